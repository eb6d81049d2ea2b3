// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/engine.h"

/// Source translation of a new connection: a service's masquerade, the node's, a gateway's.
namespace tombolo::sim {

bool Engine::chooseSource(Visit& v, const Hop& hop)
{
    switch (v.state) {
    case CtState::Related:
        translateErrorSource(v);
        return true;
    case CtState::Established:
        translateSource(v);
        return true;
    case CtState::Invalid:
    case CtState::Untracked:
        return true;
    case CtState::New:
        break;
    }
    const Machine& here = machine(v.m);
    if (!here.translates)
        return true;
    bool done = false;
    if (v.fresh.markRule != 0) {
        done = true;
        if (!hideAs(v, masqueradeAddress(v, hop)))
            return false;
    } else if (here.kind == MachineKind::Node) {
        if (!(v.egress != kNoIx ? wearEgressAddress(v, hop) : masqueradeAtNode(v, hop)))
            return false;
        done = v.fresh.sourceRule != 0;
    } else if (v.fresh.fullNat) {
        done = true;
        if (!applySource(v, hop.source, {}, v.fresh.destinationRule, Law::L20))
            return false;
    } else {
        if (!sourceNatAtGateway(v, hop))
            return false;
        done = v.fresh.sourceRule != 0;
    }
    // Without a rule the kernel still makes the reply tuple unique ("null binding").
    if (!done && isTaken(v, v.fresh.reply))
        return applySource(v, v.p.tuple.src, {}, 0, Law::L5);
    return true;
}

/// A service's masquerade. --random-fully: any port will do, and mappings do not stick; Tombolo
/// keeps a free one.
bool Engine::hideAs(Visit& v, AddressId address)
{
    Range range;
    range.sticky = false;
    range.random = m_plan->clusters[machine(v.m).cluster].randomPorts;
    return applySource(v, address, range, v.fresh.markRule, Law(v.fresh.markLaw));
}

bool Engine::masqueradeAtNode(Visit& v, const Hop& hop)
{
    const Machine& here = machine(v.m);
    const ClusterInfo& cluster = m_plan->clusters[here.cluster];
    const bool leaves =
        hop.port != kNoIx && !hop.tunnel && m_plan->ports[hop.port].network == cluster.network;
    if (!cluster.masquerade || !leaves || !m_plan->inAny(cluster.podPrefixes, v.p.tuple.src) ||
        hop.source == 0)
        return true;
    v.excepted = m_plan->inAny(cluster.except, v.p.tuple.dst);
    Range range;
    range.random = cluster.randomPorts;
    return v.excepted || applySource(v, masqueradeAddress(v, hop), range, cluster.masqueradeRule,
                                     v.outside ? Law::Svc13 : Law::L8);
}

/// What an egress policy takes of a pod goes to the policy's gateway, whichever way the destination
/// lies; answers of pods are nobody's (EGR-1). @return false when the packet ended here
bool Engine::findEgress(Visit& v, AddressId& towards)
{
    const Machine& here = machine(v.m);
    if (here.kind != MachineKind::Node || m_plan->clusters[here.cluster].egress.empty() ||
        v.direction == CtDirection::Reply || v.p.kind == PacketKind::IcmpError)
        return true;
    v.egress = m_plan->egressOf(here.cluster, v.p.tuple.src, v.p.tuple.dst);
    if (v.egress == kNoIx)
        return true;
    const EgressInfo& e = m_plan->egresses[v.egress];
    if (e.node == v.m)
        return true;
    towards = e.towards[familyOf(v.p) == Family::V6];
    if (e.node != kNoElement && towards != 0)
        return true;
    drop(v, Reason::NoEgress, e.rule, Law::Egr1);
    return false;
}

/// At the gateway of an egress policy; the nodes before it translate nothing (EGR-2).
bool Engine::wearEgressAddress(Visit& v, const Hop& hop)
{
    const EgressInfo& e = m_plan->egresses[v.egress];
    if (e.node != v.m)
        return true;
    const AddressId address = e.address != 0 ? e.address : masqueradeAddress(v, hop);
    if (!m_plan->isLocal(v.m, address) || m_plan->family(address) != familyOf(v.p)) {
        drop(v, Reason::NoEgress, e.rule, Law::Egr1, kNoIx, address);
        return false;
    }
    return applySource(v, address, {}, e.rule, Law::Egr1);
}

/// The node's rule fits this answer of a pod, and is not read for it (I-4).
bool Engine::masqueradePassedOver(const Visit& v) const
{
    const Machine& here = machine(v.m);
    if (here.kind != MachineKind::Node || v.direction != CtDirection::Reply)
        return false;
    const ClusterInfo& cluster = m_plan->clusters[here.cluster];
    const AddressId to = m_conntrack.entries()[v.entry].original.src;
    return cluster.masquerade && m_plan->inAny(cluster.podPrefixes, v.p.tuple.src) &&
           !m_plan->inAny(cluster.except, to) && !m_plan->isLocal(v.m, to);
}

/// Not the address that the node's own traffic has there (L-8).
AddressId Engine::masqueradeAddress(const Visit& v, const Hop& hop) const
{
    return m_routing.masqueradeFor(v.m, hop.port, familyOf(v.p),
                                   hop.nextHop != 0 ? hop.nextHop : v.p.tuple.dst);
}

bool Engine::sourceNatAtGateway(Visit& v, const Hop& hop)
{
    const Slice rules = m_plan->device(v.m).sourceNats;
    const std::int32_t out = hop.port == kNoIx ? -1 : m_plan->ports[hop.port].network;
    for (std::uint32_t i = rules.first; i < rules.end(); ++i) {
        const SourceNatInfo& rule = m_plan->sourceNats[i];
        if (rule.network != out || !rule.from.contains(m_plan->address(v.p.tuple.src)))
            continue;
        const AddressId address = poolAddress(rule, v);
        if (address == 0)
            continue;
        Range range;
        range.pool = &rule.pool;
        range.random = rule.random;
        if (rule.limited && v.p.tuple.protocol != Protocol::Icmp) {
            range.low = rule.low;
            range.high = rule.high;
            range.limited = true;
            if (rule.portsPerHost > 0 && !hostBlock(rule, i, address, v, range)) {
                drop(v, Reason::PortExhausted, rule.rule, Law::L11, kNoIx, address);
                return false;
            }
        }
        return applySource(v, address, range, rule.rule, rule.pool.size() > 1 ? Law::L9 : Law::L5);
    }
    return true;
}

AddressId Engine::poolAddress(const SourceNatInfo& rule, const Visit& v)
{
    const Tuple& t = v.p.tuple;
    const Steering* steering = steeringOf(v.p.connection);
    if (steering == nullptr || steering->ownPools)
        return m_plan->poolAddress(rule, t.src, t.dst);
    std::vector<AddressId> fit;
    for (const AddressId a : rule.pool) {
        if (m_plan->family(a) == m_plan->family(t.src))
            fit.push_back(a);
    }
    if (fit.size() < 2)
        return fit.empty() ? 0 : fit.front();
    m_outcomes[m_connections[v.p.connection].flow].pool = rule.rule;
    const std::uint64_t pair = mixed(std::uint64_t(t.src) << 32U | t.dst);
    return fit[choice(v.p.connection, pair, static_cast<std::uint32_t>(fit.size()))];
}

/// Ports of a source address behind a pool address: the next block in order of first use; where
/// entries end, the first one whose host has none left.
bool Engine::hostBlock(const SourceNatInfo& rule, std::uint32_t index, AddressId pool,
                       const Visit& v, Range& range)
{
    const AddressId host = v.p.tuple.src;
    const Key key{std::uint64_t(index) << 32U | pool, host};
    std::uint32_t block = m_hostBlocks.find(key);
    if (block == FlatMap::kNone) {
        const Key counter{index, pool};
        const std::uint32_t given = m_blockCounts.find(counter);
        block = given == FlatMap::kNone ? 0 : given;
        const bool beyond = rule.low + std::uint64_t(block) * rule.portsPerHost > rule.high;
        if (!beyond || !m_plan->entriesEnd())
            m_blockCounts.set(counter, block + 1);
        else if (!freeBlock(rule, index, pool, v.time, block))
            return false;
        m_hostBlocks.set(key, block);
        if (m_plan->entriesEnd())
            m_blocks.push_back({index, pool, host, block, v.m});
    }
    const std::uint64_t low = rule.low + std::uint64_t(block) * rule.portsPerHost;
    if (low > rule.high)
        return false;
    range.low = static_cast<std::uint32_t>(low);
    range.high =
        static_cast<std::uint32_t>(std::min<std::uint64_t>(rule.high, low + rule.portsPerHost - 1));
    return true;
}

}  // namespace tombolo::sim
