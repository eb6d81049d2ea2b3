// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/frame.h"
#include "views/export/report_source.h"
#include "views/text/crowd_text.h"
#include "views/text/ledger_text.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

namespace analysis = sim::analysis;

/// The ledger of the run that the report is about, and the flow that is told.
struct LedgerPart {
    const ReportSource& source;
    const analysis::Ledger& ledger;
    std::uint32_t flow;
    const analysis::FlowLedger& told() const { return ledger.flows()[flow]; }
};

Tone toneOf(analysis::Standing standing)
{
    switch (standing) {
    case analysis::Standing::Exact:
    case analysis::Standing::Singled:
        return Tone::Good;
    case analysis::Standing::ByHeader:
    case analysis::Standing::PortTells:
        return Tone::Caution;
    case analysis::Standing::Merged:
        return Tone::Masked;
    }
    return Tone::Plain;
}

Tone toneOf(const analysis::HeaderLine& line)
{
    if (line.trust != analysis::Trust::Vouched)
        return Tone::Caution;
    return line.isTrue ? Tone::Good : Tone::Masked;
}

Table hopTable(const LedgerPart& part)
{
    Table table;
    table.caption = ReportText::tr("What each machine on the way can tell");
    table.head = {ReportText::tr("Machine"), ReportText::tr("Direction"),
                  ReportText::tr("It reads"), ReportText::tr("Which is"),
                  ReportText::tr("Could be")};
    table.weights = {20, 11, 22, 23, 24};
    for (const analysis::LedgerHop& hop : part.told().hops) {
        const analysis::Reading& read = hop.reading;
        const bool known = read.group != analysis::Sources::kNoGroup;
        addRow(table, {{part.source.name(hop.at)},
                       {hop.reply ? ReportText::tr("reply") : ReportText::tr("request")},
                       code(text::endpointText(read.address, read.port)),
                       {text::standingText(read.standing), toneOf(read.standing)},
                       {known ? text::crowdText(part.ledger.group(read.group).crowd) : QString()}});
    }
    return table;
}

Section ledgerSection(const LedgerPart& part)
{
    const sim::Trace& trace = *part.source.trace;
    const sim::FlowResult& result = trace.flows()[part.flow];
    Section section;
    section.level = 2;
    section.id = u"ledger-"_s + QString::number(part.flow + 1);
    section.title = part.source.name(result.id);
    const text::NameOf& names = part.source.names;
    section.blocks.push_back(Paragraph{text::ledgerText(part.ledger, trace, part.told(), names),
                                       result.isMerged() ? Tone::Masked : Tone::Plain});
    for (const analysis::Flip& flip : part.told().flips)
        section.blocks.push_back(Paragraph{text::flipText(part.ledger, trace, flip, names),
                                           flip.lost != 0 ? Tone::Caution : Tone::Plain});
    for (const analysis::FlipBack& back : part.told().back)
        section.blocks.push_back(Paragraph{text::flipBackText(trace, back, names), Tone::Muted});
    for (const analysis::HeaderLine& line : part.told().headers)
        section.blocks.push_back(
            Paragraph{text::headerLineText(part.ledger, trace, line, names), toneOf(line)});
    section.blocks.push_back(hopTable(part));
    return section;
}

}  // namespace

void addLedger(Report& report, const ReportSource& source)
{
    if (!source.trace || source.trace->flows().empty())
        return;
    const analysis::Ledger* ledger = source.ledger();
    if (!ledger)
        return;
    Section chapter;
    chapter.id = u"ledger"_s;
    chapter.title = ReportText::tr("Who can tell who it is");
    chapter.newPage = true;
    chapter.blocks.push_back(Paragraph{ReportText::tr(
        "The identity ledger: at every machine on the way, whether the source that "
        "it reads still singles out the one who really sent, who else it could be, "
        "and by which rule that was lost. Rewriting the destination loses nothing.")});
    const auto& flows = ledger->flows();
    const auto shown = std::min<std::size_t>(flows.size(), kMostFlows);
    if (shown < flows.size())
        chapter.blocks.push_back(Paragraph{ReportText::tr("Only the first %Ln flows are told here.",
                                                          nullptr, static_cast<int>(shown)),
                                           Tone::Caution});
    report.sections.push_back(std::move(chapter));
    for (std::uint32_t f = 0; f < shown; ++f)
        report.sections.push_back(ledgerSection({source, *ledger, f}));
}

}  // namespace tombolo::exporting
