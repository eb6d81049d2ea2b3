// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>
#include <numeric>

#include "views/export/report_document.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

constexpr double kAboveTable = 18;  ///< units

/// @param widths of the columns, units
QTextTableFormat tableFormat(const std::vector<double>& widths)
{
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setBorder(0);
    format.setCellPadding(3);
    format.setCellSpacing(0);
    format.setBorderCollapse(true);
    const double sum = std::max(1.0, std::accumulate(widths.begin(), widths.end(), 0.0));
    QList<QTextLength> lengths;
    for (const double width : widths)
        lengths << QTextLength(QTextLength::PercentageLength, 100.0 * width / sum);
    format.setColumnWidthConstraints(lengths);
    return format;
}

/// The paragraph that Qt puts below a table: hardly any height, so that what begins a page begins
/// at its top.
void flattenAfter(const QTextTable& table)
{
    QTextCursor at = table.lastCursorPosition();
    if (!at.movePosition(QTextCursor::NextBlock))
        return;
    QTextBlockFormat flat;
    flat.setLineHeight(1, QTextBlockFormat::FixedHeight);
    at.setBlockFormat(flat);
    QTextCharFormat small;
    small.setFontPointSize(1);
    at.setBlockCharFormat(small);
}

}  // namespace

void ReportDocument::addContents()
{
    startBlock(6, 4, textFormat(12, render::Role::Ink, true));
    m_cursor.insertText(ReportText::tr("Contents"));
    const auto rows = static_cast<int>(m_report.sections.size());
    QTextTableFormat format = tableFormat({92.0, 8.0});
    format.setCellPadding(1);
    QTextTable* table = m_cursor.insertTable(rows, 2, format);
    for (int row = 0; row < rows; ++row) {
        const Section& section = m_report.sections[static_cast<std::size_t>(row)];
        const bool chapter = section.level == 1;
        QTextCursor title = table->cellAt(row, 0).firstCursorPosition();
        QTextBlockFormat indented;
        indented.setTopMargin(chapter ? 3 : 0);
        title.setBlockFormat(indented);
        title.insertText(chapter ? headingText(section) : u"\u2003\u2003"_s + headingText(section),
                         textFormat(kBodyPoints, render::Role::Ink, chapter));
        QTextCursor number = table->cellAt(row, 1).firstCursorPosition();
        QTextBlockFormat right;
        right.setAlignment(Qt::AlignRight);
        right.setTopMargin(chapter ? 3 : 0);
        number.setBlockFormat(right);
        number.setBlockCharFormat(textFormat(kBodyPoints, render::Role::InkMuted));
        m_numbers.push_back(number);
    }
    m_cursor.movePosition(QTextCursor::End);
}

void ReportDocument::writeNumber(std::size_t section, int page)
{
    QTextCursor cursor(m_numbers.at(section));
    cursor.insertText(QString::number(page), textFormat(kBodyPoints, render::Role::InkMuted));
}

void ReportDocument::alignRight(QTextCursor at) const
{
    QTextBlockFormat right;
    right.setAlignment(Qt::AlignRight);
    at.mergeBlockFormat(right);
}

/// @param room for its text, units
void ReportDocument::addCell(QTextCursor at, const Cell& cell, double room)
{
    if (!cell.lines.empty()) {
        for (std::size_t i = 0; i < cell.lines.size(); ++i) {
            const auto& [text, tone] = cell.lines[i];
            const Cell line{text, tone};
            at.insertText((i > 0 ? u"\n"_s : QString()) + marksOf(line) + text, cellFormat(line));
        }
        return;
    }
    QTextCharFormat format = cellFormat(cell);
    if (const QString marks = marksOf(cell); !marks.isEmpty())
        at.insertText(marks, format);
    format.setFontUnderline(cell.changed);
    const bool wide =
        cell.code && textWidth(format.font(), format.fontPointSize(), cell.text) > room;
    at.insertText(wide ? breakable(cell.text) : cell.text, format);
}

