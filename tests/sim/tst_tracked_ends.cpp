// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/small_worlds.h"

/// What a connection entry is not, and when it ends: found by comparing random documents with a
/// Linux kernel (`tombolo lab`).
using namespace tombolo;
using namespace tombolo::test;
using sim::StepKind;

namespace {

constexpr sim::TimeNs kLater = 50'000'000;

FirewallRule deny(const char* from, Protocol protocol)
{
    FirewallRule rule;
    rule.action = FirewallAction::Deny;
    rule.from = pre(from);
    rule.protocol = protocol;
    return rule;
}

/// Two hosts and a router whose firewall lets nothing of a protocol in that nobody asked for.
World guarded(Protocol protocol)
{
    World w;
    w.network("in", {"10.1.0.0/24"});
    w.network("out", {"10.2.0.0/24"});
    w.router("fw", {{"in", "10.1.0.1"}, {"out", "10.2.0.1"}});
    w.t.routers[0].firewall = {deny("10.2.0.0/24", protocol)};
    w.host("a", "in", "10.1.0.50", "10.1.0.1");
    w.host("b", "out", "10.2.0.50", "10.2.0.1");
    return w;
}

/// Pods a and b of one port ask the same closed port through a gateway's translation, in turn.
World refusedInTurn(std::optional<PortRange> ports)
{
    World w = twoSides(GatewayKind::Nat);
    SourceNat rule;
    rule.from = pre("10.40.0.0/24");
    rule.out = "back";
    rule.to = {ip("10.50.0.1")};
    rule.ports = ports;
    w.t.gateways[0].sourceNat = {rule};
    w.host("other", "front", "10.40.0.51", "10.40.0.1");
    w.flow("first", "client", "s1", Protocol::Tcp, 81).sourcePort = 40000;
    Flow& second = w.flow("second", "other", "s1", Protocol::Tcp, 81);
    second.sourcePort = 40000;
    second.startNs = kLater;
    return w;
}

}  // namespace

// An echo's tuple holds its type: a request is never the answer to another request (L-16, L-17).
TEST(aPingIsNoAnswerToAPing)
{
    World w = guarded(Protocol::Icmp);
    w.flow("out", "a", "b", Protocol::Icmp, 0);
    w.flow("back", "b", "a", Protocol::Icmp, 0).startNs = kLater;
    const auto trace = w.run();
    CHECK_EQ(verdict(*trace, trace->flows()[0]), "answered");
    CHECK_EQ(verdict(*trace, trace->flows()[1]), "dropped firewall at fw");
}

TEST(aPingToATranslatorIsItsOwn)
{
    World w = island();
    w.flow("out", "a", "server", Protocol::Icmp, 0);
    w.flow("back", "server", "10.20.0.11", Protocol::Icmp, 0).startNs = kLater;
    const auto trace = w.run();
    CHECK_EQ(seen(trace->flows()[0]), "10.20.0.11:0");
    REQUIRE(trace->flows()[1].seenSource);
    CHECK_EQ(nameOf(*trace, trace->flows()[1].seenSource->element), "n1");
}

// A reset alone takes its entry with it: the only port of a pool is free again …
TEST(aRefusedConnectionFreesItsPort)
{
    const auto trace = refusedInTurn(PortRange{5000, 5000}).run();
    for (const sim::FlowResult& f : trace->flows())
        CHECK_EQ(verdict(*trace, f), "refused not-listening at s1");
    REQUIRE(trace->table().size() == 2);
    const sim::TableEntry& first = trace->table()[0];
    CHECK(first.untilNs > first.fromNs && first.untilNs < kLater);
}

// … a port that came is kept …
TEST(aRefusedConnectionTakesNobodysPort)
{
    const auto trace = refusedInTurn({}).run();
    const auto steps = stepsOf(*trace, trace->flows()[1], StepKind::SourceNat);
    REQUIRE(steps.size() == 1);
    CHECK(steps[0].ends_with(" kept"));
}

