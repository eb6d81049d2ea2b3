// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineF>
#include <QPolygonF>
#include <QRectF>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace tombolo::render {

/// Rectangles on a drawing that are taken, found again by place. Lengths are document units.
class LabelRoom {
public:
    /// @param cell side of the squares that rectangles are sorted into: about a label's width
    explicit LabelRoom(double cell) : m_cell(cell) {}

    void take(const QRectF& rect);
    bool isFree(const QRectF& rect) const;
    /// How much of `rect` is taken; where rectangles lie upon each other each counts.
    double covered(const QRectF& rect) const;
    /// How many a line runs through.
    int crossed(const QLineF& line) const;
    /// What is left of a line outside all that is taken, with `margin` around it.
    std::vector<QPolygonF> outside(const QPolygonF& line, double margin) const;

private:
    template <typename Visit>
    void near(const QRectF& rect, Visit&& visit) const;

    double m_cell;
    std::vector<QRectF> m_rects;
    std::unordered_map<std::int64_t, std::vector<std::uint32_t>> m_cells;
};

/// What is left of a line outside rectangles: for lines that give way to words without a clip,
/// which not every file format keeps.
std::vector<QPolygonF> cutAround(const QPolygonF& line, const std::vector<QRectF>& holes);
/// Shortest connection from the border of one rectangle to that of another; of no length when they
/// touch.
QLineF shortestBetween(const QRectF& a, const QRectF& b);

}  // namespace tombolo::render
