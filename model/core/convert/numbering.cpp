// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "model/core/convert/ranges.h"
#include "model/core/convert/renumber.h"

namespace tombolo::convert {
namespace {

Prefix prefixOf(const char* text)
{
    return *parsePrefix(text);
}

bool overlapsAny(const Prefix& p, const std::vector<Prefix>& others)
{
    return std::any_of(others.begin(), others.end(),
                       [&](const Prefix& o) { return o.overlaps(p); });
}

/// A pod range that needs a new place.
struct Range {
    std::size_t map = 0;
    Prefix prefix;
    std::string keeper;  ///< cluster that keeps it, or some of it
};

enum class Fit { Whole, Blocks, Shrunk, Asked };
constexpr int kAny = 128;  ///< as small as pods allow

/// A length of node blocks was asked for, and the range has some that are not of it.
bool hasToChange(const Cluster& cluster, const Prefix& range, int nodeLength)
{
    if (nodeLength == 0 || range.address.isV6())
        return false;
    const auto blocks = blocksIn(cluster, range);
    return std::any_of(blocks.begin(), blocks.end(),
                       [&](const Prefix& p) { return p.length != nodeLength; });
}

/// @param length node blocks that shrink are to have, unless pods need larger ones; those that
///               were asked for are to have it in any case
PodNeed needOf(const Topology& t, const std::vector<std::size_t>& clusters, const Range& range,
               Fit fit, int length)
{
    const Cluster& cluster = t.clusters[clusters[range.map]];
    const Family family = range.prefix.address.family;
    PodNeed need{cluster.id, family, 1, 0, range.prefix.length, 0};
    const auto blocks = blocksIn(cluster, range.prefix);
    if (fit == Fit::Whole || blocks.empty())
        return need;
    need.nodes = blocks.size();
    need.nodeLength = range.prefix.length;
    for (const Prefix& block : blocks)  // the largest block decides
        need.nodeLength = need.nodeLength == range.prefix.length
                              ? block.length
                              : std::min<int>(need.nodeLength, block.length);
    if (fit == Fit::Asked) {
        need.podsPerNode = fullest(cluster, blocks);
        need.nodeLength = length;
    }
    if (fit == Fit::Shrunk) {
        need.podsPerNode = fullest(cluster, blocks);
        const int bits = range.prefix.address.bits();
        int smallest = bits - 1;
        while (bits - smallest < 62 &&
               (1ULL << unsigned(bits - smallest)) < need.podsPerNode + kReservedPerNode)
            --smallest;
        need.nodeLength = std::max(need.nodeLength, std::min(length, smallest));
    }
    return need;
}

/// Tries to find place for all ranges, whole, else by node blocks, else by smaller node blocks.
class Placer {
public:
    /// @param nodeLength that node blocks of IPv4 are to have; 0: as drawn
    Placer(const Topology& t, const std::vector<std::size_t>& clusters, Numbering& out,
           int nodeLength = 0)
        : m_t(t), m_clusters(clusters), m_out(out), m_nodeLength(nodeLength)
    {
    }

    bool place(const std::vector<Range>& ranges, const std::vector<Prefix>& free,
               const std::vector<Prefix>& used)
    {
        if (isTooTight(ranges))
            return false;
        for (const Fit fit : {Fit::Whole, Fit::Blocks, Fit::Shrunk})
            if (placeAs(fit, ranges, free, used))
                return true;
        return false;
    }

private:
    /// Nobody asked for smaller blocks of IPv4 than those of that length.
    Fit fitOf(const Range& range, Fit fit) const
    {
        if (hasToChange(m_t.clusters[m_clusters[range.map]], range.prefix, m_nodeLength))
            return Fit::Asked;
        const bool fixed = m_nodeLength > 0 && range.prefix.address.isV4();
        return fixed && fit == Fit::Shrunk ? Fit::Blocks : fit;
    }

    PodNeed need(const Range& range, Fit fit, int length) const
    {
        const Fit own = fitOf(range, fit);
        return needOf(m_t, m_clusters, range, own, own == Fit::Asked ? m_nodeLength : length);
    }

