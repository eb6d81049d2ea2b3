// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/filters.h"
#include "sim/way_walker.h"

/// What the translations of a machine make of a new connection: all that they may choose.
namespace tombolo::sim {

std::vector<WayWalker::Turn> WayWalker::turnsOf(const Parcel& p)
{
    std::vector<Turn> out;
    const Machine& here = machine(p.at);
    if (here.kind == MachineKind::Node) {
        if (!directReturn(p, out))
            throughService(p, out);
        return out;
    }
    const std::uint32_t publish =
        here.translates ? m_plan.publishAt.find(portKey(p.at, p.t.dst, p.t.protocol, p.t.dport))
                        : FlatMap::kNone;
    if (publish != FlatMap::kNone)
        throughPublish(p, publish, out);
    else
        out.push_back({p, false, false, kNoIx, kNoIx});
    return out;
}

std::uint32_t WayWalker::serviceFor(const Parcel& p, bool& external, bool& balancer) const
{
    const Machine& here = machine(p.at);
    if (!here.dropsInvalid)
        return kNoIx;
    const std::uint32_t found =
        m_plan.serviceAt.find(portKey(here.cluster, p.t.dst, p.t.protocol, p.t.dport));
    external = balancer = found != FlatMap::kNone && (found & 1U) != 0;
    if (found != FlatMap::kNone)
        return found >> 1U;
    if (!m_plan.isLocal(p.at, p.t.dst))
        return kNoIx;
    external = true;
    return m_plan.nodePortAt.find({here.cluster, std::uint64_t(p.t.protocol) << 16U | p.t.dport});
}

/// As Engine::balanceService(), with every endpoint that the hash could choose.
void WayWalker::throughService(const Parcel& p, std::vector<Turn>& out)
{
    bool external = false;
    bool balancer = false;
    const std::uint32_t found = serviceFor(p, external, balancer);
    if (found == kNoIx) {
        out.push_back({p, false, false, kNoIx, kNoIx});
        return;
    }
    const ServicePortInfo& s = m_plan.services[found];
    if (balancer && !s.sources.empty() && !mayCome(m_plan, s, p.t.src))
        return;
    const std::size_t family = m_plan.family(p.t.dst) == Family::V6 ? 1 : 0;
    const bool fromPod = m_plan.inAny(m_plan.clusters[machine(p.at).cluster].podPrefixes, p.t.src);
    const bool fromNode = m_plan.isLocal(p.at, p.t.src);
    const bool kept = external && s.externalLocal;
    const bool onlyHere = choosesHere(m_plan, p.at, s, external, p.t.src);
    const bool hide = kept ? fromNode : external || !fromPod;
    const std::uint32_t end = s.first[family] + s.count[family];
    bool ready = false;
    for (std::uint32_t i = s.first[family]; i < end; ++i) {
        const Endpoint32& e = m_plan.endpoints[i];
        ready = ready || (!e.ending && (!onlyHere || e.node == p.at));
    }
    for (std::uint32_t i = s.first[family]; i < end; ++i) {
        const Endpoint32& e = m_plan.endpoints[i];
        if ((onlyHere && e.node != p.at) || (ready && e.ending) || !m_doors->lead(e.address))
            continue;
        Turn turn{p, hide || e.address == p.t.src, false, kNoIx, kNoIx};
        turn.p.t.dst = e.address;
        turn.p.t.dport = e.port;
        out.push_back(std::move(turn));
    }
}

void WayWalker::throughPublish(const Parcel& p, std::uint32_t publish, std::vector<Turn>& out)
{
    const PublishInfo& info = m_plan.publishes[publish];
    for (std::uint32_t i = info.first; i < info.first + info.count; ++i) {
        const Endpoint32& e = m_plan.endpoints[i];
        if (!m_doors->lead(e.address))
            continue;
        Turn turn{p, false, info.mode == PublishMode::FullNat, kNoIx, kNoIx};
        if (info.mode == PublishMode::Dsr) {
            turn.direct = i;
        } else {
            turn.p.t.dst = e.address;
            turn.p.t.dport = e.port;
        }
        out.push_back(std::move(turn));
    }
}

/// What a gateway handed on with its destination untouched, at the node of its pod.
bool WayWalker::directReturn(const Parcel& p, std::vector<Turn>& out)
{
    const std::uint32_t publish =
        p.from == kNoElement ? FlatMap::kNone
                             : m_plan.dsrAt.find(portKey(p.at, p.t.dst, p.t.protocol, p.t.dport));
    if (publish == FlatMap::kNone)
        return false;
    const PublishInfo& info = m_plan.publishes[publish];
    for (std::uint32_t i = info.first; i < info.first + info.count; ++i) {
        const Endpoint32& e = m_plan.endpoints[i];
        if (e.node != p.at || !m_doors->lead(e.address))
            continue;
        Turn turn{p, false, false, kNoIx, kNoIx};
        turn.p.t.dst = e.address;
        turn.p.t.dport = e.port;
        out.push_back(std::move(turn));
    }
    return true;
}

AddressId WayWalker::directTarget(std::uint32_t endpoint) const
{
    const Endpoint32& e = m_plan.endpoints[endpoint];
    const bool pod = e.element != kNoElement && machine(e.element).kind == MachineKind::Pod;
    return pod ? m_plan.firstOf(m_plan.addressesOf(e.node), m_plan.family(e.address)) : e.address;
}

/// @return false when the packet ends here
bool WayWalker::chooseSource(Turn& turn, const Hop& hop)
{
    Parcel& p = turn.p;
    const Machine& here = machine(p.at);
    if (!here.translates)
        return true;
    if (turn.hide) {
        write(p, masquerade(p, hop));
        return true;
    }
    if (here.kind != MachineKind::Node) {
        if (turn.fullNat)
            write(p, hop.source);
        else
            sourceNat(p, hop);
        return true;
    }
    if (turn.egress != kNoIx) {
        const EgressInfo& e = m_plan.egresses[turn.egress];
        if (e.node != p.at)
            return true;
        const AddressId worn = e.address != 0 ? e.address : masquerade(p, hop);
        if (!m_plan.isLocal(p.at, worn) || m_plan.family(worn) != m_plan.family(p.t.src))
            return false;
        write(p, worn);
        return true;
    }
    const ClusterInfo& cluster = m_plan.clusters[here.cluster];
    const bool leaves = !hop.tunnel && m_plan.ports[hop.port].network == cluster.network;
    if (cluster.masquerade && leaves && hop.source != 0 &&
        m_plan.inAny(cluster.podPrefixes, p.t.src) && !m_plan.inAny(cluster.except, p.t.dst))
        write(p, masquerade(p, hop));
    return true;
}

void WayWalker::sourceNat(Parcel& p, const Hop& hop)
{
    const std::int32_t out = m_plan.ports[hop.port].network;
    for (const SourceNatInfo& rule : m_plan.sourceNatsOf(p.at)) {
        if (rule.network != out || !rule.from.contains(m_plan.address(p.t.src)))
            continue;
        // What is for anybody may be for one for whom the pool's hash takes that address.
        const bool any =
            m_aim != nullptr && m_aim->source != 0 &&
            m_plan.family(m_aim->source) == m_plan.family(p.t.src) &&
            std::find(rule.pool.begin(), rule.pool.end(), m_aim->source) != rule.pool.end();
        const AddressId address = any ? m_aim->source : m_plan.poolAddress(rule, p.t.src, p.t.dst);
        if (address == 0)
            continue;
        m_dependsOnSource =
            m_dependsOnSource || (!any && p.sight.by == kNoElement && rule.pool.size() > 1);
        return rule.limited ? write(p, address, rule.low, rule.high) : write(p, address);
    }
}

void WayWalker::write(Parcel& p, AddressId source, std::uint16_t low, std::uint16_t high)
{
    if (source == 0)
        return;
    // Nor is another of its own addresses a mask that a machine puts on what it sends itself.
    const bool own = p.from == kNoElement && p.sight.by == kNoElement &&
                     machine(p.at).kind != MachineKind::Proxy && m_plan.isLocal(p.at, source);
    const bool same = own || source == p.t.src;
    p.t.src = source;
    p.sight = {source, same ? p.sight.by : p.at, low, high, same ? p.sight.door : kNoIx};
}

AddressId WayWalker::masquerade(const Parcel& p, const Hop& hop) const
{
    return m_routing.masqueradeFor(p.at, hop.port, m_plan.family(p.t.dst),
                                   hop.nextHop != 0 ? hop.nextHop : p.t.dst);
}

}  // namespace tombolo::sim
