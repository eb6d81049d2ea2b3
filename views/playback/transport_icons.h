// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QIcon>

#include "views/render/theme.h"

namespace tombolo::views {

enum class TransportGlyph { ToStart, StepBack, Play, Pause, StepForward, ToEnd };

/// Drawn, not loaded: sharp at every scale and in the theme's ink, faint when disabled.
QIcon transportIcon(TransportGlyph glyph, const render::Theme& theme);

}  // namespace tombolo::views
