// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/engine.h"

/// Queues that fill, entries that end (L-12), clients that are remembered, sources that are checked
/// (L-14).
namespace tombolo::sim {

/// First in, first out, and the last to come is dropped: as many may wait as the network says,
/// behind the one that is being sent.
bool Engine::queueIsFull(PortIx port, TimeNs now)
{
    const std::int32_t network = m_plan->ports[port].network;
    if (network < 0)
        return false;
    std::deque<TimeNs>& waiting = m_queues[port];
    while (!waiting.empty() && waiting.front() <= now)
        waiting.pop_front();
    const std::uint32_t limit = m_plan->networks[static_cast<std::size_t>(network)].queue;
    return limit > 0 && waiting.size() >= limit;
}

/// Has the entry had no packet for longer than its time-out? Then it ended at that time.
bool Engine::endsBy(std::uint32_t entry, TimeNs now)
{
    const Entry& e = m_conntrack.entries()[entry];
    const TimeNs timeout = m_plan->timeoutOf(e.original.protocol);
    if (timeout == 0 || now - e.last <= timeout)
        return false;
    m_conntrack.end(entry, e.last + timeout);
    return true;
}

/// Would this reply tuple clash with an entry that lives (L-5)?
bool Engine::isTaken(const Visit& v, const Tuple& reply)
{
    const Conntrack::Found found = m_conntrack.find(v.m, reply, true);
    return found.entry != kNoIx && !(m_plan->entriesEnd() && endsBy(found.entry, v.time));
}

/// At the end of the run: what has timed out by then although nobody asked.
void Engine::endEntries()
{
    if (!m_plan->entriesEnd())
        return;
    for (std::uint32_t i = 0; i < m_conntrack.entries().size(); ++i)
        endsBy(i, m_end);
}

/// The first block whose host has no entry left; it then belongs to nobody. Not asked again before
/// the first of the entries that hold them could end.
bool Engine::freeBlock(const SourceNatInfo& rule, std::uint32_t index, AddressId pool, TimeNs now,
                       std::uint32_t& block)
{
    TimeNs& busyUntil = m_blocksBusyUntil[{index, pool}];
    if (now <= busyUntil)
        return false;
    const auto numberOf = [&](const Entry& e) {
        return (std::uint32_t(e.reply.dport) - rule.low) / rule.portsPerHost;
    };
    std::vector<std::uint8_t> busy(65536, 0);
    TimeNs next = std::numeric_limits<TimeNs>::max();
    for (std::uint32_t i = 0; i < m_conntrack.entries().size(); ++i) {
        const Entry& e = m_conntrack.entries()[i];
        if (e.sourceRule != rule.rule || e.reply.dst != pool || e.reply.dport < rule.low ||
            e.until != std::numeric_limits<TimeNs>::max() || endsBy(i, now))
            continue;
        busy[numberOf(e)] = 1;
        const TimeNs timeout = m_plan->timeoutOf(e.original.protocol);
        next = timeout > 0 ? std::min(next, e.last + timeout) : next;
    }
    auto best = m_blocks.end();
    for (auto b = m_blocks.begin(); b != m_blocks.end(); ++b) {
        if (b->rule == index && b->pool == pool && busy[b->number] == 0 &&
            (best == m_blocks.end() || b->number < best->number))
            best = b;
    }
    if (best == m_blocks.end()) {
        busyUntil = next;
        return false;
    }
    block = best->number;
    m_hostBlocks.erase({std::uint64_t(index) << 32U | pool, best->host}, block);
    m_blocks.erase(best);
    return true;
}

/// Would the machine answer the source the way the packet came (strict), or at all (loose)? Linux
/// asks this for IPv4 only.
bool Engine::cameTheWayBack(const Visit& v)
{
    if (v.local || familyOf(v.p) == Family::V6)
        return true;
    const Link link = m_routing.link(v.p.wire.link);  // a copy: looking up may add links
    const bool tunnelled =
        link.encapsulation != Encapsulation::None && v.p.encapsulation == Encapsulation::None;
    std::uint32_t at = m_routing.lookup(v.m, v.p.tuple.src);
    if (machine(v.m).rpFilter == RpFilter::Loose)
        return m_routing.hop(at).outcome != Hop::Outcome::NoRoute;
    for (; at != kNoIx; at = m_routing.hop(at).share) {
        const Hop& hop = m_routing.hop(at);
        if (hop.outcome == Hop::Outcome::NoRoute || hop.port == kNoIx)
            continue;
        const bool sameNetwork = m_plan->ports[hop.port].network == link.network;
        if (hop.tunnel == tunnelled && (tunnelled || sameNetwork))
            return true;
    }
    return false;
}

/// The endpoint of this client's last connection to the service from this node, unless that is too
/// long ago or the endpoint has gone; else kNoIx.
std::uint32_t Engine::rememberedEndpoint(const Visit& v, const ServicePortInfo& s) const
{
    const auto service = static_cast<std::uint64_t>(&s - m_plan->services.data());
    const std::uint32_t at =
        m_clients.find({std::uint64_t(v.m) << 32U | service, v.fresh.original.src});
    if (at == FlatMap::kNone)
        return kNoIx;
    const Client& client = m_remembered[at];
    return v.time - client.last > s.sticky || isGone(client.endpoint) ? kNoIx : client.endpoint;
}

/// The endpoint of the client's last connection, where it may still be used; else the one that was
/// chosen, to be remembered.
std::uint32_t Engine::sameAsBefore(const Visit& v, const ServicePortInfo& s, std::uint32_t chosen,
                                   bool onlyHere)
{
    const std::uint32_t before = rememberedEndpoint(v, s);
    if (before != kNoIx && (!onlyHere || m_plan->endpoints[before].node == v.m) &&
        m_plan->endpoints[before].ending <= m_plan->endpoints[chosen].ending)
        chosen = before;
    rememberEndpoint(v, s, chosen);
    return chosen;
}

void Engine::rememberEndpoint(const Visit& v, const ServicePortInfo& s, std::uint32_t endpoint)
{
    const auto service = static_cast<std::uint64_t>(&s - m_plan->services.data());
    const Key key{std::uint64_t(v.m) << 32U | service, v.fresh.original.src};
    const auto next = static_cast<std::uint32_t>(m_remembered.size());
    const std::uint32_t at = m_clients.insert(key, next);
    if (at == next)
        m_remembered.push_back({});
    m_remembered[at] = {endpoint, v.time};
}

}  // namespace tombolo::sim
