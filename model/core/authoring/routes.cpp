// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/authoring/routes.h"

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "model/core/convert/renumber.h"
#include "model/core/topology_graph.h"

namespace tombolo::authoring {
namespace {

enum class Role { Router, Gateway, End };

/// A machine in one address family.
struct Machine {
    std::string id;
    Role role = Role::End;
    bool bgp = false;
    std::string cluster;                                  ///< of a node
    std::vector<std::pair<std::string, IpAddress>> legs;  ///< network, own address
    const std::vector<Route>* routes = nullptr;

    const IpAddress* on(const std::string& network) const
    {
        for (const auto& [id_, address] : legs)
            if (id_ == network)
                return &address;
        return nullptr;
    }
};

/// What someone may want to reach.
struct Goal {
    Prefix to;
    std::string network;
    std::optional<IpAddress> node;     ///< pods: the node that has them
    const Cluster* cluster = nullptr;  ///< pods: theirs
};

std::optional<IpAddress> firstOf(const std::vector<IpAddress>& addresses, Family family)
{
    for (const IpAddress& address : addresses)
        if (address.family == family)
            return address;
    return std::nullopt;
}

/// Works the routes of one family out.
class Planner {
public:
    Planner(const Topology& topology, Family family, WantedRoutes& out)
        : m_topology(topology),
          m_family(family),
          m_graph(topology, TopologyGraph::Scope::Forwarders, family),
          m_out(out)
    {
    }

    void run()
    {
        collectMachines();
        collectGoals();
        for (const Network& network : m_topology.networks)
            if (network.kind == NetworkKind::Internet)
                m_internet.push_back(network.id);
        for (const Machine& machine : m_machines)
            if (machine.role == Role::End)
                planEnd(machine);
            else
                planForwarder(machine);
    }

private:
    template <typename Element>
    Machine machineOf(const Element& element, Role role) const
    {
        Machine machine{element.id, role, false, {}, {}, &element.routes};
        for (const Interface& interface : element.interfaces)
            if (const auto address = firstOf(interface.addresses, m_family))
                machine.legs.emplace_back(interface.network, *address);
        return machine;
    }

    void keep(Machine machine)
    {
        if (machine.legs.empty())
            return;
        if (machine.role != Role::End)
            for (const auto& [network, address] : machine.legs)
                m_forwardersOn[network].push_back(m_machines.size());
        m_machines.push_back(std::move(machine));
    }

    void collectMachines()
    {
        for (const Router& router : m_topology.routers) {
            Machine machine = machineOf(router, Role::Router);
            machine.bgp = router.bgpAsn.has_value();
            keep(std::move(machine));
        }
        for (const Gateway& gateway : m_topology.gateways)
            keep(
                machineOf(gateway, gateway.kind == GatewayKind::Proxy ? Role::End : Role::Gateway));
        for (const Host& host : m_topology.hosts)
            keep(machineOf(host, Role::End));
        for (const Cluster& cluster : m_topology.clusters)
            for (const Node& node : cluster.nodes)
                if (const auto address = firstOf(node.addresses, m_family))
                    keep({node.id,
                          Role::End,
                          false,
                          cluster.id,
                          {{cluster.network, *address}},
                          &node.routes});
    }

    void collectGoals()
    {
        for (const Network& network : m_topology.networks)
            for (const Prefix& prefix : network.prefixes)
                if (prefix.address.family == m_family)
                    m_goals.push_back({prefix.network(), network.id, {}, nullptr});
        for (const Cluster& cluster : m_topology.clusters)
            for (const Node& node : cluster.nodes)
                for (const Prefix& prefix : node.podPrefixes)
                    if (const auto address = firstOf(node.addresses, m_family);
                        address && prefix.address.family == m_family)
                        m_goals.push_back({prefix.network(), cluster.network, address, &cluster});
    }

    const std::map<std::string, int>& hopsTo(const std::string& network)
    {
        const auto it = m_hops.find(network);
        return it != m_hops.end()
                   ? it->second
                   : m_hops.emplace(network, m_graph.hopsFrom(network)).first->second;
    }

    /// Forwarders that the machine can hand packets to, each once, with the address to hand them
    /// to.
    std::vector<std::pair<const Machine*, IpAddress>> neighbours(const Machine& machine) const
    {
        std::vector<std::pair<const Machine*, IpAddress>> out;
        for (const auto& [network, own] : machine.legs) {
            const auto it = m_forwardersOn.find(network);
            if (it == m_forwardersOn.end())
                continue;
            for (const std::size_t i : it->second) {
                const Machine* other = &m_machines[i];
                const auto known = [&](const auto& n) {
                    return n.first == other;
                };
                if (other->id != machine.id && std::none_of(out.begin(), out.end(), known))
                    out.emplace_back(other, *other->on(network));
            }
        }
        return out;
    }

