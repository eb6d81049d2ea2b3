// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/analysis/matrix.h"
#include "views/render/theme.h"

class QPainter;
class QRectF;

namespace tombolo::render {

/// Colour of what a pair comes to.
Role roleOf(sim::analysis::PairSight sight);
/// Its sign, drawn into a square: told apart by shape alone.
void drawSight(QPainter& painter, const QRectF& square, sim::analysis::PairSight sight,
               const QColor& ink);
/// Ground of a cell: tint and pattern, so that a page in grey still tells them apart.
void fillSight(QPainter& painter, const QRectF& cell, sim::analysis::PairSight sight,
               const Theme& theme);

}  // namespace tombolo::render
