// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainterPath>

#include "views/panels/field_glyph.h"

namespace tombolo::views {

/// A glyph in a 16 × 16 square: what is drawn with a pen, and what is filled.
struct GlyphDrawing {
    QPainterPath lines;
    QPainterPath filled;
};
GlyphDrawing glyphDrawing(Glyph glyph);

}  // namespace tombolo::views
