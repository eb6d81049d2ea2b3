// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/validate_ways.h"

#include <algorithm>

namespace tombolo::detail {
namespace {

bool hasPod(const Node& node, const IpAddress& address)
{
    return std::any_of(node.pods.begin(), node.pods.end(), [&](const Pod& pod) {
        return !pod.hostNetwork && std::find(pod.addresses.begin(), pod.addresses.end(), address) !=
                                       pod.addresses.end();
    });
}

bool contains(const std::vector<Prefix>& prefixes, const IpAddress& a, int& best)
{
    bool found = false;
    for (const Prefix& p : prefixes)
        if (p.contains(a) && p.length > best) {
            best = p.length;
            found = true;
        }
    return found;
}

bool holds(const std::vector<Prefix>& prefixes, const IpAddress& a)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const Prefix& p) { return p.contains(a); });
}

}  // namespace

PathWalker::PathWalker(const ValidateContext& c) : m_c(c)
{
    for (const Cluster& cluster : c.topology().clusters) {
        const bool told = cluster.podRoutes == PodRoutes::Bgp;
        if (told)
            m_advertised.insert(m_advertised.end(), cluster.podPrefixes.begin(),
                                cluster.podPrefixes.end());
        for (const Node& node : cluster.nodes) {
            for (const Prefix& prefix : node.podPrefixes) {
                m_nodes[&cluster].push_back({prefix.network(), c.machine(node.id)});
                if (told)
                    m_advertised.push_back(prefix);
            }
        }
    }
    for (auto& [cluster, nodes] : m_nodes)
        std::sort(nodes.begin(), nodes.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
}

/// Whether BGP can bring a route to it: nodes advertise their pods, and services, whose addresses
/// nobody walks to.
bool PathWalker::mayBeLearned(const IpAddress& destination) const
{
    return holds(m_advertised, destination);
}

Way PathWalker::walk(const Machine& from, const IpAddress& destination, const Machine* stop) const
{
    Way way{Walk::Unsure, &from, nullptr};
    if (mayBeLearned(destination))
        return way;
    std::set<const Machine*> passed;
    for (int hops = 0; hops < 64; ++hops) {
        const Machine& m = *way.at;
        if (!passed.insert(&m).second) {
            way.end = Walk::Loop;
            return way;
        }
        if (m.owns(destination) || (m.node && hasPod(*m.node, destination))) {
            way.end = Walk::Arrived;
            return way;
        }
        if (hops > 0 && &m == stop)
            way.end = Walk::Stopped;
        if (hops > 0 && (&m == stop || !forwardsPlainly(m)))
            return way;
        const Hop hop = next(m, destination);
        if (hop.end != Walk::Arrived) {
            way.end = hop.end;
            return way;
        }
        way.out = way.out ? way.out : hop.out;
        way.at = hop.next;
    }
    return way;
}

/// Published addresses are the gateway's own: what is for others goes its way.
bool PathWalker::forwardsPlainly(const Machine& m)
{
    if (m.gateway)
        return m.gateway->kind != GatewayKind::Proxy && m.gateway->sourceNat.empty();
    return m.router || m.node;
}

PathWalker::Hop PathWalker::next(const Machine& m, const IpAddress& destination) const
{
    int best = -1;
    Hop hop;
    for (const Leg& leg : m.legs) {
        if (!leg.network)
            return {Walk::Unsure};
        if (contains(leg.network->prefixes, destination, best))
            hop = toward(leg.network, destination);
    }
    if (m.node) {
        if (contains(m.node->podPrefixes, destination, best))
            hop = {Walk::Unsure};  // its own prefix, but no such pod
        const Machine* other = nodeFor(*m.cluster, destination, best);
        if (other && other != &m)
            hop = {Walk::Arrived, other, m.legs.front().network};
    }
    for (const Route& route : *m.routes) {
        if (!route.to.contains(destination) || route.to.length <= best)
            continue;
        best = route.to.length;
        hop = {Walk::Unsure};
        for (const Leg& leg : m.legs)
            if (const Machine* owner = m_c.ownerOn(leg.network, route.via); owner && owner != &m)
                hop = {Walk::Arrived, owner, leg.network};
    }
    return hop;
}

/// The node of a cluster whose pod prefix holds an address. Prefixes of nodes do not overlap in
/// a document without errors, so the last one that starts at or before the address is the only
/// one.
const Machine* PathWalker::nodeFor(const Cluster& cluster, const IpAddress& address,
                                   int& best) const
{
    const auto nodes = m_nodes.find(&cluster);
    if (nodes == m_nodes.end())
        return nullptr;
    const Prefix wanted{address, static_cast<std::uint8_t>(address.bits())};
    auto it = std::upper_bound(nodes->second.begin(), nodes->second.end(), wanted,
                               [](const Prefix& p, const auto& node) { return p < node.first; });
    if (it == nodes->second.begin() || !(--it)->first.contains(address) || it->first.length <= best)
        return nullptr;
    best = it->first.length;
    return it->second;
}

PathWalker::Hop PathWalker::toward(const Network* network, const IpAddress& address) const
{
    const Machine* owner = m_c.ownerOn(network, address);
    return owner ? Hop{Walk::Arrived, owner, network} : Hop{Walk::Unsure};
}

bool maySendByEgress(const ValidateContext& c, const Endpoint& sender, const IpAddress& destination)
{
    const Cluster* cluster =
        sender.pod && !sender.pod->hostNetwork ? c.index().clusterOf(sender.pod->id) : nullptr;
    return cluster != nullptr &&
           std::any_of(cluster->egressPolicies.begin(), cluster->egressPolicies.end(),
                       [&](const EgressPolicy& p) { return holds(p.destinations, destination); });
}

IpAddress seenSource(const ValidateContext& c, const Endpoint& sender, const IpAddress& destination,
                     const Network* out)
{
    const IpAddress* source = sender.address(destination.family);
    if (!sender.pod || sender.pod->hostNetwork) {
        source = out ? sender.machine->addressOf(destination.family, out) : source;
        return source ? *source : IpAddress{};
    }
    const Cluster& cluster = *c.index().clusterOf(sender.pod->id);
    if (maySendByEgress(c, sender, destination))
        return {};
    if (!source || !cluster.masquerade)
        return source ? *source : IpAddress{};
    if (!holds(cluster.podPrefixes, *source) || holds(cluster.masqueradeExcept, destination))
        return *source;
    source = sender.machine->addressOf(destination.family);
    return source ? *source : IpAddress{};
}

std::string ownerAt(const Machine& m, const IpAddress& address)
{
    for (std::size_t p = 0; m.node && p < m.node->pods.size(); ++p) {
        const Pod& pod = m.node->pods[p];
        if (!pod.hostNetwork &&
            std::find(pod.addresses.begin(), pod.addresses.end(), address) != pod.addresses.end())
            return pod.id;
    }
    return m.id();
}

}  // namespace tombolo::detail
