// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/report_document.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QImage>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>
#include <numeric>

#include "views/charts/latency_chart.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

constexpr double kBodyPoints = 9.5;
constexpr double kTablePoints = 8;
constexpr double kLineHeightPercent = 125;
constexpr double kLowestHeading = 0.75;  ///< of the page: room for a summary and some facts
constexpr double kLowestCaption = 0.86;
constexpr double kTallestFigure = 0.58;  ///< of the page
constexpr double kTallestPath = 0.4;     ///< of one flow: its tables should begin below it
constexpr double kTallestChart = 0.22;
constexpr QSize kChartSize(640, 250);
constexpr double kChartDots = 3;  ///< pixels per unit: sharp on paper
const char kEmptyImage[] = "empty";

QTextTableFormat tableFormat(const std::vector<int>& weights)
{
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setBorder(0);
    format.setCellPadding(3);
    format.setCellSpacing(0);
    format.setBorderCollapse(true);
    const int sum = std::max(1, std::accumulate(weights.begin(), weights.end(), 0));
    QList<QTextLength> widths;
    for (const int weight : weights)
        widths << QTextLength(QTextLength::PercentageLength, 100.0 * weight / sum);
    format.setColumnWidthConstraints(widths);
    return format;
}

}  // namespace

ReportDocument::ReportDocument(const Report& report, const ReportSource& source, std::size_t first,
                               std::size_t end, QSizeF pageUnits, double scale)
    : m_report(report), m_source(source), m_page(pageUnits), m_scale(scale), m_cursor(&m_text)
{
    QImage empty(1, 1, QImage::Format_ARGB32);
    empty.fill(Qt::transparent);
    m_text.addResource(QTextDocument::ImageResource, QUrl(QLatin1String(kEmptyImage)), empty);
    m_text.setDocumentMargin(0);
    m_text.setUndoRedoEnabled(false);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text.setDefaultTextOption(option);
    QFont font = QGuiApplication::font();
    font.setPointSizeF(kBodyPoints * scale);
    m_text.setDefaultFont(font);

    m_cursor.beginEditBlock();
    if (first == 0) {
        addTitle();
        addContents();
    }
    for (std::size_t i = first; i < end; ++i)
        add(report.sections[i], i);
    m_cursor.endEditBlock();
}

render::Role ReportDocument::roleOf(Tone tone) const
{
    switch (tone) {
    case Tone::Plain:
        return render::Role::Ink;
    case Tone::Muted:
        return render::Role::InkMuted;
    case Tone::Good:
        return render::Role::Answered;
    case Tone::Caution:
        return render::Role::Warning;
    case Tone::Bad:
        return render::Role::Error;
    case Tone::Masked:
        return render::Role::Mask;
    }
    return render::Role::Ink;
}

QTextCharFormat ReportDocument::textFormat(double points, render::Role role, bool bold) const
{
    QTextCharFormat format;
    QFont font = m_text.defaultFont();
    font.setPointSizeF(points * m_scale);
    font.setBold(bold);
    format.setFont(font);
    format.setForeground(m_source.theme.color(role));
    return format;
}

QTextCharFormat ReportDocument::cellFormat(const Cell& cell, double points) const
{
    const bool strong = cell.tone == Tone::Bad || cell.tone == Tone::Masked;
    QTextCharFormat format = textFormat(points, roleOf(cell.tone), strong);
    if (cell.code) {
        QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPointSizeF(points * 0.94 * m_scale);
        font.setBold(strong);
        format.setFont(font);
    }
    format.setFontUnderline(cell.changed);
    return format;
}

void ReportDocument::startBlock(double spaceAbove, double spaceBelow, const QTextCharFormat& format)
{
    QTextBlockFormat block;
    block.setTopMargin(spaceAbove);
    block.setBottomMargin(spaceBelow);
    block.setLineHeight(kLineHeightPercent, QTextBlockFormat::ProportionalHeight);
    if (m_first) {
        m_cursor.setBlockFormat(block);
        m_cursor.setBlockCharFormat(format);
    } else {
        m_cursor.insertBlock(block, format);
    }
    m_first = false;
    m_cursor.setCharFormat(format);
}

