// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QPixmap>

#include <memory>
#include <optional>
#include <string>

#include "views/canvas/canvas_tool.h"
#include "views/canvas/link_tool.h"
#include "views/canvas/placement.h"

namespace tombolo::canvas {

/// Click, Shift- or Ctrl-click and rubber band select; dragging moves, also into another node or
/// cluster; handles resize and start connections. Every drag is one undo step, Esc takes it back.
class SelectTool : public CanvasTool {
    Q_DECLARE_TR_FUNCTIONS(tombolo::canvas::SelectTool)

public:
    using CanvasTool::CanvasTool;
    ~SelectTool() override;

    ToolKind kind() const override { return ToolKind::Select; }
    void press(const PointerEvent& at) override;
    void move(const PointerEvent& at) override;
    void release(const PointerEvent& at) override;
    void doubleClick(const PointerEvent& at) override;
    bool cancel() override;
    bool isBusy() const override { return m_state != State::Idle; }
    QString hint(const PointerEvent& at) const override;
    QCursor cursor(const PointerEvent& at) const override;
    void decorate(render::OverlayOptions& options) const override;
    void paint(QPainter& painter) const override;

private:
    enum class State { Idle, Pressed, Moving, Resizing, Rubber, Linking };

    void pressOn(const render::Hit& hit, const PointerEvent& at);
    void beginDrag(const PointerEvent& at);
    void beginMove();
    void dragTo(const PointerEvent& at);
    void dropOn(const PointerEvent& at);
    void resizeTo(const PointerEvent& at);
    void rubberTo(const PointerEvent& at);
    QPixmap pictureOfDragged() const;
    void reset();

    State m_state = State::Idle;
    PointerEvent m_press;
    render::Hit m_hit;
    bool m_addToSelection = false;
    Ids m_ids;              ///< outermost dragged elements
    std::string m_home;     ///< their common container, when all can change theirs
    ElementKind m_kind{};   ///< their common kind; Header when mixed or on open ground
    std::string m_target;   ///< another container under the pointer
    bool m_lifted = false;  ///< drawn as a ghost, off its container
    QPointF m_delta;
    std::optional<Placement> m_placement;
    std::unique_ptr<Gesture> m_gesture;
    std::optional<LinkDrag> m_link;
    QRectF m_rubber;
    Ids m_before;  ///< selection before the rubber band
    QPixmap m_ghost;
};

}  // namespace tombolo::canvas
