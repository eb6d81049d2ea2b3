// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>
#include <utility>

#include "sim/engine.h"

/// Packets that are treated as the one before them was (path_memory.h). Nothing here knows a rule.
namespace tombolo::sim {

/// The packet leaves the place; its event becomes the one of its next arrival.
inline void Engine::takeWire(const PathMemory::Place& from, std::uint32_t event, TimeNs time)
{
    QueuedEvent& e = m_queue[event];
    m_packets += from.packets;
    if (from.outcome == Outcome::Switched) {
        if (m_options.record)
            m_recording.crossings[e.crossing].passage = from.passage;
        e.time = time + from.latency;
    } else {
        Wire wire{from.port, from.serial, from.latency, 0};
        if (from.outcome == Outcome::LossyWire) [[unlikely]]
            wire.lossPpm = wireOf(from.port, 0).lossPpm;
        const Timing t = occupyWire(wire, time);
        e.time = t.arrive;
        if (m_options.record)
            e.crossing = m_recording.crossing(time, t.depart, e.attempt, from.passage);
        if (t.lost) [[unlikely]] {
            m_end = std::max(m_end, t.arrive);
            loseOnWire(from, e.attempt, e.crossing, t.arrive);
            return m_queue.release(event);
        }
    }
    e.what = from.next;
    e.epoch = m_memory.epoch();
    m_queue.push(event);
}

/// A packet comes to a place of a way that is remembered.
void Engine::replay(std::uint32_t event)
{
    const QueuedEvent& e = m_queue[event];
    const PathMemory::Place& here = m_memory[e.what];
    if (!replayable(here) || e.epoch != m_memory.epoch()) [[unlikely]]
        return decideAnew(event);
    const TimeNs left = e.time + here.work;
    if (here.outcome == Outcome::Ends) {
        m_end = std::max(m_end, left);
        return m_queue.release(event);
    }
    takeWire(here, event, left);
}

/// The next packet of a connection starts. @return false when the pipeline has to decide
bool Engine::replayAttempt(std::uint32_t root, std::uint32_t attempt, TimeNs time)
{
    if (root == kNoIx || !replayable(m_memory[root]) || m_memory[root].outcome == Outcome::Ends)
        return false;
    const std::uint32_t event = m_queue.make(EventKind::Replay, root, attempt);
    takeWire(m_memory[root], event, time + m_memory[root].work);
    return true;
}

void Engine::loseOnWire(const PathMemory::Place& from, std::uint32_t attempt,
                        std::uint32_t crossing, TimeNs time)
{
    Visit v;
    v.p = packetAt(from.next, attempt, crossing);
    v.p.sentBy = kNoIx;
    v.p.wire.flags |= kLost;
    v.m = v.p.from;
    v.time = time;
    drop(v, Reason::LinkLoss, 0, Law::None);
}

/// A packet that came on a remembered way to where the pipeline has to decide.
void Engine::decideAnew(std::uint32_t event)
{
    const QueuedEvent e = m_queue[event];
    m_queue.release(event);
    arrive(packetAt(e.what, e.attempt, e.crossing), e.time);
}

/// A packet that the pipeline sent comes to where the way is known from there on. @return false
/// when it is not
bool Engine::joinWay(const Packet& p, TimeNs time)
{
    if (p.place == kNoIx || p.sentBy == kNoIx || p.attempt == 0 || !replayable(m_memory[p.place]))
        return false;
    if (m_options.record) {
        const std::uint32_t known = m_memory[p.sentBy].passage;
        if (known == kNoIx)
            return false;
        PassageRow expected = m_recording.passages[known];
        expected.steps = p.wire.steps;
        if (expected != p.wire)
            return false;
        m_recording.crossings[p.crossing].passage = known;
    }
    const std::uint32_t event = m_queue.make(EventKind::Replay, p.place, p.attempt);
    m_queue[event].time = time;
    m_queue[event].crossing = p.crossing;
    m_queue[event].epoch = m_memory.epoch();
    replay(event);
    return true;
}

Packet Engine::packetAt(std::uint32_t place, std::uint32_t attempt, std::uint32_t crossing) const
{
    Packet p;
    static_cast<PacketCore&>(p) = m_memory.packetAt(place);
    p.attempt = attempt;
    p.place = place;
    p.sentBy = m_memory[place].parent;
    if (m_options.record) {
        p.crossing = crossing;
        p.wire = m_recording.passages[m_recording.crossings[crossing].passage];
        p.wire.steps = p.switched;
    }
    return p;
}

/// Tells the path memory what the pipeline did with the packet of this event, and the packet where
/// in the memory it will arrive.
void Engine::remember(Packet& p, Outcome outcome, const Wire& wire, TimeNs left)
{
    const Here here = std::exchange(m_here, {});
    p.place = p.sentBy = kNoIx;
    if (here.place == kNoIx || (p.kind != PacketKind::Opening && p.kind != PacketKind::Answer))
        return;
    const std::uint32_t next = outcome == Outcome::Ends ? kNoIx : m_memory.follow(here.place, p);
    p.place = next;
    p.sentBy = here.place;
    if (next == kNoIx && outcome != Outcome::Ends) {
        p.sentBy = kNoIx;
        return;
    }
    constexpr TimeNs kMost = std::numeric_limits<std::uint32_t>::max();
    const std::uint64_t packets = m_packets - here.packets;
    if (!here.pure || left - here.time > kMost || wire.serial > kMost || wire.latency > kMost ||
        packets > 255)
        return;
    PathMemory::Place decision;
    decision.work = static_cast<std::uint32_t>(left - here.time);
    decision.port = wire.port;
    decision.serial = static_cast<std::uint32_t>(wire.serial);
    decision.latency = static_cast<std::uint32_t>(wire.latency);
    decision.outcome = outcome;
    decision.packets = static_cast<std::uint8_t>(packets);
    m_memory.decide(here.place, decision);
}

}  // namespace tombolo::sim
