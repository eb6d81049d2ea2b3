// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "model/core/convert/convert.h"
#include "sim/analysis/advisor.h"
#include "tests/sim/advice_worlds.h"
#include "tests/sim/random_world.h"
#include "tests/sim/small_worlds.h"

using namespace tombolo;
using namespace tombolo::test;
using namespace tombolo::sim::analysis;

TEST(exactFitAndOneBlockTooFew)
{
    const Topology t = clustersOf(2, 2);
    const AddressAdvice fits = addresses(t, {pre("10.200.0.0/22")}, 0);
    CHECK(fits.fits());
    CHECK(fits.fitsGrown());
    CHECK_EQ(fits.now.allocations.size(), 2U);
    CHECK_EQ(fits.available, 1024.0);
    const AddressAdvice grown = addresses(t, {pre("10.200.0.0/22")}, 100);
    CHECK(grown.fits() && !grown.fitsGrown());
    REQUIRE(grown.missing);
    CHECK_EQ(int(grown.missing->length), 22);  // four more of /24
    CHECK_EQ(curve(grown, Growth::Nodes).limit, 4U);
    const AddressAdvice none = addresses(t, {pre("10.200.0.0/23")}, 0);
    CHECK(!none.fits());
    CHECK(!curve(none, Growth::Nodes).fitsUntil);
    REQUIRE(none.now.misfit);
    CHECK_EQ(none.now.misfit->blocksFound, 0U);
}

TEST(fragmentsAreNotOneBlock)
{
    // 1,024 addresses, but no piece holds a node's block of 256.
    std::vector<Prefix> crumbs;
    for (int i = 0; i < 8; ++i)
        crumbs.push_back(*parsePrefix("10.200." + std::to_string(i) + ".0/25"));
    const Topology t = clustersOf(2, 2);
    const AddressAdvice a = addresses(t, crumbs, 0);
    CHECK_EQ(a.available, 1024.0);
    CHECK(!a.fits());
    CHECK(!a.nodeLength);  // 200 pods do not go into 128 addresses
    CHECK(addresses(clustersOf(2, 2, 100), crumbs, 0, 25).fits());
}

/// What is left, however much, is lost only in pieces that no node's block goes into.
TEST(onlyCrumbsAreTooSmallForANode)
{
    const Topology t = clustersOf(2, 2);
    std::vector<Prefix> free{pre("10.200.0.0/16"), pre("10.210.0.0/25"), pre("fd77::/60")};
    for (const std::uint32_t growth : {0U, 100U, 900U}) {
        check::context() = std::to_string(growth) + " %";
        const AddressAdvice a = addresses(t, free, growth);
        REQUIRE(a.fitsGrown());
        CHECK_EQ(a.now.lostToFragmentation, 128.0);
        CHECK_EQ(a.grown.lostToFragmentation, 128.0);
    }
    // Cut to the clusters, and kept: they grow in what they have got, and nobody asks for more.
    CHECK_EQ(addresses(t, {}, 100).grown.lostToFragmentation, 0.0);
    // With smaller blocks from the beginning, smaller pieces do.
    check::context().clear();
    free = {pre("10.200.0.0/23"), pre("10.210.0.0/25"), pre("10.211.0.0/26")};
    const AddressAdvice tight = addresses(island().t, free, 100);
    REQUIRE(tight.grownLength() == 25);
    CHECK_EQ(tight.now.lostToFragmentation, 192.0);
    CHECK_EQ(tight.grown.lostToFragmentation, 64.0);
}

/// Where the growth takes smaller blocks, their curve stands beside that of those there are now.
TEST(curvesSayTheirNodeBlocks)
{
    const Topology t = island().t;  // one cluster, two nodes with /24
    const AddressAdvice a = addresses(t, {pre("10.64.0.0/23")}, 100);
    REQUIRE(a.shrinksToGrow());
    const GrowthCurve& nodes = curve(a, Growth::Nodes);
    CHECK(nodes.flatBlocks == std::vector<int>{25});
    CHECK(nodes.islandBlocks == std::vector<int>{24});
    CHECK(nodes.nowBlocks == std::vector<int>{24});
    CHECK_EQ(nodes.limit, 4U);
    CHECK_EQ(nodes.nowLimit, 2U);
    CHECK_EQ(nodes.points.front().flatNeeded, 256.0);
    CHECK_EQ(nodes.points.front().asNowNeeded, 512.0);
    const AddressAdvice roomy = addresses(t, {pre("10.64.0.0/16")}, 100);
    CHECK(curve(roomy, Growth::Nodes).nowBlocks.empty());
    CHECK(curve(roomy, Growth::Nodes).flatBlocks == std::vector<int>{24});
}

