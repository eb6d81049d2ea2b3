// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/sim/random_world.h"

/// Random topologies in which much is alike: clusters of like nodes with like pods, and now and
/// then one thing that breaks the likeness.
namespace tombolo::test {

class RegularMaker {
public:
    explicit RegularMaker(std::uint64_t seed) : m_dice{seed * 7919 + 3} {}

    World make()
    {
        m_reuse = m_dice.chance(50);
        m_nodes = 2 + m_dice.below(3);
        m_pods = 2 + m_dice.below(3);
        m_link = m_dice.chance(50) ? PodLink::Bridge : PodLink::Routed;
        m_encapsulation = static_cast<Encapsulation>(m_dice.chance(40) ? m_dice.below(4) : 0);
        m_masquerade = m_dice.chance(60);
        m_gateway = m_dice.below(5);
        m_policy = m_dice.chance(30);
        m_service = m_dice.below(4);
        m_bgp = m_dice.chance(30);
        const std::size_t clusters = 1 + m_dice.below(3);
        for (std::size_t c = 0; c < clusters; ++c)
            cluster(c);
        w.network("core", {"10.10.0.0/24"});
        for (std::size_t c = 0; c < clusters; ++c)
            wayOut(c, clusters);
        for (std::size_t h = 0; h < 2; ++h)
            w.host(text("cli", h).c_str(), "core", text({10, 10, 0, 60 + h}).c_str(), "10.10.0.1");
        w.host("srv", "core", "10.10.0.50", "10.10.0.1", {{Protocol::Tcp, 80}});
        for (std::size_t n = m_dice.below(3); n > 0; --n)
            breakLikeness();
        return std::move(w);
    }

private:
    std::size_t podNet(std::size_t c) const { return m_reuse ? 1 : 1 + c; }

