// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "model/core/convert/convert.h"

namespace tombolo::sim::analysis {

/// The drawing in both models. The one that it is drawn in is not copied.
struct Models {
    bool drawnFlat = false;
    bool drawnIsland = false;
    /// As it was asked for; none: drawn so. Its misfit says whether there is one.
    std::optional<convert::Conversion> flat;
    /// In place of one that does not fit: with any addresses that are left.
    std::optional<convert::Conversion> flatElsewhere;
    std::optional<convert::Conversion> island;

    /// @return none: drawn so, or it cannot be made
    const Topology* flatOne() const;
    const Topology* islandOne() const;
};
/// @param options blocks for the pods of the flat one (empty: any private space that is left), the
///                length of its node blocks, and what the document carries from a conversion
Models modelsOf(const Topology& topology, const convert::ConvertOptions& options);

}  // namespace tombolo::sim::analysis
