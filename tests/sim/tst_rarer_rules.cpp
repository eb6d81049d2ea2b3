// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "tests/sim/small_worlds.h"

/// Rules of semantics.md that only documents with keys of our own follow: drawn ports, source
/// ranges, endpoints that end or are elsewhere, egress policies.
using namespace tombolo;
using namespace tombolo::test;
using sim::StepKind;

namespace {

/// c on n2 behind a NodePort and a load balancer address.
Service& published(World& w, const char* app = "c")
{
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", app);
    s.type = ServiceType::NodePort;
    s.ports[0].nodePort = 30080;
    return s;
}

}  // namespace

// L-10: a drawn port is never the one that came, and the same document draws the same.
TEST(randomPortsAreNeverKept)
{
    World w = island();
    w.t.clusters[0].masqueradeRandomPorts = true;
    World::service(w.t.clusters[0], "web", "10.96.0.10", "c").type = ServiceType::NodePort;
    w.t.clusters[0].services[0].ports[0].nodePort = 30080;
    for (int i = 0; i < 40; ++i)
        w.flow(("f" + std::to_string(i)).c_str(), "a", "server", Protocol::Tcp, 80).sourcePort =
            static_cast<std::uint16_t>(41000 + i);
    w.flow("udp", "a", "server", Protocol::Udp, 53).sourcePort = 700;
    w.flow("node", "client", "10.20.0.11", Protocol::Tcp, 30080).sourcePort = 50000;
    const auto trace = w.run();
    for (const sim::FlowResult& f : trace->flows()) {
        CHECK_EQ(verdict(*trace, f), "answered");
        REQUIRE(f.seenSource);
        CHECK(f.seenSource->port != f.trueSource.port);
        const auto steps = stepsOf(*trace, f, StepKind::SourceNat);
        REQUIRE(steps.size() == 1);
        CHECK(steps[0].find(" L-10 ") != std::string::npos && steps[0].ends_with(" random"));
    }
    const auto low = trace->flows()[40].seenSource->port;  // of the class of 700 (L-6)
    CHECK(low >= 600 && low < 1024);
    CHECK_EQ(trace->fingerprint(), w.run()->fingerprint());
    CHECK(trace->fingerprint() != w.run(2)->fingerprint());
}

// L-10 at a gateway: from the rule's own ports, and free ones only.
TEST(gatewaysDrawFromTheirPorts)
{
    World w = twoSides(GatewayKind::Nat);
    SourceNat rule;
    rule.from = pre("10.40.0.0/24");
    rule.out = "back";
    rule.to = {ip("10.50.0.1")};
    rule.ports = PortRange{2000, 2003};
    rule.randomPorts = true;
    w.t.gateways[0].sourceNat = {rule};
    std::vector<int> drawn;
    for (int i = 0; i < 5; ++i)
        w.flow(("f" + std::to_string(i)).c_str(), "client", "s1", Protocol::Tcp, 80).sourcePort =
            static_cast<std::uint16_t>(2000 + i);
    const auto trace = w.run();
    for (std::size_t i = 0; i < 5; ++i) {
        const sim::FlowResult& f = trace->flows()[i];
        if (f.verdict != sim::Verdict::Answered) {
            CHECK_EQ(verdict(*trace, f), "dropped port-exhausted at gw");
            continue;
        }
        CHECK(f.seenSource->port >= 2000 && f.seenSource->port <= 2003);
        CHECK(f.seenSource->port != f.trueSource.port);
        CHECK(std::find(drawn.begin(), drawn.end(), f.seenSource->port) == drawn.end());
        drawn.push_back(f.seenSource->port);
    }
    CHECK(drawn.size() >= 3);
}

