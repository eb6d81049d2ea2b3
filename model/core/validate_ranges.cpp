// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "model/core/validate_walk.h"

namespace tombolo::detail {
namespace {

/// Calls `report(index in a, index in b)` for every pair that overlaps.
template <typename Report>
void forOverlaps(const std::vector<Prefix>& a, const std::vector<Prefix>& b, Report report)
{
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j)
            if (a[i].overlaps(b[j]))
                report(i, j);
}

void checkFlatClusters(ValidateContext& c)
{
    const auto& clusters = c.topology().clusters;
    forEachCluster(c.topology(), [&](const Site& site, const Cluster& cluster) {
        for (std::size_t o = 0; o < site.first && cluster.model == ClusterModel::Flat; ++o) {
            const Cluster& other = clusters[o];
            if (other.model != ClusterModel::Flat)
                continue;
            forOverlaps(cluster.podPrefixes, other.podPrefixes, [&](std::size_t i, std::size_t j) {
                c.add(Check::OverlappingPodPrefixes, site,
                      {toString(cluster.podPrefixes[i]), other.id, toString(other.podPrefixes[j])},
                      at("podPrefixes", i));
            });
        }
    });
}

void checkAgainstNetworks(ValidateContext& c, const Site& site, const Cluster& cluster)
{
    for (const Network& network : c.topology().networks) {
        forOverlaps(cluster.podPrefixes, network.prefixes, [&](std::size_t i, std::size_t j) {
            if (!network.prefixes[j].isDefault())
                c.add(Check::PodPrefixOverlapsNetwork, site,
                      {toString(cluster.podPrefixes[i]), network.id, toString(network.prefixes[j])},
                      at("podPrefixes", i));
        });
        if (network.id == cluster.network)
            forOverlaps(cluster.servicePrefixes, network.prefixes,
                        [&](std::size_t i, std::size_t j) {
                            c.add(Check::ServicePrefixOverlaps, site,
                                  {toString(cluster.servicePrefixes[i]), network.id,
                                   toString(network.prefixes[j])},
                                  at("servicePrefixes", i));
                        });
    }
    forOverlaps(cluster.servicePrefixes, cluster.podPrefixes, [&](std::size_t i, std::size_t j) {
        c.add(Check::ServicePrefixOverlaps, site,
              {toString(cluster.servicePrefixes[i]), cluster.id, toString(cluster.podPrefixes[j])},
              at("servicePrefixes", i));
    });
}

struct NodePrefix {
    Prefix prefix;
    std::size_t node;
    std::size_t index;
};

/// Sorted by first address, widest first, an overlap is always with the last prefix that reached
/// furthest.
void checkNodes(ValidateContext& c, const Site& clusterSite, const Cluster& cluster)
{
    std::vector<NodePrefix> all;
    for (std::size_t n = 0; n < cluster.nodes.size(); ++n) {
        const Node& node = cluster.nodes[n];
        const Site site{ElementKind::Node, &node.id, clusterSite.first,
                        static_cast<std::uint32_t>(n)};
        for (std::size_t i = 0; i < node.podPrefixes.size(); ++i) {
            const Prefix& prefix = node.podPrefixes[i];
            all.push_back({prefix.network(), n, i});
            const bool inside = std::any_of(cluster.podPrefixes.begin(), cluster.podPrefixes.end(),
                                            [&](const Prefix& p) { return p.contains(prefix); });
            if (!inside)
                c.add(Check::NodePrefixOutsideCluster, site, {toString(prefix), cluster.id},
                      at("podPrefixes", i));
        }
    }
    std::sort(all.begin(), all.end(), [](const NodePrefix& a, const NodePrefix& b) {
        return a.prefix != b.prefix ? a.prefix < b.prefix : a.node < b.node;
    });
    const NodePrefix* widest = nullptr;
    for (const NodePrefix& p : all) {
        if (widest && widest->prefix.contains(p.prefix)) {
            const bool later = p.node > widest->node;
            const NodePrefix& blamed = later ? p : *widest;
            const NodePrefix& other = later ? *widest : p;
            const Node& node = cluster.nodes[blamed.node];
            if (blamed.node != other.node)
                c.add(Check::NodePrefixesOverlap,
                      {ElementKind::Node, &node.id, clusterSite.first,
                       static_cast<std::uint32_t>(blamed.node)},
                      {toString(node.podPrefixes[blamed.index]), cluster.nodes[other.node].id,
                       toString(cluster.nodes[other.node].podPrefixes[other.index])},
                      at("podPrefixes", blamed.index));
        } else {
            widest = &p;
        }
    }
}

void checkPods(ValidateContext& c)
{
    for (const PodAt& pod : c.pods()) {
        if (pod.pod->hostNetwork)
            continue;
        const auto& prefixes = pod.node->podPrefixes;
        for (std::size_t i = 0; i < pod.pod->addresses.size(); ++i) {
            const IpAddress& address = pod.pod->addresses[i];
            const auto home = std::find_if(prefixes.begin(), prefixes.end(),
                                           [&](const Prefix& p) { return p.contains(address); });
            if (home == prefixes.end())
                c.add(Check::PodOutsideNodePrefix, pod.site, {toString(address), pod.node->id},
                      at("addresses", i));
            else if (pod.cluster->podLink == PodLink::Bridge && address == home->first().plus(1))
                c.add(Check::PodHasBridgeAddress, pod.site, {toString(address), pod.node->id},
                      at("addresses", i));
        }
    }
}

void checkNetworkPairs(ValidateContext& c)
{
    const auto& networks = c.topology().networks;
    std::set<std::pair<const Network*, const Network*>> told;
    for (const Machine& m : c.machines())
        for (std::size_t a = 0; a < m.legs.size(); ++a)
            for (std::size_t b = 0; b < a; ++b) {
                // Networks lie in one array: the later one in the document is the greater pointer.
                const Network* later = std::max(m.legs[a].network, m.legs[b].network);
                const Network* other = std::min(m.legs[a].network, m.legs[b].network);
                if (!other || later == other || !told.emplace(later, other).second)
                    continue;
                const Site site{ElementKind::Network, &later->id,
                                static_cast<std::uint32_t>(later - networks.data())};
                forOverlaps(later->prefixes, other->prefixes, [&](std::size_t i, std::size_t j) {
                    c.add(Check::NetworksOverlap, site,
                          {toString(later->prefixes[i]), other->id, toString(other->prefixes[j]),
                           m.id()},
                          at("prefixes", i));
                });
            }
}

}  // namespace

void checkRanges(ValidateContext& c)
{
    checkFlatClusters(c);
    forEachCluster(c.topology(), [&](const Site& site, const Cluster& cluster) {
        checkAgainstNetworks(c, site, cluster);
        checkNodes(c, site, cluster);
    });
    checkPods(c);
    checkNetworkPairs(c);
}

}  // namespace tombolo::detail
