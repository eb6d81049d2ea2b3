// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/small_worlds.h"

/// One rule of format.md section 2 or semantics.md per test, in topologies as small as the rule
/// allows.
using namespace tombolo;
using namespace tombolo::test;
using sim::StepKind;

TEST(masqueradeHidesAndNamesTheCandidates)
{
    World w = island();
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    const auto trace = w.run();
    const auto& f = trace->flows().front();
    CHECK_EQ(verdict(*trace, f), "answered");
    CHECK_EQ(seen(f), "10.20.0.11:40001");
    CHECK_EQ(hides(*trace, f), "n1 masquerade");
    CHECK_EQ(names(*trace, f.candidates), "n1 a b");
    CHECK_EQ(told(*trace, f.request), "a>n1 10.1.1.2:40001>10.10.0.60:80 64\n"
                                      "n1>r1 10.20.0.11:40001>10.10.0.60:80 63\n"
                                      "r1>server 10.20.0.11:40001>10.10.0.60:80 62\n");
    CHECK_EQ(stepsOf(*trace, f, StepKind::SourceNat).front(),
             "n1 masquerade L-8 10.1.1.2 40001 10.20.0.11 40001 kept");
    CHECK_EQ(trace->merges().size(), 1U);
    CHECK_EQ(names(*trace, trace->merges().front().origins), "a");
}

TEST(trueSourceStandsBesideEveryHeader)
{
    World w = island();
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    const auto trace = w.run();
    const auto& f = trace->flows().front();
    for (const std::uint32_t i : f.request) {
        const sim::Crossing c = trace->crossing(i);
        CHECK_EQ(nameOf(*trace, c.trueSource), "a");
        CHECK_EQ(toString(c.trueAddress), "10.1.1.2");
        CHECK_EQ(c.hidden, c.header.src != c.trueAddress);
        CHECK_EQ(nameOf(*trace, c.hiddenBy), c.hidden ? "n1" : "-");
    }
    for (const std::uint32_t i : f.reply)
        CHECK_EQ(nameOf(*trace, trace->crossing(i).trueSource), "server");
}

TEST(mappingsClashStickAndKeepTheirClass)
{
    World w = island();
    w.host("other", "core", "10.10.0.61", "10.10.0.1", {{Protocol::Tcp, 80}});
    for (const int port : {40000, 700, 100}) {
        for (const char* from : {"a", "b"}) {
            const std::string id = from + std::to_string(port);
            w.flow(id.c_str(), from, "server", Protocol::Tcp, 80).sourcePort =
                static_cast<std::uint16_t>(port);
            w.t.flows.back().startNs = std::int64_t(w.t.flows.size()) * 1'000'000;
        }
    }
    w.flow("again", "b", "other", Protocol::Tcp, 80).sourcePort = 40000;
    w.t.flows.back().startNs = 20'000'000;
    const auto trace = w.run();
    const auto port = [&](std::size_t i) {
        return int(trace->flows()[i].seenSource->port);
    };
    CHECK_EQ(port(0), 40000);
    CHECK(port(1) != 40000 && port(1) >= 1024);
    CHECK_EQ(port(2), 700);
    CHECK(port(3) != 700 && port(3) >= 600 && port(3) <= 1023);
    CHECK_EQ(port(4), 100);
    CHECK(port(5) != 100 && port(5) >= 1 && port(5) <= 511);
    CHECK_EQ(port(6), port(1));  // L-7
    const auto how = [&](std::size_t i) {
        const auto steps = stepsOf(*trace, trace->flows()[i], StepKind::SourceNat);
        return steps.front().substr(steps.front().rfind(' ') + 1);
    };
    CHECK_EQ(how(0), "kept");
    CHECK_EQ(how(1), "clash");
    CHECK_EQ(how(6), "sticky");
}

