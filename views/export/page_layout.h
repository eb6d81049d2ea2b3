// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QRectF>
#include <QSizeF>
#include <QTextCursor>

#include <deque>
#include <optional>
#include <utility>

#include "views/export/report_document.h"

class QPagedPaintDevice;
class QTextTable;

namespace tombolo::exporting {

/// A part of a report laid out on pages. Headings stay with what follows them, a picture with its
/// caption, rows and lists of facts whole; no table leaves a single low row behind, and each piece
/// of one says whose it is. A picture for which a page has no room any more lets the text of its
/// section (that of a chapter: the next chapter, too) go on there, and begins the next page. All
/// lengths are device dots; the pages of the part stand one below the other.
class PageLayout {
public:
    PageLayout(ReportDocument& document, QPagedPaintDevice& device, QSizeF page);
    /// Lays out what was appended to the document. Pictures of its last chapter may be left for
    /// the next one's pages.
    void goOn();
    /// Puts in those that were left. @return false where none were
    bool finish();

    int pageCount() const { return m_document.text().pageCount(); }
    /// Page of a line within the part, from 0.
    int pageOf(const QTextCursor& line) const;
    /// Whether the first thing on the page is the rest of a table.
    bool goesOn(int page) const;
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
    /// Takes a picture out of the text, to be put in on a page with room for it.
    bool lift(std::size_t item);
    bool textFollows(std::size_t item) const;
    /// Of the heading above the item.
    int levelAt(std::size_t item) const;
    /// One after the other.
    void placeUpTo(bool all);
    /// Before which item what was lifted belongs, when `item` is the next to be placed.
    std::optional<std::size_t> landing(std::size_t item) const;
    void putDown(std::size_t item);
    /// Space below what precedes a picture, and the height that it would take at most and at least.
    struct Room {
        int page = 0;
        double free = 0;
        double wanted = 0;
        double least = 0;
    };
    Room roomFor(std::size_t item) const;
    void placeText(std::size_t item);
    void placeFacts(std::size_t item);
    void placePicture(std::size_t item);
    void placeRows(std::size_t item);
    /// The item begins a page, with those before it that stay with it.
    /// @return false where it does already
    bool beginPage(std::size_t item);
    bool beginsPage(const Item& item) const;
    double bottomOf(const Item& item) const;
    bool sectionFits(std::size_t heading) const;
    void refresh();
    double endOfPage(double y) const;
    int pageAt(double y) const;
    double topOf(const Item& item) const { return rectOf(item.first).top(); }
    static std::pair<double, double> rowSpan(const QTextTable& table, int row);

    ReportDocument& m_document;
    double m_dots;  ///< per unit of a QTextDocument
    QSizeF m_page;
    struct Lifted {
        Item item;
        int page = 0;   ///< where it had no room
        int level = 0;  ///< of its section
    };
    std::size_t m_next = 0;  ///< item that is not placed yet
    std::deque<Lifted> m_lifted;
    std::vector<int> m_liftedFrom;  ///< by picture: the page, -1: never
    bool m_stale = false;           ///< the text changed since it was laid out
};

/// Units of lengths in a QTextDocument, per inch.
inline constexpr double kUnitDpi = 96;

}  // namespace tombolo::exporting
