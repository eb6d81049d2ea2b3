// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace tombolo::render {

/// Cheapest upright-and-level way from a point on a border to any side of a bar, around walls:
/// short, with few bends. Dijkstra over the lines through the walls' corners.
///
/// @param direction unit vector in which the way leaves `start`
/// @param walls     boxes not to run through; the one that `start` lies on among them
/// @return empty when there is none, or too many walls (above 120) to search in a blink
QPolygonF findWay(QPointF start, QPointF direction, const QRectF& bar,
                  const std::vector<QRectF>& walls);

}  // namespace tombolo::render
