// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <string>
#include <vector>

#include "views/render/scene_model.h"

/// Walking the canvas without a mouse: pure functions over the scene.
namespace tombolo::canvas {

enum class Direction { Left, Right, Up, Down };

/// What Tab visits, in document order: boxes outermost first, hidden ones left out.
std::vector<std::string> walkOrder(const render::SceneModel& scene);
/// @return the id after (or before) `from`; empty at the end; the first (last) when `from` is empty
std::string nextInOrder(const render::SceneModel& scene, const std::string& from, bool backwards);
/// The nearest box in a direction, judged by centres, sideways distance counting double.
/// @return empty when there is none
std::string neighbour(const render::SceneModel& scene, const std::string& from,
                      Direction direction);
/// The next box after `from` whose name begins with `text` (else contains it, or an address that
/// begins with it), ignoring case; wraps around.
std::string findByText(const render::SceneModel& scene, const QString& text,
                       const std::string& from, bool skipCurrent);

}  // namespace tombolo::canvas
