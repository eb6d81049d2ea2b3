// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/convert/ways.h"

#include <algorithm>
#include <map>

#include "model/core/convert/machines.h"
#include "model/core/convert/renumber.h"

namespace tombolo::convert {
namespace {

void setRoute(std::vector<Route>& routes, const Prefix& to, const IpAddress& via)
{
    for (Route& route : routes)
        if (route.to.network() == to) {
            route.via = via;
            return;
        }
    routes.push_back({to, via, {}});
}

/// The neighbour that is nearest to the goal of the distances, and nearer than the machine.
std::optional<IpAddress> nearer(const Machines& machines,
                                const std::map<std::size_t, int>& distances, std::size_t machine,
                                Family family)
{
    std::optional<IpAddress> best;
    int bestSteps = distances.at(machine);
    for (const auto& [network, own] : machines.all()[machine].legs) {
        if (own.family != family)
            continue;
        for (const auto& [other, steps] : distances) {
            const Machine& candidate = machines.all()[other];
            if (steps >= bestSteps || !candidate.forwards || candidate.cluster >= 0)
                continue;
            for (const auto& [there, address] : candidate.legs)
                if (there == network && address.family == family) {
                    bestSteps = steps;
                    best = address;
                    break;
                }
        }
    }
    return best;
}

/// Gives the machines of one cluster and family their ways.
class WayMaker {
public:
    WayMaker(Topology& t, std::size_t cluster, Family family)
        : m_t(t),
          m_cluster(t.clusters[cluster]),
          m_index(int(cluster)),
          m_family(family),
          m_machines(t)
    {
    }

    void run(WayTo goal)
    {
        bool internet = true;
        for (const Node& node : m_cluster.nodes) {
            const auto own = std::find_if(node.addresses.begin(), node.addresses.end(),
                                          [&](const IpAddress& a) { return a.family == m_family; });
            if (own == node.addresses.end())
                continue;
            if (m_node.isNone())
                m_node = *own;
            for (const Prefix& p : node.podPrefixes)
                if (p.address.family == m_family) {
                    m_blocks.emplace_back(p.network(), *own);
                    internet = internet && !isPrivate(p.address);
                }
        }
        if (m_node.isNone())
            return;
        if (goal == WayTo::Nodes)
            internet = !isPrivate(m_node);
        m_distances = m_machines.distances(m_cluster.network, m_family, internet);
        std::vector<std::pair<int, std::size_t>> order;
        for (const auto& [machine, steps] : m_distances)
            order.emplace_back(steps + (m_machines.all()[machine].forwards ? 0 : 1000), machine);
        std::sort(order.begin(), order.end());
        for (const auto& [steps, machine] : order)
            if (m_machines.all()[machine].cluster != m_index) {
                if (goal == WayTo::Pods)
                    pods(machine);
                else
                    nodes(machine);
            }
    }

private:
    Machine& at(std::size_t machine) { return m_machines.all()[machine]; }

    bool arrives(std::size_t machine, const Prefix& block) const
    {
        return m_machines.arrives(machine, block.first().plus(1), m_index);
    }

    std::optional<IpAddress> towards(std::size_t machine)
    {
        return nearer(m_machines, m_distances, machine, m_family);
    }

    void pods(std::size_t machine)
    {
        std::vector<std::pair<Prefix, IpAddress>> missing;
        for (const auto& block : m_blocks)
            if (!arrives(machine, block.first))
                missing.push_back(block);
        if (missing.empty())
            return;
        std::vector<Route>& routes = *at(machine).routes;
        if (at(machine).on(m_cluster.network, m_family)) {
            for (const auto& [block, node] : missing)
                setRoute(routes, block, node);
            return;
        }
        const auto via = towards(machine);
        if (!via)
            return;
        if (missing.size() == m_blocks.size())
            for (const Prefix& whole : m_cluster.podPrefixes)
                if (whole.address.family == m_family)
                    setRoute(routes, whole.network(), *via);
        for (const auto& [block, node] : missing)
            if (!arrives(machine, block))
                setRoute(routes, block, *via);
    }

    void nodes(std::size_t machine)
    {
        if (at(machine).on(m_cluster.network, m_family) ||
            m_machines.arrives(machine, m_node, m_index))
            return;
        const auto via = towards(machine);
        for (const Network& network : m_t.networks)
            if (via && network.id == m_cluster.network)
                for (const Prefix& p : network.prefixes)
                    if (p.contains(m_node))
                        setRoute(*at(machine).routes, p.network(), *via);
    }

