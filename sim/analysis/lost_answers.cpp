// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/lost_answers.h"

#include <map>

#include "sim/simulate.h"

namespace tombolo::sim::analysis {
namespace {

Result<std::shared_ptr<const Trace>> run(Topology topology, const std::atomic<bool>* stop)
{
    for (Network& network : topology.networks)
        network.lossPpm = 0;
    RunOptions options;
    options.candidates = false;
    options.stop = stop;
    return simulate(topology, options);
}

convert::Remark lost(const Trace& trace, const FlowResult& now)
{
    const ElementIx at = now.isStray() && now.seenSource ? now.seenSource->element : now.droppedAt;
    return {convert::RemarkCode::AnswerLost,
            now.id,
            {now.isStray() ? "stray" : toString(now.verdict), toString(now.reason),
             at == kNoElement ? std::string() : trace.elements()[at]}};
}

}  // namespace

Result<std::vector<convert::Remark>> lostAnswers(const Topology& before, const Topology& after,
                                                 const std::atomic<bool>* stop)
{
    const auto was = run(before, stop);
    if (!was)
        return tl::unexpected(was.error());
    const auto now = run(after, stop);
    if (!now)
        return tl::unexpected(now.error());
    std::map<std::string, const FlowResult*> byId;
    for (const FlowResult& flow : (*now)->flows())
        byId.emplace(flow.id, &flow);
    std::vector<convert::Remark> out;
    for (const FlowResult& flow : (*was)->flows()) {
        const auto found = byId.find(flow.id);
        if (flow.isAnswered() && found != byId.end() && !found->second->isAnswered())
            out.push_back(lost(**now, *found->second));
    }
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