    /// The node blocks that were asked for do not hold the pods and what a node keeps for itself.
    bool isTooTight(const std::vector<Range>& ranges)
    {
        std::vector<PodNeed> needs;
        for (const Range& range : ranges)
            needs.push_back(need(range, Fit::Whole, kAny));
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            if (fitOf(ranges[i], Fit::Whole) != Fit::Asked ||
                nodeLengthFor(Family::V4, needs[i].podsPerNode) >= m_nodeLength)
                continue;
            m_out.misfit = Misfit{i, MisfitReason::PodsPerNode, needs[i].nodes, 0, std::nullopt};
            m_out.needs = std::move(needs);
            return true;
        }
        return false;
    }

    bool placeAs(Fit fit, const std::vector<Range>& ranges, const std::vector<Prefix>& free,
                 const std::vector<Prefix>& used)
    {
        std::vector<PodNeed> needs;
        for (const Range& range : ranges)
            needs.push_back(need(range, fit, kAny));
        if (fit == Fit::Shrunk)
            for (const Family family : {Family::V4, Family::V6})
                shrink(family, ranges, free, used, needs);
        const AddressPlan plan = planAddresses(free, used, needs);
        if (!plan.fits()) {
            m_out.misfit = plan.misfit;
            m_out.needs = std::move(needs);
            return false;
        }
        m_out.misfit.reset();
        m_out.needs.clear();
        for (std::size_t i = 0; i < ranges.size(); ++i)
            take(ranges[i], needs[i], plan.allocations[i], fitOf(ranges[i], fit));
        return true;
    }

    /// As little as need be, and all alike: the largest blocks with which those of one family fit.
    void shrink(Family family, const std::vector<Range>& ranges, const std::vector<Prefix>& free,
                const std::vector<Prefix>& used, std::vector<PodNeed>& needs) const
    {
        const int bits = family == Family::V6 ? 128 : 32;
        for (int length = 1; length < bits; ++length) {
            std::vector<PodNeed> own;
            for (const Range& range : ranges)
                if (range.prefix.address.family == family)
                    own.push_back(need(range, Fit::Shrunk, length));
            if (own.empty() || !planAddresses(free, used, own).fits())
                continue;
            auto next = own.begin();
            for (PodNeed& need : needs)
                if (need.family == family)
                    need = *next++;
            return;
        }
    }

    void take(const Range& range, const PodNeed& need, const PodAllocation& given, Fit fit)
    {
        Renumbering& map = m_out.maps[range.map];
        auto& whole = m_out.whole[range.map];
        const Cluster& cluster = m_t.clusters[m_clusters[range.map]];
        const auto blocks = blocksIn(cluster, range.prefix);
        whole.insert(whole.end(), given.prefixes.begin(), given.prefixes.end());
        if (fit == Fit::Whole || blocks.empty()) {
            map.prefixes.emplace_back(range.prefix, given.prefixes.front());
            tellRenumbered(range, toString(given.prefixes.front()));
            return;
        }
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            Prefix to = *given.nodeBlock(i);
            if (fit != Fit::Asked && blocks[i].length > to.length)
                to.length = blocks[i].length;  // a smaller block keeps its size
            map.prefixes.emplace_back(blocks[i], to);
        }
        std::string all;
        for (const Prefix& p : given.prefixes)
            all += (all.empty() ? "" : " ") + toString(p);
        if (fit != Fit::Asked)
            remark(RemarkCode::SplitIntoNodeBlocks, map.cluster,
                   {std::to_string(given.prefixes.size())});
        tellRenumbered(range, all);
        if (fit == Fit::Asked || (fit == Fit::Shrunk && need.nodeLength > blocks.front().length))
            remark(RemarkCode::NodeBlocksShrunk, map.cluster,
                   {std::to_string(blocks.front().length), std::to_string(need.nodeLength),
                    roomText(range.prefix.address.bits() - need.nodeLength),
                    std::to_string(need.podsPerNode), moreNodes(given, blocks.size()),
                    fit == Fit::Asked ? "asked" : ""});
    }

