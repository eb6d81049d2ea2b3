// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_tool.h"

#include <QGuiApplication>
#include <QStyleHints>

namespace tombolo::canvas {

render::Hit CanvasTool::hitAt(const PointerEvent& at) const
{
    return m_host.scene().hit(at.scene, at.tolerance, m_host.handleOwners());
}

bool CanvasTool::movedEnough(QPointF fromView, QPointF toView) const
{
    return (toView - fromView).manhattanLength() >=
           QGuiApplication::styleHints()->startDragDistance();
}

}  // namespace tombolo::canvas
