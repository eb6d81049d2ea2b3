// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/authoring/addresses.h"
#include "model/core/authoring/cluster_parts.h"

namespace tombolo::authoring {
namespace {

template <typename Element>
Element takeOut(std::vector<Element>& list, const std::string& id)
{
    const auto it =
        std::find_if(list.begin(), list.end(), [&](const Element& e) { return e.id == id; });
    Element out = std::move(*it);
    list.erase(it);
    return out;
}

Result<Done> movePod(Draft& draft, const std::string& id, const std::string& container)
{
    std::string home = container;
    if (!draft.node(home)) {
        const Cluster* cluster = draft.clusterAround(container);
        if (!cluster)
            return fail(Errc::NotAllowed, {id, "wrong-container"});
        const Result<std::string> node = emptiestNode(draft, cluster->id);
        if (!node)
            return tl::unexpected(node.error());
        home = *node;
    }
    Node* from = draft.nodeAround(id);
    if (from->id == home)
        return Done{};
    Pod pod = takeOut(from->pods, id);
    Node* to = draft.node(home);
    if (!pod.hostNetwork) {
        pod.addresses = podSeats(*draft.clusterAround(home), *to);
        if (pod.addresses.empty())
            return fail(Errc::NotAllowed, {home, "no-free-address"});
    }
    to->pods.push_back(std::move(pod));
    draft.t.canvasItems.erase(id);
    return Done{};
}

Result<Done> moveNode(Draft& draft, const std::string& id, const std::string& container)
{
    Cluster* to = draft.clusterAround(container);
    Cluster* from = draft.clusterAround(id);
    if (!to)
        return fail(Errc::NotAllowed, {id, "wrong-container"});
    if (to == from)
        return Done{};
    Node node = takeOut(from->nodes, id);
    node.addresses = seatsOn(draft.t, to->network, Seat::Machine);
    node.podPrefixes = nodePodPlan(*to);
    if (node.addresses.empty())
        return fail(Errc::NotAllowed, {to->network, "no-free-address"});
    if (node.podPrefixes.empty() && !to->podPrefixes.empty())
        return fail(Errc::NotAllowed, {to->id, "no-free-prefix"});
    std::vector<Pod> pods = std::move(node.pods);
    node.pods.clear();
    for (Pod& pod : pods) {
        if (!pod.hostNetwork)
            pod.addresses = podSeats(*to, node);
        node.pods.push_back(std::move(pod));
    }
    to->nodes.push_back(std::move(node));
    for (Service& service : from->services)
        if (service.loadBalancer && service.loadBalancer->node == id)
            service.loadBalancer->node = answeringNode(*from, service.selector);
    for (EgressPolicy& policy : from->egressPolicies)
        std::erase(policy.nodes, id);
    draft.t.canvasItems.erase(id);
    return Done{};
}

}  // namespace

Result<EditList> reparent(const Topology& topology, const std::vector<std::string>& ids,
                          const std::string& container)
{
    Draft draft(topology);
    for (const std::string& id : ids) {
        Result<Done> moved = fail(Errc::NotAllowed, {id, "wrong-container"});
        if (draft.pod(id))
            moved = movePod(draft, id, container);
        else if (draft.node(id))
            moved = moveNode(draft, id, container);
        if (!moved)
            return tl::unexpected(moved.error());
    }
    return draft.finish();
}

}  // namespace tombolo::authoring
