// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "sim/candidates.h"
#include "sim/engine.h"
#include "sim/header_trust.h"
#include "sim/sightings.h"

/// Verdicts, and the run's summary of who was hidden where.
namespace tombolo::sim {

Judgement judge(const FlowOutcome& o)
{
    if (o.answered)
        return {Verdict::Answered, Reason::None, kNoElement};
    if (o.refused)
        return {Verdict::Refused, o.requestReason, o.requestEnd};
    if (o.delivered)
        return {Verdict::Delivered,
                o.replyReason == Reason::None ? Reason::ReplyLost : o.replyReason, o.replyEnd};
    return {Verdict::Dropped, o.requestReason, o.requestEnd};
}

namespace {

/// Who else could have written the headers that name the true source.
void nameForgers(const NetworkPlan& plan, Sightings& sightings, const FlowOutcome& outcome,
                 Exchange& exchange)
{
    std::vector<std::vector<ElementIx>> all =
        forgersOf(plan, sightings, outcome, outcome.seenPort, exchange.trueSource.element);
    std::size_t next = 0;
    for (std::size_t h = 0; h < all.size(); ++h) {
        if (!outcome.headers[h].claimed && outcome.headers[h].address == outcome.source)
            exchange.recovered[next++].forgers = std::move(all[h]);
    }
}

}  // namespace

/// What an exchange shows, but for who could be behind it.
Exchange Engine::exchange(std::uint32_t flow, std::uint32_t attempt, const FlowOutcome& o) const
{
    Exchange e;
    e.attempt = attempt;
    const Judgement judgement = judge(o);
    e.verdict = judgement.verdict;
    e.reason = judgement.reason;
    e.droppedAt = judgement.at;
    e.trueSource = {m_plan->flows[flow].from, m_plan->address(o.source), o.sourcePort};
    e.startNs = o.start;
    e.endNs = std::max(o.start, o.end);
    if (e.verdict != Verdict::Answered && e.verdict != Verdict::Delivered)
        return e;
    e.seenSource = Endpoint{o.receiver, m_plan->address(o.seen), o.seenPort};
    e.hidden = o.seen != o.source;
    for (const FlowOutcome::Hide& h : o.hides) {
        if (e.hidden)
            e.hiddenBy.push_back({h.at, m_plan->rules[h.rule].rule});
    }
    for (const FlowOutcome::Header& h : o.headers) {
        if (h.claimed)
            e.claims.push_back({h.identity, m_plan->address(h.address), h.port});
        else if (h.address == o.source)
            e.recovered.push_back({h.identity, m_plan->address(h.address), h.port});
    }
    return e;
}

std::shared_ptr<const Trace> Engine::makeResult()
{
    leavePhases();
    endEntries();
    std::vector<FlowResult> results;
    CandidateFinder finder(*m_plan, m_routing);
    Sightings sightings(*m_plan, m_routing);
    for (std::uint32_t f = 0; f < m_plan->flows.size(); ++f) {
        FlowResult r;
        static_cast<Exchange&>(r) = exchange(f, 0, m_outcomes[f]);
        if (isWatched(f) && m_later[f].told != kNoIx) {
            r.missed = static_cast<Exchange&>(r);
            const std::uint32_t told = m_later[f].told;
            static_cast<Exchange&>(r) = exchange(f, told, m_later[f].open.at(told));
        }
        r.id = m_plan->flows[f].id;
        r.packets = m_outcomes[f].packets;
        r.packets.sent =
            static_cast<std::uint64_t>(std::max<std::int64_t>(m_plan->flows[f].count, 0));
        const bool echo = m_plan->flows[f].protocol == Protocol::Icmp;  // it has no ports
        const auto tell = [&](const Exchange& e) {
            if (e.seenSource)
                sightings.tell(e.seenSource->element, m_plan->find(e.seenSource->address),
                               echo ? std::uint16_t(0) : e.seenSource->port, e.trueSource.element);
        };
        tell(r);
        if (r.isLate())
            tell(*r.missed);
        results.push_back(std::move(r));
    }
    for (std::uint32_t f = 0; f < results.size(); ++f) {
        const FlowOutcome& told =
            results[f].isLate() ? m_later[f].open.at(m_later[f].told) : m_outcomes[f];
        if (!results[f].recovered.empty())
            nameForgers(*m_plan, sightings, told, results[f]);
        if (results[f].isLate() && !results[f].missed->recovered.empty())
            nameForgers(*m_plan, sightings, m_outcomes[f], *results[f].missed);
        if (!m_options.candidates)
            continue;
        const bool echo = m_plan->flows[f].protocol == Protocol::Icmp;
        const auto name = [&](Exchange& e) {
            if (e.seenSource)
                e.candidates =
                    sightings.behind(e.seenSource->element, m_plan->find(e.seenSource->address),
                                     echo ? std::uint16_t(0) : e.seenSource->port);
        };
        name(results[f]);
        if (results[f].missed)
            name(*results[f].missed);
    }
    std::vector<Entry> entries = m_conntrack.entries();
    std::vector<Merge> merges = mergeList();
    addCandidates(merges, finder, sightings);
    return makeTrace(m_plan, std::move(m_routing), std::move(m_recording), std::move(entries),
                     std::move(results), std::move(merges), m_options.seed, m_end);
}

/// Who could be behind each merged address, by the configuration; and who was, in any case.
void Engine::addCandidates(std::vector<Merge>& merges, CandidateFinder& finder,
                           Sightings& sightings) const
{
    if (!m_options.candidates)
        return;
    std::map<std::pair<ElementIx, IpAddress>, std::vector<bool>> found;  // by element
    std::set<std::tuple<ElementIx, AddressId, AddressId, RuleIx>> asked;
    const auto add = [&](const FlowOutcome::Hide& at, const FlowOutcome::Hide& who) {
        std::vector<bool>& all = found[{at.at, m_plan->address(at.sentAs)}];
        all.resize(m_plan->machines.size());
        for (const ElementIx e : finder.behind(who, who.sentAs))
            all[e] = true;
    };
    std::set<std::tuple<ElementIx, AddressId, ElementIx, AddressId, AddressId, RuleIx>> chained;
    std::set<std::tuple<ElementIx, AddressId, ElementIx>> told;
    /// @param known what passed the same translators and told more of it
    const auto ask = [&](const FlowOutcome& o, const FlowOutcome* known) {
        const auto isKnown = [&](const FlowOutcome::Hide& hide) {
            return known != nullptr &&
                   std::any_of(known->hides.begin(), known->hides.end(), [&](const auto& k) {
                       return k.at == hide.at && k.sentAs == hide.sentAs;
                   });
        };
        // What the receiver reads is its question; what is read on the way, the translator's.
        const bool read = o.delivered && !o.hides.empty() && o.hides.back().sentAs == o.seen;
        if (read && told.insert({o.receiver, o.seen, o.hides.back().at}).second) {
            std::vector<bool>& all = found[{o.hides.back().at, m_plan->address(o.seen)}];
            all.resize(m_plan->machines.size());
            for (const Shown& s : sightings.ways(o.receiver, o.seen)) {
                if (s.by == o.hides.back().at)
                    all[s.element] = true;
            }
        }
        for (std::size_t i = 0; i + (read ? 1 : 0) < o.hides.size(); ++i) {
            const FlowOutcome::Hide& hide = o.hides[i];
            if (isKnown(hide))
                continue;
            if (asked.insert({hide.at, hide.sentTo, hide.sentAs, hide.rule}).second)
                add(hide, hide);
            for (std::size_t j = 0; j < i; ++j) {  // those behind what came in
                const FlowOutcome::Hide& first = o.hides[j];
                if (chained
                        .insert({hide.at, hide.sentAs, first.at, first.sentTo, first.sentAs,
                                 first.rule})
                        .second)
                    add(hide, first);
            }
        }
    };
    for (std::uint32_t f = 0; f < m_outcomes.size(); ++f) {
        const bool late = isWatched(f) && m_later[f].told != kNoIx;
        const FlowOutcome* later = late ? &m_later[f].open.at(m_later[f].told) : nullptr;
        if (late)
            ask(*later, nullptr);
        ask(m_outcomes[f], later);
    }
    for (Merge& merge : merges) {
        std::vector<bool>& all = found[{merge.at, merge.seenAs}];
        all.resize(m_plan->machines.size());
        for (const ElementIx e : merge.origins)
            all[e] = true;
        for (ElementIx e = 0; e < all.size(); ++e) {
            if (all[e])
                merge.candidates.push_back(e);
        }
    }
}

std::vector<Merge> Engine::mergeList() const
{
    std::vector<Merge> out;
    FlatMap known;
    for (const MaskEvent& e : m_masks) {
        const auto next = static_cast<std::uint32_t>(out.size());
        const std::uint32_t index = known.insert({e.at, e.seenAs}, next);
        if (index == next)
            out.push_back({e.at, m_plan->address(e.seenAs), {}, {}, {}, e.time});
        Merge& merge = out[index];
        merge.firstNs = std::min(merge.firstNs, e.time);
        const auto at = std::lower_bound(merge.origins.begin(), merge.origins.end(), e.origin);
        if (at == merge.origins.end() || *at != e.origin) {
            merge.sinceNs.insert(merge.sinceNs.begin() + (at - merge.origins.begin()), e.time);
            merge.origins.insert(at, e.origin);
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const Merge& a, const Merge& b) {
        return a.at != b.at ? a.at < b.at : a.seenAs < b.seenAs;
    });
    return out;
}

}  // namespace tombolo::sim
