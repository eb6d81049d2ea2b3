// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/plan.h"
#include "sim/simulate.h"

/// How much memory a plan takes.
namespace tombolo::sim {
namespace {

template <class T>
std::size_t of(const std::vector<T>& list)
{
    return list.capacity() * sizeof(T);
}

std::size_t of(const std::string& text)
{
    return text.capacity() > 15 ? text.capacity() + 1 : 0;  // shorter ones lie inside the object
}

std::size_t of(const NetworkInfo& network)
{
    return of(network.prefixes);
}

std::size_t of(const ClusterInfo& cluster)
{
    return of(cluster.podPrefixes) + of(cluster.except) + of(cluster.routes[0]) +
           of(cluster.routes[1]);
}

std::size_t of(const RuleInfo& rule)
{
    return of(rule.rule) + of(rule.note);
}

std::size_t of(const PublishInfo& publish)
{
    return of(publish.identity);
}

std::size_t of(const SourceNatInfo& nat)
{
    return of(nat.pool);
}

std::size_t of(const EgressInfo& egress)
{
    return of(egress.pods) + of(egress.to) + of(egress.except) + of(egress.nodes);
}

std::size_t of(const FlowInfo& flow)
{
    return of(flow.id) + of(flow.target) + of(flow.claims);
}

std::size_t of(const PolicyLine& line)
{
    std::size_t all = of(line.peers.pods) + of(line.peers.prefixes) + of(line.ports);
    for (const auto& [prefix, except] : line.peers.prefixes)
        all += of(except);
    return all;
}

std::size_t of(const PolicyInfo& policy)
{
    std::size_t all = of(policy.in) + of(policy.out);
    for (const auto* lines : {&policy.in, &policy.out}) {
        for (const PolicyLine& line : *lines)
            all += of(line);
    }
    return all;
}

std::size_t of(const PhaseInfo& phase)
{
    std::size_t all = of(phase.machineDown) + of(phase.portDown) + of(phase.networkDown) +
                      of(phase.endpointGone) + phase.neighbours.bytes() + of(phase.routes);
    for (const PhaseInfo::Routes& routes : phase.routes)
        all += of(routes.lines);
    return all;
}

/// A list and what its rows point to.
template <class T>
std::size_t deep(const std::vector<T>& list)
{
    std::size_t all = of(list);
    for (const T& row : list)
        all += of(row);
    return all;
}

}  // namespace

std::size_t bytesOf(const NetworkPlan& p)
{
    std::size_t all = sizeof(p) + of(p.addresses) + of(p.machines) + of(p.devices) + of(p.ports) +
                      of(p.endpoints) + of(p.services) + of(p.serviceDoors) + of(p.firewallLines) +
                      of(p.addressLists) + of(p.prefixLists) + of(p.policyLists) + of(p.routes) +
                      of(p.podAddresses) + of(p.listeners) + p.addressIds.bytes();
    all += deep(p.elementIds) + deep(p.networks) + deep(p.networkIds) + deep(p.clusters) +
           deep(p.rules) + deep(p.publishes) + deep(p.sourceNats) + deep(p.egresses) +
           deep(p.policies) + deep(p.flows) + deep(p.phases);
    for (const FlatMap* map :
         {&p.local, &p.neighbours, &p.serviceAt, &p.nodePortAt, &p.publishAt, &p.dsrAt})
        all += map->bytes();
    return all;
}

}  // namespace tombolo::sim
