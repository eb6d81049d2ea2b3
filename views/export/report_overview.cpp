// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "views/export/report_source.h"
#include "views/text/text_tr.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

/// What the document holds, one sentence of counts.
QString contents(const Topology& topology)
{
    int nodes = 0;
    int pods = 0;
    for (const Cluster& cluster : topology.clusters) {
        nodes += static_cast<int>(cluster.nodes.size());
        for (const Node& node : cluster.nodes)
            pods += static_cast<int>(node.pods.size());
    }
    const auto size = [](const auto& list) {
        return static_cast<int>(list.size());
    };
    const std::pair<int, QString> parts[] = {
        {size(topology.networks), ReportText::tr("%Ln networks", nullptr, size(topology.networks))},
        {size(topology.clusters), ReportText::tr("%Ln clusters", nullptr, size(topology.clusters))},
        {nodes, ReportText::tr("%Ln nodes", nullptr, nodes)},
        {pods, ReportText::tr("%Ln pods", nullptr, pods)},
        {size(topology.gateways), ReportText::tr("%Ln gateways", nullptr, size(topology.gateways))},
        {size(topology.routers), ReportText::tr("%Ln routers", nullptr, size(topology.routers))},
        {size(topology.hosts), ReportText::tr("%Ln hosts", nullptr, size(topology.hosts))},
    };
    QStringList occurring;
    for (const auto& [count, said] : parts)
        if (count > 0)
            occurring << said;
    return occurring.isEmpty() ? ReportText::tr("nothing yet") : text::listText(occurring);
}

QString drawingDescription(const ReportSource& source)
{
    return ReportText::tr("Diagram of the topology with %1.").arg(contents(source.topology));
}

QString target(const ReportSource& source, const FlowTarget& to)
{
    return to.address ? QString::fromStdString(toString(*to.address)) : source.name(to.element);
}

Cell seenAs(const sim::FlowResult& result)
{
    Cell cell;
    if (!result.seenSource) {
        cell.text = ReportText::tr("nobody saw it");
        cell.tone = Tone::Muted;
        return cell;
    }
    cell = code(text::endpointText(result.seenSource->address, result.seenSource->port));
    cell.tone = result.isMerged() ? Tone::Masked : Tone::Plain;
    return cell;
}

QString hiders(const ReportSource& source, const sim::FlowResult& result)
{
    QStringList list;
    for (const sim::HiddenBy& by : result.hiddenBy)
        list << ReportText::tr("%1 (%2)", "name (rule)")
                    .arg(source.name(by.element), text::ruleText(by.rule, source.names));
    return text::listText(list);
}

Table flowTable(const ReportSource& source)
{
    Table table;
    table.caption = ReportText::tr("Flows at a glance");
    table.head = {ReportText::tr("Flow"),
                  ReportText::tr("From"),
                  ReportText::tr("To"),
                  ReportText::tr("Verdict"),
                  ReportText::tr("The receiver sees"),
                  ReportText::tr("Hidden by")};
    table.weights = {16, 11, 13, 13, 19, 28};
    for (const sim::FlowResult& result : source.trace->flows()) {
        const Flow* flow = source.index.flow(result.id);
        Cell verdict;
        verdict.text = text::verdictText(result);
        verdict.tone = result.isStray() ? Tone::Bad : toneOf(result.verdict);
        if (result.reason != sim::Reason::None)
            verdict.text = ReportText::tr("%1: %2", "verdict: reason")
                               .arg(verdict.text, text::reasonWord(result.reason));
        if (result.isLate())
            verdict.text = ReportText::tr("%1, packet %2 of %3", "verdict of a later packet")
                               .arg(verdict.text, QString::number(result.attempt + 1),
                                    QString::number(result.packets.sent));
        addRow(table,
               {{source.name(result.id)},
                {flow ? source.name(flow->from) : QString()},
                {flow ? target(source, flow->to) : QString()},
                verdict,
                seenAs(result),
                {!result.hidden ? ReportText::tr("not hidden")
                 : result.isMerged()
                     ? hiders(source, result)
                     : ReportText::tr("translated by %1, not hidden").arg(hiders(source, result)),
                 result.isMerged() ? Tone::Masked : Tone::Muted}});
    }
    return table;
}

