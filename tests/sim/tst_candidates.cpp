// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/small_worlds.h"

/// "Who else could it have been": the senders that the configuration would show with the same
/// address.
using namespace tombolo;
using namespace tombolo::test;

namespace {

/// Two islands with the same pod addresses behind one gateway, which has a pool towards the server.
World islandsBehindAGateway()
{
    World w;
    w.network("n1", {"10.20.0.0/24"});
    w.network("n2", {"10.30.0.0/24"});
    w.network("core", {"10.10.0.0/24"});
    const char* const nodes[] = {"10.20.0.11", "10.30.0.11"};
    const char* const gateways[] = {"10.20.0.1", "10.30.0.1"};
    for (int c = 0; c < 2; ++c) {
        const std::string id = "c" + std::to_string(c + 1);
        Cluster& cluster =
            w.cluster(id.c_str(), ("n" + std::to_string(c + 1)).c_str(), "10.1.0.0/16");
        Node& n = World::node(cluster, (id + "-n").c_str(), nodes[c], "10.1.1.0/24", gateways[c]);
        World::pod(n, (id + "-a").c_str(), "10.1.1.2");
        World::pod(n, (id + "-b").c_str(), "10.1.1.3");
    }
    w.t.clusters[1].masquerade = true;
    w.gateway("gw", GatewayKind::Nat,
              {{"n1", "10.20.0.1"}, {"n2", "10.30.0.1"}, {"core", "10.10.0.21"}},
              {via("10.1.1.0/24", "10.20.0.11")});
    w.host("server", "core", "10.10.0.50", nullptr, {{Protocol::Tcp, 80}});
    w.host("neighbour", "core", "10.10.0.51", nullptr);
    return w;
}

std::string behind(World w, const char* from, const char* to, int port = 80)
{
    w.flow("f", from, to, Protocol::Tcp, port);
    const auto trace = w.run();
    return names(*trace, trace->flows()[0].candidates);
}

SourceNat rule(const char* from, std::initializer_list<const char*> pool)
{
    SourceNat s;
    s.from = pre(from);
    s.out = "core";
    for (const char* a : pool)
        s.to.push_back(ip(a));
    return s;
}

}  // namespace

TEST(nobodyElseWearsAVisibleAddress)
{
    World w = islandsBehindAGateway();
    CHECK_EQ(behind(w, "c1-n", "server"), "c1-n");
    CHECK_EQ(behind(w, "neighbour", "server"), "neighbour");
}

TEST(aGatewayHidesThoseItsRuleTakes)
{
    World w = islandsBehindAGateway();
    w.t.gateways[0].sourceNat = {rule("10.1.0.0/16", {"10.10.0.21"})};
    // Cluster 2's pods are its node when they get there, and the rule does not take nodes.
    CHECK_EQ(behind(w, "c1-a", "server"), "c1-a c1-b");
    w.t.gateways[0].sourceNat = {rule("10.0.0.0/8", {"10.10.0.21"})};
    CHECK_EQ(behind(w, "c1-a", "server"), "c1-n c1-a c1-b c2-n c2-a c2-b");
}

TEST(aPoolAddressLeavesOutWhoGetsAnother)
{
    World w = islandsBehindAGateway();
    Gateway& g = w.t.gateways[0];
    g.sourceNat = {rule("10.1.0.0/16", {"10.10.0.21", "10.10.0.22", "10.10.0.23", "10.10.0.24"})};
    for (const char* more : {"10.10.0.22", "10.10.0.23", "10.10.0.24"})
        g.interfaces[2].addresses.push_back(ip(more));
    World both = w;
    both.flow("a", "c1-a", "server", Protocol::Tcp, 80);
    both.flow("b", "c1-b", "server", Protocol::Tcp, 80);
    const auto trace = both.run();
    const bool same =
        trace->flows()[0].seenSource->address == trace->flows()[1].seenSource->address;
    CHECK(!same);
    CHECK_EQ(names(*trace, trace->flows()[0].candidates), "c1-a");
    CHECK_EQ(names(*trace, trace->flows()[1].candidates), "c1-b");
}

TEST(aServiceHidesWhoeverComesByThatNode)
{
    World w = island();
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "b");
    s.type = ServiceType::LoadBalancer;
    s.loadBalancer = LoadBalancer{{ip("10.20.0.200")}, Advertise::L2, "n1", {}};
    // Node 2 takes its own pods' packets for the address itself, so c shows as node 2.
    CHECK_EQ(behind(w, "client", "10.20.0.200"), "n1 a b client server");
    CHECK_EQ(behind(w, "c", "10.20.0.200"), "n2 c");
}

TEST(aProxyHidesEveryoneWhoReachesIt)
{
    World w = islandsBehindAGateway();
    w.t.gateways[0].kind = GatewayKind::Proxy;
    w.t.gateways[0].publish = {
        World::publish("p", "10.10.0.21", 80, "server", 80, PublishMode::Tcp)};
    CHECK_EQ(behind(w, "neighbour", "p"), "c1-n c1-a c1-b c2-n c2-a c2-b server neighbour");
}

CHECK_MAIN()
