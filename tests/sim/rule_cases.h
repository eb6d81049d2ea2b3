// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "tests/sim/small_worlds.h"

/// Worlds in which a rule is followed that no vector and no example shows.
namespace tombolo::test {

struct RuleCase {
    const char* law;
    World (*make)();
};

/// Two pods of a masquerading node and a host outside.
inline World maskedPods()
{
    World w;
    w.network("net", {"10.20.0.0/24"});
    Cluster& c = w.cluster("c", "net", "10.1.0.0/16");
    c.masquerade = true;
    Node& n = World::node(c, "n1", "10.20.0.11", "10.1.1.0/24", "10.20.0.1");
    World::pod(n, "a", "10.1.1.2");
    World::pod(n, "b", "10.1.1.3");
    w.host("h", "net", "10.20.0.50", nullptr, {{Protocol::Tcp, 80}});
    return w;
}

inline std::vector<RuleCase> ruleCases()
{
    return {{"L-17",
             [] {
                 World w = maskedPods();
                 w.flow("f1", "a", "h", Protocol::Icmp, 7777);
                 w.flow("f2", "b", "h", Protocol::Icmp, 7777);
                 return w;
             }},
            {"L-12",
             [] {
                 World w = maskedPods();
                 w.t.header.scenario.timeouts.icmpNs = 1'000'000;
                 Flow& f = w.flow("f1", "a", "h", Protocol::Icmp, 7777);
                 f.count = 2;
                 f.intervalNs = 5'000'000;
                 return w;
             }},
            {"F-5",
             [] {
                 World w = island();
                 w.t.routers[0].bgpAsn = 64512;
                 w.t.clusters[0].asn = 64601;
                 w.t.clusters[0].podRoutes = PodRoutes::Bgp;
                 Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "b");
                 s.type = ServiceType::LoadBalancer;
                 s.loadBalancer = LoadBalancer{{ip("192.0.2.10")}, Advertise::Bgp, "", {}};
                 w.flow("f", "client", "web", Protocol::Tcp, 80);
                 return w;
             }},
            {"L-10",
             [] {
                 World w = maskedPods();
                 w.t.clusters[0].masqueradeRandomPorts = true;
                 w.flow("f", "a", "h", Protocol::Tcp, 80);
                 return w;
             }},
            {"EGR-1",
             [] {
                 World w = island();
                 EgressPolicy policy;
                 policy.destinations = {pre("10.10.0.0/24")};
                 policy.nodes = {"n2"};
                 w.t.clusters[0].egressPolicies = {policy};
                 w.flow("f", "a", "server", Protocol::Tcp, 80);
                 return w;
             }},
            {"PX-5",
             [] {
                 World w = twoSides(GatewayKind::Proxy);
                 w.t.gateways[0].publish = {
                     World::publish("p", "10.40.0.1", 80, "s1", 80, PublishMode::Tcp)};
                 w.t.gateways[0].publish[0].transparent = true;
                 w.flow("f", "client", "p", Protocol::Tcp, 80);
                 return w;
             }},
            {"SVC-13",
             [] {
                 World w = island();
                 World::service(w.t.clusters[0], "web", "10.96.0.10", "nobody").endpoints = {
                     {"server", {}, 80, {}}};
                 w.flow("f", "a", "10.96.0.10", Protocol::Tcp, 80);
                 return w;
             }},
            {"SVC-11",
             [] {
                 World w = island();
                 Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "b");
                 s.type = ServiceType::LoadBalancer;
                 s.loadBalancer = LoadBalancer{{ip("10.20.0.200")}, Advertise::L2, "n1", {}};
                 s.loadBalancer->sourceRanges = {pre("192.0.2.0/24")};
                 w.flow("f", "client", "web", Protocol::Tcp, 80);
                 return w;
             }},
            {"SVC-12",
             [] {
                 World w = island();
                 w.t.clusters[0].nodes[0].pods[1].terminating = true;
                 World::service(w.t.clusters[0], "web", "10.96.0.10", "b");
                 w.flow("f", "a", "web", Protocol::Tcp, 80);
                 return w;
             }},
            {"I-1",
             [] {
                 World w = maskedPods();
                 w.t.clusters[0].masqueradeExcept = {pre("10.20.0.0/24")};
                 w.flow("f", "a", "h", Protocol::Tcp, 80);
                 return w;
             }},
            {"I-4",
             [] {
                 World w = maskedPods();
                 w.t.hosts[0].routes = {via("10.1.1.0/24", "10.20.0.11")};
                 w.flow("f", "h", "a", Protocol::Tcp, 8080);
                 return w;
             }},
            {"L-15",
             [] {
                 World w = twoSides(GatewayKind::Nat);
                 w.t.gateways[0].sourceNat = {
                     {pre("10.40.0.0/24"), "back", {ip("10.50.0.12")}, {}, 0, {}}};
                 w.flow("f", "client", "s1", Protocol::Tcp, 80);  // s2 has the address
                 return w;
             }},
            {"L-14", [] {
                 // A packet comes to a router from one of the router's own addresses.
                 World w;
                 w.network("near", {"10.20.0.0/24"});
                 w.network("far", {"10.30.0.0/24"});
                 w.router("r", {{"near", "10.20.0.1"}, {"far", "10.30.0.1"}})
                     .interfaces[0]
                     .addresses.push_back(ip("10.20.0.3"));
                 w.router("r2", {{"near", "10.20.0.2"}}, {via("10.30.0.0/24", "10.20.0.3")});
                 w.host("twin", "near", "10.20.0.1", "10.20.0.2");
                 w.host("h", "far", "10.30.0.50", "10.30.0.1", {{Protocol::Tcp, 80}});
                 w.flow("f1", "twin", "h", Protocol::Tcp, 80);
                 return w;
             }}};
}

}  // namespace tombolo::test