TEST(smallerNodeBlocksAreFound)
{
    const Topology t = clustersOf(2, 4, 100);  // 103 addresses: a /25 would do
    const AddressAdvice a = addresses(t, {pre("10.200.0.0/22")}, 0, 24);
    CHECK(!a.fits());
    REQUIRE(a.nodeLength);
    CHECK_EQ(*a.nodeLength, 25);
    REQUIRE(a.missing);
    CHECK(addresses(t, {pre("10.200.0.0/22")}, 0, *a.nodeLength).fits());
}

/// The limits are the last that fit and the first that does not.
TEST(limitsAreSharp)
{
    const Topology t = clustersOf(3, 5);
    const std::vector<Prefix> free{pre("10.200.0.0/19"), pre("10.210.4.0/22"),
                                   pre("10.220.0.0/23")};
    const AddressAdvice a = addresses(t, free, 0);
    const GrowthCurve& nodes = curve(a, Growth::Nodes);
    REQUIRE(nodes.fitsUntil);
    CHECK(!nodes.bounded);
    CHECK(addresses(t, free, *nodes.fitsUntil).fitsGrown());
    CHECK(!addresses(t, free, *nodes.fitsUntil + 1).fitsGrown());
    for (const GrowthCurve& c : a.curves) {
        REQUIRE(c.points.size() > 5);
        CHECK(c.islandUntil && c.fitsUntil && *c.islandUntil >= *c.fitsUntil);
        for (std::size_t i = 1; i < c.points.size(); ++i) {
            CHECK(c.points[i].flatNeeded >= c.points[i - 1].flatNeeded);
            CHECK(c.points[i].islandNeeded <= c.points[i].flatNeeded);
            CHECK(!(c.points[i].fits && !c.points[i - 1].fits));
            CHECK(!c.points[i].fits || c.points[i].flatNeeded <= a.available);
        }
    }
    // Clusters of 5 nodes: each takes 5 blocks of 32 + 4 + 2.
    CHECK_EQ(curve(a, Growth::Clusters).limit, 7U);
    CHECK_EQ(curve(a, Growth::Clusters).points.front().flatNeeded, 3 * 5 * 256.0);
    CHECK_EQ(curve(a, Growth::Clusters).points.back().islandNeeded, 5 * 256.0);
}

TEST(whatTheDrawingUsesIsNotFree)
{
    World w = island();
    const AddressAdvice a = addresses(w.t, {pre("10.20.0.0/23")}, 0);
    // The nodes' own /24 is in it; the pods' prefix is to be given anew.
    REQUIRE(a.free.size() == 1);
    CHECK_EQ(toString(a.free[0]), "10.20.1.0/24");
    CHECK(!a.shrunkFrom || *a.shrunkFrom == 24);
    CHECK(!addresses(w.t, {pre("10.20.0.0/24")}, 0).fits());
    CHECK(addresses(w.t, {pre("10.1.0.0/23")}, 0).fits());
    const AddressAdvice any = addresses(w.t, {}, 0);
    CHECK(!any.given && any.fits());
    for (const Prefix& p : any.free)
        CHECK(!p.overlaps(pre("10.20.0.0/24")) && !p.overlaps(pre("10.10.0.0/24")));
}

TEST(sharedPrefixesAreCounted)
{
    const AddressAdvice a = addresses(clustersOf(3, 2), {}, 0);
    CHECK_EQ(a.sharing, 3U);
    CHECK(a.drawn > 0);
    GenerateOptions flat = generateOptions(ClusterModel::Flat);
    flat.clusters = 3;
    CHECK_EQ(addresses(generate(flat), {}, 0).sharing, 0U);
}

