// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/advisor_models.h"

#include <algorithm>

#include "model/core/convert/convert.h"

namespace tombolo::sim::analysis {
namespace {

std::optional<Topology> converted(const Topology& topology, ClusterModel to,
                                  const std::vector<Prefix>& free)
{
    convert::ConvertOptions options;
    options.to = to;
    options.free = free;
    convert::Conversion conversion = convert::convertTopology(topology, options);
    if (!conversion.changed || conversion.misfit)
        return {};
    return std::move(conversion.result);
}

}  // namespace

Models modelsOf(const Topology& topology, const std::vector<Prefix>& free)
{
    Models out;
    const auto all = [&](ClusterModel model) {
        return std::all_of(topology.clusters.begin(), topology.clusters.end(),
                           [&](const Cluster& c) { return c.model == model; });
    };
    out.drawnFlat = all(ClusterModel::Flat);
    out.drawnIsland = !out.drawnFlat && all(ClusterModel::Island);
    if (!out.drawnFlat) {
        out.flat = converted(topology, ClusterModel::Flat, free);
        if (!out.flat && !free.empty())
            out.flat = converted(topology, ClusterModel::Flat, {});
    }
    if (!out.drawnIsland)
        out.island = converted(topology, ClusterModel::Island, {});
    return out;
}

}  // namespace tombolo::sim::analysis
