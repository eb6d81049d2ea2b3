// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/authoring/names.h"
#include "tests/core/authoring_support.h"

using namespace tombolo;
using namespace tombolo::authoring;
using namespace tombolo::test;

TEST(namesAreFree)
{
    Topology t;
    CHECK_EQ(freeName(t, "Pod"), std::string("Pod-A"));
    CHECK_EQ(freeName(t, "node"), std::string("node-1"));
    CHECK_EQ(freeName(t, "Cluster"), std::string("Cluster 1"));
    CHECK_EQ(freeId(t, "pod"), std::string("pod-1"));
    t = test::everything();
    CHECK_EQ(freeName(t, "Pod"), std::string("Pod-E"));
    CHECK_EQ(freeName(t, "node"), std::string("node-3"));
    CHECK_EQ(freeId(t, "pod"), std::string("pod-5"));
    CHECK_EQ(freeId(t, "Ünfit Name!"), std::string("nfit-name-1"));
    CHECK_EQ(freeId(t, "---"), std::string("element-1"));
    CHECK_EQ(splitName("クラスタ12").stem, std::string("クラスタ"));
    CHECK_EQ(joinName(splitName("クラスタ12"), 13), std::string("クラスタ13"));
    CHECK_EQ(joinName(splitName("v2"), 2), std::string("v2 2"));
    Topology many;
    make(many, addCluster(many, ClusterModel::Flat, {}, 1, 28));
    CHECK_EQ(many.clusters[0].nodes[0].pods[25].name, std::string("Pod-Z"));
    CHECK_EQ(many.clusters[0].nodes[0].pods[26].name, std::string("Pod-AA"));
}

TEST(addressesAreFree)
{
    const Topology t = test::everything();
    CHECK(freeAddress(t, "core") == address("10.10.0.51"));
    CHECK(freeAddress(t, "spare") == address("10.99.0.50"));
    CHECK(!freeAddress(t, "nowhere"));
    CHECK(freePodAddress(t, "n1") == address("10.244.1.4"));
    CHECK(!freePodAddress(t, "server"));
    CHECK(freePrefix(t, prefix("10.10.0.0/15"), 24) == prefix("10.10.1.0/24"));
    CHECK(freePrefix(t, prefix("10.10.0.0/24"), 24) == std::nullopt);
    CHECK(freePrefix(t, prefix("fd00::/16"), 64) == prefix("fd00::/64"));
    CHECK(freePrefix(t, prefix("10.0.0.0/8"), 4) == std::nullopt);
    CHECK(freePrefix(t, prefix("255.255.255.0/24"), 25) == prefix("255.255.255.0/25"));
}

TEST(fullNetworksAreToldNotOverrun)
{
    Topology t;
    make(t, addNetwork(t, NetworkKind::Lan, {}));
    t.networks[0].prefixes = {prefix("192.168.0.0/29")};
    for (int i = 0; i < 6; ++i)
        make(t, addHost(t, HostRole::Client, {}));
    const auto seventh = addHost(t, HostRole::Client, {});
    REQUIRE(!seventh);
    CHECK_EQ(seventh.error().code, Errc::NotAllowed);
    CHECK_EQ(seventh.error().args[1], std::string("no-free-address"));
    std::set<IpAddress> seen;
    for (const Host& host : t.hosts)
        seen.insert(host.interfaces[0].addresses[0]);
    CHECK_EQ(seen.size(), std::size_t{6});
    CHECK(!seen.contains(address("192.168.0.0")));
    CHECK(!seen.contains(address("192.168.0.7")));
}

