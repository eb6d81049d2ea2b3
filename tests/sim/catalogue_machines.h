// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/sim/catalogue_services.h"

/// Routers at home, nodes that speak for themselves, tunnels, ICMP errors.
namespace tombolo::test::catalogue {

inline constexpr const char* kNoTtl =
    "every packet of a document starts with TTL 64 (format.md, Forwarding)";

/// a and b on one LAN, R publishes b on its outer address and hides only who comes from the LAN.
inline World homeHairpin()
{
    World w;
    w.network("lan0", {"192.168.10.0/24"});
    w.network("wan0", {"203.0.113.0/26"});
    Gateway& r =
        w.gateway(kR, GatewayKind::Nat, {{"lan0", "192.168.10.1"}, {"wan0", "203.0.113.1"}});
    r.publish = {World::publish("web", "203.0.113.1", 8443, "b", 9000, PublishMode::Dnat)};
    r.sourceNat = {snat("192.168.10.0/24", "lan0", {"192.168.10.1"})};
    w.host("a", "lan0", "192.168.10.11", "192.168.10.1");
    w.host("b", "lan0", "192.168.10.12", "192.168.10.1", {{Protocol::Tcp, 9000}});
    w.host("cli", "wan0", "203.0.113.50", "203.0.113.1");
    go(w, "f", "a", "203.0.113.1", 8443, 40001);
    go(w, "outside", "cli", "203.0.113.1", 8443, 50000);
    return w;
}

/// h1 and h2 behind a home router; the service keeps whoever comes.
inline World homeNat()
{
    World w = served("pa", TrafficPolicy::Local);
    w.network("home.lan", {"10.0.0.0/24"});
    w.network("rhome", {"192.0.2.0/24"});
    w.t.routers[0].interfaces.push_back({"rhome", {ip("192.0.2.1")}, {}});
    w.gateway("home", GatewayKind::Nat, {{"home.lan", "10.0.0.1"}, {"rhome", "192.0.2.77"}},
              {via("0.0.0.0/0", "192.0.2.1")})
        .sourceNat = {snat("10.0.0.0/24", "rhome", {"192.0.2.77"})};
    w.host("h1", "home.lan", "10.0.0.5", "10.0.0.1");
    w.host("h2", "home.lan", "10.0.0.6", "10.0.0.1");
    go(w, "first", "h1", "203.0.113.200", 80, 40000);
    go(w, "f", "h2", "203.0.113.200", 80, 40000);
    return w;
}

/// pa on n1, pb on n2, no service.
inline World pods(Encapsulation encapsulation = Encapsulation::None)
{
    World w = segments();
    router(w);
    west(w, PodLink::Bridge, encapsulation);
    pod(w, "n1", "pa", "10.244.1.10");
    pod(w, "n2", "pb", "10.244.2.10");
    return w;
}

inline std::vector<Case> machineCases()
{
    std::vector<Case> out;
    out.push_back({.id = "H26",
                   .make = homeHairpin,
                   .flows = {{"f", "answered"}},
                   .hides = "r source-nat:0",
                   .without = {{"F2 F3 F5 F6 R2 R3 R5 R6",
                                "a switch is a network of the document: the frame is one packet"}},
                   .also = [](const World&, const sim::Trace& t) {
                       CHECK_EQ(seen(flowOf(t, "outside")), "203.0.113.50:50000");
                       World bare = homeHairpin();
                       bare.t.gateways[0].sourceNat.clear();
                       const auto direct = bare.run();
                       CHECK_EQ(verdict(*direct, flowOf(*direct, "f")),
                                "delivered reply-not-translated at a");
                       CHECK_EQ(told(*direct, flowOf(*direct, "f").resets),
                                "a>b 192.168.10.11:40001>192.168.10.12:9000 64\n");
                   }});
    out.push_back({.id = "H27",
                   .make = homeNat,
                   .flows = {{"f", "answered"}},
                   .hides = "home source-nat:0",
                   .drawn = {"41043"},
                   .otherwise = {{"F2", 'a', "home.rhome", "one name for both ends of a network"}},
                   .also = [](const World&, const sim::Trace& t) {
                       CHECK_EQ(seen(flowOf(t, "first")), "192.0.2.77:40000");
                   }});
    out.push_back({.id = "H30",
                   .make =
                       [] {
                           World w = served("pb");
                           w.t.clusters[0].services[0].clusterIps = {ip("10.96.0.53")};
                           w.t.clusters[0].services[0].ports = {{Protocol::Udp, 53, 5353, 0, {}}};
                           go(w, "f", "pa", "10.96.0.53", 53, 41000, Protocol::Udp);
                           return w;
                       },
                   .flows = {{"f", "refused not-listening at pb"}},
                   .otherwise = {{"F4", 't', "64", kNoTtl}},
                   .only = "F4 R4 R5",
                   .partial = true});
    out.push_back({.id = "H30",
                   .why = std::string("probes with TTL 1 and 2: ") + kNoTtl,
                   .only = "F1 R1 F2 F3 R2 R3"});
    out.push_back({.id = "H31",
                   .make =
                       [] {
                           World w = pods();
                           go(w, "f", "n1", "pa", 8080, 41000);
                           return w;
                       },
                   .flows = {{"f", "answered"}}});
    out.push_back({.id = "H32",
                   .make =
                       [] {
                           World w = pods(Encapsulation::Vxlan);
                           go(w, "f", "n1", "pb", 8080, 41001);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .drawn = {"50370"},
                   .otherwise = {{"F1 F3 F4", 's', "192.168.10.11:41001", kNodesOwnAddress},
                                 {"R1 R2 R4", 'd', "192.168.10.11:41001", kNodesOwnAddress},
                                 {"R2", 'a', "n2.eth0", "to a node's address without a tunnel"},
                                 {"R4", 'a', "n1.eth0", "to a node's address without a tunnel"}},
                   .without = {{"R3", "the answer to the node's own address needs no tunnel"}}});
    out.push_back({.id = "H33",
                   .make =
                       [] {
                           World w = pods(Encapsulation::Vxlan);
                           go(w, "f", "pa", "pb", 8080, 40000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .drawn = {"54441", "56353"}});
    out.push_back({.id = "H34",
                   .why = "flannel's rule for what comes from outside to another node's pod: a "
                          "document's masquerade has pods as its source only. Without the rule it "
                          "is P08."});
    out.push_back({.id = "P13",
                   .make =
                       [] {
                           World w = pods();
                           go(w, "f", "pa", "srv", 33434, 40000, Protocol::Udp);
                           return w;
                       },
                   .flows = {{"f", "refused not-listening at srv"}},
                   .otherwise = {{"F3", 't', "64", kNoTtl}, {"F4", 't', "62", kNoTtl}},
                   .only = "F3 F4 R3 R4",
                   .partial = true});
    out.push_back({.id = "P13",
                   .make =
                       [] {
                           // R sends what is for the server to a router that sends it back.
                           World w = pods();
                           w.t.hosts.pop_back();
                           w.t.routers[0].interfaces.pop_back();
                           w.t.routers[0].interfaces.push_back({"loop", {ip("192.0.2.1")}, {}});
                           w.t.routers[0].routes = {via("198.51.100.0/24", "192.0.2.2")};
                           w.network("loop", {"192.0.2.0/24"});
                           w.router("r2", {{"loop", "192.0.2.2"}}, {via("0.0.0.0/0", "192.0.2.1")});
                           go(w, "f", "pa", "198.51.100.80", 33434, 40000, Protocol::Udp);
                           return w;
                       },
                   .why = "the probe's TTL ends at R in a loop behind it",
                   .flows = {{"f", "dropped loop at r"}},
                   .otherwise = {{"F1", 't', "64", kNoTtl}, {"F2", 't', "63", kNoTtl}},
                   .only = "F1 F2 R1 R2",
                   .partial = true});
    return out;
}

}  // namespace tombolo::test::catalogue
