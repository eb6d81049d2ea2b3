// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextDocument>

#include <optional>
#include <vector>

#include "views/export/report_writers.h"

namespace tombolo::exporting {

/// A report as a rich text for pages. Pictures are empty lines of the right height, painted by
/// whoever paints the pages.
class ReportDocument {
public:
    /// @param pageUnits size of a page's text area in units of 1/96 inch
    ReportDocument(const Report& report, const ReportSource& source, QSizeF pageUnits,
                   double scale);
    ReportDocument(const ReportDocument&) = delete;
    ReportDocument& operator=(const ReportDocument&) = delete;

    /// A line of text that holds a picture: a figure, or a chart as an image.
    struct Picture {
        QTextCursor line;  ///< its line in the document
        QSizeF size;       ///< units of 1/96 inch
        std::optional<Figure> figure;
        QImage image;
    };
    /// A line of the contents and the heading that it names.
    struct Entry {
        QTextCursor number;  ///< where the page number is to be written
        QTextCursor heading;
    };

    QTextDocument& text() { return m_text; }
    const std::vector<Picture>& pictures() const { return m_pictures; }
    /// Lines that must not stand alone at the foot of a page, in order.
    const std::vector<QTextCursor>& keptWithNext() const { return m_keptWithNext; }
    const std::vector<Entry>& contents() const { return m_entries; }
    void writeNumber(const Entry& entry, int page);

private:
    void addTitle();
    void addContents();
    void add(const Section& section, std::size_t index);
    void add(const Paragraph& paragraph);
    void add(const Facts& facts);
    void add(const Table& table);
    void add(const Drawing& drawing);
    void add(const Chart& chart);
    void addPicture(Picture picture, const QString& caption);
    void addCell(QTextCursor& at, const Cell& cell);

    QTextCharFormat textFormat(double points, render::Role role, bool bold = false) const;
    QTextCharFormat cellFormat(const Cell& cell, double points) const;
    /// The place that is written next; stays there when it is written.
    QTextCursor here() const;
    void startBlock(double spaceAbove, double spaceBelow, const QTextCharFormat& format);
    render::Role roleOf(Tone tone) const;

    const Report& m_report;
    const ReportSource& m_source;
    QSizeF m_page;
    double m_scale;
    QTextDocument m_text;
    QTextCursor m_cursor;
    bool m_first = true;  ///< the document's own first block is still unused
    std::vector<Picture> m_pictures;
    std::vector<QTextCursor> m_keptWithNext;
    std::vector<Entry> m_entries;
};

}  // namespace tombolo::exporting