TEST(echoIdIsThePortOfIcmp)
{
    World w = island();
    w.flow("one", "a", "server", Protocol::Icmp, 777);
    w.flow("two", "b", "server", Protocol::Icmp, 777).startNs = 5'000'000;
    const auto trace = w.run();
    CHECK_EQ(int(trace->flows()[0].seenSource->port), 777);
    CHECK(trace->flows()[1].seenSource->port != 777);
    CHECK_EQ(verdict(*trace, trace->flows()[1]), "answered");
    const auto last = trace->crossing(trace->flows()[1].reply.back());
    CHECK_EQ(int(last.header.sport), 777);
    CHECK_EQ(int(last.header.dport), 777);
}

TEST(bridgedPodsShareASegment)
{
    World w = island(PodLink::Bridge);
    w.flow("same", "a", "b", Protocol::Tcp, 8080);
    w.flow("node", "n1", "a", Protocol::Icmp, 5);
    w.flow("other", "a", "c", Protocol::Udp, 8080);
    w.flow("nobody here", "a", "10.1.1.99", Protocol::Udp, 8080);
    w.flow("nobody there", "a", "10.1.2.99", Protocol::Udp, 8080);
    const auto trace = w.run();
    const auto& f = trace->flows();
    CHECK_EQ(told(*trace, f[0].request), "a>b 10.1.1.2:40001>10.1.1.3:8080 64\n");
    CHECK_EQ(told(*trace, f[1].request), "n1>a 10.1.1.1:5>10.1.1.2:5 64\n");
    CHECK_EQ(told(*trace, f[2].request), "a>n1 10.1.1.2:40003>10.1.2.2:8080 64\n"
                                         "n1>n2 10.1.1.2:40003>10.1.2.2:8080 63\n"
                                         "n2>c 10.1.1.2:40003>10.1.2.2:8080 62\n");
    CHECK_EQ(verdict(*trace, f[3]), "dropped no-neighbour at a");
    CHECK_EQ(told(*trace, f[3].request), "");
    CHECK_EQ(verdict(*trace, f[4]), "dropped no-neighbour at n2");
    CHECK_EQ(told(*trace, f[4].errors),
             "n2>n1 10.20.0.12>10.1.1.2 error 3/1 about 10.1.1.2:40005>10.1.2.99:8080 64\n"
             "n1>a 10.20.0.12>10.1.1.2 error 3/1 about 10.1.1.2:40005>10.1.2.99:8080 63\n");
}

TEST(routedPrefixSwallowsUnknownPods)
{
    World w = island();
    w.flow("f", "a", "10.1.2.99", Protocol::Udp, 8080);
    const auto trace = w.run();
    CHECK_EQ(verdict(*trace, trace->flows()[0]), "dropped no-neighbour at n2");
    CHECK(trace->flows()[0].errors.empty());
}

TEST(tunnelsCarryPodsAndNotNodes)
{
    for (const auto& [kind, port] :
         {std::pair{Encapsulation::Vxlan, 8472}, std::pair{Encapsulation::Geneve, 6081},
          std::pair{Encapsulation::Ipip, 0}}) {
        World w = island(PodLink::Bridge, kind);
        w.flow("f", "a", "c", Protocol::Tcp, 8080);
        const auto trace = w.run();
        const auto& f = trace->flows().front();
        CHECK_EQ(told(*trace, f.request),
                 "a>n1 10.1.1.2:40001>10.1.2.2:8080 64\n"
                 "n1>n2 10.1.1.2:40001>10.1.2.2:8080 63 in 10.20.0.11>10.20.0.12\n"
                 "n2>c 10.1.1.2:40001>10.1.2.2:8080 62\n");
        CHECK_EQ(int(trace->crossing(f.request[1]).outer->dport), port);
        const int overhead = kind == Encapsulation::Ipip ? 20 : 50;
        CHECK_EQ(int(trace->crossing(f.request[1]).bytes), 60 + overhead);
    }
}

