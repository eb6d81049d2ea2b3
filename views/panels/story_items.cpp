// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/story_items.h"

#include <algorithm>

#include "sim/queries.h"

namespace tombolo::views {

namespace {

/// A flow's later packets leave close to each other in the trace; looking further finds nothing.
constexpr std::uint32_t kLookAround = 500'000;

struct Ways {
    std::vector<std::uint32_t> request;
    std::vector<std::uint32_t> reply;
    std::vector<std::uint32_t> errors;
    std::vector<std::uint32_t> resets;
};

Ways waysOf(const sim::Trace& trace, std::uint32_t flow, std::uint32_t attempt)
{
    const sim::FlowResult& result = trace.flows()[flow];
    for (const sim::Exchange* known :
         {static_cast<const sim::Exchange*>(&result), &result.first()}) {
        if (known->attempt == attempt)
            return {known->request, known->reply, known->errors, known->resets};
    }
    Ways ways;
    const sim::Exchange& before = attempt > result.attempt ? result : result.first();
    const std::uint32_t first = before.request.empty() ? 0 : before.request.front();
    std::uint32_t found = sim::kNoCrossing;
    for (std::uint32_t i = first; i < trace.crossingCount(); ++i) {
        if (found != sim::kNoCrossing && i - found > kLookAround)
            break;
        const sim::Crossing c = trace.crossing(i);
        if (c.flow != flow || c.attempt != attempt)
            continue;
        found = i;
        (c.phase == sim::Phase::Request ? ways.request
         : c.phase == sim::Phase::Reply ? ways.reply
         : c.phase == sim::Phase::Reset ? ways.resets
                                        : ways.errors)
            .push_back(i);
    }
    return ways;
}

void addSection(std::vector<StoryItem>& items, const sim::Trace& trace, StoryItem section,
                const std::vector<std::uint32_t>& way)
{
    if (way.empty())
        return;
    section.kind = StoryItem::Kind::Section;
    items.push_back(section);
    bool hidden = false;
    int number = 0;
    for (const std::uint32_t index : way) {
        StoryItem hop = section;
        hop.kind = StoryItem::Kind::Hop;
        hop.index = index;
        hop.crossing = trace.crossing(index);
        hop.before = trace.stepsBefore(index);
        hop.steps = trace.steps(index);
        hop.number = ++number;
        hop.masked = sim::isMasked(trace, hop.crossing);
        hop.maskOn = hop.masked && !hidden;
        hop.maskOff = !hop.masked && hidden;
        hop.last = hop.number == static_cast<int>(way.size());
        hidden = hop.masked;
        items.push_back(std::move(hop));
    }
}

}  // namespace

std::vector<StoryItem> storyOf(const sim::Trace& trace, std::uint32_t flow, std::uint32_t attempt)
{
    std::vector<StoryItem> items;
    if (flow >= trace.flows().size())
        return items;
    StoryItem summary;
    summary.kind = StoryItem::Kind::Summary;
    summary.flow = flow;
    items.push_back(summary);
    const Ways ways = waysOf(trace, flow, attempt);
    StoryItem section;
    section.flow = flow;
    for (const sim::Stage& stage : sim::stagesOf(trace, ways.request, ways.reply)) {
        const bool there =
            stage.kind == sim::Stage::Kind::Request || stage.kind == sim::Stage::Kind::Connect;
        section.phase = there ? sim::Phase::Request : sim::Phase::Reply;
        section.stage = stage.kind;
        section.proxy = stage.proxy;
        addSection(items, trace, section, stage.crossings);
    }
    section.proxy = sim::kNoElement;
    section.phase = sim::Phase::Error;
    addSection(items, trace, section, ways.errors);
    section.phase = sim::Phase::Reset;
    addSection(items, trace, section, ways.resets);
    return items;
}

bool isEssential(const sim::Step& step)
{
    switch (step.kind) {
    case sim::StepKind::BalanceEndpoint:
    case sim::StepKind::Encapsulate:
    case sim::StepKind::Decapsulate:
        return true;
    default:
        return sim::isWorthALine(step);
    }
}

}  // namespace tombolo::views
