// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/link_router.h"

#include <algorithm>
#include <cmath>

#include "views/render/maze.h"
#include "views/render/metrics.h"

namespace tombolo::render {

using namespace metrics;

bool isVertical(Side side)
{
    return side == Side::Top || side == Side::Bottom;
}

bool segmentMeets(QPointF a, QPointF b, const QRectF& rect)
{
    return std::max(a.x(), b.x()) > rect.left() && std::min(a.x(), b.x()) < rect.right() &&
           std::max(a.y(), b.y()) > rect.top() && std::min(a.y(), b.y()) < rect.bottom();
}

namespace {

/// The middle of a side's outward normal.
QPointF normal(Side side)
{
    switch (side) {
    case Side::Top:
        return {0, -1};
    case Side::Right:
        return {1, 0};
    case Side::Bottom:
        return {0, 1};
    case Side::Left:
        break;
    }
    return {-1, 0};
}

QPointF onSide(const QRectF& rect, Side side, double along)
{
    switch (side) {
    case Side::Top:
        return {along, rect.top()};
    case Side::Right:
        return {rect.right(), along};
    case Side::Bottom:
        return {along, rect.bottom()};
    case Side::Left:
        break;
    }
    return {rect.left(), along};
}

double length(const QPolygonF& line)
{
    double sum = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        sum += std::abs(line[i].x() - line[i - 1].x()) + std::abs(line[i].y() - line[i - 1].y());
    return sum;
}

/// Drops repeated points and those in the middle of a straight run.
QPolygonF tidy(const QPolygonF& line)
{
    QPolygonF out;
    for (const QPointF& point : line) {
        if (!out.isEmpty() && out.last() == point)
            continue;
        if (out.size() >= 2) {
            const QPointF a = out[out.size() - 2];
            const QPointF b = out.last();
            if ((a.x() == b.x() && b.x() == point.x()) || (a.y() == b.y() && b.y() == point.y()))
                out.removeLast();
        }
        out << point;
    }
    return out;
}

/// The range of places on a side where a link may dock.
std::pair<double, double> dockRange(const QRectF& rect, Side side, double inset)
{
    const double low = isVertical(side) ? rect.left() : rect.top();
    const double high = isVertical(side) ? rect.right() : rect.bottom();
    if (high - low <= 2 * inset)
        return {(low + high) / 2, (low + high) / 2};
    return {low + inset, high - inset};
}

/// Bars are docked along their length; at their short ends only when nothing else will do.
double endPenalty(const QPolygonF& line, const QRectF& bar)
{
    const QPointF end = line.last();
    const bool atEnd = bar.width() >= bar.height()
                           ? end.x() == bar.left() || end.x() == bar.right()
                           : end.y() == bar.top() || end.y() == bar.bottom();
    return atEnd ? 150 : 0;
}

}  // namespace

LinkRouter::LinkRouter(SceneData& data) : m_data(data)
{
    for (int i = 0; i < data.topCount; ++i) {
        const Box& box = data.boxes[static_cast<std::size_t>(i)];
        if (box.kind != ElementKind::Note)
            m_obstacles.push_back({i, box.rect});
    }
}

void LinkRouter::run()
{
    for (LinkLine& link : m_data.links)
        link.points.clear();
    for (int i = 0; i < static_cast<int>(m_data.links.size()); ++i) {
        if (box(linkAt(i).aBox).kind == ElementKind::Node)
            routeNode(linkAt(i));
    }
    std::vector<int> others;
    for (int i = 0; i < static_cast<int>(m_data.links.size()); ++i) {
        if (linkAt(i).points.isEmpty())
            others.push_back(i);
    }
    choosePorts(others);
    const std::vector<Segment> ofNodes = m_segments;
    for (const int i : others)
        routeDevice(linkAt(i), m_ports[static_cast<std::size_t>(i)]);
    if (shareSides(others)) {
        m_segments = ofNodes;
        for (const int i : others) {
            linkAt(i).points.clear();
            routeDevice(linkAt(i), m_ports[static_cast<std::size_t>(i)]);
        }
    }
    for (LinkLine& link : m_data.links) {
        if (link.points.size() < 2)  // box and bar on one spot
            link.points = {box(link.aBox).rect.center(), box(link.aBox).rect.center()};
        link.bounds = link.points.boundingRect().adjusted(-8, -8, 8, 8);
    }
}

Side LinkRouter::facing(const QRectF& from, const QRectF& to) const
{
    const double below = to.top() - from.bottom();
    const double above = from.top() - to.bottom();
    const double right = to.left() - from.right();
    const double left = from.left() - to.right();
    const double best = std::max({below, above, right, left});
    if (below >= 0 && below >= above)
        return Side::Bottom;
    if (above >= 0)
        return Side::Top;
    if (right == best)
        return Side::Right;
    return left == best ? Side::Left : best == below ? Side::Bottom : Side::Top;
}

bool LinkRouter::siblingsMeet(const Box& node, int self, QPointF a, QPointF b) const
{
    const Box& parent = box(node.parent);
    for (int i = parent.firstChild; i < parent.firstChild + parent.childCount; ++i) {
        if (i != self && segmentMeets(a, b, box(i).rect.adjusted(-2, -2, 2, 2)))
            return true;
    }
    return false;
}

QPolygonF LinkRouter::wayOut(const Box& node, int self, Side side, const QRectF& coast) const
{
    const QRectF& r = node.rect;
    if (isVertical(side)) {
        const bool down = side == Side::Bottom;
        const double edge = down ? coast.bottom() : coast.top();
        const QPointF port(r.left() + kSpine, down ? r.bottom() : r.top());
        if (!siblingsMeet(node, self, port, {port.x(), edge}))
            return {port, {port.x(), edge}};
        const double y = down ? r.bottom() - kLane : r.top() + kNodeHeader / 2;
        const double trunkLeft = r.left() - kNodeGap / 2;
        const double trunkRight = r.right() + kNodeGap / 2;
        const bool useRight = siblingsMeet(node, self, {trunkLeft, y}, {trunkLeft, edge}) &&
                              !siblingsMeet(node, self, {trunkRight, y}, {trunkRight, edge});
        const double trunk = useRight ? trunkRight : trunkLeft;
        return {{useRight ? r.right() : r.left(), y}, {trunk, y}, {trunk, edge}};
    }
    const bool toRight = side == Side::Right;
    const double edge = toRight ? coast.right() : coast.left();
    const QPointF port(toRight ? r.right() : r.left(), r.top() + kNodeHeader / 2);
    if (!siblingsMeet(node, self, port, {edge, port.y()}))
        return {port, {edge, port.y()}};
    const double trunk = r.top() - kNodeGap / 2;
    return {{r.left() + kSpine, r.top()}, {r.left() + kSpine, trunk}, {edge, trunk}};
}

void LinkRouter::routeNode(LinkLine& link)
{
    const int self = link.aBox;
    const Box& node = box(self);
    const QRectF& coast = box(node.parent).rect;
    const QRectF& bar = box(link.bBox).rect;
    const Side side = facing(coast, bar);
    QPolygonF line = wayOut(node, self, side, coast);
    const QPointF exit = line.last();
    const Side dock = static_cast<Side>((static_cast<int>(side) + 2) % 4);
    const auto [low, high] = dockRange(bar, dock, kClearance);
    const double along = isVertical(side) ? exit.x() : exit.y();
    const QPointF target = onSide(bar, dock, std::clamp(along, low, high));
    QPolygonF outside{exit};
    const QPointF out = exit + normal(side) * kClearance;
    if (isVertical(side))
        outside << QPointF(exit.x(), out.y()) << QPointF(target.x(), out.y());
    else
        outside << QPointF(out.x(), exit.y()) << QPointF(out.x(), target.y());
    outside << target;
    if (crossings(outside, node.parent, link.bBox) > 0) {
        const QPolygonF around = maze(exit, side, node.parent, link.bBox);
        if (!around.isEmpty())
            outside = around;
    }
    link.points = tidy(line + outside);
    remember(link);
}

int LinkRouter::crossings(const QPolygonF& line, int a, int b) const
{
    int count = 0;
    for (const Obstacle& obstacle : m_obstacles) {
        const bool own = obstacle.box == a || obstacle.box == b;
        for (qsizetype i = 1; i < line.size(); ++i) {
            const QRectF rect =
                own ? obstacle.rect.adjusted(1, 1, -1, -1) : obstacle.rect.adjusted(-4, -4, 4, 4);
            if (segmentMeets(line[i - 1], line[i], rect)) {
                ++count;
                break;
            }
        }
    }
    return count;
}

double LinkRouter::crowding(const QPolygonF& line) const
{
    double cost = 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF a = line[i - 1];
        const QPointF b = line[i];
        const bool upright = a.x() == b.x();
        for (const Segment& other : m_segments) {
            const bool otherUpright = other.a.x() == other.b.x();
            if (upright != otherUpright) {
                const QPointF v1 = upright ? a : other.a;
                const QPointF v2 = upright ? b : other.b;
                const QPointF h1 = upright ? other.a : a;
                const QPointF h2 = upright ? other.b : b;
                const bool cross =
                    std::min(h1.x(), h2.x()) < v1.x() && v1.x() < std::max(h1.x(), h2.x()) &&
                    std::min(v1.y(), v2.y()) < h1.y() && h1.y() < std::max(v1.y(), v2.y());
                cost += cross ? 60 : 0;
                continue;
            }
            const double apart =
                upright ? std::abs(a.x() - other.a.x()) : std::abs(a.y() - other.a.y());
            if (apart >= kDockGap - 1)
                continue;
            const auto along = [upright](QPointF p) {
                return upright ? p.y() : p.x();
            };
            const double shared =
                std::min(std::max(along(a), along(b)), std::max(along(other.a), along(other.b))) -
                std::max(std::min(along(a), along(b)), std::min(along(other.a), along(other.b)));
            if (shared > 0)
                cost += 150 + shared;
        }
    }
    return cost;
}

