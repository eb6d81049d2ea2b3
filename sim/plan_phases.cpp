// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <set>

#include "sim/plan_builder.h"

/// Faults of the scenario: what is down at each instant, and what the rest of the network makes of
/// it once it has noticed (format of the scenario: README). Everything but neighbours, routes and
/// who is left out stays as it is, so that a recording's numbers mean the same in every phase.
namespace tombolo::sim {
namespace {

/// From when to when a fault is known to everyone else. Who was never up in this run was known
/// before it.
struct Span {
    TimeNs from = 0, to = 0;
    bool holds(TimeNs t) const { return from <= t && t < to; }
};

Span spanOf(const Fault& f, TimeNs delay)
{
    const TimeNs down = std::clamp<TimeNs>(f.downNs, 0, kLongestTime);
    const TimeNs up = f.upNs ? std::clamp<TimeNs>(*f.upNs, down, kLongestTime)
                             : std::numeric_limits<TimeNs>::max();
    const bool noticed = up - down > delay || down == 0;
    if (!noticed)
        return {};
    return {down == 0 ? 0 : down + delay, f.upNs ? up + delay : up};
}

}  // namespace

bool PlanBuilder::isCut(PortIx p) const
{
    if (m_gone.ports.empty())
        return false;
    const Port& port = m_plan.ports[p];
    return m_gone.ports[p] != 0 || m_gone.machines[port.machine] != 0 ||
           (port.network >= 0 && m_gone.networks[static_cast<std::size_t>(port.network)] != 0);
}

PlanBuilder::Outage PlanBuilder::outageAt(TimeNs time, TimeNs delay) const
{
    Outage out;
    out.machines.resize(m_plan.machines.size());
    out.ports.resize(m_plan.ports.size());
    out.networks.resize(m_plan.networks.size());
    for (const Fault& f : m_topology.header.scenario.faults) {
        if (!spanOf(f, delay).holds(time))
            continue;
        if (const std::int32_t net = network(f.element); net >= 0)
            out.networks[static_cast<std::size_t>(net)] = 1;
        const ElementIx m = element(f.element);
        if (m == kNoElement || m_plan.machines[m].self != m)
            continue;
        const Machine& machine = m_plan.machines[m];
        if (f.network.empty())
            out.machines[m] = 1;
        const std::int32_t on = f.network.empty() ? -1 : network(f.network);
        for (PortIx p = machine.firstPort; on >= 0 && p < machine.firstPort + machine.portCount;
             ++p)
            out.ports[p] = m_plan.ports[p].network == on ? 1 : out.ports[p];
    }
    for (MachineIx m = 0; m < m_plan.machines.size(); ++m) {
        const MachineIx node = m_plan.machines[m].node;
        if (node != kNoElement && out.machines[node] != 0)
            out.machines[m] = 1;
    }
    return out;
}

PhaseInfo PlanBuilder::phaseAt(TimeNs time)
{
    const TimeNs delay = std::clamp<TimeNs>(m_topology.header.scenario.convergeNs, 0, kLongestTime);
    PhaseInfo phase;
    phase.from = time;
    Outage now = outageAt(time, 0);
    m_gone = outageAt(time, delay);
    m_plan.neighbours = {};
    for (auto& routes : m_routes)
        routes.clear();
    addNeighbours();
    addOwned();
    addAnnounced();
    addRoutes();
    addBgp();
    sortRoutes();
    for (auto& routes : m_routes) {
        // Who takes an interface down loses the routes through it at once.
        std::erase_if(routes, [&](const RouteLine& line) {
            return line.port != kNoIx && now.ports[line.port] != 0;
        });
    }
    phase.endpointGone.reserve(m_plan.endpoints.size());
    for (const Endpoint32& e : m_plan.endpoints) {
        const bool gone = e.element != kNoElement &&
                          (isGone(e.element) || (e.node != kNoElement && isAway(e.node)));
        phase.endpointGone.push_back(gone ? 1 : 0);
    }
    phase.machineDown = std::move(now.machines);
    phase.portDown = std::move(now.ports);
    phase.networkDown = std::move(now.networks);
    phase.neighbours = m_plan.neighbours;
    m_gone = {};
    return phase;
}

void PlanBuilder::addPhases()
{
    const Scenario& scenario = m_topology.header.scenario;
    const auto given = [](const std::optional<std::int64_t>& t) {
        return t ? std::clamp<TimeNs>(*t, 1, kLongestTime) : 0;
    };
    m_plan.timeouts[0] = given(scenario.timeouts.tcpNs);
    m_plan.timeouts[1] = given(scenario.timeouts.udpNs);
    m_plan.timeouts[2] = given(scenario.timeouts.icmpNs);
    if (scenario.faults.empty() || m_plan.flows.empty())
        return;
    const TimeNs delay = std::clamp<TimeNs>(scenario.convergeNs, 0, kLongestTime);
    std::set<TimeNs> times{0};
    for (const Fault& f : scenario.faults) {
        for (const Span& s : {spanOf(f, 0), spanOf(f, delay)}) {
            times.insert(s.from);
            if (s.to != std::numeric_limits<TimeNs>::max())
                times.insert(s.to);
        }
    }
    const std::vector<std::vector<RouteLine>> base = m_routes;
    FlatMap neighbours = m_plan.neighbours;
    for (const TimeNs t : times) {
        PhaseInfo phase = phaseAt(t);
        for (MachineIx m = 0; m < m_plan.machines.size(); ++m) {
            const Machine& machine = m_plan.machines[m];
            const bool usual = device(m).clusterRoutes;
            const bool cluster = usual && phase.portDown[machine.firstPort] == 0;
            if (machine.device != 0 && (cluster != usual || routesOf(m) != base[machine.device])) {
                routesOf(m).shrink_to_fit();
                phase.routes.push_back({m, cluster, std::move(routesOf(m))});
            }
        }
        m_plan.phases.push_back(std::move(phase));
    }
    m_routes = base;
    m_plan.neighbours = std::move(neighbours);
}

}  // namespace tombolo::sim
