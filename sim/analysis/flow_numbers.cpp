// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/flow_numbers.h"

#include <algorithm>

#include "sim/queries.h"

namespace tombolo::sim::analysis {
namespace {

bool translates(const Step& step)
{
    if (step.kind == StepKind::ProxyConnect)
        return true;
    return step.kind == StepKind::SourceNat || step.kind == StepKind::DestinationNat ||
           step.kind == StepKind::TranslateBack;  // by an entry that another connection made
}

std::uint32_t translationsIn(const std::vector<Step>& steps)
{
    return static_cast<std::uint32_t>(std::count_if(steps.begin(), steps.end(), translates));
}

}  // namespace

std::vector<FlowNumbers> flowNumbers(const Trace& trace)
{
    std::vector<FlowNumbers> out;
    for (const FlowResult& flow : trace.flows()) {
        FlowNumbers n;
        n.id = flow.id;
        n.verdict = flow.verdict;
        n.reason = flow.reason;
        n.answered = flow.isAnswered();
        n.hops = static_cast<std::uint32_t>(flow.request.size());
        n.hidden = flow.isMerged();
        n.translated = flow.hidden;
        n.stray = flow.isStray();
        n.among = static_cast<std::uint32_t>(flow.candidates.size());
        n.latencyNs = flow.endNs - flow.startNs;
        if (!flow.request.empty())
            n.translations += translationsIn(decisionsBefore(trace, flow, flow.request.front()));
        for (const std::uint32_t index : flow.request)
            n.translations += translationsIn(decisions(trace, flow, index));
        out.push_back(std::move(n));
    }
    return out;
}

}  // namespace tombolo::sim::analysis
