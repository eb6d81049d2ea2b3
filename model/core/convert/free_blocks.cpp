// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "model/core/convert/address_plan.h"

namespace tombolo::convert {
namespace {

Prefix lowerHalf(const Prefix& p)
{
    return {p.first(), static_cast<std::uint8_t>(p.length + 1)};
}

Prefix upperHalf(const Prefix& p)
{
    return {lowerHalf(p).last().plus(1), static_cast<std::uint8_t>(p.length + 1)};
}

void collect(const Prefix& block, const std::vector<Prefix>& used, std::vector<Prefix>& out)
{
    std::vector<Prefix> inside;
    for (const Prefix& u : used) {
        if (u.contains(block))
            return;
        if (block.contains(u))
            inside.push_back(u);
    }
    if (inside.empty()) {
        out.push_back(block);
        return;
    }
    collect(lowerHalf(block), inside, out);
    collect(upperHalf(block), inside, out);
}

/// Prefixes of the document and its single addresses.
class Uses {
public:
    void add(const std::vector<Prefix>& prefixes)
    {
        m_all.insert(m_all.end(), prefixes.begin(), prefixes.end());
    }
    void add(const IpAddress& a)
    {
        if (!a.isNone())
            m_all.push_back({a, static_cast<std::uint8_t>(a.bits())});
    }
    void add(const std::vector<IpAddress>& addresses)
    {
        for (const IpAddress& a : addresses)
            add(a);
    }
    void add(const std::vector<Interface>& interfaces)
    {
        for (const Interface& i : interfaces)
            add(i.addresses);
    }
    void add(const Cluster& cluster)
    {
        add(cluster.podPrefixes);
        add(cluster.servicePrefixes);
        for (const Node& node : cluster.nodes) {
            add(node.addresses);
            add(node.podPrefixes);
            for (const Pod& pod : node.pods)
                add(pod.addresses);
        }
        for (const Service& service : cluster.services) {
            add(service.clusterIps);
            for (const Backend& endpoint : service.endpoints)
                if (endpoint.address)
                    add(*endpoint.address);
            if (service.loadBalancer)
                add(service.loadBalancer->addresses);
        }
    }
    void add(const Gateway& gateway)
    {
        add(gateway.interfaces);
        for (const SourceNat& rule : gateway.sourceNat)
            add(rule.to);
        for (const Publish& publish : gateway.publish) {
            add(publish.address);
            for (const Backend& backend : publish.backends)
                if (backend.address)
                    add(*backend.address);
        }
    }
    std::vector<Prefix> take() { return joined(std::move(m_all)); }

private:
    std::vector<Prefix> m_all;
};

}  // namespace

std::vector<Prefix> freeIn(const Prefix& block, const std::vector<Prefix>& used)
{
    std::vector<Prefix> out;
    collect(block.network(), used, out);
    return out;
}

std::vector<Prefix> freeIn(const std::vector<Prefix>& blocks, const std::vector<Prefix>& used)
{
    std::vector<Prefix> out;
    for (const Prefix& block : joined(blocks))
        collect(block, used, out);
    return out;
}

std::vector<Prefix> joined(std::vector<Prefix> prefixes)
{
    for (Prefix& p : prefixes)
        p = p.network();
    std::sort(prefixes.begin(), prefixes.end());
    std::vector<Prefix> out;
    for (const Prefix& p : prefixes) {
        if (!out.empty() && out.back().contains(p))
            continue;
        out.push_back(p);
        // The last two may be the halves of one, and that one a half of the next.
        while (out.size() >= 2) {
            const Prefix& a = out[out.size() - 2];
            const Prefix& b = out.back();
            if (a.length != b.length || a.length == 0)
                break;
            const Prefix both =
                Prefix{a.address, static_cast<std::uint8_t>(a.length - 1)}.network();
            if (both.address != a.address || !both.contains(b))
                break;
            out.pop_back();
            out.back() = both;
        }
    }
    return out;
}

std::vector<Prefix> usedBy(const Topology& topology)
{
    Uses uses;
    for (const Network& network : topology.networks)
        uses.add(network.prefixes);
    for (const Router& router : topology.routers)
        uses.add(router.interfaces);
    for (const Cluster& cluster : topology.clusters)
        uses.add(cluster);
    for (const Gateway& gateway : topology.gateways)
        uses.add(gateway);
    for (const Host& host : topology.hosts)
        uses.add(host.interfaces);
    for (const Flow& flow : topology.flows)
        if (flow.to.address)
            uses.add(*flow.to.address);
    return uses.take();
}

double sizeOf(const Prefix& prefix)
{
    return std::ldexp(1.0, prefix.address.bits() - prefix.length);
}

double sizeOf(const std::vector<Prefix>& prefixes)
{
    double sum = 0;
    for (const Prefix& p : prefixes)
        sum += sizeOf(p);
    return sum;
}

}  // namespace tombolo::convert
