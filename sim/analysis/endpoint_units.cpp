// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/endpoint_units.h"

#include <algorithm>

/// Units and strands: what belongs together, and each described in names of its own ("the first
/// address of its second node"), so that descriptions of different ones can be equal.
namespace tombolo::sim::analysis {
namespace {

bool isPod(const Machine& m)
{
    return m.kind == MachineKind::Pod || m.kind == MachineKind::HostPod;
}

std::uint32_t rootOf(std::vector<std::uint32_t>& root, std::uint32_t i)
{
    while (root[i] != i)
        i = root[i] = root[root[i]];
    return i;
}

void join(std::vector<std::uint32_t>& root, std::uint32_t a, std::uint32_t b)
{
    a = rootOf(root, a);
    b = rootOf(root, b);
    root[std::max(a, b)] = std::min(a, b);
}

}  // namespace

/// Nodes whose pods' addresses or prefixes are not their own alone belong together.
void ClassBuilder::joinNodes(std::vector<std::uint32_t>& root) const
{
    std::vector<std::pair<Prefix, MachineIx>> prefixes;
    for (MachineIx m = 0; m < m_plan.machines.size(); ++m) {
        for (const Prefix& p : m_plan.podPrefixesOf(m))
            prefixes.emplace_back(p, m);
    }
    std::sort(prefixes.begin(), prefixes.end());  // whoever holds another stands before it
    std::vector<std::size_t> open;
    std::vector<MachineIx> owner(m_marks.moved.size(), kNoElement);
    for (std::size_t i = 0; i < prefixes.size(); ++i) {
        while (!open.empty() && !prefixes[open.back()].first.contains(prefixes[i].first))
            open.pop_back();
        if (!open.empty())
            join(root, prefixes[open.back()].second, prefixes[i].second);
        open.push_back(i);
        owner[m_marks.moved.find(prefixes[i].first)] = prefixes[i].second;
    }
    std::vector<MachineIx> first(m_plan.addresses.size(), kNoElement);
    for (const Machine& m : m_plan.machines) {
        if (m.kind != MachineKind::Pod)
            continue;
        for (const AddressId a : m_plan.addressesOf(m)) {
            if (first[a] == kNoElement)
                first[a] = m.node;
            else if (first[a] != m.node)
                join(root, first[a], m.node);
            const std::uint32_t p = m_marks.moved.innermost(m_plan.address(a));
            if (p != PrefixSet::kNone && owner[p] != m.node)
                join(root, owner[p], m.node);
        }
    }
}

void ClassBuilder::findUnits()
{
    const auto count = static_cast<std::uint32_t>(m_plan.machines.size());
    std::vector<std::uint32_t> root(count);
    for (std::uint32_t i = 0; i < count; ++i)
        root[i] = i;
    joinNodes(root);
    m_unitOf.assign(count, kNone);
    m_role.assign(count, 0);
    for (MachineIx m = 0; m < count; ++m) {
        const Machine& machine = m_plan.machines[m];
        if (isPod(machine)) {
            m_unitOf[m] = m_unitOf[machine.node];
            m_out.units[m_unitOf[m]].pods.push_back(m);
        }
        if (machine.kind != MachineKind::Node && machine.kind != MachineKind::Host)
            continue;
        const std::uint32_t head = rootOf(root, m);  // itself, or a node before it
        if (head == m) {
            m_unitOf[m] = static_cast<std::uint32_t>(m_out.units.size());
            m_out.units.emplace_back();
        }
        m_unitOf[m] = m_unitOf[head];
        auto& machines = m_out.units[m_unitOf[m]].machines;
        m_role[m] = static_cast<std::uint32_t>(machines.size());
        machines.push_back(m);
    }
    m_prefixUnit.assign(m_marks.moved.size(), kNone);
    m_unitPrefixes.resize(m_out.units.size());
    for (std::uint32_t u = 0; u < m_out.units.size(); ++u) {
        for (const MachineIx m : m_out.units[u].machines) {
            for (const Prefix& p : m_plan.podPrefixesOf(m)) {
                const std::uint32_t number = m_marks.moved.find(p);
                if (m_prefixUnit[number] == kNone)
                    m_unitPrefixes[u].push_back(number);
                m_prefixUnit[number] = u;
            }
        }
    }
}

void ClassBuilder::findStrands()
{
    m_out.places.assign(m_plan.machines.size(), {});
    std::vector<std::uint32_t> at(m_plan.addresses.size(), kNone);  // a strand that has the address
    std::vector<std::uint32_t> root;
    std::vector<std::pair<ElementIx, std::uint32_t>> members;
    for (ElementIx e = 0; e < m_plan.machines.size(); ++e) {
        if (m_unitOf[e] == kNone)
            continue;
        const auto own = static_cast<std::uint32_t>(root.size());
        root.push_back(own);
        members.emplace_back(e, own);
        if (m_plan.machines[e].kind != MachineKind::Pod)
            continue;
        for (const AddressId a : m_plan.addressesOf(e)) {
            if (at[a] != kNone)
                join(root, at[a], own);
            at[a] = own;
        }
    }
    std::vector<std::uint32_t> number(root.size(), kNone);
    for (const auto& [e, own] : members) {
        std::uint32_t& n = number[rootOf(root, own)];
        if (n == kNone) {
            n = static_cast<std::uint32_t>(m_out.strands.size());
            m_out.strands.emplace_back();
        }
        m_out.strands[n].push_back(e);
        m_out.places[e] = {kNone, m_unitOf[e], n};
    }
}

/// Which prefixes hold the address: fixed ones by number, the unit's own by their place in it.
Digest ClassBuilder::placeOf(AddressId a, std::uint32_t unit) const
{
    Digest d;
    d.add(std::uint64_t(m_plan.family(a)));
    d.add(m_marks.fixed.innermost(m_plan.address(a)));
    const std::uint32_t inner = m_marks.moved.innermost(m_plan.address(a));
    if (inner != PrefixSet::kNone && m_prefixUnit[inner] == unit) {
        // Of the unit's own prefixes those that hold it, by place: `inner` and what holds that.
        for (std::size_t i = 0; i < m_unitPrefixes[unit].size(); ++i) {
            if (m_unitPrefixes[unit][i] == inner)
                d.add(0x100 + i);
        }
    } else if (inner != PrefixSet::kNone) {
        d.add(0x200).add(a);  // inside the pods of another: not like any other address
    }
    d.add(m_marks.address[a]);
    if (m_marks.special[a] != 0)
        d.add(0x300).add(a);
    return d;
}

/// The name that a unit has for an address: by place when it is its own, else the address.
Digest ClassBuilder::symbolOf(AddressId a, std::uint32_t unit) const
{
    const MachineIx m = m_marks.holder[a];
    Digest d;
    if (a == 0 || m == kNoElement || m_unitOf[m] != unit)
        return d.add(1).add(a);
    const auto& own = m_plan.machines[m];
    for (PortIx p = own.firstPort; p < own.firstPort + own.portCount; ++p) {
        const auto list = m_plan.addressesOf(m_plan.ports[p]);
        const auto at = std::find(list.begin(), list.end(), a);
        if (at != list.end())
            return d.add(2)
                .add(m_role[m])
                .add(p - own.firstPort)
                .add(static_cast<std::uint64_t>(at - list.begin()));
    }
    return d.add(1).add(a);
}

Digest ClassBuilder::describePort(const Port& port, std::uint32_t unit) const
{
    Digest d;
    d.add(static_cast<std::uint64_t>(port.network + 1)).add(port.mtu).add(port.bridge);
    for (const AddressId a : m_plan.addressesOf(port)) {
        d.add(placeOf(a, unit));
        if (m_marks.special[a] != 0)  // perhaps since two machines have it, of which one gets it
            d.add(port.machine);
    }
    d.add(0x400);
    if (port.network < 0)
        return d;
    for (const Prefix& p : m_plan.connectedOf(port))
        d.add(p);
    return d;
}

Digest ClassBuilder::describeMachine(MachineIx m, std::uint32_t unit) const
{
    const Machine& machine = m_plan.machines[m];
    Digest d;
    d.add(std::uint64_t(machine.kind)).add(machine.cluster);
    d.add(std::uint64_t(machine.conntrack) << 3U | std::uint64_t(machine.translates) << 2U |
          std::uint64_t(machine.dropsInvalid) << 1U | std::uint64_t(machine.bridged));
    d.add(std::uint64_t(machine.encapsulation) << 8U | std::uint64_t(machine.rpFilter));
    for (PortIx p = machine.firstPort; p < machine.firstPort + machine.portCount; ++p)
        d.add(describePort(m_plan.ports[p], unit));
    for (const Prefix& p : m_plan.podPrefixesOf(m)) {
        const auto& own = m_unitPrefixes[unit];
        const auto at = std::find(own.begin(), own.end(), m_marks.moved.find(p));
        d.add(p.length).add(std::uint64_t(p.address.family));
        d.add(static_cast<std::uint64_t>(at - own.begin()));
    }
    for (const FirewallLine& line : m_plan.firewallOf(m)) {
        d.add(0x500 + std::uint64_t(line.action)).add(line.rule);
        d.add(line.from.value_or(Prefix{})).add(line.to.value_or(Prefix{}));
        d.add(std::uint64_t(line.protocol)).add(line.from.has_value()).add(line.to.has_value());
        if (line.ports)
            d.add(0x600).add(std::uint64_t(line.ports->first) << 16U | line.ports->last);
    }
    return d.add(m_marks.element[m]).add(m_marks.listening[m]);
}

/// Which of a unit's own prefixes hold which.
Digest ClassBuilder::nesting(std::uint32_t unit) const
{
    Digest d;
    std::vector<Prefix> own(m_unitPrefixes[unit].size());
    for (const MachineIx m : m_out.units[unit].machines) {
        for (const Prefix& p : m_plan.podPrefixesOf(m)) {
            const auto& list = m_unitPrefixes[unit];
            own[std::size_t(std::find(list.begin(), list.end(), m_marks.moved.find(p)) -
                            list.begin())] = p;
        }
    }
    for (const Prefix& a : own) {
        for (const Prefix& b : own)
            d.add(a.contains(b));
    }
    return d;
}

std::uint32_t ClassBuilder::roleOf(MachineIx m) const
{
    const Machine& machine = m_plan.machines[m];
    return m_role[isPod(machine) ? machine.node : m];
}

Digest ClassBuilder::describePod(ElementIx e, std::uint32_t unit) const
{
    const Machine& pod = m_plan.machines[e];
    Digest d;
    d.add(std::uint64_t(pod.kind)).add(roleOf(e));
    d.add(m_marks.element[e]).add(m_marks.listening[e]);
    for (const std::uint32_t p : m_plan.policiesOf(e))
        d.add(0x700).add(p);
    if (pod.kind != MachineKind::Pod)
        return d;
    d.add(pod.portCount == 0 ? 0 : m_plan.ports[pod.firstPort].mtu);
    for (const AddressId a : m_plan.addressesOf(pod)) {
        d.add(placeOf(a, unit));
        // A second pod of the node with that address does not get its packets.
        if (m_plan.podAt(pod.node, a) != e || m_marks.onMachine[a] != 0)
            d.add(0x800).add(a);
    }
    return d;
}

Digest ClassBuilder::describeStrand(const std::vector<ElementIx>& strand) const
{
    const std::uint32_t unit = m_unitOf[strand.front()];
    Digest d;
    if (!isPod(m_plan.machines[strand.front()]))
        return d.add(roleOf(strand.front()));
    std::vector<AddressId> met;
    for (const ElementIx e : strand) {
        d.add(describePod(e, unit));
        for (const AddressId a : m_plan.addressesOf(e)) {
            const auto at = std::find(met.begin(), met.end(), a);
            d.add(static_cast<std::uint64_t>(at - met.begin()));
            if (at == met.end())
                met.push_back(a);
        }
    }
    return d;
}

}  // namespace tombolo::sim::analysis
