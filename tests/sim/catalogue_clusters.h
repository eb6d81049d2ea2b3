// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/sim/catalogue_worlds.h"

/// From cluster to cluster: flat, island to flat, gateways that translate both ways.
namespace tombolo::test::catalogue {

/// Two flat clusters, every pod prefix routed: 10.1.0.0/16 in the west, 10.2.0.0/16 in the east.
inline World flat()
{
    World w = segments();
    router(w, {via("10.1.1.0/24", "192.168.10.11"), via("10.1.2.0/24", "192.168.10.12"),
               via("10.2.1.0/24", "192.168.20.21"), via("10.2.2.0/24", "192.168.20.22")});
    west(w, PodLink::Bridge, Encapsulation::None, "10.1.0.0/16", "10.1.1.0/24", "10.1.2.0/24")
        .masquerade = false;
    east(w, "10.2.0.0/16", "10.2.1.0/24", "10.2.2.0/24").masquerade = false;
    pod(w, "n1", "pa", "10.1.1.10");
    pod(w, "m2", "pg", "10.2.2.10");
    return w;
}

/// The west an island, the east flat.
inline World hybrid()
{
    World w = segments();
    router(w, {via("10.2.1.0/24", "192.168.20.21"), via("10.2.2.0/24", "192.168.20.22")});
    west(w);
    east(w, "10.2.0.0/16", "10.2.1.0/24", "10.2.2.0/24").masquerade = false;
    pod(w, "n1", "pa", "10.244.1.10");
    pod(w, "m2", "pg", "10.2.2.10");
    return w;
}

/// Both clusters have 10.244.0.0/16; n2 and m1 are their gateways, joined by a network of their
/// own.
inline World globalNet(PublishMode mode)
{
    World w = segments();
    router(w);
    w.network("vxt", {"10.255.0.0/24"});
    Cluster& c = w.cluster("west", "br10", "10.244.0.0/16");
    c.podLink = PodLink::Bridge;
    c.masquerade = true;
    c.masqueradeExcept = {pre("10.244.0.0/16"), pre("242.2.0.0/16")};
    World::node(c, "n1", "192.168.10.11", "10.244.1.0/24", "192.168.10.1")
        .routes.push_back(via("242.2.0.0/16", "192.168.10.12"));
    w.gateway("n2", GatewayKind::Nat, {{"br10", "192.168.10.12"}, {"vxt", "10.255.0.1"}},
              {via("10.244.1.0/24", "192.168.10.11"), via("242.2.0.0/16", "10.255.0.2")})
        .sourceNat = {snat("10.244.0.0/16", "vxt", {"242.1.255.1"})};
    w.t.gateways[0].interfaces[1].addresses.push_back(ip("242.1.255.1"));
    Cluster& e = w.cluster("east", "br20", "10.244.0.0/16");
    e.podLink = PodLink::Bridge;
    e.masquerade = true;
    e.masqueradeExcept = {pre("10.244.0.0/16")};
    World::node(e, "m2", "192.168.20.22", "10.244.2.0/24", "192.168.20.1")
        .routes.push_back(via("242.1.0.0/16", "192.168.20.21"));
    w.gateway("m1", GatewayKind::Nat, {{"br20", "192.168.20.21"}, {"vxt", "10.255.0.2"}},
              {via("10.244.2.0/24", "192.168.20.22"), via("242.1.0.0/16", "10.255.0.1")})
        .publish = {World::publish("global", "242.2.255.50", 80, "qb", 8080, mode)};
    w.t.gateways[1].interfaces[1].addresses.push_back(ip("242.2.255.50"));
    pod(w, "n1", "pa", "10.244.1.10");
    pod(w, "m2", "qb", "10.244.2.10");
    return w;
}

/// pa behind n1's masquerade, a load balancer address at m1, a proxy behind m2, qb behind m1.
inline World eastWestGateway()
{
    World w = segments();
    w.network("m1.cni0", {"10.244.1.0/24"});
    w.network("m2.cni0", {"10.244.2.0/24"});
    router(w, {via("192.168.20.200/32", "192.168.20.21")});
    west(w);
    pod(w, "n1", "pa", "10.244.1.10");
    w.gateway("m1", GatewayKind::Nat, {{"br20", "192.168.20.21"}, {"m1.cni0", "10.244.1.1"}},
              {via("0.0.0.0/0", "192.168.20.1"), via("10.244.2.0/24", "192.168.20.22")})
        .publish = {World::publish("lb", "192.168.20.200", 15443, "", 15443, PublishMode::FullNat)};
    w.t.gateways[0].publish[0].backends[0].address = ip("10.244.2.20");
    w.router("m2", {{"br20", "192.168.20.22"}, {"m2.cni0", "10.244.2.1"}},
             {via("0.0.0.0/0", "192.168.20.1"), via("10.244.1.0/24", "192.168.20.21")});
    w.gateway("gw", GatewayKind::Proxy, {{"m2.cni0", "10.244.2.20"}},
              {via("0.0.0.0/0", "10.244.2.1")})
        .publish = {World::publish("sni", "10.244.2.20", 15443, "qb", 8080, PublishMode::Tcp)};
    w.host("qb", "m1.cni0", "10.244.1.30", "10.244.1.1", {{Protocol::Tcp, 8080}});
    return w;
}

/// R knows one way to all pods of the west, by n1; pb is on n2.
inline World aggregate()
{
    World w = segments();
    router(w, {via("10.1.0.0/16", "192.168.10.11")});
    west(w, PodLink::Bridge, Encapsulation::None, "10.1.0.0/16", "10.1.1.0/24", "10.1.2.0/24")
        .masquerade = false;
    pod(w, "n2", "pb", "10.1.2.10");
    return w;
}

inline std::vector<Case> clusterCases()
{
    std::vector<Case> out;
    out.push_back({.id = "H15",
                   .make =
                       [] {
                           World w = hybrid();
                           go(w, "f", "pa", "pg", 80, 40000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n1 masquerade"});
    out.push_back({.id = "X15",
                   .make =
                       [] {
                           World w = hybrid();
                           go(w, "f", "pg", "10.244.1.10", 80, 40001);
                           return w;
                       },
                   .flows = {{"f", "dropped no-route at r"}},
                   .partial = true});
    out.push_back(
        {.id = "H17",
         .make =
             [] {
                 World w = globalNet(PublishMode::Dnat);
                 go(w, "f", "pa", "242.2.255.50", 80, 40000);
                 return w;
             },
         .why = "n2 and m1 are gateways: nodes of a document have no pool and one network",
         .flows = {{"f", "answered"}},
         .hides = "n2 source-nat:0"});
    out.push_back({.id = "H18",
                   .make =
                       [] {
                           World w = globalNet(PublishMode::FullNat);
                           go(w, "f", "pa", "242.2.255.50", 80, 40001);
                           return w;
                       },
                   .why = "as H17",
                   .flows = {{"f", "answered"}},
                   .hides = "n2 source-nat:0, m1 publish:global"});
    out.push_back({.id = "H19",
                   .make =
                       [] {
                           World w = eastWestGateway();
                           go(w, "f", "pa", "192.168.20.200", 15443, 40000);
                           return w;
                       },
                   .why = "the proxy is a gateway, not a pod, so m1 and m2 are a gateway and a "
                          "router with it behind them",
                   .flows = {{"f", "answered"}},
                   .hides = "n1 masquerade, m1 publish:lb, gw proxy:sni",
                   .drawn = {"56730"}});
    out.push_back({.id = "P01",
                   .make =
                       [] {
                           World w = flat();
                           go(w, "f", "pa", "pg", 80, 40000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .also =
                       [](const World&, const sim::Trace& t) {
                           CHECK(t.table().empty());  // F-6: no entry anywhere
                       }});
    out.push_back({.id = "P02",
                   .make =
                       [] {
                           World w = flat();
                           go(w, "f", "cli", "pg", 80, 50000);
                           return w;
                       },
                   .flows = {{"f", "answered"}}});
    out.push_back({.id = "P08",
                   .make =
                       [] {
                           World w = aggregate();
                           go(w, "f", "cli", "pb", 80, 50000);
                           return w;
                       },
                   .flows = {{"f", "answered"}}});
    return out;
}

}  // namespace tombolo::test::catalogue
