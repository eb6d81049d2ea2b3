// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "model/core/entities.h"

namespace tombolo::sim::analysis {

/// The drawing in both models. The one that it is drawn in is not copied.
struct Models {
    bool drawnFlat = false;
    bool drawnIsland = false;
    std::optional<Topology> flat;  ///< none: drawn so, or it cannot be made
    std::optional<Topology> island;
};
/// @param free blocks for the pods of the flat one; empty: any private space that is left
Models modelsOf(const Topology& topology, const std::vector<Prefix>& free);

}  // namespace tombolo::sim::analysis
