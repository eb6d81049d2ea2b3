// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/flow_judge.h"
#include "sim/analysis/pair_judge.h"
#include "sim/analysis/remedies.h"
#include "views/export/report_source.h"
#include "views/text/remedy_text.h"
#include "views/text/rule_text.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

/// Each costs a search of its own.
constexpr int kMostSearched = 10;
/// Changed documents that are simulated for one flow: about 25 ms each for 10,000 pods.
constexpr std::uint32_t kTrials = 300;
constexpr std::uint32_t kTrialsWhenLarge = 24;
constexpr std::size_t kLarge = 1000;  ///< elements

/// "L-8, address of a masquerade"
QString basisOf(Report& report, const sim::analysis::Loss& loss)
{
    const QString law = citeRules(report, QString::fromStdString(loss.law));
    const QString title = text::ruleWords(loss.law).title;
    return title.isEmpty()
               ? law
               : ReportText::tr("%1, %2", "number of a rule, its title").arg(law, title);
}

Table lossTable(Report& report, const sim::analysis::Why& why, const ReportSource& source)
{
    Table table;
    table.caption = QCoreApplication::translate("Report", "Where the source is lost");
    table.head = {ReportText::tr("Machine"), ReportText::tr("Rule"), ReportText::tr("Basis"),
                  ReportText::tr("Before"), ReportText::tr("After")};
    table.weights = {18, 22, 20, 20, 20};
    for (const sim::analysis::Loss& loss : why.losses)
        addRow(table, {{source.name(loss.element)},
                       {text::ruleText(loss.rule, source.names)},
                       {basisOf(report, loss)},
                       code(text::endpointText(loss.before, loss.beforePort)),
                       code(text::endpointText(loss.after, loss.afterPort))});
    return table;
}

Tone toneOf(text::PriceTag::Weight weight)
{
    switch (weight) {
    case text::PriceTag::Weight::Harm:
        return Tone::Bad;
    case text::PriceTag::Weight::Cost:
        return Tone::Plain;
    case text::PriceTag::Weight::Gain:
        return Tone::Good;
    }
    return Tone::Plain;
}

/// What it costs and what it does besides, a line for each: a gain is no price.
Cell priceCell(const sim::analysis::Price& price, const ReportSource& source)
{
    Cell cell;
    QStringList texts;
    for (const text::PriceTag& tag : text::priceTags(price, source.names)) {
        const QString line =
            tag.details.isEmpty() ? tag.text : ReportText::tr("%1: %2").arg(tag.text, tag.details);
        texts << line;
        cell.lines.emplace_back(line, toneOf(tag.weight));
    }
    cell.text = texts.join(u'\n');
    return cell;
}

Table remedyTable(const sim::analysis::Why& why, const ReportSource& source)
{
    Table table;
    table.caption = ReportText::tr("What would bring it back");
    table.head = {ReportText::tr("Change"), ReportText::tr("The receiver then sees"),
                  ReportText::tr("Price and effects")};
    table.weights = {34, 22, 44};
    for (const sim::analysis::Remedy& remedy : why.remedies) {
        addRow(table, {{text::remedyText(remedy, source.names)},
                       {text::remedySight(remedy, source.names), Tone::Good},
                       priceCell(remedy.price, source)});
    }
    return table;
}

Section whySection(Report& report, const sim::analysis::Why& why, const ReportSource& source,
                   int number)
{
    Section section;
    section.level = 2;
    section.id = u"why-"_s + QString::number(number);
    section.title = source.name(why.flow);
    section.blocks.push_back(Paragraph{text::whyText(why, source.names), Tone::Masked});
    if (!why.losses.empty())
        section.blocks.push_back(lossTable(report, why, source));
    if (why.remedies.empty())
        section.blocks.push_back(Paragraph{text::noRemedyText(why, source.names), Tone::Caution});
    else
        section.blocks.push_back(remedyTable(why, source));
    if (!why.complete)
        section.blocks.push_back(
            Paragraph{ReportText::tr("The search ended after %Ln trials; there may be more.",
                                     nullptr, static_cast<int>(why.tried)),
                      Tone::Muted});
    return section;
}

}  // namespace

void addRemedies(Report& report, const ReportSource& source)
{
    std::vector<const sim::FlowResult*> hidden;
    if (source.trace) {
        for (const sim::FlowResult& flow : source.trace->flows()) {
            if (flow.hidden || flow.isStray())
                hidden.push_back(&flow);
        }
    }
    if (hidden.empty())
        return;
    Section chapter;
    chapter.id = u"remedies"_s;
    chapter.title = ReportText::tr("What would bring the sources back");
    chapter.newPage = true;
    chapter.blocks.push_back(Paragraph{
        ReportText::tr("For each hidden source: the translations that hide it, and the changes of "
                       "the drawing that would let its receiver see it again. Every change was "
                       "made to a copy of the drawing and simulated; only those that worked are "
                       "here, with what they cost the drawn flows and all pairs of elements: first "
                       "those that cut nobody off, and the smallest of them first.")});
    const auto shown = std::min<std::size_t>(hidden.size(), kMostSearched);
    if (shown < hidden.size())
        chapter.blocks.push_back(
            Paragraph{ReportText::tr("Only the first %Ln hidden flows were searched.", nullptr,
                                     static_cast<int>(shown)),
                      Tone::Caution});
    report.sections.push_back(std::move(chapter));
    sim::analysis::FlowJudge flows(source.topology);
    sim::analysis::PairJudge pairs(source.topology);
    sim::analysis::SearchOptions options;
    options.flows = &flows;
    options.pairs = &pairs;
    options.seed = source.trace->seed();
    options.stop = source.watch.stop;
    options.maxTrials = source.trace->elements().size() > kLarge ? kTrialsWhenLarge : kTrials;
    for (std::size_t i = 0; i < shown && !source.watch.isStopped(); ++i) {
        source.watch.tell(static_cast<double>(i) / static_cast<double>(shown));
        const auto why =
            sim::analysis::whyHidden(source.topology, *source.trace, hidden[i]->id, options);
        if (why)
            report.sections.push_back(whySection(report, *why, source, static_cast<int>(i) + 1));
    }
}

}  // namespace tombolo::exporting
