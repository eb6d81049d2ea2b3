// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/endpoint_marks.h"

namespace tombolo::sim::analysis {

EndpointMarks::EndpointMarks(const Topology& topology, const NetworkPlan& plan)
    : special(plan.addresses.size()),
      holder(plan.addresses.size(), kNoElement),
      onMachine(plan.addresses.size()),
      address(plan.addresses.size()),
      element(plan.machines.size()),
      listens(plan.machines.size(), Listen{Protocol::Any, 0, {}}),
      listening(plan.machines.size())
{
    listenersOf(topology, plan);
    prefixesOf(plan);
    addressesOf(topology, plan);
    endpointsOf(plan);
    announcedBy(topology, plan);
    policiesOf(plan);
}

void EndpointMarks::listenersOf(const Topology& topology, const NetworkPlan& plan)
{
    auto e = static_cast<ElementIx>(topology.routers.size());  // the plan's order of elements
    for (const Cluster& c : topology.clusters) {
        for (const Node& n : c.nodes) {
            ++e;
            for (const Pod& p : n.pods) {
                addListens(plan, e, plan.machines[e].self, p.listen);
                ++e;
            }
        }
    }
    e += static_cast<ElementIx>(topology.gateways.size());
    for (const Host& h : topology.hosts) {
        addListens(plan, e, e, h.listen);
        ++e;
    }
}

void EndpointMarks::addListens(const NetworkPlan& plan, ElementIx e, MachineIx machine,
                               const std::vector<Listen>& list)
{
    for (const Listen& l : list) {
        const Protocol p = l.protocol == Protocol::Any ? Protocol::Tcp : l.protocol;
        if (listens[e].protocol == Protocol::Any)
            listens[e] = {p, l.port, {}};
        // Of two pods on the host network the first has the port.
        const bool has = plan.listenerAt(machine, p, l.port) == e;
        listening[e].add(std::uint64_t(l.protocol) << 17U | std::uint64_t(l.port) << 1U | has);
    }
}

void EndpointMarks::prefixesOf(const NetworkPlan& plan)
{
    const auto addAll = [this](const std::vector<Prefix>& list) {
        for (const Prefix& p : list)
            fixed.add(p);
    };
    for (MachineIx m = 0; m < plan.machines.size(); ++m) {
        for (const Prefix& p : plan.podPrefixesOf(m))
            moved.add(p);
    }
    for (const ClusterInfo& c : plan.clusters) {
        addAll(c.podPrefixes);
        addAll(c.except);
    }
    for (const SourceNatInfo& s : plan.sourceNats)
        fixed.add(s.from);
    for (const EgressInfo& e : plan.egresses) {
        addAll(e.to);
        addAll(e.except);
    }
    for (const ServicePortInfo& s : plan.services) {
        for (const Prefix& p : plan.sourcesOf(s))
            fixed.add(p);
    }
    for (const FirewallLine& l : plan.firewallLines) {
        if (l.from)
            fixed.add(*l.from);
        if (l.to)
            fixed.add(*l.to);
    }
    for (const PolicyInfo& p : plan.policies) {
        for (const auto* lines : {&p.in, &p.out}) {
            for (const PolicyLine& line : *lines) {
                for (const auto& [prefix, except] : line.peers.prefixes) {
                    fixed.add(prefix);
                    addAll(except);
                }
            }
        }
    }
    for (const NetworkInfo& n : plan.networks)
        addAll(n.prefixes);
    for (const RouteLine& line : plan.routes) {  // those of clusters lead to prefixes that move
        if (moved.find(line.to) == PrefixSet::kNone)
            fixed.add(line.to);
    }
}

void EndpointMarks::addressesOf(const Topology& topology, const NetworkPlan& plan)
{
    for (const Port& p : plan.ports) {
        const Machine& m = plan.machines[p.machine];
        if (m.kind == MachineKind::Pod)
            continue;
        const bool moves = m.kind == MachineKind::Node || m.kind == MachineKind::Host;
        for (const AddressId a : plan.addressesOf(p)) {
            if (onMachine[a] != 0 && holder[a] != p.machine)
                special[a] = 1;  // of two machines, which then differ from all others
            onMachine[a] = 1;
            if (moves && holder[a] == kNoElement)
                holder[a] = p.machine;
            special[a] = special[a] != 0 || !moves;
        }
    }
    for (const Machine& m : plan.machines) {
        if (m.kind != MachineKind::Pod)
            continue;
        for (const AddressId a : plan.addressesOf(m))
            special[a] = special[a] != 0 || onMachine[a] != 0;
    }
    for (const SourceNatInfo& s : plan.sourceNats) {
        for (const AddressId a : s.pool)
            special[a] = 1;
    }
    for (const EgressInfo& e : plan.egresses)
        special[e.address] = 1;
    for (const PublishInfo& p : plan.publishes)
        special[p.address] = 1;
    for (const Endpoint32& e : plan.endpoints) {
        if (e.element == kNoElement)
            special[e.address] = 1;
    }
    for (const Cluster& c : topology.clusters) {
        for (const Service& s : c.services) {
            for (const IpAddress& a : s.clusterIps)
                special[plan.find(a)] = 1;
            for (std::size_t i = 0; s.loadBalancer && i < s.loadBalancer->addresses.size(); ++i)
                special[plan.find(s.loadBalancer->addresses[i])] = 1;
        }
    }
}

void EndpointMarks::endpointsOf(const NetworkPlan& plan)
{
    const auto mark = [&](std::uint64_t what, std::uint32_t first, std::uint32_t count) {
        for (std::uint32_t i = first; i < first + count; ++i) {
            const Endpoint32& e = plan.endpoints[i];
            if (e.element == kNoElement)
                continue;
            element[e.element].add(what).add(std::uint64_t(e.ending) << 16U | e.port);
        }
    };
    for (std::size_t s = 0; s < plan.services.size(); ++s) {
        for (const std::size_t f : {0U, 1U})
            mark(1 + 4 * s + f, plan.services[s].first[f], plan.services[s].count[f]);
    }
    for (std::size_t p = 0; p < plan.publishes.size(); ++p)
        mark(3 + 4 * p, plan.publishes[p].first, plan.publishes[p].count);
}

/// Nodes that answer for a load balancer's address.
void EndpointMarks::announcedBy(const Topology& topology, const NetworkPlan& plan)
{
    for (std::size_t c = 0; c < topology.clusters.size(); ++c) {
        for (const Service& s : topology.clusters[c].services) {
            for (std::size_t i = 0; s.loadBalancer && i < s.loadBalancer->addresses.size(); ++i) {
                const AddressId a = plan.find(s.loadBalancer->addresses[i]);
                const auto network = static_cast<std::uint64_t>(plan.clusters[c].network);
                const MachineIx m = plan.neighbours.find({network, a});
                if (m != FlatMap::kNone && holder[a] != m)
                    element[m].add(2).add(a);
            }
        }
    }
}

void EndpointMarks::policiesOf(const NetworkPlan& plan)
{
    constexpr std::uint64_t kEgress = 0xE600'0000'0000'0000ULL;
    for (std::size_t i = 0; i < plan.egresses.size(); ++i) {
        for (const AddressId a : plan.egresses[i].pods)
            address[a].add(kEgress).add(i);
        if (plan.egresses[i].node != kNoElement)
            element[plan.egresses[i].node].add(kEgress).add(i);
    }
    for (std::size_t p = 0; p < plan.policies.size(); ++p) {
        std::uint64_t number = 0;
        for (const auto* lines : {&plan.policies[p].in, &plan.policies[p].out}) {
            number = number << 20U | 1U << 19U;
            for (const PolicyLine& line : *lines) {
                ++number;
                for (const AddressId a : line.peers.pods)
                    address[a].add(p).add(number);
            }
        }
    }
}

}  // namespace tombolo::sim::analysis
