// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>

#include <optional>
#include <string>

#include "views/canvas/canvas_tool.h"

namespace tombolo::canvas {

/// A line being drawn from an element to whatever is under the pointer or has the keyboard focus.
class LinkDrag {
    Q_DECLARE_TR_FUNCTIONS(tombolo::canvas::LinkDrag)

public:
    enum class Intent { Connect, Flow, Either };  ///< Either: what makes sense between the two

    LinkDrag(CanvasHost& host, std::string from, Intent intent);

    const std::string& from() const { return m_from; }
    void follow(QPointF scene, const std::string& over);
    bool wouldWork() const { return works(m_over); }
    /// Carries it out with the element last followed. @return false when that makes no sense
    bool finish(QPointF view) { return finishAt(m_over, view); }
    bool finishAt(const std::string& target, QPointF view);
    QString hint() const;
    /// Why the element last followed cannot be the end.
    QString whyNot() const;
    /// whyNot(), which hint() goes on saying until the pointer moves on.
    QString refuse();
    void decorate(render::OverlayOptions& options) const;

private:
    bool isFlow(const std::string& to) const;
    bool works(const std::string& to) const;

    CanvasHost& m_host;
    std::string m_from;
    std::string m_over;
    bool m_overItself = false;
    bool m_leftSource = false;  ///< before that it is over the source because it began there
    QPointF m_end;
    Intent m_intent;
};

/// Connects two elements, or draws a flow: drag from one to the other, or click both.
class LinkTool : public CanvasTool {
    Q_DECLARE_TR_FUNCTIONS(tombolo::canvas::LinkTool)

public:
    /// @param from source chosen already (keyboard, menu); the tool ends after one line then
    LinkTool(CanvasHost& host, ToolKind kind, const std::string& from = {});

    ToolKind kind() const override { return m_kind; }
    void press(const PointerEvent& at) override;
    void move(const PointerEvent& at) override;
    void release(const PointerEvent& at) override;
    void hover(const PointerEvent& at) override;
    bool choose(const std::string& id) override;
    void focusMoved(const std::string& id) override;
    bool waitsForTarget() const override { return m_drag.has_value(); }
    bool cancel() override;
    bool isBusy() const override { return m_pressed; }
    QString hint(const PointerEvent& at) const override;
    QCursor cursor(const PointerEvent& at) const override;
    void decorate(render::OverlayOptions& options) const override;

private:
    bool canStart(const std::string& id) const;
    void start(const std::string& id);
    void end();

    ToolKind m_kind;
    bool m_once;
    bool m_pressed = false;
    bool m_startedByThisPress = false;
    QPointF m_pressView;
    std::optional<LinkDrag> m_drag;
};

}  // namespace tombolo::canvas
