// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/authoring_support.h"

using namespace tombolo;
using namespace tombolo::authoring;
using namespace tombolo::test;

TEST(connectJoinsAnyTwo)
{
    Topology t;
    const std::string core = make(t, addNetwork(t, NetworkKind::Lan, {}));
    const std::string island = make(t, addCluster(t, ClusterModel::Island, {}));
    auto edits = connect(t, island, core);
    REQUIRE(edits);
    carryOut(t, *edits);
    REQUIRE(t.gateways.size() == 1);
    CHECK_EQ(t.gateways[0].kind, GatewayKind::Nat);
    CHECK_EQ(t.gateways[0].sourceNat.size(), std::size_t{1});
    CHECK_EQ(connect(t, island, core).error().args[1], std::string("already-connected"));

    const std::string flat = make(t, addCluster(t, ClusterModel::Flat, {}));
    edits = connect(t, t.clusters[1].nodes[0].pods[0].id, core);  // a pod stands for its cluster
    REQUIRE(edits);
    carryOut(t, *edits);
    REQUIRE(t.routers.size() == 1);
    CHECK_EQ(viaOf(t.routers[0].routes, "10.1.1.0/24"), std::string("10.30.0.11"));

    make(t, addHost(t, HostRole::Client, {}));
    make(t, addHost(t, HostRole::Server, {}));
    CHECK(!connect(t, t.hosts[0].id, t.hosts[1].id));  // they share a network
    CHECK(!connect(t, t.hosts[0].id, t.hosts[0].id));
    CHECK_EQ(connect(t, "nobody", core).error().code, Errc::UnknownReference);
    edits = connect(t, t.hosts[0].id, flat);
    REQUIRE(edits);
    carryOut(t, *edits);
    CHECK_EQ(t.hosts[0].interfaces.size(), std::size_t{2});
}

TEST(connectMakesANetworkForTwoLoneMachines)
{
    Topology t;
    t.routers = {test::named<Router>("a", "A")};
    t.hosts = {test::named<Host>("b", "B")};
    const auto edits = connect(t, "a", "b");
    REQUIRE(edits);
    carryOut(t, *edits);
    REQUIRE(t.networks.size() == 1);
    CHECK_EQ(toString(t.routers[0].interfaces[0].addresses[0]), std::string("10.10.0.1"));
    CHECK_EQ(toString(t.hosts[0].interfaces[0].addresses[0]), std::string("10.10.0.50"));
}

TEST(connectEnlistsPods)
{
    Topology t = test::everything();
    t.clusters[0].nodes[0].pods[1].labels.clear();
    t.clusters[0].nodes[0].pods[1].listen.clear();
    const auto edits = connect(t, "pod-2", "web");
    REQUIRE(edits);
    carryOut(t, *edits);
    CHECK_EQ(t.clusters[0].nodes[0].pods[1].labels.at("app"), std::string("web"));
    CHECK_EQ(t.clusters[0].nodes[0].pods[1].listen[0].port, 8080);
}

TEST(disconnectTakesBackWhatConnectDid)
{
    Topology t;
    const std::string core = make(t, addNetwork(t, NetworkKind::Lan, {}));
    make(t, addCluster(t, ClusterModel::Island, {}));
    make(t, addHost(t, HostRole::Server, {}));
    t.gateways = {test::named<Gateway>("gw", "Gateway")};
    auto edits = connect(t, "gw", t.clusters[0].id);
    REQUIRE(edits);
    carryOut(t, *edits);
    const Topology half = t;
    edits = connect(t, "gw", core);
    REQUIRE(edits);
    carryOut(t, *edits);
    CHECK(!t.gateways[0].sourceNat.empty());
    edits = disconnect(t, "gw", core);
    REQUIRE(edits);
    carryOut(t, *edits);
    CHECK(t == half);
    CHECK_EQ(disconnect(t, "gw", core).error().code, Errc::UnknownReference);
    CHECK_EQ(disconnect(t, "nobody", core).error().code, Errc::UnknownReference);
    CHECK_EQ(disconnect(t, t.clusters[0].id, core).error().code, Errc::NotAllowed);
}

