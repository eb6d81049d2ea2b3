// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/lost_answers.h"

#include <algorithm>
#include <map>
#include <set>

#include "sim/analysis/remedies.h"
#include "sim/simulate.h"

namespace tombolo::sim::analysis {
namespace {

/// @param candidates also find out who else could be behind an address
Result<std::shared_ptr<const Trace>> run(Topology topology, bool candidates,
                                         const std::atomic<bool>* stop)
{
    for (Network& network : topology.networks)
        network.lossPpm = 0;
    RunOptions options;
    options.candidates = candidates;
    options.stop = stop;
    return simulate(topology, options);
}

/// Whether nobody answers any more, or not the one that it is meant for.
bool isLost(const FlowResult& was, const FlowResult& now)
{
    return was.isStray() ? was.verdict == Verdict::Answered && now.verdict != Verdict::Answered
                         : was.isAnswered() && !now.isAnswered();
}

convert::Remark lost(const Trace& trace, const FlowResult& was, const FlowResult& now)
{
    // Who gets it is no news where it was somebody else before.
    const bool stray = now.isStray() && !was.isStray();
    const ElementIx at = stray && now.seenSource ? now.seenSource->element : now.droppedAt;
    return {convert::RemarkCode::AnswerLost,
            now.id,
            {stray ? "stray" : toString(now.verdict), toString(now.reason),
             at == kNoElement ? std::string() : trace.elements()[at]}};
}

bool isFlat(const Topology& topology)
{
    return std::all_of(topology.clusters.begin(), topology.clusters.end(),
                       [](const Cluster& c) { return c.model == ClusterModel::Flat; });
}

/// In the order in which services come to hide someone.
void addHidingServices(const Trace& trace, std::vector<convert::Remark>& out)
{
    const std::string kRule = "service:";
    std::map<std::string, std::size_t> places;
    for (const FlowResult& flow : trace.flows()) {
        const SourceSight sight = sightOf(flow);
        if (sight == SourceSight::None || tells(sight))
            continue;
        std::set<std::string> told;
        for (const HiddenBy& by : flow.hiddenBy) {
            if (!by.rule.starts_with(kRule) || !told.insert(by.rule).second)
                continue;
            const auto [place, isNew] = places.try_emplace(by.rule, out.size());
            if (isNew)
                out.push_back(
                    {convert::RemarkCode::ServiceHides, by.rule.substr(kRule.size()), {}});
            out[place->second].args.push_back(flow.id);
        }
    }
}

}  // namespace

Result<std::vector<convert::Remark>> lostAnswers(const Topology& before, const Topology& after,
                                                 const std::atomic<bool>* stop)
{
    const auto was = run(before, false, stop);
    if (!was)
        return tl::unexpected(was.error());
    const bool flat = isFlat(after);
    const auto now = run(after, flat, stop);
    if (!now)
        return tl::unexpected(now.error());
    std::map<std::string, const FlowResult*> byId;
    for (const FlowResult& flow : (*now)->flows())
        byId.emplace(flow.id, &flow);
    std::vector<convert::Remark> out;
    for (const FlowResult& flow : (*was)->flows()) {
        const auto found = byId.find(flow.id);
        if (found != byId.end() && isLost(flow, *found->second))
            out.push_back(lost(**now, flow, *found->second));
    }
    if (flat)
        addHidingServices(**now, out);
    return out;
}

Result<Done> addLostAnswers(const Topology& before, convert::Conversion& conversion,
                            const std::atomic<bool>* stop)
{
    if (!conversion.changed)
        return Done{};
    auto lost = lostAnswers(before, conversion.result, stop);
    if (!lost)
        return tl::unexpected(lost.error());
    conversion.remarks.insert(conversion.remarks.begin(), lost->begin(), lost->end());
    return Done{};
}

}  // namespace tombolo::sim::analysis
