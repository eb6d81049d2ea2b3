// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/target_kinds.h"

#include <algorithm>
#include <set>

#include "sim/rule_marks.h"

namespace tombolo::sim {

TargetKinds::TargetKinds(const NetworkPlan& plan)
    : m_plan(plan), m_portsMatter(!plan.firewallLines.empty() || !plan.policies.empty())
{
    addLists();
    addNodes();
}

void TargetKinds::addLists()
{
    std::uint32_t list = 0;
    const auto add = [&](std::uint32_t first, std::uint32_t count) {
        for (std::uint32_t i = first; i < first + count; ++i)
            m_lists[m_plan.endpoints[i].address].push_back(list);
        ++list;
    };
    for (const PublishInfo& p : m_plan.publishes)
        add(p.first, p.count);
    for (const ServicePortInfo& s : m_plan.services) {
        add(s.first[0], s.count[0]);
        add(s.first[1], s.count[1]);
    }
}

/// Every rule that what is for a pod can be taken by, as far as it is.
std::vector<std::uint32_t> TargetKinds::marksOf(MachineIx pod) const
{
    RuleMarks marks(m_plan, pod);
    for (const FirewallLine& line : m_plan.firewallLines)
        marks.mark(line.to && marks.inside(*line.to));
    for (const ClusterInfo& cluster : m_plan.clusters)
        marks.markAll(cluster.except);
    for (const EgressInfo& e : m_plan.egresses) {
        marks.markAll(e.to);
        marks.markAll(e.except);
    }
    for (const PolicyInfo& policy : m_plan.policies) {
        for (const PolicyLine& line : policy.out)
            marks.markPeers(line.peers);
    }
    marks.put(m_plan.policiesOf(pod));
    for (const AddressId a : marks.own()) {
        const auto lists = m_lists.find(a);
        marks.put(lists == m_lists.end() ? std::vector<std::uint32_t>{} : lists->second);
    }
    std::vector<std::uint32_t> ports;
    const Machine& m = m_plan.machines[pod];
    for (std::uint32_t i = m.listeners.first; m_portsMatter && i < m.listeners.end(); ++i)
        ports.push_back(std::uint32_t(m_plan.listeners[i].protocol) << 16U |
                        m_plan.listeners[i].port);
    marks.put(ports);
    return marks.take();
}

void TargetKinds::addNodes()
{
    std::set<std::vector<std::uint32_t>> known;  // of the node so far
    for (MachineIx m = 0; m < m_plan.machines.size(); ++m) {
        const Machine& machine = m_plan.machines[m];
        if (machine.kind == MachineKind::Node) {
            known.clear();
            m_nodes.push_back({m, {}});
        } else if (machine.kind == MachineKind::Pod && !m_nodes.empty() &&
                   known.insert(marksOf(m)).second) {
            m_nodes.back().pods.push_back(m);
        }
    }
}

void TargetKinds::addAddress(AddressId address, MachineIx owner, Protocol wanted,
                             std::vector<Door>& out) const
{
    const auto add = [&](Protocol protocol, std::uint16_t port) {
        if (wanted == Protocol::Any || wanted == protocol)
            out.push_back({address, protocol, port});
    };
    add(Protocol::Tcp, 0);
    if (m_portsMatter || wanted != Protocol::Any) {
        add(Protocol::Udp, 0);
        add(Protocol::Icmp, 0);
    }
    const Machine& m = m_plan.machines[owner];
    for (std::uint32_t i = m.listeners.first; m_portsMatter && i < m.listeners.end(); ++i)
        add(m_plan.listeners[i].protocol, m_plan.listeners[i].port);
}

void TargetKinds::addMachine(MachineIx m, std::vector<Door>& out) const
{
    const Machine& machine = m_plan.machines[m];
    const auto add = [&](std::span<const AddressId> list) {
        for (const AddressId a : list)
            addAddress(a, m, Protocol::Any, out);
    };
    add(m_plan.addressesOf(machine));
    for (PortIx p = machine.firstPort; p < machine.firstPort + machine.portCount; ++p)
        add(m_plan.addressesOf(m_plan.ports[p]));
}

std::vector<const TargetKinds::Node*> TargetKinds::nodesFor(const Lookout& at) const
{
    constexpr std::size_t kMost = 128;
    std::set<std::int32_t> networks{at.network};
    if (at.machine != kNoElement) {
        const Machine& m = m_plan.machines[at.machine];
        for (PortIx p = m.firstPort; p < m.firstPort + m.portCount; ++p)
            networks.insert(m_plan.ports[p].network);
    }
    networks.erase(-1);
    const auto isNear = [&](const Machine& m) {
        for (PortIx p = m.firstPort; p < m.firstPort + m.portCount; ++p) {
            if (networks.count(m_plan.ports[p].network) > 0)
                return true;
        }
        return false;
    };
    std::vector<const Node*> out;
    std::set<std::uint32_t> clusters;
    std::size_t near = 0;
    for (const Node& n : m_nodes) {
        const Machine& m = m_plan.machines[n.machine];
        const bool first = clusters.insert(m.cluster).second;
        const bool close = n.machine == at.machine || (isNear(m) && near++ < kMost);
        if (m_nodes.size() <= kMost || first || close)
            out.push_back(&n);
    }
    return out;
}

std::vector<Door> TargetKinds::everywhere(const Lookout& at) const
{
    std::vector<Door> out;
    const std::vector<const Node*> nodes = nodesFor(at);
    for (const Node* n : nodes) {
        addMachine(n->machine, out);
        for (const MachineIx pod : n->pods)
            addMachine(pod, out);
    }
    for (MachineIx m = 0; m < m_plan.machines.size(); ++m) {
        const MachineKind kind = m_plan.machines[m].kind;
        if (kind != MachineKind::Pod && kind != MachineKind::HostPod && kind != MachineKind::Node)
            addMachine(m, out);
    }
    for (const FlowInfo& f : m_plan.flows) {  // also to what nobody has
        if (f.to != 0)
            out.push_back({f.to, f.protocol, f.port});
    }
    for (const PublishInfo& p : m_plan.publishes)
        out.push_back({p.address, p.protocol, p.port});
    for (const ServiceDoor& d : m_plan.serviceDoors) {
        if (d.address != 0) {
            out.push_back({d.address, d.protocol, d.port});
            continue;
        }
        for (const Node* n : nodes) {
            const Machine& m = m_plan.machines[n->machine];
            for (const AddressId a :
                 m.cluster == d.cluster ? m_plan.addressesOf(m) : std::span<const AddressId>{})
                out.push_back({a, d.protocol, d.port});
        }
    }
    return out;
}

std::vector<Door> TargetKinds::at(const Door& wanted) const
{
    std::vector<Door> out;
    const AddressId a = wanted.address;
    const auto takes = [&](Protocol p) {
        return wanted.protocol == Protocol::Any || wanted.protocol == p;
    };
    std::set<std::uint32_t> clusters;  // that have it on a node
    bool owned = false;
    for (MachineIx m = 0; m < m_plan.machines.size(); ++m) {
        if (m_plan.machines[m].kind == MachineKind::HostPod || !m_plan.isLocal(m, a))
            continue;
        owned = true;
        addAddress(a, m, wanted.protocol, out);
        if (m_plan.machines[m].kind == MachineKind::Node)
            clusters.insert(m_plan.machines[m].cluster);
    }
    if (!owned) {
        for (const Protocol p : {Protocol::Tcp, Protocol::Udp, Protocol::Icmp}) {
            if (takes(p))
                out.push_back({a, p, 0});
        }
    }
    for (const PublishInfo& p : m_plan.publishes) {
        if (p.address == a && takes(p.protocol))
            out.push_back({a, p.protocol, p.port});
    }
    for (const ServiceDoor& d : m_plan.serviceDoors) {
        if ((d.address == a || (d.address == 0 && clusters.count(d.cluster) > 0)) &&
            takes(d.protocol))
            out.push_back({a, d.protocol, d.port});
    }
    for (const Node& n : m_nodes) {
        if (m_plan.machines[n.machine].encapsulation == Encapsulation::None ||
            !m_plan.isLocal(n.machine, a))
            continue;
        for (const MachineIx pod : n.pods)
            addMachine(pod, out);
        for (const FlowInfo& f : m_plan.flows) {  // also what no pod has
            if (f.to != 0 && m_plan.inAny(m_plan.podPrefixesOf(n.machine), f.to))
                out.push_back({f.to, f.protocol, f.port});
        }
    }
    return out;
}

}  // namespace tombolo::sim