/// What advise says of addresses is what convert does with the same blocks.
TEST(fitsAsAConversionDoes)
{
    int fitting = 0;
    int failing = 0;
    int smaller = 0;
    int helped = 0;
    int told = 0;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        check::context() = "seed " + std::to_string(seed);
        Dice dice{seed * 7919};
        const bool flat = dice.chance(15);
        GenerateOptions options = generateOptions(flat ? ClusterModel::Flat : ClusterModel::Island);
        options.clusters = 1 + std::uint32_t(dice.below(4));
        options.nodes = 1 + std::uint32_t(dice.below(5));
        options.podsPerNode = 1 + std::uint32_t(dice.below(120));
        options.flows = 2;
        options.seed = seed;
        // Regular ones, and irregular ones: with services, host pods, shared prefixes, gateways.
        Topology t = dice.chance(70) ? generate(options) : Maker{{seed}, {}, {}, {}}.make().t;
        if (dice.chance(20))
            t.clusters.front().model = ClusterModel::Flat;
        if (dice.chance(25))
            for (Cluster& c : t.clusters) {
                c.podPrefixes.push_back(pre("fd10::/48"));
                for (std::size_t n = 0; n < c.nodes.size(); ++n)
                    c.nodes[n].podPrefixes.push_back(
                        pre(("fd10:0:0:" + std::to_string(n + 1) + "::/64").c_str()));
            }
        std::vector<Prefix> free;
        for (std::size_t i = dice.below(3); i < 3; ++i)
            free.push_back(pre(text({10, 192 + dice.below(4), dice.below(64) * 4, 0})
                                   .append("/" + std::to_string(20 + dice.below(8)))
                                   .c_str())
                               .network());
        if (dice.chance(40))
            free.push_back(pre(dice.chance(50) ? "fd77::/60" : "fd77::/63"));
        if (dice.chance(5))
            free.clear();
        const int asked = dice.chance(30) ? 22 + int(dice.below(11)) : 0;
        const std::uint32_t growth = std::uint32_t(dice.below(3)) * 50;
        const AddressAdvice a = addresses(t, free, growth, asked);
        const auto made =
            convert::convertTopology(t, {ClusterModel::Flat, free, nullptr, false, true, asked});
        CHECK_EQ(a.fits(), !made.misfit);
        CHECK_EQ(a.fits(), curve(a, Growth::Nodes).fitsUntil.has_value());
        CHECK(a.fits() || a.now.misfit);
        CHECK(!a.fits() || a.now.allocations.size() == a.needs.size());
        (a.fits() ? fitting : failing) += 1;
        smaller += a.shrunkFrom.has_value();
        if (a.fits())
            checkPlanIs(made.changed ? made.result : t, a);
        // What it says would help does, when it is tried; larger, or beside what is free, too.
        if (a.missing) {
            ++helped;
            std::vector<Prefix> more = free;
            more.push_back(*a.missing);
            CHECK(addresses(t, more, growth, asked).fitsGrown());
            more.back().length = std::uint8_t(a.missing->length - 1 - int(dice.below(3)));
            CHECK(addresses(t, more, growth, asked).fitsGrown());
            more = free;
            more.front().length = std::uint8_t(more.front().length - 1);
            const AddressAdvice larger = addresses(t, {more.front().network()}, growth, asked);
            CHECK(!addresses(t, {free.front()}, growth, asked).fitsGrown() || larger.fitsGrown());
        }
        for (const std::optional<int> length : {a.nodeLength, a.grownLength()})
            if (length && made.needs.size() < 2) {
                ++told;
                CHECK(addresses(t, free, growth, *length).fitsGrown());
            }
    }
    check::context() = std::to_string(fitting) + " fit, " + std::to_string(smaller) +
                       " with smaller blocks, " + std::to_string(failing) + " do not, " +
                       std::to_string(helped) + " helped by a block, " + std::to_string(told) +
                       " by a length";
    CHECK(fitting > 100 && failing > 100 && smaller > 20 && helped > 100 && told > 10);
}

