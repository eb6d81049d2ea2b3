// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "views/render/paint_context.h"

namespace tombolo::render {

namespace {

void paintSelected(const PaintContext& c, const Box& box)
{
    const double px = 1 / c.scale;
    c.noFill();
    c.painter.setPen(QPen(c.color(Role::Selection), 2 * px));
    c.painter.drawRoundedRect(box.rect.adjusted(-3 * px, -3 * px, 3 * px, 3 * px), 8, 8);
    c.painter.setPen(QPen(c.color(Role::Selection), 1.5 * px));
    c.fill(Role::HandleFill);
    for (const QPointF corner :
         {box.rect.topLeft(), box.rect.topRight(), box.rect.bottomRight(), box.rect.bottomLeft()})
        c.painter.drawRect(QRectF(corner.x() - 4 * px, corner.y() - 4 * px, 8 * px, 8 * px));
}

}  // namespace

void renderOverlay(const SceneModel& scene, QPainter& painter, const OverlayOptions& options)
{
    const Theme& theme = options.theme ? *options.theme : Theme::light();
    const Typeface face;
    const PaintContext c{
        painter, theme, face, std::max(1e-6, options.scale), detailFor(options.scale), true, false};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const std::string& id : options.selected) {
        if (const int index = scene.boxIndex(id); index >= 0)
            paintSelected(c, scene.boxes()[static_cast<std::size_t>(index)]);
    }
    painter.restore();
}

}  // namespace tombolo::render
