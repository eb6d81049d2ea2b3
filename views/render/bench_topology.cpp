// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>

#include "views/render/canvas_bench.h"

namespace tombolo::render {

namespace {

constexpr int kClusters = 2;
constexpr int kNodes = 50;  ///< per cluster
constexpr sim::TimeNs kWireNs = 1'000'000;

std::string numbered(const std::string& stem, int i)
{
    return stem + std::to_string(i);
}

Network network(const std::string& id, const std::string& name, std::uint32_t bits)
{
    Network n;
    n.id = id;
    n.name = name;
    n.prefixes = {{IpAddress::v4(bits), 16}};
    return n;
}

Cluster cluster(int index, int podsPerNode)
{
    Cluster c;
    c.id = numbered("c", index);
    c.name = numbered("Cluster ", index);
    c.network = numbered("nodes-", index);
    c.podPrefixes = {{IpAddress::v4(0x0A000000U), 10}};
    c.masquerade = true;
    const auto base = 0x0AC80000U + (static_cast<std::uint32_t>(index) << 16U);
    for (int n = 0; n < kNodes; ++n) {
        Node node;
        node.id = c.id + numbered("-n", n + 1);
        node.name = numbered("node-", n + 1);
        node.addresses = {IpAddress::v4(base + 10U + static_cast<std::uint32_t>(n))};
        for (int p = 0; p < podsPerNode; ++p) {
            Pod pod;
            pod.id = node.id + numbered("-p", p + 1);
            pod.name = numbered("Pod-", n * podsPerNode + p + 1);
            pod.addresses = {
                IpAddress::v4(0x0A000000U + static_cast<std::uint32_t>(n * 1024 + p + 2))};
            node.pods.push_back(std::move(pod));
        }
        c.nodes.push_back(std::move(node));
    }
    return c;
}

/// Crossings with made-up times: every wire of every flow is busy all the time.
class BenchTrace : public sim::Trace {
public:
    BenchTrace(const Topology& topology, int packets)
    {
        for (const Network& n : topology.networks)
            m_networks.push_back(n.id);
        std::vector<std::pair<std::uint32_t, std::uint32_t>> pods;  // pod and its node
        std::vector<std::uint32_t> gatewayOf;
        for (const Cluster& c : topology.clusters) {
            for (const Node& node : c.nodes) {
                const auto nodeAt = static_cast<std::uint32_t>(m_elements.size());
                m_elements.push_back(node.id);
                for (const Pod& pod : node.pods) {
                    pods.emplace_back(static_cast<std::uint32_t>(m_elements.size()), nodeAt);
                    m_elements.push_back(pod.id);
                    gatewayOf.push_back(static_cast<std::uint32_t>(&c - topology.clusters.data()));
                }
            }
        }
        const auto firstGateway = static_cast<std::uint32_t>(m_elements.size());
        for (const Gateway& g : topology.gateways)
            m_elements.push_back(g.id);
        const auto server = static_cast<std::uint32_t>(m_elements.size());
        m_elements.push_back(topology.hosts.front().id);
        const std::size_t stride =
            std::max<std::size_t>(1, pods.size() / static_cast<std::size_t>(std::max(1, packets)));
        for (int i = 0; i < packets; ++i) {
            const std::size_t at = static_cast<std::size_t>(i) * stride % pods.size();
            const std::uint32_t side = gatewayOf[at];
            addFlow(pods[at].first, pods[at].second, firstGateway + side, server,
                    static_cast<std::int32_t>(side), i);
        }
        m_end = 4 * kWireNs;
    }

