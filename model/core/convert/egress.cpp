// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <tuple>

#include "model/core/convert/work.h"

namespace tombolo::convert {
namespace {

/// The node that a policy leads to: the first by name (semantics.md EGR-1); null: none, so that
/// what it takes is dropped and nobody is hidden.
const Node* gatewayOf(const Cluster& cluster, const EgressPolicy& policy)
{
    const Node* out = nullptr;
    for (const Node& node : cluster.nodes) {
        const bool named =
            std::find(policy.nodes.begin(), policy.nodes.end(), node.id) != policy.nodes.end();
        if (named && (!out || std::tie(node.name, node.id) < std::tie(out->name, out->id)))
            out = &node;
    }
    const bool wears =
        out && (!policy.address || std::find(out->addresses.begin(), out->addresses.end(),
                                             *policy.address) != out->addresses.end());
    return wears ? out : nullptr;
}

/// Pods that a policy takes; an empty selector takes all.
std::size_t podsOf(const Cluster& cluster, const EgressPolicy& policy)
{
    std::size_t out = 0;
    for (const Node& node : cluster.nodes)
        for (const Pod& pod : node.pods)
            out += !pod.hostNetwork &&
                   std::all_of(policy.selector.begin(), policy.selector.end(),
                               [&](const auto& wanted) {
                                   const auto at = pod.labels.find(wanted.first);
                                   return at != pod.labels.end() && at->second == wanted.second;
                               });
    return out;
}

std::string listOf(const std::vector<Prefix>& prefixes)
{
    std::string out;
    for (const Prefix& p : prefixes)
        out += (out.empty() ? "" : ", ") + toString(p);
    return out;
}

}  // namespace

void tellEgress(Work& work)
{
    for (const std::size_t c : work.clusters) {
        const Cluster& cluster = work.t.clusters[c];
        for (const EgressPolicy& policy : cluster.egressPolicies) {
            const Node* gateway = gatewayOf(cluster, policy);
            const std::size_t pods = podsOf(cluster, policy);
            if (gateway && pods > 0 && !policy.destinations.empty())
                work.remark(RemarkCode::EgressKept, cluster.id,
                            {std::to_string(pods), listOf(policy.destinations), gateway->id,
                             policy.address ? toString(*policy.address) : std::string()});
        }
    }
}

}  // namespace tombolo::convert
