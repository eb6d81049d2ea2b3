// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/generate.h"

#include <algorithm>
#include <iterator>

namespace tombolo {
namespace {

constexpr std::uint16_t kPort = 9;  // echo would be 7; 9 is what the peers' benchmark uses
constexpr std::uint16_t kWebPort = 8080;
constexpr std::uint16_t kServerPort = 443;
constexpr std::uint16_t kPublishedPort = 80;
constexpr const char* kApps[] = {"web", "api", "payments", "batch"};

IpAddress v4(std::uint32_t bits)
{
    return IpAddress::v4(bits);
}

std::string numbered(const char* stem, std::uint32_t n)
{
    return stem + std::to_string(n);
}

class Generator {
public:
    explicit Generator(const GenerateOptions& options) : m_o(options), m_state(options.seed)
    {
        m_o.clusters = std::clamp(m_o.clusters, 1U, 200U);
        m_o.nodes = std::clamp(m_o.nodes, 1U, 250U);
        m_o.podsPerNode = std::clamp(m_o.podsPerNode, 1U, 4'000U);
        while ((1U << m_hostBits) < m_o.podsPerNode + 3)
            ++m_hostBits;
        m_clusterBits = m_hostBits;
        while ((1U << (m_clusterBits - m_hostBits)) < m_o.nodes)
            ++m_clusterBits;
    }

    Topology make()
    {
        m_t.header.title = "Generated";
        Router core;
        core.id = "core";
        for (std::uint32_t c = 0; c < m_o.clusters; ++c) {
            addNetworks(c);
            core.interfaces.push_back({numbered("up", c), {outer(c, 1)}, {}});
            if (!m_o.reusePods)
                core.routes.push_back({podsOf(c), outer(c, 2), {}});
            if (m_o.outside)
                core.routes.push_back({{inner(c, 0), 24}, outer(c, 2), {}});
            addCluster(c);
            addGateway(c);
        }
        if (m_o.outside)
            addOutside(core);
        m_t.routers.push_back(std::move(core));
        for (std::uint32_t f = 0; f < m_o.flows; ++f)
            addFlow(f);
        return std::move(m_t);
    }

private:
    // 172.16.0.0/12: a /24 for each cluster's nodes and one for its way out. Pods: 10.0.0.0/8, or
    // more of the address space where that is too small.
    static IpAddress inner(std::uint32_t c, std::uint32_t host)
    {
        return v4(0xAC100000U + (c << 8U) + host);
    }
    static IpAddress outer(std::uint32_t c, std::uint32_t host)
    {
        return v4(0xAC180000U + (c << 8U) + host);
    }
    std::uint32_t podBase(std::uint32_t c, std::uint32_t n) const
    {
        return 0x0A000000U + ((m_o.reusePods ? 0 : c) << m_clusterBits) + (n << m_hostBits);
    }
    Prefix podsOf(std::uint32_t c) const
    {
        return {v4(podBase(c, 0)), static_cast<std::uint8_t>(32 - m_clusterBits)};
    }
    std::uint64_t dice(std::uint64_t below)
    {
        std::uint64_t x = m_state += 0x9E3779B97F4A7C15ULL;
        x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
        return (x ^ (x >> 31U)) % below;
    }

    void addNetworks(std::uint32_t c)
    {
        for (const bool out : {false, true}) {
            Network n;
            n.id = numbered(out ? "up" : "lan", c);
            n.prefixes = {{out ? outer(c, 0) : inner(c, 0), 24}};
            n.latencyNs = m_o.latencyNs;
            n.bandwidthKbps = m_o.bandwidthKbps;
            m_t.networks.push_back(std::move(n));
        }
    }
    void addCluster(std::uint32_t c)
    {
        Cluster cluster;
        cluster.id = numbered("c", c);
        cluster.model = m_o.nodeMasquerade ? ClusterModel::Island : ClusterModel::Flat;
        cluster.network = numbered("lan", c);
        cluster.podPrefixes = {podsOf(c)};
        cluster.masquerade = m_o.nodeMasquerade;
        cluster.masqueradeExcept = {podsOf(c)};
        cluster.nodes.reserve(m_o.nodes);
        for (std::uint32_t n = 0; n < m_o.nodes; ++n)
            addNode(cluster, c, n);
        m_t.clusters.push_back(std::move(cluster));
    }
    void addNode(Cluster& cluster, std::uint32_t c, std::uint32_t n)
    {
        Node node;
        node.id = cluster.id + numbered("-n", n);
        node.addresses = {inner(c, 2 + n)};
        node.podPrefixes = {{v4(podBase(c, n)), static_cast<std::uint8_t>(32 - m_hostBits)}};
        node.routes = {{{v4(0), 0}, inner(c, 1), {}}};
        node.pods.reserve(m_o.podsPerNode);
        for (std::uint32_t p = 0; p < m_o.podsPerNode; ++p) {
            Pod pod;
            pod.id = node.id + numbered("-p", p);
            pod.addresses = {v4(podBase(c, n) + 2 + p)};
            pod.listen = {{Protocol::Udp, kPort, {}}};
            if (m_o.outside) {
                pod.labels = {{"app", kApps[p % std::size(kApps)]}};
                pod.listen = {{Protocol::Tcp, kWebPort, {}}};
            }
            node.pods.push_back(std::move(pod));
        }
        cluster.nodes.push_back(std::move(node));
    }
    void addGateway(std::uint32_t c)
    {
        Gateway g;
        g.id = numbered("gw", c);
        g.interfaces = {{numbered("lan", c), {inner(c, 1)}, {}},
                        {numbered("up", c), {outer(c, 2)}, {}}};
        g.routes.push_back({{v4(0), 0}, outer(c, 1), {}});
        for (std::uint32_t n = 0; n < m_o.nodes; ++n)
            g.routes.push_back({{v4(podBase(c, n)), static_cast<std::uint8_t>(32 - m_hostBits)},
                                inner(c, 2 + n),
                                {}});
        if (m_o.gatewayNat) {
            SourceNat nat;
            nat.from = {v4(0), 0};
            nat.out = numbered("up", c);
            nat.to = {outer(c, 2)};
            g.sourceNat = {nat};
        }
        if (m_o.outside && m_o.reusePods)
            addPublish(g, c);
        m_t.gateways.push_back(std::move(g));
    }
    /// The cluster's web pods, one on each of a few nodes, behind the gateway's outer address.
    void addPublish(Gateway& g, std::uint32_t c)
    {
        Publish entry;
        entry.id = numbered("web", c);
        entry.address = outer(c, 2);
        entry.port = kPublishedPort;
        for (std::uint32_t n = 0; n < std::min(m_o.nodes, 3U); ++n)
            entry.backends.push_back(
                {numbered("c", c) + numbered("-n", n) + "-p0", {}, kWebPort, {}});
        g.publish.push_back(std::move(entry));
    }
    void addOutside(Router& core)
    {
        const auto at = [](std::uint32_t host) {
            return v4(0xC6336400U + host);
        };  // 198.51.100.0
        Network net;
        net.id = "outside";
        net.kind = NetworkKind::Internet;
        net.prefixes = {{at(0), 24}};
        net.latencyNs = m_o.latencyNs;
        net.bandwidthKbps = m_o.bandwidthKbps;
        m_t.networks.push_back(std::move(net));
        core.interfaces.push_back({"outside", {at(1)}, {}});
        for (const bool serves : {true, false}) {
            Host host;
            host.id = serves ? "server" : "client";
            host.role = serves ? HostRole::Server : HostRole::Client;
            host.interfaces = {{"outside", {at(serves ? 80 : 50)}, {}}};
            host.routes = {{{v4(0), 0}, at(1), {}}};
            if (serves)
                host.listen = {{Protocol::Tcp, kServerPort, {}}};
            m_t.hosts.push_back(std::move(host));
        }
    }
    /// Of three flows one goes to the server, one to another cluster, one comes from the client.
    void addOutsideFlow(Flow& flow, std::uint32_t f, std::uint32_t from, std::uint32_t to)
    {
        flow.protocol = Protocol::Tcp;
        flow.from = f % 3 == 2 ? "client" : anyPod(from);
        if (f % 3 == 0) {
            flow.to.element = "server";
            flow.port = kServerPort;
        } else {
            flow.to.element = m_o.reusePods ? numbered("web", to) : anyPod(to);
            flow.port = m_o.reusePods ? kPublishedPort : kWebPort;
        }
    }
    std::string anyPod(std::uint32_t cluster)
    {
        const Node& node = m_t.clusters[cluster].nodes[dice(m_o.nodes)];
        return node.pods[dice(m_o.podsPerNode)].id;
    }
    void addFlow(std::uint32_t f)
    {
        const auto from = static_cast<std::uint32_t>(dice(m_o.clusters));
        const std::uint32_t others = m_o.clusters - 1;
        const auto to =
            others == 0 ? 0 : static_cast<std::uint32_t>((from + 1 + dice(others)) % m_o.clusters);
        Flow flow;
        flow.id = numbered("f", f);
        if (m_o.outside) {
            addOutsideFlow(flow, f, from, to);
        } else {
            flow.from = anyPod(from);
            flow.to.element = anyPod(to);
            flow.protocol = Protocol::Udp;
            flow.port = kPort;
        }
        flow.count = m_o.packets;
        flow.intervalNs = m_o.intervalNs;
        flow.startNs =
            m_o.intervalNs > 0 ? std::int64_t(dice(static_cast<std::uint64_t>(m_o.intervalNs))) : 0;
        m_t.flows.push_back(std::move(flow));
    }

    GenerateOptions m_o;
    std::uint64_t m_state;
    unsigned m_hostBits = 3;
    unsigned m_clusterBits = 3;
    Topology m_t;
};

}  // namespace

GenerateOptions generateOptions(ClusterModel model)
{
    GenerateOptions o;
    o.outside = true;
    o.nodeMasquerade = o.reusePods = model == ClusterModel::Island;
    o.flows = 12;
    return o;
}

Topology generate(const GenerateOptions& options)
{
    return Generator(options).make();
}

}  // namespace tombolo