TEST(removeLeavesNothingDangling)
{
    const Topology full = test::everything();
    std::vector<std::string> ids;
    detail::forEachId(full, [&](const std::string& id) { ids.push_back(id); });
    for (const std::string& id : ids) {
        check::context() = id;
        Topology t = full;
        const auto edits = remove(t, {id});
        if (id == "nodes-1") {
            CHECK(!edits);  // clusters live on it
            continue;
        }
        REQUIRE(edits);
        carryOut(t, *edits);
        bool there = false;
        detail::forEachId(t, [&](const std::string& other) { there = there || other == id; });
        CHECK(!there);
    }
    Topology t = full;
    REQUIRE(remove(t, ids));
    carryOut(t, *remove(t, ids));
    CHECK(t.networks.empty() && t.clusters.empty() && t.flows.empty() && t.canvasItems.empty());
    CHECK_EQ(remove(full, {"nobody"}).error().code, Errc::UnknownReference);
}

TEST(removeFollowsReferences)
{
    Topology t = test::everything();
    carryOut(t, *remove(t, {"n1"}));
    CHECK_EQ(t.clusters[0].services[0].loadBalancer->node, std::string("n2"));
    CHECK(t.gateways[0].publish[0].backends.empty());
    CHECK(!byId(t.flows, "f1"));
    CHECK(byId(t.flows, "f2"));
    t = test::everything();
    carryOut(t, *remove(t, {"r1"}));
    // Who is left is a gateway, and the server stands outside of it.
    CHECK_EQ(viaOf(t.hosts[0].routes, "0.0.0.0/0"), std::string());
    t = test::everything();
    carryOut(t, *remove(t, {"core"}));
    CHECK(t.gateways[0].sourceNat.empty());
    CHECK(t.gateways[0].publish.empty());
    CHECK(!byId(t.flows, "f2"));
    CHECK(t.hosts[0].interfaces.empty());
}

TEST(reparentGivesAddressesOfTheNewHome)
{
    Topology t = twoIslands();
    const std::string pod = t.clusters[0].nodes[0].pods[0].id;
    const std::string flow = make(t, addFlow(t, pod, {t.hosts[0].id, {}, {}}));
    auto edits = reparent(t, {pod}, t.clusters[1].nodes[1].id);
    REQUIRE(edits);
    carryOut(t, *edits);
    const Pod& moved = t.clusters[1].nodes[1].pods.back();
    CHECK_EQ(moved.id, pod);
    CHECK(moved.addresses == std::vector{address("10.244.2.4")});
    CHECK_EQ(byId(t.flows, flow)->from, pod);

    const std::string node = t.clusters[0].nodes[0].id;
    edits = reparent(t, {node}, t.clusters[1].id);
    REQUIRE(edits);
    carryOut(t, *edits);
    const Node& arrived = t.clusters[1].nodes.back();
    CHECK_EQ(arrived.id, node);
    CHECK(arrived.podPrefixes == std::vector{prefix("10.244.3.0/24")});
    CHECK(arrived.podPrefixes[0].contains(arrived.pods[0].addresses[0]));
    CHECK_EQ(viaOf(arrived.routes, "0.0.0.0/0"), std::string("10.30.0.1"));
    CHECK_EQ(viaOf(t.gateways[1].routes, "10.244.3.0/24"), toString(arrived.addresses[0]));
    CHECK_EQ(viaOf(t.gateways[0].routes, "10.244.1.0/24"), std::string());

    CHECK(reparent(t, {node}, t.clusters[1].id)->empty());  // it is there
    CHECK(!reparent(t, {t.hosts[0].id}, t.clusters[1].id));
    CHECK(!reparent(t, {pod}, t.hosts[0].id));
}

TEST(movesBoxesOnce)
{
    Topology t = test::everything();
    EditList edits = moveBy(t, {"c1", "n1", "note-1", "server"}, 10, -5);
    carryOut(t, edits);
    CHECK_EQ(t.canvasItems.at("c1").x, 10.0);
    CHECK_EQ(t.canvasItems.at("n1").x, 20.0);  // goes with its cluster
    CHECK_EQ(t.notes[0].y, -5.0);
    CHECK(!t.canvasItems.contains("server"));
    CHECK(moveBy(t, {"c1"}, 0, 0).empty());
    carryOut(t, moveBy(t, {"n1", "pod-1"}, 1, 1));
    CHECK_EQ(t.canvasItems.at("n1").x, 21.0);
    CHECK_EQ(t.canvasItems.at("pod-1").x, 10.0);
    carryOut(t, setItem(t, "server", {1, 2, 3, 4, false, {}}));
    CHECK(setItem(t, "server", {1, 2, 3, 4, false, {}}).empty());
    carryOut(t, setItem(t, "note-1", {1, 2, 3, 4, false, {}}));
    CHECK_EQ(t.notes[0].height, 4.0);
}

