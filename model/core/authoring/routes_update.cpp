// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>
#include <vector>

#include "model/core/authoring/routes.h"

namespace tombolo::authoring {
namespace {

using Owned = std::map<std::string, std::set<IpAddress>>;  ///< machine addresses by network

/// Calls visit(id, networks it is attached to, its routes) for everything that has routes.
template <typename SomeTopology, typename Visit>
void forEachMachine(SomeTopology& topology, Visit visit)
{
    const auto networksOf = [](const auto& machine) {
        std::vector<std::string> networks;
        for (const Interface& interface : machine.interfaces)
            networks.push_back(interface.network);
        return networks;
    };
    for (auto& router : topology.routers)
        visit(router.id, networksOf(router), router.routes);
    for (auto& cluster : topology.clusters)
        for (auto& node : cluster.nodes)
            visit(node.id, std::vector<std::string>{cluster.network}, node.routes);
    for (auto& gateway : topology.gateways)
        visit(gateway.id, networksOf(gateway), gateway.routes);
    for (auto& host : topology.hosts)
        visit(host.id, networksOf(host), host.routes);
}

Owned ownedAddresses(const Topology& topology)
{
    Owned owned;
    const auto add = [&owned](const auto& machine) {
        for (const Interface& interface : machine.interfaces)
            owned[interface.network].insert(interface.addresses.begin(), interface.addresses.end());
    };
    std::for_each(topology.routers.begin(), topology.routers.end(), add);
    std::for_each(topology.gateways.begin(), topology.gateways.end(), add);
    std::for_each(topology.hosts.begin(), topology.hosts.end(), add);
    for (const Cluster& cluster : topology.clusters)
        for (const Node& node : cluster.nodes)
            owned[cluster.network].insert(node.addresses.begin(), node.addresses.end());
    return owned;
}

bool isNeighbour(const Owned& owned, const std::vector<std::string>& networks,
                 const IpAddress& address)
{
    return std::any_of(networks.begin(), networks.end(), [&](const std::string& network) {
        const auto it = owned.find(network);
        return it != owned.end() && it->second.contains(address);
    });
}

/// Takes out routes whose next hop was a neighbour before and is none any more.
void dropDangling(const Topology& before, Topology& after)
{
    const Owned was = ownedAddresses(before);
    const Owned is = ownedAddresses(after);
    std::map<std::string, std::vector<std::string>> networksBefore;
    forEachMachine(before, [&](const std::string& id, const std::vector<std::string>& networks,
                               const std::vector<Route>&) { networksBefore[id] = networks; });
    forEachMachine(after, [&](const std::string& id, const std::vector<std::string>& networks,
                              std::vector<Route>& routes) {
        const auto old = networksBefore.find(id);
        if (old == networksBefore.end())
            return;
        std::erase_if(routes, [&](const Route& route) {
            return isNeighbour(was, old->second, route.via) &&
                   !isNeighbour(is, networks, route.via);
        });
    });
}

/// The route that would carry packets to the whole of `to`, by longest prefix.
const Route* covering(const std::vector<Route>& routes, const Prefix& to)
{
    const Route* best = nullptr;
    for (const Route& route : routes)
        if (route.to.contains(to) && (!best || route.to.length > best->to.length))
            best = &route;
    return best;
}

/// Whether nothing changed that routes depend on: pods, services and flows come and go without.
bool sameMachines(const Topology& a, const Topology& b)
{
    const auto sameNodes = [](const Cluster& x, const Cluster& y) {
        return std::equal(x.nodes.begin(), x.nodes.end(), y.nodes.begin(), y.nodes.end(),
                          [](const NodeSettings& n, const NodeSettings& m) { return n == m; });
    };
    const auto sameCluster = [&](const Cluster& x, const Cluster& y) {
        return static_cast<const ClusterSettings&>(x) == static_cast<const ClusterSettings&>(y) &&
               sameNodes(x, y);
    };
    return a.networks == b.networks && a.routers == b.routers && a.gateways == b.gateways &&
           a.hosts == b.hosts &&
           std::equal(a.clusters.begin(), a.clusters.end(), b.clusters.begin(), b.clusters.end(),
                      sameCluster);
}

}  // namespace

void updateRoutes(const Topology& before, Topology& after)
{
    if (sameMachines(before, after))
        return;
    const WantedRoutes was = wantedRoutes(before);
    dropDangling(before, after);
    const WantedRoutes is = wantedRoutes(after);
    forEachMachine(after, [&](const std::string& id, const std::vector<std::string>&,
                              std::vector<Route>& routes) {
        const auto from = [&id](const WantedRoutes& all) {
            return all.lower_bound({id, {}});
        };
        for (auto it = from(was); it != was.end() && it->first.first == id; ++it) {
            const auto now = is.find(it->first);
            if (now == is.end() || now->second != it->second)
                std::erase_if(routes, [&](const Route& route) {
                    return route.to.network() == it->first.second && route.via == it->second;
                });
        }
        for (auto it = from(is); it != is.end() && it->first.first == id; ++it) {
            const auto old = was.find(it->first);
            if (old != was.end() && old->second == it->second)
                continue;
            const Route* there = covering(routes, it->first.second);
            if (there && (there->to.network() == it->first.second || there->via == it->second))
                continue;
            const Route route{it->first.second, it->second, {}};
            if (route.to.isDefault())
                routes.insert(routes.begin(), route);
            else
                routes.push_back(route);
        }
    });
}

}  // namespace tombolo::authoring
