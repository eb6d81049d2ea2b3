// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/convert/machines.h"

#include <algorithm>
#include <deque>
#include <set>

#include "model/core/convert/renumber.h"

namespace tombolo::convert {
namespace {

constexpr int kMostHops = 48;

const Network* networkOf(const Topology& t, const std::string& id)
{
    for (const Network& network : t.networks)
        if (network.id == id)
            return &network;
    return nullptr;
}

}  // namespace

template <typename Element>
void Machines::add(Element& element, bool forwards, bool bgp)
{
    Machine machine;
    machine.id = element.id;
    machine.forwards = forwards;
    machine.bgp = bgp;
    machine.routes = &element.routes;
    for (const Interface& interface : element.interfaces)
        for (const IpAddress& a : interface.addresses)
            machine.legs.emplace_back(interface.network, a);
    m_all.push_back(std::move(machine));
}

Machines::Machines(Topology& topology) : m_t(topology)
{
    for (Router& router : m_t.routers)
        add(router, true, router.bgpAsn.has_value());
    for (std::size_t c = 0; c < m_t.clusters.size(); ++c) {
        Cluster& cluster = m_t.clusters[c];
        for (Node& node : cluster.nodes) {
            Machine machine;
            machine.id = node.id;
            machine.forwards = true;
            machine.bgp = cluster.podRoutes == PodRoutes::Bgp;
            machine.cluster = int(c);
            machine.routes = &node.routes;
            for (const IpAddress& a : node.addresses)
                machine.legs.emplace_back(cluster.network, a);
            m_all.push_back(std::move(machine));
        }
    }
    for (Gateway& gateway : m_t.gateways)
        add(gateway, gateway.kind != GatewayKind::Proxy, false);
    for (Host& host : m_t.hosts)
        add(host, false, false);
    for (std::size_t m = 0; m < m_all.size(); ++m)
        for (const auto& leg : m_all[m].legs) {
            m_owners.try_emplace(leg, m);
            auto& there = m_on[leg.first];
            if (there.empty() || there.back() != m)
                there.push_back(m);
        }
}

int Machines::owner(const std::string& network, const IpAddress& address) const
{
    const auto found = m_owners.find({network, address});
    return found == m_owners.end() ? -1 : int(found->second);
}

int Machines::find(const std::string& id) const
{
    for (std::size_t m = 0; m < m_all.size(); ++m)
        if (m_all[m].id == id)
            return int(m);
    return -1;
}

const Route* Machines::longest(const Machine& machine, const IpAddress& to) const
{
    const Route* best = nullptr;
    for (const Route& route : *machine.routes)
        if (route.to.contains(to) && (!best || route.to.length > best->to.length))
            best = &route;
    return best;
}

/// A BGP speaker hears of the cluster's pods when speakers joined by networks lead to it.
bool Machines::learns(std::size_t machine, int cluster) const
{
    const Cluster& c = m_t.clusters[std::size_t(cluster)];
    if (c.podRoutes != PodRoutes::Bgp || !m_all[machine].bgp)
        return false;
    std::set<std::size_t> seen{machine};
    std::deque<std::size_t> open{machine};
    while (!open.empty()) {
        const std::size_t at = open.front();
        open.pop_front();
        for (const auto& [network, address] : m_all[at].legs) {
            const bool router = m_all[at].cluster < 0;
            if (router && network == c.network)
                return true;
            const auto there = m_on.find(network);
            for (const std::size_t next : there->second)
                if (m_all[next].bgp && m_all[next].cluster < 0 && seen.insert(next).second)
                    open.push_back(next);
        }
    }
    return false;
}

int Machines::blockLength(int cluster, const IpAddress& to) const
{
    int length = 0;
    for (const Node& node : m_t.clusters[std::size_t(cluster)].nodes)
        for (const Prefix& p : node.podPrefixes)
            if (p.contains(to))
                length = std::max<int>(length, p.length);
    return length;
}

const std::string* Machines::connected(const Machine& machine, const IpAddress& to,
                                       const Route* route) const
{
    const std::string* best = nullptr;
    int length = route ? route->to.length : -1;
    for (const auto& [network, own] : machine.legs)
        if (const Network* n = networkOf(m_t, network))
            for (const Prefix& p : n->prefixes)
                if (p.contains(to) && p.length >= length) {
                    length = p.length;
                    best = &network;
                }
    return best;
}

int Machines::nextHop(const Machine& machine, const Route* route) const
{
    if (route)
        for (const auto& [network, own] : machine.legs)
            if (const int next = owner(network, route->via);
                next >= 0 && m_all[std::size_t(next)].forwards)
                return next;
    return -1;
}

bool Machines::arrives(std::size_t from, const IpAddress& to, int cluster) const
{
    const std::string& goal = m_t.clusters[std::size_t(cluster)].network;
    for (int hops = 0; hops < kMostHops; ++hops) {
        const Machine& here = m_all[from];
        if (here.cluster == cluster)
            return true;
        const Route* route = longest(here, to);
        if (const std::string* network = connected(here, to, route))
            return *network == goal;
        if ((!route || route->to.length < blockLength(cluster, to)) && learns(from, cluster))
            return true;
        const int next = nextHop(here, route);
        if (next < 0 || std::size_t(next) == from)
            return false;
        from = std::size_t(next);
    }
    return false;
}

bool Machines::arrivesAt(std::size_t from, const IpAddress& to) const
{
    for (int hops = 0; hops < kMostHops; ++hops) {
        const Machine& here = m_all[from];
        for (const auto& [network, own] : here.legs)
            if (own == to)
                return true;
        const Route* route = longest(here, to);
        if (const std::string* network = connected(here, to, route))
            return owner(*network, to) >= 0;
        const int next = nextHop(here, route);
        if (next < 0 || std::size_t(next) == from)
            return false;
        from = std::size_t(next);
    }
    return false;
}

std::map<std::size_t, int> Machines::distances(const std::string& goal, Family family,
                                               bool internet) const
{
    std::map<std::size_t, int> out;
    std::set<std::string> seen{goal};
    std::deque<std::pair<std::string, int>> open{{goal, 0}};
    while (!open.empty()) {
        const auto [network, steps] = open.front();
        open.pop_front();
        if (!internet && isBorder(m_t, network))
            continue;
        const auto there = m_on.find(network);
        if (there == m_on.end())
            continue;
        for (const std::size_t m : there->second) {
            const Machine& machine = m_all[m];
            if (!machine.on(network, family) || !out.try_emplace(m, steps).second)
                continue;
            if (!machine.forwards || machine.cluster >= 0)
                continue;
            for (const auto& [other, own] : machine.legs)
                if (own.family == family && seen.insert(other).second)
                    open.emplace_back(other, steps + 1);
        }
    }
    return out;
}

}  // namespace tombolo::convert