TEST(setsValues)
{
    Topology t = test::everything();
    ClusterSettings settings = t.clusters[0];
    settings.masquerade = false;
    const auto edits = setValue(t, "c1", settings);
    REQUIRE(edits);
    carryOut(t, *edits);
    CHECK(!t.clusters[0].masquerade);
    CHECK_EQ(t.clusters[0].nodes.size(), std::size_t{2});
    CHECK(setValue(t, "c1", settings)->empty());
    CHECK(!setValue(t, "nobody", settings));
    CHECK(!setValue(t, "c2", settings));  // an id is for ever
    DocumentHeader header = t.header;
    header.title = "New";
    carryOut(t, *setValue(t, {}, header));
    CHECK_EQ(t.header.title, std::string("New"));
}

TEST(flowsAskForWhatIsOffered)
{
    Topology t = twoIslands();
    const std::string pod = t.clusters[0].nodes[0].pods[0].id;
    const auto flow = [&](const std::string& from, const std::string& to) {
        return *byId(t.flows, make(t, addFlow(t, from, {to, {}, {}})));
    };
    const Flow toServer = flow(pod, t.hosts[0].id);
    CHECK_EQ(toServer.protocol, Protocol::Tcp);
    CHECK_EQ(toServer.port, 80);
    CHECK_EQ(toServer.name, std::string("Pod-A → Server 1"));
    t.hosts[0].listen = {{Protocol::Udp, 53, {}}};
    CHECK_EQ(flow(pod, t.hosts[0].id).port, 53);
    t.hosts[0].listen.clear();
    CHECK_EQ(flow(pod, t.hosts[0].id).port, 80);
    CHECK_EQ(t.hosts[0].listen.size(), std::size_t{1});
    CHECK_EQ(flow(pod, t.clusters[0].nodes[1].id).protocol, Protocol::Icmp);
    const std::string service = make(t, addService(t, ServiceType::ClusterIp, {0, 0, pod}));
    CHECK_EQ(flow(pod, service).port, 80);
    CHECK_EQ(flow(pod, t.clusters[0].id).to.element, service);
    const Flow echo = flow(pod, t.gateways[0].id);
    CHECK(echo.to.address && echo.to.element.empty());
    CHECK_EQ(echo.protocol, Protocol::Icmp);
    CHECK_EQ(flow(t.clusters[0].id, t.hosts[0].id).from, pod);
    const auto byAddress = addFlow(t, pod, {{}, t.hosts[0].interfaces[0].addresses[0], {}});
    REQUIRE(byAddress);
    carryOut(t, byAddress->edits);
    CHECK_EQ(t.flows.back().port, 80);
    CHECK_EQ(addFlow(t, pod, {pod, {}, {}}).error().args[1], std::string("same"));
    CHECK_EQ(addFlow(t, t.gateways[0].id, {pod, {}, {}}).error().args[1],
             std::string("cannot-send"));
    CHECK_EQ(addFlow(t, pod, {}).error().args[1], std::string("no-target"));
    CHECK_EQ(addFlow(t, pod, {"nobody", {}, {}}).error().code, Errc::UnknownReference);
    CHECK_EQ(addFlow(t, "nobody", {pod, {}, {}}).error().code, Errc::UnknownReference);
}

TEST(pastesPodsAndNodes)
{
    Topology t = twoIslands();
    const Pod original = t.clusters[0].nodes[0].pods[0];
    const Topology clip = extract(t, {original.id});
    CHECK_EQ(clip.clusters[0].nodes[0].pods.size(), std::size_t{1});
    auto pasted = paste(t, clip, {0, 0, t.clusters[0].nodes[0].id});
    REQUIRE(pasted);
    carryOut(t, pasted->edits);
    REQUIRE(pasted->ids.size() == 1);
    const Pod& copy = t.clusters[0].nodes[0].pods.back();
    CHECK_EQ(copy.id, pasted->ids[0]);
    CHECK_EQ(copy.name, std::string("Pod-I"));
    CHECK(copy.labels == original.labels);
    CHECK(copy.addresses == std::vector{address("10.244.1.4")});

    const std::string node = t.clusters[0].nodes[0].id;
    pasted = paste(t, extract(t, {node}), {0, 0, t.clusters[1].id});
    REQUIRE(pasted);
    carryOut(t, pasted->edits);
    const Node& arrived = t.clusters[1].nodes.back();
    CHECK_EQ(arrived.pods.size(), std::size_t{3});
    CHECK(arrived.podPrefixes == std::vector{prefix("10.244.3.0/24")});
    CHECK_EQ(viaOf(arrived.routes, "0.0.0.0/0"), std::string("10.30.0.1"));
    CHECK_EQ(viaOf(t.gateways[1].routes, "10.244.3.0/24"), toString(arrived.addresses[0]));
}

