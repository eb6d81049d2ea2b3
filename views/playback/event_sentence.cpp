// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include <cmath>
#include <optional>

#include "views/playback/transport_bar.h"
#include "views/text/text.h"

namespace tombolo::views {

namespace {

/// What is most worth telling of a machine's work: where the packet ends, else the last rewrite.
std::optional<sim::Step> worthTelling(const std::vector<sim::Step>& steps)
{
    std::optional<sim::Step> found;
    for (const sim::Step& step : steps) {
        const bool ends = step.kind == sim::StepKind::Drop || step.kind == sim::StepKind::Reject;
        if (ends)
            return step;
        if (sim::isWorthALine(step))
            found = step;
    }
    return found;
}

}  // namespace

QString eventSentence(const Workspace& workspace, double beat)
{
    const auto trace = workspace.trace();
    const sim::Beats* beats = workspace.beats();
    if (!trace || beats == nullptr || beats->count() <= 0)
        return {};
    const auto names = workspace.names();
    const double whole = std::floor(beat);
    if (whole >= 1) {
        const auto before = beats->firstCrossing(static_cast<std::size_t>(whole) - 1);
        if (const auto step = worthTelling(trace->steps(before)))
            return text::stepText(*trace, *step, names);
    }
    if (whole >= beats->count())
        return QCoreApplication::translate("tombolo::views::TransportBar", "The run is over.");
    const auto index = beats->firstCrossing(static_cast<std::size_t>(whole));
    const sim::Crossing c = trace->crossing(index);
    const auto name = [&](sim::ElementIx element) {
        return element < trace->elements().size() ? names(trace->elements()[element]) : QString();
    };
    return QCoreApplication::translate("tombolo::views::TransportBar",
                                       "%1 sends to %2: from %3 to %4.")
        .arg(name(c.from), name(c.to), text::endpointText(c.header.src, c.header.sport),
             text::endpointText(c.header.dst, c.header.dport));
}

}  // namespace tombolo::views
