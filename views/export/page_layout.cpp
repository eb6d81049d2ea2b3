// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/page_layout.h"

#include <QAbstractTextDocumentLayout>
#include <QPagedPaintDevice>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tombolo::exporting {

namespace {

/// A row taller than this part of a page may be cut.
constexpr double kTallestWholeRow = 0.5;
/// A table up to this part of a page is not divided; nor is a list of facts up to the other.
constexpr double kShortTable = 0.2;
constexpr double kShortFacts = 0.5;
/// A heading does not stand below this part of a page.
constexpr double kLowestChapter = 0.75;
constexpr double kLowestHeading = 0.84;
/// Rows of a divided table that stay together at its beginning and at its end.
constexpr int kRowsTogether = 2;
/// A paragraph of so many lines is not divided.
constexpr int kShortParagraph = 4;
/// What stands below the text of a row, in units: its padding and its line.
constexpr double kRowFoot = 12;
/// Space above a picture and between it and its caption, in units, and some to spare.
constexpr double kAroundPicture = 26;
/// A row higher than this part of a page does not look alone.
constexpr double kTallRow = 0.05;

/// A line of a paragraph in the document's coordinates; the whole paragraph when it has no lines.
QRectF lineRect(const QTextBlock& block, int line)
{
    const QRectF bounds = block.document()->documentLayout()->blockBoundingRect(block);
    const QTextLayout* layout = block.layout();
    return layout->lineCount() == 0 ? bounds
                                    : layout->lineAt(line).rect().translated(bounds.topLeft());
}

QRectF lastLineRect(const QTextBlock& block)
{
    return lineRect(block, std::max(0, block.layout()->lineCount() - 1));
}

}  // namespace

PageLayout::PageLayout(ReportDocument& document, QPagedPaintDevice& device, QSizeF page)
    : m_document(document), m_dots(device.logicalDpiY() / kUnitDpi), m_page(page)
{
    QTextDocument& text = document.text();
    text.documentLayout()->setPaintDevice(&device);
    text.setPageSize(page);
}

void PageLayout::goOn()
{
    m_liftedFrom.resize(m_document.pictures().size(), -1);
    m_stale = true;
    placeUpTo(false);
}

bool PageLayout::finish()
{
    if (m_lifted.empty())
        return false;
    placeUpTo(true);
    return true;
}

/// @param all also what was lifted and has not come to its page yet
void PageLayout::placeUpTo(bool all)
{
    const auto& items = m_document.items();
    refresh();
    // Placing an item may divide a table into more of them.
    while (m_next < items.size() || (all && !m_lifted.empty())) {
        if (lift(m_next)) {
            // What is next has its number now.
        } else if (const auto at = landing(m_next)) {
            putDown(*at);
            m_next = *at;
        } else {
            place(m_next++);
        }
        refresh();
    }
}

QRectF PageLayout::rectOf(const QTextCursor& at) const
{
    return lineRect(at.block(), 0);
}

int PageLayout::pageAt(double y) const
{
    return static_cast<int>(std::floor(y / m_page.height()));
}

int PageLayout::pageOf(const QTextCursor& line) const
{
    return pageAt(rectOf(line).top());
}

bool PageLayout::goesOn(int page) const
{
    for (const Item& item : m_document.items()) {
        if (pageOf(item.first) >= page)
            return item.firstRow > 0 && pageOf(item.first) == page;
    }
    return false;
}

double PageLayout::lastPageUsed() const
{
    double bottom = 0;
    for (QTextBlock block = m_document.text().begin(); block.isValid(); block = block.next())
        bottom = std::max(bottom, lastLineRect(block).bottom());
    return bottom / m_page.height() - (pageCount() - 1);
}

void PageLayout::layOutAnew()
{
    m_stale = false;
    QTextDocument& text = m_document.text();
    text.setPageSize(QSizeF(m_page.width(), m_page.height() * 2));
    text.setPageSize(m_page);
}

void PageLayout::refresh()
{
    if (m_stale)
        layOutAnew();
}

double PageLayout::endOfPage(double y) const
{
    return (std::floor(y / m_page.height()) + 1) * m_page.height();
}

bool PageLayout::beginsPage(const Item& item) const
{
    const QTextBlock block = item.first.block();
    return block.blockFormat().pageBreakPolicy() == QTextFormat::PageBreak_AlwaysBefore ||
           !block.previous().isValid();
}

bool PageLayout::beginPage(std::size_t item)
{
    auto& items = m_document.items();
    while (item > 0 && items[item - 1].withNext && !beginsPage(items[item]))
        --item;
    if (beginsPage(items[item]))
        return false;
    const QTextBlock block = items[item].first.block();
    if (block.blockFormat().topMargin() > 0)
        items[item].above = block.blockFormat().topMargin();
    QTextBlockFormat format;
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    format.setTopMargin(0);
    // Not by the item's own cursor: its anchor has moved on with the text.
    QTextCursor(block).mergeBlockFormat(format);
    m_stale = true;
    refresh();
    return true;
}

void PageLayout::place(std::size_t item)
{
    refresh();
    switch (m_document.items()[item].kind) {
    case Item::Kind::Heading:
    case Item::Kind::Text:
        placeText(item);
        break;
    case Item::Kind::Facts:
        placeFacts(item);
        break;
    case Item::Kind::Picture:
        placePicture(item);
        break;
    case Item::Kind::Rows:
        placeRows(item);
        break;
    }
}

