// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/sim/catalogue_worlds.h"

/// Services: who is hidden by kube-proxy, who is not, and what it refuses.
namespace tombolo::test::catalogue {

inline constexpr const char* kNodesOwnAddress =
    "a tunnel of a document has no address of its own (format.md, Inside a cluster): the node's "
    "first one goes into it";

/// A client outside, pb on n2 (or pa on n1) behind 10.96.0.50.
inline World served(const char* app, TrafficPolicy policy = TrafficPolicy::Cluster,
                    PodLink link = PodLink::Bridge,
                    Encapsulation encapsulation = Encapsulation::None)
{
    World w = segments();
    router(w, {via("10.96.0.0/16", "192.168.10.11"), via("203.0.113.200/32", "192.168.10.11")});
    west(w, link, encapsulation);
    pod(w, "n1", "pa", "10.244.1.10");
    pod(w, "n2", "pb", "10.244.2.10");
    service(w, app, policy);
    return w;
}

/// pa calls a NodePort of n2 whose endpoint pc is on pa's own node.
inline World thereAndBack(bool nodesExcepted)
{
    World w = served("pc");
    pod(w, "n1", "pc", "10.244.1.12");
    if (nodesExcepted)
        w.t.clusters[0].masqueradeExcept.push_back(pre("192.168.10.0/24"));
    go(w, "f", "pa", "192.168.10.12", 30080, 40000);
    return w;
}

inline std::vector<Case> hidingServices()
{
    std::vector<Case> out;
    out.push_back({.id = "H05",
                   .make =
                       [] {
                           World w = served("pb");
                           go(w, "f", "cli", "192.168.10.11", 30080, 50000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n1 service:web"});
    out.push_back({.id = "H06",
                   .make =
                       [] {
                           World w = served("pa");
                           go(w, "f", "cli", "192.168.10.11", 30080, 50000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n1 service:web"});
    out.push_back({.id = "H07",
                   .make =
                       [] {
                           World w = served("pa", TrafficPolicy::Cluster, PodLink::Routed);
                           go(w, "f", "cli", "192.168.10.11", 30080, 50000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n1 service:web"});
    out.push_back({.id = "H08",
                   .make =
                       [] {
                           World w = served("pb", TrafficPolicy::Cluster, PodLink::Bridge,
                                            Encapsulation::Vxlan);
                           go(w, "f", "cli", "192.168.10.11", 30080, 50000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n1 service:web",
                   .drawn = {"35205"},
                   .otherwise = {{"F3 F5 F6", 's', "192.168.10.11:50000", kNodesOwnAddress},
                                 {"R1 R2", 'd', "192.168.10.11:50000", kNodesOwnAddress},
                                 {"R2", 'a', "n2.eth0", "to a node's address without a tunnel"}},
                   .without = {{"R3", "the answer to the node's own address needs no tunnel"}}});
    out.push_back({.id = "H09",
                   .make =
                       [] {
                           World w = served("pb");
                           go(w, "f", "cli", "10.96.0.50", 80, 50000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n1 service:web"});
    out.push_back({.id = "H10",
                   .make =
                       [] {
                           World w = served("pb");
                           go(w, "f", "pa", "203.0.113.200", 80, 40000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n1 service:web"});
    out.push_back({.id = "H11",
                   .make =
                       [] {
                           World w = served("pa");
                           go(w, "f", "pa", "10.96.0.50", 80, 40000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n1 service:web",
                   .inside = "F2 R2"});
    out.push_back({.id = "H11b",
                   .why = "a bridge without br_netfilter: in a document services are translated in "
                          "the bridge (format.md, Forwarding), which is H11"});
    out.push_back({.id = "H12",
                   .make = [] { return thereAndBack(false); },
                   .flows = {{"f", "answered"}},
                   .hides = "n1 masquerade, n2 service:web"});
    out.push_back({.id = "H13",
                   .make = [] { return thereAndBack(true); },
                   .flows = {{"f", "answered"}},
                   .hides = "n2 service:web"});
    out.push_back({.id = "H14",
                   .make =
                       [] {
                           World w = served("pa");
                           Service& s = w.t.clusters[0].services[0];
                           s.selector.clear();
                           s.endpoints = {{"", ip("198.51.100.80"), 80, {}}};
                           go(w, "f", "pa", "10.96.0.50", 80, 40000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n1 masquerade"});
    out.push_back({.id = "H37",
                   .make =
                       [] {
                           World w = served("pb");
                           go(w, "f", "cli", "192.168.10.11", 30080, 50000);
                           return w;
                       },
                   .why = "kube-proxy instead of Cilium; the same rows where the endpoint is on "
                          "another node, and only there",
                   .flows = {{"f", "answered"}},
                   .hides = "n1 service:web",
                   .drawn = {"50000*"},
                   .partial = true});
    out.push_back(
        {.id = "H39",
         .make =
             [] {
                 World w = segments();
                 w.network("subnet", {"192.168.50.0/24"});
                 w.gateway("nlb", GatewayKind::Vip,
                           {{"rcli", "203.0.113.60"}, {"subnet", "192.168.50.7"}},
                           {via("100.64.1.0/24", "192.168.50.11")})
                     .publish = {
                     World::publish("lb", "203.0.113.60", 443, "pa", 8443, PublishMode::FullNat)};
                 Cluster& c = w.cluster("west", "subnet", "100.64.0.0/10");
                 c.podLink = PodLink::Bridge;
                 World::node(c, "n1", "192.168.50.11", "100.64.1.0/24");
                 pod(w, "n1", "pa", "100.64.1.10").listen.push_back({Protocol::Tcp, 8443, {}});
                 go(w, "f", "cli", "203.0.113.60", 443, 50000);
                 return w;
             },
         .why = "the load balancer is a gateway that translates both addresses",
         .flows = {{"f", "answered"}},
         .hides = "nlb publish:lb",
         .drawn = {"e"},
         .otherwise = {{"F1", 'd', "203.0.113.60:443", "a name for its address"},
                       {"R2", 's', "203.0.113.60:443", "a name for its address"}},
         .partial = true});
    out.push_back(
        {.id = "H41",
         .make =
             [] {
                 World w = served("pb");
                 w.t.clusters[0].podPrefixes = {pre("10.199.0.0/16")};
                 go(w, "f", "pa", "10.96.0.50", 80, 40000);
                 return w;
             },
         .why = "no --masquerade-all in a document: pods outside the cluster's pod range are "
                "foreign to kube-proxy's detector, which marks the same packets",
         .flows = {{"f", "answered"}},
         .hides = "n1 service:web",
         .drawn = {"p"},
         .partial = true});
    return out;
}

inline std::vector<Case> keepingServices()
{
    std::vector<Case> out;
    out.push_back({.id = "P03",
                   .make =
                       [] {
                           World w = served("pb");
                           go(w, "f", "pa", "10.96.0.50", 80, 40000);
                           return w;
                       },
                   .flows = {{"f", "answered"}}});
    out.push_back({.id = "P04",
                   .make =
                       [] {
                           World w = served("pb", TrafficPolicy::Local);
                           go(w, "f", "cli", "192.168.10.12", 30080, 50000);
                           return w;
                       },
                   .flows = {{"f", "answered"}}});
    out.push_back({.id = "P05",
                   .make =
                       [] {
                           World w = served("pa", TrafficPolicy::Local);
                           go(w, "f", "cli", "203.0.113.200", 80, 50000);
                           return w;
                       },
                   .flows = {{"f", "answered"}}});
    out.push_back(
        {.id = "P06",
         .make =
             [] {
                 World w = segments();
                 router(w, {via("203.0.113.200/32", "192.168.10.11")});
                 w.gateway("n1", GatewayKind::Vip, {{"br10", "192.168.10.11"}},
                           {via("0.0.0.0/0", "192.168.10.1")})
                     .publish = {
                     World::publish("vip", "203.0.113.200", 80, "n2", 80, PublishMode::Dsr)};
                 w.host("n2", "br10", "192.168.10.12", "192.168.10.1", {{Protocol::Tcp, 80}});
                 go(w, "f", "cli", "203.0.113.200", 80, 50000);
                 return w;
             },
         .why = "n1 is a vip gateway, n2 a host that has the address silently",
         .flows = {{"f", "answered"}}});
    out.push_back({.id = "P07",
                   .make =
                       [] {
                           World w = served("pa", TrafficPolicy::Local);
                           w.t.clusters[0].services[0].ports[0].nodePort = 8081;
                           go(w, "f", "cli", "192.168.10.11", 8081, 50000);
                           return w;
                       },
                   .why = "no hostPort in a document: a NodePort of policy Local on the same port "
                          "translates the same packets",
                   .flows = {{"f", "answered"}}});
    out.push_back({.id = "P10",
                   .make =
                       [] {
                           World w = served("pb", TrafficPolicy::Local);
                           go(w, "f", "pa", "203.0.113.200", 80, 40000);
                           return w;
                       },
                   .flows = {{"f", "answered"}}});
    out.push_back({.id = "P11",
                   .make =
                       [] {
                           World w = segments();
                           router(w);
                           Cluster& c = w.cluster("west", "br10", "10.244.0.0/16");
                           c.podLink = PodLink::Bridge;
                           World::node(c, "n2", "192.168.10.12", "10.244.2.0/24", "192.168.10.1");
                           pod(w, "n2", "pb", "10.244.2.10");
                           w.gateway("n1", GatewayKind::Vip, {{"br10", "192.168.10.11"}},
                                     {via("0.0.0.0/0", "192.168.10.1")})
                               .publish = {World::publish("vip", "192.168.10.11", 30080, "pb", 8080,
                                                          PublishMode::Dsr)};
                           go(w, "f", "cli", "192.168.10.11", 30080, 50000);
                           return w;
                       },
                   .why = "n1 is a vip gateway: hands on by neighbour instead of in Geneve",
                   .flows = {{"f", "answered"}},
                   .without = {{"F2", "no tunnel: the packet itself goes to n2, unchanged"}},
                   .partial = true});
    return out;
}

inline std::vector<Case> failingServices()
{
    std::vector<Case> out;
    out.push_back({.id = "X02",
                   .make =
                       [] {
                           World w = served("pb", TrafficPolicy::Local);
                           go(w, "f", "cli", "192.168.10.11", 30080, 50001);
                           return w;
                       },
                   .flows = {{"f", "dropped no-endpoint at n1"}}});
    out.push_back(
        {.id = "X03",
         .make =
             [] {
                 World w = served("nobody");
                 go(w, "pod", "pa", "10.96.0.50", 80, 40000);
                 go(w, "client", "cli", "192.168.10.11", 30080, 50000);
                 return w;
             },
         .flows = {{"pod", "refused no-endpoint at n1"}, {"client", "refused no-endpoint at n1"}},
         .partial = true});
    out.push_back({.id = "X05",
                   .why = "a bridge without br_netfilter: in a document services are translated in "
                          "the bridge (format.md, Forwarding)"});
    out.push_back({.id = "X06",
                   .why = "a bridge port without hairpin mode: ports of a document's bridge have "
                          "it, which is H11"});
    return out;
}

}  // namespace tombolo::test::catalogue
