// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/maze.h"

#include <queue>

#include <algorithm>
#include <cmath>

#include "views/render/metrics.h"

namespace tombolo::render {

namespace {

constexpr double kBend = 60;
constexpr std::size_t kMostWalls = 120;

bool blocked(QPointF a, QPointF b, const std::vector<QRectF>& walls)
{
    const double left = std::min(a.x(), b.x());
    const double right = std::max(a.x(), b.x());
    const double top = std::min(a.y(), b.y());
    const double bottom = std::max(a.y(), b.y());
    return std::any_of(walls.begin(), walls.end(), [&](const QRectF& wall) {
        return right > wall.left() + 0.5 && left < wall.right() - 0.5 &&
               bottom > wall.top() + 0.5 && top < wall.bottom() - 0.5;
    });
}

void sortUnique(std::vector<double>& values)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// The grid of lines that a way may use, and Dijkstra over (line, line, direction).
class Maze {
public:
    Maze(QPointF start, QPointF direction, const QRectF& bar, const std::vector<QRectF>& walls)
        : m_bar(bar), m_walls(walls)
    {
        const double gap = metrics::kClearance;
        for (QRectF& wall : m_walls)
            wall.adjust(-gap + 2, -gap + 2, gap - 2, gap - 2);
        m_start = start + direction * gap;
        m_direction = direction.y() != 0 ? 1 : 0;
        m_xs = {m_start.x(), bar.center().x(), bar.left() - gap, bar.right() + gap,
                std::clamp(m_start.x(), bar.left() + std::min(gap, bar.width() / 2),
                           bar.right() - std::min(gap, bar.width() / 2))};
        m_ys = {m_start.y(), bar.center().y(), bar.top() - gap, bar.bottom() + gap};
        for (const QRectF& wall : walls) {
            m_xs.insert(m_xs.end(), {wall.left() - gap, wall.right() + gap});
            m_ys.insert(m_ys.end(), {wall.top() - gap, wall.bottom() + gap});
        }
        sortUnique(m_xs);
        sortUnique(m_ys);
    }

    QPolygonF find();

private:
    struct Item {
        double cost;
        int state;
        bool operator<(const Item& other) const
        {
            return cost != other.cost ? cost > other.cost : state > other.state;
        }
    };
    int columns() const { return static_cast<int>(m_xs.size()); }
    int rows() const { return static_cast<int>(m_ys.size()); }
    QPointF pointOf(int state) const
    {
        const int cell = state / 2;
        return {m_xs[static_cast<std::size_t>(cell % columns())],
                m_ys[static_cast<std::size_t>(cell / columns())]};
    }
    void relax(int from, int to, double cost)
    {
        if (cost < m_cost[static_cast<std::size_t>(to)]) {
            m_cost[static_cast<std::size_t>(to)] = cost;
            m_from[static_cast<std::size_t>(to)] = from;
            m_queue.push({cost, to});
        }
    }
    void step(int state, double cost);
    QPolygonF back(int state) const;

    QRectF m_bar;
    std::vector<QRectF> m_walls;
    QPointF m_start;
    int m_direction = 0;  ///< 0 level, 1 upright
    std::vector<double> m_xs;
    std::vector<double> m_ys;
    std::vector<double> m_cost;
    std::vector<int> m_from;
    std::priority_queue<Item> m_queue;
};

void Maze::step(int state, double cost)
{
    const int cell = state / 2;
    const int column = cell % columns();
    const int row = cell / columns();
    const bool upright = state % 2 == 1;
    relax(state, cell * 2 + (upright ? 0 : 1), cost + kBend);
    const QPointF here = pointOf(state);
    for (const int by : {-1, 1}) {
        const int nextColumn = column + (upright ? 0 : by);
        const int nextRow = row + (upright ? by : 0);
        if (nextColumn < 0 || nextRow < 0 || nextColumn >= columns() || nextRow >= rows())
            continue;
        const int next = (nextRow * columns() + nextColumn) * 2 + (upright ? 1 : 0);
        const QPointF there = pointOf(next);
        if (!m_bar.contains(here) && !blocked(here, there, m_walls))
            relax(state, next,
                  cost + std::abs(there.x() - here.x()) + std::abs(there.y() - here.y()));
    }
}

QPolygonF Maze::find()
{
    const auto states = static_cast<std::size_t>(columns() * rows() * 2);
    m_cost.assign(states, 1e18);
    m_from.assign(states, -1);
    const auto column = std::lower_bound(m_xs.begin(), m_xs.end(), m_start.x()) - m_xs.begin();
    const auto row = std::lower_bound(m_ys.begin(), m_ys.end(), m_start.y()) - m_ys.begin();
    const int first =
        (static_cast<int>(row) * columns() + static_cast<int>(column)) * 2 + m_direction;
    relax(-1, first, 0);
    while (!m_queue.empty()) {
        const Item item = m_queue.top();
        m_queue.pop();
        if (item.cost > m_cost[static_cast<std::size_t>(item.state)])
            continue;
        if (m_bar.contains(pointOf(item.state)))
            return back(item.state);
        step(item.state, item.cost);
    }
    return {};
}

QPolygonF Maze::back(int state) const
{
    QPolygonF line;
    for (int at = state; at >= 0; at = m_from[static_cast<std::size_t>(at)])
        line.prepend(pointOf(at));
    // The last point lies inside the bar: end on its border instead.
    QPointF& last = line.last();
    const QPointF before = line[std::max<qsizetype>(0, line.size() - 2)];
    if (before.x() == last.x())
        last.setY(before.y() < m_bar.top() ? m_bar.top() : m_bar.bottom());
    else
        last.setX(before.x() < m_bar.left() ? m_bar.left() : m_bar.right());
    return line;
}

}  // namespace

QPolygonF findWay(QPointF start, QPointF direction, const QRectF& bar,
                  const std::vector<QRectF>& walls)
{
    if (walls.size() > kMostWalls)
        return {};
    QPolygonF line = Maze(start, direction, bar, walls).find();
    if (!line.isEmpty())
        line.prepend(start);
    return line;
}

}  // namespace tombolo::render
