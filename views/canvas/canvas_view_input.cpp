// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What arrives at the canvas: pointer, wheel, gestures, keys, drops.
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QPointingDevice>
#include <QUrl>
#include <QWheelEvent>

#include <cmath>

#include "views/canvas/canvas_keys.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/packet_hit.h"
#include "views/canvas/palette.h"
#include "views/canvas/placement.h"

namespace tombolo::canvas {

namespace {

/// One notch of a wheel (120) zooms by a fifth.
constexpr double kZoomPerDelta = 0.0015;

bool isPaletteDrag(const QMimeData* data)
{
    return data->hasFormat(QString::fromLatin1(kPaletteMime));
}

QString wordOf(const QMimeData* data)
{
    return QString::fromUtf8(data->data(QString::fromLatin1(kPaletteMime)));
}

/// The first local topology file among dragged things.
QString fileOf(const QMimeData* data)
{
    for (const QUrl& url : data->urls()) {
        const QString path = url.toLocalFile();
        if (path.endsWith(QLatin1String(".tombolo"), Qt::CaseInsensitive) ||
            path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
            return path;
    }
    return {};
}

/// Two fingers on a touchpad, not the notches of a wheel. X11 gives pixels for both.
bool isTouchpad(const QWheelEvent& event)
{
    if (event.device() != nullptr && event.device()->type() == QInputDevice::DeviceType::TouchPad)
        return true;
    if (event.pixelDelta().isNull())
        return false;
    const QPoint notches = event.angleDelta();
    return event.phase() != Qt::NoScrollPhase || notches.x() != 0 || notches.y() % 120 != 0;
}

}  // namespace

PointerEvent CanvasView::pointer(QPointF view, Qt::MouseButtons buttons,
                                 Qt::KeyboardModifiers modifiers) const
{
    return {m_viewport.toScene(view), view, buttons, modifiers,
            render::kHitTolerancePx / m_viewport.scale()};
}

bool CanvasView::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::NativeGesture:
        if (nativeGesture(event))
            return true;
        break;
    case QEvent::Gesture:
        if (pinch(event))
            return true;
        break;
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        return showTip(help->pos(), help->globalPos());
    }
    case QEvent::ShortcutOverride:
        if (m_keys->wants(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::DragLeave:
    case QEvent::Drop:
        return dragged(event);
    case QEvent::Leave:
        pointerLeft();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

bool CanvasView::nativeGesture(QEvent* arrived)
{
    const auto* event = static_cast<QNativeGestureEvent*>(arrived);
    switch (event->gestureType()) {
    case Qt::ZoomNativeGesture:
        zoomAt(event->position(), 1 + event->value());
        return true;
    case Qt::SmartZoomNativeGesture:
        fitAll();
        return true;
    case Qt::PanNativeGesture:
        panBy(event->delta());
        return true;
    default:
        return false;
    }
}

bool CanvasView::pinch(QEvent* event)
{
    auto* gestures = static_cast<QGestureEvent*>(event);
    auto* found = static_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture));
    if (found == nullptr)
        return false;
    const QPointF at = mapFromGlobal(found->centerPoint());
    if (found->changeFlags() & QPinchGesture::ScaleFactorChanged)
        zoomAt(at, found->scaleFactor());
    if (found->changeFlags() & QPinchGesture::CenterPointChanged)
        panBy(found->centerPoint() - found->lastCenterPoint());
    gestures->accept(found);
    return true;
}

void CanvasView::wheelEvent(QWheelEvent* event)
{
    const bool zooming = event->modifiers() & Qt::ControlModifier;
    if (isTouchpad(*event) && !zooming) {
        panBy(event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 4
                                           : QPointF(event->pixelDelta()));
    } else if (event->modifiers() & Qt::ShiftModifier) {
        const QPoint delta = event->angleDelta();
        panBy({static_cast<double>(delta.x() != 0 ? delta.x() : delta.y()) / 2, 0});
    } else {
        zoomAt(event->position(), std::exp(event->angleDelta().y() * kZoomPerDelta));
    }
    event->accept();
}

void CanvasView::mousePressEvent(QMouseEvent* event)
{
    const PointerEvent at = pointer(event->position(), event->buttons(), event->modifiers());
    m_lastView = at.view;
    showFocusRing(false);
    if (event->button() == Qt::MiddleButton ||
        (event->button() == Qt::LeftButton && m_keys->spaceHeld())) {
        m_panning = true;
        m_keys->spaceUsed();
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton || pressPacket(at))
        return;
    m_tool->press(at);
    setCursor(m_tool->cursor(at));
}

bool CanvasView::pressPacket(const PointerEvent& at)
{
    if (tool() != ToolKind::Select)
        return false;
    const auto crossing = packetAt(m_workspace, m_scene, at.scene, 1.5 * at.tolerance, zoom());
    if (!crossing)
        return false;
    m_workspace.setCurrentCrossing(static_cast<int>(*crossing));
    return true;
}

void CanvasView::mouseMoveEvent(QMouseEvent* event)
{
    const PointerEvent at = pointer(event->position(), event->buttons(), event->modifiers());
    const QPointF moved = at.view - m_lastView;
    m_lastView = at.view;
    m_pointerInside = true;
    if (m_panning) {
        panBy(moved);
        return;
    }
    if (at.buttons & Qt::LeftButton) {
        m_tool->move(at);
        setCursor(m_tool->cursor(at));
        return;
    }
    refreshHover(at);
    m_tool->hover(at);
    setCursor(m_tool->cursor(at));
}

void CanvasView::refreshHover(const PointerEvent& at)
{
    const render::Hit hit = m_scene.hit(at.scene, at.tolerance, handleOwners());
    const std::string over = hit.part == render::HitPart::Link ? std::string() : hit.id;
    if (over != m_hovered) {
        m_hovered = over;
        update();
    }
    const QString hint = m_tool->hint(at);
    if (hint == m_hint)
        return;
    m_hint = hint;
    m_workspace.say(hint);
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event)
{
    const PointerEvent at = pointer(event->position(), event->buttons(), event->modifiers());
    m_lastView = at.view;
    if (m_panning && (event->button() == Qt::MiddleButton || event->button() == Qt::LeftButton)) {
        m_panning = false;
        setCursor(m_tool->cursor(at));
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    m_tool->release(at);
    m_hint.clear();
    refreshHover(at);
    setCursor(m_tool->cursor(at));
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !m_keys->spaceHeld())
        m_tool->doubleClick(pointer(event->position(), event->buttons(), event->modifiers()));
}

void CanvasView::pointerLeft()
{
    m_pointerInside = false;
    if (!m_hovered.empty()) {
        m_hovered.clear();
        update();
    }
    m_hint.clear();
}

void CanvasView::keyPressEvent(QKeyEvent* event)
{
    if (m_keys->press(*event)) {
        if (m_keys->spaceHeld() && !m_panning)
            setCursor(Qt::OpenHandCursor);
        event->accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

void CanvasView::keyReleaseEvent(QKeyEvent* event)
{
    if (m_keys->release(*event)) {
        setCursor(m_tool->cursor(pointer(m_lastView, {}, {})));
        event->accept();
        return;
    }
    QWidget::keyReleaseEvent(event);
}

bool CanvasView::focusNextPrevChild(bool next)
{
    if (hasFocus() && m_keys->step(!next))
        return true;
    return QWidget::focusNextPrevChild(next);
}

void CanvasView::focusInEvent(QFocusEvent* event)
{
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)
        m_keys->focusIn(reason == Qt::BacktabFocusReason);
    m_actions->clipboardChanged();
    update();
}

void CanvasView::focusOutEvent(QFocusEvent* event)
{
    m_keys->forgetSpace();
    m_panning = false;
    // A drag that loses the keyboard is taken back; a menu or the rename editor is not a loss.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::OtherFocusReason &&
        m_tool->isBusy())
        m_tool->cancel();
    update();
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_tool->isBusy())
        return;
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QRectF rect = m_scene.rectOf(m_focused);
        const QPointF scene = rect.isNull() ? m_viewport.visible().center() : rect.center();
        showContextMenu(m_focused, scene, mapToGlobal(m_viewport.toView(scene).toPoint()));
        return;
    }
    const PointerEvent at = pointer(event->pos(), {}, event->modifiers());
    const render::Hit hit = m_scene.hit(at.scene, at.tolerance);
    showContextMenu(hit.part == render::HitPart::Link ? std::string() : hit.id, at.scene,
                    event->globalPos());
}