TEST(pastesAnIslandWithItsGateway)
{
    Topology t = twoIslands();
    const std::string pod = t.clusters[0].nodes[0].pods[0].id;
    make(t, addFlow(t, pod, {t.hosts[0].id, {}, {}}));
    make(t, addFlow(t, pod, {t.clusters[0].nodes[1].pods[0].id, {}, {}}));
    const std::vector<std::string> chosen{t.clusters[0].id, t.gateways[0].id,
                                          t.clusters[0].network};
    const Topology clip = extract(t, chosen);
    CHECK_EQ(clip.flows.size(), std::size_t{1});  // the one that stays inside
    const auto pasted = paste(t, clip, {500, 500, {}});
    REQUIRE(pasted);
    carryOut(t, pasted->edits);
    CHECK_EQ(pasted->ids.size(), std::size_t{3});
    REQUIRE(t.clusters.size() == 3 && t.gateways.size() == 3);
    const Cluster& copy = t.clusters[2];
    const Gateway& gw = t.gateways[2];
    CHECK(copy.podPrefixes == t.clusters[0].podPrefixes);
    CHECK_EQ(gw.interfaces[0].network, copy.network);
    CHECK_EQ(gw.interfaces[1].network, t.networks[0].id);
    REQUIRE(gw.sourceNat.size() == 1);
    const Network* nodes = byId(t.networks, copy.network);
    CHECK(gw.sourceNat[0].from == nodes->prefixes[0]);
    CHECK(!(nodes->prefixes == byId(t.networks, t.clusters[0].network)->prefixes));
    CHECK(gw.sourceNat[0].to == gw.interfaces[1].addresses);
    CHECK(!(gw.interfaces[1].addresses == t.gateways[0].interfaces[1].addresses));
    for (const Node& node : copy.nodes) {
        CHECK(nodes->prefixes[0].contains(node.addresses[0]));
        CHECK_EQ(viaOf(node.routes, "0.0.0.0/0"), toString(gw.interfaces[0].addresses[0]));
        CHECK_EQ(node.routes.size(), std::size_t{1});
        CHECK_EQ(viaOf(gw.routes, toString(node.podPrefixes[0]).c_str()),
                 toString(node.addresses[0]));
    }
    CHECK_EQ(t.flows.back().from, copy.nodes[0].pods[0].id);
}

TEST(pastesIntoAnEmptyDocument)
{
    const Topology full = test::everything();
    for (const auto& ids : {std::vector<std::string>{"c1", "gw1", "server", "note-1"},
                            std::vector<std::string>{"pod-1"}, std::vector<std::string>{"web"},
                            std::vector<std::string>{"n1", "f1"}}) {
        check::context() = ids.front();
        Topology t;
        const auto pasted = paste(t, extract(full, ids), {});
        REQUIRE(pasted);
        carryOut(t, pasted->edits);
        CHECK(!pasted->ids.empty());
    }
    Topology whole;  // a document that was not copied from one comes as it is
    auto all = paste(whole, full, {});
    REQUIRE(all);
    carryOut(whole, all->edits);
    CHECK_EQ(whole.clusters.size(), full.clusters.size());
    CHECK_EQ(whole.flows.size(), full.flows.size());
    all = paste(whole, full, {});
    REQUIRE(all);
    carryOut(whole, all->edits);
    CHECK_EQ(whole.clusters.size(), 2 * full.clusters.size());
    CHECK_EQ(whole.flows.size(), 2 * full.flows.size());
    CHECK(!paste(whole, {}, {}));
}

TEST(cutAndPasteKeepsTheNetwork)
{
    Topology t = twoIslands();
    const std::string id = t.clusters[0].id;
    const std::string network = t.clusters[0].network;
    const Topology clip = extract(t, {id});
    carryOut(t, *remove(t, {id}));
    const auto pasted = paste(t, clip, {});
    REQUIRE(pasted);
    carryOut(t, pasted->edits);
    CHECK_EQ(t.clusters.back().network, network);
    CHECK_EQ(t.clusters.back().nodes[0].pods[0].name, std::string("Pod-A"));
    CHECK_EQ(viaOf(t.clusters.back().nodes[0].routes, "0.0.0.0/0"), std::string("10.20.0.1"));
}

CHECK_MAIN()