TEST(mtuOfTheTunnelCounts)
{
    for (const auto& [kind, fits] :
         {std::pair{Encapsulation::Vxlan, 1422}, std::pair{Encapsulation::Ipip, 1452},
          std::pair{Encapsulation::None, 1472}}) {
        World w = island(PodLink::Routed, kind);
        w.flow("fits", "a", "c", Protocol::Udp, 8080).payloadBytes = fits;
        w.flow("too big", "a", "c", Protocol::Udp, 8080).payloadBytes = fits + 1;
        const auto trace = w.run();
        CHECK_EQ(verdict(*trace, trace->flows()[0]), "answered");
        const bool tunnel = kind != Encapsulation::None;
        CHECK_EQ(verdict(*trace, trace->flows()[1]),
                 tunnel ? "dropped mtu at n1" : "dropped mtu at a");
        CHECK_EQ(trace->flows()[1].errors.size(), tunnel ? 1U : 0U);
        if (tunnel)
            CHECK_EQ(int(trace->crossing(trace->flows()[1].errors[0]).error->mtu), fits + 28);
    }
}

TEST(clusterIpKeepsPodsAndHidesOthers)
{
    World w = island();
    World::service(w.t.clusters[0], "web", "10.96.0.10", "b");
    w.t.routers[0].routes.push_back(via("10.96.0.0/16", "10.20.0.12"));
    w.flow("pod", "a", "web", Protocol::Tcp, 80);
    w.flow("itself", "b", "web", Protocol::Tcp, 80);
    w.flow("outside", "client", "10.96.0.10", Protocol::Tcp, 80);
    w.flow("echo", "a", "web", Protocol::Icmp, 9);
    const auto trace = w.run();
    const auto& f = trace->flows();
    CHECK_EQ(seen(f[0]), "10.1.1.2:40001");
    CHECK(!f[0].hidden);
    CHECK_EQ(seen(f[1]), "10.20.0.11:40002");
    CHECK_EQ(hides(*trace, f[1]), "n1 service:web");
    CHECK_EQ(seen(f[2]), "10.20.0.12:40003");
    CHECK_EQ(hides(*trace, f[2]), "n2 service:web");
    CHECK_EQ(toString(f[3].verdict), std::string("dropped"));
    CHECK_EQ(stepsOf(*trace, f[1], StepKind::SourceNat).front(),
             "n1 service:web SVC-7 10.1.1.3 40002 10.20.0.11 40002 kept");
}

TEST(localPolicyKeepsTheClientOrIsSilent)
{
    World w = island();
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "b");
    s.type = ServiceType::LoadBalancer;
    s.ports[0].nodePort = 30080;
    s.externalTrafficPolicy = TrafficPolicy::Local;
    s.loadBalancer = LoadBalancer{{ip("10.20.0.200")}, Advertise::L2, "n1", {}};
    w.flow("lb", "client", "web", Protocol::Tcp, 80);
    w.flow("wrong node", "client", "10.20.0.12", Protocol::Tcp, 30080);
    w.flow("pod elsewhere", "c", "10.20.0.200", Protocol::Tcp, 80);
    w.flow("node elsewhere", "n2", "10.20.0.200", Protocol::Tcp, 80);
    const auto trace = w.run();
    const auto& f = trace->flows();
    CHECK_EQ(seen(f[0]), "10.10.0.50:40001");
    CHECK_EQ(verdict(*trace, f[1]), "dropped no-endpoint at n2");
    CHECK(f[1].errors.empty());
    CHECK_EQ(seen(f[2]), "10.1.2.2:40003");
    CHECK_EQ(seen(f[3]), "10.20.0.12:40004");
}