TEST(islandsReuseAndFlatsDoNot)
{
    const Topology islands = twoIslands();
    const Cluster& a = islands.clusters[0];
    const Cluster& b = islands.clusters[1];
    CHECK(a.podPrefixes == std::vector{prefix("10.244.0.0/16")});
    CHECK(a.podPrefixes == b.podPrefixes);
    CHECK(a.masquerade && a.masqueradeExcept == a.podPrefixes);
    CHECK(a.nodes[0].podPrefixes == std::vector{prefix("10.244.1.0/24")});
    CHECK(a.nodes[1].podPrefixes == std::vector{prefix("10.244.2.0/24")});
    CHECK(a.network != b.network);
    CHECK_EQ(a.nodes.size(), std::size_t{2});
    CHECK_EQ(a.nodes[0].pods.size(), std::size_t{2});
    CHECK_EQ(b.nodes[0].pods[0].name, std::string("Pod-E"));
    CHECK(a.nodes[0].pods[0].addresses == b.nodes[0].pods[0].addresses);

    const Topology flats = twoFlats();
    CHECK(!flats.clusters[0].masquerade);
    CHECK(!flats.clusters[0].podPrefixes[0].overlaps(flats.clusters[1].podPrefixes[0]));
    CHECK(!flats.clusters[0].servicePrefixes[0].overlaps(flats.clusters[1].servicePrefixes[0]));
}

TEST(gatewaysJoinIslands)
{
    const Topology t = twoIslands();
    const Gateway& gw = t.gateways[0];
    REQUIRE(gw.interfaces.size() == 2);
    CHECK_EQ(gw.interfaces[0].network, t.clusters[0].network);
    CHECK_EQ(gw.interfaces[1].network, t.networks[0].id);
    CHECK_EQ(t.gateways[1].interfaces[0].network, t.clusters[1].network);
    CHECK_EQ(t.gateways[1].interfaces[1].network, t.networks[0].id);
    const IpAddress inner = gw.interfaces[0].addresses[0];
    const IpAddress outer = gw.interfaces[1].addresses[0];
    REQUIRE(gw.sourceNat.size() == 1);
    CHECK(gw.sourceNat[0].from == prefix("10.20.0.0/24"));
    CHECK_EQ(gw.sourceNat[0].out, t.networks[0].id);
    CHECK(gw.sourceNat[0].to == std::vector{outer});
    for (const Node& node : t.clusters[0].nodes) {
        CHECK_EQ(viaOf(node.routes, "0.0.0.0/0"), toString(inner));
        CHECK_EQ(viaOf(gw.routes, toString(node.podPrefixes[0]).c_str()),
                 toString(node.addresses[0]));
    }
    // A server that stands between two coasts knows the way to both, and no further.
    const Host& server = t.hosts[0];
    CHECK_EQ(viaOf(server.routes, "0.0.0.0/0"), std::string());
    CHECK_EQ(viaOf(server.routes, "10.20.0.0/24"), toString(outer));
    CHECK_EQ(viaOf(server.routes, "10.30.0.0/24"),
             toString(t.gateways[1].interfaces[1].addresses[0]));
    // Nobody else gets a route to addresses that both islands have.
    CHECK_EQ(viaOf(server.routes, "10.244.1.0/24"), std::string());
}

TEST(gatewayTranslatesPodsWhereNodesDoNot)
{
    Topology t;
    make(t, addNetwork(t, NetworkKind::Lan, {}));
    make(t, addCluster(t, ClusterModel::Island, {}));
    t.clusters[0].masquerade = false;
    make(t, addGateway(t, GatewayKind::Nat, {}));
    REQUIRE(t.gateways[0].sourceNat.size() == 2);
    CHECK(t.gateways[0].sourceNat[0].from == prefix("10.244.0.0/16"));
    CHECK(t.gateways[0].sourceNat[1].from == prefix("10.20.0.0/24"));
}

TEST(routersCarryFlatPods)
{
    const Topology t = twoFlats();
    const Router& router = t.routers[0];
    CHECK_EQ(router.interfaces.size(), std::size_t{3});
    for (const Cluster& cluster : t.clusters)
        for (const Node& node : cluster.nodes) {
            CHECK_EQ(viaOf(router.routes, toString(node.podPrefixes[0]).c_str()),
                     toString(node.addresses[0]));
            CHECK_EQ(node.routes.size(), std::size_t{1});
        }
    CHECK_EQ(viaOf(t.hosts[0].routes, "0.0.0.0/0"), std::string("10.10.0.1"));
}

