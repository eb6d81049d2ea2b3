// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/sim/world.h"

/// Random topologies, most of them full of mistakes, and what a hand-edited file may contain.
namespace tombolo::test {

/// Small and repeatable (SplitMix64).
struct Dice {
    std::uint64_t state;
    std::uint64_t next()
    {
        std::uint64_t x = state += 0x9E3779B97F4A7C15ULL;
        x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
        return x ^ (x >> 31U);
    }
    std::size_t below(std::size_t n) { return n == 0 ? 0 : std::size_t(next() % n); }
    bool chance(std::size_t percent) { return below(100) < percent; }
};

inline std::string text(std::initializer_list<std::size_t> octets)
{
    std::string out;
    for (const std::size_t o : octets)
        out += (out.empty() ? "" : ".") + std::to_string(o);
    return out;
}

inline std::string text(const char* stem, std::size_t a, std::size_t b = 0)
{
    return stem + std::to_string(a) + "-" + std::to_string(b);
}

struct Maker {
    Dice dice;
    World w;
    std::vector<std::string> senders;
    std::vector<std::string> targets;

    void clusters()
    {
        const bool overlap = dice.chance(30);
        for (std::size_t c = 0; c < 1 + dice.below(3); ++c) {
            const std::string net = text("nodes", c);
            w.network(net.c_str(), {text({10, 20 + c, 0, 0}).append("/24").c_str()});
            const std::size_t pods = overlap ? 1 : 1 + c;
            Cluster& cluster = w.cluster(text("c", c).c_str(), net.c_str(),
                                         text({10, pods, 0, 0}).append("/16").c_str());
            cluster.podLink = dice.chance(50) ? PodLink::Bridge : PodLink::Routed;
            cluster.encapsulation = static_cast<Encapsulation>(dice.chance(40) ? dice.below(4) : 0);
            cluster.masquerade = dice.chance(70);
            if (dice.chance(80))
                cluster.masqueradeExcept = cluster.podPrefixes;
            for (std::size_t n = 0; n < 1 + dice.below(3); ++n)
                node(cluster, c, n, pods);
            if (dice.chance(60))
                service(cluster, c);
        }
    }
    void node(Cluster& cluster, std::size_t c, std::size_t n, std::size_t pods)
    {
        const std::string gateway = text({10, 20 + c, 0, 1});
        const std::string id = text("n", c, n);
        Node& node = World::node(cluster, id.c_str(), text({10, 20 + c, 0, 11 + n}).c_str(),
                                 text({10, pods, n, 0}).append("/24").c_str(),
                                 dice.chance(90) ? gateway.c_str() : nullptr);
        senders.push_back(id);
        targets.push_back(id);
        for (std::size_t p = 0; p < 1 + dice.below(3); ++p) {
            const std::string pod = id + "-p" + std::to_string(p);
            Pod& made = World::pod(node, pod.c_str(), text({10, pods, n, 2 + p}).c_str());
            made.labels = {{"app", dice.chance(50) ? "web" : "other"}};
            made.hostNetwork = dice.chance(10);
            if (made.hostNetwork)
                made.addresses.clear();
            senders.push_back(pod);
            targets.push_back(pod);
        }
    }
    void service(Cluster& cluster, std::size_t c)
    {
        const std::string id = text("svc", c);
        Service& s = World::service(cluster, id.c_str(), text({10, 96, c, 10}).c_str(), "web");
        s.type = dice.chance(50) ? ServiceType::LoadBalancer : ServiceType::NodePort;
        s.ports[0].nodePort = 30080;
        s.externalTrafficPolicy = dice.chance(40) ? TrafficPolicy::Local : TrafficPolicy::Cluster;
        if (s.type == ServiceType::LoadBalancer)
            s.loadBalancer =
                LoadBalancer{{ip(text({10, 20 + c, 0, 200}).c_str())}, Advertise::L2, "", {}};
        targets.push_back(id);
        targets.push_back(text({10, 20 + c, 0, 11}));
    }
    void middle()
    {
        w.network("core", {"10.10.0.0/24"});
        for (std::size_t c = 0; c < w.t.clusters.size(); ++c) {
            const std::string net = text("nodes", c);
            const std::string inside = text({10, 20 + c, 0, 1});
            const std::string outside = text({10, 10, 0, 1 + c});
            std::vector<Route> routes;
            for (const Node& n : w.t.clusters[c].nodes) {
                if (dice.chance(70))
                    routes.push_back({n.podPrefixes[0], n.addresses[0], {}});
            }
            for (std::size_t other = 0; other < w.t.clusters.size(); ++other) {
                const auto to = text({10, 20 + other, 0, 0}).append("/24");
                if (other != c && dice.chance(80))
                    routes.push_back(via(to.c_str(), text({10, 10, 0, 1 + other}).c_str()));
            }
            if (dice.chance(40)) {
                w.router(text("r", c).c_str(),
                         {{net.c_str(), inside.c_str()}, {"core", outside.c_str()}}, routes);
                continue;
            }
            gateway(c, net, inside, outside, routes);
        }
    }
    void gateway(std::size_t c, const std::string& net, const std::string& inside,
                 const std::string& outside, const std::vector<Route>& routes)
    {
        const auto kind = static_cast<GatewayKind>(dice.below(3));
        Gateway& g = w.gateway(text("gw", c).c_str(), kind,
                               {{net.c_str(), inside.c_str()}, {"core", outside.c_str()}}, routes);
        SourceNat snat;
        snat.from = pre("10.0.0.0/8");
        snat.out = "core";
        snat.to = {ip(outside.c_str())};
        if (dice.chance(30))
            snat.ports = PortRange{50000, 50002};
        if (kind == GatewayKind::Nat && dice.chance(70))
            g.sourceNat = {snat};
        const Node& node = w.t.clusters[c].nodes[0];
        const PublishMode nat[] = {PublishMode::Dnat, PublishMode::FullNat};
        const PublishMode vip[] = {PublishMode::Dnat, PublishMode::FullNat, PublishMode::Dsr};
        const PublishMode proxy[] = {PublishMode::Tcp, PublishMode::Http};
        const PublishMode mode = kind == GatewayKind::Nat   ? nat[dice.below(2)]
                                 : kind == GatewayKind::Vip ? vip[dice.below(3)]
                                                            : proxy[dice.below(2)];
        const std::string id = text("pub", c);
        g.publish = {
            World::publish(id.c_str(), outside.c_str(), 80, node.pods[0].id.c_str(), 8080, mode)};
        targets.push_back(id);
        if (dice.chance(20)) {
            FirewallRule rule;
            rule.action = dice.chance(50) ? FirewallAction::Deny : FirewallAction::Reject;
            rule.protocol = Protocol::Udp;
            g.firewall = {rule};
        }
    }
    /// Some senders claim to be somebody else.
    void forgeHeaders(World& made)
    {
        for (Flow& f : made.t.flows) {
            if (dice.chance(20))
                f.claims = {{Identity::XForwardedFor, ip("192.0.2.6"), 0, {}}};
        }
    }

