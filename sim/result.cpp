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

std::vector<HeaderWeight> weightsOfRecovered(const NetworkPlan& plan, Sightings& sightings,
                                             const FlowOutcome& outcome, ElementIx sender)
{
    std::vector<HeaderWeight> all = weigh(plan, sightings, outcome, sender);
    std::vector<HeaderWeight> out;
    for (std::size_t h = 0; h < all.size(); ++h) {
        if (!outcome.headers[h].claimed && outcome.headers[h].address == outcome.source)
            out.push_back(std::move(all[h]));
    }
    return out;
}

}  // namespace

std::shared_ptr<const Trace> Engine::makeResult()
{
    leavePhases();
    endEntries();
    std::vector<FlowResult> results;
    CandidateFinder finder(*m_plan, m_routing);
    Sightings sightings(*m_plan, m_routing);
    for (std::uint32_t f = 0; f < m_plan->flows.size(); ++f) {
        const FlowOutcome& o = m_outcomes[f];
        FlowResult r;
        r.id = m_plan->flows[f].id;
        const Judgement judgement = judge(o);
        r.verdict = judgement.verdict;
        r.reason = judgement.reason;
        r.droppedAt = judgement.at;
        r.trueSource = {m_plan->flows[f].from, m_plan->address(o.source), o.sourcePort};
        r.packets = o.packets;
        r.packets.sent =
            static_cast<std::uint64_t>(std::max<std::int64_t>(m_plan->flows[f].count, 0));
        r.startNs = o.start;
        r.endNs = std::max(o.start, o.end);
        if (r.verdict == Verdict::Answered || r.verdict == Verdict::Delivered) {
            r.seenSource = Endpoint{o.receiver, m_plan->address(o.seen), o.seenPort};
            r.hidden = o.seen != o.source;
            for (const FlowOutcome::Hide& h : o.hides) {
                if (r.hidden)
                    r.hiddenBy.push_back({h.at, m_plan->rules[h.rule].rule});
            }
            sightings.tell(o.receiver, o.seen, o.seenPort, m_plan->flows[f].from);
            for (const FlowOutcome::Header& h : o.headers) {
                if (h.claimed)
                    r.claims.push_back({h.identity, m_plan->address(h.address), h.port});
                else if (h.address == o.source)
                    r.recovered.push_back({h.identity, m_plan->address(h.address), h.port});
            }
        }
        results.push_back(std::move(r));
    }
    m_recording.weights.resize(results.size());
    for (std::uint32_t f = 0; f < results.size(); ++f) {
        const FlowOutcome& o = m_outcomes[f];
        if (!results[f].recovered.empty())
            m_recording.weights[f] =
                weightsOfRecovered(*m_plan, sightings, o, m_plan->flows[f].from);
        if (!m_options.candidates)
            continue;
        const bool echo = m_plan->flows[f].protocol == Protocol::Icmp;  // it has no ports
        if (results[f].seenSource)
            results[f].candidates =
                sightings.behind(o.receiver, o.seen, echo ? std::uint16_t(0) : o.seenPort);
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
    for (const FlowOutcome& o : m_outcomes) {
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
