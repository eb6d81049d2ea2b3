// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/answer_text.h"

#include <optional>

#include "views/text/text_tr.h"

namespace tombolo::text {
namespace {

/// The step at which the answer ended; of several, the first.
std::optional<sim::Step> endOf(const sim::Trace& trace, const sim::Exchange& flow)
{
    for (const std::uint32_t crossing : flow.reply) {
        for (const auto& steps : {trace.stepsBefore(crossing), trace.steps(crossing)}) {
            for (const sim::Step& step : steps) {
                if ((step.kind == sim::StepKind::Drop || step.kind == sim::StepKind::Reject) &&
                    step.at == flow.droppedAt)
                    return step;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

QString answerEndText(const sim::Trace& trace, const sim::Exchange& flow, const NameOf& names)
{
    if (flow.verdict != sim::Verdict::Delivered || flow.droppedAt >= trace.elements().size())
        return {};
    const auto end = endOf(trace, flow);
    if (!end)
        return {};
    const QString why =
        end->reason == sim::Reason::Firewall ? ruleText(end->rule, names) : reasonWord(end->reason);
    return Text::tr("%1 (%2)", "where the answer is lost (firewall rule or reason)")
        .arg(named(names, trace.elements()[flow.droppedAt]), why);
}

}  // namespace tombolo::text