TEST(clusterPolicyHidesEveryoneBeforeItChooses)
{
    World w = island();
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "b");
    s.type = ServiceType::NodePort;
    s.ports[0].nodePort = 30080;
    w.flow("outside", "client", "10.20.0.11", Protocol::Tcp, 30080);
    w.flow("pod", "a", "10.20.0.11", Protocol::Tcp, 30080);
    w.flow("pod elsewhere", "c", "10.20.0.12", Protocol::Tcp, 30080);
    const auto trace = w.run();
    const auto& f = trace->flows();
    CHECK_EQ(seen(f[0]), "10.20.0.11:40001");
    CHECK_EQ(seen(f[1]), "10.20.0.11:40002");
    CHECK_EQ(seen(f[2]), "10.20.0.12:40003");
    for (const auto& flow : f)
        CHECK(flow.hidden);
}

TEST(internalPolicyLocalUsesOwnEndpointsOnly)
{
    World w = island();
    World::service(w.t.clusters[0], "web", "10.96.0.10", "b").internalTrafficPolicy =
        TrafficPolicy::Local;
    w.flow("here", "a", "web", Protocol::Tcp, 80);
    w.flow("there", "c", "web", Protocol::Tcp, 80);
    const auto trace = w.run();
    CHECK_EQ(verdict(*trace, trace->flows()[0]), "answered");
    CHECK_EQ(verdict(*trace, trace->flows()[1]), "dropped no-endpoint at n2");
}

TEST(serviceSharesItsEndpointsByHash)
{
    World w = island();
    World::service(w.t.clusters[0], "web", "10.96.0.10", "b").selector = {};
    for (Node& n : w.t.clusters[0].nodes) {
        for (Pod& p : n.pods)
            p.labels = {{"app", "web"}};
    }
    w.t.clusters[0].services[0].selector = {{"app", "web"}};
    for (int i = 0; i < 60; ++i)
        w.flow(("f" + std::to_string(i)).c_str(), "client", "10.96.0.10", Protocol::Tcp, 80);
    w.t.routers[0].routes.push_back(via("10.96.0.0/16", "10.20.0.12"));
    const auto trace = w.run();
    std::map<std::string, int> hits;
    for (const auto& f : trace->flows())
        ++hits[nameOf(*trace, f.seenSource->element)];
    CHECK_EQ(hits.size(), 3U);
    for (const auto& [pod, count] : hits)
        CHECK(count >= 8);
}

TEST(publishModesOfNatAndVip)
{
    for (const GatewayKind kind : {GatewayKind::Nat, GatewayKind::Vip}) {
        World w = twoSides(kind);
        w.t.gateways[0].publish = {
            World::publish("keep", "10.40.0.100", 80, "s1", 80, PublishMode::Dnat),
            World::publish("hide", "10.40.0.100", 81, "s1", 80, PublishMode::FullNat)};
        w.flow("dnat", "client", "keep", Protocol::Tcp, 80);
        w.flow("full", "client", "hide", Protocol::Tcp, 81);
        w.flow("closed", "client", "10.40.0.100", Protocol::Tcp, 99);
        w.flow("ping", "client", "10.40.0.100", Protocol::Icmp, 7);
        const auto trace = w.run();
        const auto& f = trace->flows();
        CHECK_EQ(seen(f[0]), "10.40.0.50:40001");
        CHECK_EQ(seen(f[1]), "10.50.0.1:40002");
        CHECK_EQ(hides(*trace, f[1]), "gw publish:hide");
        CHECK_EQ(told(*trace, f[1].reply), "s1>gw 10.50.0.11:80>10.50.0.1:40002 64\n"
                                           "gw>client 10.40.0.100:81>10.40.0.50:40002 63\n");
        CHECK_EQ(verdict(*trace, f[2]), "refused not-listening at gw");
        CHECK_EQ(told(*trace, f[3].reply), "gw>client 10.40.0.100:7>10.40.0.50:7 64\n");
    }
}