    /// Next hop of a route that is there already; none when it leads to nobody in `neighbours`.
    template <typename Neighbours>
    std::optional<IpAddress> standing(const Machine& machine, const Prefix& to,
                                      const Neighbours& neighbours) const
    {
        for (const Route& route : *machine.routes) {
            if (route.to.network() != to || route.via.family != m_family)
                continue;
            for (const auto& [other, address] : neighbours)
                for (const auto& [network, own] : other->legs)
                    if (own == route.via && machine.on(network))
                        return route.via;
        }
        return std::nullopt;
    }

    void want(const Machine& machine, const Prefix& to, const IpAddress& via)
    {
        m_out.try_emplace({machine.id, to}, via);
    }

    /// Networks that are nearer to `via` than to where the machine stands: what it leads to.
    int reach(const Machine& machine, const Machine& via)
    {
        int count = 0;
        for (const Network& network : m_topology.networks) {
            if (machine.on(network.id))
                continue;
            const auto& hops = hopsTo(network.id);
            const auto at = hops.find(via.id);
            if (at == hops.end())
                continue;
            const bool ahead =
                std::all_of(machine.legs.begin(), machine.legs.end(), [&](const auto& leg) {
                    const auto here = hops.find(leg.first);
                    return !via.on(leg.first) || (here != hops.end() && at->second < here->second);
                });
            count += ahead ? 1 : 0;
        }
        return count;
    }

    template <typename Neighbours>
    std::optional<IpAddress> bestDefault(const Machine& machine, const Neighbours& neighbours,
                                         bool onlyRouters)
    {
        std::optional<IpAddress> best;
        int bestReach = 0;
        for (const auto& [other, address] : neighbours) {
            if (onlyRouters && other->role != Role::Router)
                continue;
            if (const int r = reach(machine, *other); r > bestReach) {
                bestReach = r;
                best = address;
            }
        }
        return best;
    }

    /// Next hop on a shortest way to the goal's network, out of those nearer than `limit`.
    template <typename Neighbours>
    const Machine* nextHop(const std::string& network, const Neighbours& neighbours, int limit,
                           IpAddress& via)
    {
        const auto& hops = hopsTo(network);
        const Machine* best = nullptr;
        int bestHops = limit;
        for (const auto& [other, address] : neighbours) {
            const auto at = hops.find(other->id);
            if (at == hops.end() || at->second >= bestHops)
                continue;
            bestHops = at->second;
            best = other;
            via = address;
        }
        return best;
    }

    bool sendsPodsDirectly(const Machine& machine, const Cluster& cluster) const
    {
        if (machine.cluster == cluster.id)
            return false;  // a node knows the pods of its own cluster
        if (machine.bgp && cluster.podRoutes == PodRoutes::Bgp)
            return false;
        if (cluster.model == ClusterModel::Flat)
            return true;
        const bool isGateway = std::any_of(m_topology.gateways.begin(), m_topology.gateways.end(),
                                           [&](const Gateway& g) { return g.id == machine.id; });
        return isGateway || (machine.role == Role::Router && !cluster.masquerade);
    }

    /// Whoever stands where a gateway translates to is outside of it: it goes there for the
    /// networks behind it, not for everything else, or it would reach the pods by addresses that
    /// mean something inside only. The Internet is outside of every gateway.
    bool isOutside(const Machine& machine, const Machine& other) const
    {
        if (!machine.cluster.empty())
            return false;
        if (other.role == Role::Gateway && isOnInternet(machine))
            return true;
        for (const Gateway& gateway : m_topology.gateways)
            if (gateway.id == other.id)
                return std::any_of(gateway.sourceNat.begin(), gateway.sourceNat.end(),
                                   [&](const SourceNat& rule) { return machine.on(rule.out); });
        return false;
    }

    bool isOnInternet(const Machine& machine) const
    {
        return std::all_of(machine.legs.begin(), machine.legs.end(), [&](const auto& leg) {
            return std::find(m_internet.begin(), m_internet.end(), leg.first) != m_internet.end();
        });
    }

