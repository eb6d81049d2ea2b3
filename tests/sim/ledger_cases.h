// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/sim/small_worlds.h"

/// Small cases of who is hidden where: one flow each, and what its ledger says.
namespace tombolo::test {

struct LedgerCase {
    const char* name;
    World (*make)();
    /// "AT RULE -lost +regained; … | standing at the receiver, n behind it | back AT…"
    const char* says;
};

inline SourceNat snat(const char* from, const char* out, std::initializer_list<const char*> pool)
{
    SourceNat s;
    s.from = pre(from);
    s.out = out;
    for (const char* a : pool)
        s.to.push_back(ip(a));
    return s;
}

inline World with(World w, const char* from, const char* to, Protocol protocol, int port)
{
    w.flow("f", from, to, protocol, port);
    return w;
}

inline World tcp(World w, const char* from, const char* to, int port = 80)
{
    return with(std::move(w), from, to, Protocol::Tcp, port);
}

/// The island without masquerade, its pods routed by the router.
inline World flatOne(Encapsulation e = Encapsulation::None, PodLink link = PodLink::Routed)
{
    World w = island(link, e);
    w.t.clusters[0].masquerade = false;
    w.t.routers[0].routes = {via("10.1.1.0/24", "10.20.0.11"), via("10.1.2.0/24", "10.20.0.12")};
    return w;
}

inline World natGate(const char* from, std::initializer_list<const char*> pool = {"10.50.0.1"})
{
    World w = twoSides(GatewayKind::Nat);
    Gateway& g = w.t.gateways[0];
    g.sourceNat = {snat(from, "back", pool)};
    for (const char* a : pool) {
        if (ip(a) != g.interfaces[1].addresses[0])
            g.interfaces[1].addresses.push_back(ip(a));
    }
    w.host("client2", "front", "10.40.0.51", "10.40.0.1");
    return w;
}

inline World published(GatewayKind kind, PublishMode mode, std::vector<Identity> identity = {})
{
    World w = twoSides(kind);
    w.host("client2", "front", "10.40.0.51", "10.40.0.1");
    Publish p = World::publish("p", "10.40.0.1", 80, "s1", 80, mode);
    p.identity = std::move(identity);
    w.t.gateways[0].publish = {p};
    return w;
}

inline World forged(World w, Identity identity)
{
    Claim c;
    c.identity = identity;
    c.address = ip("192.0.2.6");
    w.t.flows.back().claims = {c};
    return w;
}

/// By it clients reach the same backends with lines of their own.
inline void addOpenDoor(Gateway& proxy)
{
    Publish open = proxy.publish.front();
    open.id += "-open";
    open.port = 81;
    open.mode = PublishMode::Tcp;
    open.identity.clear();
    proxy.publish.push_back(open);
}

/// A second proxy behind the first one.
inline World twoProxies(std::vector<Identity> first, std::vector<Identity> second,
                        PublishMode mode = PublishMode::Http)
{
    World w;
    w.network("front", {"10.40.0.0/24"});
    w.network("mid", {"10.45.0.0/24"});
    w.network("back", {"10.50.0.0/24"});
    Gateway& a =
        w.gateway("p1", GatewayKind::Proxy, {{"front", "10.40.0.1"}, {"mid", "10.45.0.1"}});
    Publish p = World::publish("one", "10.40.0.1", 80, "", 80, PublishMode::Http);
    p.backends = {{"", ip("10.45.0.2"), 80, {}}};
    p.identity = std::move(first);
    a.publish = {p};
    Gateway& b = w.gateway("p2", GatewayKind::Proxy, {{"mid", "10.45.0.2"}, {"back", "10.50.0.1"}});
    Publish q = World::publish("two", "10.45.0.2", 80, "s1", 80, mode);
    q.identity = std::move(second);
    b.publish = {q};
    w.host("client", "front", "10.40.0.50", "10.40.0.1");
    w.host("client2", "front", "10.40.0.51", "10.40.0.1");
    w.host("near", "mid", "10.45.0.9");
    w.host("s1", "back", "10.50.0.11", "10.50.0.1", {{Protocol::Tcp, 80}});
    w.flow("f", "client", "one", Protocol::Tcp, 80);
    return w;
}

/// The island, a gateway that translates its nodes, and a second cluster beside it.
inline World twoLayers(std::initializer_list<const char*> pool = {"10.10.0.1"})
{
    World w;
    w.network("n1", {"10.20.0.0/24"});
    w.network("n2", {"10.30.0.0/24"});
    w.network("core", {"10.10.0.0/24"});
    const char* const nodes[] = {"10.20.0.11", "10.30.0.11"};
    const char* const gates[] = {"10.20.0.1", "10.30.0.1"};
    for (int i = 0; i < 2; ++i) {
        const std::string id = "c" + std::to_string(i + 1);
        Cluster& c = w.cluster(id.c_str(), ("n" + std::to_string(i + 1)).c_str(), "10.1.0.0/16");
        c.masquerade = true;
        Node& n = World::node(c, (id + "n").c_str(), nodes[i], "10.1.1.0/24", gates[i]);
        World::pod(n, (id + "a").c_str(), "10.1.1.2");
        World::pod(n, (id + "b").c_str(), "10.1.1.3");
    }
    Gateway& g = w.gateway("gw", GatewayKind::Nat,
                           {{"n1", "10.20.0.1"}, {"n2", "10.30.0.1"}, {"core", "10.10.0.1"}});
    g.sourceNat = {snat("10.0.0.0/8", "core", pool)};
    for (const char* a : pool) {
        if (ip(a) != g.interfaces[2].addresses[0])
            g.interfaces[2].addresses.push_back(ip(a));
    }
    w.host("server", "core", "10.10.0.60", nullptr, {{Protocol::Tcp, 80}, {Protocol::Udp, 53}});
    return w;
}

/// The same pod addresses in two islands, and nobody translates them.
inline World untranslated()
{
    World w = twoLayers();
    w.t.gateways[0].sourceNat.clear();
    for (Cluster& c : w.t.clusters)
        c.masquerade = false;
    w.t.gateways[0].routes = {via("10.1.1.0/24", "10.20.0.11")};
    w.t.hosts[0].routes = {via("0.0.0.0/0", "10.10.0.1")};
    return w;
}

/// Two islands with the same pod addresses, a gateway each, a server between them.
inline World reusedIslands()
{
    World w;
    w.network("l1", {"10.20.0.0/24"});
    w.network("l2", {"10.30.0.0/24"});
    w.network("core", {"10.10.0.0/24"});
    const char* const nodes[] = {"10.20.0.11", "10.30.0.11"};
    const char* const inside[] = {"10.20.0.1", "10.30.0.1"};
    const char* const outside[] = {"10.10.0.21", "10.10.0.22"};
    for (int i = 0; i < 2; ++i) {
        const std::string n = std::to_string(i + 1);
        Cluster& c = w.cluster(("c" + n).c_str(), ("l" + n).c_str(), "10.1.0.0/16");
        c.masquerade = true;
        c.masqueradeExcept = {pre("10.1.0.0/16")};
        Node& node = World::node(c, ("n" + n).c_str(), nodes[i], "10.1.1.0/24", inside[i]);
        World::pod(node, ("a" + n).c_str(), "10.1.1.2").listen = {{Protocol::Tcp, 8080, {}}};
        World::pod(node, ("b" + n).c_str(), "10.1.1.3").listen = {{Protocol::Tcp, 8080, {}}};
        World::service(c, ("s" + n).c_str(), "10.96.0.10", ("b" + n).c_str());
        Gateway& g = w.gateway(("gw" + n).c_str(), GatewayKind::Nat,
                               {{("l" + n).c_str(), inside[i]}, {"core", outside[i]}});
        g.routes = {via("10.1.1.0/24", nodes[i])};
        g.sourceNat = {snat(i == 0 ? "10.20.0.0/24" : "10.30.0.0/24", "core", {outside[i]})};
        g.publish = {World::publish(("p" + n).c_str(), outside[i], 80, ("b" + n).c_str(), 8080,
                                    PublishMode::Dnat)};
    }
    w.host("server", "core", "10.10.0.80", nullptr, {{Protocol::Tcp, 80}});
    return w;
}

inline World balanced(TrafficPolicy policy, bool flat = true)
{
    World w = flat ? flatOne() : island();
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "c");
    s.type = ServiceType::LoadBalancer;
    s.ports[0].nodePort = 30080;
    s.externalTrafficPolicy = policy;
    s.loadBalancer = LoadBalancer{{ip("10.20.0.200")}, Advertise::L2, "", {}};
    return w;
}

}  // namespace tombolo::test