    Topology& m_t;
    const Cluster& m_cluster;
    int m_index;
    Family m_family;
    Machines m_machines;
    std::map<std::size_t, int> m_distances;
    std::vector<std::pair<Prefix, IpAddress>> m_blocks;  ///< pods, their node
    IpAddress m_node;                                    ///< one of them
};

using RoutesById = std::map<std::string, const std::vector<Route>*>;

RoutesById routesOf(const Topology& t)
{
    RoutesById out;
    for (const Router& r : t.routers)
        out[r.id] = &r.routes;
    for (const Cluster& c : t.clusters)
        for (const Node& n : c.nodes)
            out[n.id] = &n.routes;
    for (const Gateway& g : t.gateways)
        out[g.id] = &g.routes;
    for (const Host& h : t.hosts)
        out[h.id] = &h.routes;
    return out;
}

std::vector<Route> without(const std::vector<Route>& a, const std::vector<Route>& b)
{
    std::vector<Route> out;
    for (const Route& route : a)
        if (std::none_of(b.begin(), b.end(), [&](const Route& o) {
                return o.to.network() == route.to.network() && o.via == route.via;
            }))
            out.push_back(route);
    return out;
}

}  // namespace

void addWays(Topology& t, const std::vector<std::size_t>& clusters, WayTo goal)
{
    for (const std::size_t c : clusters)
        for (const Family family : {Family::V4, Family::V6})
            WayMaker(t, c, family).run(goal);
}

void addWayBack(Topology& t, const std::string& from, const IpAddress& to)
{
    Machines machines(t);
    int at = machines.find(from);
    for (const Network& network : t.networks)
        for (const Prefix& p : network.prefixes) {
            if (at < 0 || !p.contains(to) || machines.owner(network.id, to) < 0 ||
                machines.arrivesAt(std::size_t(at), to))
                continue;
            const auto distances = machines.distances(network.id, to.family, !isPrivate(to));
            for (int steps = 0; at >= 0 && steps < 32; ++steps) {
                const auto here = std::size_t(at);
                if (!distances.contains(here) || machines.all()[here].on(network.id, to.family))
                    return;
                const auto via = nearer(machines, distances, here, to.family);
                if (!via)
                    return;
                if (!machines.arrivesAt(here, to))
                    setRoute(*machines.all()[here].routes, p.network(), *via);
                at = -1;
                for (const auto& [leg, own] : machines.all()[here].legs)
                    if (at < 0)
                        at = machines.owner(leg, *via);
            }
            return;
        }
}

Nearness::Nearness(const Topology& t)
{
    Topology copy = t;  // Machines may change routes; distances do not
    const Machines machines(copy);
    const auto& all = machines.all();
    for (std::size_t c = 0; c < t.clusters.size(); ++c) {
        auto& families = m_byCluster.emplace_back();
        for (const Family family : {Family::V4, Family::V6}) {
            bool internet = true;
            for (const Node& node : t.clusters[c].nodes)
                for (const Prefix& p : node.podPrefixes)
                    internet = internet && !(p.address.family == family && isPrivate(p.address));
            auto& reached = families.emplace_back();
            for (const auto& [m, steps] :
                 machines.distances(t.clusters[c].network, family, internet))
                reached.emplace(all[m].id, steps);
        }
        for (const Node& node : t.clusters[c].nodes)
            for (const Pod& pod : node.pods)
                m_nodeOf.emplace(pod.id, node.id);
    }
}

bool Nearness::reaches(const std::string& sender, std::size_t cluster, Family family) const
{
    const auto node = m_nodeOf.find(sender);
    return m_byCluster[cluster][family == Family::V6 ? 1 : 0].contains(
        node == m_nodeOf.end() ? sender : node->second);
}

std::vector<Remark> routeRemarks(const Topology& before, const Topology& after)
{
    std::vector<Remark> out;
    const RoutesById old = routesOf(before);
    for (const auto& [id, routes] : routesOf(after)) {
        const auto was = old.find(id);
        static const std::vector<Route> kNone;
        const auto& earlier = was == old.end() ? kNone : *was->second;
        const auto added = without(*routes, earlier);
        const auto removed = without(earlier, *routes);
        if (!removed.empty())
            out.push_back({RemarkCode::RoutesRemoved,
                           id,
                           {std::to_string(removed.size()), toString(removed.front().to)}});
        if (!added.empty())
            out.push_back({RemarkCode::RoutesAdded,
                           id,
                           {std::to_string(added.size()), toString(added.front().to),
                            toString(added.front().via)}});
    }
    return out;
}

}  // namespace tombolo::convert
