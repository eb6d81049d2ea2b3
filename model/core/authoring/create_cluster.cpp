// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/authoring/addresses.h"
#include "model/core/authoring/attach.h"
#include "model/core/authoring/cluster_parts.h"

namespace tombolo::authoring {
namespace {

template <typename Element>
std::vector<std::string> idsOf(const std::vector<Element>& list)
{
    std::vector<std::string> ids;
    for (const Element& element : list)
        ids.push_back(element.id);
    return ids;
}

/// The usual application of a cluster's pods.
std::string usualApp(const Cluster& cluster)
{
    std::map<std::string, int> count;
    for (const Node& node : cluster.nodes)
        for (const Pod& pod : node.pods)
            if (const auto app = pod.labels.find("app"); app != pod.labels.end())
                ++count[app->second];
    const auto most =
        std::max_element(count.begin(), count.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == count.end() ? "web" : most->first;
}

/// About how large the layout draws a cluster, in canvas units; enough to put its network below it
/// with room to grow.
CanvasItem estimatedBox(const Cluster& cluster)
{
    constexpr double kNodeWidth = 154;
    constexpr double kNodeGap = 24;
    constexpr double kPad = 22;
    constexpr double kPodStep = 48;
    std::size_t pods = 0;
    for (const Node& node : cluster.nodes)
        pods = std::max(pods, node.pods.size());
    const std::size_t all = std::max<std::size_t>(cluster.nodes.size(), 1);
    std::size_t columns = all;
    if (all > 4)
        for (columns = 3; columns * columns < all + all / 3;)
            ++columns;
    const auto across = static_cast<double>(columns);
    const auto down = static_cast<double>((all + columns - 1) / columns);
    const double nodeHeight =
        52 + kPodStep * static_cast<double>(std::clamp<std::size_t>(pods, 1, 4));
    CanvasItem box;
    box.width = std::max(300.0, 2 * kPad + across * kNodeWidth + (across - 1) * kNodeGap);
    box.height = std::max(150.0, 60 + down * nodeHeight + (down - 1) * kNodeGap + kPad);
    return box;
}

/// The box at the spot, and the network of its nodes below it.
void placeWithNetwork(Draft& draft, const std::string& cluster, const Spot& spot)
{
    constexpr double kBetween = 90;
    const Cluster* placed = draft.cluster(cluster);
    const CanvasItem box = estimatedBox(*placed);
    draft.place(cluster, spot);
    // On the side where the other networks are, so that a gateway finds both ends near.
    const bool above =
        std::any_of(draft.t.networks.begin(), draft.t.networks.end(), [&](const Network& n) {
            const auto item = draft.t.canvasItems.find(n.id);
            return n.id != placed->network && item != draft.t.canvasItems.end() &&
                   item->second.y < spot.y;
        });
    const double y = above ? spot.y - kBetween : spot.y + box.height + kBetween;
    draft.place(placed->network, {spot.x, y, {}});
    draft.t.canvasItems[placed->network].width = box.width;
}

}  // namespace

Result<std::string> makeNode(Draft& draft, const std::string& cluster)
{
    Cluster* home = draft.cluster(cluster);
    if (!home)
        return fail(Errc::UnknownReference, {cluster});
    Node node;
    node.addresses = seatsOn(draft.t, home->network, Seat::Machine);
    if (node.addresses.empty())
        return fail(Errc::NotAllowed, {home->network, "no-free-address"});
    node.podPrefixes = nodePodPlan(*home);
    if (node.podPrefixes.empty() && !home->podPrefixes.empty())
        return fail(Errc::NotAllowed, {home->id, "no-free-prefix"});
    node.id = draft.newId("node");
    node.name = draft.newName("node");
    home->nodes.push_back(node);
    return node.id;
}

Result<std::string> makePod(Draft& draft, const std::string& node)
{
    Node* home = draft.node(node);
    Cluster* cluster = draft.clusterAround(node);
    if (!home || !cluster)
        return fail(Errc::UnknownReference, {node});
    Pod pod;
    pod.addresses = podSeats(*cluster, *home);
    if (pod.addresses.empty())
        return fail(Errc::NotAllowed, {node, "no-free-address"});
    pod.id = draft.newId("pod");
    pod.name = draft.newName("Pod");
    pod.labels["app"] = usualApp(*cluster);
    pod.listen.push_back({Protocol::Tcp, 8080, {}});
    home->pods.push_back(pod);
    return pod.id;
}

Result<std::string> makeCluster(Draft& draft, ClusterModel model, int nodes, int podsPerNode)
{
    Network network;
    network.prefixes = nodeNetworkPlan(draft.t);
    if (network.prefixes.empty())
        return fail(Errc::NotAllowed, {"", "no-free-prefix"});
    Cluster cluster;
    cluster.model = model;
    cluster.podPrefixes = podPlan(draft.t, model);
    cluster.servicePrefixes = servicePlan(draft.t, model);
    if (cluster.podPrefixes.empty())
        return fail(Errc::NotAllowed, {"", "no-free-prefix"});
    if (model == ClusterModel::Island) {
        cluster.masquerade = true;
        cluster.masqueradeExcept = cluster.podPrefixes;
    }
    network.id = draft.newId("nodes");
    network.name = draft.newName("Nodes");
    cluster.id = draft.newId("cluster");
    cluster.name = draft.newName("Cluster");
    cluster.network = network.id;
    draft.t.networks.push_back(network);
    draft.t.clusters.push_back(cluster);
    for (int n = 0; n < nodes; ++n) {
        const Result<std::string> node = makeNode(draft, cluster.id);
        if (!node)
            return node;
        for (int p = 0; p < podsPerNode; ++p)
            if (const Result<std::string> pod = makePod(draft, *node); !pod)
                return pod;
    }
    return cluster.id;
}

Result<std::string> homeCluster(Draft& draft, const Spot& spot)
{
    if (!spot.container.empty()) {
        const Cluster* around = draft.clusterAround(spot.container);
        return around ? Result<std::string>(around->id)
                      : fail(Errc::UnknownReference, {spot.container});
    }
    if (std::string near = nearestCluster(draft, spot); !near.empty())
        return near;
    const Result<std::string> made = makeCluster(draft, ClusterModel::Island, 1, 0);
    if (made)
        placeWithNetwork(draft, *made, spot);
    return made;
}

Result<std::string> emptiestNode(Draft& draft, const std::string& cluster)
{
    const Cluster* home = draft.cluster(cluster);
    if (!home)
        return fail(Errc::UnknownReference, {cluster});
    if (home->nodes.empty())
        return makeNode(draft, cluster);
    return std::min_element(
               home->nodes.begin(), home->nodes.end(),
               [](const Node& a, const Node& b) { return a.pods.size() < b.pods.size(); })
        ->id;
}

Result<Creation> addCluster(const Topology& topology, ClusterModel model, Spot spot, int nodes,
                            int podsPerNode)
{
    Draft draft(topology);
    const Result<std::string> id = makeCluster(draft, model, nodes, podsPerNode);
    if (!id)
        return tl::unexpected(id.error());
    placeWithNetwork(draft, *id, spot);
    return Creation{draft.finish(), *id};
}

Result<Creation> addNode(const Topology& topology, Spot spot)
{
    Draft draft(topology);
    const bool first = topology.clusters.empty();
    const Result<std::string> home = homeCluster(draft, spot);
    if (!home)
        return tl::unexpected(home.error());
    if (first)
        return Creation{draft.finish(), draft.cluster(*home)->nodes.front().id};
    const auto siblings = idsOf(draft.cluster(*home)->nodes);
    const Result<std::string> id = makeNode(draft, *home);
    if (!id)
        return tl::unexpected(id.error());
    draft.placeInside(*id, spot, siblings);
    return Creation{draft.finish(), *id};
}

Result<Creation> addPod(const Topology& topology, Spot spot)
{
    Draft draft(topology);
    std::string home;
    if (draft.node(spot.container)) {
        home = spot.container;
    } else if (const Node* around = draft.nodeAround(spot.container)) {
        home = around->id;
    } else {
        const Result<std::string> cluster = homeCluster(draft, spot);
        if (!cluster)
            return tl::unexpected(cluster.error());
        const Result<std::string> node = emptiestNode(draft, *cluster);
        if (!node)
            return tl::unexpected(node.error());
        home = *node;
    }
    const auto siblings = idsOf(draft.node(home)->pods);
    const Result<std::string> id = makePod(draft, home);
    if (!id)
        return tl::unexpected(id.error());
    if (spot.container == home)
        draft.placeInside(*id, spot, siblings);
    return Creation{draft.finish(), *id};
}

}  // namespace tombolo::authoring
