// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/label_room.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace tombolo::render {
namespace {

constexpr std::int64_t kMostCells = 4096;  ///< a rectangle larger than so many is cut short

std::int64_t keyOf(std::int64_t column, std::int64_t row)
{
    return column * 0x1'0000'0000LL + row;
}

/// Part of a stretch, from 0 to 1, inside a rectangle.
struct Span {
    double from;
    double to;
};

std::optional<Span> inside(const QLineF& line, const QRectF& rect)
{
    double from = 0;
    double to = 1;
    const auto limit = [&](double start, double step, double low, double high) {
        if (std::abs(step) < 1e-9)
            return start > low && start < high;
        const double a = (low - start) / step;
        const double b = (high - start) / step;
        from = std::max(from, std::min(a, b));
        to = std::min(to, std::max(a, b));
        return from < to;
    };
    if (!limit(line.x1(), line.dx(), rect.left(), rect.right()) ||
        !limit(line.y1(), line.dy(), rect.top(), rect.bottom()))
        return {};
    return Span{from, to};
}

QRectF around(const QLineF& line)
{
    return QRectF(line.p1(), line.p2()).normalized();
}

}  // namespace

template <typename Visit>
void LabelRoom::near(const QRectF& rect, Visit&& visit) const
{
    const auto first = [&](double at) {
        return static_cast<std::int64_t>(std::floor(at / m_cell));
    };
    std::int64_t cells = 0;
    for (auto row = first(rect.top()); row <= first(rect.bottom()); ++row) {
        for (auto column = first(rect.left()); column <= first(rect.right()); ++column) {
            if (++cells > kMostCells)
                return;
            visit(keyOf(column, row));
        }
    }
}

void LabelRoom::take(const QRectF& rect)
{
    if (rect.isEmpty())
        return;
    const auto index = static_cast<std::uint32_t>(m_rects.size());
    m_rects.push_back(rect);
    near(rect, [&](std::int64_t key) { m_cells[key].push_back(index); });
}

bool LabelRoom::isFree(const QRectF& rect) const
{
    bool free = true;
    near(rect, [&](std::int64_t key) {
        const auto cell = free ? m_cells.find(key) : m_cells.end();
        if (cell != m_cells.end())
            free = std::none_of(cell->second.begin(), cell->second.end(),
                                [&](std::uint32_t i) { return m_rects[i].intersects(rect); });
    });
    return free;
}

double LabelRoom::covered(const QRectF& rect) const
{
    std::vector<std::uint32_t> met;
    near(rect, [&](std::int64_t key) {
        if (const auto cell = m_cells.find(key); cell != m_cells.end())
            met.insert(met.end(), cell->second.begin(), cell->second.end());
    });
    std::sort(met.begin(), met.end());
    met.erase(std::unique(met.begin(), met.end()), met.end());
    double area = 0;
    for (const std::uint32_t i : met) {
        const QRectF part = m_rects[i].intersected(rect);
        area += part.width() * part.height();
    }
    return area;
}

int LabelRoom::crossed(const QLineF& line) const
{
    std::vector<std::uint32_t> met;
    near(around(line), [&](std::int64_t key) {
        if (const auto cell = m_cells.find(key); cell != m_cells.end())
            met.insert(met.end(), cell->second.begin(), cell->second.end());
    });
    std::sort(met.begin(), met.end());
    met.erase(std::unique(met.begin(), met.end()), met.end());
    return static_cast<int>(std::count_if(met.begin(), met.end(), [&](std::uint32_t i) {
        return inside(line, m_rects[i]).has_value();
    }));
}

std::vector<QPolygonF> LabelRoom::outside(const QPolygonF& line, double margin) const
{
    std::vector<std::uint32_t> met;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QRectF reach =
            around({line[i - 1], line[i]}).adjusted(-margin, -margin, margin, margin);
        near(reach, [&](std::int64_t key) {
            if (const auto cell = m_cells.find(key); cell != m_cells.end())
                met.insert(met.end(), cell->second.begin(), cell->second.end());
        });
    }
    std::sort(met.begin(), met.end());
    met.erase(std::unique(met.begin(), met.end()), met.end());
    std::vector<QRectF> holes;
    for (const std::uint32_t i : met)
        holes.push_back(m_rects[i].adjusted(-margin, -margin, margin, margin));
    return cutAround(line, holes);
}

std::vector<QPolygonF> cutAround(const QPolygonF& line, const std::vector<QRectF>& holes)
{
    std::vector<QPolygonF> pieces;
    QPolygonF piece;
    const auto end = [&] {
        if (piece.size() > 1)
            pieces.push_back(piece);
        piece.clear();
    };
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF stretch(line[i - 1], line[i]);
        std::vector<Span> gaps;
        for (const QRectF& hole : holes)
            if (const auto gap = inside(stretch, hole))
                gaps.push_back(*gap);
        std::sort(gaps.begin(), gaps.end(),
                  [](const Span& a, const Span& b) { return a.from < b.from; });
        double done = 0;
        for (const Span& gap : gaps) {
            if (gap.from > done) {
                if (piece.isEmpty())
                    piece << stretch.pointAt(done);
                piece << stretch.pointAt(gap.from);
            }
            if (gap.to > done)
                end();
            done = std::max(done, gap.to);
        }
        if (done < 1) {
            if (piece.isEmpty())
                piece << stretch.pointAt(done);
            piece << stretch.p2();
        }
    }
    end();
    return pieces;
}

QLineF shortestBetween(const QRectF& a, const QRectF& b)
{
    const auto meet = [](double aLow, double aHigh, double bLow, double bHigh) {
        if (aHigh < bLow)
            return std::pair(aHigh, bLow);
        if (bHigh < aLow)
            return std::pair(aLow, bHigh);
        const double middle = (std::max(aLow, bLow) + std::min(aHigh, bHigh)) / 2;
        return std::pair(middle, middle);
    };
    const auto [ax, bx] = meet(a.left(), a.right(), b.left(), b.right());
    const auto [ay, by] = meet(a.top(), a.bottom(), b.top(), b.bottom());
    return {ax, ay, bx, by};
}

}  // namespace tombolo::render
