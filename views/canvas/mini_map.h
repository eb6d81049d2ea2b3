// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPixmap>
#include <QWidget>

#include "views/render/scene_model.h"
#include "views/render/theme.h"

namespace tombolo::canvas {

class Viewport;

/// The whole drawing in a corner, with a frame around what the canvas shows. Dragging the frame, or
/// clicking anywhere, moves the canvas.
class MiniMap : public QWidget {
    Q_OBJECT

public:
    MiniMap(const render::SceneModel& scene, const Viewport& viewport, QWidget* parent);
    void setTheme(const render::Theme& theme);
    /// The drawing changed: the picture is made anew when next painted.
    void sceneChanged();
    QSize sizeHint() const override { return {190, 130}; }

signals:
    void centreRequested(QPointF scene);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    double scale() const;
    QPointF offset() const;
    QPointF toScene(QPointF view) const;
    void redraw();

    const render::SceneModel& m_scene;
    const Viewport& m_viewport;
    const render::Theme* m_theme;
    QPixmap m_picture;
    bool m_stale = true;
    QPointF m_grip;  ///< from the pointer to the frame's middle, scene units
};

}  // namespace tombolo::canvas
