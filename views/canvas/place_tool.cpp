// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/place_tool.h"

#include "views/canvas/palette.h"

namespace tombolo::canvas {

PlaceTool::PlaceTool(CanvasHost& host, const QString& word) : CanvasTool(host), m_word(word) {}

void PlaceTool::hover(const PointerEvent& at)
{
    m_fits = m_host.editor().homeFor(m_word, at.scene, m_home);
    m_host.repaintOverlay();
}

void PlaceTool::release(const PointerEvent& at)
{
    CanvasHost& host = m_host;
    const QPointF spot = host.snapped(at.scene, at.modifiers);
    const bool more = at.modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    if (host.editor().create(m_word, spot).empty() || more)
        return;
    host.useTool(ToolKind::Select);  // destroys this tool
}

bool PlaceTool::cancel()
{
    m_host.useTool(ToolKind::Select);  // destroys this tool
    return true;
}

QString PlaceTool::hint(const PointerEvent& at) const
{
    std::string home;
    if (!m_host.editor().homeFor(m_word, at.scene, home))
        return m_host.editor().needsHome(m_word);
    const QString label = paletteEntry(m_word).label;
    return home.empty() ? tr("Click to place: %1. Esc ends.").arg(label)
                        : tr("Click to place in %2: %1. Esc ends.").arg(label, nameOf(home));
}

QCursor PlaceTool::cursor(const PointerEvent&) const
{
    if (!m_fits)
        return Qt::ForbiddenCursor;
    const QIcon icon = paletteIcon(m_word, m_host.workspace().theme());
    return QCursor(icon.pixmap({32, 32}, m_host.pixelRatio()));
}

void PlaceTool::decorate(render::OverlayOptions& options) const
{
    options.dropTarget = m_home;
}

void PanTool::press(const PointerEvent& at)
{
    m_held = true;
    m_last = at.view;
}

void PanTool::move(const PointerEvent& at)
{
    if (m_held)
        m_host.panBy(at.view - m_last);
    m_last = at.view;
}

bool PanTool::cancel()
{
    m_host.useTool(ToolKind::Select);  // destroys this tool
    return true;
}

QString PanTool::hint(const PointerEvent&) const
{
    return tr("Drag to move the paper. Esc returns to selecting.");
}

QCursor PanTool::cursor(const PointerEvent&) const
{
    return m_held ? Qt::ClosedHandCursor : Qt::OpenHandCursor;
}

}  // namespace tombolo::canvas
