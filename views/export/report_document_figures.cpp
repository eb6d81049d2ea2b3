// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QTextBlock>

#include <algorithm>

#include "views/export/report_charts.h"
#include "views/export/report_document.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

constexpr double kTallestFigure = 0.62;  ///< of the page
constexpr double kTallestPath = 0.55;    ///< of one flow: its tables should begin below it
constexpr double kTallestChart = 0.22;
constexpr double kLeastChart = 0.7;  ///< of its own size
constexpr QSize kChartSize(640, 250);
constexpr double kChartDots = 3;     ///< pixels per unit: sharp on paper
constexpr double kAbovePicture = 8;  ///< units
const char kEmptyImage[] = "empty";

}  // namespace

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
        addPlate(std::move(plate), drawing.label);
        return;
    }
    Picture picture;
    picture.size = place.size;
    picture.leastHeight = place.leastHeight;
    picture.figure.emplace(std::move(figure));
    addPicture(std::move(picture), caption);
}

void ReportDocument::addPlate(Plate plate, const QString& label)
{
    startBlock(6, 6, textFormat(kTablePoints, render::Role::InkMuted));
    addItem(Item::Kind::Text);
    plate.told = here();
    const QString told = ReportText::tr("See %1 on page %2.", "label of a figure, its page");
    const auto number = told.indexOf(u"%2"_s);
    m_cursor.insertText(told.left(number).arg(label));
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
    picture.image = chartImage(m_source, chart, kChartSize, kChartDots);
    picture.size =
        QSizeF(kChartSize)
            .scaled(m_page.width(), m_page.height() * kTallestChart, Qt::KeepAspectRatio);
    picture.leastHeight = kChartSize.height() * kLeastChart;
    addPicture(std::move(picture), captionText(chart.label, chart.caption));
}

void ReportDocument::addEmptyImage()
{
    QImage empty(1, 1, QImage::Format_ARGB32);
    empty.fill(Qt::transparent);
    m_text.addResource(QTextDocument::ImageResource, QUrl(QLatin1String(kEmptyImage)), empty);
}

void ReportDocument::addPicture(Picture picture, const QString& caption)
{
    picture.said = caption;
    startBlock(kAbovePicture, 2, textFormat(kTablePoints, render::Role::Ink));
    addItem(Item::Kind::Picture);
    m_items.back().picture = m_pictures.size();
    writePicture(picture);
    m_items.back().first = picture.line;
    m_pictures.push_back(std::move(picture));
}

/// In the empty paragraph of the cursor, and one more for the caption.
void ReportDocument::writePicture(Picture& picture)
{
    QTextBlockFormat line = blockFormat(kAbovePicture, 2);
    line.setAlignment(Qt::AlignHCenter);
    line.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
    m_cursor.setBlockFormat(line);
    picture.line = here();
    m_cursor.insertImage(imageFormat(picture.size));
    line.setTopMargin(0);
    line.setBottomMargin(10);
    const QTextCharFormat muted = textFormat(kTablePoints, render::Role::InkMuted);
    m_cursor.insertBlock(line, muted);
    picture.caption = here();
    m_cursor.insertText(picture.said, muted);
}

ReportDocument::Item ReportDocument::takePicture(std::size_t item)
{
    Item taken = std::move(m_items.at(item));
    m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(item));
    const Picture& picture = m_pictures.at(taken.picture);
    // The paragraph that remains keeps its format: Qt may leave either one's.
    const QTextBlock next = picture.caption.block().next();
    const QTextBlock stays = next.isValid() ? next : picture.line.block().previous();
    const QTextBlockFormat format = stays.blockFormat();
    const QTextCharFormat face = stays.charFormat();
    const int start = next.isValid() ? picture.line.block().position() : stays.position();
    QTextCursor cursor(picture.line.block());
    if (next.isValid()) {
        cursor.setPosition(next.position(), QTextCursor::KeepAnchor);
    } else {
        cursor.setPosition(start + stays.length() - 1);
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    }
    cursor.removeSelectedText();
    cursor.setPosition(start);
    cursor.setBlockFormat(format);
    cursor.setBlockCharFormat(face);
    return taken;
}

void ReportDocument::putPicture(Item taken, std::size_t item)
{
    Picture& picture = m_pictures.at(taken.picture);
    item = std::min(item, m_items.size());
    if (item == m_items.size()) {
        m_cursor.movePosition(QTextCursor::End);
        startBlock(kAbovePicture, 2, textFormat(kTablePoints, render::Role::Ink));
    } else {
        const QTextBlock before = m_items[item].first.block();
        const int position = before.position();
        m_cursor.setPosition(position);
        m_cursor.insertBlock(before.blockFormat(), before.charFormat());
        beginAnew(position, m_cursor.block());
        m_cursor.setPosition(position);
        m_cursor.setBlockCharFormat(textFormat(kTablePoints, render::Role::Ink));
    }
    writePicture(picture);
    taken.first = picture.line;
    m_items.insert(m_items.begin() + static_cast<std::ptrdiff_t>(item), std::move(taken));
    m_cursor.movePosition(QTextCursor::End);
}

void ReportDocument::beginAnew(int position, const QTextBlock& block)
{
    const auto move = [&](QTextCursor& cursor) {
        if (cursor.position() != position)
            return;
        cursor = QTextCursor(block);
        cursor.setKeepPositionOnInsert(true);
    };
    for (Item& item : m_items)
        move(item.first);
    for (Picture& picture : m_pictures)
        move(picture.line);
    for (Plate& plate : m_plates)
        move(plate.told);
    for (Heading& heading : m_headings)
        move(heading.line);
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