/// How many flows made it and in how many the source is hidden.
void addVerdicts(Section& section, const ReportSource& source)
{
    if (!source.trace || source.trace->flows().empty()) {
        section.blocks.push_back(Paragraph{
            ReportText::tr("No flow was simulated, so this report says nothing about who is hidden "
                           "from whom."),
            Tone::Muted});
        return;
    }
    const auto& flows = source.trace->flows();
    const auto count = [&](auto&& predicate) {
        return static_cast<int>(std::count_if(flows.begin(), flows.end(), predicate));
    };
    const int answered = count([](const sim::FlowResult& f) { return f.isAnswered(); });
    const int stray = count([](const sim::FlowResult& f) { return f.isStray(); });
    const int hidden = count([](const sim::FlowResult& f) { return f.hidden && f.isMerged(); });
    const int alone = count([](const sim::FlowResult& f) { return f.hidden && !f.isMerged(); });
    const int seen = count([](const sim::FlowResult& f) { return f.seenSource.has_value(); });
    const auto all = static_cast<int>(flows.size());
    section.blocks.push_back(
        Paragraph{text::joined({ReportText::tr("%Ln flows were simulated.", nullptr, all),
                                ReportText::tr("%Ln of them were answered.", nullptr, answered)})});
    if (stray > 0)
        section.blocks.push_back(Paragraph{
            ReportText::tr("%Ln flow(s) reached somebody else than the one meant, because "
                           "the address leads there.",
                           nullptr, stray),
            Tone::Bad});
    if (hidden > 0)
        section.blocks.push_back(
            Paragraph{ReportText::tr("In %Ln flows the receiver does not see the true source.",
                                     nullptr, hidden),
                      Tone::Masked});
    else if (seen > 0 && alone == 0)
        section.blocks.push_back(Paragraph{
            ReportText::tr("No flow has its source hidden: every receiver sees who really sent to "
                           "it."),
            Tone::Good});
    if (alone > 0)
        section.blocks.push_back(Paragraph{
            ReportText::tr("In %Ln flow(s) the source is translated, but to an address that nobody "
                           "else can be behind.",
                           nullptr, alone)});
    section.blocks.push_back(flowTable(source));
}

}  // namespace

void addOverview(Report& report, const ReportSource& source)
{
    Section section;
    section.id = u"overview"_s;
    section.title = ReportText::tr("Overview");
    const auto& header = source.topology.header;
    if (!header.description.empty())
        section.blocks.push_back(Paragraph{QString::fromStdString(header.description)});
    section.blocks.push_back(Paragraph{
        ReportText::tr("The topology has %1.").arg(contents(source.topology)), Tone::Muted});
    Drawing drawing;
    drawing.caption = ReportText::tr("The topology");
    drawing.description = drawingDescription(source);
    section.blocks.push_back(drawing);
    addVerdicts(section, source);
    report.sections.push_back(std::move(section));
}

void addProblems(Report& report, const ReportSource& source)
{
    Section section;
    section.id = u"problems"_s;
    section.title = ReportText::tr("Problems");
    if (source.findings.empty()) {
        section.blocks.push_back(
            Paragraph{ReportText::tr("The checks found nothing to complain of."), Tone::Good});
        report.sections.push_back(std::move(section));
        return;
    }
    Table table;
    table.caption = ReportText::tr("What the checks found");
    table.head = {ReportText::tr("Severity"), ReportText::tr("Element"),
                  ReportText::tr("What to do"), ReportText::tr("Code")};
    table.weights = {12, 18, 48, 22};
    for (const Finding& finding : source.findings) {
        const Tone tone = finding.severity == Severity::Error     ? Tone::Bad
                          : finding.severity == Severity::Warning ? Tone::Caution
                                                                  : Tone::Muted;
        addRow(table, {{text::severityText(finding.severity), tone},
                       {finding.element.empty() ? QString() : source.name(finding.element)},
                       {text::findingText(finding, source.names)},
                       code(QString::fromStdString(finding.code))});
    }
    section.blocks.push_back(std::move(table));
    report.sections.push_back(std::move(section));
}

}  // namespace tombolo::exporting
