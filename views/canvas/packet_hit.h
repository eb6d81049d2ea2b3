// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointF>

#include <cstdint>
#include <optional>

#include "views/render/scene_model.h"
#include "views/workspace/workspace.h"

namespace tombolo::canvas {

/// The packet drawn at a place now, as a crossing of the workspace's trace; the topmost of several.
/// @param tolerance scene units @param scale view pixels per scene unit
std::optional<std::uint32_t> packetAt(const views::Workspace& workspace,
                                      const render::SceneModel& scene, QPointF at, double tolerance,
                                      double scale);

}  // namespace tombolo::canvas
