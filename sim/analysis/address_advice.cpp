// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/address_advice.h"

#include <algorithm>
#include <cmath>

#include "model/core/convert/convert.h"
#include "model/core/convert/ranges.h"
#include "model/core/convert/renumber.h"
#include "sim/analysis/address_loads.h"

namespace tombolo::sim::analysis {
namespace {

using convert::PodNeed;

std::vector<Prefix> privateSpace()
{
    return {*parsePrefix("10.0.0.0/8"), *parsePrefix("172.16.0.0/12"),
            *parsePrefix("192.168.0.0/16"), *parsePrefix("fd00::/8")};
}

std::vector<Prefix> ofFamily(const std::vector<Prefix>& prefixes, Family family)
{
    std::vector<Prefix> out;
    std::copy_if(prefixes.begin(), prefixes.end(), std::back_inserter(out),
                 [&](const Prefix& p) { return p.address.family == family; });
    return out;
}

/// The blocks that a cluster's nodes have, each once.
std::vector<Prefix> nodeBlocks(const Cluster& cluster, Family family)
{
    std::vector<Prefix> out;
    for (const Node& node : cluster.nodes) {
        for (const Prefix& p : node.podPrefixes)
            if (p.address.family == family)
                out.push_back(p.network());
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

/// Of the largest block of a node, for which there has to be room; 0: there is none.
int blockLength(const Cluster& cluster, Family family)
{
    int out = 0;
    for (const Prefix& p : nodeBlocks(cluster, family))
        out = out == 0 ? p.length : std::min<int>(out, p.length);
    return out;
}

const Cluster& clusterOf(const Topology& topology, const PodNeed& need)
{
    return *std::find_if(topology.clusters.begin(), topology.clusters.end(),
                         [&](const Cluster& c) { return c.id == need.cluster; });
}

/// Whatever its pods have: prefixes of the cluster and of its nodes.
std::vector<Prefix> podSpace(const Topology& topology, const PodNeed& need)
{
    return convert::joined(ofFamily(convert::rangesOf(clusterOf(topology, need)), need.family));
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
            const std::uint64_t most = convert::fullest(cluster, nodeBlocks(cluster, family));
            need.podsPerNode = std::max(need.podsPerNode, most);
            const bool own =
                family == Family::V4 && nodeLength > 0 && cluster.model == ClusterModel::Island;
            need.nodeLength = own ? nodeLength : blockLength(cluster, family);
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

/// Somewhere that no free block is, so that it only adds.
Prefix blockElsewhere(Family family, int length)
{
    const IpAddress at = family == Family::V6 ? IpAddress::v6(0x3fff'0000'0000'0000ULL, 0)
                                              : IpAddress::v4(0xF000'0000U);
    return {at, static_cast<std::uint8_t>(length)};
}

/// Node blocks of that length, or as near to it as what is drawn and the pods allow.
int clampedLength(const PodNeed& need, int length)
{
    const int bits = need.family == Family::V6 ? 128 : 32;
    int tightest = bits;
    while (bits - tightest < 62 && (1ULL << static_cast<unsigned>(bits - tightest)) <
                                       need.podsPerNode + convert::kReservedPerNode)
        --tightest;
    return std::max(convert::nodeLengthOf(need), std::min(length, tightest));
}

/// Works one question out.
class Adviser {
public:
    Adviser(const Topology& topology, const AddressQuestion& question)
        : m_topology(topology), m_question(question)
    {
        for (std::size_t c = 0; c < topology.clusters.size(); ++c)
            if (topology.clusters[c].model == ClusterModel::Island)
                m_islands.push_back(c);
    }

    AddressAdvice run()
    {
        m_out.given = !m_question.free.empty();
        m_out.growthPercent = std::min(m_question.growthPercent, kMostGrowth);
        m_out.needs = needsOf(m_topology, m_question.nodeLength);
        m_out.family = familyOf(m_out.needs);
        m_out.kept.resize(m_out.needs.size());
        countDrawn(m_topology, m_out);
        if (m_question.flat) {
            convertedTo(*m_question.flat);
        } else {
            convert::ConvertOptions options;
            options.free = m_question.free;
            options.nodeLength = m_question.nodeLength;
            convertedTo(convert::convertTopology(m_topology, options));
        }
        return std::move(m_out);
    }

private:
    void convertedTo(const convert::Conversion& made)
    {
        const Topology& flat = made.changed ? made.result : m_topology;
        findKept(made, flat);
        m_out.free = freeWith({});
        m_out.available = sizeOf(m_out.free, m_out.family);
        if (m_out.needs.empty())
            return;
        if (made.misfit)
            tellMisfit(made);
        else
            readPlan(flat);
        m_out.takenNow = takenBy(m_out, m_out.needs, 0);
        GrowthNeeds growing{planGrowth(),
                            needsOf(m_question.island ? *m_question.island : m_topology, 0)};
        for (const Load& load : loadsOf(m_out.needs, {}, Growth::Nodes, 0))
            m_out.flatNow += load.family == m_out.family ? load.addresses() : 0;
        for (const Load& load : loadsOf(growing.island, {}, Growth::Nodes, 0))
            if (load.family == m_out.family)
                m_out.islandNow = std::max(m_out.islandNow, load.addresses());
        m_out.takenGrown = takenBy(m_out, growing.flat, m_out.growthPercent);
        m_out.curves = growthCurves(m_out, m_question, growing);
        if (m_out.fitsGrown())
            return;
        m_out.missing = missingBlock();
        m_out.nodeLength = smallerBlocks();
    }

    /// What is free with some more, less what those who keep theirs have.
    std::vector<Prefix> freeWith(const std::vector<Prefix>& more) const
    {
        std::vector<Prefix> blocks = m_question.free;
        if (!m_out.given) {
            for (const Prefix& p : privateSpace()) {
                if (std::any_of(m_out.needs.begin(), m_out.needs.end(), [&](const PodNeed& need) {
                        return need.family == p.address.family;
                    }))
                    blocks.push_back(p);
            }
        }
        blocks.insert(blocks.end(), more.begin(), more.end());
        std::vector<Prefix> used = convert::usedElsewhere(m_topology, m_islands);
        for (const auto& kept : m_out.kept)
            used.insert(used.end(), kept.begin(), kept.end());
        return convert::freeIn(blocks, used);
    }

    /// Who is flat already, and, where nobody says what is free, who has what no other has.
    void findKept(const convert::Conversion& made, const Topology& flat)
    {
        for (std::size_t i = 0; i < m_out.needs.size(); ++i) {
            const PodNeed& need = m_out.needs[i];
            const std::vector<Prefix> drawn = podSpace(m_topology, need);
            const bool stays = clusterOf(m_topology, need).model == ClusterModel::Flat;
            if (stays || (!m_out.given && !made.misfit && drawn == podSpace(flat, need)))
                m_out.kept[i] = drawn;
        }
    }

    void tellMisfit(const convert::Conversion& made)
    {
        const PodNeed& failing = made.needs[made.misfit->need];
        m_out.now.misfit = made.misfit;
        for (std::size_t i = 0; i < m_out.needs.size(); ++i) {
            PodNeed& need = m_out.needs[i];
            if (need.cluster != failing.cluster || need.family != failing.family)
                continue;
            m_out.now.misfit->need = i;
            if (made.misfit->reason == convert::MisfitReason::PodsPerNode)
                need.podsPerNode = failing.podsPerNode;
        }
    }

    /// The plan is what the conversion made.
    void readPlan(const Topology& flat)
    {
        convert::AddressPlan& plan = m_out.now;
        plan.offered = sizeOf(m_out.free, Family::V4) + sizeOf(m_out.free, Family::V6);
        std::vector<Prefix> taken;
        for (std::size_t i = 0; i < m_out.needs.size(); ++i) {
            PodNeed& need = m_out.needs[i];
            const Cluster& cluster = clusterOf(flat, need);
            const int drawn = convert::nodeLengthOf(need);
            if (const int length = blockLength(cluster, need.family); length > 0)
                need.nodeLength = length;
            const bool smaller = m_question.nodeLength == 0 && need.nodeLength > drawn;
            if (smaller)
                m_out.shrunkFrom = std::min(m_out.shrunkFrom.value_or(128), drawn);
            plan.allocations.push_back({podSpace(flat, need), convert::nodeLengthOf(need)});
            if (!m_out.kept[i].empty())
                continue;
            const auto& prefixes = plan.allocations.back().prefixes;
            taken.insert(taken.end(), prefixes.begin(), prefixes.end());
            account(need, cluster, convert::sizeOf(prefixes), plan);
        }
        plan.left = convert::freeIn(m_out.free, taken);
        countPieces(plan, m_out.needs);
    }

    static void account(const PodNeed& need, const Cluster& cluster, double got,
                        convert::AddressPlan& plan)
    {
        const std::vector<Prefix> blocks = nodeBlocks(cluster, need.family);
        const double inNodes = blocks.empty() ? got : convert::sizeOf(convert::joined(blocks));
        const auto pods = static_cast<double>(need.pods.value_or(0));
        plan.taken += got;
        plan.forPods += pods;
        plan.lostInNodes += inNodes - pods;
        plan.lostToAlignment += got - inNodes;
    }

    /// Of what is left, only that is lost which no node's block goes into, however few are asked
    /// for. What nobody needs of a family is not lost.
    static void countPieces(convert::AddressPlan& plan, const std::vector<PodNeed>& needs)
    {
        plan.lostToFragmentation = 0;
        for (const Prefix& p : plan.left) {
            int longest = 0;
            for (const PodNeed& need : needs)
                if (need.family == p.address.family)
                    longest = std::max(longest, convert::nodeLengthOf(need));
            if (longest > 0 && p.length > longest)
                plan.lostToFragmentation += convert::sizeOf(p);
        }
    }

    std::vector<PodNeed> later(std::vector<PodNeed> needs) const
    {
        for (PodNeed& need : needs)
            need.growthPercent = m_out.growthPercent;
        return needs;
    }

    /// The longest that the growth may make the blocks of clusters to be converted.
    std::vector<PodNeed> withBlocks(int v4, int v6) const
    {
        std::vector<PodNeed> out = m_out.needs;
        for (std::size_t i = 0; i < out.size(); ++i) {
            const bool isFixed = out[i].family == Family::V4 && m_question.nodeLength > 0;
            if (m_out.kept[i].empty() && !isFixed)
                out[i].nodeLength = clampedLength(out[i], out[i].family == Family::V4 ? v4 : v6);
        }
        return out;
    }

    /// In what the clusters get now, else as if it had been planned for, with node blocks as little
    /// smaller as need be.
    /// @return the needs, with those blocks and without growth
    std::vector<PodNeed> planGrowth()
    {
        if (m_out.growthPercent == 0 || !m_out.fits()) {
            m_out.grown = m_out.now;
            return m_out.needs;
        }
        if (growWhereTheyAre())
            return m_out.needs;
        m_out.grown = planKeeping(m_out.free, m_out.kept, later(m_out.needs));
        countPieces(m_out.grown, m_out.needs);
        int v4 = shortestBlock(Family::V4);
        int v6 = shortestBlock(Family::V6);
        auto misfit = m_out.grown.misfit;
        while (misfit && v4 < 32 && v6 < 128) {
            ++(m_out.needs[misfit->need].family == Family::V4 ? v4 : v6);
            const std::vector<PodNeed> smaller = withBlocks(v4, v6);
            convert::AddressPlan plan = planKeeping(m_out.free, m_out.kept, later(smaller));
            misfit = plan.misfit;
            if (plan.fits()) {
                m_out.grown = std::move(plan);
                countPieces(m_out.grown, smaller);
                return smaller;
            }
        }
        return m_out.needs;
    }

    int shortestBlock(Family family) const
    {
        int out = family == Family::V6 ? 127 : 31;
        for (const PodNeed& need : m_out.needs)
            if (need.family == family)
                out = std::min(out, convert::nodeLengthOf(need));
        return out;
    }

    bool growWhereTheyAre()
    {
        std::vector<std::vector<Prefix>> here;
        for (const convert::PodAllocation& allocation : m_out.now.allocations)
            here.push_back(allocation.prefixes);
        convert::AddressPlan more = planKeeping(m_out.now.left, here, later(m_out.needs));
        if (!more.fits())
            return false;
        m_out.grown = m_out.now;
        m_out.grown.left = more.left;
        countPieces(m_out.grown, m_out.needs);
        m_out.grown.taken += more.taken;
        m_out.grown.allocations = std::move(more.allocations);
        m_out.grown.forGrowth = freshAddresses(m_out.growthPercent) - freshAddresses(0);
        const convert::AddressPlan& plan = m_out.grown;
        m_out.grown.lostToAlignment =
            std::max(0.0, plan.taken - plan.forPods - plan.lostInNodes - plan.forGrowth);
        return true;
    }

    /// Of node blocks that have to be found, of both families.
    double freshAddresses(std::uint32_t percent) const
    {
        double out = 0;
        for (const Load& load : loadsOf(m_out.needs, m_out.kept, Growth::Nodes, percent))
            out += load.fresh() *
                   std::ldexp(1.0, (load.family == Family::V6 ? 128 : 32) - load.length);
        return out;
    }

    /// With the growth, in blocks as small as they may be: who fits in larger ones fits in those.
    bool growthFitsInto(const std::vector<Prefix>& free) const
    {
        return planKeeping(free, m_out.kept, later(withBlocks(32, 128))).fits();
    }

    /// The smallest block that would do beside those that someone has, now and with the growth.
    std::optional<Prefix> missingBlock() const
    {
        const auto& misfit = m_out.fits() ? m_out.grown.misfit : m_out.now.misfit;
        if (!m_out.given || !misfit || misfit->need >= m_out.needs.size())
            return {};
        const Family family = m_out.needs[misfit->need].family;
        for (int length = family == Family::V6 ? 128 : 32; length >= 4; --length) {
            const Prefix block = blockElsewhere(family, length);
            if (!growthFitsInto(freeWith({block})))
                continue;
            std::vector<Prefix> free = m_question.free;
            free.push_back(block);
            if (!convert::numberFlat(m_topology, m_islands, free, m_question.nodeLength).misfit)
                return block;
        }
        return {};
    }

    /// The largest node block, smaller than what was asked for, with which the growth fits.
    std::optional<int> smallerBlocks() const
    {
        for (int length = m_question.nodeLength + 1; m_question.nodeLength > 0 && length <= 32;
             ++length) {
            std::vector<PodNeed> smaller = m_out.needs;
            for (std::size_t i = 0; i < smaller.size(); ++i)
                if (smaller[i].family == Family::V4 && m_out.kept[i].empty())
                    smaller[i].nodeLength = length;
            if (planKeeping(m_out.free, m_out.kept, later(smaller)).fits() &&
                !convert::numberFlat(m_topology, m_islands, m_question.free, length).misfit)
                return length;
        }
        return {};
    }

    const Topology& m_topology;
    const AddressQuestion& m_question;
    std::vector<std::size_t> m_islands;  ///< indices of clusters to be converted
    AddressAdvice m_out;
};

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

bool AddressAdvice::shrinksToGrow() const
{
    for (std::size_t i = 0; i < needs.size() && fitsGrown(); ++i)
        if (kept[i].empty() && grown.allocations[i].nodeLength != now.allocations[i].nodeLength)
            return true;
    return false;
}

std::optional<int> AddressAdvice::grownLength() const
{
    std::optional<int> out;
    for (std::size_t i = 0; i < needs.size() && shrinksToGrow(); ++i) {
        const int length = grown.allocations[i].nodeLength;
        if (!kept[i].empty())
            continue;
        const bool isV4 = needs[i].family == Family::V4;
        if (isV4 ? out && *out != length : length != now.allocations[i].nodeLength)
            return {};
        if (isV4)
            out = length;
    }
    return out;
}

AddressAdvice adviseAddresses(const Topology& topology, const AddressQuestion& question)
{
    return Adviser(topology, question).run();
}

}  // namespace tombolo::sim::analysis
