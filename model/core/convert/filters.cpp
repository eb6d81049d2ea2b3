// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/convert/work.h"

namespace tombolo::convert {
namespace {

constexpr std::size_t kMostCopies = 64;  ///< of one line of a filter

void addOnce(std::vector<Prefix>& list, const Prefix& p)
{
    if (std::none_of(list.begin(), list.end(), [&](const Prefix& o) { return o.contains(p); }))
        list.push_back(p);
}

/// The sources that `from` meant and does not hold any more.
std::vector<Prefix> facesOf(const Work& work, const Prefix& from, const std::string& at)
{
    std::vector<Prefix> out;
    for (const Face& face : work.faces)
        if (face.gateway != at && from.overlaps(face.was))
            for (const Prefix& p : face.now)
                if (p.address.family == from.address.family && !from.contains(p))
                    addOnce(out, p);
    return out;
}

struct Target {
    std::optional<Prefix> to;
    std::optional<PortRange> ports;
    friend bool operator==(const Target&, const Target&) = default;
};

std::vector<Target> targetsOf(const Work& work, const FirewallRule& rule, const std::string& at)
{
    std::vector<Target> out;
    for (const Redirect& r : work.redirects) {
        const bool meant =
            (!rule.to || rule.to->contains(r.was)) &&
            (!rule.ports || (rule.ports->first <= r.wasPort && r.wasPort <= rule.ports->last)) &&
            (rule.protocol == Protocol::Any || rule.protocol == r.protocol);
        const bool holds =
            (!rule.to || rule.to->contains(r.now)) &&
            (!rule.ports || (rule.ports->first <= r.nowPort && r.nowPort <= rule.ports->last));
        if (!meant || holds || r.gateway == at)
            continue;
        Target target{Prefix{r.now, std::uint8_t(r.now.bits())}, rule.ports};
        if (rule.ports)
            target.ports = PortRange{r.nowPort, r.nowPort};
        if (std::find(out.begin(), out.end(), target) == out.end())
            out.push_back(target);
    }
    return out;
}

std::size_t extend(const Work& work, std::vector<FirewallRule>& rules, const std::string& at)
{
    std::vector<FirewallRule> out;
    const std::size_t before = rules.size();
    for (const FirewallRule& rule : rules) {
        out.push_back(rule);
        std::vector<std::optional<Prefix>> sources{rule.from};
        if (rule.from)
            for (const Prefix& p : facesOf(work, *rule.from, at))
                sources.emplace_back(p);
        std::vector<Target> targets{{rule.to, rule.ports}};
        for (const Target& target : targetsOf(work, rule, at))
            targets.push_back(target);
        std::size_t copies = 0;
        for (const auto& source : sources)
            for (const Target& target : targets) {
                FirewallRule copy = rule;
                copy.from = source;
                copy.to = target.to;
                copy.ports = target.ports;
                if (copy == rule || ++copies > kMostCopies)
                    continue;
                out.push_back(copy);
            }
    }
    rules = std::move(out);
    return rules.size() - before;
}

std::size_t extendPeers(std::optional<std::vector<PolicyRule>>& rules,
                        const std::vector<std::pair<Prefix, Prefix>>& also)
{
    std::size_t added = 0;
    if (!rules)
        return added;
    for (PolicyRule& rule : *rules) {
        if (!rule.peers)
            continue;
        std::vector<Prefix> more;
        for (const PolicyPeer& peer : *rule.peers)
            for (const auto& [was, now] : also)
                if (peer.prefix && peer.prefix->overlaps(was) && !peer.prefix->contains(now))
                    addOnce(more, now);
        for (const Prefix& p : more) {
            PolicyPeer peer;
            peer.prefix = p;
            rule.peers->push_back(peer);
        }
        added += more.size();
    }
    return added;
}

}  // namespace

void extendFilters(Work& work)
{
    const auto firewall = [&](auto& elements) {
        for (auto& element : elements)
            if (const std::size_t added = extend(work, element.firewall, element.id))
                work.remark(RemarkCode::FilterExtended, element.id, {std::to_string(added)});
    };
    firewall(work.t.routers);
    firewall(work.t.gateways);
    firewall(work.t.hosts);
    std::vector<std::pair<Prefix, Prefix>> sources;
    for (const Face& face : work.faces)
        for (const Prefix& p : face.now)
            if (p.address.family == face.was.address.family)
                sources.emplace_back(face.was, p);
    std::vector<std::pair<Prefix, Prefix>> targets;
    for (const Redirect& r : work.redirects)
        targets.push_back(
            {{r.was, std::uint8_t(r.was.bits())}, {r.now, std::uint8_t(r.now.bits())}});
    for (Cluster& cluster : work.t.clusters)
        for (Policy& policy : cluster.policies) {
            const std::size_t added =
                extendPeers(policy.ingress, sources) + extendPeers(policy.egress, targets);
            if (added > 0)
                work.remark(RemarkCode::FilterExtended, policy.id, {std::to_string(added)});
        }
}

}  // namespace tombolo::convert
