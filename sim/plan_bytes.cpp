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

std::size_t of(const PolicyLine& line)
{
    return of(line.peers.pods) + of(line.peers.prefixes) + of(line.ports);
}

}  // namespace

std::size_t bytesOf(const NetworkPlan& p)
{
    std::size_t all = of(p.addresses) + of(p.machines) + of(p.elementIds) + of(p.ports) +
                      of(p.networks) + of(p.networkIds) + of(p.clusters) + of(p.rules) +
                      of(p.endpoints) + of(p.services) + of(p.publishes) + of(p.sourceNats) +
                      of(p.firewallLines) + of(p.policies) + of(p.flows);
    for (const Machine& m : p.machines)
        all += of(m.addresses) + of(m.routes) + of(m.podPrefixes) + of(m.policies);
    for (const Port& port : p.ports)
        all += of(port.addresses) + of(port.connected);
    for (const std::string& id : p.elementIds)
        all += of(id);
    for (const RuleInfo& rule : p.rules)
        all += of(rule.rule) + of(rule.note);
    for (const SourceNatInfo& nat : p.sourceNats)
        all += of(nat.pool);
    for (const PolicyInfo& policy : p.policies) {
        all += of(policy.in) + of(policy.out);
        for (const auto* lines : {&policy.in, &policy.out}) {
            for (const PolicyLine& line : *lines)
                all += of(line);
        }
    }
    for (const FlowInfo& flow : p.flows)
        all += of(flow.id) + of(flow.target);
    for (const FlatMap* map : {&p.addressIds, &p.local, &p.neighbours, &p.podAt, &p.listeners,
                               &p.serviceAt, &p.nodePortAt, &p.publishAt, &p.dsrAt})
        all += map->bytes();
    return all;
}

}  // namespace tombolo::sim
