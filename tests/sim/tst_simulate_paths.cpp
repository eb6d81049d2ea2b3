// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/small_worlds.h"

/// One rule of format.md section 2 or semantics.md per test, in topologies as small as the rule
/// allows.
using namespace tombolo;
using namespace tombolo::test;
using sim::StepKind;

TEST(timeToLiveEndsPathsAndLoops)
{
    World w;
    w.network("n0", {"10.0.0.0/24"});
    w.network("n1", {"10.0.1.0/24"});
    w.router("r1", {{"n0", "10.0.0.1"}, {"n1", "10.0.1.1"}}, {via("10.9.0.0/16", "10.0.1.2")});
    w.router("r2", {{"n1", "10.0.1.2"}},
             {via("10.9.0.0/16", "10.0.1.1"), via("10.0.0.0/24", "10.0.1.1")});
    w.host("h", "n0", "10.0.0.50", "10.0.0.1");
    w.flow("loop", "h", "10.9.0.1", Protocol::Udp, 9);
    const auto trace = w.run();
    const auto& f = trace->flows().front();
    CHECK_EQ(verdict(*trace, f), "dropped loop at r2");
    CHECK_EQ(f.request.size(), 64U);
    CHECK_EQ(told(*trace, f.errors),
             "r2>r1 10.0.1.2>10.0.0.50 error 11/0 about 10.0.0.50:40001>10.9.0.1:9 64\n"
             "r1>h 10.0.1.2>10.0.0.50 error 11/0 about 10.0.0.50:40001>10.9.0.1:9 63\n");
}

TEST(errorsBehindATranslationNameTheVirtualAddress)
{
    World w = twoSides(GatewayKind::Nat);
    w.t.gateways[0].publish = {
        World::publish("p", "10.40.0.100", 80, "s1", 9, PublishMode::FullNat, Protocol::Udp)};
    w.flow("f", "client", "p", Protocol::Udp, 80);
    const auto trace = w.run();
    CHECK_EQ(
        told(*trace, trace->flows()[0].errors),
        "s1>gw 10.50.0.11>10.50.0.1 error 3/3 about 10.50.0.1:40001>10.50.0.11:9 64\n"
        "gw>client 10.40.0.100>10.40.0.50 error 3/3 about 10.40.0.50:40001>10.40.0.100:80 63\n");
    CHECK_EQ(verdict(*trace, trace->flows()[0]), "refused not-listening at s1");
}

TEST(equalRoutesShareByFlow)
{
    World w = island();
    w.t.routers[0].bgpAsn = 64512;
    Cluster& c = w.t.clusters[0];
    c.asn = 64601;
    c.podRoutes = PodRoutes::Bgp;
    Service& s = World::service(c, "web", "10.96.0.10", "b");
    s.type = ServiceType::LoadBalancer;
    s.loadBalancer = LoadBalancer{{ip("192.0.2.10")}, Advertise::Bgp, "", {}};
    for (int i = 0; i < 40; ++i)
        w.flow(("f" + std::to_string(i)).c_str(), "client", "web", Protocol::Tcp, 80);
    const auto trace = w.run();
    std::map<std::string, int> entered;
    for (const auto& f : trace->flows()) {
        CHECK_EQ(verdict(*trace, f), "answered");
        ++entered[nameOf(*trace, trace->crossing(f.request[1]).to)];
    }
    CHECK_EQ(entered.size(), 2U);
    CHECK(entered["n1"] >= 8 && entered["n2"] >= 8);
}

TEST(linksTakeTimeAndLose)
{
    World w = twoSides(GatewayKind::Nat);
    w.t.networks[0].latencyNs = 1'000'000;
    w.t.networks[0].bandwidthKbps = 1'000;  // 1 Mbit/s: 8 ns a bit … 1 µs per bit
    w.flow("f", "client", "s1", Protocol::Udp, 53).payloadBytes = 972;
    w.t.flows.back().count = 2;
    w.t.flows.back().intervalNs = 0;
    auto trace = w.run();
    const sim::Crossing first = trace->crossing(trace->flows()[0].request[0]);
    CHECK_EQ(first.bytes, 1000U);
    CHECK_EQ(first.arriveNs - first.departNs, 8'000'000 + 1'000'000);
    sim::TimeNs second = 0;
    for (std::uint32_t i = 0; i < trace->crossingCount(); ++i) {
        const sim::Crossing c = trace->crossing(i);
        if (c.attempt == 1 && nameOf(*trace, c.from) == "client")
            second = c.departNs;
    }
    CHECK_EQ(second, first.departNs + 8'000'000);  // waits until the wire is free

    w.t.networks[0].lossPpm = 300'000;
    w.t.flows[0].count = 1000;
    w.t.flows[0].intervalNs = 100'000'000;
    trace = w.run();
    int sent = 0;
    int lost = 0;
    for (std::uint32_t i = 0; i < trace->crossingCount(); ++i) {
        const sim::Crossing c = trace->crossing(i);
        const bool there = nameOf(*trace, c.from) == "client";
        sent += there ? 1 : 0;
        lost += there && c.lost ? 1 : 0;
    }
    CHECK_EQ(sent, 1000);
    CHECK(lost > 240 && lost < 360);
    std::uint64_t repliesLost = 0;
    for (std::uint32_t i = 0; i < trace->crossingCount(); ++i) {
        const sim::Crossing c = trace->crossing(i);
        repliesLost += c.lost && c.phase == sim::Phase::Reply ? 1 : 0;
    }
    const sim::PacketCounts& packets = trace->flows()[0].packets;
    CHECK_EQ(packets.sent, 1000U);
    CHECK_EQ(packets.dropped, static_cast<std::uint64_t>(lost));
    CHECK_EQ(packets.repliesLost, repliesLost);
    CHECK_EQ(packets.answered(), 1000U - packets.dropped - repliesLost);
    CHECK(w.run(1)->fingerprint() == trace->fingerprint());
    CHECK(w.run(2)->fingerprint() != trace->fingerprint());
}

