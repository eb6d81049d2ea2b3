// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/packet_hit.h"

#include <QLineF>

#include "views/render/overlay_cache.h"

namespace tombolo::canvas {

std::optional<std::uint32_t> packetAt(const views::Workspace& workspace,
                                      const render::SceneModel& scene, QPointF at, double tolerance,
                                      double scale)
{
    const auto trace = workspace.trace();
    if (!trace || workspace.isTraceStale())
        return std::nullopt;
    const sim::Frame frame = workspace.frame();
    const double radius = render::packetRadius(scale) / scale;
    for (auto mark = frame.packets.rbegin(); mark != frame.packets.rend(); ++mark) {
        const sim::Crossing c = trace->crossing(mark->crossing);
        if (c.from >= trace->elements().size() || c.to >= trace->elements().size())
            continue;
        const render::Way way(
            scene.way(trace->elements()[c.from], trace->elements()[c.to], c.network));
        if (!way.points().isEmpty() &&
            QLineF(way.packetAt(mark->progress, radius), at).length() <= tolerance)
            return mark->crossing;
    }
    return std::nullopt;
}

}  // namespace tombolo::canvas
