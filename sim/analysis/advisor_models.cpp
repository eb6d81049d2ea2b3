// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/advisor_models.h"

#include <algorithm>

namespace tombolo::sim::analysis {

Models modelsOf(const Topology& topology, const std::vector<Prefix>&)
{
    Models out;
    const auto all = [&](ClusterModel model) {
        return std::all_of(topology.clusters.begin(), topology.clusters.end(),
                           [&](const Cluster& c) { return c.model == model; });
    };
    out.drawnFlat = all(ClusterModel::Flat);
    out.drawnIsland = !out.drawnFlat && all(ClusterModel::Island);
    return out;
}

}  // namespace tombolo::sim::analysis
