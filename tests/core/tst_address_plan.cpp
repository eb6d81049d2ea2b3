// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <bit>
#include <map>
#include <random>
#include <tuple>

#include "model/core/convert/address_plan.h"
#include "tests/support/check.h"

using namespace tombolo;
using namespace tombolo::convert;

namespace {

Prefix P(const char* text)
{
    return *parsePrefix(text);
}

std::string shown(const std::vector<Prefix>& prefixes)
{
    std::string out;
    for (const Prefix& p : prefixes)
        out += (out.empty() ? "" : " ") + toString(p);
    return out;
}

/// The best there is, by trying everything, over a space of up to 16 units (bits of a mask).
class BruteForce {
public:
    /// Pieces and units, lexicographically least; pieces 99: does not fit.
    using Score = std::pair<int, int>;

    explicit BruteForce(std::vector<std::pair<int, int>> needs)  // node block in units, blocks
        : m_needs(std::move(needs))
    {
    }

    Score best(unsigned freeMask) { return search(freeMask, 0, m_needs.empty() ? 0 : units(0)); }

private:
    int units(std::size_t need) const { return m_needs[need].first * m_needs[need].second; }

    Score search(unsigned mask, std::size_t need, int missing)
    {
        if (need == m_needs.size())
            return {0, 0};
        if (missing <= 0)
            return search(mask, need + 1, need + 1 < m_needs.size() ? units(need + 1) : 0);
        const auto key = std::tuple(mask, need, missing);
        if (const auto known = m_known.find(key); known != m_known.end())
            return known->second;
        Score best{99, 999};
        for (int size = m_needs[need].first; size <= 16; size *= 2)
            for (int at = 0; at + size <= 16; at += size) {
                const unsigned piece = ((1U << unsigned(size)) - 1U) << unsigned(at);
                if ((mask & piece) != piece)
                    continue;
                const auto [pieces, taken] = search(mask & ~piece, need, missing - size);
                best = std::min(best, Score(pieces + 1, taken + size));
            }
        m_known[key] = best;
        return best;
    }

    std::vector<std::pair<int, int>> m_needs;
    std::map<std::tuple<unsigned, std::size_t, int>, Score> m_known;
};

void checkSound(const std::vector<Prefix>& free, const std::vector<Prefix>& used,
                const std::vector<PodNeed>& needs, const AddressPlan& plan)
{
    std::vector<Prefix> given;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const PodAllocation& a = plan.allocations[i];
        double blocks = 0;
        for (const Prefix& p : a.prefixes) {
            CHECK(!p.hasHostBits());
            CHECK(p.address.family == needs[i].family);
            CHECK(p.length <= a.nodeLength);
            blocks += sizeOf(p) / sizeOf(Prefix{p.address, std::uint8_t(a.nodeLength)});
            given.push_back(p);
        }
        CHECK(blocks >= double(blocksOf(needs[i])));
        CHECK(a.nodeBlock(blocksOf(needs[i]) - 1).has_value());
        CHECK(!a.nodeBlock(std::uint64_t(blocks)).has_value());
    }
    for (std::size_t i = 0; i < given.size(); ++i) {
        CHECK(freeIn(given[i], free).empty());  // all of it was offered
        for (const Prefix& u : used)
            CHECK(!u.overlaps(given[i]));
        for (std::size_t j = 0; j < i; ++j)
            CHECK(!given[j].overlaps(given[i]));
        for (const Prefix& l : plan.left)
            CHECK(!l.overlaps(given[i]));
    }
    CHECK_EQ(plan.taken + sizeOf(plan.left), plan.offered);
    CHECK_EQ(plan.taken, plan.forPods + plan.forGrowth + plan.lostInNodes + plan.lostToAlignment);
}

}  // namespace

TEST(freePartsAreTheFewest)
{
    CHECK_EQ(shown(freeIn(P("10.0.0.0/24"), {})), "10.0.0.0/24");
    CHECK_EQ(shown(freeIn(P("10.0.0.0/24"), {P("10.0.0.0/26")})), "10.0.0.64/26 10.0.0.128/25");
    CHECK_EQ(shown(freeIn(P("10.0.0.0/30"), {P("10.0.0.1/32")})), "10.0.0.0/32 10.0.0.2/31");
    CHECK_EQ(shown(freeIn(P("10.0.0.0/24"), {P("10.0.0.0/8")})), "");
    CHECK_EQ(shown(freeIn(P("10.0.0.0/24"), {P("fd00::/8"), P("11.0.0.0/8")})), "10.0.0.0/24");
    CHECK_EQ(shown(joined({P("10.0.1.0/24"), P("10.0.0.0/25"), P("10.0.0.128/25"), P("10.0.0.7/32"),
                           P("10.0.2.0/24"), P("fd00::/65"), P("fd00:0:0:0:8000::/65")})),
             "10.0.0.0/23 10.0.2.0/24 fd00::/64");
    CHECK_EQ(shown(joined({P("0.0.0.0/1"), P("128.0.0.0/1")})), "0.0.0.0/0");
}

