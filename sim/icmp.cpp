// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/engine.h"

/// ICMP errors and rejections: who sends them, as whom, and how translators rewrite them (L-18,
/// L-19).
namespace tombolo::sim {
namespace {

CtDirection opposite(CtDirection d)
{
    return d == CtDirection::Original ? CtDirection::Reply : CtDirection::Original;
}

std::uint32_t resetBytes(Family family)
{
    return family == Family::V6 ? 60 : 40;
}

/// The answer belongs to the packet's connection even when that has no entry yet (nf_ct_attach).
void attach(Visit& to, const Visit& v, CtState state)
{
    if (v.state == CtState::Untracked)
        return;
    if (v.state == CtState::Invalid) {
        to.state = CtState::Invalid;
        return;
    }
    to.state = state;
    to.direction = opposite(v.direction);
    to.entry = v.entry;
    to.fresh = v.fresh;
}

}  // namespace

void Engine::sendError(Visit& v, std::uint8_t type, std::uint8_t code, std::uint16_t mtu)
{
    if (v.p.kind == PacketKind::IcmpError)
        return;  // never an error about an error
    const Tuple& about = v.p.tuple;
    AddressId source = about.dst;
    if (!m_plan->isLocal(v.m, about.dst)) {
        const Hop& back = m_routing.hop(m_routing.lookup(v.m, about.src));
        source = back.source;
    }
    if (source == 0)
        return;  // no way back: nobody will ever know
    Visit e;
    e.m = v.m;
    e.time = v.time;
    e.local = true;
    e.exempt = v.state != CtState::Untracked && v.state != CtState::Invalid;
    e.p.tuple = {source, about.src, 0, 0, Protocol::Icmp};
    e.arrived = e.p.tuple;
    e.p.kind = PacketKind::IcmpError;
    e.p.phase = v.p.phase == Phase::Reset ? Phase::Reset : Phase::Error;
    e.p.connection = v.p.connection;
    e.p.attempt = v.p.attempt;
    const bool v6 = m_plan->family(source) == Family::V6;
    e.p.bytes = v6 ? std::min(1280U, 48 + v.p.bytes) : std::min(576U, 28 + v.p.bytes);
    e.p.error = {type, code, mtu, about, v.p.ttl, v.p.kind == PacketKind::Answer};
    e.p.header = m_recording.errorHeader(e.p.tuple, e.p.error);
    e.p.record = newRecord(e.p, v.m, source, 0);
    attach(e, v, CtState::Related);
    note(e, {StepKind::Send, 0, Law::L19, 0, 0, kNoIx, kNoIx});
    output(e);
}

void Engine::sendReset(Visit& v, Resetter who)
{
    if (v.p.kind != PacketKind::Opening)
        return;  // a reset against an answer goes where nobody waits for it
    Visit r = turnedBack(v, PacketKind::Reset, Phase::Reply, resetBytes(familyOf(v.p)));
    r.exempt = true;
    // A firewall's reset wears the destination's address (K-8).
    const bool own = m_plan->isLocal(v.m, v.p.tuple.dst);
    const AddressId self =
        own ? v.p.tuple.dst : m_routing.hop(m_routing.lookup(v.m, v.p.tuple.src)).source;
    r.p.record = newRecord(r.p, v.m, self, v.p.tuple.dport, own ? kNoElement : v.m);
    attach(r, v, CtState::Established);
    // What a firewall sends in the destination's place is not tracked where it begins.
    if (who == Resetter::Socket && r.state == CtState::Established)
        endUnanswered(r);
    note(r, {StepKind::Send, 0, Law::None, 0, 0, kNoIx, kNoIx});
    output(r);
}

/// A TCP stack that gets an answer it never asked for resets it, be it the client's own or that of
/// a machine that only has the address (L-15).
void Engine::resetAnswer(const Visit& v)
{
    if (v.p.kind != PacketKind::Answer)
        return;
    Visit r = turnedBack(v, PacketKind::Reset, Phase::Reset, resetBytes(familyOf(v.p)));
    r.p.record = newRecord(r.p, v.m, r.p.tuple.src, r.p.tuple.sport);
    const bool own = m_connections[v.p.connection].machine == v.m;
    note(r, {StepKind::Send, 0, own ? Law::L13 : Law::L15, 0, 0, kNoIx, kNoIx});
    output(r);
}

void Engine::rejectHere(Visit& v, RuleIx rule, Reason reason, Law law, bool byFirewall)
{
    wayEnds();
    PacketCounts& packets = m_outcomes[m_connections[v.p.connection].flow].packets;
    packets.refused += v.p.phase == Phase::Request;
    packets.repliesLost += v.p.kind == PacketKind::Answer;
    const bool v6 = familyOf(v.p) == Family::V6;
    const bool reset = byFirewall && v.p.tuple.protocol == Protocol::Tcp;
    const auto type = static_cast<std::uint8_t>(v6 ? 1 : 3);
    const auto code = static_cast<std::uint8_t>(byFirewall ? (v6 ? 1 : 13) : (v6 ? 4 : 3));
    note(v, {StepKind::Reject, static_cast<std::uint8_t>(reason), law, 0, rule, kNoIx,
             reset ? kTcpReset : std::uint32_t(type) << 8U | code});
    if (FlowOutcome* outcome = outcomeOf(v.p)) {
        if (v.p.phase == Phase::Request) {
            outcome->refused = true;
            outcome->requestReason = reason;
            outcome->requestEnd = v.m;
        } else if (outcome->replyReason == Reason::None) {
            outcome->replyReason = Reason::ReplyLost;
            outcome->replyEnd = v.m;
            outcome->replyCause = reason;
            outcome->replyRule = rule;
        }
        outcome->end = std::max(outcome->end, v.time);
        laterFailed(m_connections[v.p.connection].flow, v.p.attempt);
    }
    Visit answered = v;
    finish(v);
    if (answered.local)
        return;  // the machine's own socket learns it without a packet
    if (reset)
        sendReset(answered, Resetter::Firewall);
    else
        sendError(answered, type, code, 0);
}

void Engine::translateErrorDestination(Visit& v)
{
    const Entry& e = *entryOf(v);
    const bool reply = v.direction == CtDirection::Reply;
    if (!(reply ? e.changesSource() : e.changesDestination()))
        return;
    const Tuple& to = reply ? e.original : e.reply;
    v.p.tuple.dst = to.src;
    Tuple& inner = v.p.error.inner;
    inner.src = to.src;
    inner.sport = to.sport;
    if (inner.protocol == Protocol::Icmp)
        inner.dport = to.sport;
    rewritten(v, StepKind::TranslateError, How::Destination, Law::L18,
              reply ? e.sourceRule : e.destinationRule, kNoIx);
}

void Engine::translateErrorSource(Visit& v)
{
    const Entry& e = *entryOf(v);
    const bool reply = v.direction == CtDirection::Reply;
    if (!(reply ? e.changesDestination() : e.changesSource()))
        return;
    const AddressId address = reply ? e.original.dst : e.reply.dst;
    const std::uint16_t port = reply ? e.original.dport : e.reply.dport;
    v.p.tuple.src = address;
    Tuple& inner = v.p.error.inner;
    inner.dst = address;
    inner.dport = port;
    if (inner.protocol == Protocol::Icmp)
        inner.sport = port;
    rewritten(v, StepKind::TranslateError, How::Source, Law::L18,
              reply ? e.destinationRule : e.sourceRule, kNoIx);
}

}  // namespace tombolo::sim
