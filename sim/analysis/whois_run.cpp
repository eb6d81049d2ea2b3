// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the detective takes from a run: who was where, when, and what tables have of it.
#include <algorithm>
#include <limits>
#include <unordered_map>

#include "sim/analysis/whois.h"
#include "sim/frame.h"

namespace tombolo::sim::analysis {

void Detective::readTimes()
{
    constexpr TimeNs kNever = std::numeric_limits<TimeNs>::max();
    m_lives.assign(m_trace.flows().size(), {kNever, 0});
    std::unordered_map<std::uint64_t, TimeNs> left;  // by packet; never iterated
    for (std::uint32_t i = 0; i < m_trace.crossingCount(); ++i) {
        const Crossing c = m_trace.crossing(i);
        auto& [first, last] = m_lives[c.flow];
        first = std::min(first, c.departNs - c.waitNs);
        last = std::max(last, c.arriveNs);
        if (c.phase != Phase::Request)
            continue;
        const auto [at, isNew] =
            left.try_emplace(std::uint64_t(c.flow) << 32U | c.attempt, c.departNs - c.waitNs);
        m_longestWay = std::max(m_longestWay, c.arriveNs - at->second);
    }
    for (std::uint32_t f = 0; f < m_trace.flows().size(); ++f) {
        const FlowResult& r = m_trace.flows()[f];
        if (m_lives[f].first == kNever)
            m_lives[f] = {r.startNs, r.endNs};
        m_flowsFrom[r.trueSource.element].push_back(f);
    }
}

/// Who in the run made another target of one: translators, and those that took a packet for an
/// answer. The source stayed: with another one it would be another line.
void Detective::readTargets(const FlowLedger& flow)
{
    std::optional<Header> before;
    for (const LedgerHop& hop : flow.hops) {
        if (hop.reply || hop.crossing == kNoCrossing)
            continue;
        const Header header = m_trace.crossing(hop.crossing).header;
        const Target now = targetOf(header);
        const bool same = before && before->src == header.src && before->sport == header.sport;
        if (same && targetOf(*before) != now)
            m_redirects[targetOf(*before)].insert(now);
        before = header;
        if (hop.receiver != kNoElement)
            m_received[hop.at].insert(std::get<IpAddress>(now));
    }
}

/// What came to a place, and by whom.
void Detective::readHop(const LedgerHop& hop, const FlowResult& result, std::uint32_t flow,
                        MachineIx hiddenBy)
{
    const bool sent = hop.crossing != kNoCrossing;
    const Crossing c = sent ? m_trace.crossing(hop.crossing) : Crossing{};
    const ElementIx sender = result.trueSource.element;
    const bool echo = sent && c.header.protocol == Protocol::Icmp;
    if (hop.receiver != kNoElement)
        m_sources.sightings().tell(hop.receiver, m_sources.plan().find(hop.reading.address),
                                   echo ? std::uint16_t(0) : hop.reading.port, sender, hiddenBy);
    if (sent)
        m_sources.tellOnWay(c, sender, hiddenBy);
    const auto see = [&](const Lookout& at, bool outside) {
        if (outside)
            m_seen[{at, c.outer->src}].push_back(
                {flow, 0, c.outer->dst, 0, kNoElement, sender, false});
        else
            m_seen[{at, hop.wire.address}].push_back(
                {flow, hop.wire.port, c.header.dst, c.header.dport, hop.receiver, sender, echo});
    };
    see({hop.at, -1}, hop.tunnelled);
    if (hop.network < 0)
        return;
    see({kNoElement, hop.network}, false);
    if (c.outer)
        see({kNoElement, hop.network}, true);
}

/// What is read of an answer, and who could have given it: that belongs to the line, too.
void Detective::readAnswer(const LedgerHop& hop, std::uint32_t flow)
{
    const Crossing c = m_trace.crossing(hop.crossing);
    const auto read = [&](const Lookout& at, const Reading& r, bool outside) {
        const IpAddress& to = outside ? c.outer->dst : c.header.dst;
        const Door door = outside ? m_sources.doorOf(to, Protocol::Any, 0)
                                  : m_sources.doorOf(to, c.header.protocol, c.header.dport);
        for (const ElementIx e : m_ledger.group(r.group).members)
            m_answers[{at, r.address}].push_back({{e, kNoElement, r.port, r.port, kNoIx}, door});
        m_seen[{at, r.address}].push_back(
            {flow, r.port, to, outside ? std::uint16_t(0) : c.header.dport, kNoElement,
             hop.trueSource, !outside && c.header.protocol == Protocol::Icmp});
    };
    read({hop.at, -1}, hop.reading, hop.tunnelled);
    if (hop.network >= 0)
        read({kNoElement, hop.network}, hop.wire, false);
}

void Detective::readFlips()
{
    for (const FlowLedger& f : m_ledger.flows()) {
        readTargets(f);
        const FlowResult& result = m_trace.flows()[f.flow];
        std::size_t flip = 0;
        MachineIx hiddenBy = kNoElement;
        for (const LedgerHop& hop : f.hops) {
            if (hop.reply) {
                readAnswer(hop, f.flow);
                continue;
            }
            while (flip < f.flips.size() &&
                   (f.flips[flip].sender || f.flips[flip].crossing < hop.crossing)) {
                const Reading& after = f.flips[flip].after;
                hiddenBy =
                    after.address == result.trueSource.address ? kNoElement : f.flips[flip].at;
                ++flip;
            }
            if (m_targets[f.flow].isNone() && hop.crossing != kNoCrossing)
                m_targets[f.flow] = m_trace.crossing(hop.crossing).header.dst;
            m_cameFor[{hop.at, -1}].insert(m_targets[f.flow]);
            if (hop.network >= 0)
                m_cameFor[{kNoElement, hop.network}].insert(m_targets[f.flow]);
            readHop(hop, result, f.flow, hiddenBy);
        }
        for (const Flip& x : f.flips) {
            const bool sent = x.crossing != kNoCrossing && x.crossing < m_trace.crossingCount();
            const Crossing c = sent ? m_trace.crossing(x.crossing) : Crossing{};
            m_joins[x.at].push_back({x.after.address, x.after.port, x.before.address, x.before.port,
                                     c.header.dst, c.header.dport, c.header.protocol,
                                     targetAfter(m_trace, f, x), m_lives[f.flow].first,
                                     m_lives[f.flow].second});
        }
    }
    for (const TableEntry& e : m_trace.table()) {
        m_joins[e.at].push_back({e.replyTuple.dst, e.replyTuple.dport, e.original.src,
                                 e.original.sport, e.original.dst, e.original.dport,
                                 e.original.protocol, answerer(e), e.fromNs, e.untilNs});
        const bool same =
            e.original.src == e.replyTuple.dst && e.original.sport == e.replyTuple.dport;
        if (same && targetOf(e.original) != answerer(e))
            m_redirects[targetOf(e.original)].insert(answerer(e));
    }
}

}  // namespace tombolo::sim::analysis
