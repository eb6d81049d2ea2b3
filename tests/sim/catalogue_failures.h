// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/sim/catalogue_egress.h"
#include "tests/sim/catalogue_machines.h"

/// Where a flow breaks, and what each side is told.
namespace tombolo::test::catalogue {

/// Pods have an exception for 172.16.0.0/12, but nobody there knows a way to them.
inline World exceptedButUnrouted()
{
    World w = leaving();
    w.network("rcorp", {"172.20.0.0/24"});
    w.t.routers[0].interfaces.push_back({"rcorp", {ip("172.20.0.1")}, {}});
    w.host("corp", "rcorp", "172.20.0.80", "172.20.0.1", {{Protocol::Tcp, 80}});
    w.t.clusters[0].masqueradeExcept.push_back(pre("172.16.0.0/12"));
    go(w, "f", "pa", "corp", 80, 40000);
    return w;
}

/// n1 translates the destination only and pb answers by n2.
inline World translatedOneWay()
{
    World w = segments();
    router(w);
    Cluster& c = w.cluster("west", "br10", "10.244.0.0/16");
    c.podLink = PodLink::Bridge;
    World::node(c, "n2", "192.168.10.12", "10.244.2.0/24", "192.168.10.1");
    pod(w, "n2", "pb", "10.244.2.10");
    w.gateway("n1", GatewayKind::Nat, {{"br10", "192.168.10.11"}},
              {via("0.0.0.0/0", "192.168.10.1"), via("10.244.2.0/24", "192.168.10.12")})
        .publish = {World::publish("np", "192.168.10.11", 30080, "pb", 8080, PublishMode::Dnat)};
    go(w, "f", "cli", "192.168.10.11", 30080, 50000);
    return w;
}

inline World overlapping()
{
    World w = pods();
    east(w);
    pod(w, "m1", "qa", "10.244.1.10");
    pod(w, "m1", "qc", "10.244.1.77");
    pod(w, "m2", "qb", "10.244.2.10");
    go(w, "f", "pa", "10.244.2.10", 8080, 40000);
    go(w, "gone", "pa", "10.244.2.99", 8080, 40002);
    go(w, "own", "pa", "10.244.1.77", 8080, 40003);
    go(w, "far", "pa", "10.244.7.7", 8080, 40004);
    return w;
}

/// Both islands reach R untranslated; R alone translates and answers by n1.
inline World oneDomain()
{
    World w = segments();
    edge(w, GatewayKind::Nat, {via("10.244.1.0/24", "192.168.10.11")}).sourceNat = {
        snat("10.244.0.0/16", "rsrv", {"203.0.113.9"})};
    west(w).masquerade = false;
    east(w).masquerade = false;
    pod(w, "n1", "pa", "10.244.1.10");
    pod(w, "m1", "qa", "10.244.1.10");
    go(w, "first", "pa", "srv", 80, 40000);
    go(w, "f", "qa", "srv", 80, 40001);
    return w;
}

/// R sends the virtual address by eth1, n1 would answer by eth0.
inline World asymmetric(RpFilter filter)
{
    World w = segments();
    w.network("eth1", {"192.168.30.0/24"});
    Router& r = router(w, {via("203.0.113.200/32", "192.168.30.11")});
    r.interfaces.push_back({"eth1", {ip("192.168.30.1")}, {}});
    Gateway& n1 =
        w.gateway("n1", GatewayKind::Nat, {{"br10", "192.168.10.11"}, {"eth1", "192.168.30.11"}},
                  {via("0.0.0.0/0", "192.168.10.1")});
    n1.publish = {World::publish("vip", "203.0.113.200", 80, "pa", 8080, PublishMode::Dnat)};
    n1.rpFilter = filter;
    n1.interfaces.push_back({"n1.cni0", {ip("10.244.1.1")}, {}});
    n1.interfaces[1].addresses.push_back(ip("203.0.113.200"));
    w.network("n1.cni0", {"10.244.1.0/24"});
    w.host("pa", "n1.cni0", "10.244.1.10", "10.244.1.1", {{Protocol::Tcp, 8080}});
    go(w, "f", "cli", "203.0.113.200", 80, 50001);
    return w;
}

/// pa's packets go straight to m2; the answers go by R, whose firewall knows nothing of them.
inline World halfSeen(bool firewall)
{
    World w = segments();
    for (const auto& [id, prefix] :
         {std::pair{"x0", "10.9.0.0/24"}, {"n1.cni0", "10.1.1.0/24"}, {"m2.cni0", "10.2.2.0/24"}})
        w.network(id, {prefix});
    Router& r = router(w, {via("10.1.1.0/24", "192.168.10.11")});
    FirewallRule web;
    web.action = FirewallAction::Allow;
    web.ports = PortRange{80, 80};
    if (firewall)
        r.firewall = {web, FirewallRule{}};
    w.router("n1", {{"n1.cni0", "10.1.1.1"}, {"br10", "192.168.10.11"}, {"x0", "10.9.0.1"}},
             {via("10.2.2.0/24", "10.9.0.2")});
    w.router("m2", {{"m2.cni0", "10.2.2.1"}, {"br20", "192.168.20.22"}, {"x0", "10.9.0.2"}},
             {via("10.1.1.0/24", "192.168.20.1")});
    w.host("pa", "n1.cni0", "10.1.1.10", "10.1.1.1");
    w.host("pg", "m2.cni0", "10.2.2.10", "10.2.2.1", {{Protocol::Tcp, 80}});
    go(w, "f", "pa", "pg", 80, 40005);
    return w;
}

/// n1 wears 192.168.77.7, which R sends to n2; n2 has it.
inline World strayAddress()
{
    World w = translatingNode(snat("10.244.0.0/16", "br10", {"192.168.77.7"}), {});
    w.t.routers[0].routes = {via("192.168.77.7/32", "192.168.10.12")};
    w.router("n2", {{"br10", "192.168.10.12"}, {"br10", "192.168.77.7"}},
             {via("0.0.0.0/0", "192.168.10.1")});
    go(w, "f", "pa", "srv", 80, 40001);
    return w;
}

inline World exhausted()
{
    SourceNat rule = snat("10.244.0.0/16", "br10", {"192.168.10.11"});
    rule.ports = PortRange{2000, 2002};
    World w = translatingNode(rule, {});
    w.network("rother", {"192.0.2.0/24"});
    w.t.routers[0].interfaces.push_back({"rother", {ip("192.0.2.1")}, {}});
    w.host("other", "rother", "192.0.2.90", "192.0.2.1", {{Protocol::Tcp, 80}});
    for (int i = 0; i < 3; ++i)
        go(w, ("f" + std::to_string(i)).c_str(), "pa", "srv", 80, 41000 + i);
    go(w, "fourth", "pa", "srv", 80, 41003);
    go(w, "elsewhere", "pa", "other", 80, 41004);
    return w;
}

inline std::vector<Case> untranslatedFailures()
{
    std::vector<Case> out;
    out.push_back(
        {.id = "X01", .make = exceptedButUnrouted, .flows = {{"f", "delivered reply-lost at r"}}});
    out.push_back({.id = "X04",
                   .make = translatedOneWay,
                   .why = "n1 is a gateway of mode dnat: a service's masquerade cannot be left out",
                   .flows = {{"f", "delivered reply-not-translated at cli"}}});
    out.push_back({.id = "X07",
                   .make = overlapping,
                   .flows = {{"f", "answered"}, {"gone", "dropped no-neighbour at n2"}},
                   .partial = true,
                   .also = [](const World&, const sim::Trace& t) {
                       CHECK_EQ(test::nameOf(t, flowOf(t, "f").seenSource->element), "pb");
                       CHECK_EQ(verdict(t, flowOf(t, "own")), "dropped no-neighbour at pa");
                       CHECK(flowOf(t, "own").request.empty());
                       CHECK_EQ(toString(flowOf(t, "far").verdict), std::string("dropped"));
                   }});
    out.push_back({.id = "X08",
                   .make = oneDomain,
                   .flows = {{"f", "delivered address-conflict at pa"}},
                   .hides = "r source-nat:0",
                   .partial = true,
                   .also = [](const World&, const sim::Trace& t) {
                       CHECK_EQ(verdict(t, flowOf(t, "first")), "answered");
                   }});
    out.push_back({.id = "X09",
                   .make = [] { return asymmetric(RpFilter::Strict); },
                   .why = "n1 is a gateway: nodes of a document have one network",
                   .flows = {{"f", "dropped reverse-path at n1"}},
                   .also =
                       [](const World&, const sim::Trace&) {
                           for (const RpFilter f : {RpFilter::Loose, RpFilter::Off})
                               CHECK_EQ(
                                   verdict(*asymmetric(f).run(), asymmetric(f).run()->flows()[0]),
                                   "answered");
                       }});
    out.push_back({.id = "X10",
                   .make = [] { return halfSeen(true); },
                   .why = "a firewall's list ends with deny; what it has not seen begin is new to "
                          "it (format.md, Firewalls)",
                   .flows = {{"f", "delivered reply-lost at r"}},
                   .also =
                       [](const World&, const sim::Trace&) {
                           CHECK_EQ(
                               verdict(*halfSeen(false).run(), halfSeen(false).run()->flows()[0]),
                               "answered");
                       }});
    return out;
}

inline std::vector<Case> translatedFailures()
{
    std::vector<Case> out;
    out.push_back({.id = "X11",
                   .make = strayAddress,
                   .why = "n1 is a gateway and n2 a router: nodes of a document have no pool",
                   .flows = {{"f", "delivered reply-lost at n2"}},
                   .hides = "n1 source-nat:0",
                   .partial = true});
    out.push_back({.id = "X12",
                   .make = exhausted,
                   .why = "n1 is a gateway: a node's masquerade of a document has all ports",
                   .flows = {{"fourth", "dropped port-exhausted at n1"}, {"elsewhere", "answered"}},
                   .drawn = {"2001"},
                   .partial = true,
                   .also = [](const World&, const sim::Trace& t) {
                       for (const char* id : {"f0", "f1", "f2", "elsewhere"}) {
                           const auto& f = flowOf(t, id);
                           CHECK_EQ(verdict(t, f), "answered");
                           CHECK(f.seenSource->port >= 2000 && f.seenSource->port <= 2002);
                       }
                   }});
    out.push_back({.id = "X13",
                   .make =
                       [] {
                           World w = pods(Encapsulation::Vxlan);
                           go(w, "large", "pa", "pb", 8080, 40000, Protocol::Udp).payloadBytes =
                               1472;
                           go(w, "fits", "pa", "pb", 8080, 40001, Protocol::Udp).payloadBytes =
                               1422;
                           return w;
                       },
                   .flows = {{"large", "dropped mtu at n1"}, {"fits", "answered"}},
                   .drawn = {"57770"},
                   .partial = true});
    out.push_back({.id = "X14",
                   .why =
                       "a table that is emptied in the middle of a run: entries of a document end "
                       "with their machine or after a time-out, where the same happens "
                       "(tst_rarer_rules, aLostEntryOfARandomPortIsReset)"});
    return out;
}

}  // namespace tombolo::test::catalogue