TEST(directReturnToAPodGoesThroughItsNode)
{
    World w = island();
    w.t.routers[0].interfaces.push_back({"front", {ip("10.40.0.2")}, {}});
    w.network("front", {"10.40.0.0/24"});
    w.gateway("vip", GatewayKind::Vip, {{"nodes", "10.20.0.5"}, {"front", "10.40.0.1"}});
    w.t.gateways[0].publish = {World::publish("d", "10.40.0.100", 80, "a", 8080, PublishMode::Dsr)};
    w.host("near", "front", "10.40.0.50", "10.40.0.2");
    w.flow("f", "near", "d", Protocol::Tcp, 80).count = 3;
    const auto trace = w.run();
    const auto& f = trace->flows().front();
    CHECK_EQ(trace->crossingCount(), 3U * 6U);
    CHECK_EQ(verdict(*trace, f), "answered");
    CHECK_EQ(told(*trace, f.request), "near>vip 10.40.0.50:40001>10.40.0.100:80 64\n"
                                      "vip>n1 10.40.0.50:40001>10.40.0.100:80 63\n"
                                      "n1>a 10.40.0.50:40001>10.1.1.2:8080 62\n");
    CHECK_EQ(told(*trace, f.reply), "a>n1 10.1.1.2:8080>10.40.0.50:40001 64\n"
                                    "n1>r1 10.40.0.100:80>10.40.0.50:40001 63\n"
                                    "r1>near 10.40.0.100:80>10.40.0.50:40001 62\n");
}

TEST(ownAddressFromOutsideIsDropped)
{
    // The gateway hands a masqueraded pod's packet back to the pod's own node, source kept.
    World w = island();
    w.t.routers.clear();
    w.gateway("gw", GatewayKind::Nat, {{"nodes", "10.20.0.1"}, {"core", "10.10.0.1"}},
              {via("10.1.1.0/24", "10.20.0.11")});
    w.t.gateways[0].publish = {World::publish("p", "10.10.0.1", 80, "b", 8080, PublishMode::Dnat)};
    w.flow("f", "a", "p", Protocol::Tcp, 80);
    const auto trace = w.run();
    CHECK_EQ(verdict(*trace, trace->flows()[0]), "dropped address-conflict at n1");
    CHECK_EQ(trace->flows()[0].request.size(), 3U);
}

TEST(proxyIsTwoConnections)
{
    World w = twoSides(GatewayKind::Proxy);
    Publish http = World::publish("h", "10.40.0.1", 80, "s1", 80, PublishMode::Http);
    http.identity = {Identity::XForwardedFor};
    Publish dead = World::publish("dead", "10.40.0.1", 81, "s1", 9, PublishMode::Tcp);
    Publish empty = World::publish("empty", "10.40.0.1", 82, "s1", 9, PublishMode::Tcp);
    empty.backends.clear();
    w.t.gateways[0].publish = {http, dead, empty};
    w.flow("f", "client", "h", Protocol::Tcp, 80);
    w.flow("dead", "client", "dead", Protocol::Tcp, 81);
    w.flow("empty", "client", "empty", Protocol::Tcp, 82);
    w.flow("through", "client", "s1", Protocol::Tcp, 80);
    const auto trace = w.run();
    const auto& f = trace->flows();
    CHECK_EQ(verdict(*trace, f[0]), "answered");
    CHECK_EQ(toString(f[0].seenSource->address), "10.50.0.1");
    CHECK_EQ(hides(*trace, f[0]), "gw proxy:h");
    CHECK_EQ(f[0].recovered.size(), 1U);
    CHECK_EQ(toString(f[0].recovered[0].address), "10.40.0.50");
    CHECK_EQ(f[0].request.size(), 2U);
    CHECK_EQ(nameOf(*trace, trace->crossing(f[0].reply[0]).from), "s1");
    CHECK_EQ(int(trace->crossing(f[0].request[1]).header.ttl), 64);
    CHECK(trace->crossing(f[0].request[1]).hidden);
    CHECK_EQ(verdict(*trace, f[1]), "refused not-listening at s1");
    CHECK_EQ(f[1].reply.size(), 2U);  // the client's SYN-ACK is there all the same
    CHECK_EQ(verdict(*trace, f[2]), "refused no-endpoint at gw");
    CHECK_EQ(verdict(*trace, f[3]), "dropped no-route at gw");
}

