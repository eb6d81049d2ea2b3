// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/shared_entry.h"

#include <algorithm>

#include "model/core/topology_index.h"
#include "sim/analysis/changes.h"

namespace tombolo::sim::analysis {
namespace {

/// Whether a service or published entry hands on to the element by that line.
bool backs(const TopologyIndex& index, const Backend& backend, const std::string& id)
{
    if (!backend.address)
        return backend.element == id;
    const auto has = [&](const std::vector<IpAddress>& list) {
        return std::find(list.begin(), list.end(), *backend.address) != list.end();
    };
    if (const Pod* pod = index.pod(id))
        return has(pod->addresses);
    const Host* host = index.host(id);
    return host && std::any_of(host->interfaces.begin(), host->interfaces.end(),
                               [&](const Interface& i) { return has(i.addresses); });
}

}  // namespace

bool sharesEntry(const Topology& topology, const std::string& one, const std::string& other)
{
    const TopologyIndex index(topology);
    const auto hasBoth = [&](const std::vector<Backend>& list, const auto& has) {
        const auto leads = [&](const std::string& id) {
            return has(id) || std::any_of(list.begin(), list.end(), [&](const Backend& back) {
                       return backs(index, back, id);
                   });
        };
        return leads(one) && leads(other);
    };
    for (const Cluster& cluster : topology.clusters) {
        for (const Service& s : cluster.services) {
            const auto selects = [&](const std::string& id) {
                const Pod* pod = index.pod(id);
                return pod && index.clusterOf(id) == &cluster && detail::isEndpoint(s, *pod);
            };
            if (hasBoth(s.endpoints, selects))
                return true;
        }
    }
    for (const Gateway& gateway : topology.gateways) {
        for (const Publish& publish : gateway.publish) {
            if (hasBoth(publish.backends, [](const std::string&) { return false; }))
                return true;
        }
    }
    return false;
}

}  // namespace tombolo::sim::analysis
