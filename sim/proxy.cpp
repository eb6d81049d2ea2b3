// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/costs.h"
#include "sim/engine.h"
#include "sim/header_trust.h"

/// Proxies: one connection ends, another begins (semantics.md 3.7).
namespace tombolo::sim {
namespace {

/// What the next hop of a proxied stream gets to read about the client: an http proxy adds lines to
/// the request and does not pass on a preface that it was not told to expect; a tcp proxy passes
/// bytes on.
std::vector<FlowOutcome::Header> headersAfter(const PublishInfo& publish,
                                              std::vector<FlowOutcome::Header> headers,
                                              AddressId peer, std::uint16_t port)
{
    std::erase_if(headers,
                  [&](const FlowOutcome::Header& h) { return dropsHeader(publish, h.identity); });
    for (const Identity identity : publish.identity) {
        if (addsHeader(publish, identity))
            headers.push_back(
                {identity, peer, isPreface(identity) ? port : std::uint16_t(0), false});
    }
    return headers;
}

}  // namespace

void Engine::acceptAtProxy(Visit& v, std::uint32_t publish)
{
    unforeseeable();
    Connection& c = m_connections[v.p.connection];
    const PublishInfo& p = m_plan->publishes[publish];
    note(v, {StepKind::ProxyAccept, 0, Law::Px1, 0, p.rule, kNoIx, kNoIx});
    c.publish = publish;
    if (FlowOutcome* outcome = outcomeOf(v.p)) {
        outcome->delivered = true;
        outcome->receiver = v.m;
        outcome->seen = v.p.tuple.src;
        outcome->seenPort = v.p.tuple.sport;
        outcome->end = std::max(outcome->end, v.time);
    }
    c.peer = v.p.tuple.src;
    c.peerPort = v.p.tuple.sport;
    c.peerHeader = v.p.header;
    c.peerHiddenBy = m_recording.packets[v.p.record].hiddenBy;
    c.answeredAt = v.time;
    c.far = v.m;
    if (v.p.tuple.protocol == Protocol::Tcp)
        return answer(v, v.m);
    // A datagram is handed on at once; its answer comes back when the backend's does.
    c.datagram = v.p.tuple;
    const TimeNs time = v.time;
    const std::uint32_t connection = v.p.connection;
    finish(v);
    m_queue.push(time, EventKind::ProxyConnect, connection, v.p.attempt);
}

/// An answer to an address that is not the proxy's own, for a connection in which it wears that
/// address (PX-5).
bool Engine::isOwnAnswer(const Visit& v) const
{
    if (v.p.connection == kNoIx || v.p.phase != Phase::Reply)
        return false;
    const Connection& c = m_connections[v.p.connection];
    return c.machine == v.m && wearsClient(c) && v.p.tuple.inverse() == c.tuple;
}

bool Engine::wearsClient(const Connection& c) const
{
    return c.parent != kNoIx && c.tuple.src == m_connections[c.parent].peer &&
           m_plan->publishes[m_connections[c.parent].publish].transparent;
}

void Engine::proxyAnswered(const Packet& answered, TimeNs time)
{
    const Connection& c = m_connections[answered.connection];
    if (c.publish != kNoIx && c.tuple.protocol == Protocol::Tcp) {
        // The proxy learns of the connection by the handshake's third packet, which needs about as
        // long as the answer did.
        m_queue.push(time + std::max<TimeNs>(0, time - c.answeredAt), EventKind::ProxyConnect,
                     answered.connection, answered.attempt);
        return;
    }
    if (c.parent == kNoIx || c.tuple.protocol == Protocol::Tcp)
        return;
    const Connection& parent = m_connections[c.parent];
    Visit a;
    a.m = parent.far;
    a.time = time + cost::kProxyMessage;
    a.local = true;
    a.p.tuple = a.arrived = parent.datagram.inverse();
    a.p.kind = PacketKind::Answer;
    a.p.phase = Phase::Reply;
    a.p.connection = c.parent;
    a.p.attempt = answered.attempt;
    a.p.bytes = (familyOf(a.p) == Family::V6 ? 48 : 28) + m_plan->flows[c.flow].payload;
    a.p.header = m_recording.header(a.p.tuple);
    a.p.record = newRecord(a.p, parent.far, a.p.tuple.src, a.p.tuple.sport);
    note(a, {StepKind::Send, 0, Law::None, 0, 0, kNoIx, kNoIx});
    output(a);
}

void Engine::connectUpstream(std::uint32_t connection, std::uint32_t attempt, TimeNs time)
{
    const Connection parent = m_connections[connection];
    const PublishInfo& p = m_plan->publishes[parent.publish];
    FlowOutcome* exchange = exchangeOf(parent.flow, attempt);
    PacketCounts& packets = m_outcomes[parent.flow].packets;
    if (isDown(p.machine)) {
        ++packets.dropped;
        return;  // with it goes the connection that it had accepted
    }
    if (exchange != nullptr) {
        exchange->nextSegment(static_cast<std::uint8_t>(parent.segment + 1));
        exchange->requestReason = parent.segment == 255 ? Reason::Loop : Reason::NoEndpoint;
        exchange->requestEnd = p.machine;
        exchange->refused = p.count == 0;
        exchange->end = std::max(exchange->end, time);
    }
    if (p.count == 0 || parent.segment == 255) {
        ++(p.count == 0 ? packets.refused : packets.dropped);
        laterFailed(parent.flow, attempt);
        return;
    }
    const std::uint32_t chosen = chooseBackend(p, connection, flowHash(parent.tuple)).first;
    const auto hides = [&](AddressId as) {
        if (exchange != nullptr)
            exchange->hides.push_back(
                {p.machine, p.rule, parent.peer, as, p.address, p.port, p.protocol});
    };
    if (parent.child != kNoIx) {  // a later packet of the same client's connection
        if (!wearsClient(m_connections[parent.child]))
            hides(m_connections[parent.child].tuple.src);
        return sendOpening(parent.child, attempt, time, chosen);
    }
    const Endpoint32& e = m_plan->endpoints[chosen];
    Connection c;
    c.machine = p.machine;
    c.flow = parent.flow;
    c.parent = connection;
    c.segment = static_cast<std::uint8_t>(parent.segment + 1);
    const Hop& hop = m_routing.hop(m_routing.lookup(p.machine, e.address));
    c.tuple = {hop.source, e.address, 0, e.port, p.protocol};
    const bool wears = p.transparent && m_plan->family(parent.peer) == m_plan->family(e.address);
    if (wears) {
        c.tuple.src = parent.peer;
        c.tuple.sport = parent.peerPort;
    } else {
        c.tuple.sport = ownPort(p.machine, c.tuple, flowHash(parent.tuple));
    }
    occupySocket(p.machine, c.tuple);
    if (hop.source == 0) {
        ++packets.dropped;
        if (exchange != nullptr)
            exchange->requestReason = Reason::NoRoute;
        laterFailed(parent.flow, attempt);
        return;
    }
    c.identities = static_cast<std::uint32_t>(m_identities.size());
    m_identities.push_back(
        headersAfter(p, m_identities[parent.identities], parent.peer, parent.peerPort));
    if (!wears)
        m_masks.push_back({p.machine, hop.source, m_plan->flows[c.flow].from, time});
    if (!wears)
        hides(hop.source);
    const std::uint32_t child = openConnection(c);
    m_connections[connection].child = child;
    sendOpening(child, attempt, time, chosen);
}

}  // namespace tombolo::sim
