// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextDocument>

#include <optional>
#include <vector>

#include "views/export/figure_place.h"
#include "views/export/report_columns.h"
#include "views/export/report_writers.h"

class QTextBlock;
class QTextTable;

namespace tombolo::exporting {

/// The sections of a report that share pages, as a rich text. Pictures are empty lines of the right
/// height, painted by whoever paints the pages. Sections that may begin a page can be laid out part
/// by part: laying out a long text again and again for every table would take minutes.
class ReportDocument {
public:
    /// Nothing yet; with append() sections from `first` on. The first part also has the title and
    /// the contents.
    /// @param columns of the whole report @param pageUnits size of a page's text area in units of
    /// 1/96 inch
    ReportDocument(const Report& report, const ReportSource& source, std::size_t first,
                   const ColumnPlan& columns, QSizeF pageUnits, double scale);
    /// The sections up to this one of the report, behind those that are there.
    void append(std::size_t end);
    ReportDocument(const ReportDocument&) = delete;
    ReportDocument& operator=(const ReportDocument&) = delete;

    /// A line of text that holds a picture: a figure, or a chart as an image.
    struct Picture {
        QTextCursor line;     ///< its line in the document
        QTextCursor caption;  ///< the paragraph below it, on the same page
        QString said;         ///< what stands in that paragraph
        QSizeF size;          ///< units of 1/96 inch
        double leastHeight = 0;
        std::optional<Figure> figure;
        QImage image;
    };
    /// A figure with a page of its own, behind the page that tells of it.
    struct Plate {
        QTextCursor told;    ///< the line that tells of it
        QTextCursor number;  ///< where its page number is written
        FigurePlace place;
        std::optional<Figure> figure;
        QString caption;
    };
    struct Heading {
        std::size_t section = 0;  ///< index in the report
        QTextCursor line;
    };
    /// What the pages are made of, from top to bottom.
    struct Item {
        enum class Kind { Heading, Text, Facts, Rows, Picture };
        Kind kind = Kind::Text;
        QTextCursor first;            ///< its first paragraph; of a table the caption
        QTextTable* table = nullptr;  ///< of facts and rows
        const Table* content = nullptr;
        std::size_t firstRow = 0;  ///< of the content: a table goes on from another page
        std::size_t picture = 0;
        bool withNext = false;  ///< does not stand at the foot of a page, away from what follows
        int level = 0;          ///< of a heading
        double above = 0;       ///< space, where it does not begin a page; units
    };

    QTextDocument& text() { return m_text; }
    const QTextDocument& text() const { return m_text; }
    const std::vector<Picture>& pictures() const { return m_pictures; }
    const std::vector<Plate>& plates() const { return m_plates; }
    /// Makes a picture smaller, to this part of its size.
    void shrink(std::size_t picture, double part);
    std::vector<Item>& items() { return m_items; }
    /// Takes a picture (not the first item) out of the text, with its caption.
    Item takePicture(std::size_t item);
    /// Puts it in again before that item; behind the last one at the end.
    void putPicture(Item taken, std::size_t item);
    /// The table goes on with this row of its own (the head is row 0) as an item of its own, below
    /// a caption that says so.
    void splitTable(std::size_t item, int row);
    const std::vector<Heading>& headings() const { return m_headings; }
    /// Writes into the contents where a section begins. Only for the first part.
    void writeNumber(std::size_t section, int page);
    /// Writes where a plate stands.
    void writePlateNumber(std::size_t plate, int page);

private:
    static constexpr double kBodyPoints = 9.5;
    static constexpr double kTablePoints = 8;
    void addTitle();
    void addContents();
    void add(const Section& section, std::size_t index, bool first);
    void add(const Paragraph& paragraph);
    void add(const Facts& facts);
    void add(const Table& table);
    void add(const Drawing& drawing);
    void add(const Chart& chart);
    void addPicture(Picture picture, const QString& caption);
    void addEmptyImage();
    void writePicture(Picture& picture);
    /// What begins with that paragraph begins with another now.
    void beginAnew(int position, const QTextBlock& block);
    void addPlate(Plate plate, const QString& label);
    QTextTable* insertRows(QTextCursor& at, const Table& table, std::size_t firstRow);
    QTextImageFormat imageFormat(QSizeF size) const;
    void addCell(QTextCursor at, const Cell& cell, double room);
    void alignRight(QTextCursor at) const;
    void addItem(Item::Kind kind);

    QTextCharFormat textFormat(double points, render::Role role, bool bold = false) const;
    QTextCharFormat cellFormat(const Cell& cell) const;
    /// The place that is written next; stays there when it is written.
    QTextCursor here() const;
    QTextBlockFormat blockFormat(double spaceAbove, double spaceBelow) const;
    void startBlock(double spaceAbove, double spaceBelow, const QTextCharFormat& format);
    render::Role roleOf(Tone tone) const;

    const Report& m_report;
    const ReportSource& m_source;
    const ColumnPlan& m_columns;
    const TableFaces& m_faces;
    QSizeF m_page;
    double m_scale;
    std::size_t m_firstSection;
    std::size_t m_end;          ///< the section that would be next
    double m_lineHeight = 125;  ///< percent of the face's own
    QTextDocument m_text;
    QTextCursor m_cursor;
    bool m_first = true;  ///< the document's own first block is still unused
    std::vector<Item> m_items;
    std::vector<Picture> m_pictures;
    std::vector<Plate> m_plates;
    std::vector<Heading> m_headings;
    std::vector<QTextCursor> m_numbers;  ///< places of the page numbers in the contents
};

}  // namespace tombolo::exporting