TEST(routersBehindRoutersLearnPods)
{
    Topology t = twoFlats();
    const std::string far = make(t, addNetwork(t, NetworkKind::Lan, {}));
    const auto edits = connect(t, t.networks[0].id, far);
    REQUIRE(edits);
    carryOut(t, *edits);
    REQUIRE(t.routers.size() == 2);
    for (const Cluster& cluster : t.clusters)
        for (const Node& node : cluster.nodes)
            CHECK_EQ(viaOf(t.routers[1].routes, toString(node.podPrefixes[0]).c_str()),
                     std::string("10.10.0.1"));
    CHECK_EQ(viaOf(t.routers[0].routes, toString(t.networks.back().prefixes[0]).c_str()),
             toString(t.routers[1].interfaces[0].addresses[0]));
}

TEST(nodesComeAndGoWithTheirRoutes)
{
    Topology t = twoFlats();
    const Topology before = t;
    const std::string id = make(t, addNode(t, {0, 0, t.clusters[0].id}));
    const Node& node = t.clusters[0].nodes.back();
    CHECK_EQ(node.id, id);
    const std::string part = toString(node.podPrefixes[0]);
    CHECK_EQ(viaOf(t.routers[0].routes, part.c_str()), toString(node.addresses[0]));
    CHECK_EQ(viaOf(node.routes, "0.0.0.0/0"), std::string("10.20.0.1"));
    const auto removal = remove(t, {id});
    REQUIRE(removal);
    carryOut(t, *removal);
    CHECK_EQ(viaOf(t.routers[0].routes, part.c_str()), std::string());
    CHECK(t == before);
}

TEST(deletedRoutesStayDeleted)
{
    Topology t = twoFlats();
    t.hosts[0].routes.clear();
    t.routers[0].routes.erase(t.routers[0].routes.begin());
    const auto kept = t.routers[0].routes;
    make(t, addPod(t, {0, 0, t.clusters[0].nodes[0].id}));
    make(t, addHost(t, HostRole::Server, {}));
    CHECK(t.hosts[0].routes.empty());
    CHECK(t.routers[0].routes == kept);
}

TEST(podsNodesServicesFindAHome)
{
    Topology t;
    const std::string pod = make(t, addPod(t, {}));
    REQUIRE(t.clusters.size() == 1 && t.clusters[0].nodes.size() == 1);
    CHECK_EQ(t.clusters[0].nodes[0].pods[0].id, pod);
    make(t, addNode(t, {}));
    CHECK_EQ(t.clusters[0].nodes.size(), std::size_t{2});
    make(t, addPod(t, {}));  // where there are fewest
    CHECK_EQ(t.clusters[0].nodes[1].pods.size(), std::size_t{1});
    make(t, addPod(t, {0, 0, t.clusters[0].nodes[0].id}));
    CHECK_EQ(t.clusters[0].nodes[0].pods.size(), std::size_t{2});
    CHECK(!addPod(t, {0, 0, "nowhere"}));
    CHECK(!addNode(t, {0, 0, "nowhere"}));

    Topology empty;
    make(empty, addService(empty, ServiceType::NodePort, {}));
    CHECK_EQ(empty.clusters.size(), std::size_t{1});
    Topology noted;
    make(noted, addNote(noted, {3, 4, {}}));
    CHECK_EQ(noted.notes[0].x, 3.0);
}

