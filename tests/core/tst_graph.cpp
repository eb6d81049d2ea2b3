// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/topology_graph.h"
#include "tests/support/check.h"
#include "tests/support/sample_topology.h"

using namespace tombolo;
using Ids = std::vector<std::string>;

TEST(countsHops)
{
    const Topology t = test::everything();
    const TopologyGraph graph(t);
    const auto hops = graph.hopsFrom("pod-1");
    CHECK_EQ(hops.at("pod-1"), 0);
    CHECK_EQ(hops.at("n1"), 1);
    CHECK_EQ(hops.at("nodes-1"), 2);
    CHECK_EQ(hops.at("gw1"), 3);
    CHECK_EQ(hops.at("server"), 5);
    CHECK(!hops.contains("spare"));
    CHECK(graph.hopsFrom("nobody").empty());
}

TEST(findsTheShortestWay)
{
    const Topology t = test::everything();
    const TopologyGraph graph(t);
    CHECK(graph.shortestWay("pod-1", "server") ==
          (Ids{"pod-1", "n1", "nodes-1", "gw1", "core", "server"}));
    CHECK(graph.shortestWay("pod-1", "pod-1") == Ids{"pod-1"});
    CHECK(graph.shortestWay("pod-1", "spare").empty());
    CHECK(graph.shortestWay("nobody", "core").empty());
    CHECK(graph.connected("r1", "pod-4"));
    CHECK(!graph.connected("r1", "spare"));
}

TEST(forwardersOnly)
{
    Topology t = test::everything();
    const auto joined = [&t](TopologyGraph::Scope scope) {
        return TopologyGraph(t, scope).connected("core", "nodes-1");
    };
    CHECK(joined(TopologyGraph::Scope::Forwarders));
    t.gateways[0].kind = GatewayKind::Proxy;
    CHECK(!joined(TopologyGraph::Scope::Forwarders));
    CHECK(joined(TopologyGraph::Scope::Everything));
    const TopologyGraph graph(t, TopologyGraph::Scope::Forwarders);
    CHECK(graph.hopsFrom("server").empty());
    const auto parts = graph.components();
    CHECK_EQ(parts.size(), std::size_t{3});
    CHECK(parts[0] == (Ids{"core", "r1"}));
    CHECK(parts[1] == Ids{"nodes-1"});
    CHECK(graph.neighbours("core") == Ids{"r1"});
}

TEST(familiesAreApart)
{
    const Topology t = test::everything();
    const TopologyGraph v6(t, TopologyGraph::Scope::Everything, Family::V6);
    CHECK(!v6.connected("r1", "core"));
    const TopologyGraph v4(t, TopologyGraph::Scope::Everything, Family::V4);
    CHECK(v4.connected("r1", "core"));
    CHECK(TopologyGraph(Topology{}).components().empty());
}

CHECK_MAIN()
