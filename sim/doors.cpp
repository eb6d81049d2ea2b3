// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/doors.h"

#include <algorithm>

namespace tombolo::sim {

Doors::Doors(const NetworkPlan& plan, ElementIx observer)
    : m_plan(plan), m_observer(observer), m_machine(plan.machines[observer].self)
{
    addOwn();
    growAll();
}

Doors::Doors(const NetworkPlan& plan, const std::vector<Door>& targets)
    : m_plan(plan), m_observer(kNoElement), m_machine(kNoElement)
{
    for (const Door& door : targets) {
        add(door);
        if (door.port == 0)
            m_anyPort.insert({door.address, 0}, 1);
    }
    // A direct return hands on with the destination untouched, by way of its endpoints.
    for (const PublishInfo& p : m_plan.publishes) {
        const bool here = m_anyPort.contains({p.address, 0}) ||
                          m_known.contains(portKey(0, p.address, p.protocol, p.port));
        for (std::uint32_t i = p.first; i < p.first + p.count; ++i) {
            if (here && p.mode == PublishMode::Dsr)
                m_addresses.insert({m_plan.endpoints[i].address, 0}, 1);
        }
    }
    growAll();
}

void Doors::growAll()
{
    m_own = m_all.size();
    for (std::size_t before = 0; before != m_all.size();) {
        before = m_all.size();
        grow();
    }
}

void Doors::add(const Door& door)
{
    if (m_known.insert(portKey(0, door.address, door.protocol, door.port), 1) != 1)
        return;
    m_known.set(portKey(0, door.address, door.protocol, door.port), 2);
    m_addresses.insert({door.address, 0}, 1);
    m_all.push_back(door);
}

void Doors::addOwn()
{
    const Machine& m = m_plan.machines[m_machine];
    for (std::uint32_t i = m.listeners.first; i < m.listeners.end(); ++i) {
        const Listener& l = m_plan.listeners[i];
        if (l.element == m_observer || (l.element == kNoElement && m_observer == m_machine))
            m_listens.emplace_back(l.protocol, l.port);
    }
    if (m.kind == MachineKind::Proxy) {
        for (const PublishInfo& p : m_plan.publishes) {
            if (p.machine != m_machine)
                continue;
            m_listens.emplace_back(p.protocol, p.port);
            add({p.address, p.protocol, p.port});
        }
    }
    for (const AddressId a : m_plan.addressesOf(m_machine)) {
        m_addresses.insert({a, 0}, 1);
        if (m_listens.empty())
            add({a, Protocol::Tcp, 0});
        for (const auto& [protocol, port] : m_listens)
            add({a, protocol, port});
    }
}

bool Doors::areFor(Protocol protocol, std::uint16_t port) const
{
    return m_listens.empty() || std::find(m_listens.begin(), m_listens.end(),
                                          std::pair(protocol, port)) != m_listens.end();
}

bool Doors::leadsHere(const Endpoint32& e, Protocol protocol) const
{
    if (m_known.contains(portKey(0, e.address, protocol, e.port)))
        return true;
    if (m_machine == kNoElement)
        return m_anyPort.contains({e.address, 0});
    return m_plan.isLocal(m_machine, e.address) && areFor(protocol, e.port);
}

bool Doors::anyLeadsHere(std::uint32_t first, std::uint32_t count, Protocol protocol) const
{
    for (std::uint32_t i = first; i < first + count; ++i) {
        if (leadsHere(m_plan.endpoints[i], protocol))
            return true;
    }
    return false;
}

/// Adds what leads to those that are there.
void Doors::grow()
{
    for (const PublishInfo& p : m_plan.publishes) {
        if (anyLeadsHere(p.first, p.count, p.protocol))
            add({p.address, p.protocol, p.port});
    }
    for (const ServiceDoor& d : m_plan.serviceDoors) {
        const ServicePortInfo& s = m_plan.services[d.service];
        if (!anyLeadsHere(s.first[0], s.count[0], d.protocol) &&
            !anyLeadsHere(s.first[1], s.count[1], d.protocol))
            continue;
        if (d.address != 0) {
            add({d.address, d.protocol, d.port});
            continue;
        }
        for (const Machine& m : m_plan.machines) {
            if (m.kind != MachineKind::Node || m.cluster != d.cluster)
                continue;
            for (const AddressId a : m_plan.addressesOf(m))
                add({a, d.protocol, d.port});
        }
    }
}

}  // namespace tombolo::sim
