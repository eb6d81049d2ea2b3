// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/document_counts.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tombolo::sim::analysis {

namespace {

template <typename Visit>
void forEachMachine(const Topology& t, Visit visit)
{
    for (const Router& r : t.routers)
        visit(r.id, r.routes);
    for (const Gateway& g : t.gateways)
        visit(g.id, g.routes);
    for (const Host& h : t.hosts)
        visit(h.id, h.routes);
    for (const Cluster& c : t.clusters) {
        for (const Node& node : c.nodes)
            visit(node.id, node.routes);
    }
}

}  // namespace

std::uint32_t routeCount(const Topology& t)
{
    std::size_t n = 0;
    forEachMachine(
        t, [&](const std::string&, const std::vector<Route>& routes) { n += routes.size(); });
    return static_cast<std::uint32_t>(n);
}

std::uint32_t replacedRoutes(const Topology& before, const Topology& after)
{
    std::map<std::pair<std::string, Prefix>, std::set<IpAddress>> now;
    forEachMachine(after, [&](const std::string& id, const std::vector<Route>& routes) {
        for (const Route& r : routes)
            now[{id, r.to.network()}].insert(r.via);
    });
    std::uint32_t n = 0;
    forEachMachine(before, [&](const std::string& id, const std::vector<Route>& routes) {
        for (const Route& r : routes) {
            const auto at = now.find({id, r.to.network()});
            n += at != now.end() && !at->second.contains(r.via);
        }
    });
    return n;
}

std::uint32_t addressCount(const Topology& t)
{
    std::size_t n = 0;
    const auto count = [&](const std::vector<Interface>& interfaces) {
        for (const Interface& i : interfaces)
            n += i.addresses.size();
    };
    for (const Gateway& g : t.gateways)
        count(g.interfaces);
    for (const Cluster& c : t.clusters) {
        for (const Node& node : c.nodes) {
            for (const Pod& pod : node.pods)
                n += pod.addresses.size();
        }
    }
    return static_cast<std::uint32_t>(n);
}

std::uint32_t ruleCount(const Topology& t)
{
    std::size_t n = 0;
    for (const Gateway& g : t.gateways)
        n += g.sourceNat.size();
    for (const Cluster& c : t.clusters) {
        n += c.masqueradeExcept.size() + c.egressPolicies.size();
        for (const EgressPolicy& policy : c.egressPolicies)
            n += policy.except.size();
    }
    return static_cast<std::uint32_t>(n);
}

std::uint32_t podCount(const Topology& t)
{
    std::size_t n = 0;
    for (const Cluster& c : t.clusters) {
        for (const Node& node : c.nodes)
            n += node.pods.size();
    }
    return static_cast<std::uint32_t>(n);
}

std::uint32_t renumberedPods(const Topology& before, const Topology& after)
{
    std::unordered_map<std::string_view, const Pod*> was;
    for (const Cluster& c : before.clusters) {
        for (const Node& node : c.nodes) {
            for (const Pod& pod : node.pods)
                was.emplace(pod.id, &pod);
        }
    }
    std::uint32_t n = 0;
    for (const Cluster& c : after.clusters) {
        for (const Node& node : c.nodes) {
            for (const Pod& pod : node.pods) {
                const auto at = was.find(pod.id);
                n += at != was.end() && at->second->addresses != pod.addresses;
            }
        }
    }
    return n;
}

}  // namespace tombolo::sim::analysis