void ReportDocument::add(const Facts& facts)
{
    const auto rows = static_cast<int>(facts.rows.size());
    if (rows == 0)
        return;
    startBlock(0, 0, textFormat(2, render::Role::Ink));
    addItem(Item::Kind::Facts);
    const double name = m_page.width() * 0.26;
    QTextTableFormat format = tableFormat({name, m_page.width() - name});
    format.setCellPadding(1.5);
    QTextTable* table = m_cursor.insertTable(rows, 2, format);
    m_items.back().table = table;
    for (int row = 0; row < rows; ++row) {
        const auto& [said, value] = facts.rows[static_cast<std::size_t>(row)];
        table->cellAt(row, 0).firstCursorPosition().insertText(
            said, textFormat(kTablePoints, render::Role::InkMuted));
        addCell(table->cellAt(row, 1).firstCursorPosition(), value, m_page.width() - name);
    }
    flattenAfter(*table);
    m_cursor.movePosition(QTextCursor::End);
}

QTextTable* ReportDocument::insertRows(QTextCursor& at, const Table& table, std::size_t firstRow)
{
    const std::vector<double>& widths = m_columns.widthsOf(table);
    QTextTableFormat format = tableFormat(widths);
    const auto columns = static_cast<int>(table.head.size());
    const auto rows = static_cast<int>(table.rows.size() - firstRow);
    QTextTable* shown = at.insertTable(rows + 1, columns, format);
    const auto finish = [&](int row, int column, render::Role role, double width) {
        QTextTableCell cell = shown->cellAt(row, column);
        QTextTableCellFormat cellFormat = cell.format().toTableCellFormat();
        cellFormat.setBottomBorder(width);
        cellFormat.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        cellFormat.setBottomBorderBrush(m_source.theme.color(role));
        cellFormat.setLeftPadding(column == 0 ? 0 : m_faces.padding);
        cellFormat.setRightPadding(m_faces.padding);
        cell.setFormat(cellFormat);
        if (isNumeric(table, static_cast<std::size_t>(column)))
            alignRight(cell.firstCursorPosition());
    };
    for (int column = 0; column < columns; ++column) {
        shown->cellAt(0, column).firstCursorPosition().insertText(
            table.head.at(column), textFormat(kTablePoints, render::Role::InkMuted, true));
        finish(0, column, render::Role::Line, 1);
    }
    for (int row = 0; row < rows; ++row) {
        const auto& cells = table.rows[firstRow + static_cast<std::size_t>(row)];
        for (int column = 0; column < columns; ++column) {
            const auto c = static_cast<std::size_t>(column);
            if (c < cells.size())
                addCell(shown->cellAt(row + 1, column).firstCursorPosition(), cells[c],
                        widths[c] - 2 * m_faces.padding);
            finish(row + 1, column, render::Role::PanelLine, 0.5);
        }
    }
    flattenAfter(*shown);
    return shown;
}

void ReportDocument::add(const Table& table)
{
    startBlock(kAboveTable, 3, textFormat(kBodyPoints, render::Role::Ink, true));
    addItem(Item::Kind::Rows);
    m_cursor.insertText(captionText(table.label, table.caption));
    m_items.back().table = insertRows(m_cursor, table, 0);
    m_items.back().content = &table;
    m_cursor.movePosition(QTextCursor::End);
    if (table.leftOut > 0)
        add(Paragraph{leftOutText(table.leftOut), Tone::Muted});
}

void ReportDocument::splitTable(std::size_t item, int row)
{
    Item rest = m_items.at(item);
    rest.above = kAboveTable;
    QTextTable* table = rest.table;
    rest.firstRow += static_cast<std::size_t>(row - 1);
    m_cursor.beginEditBlock();  // else all is laid out anew for every cell
    table->removeRows(row, table->rows() - row);
    // An empty paragraph follows every table; it becomes the caption of the rest.
    QTextCursor at = table->lastCursorPosition();
    at.movePosition(QTextCursor::NextBlock);
    at.setBlockFormat(blockFormat(0, 3));
    at.insertText(ReportText::tr("%1 (continued)", "caption of a table")
                      .arg(captionText(rest.content->label, rest.content->caption)),
                  textFormat(kBodyPoints, render::Role::Ink, true));
    rest.first = QTextCursor(at.block());
    rest.first.setKeepPositionOnInsert(true);
    rest.table = insertRows(at, *rest.content, rest.firstRow);
    m_cursor.endEditBlock();
    m_items.insert(m_items.begin() + static_cast<std::ptrdiff_t>(item) + 1, std::move(rest));
}

}  // namespace tombolo::exporting
