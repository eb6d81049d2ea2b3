// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"

/// What a machine does with a packet, in the order of semantics.md 0.2.
namespace tombolo::sim {

void Engine::arrive(const Packet& packet, TimeNs time)
{
    Visit v;
    v.p = packet;
    m_here = {packet.place, true, time, m_packets};
    v.m = packet.at;
    v.time = time;
    v.arrived = packet.tuple;
    if (m_phase != nullptr && lostOnArrival(v))
        return;
    if (v.p.encapsulation != Encapsulation::None && !decapsulated(v))
        return forwardOuter(v);
    const Machine& here = machine(v.m);
    if (!here.forwards && !m_plan->isLocal(v.m, v.p.tuple.dst)) {
        v.taken = here.kind == MachineKind::Proxy && isOwnAnswer(v);
        if (!v.taken)
            return forwardNothing(v);
    }
    track(v);
    const AddressId before = v.p.tuple.dst;
    chooseDestination(v);
    MachineIx target = kNoElement;
    if (bridgeTarget(v, before, target))
        return forwardBridged(v, target);
    forward(v);
}

/// Not for this machine, which is no router. IPv4 is silent; IPv6 looks for a route first, and
/// tells the sender where there is none (ip6_pkt_discard).
void Engine::forwardNothing(Visit& v)
{
    const Law law = machine(v.m).kind == MachineKind::Proxy ? Law::Px1 : Law::None;
    const bool tells =
        familyOf(v.p) == Family::V6 &&
        m_routing.hop(m_routing.lookup(v.m, v.p.tuple.dst)).outcome == Hop::Outcome::NoRoute;
    Visit error = v;
    drop(v, Reason::NoRoute, 0, law);
    if (tells)
        sendError(error, 1, 0, 0);
}

bool Engine::decapsulated(Visit& v)
{
    const Machine& here = machine(v.m);
    if (!m_plan->isLocal(v.m, v.p.outerDestination) || here.encapsulation != v.p.encapsulation)
        return false;
    note(v, {StepKind::Decapsulate, 0, Law::K7, 0, 0, v.p.wire.link, kNoIx});
    v.p.encapsulation = Encapsulation::None;
    return true;
}

/// A router under the tunnel: sees only the outer packet.
void Engine::forwardOuter(Visit& v)
{
    const Machine& here = machine(v.m);
    const std::uint32_t at = m_routing.lookup(v.m, v.p.outerDestination);
    const Hop hop = m_routing.hop(at);
    if (!here.forwards || hop.outcome != Hop::Outcome::Forward || hop.tunnel || v.p.outerTtl <= 1)
        return drop(
            v, hop.outcome == Hop::Outcome::NoNeighbour ? Reason::NoNeighbour : Reason::NoRoute, 0,
            Law::K8, at);
    --v.p.outerTtl;
    note(v, {StepKind::Route, 0, Law::None, 0, 0, at, kNoIx});
    transmit(v, at);
}

/// A frame that stays on a node's bridge (K-6): switched to its target, or rewritten by the
/// bridge's hooks to another pod of the same bridge.
bool Engine::bridgeTarget(const Visit& v, AddressId before, MachineIx& target) const
{
    const Machine& here = machine(v.m);
    if (!here.bridged || v.p.from == kNoElement || machine(v.p.from).node != v.m)
        return false;
    if (here.kind != MachineKind::Node)
        return false;
    if (v.p.tuple.dst == before) {
        target = v.p.frameTo;
        return target != v.m;
    }
    target = m_plan->podAt(v.m, v.p.tuple.dst);
    return target != kNoElement &&
           m_plan->inAny(m_plan->connectedOf(m_plan->ports[m_plan->device(here).bridgePort]),
                         v.p.tuple.dst);
}

void Engine::forwardBridged(Visit& v, MachineIx target)
{
    const std::uint32_t at = m_routing.lookup(v.m, v.p.tuple.dst);
    const Hop hop = m_routing.hop(at);
    if (hop.outcome != Hop::Outcome::Forward || hop.next != target)
        return forward(v);
    note(v, {StepKind::Switch, 0, Law::K6, 0, 0, target, kNoIx});
    if (!passesForward(v, true, hop) || !chooseSource(v, hop))
        return;
    confirm(v);
    if (v.changed)
        return transmit(v, at);
    patchSwitched(v, target);
}

void Engine::forward(Visit& v)
{
    // Linux drops what comes from outside with an address of its own as source ("martian"; IPv4
    // only).
    if (familyOf(v.p) == Family::V4 && m_plan->isLocal(v.m, v.p.tuple.src))
        return drop(v, Reason::AddressConflict, 0, Law::L14);
    if (machine(v.m).rpFilter != RpFilter::Off && !cameTheWayBack(v))
        return drop(v, Reason::ReversePath, 0, Law::L14);
    if ((m_plan->isLocal(v.m, v.p.tuple.dst) || v.taken) && v.direct == kNoIx) {
        if (v.refuse != 0)
            return rejectHere(v, v.refuse, Reason::NoEndpoint, Law::Svc1, false);
        if (v.swallow != 0)
            return swallow(v);
        if (!passesFirewall(v))
            return;
        // Answers to what the machine itself sent through a translation: LOCAL_IN restores the
        // source.
        if (v.state == CtState::Established)
            translateSource(v);
        else if (v.state == CtState::Related)
            translateErrorSource(v);
        // The reply tuple is made unique here too ("null binding" in LOCAL_IN): the machine's own
        // socket then sees another port.
        else if (v.state == CtState::New && machine(v.m).translates && isTaken(v, v.fresh.reply) &&
                 !applySource(v, v.p.tuple.src, {}, 0, Law::L5))
            return;
        confirm(v);
        return deliver(v);
    }
    AddressId towards = v.p.tuple.dst;
    if (v.direct != kNoIx)
        towards = directTarget(v.direct);
    else if (!findEgress(v, towards))
        return;
    std::uint32_t at = m_routing.lookup(v.m, towards);
    const std::uint32_t shares = m_routing.hop(at).shares;
    if (shares > 1)
        at = m_routing.choose(at, choice(v.p.connection, flowHash(v.p.tuple), shares));
    const Hop hop = m_routing.hop(at);
    const bool v6 = familyOf(v.p) == Family::V6;
    if (hop.outcome == Hop::Outcome::NoRoute || hop.outcome == Hop::Outcome::Local) {
        Visit error = v;
        drop(v, Reason::NoRoute, 0, Law::K8);
        return sendError(error, v6 ? 1 : 3, 0, 0);
    }
    if (hop.outcome == Hop::Outcome::Silent)
        return drop(v, Reason::NoNeighbour, 0, Law::K8, at);
    if (v.p.ttl <= 1) {
        Visit error = v;
        drop(v, v.p.looped ? Reason::Loop : Reason::TtlExceeded, 0, Law::L19);
        return sendError(error, v6 ? 3 : 11, 0, 0);
    }
    if (v.p.bytes > hop.mtu) {
        Visit error = v;
        drop(v, Reason::Mtu, 0, Law::L21, kNoIx, hop.mtu);
        return sendError(error, v6 ? 2 : 3, v6 ? 0 : 4, static_cast<std::uint16_t>(hop.mtu));
    }
    --v.p.ttl;
    const bool turned = towards != v.p.tuple.dst && v.egress != kNoIx;
    const Law law = v.direct != kNoIx ? Law::Dsr
                    : turned          ? Law::Egr1
                    : shares > 1      ? Law::F5
                                      : Law::None;
    note(v, {StepKind::Route, 0, law, 0, turned ? m_plan->egresses[v.egress].rule : 0, at, kNoIx});
    const bool fromPods = v.p.from != kNoElement && machine(v.p.from).node == v.m;
    if (passesForward(v, fromPods, hop))
        leave(v, at);
}

bool Engine::passesForward(Visit& v, bool fromPods, const Hop& hop)
{
    const Machine& here = machine(v.m);
    if (here.dropsInvalid && v.state == CtState::Invalid) {
        drop(v, Reason::ReplyLost, 0, Law::L16);
        return false;
    }
    if (v.refuse != 0) {
        rejectHere(v, v.refuse, Reason::NoEndpoint, Law::Svc1, false);
        return false;
    }
    if (v.swallow != 0) {
        swallow(v);
        return false;
    }
    return passesFirewall(v) && passesPolicies(v, fromPods, hop);
}

void Engine::output(Visit& v)
{
    const Machine& here = machine(v.m);
    const Hop before = m_routing.hop(m_routing.lookup(v.m, v.p.tuple.dst));
    if (before.outcome == Hop::Outcome::NoRoute || before.outcome == Hop::Outcome::Silent)
        return drop(v,
                    before.outcome == Hop::Outcome::Silent ? Reason::NoNeighbour : Reason::NoRoute,
                    0, Law::K8, m_routing.lookup(v.m, v.p.tuple.dst));
    // A socket is told at once that a datagram is too large, before any rule sees it.
    if (before.outcome == Hop::Outcome::Forward && v.p.bytes > before.mtu)
        return drop(v, Reason::Mtu, 0, Law::L21, kNoIx, before.mtu);
    if (here.conntrack && v.state == CtState::Untracked)
        track(v);
    chooseDestination(v);
    std::uint32_t at = m_routing.lookup(v.m, v.p.tuple.dst);
    const std::uint32_t shares = m_routing.hop(at).shares;
    if (shares > 1)
        at = m_routing.choose(at, choice(v.p.connection, flowHash(v.p.tuple), shares));
    const Hop hop = m_routing.hop(at);
    if (v.refuse != 0)
        return rejectHere(v, v.refuse, Reason::NoEndpoint, Law::Svc1, false);
    if (v.swallow != 0)
        return swallow(v);
    if (hop.outcome == Hop::Outcome::NoRoute || hop.outcome == Hop::Outcome::Silent)
        return drop(v, hop.outcome == Hop::Outcome::Silent ? Reason::NoNeighbour : Reason::NoRoute,
                    0, Law::K8, at);
    if (!v.exempt && !passesFirewall(v))
        return;
    if (hop.outcome == Hop::Outcome::Local) {
        // It leaves by the loopback: POST_ROUTING is passed there, too, a service's masquerade
        // included.
        if (v.state == CtState::Established)
            translateSource(v);
        else if (v.state == CtState::Related)
            translateErrorSource(v);
        else if (v.state == CtState::New && v.fresh.markRule != 0 && !hideAs(v, v.p.tuple.src))
            return;
        confirm(v);
        finish(v);
        v.local = false;
        v.p.crossing = kNoIx;
        return deliver(v);
    }
    if (v.p.bytes > hop.mtu)
        return drop(v, Reason::Mtu, 0, Law::L21, kNoIx, hop.mtu);
    note(v, {StepKind::Route, 0, shares > 1 ? Law::F5 : Law::None, 0, 0, at, kNoIx});
    leave(v, at);
}

void Engine::leave(Visit& v, std::uint32_t at)
{
    const Hop hop = m_routing.hop(at);
    if (!chooseSource(v, hop))
        return;
    confirm(v);
    if (hop.outcome == Hop::Outcome::NoNeighbour)
        return unreachable(v, at);
    if (hop.tunnel)
        note(v, {StepKind::Encapsulate, 0, Law::K7, 0, 0, hop.link, kNoIx});
    transmit(v, at);
}

/// A service is silent: no endpoint where it needs one, or not for this source.
void Engine::swallow(Visit& v)
{
    if (v.shut)
        return drop(v, Reason::Firewall, v.swallow, Law::Svc11);
    drop(v, Reason::NoEndpoint, v.swallow, Law::Svc2);
}

/// Nobody answers for the next hop. A forwarder says host unreachable (K-8).
void Engine::unreachable(Visit& v, std::uint32_t hop)
{
    Visit error = v;
    const bool own = v.local;
    drop(v, Reason::NoNeighbour, 0, Law::K8, hop);
    if (own)
        return;
    if (familyOf(error.p) == Family::V6)
        sendError(error, 1, 3, 0);
    else
        sendError(error, 3, 1, 0);
}

}  // namespace tombolo::sim
