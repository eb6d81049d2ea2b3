// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <tuple>

#include "sim/plan_builder.h"

/// Egress policies (semantics.md EGR-1).
namespace tombolo::sim {

void PlanBuilder::addEgress()
{
    for (std::size_t c = 0; c < m_topology.clusters.size(); ++c) {
        const Cluster& cluster = m_topology.clusters[c];
        m_plan.clusters[c].egress = {static_cast<std::uint32_t>(m_plan.egresses.size()),
                                     static_cast<std::uint32_t>(cluster.egressPolicies.size())};
        std::size_t number = 0;
        for (const EgressPolicy& policy : cluster.egressPolicies) {
            EgressInfo info = egressOf(cluster, policy);
            info.rule = rule("egress-policy:" + std::to_string(number++));
            m_plan.egresses.push_back(std::move(info));
        }
    }
}

EgressInfo PlanBuilder::egressOf(const Cluster& cluster, const EgressPolicy& policy)
{
    EgressInfo info;
    info.to = policy.destinations;
    info.except = policy.except;
    // What is inside the cluster is never taken.
    for (const auto* more : {&cluster.podPrefixes, &cluster.servicePrefixes})
        info.except.insert(info.except.end(), more->begin(), more->end());
    info.address = policy.address ? intern(*policy.address) : 0;
    const Node* gateway = nullptr;
    for (const Node& n : cluster.nodes) {
        const auto addresses = addressesOf(element(n.id));
        info.nodes.insert(info.nodes.end(), addresses.begin(), addresses.end());
        for (const Pod& pod : n.pods) {
            if (pod.hostNetwork || !selects(policy.selector, pod.labels))
                continue;
            const auto own = addressesOf(element(pod.id));
            info.pods.insert(info.pods.end(), own.begin(), own.end());
        }
        const bool named =
            std::find(policy.nodes.begin(), policy.nodes.end(), n.id) != policy.nodes.end();
        if (named &&
            (gateway == nullptr || std::tie(n.name, n.id) < std::tie(gateway->name, gateway->id)))
            gateway = &n;
    }
    std::sort(info.pods.begin(), info.pods.end());
    std::sort(info.nodes.begin(), info.nodes.end());
    if (gateway != nullptr)
        setGateway(info, *gateway);
    return info;
}

/// The other nodes hand on to it what they would send to its own pods: through the tunnel, where
/// there is one.
void PlanBuilder::setGateway(EgressInfo& info, const Node& gateway)
{
    info.node = element(gateway.id);
    for (const Family family : {Family::V4, Family::V6}) {
        AddressId& towards = info.towards[family == Family::V6];
        towards = m_plan.firstOf(addressesOf(info.node), family);
        const auto pods = std::find_if(gateway.podPrefixes.begin(), gateway.podPrefixes.end(),
                                       [&](const Prefix& p) { return p.address.family == family; });
        if (pods != gateway.podPrefixes.end())
            towards = intern(pods->first());
    }
}

std::uint32_t NetworkPlan::egressOf(std::uint32_t cluster, AddressId src, AddressId dst) const
{
    const Slice list = clusters[cluster].egress;
    for (std::uint32_t i = list.first; i < list.end(); ++i) {
        const EgressInfo& e = egresses[i];
        if (std::binary_search(e.pods.begin(), e.pods.end(), src) && inAny(e.to, dst) &&
            !inAny(e.except, dst) && !std::binary_search(e.nodes.begin(), e.nodes.end(), dst))
            return i;
    }
    return kNoIx;
}

}  // namespace tombolo::sim
