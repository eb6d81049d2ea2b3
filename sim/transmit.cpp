// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/costs.h"
#include "sim/engine.h"

/// Wires: queueing, serialisation, latency, loss, and the recording of each crossing.
namespace tombolo::sim {

Engine::Wire Engine::wireOf(PortIx port, std::uint32_t bytes) const
{
    const std::int32_t network = m_plan->ports[port].network;
    if (network < 0)
        return {kNoIx, 0, cost::kPodLinkLatency, 0};
    const NetworkInfo& net = m_plan->networks[static_cast<std::size_t>(network)];
    const TimeNs serial = net.kbps > 0 ? std::int64_t(bytes) * 8 * 1'000'000 / net.kbps : 0;
    return {port, serial, net.latency, net.lossPpm};
}

void Engine::record(Packet& p, std::uint32_t link, std::uint32_t bytes, const Timing& t,
                    TimeNs ready, bool first)
{
    p.switched = 0;
    p.wire = {};
    p.wire.header = p.header;
    p.wire.link = link;
    p.wire.packet = p.record;
    p.wire.flight = t.arrive - t.depart;
    p.wire.bytes = static_cast<std::uint16_t>(std::min<std::uint32_t>(bytes, 0xFFFF));
    p.wire.ttl = p.ttl;
    p.wire.flags = static_cast<std::uint8_t>((t.lost ? kLost : 0) | (first ? kFirst : 0));
    if (!m_options.record)
        return;
    p.crossing = m_recording.crossing(ready, t.depart, p.attempt, kNoIx);
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
    if (!m_queues.empty() && queueIsFull(hop.port, v.time)) {
        const std::int32_t network = port.network;
        return drop(v, Reason::QueueFull, 0, Law::None,
                    m_plan->networks[static_cast<std::size_t>(network)].queue,
                    static_cast<std::uint32_t>(network));
    }
    finish(v);

    const Wire wire = wireOf(hop.port, bytes);
    Timing t = occupyWire(wire, v.time);
    if (!m_queues.empty() && wire.port != kNoIx)
        m_queues[wire.port].push_back(t.depart);
    const bool cut = m_phase != nullptr && port.network >= 0 &&
                     (isCut(v.m, port.network) || isCut(hop.next, port.network));
    t.lost = t.lost || cut;
    const TimeNs arrive = t.arrive;
    record(v.p, link, bytes, t, v.time, wasLocal);
    m_end = std::max(m_end, arrive);
    FlowOutcome* outcome = outcomeOf(v.p);
    if (outcome != nullptr)
        outcome->end = std::max(outcome->end, arrive);
    if (t.lost) {
        v.p.sentBy = kNoIx;
        v.local = false;
        v.time = arrive;
        if (cut)
            return drop(v, Reason::LinkDown, 0, Law::None, kNoIx,
                        static_cast<std::uint32_t>(port.network));
        return drop(v, Reason::LinkLoss, 0, Law::None);
    }
    noteLoop(v.p, hop.next);
    v.p.from = v.m;
    v.p.at = hop.next;
    v.p.frameTo = hop.frameTo;
    remember(v.p,
             wire.port == kNoIx  ? Outcome::PodLink
             : wire.lossPpm == 0 ? Outcome::Wire
                                 : Outcome::LossyWire,
             wire, v.time);
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
    Packet& p = v.p;
    const TimeNs began = m_here.time - p.wire.flight;  // when the crossing did
    finish(v);
    p.wire.link = m_routing.linkBetween({p.from, target, -1, Encapsulation::None, 0, 0});
    p.switched = p.wire.steps;
    const TimeNs arrive = v.time + cost::kPodLinkLatency;
    p.wire.flight = arrive - began;
    m_end = std::max(m_end, arrive);
    if (FlowOutcome* outcome = outcomeOf(p))
        outcome->end = std::max(outcome->end, arrive);
    p.at = p.frameTo = target;
    remember(p, Outcome::Switched, {kNoIx, 0, cost::kPodLinkLatency, 0}, v.time);
    scheduleArrival(p, arrive);
}

}  // namespace tombolo::sim
