// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/analysis/address_loads.h"

namespace tombolo::sim::analysis {
namespace {

using convert::PodNeed;

/// Where the search for the limit ends: a million times as much.
constexpr std::uint32_t kMostSearched = 100'000'000;

/// Addresses of all clusters.
double sumOf(const std::vector<Load>& loads, Family family)
{
    double out = 0;
    for (const Load& load : loads) {
        if (load.family == family)
            out += load.addresses() * static_cast<double>(load.times);
    }
    return out;
}

GrowthPoint pointOf(const std::vector<Load>& flat, const std::vector<Load>& island, Family family,
                    std::uint32_t percent)
{
    GrowthPoint point;
    point.percent = percent;
    point.flatNeeded = sumOf(flat, family);
    for (const Load& load : island) {
        if (load.family == family)
            point.islandNeeded = std::max(point.islandNeeded, load.addresses());
    }
    return point;
}

/// The largest percentage of [0, most] for which `fits` holds, which it does up to some point.
template <typename Fits>
std::optional<std::uint32_t> lastThat(std::uint32_t most, Fits fits)
{
    if (!fits(0))
        return {};
    std::uint32_t good = 0;
    std::uint32_t bad = most + 1;
    for (std::uint32_t step = 1; step <= most && bad > most; step *= 2)
        fits(step) ? void(good = step) : void(bad = step);
    while (bad - good > 1) {
        const std::uint32_t middle = good + (bad - good) / 2;
        fits(middle) ? void(good = middle) : void(bad = middle);
    }
    return good;
}

class Curves {
public:
    Curves(const AddressAdvice& advice, const AddressQuestion& question, const GrowthNeeds& needs)
        : m_advice(advice), m_question(question), m_flat(needs.flat), m_island(needs.island)
    {
    }

    GrowthCurve of(Growth growth) const
    {
        GrowthCurve curve;
        curve.growth = growth;
        const std::uint32_t most = kMostSearched;
        const auto fits = [&](std::uint32_t percent) {
            return flatFits(growth, percent);
        };
        curve.fitsUntil = lastThat(most, fits);
        curve.bounded = curve.fitsUntil == most;
        curve.islandUntil =
            lastThat(most, [&](std::uint32_t percent) { return islandFits(growth, percent); });
        curve.now = countOf(growth);
        curve.limit = curve.fitsUntil ? countAt(growth, *curve.fitsUntil) : 0;
        curve.flatBlocks = blocksOf(m_flat);
        curve.islandBlocks = blocksOf(m_island);
        if (m_advice.shrinksToGrow()) {
            curve.nowBlocks = blocksOf(m_advice.needs);
            const auto until =
                lastThat(most, [&](std::uint32_t percent) { return fitsAsNow(growth, percent); });
            curve.nowLimit = until ? countAt(growth, *until) : 0;
        }
        addPoints(curve);
        return curve;
    }

private:
    bool stopped() const { return m_question.stop != nullptr && *m_question.stop; }

    bool flatFits(Growth growth, std::uint32_t percent) const
    {
        if (stopped() || !m_advice.now.fits())
            return false;
        return percent == 0 ||
               fitsInto(m_advice.free, loadsOf(m_flat, m_advice.kept, growth, percent));
    }

    bool fitsAsNow(Growth growth, std::uint32_t percent) const
    {
        return !stopped() &&
               (percent == 0 ||
                fitsInto(m_advice.free, loadsOf(m_advice.needs, m_advice.kept, growth, percent)));
    }

    std::vector<int> blocksOf(const std::vector<PodNeed>& needs) const
    {
        std::vector<int> out;
        for (const PodNeed& need : needs) {
            if (need.family == m_advice.family)
                out.push_back(convert::nodeLengthOf(need));
        }
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    /// Each cluster for itself: they use the same addresses, so that more of them need no more.
    bool islandFits(Growth growth, std::uint32_t percent) const
    {
        if (stopped())
            return false;
        const auto loads =
            loadsOf(m_flat, m_advice.kept, growth, growth == Growth::Clusters ? 0 : percent);
        return std::all_of(loads.begin(), loads.end(),
                           [&](const Load& load) { return fitsInto(m_advice.free, {load}); });
    }

    std::uint64_t countOf(Growth growth) const
    {
        std::uint64_t nodes = 0;
        std::uint64_t pods = 0;
        std::vector<std::string> clusters;
        for (const PodNeed& need : m_flat) {
            pods = std::max(pods, need.podsPerNode);
            if (std::find(clusters.begin(), clusters.end(), need.cluster) != clusters.end())
                continue;
            clusters.push_back(need.cluster);
            nodes += need.nodes;
        }
        return growth == Growth::Nodes         ? nodes
               : growth == Growth::PodsPerNode ? pods
                                               : clusters.size();
    }

    std::uint64_t countAt(Growth growth, std::uint32_t percent) const
    {
        if (growth != Growth::Nodes)
            return grown(countOf(growth), percent);
        std::uint64_t nodes = 0;
        std::vector<std::string> clusters;
        for (const PodNeed& need : m_flat) {
            if (std::find(clusters.begin(), clusters.end(), need.cluster) != clusters.end())
                continue;
            clusters.push_back(need.cluster);
            nodes += grown(convert::blocksOf(need), percent);
        }
        return nodes;
    }

    /// From now to well past the point that matters.
    void addPoints(GrowthCurve& curve) const
    {
        constexpr std::uint32_t kPoints = 24;
        const std::uint32_t turn = curve.fitsUntil.value_or(0);
        std::uint64_t end = std::max<std::uint64_t>(
            {100, std::uint64_t(m_question.growthPercent) * 5 / 4, std::uint64_t(turn) * 3 / 2});
        if (turn > kMostGrowth)  // so far away that what there is would be a dot beside it
            end = std::max<std::uint64_t>(400, std::uint64_t(m_question.growthPercent) * 2);
        for (std::uint32_t i = 0; i <= kPoints; ++i) {
            const auto percent = static_cast<std::uint32_t>(end * i / kPoints);
            const std::uint64_t count = countAt(curve.growth, percent);
            if (!curve.points.empty() && curve.points.back().count == count)
                continue;
            GrowthPoint point =
                pointOf(loadsOf(m_flat, {}, curve.growth, percent),
                        loadsOf(m_island, {}, curve.growth, percent), m_advice.family, percent);
            point.count = count;
            point.asNowNeeded =
                sumOf(loadsOf(m_advice.needs, {}, curve.growth, percent), m_advice.family);
            point.fits = curve.fitsUntil && percent <= *curve.fitsUntil;
            curve.points.push_back(point);
        }
    }

    const AddressAdvice& m_advice;
    const AddressQuestion& m_question;
    const std::vector<PodNeed>& m_flat;
    const std::vector<PodNeed>& m_island;
};

}  // namespace

std::vector<GrowthCurve> growthCurves(const AddressAdvice& advice, const AddressQuestion& question,
                                      const GrowthNeeds& needs)
{
    const Curves curves(advice, question, needs);
    std::vector<GrowthCurve> out;
    for (const Growth growth : kGrowths)
        out.push_back(curves.of(growth));
    return out;
}

}  // namespace tombolo::sim::analysis