    void cluster(std::size_t c)
    {
        const std::string net = text("nodes", c);
        w.network(net.c_str(), {text({10, 20 + c, 0, 0}).append("/24").c_str()});
        Cluster& k = w.cluster(text("c", c).c_str(), net.c_str(),
                               text({10, podNet(c), 0, 0}).append("/16").c_str());
        k.podLink = m_link;
        k.encapsulation = m_encapsulation;
        k.masquerade = m_masquerade;
        k.masqueradeExcept = k.podPrefixes;
        if (m_bgp) {
            k.asn = 64600 + std::uint32_t(c);
            k.podRoutes = m_dice.chance(50) ? PodRoutes::Bgp : PodRoutes::None;
        }
        for (std::size_t n = 0; n < m_nodes; ++n) {
            const std::string id = text("n", c, n);
            Node& node = World::node(k, id.c_str(), text({10, 20 + c, 0, 11 + n}).c_str(),
                                     text({10, podNet(c), n, 0}).append("/24").c_str(),
                                     text({10, 20 + c, 0, 1}).c_str());
            for (std::size_t p = 0; p < m_pods; ++p) {
                const std::string pod = id + "-p" + std::to_string(p);
                Pod& made = World::pod(node, pod.c_str(), text({10, podNet(c), n, 2 + p}).c_str());
                made.labels = {{"app", p % 2 == 0 ? "web" : "db"}};
            }
        }
        if (m_policy) {
            Policy policy;
            policy.id = text("pol", c);
            policy.selector = {{"app", "db"}};
            PolicyPeer peer;
            peer.selector = Labels{{"app", "web"}};
            PolicyRule rule;
            rule.peers = {peer};
            policy.ingress = {rule};
            k.policies = {policy};
        }
        if (m_service > 0) {
            Service& s =
                World::service(k, text("svc", c).c_str(), text({10, 96, c, 10}).c_str(), "web");
            s.type = m_service == 1   ? ServiceType::ClusterIp
                     : m_service == 2 ? ServiceType::NodePort
                                      : ServiceType::LoadBalancer;
            s.ports[0].nodePort = s.type == ServiceType::ClusterIp ? 0 : 30080;
            s.externalTrafficPolicy =
                m_dice.chance(40) ? TrafficPolicy::Local : TrafficPolicy::Cluster;
            if (s.type == ServiceType::LoadBalancer)
                s.loadBalancer = LoadBalancer{{ip(text({10, 20 + c, 0, 200}).c_str())},
                                              m_bgp ? Advertise::Bgp : Advertise::L2,
                                              "",
                                              {}};
        }
    }
    void wayOut(std::size_t c, std::size_t clusters)
    {
        const std::string net = text("nodes", c);
        const std::string inside = text({10, 20 + c, 0, 1});
        const std::string outside = text({10, 10, 0, 1 + c});
        std::vector<Route> routes;
        for (const Node& n : w.t.clusters[c].nodes)
            routes.push_back({n.podPrefixes[0], n.addresses[0], {}});
        for (std::size_t other = 0; other < clusters; ++other) {
            const std::string hop = text({10, 10, 0, 1 + other});
            if (other == c)
                continue;
            routes.push_back(via(text({10, 20 + other, 0, 0}).append("/24").c_str(), hop.c_str()));
            if (!m_reuse)
                routes.push_back(
                    via(text({10, 1 + other, 0, 0}).append("/16").c_str(), hop.c_str()));
        }
        if (m_gateway == 0 || m_bgp) {
            Router& r =
                w.router(text("r", c).c_str(),
                         {{net.c_str(), inside.c_str()}, {"core", outside.c_str()}}, routes);
            if (m_bgp)
                r.bgpAsn = 64512;
            return;
        }
        const auto kind =
            m_gateway == 4 ? GatewayKind::Nat : static_cast<GatewayKind>(m_gateway - 1);
        Gateway& g = w.gateway(text("gw", c).c_str(), kind,
                               {{net.c_str(), inside.c_str()}, {"core", outside.c_str()}}, routes);
        if (kind == GatewayKind::Nat) {
            SourceNat snat;
            snat.from = pre("10.0.0.0/8");
            snat.out = "core";
            snat.to = {ip(outside.c_str())};
            if (m_gateway == 4) {  // a pool, whose addresses the gateway answers for
                for (std::size_t i = 0; i < 2; ++i) {
                    snat.to.push_back(ip(text({10, 10, 0, 100 + 10 * c + i}).c_str()));
                    g.interfaces[1].addresses.push_back(snat.to.back());
                }
            }
            if (m_dice.chance(30))
                snat.ports = PortRange{50000, 50001};
            g.sourceNat = {snat};
        }
        const PublishMode mode = kind == GatewayKind::Proxy ? PublishMode::Http
                                 : m_dice.chance(30)        ? PublishMode::FullNat
                                 : kind == GatewayKind::Vip && m_dice.chance(50)
                                     ? PublishMode::Dsr
                                     : PublishMode::Dnat;
        const Node& node = w.t.clusters[c].nodes[0];
        g.publish = {World::publish(text("pub", c).c_str(), outside.c_str(), 80,
                                    node.pods[0].id.c_str(), 8080, mode)};
        if (m_dice.chance(50))
            g.publish[0].backends.push_back({node.pods[1].id, {}, 8080, {}});
        if (m_dice.chance(50))
            g.publish[0].identity = {Identity::XForwardedFor};
    }
    void breakLikeness()
    {
        Cluster& k = w.t.clusters[m_dice.below(w.t.clusters.size())];
        Node& n = k.nodes[m_dice.below(k.nodes.size())];
        Pod& p = n.pods[m_dice.below(n.pods.size())];
        switch (m_dice.below(11)) {
        case 0:
            p.hostNetwork = true;
            p.addresses.clear();
            break;
        case 1:
            p.listen.clear();
            break;
        case 2:
            p.labels["app"] = "db";
            break;
        case 3:
            n.rpFilter = RpFilter::Strict;
            break;
        case 4:
            n.routes.clear();
            break;
        case 5:
            k.masqueradeExcept.push_back({n.podPrefixes[0].address, 25});
            break;
        case 6: {
            FirewallRule rule;
            rule.from = Prefix{n.addresses[0], 32};
            w.t.hosts.back().firewall = {rule};
            break;
        }
        case 7: {
            FirewallRule rule;
            rule.action = FirewallAction::Reject;
            rule.from =
                Prefix{IpAddress{p.addresses.empty() ? n.addresses[0] : p.addresses[0]}, 32};
            w.t.hosts.back().firewall = {rule};
            break;
        }
        case 8:  // the way to one node goes through another
            n.routes.push_back({k.nodes.back().podPrefixes[0], k.nodes.front().addresses[0], {}});
            break;
        case 9:
            n.pods.pop_back();
            break;
        default:
            p.addresses = k.nodes.front().pods.front().addresses;
            break;
        }
    }

    Dice m_dice;
    World w;
    bool m_reuse = false, m_masquerade = false, m_policy = false, m_bgp = false;
    std::size_t m_nodes = 2, m_pods = 2, m_gateway = 0, m_service = 0;
    PodLink m_link = PodLink::Routed;
    Encapsulation m_encapsulation = Encapsulation::None;
};

}  // namespace tombolo::test