void PageLayout::placeText(std::size_t item)
{
    const Item& at = m_document.items()[item];
    const QTextBlock block = at.first.block();
    const QRectF first = rectOf(at.first);
    const double onPage = first.top() / m_page.height() - std::floor(first.top() / m_page.height());
    const bool heading = at.kind == Item::Kind::Heading && !sectionFits(item);
    const double lowest = !heading ? 1 : at.level == 1 ? kLowestChapter : kLowestHeading;
    const int lines = block.layout()->lineCount();
    const double end = endOfPage(first.top());
    const bool whole = lines > kShortParagraph || lastLineRect(block).bottom() <= end;
    const bool begun = lines < 2 || lineRect(block, 1).bottom() <= end;
    // Where Qt itself went on to the next page, those that stay with it go there too.
    const bool apart = item > 0 && m_document.items()[item - 1].withNext &&
                       pageOf(m_document.items()[item - 1].first) != pageAt(first.top());
    if (onPage >= lowest || !whole || !begun || apart)
        beginPage(item);
}

void PageLayout::placeFacts(std::size_t item)
{
    const Item at = m_document.items()[item];
    const double top = rowSpan(*at.table, 0).first;
    const double bottom = rowSpan(*at.table, at.table->rows() - 1).second;
    const bool apart = item > 0 && m_document.items()[item - 1].withNext &&
                       endOfPage(topOf(m_document.items()[item - 1])) < top;
    if (apart || (bottom > endOfPage(top) && bottom - top < m_page.height() * kShortFacts))
        beginPage(item);
}

PageLayout::Room PageLayout::roomFor(std::size_t item) const
{
    const ReportDocument::Picture& picture =
        m_document.pictures()[m_document.items()[item].picture];
    const QTextBlock before = picture.line.block().previous();
    const double top = before.isValid() ? lastLineRect(before).bottom() : 0;
    const double caption = lineRect(picture.caption.block(), 0).height() *
                           std::max(1, picture.caption.block().layout()->lineCount());
    return {pageAt(top), endOfPage(top) - top - caption - kAroundPicture * m_dots,
            picture.size.height() * m_dots, picture.leastHeight * m_dots};
}

/// A picture and its caption stand on one page: where the room is nearly enough, the picture is
/// made smaller; else both begin the next page.
void PageLayout::placePicture(std::size_t item)
{
    const std::size_t index = m_document.items()[item].picture;
    const ReportDocument::Picture& picture = m_document.pictures()[index];
    const bool begins = beginsPage(m_document.items()[item]);
    const Room room = roomFor(item);
    if (!begins && room.free >= room.least && room.free < room.wanted) {
        m_document.shrink(index, room.free / room.wanted);
        m_stale = true;
        refresh();
    }
    const bool apart = pageOf(picture.line) != pageOf(picture.caption);
    const bool pushed = pageOf(picture.line) > room.page;
    if (apart || pushed)
        beginPage(item);
}

/// Its last line.
double PageLayout::bottomOf(const Item& item) const
{
    if (item.table)
        return rowSpan(*item.table, item.table->rows() - 1).second + kRowFoot * m_dots;
    if (item.kind == Item::Kind::Picture)
        return lastLineRect(m_document.pictures()[item.picture].caption.block()).bottom();
    return lastLineRect(item.first.block()).bottom();
}

/// Up to the next heading, on what is left of the page.
bool PageLayout::sectionFits(std::size_t heading) const
{
    const auto& items = m_document.items();
    const double end = endOfPage(topOf(items[heading]));
    std::size_t next = heading + 1;
    while (next < items.size() && items[next].kind != Item::Kind::Heading)
        ++next;
    return next > heading + 1 && bottomOf(items[next - 1]) <= end;
}

/// Top and bottom of a row, as its lines of text tell.
std::pair<double, double> PageLayout::rowSpan(const QTextTable& table, int row)
{
    double top = std::numeric_limits<double>::max();
    double bottom = 0;
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(row, column);
        top = std::min(top, lineRect(cell.firstCursorPosition().block(), 0).top());
        bottom = std::max(bottom, lastLineRect(cell.lastCursorPosition().block()).bottom());
    }
    return {top, bottom};
}

/// A row that the end of a page would cut begins the next page, below the head and the caption,
/// or the whole table does.
void PageLayout::placeRows(std::size_t item)
{
    const Item at = m_document.items()[item];
    const int rows = at.table->rows();
    const double end = endOfPage(topOf(at));
    const auto fits = [&](int row) {
        const auto [top, bottom] = rowSpan(*at.table, row);
        const bool tall = bottom - top > m_page.height() * kTallestWholeRow;
        return bottom + kRowFoot * m_dots <= end || (tall && top < end);
    };
    int cut = 0;
    while (cut < rows && fits(cut))
        ++cut;
    if (cut >= rows)
        return;
    const double top = rowSpan(*at.table, 0).first;
    const double bottom = rowSpan(*at.table, rows - 1).second;
    const auto together = [&](int row) {
        const auto [from, to] = rowSpan(*at.table, row);
        return to - from > m_page.height() * kTallRow ? 1 : kRowsTogether;
    };
    // Those that stay for the end of the table.
    cut = std::min(cut, std::max(1, rows - together(rows - 1)));
    const bool few = cut < 1 + std::min(together(1), rows - 1);
    const bool lowish = bottom - top < m_page.height() * kShortTable;
    if ((few || lowish) && beginPage(item)) {
        placeRows(item);
        return;
    }
    if (cut > 1 || rows > 2) {
        m_document.splitTable(item, std::max(2, cut));
        m_stale = true;
        refresh();
        beginPage(item + 1);
    }
}

}  // namespace tombolo::exporting