void LinkRouter::remember(const LinkLine& link)
{
    for (qsizetype i = 1; i < link.points.size(); ++i)
        m_segments.push_back({link.points[i - 1], link.points[i]});
}

void LinkRouter::choosePorts(const std::vector<int>& links)
{
    m_ports.resize(m_data.links.size());
    std::map<std::pair<int, int>, std::vector<int>> bySide;
    for (const int i : links) {
        const LinkLine& link = linkAt(i);
        const Side side = facing(box(link.aBox).rect, box(link.bBox).rect);
        bySide[{link.aBox, static_cast<int>(side)}].push_back(i);
    }
    for (auto& [key, list] : bySide) {
        const Side side = static_cast<Side>(key.second);
        const QRectF& rect = box(key.first).rect;
        const QPointF middle = rect.center();
        const auto wish = [&](int i) {
            const auto [low, high] = dockRange(box(linkAt(i).bBox).rect, side, kClearance);
            return std::clamp(isVertical(side) ? middle.x() : middle.y(), low, high);
        };
        std::stable_sort(list.begin(), list.end(), [&](int a, int b) { return wish(a) < wish(b); });
        const double start = isVertical(side) ? rect.left() : rect.top();
        const double room = isVertical(side) ? rect.width() : rect.height();
        const double step = room / static_cast<double>(list.size() + 1);
        for (std::size_t k = 0; k < list.size(); ++k)
            m_ports[static_cast<std::size_t>(list[k])] = {
                side, start + step * static_cast<double>(k + 1)};
    }
}

