// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/address_loads.h"

namespace tombolo::sim::analysis {
namespace {

using convert::AddressPlan;
using convert::PodNeed;

/// Node blocks that the prefixes of a cluster hold.
double blocksIn(const std::vector<Prefix>& prefixes, Family family, int length)
{
    double out = 0;
    for (const Prefix& p : prefixes) {
        if (p.address.family == family && p.length <= length)
            out += std::ldexp(1.0, length - p.length);
    }
    return out;
}

/// A flat cluster has room for itself, however it is drawn.
double ownBlocks(const std::vector<Prefix>& kept, const PodNeed& need, int length)
{
    if (kept.empty())
        return 0;
    PodNeed today = need;
    today.growthPercent = 0;
    const auto drawn = static_cast<double>(convert::blocksOf(today));
    const double room = blocksIn(kept, need.family, length);
    return length == convert::nodeLengthOf(need) ? std::max(room, drawn) : room;
}

std::size_t clusterCount(const std::vector<PodNeed>& needs)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < needs.size(); ++i)
        count += i == 0 || needs[i].cluster != needs[i - 1].cluster;
    return count;
}

}  // namespace

std::uint64_t grown(std::uint64_t number, std::uint32_t percent)
{
    return number + (number * percent + 99) / 100;
}

std::vector<Load> loadsOf(const std::vector<PodNeed>& needs,
                          const std::vector<std::vector<Prefix>>& kept, Growth growth,
                          std::uint32_t percent)
{
    std::vector<Load> out;
    const std::uint64_t clusters = clusterCount(needs);
    std::uint64_t cluster = 0;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const PodNeed& need = needs[i];
        cluster += i > 0 && need.cluster != needs[i - 1].cluster;
        Load load{need.family,
                  convert::nodeLengthOf(need),
                  need.podsPerNode,
                  convert::blocksOf(need),
                  1,
                  0};
        if (growth == Growth::Nodes) {
            load.blocks = grown(load.blocks, percent);
        } else if (growth == Growth::PodsPerNode) {
            load.podsPerNode = grown(need.podsPerNode, percent);
            const int fits = convert::nodeLengthFor(need.family, load.podsPerNode);
            load.length = need.nodeLength > 0 ? std::min(need.nodeLength, fits) : fits;
        } else {
            // More of the same: the clusters there are, again and again.
            const std::uint64_t all = grown(clusters, percent);
            load.times = all / clusters + (cluster < all % clusters);
        }
        if (i < kept.size())
            load.own = ownBlocks(kept[i], need, load.length);
        out.push_back(load);
    }
    return out;
}

bool fitsInto(const std::vector<Prefix>& free, const std::vector<Load>& loads)
{
    std::vector<convert::BlockCount> blocks;
    for (const Load& load : loads) {
        const int bits = (load.family == Family::V6 ? 128 : 32) - load.length;
        if (static_cast<double>(load.podsPerNode) > std::ldexp(1.0, bits))
            return false;
        if (load.fresh() > 0)
            blocks.push_back({load.family, load.length, load.fresh()});
    }
    return convert::holds(free, blocks);
}

AddressPlan planKeeping(const std::vector<Prefix>& free,
                        const std::vector<std::vector<Prefix>>& keepers,
                        const std::vector<PodNeed>& needs)
{
    std::vector<PodNeed> asking;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        PodNeed need = needs[i];
        const auto& kept = keepers[i];
        if (!kept.empty()) {
            const double own = ownBlocks(kept, need, convert::nodeLengthOf(need));
            const auto blocks = static_cast<double>(convert::blocksOf(need));
            if (blocks <= own)
                continue;
            need.nodeLength = convert::nodeLengthOf(need);
            need.nodes = static_cast<std::uint64_t>(blocks - own);
            need.growthPercent = 0;
            need.podsPerNode = 0;
            need.pods = 0;
        }
        asking.push_back(need);
        places.push_back(i);
    }
    AddressPlan plan = convert::planAddresses(free, {}, asking);
    if (plan.misfit) {
        plan.misfit->need = places[plan.misfit->need];
        return plan;
    }
    std::vector<convert::PodAllocation> all(needs.size());
    for (std::size_t i = 0; i < needs.size(); ++i)
        all[i] = {keepers[i], convert::nodeLengthOf(needs[i])};
    for (std::size_t a = 0; a < asking.size(); ++a) {
        auto& prefixes = all[places[a]].prefixes;
        const auto& more = plan.allocations[a].prefixes;
        prefixes.insert(prefixes.end(), more.begin(), more.end());
        if (keepers[places[a]].empty())
            continue;
        const double room =
            static_cast<double>(asking[a].nodes) *
            std::ldexp(1.0, (asking[a].family == Family::V6 ? 128 : 32) - asking[a].nodeLength);
        plan.lostInNodes -= room;  // no node there yet
        plan.forGrowth += room;
    }
    plan.allocations = std::move(all);
    return plan;
}

double takenBy(const AddressAdvice& advice, const std::vector<PodNeed>& needs,
               std::uint32_t growthPercent)
{
    double out = 0;
    for (const Load& load : loadsOf(needs, advice.kept, Growth::Nodes, growthPercent)) {
        const int bits = load.family == Family::V6 ? 128 : 32;
        if (load.family == advice.family)
            out += load.fresh() * std::ldexp(1.0, bits - load.length);
    }
    return out;
}

}  // namespace tombolo::sim::analysis