QTextCursor ReportDocument::here() const
{
    QTextCursor cursor = m_cursor;
    cursor.setKeepPositionOnInsert(true);  // what follows is written at this very position
    return cursor;
}

void ReportDocument::addTitle()
{
    startBlock(0, 2, textFormat(22, render::Role::Ink, true));
    m_cursor.insertText(m_report.title);
    startBlock(0, 18, textFormat(11, render::Role::InkMuted));
    m_cursor.insertText(m_report.subtitle);
}

void ReportDocument::addContents()
{
    startBlock(6, 4, textFormat(12, render::Role::Ink, true));
    m_cursor.insertText(ReportText::tr("Contents"));
    const auto rows = static_cast<int>(m_report.sections.size());
    QTextTableFormat format = tableFormat({92, 8});
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

void ReportDocument::add(const Section& section, std::size_t index)
{
    const bool chapter = section.level == 1;
    // The first one stands below the contents, whatever it wants.
    const bool atTop = section.newPage && index > 0;
    startBlock(atTop     ? 0
               : chapter ? 28
                         : 20,
               chapter ? 8 : 5, textFormat(chapter ? 16 : 12.5, render::Role::Ink, true));
    if (!atTop)
        m_keptWithNext.push_back({here(), kLowestHeading});
    m_headings.push_back({index, here()});
    m_cursor.insertText(headingText(section));
    for (const Block& block : section.blocks)
        std::visit([this](const auto& b) { add(b); }, block);
}

void ReportDocument::add(const Paragraph& paragraph)
{
    startBlock(6, 6, textFormat(kBodyPoints, roleOf(paragraph.tone)));
    if (paragraph.tone == Tone::Masked) {
        QTextBlockFormat filled;
        filled.setBackground(m_source.theme.color(render::Role::MaskFill));
        m_cursor.mergeBlockFormat(filled);
    }
    const QString sign = signOf(paragraph.tone);
    m_cursor.insertText(sign.isEmpty() ? paragraph.text : sign + u' ' + paragraph.text);
}

void ReportDocument::addCell(QTextCursor& at, const Cell& cell)
{
    QString text = cell.text;
    if (const QString sign = signOf(cell.tone); !sign.isEmpty() && !text.isEmpty())
        text.prepend(sign + u' ');
    if (cell.changed)
        text.prepend(u"▸ "_s);
    at.insertText(text, cellFormat(cell, kTablePoints));
}

void ReportDocument::add(const Facts& facts)
{
    const auto rows = static_cast<int>(facts.rows.size());
    if (rows == 0)
        return;
    startBlock(0, 0, textFormat(2, render::Role::Ink));
    QTextTableFormat format = tableFormat({26, 74});
    format.setCellPadding(1.5);
    QTextTable* table = m_cursor.insertTable(rows, 2, format);
    for (int row = 0; row < rows; ++row) {
        const auto& [name, value] = facts.rows[static_cast<std::size_t>(row)];
        table->cellAt(row, 0).firstCursorPosition().insertText(
            name, textFormat(kTablePoints + 0.5, render::Role::InkMuted));
        QTextCursor cursor = table->cellAt(row, 1).firstCursorPosition();
        addCell(cursor, value);
    }
    m_cursor.movePosition(QTextCursor::End);
}

void ReportDocument::add(const Table& table)
{
    startBlock(10, 3, textFormat(kBodyPoints, render::Role::Ink, true));
    m_keptWithNext.push_back({here(), kLowestCaption});
    m_cursor.insertText(captionText(table.label, table.caption));

    QTextTableFormat format = tableFormat(table.weights);
    format.setHeaderRowCount(1);
    const auto columns = static_cast<int>(table.head.size());
    const auto rows = static_cast<int>(table.rows.size());
    QTextTable* shown = m_cursor.insertTable(rows + 1, columns, format);
    m_tables.push_back({shown, m_keptWithNext.back().line});
    const auto underline = [&](int row, int column, render::Role role, double width) {
        QTextTableCell cell = shown->cellAt(row, column);
        QTextTableCellFormat cellFormat = cell.format().toTableCellFormat();
        cellFormat.setBottomBorder(width);
        cellFormat.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        cellFormat.setBottomBorderBrush(m_source.theme.color(role));
        cell.setFormat(cellFormat);
    };
    for (int column = 0; column < columns; ++column) {
        shown->cellAt(0, column).firstCursorPosition().insertText(
            table.head.at(column), textFormat(kTablePoints, render::Role::InkMuted, true));
        underline(0, column, render::Role::Line, 1);
    }
    for (int row = 0; row < rows; ++row) {
        const auto& cells = table.rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < columns; ++column) {
            QTextCursor cursor = shown->cellAt(row + 1, column).firstCursorPosition();
            if (static_cast<std::size_t>(column) < cells.size())
                addCell(cursor, cells[static_cast<std::size_t>(column)]);
            underline(row + 1, column, render::Role::PanelLine, 0.5);
        }
    }
    m_cursor.movePosition(QTextCursor::End);
    if (table.leftOut > 0)
        add(Paragraph{leftOutText(table.leftOut), Tone::Muted});
}

