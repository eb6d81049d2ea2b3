// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMenu>
#include <QPointF>

#include <string>

namespace tombolo::canvas {

class CanvasView;

/// Menu of an element, a link (its number in the scene) or the empty ground, made for one showing.
QMenu* elementMenu(CanvasView& view, const std::string& id, QPointF scene);
QMenu* linkMenu(CanvasView& view, int link);
QMenu* groundMenu(CanvasView& view, QPointF scene);
/// Everything that may be created at a place, grouped as in the palette.
/// @param anywhere near the view's middle, with the container chosen by the canvas
void fillCreateMenu(QMenu& menu, CanvasView& view, QPointF scene, bool anywhere);

}  // namespace tombolo::canvas
