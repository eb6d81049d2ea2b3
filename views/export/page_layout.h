// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QRectF>
#include <QSizeF>
#include <QTextCursor>

#include <utility>

#include "views/export/report_document.h"

class QPagedPaintDevice;
class QTextTable;

namespace tombolo::exporting {

/// A part of a report laid out on pages. Headings stay with what follows them, a picture with its
/// caption, a chart with the table below it, rows and lists of facts whole; no table leaves a
/// single row behind, and each piece of one says whose it is. All lengths are device dots; the
/// pages of the part stand one below the other.
class PageLayout {
public:
    PageLayout(ReportDocument& document, QPagedPaintDevice& device, QSizeF page);

    int pageCount() const { return m_document.text().pageCount(); }
    /// Page of a line within the part, from 0.
    int pageOf(const QTextCursor& line) const;
    /// The first line of text of the cursor's paragraph. The paragraph itself may begin on the page
    /// before, when its line did not fit there.
    QRectF rectOf(const QTextCursor& at) const;
    /// How much of the last page is used, from 0 to 1.
    double lastPageUsed() const;
    /// To be called after an edit: Qt's layout keeps marks of where pages began, and would leave
    /// out what has moved.
    void layOutAnew();

private:
    using Item = ReportDocument::Item;
    void place(std::size_t item);
    void placeText(std::size_t item);
    void placeFacts(std::size_t item);
    void placePicture(std::size_t item);
    void placeRows(std::size_t item);
    /// The item begins a page, with those before it that stay with it.
    /// @return false where it does already
    bool beginPage(std::size_t item);
    bool beginsPage(const Item& item) const;
    void refresh();
    double endOfPage(double y) const;
    double topOf(const Item& item) const { return rectOf(item.first).top(); }
    static std::pair<double, double> rowSpan(const QTextTable& table, int row);

    ReportDocument& m_document;
    double m_dots;  ///< per unit of a QTextDocument
    QSizeF m_page;
    bool m_stale = false;  ///< the text changed since it was laid out
};

/// Units of lengths in a QTextDocument, per inch.
inline constexpr double kUnitDpi = 96;

}  // namespace tombolo::exporting
