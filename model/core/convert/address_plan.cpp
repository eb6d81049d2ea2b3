// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/convert/address_plan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <set>
#include <tuple>

namespace tombolo::convert {
namespace {

constexpr std::uint64_t kManyBlocks = 1ULL << 60;  ///< more than any plan can give
constexpr std::size_t kMostWays = 1000;            ///< to split, that are all tried

/// Free blocks of one family by length; gives pieces away as a buddy allocator does.
class Pool {
public:
    explicit Pool(const std::vector<Prefix>& blocks)
    {
        for (const Prefix& p : blocks)
            m_byLength[p.length].insert(p.address);
    }

    /// The smallest block that holds a piece of that length, the lowest of those, cut to size.
    std::optional<Prefix> take(int length)
    {
        int from = length;
        while (from >= 0 && m_byLength[index(from)].empty())
            --from;
        if (from < 0)
            return std::nullopt;
        auto& blocks = m_byLength[index(from)];
        const IpAddress address = *blocks.begin();
        blocks.erase(blocks.begin());
        for (int l = from + 1; l <= length; ++l) {
            const Prefix lower{address, static_cast<std::uint8_t>(l)};
            m_byLength[index(l)].insert(lower.last().plus(1));
        }
        return Prefix{address, static_cast<std::uint8_t>(length)};
    }

    std::vector<Prefix> left() const
    {
        std::vector<Prefix> out;
        for (std::size_t l = 0; l < m_byLength.size(); ++l)
            for (const IpAddress& a : m_byLength[l])
                out.push_back({a, static_cast<std::uint8_t>(l)});
        std::sort(out.begin(), out.end());
        return out;
    }

