// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMarginsF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace tombolo::canvas {

/// Which part of the unbounded drawing a widget shows. Lengths: view = device-independent pixels of
/// the widget, scene = document units; scale = view pixels per unit.
class Viewport {
public:
    static constexpr double kMinScale = 0.005;
    static constexpr double kMaxScale = 16;

    double scale() const { return m_scale; }
    QSizeF size() const { return m_size; }
    QPointF origin() const { return m_origin; }  ///< scene point at the top left of the widget
    QPointF toScene(QPointF view) const { return m_origin + view / m_scale; }
    QPointF toView(QPointF scene) const { return (scene - m_origin) * m_scale; }
    QRectF toScene(const QRectF& view) const;
    QRectF toView(const QRectF& scene) const;
    QRectF visible() const;        ///< scene rectangle in sight
    QTransform transform() const;  ///< scene to view

    void setSize(QSizeF size) { m_size = size; }
    void panBy(QPointF viewDelta) { m_origin -= viewDelta / m_scale; }
    /// Keeps the scene point under `view` where it is. @param scale clamped to the limits
    void zoomTo(double scale, QPointF view);
    void centreOn(QPointF scene);
    /// Shows all of `scene` between the margins (view pixels), not larger than maxScale. Ignores
    /// empty rectangles.
    void fit(const QRectF& scene, const QMarginsF& margins, double maxScale);
    void fit(const QRectF& scene, double margin, double maxScale)
    {
        fit(scene, QMarginsF(margin, margin, margin, margin), maxScale);
    }
    /// Pans as little as possible so that `scene` is in sight.
    void makeVisible(const QRectF& scene, double viewMargin);

private:
    double m_scale = 1;
    QPointF m_origin;
    QSizeF m_size{1, 1};
};

}  // namespace tombolo::canvas
