// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/plan_builder.h"
#include "sim/sha256.h"

/// Who answers for an address on a network, and the routes of every machine.
namespace tombolo::sim {

void PlanBuilder::addNeighbours()
{
    for (PortIx p = 0; p < m_plan.ports.size(); ++p) {
        const Port& port = m_plan.ports[p];
        if (port.network < 0 || isCut(p))
            continue;
        for (const AddressId a : m_plan.addressesOf(port))
            m_plan.neighbours.insert({std::uint64_t(port.network), a}, port.machine);
    }
    // Linux answers ARP for any address of the machine, on whatever interface the question comes
    // (arp_ignore 0). Neighbour discovery of IPv6 does not.
    for (PortIx at = 0; at < m_plan.ports.size(); ++at) {
        const Port& port = m_plan.ports[at];
        if (port.network < 0 || isCut(at))
            continue;
        const Machine& m = m_plan.machines[port.machine];
        for (std::uint32_t p = m.firstPort; p < m.firstPort + m.portCount; ++p) {
            for (const AddressId a : m_plan.addressesOf(m_plan.ports[p])) {
                if (m_plan.family(a) == Family::V4)
                    m_plan.neighbours.insert({std::uint64_t(port.network), a}, port.machine);
            }
        }
    }
}

void PlanBuilder::addOwned()
{
    for (const Owned& o : m_owned) {
        const Machine& m = m_plan.machines[o.machine];
        bool there = false;
        for (PortIx p = m.firstPort; p < m.firstPort + m.portCount; ++p)
            there = there || (std::uint64_t(m_plan.ports[p].network) == o.network && !isCut(p));
        if (there)
            m_plan.neighbours.insert({o.network, o.address}, o.machine);
    }
}

void PlanBuilder::addAnnounced()
{
    for (const Cluster& c : m_topology.clusters) {
        const std::int32_t net = network(c.network);
        for (const Service& s : c.services) {
            if (s.type != ServiceType::LoadBalancer || !s.loadBalancer || net < 0 ||
                s.loadBalancer->advertise != Advertise::L2)
                continue;
            const ElementIx named = element(s.loadBalancer->node);
            for (const IpAddress& a : s.loadBalancer->addresses) {
                const bool fit = named != kNoElement && !isAway(named);
                const ElementIx node = fit ? named : announcer(c, s, a);
                if (node != kNoElement)
                    m_plan.neighbours.insert({std::uint64_t(net), intern(a)}, node);
            }
        }
    }
}

/// Who answers for a layer-2 load balancer's address when the document does not say: MetalLB's
/// choice, the lowest hash of node and address among the eligible nodes (ING-6).
ElementIx PlanBuilder::announcer(const Cluster& cluster, const Service& service,
                                 const IpAddress& address)
{
    ElementIx best = kNoElement;
    std::array<std::uint8_t, 32> lowest{};
    for (const Node& n : cluster.nodes) {
        const ElementIx node = element(n.id);
        if (isAway(node))
            continue;
        if (service.externalTrafficPolicy == TrafficPolicy::Local &&
            !hasEndpointOn(rule("service:" + service.id), node))
            continue;
        const auto hash = sha256((n.name.empty() ? n.id : n.name) + '#' + toString(address));
        if (best == kNoElement || hash < lowest) {
            best = node;
            lowest = hash;
        }
    }
    return best;
}

bool PlanBuilder::hasEndpointOn(RuleIx service, MachineIx node) const
{
    for (const ServicePortInfo& s : m_plan.services) {
        for (std::size_t f = 0; s.rule == service && f < 2; ++f) {
            for (std::uint32_t i = s.first[f]; i < s.first[f] + s.count[f]; ++i) {
                if (m_plan.endpoints[i].node == node && !isGone(node))
                    return true;
            }
        }
    }
    return false;
}

PortIx PlanBuilder::portTowards(MachineIx m, const IpAddress& via) const
{
    const Machine& machine = m_plan.machines[m];
    PortIx best = kNoIx;
    int length = -1;
    for (PortIx p = machine.firstPort; p < machine.firstPort + machine.portCount; ++p) {
        if (m_plan.ports[p].network < 0)
            continue;
        for (const Prefix& prefix : m_plan.connectedOf(m_plan.ports[p])) {
            if (prefix.contains(via) && int(prefix.length) > length) {
                best = p;
                length = prefix.length;
            }
        }
    }
    return best;
}

void PlanBuilder::addRoutes()
{
    for (MachineIx m = 0; m < m_plan.machines.size(); ++m)
        addConnectedRoutes(m);
    for (const Router& r : m_topology.routers)
        addStaticRoutes(element(r.id), r.routes);
    for (const Cluster& c : m_topology.clusters) {
        for (const Node& n : c.nodes) {
            addStaticRoutes(element(n.id), n.routes);
            addPodRoutes(n);
        }
    }
    for (const Gateway& g : m_topology.gateways)
        addStaticRoutes(element(g.id), g.routes);
    for (const Host& h : m_topology.hosts)
        addStaticRoutes(element(h.id), h.routes);
}

void PlanBuilder::addConnectedRoutes(MachineIx m)
{
    const Machine& machine = m_plan.machines[m];
    if (machine.device == 0)
        return;  // a pod's two routes need no table
    for (PortIx p = machine.firstPort; p < machine.firstPort + machine.portCount; ++p) {
        for (const Prefix& prefix : m_plan.connectedOf(m_plan.ports[p])) {
            RouteLine line;
            line.to = prefix;
            line.kind = RouteKind::Connected;
            line.port = p;
            line.bridge = m_plan.ports[p].bridge;
            routesOf(m).push_back(line);
        }
    }
}

void PlanBuilder::addStaticRoutes(MachineIx m, const std::vector<Route>& routes)
{
    for (const Route& r : routes) {
        // As in Linux: a next hop that is on no attached network cannot be installed.
        const PortIx port = portTowards(m, r.via);
        if (port == kNoIx || r.via.family != r.to.address.family)
            continue;
        RouteLine line;
        line.to = r.to.network();
        line.kind = RouteKind::Static;
        line.via = intern(r.via);
        line.port = port;
        routesOf(m).push_back(line);
    }
}

/// Those to its pods need no table either; this is for what no pod has.
void PlanBuilder::addPodRoutes(const Node& node)
{
    const MachineIx m = element(node.id);
    if (m_plan.machines[m].bridged)
        return;
    for (const Prefix& p : m_plan.podPrefixesOf(m)) {
        RouteLine line;  // no port: an address of this prefix that no pod has
        line.to = p;
        line.kind = RouteKind::Pod;
        routesOf(m).push_back(line);
    }
}

void PlanBuilder::addClusterRoutes(const Cluster& cluster, ClusterInfo& info)
{
    const bool tunnel = cluster.encapsulation != Encapsulation::None;
    for (const Node& n : cluster.nodes) {
        const MachineIx peer = element(n.id);
        const auto addresses = m_plan.addressesOf(peer);
        device(peer).clusterRoutes = !addresses.empty();
        for (const Prefix& p : m_plan.podPrefixesOf(peer)) {
            RouteLine line;
            line.to = p;
            line.kind = RouteKind::Cluster;
            line.tunnel = tunnel;
            line.peer = peer;
            for (const bool v6 : {false, true}) {
                const Family outer = v6 ? Family::V6 : Family::V4;
                if (!tunnel && v6)
                    continue;
                line.via = m_plan.firstOf(addresses, tunnel ? outer : p.address.family);
                if (line.via != 0)
                    info.routes[v6 ? 1 : 0].push_back(line);
            }
        }
    }
    for (auto& routes : info.routes) {
        std::stable_sort(routes.begin(), routes.end(), comesBefore);
        routes.shrink_to_fit();
    }
}

void PlanBuilder::sortRoutes()
{
    for (auto& routes : m_routes)
        std::stable_sort(routes.begin(), routes.end(), comesBefore);
}

void PlanBuilder::packRoutes()
{
    std::size_t count = 0;
    for (const auto& routes : m_routes)
        count += routes.size();
    m_plan.routes.reserve(count);
    for (std::size_t d = 0; d < m_routes.size(); ++d) {
        m_plan.devices[d].routes = {static_cast<std::uint32_t>(m_plan.routes.size()),
                                    static_cast<std::uint32_t>(m_routes[d].size())};
        m_plan.routes.insert(m_plan.routes.end(), m_routes[d].begin(), m_routes[d].end());
    }
}

}  // namespace tombolo::sim
