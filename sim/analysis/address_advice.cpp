// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/address_advice.h"

#include <algorithm>
#include <cmath>

#include "model/core/convert/renumber.h"
#include "sim/analysis/address_loads.h"

namespace tombolo::sim::analysis {
namespace {

using convert::PodNeed;

/// Nobody plans for a hundred times as much.
constexpr std::uint32_t kMostGrowth = 10'000;
/// Where the search for the limit ends: a million times as much.
constexpr std::uint32_t kMostSearched = 100'000'000;

std::vector<Prefix> privateSpace()
{
    return {*parsePrefix("10.0.0.0/8"), *parsePrefix("172.16.0.0/12"),
            *parsePrefix("192.168.0.0/16"), *parsePrefix("fd00::/8")};
}

/// The block that a cluster's nodes have; that of the first node which has one.
int drawnLength(const Cluster& cluster, Family family)
{
    for (const Node& node : cluster.nodes) {
        for (const Prefix& p : node.podPrefixes) {
            if (p.address.family == family)
                return p.length;
        }
    }
    return 0;
}

/// Pods that take an address of the node's block.
std::uint64_t podsOf(const Node& node, Family family)
{
    return static_cast<std::uint64_t>(
        std::count_if(node.pods.begin(), node.pods.end(), [&](const Pod& pod) {
            return !pod.hostNetwork &&
                   std::any_of(pod.addresses.begin(), pod.addresses.end(),
                               [&](const IpAddress& a) { return a.family == family; });
        }));
}

std::vector<PodNeed> needsOf(const Topology& topology, int nodeLength)
{
    std::vector<PodNeed> out;
    for (const Cluster& cluster : topology.clusters) {
        for (const Family family : {Family::V4, Family::V6}) {
            const bool has =
                std::any_of(cluster.podPrefixes.begin(), cluster.podPrefixes.end(),
                            [&](const Prefix& p) { return p.address.family == family; });
            if (!has)
                continue;
            PodNeed need;
            need.cluster = cluster.id;
            need.family = family;
            need.nodes = std::max<std::uint64_t>(1, cluster.nodes.size());
            for (const Node& node : cluster.nodes) {
                const std::uint64_t pods = podsOf(node, family);
                need.podsPerNode = std::max(need.podsPerNode, pods);
                need.pods = need.pods.value_or(0) + pods;
            }
            const bool own =
                family == Family::V4 && nodeLength > 0 && cluster.model == ClusterModel::Island;
            need.nodeLength = own ? nodeLength : drawnLength(cluster, family);
            out.push_back(need);
        }
    }
    return out;
}

/// That numbers of addresses count: IPv4 where there is any.
Family familyOf(const std::vector<PodNeed>& needs)
{
    const bool v4 =
        needs.empty() || std::any_of(needs.begin(), needs.end(),
                                     [](const PodNeed& need) { return need.family == Family::V4; });
    return v4 ? Family::V4 : Family::V6;
}

double sizeOf(const std::vector<Prefix>& blocks, Family family)
{
    double out = 0;
    for (const Prefix& p : blocks)
        out += p.address.family == family ? convert::sizeOf(p) : 0;
    return out;
}

GrowthPoint pointOf(const std::vector<Load>& loads, Family family, std::uint32_t percent)
{
    GrowthPoint point;
    point.percent = percent;
    for (const Load& load : loads) {
        if (load.family != family)
            continue;
        point.flatNeeded += load.addresses() * static_cast<double>(load.times);
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
    Curves(const AddressAdvice& advice, const AddressQuestion& question)
        : m_advice(advice), m_question(question)
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
               fitsInto(m_advice.free, loadsOf(m_advice.needs, m_advice.kept, growth, percent));
    }

    /// Each cluster for itself: they use the same addresses, so that more of them need no more.
    bool islandFits(Growth growth, std::uint32_t percent) const
    {
        if (stopped())
            return false;
        const auto loads = loadsOf(m_advice.needs, m_advice.kept, growth,
                                   growth == Growth::Clusters ? 0 : percent);
        return std::all_of(loads.begin(), loads.end(),
                           [&](const Load& load) { return fitsInto(m_advice.free, {load}); });
    }

    std::uint64_t countOf(Growth growth) const
    {
        std::uint64_t nodes = 0;
        std::uint64_t pods = 0;
        std::vector<std::string> clusters;
        for (const PodNeed& need : m_advice.needs) {
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
        for (const PodNeed& need : m_advice.needs) {
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
            GrowthPoint point = pointOf(loadsOf(m_advice.needs, {}, curve.growth, percent),
                                        m_advice.family, percent);
            point.count = count;
            point.fits = curve.fitsUntil && percent <= *curve.fitsUntil;
            curve.points.push_back(point);
        }
    }

    const AddressAdvice& m_advice;
    const AddressQuestion& m_question;
};

/// Somewhere that no free block is, so that it only adds.
Prefix blockElsewhere(Family family, int length)
{
    const IpAddress at = family == Family::V6 ? IpAddress::v6(0x3fff'0000'0000'0000ULL, 0)
                                              : IpAddress::v4(0xF000'0000U);
    return {at, static_cast<std::uint8_t>(length)};
}

/// The smallest block that would do beside what there is.
std::optional<Prefix> missingBlock(const AddressAdvice& advice, const std::vector<PodNeed>& needs)
{
    if (!advice.grown.misfit || advice.grown.misfit->need >= needs.size())
        return {};
    const Family family = needs[advice.grown.misfit->need].family;
    const int longest = family == Family::V6 ? 64 : 32;
    for (int length = longest; length >= 4; --length) {
        std::vector<Prefix> more = advice.free;
        more.push_back(blockElsewhere(family, length));
        if (planKeeping(more, advice, needs).fits())
            return blockElsewhere(family, length);
    }
    return {};
}

/// The largest node block, smaller than drawn, with which the growth fits.
std::optional<int> smallerBlocks(const AddressAdvice& advice, const std::vector<PodNeed>& needs)
{
    int drawn = 32;
    int possible = 32;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const PodNeed& need = needs[i];
        if (need.family != Family::V4 || !advice.kept[i].empty())
            continue;
        drawn = std::min(drawn, convert::nodeLengthOf(need));
        possible = std::min(possible, convert::nodeLengthFor(Family::V4, need.podsPerNode));
    }
    for (int length = drawn + 1; length <= possible; ++length) {
        std::vector<PodNeed> smaller = needs;
        for (std::size_t i = 0; i < needs.size(); ++i) {
            if (needs[i].family == Family::V4 && advice.kept[i].empty())
                smaller[i].nodeLength = std::max(length, convert::nodeLengthOf(needs[i]));
        }
        if (planKeeping(advice.free, advice, smaller).fits())
            return length;
    }
    return {};
}

/// Prefixes of a flat cluster, by need.
std::vector<std::vector<Prefix>> keptBy(const Topology& topology, const std::vector<PodNeed>& needs)
{
    std::vector<std::vector<Prefix>> out;
    for (const PodNeed& need : needs) {
        const auto cluster = std::find_if(topology.clusters.begin(), topology.clusters.end(),
                                          [&](const Cluster& c) { return c.id == need.cluster; });
        std::vector<Prefix> own;
        const auto add = [&](const std::vector<Prefix>& list) {
            std::copy_if(list.begin(), list.end(), std::back_inserter(own),
                         [&](const Prefix& p) { return p.address.family == need.family; });
        };
        if (cluster->model == ClusterModel::Flat) {
            add(cluster->podPrefixes);
            for (const Node& node : cluster->nodes)
                add(node.podPrefixes);
        }
        out.push_back(convert::joined(std::move(own)));
    }
    return out;
}

/// The length that a conversion gives node blocks which are too large for what is free.
int lengthAfter(const convert::Numbering& numbering, const PodNeed& need)
{
    int out = convert::nodeLengthOf(need);
    for (const convert::Renumbering& map : numbering.maps) {
        if (map.cluster != need.cluster)
            continue;
        for (const auto& [was, now] : map.prefixes) {
            if (was.address.family == need.family && now.length > was.length)
                out = std::max<int>(out, now.length);
        }
    }
    return out;
}

/// Nothing that a conversion can do is said not to fit, nor the other way round.
void agree(const convert::Numbering& numbering, AddressAdvice& out)
{
    if (!numbering.misfit && !out.now.fits()) {
        std::vector<PodNeed> smaller = out.needs;
        for (PodNeed& need : smaller) {
            const int drawn = convert::nodeLengthOf(need);
            need.nodeLength = lengthAfter(numbering, need);
            if (need.nodeLength > drawn)
                out.shrunkFrom = std::min(out.shrunkFrom.value_or(128), drawn);
        }
        out.needs = std::move(smaller);
        out.now = planKeeping(out.free, out, out.needs);
        if (out.now.fits())
            return;
        // Drawn as no plan of equal node blocks has it.
        out.now.misfit.reset();
        for (const PodNeed& need : out.needs) {
            convert::PodAllocation given{{}, convert::nodeLengthOf(need)};
            for (std::size_t m = 0; m < numbering.maps.size(); ++m) {
                for (const Prefix& p : numbering.whole[m]) {
                    if (numbering.maps[m].cluster == need.cluster &&
                        p.address.family == need.family)
                        given.prefixes.push_back(p);
                }
            }
            out.now.taken += convert::sizeOf(given.prefixes);
            out.now.allocations.push_back(std::move(given));
        }
    } else if (numbering.misfit && out.now.fits()) {
        const PodNeed& failing = numbering.needs[numbering.misfit->need];
        convert::Misfit misfit = *numbering.misfit;
        for (std::size_t i = 0; i < out.needs.size(); ++i) {
            if (out.needs[i].cluster == failing.cluster && out.needs[i].family == failing.family)
                misfit.need = i;
        }
        out.now.allocations.clear();
        out.now.misfit = misfit;
    }
}

void countDrawn(const Topology& topology, AddressAdvice& advice)
{
    std::vector<Prefix> all;
    const auto size = [&](const std::vector<Prefix>& list) {
        return sizeOf(list, advice.family);
    };
    for (std::size_t c = 0; c < topology.clusters.size(); ++c) {
        const auto& mine = topology.clusters[c].podPrefixes;
        all.insert(all.end(), mine.begin(), mine.end());
        bool shares = false;
        for (std::size_t o = 0; o < topology.clusters.size(); ++o) {
            for (const Prefix& p : mine) {
                for (const Prefix& q : topology.clusters[o].podPrefixes)
                    shares = shares || (o != c && p.overlaps(q));
            }
        }
        advice.sharing += shares;
    }
    advice.drawn = size(convert::joined(all));
}

}  // namespace

const char* toString(Growth growth)
{
    switch (growth) {
    case Growth::Nodes:
        return "nodes";
    case Growth::PodsPerNode:
        return "pods-per-node";
    case Growth::Clusters:
        return "clusters";
    }
    return "";
}

double podAddresses(const Topology& topology)
{
    const std::vector<PodNeed> needs = needsOf(topology, 0);
    const Family family = familyOf(needs);
    double flat = 0;
    double island = 0;
    const std::vector<Load> loads = loadsOf(needs, {}, Growth::Nodes, 0);
    for (std::size_t i = 0; i < needs.size(); ++i) {
        if (needs[i].family != family)
            continue;
        const auto cluster =
            std::find_if(topology.clusters.begin(), topology.clusters.end(),
                         [&](const Cluster& c) { return c.id == needs[i].cluster; });
        if (cluster->model == ClusterModel::Flat)
            flat += loads[i].addresses();
        else
            island = std::max(island, loads[i].addresses());
    }
    return flat + island;
}

bool AddressAdvice::allKept() const
{
    return !kept.empty() && std::none_of(kept.begin(), kept.end(),
                                         [](const auto& prefixes) { return prefixes.empty(); });
}

AddressAdvice adviseAddresses(const Topology& topology, const AddressQuestion& question)
{
    AddressAdvice out;
    out.given = !question.free.empty();
    out.growthPercent = std::min(question.growthPercent, kMostGrowth);
    out.needs = needsOf(topology, question.nodeLength);
    out.kept = keptBy(topology, out.needs);
    std::vector<Prefix> blocks = question.free;
    if (!out.given) {
        for (const Prefix& p : privateSpace()) {
            if (std::any_of(out.needs.begin(), out.needs.end(),
                            [&](const PodNeed& need) { return need.family == p.address.family; }))
                blocks.push_back(p);
        }
    }
    std::vector<std::size_t> islands;
    for (std::size_t c = 0; c < topology.clusters.size(); ++c) {
        if (topology.clusters[c].model == ClusterModel::Island)
            islands.push_back(c);
    }
    out.free = convert::freeIn(blocks, convert::usedElsewhere(topology, islands));
    out.family = familyOf(out.needs);
    out.available = sizeOf(out.free, out.family);
    countDrawn(topology, out);
    if (out.needs.empty())
        return out;
    out.now = planKeeping(out.free, out, out.needs);
    if (question.nodeLength == 0)
        agree(convert::numberFlat(topology, islands, question.free), out);
    out.takenNow = takenBy(out, 0);
    out.takenGrown = takenBy(out, out.growthPercent);
    std::vector<PodNeed> later = out.needs;
    for (PodNeed& need : later)
        need.growthPercent = out.growthPercent;
    out.grown = out.growthPercent == 0 ? out.now : planKeeping(out.free, out, later);
    const Curves curves(out, question);
    for (const Growth growth : kGrowths)
        out.curves.push_back(curves.of(growth));
    if (!out.grown.fits()) {
        out.missing = missingBlock(out, later);
        out.nodeLength = smallerBlocks(out, later);
    }
    return out;
}

}  // namespace tombolo::sim::analysis
