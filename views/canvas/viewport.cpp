// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/viewport.h"

#include <algorithm>

namespace tombolo::canvas {

QRectF Viewport::toScene(const QRectF& view) const
{
    return {toScene(view.topLeft()), view.size() / m_scale};
}

QRectF Viewport::toView(const QRectF& scene) const
{
    return {toView(scene.topLeft()), scene.size() * m_scale};
}

QRectF Viewport::visible() const
{
    return {m_origin, m_size / m_scale};
}

QTransform Viewport::transform() const
{
    return {m_scale, 0, 0, m_scale, -m_origin.x() * m_scale, -m_origin.y() * m_scale};
}

void Viewport::zoomTo(double scale, QPointF view)
{
    const QPointF fixed = toScene(view);
    m_scale = std::clamp(scale, kMinScale, kMaxScale);
    m_origin = fixed - view / m_scale;
}

void Viewport::centreOn(QPointF scene)
{
    m_origin = scene - QPointF(m_size.width(), m_size.height()) / (2 * m_scale);
}

void Viewport::fit(const QRectF& scene, const QMarginsF& margins, double maxScale)
{
    if (scene.isNull())
        return;
    const double width = std::max(1.0, m_size.width() - margins.left() - margins.right());
    const double height = std::max(1.0, m_size.height() - margins.top() - margins.bottom());
    const double scale =
        std::min(width / std::max(1.0, scene.width()), height / std::max(1.0, scene.height()));
    m_scale = std::clamp(std::min(scale, maxScale), kMinScale, kMaxScale);
    centreOn(scene.center());
    panBy(QPointF(margins.left() - margins.right(), margins.top() - margins.bottom()) / 2);
}

void Viewport::makeVisible(const QRectF& scene, double viewMargin)
{
    const double margin = viewMargin / m_scale;
    const QRectF wanted = scene.adjusted(-margin, -margin, margin, margin);
    const QRectF seen = visible();
    if (wanted.width() > seen.width() || wanted.height() > seen.height()) {
        if (!seen.intersects(scene) || !seen.contains(scene.center()))
            centreOn(scene.center());
        return;
    }
    QPointF by;
    if (wanted.left() < seen.left())
        by.setX(wanted.left() - seen.left());
    else if (wanted.right() > seen.right())
        by.setX(wanted.right() - seen.right());
    if (wanted.top() < seen.top())
        by.setY(wanted.top() - seen.top());
    else if (wanted.bottom() > seen.bottom())
        by.setY(wanted.bottom() - seen.bottom());
    m_origin += by;
}

}  // namespace tombolo::canvas