bool CanvasView::dragged(QEvent* event)
{
    if (event->type() == QEvent::Drop)
        drop(*static_cast<QDropEvent*>(event));
    else if (event->type() == QEvent::DragLeave)
        m_dropTarget.clear();
    else
        dragOver(*static_cast<QDropEvent*>(event));
    update();
    return true;
}

void CanvasView::dragOver(QDropEvent& event)
{
    const QMimeData* mime = event.mimeData();
    if (!isPaletteDrag(mime)) {
        event.setAccepted(false);
        if (!fileOf(mime).isEmpty())
            event.acceptProposedAction();
        return;
    }
    const QString word = wordOf(mime);
    const bool fits = !m_workspace.document().isReadOnly() &&
                      m_editor->homeFor(word, m_viewport.toScene(event.position()), m_dropTarget);
    m_workspace.say(fits ? tr("Release to put it here.") : m_editor->needsHome(word));
    event.setAccepted(false);
    // Moves keep coming only to who took the enter, and the sentence above must follow them.
    if (fits || event.type() == QEvent::DragEnter)
        event.acceptProposedAction();
}

void CanvasView::drop(QDropEvent& event)
{
    m_dropTarget.clear();
    if (isPaletteDrag(event.mimeData())) {
        const QPointF scene = m_viewport.toScene(event.position());
        m_editor->create(wordOf(event.mimeData()), snapped(scene, event.modifiers()));
        setFocus(Qt::OtherFocusReason);
        event.acceptProposedAction();
    } else if (const QString path = fileOf(event.mimeData()); !path.isEmpty()) {
        event.acceptProposedAction();
        emit openRequested(path);
    }
}

}  // namespace tombolo::canvas
