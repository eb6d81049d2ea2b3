// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/routing.h"

#include <algorithm>

namespace tombolo::sim {
namespace {

/// A pod's own route and the silent one of a prefix that is as long: the pod's comes first.
bool sameRank(const RouteLine& a, const RouteLine& b)
{
    return a.to == b.to && a.kind == b.kind;
}

}  // namespace

std::uint32_t tunnelOverhead(Encapsulation encapsulation, Family outer)
{
    const std::uint32_t more = outer == Family::V6 ? 20 : 0;
    switch (encapsulation) {
    case Encapsulation::Vxlan:
    case Encapsulation::Geneve:
        return 50 + more;
    case Encapsulation::Ipip:
        return 20 + more;
    case Encapsulation::None:
        break;
    }
    return 0;
}

void Routing::follow(const NetworkPlan& plan)
{
    m_planned = &plan;
    m_known = {};
}

std::uint32_t Routing::lookup(MachineIx m, AddressId destination)
{
    const Key key{m, destination};
    const std::uint32_t known = m_known.find(key);
    if (known != FlatMap::kNone)
        return known;
    const std::uint32_t index = resolve(m, destination);
    m_known.insert(key, index);
    return index;
}

std::uint32_t Routing::choose(std::uint32_t hop, std::uint64_t flowHash) const
{
    for (std::uint64_t n = flowHash % m_hops[hop].shares; n > 0; --n)
        hop = m_hops[hop].share;
    return hop;
}

std::uint32_t Routing::resolve(MachineIx m, AddressId destination)
{
    const Machine& machine = m_planned->machines[m];
    const auto add = [this](Hop hop) {
        if (hop.outcome == Hop::Outcome::Forward)
            hop.link = linkBetween(
                {m_planned->ports[hop.port].machine, hop.next, m_planned->ports[hop.port].network,
                 hop.tunnel ? m_planned->machines[m_planned->ports[hop.port].machine].encapsulation
                            : Encapsulation::None,
                 hop.outerSource, hop.outerDestination});
        m_hops.push_back(hop);
        return static_cast<std::uint32_t>(m_hops.size() - 1);
    };
    if (m_planned->isLocal(m, destination)) {
        Hop hop;
        hop.outcome = Hop::Outcome::Local;
        hop.source = destination;
        hop.to = {m_planned->address(destination),
                  static_cast<std::uint8_t>(m_planned->address(destination).bits())};
        return add(hop);
    }
    if (machine.kind == MachineKind::Pod)
        return add(podHop(m, destination));
    const Match best = match(m, destination);
    if (!best.found)
        return add({});
    const std::uint32_t result = add(alongLine(m, best.line, destination));
    std::uint32_t last = result;
    const auto own = m_planned->ownRoutesOf(m);
    for (std::size_t i = best.own + 1; best.line.kind == RouteKind::Bgp && i < own.size(); ++i) {
        const RouteLine& other = own[i];
        if (other.to != best.line.to || other.kind != best.line.kind)
            break;
        const std::uint32_t more = add(alongLine(m, other, destination));
        m_hops[last].share = more;
        last = more;
        ++m_hops[result].shares;
    }
    return result;
}

/// @param without a machine whose lines do not count; kNoElement: all do
std::size_t Routing::firstMatch(std::span<const RouteLine> routes, const IpAddress& destination,
                                MachineIx without)
{
    // Blocks of equal length, longest first; inside a block the prefixes are sorted.
    std::size_t begin = 0;
    while (begin < routes.size()) {
        const Prefix& head = routes[begin].to;
        const auto blockEnd = std::partition_point(
            routes.begin() + static_cast<std::ptrdiff_t>(begin), routes.end(),
            [&](const RouteLine& r) {
                return r.to.address.family == head.address.family && r.to.length == head.length;
            });
        const auto end = static_cast<std::size_t>(blockEnd - routes.begin());
        if (head.address.family == destination.family) {
            const IpAddress wanted = Prefix{destination, head.length}.first();
            auto at = std::lower_bound(
                routes.begin() + static_cast<std::ptrdiff_t>(begin), blockEnd, wanted,
                [](const RouteLine& r, const IpAddress& a) { return r.to.address < a; });
            while (without != kNoElement && at != blockEnd && at->peer == without)
                ++at;
            if (at != blockEnd && at->to.address == wanted)
                return static_cast<std::size_t>(at - routes.begin());
        }
        begin = end;
    }
    return routes.size();
}

/// The route to take: the longest of the machine's own, its cluster's and those to its pods; of
/// equally long ones (then of one and the same prefix) the one that is preferred.
Routing::Match Routing::match(MachineIx m, AddressId destination) const
{
    const IpAddress& to = m_planned->address(destination);
    Match best;
    const auto own = m_planned->ownRoutesOf(m);
    best.own = firstMatch(own, to, kNoElement);
    if (best.own < own.size()) {
        best.found = true;
        best.line = own[best.own];
    }
    const auto take = [&best](const RouteLine& line) {
        if (best.found && !comesBefore(line, best.line) && !sameRank(line, best.line))
            return;
        best.found = true;
        best.line = line;
    };
    const auto ofCluster = m_planned->clusterRoutesOf(m);
    if (const std::size_t at = firstMatch(ofCluster, to, m); at < ofCluster.size()) {
        take(ofCluster[at]);
        if (best.line.kind == RouteKind::Cluster)
            best.line.port = m_planned->machines[m].firstPort;
    }
    if (!m_planned->machines[m].bridged) {
        if (const MachineIx pod = m_planned->podAt(m, destination); pod != kNoElement)
            take(m_planned->podRoute(m, destination, pod));
    }
    return best;
}

Hop Routing::podHop(MachineIx m, AddressId destination)
{
    const Machine& pod = m_planned->machines[m];
    const IpAddress& to = m_planned->address(destination);
    Hop hop;
    hop.source = m_planned->firstOf(m_planned->addressesOf(pod), to.family);
    if (hop.source == 0 || pod.portCount == 0)
        return hop;
    hop.port = pod.firstPort;
    hop.mtu = m_planned->ports[hop.port].mtu;
    hop.outcome = Hop::Outcome::Forward;
    hop.next = hop.frameTo = pod.node;
    for (const Prefix& p : m_planned->connectedOf(m_planned->ports[hop.port])) {
        if (!p.contains(to))
            continue;
        hop.kind = RouteKind::Connected;
        hop.to = p;
        const MachineIx neighbour = m_planned->podAt(pod.node, destination);
        if (neighbour != kNoElement)
            hop.frameTo = neighbour;
        else if (!m_planned->isLocal(pod.node, destination))
            hop.outcome = Hop::Outcome::NoNeighbour;
        return hop;
    }
    hop.kind = RouteKind::Static;
    hop.to = {IpAddress{0, 0, to.family}, 0};
    hop.nextHop = m_planned->firstOf(m_planned->gatewaysOf(pod), to.family);
    return hop;
}

Hop Routing::alongLine(MachineIx m, const RouteLine& line, AddressId destination)
{
    Hop hop;
    hop.kind = line.kind;
    hop.to = line.to;
    hop.nextHop = line.via;
    hop.port = line.port;
    if (line.port == kNoIx) {
        hop.outcome = Hop::Outcome::Silent;
        return hop;
    }
    const Port& port = m_planned->ports[line.port];
    hop.mtu = port.mtu;
    hop.source = sourceFor(m, line.port, m_planned->family(destination),
                           line.via != 0 ? line.via : destination);
    if (line.kind == RouteKind::Pod) {
        hop.next = line.peer;
    } else if (line.tunnel) {
        throughTunnel(hop, m, line);
    } else {
        const AddressId at = line.via != 0 ? line.via : destination;
        hop.next = line.bridge ? m_planned->podAt(m, at)
                               : m_planned->neighbours.find({std::uint64_t(port.network), at});
        if (hop.next == m)
            hop.next = kNoElement;
    }
    hop.frameTo = hop.next;
    hop.outcome = hop.next == kNoElement ? Hop::Outcome::NoNeighbour : Hop::Outcome::Forward;
    return hop;
}

void Routing::throughTunnel(Hop& hop, MachineIx m, const RouteLine& line)
{
    const Family outer = m_planned->family(line.via);
    hop.tunnel = true;
    hop.outerDestination = line.via;
    hop.outerSource = m_planned->firstOf(m_planned->addressesOf(m), outer);
    // The other node's address inside a pod prefix would go through the tunnel itself, without end.
    if (match(m, line.via).line.tunnel)
        return;  // next stays nobody: the other node cannot be reached
    const std::uint32_t under = lookup(m, line.via);
    if (m_hops[under].outcome != Hop::Outcome::Forward)
        return;
    hop.next = m_hops[under].next;
    hop.port = m_hops[under].port;
    const std::uint32_t overhead = tunnelOverhead(m_planned->machines[m].encapsulation, outer);
    hop.mtu = m_hops[under].mtu > overhead ? m_hops[under].mtu - overhead : 0;
}

AddressId Routing::sourceFor(MachineIx m, PortIx port, Family family, AddressId nextHop) const
{
    const Machine& machine = m_planned->machines[m];
    if (machine.kind != MachineKind::Node)
        return masqueradeFor(m, port, family, nextHop);
    // A node's own traffic has its first address (format.md), whatever the next hop.
    const AddressId first =
        m_planned->firstOf(m_planned->addressesOf(m_planned->ports[port]), family);
    return first != 0 ? first : m_planned->firstOf(m_planned->addressesOf(machine), family);
}

AddressId Routing::masqueradeFor(MachineIx m, PortIx port, Family family, AddressId nextHop) const
{
    const Port& out = m_planned->ports[port];
    for (const AddressId a : m_planned->addressesOf(out)) {
        if (m_planned->family(a) != family)
            continue;
        for (const Prefix& p : m_planned->connectedOf(out)) {
            if (p.contains(m_planned->address(a)) && p.contains(m_planned->address(nextHop)))
                return a;
        }
    }
    const AddressId first = m_planned->firstOf(m_planned->addressesOf(out), family);
    return first != 0 ? first
                      : m_planned->firstOf(m_planned->addressesOf(m_planned->machines[m]), family);
}

std::uint32_t Routing::linkBetween(const Link& link)
{
    const Key key{std::uint64_t(link.from) << 32U | link.to,
                  std::uint64_t(static_cast<std::uint32_t>(link.network + 1)) << 32U |
                      link.outerDestination};
    const std::uint32_t next = static_cast<std::uint32_t>(m_links.size());
    const std::uint32_t index = m_linkIds.insert(key, next);
    if (index == next)
        m_links.push_back(link);
    return index;
}

}  // namespace tombolo::sim
