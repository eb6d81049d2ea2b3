// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <string>
#include <type_traits>
#include <vector>

#include "model/core/edit.h"

/// Where each kind of element is kept in a Topology. For the code in model/core that treats all
/// kinds alike.
namespace tombolo::detail {

/// What an ElementValue holds for an element, and its kind.
template <typename Element>
struct ListedAs;
#define TOMBOLO_LISTED(Element, SettingsType, Kind)                                                \
    template <>                                                                                    \
    struct ListedAs<Element> {                                                                     \
        using Settings = SettingsType;                                                             \
        static constexpr ElementKind kKind = ElementKind::Kind;                                    \
    };
TOMBOLO_LISTED(Network, Network, Network)
TOMBOLO_LISTED(Router, Router, Router)
TOMBOLO_LISTED(Cluster, ClusterSettings, Cluster)
TOMBOLO_LISTED(Node, NodeSettings, Node)
TOMBOLO_LISTED(Pod, Pod, Pod)
TOMBOLO_LISTED(Service, Service, Service)
TOMBOLO_LISTED(Policy, Policy, Policy)
TOMBOLO_LISTED(Gateway, Gateway, Gateway)
TOMBOLO_LISTED(Host, Host, Host)
TOMBOLO_LISTED(Flow, Flow, Flow)
TOMBOLO_LISTED(Note, Note, Note)
#undef TOMBOLO_LISTED

/// The top-level list of a kind.
template <typename Element, typename SomeTopology>
auto& topList(SomeTopology& topology)
{
    if constexpr (std::is_same_v<Element, Network>)
        return topology.networks;
    else if constexpr (std::is_same_v<Element, Router>)
        return topology.routers;
    else if constexpr (std::is_same_v<Element, Cluster>)
        return topology.clusters;
    else if constexpr (std::is_same_v<Element, Gateway>)
        return topology.gateways;
    else if constexpr (std::is_same_v<Element, Host>)
        return topology.hosts;
    else if constexpr (std::is_same_v<Element, Flow>)
        return topology.flows;
    else
        return topology.notes;
}

/// The list that `parent` keeps of a kind; nullptr when there is no such parent.
template <typename Element>
std::vector<Element>* listOf(Topology& topology, const std::string& parent)
{
    if constexpr (std::is_same_v<Element, Pod>) {
        for (Cluster& cluster : topology.clusters)
            for (Node& node : cluster.nodes)
                if (node.id == parent)
                    return &node.pods;
        return nullptr;
    } else if constexpr (std::is_same_v<Element, Node> || std::is_same_v<Element, Service> ||
                         std::is_same_v<Element, Policy>) {
        for (Cluster& cluster : topology.clusters) {
            if (cluster.id != parent)
                continue;
            if constexpr (std::is_same_v<Element, Node>)
                return &cluster.nodes;
            else if constexpr (std::is_same_v<Element, Service>)
                return &cluster.services;
            else
                return &cluster.policies;
        }
        return nullptr;
    } else {
        return parent.empty() ? &topList<Element>(topology) : nullptr;
    }
}

template <typename Element>
bool isLeaf(const Element& element)
{
    if constexpr (std::is_same_v<Element, Node>)
        return element.pods.empty();
    else if constexpr (std::is_same_v<Element, Cluster>)
        return element.nodes.empty() && element.services.empty() && element.policies.empty();
    else
        return true;
}

/// Calls visit(element, parent id, index) for every element in document order, containers first.
template <typename SomeTopology, typename Visit>
void forEachElement(SomeTopology& topology, Visit visit)
{
    const std::string none;
    const auto all = [&visit](auto& list, const std::string& parent) {
        for (std::size_t i = 0; i < list.size(); ++i)
            visit(list[i], parent, i);
    };
    all(topology.networks, none);
    all(topology.routers, none);
    for (std::size_t c = 0; c < topology.clusters.size(); ++c) {
        auto& cluster = topology.clusters[c];
        visit(cluster, none, c);
        for (std::size_t n = 0; n < cluster.nodes.size(); ++n) {
            visit(cluster.nodes[n], cluster.id, n);
            all(cluster.nodes[n].pods, cluster.nodes[n].id);
        }
        all(cluster.services, cluster.id);
        all(cluster.policies, cluster.id);
    }
    all(topology.gateways, none);
    all(topology.hosts, none);
    all(topology.flows, none);
    all(topology.notes, none);
}

/// Every id of the document, gateway publish ids included.
template <typename Visit>
void forEachId(const Topology& topology, Visit visit)
{
    forEachElement(topology, [&](const auto& element, const std::string&, std::size_t) {
        visit(element.id);
        if constexpr (std::is_same_v<std::decay_t<decltype(element)>, Gateway>)
            for (const Publish& publish : element.publish)
                visit(publish.id);
    });
}

/// Carries out one edit without looking whether its id is used elsewhere.
Result<Done> applyOne(Topology& topology, const Edit& edit);

/// Empty for the header and canvas items, which have no id of their own.
inline std::string idOf(const ElementValue& value)
{
    return std::visit(
        [](const auto& v) -> std::string {
            using V = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<V, DocumentHeader> || std::is_same_v<V, CanvasItem>)
                return {};
            else
                return v.id;
        },
        value);
}

}  // namespace tombolo::detail
