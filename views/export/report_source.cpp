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

const sim::analysis::Ledger* ReportSource::ledger() const
{
    if (!m_ledger) {
        m_ledger.emplace();
        if (trace) {
            if (auto made = sim::analysis::Ledger::make(topology, *trace))
                *m_ledger = std::move(*made);
        }
    }
    return m_ledger->get();
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

Cell code(const QString& text)
{
    Cell cell;
    cell.text = text;
    cell.code = true;
    return cell;
}

Cell number(const QString& text)
{
    Cell cell;
    cell.text = text;
    cell.number = true;
    return cell;
}

Cell timeCell(const text::DurationColumn& column, sim::TimeNs ns)
{
    return number(column.number(ns));
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
    table.rows.push_back(std::move(row));
}

namespace {

/// In the order of the report.
struct Chapter {
    const char* id;
    const char* title;  ///< context "Report"
    void (*add)(Report&, const ReportSource&);
    int weight = 1;  ///< share of the work
};
constexpr Chapter kChapters[] = {
    {"overview", QT_TRANSLATE_NOOP("Report", "Overview"), &addOverview},
    {"addresses", QT_TRANSLATE_NOOP("Report", "Address plan"), &addAddressPlan},
    {"rules", QT_TRANSLATE_NOOP("Report", "Routes and filters"), &addRules},
    {"flows", QT_TRANSLATE_NOOP("Report", "Flows"), &addFlows},
    {"ledger", QT_TRANSLATE_NOOP("Report", "Who can tell who it is"), &addLedger},
    {"translators", QT_TRANSLATE_NOOP("Report", "Who merges whom"), &addTranslators},
    {"matrix", QT_TRANSLATE_NOOP("Report", "Who sees whom"), &addMatrix},
    {"remedies", QT_TRANSLATE_NOOP("Report", "What would bring the sources back"), &addRemedies,
     12},
    {"advice", QT_TRANSLATE_NOOP("Report", "Which model?"), &addAdvice},
    {"problems", QT_TRANSLATE_NOOP("Report", "Problems"), &addProblems},
    {"assumptions", QT_TRANSLATE_NOOP("Report", "What the model assumes"), &addAssumptions},
    {"cited", QT_TRANSLATE_NOOP("Report", "Rules cited"), &addCited},
    {"about", QT_TRANSLATE_NOOP("Report", "About this report"), &addAbout},
};

}  // namespace

QList<ReportPart> reportParts()
{
    QList<ReportPart> parts;
    for (const Chapter& chapter : kChapters)
        parts.append({QLatin1String(chapter.id), ReportText::tr(chapter.title)});
    return parts;
}

Report buildReport(const ReportSource& source, const QStringList& parts)
{
    Report report;
    const auto& header = source.topology.header;
    report.title = header.title.empty() ? ReportText::tr("Untitled topology")
                                        : QString::fromStdString(header.title);
    report.subtitle = ReportText::tr("Addresses, flows and hidden sources");
    report.language = text::language();
    report.footer = ReportText::tr("Tombolo %1").arg(u"" TOMBOLO_VERSION ""_s);
    const auto isWanted = [&](const Chapter& chapter) {
        return parts.isEmpty() || parts.contains(QLatin1String(chapter.id));
    };
    int all = 0;
    for (const Chapter& chapter : kChapters)
        all += isWanted(chapter) ? chapter.weight : 0;
    const ReportWatch whole = source.watch;
    int made = 0;
    for (const Chapter& chapter : kChapters) {
        if (!isWanted(chapter) || source.watch.isStopped())
            continue;
        source.watch = whole.part(made, made + chapter.weight, all);
        chapter.add(report, source);
        source.watch.tell(1);
        made += chapter.weight;
    }
    source.watch = whole;
    numberReport(report);
    return report;
}

}  // namespace tombolo::exporting