    const std::vector<std::string>& elements() const override { return m_elements; }
    const std::vector<std::string>& networks() const override { return m_networks; }
    const std::vector<sim::FlowResult>& flows() const override { return m_flows; }
    std::uint32_t crossingCount() const override
    {
        return static_cast<std::uint32_t>(m_crossings.size());
    }
    sim::Crossing crossing(std::uint32_t index) const override { return m_crossings.at(index); }
    std::vector<sim::Step> steps(std::uint32_t) const override { return {}; }
    std::vector<sim::Step> stepsBefore(std::uint32_t) const override { return {}; }
    const std::vector<sim::TableEntry>& table() const override { return m_table; }
    const std::vector<sim::Merge>& merges() const override { return m_merges; }
    sim::TimeNs endNs() const override { return m_end; }
    std::uint64_t seed() const override { return 1; }
    std::uint64_t fingerprint() const override { return 0xBE7C0000U + m_crossings.size(); }

private:
    void addFlow(std::uint32_t pod, std::uint32_t node, std::uint32_t gateway, std::uint32_t server,
                 std::int32_t side, int number)
    {
        const auto flow = static_cast<std::uint32_t>(m_flows.size());
        sim::FlowResult result;
        result.id = numbered("f", number);
        result.trueSource.element = pod;
        const IpAddress own = IpAddress::v4(0x0A000000U + pod);
        const IpAddress seen = IpAddress::v4(0x0AC80000U + node);
        const auto add = [&](std::uint32_t from, std::uint32_t to, std::int32_t network,
                             bool hidden, int step) {
            sim::Crossing c;
            c.flow = flow;
            c.from = from;
            c.to = to;
            c.network = network;
            c.header = {
                hidden ? seen : own, IpAddress::v4(0x0AC80050U), 40000, 80, Protocol::Tcp, 64};
            c.departNs = step * kWireNs;
            c.arriveNs = c.departNs + kWireNs;
            c.trueSource = pod;
            c.trueAddress = own;
            c.hidden = hidden;
            c.hiddenBy = hidden ? (step == 1 ? node : gateway) : sim::kNoElement;
            result.request.push_back(static_cast<std::uint32_t>(m_crossings.size()));
            m_crossings.push_back(c);
        };
        const bool masked = number % 2 == 0;
        add(pod, node, -1, false, 0);
        add(node, gateway, side, masked, 1);
        add(gateway, server, 2, true, 2);
        m_flows.push_back(std::move(result));
    }

    std::vector<std::string> m_elements;
    std::vector<std::string> m_networks;
    std::vector<sim::FlowResult> m_flows;
    std::vector<sim::Crossing> m_crossings;
    std::vector<sim::TableEntry> m_table;
    std::vector<sim::Merge> m_merges;
    sim::TimeNs m_end = 0;
};

}  // namespace

Topology benchTopology(int pods)
{
    Topology t;
    t.header.title = "Benchmark";
    t.networks = {network("nodes-0", "Nodes 0", 0x0AC80000U),
                  network("nodes-1", "Nodes 1", 0x0AC90000U), network("core", "Core", 0x0AD00000U)};
    const int perNode = std::max(1, pods / (kClusters * kNodes));
    for (int i = 0; i < kClusters; ++i) {
        t.clusters.push_back(cluster(i, perNode));
        Gateway g;
        g.id = numbered("gw", i);
        g.name = numbered("Gateway ", i);
        g.interfaces = {{numbered("nodes-", i),
                         {IpAddress::v4(0x0AC80001U + (static_cast<std::uint32_t>(i) << 16U))},
                         {}},
                        {"core", {IpAddress::v4(0x0AD00001U + static_cast<std::uint32_t>(i))}, {}}};
        t.gateways.push_back(std::move(g));
    }
    Host server;
    server.id = "server";
    server.name = "Server";
    server.role = HostRole::Server;
    server.interfaces = {{"core", {IpAddress::v4(0x0AD00050U)}, {}}};
    t.hosts.push_back(std::move(server));
    return t;
}

std::shared_ptr<const sim::Trace> benchTrace(const Topology& topology, int packets)
{
    return std::make_shared<BenchTrace>(topology, packets);
}

}  // namespace tombolo::render
