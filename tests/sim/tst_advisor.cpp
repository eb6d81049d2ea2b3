// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <atomic>
#include <cmath>

#include "model/core/convert/convert.h"
#include "sim/analysis/advisor.h"
#include "sim/costs.h"
#include "tests/sim/advice_worlds.h"
#include "tests/sim/random_world.h"
#include "tests/sim/small_worlds.h"

using namespace tombolo;
using namespace tombolo::test;
using namespace tombolo::sim::analysis;

TEST(costsAreTheSimulatorsUntilSomeoneMeasures)
{
    const CostModel costs;
    for (const CostItem& item : costItems()) {
        CHECK_ROW(costs.*item.value == item.defaultNs, item.code);
        CHECK_ROW(std::string(item.source).size() > 10, item.code);
    }
    CHECK_EQ(costs.proxyMessage, sim::cost::kProxyMessage);
}

TEST(legIsTheRunTakenApart)
{
    World w = island();
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    const auto trace = w.run();
    const sim::FlowResult& flow = trace->flows()[0];
    const FlowLeg leg = legOf(*trace, flow, {});
    CHECK(leg.sight == SourceSight::Hidden);
    CHECK_EQ(leg.rewrites, 1U);
    // First exchange of a flow without proxies: what is steady, and what is done once.
    CHECK_EQ(leg.steadyNs + leg.setUpNs, flow.endNs - flow.startNs);
    CHECK_EQ(leg.translationNs, 2 * sim::cost::kTranslate);  // there and back
    CHECK_EQ(leg.setUpNs, sim::cost::kConntrackNew + sim::cost::kChooseMapping);

    CostModel dear;
    dear.translate = 1'000'400;
    CHECK_EQ(legOf(*trace, flow, dear).steadyNs - leg.steadyNs, 2'000'000);
}

TEST(proxyWorksOnBothMessages)
{
    World w = twoSides(GatewayKind::Proxy);
    w.t.gateways[0].publish = {World::publish("p", "10.40.0.1", 80, "s1", 80, PublishMode::Tcp)};
    w.flow("f", "client", "p", Protocol::Tcp, 80);
    const auto trace = w.run();
    const FlowLeg leg = legOf(*trace, trace->flows()[0], {});
    CHECK(leg.proxied);
    CHECK_EQ(leg.translationNs, 2 * sim::cost::kProxyMessage);
    const auto slowest = bottleneckOf(*trace, {});
    REQUIRE(slowest);
    CHECK_EQ(slowest->element, "gw");
    CHECK(slowest->packetsPerSecond < 100'000);
}

TEST(adviceFollowsTheAddresses)
{
    const Topology t = clustersOf(2, 2);
    AdviceOptions options;
    options.free = {pre("10.200.0.0/24")};
    const auto none = advise(t, options);
    REQUIRE(none);
    CHECK(none->recommendation == Recommendation::Island);
    CHECK(has(none->because, AdviceCode::AddressesDoNotFit));
    CHECK(has(none->wouldChange, AdviceCode::LargerBlock));
    options.free = {pre("10.200.0.0/22")};
    const auto now = advise(t, options);
    REQUIRE(now);
    CHECK(has(now->because, AdviceCode::AddressesFitForNow));
    CHECK(has(now->wouldChange, AdviceCode::LessGrowth));
    options.free = {pre("10.200.0.0/16")};
    const auto good = advise(t, options);
    REQUIRE(good);
    CHECK(has(good->because, AdviceCode::AddressesFit));
    CHECK(has(good->wouldChange, AdviceCode::MoreGrowth));
    REQUIRE(good->island);
    CHECK(good->island->drawn);
    CHECK(good->island->hidden > 0);
    CHECK(good->island->probes > 0);
}

TEST(bothModelsOfOneDrawing)
{
    for (const ClusterModel model : {ClusterModel::Flat, ClusterModel::Island}) {
        GenerateOptions options = generateOptions(model);
        options.flows = 6;
        const auto advice = advise(generate(options));
        REQUIRE(advice);
        REQUIRE(advice->flat && advice->island);
        CHECK_EQ(advice->flat->drawn, model == ClusterModel::Flat);
        CHECK_EQ(advice->island->drawn, model == ClusterModel::Island);
        CHECK_EQ(advice->flat->hidden, 0U);
        CHECK(advice->island->hidden > 0);
        CHECK(advice->recommendation == Recommendation::Flat);
        CHECK(has(advice->because, AdviceCode::SourcesHidden));
        CHECK(has(advice->because, AdviceCode::MoreProbes));
        CHECK(advice->flat->compared > 0);
        CHECK_EQ(advice->flat->compared, advice->island->compared);
        CHECK(advice->island->translationNs > advice->flat->translationNs);
        for (const FlowTrade& flow : advice->flows)
            CHECK_ROW(flow.flat && flow.island, flow.flow);
    }
}

/// Which endpoint a service chooses follows from the hash of a packet, and that from the pods' new
/// numbers: it says nothing about the models.
TEST(timesFollowTheModelNotTheHash)
{
    World w = island();
    Cluster& c = w.t.clusters[0];
    Service& s = World::service(c, "web", "10.96.0.10", "web");
    for (Pod* pod : {&c.nodes[0].pods[1], &c.nodes[1].pods[0]})
        pod->labels = s.selector;
    w.flow("same", "a", "server", Protocol::Tcp, 80);
    w.flow("balanced", "a", "web", Protocol::Tcp, 80);
    int other = 0;
    for (int block = 0; block < 16; ++block) {
        check::context() = "block " + std::to_string(block);
        AdviceOptions options;
        options.free = {pre(("10." + std::to_string(64 + block) + ".0.0/16").c_str())};
        const auto advice = advise(w.t, options);
        REQUIRE(advice && advice->flat && advice->island);
        const FlowTrade& balanced = advice->flows.at(1);
        const bool isOther = balanced.flat->receiver != balanced.island->receiver;
        other += isOther;
        CHECK_EQ(advice->flat->compared, 2U);
        CHECK_EQ(advice->flat->timed, isOther ? 1U : 2U);
        CHECK_EQ(has(advice->because, AdviceCode::OtherEndpoints), isOther);
        CHECK(has(advice->because, AdviceCode::LatencyAlike));
        sim::TimeNs sum = 0;
        for (const FlowTrade& flow : advice->flows)
            sum += flow.flat->receiver == flow.island->receiver ? flow.flat->steadyNs : 0;
        CHECK_EQ(advice->flat->steadyNs, sum);
    }
    check::context() = std::to_string(other) + " with another endpoint";
    CHECK(other > 2 && other < 14);
}

/// Made flat with smaller node blocks, a document still knows the islands that it was.
TEST(theOtherModelIsTheOneItWasMadeFrom)
{
    World w = island();
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    convert::ConvertOptions to;
    to.free = {pre("10.64.0.0/24")};
    convert::Conversion flat = convert::convertTopology(w.t, to);
    REQUIRE(flat.changed);
    const auto drawn = advise(w.t, {});
    AdviceOptions options;
    const auto without = advise(flat.result, options);
    options.carried = convert::Carried{flat.record, true, true};
    const auto back = advise(flat.result, options);
    REQUIRE(drawn && without && back && drawn->island && back->island);
    CHECK_EQ(back->island->steadyNs, drawn->island->steadyNs);
    CHECK_EQ(back->island->probes, drawn->island->probes);
    CHECK_EQ(back->island->rules, drawn->island->rules);
    CHECK_EQ(back->island->routes, drawn->island->routes);
    CHECK_EQ(back->addresses.islandNow, 512.0);
    CHECK_EQ(without->addresses.islandNow, 256.0);
    // Forced into /25 when flat, and islands as drawn.
    options.free = to.free;
    const auto tight = advise(w.t, options);
    REQUIRE(tight);
    CHECK_EQ(tight->addresses.flatNow, 256.0);
    CHECK_EQ(tight->addresses.islandNow, 512.0);
}

/// What flat leaves hidden is told with what hides it.
TEST(flatLeavesWhatServicesHide)
{
    World w = island();
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "c");
    s.type = ServiceType::NodePort;
    s.ports[0].nodePort = 30080;
    w.flow("f", "client", "10.20.0.11", Protocol::Tcp, 30080);
    const auto advice = advise(w.t);
    REQUIRE(advice && advice->flat);
    CHECK(has(advice->because, AdviceCode::StillHidden));
    CHECK_EQ(advice->flat->hidden, 1U);
    CHECK_EQ(advice->flat->hiddenBy[std::size_t(Hider::Service)], 1U);
    CHECK_EQ(advice->flat->hiddenBy[std::size_t(Hider::Gateway)], 0U);
}

