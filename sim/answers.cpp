// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/costs.h"
#include "sim/engine.h"

/// What reaches a machine's own sockets: listeners that answer, nobody who listens, senders that
/// get their answer.
namespace tombolo::sim {

void Engine::deliver(Visit& v)
{
    if (v.p.phase == Phase::Reset) {  // the other side's half of the connection ends, too
        note(v, {StepKind::Deliver, std::uint8_t(How::Ended), Law::None, 0, 0, kNoIx, kNoIx});
        return finish(v);
    }
    switch (v.p.kind) {
    case PacketKind::Opening:
        return deliverOpening(v);
    case PacketKind::Answer:
    case PacketKind::Reset:
        return deliverAnswer(v);
    case PacketKind::IcmpError:
        note(v, {StepKind::Deliver, std::uint8_t(How::Socket), Law::L18, 0, 0, kNoIx, kNoIx});
        if (FlowOutcome* outcome = outcomeOf(v.p))
            outcome->end = std::max(outcome->end, v.time);
        return finish(v);
    }
}

void Engine::deliverOpening(Visit& v)
{
    const Tuple& t = v.p.tuple;
    ElementIx element = v.m;
    How how = How::Echo;
    if (t.protocol != Protocol::Icmp) {
        if (machine(v.m).kind == MachineKind::Proxy) {
            const std::uint32_t publish =
                m_plan->publishAt.find(portKey(v.m, t.dst, t.protocol, t.dport));
            if (publish != FlatMap::kNone)
                return acceptAtProxy(v, publish);
        }
        element = m_plan->listenerAt(v.m, t.protocol, t.dport);
        if (element == kNoElement)
            return refuse(v, Law::K8);
        if (t.protocol == Protocol::Tcp && v.p.attempt > 0 && isOfNoConnection(v, element))
            return refuse(v, Law::L10);
        how = How::Listener;
    }
    note(v, {StepKind::Deliver, static_cast<std::uint8_t>(how), Law::None, 0, 0, kNoIx, kNoIx});
    if (FlowOutcome* outcome = outcomeOf(v.p)) {
        outcome->delivered = true;
        outcome->receiver = element;
        outcome->seen = t.src;
        outcome->seenPort = t.sport;
        outcome->headers = m_identities[m_connections[v.p.connection].identities];
        outcome->end = std::max(outcome->end, v.time);
    }
    if (Connection& c = m_connections[v.p.connection]; c.heardBy == kNoElement) {
        c.heardBy = element;
        c.heardAs = t.src;
        c.heardPort = t.sport;
    }
    answer(v, element);
}

/// The packet that goes back to where another came from, sent by the machine that has it.
Visit Engine::turnedBack(const Visit& v, PacketKind kind, Phase phase, std::uint32_t bytes)
{
    Visit back;
    back.m = v.m;
    back.time = v.time;
    back.local = true;
    back.p.tuple = v.p.tuple.inverse();
    back.arrived = back.p.tuple;
    back.p.kind = kind;
    back.p.phase = phase;
    back.p.connection = v.p.connection;
    back.p.attempt = v.p.attempt;
    back.p.bytes = bytes;
    back.p.header = m_recording.header(back.p.tuple);
    return back;
}

void Engine::answer(Visit& v, ElementIx element)
{
    Visit a = turnedBack(v, PacketKind::Answer, Phase::Reply, v.p.bytes);
    a.p.record = newRecord(a.p, element, v.p.tuple.dst, v.p.tuple.dport);
    finish(v);
    a.time = v.time;
    note(a, {StepKind::Send, 0, Law::None, 0, 0, kNoIx, kNoIx});
    output(a);
}

/// The flow's connection came from the same address by another port before: the translator lost its
/// entry and drew again, and nobody here knows this one.
bool Engine::isOfNoConnection(const Visit& v, ElementIx receiver) const
{
    const Connection& c = m_connections[v.p.connection];
    return c.heardBy == receiver && c.heardAs == v.p.tuple.src && c.heardPort != v.p.tuple.sport;
}

/// Nobody listens: a reset for TCP, port unreachable for UDP.
void Engine::refuse(Visit& v, Law law)
{
    wayEnds();
    ++m_outcomes[m_connections[v.p.connection].flow].packets.refused;
    const bool tcp = v.p.tuple.protocol == Protocol::Tcp;
    const bool v6 = familyOf(v.p) == Family::V6;
    const auto type = static_cast<std::uint8_t>(v6 ? 1 : 3);
    const auto code = static_cast<std::uint8_t>(v6 ? 4 : 3);
    note(v, {StepKind::Reject, std::uint8_t(Reason::NotListening), law, 0, 0, kNoIx,
             tcp ? kTcpReset : std::uint32_t(type) << 8U | code});
    if (FlowOutcome* outcome = outcomeOf(v.p)) {
        outcome->refused = true;
        outcome->requestReason = Reason::NotListening;
        outcome->requestEnd = v.m;
        outcome->end = std::max(outcome->end, v.time);
        laterFailed(m_connections[v.p.connection].flow, v.p.attempt);
    }
    Visit copy = v;
    finish(v);
    if (tcp)
        sendReset(copy, Resetter::Socket);
    else
        sendError(copy, type, code, 0);
}

void Engine::deliverAnswer(Visit& v)
{
    Connection& c = m_connections[v.p.connection];
    if (c.machine == v.m && v.p.tuple.inverse() == c.tuple)
        return acceptAnswer(v, c);
    Reason reason = Reason::ReplyLost;
    const bool worn = wearsClient(c);
    if (c.machine == v.m || worn)
        reason = Reason::ReplyNotTranslated;
    else if (m_plan->isLocal(v.m, c.tuple.src))
        reason = Reason::AddressConflict;
    else if (machine(v.m).translates)
        reason = Reason::ReplyNotTranslated;
    Visit copy = v;
    drop(v, reason, 0, worn ? Law::Px5 : Law::L13);
    const Tuple& t = copy.p.tuple;
    const bool listens = m_plan->listenerAt(v.m, t.protocol, t.dport) != kNoElement;
    if (t.protocol == Protocol::Tcp)
        return resetAnswer(copy);
    if (t.protocol != Protocol::Udp || listens)
        return;
    if (familyOf(copy.p) == Family::V6)
        sendError(copy, 1, 4, 0);
    else
        sendError(copy, 3, 3, 0);
}

void Engine::acceptAnswer(Visit& v, Connection& c)
{
    // The handshake's third packet takes the way of the first one; a machine that saw only one
    // direction drops it as invalid (L-16), and no data will follow.
    for (std::uint32_t i = c.halfSeen; i != kNoIx; i = m_halfSeen[i].second) {
        const Entry& half = m_conntrack.entry(m_halfSeen[i].first);
        if (half.replySeen || v.p.kind != PacketKind::Answer)
            continue;
        wayEnds();
        ++m_outcomes[c.flow].packets.repliesLost;
        note(v, {StepKind::Deliver, std::uint8_t(How::Socket), Law::L16, 0, 0, kNoIx, kNoIx});
        if (FlowOutcome* outcome = outcomeOf(v.p)) {
            outcome->replyReason = Reason::ReplyLost;
            outcome->replyEnd = half.machine;
            laterFailed(c.flow, v.p.attempt);
        }
        return finish(v);
    }
    note(v, {StepKind::Deliver, std::uint8_t(How::Socket), Law::None, 0, 0, kNoIx, kNoIx});
    c.accepted = true;
    if (FlowOutcome* outcome = outcomeOf(v.p)) {
        outcome->answered = v.p.kind == PacketKind::Answer;
        outcome->end = std::max(outcome->end, v.time);
        if (outcome->answered && c.publish == kNoIx)
            laterAnswered(c.flow, v.p.attempt);
    } else if (v.p.tuple.protocol == Protocol::Udp) {
        // Judged by its last connection, but over when a proxy's answer has reached the sender.
        if (FlowOutcome* whole = exchangeOf(c.flow, v.p.attempt))
            whole->end = std::max(whole->end, v.time);
    }
    const TimeNs time = v.time;
    finish(v);
    const bool more = c.publish != kNoIx || c.parent != kNoIx;  // a proxy goes on with it
    if (v.p.kind == PacketKind::Answer && !more)
        return remember(v.p, Outcome::Ends, {}, time);
    wayEnds();
    if (v.p.kind == PacketKind::Answer)
        proxyAnswered(v.p, time);
}

}  // namespace tombolo::sim
