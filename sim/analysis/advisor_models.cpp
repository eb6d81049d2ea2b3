// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/advisor_models.h"

#include <algorithm>

namespace tombolo::sim::analysis {
namespace {

const Topology* usable(const std::optional<convert::Conversion>& made)
{
    return made && made->changed && !made->misfit ? &made->result : nullptr;
}

}  // namespace

const Topology* Models::flatOne() const
{
    return usable(flatElsewhere ? flatElsewhere : flat);
}

const Topology* Models::islandOne() const
{
    return usable(island);
}

Models modelsOf(const Topology& topology, const convert::ConvertOptions& options)
{
    Models out;
    const auto all = [&](ClusterModel model) {
        return std::all_of(topology.clusters.begin(), topology.clusters.end(),
                           [&](const Cluster& c) { return c.model == model; });
    };
    out.drawnFlat = all(ClusterModel::Flat);
    out.drawnIsland = !out.drawnFlat && all(ClusterModel::Island);
    convert::ConvertOptions to = options;
    to.to = ClusterModel::Flat;
    if (!out.drawnFlat) {
        out.flat = convert::convertTopology(topology, to);
        to.free.clear();
        to.nodeLength = 0;
        if (out.flat->misfit && (!options.free.empty() || options.nodeLength != 0))
            out.flatElsewhere = convert::convertTopology(topology, to);
    }
    to.to = ClusterModel::Island;
    to.free.clear();
    if (!out.drawnIsland)
        out.island = convert::convertTopology(topology, to);
    return out;
}

}  // namespace tombolo::sim::analysis