    /// Nothing where the new place is the old one.
    void tellRenumbered(const Range& range, const std::string& to)
    {
        if (toString(range.prefix) != to)
            remark(RemarkCode::PrefixRenumbered, m_out.maps[range.map].cluster,
                   {toString(range.prefix), to, range.keeper});
    }

    /// Pods that a node's block has addresses for.
    static std::string roomText(int bits)
    {
        const std::uint64_t room = 1ULL << unsigned(std::min(bits, 62));
        return std::to_string(room > kReservedPerNode ? room - kReservedPerNode : room);
    }

    /// Node blocks that the cluster's prefixes have beyond those of its nodes.
    static std::string moreNodes(const PodAllocation& given, std::size_t nodes)
    {
        std::uint64_t blocks = 0;
        for (const Prefix& p : given.prefixes)
            blocks += 1ULL << unsigned(std::min(given.nodeLength - p.length, 62));
        return std::to_string(blocks - nodes);
    }

    void remark(RemarkCode code, const std::string& element, std::vector<std::string> args)
    {
        m_out.remarks.push_back({code, element, std::move(args)});
    }

    const Topology& m_t;
    const std::vector<std::size_t>& m_clusters;
    Numbering& m_out;
    int m_nodeLength;
};

Numbering begin(const Topology& t, const std::vector<std::size_t>& clusters)
{
    Numbering out;
    for (const std::size_t c : clusters)
        out.maps.push_back({t.clusters[c].id, {}});
    out.whole.resize(clusters.size());
    return out;
}

void keep(Numbering& out, std::size_t map, const Prefix& prefix)
{
    out.maps[map].prefixes.emplace_back(prefix, prefix);
    out.whole[map].push_back(prefix);
}

/// The cluster that keeps what a prefix overlaps.
std::string keeperOf(const Numbering& out, const Prefix& prefix)
{
    for (std::size_t m = 0; m < out.maps.size(); ++m)
        if (overlapsAny(prefix, out.whole[m]))
            return out.maps[m].cluster;
    return {};
}

/// Who keeps its prefix, and who has to give it up for that.
void tellKept(Numbering& out, const std::vector<Range>& ranges)
{
    for (std::size_t m = 0; m < out.maps.size(); ++m)
        for (const Prefix& p : out.whole[m]) {
            std::vector<std::string> args{toString(p)};
            for (const Range& range : ranges)
                if (range.keeper == out.maps[m].cluster && range.prefix.overlaps(p))
                    args.push_back(out.maps[range.map].cluster);
            out.remarks.push_back({RemarkCode::PrefixKept, out.maps[m].cluster, std::move(args)});
        }
}

/// What free address space is tried when nobody named any: common choices first.
const std::vector<std::vector<Prefix>>& usualBlocks()
{
    static const std::vector<std::vector<Prefix>> kBlocks{
        {prefixOf("10.64.0.0/11"), prefixOf("fd64::/16")},
        {prefixOf("10.64.0.0/10"), prefixOf("fd64::/16")},
        {prefixOf("10.0.0.0/8"), prefixOf("fd00::/8")},
        {prefixOf("10.0.0.0/8"), prefixOf("100.64.0.0/10"), prefixOf("172.16.0.0/12"),
         prefixOf("192.168.0.0/16"), prefixOf("fd00::/8")}};
    return kBlocks;
}

std::vector<Prefix> wholesBefore(const Topology& t, std::size_t cluster)
{
    return rangesOf(t.clusters[cluster]);
}

}  // namespace

