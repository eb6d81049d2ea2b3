// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/topology_index.h"

namespace tombolo {
namespace {

std::uint32_t u32(std::size_t i)
{
    return static_cast<std::uint32_t>(i);
}

}  // namespace

TopologyIndex::TopologyIndex(const Topology& topology) : m_topology(&topology)
{
    std::size_t count = topology.networks.size() + topology.routers.size() +
                        topology.clusters.size() + topology.gateways.size() +
                        topology.hosts.size() + topology.flows.size() + topology.notes.size();
    for (const Cluster& cluster : topology.clusters) {
        count += cluster.nodes.size() + cluster.services.size() + cluster.policies.size();
        for (const Node& node : cluster.nodes)
            count += node.pods.size();
    }
    m_paths.reserve(count);
    const auto add = [this](const std::string& id, ElementPath path) {
        m_paths.try_emplace(id, path);
    };
    const auto addAll = [&add](const auto& list, ElementKind kind) {
        for (std::size_t i = 0; i < list.size(); ++i)
            add(list[i].id, {kind, u32(i)});
    };
    addAll(topology.networks, ElementKind::Network);
    addAll(topology.routers, ElementKind::Router);
    for (std::size_t c = 0; c < topology.clusters.size(); ++c) {
        const Cluster& cluster = topology.clusters[c];
        add(cluster.id, {ElementKind::Cluster, u32(c)});
        for (std::size_t n = 0; n < cluster.nodes.size(); ++n) {
            const Node& node = cluster.nodes[n];
            add(node.id, {ElementKind::Node, u32(c), u32(n)});
            for (std::size_t p = 0; p < node.pods.size(); ++p)
                add(node.pods[p].id, {ElementKind::Pod, u32(c), u32(n), u32(p)});
        }
        for (std::size_t s = 0; s < cluster.services.size(); ++s)
            add(cluster.services[s].id, {ElementKind::Service, u32(c), u32(s)});
        for (std::size_t p = 0; p < cluster.policies.size(); ++p)
            add(cluster.policies[p].id, {ElementKind::Policy, u32(c), u32(p)});
    }
    addAll(topology.gateways, ElementKind::Gateway);
    for (std::size_t g = 0; g < topology.gateways.size(); ++g)
        for (std::size_t p = 0; p < topology.gateways[g].publish.size(); ++p)
            m_publish.emplace(topology.gateways[g].publish[p].id, std::pair{u32(g), u32(p)});
    addAll(topology.hosts, ElementKind::Host);
    addAll(topology.flows, ElementKind::Flow);
    addAll(topology.notes, ElementKind::Note);
}

const ElementPath* TopologyIndex::find(std::string_view id) const
{
    const auto it = m_paths.find(id);
    return it == m_paths.end() ? nullptr : &it->second;
}

std::optional<Placed> TopologyIndex::placed(std::string_view id) const
{
    const ElementPath* at = find(id);
    if (!at)
        return std::nullopt;
    const Topology& t = *m_topology;
    const auto top = [&at](const auto& list) {
        return Placed{list[at->first], {}, at->first};
    };
    switch (at->kind) {
    case ElementKind::Network:
        return top(t.networks);
    case ElementKind::Router:
        return top(t.routers);
    case ElementKind::Gateway:
        return top(t.gateways);
    case ElementKind::Host:
        return top(t.hosts);
    case ElementKind::Flow:
        return top(t.flows);
    case ElementKind::Note:
        return top(t.notes);
    case ElementKind::Cluster:
        return Placed{static_cast<const ClusterSettings&>(t.clusters[at->first]), {}, at->first};
    case ElementKind::Header:
    case ElementKind::CanvasItem:
        return std::nullopt;
    default:
        break;
    }
    const Cluster& cluster = t.clusters[at->first];
    if (at->kind == ElementKind::Service)
        return Placed{cluster.services[at->second], cluster.id, at->second};
    if (at->kind == ElementKind::Policy)
        return Placed{cluster.policies[at->second], cluster.id, at->second};
    const Node& node = cluster.nodes[at->second];
    if (at->kind == ElementKind::Pod)
        return Placed{node.pods[at->third], node.id, at->third};
    return Placed{static_cast<const NodeSettings&>(node), cluster.id, at->second};
}

const Network* TopologyIndex::network(std::string_view id) const
{
    const ElementPath* at = find(id);
    return at && at->kind == ElementKind::Network ? &m_topology->networks[at->first] : nullptr;
}

const Router* TopologyIndex::router(std::string_view id) const
{
    const ElementPath* at = find(id);
    return at && at->kind == ElementKind::Router ? &m_topology->routers[at->first] : nullptr;
}

const Cluster* TopologyIndex::cluster(std::string_view id) const
{
    const ElementPath* at = find(id);
    return at && at->kind == ElementKind::Cluster ? &m_topology->clusters[at->first] : nullptr;
}

const Node* TopologyIndex::node(std::string_view id) const
{
    const ElementPath* at = find(id);
    if (!at || at->kind != ElementKind::Node)
        return nullptr;
    return &m_topology->clusters[at->first].nodes[at->second];
}

const Pod* TopologyIndex::pod(std::string_view id) const
{
    const ElementPath* at = find(id);
    if (!at || at->kind != ElementKind::Pod)
        return nullptr;
    return &m_topology->clusters[at->first].nodes[at->second].pods[at->third];
}

const Service* TopologyIndex::service(std::string_view id) const
{
    const ElementPath* at = find(id);
    if (!at || at->kind != ElementKind::Service)
        return nullptr;
    return &m_topology->clusters[at->first].services[at->second];
}

const Policy* TopologyIndex::policy(std::string_view id) const
{
    const ElementPath* at = find(id);
    if (!at || at->kind != ElementKind::Policy)
        return nullptr;
    return &m_topology->clusters[at->first].policies[at->second];
}

const Gateway* TopologyIndex::gateway(std::string_view id) const
{
    const ElementPath* at = find(id);
    return at && at->kind == ElementKind::Gateway ? &m_topology->gateways[at->first] : nullptr;
}

const Host* TopologyIndex::host(std::string_view id) const
{
    const ElementPath* at = find(id);
    return at && at->kind == ElementKind::Host ? &m_topology->hosts[at->first] : nullptr;
}

const Flow* TopologyIndex::flow(std::string_view id) const
{
    const ElementPath* at = find(id);
    return at && at->kind == ElementKind::Flow ? &m_topology->flows[at->first] : nullptr;
}

const Note* TopologyIndex::note(std::string_view id) const
{
    const ElementPath* at = find(id);
    return at && at->kind == ElementKind::Note ? &m_topology->notes[at->first] : nullptr;
}

std::pair<const Gateway*, const Publish*> TopologyIndex::publish(std::string_view id) const
{
    const auto it = m_publish.find(id);
    if (it == m_publish.end())
        return {nullptr, nullptr};
    const Gateway& gateway = m_topology->gateways[it->second.first];
    return {&gateway, &gateway.publish[it->second.second]};
}

const Cluster* TopologyIndex::clusterOf(std::string_view nodePodOrService) const
{
    const ElementPath* at = find(nodePodOrService);
    if (!at)
        return nullptr;
    switch (at->kind) {
    case ElementKind::Node:
    case ElementKind::Pod:
    case ElementKind::Service:
    case ElementKind::Policy:
        return &m_topology->clusters[at->first];
    default:
        return nullptr;
    }
}

const Node* TopologyIndex::nodeOf(std::string_view pod) const
{
    const ElementPath* at = find(pod);
    if (!at || at->kind != ElementKind::Pod)
        return nullptr;
    return &m_topology->clusters[at->first].nodes[at->second];
}

std::string TopologyIndex::nameOf(std::string_view id) const
{
    std::string name;
    if (const auto placedHere = placed(id)) {
        name = std::visit(
            [](const auto& value) -> std::string {
                if constexpr (requires { value.name; })
                    return value.name;
                else
                    return {};
            },
            placedHere->value);
    } else if (const auto [gateway, entry] = publish(id); entry) {
        name = entry->name;
    }
    return name.empty() ? std::string(id) : name;
}

std::string TopologyIndex::pointerOf(std::string_view id) const
{
    const ElementPath* at = find(id);
    if (!at) {
        const auto it = m_publish.find(id);
        return it == m_publish.end() ? std::string()
                                     : "/gateways/" + std::to_string(it->second.first) +
                                           "/publish/" + std::to_string(it->second.second);
    }
    const auto top = [&at](const char* list) {
        return list + std::to_string(at->first);
    };
    const auto inner = [&at](const char* list) {
        return "/clusters/" + std::to_string(at->first) + list + std::to_string(at->second);
    };
    switch (at->kind) {
    case ElementKind::Network:
        return top("/networks/");
    case ElementKind::Router:
        return top("/routers/");
    case ElementKind::Cluster:
        return top("/clusters/");
    case ElementKind::Gateway:
        return top("/gateways/");
    case ElementKind::Host:
        return top("/hosts/");
    case ElementKind::Flow:
        return top("/flows/");
    case ElementKind::Note:
        return top("/canvas/notes/");
    case ElementKind::Node:
        return inner("/nodes/");
    case ElementKind::Pod:
        return inner("/nodes/") + "/pods/" + std::to_string(at->third);
    case ElementKind::Service:
        return inner("/services/");
    case ElementKind::Policy:
        return inner("/policies/");
    case ElementKind::Header:
    case ElementKind::CanvasItem:
        break;
    }
    return {};
}

}  // namespace tombolo
