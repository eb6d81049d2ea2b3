// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QPainter>

#include <algorithm>

#include "views/render/render.h"

namespace tombolo::render {

QImage thumbnail(const Topology& topology, const Theme& theme, QSize size, double devicePixelRatio)
{
    QImage image(size * devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(theme.color(Role::Ground));
    SceneModel scene;
    scene.rebuild(topology);
    const QRectF bounds = scene.bounds().adjusted(-24, -24, 24, 24);
    const double scale =
        std::min({size.width() / bounds.width(), size.height() / bounds.height(), 1.0});
    QPainter painter(&image);
    painter.translate(size.width() / 2.0, size.height() / 2.0);
    painter.scale(scale, scale);
    painter.translate(-bounds.center());
    StillOptions options;
    options.theme = &theme;
    options.grid = false;
    options.forFigure = true;
    // Small as it is, a figure shows its boxes rather than a summary of them.
    options.detail = std::max(detailFor(scale * devicePixelRatio), Detail::Mid);
    render(scene, painter, bounds, options);
    return image;
}

}  // namespace tombolo::render