TEST(servicesLeadToTheirPods)
{
    Topology t = twoFlats();
    Cluster& cluster = t.clusters[0];
    cluster.nodes[0].pods[0].labels["app"] = "db";
    cluster.nodes[0].pods[0].listen = {{Protocol::Tcp, 5432, {}}};
    make(t, addService(t, ServiceType::LoadBalancer, {0, 0, cluster.id}));
    const Service& db = t.clusters[0].services[0];
    CHECK(db.selector == (Labels{{"app", "db"}}));
    CHECK_EQ(db.ports[0].targetPort, 5432);
    CHECK_EQ(db.ports[0].nodePort, 30080);
    CHECK(db.clusterIps == std::vector{address("10.96.0.10")});
    REQUIRE(db.loadBalancer);
    CHECK_EQ(db.loadBalancer->node, t.clusters[0].nodes[0].id);
    CHECK(t.networks[1].prefixes[0].contains(db.loadBalancer->addresses[0]));
    make(t, addService(t, ServiceType::ClusterIp, {0, 0, t.clusters[0].id}));
    const Service& web = t.clusters[0].services[1];
    CHECK(web.selector == (Labels{{"app", "web"}}));
    CHECK_EQ(web.ports[0].port, 80);
    CHECK_EQ(web.ports[0].targetPort, 8080);
    CHECK_EQ(web.ports[0].nodePort, 0);
    CHECK(web.clusterIps == std::vector{address("10.96.0.11")});
    make(t, addService(t, ServiceType::NodePort, {0, 0, t.clusters[0].id}));
    CHECK_EQ(t.clusters[0].services[2].ports[0].nodePort, 30081);
}

TEST(policiesStandInTheirCluster)
{
    Topology t = twoIslands();
    make(t, addPolicy(t, {0, 0, t.clusters[1].nodes[0].pods[0].id}));
    REQUIRE(t.clusters[1].policies.size() == 1);
    const Policy& policy = t.clusters[1].policies[0];
    REQUIRE(policy.ingress && policy.ingress->size() == 1);
    CHECK(policy.ingress->front().peers->front().selector == Labels{});
    CHECK(!policy.egress);
}

TEST(publishersPublishWhatIsThere)
{
    for (const GatewayKind kind : {GatewayKind::Vip, GatewayKind::Proxy}) {
        Topology t;
        make(t, addNetwork(t, NetworkKind::Lan, {}));
        make(t, addCluster(t, ClusterModel::Island, {}));
        make(t, addGateway(t, kind, {}));
        const Gateway& gw = t.gateways[0];
        REQUIRE(gw.publish.size() == 1);
        CHECK_EQ(gw.publish[0].backends.size(), std::size_t{4});
        CHECK_EQ(gw.publish[0].backends[0].port, 8080);
        CHECK(t.networks[0].prefixes[0].contains(gw.publish[0].address));
        const bool proxy = kind == GatewayKind::Proxy;
        CHECK_EQ(gw.publish[0].mode, proxy ? PublishMode::Http : PublishMode::Dnat);
        CHECK_EQ(gw.publish[0].identity.size(), proxy ? std::size_t{1} : std::size_t{0});
        CHECK_EQ(viaOf(gw.routes, "10.244.1.0/24"), toString(t.clusters[0].nodes[0].addresses[0]));
    }
    Topology t;  // where others lead out too, replies must be drawn back
    make(t, addNetwork(t, NetworkKind::Lan, {}));
    make(t, addCluster(t, ClusterModel::Island, {}));
    make(t, addGateway(t, GatewayKind::Nat, {}));
    make(t, addGateway(t, GatewayKind::Vip, {}));
    REQUIRE(t.gateways[1].publish.size() == 1);
    CHECK_EQ(t.gateways[1].publish[0].mode, PublishMode::FullNat);
}

TEST(hostsGoToTheNearestNetwork)
{
    Topology t;
    make(t, addHost(t, HostRole::Server, {100, 100, {}}));
    CHECK_EQ(t.networks.size(), std::size_t{1});
    CHECK_EQ(t.hosts[0].interfaces[0].network, t.networks[0].id);
    CHECK_EQ(t.hosts[0].listen[0].port, 80);
    const std::string far = make(t, addNetwork(t, NetworkKind::Vpc, {5000, 0, {}}));
    make(t, addHost(t, HostRole::Client, {4900, 30, {}}));
    CHECK_EQ(t.hosts[1].interfaces[0].network, far);
    make(t, addHost(t, HostRole::Client, {0, 30, {}}));
    CHECK_EQ(t.hosts[2].interfaces[0].network, t.networks[0].id);
    CHECK_EQ(t.canvasItems.at(t.hosts[2].id).y, 30.0);
}