    /// How many pieces of that length could be cut.
    std::uint64_t count(int length) const
    {
        std::uint64_t sum = 0;
        for (int l = 0; l <= length; ++l) {
            const std::uint64_t blocks = m_byLength[index(l)].size();
            if (blocks == 0)
                continue;
            if (length - l >= 60 || blocks > kManyBlocks >> unsigned(length - l))
                return kManyBlocks;
            sum = std::min(kManyBlocks, sum + (blocks << unsigned(length - l)));
        }
        return sum;
    }

private:
    static std::size_t index(int length) { return static_cast<std::size_t>(length); }
    std::array<std::set<IpAddress>, 129> m_byLength;
};

/// One need as the search sees it: so many blocks, and the numbers it may be rounded up to.
struct Demand {
    std::size_t need = 0;
    int nodeLength = 0;
    std::uint64_t blocks = 0;
    std::vector<std::uint64_t> ways;  ///< from exact to one power of two
};

/// Each number that rounding up at some bit gives: more addresses, fewer pieces.
std::vector<std::uint64_t> waysOf(std::uint64_t blocks)
{
    std::vector<std::uint64_t> out{blocks};
    for (unsigned bit = 0; out.back() != std::bit_ceil(blocks); ++bit) {
        const std::uint64_t unit = 1ULL << bit;
        const std::uint64_t rounded = (blocks + unit - 1) / unit * unit;
        if (std::popcount(rounded) < std::popcount(out.back()))
            out.push_back(rounded);
    }
    return out;
}

struct Placement {
    std::vector<std::vector<Prefix>> prefixes;  ///< by demand
    std::size_t pieces = 0;
    double addresses = 0;
    std::vector<Prefix> left;
};

/// Cuts the pieces largest first; what no block holds is cut in two. Sizes divide each other, so
/// this finds a place for all whenever there is one.
std::optional<Placement> place(Pool pool, const std::vector<Demand>& demands,
                               const std::vector<std::uint64_t>& blocks)
{
    Placement out;
    out.prefixes.resize(demands.size());
    // Who has larger node blocks can split less, and so chooses first.
    std::vector<std::size_t> order(demands.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return demands[a].nodeLength < demands[b].nodeLength;
    });
    std::vector<std::uint64_t> waiting(demands.size(), 0);
    for (int length = 0; length <= 128; ++length) {
        for (const std::size_t d : order) {
            const int bit = demands[d].nodeLength - length;
            if (bit < 0)
                continue;
            std::uint64_t pending = std::min(kManyBlocks, 2 * waiting[d]);
            if (bit < 60)  // at the root all that is left, so that too many do not vanish
                pending += blocks[d] >> unsigned(bit) & (length == 0 ? ~0ULL : 1ULL);
            for (; pending > 0; --pending) {
                const auto piece = pool.take(length);
                if (!piece)
                    break;
                out.prefixes[d].push_back(*piece);
                out.addresses += sizeOf(*piece);
                ++out.pieces;
            }
            if (bit == 0 && pending > 0)
                return std::nullopt;
            waiting[d] = pending;
        }
    }
    for (auto& prefixes : out.prefixes)
        std::sort(prefixes.begin(), prefixes.end());
    out.left = pool.left();
    return out;
}

bool better(const Placement& a, const std::optional<Placement>& b)
{
    return !b || std::tie(a.pieces, a.addresses) < std::tie(b->pieces, b->addresses);
}

std::vector<std::uint64_t> blocksOf(const std::vector<Demand>& demands,
                                    const std::vector<std::size_t>& way)
{
    std::vector<std::uint64_t> out;
    for (std::size_t i = 0; i < demands.size(); ++i)
        out.push_back(demands[i].ways[way[i]]);
    return out;
}

/// Every way of rounding, the best placement.
std::optional<Placement> tryAll(const Pool& pool, const std::vector<Demand>& demands)
{
    std::optional<Placement> best;
    std::vector<std::size_t> way(demands.size(), 0);
    while (true) {
        if (auto placed = place(pool, demands, blocksOf(demands, way));
            placed && better(*placed, best))
            best = std::move(placed);
        std::size_t i = 0;
        while (i < way.size() && ++way[i] == demands[i].ways.size())
            way[i++] = 0;
        if (i == way.size())
            return best;
    }
}

/// Rounds up as far as it fits, giving up first where rounding costs most.
std::optional<Placement> tryGreedily(const Pool& pool, const std::vector<Demand>& demands)
{
    std::vector<std::size_t> way;
    for (const Demand& demand : demands)
        way.push_back(demand.ways.size() - 1);
    while (true) {
        if (auto placed = place(pool, demands, blocksOf(demands, way)))
            return placed;
        double most = 0;
        std::size_t dearest = demands.size();
        for (std::size_t i = 0; i < demands.size(); ++i) {
            if (way[i] == 0)
                continue;
            const auto saved = double(demands[i].ways[way[i]] - demands[i].ways[way[i] - 1]);
            const double addresses = std::ldexp(saved, -demands[i].nodeLength);
            if (addresses > most) {
                most = addresses;
                dearest = i;
            }
        }
        if (dearest == demands.size())
            return std::nullopt;
        --way[dearest];
    }
}

std::optional<Placement> solve(const Pool& pool, const std::vector<Demand>& demands)
{
    std::vector<std::size_t> rounded;
    std::size_t ways = 1;
    for (const Demand& demand : demands) {
        rounded.push_back(demand.ways.size() - 1);
        ways = std::min(kMostWays + 1, ways * demand.ways.size());
    }
    auto whole = place(pool, demands, blocksOf(demands, rounded));
    if (whole && whole->pieces == demands.size())
        return whole;
    return ways <= kMostWays ? tryAll(pool, demands) : tryGreedily(pool, demands);
}

bool fitsExactly(const Pool& pool, const std::vector<Demand>& demands, std::size_t count)
{
    const std::vector<Demand> first(demands.begin(),
                                    demands.begin() + static_cast<std::ptrdiff_t>(count));
    return place(pool, first, blocksOf(first, std::vector<std::size_t>(count, 0))).has_value();
}

Misfit explain(const std::vector<Prefix>& free, const std::vector<Demand>& demands)
{
    const Pool pool(free);
    std::size_t good = 0;
    std::size_t bad = demands.size();
    while (bad - good > 1) {
        const std::size_t middle = (good + bad) / 2;
        (fitsExactly(pool, demands, middle) ? good : bad) = middle;
    }
    const Demand& failing = demands[good];
    Misfit out{failing.need, MisfitReason::NotEnough, failing.blocks, 0, std::nullopt};
    for (const Prefix& p : free)
        if (!out.largestFree || p.length < out.largestFree->length)
            out.largestFree = p;
    const std::vector<Demand> before(demands.begin(),
                                     demands.begin() + static_cast<std::ptrdiff_t>(good));
    const auto placed = place(pool, before, blocksOf(before, std::vector<std::size_t>(good, 0)));
    out.blocksFound = Pool(placed->left).count(failing.nodeLength);
    if (!out.largestFree)
        out.reason = MisfitReason::NoFreeBlock;
    else if (out.largestFree->length > failing.nodeLength)
        out.reason = MisfitReason::BlockTooSmall;
    return out;
}

std::optional<Misfit> firstTooFull(const std::vector<PodNeed>& needs)
{
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const double room =
            std::ldexp(1.0, (needs[i].family == Family::V6 ? 128 : 32) - nodeLengthOf(needs[i]));
        if (double(needs[i].podsPerNode) > room)
            return Misfit{i, MisfitReason::PodsPerNode, blocksOf(needs[i]), 0, std::nullopt};
    }
    return std::nullopt;
}

