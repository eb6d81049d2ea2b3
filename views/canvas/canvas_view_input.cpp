// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What arrives at the canvas: pointer, wheel, gestures, keys, drops.
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>
#include <QWheelEvent>

#include "views/canvas/canvas_keys.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/packet_hit.h"
#include "views/canvas/palette.h"
#include "views/canvas/placement.h"
#include "views/canvas/viewport_moves.h"

namespace tombolo::canvas {

namespace {

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

}  // namespace

PointerEvent CanvasView::pointer(QPointF view, Qt::MouseButtons buttons,
                                 Qt::KeyboardModifiers modifiers) const
{
    return {m_viewport.toScene(view), view, buttons, modifiers,
            render::kHitTolerancePx / m_viewport.scale()};
}

bool CanvasView::event(QEvent* event)
{
    if (moveByGesture(*this, *event, *this))
        return true;
    switch (event->type()) {
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

void CanvasView::wheelEvent(QWheelEvent* event)
{
    moveByWheel(*event, *this);
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
