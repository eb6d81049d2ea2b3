// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/report_columns.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

constexpr double kUnitsPerPoint = 96.0 / 72;
constexpr int kMeasured = 200;  ///< pixels high: widths grow with the size
/// A cell whose lines are no wider than this part of the table is not to break.
constexpr double kShort = 0.2;
/// Rows that are measured: more would not change the widths by much.
constexpr std::size_t kMostRows = 300;

/// What a column asks for, units.
struct Wish {
    double words = 0;  ///< no word or address breaks
    double head = 0;   ///< nor the head
    double cells = 0;  ///< nor a cell of a few words
};

bool isWide(QChar c)
{
    return c.unicode() >= 0x2E80;  // ideographs, kana and their marks: lines break beside each
}

double widestWord(const QFont& font, double points, const QString& text)
{
    double widest = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool ends = i == text.size() || isWide(text[i]) ||
                          (text[i].isSpace() && text[i] != QChar::Nbsp) || text[i] == u'-' ||
                          text[i] == u'/';
        if (!ends)
            continue;
        if (i > start)
            widest = std::max(widest, textWidth(font, points, text.mid(start, i - start)));
        start = i + 1;
    }
    return widest;
}

double widestLine(const QFont& font, double points, const QString& text)
{
    double widest = 0;
    for (const QString& line : text.split(u'\n'))
        widest = std::max(widest, textWidth(font, points, line));
    return widest;
}

/// "10.0.0.1/24, 10.0.1.0/24": each of them stays whole.
double widestAddress(const QFont& font, double points, const QString& text)
{
    double widest = 0;
    for (const QString& one : text.split(u' '))
        widest = std::max(widest, widestLine(font, points, one));
    return widest;
}

Wish wishOf(const Table& table, std::size_t column, const TableFaces& faces, double room)
{
    Wish wish;
    const QString head = table.head.value(static_cast<qsizetype>(column));
    wish.words = widestWord(faces.head, faces.points, head);
    wish.head = textWidth(faces.head, faces.points, head);
    double cells = 0;
    for (std::size_t r = 0; r < std::min(kMostRows, table.rows.size()); ++r) {
        if (column >= table.rows[r].size())
            continue;
        const Cell& cell = table.rows[r][column];
        QFont font = cell.code ? faces.code : faces.text;
        font.setBold(cell.tone == Tone::Bad || cell.tone == Tone::Masked);
        const double points = cell.code ? faces.codePoints : faces.points;
        const double marks = textWidth(faces.head, faces.points, marksOf(cell));
        wish.words = std::max(wish.words, marks + (cell.code || cell.number
                                                       ? widestAddress(font, points, cell.text)
                                                       : widestWord(font, points, cell.text)));
        cells = std::max(cells, marks + widestLine(font, points, cell.text));
    }
    wish.head = std::max(wish.head, wish.words);
    wish.cells = cells <= kShort * room ? std::max(wish.head, cells) : wish.head;
    // A pixel more: the layout rounds.
    for (double* w : {&wish.words, &wish.head, &wish.cells})
        *w += 2 * faces.padding + 1;
    return wish;
}

/// What is missing is taken from those that have more than they ask for.
std::vector<double> widened(std::vector<double> widths, const std::vector<double>& wanted)
{
    double missing = 0;
    double spare = 0;
    for (std::size_t i = 0; i < widths.size(); ++i)
        (widths[i] < wanted[i] ? missing : spare) += std::abs(widths[i] - wanted[i]);
    if (missing <= 0)
        return widths;
    const double given = spare <= 0 ? 0 : std::min(1.0, missing / spare);
    const double got = std::min(1.0, spare / missing);
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] += (wanted[i] - widths[i]) * (widths[i] < wanted[i] ? got : given);
    return widths;
}

}  // namespace

double textWidth(const QFont& font, double points, const QString& text)
{
    if (text.isEmpty())
        return 0;
    QFont measured = font;
    measured.setPixelSize(kMeasured);
    measured.setHintingPreference(QFont::PreferNoHinting);
    return QFontMetricsF(measured).horizontalAdvance(text) * points * kUnitsPerPoint / kMeasured;
}

QString marksOf(const Cell& cell)
{
    if (cell.text.isEmpty() || !cell.lines.empty())
        return {};
    QString marks = cell.changed ? u"▸"_s : QString();
    marks += signOf(cell.tone);
    return marks.isEmpty() ? marks : marks + QChar(QChar::Nbsp);
}

QString breakable(const QString& address)
{
    QString out = address;
    return out.replace(u':', u":\u200B"_s);
}

std::vector<double> columnWidths(const Table& table, const TableFaces& faces, double room)
{
    const std::size_t columns = table.weights.size();
    const int sum = std::max(1, std::accumulate(table.weights.begin(), table.weights.end(), 0));
    std::vector<double> widths;
    std::vector<Wish> wishes;
    for (std::size_t i = 0; i < columns; ++i) {
        widths.push_back(room * table.weights[i] / sum);
        wishes.push_back(wishOf(table, i, faces, room));
    }
    std::vector<double> wanted(columns);
    for (double Wish::*wish : {&Wish::cells, &Wish::head, &Wish::words}) {
        for (std::size_t i = 0; i < columns; ++i)
            wanted[i] = wishes[i].*wish;
        if (std::accumulate(wanted.begin(), wanted.end(), 0.0) <= room)
            break;
    }
    return widened(widths, wanted);
}

}  // namespace tombolo::exporting
