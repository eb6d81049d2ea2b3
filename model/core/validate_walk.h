// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/core/validate_context.h"

namespace tombolo::detail {

/// Calls `visit(Site)` for every element that has an id, in document order.
template <typename Visit>
void forEachSite(const Topology& t, Visit visit)
{
    const auto u32 = [](std::size_t i) {
        return static_cast<std::uint32_t>(i);
    };
    const auto all = [&](const auto& list, ElementKind kind) {
        for (std::size_t i = 0; i < list.size(); ++i)
            visit(Site{kind, &list[i].id, u32(i)});
    };
    all(t.networks, ElementKind::Network);
    all(t.routers, ElementKind::Router);
    for (std::size_t c = 0; c < t.clusters.size(); ++c) {
        const Cluster& cluster = t.clusters[c];
        visit(Site{ElementKind::Cluster, &cluster.id, u32(c)});
        for (std::size_t n = 0; n < cluster.nodes.size(); ++n) {
            const Node& node = cluster.nodes[n];
            visit(Site{ElementKind::Node, &node.id, u32(c), u32(n)});
            for (std::size_t p = 0; p < node.pods.size(); ++p)
                visit(Site{ElementKind::Pod, &node.pods[p].id, u32(c), u32(n), u32(p)});
        }
        for (std::size_t s = 0; s < cluster.services.size(); ++s)
            visit(Site{ElementKind::Service, &cluster.services[s].id, u32(c), u32(s)});
        for (std::size_t p = 0; p < cluster.policies.size(); ++p)
            visit(Site{ElementKind::Policy, &cluster.policies[p].id, u32(c), u32(p)});
    }
    all(t.gateways, ElementKind::Gateway);
    all(t.hosts, ElementKind::Host);
    all(t.flows, ElementKind::Flow);
    all(t.notes, ElementKind::Note);
}

/// Calls `visit(Site, Cluster)` for every cluster.
template <typename Visit>
void forEachCluster(const Topology& t, Visit visit)
{
    for (std::size_t i = 0; i < t.clusters.size(); ++i)
        visit(Site{ElementKind::Cluster, &t.clusters[i].id, static_cast<std::uint32_t>(i)},
              t.clusters[i]);
}

/// Calls `visit(Site, Gateway)` for every gateway.
template <typename Visit>
void forEachGateway(const Topology& t, Visit visit)
{
    for (std::size_t i = 0; i < t.gateways.size(); ++i)
        visit(Site{ElementKind::Gateway, &t.gateways[i].id, static_cast<std::uint32_t>(i)},
              t.gateways[i]);
}

/// Calls `visit(Site, Flow)` for every flow.
template <typename Visit>
void forEachFlow(const Topology& t, Visit visit)
{
    for (std::size_t i = 0; i < t.flows.size(); ++i)
        visit(Site{ElementKind::Flow, &t.flows[i].id, static_cast<std::uint32_t>(i)}, t.flows[i]);
}

}  // namespace tombolo::detail