/// A link that found its way from another side leaves its place to those that stayed: one alone
/// goes straight from the middle. @return whether a port has changed
bool LinkRouter::shareSides(const std::vector<int>& links)
{
    std::map<std::pair<int, int>, std::vector<int>> stayed;
    std::map<std::pair<int, int>, std::size_t> planned;
    for (const int i : links) {
        const LinkLine& link = linkAt(i);
        const Port& port = m_ports[static_cast<std::size_t>(i)];
        const std::pair key(link.aBox, static_cast<int>(port.side));
        ++planned[key];
        const QRectF& rect = box(link.aBox).rect;
        const QPointF at = link.points.first();
        const QPointF side = onSide(rect, port.side, 0);
        if (isVertical(port.side) ? at.y() == side.y() : at.x() == side.x())
            stayed[key].push_back(i);
    }
    bool changed = false;
    for (auto& [key, list] : stayed) {
        if (list.size() == planned[key])
            continue;
        changed = true;
        const auto along = [&](int i) {
            return m_ports[static_cast<std::size_t>(i)].along;
        };
        std::stable_sort(list.begin(), list.end(),
                         [&](int a, int b) { return along(a) < along(b); });
        const QRectF& rect = box(key.first).rect;
        const bool level = isVertical(static_cast<Side>(key.second));
        const double step =
            (level ? rect.width() : rect.height()) / static_cast<double>(list.size() + 1);
        for (std::size_t k = 0; k < list.size(); ++k)
            m_ports[static_cast<std::size_t>(list[k])].along =
                (level ? rect.left() : rect.top()) + step * static_cast<double>(k + 1);
    }
    return changed;
}

