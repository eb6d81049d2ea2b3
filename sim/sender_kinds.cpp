// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/sender_kinds.h"

#include <algorithm>
#include <map>

#include "sim/rule_marks.h"

namespace tombolo::sim {

void tidy(std::vector<Shown>& list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

void addTold(const std::vector<Shown>& told, std::vector<Shown>& out)
{
    if (told.empty())
        return;
    const std::vector<Shown> byRules = out;
    for (Shown s : told) {
        const auto first =
            std::lower_bound(byRules.begin(), byRules.end(), Shown{s.element, 0, 0, 0, 0});
        const auto last = std::find_if(first, byRules.end(),
                                       [&](const Shown& o) { return o.element != s.element; });
        if (std::any_of(first, last, [&](const Shown& o) { return o.canHave(s.low); }))
            continue;
        if (first == last) {
            s.low = 0;
            s.high = 65535;
        }
        out.push_back(s);
    }
    tidy(out);
}

void SenderKinds::prepare()
{
    if (!m_firstKind.empty())
        return;
    addOwners();
    addKinds();
    for (MachineIx m = 0; m < m_plan.machines.size(); ++m) {
        for (const SourceNatInfo& rule : m_plan.sourceNatsOf(m))
            m_pools.insert(rule.pool.begin(), rule.pool.end());
    }
}

void SenderKinds::addOwners()
{
    for (MachineIx m = 0; m < m_plan.machines.size(); ++m) {
        const Machine& machine = m_plan.machines[m];
        if (machine.kind == MachineKind::HostPod)
            continue;  // its node stands for it
        const auto add = [&](std::span<const AddressId> list) {
            for (const AddressId a : list)
                m_owners.emplace_back(a, m);
        };
        add(m_plan.addressesOf(machine));
        for (PortIx p = machine.firstPort; p < machine.firstPort + machine.portCount; ++p)
            add(m_plan.addressesOf(m_plan.ports[p]));
        if (const PortIx bridge = m_plan.device(machine).bridgePort; bridge != kNoIx)
            add(m_plan.addressesOf(m_plan.ports[bridge]));
    }
    std::sort(m_owners.begin(), m_owners.end());
    m_owners.erase(std::unique(m_owners.begin(), m_owners.end()), m_owners.end());
}

/// Every rule that a pod's own address can be taken by, as far as it is.
std::vector<std::uint32_t> SenderKinds::marksOf(MachineIx pod) const
{
    RuleMarks marks(m_plan, pod);
    const auto inside = [&](const Prefix& p) {
        return marks.inside(p);
    };
    for (const SourceNatInfo& rule : m_plan.sourceNats)
        marks.mark(inside(rule.from));
    for (const FirewallLine& line : m_plan.firewallLines)
        marks.mark(line.from && inside(*line.from));
    for (const ClusterInfo& cluster : m_plan.clusters)
        marks.mark(std::any_of(cluster.podPrefixes.begin(), cluster.podPrefixes.end(), inside));
    for (const EgressInfo& e : m_plan.egresses)
        marks.mark(marks.isIn(e.pods));
    for (const ServicePortInfo& s : m_plan.services)
        marks.markAll(m_plan.sourcesOf(s));
    for (const PolicyInfo& policy : m_plan.policies) {
        for (const PolicyLine& line : policy.in)
            marks.markPeers(line.peers);
    }
    marks.put(m_plan.policiesOf(pod));
    return marks.take();
}

void SenderKinds::addKinds()
{
    m_firstKind.assign(m_plan.machines.size() + 1, 0);
    std::map<std::vector<std::uint32_t>, std::uint32_t> known;  // of the node so far
    for (MachineIx m = 0; m < m_plan.machines.size(); ++m) {
        const Machine& machine = m_plan.machines[m];
        if (machine.kind == MachineKind::Pod) {
            const auto next = static_cast<std::uint32_t>(m_kinds.size());
            const auto [at, isNew] = known.try_emplace(marksOf(m), next);
            if (isNew)
                m_kinds.emplace_back();
            m_kinds[at->second].members.push_back(m);
            continue;
        }
        if (machine.kind == MachineKind::HostPod)
            continue;
        known.clear();
        m_firstKind[m] = static_cast<std::uint32_t>(m_kinds.size());
        if (machine.kind != MachineKind::Node && machine.kind != MachineKind::Host)
            continue;
        m_kinds.push_back({{m}});
    }
}

SenderKinds::Writers SenderKinds::writersOf(AddressId seen) const
{
    Writers out;
    out.gateways = m_pools.count(seen) > 0;
    for (auto at = std::lower_bound(m_owners.begin(), m_owners.end(), std::pair(seen, 0U));
         at != m_owners.end() && at->first == seen; ++at) {
        const Machine& m = m_plan.machines[at->second];
        out.owners.push_back(at->second);
        if (m.kind == MachineKind::Node && m.translates)
            out.nodes.push_back(at->second);
        out.gateways = out.gateways || m.kind == MachineKind::NatGateway ||
                       m.kind == MachineKind::VipGateway || m.kind == MachineKind::Proxy;
    }
    return out;
}

std::vector<SenderKinds::Kind> SenderKinds::some(const Writers& writers) const
{
    std::vector<Kind> out;
    std::set<std::uint32_t> kinds;
    const auto addMachine = [&](MachineIx m) {
        const MachineKind kind = m_plan.machines[m].kind;
        if (kind == MachineKind::Pod)
            out.push_back({{m}});
        if (kind != MachineKind::Node && kind != MachineKind::Host)
            return;
        for (std::uint32_t k = m_firstKind[m]; k < m_kinds.size(); ++k) {
            const ElementIx head = m_kinds[k].members.front();
            if (head != m && m_plan.machines[head].node != m)
                break;
            kinds.insert(k);
        }
    };
    for (const MachineIx m : writers.owners)
        addMachine(m);
    for (const EgressInfo& e : m_plan.egresses) {
        if (std::find(writers.nodes.begin(), writers.nodes.end(), e.node) == writers.nodes.end())
            continue;
        for (MachineIx m = 0; m < m_plan.machines.size(); ++m) {
            if (m_plan.machines[m].kind == MachineKind::Node &&
                m_plan.machines[m].cluster == m_plan.machines[e.node].cluster)
                addMachine(m);
        }
    }
    for (const std::uint32_t k : kinds)
        out.push_back(m_kinds[k]);
    return out;
}

std::vector<ElementIx> SenderKinds::agentsOf(ElementIx node) const
{
    std::vector<ElementIx> out;
    if (m_plan.machines[node].kind != MachineKind::Node)
        return out;
    for (MachineIx m = node + 1; m < m_plan.machines.size() && m_plan.machines[m].node == node;
         ++m) {
        if (m_plan.machines[m].kind == MachineKind::HostPod)
            out.push_back(m);
    }
    return out;
}

/// By a service it may get its own packets back.
bool SenderKinds::isMet(ElementIx e, const Doors& doors) const
{
    const auto own = m_plan.addressesOf(e);
    return std::any_of(own.begin(), own.end(), [&](AddressId a) { return doors.lead(a); });
}

}  // namespace tombolo::sim
