// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/persist/twin.h"
#include "sim/analysis/advisor.h"
#include "views/export/report_source.h"
#include "views/text/advice_text.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

Table tradeTable(const sim::analysis::Advice& advice, const ReportSource& source)
{
    Table table;
    table.caption = ReportText::tr("The trade, from runs of both models");
    table.head = {ReportText::tr("What"), ReportText::tr("Flat"), ReportText::tr("Island"),
                  ReportText::tr("How it is worked out")};
    table.weights = {26, 18, 18, 38};
    for (const text::TradeRow& row : text::tradeRows(advice, source.names))
        addRow(table, {{row.what}, {row.flat}, {row.island}, {row.details, Tone::Muted}});
    return table;
}

Table allocationTable(const sim::analysis::Advice& advice, const ReportSource& source)
{
    Table table;
    table.caption = ReportText::tr("Unique pod addresses, as they would be given");
    const std::uint32_t growth = advice.addresses.growthPercent;
    table.head = {ReportText::tr("Cluster"),
                  growth == 0 ? ReportText::tr("Nodes")
                              : ReportText::tr("Nodes (with %1 % more)").arg(growth),
                  ReportText::tr("Block of a node"), ReportText::tr("Prefixes"),
                  ReportText::tr("Addresses")};
    table.weights = {24, 12, 16, 32, 16};
    for (const text::AllocationRow& row : text::allocationRows(advice, true, source.names))
        addRow(
            table,
            {{row.cluster}, {row.nodes}, code(row.nodeBlock), code(row.prefixes), {row.addresses}});
    return table;
}

/// The first curve: the others are told in a sentence each.
void addGrowthChart(Section& chapter, const sim::analysis::Advice& advice)
{
    const auto& curves = advice.addresses.curves;
    if (curves.empty() || curves.front().points.empty())
        return;
    Chart chart;
    chart.caption = ReportText::tr("Addresses that pods take as nodes are added");
    chart.addresses = std::make_shared<const sim::analysis::AddressAdvice>(advice.addresses);
    chapter.blocks.push_back(std::move(chart));
}

}  // namespace

void addAdvice(Report& report, const ReportSource& source)
{
    if (source.topology.clusters.empty())
        return;
    sim::analysis::AdviceOptions options;
    options.carried = persist::readTwin(source.topology);
    const auto advice = sim::analysis::advise(source.topology, options);
    if (!advice)
        return;
    Section chapter;
    chapter.id = u"advice"_s;
    chapter.title = ReportText::tr("Which model?");
    chapter.newPage = true;
    chapter.blocks.push_back(
        Paragraph{ReportText::tr("Verdict: %1").arg(text::adviceTitle(*advice)), Tone::Good});
    chapter.blocks.push_back(Paragraph{text::adviceParagraph(*advice, source.names)});
    for (const QString& change : text::adviceChanges(*advice))
        chapter.blocks.push_back(Paragraph{change, Tone::Muted});
    chapter.blocks.push_back(tradeTable(*advice, source));
    chapter.blocks.push_back(Paragraph{text::freeText(advice->addresses), Tone::Muted});
    Table allocation = allocationTable(*advice, source);
    if (!allocation.rows.empty())
        chapter.blocks.push_back(std::move(allocation));
    chapter.blocks.push_back(Paragraph{text::planText(advice->addresses, true, source.names)});
    addGrowthChart(chapter, *advice);
    for (const sim::analysis::GrowthCurve& curve : advice->addresses.curves)
        chapter.blocks.push_back(Paragraph{text::curveText(advice->addresses, curve), Tone::Muted});
    report.sections.push_back(std::move(chapter));
}

}  // namespace tombolo::exporting