// … and the firewall has permitted nothing that could come back.
TEST(aRefusedConnectionOpensNoWayBack)
{
    World w = guarded(Protocol::Any);
    w.flow("out", "a", "b", Protocol::Tcp, 81).sourcePort = 6001;
    Flow& back = w.flow("back", "b", "a", Protocol::Tcp, 6001);
    back.sourcePort = 81;
    back.startNs = kLater;
    const auto trace = w.run();
    CHECK_EQ(verdict(*trace, trace->flows()[0]), "refused not-listening at b");
    CHECK_EQ(verdict(*trace, trace->flows()[1]), "dropped firewall at fw");
    // An answered connection does live on.
    w.t.hosts[1].listen = {{Protocol::Tcp, 81, {}}};
    const auto open = w.run();
    CHECK_EQ(verdict(*open, open->flows()[1]), "refused not-listening at a");
}

// Each of a flow's packets is refused anew, with and without the path memory.
TEST(everyPacketOfARefusedFlowMakesAnEntryOfItsOwn)
{
    World w = refusedInTurn({});
    w.t.flows[0].count = 5;
    w.t.flows[0].intervalNs = 1'000'000;
    const auto trace = w.run();
    CHECK_EQ(trace->flows()[0].packets.refused, 5U);
    CHECK_EQ(trace->table().size(), 6U);
    sim::RunOptions options;
    options.memory = false;
    const auto asked = sim::simulate(w.t, options);
    REQUIRE(asked);
    CHECK_EQ((*asked)->fingerprint(), trace->fingerprint());
}

// An error about such a reset belongs to nothing that the translator knows.
TEST(anErrorAboutAResetIsNotTranslated)
{
    World w;
    w.network("left", {"10.10.0.0/24"});
    w.network("mid", {"10.20.0.0/24"});
    w.network("right", {"10.30.0.0/24"});
    w.router("r1", {{"left", "10.10.0.1"}, {"mid", "10.20.0.1"}});
    w.router("r2", {{"mid", "10.20.0.2"}});
    Gateway& gw = w.gateway("gw", GatewayKind::Nat, {{"mid", "10.20.0.9"}, {"right", "10.30.0.1"}},
                            {via("0.0.0.0/0", "10.20.0.2")});
    gw.publish = {World::publish("pub", "10.20.0.9", 80, "b", 8080, PublishMode::Dnat)};
    w.host("a", "left", "10.10.0.50", "10.10.0.1");
    w.host("b", "right", "10.30.0.80", "10.30.0.1");
    w.flow("f", "a", "pub", Protocol::Tcp, 80);
    const auto trace = w.run();
    const sim::FlowResult& f = trace->flows()[0];
    CHECK_EQ(told(*trace, f.errors), "r2>gw 10.20.0.2>10.20.0.9 error 3/0 about "
                                     "10.20.0.9:80>10.10.0.50:40001 64\n");
    CHECK(stepsOf(*trace, f, StepKind::TranslateError).empty());
}

// No router: IPv4 is silent, IPv6 says so where it has no route.
TEST(whoForwardsNothingSaysSoInIPv6)
{
    for (const bool v6 : {true, false}) {
        World w;
        w.network("core", {v6 ? "fd00:10::/64" : "10.10.0.0/24"});
        w.host("a", "core", v6 ? "fd00:10::50" : "10.10.0.50");
        w.t.hosts[0].routes = {v6 ? via("fd00:99::/64", "fd00:10::3")
                                  : via("10.99.0.0/24", "10.10.0.3")};
        w.host("b", "core", v6 ? "fd00:10::3" : "10.10.0.3");
        w.flow("f", "a", v6 ? "fd00:99::1" : "10.99.0.1", Protocol::Tcp, 80);
        const auto trace = w.run();
        CHECK_EQ(verdict(*trace, trace->flows()[0]), "dropped no-route at b");
        CHECK_EQ(told(*trace, trace->flows()[0].errors),
                 v6 ? "b>a fd00:10::3>fd00:10::50 error 1/0 about "
                      "fd00:10::50.40001>fd00:99::1.80 64\n"
                    : "");
    }
}

CHECK_MAIN()