void account(AddressPlan& plan, const std::vector<PodNeed>& needs)
{
    std::array<int, 2> longest{0, 0};
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const PodNeed& need = needs[i];
        const int length = nodeLengthOf(need);
        const bool v6 = need.family == Family::V6;
        const double block = std::ldexp(1.0, (v6 ? 128 : 32) - length);
        const double got = sizeOf(plan.allocations[i].prefixes);
        const auto blocks = double(blocksOf(need));
        const auto pods =
            need.pods ? double(*need.pods) : double(need.nodes) * double(need.podsPerNode);
        plan.taken += got;
        plan.forPods += pods;
        plan.forGrowth += (blocks - double(need.nodes)) * block;
        plan.lostInNodes += double(need.nodes) * block - pods;
        plan.lostToAlignment += got - blocks * block;
        longest[v6 ? 1 : 0] = std::max(longest[v6 ? 1 : 0], length);
    }
    for (const Prefix& p : plan.left)
        if (const int most = longest[p.address.isV6() ? 1 : 0]; most > 0 && p.length > most)
            plan.lostToFragmentation += sizeOf(p);
}

}  // namespace

int nodeLengthFor(Family family, std::uint64_t podsPerNode)
{
    if (family == Family::V6)
        return 64;
    const std::uint64_t wanted =
        std::min<std::uint64_t>(podsPerNode, 1ULL << 31U) + kReservedPerNode;
    return 32 - std::min(32, static_cast<int>(std::bit_width(wanted - 1)));
}

std::uint64_t blocksOf(const PodNeed& need)
{
    const std::uint64_t nodes = std::clamp<std::uint64_t>(need.nodes, 1, 1ULL << 40U);
    const std::uint64_t more = std::min<std::uint64_t>(need.growthPercent, 1'000'000);
    return nodes + (nodes * more + 99) / 100;
}

int nodeLengthOf(const PodNeed& need)
{
    const int bits = need.family == Family::V6 ? 128 : 32;
    const int length =
        need.nodeLength > 0 ? need.nodeLength : nodeLengthFor(need.family, need.podsPerNode);
    return std::min(length, bits);
}

std::optional<Prefix> PodAllocation::nodeBlock(std::uint64_t i) const
{
    for (const Prefix& p : prefixes) {
        const unsigned bits = unsigned(nodeLength - p.length);
        const std::uint64_t count = bits >= 60 ? kManyBlocks : 1ULL << bits;
        if (i >= count) {
            i -= count;
            continue;
        }
        IpAddress address = p.first();
        const unsigned shift = unsigned(address.bits() - nodeLength);
        if (shift >= 64)
            address.high += i << (shift - 64U);
        else {
            if (shift > 0 && address.isV6())
                address.high += i >> (64U - shift);
            address = address.plus(i << shift);
        }
        return Prefix{address, static_cast<std::uint8_t>(nodeLength)};
    }
    return std::nullopt;
}

AddressPlan planAddresses(const std::vector<Prefix>& free, const std::vector<Prefix>& used,
                          const std::vector<PodNeed>& needs)
{
    AddressPlan plan;
    const std::vector<Prefix> all = freeIn(free, used);
    plan.offered = sizeOf(all);
    plan.left = all;
    plan.misfit = firstTooFull(needs);
    std::vector<PodAllocation> allocations(needs.size());
    std::vector<Prefix> left;
    for (const Family family : {Family::V4, Family::V6}) {
        std::vector<Demand> demands;
        for (std::size_t i = 0; i < needs.size(); ++i)
            if (needs[i].family == family)
                demands.push_back(
                    {i, nodeLengthOf(needs[i]), blocksOf(needs[i]), waysOf(blocksOf(needs[i]))});
        std::vector<Prefix> blocks;
        std::copy_if(all.begin(), all.end(), std::back_inserter(blocks),
                     [&](const Prefix& p) { return p.address.family == family; });
        const auto placed = solve(Pool(blocks), demands);
        if (!placed) {
            const Misfit misfit = explain(blocks, demands);
            if (!plan.misfit || misfit.need < plan.misfit->need)
                plan.misfit = misfit;
            continue;
        }
        for (std::size_t d = 0; d < demands.size(); ++d)
            allocations[demands[d].need] = {placed->prefixes[d], demands[d].nodeLength};
        left.insert(left.end(), placed->left.begin(), placed->left.end());
    }
    if (plan.misfit)
        return plan;
    plan.allocations = std::move(allocations);
    plan.left = joined(std::move(left));
    account(plan, needs);
    return plan;
}

bool holds(const std::vector<Prefix>& free, const std::vector<BlockCount>& blocks)
{
    // Aligned sizes divide each other: all have a place when, down to each size, those that are
    // as large together are no more than there is room for.
    for (const Family family : {Family::V4, Family::V6}) {
        std::array<double, 129> wanted{};
        for (const BlockCount& b : blocks)
            if (b.family == family)
                wanted[std::size_t(std::clamp(b.length, 0, 128))] += b.count;
        std::array<double, 129> offered{};
        for (const Prefix& p : free)
            if (p.address.family == family)
                ++offered[p.length];
        double need = 0;
        double room = 0;
        for (std::size_t length = 0; length < wanted.size(); ++length) {
            need = 2 * need + wanted[length];
            room = 2 * room + offered[length];
            if (wanted[length] > 0 && need > room)
                return false;
        }
    }
    return true;
}

}  // namespace tombolo::convert
