// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/topology_index.h"
#include "tests/support/check.h"
#include "tests/support/sample_topology.h"

using namespace tombolo;

TEST(findsEveryElementWhereItStands)
{
    const Topology t = test::everything();
    const TopologyIndex index(t);
    int count = 0;
    detail::forEachElement(t, [&](const auto& element, const std::string&, std::size_t) {
        using Element = std::decay_t<decltype(element)>;
        check::context() = element.id;
        ++count;
        const ElementPath* path = index.find(element.id);
        REQUIRE(path);
        CHECK_EQ(path->kind, detail::ListedAs<Element>::kKind);
        CHECK(index.placed(element.id) == placedOf(t, path->kind, element.id));
        CHECK(!index.pointerOf(element.id).empty());
    });
    CHECK_EQ(count, 19);
    CHECK(!index.find("nobody"));
    CHECK(!index.placed("nobody"));
}

TEST(answersByKind)
{
    const Topology t = test::everything();
    const TopologyIndex index(t);
    CHECK(index.pod("pod-3") == &t.clusters[0].nodes[1].pods[0]);
    CHECK(index.node("n2") == &t.clusters[0].nodes[1]);
    CHECK(index.cluster("c1") == &t.clusters[0]);
    CHECK(index.service("web") == &t.clusters[0].services[0]);
    CHECK(index.policy("p1") == &t.clusters[0].policies[0]);
    CHECK(index.gateway("gw1") == &t.gateways[0]);
    CHECK(index.router("r1") == &t.routers[0]);
    CHECK(index.host("server") == &t.hosts[0]);
    CHECK(index.flow("f1") == &t.flows[0]);
    CHECK(index.note("note-1") == &t.notes[0]);
    CHECK(index.network("core") == &t.networks[0]);
    CHECK(!index.pod("n2"));
    CHECK(!index.host("nobody"));
    const auto [gateway, entry] = index.publish("pub1");
    CHECK(gateway == &t.gateways[0]);
    CHECK(entry == &t.gateways[0].publish[0]);
    CHECK(!index.publish("gw1").first);
}

TEST(knowsContainers)
{
    const Topology t = test::everything();
    const TopologyIndex index(t);
    for (const char* inside : {"n1", "pod-4", "web", "p1"}) {
        check::context() = inside;
        CHECK(index.clusterOf(inside) == &t.clusters[0]);
    }
    CHECK(!index.clusterOf("server"));
    CHECK(!index.clusterOf("nobody"));
    CHECK(index.nodeOf("pod-4") == &t.clusters[0].nodes[1]);
    CHECK(!index.nodeOf("n1"));
}

TEST(namesAndPoints)
{
    Topology t = test::everything();
    t.routers[0].name.clear();
    const TopologyIndex index(t);
    CHECK_EQ(index.nameOf("pod-1"), std::string("Pod-A"));
    CHECK_EQ(index.nameOf("r1"), std::string("r1"));
    CHECK_EQ(index.nameOf("pub1"), std::string("pub"));
    CHECK_EQ(index.nameOf("note-1"), std::string("note-1"));
    CHECK_EQ(index.nameOf("nobody"), std::string("nobody"));
    CHECK_EQ(index.pointerOf("pod-3"), std::string("/clusters/0/nodes/1/pods/0"));
    CHECK_EQ(index.pointerOf("web"), std::string("/clusters/0/services/0"));
    CHECK_EQ(index.pointerOf("pub1"), std::string("/gateways/0/publish/0"));
    CHECK_EQ(index.pointerOf("note-1"), std::string("/canvas/notes/0"));
    CHECK_EQ(index.pointerOf("nobody"), std::string());
}

CHECK_MAIN()