TEST(sourceNatLimitsPorts)
{
    World w = twoSides(GatewayKind::Nat);
    SourceNat snat;
    snat.from = pre("10.40.0.0/24");
    snat.out = "back";
    snat.to = {ip("10.50.0.1")};
    snat.ports = PortRange{50000, 50003};
    snat.portsPerHost = 2;
    w.t.gateways[0].sourceNat = {snat};
    w.host("client2", "front", "10.40.0.51", "10.40.0.1");
    for (const char* from : {"client", "client2", "client", "client", "client2"}) {
        const std::string id = "f" + std::to_string(w.t.flows.size());
        w.flow(id.c_str(), from, "s1", Protocol::Tcp, 80).startNs =
            std::int64_t(w.t.flows.size()) * 1'000'000;
    }
    const auto trace = w.run();
    const auto& f = trace->flows();
    for (const std::size_t i : {0U, 2U})
        CHECK(f[i].seenSource->port == 50000 || f[i].seenSource->port == 50001);
    for (const std::size_t i : {1U, 4U})
        CHECK(f[i].seenSource->port == 50002 || f[i].seenSource->port == 50003);
    CHECK_EQ(verdict(*trace, f[3]), "dropped port-exhausted at gw");
}

TEST(poolPicksAsTheKernel)
{
    // The observed picks of semantics.md L-9.
    World w;
    w.network("in", {"10.244.1.0/24"});
    w.network("out", {"192.168.10.0/24", "198.51.100.0/24"});
    Gateway& g =
        w.gateway("gw", GatewayKind::Nat,
                  {{"in", "10.244.1.1"}, {"out", "192.168.10.1"}, {"out", "198.51.100.1"}});
    SourceNat snat;
    snat.from = pre("10.244.1.0/24");
    snat.out = "out";
    for (int i = 0; i < 8; ++i)
        snat.to.push_back(ip("192.168.10.200").plus(std::uint64_t(i)));
    g.sourceNat = {snat};
    for (int i = 0; i < 5; ++i)
        w.host(("s" + std::to_string(i)).c_str(), "out",
               ("198.51.100." + std::to_string(100 + i)).c_str(), nullptr, {{Protocol::Udp, 9}});
    std::string want;
    const std::array<std::array<int, 5>, 3> picks{
        {{202, 207, 203, 205, 205}, {207, 201, 200, 207, 200}, {206, 200, 204, 202, 204}}};
    for (int c = 0; c < 3; ++c) {
        const std::string id = "c" + std::to_string(c);
        w.host(id.c_str(), "in", ("10.244.1." + std::to_string(10 + c)).c_str(), "10.244.1.1");
        for (int i = 0; i < 5; ++i) {
            w.flow((id + std::to_string(i)).c_str(), id.c_str(), ("s" + std::to_string(i)).c_str(),
                   Protocol::Udp, 9);
            want += std::to_string(picks[std::size_t(c)][std::size_t(i)]) + ' ';
        }
    }
    const auto trace = w.run();
    std::string got;
    for (const auto& f : trace->flows()) {
        const std::string address = toString(f.seenSource->address);
        got += address.substr(address.rfind('.') + 1) + ' ';
    }
    CHECK_EQ(got, want);
}

