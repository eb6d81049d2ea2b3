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

class QTextTable;

namespace tombolo::exporting {

/// The sections of a report that share pages, as a rich text. Pictures are empty lines of the right
/// height, painted by whoever paints the pages. Each part begins a page, so that parts can be laid
/// out one by one: laying out a long text again and again for every table would take minutes.
class ReportDocument {
public:
    /// Sections [first, end) of the report; the first part also has the title and the contents.
    /// @param pageUnits size of a page's text area in units of 1/96 inch
    ReportDocument(const Report& report, const ReportSource& source, std::size_t first,
                   std::size_t end, QSizeF pageUnits, double scale);
    ReportDocument(const ReportDocument&) = delete;
    ReportDocument& operator=(const ReportDocument&) = delete;

    /// A line of text that holds a picture: a figure, or a chart as an image.
    struct Picture {
        QTextCursor line;     ///< its line in the document
        QTextCursor caption;  ///< the paragraph below it, on the same page
        QSizeF size;          ///< units of 1/96 inch
        std::optional<Figure> figure;
        QImage image;
    };
    struct Heading {
        std::size_t section = 0;  ///< index in the report
        QTextCursor line;
    };
    /// A table with its caption: rows should not be cut by the end of a page.
    struct TableWithCaption {
        QTextTable* table = nullptr;
        QTextCursor caption;
    };
    /// A line that must not stand alone at the foot of a page.
    struct Kept {
        QTextCursor line;
        double lowest = 1;  ///< part of the page below which it goes to the next one
    };

    QTextDocument& text() { return m_text; }
    const QTextDocument& text() const { return m_text; }
    const std::vector<Picture>& pictures() const { return m_pictures; }
    /// Makes a picture smaller, to this part of its size.
    void shrink(std::size_t picture, double part);
    const std::vector<TableWithCaption>& tables() const { return m_tables; }
    const std::vector<Kept>& keptWithNext() const { return m_keptWithNext; }
    const std::vector<Heading>& headings() const { return m_headings; }
    /// Writes into the contents where a section begins. Only for the first part.
    void writeNumber(std::size_t section, int page);

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
    QTextImageFormat imageFormat(QSizeF size) const;
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
    std::vector<TableWithCaption> m_tables;
    std::vector<Kept> m_keptWithNext;
    std::vector<Heading> m_headings;
    std::vector<QTextCursor> m_numbers;  ///< places of the page numbers in the contents
};

}  // namespace tombolo::exporting
