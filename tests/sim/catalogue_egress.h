// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/sim/catalogue_worlds.h"

/// Sources hidden on the way out: masquerade, edge translation, pools, cloud networks.
namespace tombolo::test::catalogue {

/// pa on n1 and the server, R a router.
inline World leaving()
{
    World w = segments();
    router(w);
    west(w);
    pod(w, "n1", "pa", "10.244.1.10");
    return w;
}

/// The same with R translating what leaves towards the server.
inline World leavingTwice()
{
    World w = segments();
    edge(w, GatewayKind::Nat).sourceNat = {snat("192.168.10.0/24", "rsrv", {"203.0.113.9"})};
    west(w);
    pod(w, "n1", "pa", "10.244.1.10");
    return w;
}

/// A policy takes pa's traffic to the server to n2, which alone translates; pc is not selected.
inline World egressGateway(Encapsulation encapsulation = Encapsulation::None)
{
    World w = segments();
    router(w);
    Cluster& c = west(w, PodLink::Bridge, encapsulation);
    nodeOf(w, "n2").addresses.push_back(ip("192.168.10.100"));
    pod(w, "n1", "pa", "10.244.1.10");
    pod(w, "n1", "pc", "10.244.1.11");
    EgressPolicy policy;
    policy.selector = {{"app", "pa"}};
    policy.destinations = {pre("198.51.100.0/24")};
    policy.nodes = {"n2"};
    policy.address = ip("192.168.10.100");
    c.egressPolicies = {policy};
    return w;
}

/// Pods of 100.64.1.0/24 in a VPC, a machine inside it and one in a peered VPC.
inline World vpc()
{
    World w = segments();
    w.network("rvm", {"192.168.50.0/24"});
    w.network("rpeer", {"10.80.0.0/16"});
    Router& r = router(w, {via("100.64.1.0/24", "192.168.10.11")});
    r.interfaces.push_back({"rvm", {ip("192.168.50.1")}, {}});
    r.interfaces.push_back({"rpeer", {ip("10.80.0.1")}, {}});
    Cluster& c = west(w, PodLink::Bridge, Encapsulation::None, "100.64.0.0/10", "100.64.1.0/24",
                      "100.64.2.0/24");
    c.masqueradeExcept = {pre("100.64.0.0/10"), pre("192.168.0.0/16")};
    pod(w, "n1", "pa", "100.64.1.10");
    w.host("vm", "rvm", "192.168.50.5", "192.168.50.1", {{Protocol::Tcp, 80}});
    w.host("peer", "rpeer", "10.80.0.5", "10.80.0.1", {{Protocol::Tcp, 80}});
    return w;
}

/// n1 as a machine with a rule for the source of its pods: pa is a host behind it.
inline World translatingNode(SourceNat rule, std::vector<const char*> own)
{
    World w = segments();
    router(w);
    w.network("n1.cni0", {"10.244.1.0/24"});
    Gateway& n1 =
        w.gateway("n1", GatewayKind::Nat, {{"n1.cni0", "10.244.1.1"}, {"br10", "192.168.10.11"}},
                  {via("0.0.0.0/0", "192.168.10.1")});
    for (const char* address : own)
        n1.interfaces[1].addresses.push_back(ip(address));
    n1.sourceNat = {std::move(rule)};
    w.host("pa", "n1.cni0", "10.244.1.10", "10.244.1.1");
    return w;
}

inline World pooled()
{
    World w = translatingNode(
        snat("10.244.0.0/16", "br10",
             {"192.168.10.200", "192.168.10.201", "192.168.10.202", "192.168.10.203",
              "192.168.10.204", "192.168.10.205", "192.168.10.206", "192.168.10.207"}),
        {"192.168.10.200", "192.168.10.201", "192.168.10.202", "192.168.10.203", "192.168.10.204",
         "192.168.10.205", "192.168.10.206", "192.168.10.207"});
    for (int i = 100; i < 105; ++i) {
        const std::string id = std::to_string(i);
        w.host(("srv" + id).c_str(), "rsrv", ("198.51.100." + id).c_str(), "198.51.100.1",
               {{Protocol::Tcp, 80}});
        go(w, ("f" + id).c_str(), "pa", ("srv" + id).c_str(), 80, 40000 + i);  // L-7
    }
    return w;
}

inline std::vector<Case> egressCases()
{
    std::vector<Case> out;
    out.push_back({.id = "H01",
                   .make =
                       [] {
                           World w = leaving();
                           go(w, "f", "pa", "srv", 80, 40000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n1 masquerade"});
    out.push_back({.id = "H02",
                   .make =
                       [] {
                           World w = leavingTwice();
                           go(w, "f", "pa", "srv", 80, 40000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n1 masquerade, r source-nat:0"});
    out.push_back({.id = "H03",
                   .make =
                       [] {
                           World w = leaving();
                           pod(w, "n1", "pb", "10.244.1.11");
                           go(w, "first", "pa", "srv", 80, 40000);
                           go(w, "f", "pb", "srv", 80, 40000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n1 masquerade",
                   .drawn = {"43985"},
                   .also =
                       [](const World&, const sim::Trace& t) {
                           CHECK_EQ(seen(flowOf(t, "first")), "192.168.10.11:40000");
                           CHECK(flowOf(t, "f").seenSource->port >= 1024);
                           CHECK(flowOf(t, "f").seenSource->port != 40000);
                       }});
    out.push_back({.id = "H04",
                   .make =
                       [] {
                           World w = egressGateway();
                           go(w, "f", "pa", "srv", 80, 40000);
                           go(w, "other", "pc", "srv", 80, 40001);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n2 egress-policy:0",
                   .also =
                       [](const World&, const sim::Trace& t) {
                           for (const sim::TableEntry& e : t.table())  // EGR-2
                               CHECK_EQ(e.translates(), (nameOf(t, e.at) == "n2") == (e.flow == 0));
                           CHECK_EQ(seen(flowOf(t, "other")), "192.168.10.11:40001");
                           CHECK_EQ(test::names(t, flowOf(t, "f").candidates), "pa");
                           CHECK_EQ(test::names(t, flowOf(t, "other").candidates), "n1 pc");
                       }});
    out.push_back({.id = "H16",
                   .make =
                       [] {
                           World w = vpc();
                           w.t.clusters[0].masqueradeRandomPorts = true;
                           go(w, "f", "pa", "peer", 80, 40001);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n1 masquerade",
                   .drawn = {"65417"},
                   .also =
                       [](const World&, const sim::Trace& t) {
                           CHECK(flowOf(t, "f").seenSource->port >= 1024);  // L-10
                           CHECK(flowOf(t, "f").seenSource->port != 40001);
                       }});
    out.push_back({.id = "P12",
                   .make =
                       [] {
                           World w = vpc();
                           go(w, "f", "pa", "vm", 80, 40000);
                           return w;
                       },
                   .flows = {{"f", "answered"}}});
    out.push_back({.id = "H28",
                   .make =
                       [] {
                           World w = leavingTwice();
                           pod(w, "n2", "pb", "10.244.2.10");
                           go(w, "first", "pa", "srv", 80, 40000);
                           go(w, "f", "pb", "srv", 80, 40000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n2 masquerade, r source-nat:0",
                   .drawn = {"26523"},
                   .also =
                       [](const World&, const sim::Trace& t) {
                           CHECK_EQ(seen(flowOf(t, "first")), "203.0.113.9:40000");
                           CHECK(flowOf(t, "f").seenSource->port != 40000);
                       }});
    out.push_back({.id = "H29",
                   .make =
                       [] {
                           World w = leaving();
                           pod(w, "n1", "pb", "10.244.1.11");
                           go(w, "first", "pa", "srv", 7777, 0, Protocol::Icmp);
                           go(w, "f", "pb", "srv", 7777, 0, Protocol::Icmp);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n1 masquerade",
                   .drawn = {"41789"},
                   .also =
                       [](const World&, const sim::Trace& t) {
                           CHECK_EQ(seen(flowOf(t, "first")), "192.168.10.11:7777");
                           CHECK(flowOf(t, "f").seenSource->port != 7777);
                       }});
    out.push_back({.id = "H35",
                   .make = pooled,
                   .why = "n1 is a gateway with pa behind it: nodes of a document have no pool",
                   .flows = {{"f100", "answered"}, {"f101", "answered"}, {"f102", "answered"}},
                   .hides = "n1 source-nat:0",
                   .drawn = {"e"},
                   .partial = true,
                   .also = [](const World&, const sim::Trace& t) {
                       const char* picks[] = {"202", "207", "203", "205", "205"};
                       for (std::size_t i = 0; i < 5; ++i)
                           CHECK_EQ(toString(t.flows()[i].seenSource->address),
                                    std::string("192.168.10.") + picks[i]);
                   }});
    out.push_back({.id = "H36",
                   .make =
                       [] {
                           World w = leaving();
                           w.t.networks[0].prefixes.push_back(pre("10.99.0.0/24"));
                           w.t.routers[0].interfaces[0].addresses.push_back(ip("10.99.0.1"));
                           nodeOf(w, "n1").addresses.push_back(ip("10.99.0.11"));
                           nodeOf(w, "n1").routes = {via("0.0.0.0/0", "10.99.0.1")};
                           go(w, "f", "pa", "srv", 80, 40000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n1 masquerade"});
    out.push_back({.id = "H38",
                   .make =
                       [] {
                           World w = leavingTwice();
                           SourceNat& rule = w.t.gateways[0].sourceNat[0];
                           rule.ports = PortRange{1024, 65535};
                           rule.portsPerHost = 64;
                           go(w, "f", "pa", "srv", 80, 40000);
                           return w;
                       },
                   .why = "the cloud's translation is R, a gateway on the way with blocks of 64 "
                          "ports per node",
                   .flows = {{"f", "answered"}},
                   .hides = "n1 masquerade, r source-nat:0",
                   .drawn = {"p"},
                   .otherwise = {{"F3", 'a', "r.rsrv", "the fabric has no place of its own"}},
                   .partial = true,
                   .also =
                       [](const World&, const sim::Trace& t) {
                           CHECK(flowOf(t, "f").seenSource->port >= 1024);
                           CHECK(flowOf(t, "f").seenSource->port < 1024 + 64);
                       }});
    out.push_back({.id = "H40",
                   .make =
                       [] {
                           World w = egressGateway(Encapsulation::Vxlan);
                           go(w, "f", "pa", "srv", 80, 40000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n2 egress-policy:0",
                   .drawn = {"hash", "40000*"},
                   .partial = true});
    return out;
}

}  // namespace tombolo::test::catalogue