    World make()
    {
        clusters();
        middle();
        for (std::size_t h = 0; h < 3; ++h) {
            const std::string id = text("h", h);
            w.host(id.c_str(), "core", text({10, 10, 0, 50 + h}).c_str(),
                   dice.chance(80) ? "10.10.0.1" : nullptr,
                   {{Protocol::Tcp, 80}, {Protocol::Udp, 8080}});
            senders.push_back(id);
            targets.push_back(id);
        }
        targets.push_back("10.1.9.9");
        for (std::size_t f = 0; f < 25; ++f) {
            const auto protocol = static_cast<Protocol>(1 + dice.below(3));
            Flow& flow = w.flow(text("f", f).c_str(), senders[dice.below(senders.size())].c_str(),
                                targets[dice.below(targets.size())].c_str(), protocol,
                                dice.chance(50)   ? 80
                                : dice.chance(50) ? 8080
                                                  : 30080);
            flow.sourcePort = static_cast<std::uint16_t>(40000 + dice.below(3));
            flow.count = 1 + std::int64_t(dice.below(3));
            flow.startNs = std::int64_t(dice.below(4)) * 1'000'000;
            flow.payloadBytes = dice.chance(10) ? 1460 : 64;
        }
        if (dice.chance(30))
            w.t.networks.back().lossPpm = 100'000;
        return w;
    }
};

/// Does to a document what a hand-edited file may contain.
struct Breaker {
    Dice dice;
    Topology& t;

    void breakSomething()
    {
        for (std::size_t n = 0; n < 6; ++n)
            breakOne();
    }
    Node& node()
    {
        auto& nodes = t.clusters[dice.below(t.clusters.size())].nodes;
        return nodes[dice.below(nodes.size())];
    }
    void breakOne()
    {
        Flow& flow = t.flows[dice.below(t.flows.size())];
        Network& network = t.networks[dice.below(t.networks.size())];
        Cluster& cluster = t.clusters[dice.below(t.clusters.size())];
        switch (dice.below(16)) {
        case 0:
            node().addresses.clear();
            break;
        case 1:
            node().podPrefixes = {pre("0.0.0.0/0")};
            break;
        case 2:
            node().podPrefixes = {pre("10.1.0.0/32"), pre("fd00::/128")};
            break;
        case 3:
            node().routes.assign(3, via("0.0.0.0/0", "9.9.9.9"));
            break;
        case 4:
            node().id = t.hosts[0].id;
            break;
        case 5:
            node().pods.front().addresses = {ip("10.20.0.11"), ip("fd00::1")};
            break;
        case 6:
            network.prefixes.clear();
            break;
        case 7:
            network.mtuBytes = dice.chance(50) ? 0 : 1'000'000'000;
            break;
        case 8:
            network.bandwidthKbps = 1;
            network.latencyNs = 9'000'000'000'000'000'000;
            break;
        case 9:
            network.lossPpm = 1'000'000;
            break;
        case 10:
            cluster.podPrefixes.clear();
            break;
        case 11:
            cluster.masqueradeExcept = {pre("::/0")};
            break;
        case 12:
            for (Gateway& g : t.gateways) {
                g.interfaces[0].addresses.clear();
                g.publish.push_back(g.publish.front());
                g.publish.back().backends = {{"nobody", {}, 0, {}}, {"", ip("0.0.0.0"), 1, {}}};
            }
            break;
        case 13:
            flow.count = 9'000'000'000'000'000'000;
            flow.intervalNs = flow.count;
            break;
        case 14:
            flow.startNs = -5;
            flow.payloadBytes = -7;
            flow.port = 0;
            flow.sourcePort = 0;
            break;
        default:
            t.hosts[0].interfaces.front().addresses = {ip("10.10.0.51")};
            break;
        }
    }
};

}  // namespace tombolo::test
