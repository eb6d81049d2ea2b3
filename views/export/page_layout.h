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

/// A part of a report laid out on pages: headings stay with their text, and rows of tables whole.
/// All lengths are device dots; the pages of the part stand one below the other.
class PageLayout {
public:
    PageLayout(ReportDocument& document, QPagedPaintDevice& device, QSizeF page);

    int pageCount() const { return m_document.text().pageCount(); }
    /// Page of a line within the part, from 0.
    int pageOf(const QTextCursor& line) const;
    /// The first line of text of the cursor's paragraph. The paragraph itself may begin on the page
    /// before, when its line did not fit there.
    QRectF rectOf(const QTextCursor& at) const;
    /// To be called after an edit: Qt's layout keeps marks of where pages began, and would leave
    /// out what has moved.
    void layOutAnew();

private:
    void keepHeadingsWithText();
    void keepPicturesWithCaptions();
    void keepRowsWhole(const ReportDocument::TableWithCaption& shown);
    void fillUp(QTextTable& table, int row, double dots);
    void breakBefore(const QTextBlock& block);
    static std::pair<double, double> rowSpan(const QTextTable& table, int row);

    ReportDocument& m_document;
    double m_dots;  ///< per unit of a QTextDocument
    QSizeF m_page;
    bool m_stale = false;  ///< the text changed since it was laid out
};

/// Units of lengths in a QTextDocument, per inch.
inline constexpr double kUnitDpi = 96;

}  // namespace tombolo::exporting
