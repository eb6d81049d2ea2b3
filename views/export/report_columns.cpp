// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/report_columns.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "views/render/faces.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

constexpr double kUnitsPerPoint = 96.0 / 72;
constexpr int kMeasured = 200;  ///< pixels high: widths grow with the size
/// A cell whose lines are no wider than this part of the table is not to break.
constexpr double kShort = 0.2;
/// Rows that are measured: more would not change the widths by much.
constexpr std::size_t kMostRows = 300;
/// Rows by whose height widths are judged, and by how much of the room a width changes at a time.
constexpr std::size_t kMostJudged = 100;
constexpr double kStep = 0.01;
/// A change that saves less than this part of the height is none: the weights are as they are for
/// the eye.
constexpr double kWorth = 0.004;
constexpr int kMostSteps = 90;
/// Lines break before they are full.
constexpr double kFilled = 0.92;

constexpr double kTablePoints = 8;
/// A face of digits wider than this part of its size would look larger than the text beside it.
constexpr double kWideDigit = 0.55;
constexpr double kWideSize = 0.94;

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

/// Tables with the same columns, as one.
using Alike = std::vector<const Table*>;

/// Calls with each row, up to so many of all tables together.
template <typename Visit>
void eachRow(const Alike& tables, std::size_t most, Visit&& visit)
{
    for (const Table* table : tables) {
        for (const auto& row : table->rows) {
            if (most-- == 0)
                return;
            visit(row);
        }
    }
}

QFont faceOf(const Cell& cell, const TableFaces& faces)
{
    QFont font = cell.code ? faces.code : faces.text;
    font.setBold(cell.tone == Tone::Bad || cell.tone == Tone::Masked);
    return font;
}

double pointsOf(const Cell& cell, const TableFaces& faces)
{
    return cell.code ? faces.codePoints : faces.points;
}

Wish wishOf(const Alike& tables, std::size_t column, const TableFaces& faces, double room)
{
    Wish wish;
    const QString head = tables.front()->head.value(static_cast<qsizetype>(column));
    wish.words = widestWord(faces.head, faces.points, head);
    wish.head = textWidth(faces.head, faces.points, head);
    double cells = 0;
    eachRow(tables, kMostRows, [&](const std::vector<Cell>& row) {
        if (column >= row.size())
            return;
        const Cell& cell = row[column];
        const QFont font = faceOf(cell, faces);
        const double points = pointsOf(cell, faces);
        // A face without the marks borrows them from another.
        const double marks = std::max(textWidth(faces.head, faces.points, marksOf(cell)),
                                      textWidth(font, points, marksOf(cell)));
        wish.words = std::max(wish.words, marks + (cell.code || cell.number
                                                       ? widestAddress(font, points, cell.text)
                                                       : widestWord(font, points, cell.text)));
        cells = std::max(cells, marks + widestLine(font, points, cell.text));
    });
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

/// How high the rows of tables are, in lines, by the widths of their columns.
class Heights {
public:
    Heights(const Alike& tables, const TableFaces& faces) : m_padding(2 * faces.padding)
    {
        eachRow(tables, kMostJudged, [&](const std::vector<Cell>& row) {
            std::vector<std::vector<double>> cells;
            for (const Cell& cell : row) {
                std::vector<double> lines;
                for (const QString& line : cell.text.split(u'\n'))
                    lines.push_back(textWidth(faceOf(cell, faces), pointsOf(cell, faces), line));
                cells.push_back(std::move(lines));
            }
            m_rows.push_back(std::move(cells));
        });
    }
    /// Parts of lines count, so that a change too small for a whole one is known for good.
    double of(const std::vector<double>& widths) const
    {
        double sum = 0;
        for (const auto& row : m_rows) {
            double highest = 0;
            for (std::size_t c = 0; c < std::min(row.size(), widths.size()); ++c) {
                const double room = std::max(1.0, (widths[c] - m_padding) * kFilled);
                double lines = 0;
                for (const double line : row[c])
                    lines += std::max(1.0, line / room);
                highest = std::max(highest, lines);
            }
            sum += highest;
        }
        return sum;
    }

private:
    double m_padding;
    std::vector<std::vector<std::vector<double>>> m_rows;  ///< row, cell, width of a line
};

/// Moves width from column to column while that makes the rows lower.
std::vector<double> lowest(std::vector<double> widths, const std::vector<double>& wanted,
                           const Heights& heights, double room)
{
    const double step = kStep * room;
    double height = heights.of(widths);
    for (int i = 0; i < kMostSteps; ++i) {
        double best = height * (1 - kWorth);
        std::vector<double> found;
        for (std::size_t from = 0; from < widths.size(); ++from) {
            if (widths[from] - step < wanted[from])
                continue;
            for (std::size_t to = 0; to < widths.size(); ++to) {
                if (to == from)
                    continue;
                std::vector<double> tried = widths;
                tried[from] -= step;
                tried[to] += step;
                if (const double h = heights.of(tried); h < best) {
                    best = h;
                    found = std::move(tried);
                }
            }
        }
        if (found.empty())
            break;
        widths = std::move(found);
        height = best;
    }
    return widths;
}

std::vector<double> widthsOf(const Alike& tables, const TableFaces& faces, double room)
{
    const std::vector<int>& weights = tables.front()->weights;
    const std::size_t columns = weights.size();
    const int sum = std::max(1, std::accumulate(weights.begin(), weights.end(), 0));
    std::vector<double> widths;
    std::vector<Wish> wishes;
    for (std::size_t i = 0; i < columns; ++i) {
        widths.push_back(room * weights[i] / sum);
        wishes.push_back(wishOf(tables, i, faces, room));
    }
    std::vector<double> wanted(columns);
    for (double Wish::*wish : {&Wish::cells, &Wish::head, &Wish::words}) {
        for (std::size_t i = 0; i < columns; ++i)
            wanted[i] = wishes[i].*wish;
        if (std::accumulate(wanted.begin(), wanted.end(), 0.0) <= room)
            break;
    }
    return lowest(widened(widths, wanted), wanted, Heights(tables, faces), room);
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

TableFaces tableFaces(double scale)
{
    TableFaces faces;
    faces.text = render::textFace();
    faces.head = faces.text;
    faces.head.setBold(true);
    faces.code = render::tabularFace();
    faces.points = kTablePoints * scale;
    faces.codePoints = kTablePoints * scale;
    if (textWidth(faces.code, 72, u"0"_s) > kWideDigit * 96)
        faces.codePoints *= kWideSize;
    return faces;
}

std::vector<double> columnWidths(const Table& table, const TableFaces& faces, double room)
{
    return widthsOf({&table}, faces, room);
}

ColumnPlan::ColumnPlan(const Report& report, const TableFaces& faces, double room) : m_faces(faces)
{
    std::map<QStringList, Alike> alike;
    for (const Section& section : report.sections) {
        for (const Block& block : section.blocks) {
            if (const auto* table = std::get_if<Table>(&block))
                alike[table->head].push_back(table);
        }
    }
    for (const auto& [head, tables] : alike)
        m_widths[head] = exporting::widthsOf(tables, faces, room);
}

const std::vector<double>& ColumnPlan::widthsOf(const Table& table) const
{
    return m_widths.at(table.head);
}

}  // namespace tombolo::exporting
