// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/sim/catalogue_case.h"

/// The addressing plan that every case uses (semantics.md 0.3): R between two clusters' nodes,
/// clients and servers.
namespace tombolo::test::catalogue {

inline constexpr const char* kR = "r";

/// The four segments around R, a client and a server; R itself is added by router() or edge().
inline World segments()
{
    World w;
    w.network("br10", {"192.168.10.0/24"});
    w.network("br20", {"192.168.20.0/24"});
    w.network("rcli", {"203.0.113.0/26"});  // without the virtual address .200
    w.network("rsrv", {"198.51.100.0/24"});
    w.host("cli", "rcli", "203.0.113.50", "203.0.113.1");
    w.host("srv", "rsrv", "198.51.100.80", "198.51.100.1", {{Protocol::Tcp, 80}});
    return w;
}

inline Router& router(World& w, std::vector<Route> routes = {})
{
    return w.router(kR,
                    {{"br10", "192.168.10.1"},
                     {"br20", "192.168.20.1"},
                     {"rcli", "203.0.113.1"},
                     {"rsrv", "198.51.100.1"}},
                    std::move(routes));
}

/// R as a translating gateway; 203.0.113.9 is its edge address.
inline Gateway& edge(World& w, GatewayKind kind, std::vector<Route> routes = {})
{
    Gateway& g = w.gateway(kR, kind,
                           {{"br10", "192.168.10.1"},
                            {"br20", "192.168.20.1"},
                            {"rcli", "203.0.113.1"},
                            {"rcli", "203.0.113.9"},
                            {"rsrv", "198.51.100.1"}},
                           std::move(routes));
    return g;
}

inline SourceNat snat(const char* from, const char* out, std::initializer_list<const char*> to)
{
    SourceNat s;
    s.from = pre(from);
    s.out = out;
    for (const char* address : to)
        s.to.push_back(ip(address));
    return s;
}

/// n1 and n2 with 10.244.1.0/24 and 10.244.2.0/24; masquerades everything but its own pods.
inline Cluster& west(World& w, PodLink link = PodLink::Bridge,
                     Encapsulation encapsulation = Encapsulation::None,
                     const char* pods = "10.244.0.0/16", const char* first = "10.244.1.0/24",
                     const char* second = "10.244.2.0/24")
{
    Cluster& c = w.cluster("west", "br10", pods);
    c.podLink = link;
    c.encapsulation = encapsulation;
    c.masquerade = true;
    c.masqueradeExcept = {pre(pods)};
    World::node(c, "n1", "192.168.10.11", first, "192.168.10.1");
    World::node(c, "n2", "192.168.10.12", second, "192.168.10.1");
    return c;
}

/// m1 and m2, with the same pod prefixes as west unless said otherwise.
inline Cluster& east(World& w, const char* pods = "10.244.0.0/16",
                     const char* first = "10.244.1.0/24", const char* second = "10.244.2.0/24")
{
    Cluster& c = w.cluster("east", "br20", pods);
    c.podLink = PodLink::Bridge;
    c.masquerade = true;
    c.masqueradeExcept = {pre(pods)};
    World::node(c, "m1", "192.168.20.21", first, "192.168.20.1");
    World::node(c, "m2", "192.168.20.22", second, "192.168.20.1");
    return c;
}

inline Node& nodeOf(World& w, const std::string& id)
{
    for (Cluster& c : w.t.clusters)
        for (Node& n : c.nodes)
            if (n.id == id)
                return n;
    REQUIRE(!"a node of this id");
    throw check::Ended();
}

/// A pod that listens on 8080 and 80.
inline Pod& pod(World& w, const char* node, const char* id, const char* address)
{
    Pod& p = World::pod(nodeOf(w, node), id, address);
    p.listen.push_back({Protocol::Tcp, 80, {}});
    return p;
}

inline Flow& go(World& w, const char* id, const char* from, const char* to, int port, int sport,
                Protocol protocol = Protocol::Tcp)
{
    Flow& f = w.flow(id, from, to, protocol, port);
    f.sourcePort = static_cast<std::uint16_t>(sport);
    f.startNs = std::int64_t(w.t.flows.size()) * 1'000'000'000;  // one after the other
    return f;
}

/// 10.96.0.50:80 in front of the pod `app`, NodePort 30080, load balancer address 203.0.113.200
/// at n1.
inline Service& service(World& w, const char* app, TrafficPolicy policy = TrafficPolicy::Cluster)
{
    Service& s = World::service(w.t.clusters.front(), "web", "10.96.0.50", app);
    s.type = ServiceType::LoadBalancer;
    s.ports[0].nodePort = 30080;
    s.externalTrafficPolicy = policy;
    s.loadBalancer = LoadBalancer{{ip("203.0.113.200")}, Advertise::L2, "n1", {}};
    return s;
}

}  // namespace tombolo::test::catalogue