// L-10, X14: after its entry is lost a connection that kept its port goes on, one whose port is
// drawn is reset.
TEST(aLostEntryOfARandomPortIsReset)
{
    World w = island();
    w.t.header.scenario.timeouts.tcpNs = 1'000'000;
    Flow& flow = w.flow("f", "a", "server", Protocol::Tcp, 80);
    flow.count = 2;
    flow.intervalNs = 50'000'000;
    const auto kept = w.run();
    CHECK_EQ(kept->flows()[0].packets.answered(), 2U);
    CHECK_EQ(kept->flows()[0].packets.refused, 0U);
    w.t.clusters[0].masqueradeRandomPorts = true;
    const auto drawn = w.run();
    CHECK_EQ(drawn->flows()[0].packets.answered(), 1U);
    CHECK_EQ(drawn->flows()[0].packets.refused, 1U);
    REQUIRE(drawn->table().size() >= 2);
}

// SVC-11: the ranges guard the load balancer's address, and nothing else.
TEST(sourceRangesGuardTheLoadBalancerOnly)
{
    World w = island();
    Service& s = published(w);
    s.type = ServiceType::LoadBalancer;
    s.loadBalancer = LoadBalancer{{ip("10.20.0.200")}, Advertise::L2, "n1", {}};
    s.loadBalancer->sourceRanges = {pre("10.10.0.60/32")};
    w.flow("shut", "client", "10.20.0.200", Protocol::Tcp, 80);
    w.flow("let", "server", "10.20.0.200", Protocol::Tcp, 80);
    w.flow("pod", "a", "10.20.0.200", Protocol::Tcp, 80);
    w.flow("port", "client", "10.20.0.11", Protocol::Tcp, 30080);
    w.flow("inside", "a", "10.96.0.10", Protocol::Tcp, 80);
    const auto trace = w.run();
    CHECK_EQ(verdict(*trace, trace->flows()[0]), "dropped firewall at n1");
    CHECK_EQ(stepsOf(*trace, trace->flows()[0], StepKind::Drop).at(0),
             "n1 service:web SVC-11 firewall");
    CHECK_EQ(verdict(*trace, trace->flows()[1]), "answered");
    CHECK_EQ(verdict(*trace, trace->flows()[2]), "dropped firewall at n1");
    CHECK_EQ(verdict(*trace, trace->flows()[3]), "answered");
    CHECK_EQ(verdict(*trace, trace->flows()[4]), "answered");
    w.t.clusters[0].services[0].loadBalancer->sourceRanges = {pre("2001:db8::/32")};
    CHECK_EQ(verdict(*w.run(), w.run()->flows()[0]), "answered");  // says nothing of IPv4
}

// SVC-12: what ends gets nothing new while anyone else is ready, and everything when nobody is.
TEST(endingEndpointsAreTheLastResort)
{
    World w = island();
    for (Node& n : w.t.clusters[0].nodes)
        for (Pod& p : n.pods)
            p.labels = {{"app", "web"}};
    Service& s = published(w, "web");
    w.t.clusters[0].nodes[0].pods[0].terminating = true;  // a and b on n1, c on n2
    for (int i = 0; i < 12; ++i)
        w.flow(("f" + std::to_string(i)).c_str(), "client", "10.20.0.12", Protocol::Tcp, 30080);
    const auto some = w.run();
    for (const sim::FlowResult& f : some->flows())
        CHECK(f.seenSource && nameOf(*some, f.seenSource->element) != "a");
    s.externalTrafficPolicy = TrafficPolicy::Local;
    w.t.clusters[0].nodes[1].pods[0].terminating = true;  // all of n2
    const auto local = w.run();
    for (const sim::FlowResult& f : local->flows()) {
        REQUIRE(f.seenSource);
        CHECK_EQ(nameOf(*local, f.seenSource->element), "c");
        CHECK(stepsOf(*local, f, StepKind::BalanceEndpoint).at(0).find(" SVC-12 ") !=
              std::string::npos);
    }
}

