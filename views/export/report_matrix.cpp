// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "sim/analysis/matrix_table.h"
#include "views/export/report_source.h"
#include "views/text/matrix_text.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

namespace analysis = sim::analysis;
using analysis::PairSight;

constexpr std::size_t kColumns = 6;  ///< of observers side by side: more cannot be read on a page

Tone toneOf(PairSight sight)
{
    switch (sight) {
    case PairSight::Self:
        return Tone::Muted;
    case PairSight::True:
        return Tone::Good;
    case PairSight::Recovered:
    case PairSight::Varies:
        return Tone::Caution;
    case PairSight::Translated:
        return Tone::Masked;
    case PairSight::OneWay:
    case PairSight::Elsewhere:
    case PairSight::Unreachable:
        return Tone::Bad;
    }
    return Tone::Plain;
}

struct MatrixPart {
    const ReportSource& source;
    const analysis::Matrix& matrix;
    const analysis::MatrixTable& table;
};

Cell cellOf(const MatrixPart& part, std::size_t row, std::size_t column)
{
    const analysis::GroupCell& group = part.table.at(row, column);
    if (group.pairs == 0)
        return {u"–"_s, Tone::Muted};
    Cell cell{text::cellWord(part.matrix, group), toneOf(group.sight())};
    if (group.mixed()) {
        cell.tone = Tone::Caution;
        cell.text += u'\n' + text::cellCounts(group);
    }
    return cell;
}

/// Some of the columns, with all rows.
Table tableOf(const MatrixPart& part, std::size_t first, std::size_t end)
{
    Table table;
    table.caption = ReportText::tr("Who sends (rows), and what each receiver sees of it (columns)");
    table.head << ReportText::tr("From \\ at");
    table.weights.push_back(20);
    for (std::size_t c = first; c < end; ++c) {
        table.head << text::groupText(part.table, part.table.columns[c], part.source.names);
        table.weights.push_back(static_cast<int>(80 / (end - first)));
    }
    for (std::size_t r = 0; r < part.table.rows.size(); ++r) {
        std::vector<Cell> row{{text::groupText(part.table, part.table.rows[r], part.source.names)}};
        for (std::size_t c = first; c < end; ++c)
            row.push_back(cellOf(part, r, c));
        addRow(table, std::move(row));
    }
    return table;
}

/// What the words of the table mean: those that occur.
Facts meanings(const analysis::MatrixTable& table)
{
    std::set<PairSight> seen;
    for (const analysis::GroupCell& cell : table.cells) {
        for (std::size_t s = 0; s < cell.counts.size(); ++s) {
            if (cell.counts[s] > 0)
                seen.insert(static_cast<PairSight>(s));
        }
    }
    Facts facts;
    for (const PairSight sight : seen)
        facts.rows.push_back({text::sightWord(sight), {text::sightMeaning(sight)}});
    if (std::any_of(table.cells.begin(), table.cells.end(),
                    [](const analysis::GroupCell& cell) { return cell.mixed(); }))
        facts.rows.push_back({ReportText::tr("mixed", "a cell of the matrix"),
                              {ReportText::tr("Several of these; the numbers are pairs of a "
                                              "sender and a receiver.")}});
    return facts;
}

/// The flows that ask another way than their pairs' cells, which say nothing of them.
Table wayTable(const MatrixPart& part)
{
    Table table;
    table.caption = ReportText::tr("Flows that come by another way");
    table.head = {ReportText::tr("Flow"), ReportText::tr("From"), ReportText::tr("Asks"),
                  ReportText::tr("What the receiver sees")};
    table.weights = {15, 14, 27, 44};
    const text::NameOf& names = part.source.names;
    for (const analysis::FlowWay& way : part.matrix.flowWays()) {
        const PairSight sight = way.outcome.sight;
        addRow(table, {{part.source.name(way.flow)},
                       {names(part.matrix.id(way.origin))},
                       {text::flowAskText(part.matrix, way, names)},
                       {text::flowSightText(part.matrix, way, names), toneOf(sight)}});
    }
    return table;
}

}  // namespace

void addMatrix(Report& report, const ReportSource& source)
{
    const auto matrix = analysis::Matrix::of(source.topology);
    if (!matrix || matrix->origins().empty() || matrix->observers().empty())
        return;
    const auto table =
        analysis::tableOf(source.topology, *matrix, {analysis::GroupBy::Cluster, {}});
    if (!table)
        return;
    Section chapter;
    chapter.id = u"matrix"_s;
    chapter.title = ReportText::tr("Who sees whom");
    chapter.newPage = true;
    chapter.blocks.push_back(Paragraph{
        ReportText::tr("Every element that can send by everyone who listens, whether the drawing "
                       "has a flow between them or not: reached at its own address, or by a "
                       "service or published address where that one does not answer. Worked out "
                       "for each kind of pair by the simulator itself, with nothing down.")});
    const MatrixPart part{source, *matrix, *table};
    for (std::size_t first = 0; first < table->columns.size(); first += kColumns)
        chapter.blocks.push_back(
            tableOf(part, first, std::min(first + kColumns, table->columns.size())));
    chapter.blocks.push_back(meanings(*table));
    const bool other = !matrix->flowWays().empty();
    chapter.blocks.push_back(Paragraph{
        other ? ReportText::tr("A cell tells of packets that are sent to the receiver's own "
                               "address. What comes by a service or a published address can look "
                               "different; the flows of the drawing that do so are below.")
              : ReportText::tr("A cell tells of packets that are sent to the receiver's own "
                               "address."),
        Tone::Muted});
    if (other)
        chapter.blocks.push_back(wayTable(part));
    report.sections.push_back(std::move(chapter));
}

}  // namespace tombolo::exporting
