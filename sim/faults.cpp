// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"

/// Faults of the scenario while packets are under way. What the rest of the network makes of them
/// stands in the plan's phases.
namespace tombolo::sim {

/// Takes over every phase that has begun by now.
void Engine::enterPhases(TimeNs time)
{
    const auto& phases = m_configured->phases;
    auto live = std::make_shared<NetworkPlan>(*m_configured);
    live->phases.clear();
    while (m_nextPhase < phases.size() && phases[m_nextPhase].from <= time) {
        const PhaseInfo& next = phases[m_nextPhase++];
        for (MachineIx m = 0; m < next.machineDown.size(); ++m) {
            // Who goes down forgets its connections.
            if (next.machineDown[m] != 0 && !isDown(m))
                m_conntrack.endAll(m, next.from);
        }
        m_phase = &next;
    }
    m_phaseEnds =
        m_nextPhase < phases.size() ? phases[m_nextPhase].from : std::numeric_limits<TimeNs>::max();
    live->neighbours = m_phase->neighbours;
    for (const PhaseInfo::Routes& routes : m_phase->routes) {
        Device& device = live->devices[live->machines[routes.machine].device];
        device.clusterRoutes = routes.cluster;
        device.routes = {static_cast<std::uint32_t>(live->routes.size()),
                         static_cast<std::uint32_t>(routes.lines.size())};
        live->routes.insert(live->routes.end(), routes.lines.begin(), routes.lines.end());
    }
    m_plan = std::move(live);
    m_routing.follow(*m_plan);
}

/// Back to the document as it is written, for what is asked of it after the run.
void Engine::leavePhases()
{
    if (m_phase == nullptr)
        return;
    m_phase = nullptr;
    m_plan = m_configured;
    m_routing.follow(*m_plan);
}

/// Is the network down, or the machine's interface on it?
bool Engine::isCut(MachineIx m, std::int32_t network) const
{
    if (m_phase->networkDown[static_cast<std::size_t>(network)] != 0)
        return true;
    const Machine& here = machine(m);
    for (PortIx p = here.firstPort; p < here.firstPort + here.portCount; ++p) {
        if (m_plan->ports[p].network == network && m_phase->portDown[p] != 0)
            return true;
    }
    return false;
}

/// The wire or the machine went down while the packet was under way.
bool Engine::lostOnArrival(Visit& v)
{
    const std::int32_t network = m_routing.link(v.p.wire.link).network;
    if (network >= 0 && isCut(v.m, network)) {
        v.p.wire.flags |= kLost;
        v.m = v.p.from;
        drop(v, Reason::LinkDown, 0, Law::None, kNoIx, static_cast<std::uint32_t>(network));
        return true;
    }
    if (!isDown(v.m))
        return false;
    drop(v, Reason::MachineDown, 0, Law::None, kNoIx, v.m);
    return true;
}

/// A backend by the flow's hash, among those that are not known to be down; among all when none is
/// left. @return it and how many there were to choose from
std::pair<std::uint32_t, std::uint32_t>
Engine::chooseBackend(const PublishInfo& p, std::uint32_t connection, std::uint64_t hash)
{
    const std::uint32_t told = steeredEndpoint(connection, p.first, p.count);
    if (told != kNoIx)
        return {told, p.count};
    std::uint32_t alive = 0;
    for (std::uint32_t i = p.first; m_phase != nullptr && i < p.first + p.count; ++i)
        alive += isGone(i) ? 0U : 1U;
    if (alive == 0 || alive == p.count)
        return {p.first + choice(connection, hash, p.count), p.count};
    std::uint32_t pick = choice(connection, hash, alive);
    for (std::uint32_t i = p.first; i < p.first + p.count; ++i) {
        if (!isGone(i) && pick-- == 0)
            return {i, alive};
    }
    return {p.first, p.count};
}

}  // namespace tombolo::sim
