// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "views/render/scene_data.h"

namespace tombolo::render {

/// Clockwise, so that the opposite side is two further.
enum class Side { Top, Right, Bottom, Left };
bool isVertical(Side side);  ///< a link through it runs up or down

/// Whether an upright or level segment runs through the inside of a rectangle.
bool segmentMeets(QPointF a, QPointF b, const QRectF& rect);

/// Routes the links of a scene: nodes' links leave their cluster by the coast that faces the
/// network; devices take the cheapest of a few shapes (straight, one jog, one corner); where every
/// shape runs through a box, the maze finds a way around. Deterministic; links in document order.
class LinkRouter {
public:
    explicit LinkRouter(SceneData& data);
    void run();

private:
    struct Obstacle {
        int box;
        QRectF rect;
    };
    struct Segment {
        QPointF a;
        QPointF b;
    };
    struct Port {
        Side side = Side::Bottom;
        double along = 0;
    };

    const Box& box(int index) const { return m_data.boxes[static_cast<std::size_t>(index)]; }
    LinkLine& linkAt(int index) { return m_data.links[static_cast<std::size_t>(index)]; }
    Side facing(const QRectF& from, const QRectF& to) const;
    bool siblingsMeet(const Box& node, int self, QPointF a, QPointF b) const;
    QPolygonF wayOut(const Box& node, int self, Side side, const QRectF& coast) const;
    void routeNode(LinkLine& link);
    void choosePorts(const std::vector<int>& links);
    bool shareSides(const std::vector<int>& links);
    void candidates(const QRectF& device, const QRectF& bar, Side out, double port,
                    std::vector<QPolygonF>& lines) const;
    void routeDevice(LinkLine& link, const Port& port);
    int crossings(const QPolygonF& line, int a, int b) const;
    double crowding(const QPolygonF& line) const;
    QPolygonF maze(QPointF start, Side side, int a, int b) const;
    void remember(const LinkLine& link);

    SceneData& m_data;
    std::vector<Obstacle> m_obstacles;
    std::vector<Segment> m_segments;
    std::vector<Port> m_ports;
};

}  // namespace tombolo::render
