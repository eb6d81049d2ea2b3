// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/way_walker.h"

#include <algorithm>

#include "sim/filters.h"

/// The packet's way from machine to machine, in the order of semantics.md 0.2.
namespace tombolo::sim {

std::vector<Sight> WayWalker::walk(ElementIx sender, ElementIx observer, const Doors& doors)
{
    m_doors = &doors;
    m_aim = nullptr;
    m_observer = machine(observer).self;
    m_found.clear();
    walkAll(sender);
    return std::move(m_found);
}

std::vector<Track> WayWalker::follow(ElementIx sender, const Doors& doors, const Aim& aim)
{
    m_doors = &doors;
    m_aim = &aim;
    m_observer = kNoElement;
    m_tracks.clear();
    walkAll(sender);
    std::sort(m_tracks.begin(), m_tracks.end());
    m_tracks.erase(std::unique(m_tracks.begin(), m_tracks.end()), m_tracks.end());
    return std::move(m_tracks);
}

void WayWalker::walkAll(ElementIx sender)
{
    m_dependsOnSource = false;
    const MachineIx m = machine(sender).self;
    for (const Door& door : m_doors->all()) {
        m_todo.clear();
        m_met.clear();
        const AddressId own = m_routing.hop(m_routing.lookup(m, door.address)).source;
        if (own == 0)
            continue;
        Parcel p;
        p.t = {own, door.address, 0, door.port, door.protocol};
        p.at = m;
        p.sight.source = own;
        push(p);
        while (!m_todo.empty()) {
            const Parcel next = m_todo.back();
            m_todo.pop_back();
            next.from == kNoElement ? output(next) : arrive(next);
        }
    }
}

/// What is read of a packet that goes to a machine: a wire shows a tunnel's inside as well, who
/// only forwards it sees its outside.
void WayWalker::track(const Parcel& p)
{
    const bool inTunnel = p.encapsulation != Encapsulation::None;
    const bool opens =
        inTunnel && m_plan.isLocal(p.at, p.outer) && machine(p.at).encapsulation == p.encapsulation;
    const auto add = [&](const Lookout& at, bool outside) {
        if (m_aim->at && *m_aim->at != at)
            return;
        if (!outside && m_aim->takes(p.t.dst, p.t.protocol, p.t.dport))
            m_tracks.push_back({at, p.sight, false});
        else if (outside && m_aim->takes(p.outer, Protocol::Any, 0))
            m_tracks.push_back({at, {p.outerSource, kNoElement, 0, 65535, kNoIx}, true});
    };
    add({p.at, -1}, inTunnel && !opens);
    if (p.network < 0)
        return;
    add({kNoElement, p.network}, false);
    if (inTunnel)
        add({kNoElement, p.network}, true);
}

/// Whoever was here with the same packet goes round in a circle, or comes by an equal path.
void WayWalker::push(const Parcel& p)
{
    constexpr std::size_t kLongest = 4096;
    const auto same = [&](const Parcel& o) {
        return o.at == p.at && o.from == p.from && o.t == p.t && o.sight == p.sight &&
               o.encapsulation == p.encapsulation && o.outer == p.outer && o.network == p.network;
    };
    if (m_met.size() >= kLongest || std::any_of(m_met.begin(), m_met.end(), same))
        return;
    m_met.push_back(p);
    m_todo.push_back(p);
    if (m_aim != nullptr && p.from != kNoElement)
        track(p);
}

void WayWalker::arrive(Parcel p)
{
    const Machine& here = machine(p.at);
    if (p.encapsulation != Encapsulation::None) {
        if (!m_plan.isLocal(p.at, p.outer) || here.encapsulation != p.encapsulation)
            return forwardOuter(p);
        p.encapsulation = Encapsulation::None;
        p.tunnelled = true;
    }
    if (!here.forwards && !m_plan.isLocal(p.at, p.t.dst))
        return;
    for (Turn& turn : turnsOf(p))
        pass(std::move(turn));
}

void WayWalker::forwardOuter(const Parcel& p)
{
    std::uint32_t at = m_routing.lookup(p.at, p.outer);
    for (std::uint32_t more = m_routing.hop(at).shares; more > 0; --more) {
        const Hop hop = m_routing.hop(at);
        if (machine(p.at).forwards && hop.outcome == Hop::Outcome::Forward && !hop.tunnel) {
            Parcel next = p;
            next.at = hop.next;
            next.from = p.at;
            next.network = m_plan.ports[hop.port].network;
            push(next);
        }
        at = hop.share;
    }
}

/// What a machine sends itself.
void WayWalker::output(const Parcel& p)
{
    const Hop::Outcome before = m_routing.hop(m_routing.lookup(p.at, p.t.dst)).outcome;
    if (before == Hop::Outcome::NoRoute || before == Hop::Outcome::Silent)
        return;
    std::vector<Turn> turns;
    if (machine(p.at).kind == MachineKind::Node)
        turns = turnsOf(p);
    else
        turns.push_back({p, false, false, kNoIx, kNoIx});
    for (const Turn& turn : turns) {
        if (!passesFirewall(turn.p))
            continue;
        std::uint32_t at = m_routing.lookup(p.at, turn.p.t.dst);
        for (std::uint32_t more = m_routing.hop(at).shares; more > 0; --more) {
            const std::uint32_t next = m_routing.hop(at).share;
            if (m_routing.hop(at).outcome == Hop::Outcome::Local)
                end(turn.p);
            else
                leave(turn, at);
            at = next;
        }
    }
}

/// What came from elsewhere: for the machine itself, or to be handed on.
void WayWalker::pass(Turn turn)
{
    const Parcel& p = turn.p;
    if (m_plan.family(p.t.src) == Family::V4 && m_plan.isLocal(p.at, p.t.src))
        return;  // L-14
    if (machine(p.at).rpFilter != RpFilter::Off && !cameTheWayBack(p))
        return;
    if (m_plan.isLocal(p.at, p.t.dst) && turn.direct == kNoIx) {
        if (passesFirewall(p))
            end(p);
        return;
    }
    AddressId towards = p.t.dst;
    if (turn.direct != kNoIx) {
        towards = directTarget(turn.direct);
    } else if (const Machine& here = machine(p.at); here.kind == MachineKind::Node) {
        turn.egress = m_plan.egressOf(here.cluster, p.t.src, p.t.dst);
        if (turn.egress != kNoIx && m_plan.egresses[turn.egress].node != p.at) {
            const EgressInfo& e = m_plan.egresses[turn.egress];
            towards = e.towards[m_plan.family(p.t.dst) == Family::V6];
            if (e.node == kNoElement || towards == 0)
                return;
        }
    }
    if (!passesFirewall(p))
        return;
    std::uint32_t at = m_routing.lookup(p.at, towards);
    for (std::uint32_t more = m_routing.hop(at).shares; more > 0; --more) {
        const Hop hop = m_routing.hop(at);
        if (hop.outcome == Hop::Outcome::Forward && passesPolicies(p, hop))
            leave(turn, at);
        at = hop.share;
    }
}

void WayWalker::leave(Turn turn, std::uint32_t at)
{
    const Hop hop = m_routing.hop(at);
    if (hop.outcome != Hop::Outcome::Forward || !chooseSource(turn, hop))
        return;
    Parcel next = std::move(turn.p);
    next.from = next.at;
    next.at = hop.next;
    next.network = m_plan.ports[hop.port].network;
    next.tunnelled = false;
    next.encapsulation = hop.tunnel ? machine(next.from).encapsulation : Encapsulation::None;
    next.outer = hop.tunnel ? hop.outerDestination : 0;
    next.outerSource = hop.tunnel ? hop.outerSource : 0;
    push(next);
}

void WayWalker::end(const Parcel& p)
{
    const Machine& here = machine(p.at);
    if (p.at == m_observer && m_doors->areFor(p.t.protocol, p.t.dport) &&
        std::find(m_found.begin(), m_found.end(), p.sight) == m_found.end())
        m_found.push_back(p.sight);
    if (here.kind != MachineKind::Proxy)
        return;
    const std::uint32_t publish =
        m_plan.publishAt.find(portKey(p.at, p.t.dst, p.t.protocol, p.t.dport));
    if (publish != FlatMap::kNone)
        connect(p, m_plan.publishes[publish]);
}

/// A proxy opens a connection of its own.
void WayWalker::connect(const Parcel& p, const PublishInfo& publish)
{
    constexpr std::uint16_t kFirst = 32768;  // Linux: ip_local_port_range
    constexpr std::uint16_t kLast = 60999;
    for (std::uint32_t i = publish.first; i < publish.first + publish.count; ++i) {
        const Endpoint32& e = m_plan.endpoints[i];
        const AddressId own = m_routing.hop(m_routing.lookup(p.at, e.address)).source;
        if (own == 0 || !m_doors->lead(e.address))
            continue;
        Parcel next = p;
        next.from = kNoElement;
        next.network = -1;
        next.tunnelled = false;
        next.t.dst = e.address;
        next.t.dport = e.port;
        next.t.protocol = publish.protocol;
        if (!publish.transparent || m_plan.family(p.t.src) != m_plan.family(e.address)) {
            next.t.src = own;
            next.sight = {own, p.at, kFirst, kLast,
                          static_cast<std::uint32_t>(&publish - m_plan.publishes.data())};
        }
        push(next);
    }
}

bool WayWalker::cameTheWayBack(const Parcel& p)
{
    if (m_plan.family(p.t.src) == Family::V6)
        return true;
    std::uint32_t at = m_routing.lookup(p.at, p.t.src);
    if (machine(p.at).rpFilter == RpFilter::Loose)
        return m_routing.hop(at).outcome != Hop::Outcome::NoRoute;
    for (; at != kNoIx; at = m_routing.hop(at).share) {
        const Hop& hop = m_routing.hop(at);
        if (hop.outcome == Hop::Outcome::NoRoute || hop.port == kNoIx)
            continue;
        const bool sameNetwork = m_plan.ports[hop.port].network == p.network;
        if (hop.tunnel == p.tunnelled && (p.tunnelled || sameNetwork))
            return true;
    }
    return false;
}

bool WayWalker::passesFirewall(const Parcel& p) const
{
    for (const FirewallLine& line : m_plan.firewallOf(p.at)) {
        if (matches(m_plan, line, p.t, false))
            return line.action == FirewallAction::Allow;
    }
    return true;
}

bool WayWalker::passesPolicies(const Parcel& p, const Hop& hop) const
{
    const auto lets = [&](MachineIx pod, bool ingress) {
        bool restricted = false;
        for (const std::uint32_t index : m_plan.policiesOf(pod)) {
            const PolicyInfo& policy = m_plan.policies[index];
            if (!(ingress ? policy.ingress : policy.egress))
                continue;
            restricted = true;
            if (allows(m_plan, ingress ? policy.in : policy.out, p.t, ingress ? p.t.src : p.t.dst))
                return true;
        }
        return !restricted;
    };
    const bool fromPod = p.from != kNoElement && machine(p.from).kind == MachineKind::Pod &&
                         machine(p.from).node == p.at;
    const bool toPod = machine(hop.next).kind == MachineKind::Pod;
    return (!fromPod || lets(p.from, false)) && (!toPod || lets(hop.next, true));
}

}  // namespace tombolo::sim
