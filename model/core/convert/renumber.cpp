// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/convert/renumber.h"

#include <algorithm>
#include <set>

namespace tombolo::convert {
namespace {

IpAddress moved(const IpAddress& a, const Prefix& to)
{
    // Host bits of `a` under the network bits of `to`.
    const Prefix whole{a, to.length};
    const IpAddress base = whole.first();
    IpAddress out = to.first();
    out.high |= a.high ^ base.high;
    out.low |= a.low ^ base.low;
    return out;
}

const std::pair<Prefix, Prefix>* longest(const Renumbering& map, const IpAddress& a)
{
    const std::pair<Prefix, Prefix>* best = nullptr;
    for (const auto& pair : map.prefixes)
        if (pair.first.contains(a) && (!best || pair.first.length > best->first.length))
            best = &pair;
    return best;
}

/// An address that its node's bridge or the network itself does not need.
bool usable(const IpAddress& a, const Prefix& block)
{
    if (block.length + 2 > block.address.bits())
        return true;
    return a != block.first() && a != block.first().plus(1) && !(a.isV4() && a == block.last());
}

std::optional<IpAddress> nextFree(const Prefix& block, const std::set<IpAddress>& used)
{
    IpAddress a = block.length + 2 > block.address.bits() ? block.first() : block.first().plus(2);
    for (std::size_t tries = 0; tries <= used.size() + 2 && block.contains(a); ++tries) {
        if (!used.contains(a) && usable(a, block))
            return a;
        a = a.plus(1);
    }
    return std::nullopt;
}

void renumberNode(Node& node, const Renumbering& map)
{
    std::set<IpAddress> used;
    std::vector<IpAddress*> homeless;
    for (Pod& pod : node.pods)
        for (IpAddress& a : pod.addresses) {
            if (!map.covers(a))
                continue;
            const auto now = map.after(a);
            const auto* pair = longest(map, a);
            const bool shrunk = pair->second.length > pair->first.length;
            if (now && (!shrunk || usable(*now, pair->second)) && used.insert(*now).second)
                a = *now;
            else
                homeless.push_back(&a);
        }
    for (IpAddress* a : homeless) {
        const Prefix& block = longest(map, *a)->second;
        if (const auto free = nextFree(block, used)) {
            *a = *free;
            used.insert(*free);
        }
    }
    for (Prefix& p : node.podPrefixes)
        for (const auto& [from, to] : map.prefixes)
            if (from == p.network()) {
                p = to;
                break;
            } else if (from.contains(p)) {
                p = map.after(p).value_or(p);
                break;
            }
}

}  // namespace

std::optional<IpAddress> Renumbering::after(const IpAddress& a) const
{
    const auto* pair = longest(*this, a);
    if (!pair)
        return std::nullopt;
    const auto& [from, to] = *pair;
    if (to.length <= from.length) {
        // Into a block as large or larger: the offset counts from its beginning.
        IpAddress out = to.first();
        const IpAddress base = from.first();
        out.high |= a.high ^ base.high;
        out.low |= a.low ^ base.low;
        return out;
    }
    const IpAddress now = moved(a, to);
    const Prefix lower{from.first(), to.length};
    return lower.contains(a) ? std::optional(now) : std::nullopt;
}

std::optional<Prefix> Renumbering::after(const Prefix& p) const
{
    for (const auto& [from, to] : prefixes)
        if (from == p.network())
            return to;
    const auto* pair = longest(*this, p.first());
    if (!pair || !pair->first.contains(p) || pair->first.length != pair->second.length)
        return std::nullopt;
    const auto first = after(p.address);
    return first ? std::optional(Prefix{*first, p.length}) : std::nullopt;
}

bool Renumbering::covers(const IpAddress& a) const
{
    return longest(*this, a) != nullptr;
}

bool Renumbering::overlaps(const Prefix& p) const
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const auto& pair) { return pair.first.overlaps(p); });
}

Renumbering Renumbering::inverse() const
{
    Renumbering out{cluster, {}};
    for (const auto& [from, to] : prefixes)
        out.prefixes.emplace_back(to, from);
    return out;
}

bool isPrivate(const IpAddress& address)
{
    static const std::vector<Prefix> kPrivate{
        *parsePrefix("10.0.0.0/8"), *parsePrefix("172.16.0.0/12"), *parsePrefix("192.168.0.0/16"),
        *parsePrefix("100.64.0.0/10"), *parsePrefix("fc00::/7")};
    return std::any_of(kPrivate.begin(), kPrivate.end(),
                       [&](const Prefix& p) { return p.contains(address); });
}

bool isBorder(const Topology& t, const std::string& network)
{
    const auto at = std::find_if(t.networks.begin(), t.networks.end(), [&](const Network& n) {
        return n.id == network && n.kind == NetworkKind::Internet;
    });
    if (at == t.networks.end())
        return false;
    const auto isThere = [&](const Publish& p) {
        return !isPrivate(p.address) &&
               std::any_of(at->prefixes.begin(), at->prefixes.end(),
                           [&](const Prefix& prefix) { return prefix.contains(p.address); });
    };
    return std::any_of(t.gateways.begin(), t.gateways.end(), [&](const Gateway& g) {
        return std::any_of(g.sourceNat.begin(), g.sourceNat.end(),
                           [&](const SourceNat& rule) { return rule.out == network; }) ||
               std::any_of(g.publish.begin(), g.publish.end(), isThere);
    });
}

void renumber(Cluster& cluster, const Renumbering& map, const std::vector<Prefix>& whole)
{
    for (Node& node : cluster.nodes)
        renumberNode(node, map);
    cluster.podPrefixes = whole;
}

}  // namespace tombolo::convert