TEST(everyOneOfCountIsSentAndOnlyTheFirstIsListed)
{
    World w = island();
    w.flow("f", "a", "server", Protocol::Udp, 53).count = 5;
    const auto trace = w.run();
    CHECK_EQ(trace->crossingCount(), 5U * 6U);
    CHECK_EQ(trace->flows()[0].request.size(), 3U);
    CHECK_EQ(trace->table().size(), 1U);
    CHECK(trace->table()[0].translates());
}

TEST(disabledFlowsAndUnknownElements)
{
    World w = island();
    w.flow("on", "a", "server", Protocol::Tcp, 80);
    w.flow("off", "a", "server", Protocol::Tcp, 80).enabled = false;
    CHECK_EQ(w.run()->flows().size(), 1U);
    sim::RunOptions options;
    options.flows = {"off"};
    CHECK_EQ((*sim::simulate(w.t, options))->flows().front().id, "off");
    options.flows = {"nothing"};
    CHECK(!sim::simulate(w.t, options));
    World broken = island();
    broken.flow("f", "nobody", "server", Protocol::Tcp, 80);
    const auto failed = sim::simulate(broken.t);
    REQUIRE(!failed);
    CHECK(failed.error().code == Errc::UnknownReference);
    CHECK_EQ(failed.error().args.front(), "nobody");
    CHECK_EQ(failed.error().place.pointer, "/flows/0/from");
}

TEST(runsCanBeStoppedAndLimited)
{
    World w = island();
    w.flow("f", "a", "server", Protocol::Udp, 53).count = 100'000;
    const std::atomic<bool> stop{true};
    sim::RunOptions options;
    options.stop = &stop;
    auto result = sim::simulate(w.t, options);
    REQUIRE(!result);
    CHECK(result.error().code == Errc::Cancelled);
    options.stop = nullptr;
    options.maxCrossings = 1000;
    result = sim::simulate(w.t, options);
    REQUIRE(!result);
    CHECK(result.error().code == Errc::LimitReached);
}

/// Found by the lab: the kernel answers EMSGSIZE before a service without endpoints can refuse.
TEST(tooLargeForTheSendersLinkComesBeforeAnyRule)
{
    World w = island();
    World::service(w.t.clusters[0], "none", "10.96.0.9", "nobody").ports[0].protocol =
        Protocol::Udp;
    w.flow("f", "n1", "none", Protocol::Udp, 80).payloadBytes = 1473;
    w.flow("g", "n1", "none", Protocol::Udp, 80).payloadBytes = 1472;
    const auto trace = w.run();
    CHECK_EQ(verdict(*trace, trace->flows()[0]), "dropped mtu at n1");
    CHECK_EQ(verdict(*trace, trace->flows()[1]), "refused no-endpoint at n1");
}

/// Found by the lab: a service translated to the node's own address and a direct connection from
/// the same port are two connections; the kernel gives the second another port at the node's
/// socket.
TEST(localDeliveryMakesTheReplyUnique)
{
    World w = island();
    Cluster& c = w.t.clusters[0];
    Pod& web = c.nodes[0].pods[0];
    web.hostNetwork = true;
    web.addresses.clear();
    Service& s = World::service(c, "web", "10.96.0.9", "a");
    s.type = ServiceType::NodePort;
    s.externalTrafficPolicy = TrafficPolicy::Local;
    s.ports[0].nodePort = 30080;
    w.flow("f", "client", "10.20.0.11", Protocol::Tcp, 30080).sourcePort = 40000;
    w.flow("g", "client", "10.20.0.11", Protocol::Tcp, 8080).sourcePort = 40000;
    const auto trace = w.run();
    CHECK_EQ(verdict(*trace, trace->flows()[0]), "answered");
    CHECK_EQ(seen(trace->flows()[0]), "10.10.0.50:40000");
    CHECK_EQ(verdict(*trace, trace->flows()[1]), "answered");
    CHECK(seen(trace->flows()[1]) != "10.10.0.50:40000");
    CHECK_EQ(toString(trace->flows()[1].seenSource->address), "10.10.0.50");
}

