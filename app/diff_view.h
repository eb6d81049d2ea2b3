// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "views/canvas/viewport.h"
#include "views/canvas/viewport_moves.h"
#include "views/render/diff_marks.h"

namespace tombolo::app {

/// Two documents as one drawing with marks; wheel and pinch zoom, drag and arrow keys move it.
class DiffView : public QWidget, private canvas::Movable {
    Q_OBJECT

public:
    explicit DiffView(QWidget* parent = nullptr);

    void show(const Topology& together);
    void setMarks(render::DiffMarks marks);
    void setTheme(const render::Theme& theme);
    void fitAll() override;

    QSize sizeHint() const override { return {720, 520}; }
    QSize minimumSizeHint() const override { return {240, 180}; }

signals:
    void elementClicked(const std::string& id);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void zoomAt(QPointF view, double factor) override;
    void panBy(QPointF viewDelta) override;

    render::SceneModel m_scene;
    render::DiffMarks m_marks;
    const render::Theme* m_theme = nullptr;
    canvas::Viewport m_viewport;
    QPointF m_last;
    bool m_dragged = false;
    bool m_fitPending = true;
};

}  // namespace tombolo::app