void LinkRouter::candidates(const QRectF& device, const QRectF& bar, Side out, double port,
                            std::vector<QPolygonF>& lines) const
{
    const QPointF start = onSide(device, out, port);
    const bool upright = isVertical(out);
    const double sign = normal(out).x() + normal(out).y();
    // Straight or with one jog, onto the bar's side that looks at us.
    const Side dock = static_cast<Side>((static_cast<int>(out) + 2) % 4);
    const QPointF end0 = onSide(bar, dock, 0);
    const double gap = (upright ? end0.y() - start.y() : end0.x() - start.x()) * sign;
    if (gap > 0) {
        const auto [low, high] = dockRange(bar, dock, kClearance);
        for (const double shift : {0.0, kDockGap, -kDockGap, 2 * kDockGap, -2 * kDockGap}) {
            const double at = std::clamp(port + shift, low, high);
            const QPointF end = onSide(bar, dock, at);
            if (upright && end.x() == start.x()) {
                lines.push_back({start, end});
                continue;
            }
            if (!upright && end.y() == start.y()) {
                lines.push_back({start, end});
                continue;
            }
            for (const double part : {0.5, 0.25, 0.75}) {
                const QPointF bend = start + normal(out) * gap * part;
                lines.push_back(
                    upright ? QPolygonF{start, {start.x(), bend.y()}, {end.x(), bend.y()}, end}
                            : QPolygonF{start, {bend.x(), start.y()}, {bend.x(), end.y()}, end});
            }
        }
    }
    // One corner: out to a place above, below or beside the bar, then onto it.
    for (const Side side :
         upright ? std::array{Side::Left, Side::Right} : std::array{Side::Top, Side::Bottom}) {
        const auto [low, high] = dockRange(bar, side, kClearance);
        const double from = upright ? start.y() : start.x();
        for (const double at :
             {from + sign * kClearance, from + sign * 2 * kDockGap, low, high, (low + high) / 2}) {
            if (at < low || at > high || (at - from) * sign < kClearance)
                continue;
            const QPointF end = onSide(bar, side, at);
            const QPointF corner = upright ? QPointF(start.x(), at) : QPointF(at, start.y());
            const QPointF inward = end - corner;
            if (inward.x() * normal(side).x() + inward.y() * normal(side).y() < 0)
                lines.push_back({start, corner, end});
        }
    }
}

void LinkRouter::routeDevice(LinkLine& link, const Port& port)
{
    const QRectF& device = box(link.aBox).rect;
    const QRectF& bar = box(link.bBox).rect;
    std::vector<QPolygonF> lines;
    candidates(device, bar, port.side, port.along, lines);
    const std::size_t usual = lines.size();
    for (const double shift : {kDockGap, -kDockGap}) {
        const auto [low, high] = dockRange(device, port.side, kClearance);
        candidates(device, bar, port.side, std::clamp(port.along + shift, low, high), lines);
    }
    for (const Side side : {Side::Top, Side::Right, Side::Bottom, Side::Left}) {
        if (side != port.side)
            candidates(device, bar, side,
                       isVertical(side) ? device.center().x() : device.center().y(), lines);
    }
    double best = 1e18;
    bool blocked = true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const int boxes = crossings(lines[i], link.aBox, link.bBox);
        const double cost = length(lines[i]) + 40 * static_cast<double>(lines[i].size() - 2) +
                            (i < usual ? 0 : 30) + 5000 * boxes + crowding(lines[i]) +
                            endPenalty(lines[i], bar);
        if (cost < best) {
            best = cost;
            blocked = boxes > 0;
            link.points = lines[i];
        }
    }
    if (blocked) {
        const QPolygonF around =
            maze(onSide(device, port.side, port.along), port.side, link.aBox, link.bBox);
        if (!around.isEmpty())
            link.points = around;
    }
    if (link.points.isEmpty())
        link.points = {device.center(), bar.center()};
    link.points = tidy(link.points);
    remember(link);
}

QPolygonF LinkRouter::maze(QPointF start, Side side, int a, int b) const
{
    std::vector<QRectF> walls;
    const QRectF area = (box(a).rect | box(b).rect).adjusted(-400, -400, 400, 400);
    for (const Obstacle& obstacle : m_obstacles) {
        if (obstacle.box != b && obstacle.rect.intersects(area))
            walls.push_back(obstacle.rect);
    }
    return findWay(start, normal(side), box(b).rect, walls);
}

void routeLinks(SceneData& data)
{
    LinkRouter(data).run();
    data.docks.clear();
    for (const LinkLine& link : data.links) {
        if (link.network < 0 || link.bBox < 0 || link.points.empty())
            continue;
        const QRectF& bar = data.boxes[static_cast<std::size_t>(link.bBox)].rect;
        const QPointF at = link.points.last();
        // Words stand above a level bar's lane, and left of an upright one's.
        if (bar.width() >= bar.height() && at.y() < bar.center().y())
            data.docks[link.bBox].push_back(at.x() - bar.left());
        else if (bar.width() < bar.height() && at.x() < bar.center().x())
            data.docks[link.bBox].push_back(bar.bottom() - at.y());
    }
    for (auto& [box, docks] : data.docks)
        std::sort(docks.begin(), docks.end());
}

}  // namespace tombolo::render
