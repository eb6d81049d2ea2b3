// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/report_content.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

void numberReport(Report& report)
{
    int chapter = 0;
    int section = 0;
    int figures = 0;
    int tables = 0;
    for (Section& s : report.sections) {
        if (s.level == 1) {
            s.number = QString::number(++chapter);
            section = 0;
        } else {
            s.number = QString::number(chapter) + u'.' + QString::number(++section);
        }
        for (Block& block : s.blocks) {
            if (auto* table = std::get_if<Table>(&block))
                table->label = ReportText::tr("Table %1").arg(++tables);
            else if (auto* drawing = std::get_if<Drawing>(&block))
                drawing->label = ReportText::tr("Figure %1").arg(++figures);
            else if (auto* chart = std::get_if<Chart>(&block))
                chart->label = ReportText::tr("Figure %1").arg(++figures);
        }
    }
}

void cutTables(Report& report, std::size_t most)
{
    for (Section& section : report.sections) {
        for (Block& block : section.blocks) {
            auto* table = std::get_if<Table>(&block);
            if (!table || table->rows.size() <= most)
                continue;
            table->leftOut += static_cast<qsizetype>(table->rows.size() - most);
            table->rows.resize(most);
        }
    }
}

QString headingText(const Section& section)
{
    return section.number.isEmpty() ? section.title : section.number + u"\u2002"_s + section.title;
}

QString captionText(const QString& label, const QString& caption)
{
    return label.isEmpty()
               ? caption
               : ReportText::tr("%1. %2", "Figure 1. Caption").arg(label, caption).trimmed();
}

bool isNumeric(const Table& table, std::size_t column)
{
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [&](const auto& row) { return column < row.size() && row[column].number; });
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

}  // namespace tombolo::exporting