/// Found by the lab: what a node sends to itself passes POST_ROUTING on its way into the loopback,
/// where the answer's translation is undone (L-2).
TEST(nodeIsAnsweredByItsOwnEndpoint)
{
    World w = island();
    Cluster& c = w.t.clusters[0];
    Pod& web = c.nodes[0].pods[0];
    web.hostNetwork = true;
    web.addresses.clear();
    web.listen.push_back({Protocol::Udp, 53, {}});
    Service& s = World::service(c, "web", "10.96.0.9", "a");
    s.type = ServiceType::NodePort;
    s.ports[0].nodePort = 30080;
    s.ports.push_back({Protocol::Udp, 53, 53, 30053, {}});
    w.flow("cluster-ip", "n1", "web", Protocol::Tcp, 80);
    w.flow("node-port", "n1", "10.20.0.11", Protocol::Udp, 30053);
    w.flow("itself", "n1", "10.20.0.11", Protocol::Udp, 53);
    const auto trace = w.run();
    for (const auto& f : trace->flows()) {
        CHECK_EQ(verdict(*trace, f), "answered");
    }
}

/// L-8, as the kernel does: a masquerade takes the address in the next hop's prefix, while the
/// node's own packets have its first one.
TEST(masqueradeTakesTheAddressNearestToTheNextHop)
{
    World w = island();
    w.t.networks[0].prefixes.push_back(pre("10.99.0.0/24"));
    w.t.routers[0].interfaces[0].addresses.push_back(ip("10.99.0.1"));
    Cluster& c = w.t.clusters[0];
    c.nodes[0].addresses.push_back(ip("10.99.0.11"));
    c.nodes[0].routes = {via("0.0.0.0/0", "10.99.0.1")};
    World::service(c, "web", "10.96.0.9", "c").type = ServiceType::NodePort;
    c.services[0].ports[0].nodePort = 30080;
    w.flow("pod", "a", "server", Protocol::Tcp, 80);
    w.flow("node", "n1", "server", Protocol::Tcp, 80);
    w.flow("service", "client", "10.99.0.11", Protocol::Tcp, 30080);
    const auto trace = w.run();
    const auto& f = trace->flows();
    CHECK_EQ(seen(f[0]), "10.99.0.11:40001");
    CHECK_EQ(seen(f[1]), "10.20.0.11:40002");
    CHECK_EQ(seen(f[2]), "10.20.0.11:40003");  // the next hop is the other node
    CHECK_EQ(names(*trace, f[0].candidates), "a b");
}

/// L-13, L-15: who gets an answer that it never asked for resets it, the client itself or a machine
/// that only has the address; the reset is no part of the exchange.
TEST(anUnexpectedAnswerIsReset)
{
    World w;
    w.network("n0", {"10.0.0.0/24"});
    w.network("n1", {"10.0.1.0/24"});
    w.gateway("gw", GatewayKind::Nat, {{"n0", "10.0.0.1"}, {"n1", "10.0.1.1"}}).publish = {
        World::publish("p", "10.0.0.1", 80, "server", 80, PublishMode::Dnat)};
    w.router("other", {{"n0", "10.0.0.2"}, {"n1", "10.0.1.2"}, {"n1", "10.0.1.7"}});
    w.host("client", "n0", "10.0.0.50", "10.0.0.1");
    w.host("server", "n1", "10.0.1.60", "10.0.1.2", {{Protocol::Tcp, 80}, {Protocol::Udp, 80}});
    w.t.gateways[0].publish.push_back(
        World::publish("u", "10.0.0.1", 80, "server", 80, PublishMode::Dnat, Protocol::Udp));
    w.t.gateways[0].sourceNat = {{pre("10.0.0.51/32"), "n1", {ip("10.0.1.7")}, {}, 0, {}}};
    w.host("stray", "n0", "10.0.0.51", "10.0.0.1");
    w.flow("direct", "client", "p", Protocol::Tcp, 80);
    w.flow("udp", "client", "u", Protocol::Udp, 80);
    w.flow("stray", "stray", "server", Protocol::Tcp, 80).count = 3;
    const auto trace = w.run();
    const auto& f = trace->flows();
    CHECK_EQ(verdict(*trace, f[0]), "delivered reply-not-translated at client");
    CHECK_EQ(told(*trace, f[0].resets), "client>gw 10.0.0.50:40001>10.0.1.60:80 64\n"
                                        "gw>server 10.0.0.50:40001>10.0.1.60:80 63\n");
    CHECK_EQ(trace->stepsBefore(f[0].resets.front()).front().law, "L-13");
    CHECK(f[1].resets.empty());  // a datagram is answered with port unreachable instead
    CHECK_EQ(f[1].errors.empty(), false);
    CHECK_EQ(verdict(*trace, f[2]), "delivered reply-lost at other");
    CHECK_EQ(told(*trace, f[2].resets), "other>server 10.0.1.7:40003>10.0.1.60:80 64\n");
    CHECK_EQ(trace->stepsBefore(f[2].resets.front()).front().law, "L-15");
    CHECK_EQ(f[2].packets.repliesLost, 3U);
    CHECK_EQ(f[2].packets.dropped, 0U);
}

CHECK_MAIN()
