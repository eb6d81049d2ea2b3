// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/costs.h"
#include "sim/engine.h"

/// Wires: queueing, serialisation, latency, loss, and the recording of each crossing.
namespace tombolo::sim {

/// When a packet leaves by a port and when it is there: behind what waits, at the wire's speed.
Engine::Timing Engine::occupyWire(PortIx port, std::uint32_t bytes, TimeNs now)
{
    const std::int32_t network = m_plan->ports[port].network;
    if (network < 0)
        return {now, now + cost::kPodLinkLatency, false};
    const NetworkInfo& net = m_plan->networks[static_cast<std::size_t>(network)];
    Timing t;
    t.depart = std::max(now, m_portFree[port]);
    const TimeNs serialisation = net.kbps > 0 ? std::int64_t(bytes) * 8 * 1'000'000 / net.kbps : 0;
    m_portFree[port] = t.depart + serialisation;
    t.arrive = t.depart + serialisation + net.latency;
    t.lost = net.lossPpm > 0 && random(0x1055, ++m_losses) % 1'000'000 < net.lossPpm;
    return t;
}

void Engine::record(Packet& p, std::uint32_t link, std::uint32_t bytes, const Timing& t, bool first)
{
    CrossingRow row;
    row.departLow = static_cast<std::uint32_t>(std::uint64_t(t.depart));
    row.departHigh = static_cast<std::uint32_t>(std::uint64_t(t.depart) >> 32U);
    const TimeNs flight = t.arrive - t.depart;
    row.flight = flight < kLongFlight ? static_cast<std::uint32_t>(flight) : kLongFlight;
    if (row.flight == kLongFlight)
        m_recording.longFlights.set(
            {std::uint64_t(t.depart), p.record},
            static_cast<std::uint32_t>(std::min<TimeNs>(flight / 1000, 0xFFFFFFFE)));
    row.header = p.header;
    row.link = link;
    row.packet = p.record;
    row.bytes = static_cast<std::uint16_t>(std::min<std::uint32_t>(bytes, 0xFFFF));
    row.ttl = p.ttl;
    row.flags = static_cast<std::uint8_t>((t.lost ? kLost : 0) | (first ? kFirst : 0));
    p.crossing = static_cast<std::uint32_t>(m_recording.crossings.size());
    m_recording.crossings.push_back(row);
}

void Engine::transmit(Visit& v, std::uint32_t at)
{
    const Hop hop = m_routing.hop(at);
    const Port& port = m_plan->ports[hop.port];
    const bool wasLocal = v.local;
    std::uint32_t link = hop.link;
    std::uint32_t bytes = v.p.bytes;
    if (hop.tunnel) {
        v.p.encapsulation = machine(v.m).encapsulation;
        v.p.outerSource = hop.outerSource;
        v.p.outerDestination = hop.outerDestination;
        v.p.outerTtl = 64;
    } else if (v.p.encapsulation != Encapsulation::None) {
        link = m_routing.linkBetween({v.m, hop.next, port.network, v.p.encapsulation,
                                      v.p.outerSource, v.p.outerDestination});
    }
    if (v.p.encapsulation != Encapsulation::None)
        bytes += tunnelOverhead(v.p.encapsulation, m_plan->family(v.p.outerDestination));
    finish(v);

    const Timing t = occupyWire(hop.port, bytes, v.time);
    const TimeNs arrive = t.arrive;
    record(v.p, link, bytes, t, wasLocal);
    m_end = std::max(m_end, arrive);
    FlowOutcome* outcome = outcomeOf(v.p);
    if (outcome != nullptr)
        outcome->end = std::max(outcome->end, arrive);
    if (t.lost) {
        v.local = false;
        v.time = arrive;
        return drop(v, Reason::LinkLoss, 0, Law::None);
    }
    noteLoop(v.p, hop.next);
    v.p.from = v.m;
    v.p.at = hop.next;
    v.p.frameTo = hop.frameTo;
    scheduleArrival(v.p, arrive);
}

void Engine::scheduleArrival(const Packet& p, TimeNs time)
{
    auto slot = static_cast<std::uint32_t>(m_pool.size());
    if (m_free.empty()) {
        m_pool.push_back(p);
    } else {
        slot = m_free.back();
        m_free.pop_back();
        m_pool[slot] = p;
    }
    m_queue.push(time, EventKind::Arrival, slot);
}

/// Brent's cycle detection: compares each machine with one met before, which moves on at powers of
/// two.
void Engine::noteLoop(Packet& p, MachineIx next) const
{
    if (p.mark == next)
        p.looped = true;
    if (++p.steps == p.limit) {
        p.steps = 0;
        p.limit = static_cast<std::uint16_t>(p.limit * 2);
        p.mark = next;
    }
}

/// The bridge changed nothing: what was recorded as pod to node becomes one crossing, pod to pod.
void Engine::patchSwitched(Visit& v, MachineIx target)
{
    const MachineIx sender = v.p.from;
    const std::uint32_t crossing = v.p.crossing;
    finish(v);
    CrossingRow& row = m_recording.crossings[crossing];
    row.link = m_routing.linkBetween({sender, target, -1, Encapsulation::None, 0, 0});
    const TimeNs arrive = v.time + cost::kPodLinkLatency;
    row.flight =
        static_cast<std::uint32_t>(std::min<TimeNs>(arrive - row.depart(), kLongFlight - 1));
    m_end = std::max(m_end, arrive);
    if (FlowOutcome* outcome = outcomeOf(v.p))
        outcome->end = std::max(outcome->end, arrive);
    v.p.at = v.p.frameTo = target;
    scheduleArrival(v.p, arrive);
}

}  // namespace tombolo::sim
