// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "model/core/generate.h"
#include "sim/analysis/advisor.h"
#include "tests/support/check.h"

namespace tombolo::test {

using namespace tombolo::sim::analysis;

inline bool has(const std::vector<AdviceCode>& codes, AdviceCode code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// `clusters` clusters of `nodes` nodes with a /24 each, all with the same pod prefix.
inline Topology clustersOf(std::uint32_t clusters, std::uint32_t nodes, std::uint32_t pods = 200)
{
    GenerateOptions options = generateOptions(ClusterModel::Island);
    options.clusters = clusters;
    options.nodes = nodes;
    options.podsPerNode = pods;
    options.flows = 6;
    return generate(options);
}

inline AddressAdvice addresses(const Topology& t, std::vector<Prefix> free,
                               std::uint32_t growth = 100, int nodeLength = 0)
{
    AddressQuestion q;
    q.free = std::move(free);
    q.growthPercent = growth;
    q.nodeLength = nodeLength;
    return adviseAddresses(t, q);
}

inline const GrowthCurve& curve(const AddressAdvice& a, Growth growth)
{
    return a.curves.at(static_cast<std::size_t>(growth));
}

/// The plan gives each cluster the prefixes that it has in the flat drawing.
inline void checkPlanIs(const Topology& flat, const AddressAdvice& a)
{
    for (std::size_t i = 0; i < a.needs.size(); ++i) {
        for (const Cluster& cluster : flat.clusters) {
            if (cluster.id != a.needs[i].cluster)
                continue;
            for (const Prefix& p : cluster.podPrefixes) {
                const auto& given = a.now.allocations.at(i).prefixes;
                CHECK(p.address.family != a.needs[i].family ||
                      std::any_of(given.begin(), given.end(),
                                  [&](const Prefix& g) { return g.contains(p); }));
            }
        }
    }
    const double parts = a.now.forPods + a.now.forGrowth + a.now.lostInNodes;
    CHECK(std::abs(a.now.taken - parts - a.now.lostToAlignment) <= a.now.taken * 1e-12);
    CHECK(a.grown.fits() || a.grown.misfit);
}

}  // namespace tombolo::test
