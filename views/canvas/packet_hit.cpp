// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/packet_hit.h"

#include <QLineF>

#include <algorithm>

namespace tombolo::canvas {

namespace {

QPointF pointAlong(const QPolygonF& way, double progress)
{
    double length = 0;
    for (qsizetype i = 1; i < way.size(); ++i)
        length += QLineF(way[i - 1], way[i]).length();
    double left = length * std::clamp(progress, 0.0, 1.0);
    for (qsizetype i = 1; i < way.size(); ++i) {
        const QLineF piece(way[i - 1], way[i]);
        if (left <= piece.length() || i + 1 == way.size())
            return piece.length() > 0 ? piece.pointAt(std::min(1.0, left / piece.length()))
                                      : piece.p1();
        left -= piece.length();
    }
    return way.isEmpty() ? QPointF() : way.last();
}

}  // namespace

std::optional<std::uint32_t> packetAt(const views::Workspace& workspace,
                                      const render::SceneModel& scene, QPointF at, double tolerance)
{
    const auto trace = workspace.trace();
    if (!trace || workspace.isTraceStale())
        return std::nullopt;
    const sim::Frame frame = workspace.frame();
    for (auto mark = frame.packets.rbegin(); mark != frame.packets.rend(); ++mark) {
        const sim::Crossing c = trace->crossing(mark->crossing);
        if (c.from >= trace->elements().size() || c.to >= trace->elements().size())
            continue;
        const QPolygonF way =
            scene.way(trace->elements()[c.from], trace->elements()[c.to], c.network);
        if (!way.isEmpty() && QLineF(pointAlong(way, mark->progress), at).length() <= tolerance)
            return mark->crossing;
    }
    return std::nullopt;
}

}  // namespace tombolo::canvas
