// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cmath>
#include <vector>

#include "sim/analysis/address_advice.h"

/// Inner header of the address advice: what clusters take of what is free, and what they have.
namespace tombolo::sim::analysis {

/// @return so many percent more, rounded up
std::uint64_t grown(std::uint64_t number, std::uint32_t percent);

/// What the clusters take once something has grown; alike ones once.
struct Load {
    Family family{};
    int length = 0;
    std::uint64_t podsPerNode = 0;
    std::uint64_t blocks = 0;  ///< of one cluster
    std::uint64_t times = 1;   ///< clusters
    double own = 0;            ///< blocks that it has already, in prefixes that it keeps

    double addresses() const  ///< of one cluster
    {
        const int bits = family == Family::V6 ? 128 : 32;
        return static_cast<double>(blocks) * std::ldexp(1.0, bits - length);
    }
    double fresh() const  ///< blocks of all those clusters that have to be found
    {
        return static_cast<double>(blocks) * static_cast<double>(times) -
               std::min(own, static_cast<double>(blocks));
    }
};

/// @param kept by need; empty: nobody keeps anything
std::vector<Load> loadsOf(const std::vector<convert::PodNeed>& needs,
                          const std::vector<std::vector<Prefix>>& kept, Growth growth,
                          std::uint32_t percent);
bool fitsInto(const std::vector<Prefix>& free, const std::vector<Load>& loads);
/// A plan in which who has prefixes keeps them, and gets only what those do not hold.
/// @param kept by need
convert::AddressPlan planKeeping(const std::vector<Prefix>& free,
                                 const std::vector<std::vector<Prefix>>& kept,
                                 const std::vector<convert::PodNeed>& needs);
/// Addresses of the advice's family in the node blocks that have to be found.
double takenBy(const AddressAdvice& advice, const std::vector<convert::PodNeed>& needs,
               std::uint32_t growthPercent);

/// Nobody plans for a hundred times as much.
inline constexpr std::uint32_t kMostGrowth = 10'000;

/// What grows, with the node blocks that it has then.
struct GrowthNeeds {
    std::vector<convert::PodNeed> flat;
    std::vector<convert::PodNeed> island;
};
/// In the order of kGrowths.
std::vector<GrowthCurve> growthCurves(const AddressAdvice& advice, const AddressQuestion& question,
                                      const GrowthNeeds& needs);

}  // namespace tombolo::sim::analysis
