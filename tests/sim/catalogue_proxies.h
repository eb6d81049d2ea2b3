// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/sim/catalogue_worlds.h"

/// Proxies: two connections, and what their headers still say.
namespace tombolo::test::catalogue {

inline constexpr const char* kNotAPod =
    "the proxy is a gateway, not a pod, so the node that has it is a router with it behind it";

/// gw at 10.244.1.20 behind n1, pb at 10.244.2.10 on n2.
inline World proxied(const char* id, int port, PublishMode mode, std::vector<Identity> identity)
{
    World w = segments();
    router(w, {via("10.244.1.0/24", "192.168.10.11")});
    w.network("n1.cni0", {"10.244.1.0/24"});
    w.router("n1", {{"br10", "192.168.10.11"}, {"n1.cni0", "10.244.1.1"}},
             {via("0.0.0.0/0", "192.168.10.1"), via("10.244.2.0/24", "192.168.10.12")});
    Cluster& c = w.cluster("west", "br10", "10.244.0.0/16");
    c.podLink = PodLink::Bridge;
    World::node(c, "n2", "192.168.10.12", "10.244.2.0/24", "192.168.10.1")
        .routes.push_back(via("10.244.1.0/24", "192.168.10.11"));
    pod(w, "n2", "pb", "10.244.2.10");
    Publish p = World::publish(id, "10.244.1.20", port, "pb", 8080, mode);
    p.identity = std::move(identity);
    w.gateway("gw", GatewayKind::Proxy, {{"n1.cni0", "10.244.1.20"}},
              {via("0.0.0.0/0", "10.244.1.1")})
        .publish = {p};
    return w;
}

/// cli > n1:30080, which hides it, > the ingress behind n2 > pa behind n1.
inline World ingressBehindCluster()
{
    World w = segments();
    router(w);
    w.network("n1.cni0", {"10.244.1.0/24"});
    w.network("n2.cni0", {"10.244.2.0/24"});
    w.gateway("n1", GatewayKind::Nat, {{"br10", "192.168.10.11"}, {"n1.cni0", "10.244.1.1"}},
              {via("0.0.0.0/0", "192.168.10.1"), via("10.244.2.0/24", "192.168.10.12")})
        .publish = {World::publish("np", "192.168.10.11", 30080, "", 9003, PublishMode::FullNat)};
    w.t.gateways[0].publish[0].backends[0].address = ip("10.244.2.20");
    w.router("n2", {{"br10", "192.168.10.12"}, {"n2.cni0", "10.244.2.1"}},
             {via("0.0.0.0/0", "192.168.10.1"), via("10.244.1.0/24", "192.168.10.11")});
    Publish http = World::publish("ingress", "10.244.2.20", 9003, "pa", 8080, PublishMode::Http);
    http.identity = {Identity::XForwardedFor};
    w.gateway("gw", GatewayKind::Proxy, {{"n2.cni0", "10.244.2.20"}},
              {via("0.0.0.0/0", "10.244.2.1")})
        .publish = {http};
    w.host("pa", "n1.cni0", "10.244.1.10", "10.244.1.1", {{Protocol::Tcp, 8080}});
    return w;
}

/// cli > n1, a proxy that wears its client's address, > pb on n2. @param back n2's way to cli
inline World transparentlyProxied(const char* back)
{
    World w = segments();
    router(w);
    Cluster& c = w.cluster("west", "br10", "10.244.0.0/16");
    c.podLink = PodLink::Bridge;
    World::node(c, "n2", "192.168.10.12", "10.244.2.0/24", "192.168.10.1")
        .routes.push_back(via("203.0.113.0/24", back));
    pod(w, "n2", "pb", "10.244.2.10");
    Publish p = World::publish("p", "192.168.10.11", 9004, "pb", 8080, PublishMode::Tcp);
    p.transparent = true;
    w.gateway("n1", GatewayKind::Proxy, {{"br10", "192.168.10.11"}},
              {via("0.0.0.0/0", "192.168.10.1"), via("10.244.2.0/24", "192.168.10.12")})
        .publish = {p};
    return w;
}

inline std::vector<Case> proxyCases()
{
    std::vector<Case> out;
    out.push_back({.id = "H20",
                   .make =
                       [] {
                           World w = proxied("p", 9001, PublishMode::Tcp, {});
                           go(w, "f", "cli", "10.244.1.20", 9001, 52000);
                           return w;
                       },
                   .why = kNotAPod,
                   .flows = {{"f", "answered"}},
                   .hides = "gw proxy:p",
                   .drawn = {"48648"},
                   .also =
                       [](const World&, const sim::Trace& t) {
                           CHECK(t.flows()[0].recovered.empty());
                       }});
    out.push_back({.id = "H21",
                   .make =
                       [] {
                           World w = proxied("p", 9002, PublishMode::Tcp, {Identity::ProxyV1});
                           go(w, "f", "cli", "10.244.1.20", 9002, 52001);
                           return w;
                       },
                   .why = kNotAPod,
                   .flows = {{"f", "answered"}},
                   .hides = "gw proxy:p",
                   .drawn = {"48656"},
                   .also =
                       [](const World&, const sim::Trace& t) {
                           const auto& known = t.flows()[0].recovered;
                           REQUIRE(known.size() == 1);
                           CHECK(known[0].identity == Identity::ProxyV1);
                           CHECK_EQ(socket(known[0].address, known[0].port), "203.0.113.50:52001");
                       }});
    out.push_back({.id = "H22",
                   .make =
                       [] {
                           World w =
                               proxied("p", 9003, PublishMode::Http, {Identity::XForwardedFor});
                           go(w, "f", "cli", "10.244.1.20", 9003, 52002).claims = {
                               {Identity::XForwardedFor, ip("6.6.6.6"), 0, {}}};
                           return w;
                       },
                   .why = kNotAPod,
                   .flows = {{"f", "answered"}},
                   .hides = "gw proxy:p",
                   .drawn = {"48670"},
                   .also =
                       [](const World&, const sim::Trace& t) {
                           const sim::FlowResult& f = t.flows()[0];
                           REQUIRE(f.recovered.size() == 1 && f.claims.size() == 1);
                           CHECK_EQ(toString(f.recovered[0].address), "203.0.113.50");
                           CHECK_EQ(toString(f.claims[0].address), "6.6.6.6");
                       }});
    out.push_back({.id = "H23",
                   .make =
                       [] {
                           World w = ingressBehindCluster();
                           go(w, "f", "cli", "192.168.10.11", 30080, 52002);
                           return w;
                       },
                   .why = kNotAPod,
                   .flows = {{"f", "answered"}},
                   .hides = "n1 publish:np, gw proxy:ingress",
                   .drawn = {"56868"},
                   .also =
                       [](const World&, const sim::Trace& t) {
                           // The header names n1, which is not the client: nothing is recovered.
                           CHECK(t.flows()[0].recovered.empty());
                       }});
    out.push_back({.id = "H24",
                   .make =
                       [] {
                           World w = segments();
                           edge(w, GatewayKind::Proxy).publish = {World::publish(
                               "squid", "192.168.10.1", 3128, "srv", 80, PublishMode::Tcp)};
                           west(w);
                           pod(w, "n1", "pa", "10.244.1.10");
                           go(w, "f", "pa", "192.168.10.1", 3128, 40000);
                           return w;
                       },
                   .flows = {{"f", "answered"}},
                   .hides = "n1 masquerade, r proxy:squid",
                   .drawn = {"35066"}});
    out.push_back({.id = "H25",
                   .why = "a sidecar inside a pod: a document has nothing inside a pod's own "
                          "network namespace"});
    out.push_back({.id = "P09",
                   .make =
                       [] {
                           World w = transparentlyProxied("192.168.10.11");
                           go(w, "f", "cli", "192.168.10.11", 9004, 52001);
                           return w;
                       },
                   .why = "the proxy is a gateway and not a process on a node",
                   .flows = {{"f", "answered"}},
                   .also =
                       [](const World&, const sim::Trace& t) {
                           CHECK(!flowOf(t, "f").hidden);
                           CHECK_EQ(seen(flowOf(t, "f")), "203.0.113.50:52001");
                           // With the answer on another way: E69, first half.
                           World past = transparentlyProxied("192.168.10.1");
                           go(past, "f", "cli", "192.168.10.11", 9004, 52001);
                           const auto other = past.run();
                           CHECK_EQ(verdict(*other, other->flows()[0]),
                                    "delivered reply-not-translated at cli");
                           CHECK(!other->flows()[0].resets.empty());
                       }});
    return out;
}

}  // namespace tombolo::test::catalogue
