// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/link_tool.h"

namespace tombolo::canvas {

LinkDrag::LinkDrag(CanvasHost& host, std::string from, Intent intent)
    : m_host(host), m_from(std::move(from)), m_intent(intent)
{
    m_end = m_host.scene().rectOf(m_from).center();
}

void LinkDrag::follow(QPointF scene, const std::string& over)
{
    m_end = scene;
    m_overItself = over == m_from;
    m_leftSource = m_leftSource || !m_overItself;
    m_over = m_overItself ? std::string() : over;
}

bool LinkDrag::isFlow(const std::string& to) const
{
    return m_intent == Intent::Flow ||
           (m_intent == Intent::Either && m_host.editor().meansFlow(m_from, to));
}

bool LinkDrag::works(const std::string& to) const
{
    const CanvasEditor& editor = m_host.editor();
    if (to.empty() || to == m_from)
        return false;
    if (isFlow(to))
        return editor.canSend(m_from) && !editor.flowTargets(to).empty();
    return editor.canConnect(m_from, to);
}

bool LinkDrag::finishAt(const std::string& target, QPointF view)
{
    if (!works(target))
        return false;
    if (isFlow(target))
        m_host.makeFlow(m_from, target, view);
    else
        m_host.editor().connectElements(m_from, target);
    return true;
}

QString LinkDrag::whyNot() const
{
    if (!m_overItself)
        return hint();
    const QString from = m_host.editor().nameOf(m_from);
    return m_intent == Intent::Connect
               ? tr("%1 cannot be connected to itself: choose another element.").arg(from)
               : tr("A flow from %1 to itself crosses no wire: choose another target.").arg(from);
}

QString LinkDrag::refuse()
{
    m_leftSource = m_leftSource || m_overItself;
    return whyNot();
}

QString LinkDrag::hint() const
{
    const CanvasEditor& editor = m_host.editor();
    const QString from = editor.nameOf(m_from);
    if (m_overItself && m_leftSource)
        return whyNot();
    if (m_over.empty())
        return m_intent == Intent::Flow
                   ? tr("Flow from %1: choose its target, a pod, node, service, host or gateway. "
                        "Esc cancels.")
                         .arg(from)
                   : tr("From %1: choose what to connect it to. Esc cancels.").arg(from);
    const QString to = editor.nameOf(m_over);
    if (!works(m_over))
        return isFlow(m_over) ? tr("A flow from %1 cannot end at %2.").arg(from, to)
                              : tr("%1 cannot be connected to %2.").arg(from, to);
    return isFlow(m_over) ? tr("Release or press Enter: a flow from %1 to %2.").arg(from, to)
                          : tr("Release or press Enter: connect %1 to %2.").arg(from, to);
}

void LinkDrag::decorate(render::OverlayOptions& options) const
{
    options.connecting = QLineF(m_host.scene().rectOf(m_from).center(), m_end);
    options.dropTarget = wouldWork() ? m_over : std::string();
}

LinkTool::LinkTool(CanvasHost& host, ToolKind kind, const std::string& from)
    : CanvasTool(host), m_kind(kind), m_once(!from.empty())
{
    if (!from.empty())
        start(from);
}

bool LinkTool::canStart(const std::string& id) const
{
    const CanvasEditor& editor = m_host.editor();
    if (m_kind == ToolKind::Flow)
        return editor.canSend(id);
    const ElementKind kind = editor.kindOf(id);
    return kind == ElementKind::Network || kind == ElementKind::Router ||
           kind == ElementKind::Gateway || kind == ElementKind::Host ||
           kind == ElementKind::Cluster;
}

void LinkTool::start(const std::string& id)
{
    m_drag.emplace(m_host, id,
                   m_kind == ToolKind::Flow ? LinkDrag::Intent::Flow : LinkDrag::Intent::Connect);
    m_host.workspace().say(m_drag->hint());
    m_host.repaintOverlay();
}

void LinkTool::end()
{
    m_drag.reset();
    m_host.repaintOverlay();
    if (m_once)
        m_host.useTool(ToolKind::Select);  // destroys this tool
}

void LinkTool::press(const PointerEvent& at)
{
    m_pressed = true;
    m_pressView = at.view;
    m_startedByThisPress = false;
    const std::string id = hitAt(at).id;
    if (!m_drag && canStart(id)) {
        start(id);
        m_startedByThisPress = true;
    }
    if (m_drag)
        m_drag->follow(at.scene, id);
}

void LinkTool::move(const PointerEvent& at)
{
    hover(at);
}

void LinkTool::hover(const PointerEvent& at)
{
    if (!m_drag)
        return;
    m_drag->follow(at.scene, hitAt(at).id);
    m_host.repaintOverlay();
}

void LinkTool::release(const PointerEvent& at)
{
    m_pressed = false;
    if (!m_drag)
        return;
    m_drag->follow(at.scene, hitAt(at).id);
    // A click on the source waits for a second click on the target.
    if (m_startedByThisPress && !movedEnough(m_pressView, at.view))
        return;
    LinkDrag drag = *m_drag;
    const QString hint = drag.whyNot();
    if (!drag.wouldWork() && !m_startedByThisPress) {
        m_host.workspace().say(m_drag->refuse());
        return;
    }
    if (!drag.wouldWork())
        m_host.workspace().say(hint);
    end();
    drag.finish(at.view);
}

bool LinkTool::choose(const std::string& id)
{
    if (!m_drag) {
        if (!canStart(id))
            return false;
        start(id);
        return true;
    }
    LinkDrag drag = *m_drag;
    CanvasHost& host = m_host;
    drag.follow(host.scene().rectOf(id).center(), id);
    if (!drag.wouldWork()) {
        m_drag->follow(host.scene().rectOf(id).center(), id);
        host.workspace().say(m_drag->refuse());
        return true;
    }
    end();
    drag.finishAt(id, host.viewport().toView(host.scene().rectOf(id).center()));
    return true;
}

void LinkTool::focusMoved(const std::string& id)
{
    if (!m_drag)
        return;
    m_drag->follow(m_host.scene().rectOf(id).center(), id);
    m_host.workspace().say(m_drag->hint());
    m_host.repaintOverlay();
}

bool LinkTool::cancel()
{
    m_pressed = false;
    if (m_drag) {
        end();
        return true;
    }
    return false;
}

QString LinkTool::hint(const PointerEvent& at) const
{
    if (m_drag)
        return m_drag->hint();
    const std::string id = hitAt(at).id;
    if (m_kind == ToolKind::Flow)
        return canStart(id) ? tr("Drag from %1 to what it should reach.").arg(nameOf(id))
                            : tr("Drag from a pod, node, client or server to its target.");
    return canStart(id) ? tr("Drag from %1 to what it should be connected to.").arg(nameOf(id))
                        : tr("Drag from a network, router, gateway or host to another.");
}

QCursor LinkTool::cursor(const PointerEvent&) const
{
    return Qt::CrossCursor;
}

void LinkTool::decorate(render::OverlayOptions& options) const
{
    if (m_drag)
        m_drag->decorate(options);
}

}  // namespace tombolo::canvas