void ReportDocument::add(const Drawing& drawing)
{
    Picture picture;
    picture.figure.emplace(figureOf(m_source, drawing));
    // As wide as the text, or its own size where that is smaller; room stays for the caption.
    const double tallest = drawing.flow < 0 ? kTallestFigure : kTallestPath;
    const QSizeF most(m_page.width(), m_page.height() * tallest);
    const QSizeF own = picture.figure->size();
    picture.size = own.width() > most.width() || own.height() > most.height()
                       ? own.scaled(most, Qt::KeepAspectRatio)
                       : own;
    addPicture(std::move(picture), captionText(drawing.label, drawing.caption));
}

void ReportDocument::add(const Chart& chart)
{
    if (!chartsPossible())
        return;
    Picture picture;
    picture.image = charts::latencyChartImage(*m_source.trace, chart.flow, m_source.theme,
                                              kChartSize, kChartDots, m_source.names);
    picture.size =
        QSizeF(kChartSize)
            .scaled(m_page.width(), m_page.height() * kTallestChart, Qt::KeepAspectRatio);
    addPicture(std::move(picture), captionText(chart.label, chart.caption));
}

void ReportDocument::addPicture(Picture picture, const QString& caption)
{
    startBlock(8, 2, textFormat(kTablePoints, render::Role::Ink));
    QTextBlockFormat line;
    line.setAlignment(Qt::AlignHCenter);
    line.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
    m_cursor.mergeBlockFormat(line);
    picture.line = here();
    m_cursor.insertImage(imageFormat(picture.size));
    startBlock(0, 10, textFormat(kTablePoints, render::Role::InkMuted));
    m_cursor.mergeBlockFormat(line);
    picture.caption = here();
    m_cursor.insertText(caption);
    m_pictures.push_back(std::move(picture));
}

QTextImageFormat ReportDocument::imageFormat(QSizeF size) const
{
    QTextImageFormat image;
    image.setName(QLatin1String(kEmptyImage));
    image.setWidth(size.width());
    image.setHeight(size.height());
    return image;
}

void ReportDocument::shrink(std::size_t picture, double part)
{
    Picture& shown = m_pictures.at(picture);
    shown.size *= part;
    QTextCursor cursor(shown.line.block());
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    cursor.setCharFormat(imageFormat(shown.size));
}

}  // namespace tombolo::exporting
