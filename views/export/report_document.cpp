// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/report_document.h"

#include <QFontMetricsF>

#include <algorithm>

#include "views/render/faces.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

/// Height of a line of text, of the size of its face. Japanese fills its lines.
constexpr double kLineHeight = 1.45;
constexpr double kTightestLine = 110;  ///< percent of the face's own height

/// Of the size of the face.
double ownLineHeight(QFont font)
{
    constexpr int kMeasured = 200;
    font.setPixelSize(kMeasured);
    return QFontMetricsF(font).height() / kMeasured;
}

}  // namespace

ReportDocument::ReportDocument(const Report& report, const ReportSource& source, std::size_t first,
                               const ColumnPlan& columns, QSizeF pageUnits, double scale)
    : m_report(report),
      m_source(source),
      m_columns(columns),
      m_faces(columns.faces()),
      m_page(pageUnits),
      m_scale(scale),
      m_firstSection(first),
      m_end(first),
      m_cursor(&m_text)
{
    addEmptyImage();
    m_text.setDocumentMargin(0);
    m_text.setUndoRedoEnabled(false);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text.setDefaultTextOption(option);
    QFont font = render::textFace();
    font.setPointSizeF(kBodyPoints * scale);
    m_text.setDefaultFont(font);
    m_lineHeight = std::max(kTightestLine, 100 * kLineHeight / ownLineHeight(font));
}

void ReportDocument::append(std::size_t end)
{
    m_cursor.movePosition(QTextCursor::End);
    m_cursor.beginEditBlock();
    if (m_end == 0) {
        addTitle();
        addContents();
    }
    for (; m_end < end; ++m_end)
        add(m_report.sections[m_end], m_end, m_end == m_firstSection && m_end > 0);
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

}  // namespace tombolo::exporting
