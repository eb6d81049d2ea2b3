// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/report_source.h"

#include "views/export/clean_names.h"
#include "views/export/files.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

ReportSource::ReportSource(const Topology& document, const sim::Trace* run,
                           const render::Theme& shownTheme)
    : topology(withCleanNames(document)),
      index(topology),
      trace(run),
      theme(shownTheme),
      findings(validate(topology)),
      names(namesOf(index))
{
    scene.rebuild(topology);
}

QString ReportSource::name(sim::ElementIx element) const
{
    if (!trace || element >= trace->elements().size())
        return ReportText::tr("nobody");
    return names(trace->elements()[element]);
}

QString ReportSource::nameList(const std::vector<sim::ElementIx>& elements) const
{
    QStringList list;
    for (const sim::ElementIx element : elements)
        list << name(element);
    return text::listText(list);
}

QString signOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
    case Tone::Muted:
        return {};
    case Tone::Good:
        return u"✓"_s;
    case Tone::Caution:
        return u"△"_s;
    case Tone::Bad:
        return u"✗"_s;
    case Tone::Masked:
        return u"◐"_s;
    }
    return {};
}

QString leftOutText(qsizetype rows)
{
    return ReportText::tr("%Ln more rows are left out here; the document has them all.", nullptr,
                          static_cast<int>(rows));
}

Cell code(const QString& text)
{
    Cell cell;
    cell.text = text;
    cell.code = true;
    return cell;
}

Tone toneOf(sim::Verdict verdict)
{
    switch (verdict) {
    case sim::Verdict::Answered:
        return Tone::Good;
    case sim::Verdict::Delivered:
        return Tone::Caution;
    case sim::Verdict::Refused:
    case sim::Verdict::Dropped:
        return Tone::Bad;
    }
    return Tone::Plain;
}

namespace {

template <typename T>
QString joinTexts(const std::vector<T>& values)
{
    QStringList list;
    for (const T& value : values)
        list << QString::fromStdString(toString(value));
    return list.join(ReportText::tr(", ", "between addresses"));
}

}  // namespace

QString texts(const std::vector<IpAddress>& addresses)
{
    return joinTexts(addresses);
}

QString texts(const std::vector<Prefix>& prefixes)
{
    return joinTexts(prefixes);
}

void addRow(Table& table, std::vector<Cell> row)
{
    if (static_cast<qsizetype>(table.rows.size()) < kMostRows)
        table.rows.push_back(std::move(row));
    else
        ++table.leftOut;
}

Report buildReport(const ReportSource& source)
{
    Report report;
    const auto& header = source.topology.header;
    report.title = header.title.empty() ? ReportText::tr("Untitled topology")
                                        : QString::fromStdString(header.title);
    report.subtitle = ReportText::tr("Addresses, flows and hidden sources");
    report.language = text::language();
    report.footer = ReportText::tr("Tombolo %1").arg(u"" TOMBOLO_VERSION ""_s);
    addOverview(report, source);
    addAddressPlan(report, source);
    addRules(report, source);
    addFlows(report, source);
    addTranslators(report, source);
    addProblems(report, source);
    addAssumptions(report, source);
    addAbout(report, source);
    return report;
}

}  // namespace tombolo::exporting