TEST(nodeBlocksAreAsLargeAsTheirPods)
{
    CHECK_EQ(nodeLengthFor(Family::V4, 110), 25);
    CHECK_EQ(nodeLengthFor(Family::V4, 125), 25);
    CHECK_EQ(nodeLengthFor(Family::V4, 126), 24);
    CHECK_EQ(nodeLengthFor(Family::V4, 1), 30);
    CHECK_EQ(nodeLengthFor(Family::V6, 110), 64);
}

TEST(oneClusterOnePrefix)
{
    const auto plan =
        planAddresses({P("10.0.0.0/16")}, {P("10.0.0.0/20")},
                      {{"c1", Family::V4, 5, 110, 24, 0}, {"c2", Family::V4, 3, 110, 24, 100}});
    REQUIRE(plan.fits());
    CHECK_EQ(shown(plan.allocations[0].prefixes), "10.0.16.0/21");
    CHECK_EQ(shown(plan.allocations[1].prefixes), "10.0.24.0/21");
    CHECK_EQ(toString(*plan.allocations[0].nodeBlock(4)), "10.0.20.0/24");
    CHECK_EQ(plan.lostToAlignment, 3 * 256.0 + 2 * 256.0);
    CHECK_EQ(plan.lostInNodes, 8 * 146.0);
    CHECK_EQ(plan.forGrowth, 3 * 256.0);
    checkSound({P("10.0.0.0/16")}, {P("10.0.0.0/20")},
               {{"c1", Family::V4, 5, 110, 24, 0}, {"c2", Family::V4, 3, 110, 24, 100}}, plan);
}

TEST(scarceSpaceIsSplit)
{
    // Five /24 in a /22 and a /24: no single prefix holds them.
    const std::vector<Prefix> free{P("10.0.4.0/22"), P("10.9.9.0/24"), P("10.8.0.0/26")};
    const std::vector<PodNeed> needs{{"c1", Family::V4, 5, 200, 24, 0}};
    const auto plan = planAddresses(free, {}, needs);
    REQUIRE(plan.fits());
    CHECK_EQ(shown(plan.allocations[0].prefixes), "10.0.4.0/22 10.9.9.0/24");
    CHECK_EQ(plan.lostToAlignment, 0.0);
    CHECK_EQ(plan.lostToFragmentation, 64.0);
    checkSound(free, {}, needs, plan);
}

TEST(saysTheFirstThatDoesNotFit)
{
    const std::vector<Prefix> free{P("10.0.0.0/22")};
    auto plan = planAddresses(free, {},
                              {{"a", Family::V4, 3, 200, 24, 0}, {"b", Family::V4, 2, 200, 24, 0}});
    REQUIRE(!plan.fits());
    CHECK_EQ(plan.misfit->need, 1U);
    CHECK(plan.misfit->reason == MisfitReason::NotEnough);
    CHECK_EQ(plan.misfit->blocksFound, 1U);
    CHECK_EQ(plan.misfit->blocksNeeded, 2U);
    plan = planAddresses({P("10.0.0.0/26")}, {}, {{"a", Family::V4, 1, 200, 24, 0}});
    CHECK(plan.misfit->reason == MisfitReason::BlockTooSmall);
    plan = planAddresses(free, {}, {{"a", Family::V6, 1, 200, 64, 0}});
    CHECK(plan.misfit->reason == MisfitReason::NoFreeBlock);
    plan = planAddresses(free, {}, {{"a", Family::V4, 1, 300, 24, 0}});
    CHECK(plan.misfit->reason == MisfitReason::PodsPerNode);
    plan = planAddresses({P("0.0.0.0/0")}, {}, {{"a", Family::V4, 1ULL << 40U, 2, 30, 1000}});
    CHECK(!plan.fits());
    CHECK(planAddresses({}, {}, {}).fits());
}

