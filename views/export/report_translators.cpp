// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <vector>

#include "views/export/report_source.h"
#include "views/render/lens.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

/// In drawings of more boxes nobody could tell on a page whom the fog covers.
constexpr std::size_t kMostLookedThrough = 1200;

/// The receiver that most flows with a hidden source reach; the first of the run among equals.
/// @return empty: no source is hidden from anybody
std::string mostMisled(const sim::Trace& trace)
{
    std::vector<int> flows(trace.elements().size(), 0);
    for (const sim::FlowResult& flow : trace.flows()) {
        if (flow.hidden && flow.isMerged() && flow.seenSource &&
            flow.seenSource->element < flows.size())
            ++flows[flow.seenSource->element];
    }
    const int most = flows.empty() ? 0 : *std::max_element(flows.begin(), flows.end());
    for (const sim::FlowResult& flow : trace.flows()) {
        if (most > 0 && flow.seenSource && flow.seenSource->element < flows.size() &&
            flows[flow.seenSource->element] == most)
            return trace.elements()[flow.seenSource->element];
    }
    return {};
}

Table translatorTable(const ReportSource& source)
{
    Table table;
    std::vector<sim::TimeNs> times;
    for (const sim::Merge& merge : source.trace->merges())
        times.push_back(merge.firstNs);
    const text::DurationColumn first(times);
    table.caption = ReportText::tr("Translators");
    table.head = {ReportText::tr("Translator"),   ReportText::tr("Seen as"),
                  ReportText::tr("Senders"),      ReportText::tr("Could be"),
                  ReportText::tr("Who they are"), first.head(ReportText::tr("First at"))};
    table.weights = {20, 18, 9, 9, 31, 13};
    for (const sim::Merge& merge : source.trace->merges())
        addRow(table, {{source.name(merge.at)},
                       code(QString::fromStdString(toString(merge.seenAs))),
                       {QString::number(merge.origins.size()),
                        merge.origins.size() > 1 ? Tone::Masked : Tone::Plain},
                       {QString::number(merge.candidates.size()),
                        merge.candidates.size() > 1 ? Tone::Masked : Tone::Plain},
                       {source.nameList(merge.origins)},
                       timeCell(first, merge.firstNs)});
    return table;
}

Drawing lookedThrough(render::LensLook look, const QString& caption)
{
    Drawing drawing;
    drawing.caption = caption;
    drawing.description = ReportText::tr("%1: %2", "what a figure shows: what it comes to")
                              .arg(caption, look.summary);
    drawing.look = std::make_shared<const render::LensLook>(std::move(look));
    return drawing;
}

/// All hidden sources at once, and what the one who is misled most can know.
void addFigures(Section& section, const ReportSource& source)
{
    const std::string misled = mostMisled(*source.trace);
    const sim::analysis::Ledger* ledger = source.ledger();
    if (misled.empty() || !ledger || source.scene.boxes().size() > kMostLookedThrough)
        return;
    section.blocks.push_back(Paragraph{
        ReportText::tr("Two figures show it: all hidden sources at once, and what %1 can know, "
                       "which most flows with a hidden source reach.")
            .arg(source.name(misled))});
    section.blocks.push_back(
        lookedThrough(render::hiddenSources(*source.trace, *ledger),
                      ReportText::tr("All hidden sources at once, and what each translator "
                                     "merges")));
    const auto observer = render::observerOf(*source.trace, misled);
    if (!observer)
        return;
    section.blocks.push_back(lookedThrough(
        render::standHere(*source.trace, *ledger, *observer, source.names),
        ReportText::tr("What %1 can know: fog covers all who could be behind one address")
            .arg(source.name(misled))));
}

}  // namespace

void addTranslators(Report& report, const ReportSource& source)
{
    if (!source.trace || source.trace->merges().empty())
        return;
    Section section;
    section.id = u"translators"_s;
    section.title = ReportText::tr("Who merges whom");
    section.blocks.push_back(Paragraph{
        ReportText::tr("Each row is one address behind which a translator put the senders of this "
                       "run, and how many could stand behind it whether they sent or not. Whoever "
                       "reads only that address cannot tell them apart.")});
    section.blocks.push_back(translatorTable(source));
    addFigures(section, source);
    report.sections.push_back(std::move(section));
}

}  // namespace tombolo::exporting