/// What is flat and works needs no new addresses, whatever is free; it grows in its own first.
TEST(flatKeepsItsAddresses)
{
    GenerateOptions options = generateOptions(ClusterModel::Flat);
    options.clusters = 2;
    options.nodes = 2;
    options.flows = 4;
    const Topology t = generate(options);
    const AddressAdvice a = addresses(t, {pre("10.200.0.0/30")}, 0);
    CHECK(a.fits() && a.fitsGrown() && a.allKept());
    CHECK_EQ(a.takenNow, 0.0);
    for (std::size_t i = 0; i < a.needs.size(); ++i)
        CHECK(a.now.allocations[i].prefixes == convert::joined(t.clusters[i].podPrefixes));
    // These prefixes are full: nodes to come need others.
    const AddressAdvice full = addresses(t, {pre("10.200.0.0/30")}, 100);
    CHECK(full.fits() && !full.fitsGrown() && full.takenGrown > 0);
    World w = island();  // a /16 with two nodes' /24
    w.t.clusters[0].model = ClusterModel::Flat;
    const AddressAdvice roomy = addresses(w.t, {pre("10.200.0.0/30")}, 100);
    CHECK(roomy.fitsGrown());
    CHECK_EQ(roomy.takenGrown, 0.0);
    CHECK_EQ(curve(roomy, Growth::Nodes).limit, 256U);
    AdviceOptions small;
    small.free = {pre("10.200.0.0/30")};
    small.growthPercent = 0;
    const auto advice = advise(t, small);
    REQUIRE(advice);
    CHECK(has(advice->because, AdviceCode::AddressesFit));
    CHECK(advice->recommendation == Recommendation::Flat);
}

/// A family that no free block is of is named, not counted in the other.
TEST(theMissingFamilyIsNamed)
{
    World w = island();
    Cluster& c = w.t.clusters[0];
    c.podPrefixes.push_back(pre("fd10::/48"));
    c.nodes[0].podPrefixes.push_back(pre("fd10:0:0:1::/64"));
    c.nodes[1].podPrefixes.push_back(pre("fd10:0:0:2::/64"));
    const AddressAdvice a = addresses(w.t, {pre("10.64.0.0/20")}, 0);
    REQUIRE(a.now.misfit);
    CHECK(a.now.misfit->reason == convert::MisfitReason::NoFreeBlock);
    CHECK(a.needs[a.now.misfit->need].family == Family::V6);
    REQUIRE(a.missing);
    CHECK(a.missing->address.isV6());
}

/// A conversion without free blocks leaves what nobody else has; so does its plan.
TEST(whatNobodyElseUsesIsKept)
{
    const AddressAdvice one = addresses(island().t, {}, 100);
    CHECK(one.allKept() && one.fitsGrown());
    CHECK_EQ(one.takenNow, 0.0);
    CHECK(one.now.allocations.front().prefixes == std::vector<Prefix>{pre("10.1.0.0/16")});
    const AddressAdvice two = addresses(clustersOf(2, 2), {}, 0);
    CHECK(!two.kept[0].empty() && two.kept[1].empty());
    CHECK_EQ(two.takenNow, 512.0);
}

/// Lengths that a conversion refuses are refused, and those that it gives are given.
TEST(nodeBlocksAreThoseOfAConversion)
{
    const Topology t = island().t;  // two pods on the fullest node: 2 + 3 addresses
    for (const int length : {23, 26, 29, 30, 31, 32}) {
        check::context() = "/" + std::to_string(length);
        convert::ConvertOptions to;
        to.free = {pre("10.64.0.0/16")};
        to.nodeLength = length;
        const convert::Conversion made = convert::convertTopology(t, to);
        CHECK_EQ(made.misfit.has_value(), length > 29);
        CHECK_EQ(addresses(t, to.free, 0, length).fits(), length <= 29);
        if (made.misfit)
            continue;
        for (const Node& node : made.result.clusters[0].nodes) {
            CHECK_EQ(int(node.podPrefixes.front().length), length);
            for (const Pod& pod : node.pods)
                CHECK(node.podPrefixes.front().contains(pod.addresses.front()));
        }
        convert::ConvertOptions home;
        home.to = ClusterModel::Island;
        home.record = &made.record;
        home.untouched = true;
        CHECK(convert::convertTopology(made.result, home).result == t);
    }
}

/// Pods are counted one by one, not as many everywhere as on the fullest node.
TEST(podsAreCounted)
{
    Topology t = clustersOf(1, 3, 4);
    t.clusters[0].nodes[1].pods.resize(1);
    t.clusters[0].nodes[2].pods[0].hostNetwork = true;
    t.flows.clear();
    CHECK_EQ(addresses(t, {pre("10.200.0.0/16")}, 0).now.forPods, 4.0 + 1.0 + 3.0);
}

CHECK_MAIN()