std::vector<Prefix> usedElsewhere(const Topology& t, const std::vector<std::size_t>& clusters)
{
    Topology rest = t;
    for (const std::size_t c : clusters) {
        rest.clusters[c].podPrefixes.clear();
        for (Node& node : rest.clusters[c].nodes) {
            node.podPrefixes.clear();
            node.pods.clear();
        }
    }
    // A flow or a backend may name a pod by its address; that is renumbered too.
    const auto isPod = [&](const IpAddress& a) {
        return std::any_of(clusters.begin(), clusters.end(), [&](std::size_t c) {
            const auto ranges = rangesOf(t.clusters[c]);
            return std::any_of(ranges.begin(), ranges.end(),
                               [&](const Prefix& p) { return p.contains(a); });
        });
    };
    std::erase_if(rest.flows, [&](const Flow& f) { return f.to.address && isPod(*f.to.address); });
    for (Gateway& gateway : rest.gateways)
        for (Publish& publish : gateway.publish)
            std::erase_if(publish.backends,
                          [&](const Backend& b) { return b.address && isPod(*b.address); });
    return usedBy(rest);
}

Numbering numberFlat(const Topology& t, const std::vector<std::size_t>& clusters,
                     const std::vector<Prefix>& free, int nodeLength)
{
    Numbering out = begin(t, clusters);
    std::vector<Prefix> used = usedElsewhere(t, clusters);
    std::vector<Range> ranges;
    for (std::size_t m = 0; m < clusters.size(); ++m)
        for (const Prefix& p : wholesBefore(t, clusters[m])) {
            if (!free.empty() || overlapsAny(p, used) ||
                hasToChange(t.clusters[clusters[m]], p, nodeLength)) {
                ranges.push_back({m, p, free.empty() ? keeperOf(out, p) : std::string()});
                continue;
            }
            keep(out, m, p);
            used.push_back(p);
        }
    if (free.empty())
        tellKept(out, ranges);
    if (ranges.empty())
        return out;
    Placer placer(t, clusters, out, nodeLength);
    if (!free.empty()) {
        placer.place(ranges, free, used);
        return out;
    }
    for (const auto& blocks : usualBlocks())
        if (placer.place(ranges, blocks, used)) {
            out.remarks.push_back({RemarkCode::BlocksChosen, {}, {}});
            for (const Prefix& p : blocks)
                if (std::any_of(ranges.begin(), ranges.end(), [&](const Range& r) {
                        return r.prefix.address.family == p.address.family;
                    }))
                    out.remarks.back().args.push_back(toString(p));
            break;
        }
    return out;
}

Numbering numberIsland(const Topology& t, const std::vector<std::size_t>& clusters,
                       const std::vector<Prefix>& free)
{
    Numbering out = begin(t, clusters);
    const std::vector<Prefix> used = usedElsewhere(t, clusters);
    std::vector<Prefix> shared = free;
    if (shared.empty())
        // The largest of each family is room for all; the first of those, so that it keeps its own.
        for (const Family family : {Family::V4, Family::V6}) {
            std::optional<Prefix> largest;
            for (const std::size_t c : clusters)
                for (const Prefix& p : wholesBefore(t, c))
                    if (p.address.family == family && (!largest || p.length < largest->length))
                        largest = p;
            if (largest)
                shared.push_back(*largest);
        }
    std::map<Prefix, int> users;
    for (std::size_t m = 0; m < clusters.size(); ++m) {
        std::vector<Range> ranges;
        for (const Prefix& p : wholesBefore(t, clusters[m]))
            ranges.push_back({m, p, {}});
        const bool own =
            free.empty() && std::all_of(ranges.begin(), ranges.end(), [&](auto& r) {
                return std::find(shared.begin(), shared.end(), r.prefix) != shared.end();
            });
        Placer placer(t, clusters, out);
        if (own) {
            for (const Range& range : ranges)
                keep(out, m, range.prefix);
        } else if (!placer.place(ranges, shared, used)) {
            // Several ranges of one cluster may not fit the largest of them.
            if (!free.empty())
                return out;
            out.misfit.reset();
            for (const Range& range : ranges)
                keep(out, m, range.prefix);
        }
        for (const auto& [from, to] : out.maps[m].prefixes)
            ++users[to];
    }
    for (const auto& [prefix, count] : users)
        if (count > 1)
            out.remarks.push_back(
                {RemarkCode::PrefixReused, {}, {toString(prefix), std::to_string(count)}});
    return out;
}

}  // namespace tombolo::convert
