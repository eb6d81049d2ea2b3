// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/topology_graph.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>

#include <algorithm>

namespace tombolo {

struct TopologyGraph::Impl {
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
    using Vertex = boost::graph_traits<Graph>::vertex_descriptor;

    Graph graph;
    std::vector<std::string> ids;  ///< by vertex, in document order
    std::map<std::string, Vertex, std::less<>> vertices;

    void add(const std::string& id)
    {
        if (!vertices.contains(id)) {
            vertices.emplace(id, boost::add_vertex(graph));
            ids.push_back(id);
        }
    }

    void join(const std::string& a, const std::string& b)
    {
        const auto from = vertices.find(a);
        const auto to = vertices.find(b);
        if (from != vertices.end() && to != vertices.end())
            boost::add_edge(from->second, to->second, graph);
    }

    std::vector<int> distances(Vertex start) const
    {
        std::vector<int> distance(ids.size(), -1);
        distance[start] = 0;
        const auto record = boost::record_distances(distance.data(), boost::on_tree_edge());
        boost::breadth_first_search(graph, start, boost::visitor(boost::make_bfs_visitor(record)));
        return distance;
    }

    std::vector<Vertex> next(Vertex v) const
    {
        const auto [begin, end] = boost::adjacent_vertices(v, graph);
        std::vector<Vertex> out(begin, end);
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }
};

namespace {

bool has(const std::vector<IpAddress>& addresses, std::optional<Family> family)
{
    return !family || std::any_of(addresses.begin(), addresses.end(),
                                  [&](const IpAddress& a) { return a.family == *family; });
}

}  // namespace

TopologyGraph::TopologyGraph(const Topology& topology, Scope scope, std::optional<Family> family)
    : m(std::make_unique<Impl>())
{
    const bool everything = scope == Scope::Everything;
    for (const Network& network : topology.networks)
        m->add(network.id);
    const auto attach = [&](const auto& machine) {
        m->add(machine.id);
        for (const Interface& interface : machine.interfaces)
            if (has(interface.addresses, family))
                m->join(machine.id, interface.network);
    };
    for (const Router& router : topology.routers)
        attach(router);
    if (everything) {
        for (const Cluster& cluster : topology.clusters) {
            m->add(cluster.id);
            m->join(cluster.id, cluster.network);
            for (const Node& node : cluster.nodes) {
                m->add(node.id);
                if (has(node.addresses, family))
                    m->join(node.id, cluster.network);
                for (const Pod& pod : node.pods) {
                    m->add(pod.id);
                    if (pod.hostNetwork || has(pod.addresses, family))
                        m->join(pod.id, node.id);
                }
            }
        }
    }
    for (const Gateway& gateway : topology.gateways)
        if (everything || gateway.kind != GatewayKind::Proxy)
            attach(gateway);
    if (everything)
        for (const Host& host : topology.hosts)
            attach(host);
}

TopologyGraph::~TopologyGraph() = default;
TopologyGraph::TopologyGraph(TopologyGraph&&) noexcept = default;
TopologyGraph& TopologyGraph::operator=(TopologyGraph&&) noexcept = default;

std::map<std::string, int> TopologyGraph::hopsFrom(const std::string& start) const
{
    std::map<std::string, int> hops;
    const auto from = m->vertices.find(start);
    if (from == m->vertices.end())
        return hops;
    const std::vector<int> distance = m->distances(from->second);
    for (std::size_t v = 0; v < distance.size(); ++v)
        if (distance[v] >= 0)
            hops.emplace(m->ids[v], distance[v]);
    return hops;
}

bool TopologyGraph::connected(const std::string& a, const std::string& b) const
{
    return hopsFrom(a).contains(b);
}

std::vector<std::vector<std::string>> TopologyGraph::components() const
{
    std::vector<int> part(m->ids.size(), 0);
    if (part.empty())
        return {};
    const int count = boost::connected_components(m->graph, part.data());
    std::vector<std::vector<std::string>> out(static_cast<std::size_t>(count));
    for (std::size_t v = 0; v < part.size(); ++v)
        out[static_cast<std::size_t>(part[v])].push_back(m->ids[v]);
    return out;
}

std::vector<std::string> TopologyGraph::shortestWay(const std::string& a,
                                                    const std::string& b) const
{
    const auto from = m->vertices.find(a);
    const auto to = m->vertices.find(b);
    if (from == m->vertices.end() || to == m->vertices.end())
        return {};
    const std::vector<int> distance = m->distances(to->second);
    auto at = from->second;
    if (distance[at] < 0)
        return {};
    std::vector<std::string> way{m->ids[at]};
    while (at != to->second) {
        for (const auto next : m->next(at)) {
            if (distance[next] == distance[at] - 1) {
                at = next;
                break;
            }
        }
        way.push_back(m->ids[at]);
    }
    return way;
}

std::vector<std::string> TopologyGraph::neighbours(const std::string& id) const
{
    const auto at = m->vertices.find(id);
    if (at == m->vertices.end())
        return {};
    std::vector<std::string> out;
    for (const auto next : m->next(at->second))
        out.push_back(m->ids[next]);
    return out;
}

}  // namespace tombolo
