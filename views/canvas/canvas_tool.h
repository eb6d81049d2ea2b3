// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCursor>
#include <QPainter>
#include <QPointF>
#include <QString>

#include <memory>
#include <string>

#include "views/canvas/canvas_editor.h"
#include "views/canvas/viewport.h"
#include "views/render/render.h"
#include "views/workspace/workspace.h"

namespace tombolo::canvas {

enum class ToolKind { Select, Connect, Flow, Place, Pan };

/// What a tool may ask of the canvas it works on.
class CanvasHost {
public:
    virtual ~CanvasHost() = default;
    virtual views::Workspace& workspace() = 0;
    virtual CanvasEditor& editor() = 0;
    virtual const render::SceneModel& scene() const = 0;
    virtual const Viewport& viewport() const = 0;
    virtual double pixelRatio() const = 0;
    /// Elements whose handles are shown and can be hit: the selected ones and the hovered one.
    virtual Ids handleOwners() const = 0;
    virtual void panBy(QPointF viewDelta) = 0;
    /// The nearest grid point when snapping is on and Alt is not held.
    virtual QPointF snapped(QPointF scene, Qt::KeyboardModifiers modifiers) const = 0;
    virtual void setFocusedElement(const std::string& id) = 0;
    virtual void beginRename(const std::string& id) = 0;
    /// Draws the flow; where the target has several addresses to choose from, asks by a menu.
    virtual void makeFlow(const std::string& from, const std::string& target, QPointF view) = 0;
    virtual void useTool(ToolKind kind) = 0;
    virtual void repaintOverlay() = 0;
};

/// One pointer event as a tool needs it.
struct PointerEvent {
    QPointF scene;
    QPointF view;
    Qt::MouseButtons buttons;
    Qt::KeyboardModifiers modifiers;
    double tolerance = 4;  ///< scene units: screen tolerance divided by zoom
};

/// Turns pointer gestures (left button) into edits. One is active at a time.
class CanvasTool {
public:
    explicit CanvasTool(CanvasHost& host) : m_host(host) {}
    virtual ~CanvasTool() = default;
    CanvasTool(const CanvasTool&) = delete;
    CanvasTool& operator=(const CanvasTool&) = delete;

    virtual ToolKind kind() const = 0;
    virtual void press(const PointerEvent&) {}
    virtual void move(const PointerEvent&) {}  ///< with the button held after press()
    virtual void release(const PointerEvent&) {}
    virtual void doubleClick(const PointerEvent&) {}
    virtual void hover(const PointerEvent&) {}  ///< no button held
    /// An element was chosen by keyboard. @return true when the tool had asked for one
    virtual bool choose(const std::string&) { return false; }
    /// Keyboard focus went to an element (the line of a pending connection follows).
    virtual void focusMoved(const std::string&) {}
    /// A line is being drawn and the next chosen element is its end.
    virtual bool waitsForTarget() const { return false; }
    /// Esc or focus loss. @return false when there was nothing to end
    virtual bool cancel() { return false; }
    virtual bool isBusy() const { return false; }  ///< a drag is under way
    /// One sentence: what a click here would do now.
    virtual QString hint(const PointerEvent& at) const = 0;
    virtual QCursor cursor(const PointerEvent& at) const = 0;
    virtual void decorate(render::OverlayOptions&) const {}
    /// Draws on top of everything, in scene coordinates.
    virtual void paint(QPainter&) const {}

protected:
    render::Hit hitAt(const PointerEvent& at) const;
    QString nameOf(const std::string& id) const { return m_host.editor().nameOf(id); }
    bool movedEnough(QPointF fromView, QPointF toView) const;

    CanvasHost& m_host;
};

}  // namespace tombolo::canvas
