// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include "sim/engine.h"

/// Connection entries at work: lookup, confirmation, stored translations (L-1 … L-4, L-16, L-18).
namespace tombolo::sim {

void Engine::track(Visit& v)
{
    if (!machine(v.m).conntrack)
        return;
    const bool error = v.p.kind == PacketKind::IcmpError;
    const Tuple key = error ? v.p.error.inner.inverse() : v.p.tuple;
    const bool answers = error ? !v.p.error.innerAnswers : v.p.kind == PacketKind::Answer;
    Conntrack::Found found = m_conntrack.find(v.m, key, answers);
    if (found.entry != kNoIx && m_plan->entriesEnd()) {
        if (endsBy(found.entry, v.time)) {
            found = {};
            v.expired = true;
        } else if (!error) {
            m_conntrack.entry(found.entry).last = v.time;
        }
    }
    if (found.entry != kNoIx) {
        v.entry = found.entry;
        v.direction = found.direction;
        v.state = error ? CtState::Related : CtState::Established;
        Entry& entry = m_conntrack.entry(found.entry);
        entry.shared = entry.shared || found.direction == CtDirection::Original;
        if (!error && found.direction == CtDirection::Reply) {
            if (v.p.kind == PacketKind::Reset)
                endUnanswered(v);
            else
                entry.replySeen = true;
        }
        note(v, {StepKind::ConntrackMatch,
                 std::uint8_t(found.direction == CtDirection::Reply ? How::Reply : How::Original),
                 error                     ? Law::L18
                 : masqueradePassedOver(v) ? Law::I4
                                           : Law::L1,
                 0, 0, found.entry, kNoIx});
    } else if (error || (v.p.kind != PacketKind::Opening && v.p.tuple.protocol != Protocol::Udp)) {
        v.state = CtState::Invalid;
        unforeseeable();
    } else {
        v.state = CtState::New;
        unforeseeable();
        v.fresh.original = v.p.tuple;
        v.fresh.reply = v.p.tuple.inverse();
        v.fresh.machine = v.m;
        v.fresh.flow = m_connections[v.p.connection].flow;
    }
    // A machine that drops what it saw half of must see the answer too, or the handshake's third
    // packet dies there.
    if (machine(v.m).dropsInvalid && v.p.kind == PacketKind::Opening &&
        v.p.tuple.protocol == Protocol::Tcp && v.state == CtState::Established && !v.local)
        noteHalf(m_connections[v.p.connection], v.entry);
}

/// A reset that is all the answer there was leaves nothing of a connection: its entry ends with it
/// (nf_conntrack_tcp.c, "If only reply is a RST"). The reset itself is still translated by it.
void Engine::endUnanswered(const Visit& v)
{
    if (v.entry == kNoIx || v.direction != CtDirection::Reply)
        return;
    const Entry& entry = m_conntrack.entry(v.entry);
    if (entry.replySeen || entry.until != std::numeric_limits<TimeNs>::max())
        return;
    m_conntrack.end(v.entry, v.time);
    if (entry.shared)
        m_memory.forget();
}

/// A machine saw a packet that opens the connection, whose handshake is not over.
void Engine::noteHalf(Connection& c, std::uint32_t entry)
{
    if (c.accepted)
        return;
    for (std::uint32_t i = c.halfSeen; i != kNoIx; i = m_halfSeen[i].second) {
        if (m_halfSeen[i].first == entry)
            return;
    }
    m_halfSeen.emplace_back(entry, c.halfSeen);
    c.halfSeen = static_cast<std::uint32_t>(m_halfSeen.size() - 1);
}

void Engine::confirm(Visit& v)
{
    if (v.state != CtState::New || v.entry != kNoIx)
        return;
    v.fresh.from = v.fresh.last = v.time;
    v.entry = m_conntrack.add(v.fresh);
    note(v, {StepKind::ConntrackNew, 0,
             v.expired    ? Law::L12
             : v.excepted ? Law::I1
                          : Law::L1,
             0, 0, v.entry, kNoIx});
    if (machine(v.m).dropsInvalid && v.p.tuple.protocol == Protocol::Tcp && !v.local &&
        !m_plan->isLocal(v.m, v.p.tuple.dst))
        noteHalf(m_connections[v.p.connection], v.entry);
}

const Entry* Engine::entryOf(const Visit& v) const
{
    return v.entry != kNoIx ? &m_conntrack.entries()[v.entry] : &v.fresh;
}

/// Stored translation of the destination, before routing.
void Engine::translateDestination(Visit& v)
{
    const Entry& e = *entryOf(v);
    const bool reply = v.direction == CtDirection::Reply;
    v.direct = reply ? kNoIx : e.direct;
    const AddressId address = reply ? e.original.src : e.reply.src;
    const bool echo = v.p.tuple.protocol == Protocol::Icmp;  // its id belongs to the source
    const std::uint16_t port = reply ? e.original.sport : echo ? v.p.tuple.dport : e.reply.sport;
    if (v.p.tuple.dst == address && v.p.tuple.dport == port)
        return;
    const RuleIx rule = reply ? e.sourceRule : e.destinationRule;
    v.p.tuple.dst = address;
    v.p.tuple.dport = port;
    if (echo)
        v.p.tuple.sport = port;
    rewritten(v, StepKind::TranslateBack, How::Destination, Law::L2, rule, kNoIx);
}

/// Stored translation of the source, after routing.
void Engine::translateSource(Visit& v)
{
    const Entry& e = *entryOf(v);
    const bool reply = v.direction == CtDirection::Reply;
    const AddressId address = reply ? e.original.dst : e.reply.dst;
    const bool echo = v.p.tuple.protocol == Protocol::Icmp;
    const std::uint16_t port = !reply ? e.reply.dport : echo ? v.p.tuple.sport : e.original.dport;
    if (v.p.tuple.src == address && v.p.tuple.sport == port)
        return;
    const RuleIx rule = reply ? e.destinationRule : e.sourceRule;
    v.p.tuple.src = address;
    v.p.tuple.sport = port;
    if (echo)
        v.p.tuple.dport = port;
    rewritten(v, StepKind::TranslateBack, How::Source, Law::L2, rule, kNoIx);
}

/// Notes a changed header, and who now hides whom.
void Engine::rewritten(Visit& v, StepKind kind, How how, Law law, RuleIx rule, std::uint32_t ref)
{
    const AddressId before = m_recording.headers[v.p.header].tuple.src;
    v.p.header = v.p.kind == PacketKind::IcmpError ? m_recording.errorHeader(v.p.tuple, v.p.error)
                                                   : m_recording.header(v.p.tuple);
    v.changed = true;
    note(v, {kind, static_cast<std::uint8_t>(how), law, 0, rule, ref, v.p.header});
    if (before != v.p.tuple.src)
        hid(v, kind, rule, before);
}

/// An entry that somebody else's connection made masks this sender too: once is enough to say it.
bool Engine::joinsAnother(const Visit& v, ElementIx origin)
{
    if (v.entry == kNoIx || m_plan->flows[m_conntrack.entries()[v.entry].flow].from == origin)
        return false;
    const Key key{std::uint64_t(v.m) << 32U | v.p.tuple.src, origin};
    if (m_joined.contains(key))
        return false;
    m_joined.insert(key, v.entry);
    return true;
}

/// A machine that translates what it sends itself to another of its own addresses has chosen that
/// one: no wire has shown any other (K-5, L-8).
bool Engine::choosesOwn(const Visit& v) const
{
    return v.local && v.p.phase == Phase::Request && v.p.connection != kNoIx &&
           m_connections[v.p.connection].parent == kNoIx && m_plan->isLocal(v.m, v.p.tuple.src);
}

void Engine::hid(Visit& v, StepKind kind, RuleIx rule, AddressId before)
{
    // Another row, because crossings before this one belong to the row as it was.
    PacketRow row = m_recording.packets[v.p.record];
    const bool own = choosesOwn(v);
    if (own) {
        row.originAddress = v.p.tuple.src;
        if (FlowOutcome* exchange = exchangeOf(row.flow, v.p.attempt))
            exchange->source = v.p.tuple.src;
    }
    row.hiddenBy = v.p.tuple.src == row.originAddress ? kNoElement : v.m;
    v.p.record = m_recording.packet(row, repeats(row.flow));
    ++m_packets;
    if (v.p.phase != Phase::Request || own)
        return;
    if (kind == StepKind::SourceNat || joinsAnother(v, row.origin))
        m_masks.push_back({v.m, v.p.tuple.src, row.origin, v.time});
    if (FlowOutcome* exchange = exchangeOf(row.flow, v.p.attempt))
        exchange->hides.push_back(
            {v.m, rule, before, v.p.tuple.src, v.arrived.dst, v.arrived.dport, v.arrived.protocol});
}

}  // namespace tombolo::sim