    void planEnd(const Machine& machine)
    {
        const auto near = neighbours(machine);
        auto inside = near;
        std::erase_if(inside, [&](const auto& n) { return isOutside(machine, *n.first); });
        const Prefix all{{0, 0, m_family}, 0};
        auto first = bestDefault(machine, inside, false);
        // Whoever was chosen stays, as long as there is anywhere to go.
        if (first)
            first = standing(machine, all, near).value_or(*first);
        if (first)
            want(machine, all, *first);
        const Machine* by = nullptr;
        for (const auto& [other, address] : near)
            if (first && address == *first)
                by = other;
        const bool isProxy = machine.cluster.empty() && isGatewayId(machine.id);
        for (const Goal& goal : m_goals) {
            if (machine.on(goal.network)) {
                // Where a forwarder stands it knows the way; a proxy must, for its own backends.
                if (goal.node && (near.empty() || isProxy) &&
                    sendsPodsDirectly(machine, *goal.cluster))
                    want(machine, goal.to, *goal.node);
                continue;
            }
            if ((by && by->role == Role::Router) || (goal.node && !isGlobal(goal)))
                continue;
            if (convert::isPrivate(goal.to.address) && isOnInternet(machine))
                continue;  // nobody there knows such an address
            const auto& hops = hopsTo(goal.network);
            const auto at = by ? hops.find(by->id) : hops.end();
            IpAddress via;
            const Machine* better =
                nextHop(goal.network, near, at == hops.end() ? kFar : at->second, via);
            if (better && better != by)
                want(machine, goal.to, standing(machine, goal.to, near).value_or(via));
        }
    }

    bool isGatewayId(const std::string& id) const
    {
        return std::any_of(m_topology.gateways.begin(), m_topology.gateways.end(),
                           [&](const Gateway& g) { return g.id == id; });
    }

    static bool isGlobal(const Goal& goal)
    {
        return goal.cluster && goal.cluster->model == ClusterModel::Flat;
    }

    std::optional<IpAddress>
    forwarderDefault(const Machine& machine,
                     const std::vector<std::pair<const Machine*, IpAddress>>& near)
    {
        const Prefix all{{0, 0, m_family}, 0};
        if (std::any_of(m_internet.begin(), m_internet.end(),
                        [&](const std::string& n) { return machine.on(n) != nullptr; }))
            return std::nullopt;
        std::optional<IpAddress> via;
        int nearest = kFar;
        for (const std::string& network : m_internet) {
            const auto& hops = hopsTo(network);
            const auto here = hops.find(machine.id);
            IpAddress candidate;
            if (here != hops.end() && here->second < nearest &&
                nextHop(network, near, here->second, candidate)) {
                nearest = here->second;
                via = candidate;
            }
        }
        if (!via && machine.role == Role::Gateway)
            via = bestDefault(machine, near, true);
        if (!via)
            return std::nullopt;
        return standing(machine, all, near).value_or(*via);
    }

    void planForwarder(const Machine& machine)
    {
        const auto near = neighbours(machine);
        const auto first = forwarderDefault(machine, near);
        if (first)
            want(machine, {{0, 0, m_family}, 0}, *first);
        for (const Goal& goal : m_goals) {
            if (machine.on(goal.network)) {
                if (goal.node && sendsPodsDirectly(machine, *goal.cluster))
                    want(machine, goal.to, *goal.node);
                continue;
            }
            if (goal.node &&
                (!isGlobal(goal) || (machine.bgp && goal.cluster->podRoutes == PodRoutes::Bgp)))
                continue;
            const auto& hops = hopsTo(goal.network);
            const auto here = hops.find(machine.id);
            if (here == hops.end())
                continue;
            IpAddress via;
            if (!nextHop(goal.network, near, here->second, via))
                continue;
            via = standing(machine, goal.to, near).value_or(via);
            if (!first || via != *first)
                want(machine, goal.to, via);
        }
    }

    static constexpr int kFar = 1 << 20;

    const Topology& m_topology;
    Family m_family;
    TopologyGraph m_graph;
    WantedRoutes& m_out;
    std::vector<Machine> m_machines;
    std::map<std::string, std::vector<std::size_t>> m_forwardersOn;
    std::vector<Goal> m_goals;
    std::vector<std::string> m_internet;
    std::map<std::string, std::map<std::string, int>> m_hops;
};

}  // namespace

WantedRoutes wantedRoutes(const Topology& topology)
{
    WantedRoutes out;
    for (const Family family : {Family::V4, Family::V6})
        Planner(topology, family, out).run();
    return out;
}

}  // namespace tombolo::authoring
