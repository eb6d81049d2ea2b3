// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "views/render/metrics.h"
#include "views/render/painters.h"

namespace tombolo::render {

void paintLinks(const PaintContext& c, const SceneModel& scene, const QRectF& region)
{
    c.pen(Role::Link, std::max(1.5, 0.9 / c.scale));
    c.noFill();
    std::vector<const LinkLine*> shown;
    for (const LinkLine& link : scene.links()) {
        if (!link.bounds.intersects(region) || link.points.size() < 2)
            continue;
        shown.push_back(&link);
        c.painter.drawPolyline(link.points);
    }
    if (c.detail != Detail::Full && c.detail != Detail::Mid)
        return;
    c.painter.setPen(Qt::NoPen);
    c.fill(Role::Link);
    for (const LinkLine* link : shown)
        c.painter.drawEllipse(link->points.last(), 3.2, 3.2);
    if (c.detail != Detail::Full)
        return;
    for (const LinkLine* link : shown) {
        const Box& owner = scene.boxes()[static_cast<std::size_t>(link->aBox)];
        if (owner.kind != ElementKind::Node)
            continue;
        const QPointF port = link->points.first();
        c.painter.setPen(Qt::NoPen);
        c.fill(Role::Link);
        c.painter.drawRoundedRect(QRectF(port.x() - 3.5, port.y() - 3.5, 7, 7), 1.5, 1.5);
    }
}

}  // namespace tombolo::render
