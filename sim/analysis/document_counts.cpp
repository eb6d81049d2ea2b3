// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/document_counts.h"

#include <map>
#include <string>

namespace tombolo::sim::analysis {

std::uint32_t routeCount(const Topology& t)
{
    std::size_t n = 0;
    for (const Router& r : t.routers)
        n += r.routes.size();
    for (const Gateway& g : t.gateways)
        n += g.routes.size();
    for (const Host& h : t.hosts)
        n += h.routes.size();
    for (const Cluster& c : t.clusters) {
        for (const Node& node : c.nodes)
            n += node.routes.size();
    }
    return static_cast<std::uint32_t>(n);
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
    for (const Cluster& c : t.clusters)
        n += c.masqueradeExcept.size() + c.egressPolicies.size();
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
    std::map<std::string, const Pod*> was;
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