/// Whatever it shows: no model suits in which someone is not answered any more.
TEST(noModelSuitsThatAnswersLess)
{
    // A stateful firewall that only the answers pass, once nobody translates.
    Topology t = Maker{{315}, {}, {}, {}}.make().t;
    for (Flow& flow : t.flows)
        flow.payloadBytes = 64;
    for (Cluster& cluster : t.clusters)
        cluster.model = ClusterModel::Island;
    const auto advice = advise(t);
    REQUIRE(advice);
    CHECK(advice->addresses.fits());
    CHECK_EQ(advice->flatLoses.size(), 1U);
    CHECK_EQ(advice->flatLoses.front(), "f21-0");
    CHECK(advice->islandLoses.empty());
    CHECK(advice->recommendation == Recommendation::Island);
    CHECK(!advice->because.empty() && advice->because.front() == AdviceCode::FlatBreaks);
    CHECK(has(advice->wouldChange, AdviceCode::AnswersFirst));
}

/// What fits is counted to the end, and beyond all counting it is said so.
TEST(capacityIsWorkedOut)
{
    const AddressAdvice a = addresses(clustersOf(2, 3, 2), {pre("172.16.0.0/12")}, 0);
    CHECK_EQ(a.now.allocations.front().nodeLength, 29);
    const GrowthCurve& nodes = curve(a, Growth::Nodes);
    CHECK(!nodes.bounded);
    CHECK_EQ(double(nodes.limit), a.available / 8);
    const GrowthCurve& clusters = curve(a, Growth::Clusters);
    CHECK(!clusters.bounded);
    CHECK_EQ(clusters.limit, nodes.limit / 3);
    CHECK_EQ(a.now.forPods, 12.0);
    CHECK_EQ(a.now.taken, a.now.forPods + a.now.lostInNodes + a.now.lostToAlignment);
}

TEST(nothingToWeighAndStopping)
{
    World w = twoSides(GatewayKind::Nat);
    const auto advice = advise(w.t);
    REQUIRE(advice);
    CHECK(advice->recommendation == Recommendation::None);
    const std::atomic<bool> stop = true;
    AdviceOptions options;
    options.stop = &stop;
    const auto cancelled = advise(clustersOf(2, 2), options);
    CHECK(!cancelled && cancelled.error().code == Errc::Cancelled);
}

TEST(writesJson)
{
    const auto advice = advise(clustersOf(2, 2));
    REQUIRE(advice);
    std::ostringstream out;
    writeJson(*advice, out);
    CHECK(out.str().find("\"format\": \"tombolo-advice\"") != std::string::npos);
}

CHECK_MAIN()
