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
/// A picture is made smaller to this part of its size, not more, to fit on a page.
constexpr double kLeastPicture = 0.6;
/// Space above a picture and between it and its caption, in units, and some to spare.
constexpr double kAroundPicture = 16;

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
    keepHeadingsWithText();
    keepPicturesWithCaptions();
    for (const ReportDocument::TableWithCaption& table : document.tables())
        keepRowsWhole(table);
    keepPicturesWithCaptions();  // the tables have moved them
    if (m_stale)
        layOutAnew();
}

QRectF PageLayout::rectOf(const QTextCursor& at) const
{
    return lineRect(at.block(), 0);
}

int PageLayout::pageOf(const QTextCursor& line) const
{
    return static_cast<int>(std::floor(rectOf(line).top() / m_page.height()));
}

void PageLayout::layOutAnew()
{
    m_stale = false;
    QTextDocument& text = m_document.text();
    text.setPageSize(QSizeF(m_page.width(), m_page.height() * 2));
    text.setPageSize(m_page);
}

void PageLayout::breakBefore(const QTextBlock& block)
{
    m_stale = true;
    QTextBlockFormat format;
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    QTextCursor(block).mergeBlockFormat(format);
}

void PageLayout::keepHeadingsWithText()
{
    for (const ReportDocument::Kept& kept : m_document.keptWithNext()) {
        if (m_stale)
            layOutAnew();
        const double top = rectOf(kept.line).top();
        const double onPage = top - std::floor(top / m_page.height()) * m_page.height();
        // Not by the kept cursor itself: its anchor has moved on with the text.
        if (onPage >= m_page.height() * kept.lowest)
            breakBefore(kept.line.block());
    }
}

/// A picture and its caption stand on one page: where the room is nearly enough, the picture is
/// made smaller; else both begin the next page.
void PageLayout::keepPicturesWithCaptions()
{
    for (std::size_t i = 0; i < m_document.pictures().size(); ++i) {
        if (m_stale)
            layOutAnew();
        const ReportDocument::Picture& picture = m_document.pictures()[i];
        const QTextBlock block = picture.line.block();
        const QTextBlock before = block.previous();
        const double top = before.isValid() ? lastLineRect(before).bottom() : 0;
        const double pageEnd = (std::floor(top / m_page.height()) + 1) * m_page.height();
        const double tall = picture.size.height() * m_dots;
        const double caption = lineRect(picture.caption.block(), 0).height() *
                               std::max(1, picture.caption.block().layout()->lineCount());
        const double room = pageEnd - top - caption - kAroundPicture * m_dots;
        if (tall <= room)
            continue;
        if (room >= tall * kLeastPicture) {
            m_document.shrink(i, room / tall);
            m_stale = true;
        } else if (pageOf(picture.line) != pageOf(picture.caption)) {
            breakBefore(block);
        }
    }
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

/// Makes a row higher at its foot.
void PageLayout::fillUp(QTextTable& table, int row, double dots)
{
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(row, column);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setBottomPadding(dots / m_dots + format.bottomPadding());
        cell.setFormat(format);
    }
    m_stale = true;
}

/// A row that the end of a page would cut begins on the next page: the row above it is filled up,
/// or the whole table goes there when it is the first row below the head.
void PageLayout::keepRowsWhole(const ReportDocument::TableWithCaption& shown)
{
    for (int row = 1; row < shown.table->rows(); ++row) {
        if (m_stale)
            layOutAnew();
        const auto [top, bottom] = rowSpan(*shown.table, row);
        if (row == 1 && std::floor(top / m_page.height()) > pageOf(shown.caption)) {
            breakBefore(shown.caption.block());
            continue;
        }
        const double pageEnd = (std::floor(top / m_page.height()) + 1) * m_page.height();
        if (bottom <= pageEnd || bottom - top > m_page.height() * kTallestWholeRow)
            continue;
        if (row == 1)
            breakBefore(shown.caption.block());
        else
            fillUp(*shown.table, row - 1, pageEnd - top);
    }
}

}  // namespace tombolo::exporting