TEST(bothFamilies)
{
    const std::vector<Prefix> free{P("fd00::/48"), P("10.0.0.0/22")};
    const std::vector<PodNeed> needs{{"c1", Family::V4, 2, 100, 0, 0},
                                     {"c1", Family::V6, 300, 100, 0, 10},
                                     {"c2", Family::V6, 2, 100, 80, 0}};
    const auto plan = planAddresses(free, {}, needs);
    REQUIRE(plan.fits());
    CHECK_EQ(shown(plan.allocations[1].prefixes), "fd00::/55");
    CHECK_EQ(toString(*plan.allocations[1].nodeBlock(300)), "fd00:0:0:12c::/64");
    CHECK_EQ(toString(*plan.allocations[2].nodeBlock(1)), "fd00:0:0:200:1::/80");
}

TEST(asGoodAsTryingEverything)
{
    std::mt19937 random(7);
    const auto upTo = [&](unsigned n) {
        return unsigned(random() % n);
    };
    int fitting = 0;
    int misfits = 0;
    for (int round = 0; round < 400; ++round) {
        check::context() = "round " + std::to_string(round);
        // Sixteen units of 16 addresses, some of them used.
        const unsigned mask = (upTo(65536) | upTo(65536)) & 0xFFFFU;
        std::vector<Prefix> used;
        for (unsigned u = 0; u < 16; ++u)
            if ((mask >> u & 1U) == 0)
                used.push_back({IpAddress::v4(0x0A000000U + 16 * u), 28});
        std::vector<PodNeed> needs;
        std::vector<std::pair<int, int>> small;
        for (unsigned n = 1 + upTo(3); n > 0; --n) {
            const unsigned shift = upTo(3) == 0 ? upTo(3) : 0;
            const unsigned blocks = 1 + upTo(6) % (shift > 0 ? 3 : 6);
            needs.push_back({"c", Family::V4, blocks, 5, int(28 - shift), 0});
            small.push_back({1 << shift, int(blocks)});
        }
        const auto plan = planAddresses({P("10.0.0.0/24")}, used, needs);
        const auto best = BruteForce(small).best(mask);
        CHECK_EQ(plan.fits(), best.first < 99);
        if (!plan.fits()) {
            ++misfits;
            // Without the first that fails, and those after it, all is well.
            const std::size_t first = plan.misfit->need;
            small.resize(first);
            CHECK(BruteForce(small).best(mask).first < 99);
            CHECK(plan.misfit->blocksFound < plan.misfit->blocksNeeded);
            continue;
        }
        ++fitting;
        checkSound({P("10.0.0.0/24")}, used, needs, plan);
        std::size_t pieces = 0;
        for (const PodAllocation& a : plan.allocations)
            pieces += a.prefixes.size();
        CHECK_EQ(pieces, std::size_t(best.first));
        CHECK_EQ(plan.taken, 16.0 * best.second);
    }
    CHECK(fitting > 100);
    CHECK(misfits > 50);
}

TEST(manyClustersGreedily)
{
    std::mt19937 random(11);
    std::vector<PodNeed> needs;
    std::uint64_t blocks = 0;
    for (int i = 0; i < 40; ++i) {
        needs.push_back({"c" + std::to_string(i), Family::V4, 1 + random() % 30, 100, 24, 0});
        blocks += needs.back().nodes;
    }
    // Just enough in odd pieces, so that nothing can be rounded up.
    std::vector<Prefix> free;
    IpAddress at = IpAddress::v4(0x0A000000U);
    for (std::uint64_t rest = blocks; rest > 0;) {
        const std::uint64_t piece = std::min<std::uint64_t>(16, std::bit_floor(rest));
        free.push_back({at, std::uint8_t(24 - std::countr_zero(piece))});
        at = at.plus(256 * 32);
        rest -= piece;
    }
    const auto tight = planAddresses(free, {}, needs);
    REQUIRE(tight.fits());
    checkSound(free, {}, needs, tight);
    CHECK_EQ(sizeOf(tight.left), 0.0);
    const auto wide = planAddresses({P("10.0.0.0/16"), P("11.0.0.0/14")}, {}, needs);
    REQUIRE(wide.fits());
    for (const PodAllocation& a : wide.allocations)
        CHECK_EQ(a.prefixes.size(), 1U);
    ++needs[39].nodes;
    CHECK(!planAddresses(free, {}, needs).fits());
}

TEST(usedAddressesOfADocument)
{
    Topology t;
    t.networks.emplace_back().prefixes = {P("10.0.0.0/24")};
    auto& interfaces = t.hosts.emplace_back().interfaces;
    interfaces.emplace_back().addresses = {*parseAddress("10.0.0.5")};
    interfaces.emplace_back().addresses = {*parseAddress("10.7.0.5")};
    CHECK_EQ(shown(usedBy(t)), "10.0.0.0/24 10.7.0.5/32");
}

CHECK_MAIN()
