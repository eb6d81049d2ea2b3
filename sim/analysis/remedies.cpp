// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/remedies.h"

#include <algorithm>

#include "sim/analysis/header_doubt.h"
#include "sim/analysis/remedy_search.h"
#include "sim/analysis/told_once.h"
#include "sim/header_trust.h"
#include "sim/simulate.h"

namespace tombolo::sim::analysis {

const char* toString(SourceSight sight)
{
    switch (sight) {
    case SourceSight::None:
        return "none";
    case SourceSight::Hidden:
        return "hidden";
    case SourceSight::Doubted:
        return "doubted";
    case SourceSight::Alone:
        return "alone";
    case SourceSight::Header:
        return "header";
    case SourceSight::Address:
        return "address";
    }
    return "";
}

SourceSight sightOf(const FlowResult& flow)
{
    return flow.isAnswered() ? sightOfAnswerer(flow) : SourceSight::None;
}

SourceSight sightOfAnswerer(const FlowResult& flow)
{
    if (flow.verdict != Verdict::Answered)
        return SourceSight::None;
    if (!flow.hidden)
        return SourceSight::Address;
    if (isNamed(flow))
        return SourceSight::Header;
    if (!flow.isMerged())
        return SourceSight::Alone;
    return flow.recovered.empty() ? SourceSight::Hidden : SourceSight::Doubted;
}

Result<Topology> withChanges(const Topology& topology, const std::vector<Change>& changes)
{
    Topology out = topology;
    for (const Change& change : changes) {
        if (!applyChange(out, change))
            return fail(Errc::NotAllowed, {toString(change.kind), change.element},
                        {{}, {}, change.element});
    }
    return out;
}

Result<Why> whyHidden(const Topology& topology, const std::string& flow,
                      const SearchOptions& options)
{
    RunOptions all;
    all.seed = options.seed;
    all.stop = options.stop;
    for (const Flow& f : topology.flows) {
        if (f.enabled && f.id != flow)
            all.flows.push_back(f.id);
    }
    all.flows.push_back(flow);
    const auto trace = simulate(topology, all);
    if (!trace)
        return tl::unexpected(trace.error());
    return whyHidden(topology, **trace, flow, options);
}

Result<Why> whyHidden(const Topology& topology, const Trace& run, const std::string& flow,
                      const SearchOptions& options)
{
    const auto found = std::find_if(run.flows().begin(), run.flows().end(),
                                    [&](const FlowResult& f) { return f.id == flow; });
    if (found == run.flows().end())
        return whyHidden(topology, flow, options);
    const FlowResult& result = *found;
    const auto& ids = run.elements();
    Why why;
    why.flow = flow;
    why.sender = ids[result.trueSource.element];
    why.verdict = result.verdict;
    why.reason = result.reason;
    if (result.isLate()) {
        const Exchange& first = result.first();
        why.attempt = result.attempt;
        why.firstVerdict = first.verdict;
        why.firstReason = first.reason;
        why.firstEnd = first.droppedAt == kNoElement ? std::string() : ids[first.droppedAt];
    }
    why.trueSource = result.trueSource;
    why.seenSource = result.seenSource;
    why.receiver = result.seenSource ? ids[result.seenSource->element] : std::string();
    why.meantFor = result.meantFor;
    why.meantAt = result.meantAt;
    why.sight = sightOf(result);
    why.claims = !result.claims.empty();
    if (why.sight == SourceSight::Doubted)
        why.forgers = doubtOf(topology, run, flow).forgers;
    if (result.hidden)
        why.losses = lossesOf(run, result);
    for (const ElementIx e : result.candidates)
        why.candidates.push_back(ids[e]);
    why.crowd = crowdOf(ElementTable(topology), result.candidates);
    if (!options.search)
        return why;
    if (result.isStray()) {
        if (const auto done = tellEntries(toldOnce(topology, run), why, options); !done)
            return tl::unexpected(done.error());
        return why;
    }
    if (!result.hidden)
        return why;
    // Seen by a receiver whose answer is lost: as hidden as if it came back.
    if (why.sight == SourceSight::None)
        why.sight = SourceSight::Hidden;
    if (const auto done = searchRemedies(topology, run, why, options); !done)
        return tl::unexpected(done.error());
    return why;
}

}  // namespace tombolo::sim::analysis
