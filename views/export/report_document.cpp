// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/report_document.h"

#include <QFontMetricsF>
#include <QImage>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>
#include <numeric>

#include "views/export/report_charts.h"
#include "views/render/faces.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

constexpr double kBodyPoints = 9.5;
constexpr double kTablePoints = 8;
/// Height of a line of text, of the size of its face. Japanese fills its lines.
constexpr double kLineHeight = 1.45;
constexpr double kTightestLine = 110;  ///< percent of the face's own height
/// A face of digits wider than this part of its size would look larger than the text beside it.
constexpr double kWideDigit = 0.55;
constexpr double kWideSize = 0.94;
constexpr double kTallestFigure = 0.62;  ///< of the page
constexpr double kTallestPath = 0.55;    ///< of one flow: its tables should begin below it
constexpr double kTallestChart = 0.22;
constexpr double kLeastChart = 0.7;  ///< of its own size
constexpr QSize kChartSize(640, 250);
constexpr double kChartDots = 3;  ///< pixels per unit: sharp on paper
const char kEmptyImage[] = "empty";

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

/// Of the size of the face.
double ownLineHeight(QFont font)
{
    constexpr int kMeasured = 200;
    font.setPixelSize(kMeasured);
    return QFontMetricsF(font).height() / kMeasured;
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
    QFont font = render::textFace();
    font.setPointSizeF(kBodyPoints * scale);
    m_text.setDefaultFont(font);
    m_lineHeight = std::max(kTightestLine, 100 * kLineHeight / ownLineHeight(font));
    m_faces.text = font;
    m_faces.head = font;
    m_faces.head.setBold(true);
    m_faces.code = render::tabularFace();
    m_faces.points = kTablePoints * scale;
    m_faces.codePoints = kTablePoints * scale;
    if (textWidth(m_faces.code, 72, u"0"_s) > kWideDigit * 96)
        m_faces.codePoints *= kWideSize;

    m_cursor.beginEditBlock();
    if (first == 0) {
        addTitle();
        addContents();
    }
    for (std::size_t i = first; i < end; ++i)
        add(report.sections[i], i, i == first && first > 0);
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

QTextCharFormat ReportDocument::cellFormat(const Cell& cell) const
{
    const bool strong = cell.tone == Tone::Bad || cell.tone == Tone::Masked;
    QTextCharFormat format = textFormat(kTablePoints, roleOf(cell.tone), strong);
    if (cell.code) {
        QFont font = m_faces.code;
        font.setPointSizeF(m_faces.codePoints);
        font.setBold(strong);
        format.setFont(font);
    }
    return format;
}

QTextBlockFormat ReportDocument::blockFormat(double spaceAbove, double spaceBelow) const
{
    QTextBlockFormat block;
    block.setTopMargin(spaceAbove);
    block.setBottomMargin(spaceBelow);
    block.setLineHeight(m_lineHeight, QTextBlockFormat::ProportionalHeight);
    return block;
}

void ReportDocument::startBlock(double spaceAbove, double spaceBelow, const QTextCharFormat& format)
{
    const QTextBlockFormat block = blockFormat(spaceAbove, spaceBelow);
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

void ReportDocument::add(const Section& section, std::size_t index, bool first)
{
    const bool chapter = section.level == 1;
    startBlock(first     ? 0
               : chapter ? 28
                         : 20,
               chapter ? 8 : 5, textFormat(chapter ? 16 : 12.5, render::Role::Ink, true));
    addItem(Item::Kind::Heading);
    m_items.back().withNext = true;
    m_items.back().level = section.level;
    m_headings.push_back({index, here()});
    m_cursor.insertText(headingText(section));
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        std::visit([this](const auto& b) { add(b); }, section.blocks[i]);
        // The summary of a section stays with its facts, and what leads to a table with the table.
        if (i + 1 == section.blocks.size() || !std::holds_alternative<Paragraph>(section.blocks[i]))
            continue;
        const Block& next = section.blocks[i + 1];
        m_items.back().withNext =
            std::holds_alternative<Facts>(next) || std::holds_alternative<Table>(next);
    }
}

void ReportDocument::add(const Paragraph& paragraph)
{
    startBlock(8, 6, textFormat(kBodyPoints, roleOf(paragraph.tone)));
    addItem(Item::Kind::Text);
    if (paragraph.tone == Tone::Masked) {
        QTextBlockFormat filled;
        filled.setBackground(m_source.theme.color(render::Role::MaskFill));
        m_cursor.mergeBlockFormat(filled);
    }
    const QString sign = signOf(paragraph.tone);
    m_cursor.insertText(sign.isEmpty() ? paragraph.text : sign + u' ' + paragraph.text);
}

void ReportDocument::addItem(Item::Kind kind)
{
    Item item;
    item.kind = kind;
    item.first = here();
    m_items.push_back(std::move(item));
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
    const std::vector<double> widths = columnWidths(table, m_faces, m_page.width());
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
    startBlock(18, 3, textFormat(kBodyPoints, render::Role::Ink, true));
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

void ReportDocument::add(const Drawing& drawing)
{
    Figure figure = figureOf(m_source, drawing);
    const double tallest = drawing.flow < 0 ? kTallestFigure : kTallestPath;
    const FigurePlace place = placeFigure(figure.size(), m_page, tallest);
    const QString caption = captionText(drawing.label, drawing.caption);
    if (place.ownPage) {
        Plate plate;
        plate.place = place;
        plate.figure.emplace(std::move(figure));
        plate.caption = caption;
        addPlate(std::move(plate));
        return;
    }
    Picture picture;
    picture.size = place.size;
    picture.leastHeight = place.leastHeight;
    picture.figure.emplace(std::move(figure));
    addPicture(std::move(picture), caption);
}

void ReportDocument::addPlate(Plate plate)
{
    startBlock(6, 6, textFormat(kTablePoints, render::Role::InkMuted));
    addItem(Item::Kind::Text);
    plate.told = here();
    const QString told = ReportText::tr("%1, on page %2", "caption of a figure, its page");
    const auto number = told.indexOf(u"%2"_s);
    m_cursor.insertText(told.left(number).arg(plate.caption));
    plate.number = here();
    m_cursor.insertText(told.mid(number + 2));
    m_plates.push_back(std::move(plate));
}

void ReportDocument::writePlateNumber(std::size_t plate, int page)
{
    QTextCursor cursor(m_plates.at(plate).number);
    cursor.setPosition(cursor.position());  // its anchor has moved on with the text
    cursor.insertText(QString::number(page), textFormat(kTablePoints, render::Role::InkMuted));
}

void ReportDocument::add(const Chart& chart)
{
    if (!chartsPossible())
        return;
    Picture picture;
    picture.image = chartImage(m_source, chart.flow, kChartSize, kChartDots);
    picture.size =
        QSizeF(kChartSize)
            .scaled(m_page.width(), m_page.height() * kTallestChart, Qt::KeepAspectRatio);
    picture.leastHeight = kChartSize.height() * kLeastChart;
    addPicture(std::move(picture), captionText(chart.label, chart.caption));
    m_items.back().withNext = true;
}

void ReportDocument::addPicture(Picture picture, const QString& caption)
{
    startBlock(8, 2, textFormat(kTablePoints, render::Role::Ink));
    QTextBlockFormat line;
    line.setAlignment(Qt::AlignHCenter);
    line.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
    m_cursor.mergeBlockFormat(line);
    picture.line = here();
    addItem(Item::Kind::Picture);
    m_items.back().picture = m_pictures.size();
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