// SVC-13: endpoints elsewhere are nobody's own, so the policy Local leaves them out.
TEST(endpointsOutsideAreOnNoNode)
{
    World w = island();
    Service& s = published(w, "nobody");
    s.endpoints = {{"server", {}, 80, {}}};
    w.flow("pod", "a", "10.96.0.10", Protocol::Tcp, 80);
    w.flow("client", "client", "10.20.0.11", Protocol::Tcp, 30080);
    const auto trace = w.run();
    CHECK_EQ(verdict(*trace, trace->flows()[0]), "answered");
    CHECK_EQ(seen(trace->flows()[0]).substr(0, 11), "10.20.0.11:");
    CHECK_EQ(stepsOf(*trace, trace->flows()[0], StepKind::SourceNat).at(0).substr(0, 20),
             "n1 masquerade SVC-13");
    CHECK_EQ(verdict(*trace, trace->flows()[1]), "answered");
    CHECK_EQ(hides(*trace, trace->flows()[1]), "n1 service:web");
    s.externalTrafficPolicy = TrafficPolicy::Local;
    CHECK_EQ(verdict(*w.run(), w.run()->flows()[1]), "dropped no-endpoint at n1");
}

// EGR-1: the first node by name; none, or without the address: nothing leaves; answers and what is
// inside are not taken.
TEST(egressPoliciesLeadOutByOneNode)
{
    World w = island();
    EgressPolicy policy;
    policy.selector = {{"app", "a"}};
    policy.destinations = {pre("10.0.0.0/8")};
    policy.except = {pre("10.10.0.50/32")};
    policy.nodes = {"n1", "n2"};
    w.t.clusters[0].nodes[0].name = "zeta";
    w.t.clusters[0].nodes[1].name = "alpha";
    w.t.clusters[0].nodes[1].addresses.push_back(ip("10.20.0.100"));
    policy.address = ip("10.20.0.100");
    w.t.clusters[0].egressPolicies = {policy};
    w.t.hosts[0].listen = {{Protocol::Tcp, 80, {}}};
    w.flow("out", "a", "server", Protocol::Tcp, 80);
    w.flow("excepted", "a", "client", Protocol::Tcp, 80);
    w.flow("inside", "a", "c", Protocol::Tcp, 8080);
    w.flow("unselected", "b", "server", Protocol::Tcp, 80);
    const auto trace = w.run();
    CHECK_EQ(seen(trace->flows()[0]).substr(0, 12), "10.20.0.100:");
    CHECK_EQ(hides(*trace, trace->flows()[0]), "n2 egress-policy:0");
    CHECK(stepsOf(*trace, trace->flows()[0], StepKind::Route).at(1).find("EGR-1") !=
          std::string::npos);
    CHECK_EQ(seen(trace->flows()[1]).substr(0, 11), "10.20.0.11:");
    CHECK_EQ(seen(trace->flows()[2]).substr(0, 9), "10.1.1.2:");
    CHECK_EQ(seen(trace->flows()[3]).substr(0, 11), "10.20.0.11:");
    auto& changed = w.t.clusters[0].egressPolicies[0];
    changed.nodes.clear();
    CHECK_EQ(verdict(*w.run(), w.run()->flows()[0]), "dropped no-egress at n1");
    changed.nodes = {"n1"};
    const auto lacking = w.run();
    CHECK_EQ(verdict(*lacking, lacking->flows()[0]), "dropped no-egress at n1");
    CHECK_EQ(stepsOf(*lacking, lacking->flows()[0], StepKind::Drop).at(0),
             "n1 egress-policy:0 EGR-1 no-egress 10.20.0.100");
    changed.address.reset();
    CHECK_EQ(seen(w.run()->flows()[0]).substr(0, 11), "10.20.0.11:");
}

// EGR-1: pods answer whom they were asked by, whatever the policy says.
TEST(egressPoliciesLeaveAnswersAlone)
{
    World w = island();
    w.t.clusters[0].masquerade = false;
    w.t.routers[0].routes.push_back(via("10.1.1.0/24", "10.20.0.11"));
    EgressPolicy policy;
    policy.selector = {{"app", "a"}};
    policy.destinations = {pre("0.0.0.0/0")};
    policy.nodes = {"n2"};
    w.t.clusters[0].egressPolicies = {policy};
    w.flow("in", "client", "10.1.1.2", Protocol::Tcp, 8080);
    const auto trace = w.run();
    CHECK_EQ(verdict(*trace, trace->flows()[0]), "answered");
    for (const std::uint32_t i : trace->flows()[0].reply)
        CHECK(nameOf(*trace, trace->crossing(i).from) != "n2");
}

CHECK_MAIN()