TEST(firewallsReadInOrderAndKnowReplies)
{
    World w = twoSides(GatewayKind::Nat);
    FirewallRule allow;
    allow.action = FirewallAction::Allow;
    allow.from = pre("10.40.0.50/32");
    allow.protocol = Protocol::Tcp;
    FirewallRule reject;
    reject.action = FirewallAction::Reject;
    reject.to = pre("10.50.0.11/32");
    FirewallRule deny;
    deny.action = FirewallAction::Deny;
    w.t.gateways[0].firewall = {allow, reject, deny};
    w.flow("allowed", "client", "s1", Protocol::Tcp, 80);
    w.flow("rejected", "client", "s1", Protocol::Udp, 53);
    w.flow("denied", "client", "s2", Protocol::Udp, 53);
    w.flow("back", "s2", "client", Protocol::Tcp, 80);
    const auto trace = w.run();
    const auto& f = trace->flows();
    CHECK_EQ(verdict(*trace, f[0]), "answered");
    CHECK_EQ(verdict(*trace, f[1]), "refused firewall at gw");
    CHECK_EQ(told(*trace, f[1].errors),
             "gw>client 10.40.0.1>10.40.0.50 error 3/13 about 10.40.0.50:40002>10.50.0.11:53 64\n");
    CHECK_EQ(verdict(*trace, f[2]), "dropped firewall at gw");
    CHECK_EQ(verdict(*trace, f[3]), "dropped firewall at gw");
    CHECK_EQ(stepsOf(*trace, f[0], StepKind::Firewall).back(), "gw firewall F-7 established");
}

TEST(hostFirewallsJudgeWhatComesAndGoes)
{
    World w = twoSides(GatewayKind::Nat);
    FirewallRule in;
    in.action = FirewallAction::Reject;
    in.protocol = Protocol::Tcp;
    in.ports = PortRange{80, 80};
    w.t.hosts[1].firewall = {in};
    FirewallRule out;
    out.action = FirewallAction::Deny;
    out.to = pre("10.50.0.12/32");
    w.t.hosts[0].firewall = {out};
    w.flow("in", "client", "s1", Protocol::Tcp, 80);
    w.flow("out", "client", "s2", Protocol::Tcp, 80);
    const auto trace = w.run();
    CHECK_EQ(verdict(*trace, trace->flows()[0]), "refused firewall at s1");
    CHECK_EQ(told(*trace, trace->flows()[0].reply),
             "s1>gw 10.50.0.11:80>10.40.0.50:40001 64\n"
             "gw>client 10.50.0.11:80>10.40.0.50:40001 63\n");
    CHECK_EQ(verdict(*trace, trace->flows()[1]), "dropped firewall at client");
    CHECK(trace->flows()[1].request.empty());
}

TEST(policiesActAtThePodsNode)
{
    World w = island();
    Cluster& c = w.t.clusters[0];
    Policy out;
    out.id = "out";
    out.selector = {{"app", "a"}};
    PolicyRule rule;
    rule.peers = std::vector<PolicyPeer>{{{}, pre("10.10.0.0/24"), {pre("10.10.0.60/32")}, {}}};
    out.egress = std::vector<PolicyRule>{rule};
    c.policies = {out};
    w.host("open", "core", "10.10.0.61", "10.10.0.1", {{Protocol::Tcp, 80}});
    w.flow("excepted", "a", "server", Protocol::Tcp, 80);
    w.flow("allowed", "a", "open", Protocol::Tcp, 80);
    w.flow("pod", "a", "b", Protocol::Tcp, 8080);
    w.flow("answer", "b", "a", Protocol::Tcp, 8080);
    w.flow("own node", "a", "n1", Protocol::Icmp, 3);
    const auto trace = w.run();
    const auto& f = trace->flows();
    CHECK_EQ(verdict(*trace, f[0]), "dropped policy at n1");
    CHECK_EQ(verdict(*trace, f[1]), "answered");
    CHECK_EQ(verdict(*trace, f[2]), "dropped policy at n1");
    CHECK_EQ(verdict(*trace, f[3]), "answered");
    CHECK_EQ(verdict(*trace, f[4]), "answered");
    CHECK_EQ(stepsOf(*trace, f[0], StepKind::Policy).front(), "n1 policy:out  egress a deny");
}

CHECK_MAIN()