TEST(placesInsideOnlyAmongThePlaced)
{
    Topology t = test::everything();
    const std::string among = make(t, addPod(t, {55, 66, "n1"}));
    CHECK_EQ(t.canvasItems.at(among).x, 55.0);
    const std::string flowing = make(t, addPod(t, {55, 66, "n2"}));
    CHECK(!t.canvasItems.contains(flowing));
}

TEST(speaksIpv6WhereTheDocumentDoes)
{
    Topology t;
    make(t, addNetwork(t, NetworkKind::Lan, {}));
    t.networks[0].prefixes = {prefix("fd10::/64")};
    make(t, addCluster(t, ClusterModel::Island, {}));
    make(t, addGateway(t, GatewayKind::Nat, {}));
    make(t, addHost(t, HostRole::Server, {}));
    const Cluster& cluster = t.clusters[0];
    CHECK(cluster.podPrefixes[0].address.isV6());
    CHECK_EQ(toString(cluster.nodes[0].addresses[0]), std::string("fd20::11"));
    CHECK_EQ(viaOf(cluster.nodes[0].routes, "::/0"), std::string("fd20::1"));
    CHECK_EQ(toString(t.hosts[0].interfaces[0].addresses[0]), std::string("fd10::50"));
    CHECK(t.gateways[0].sourceNat[0].to[0].isV6());
    make(t, addService(t, ServiceType::LoadBalancer, {}));
    CHECK(t.clusters[0].services[0].clusterIps[0].isV6());

    t = {};
    make(t, addNetwork(t, NetworkKind::Lan, {}));
    t.networks[0].prefixes = {prefix("10.10.0.0/24"), prefix("fd10::/64")};
    make(t, addCluster(t, ClusterModel::Flat, {}));
    make(t, addRouter(t, {}));
    CHECK_EQ(t.clusters[0].nodes[0].pods[0].addresses.size(), std::size_t{2});
    CHECK_EQ(t.clusters[0].nodes[0].routes.size(), std::size_t{2});  // one of each family
    make(t, addNetwork(t, NetworkKind::Internet, {}));
    make(t, addRouter(t, {}));
    CHECK_EQ(t.clusters[0].nodes[0].routes.size(), std::size_t{2});
}

TEST(theInternetKnowsNoPrivateAddress)
{
    for (const GatewayKind kind : {GatewayKind::Nat, GatewayKind::Vip}) {
        Topology t;
        make(t, addNetwork(t, NetworkKind::Lan, {}));
        make(t, addCluster(t, ClusterModel::Island, {}));
        const std::string internet = make(t, addNetwork(t, NetworkKind::Internet, {5000, 0, {}}));
        make(t, addGateway(t, kind, {}));
        const auto joined = connect(t, t.gateways[0].id, internet);
        if (joined)
            carryOut(t, *joined);
        REQUIRE(t.gateways[0].interfaces.back().network == internet);
        make(t, addHost(t, HostRole::Client, {4900, 30, {}}));
        REQUIRE(t.hosts[0].interfaces[0].network == internet);
        CHECK(t.hosts[0].routes.empty());
    }
}

TEST(internetIsTheDefaultWay)
{
    Topology t = twoFlats();
    make(t, addNetwork(t, NetworkKind::Internet, {}));
    make(t, addRouter(t, {}));
    REQUIRE(t.routers.size() == 2);
    CHECK_EQ(t.routers[1].interfaces.size(), std::size_t{2});
    const IpAddress inner = t.routers[1].interfaces[0].addresses[0];
    CHECK_EQ(viaOf(t.routers[0].routes, "0.0.0.0/0"), toString(inner));
    CHECK_EQ(viaOf(t.routers[1].routes, "0.0.0.0/0"), std::string());
    CHECK_EQ(viaOf(t.routers[1].routes, "10.1.1.0/24"), std::string("10.10.0.1"));
}

CHECK_MAIN()
