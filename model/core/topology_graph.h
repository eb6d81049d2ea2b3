// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/core/entities.h"

namespace tombolo {

/// Boost.Graph view of one revision of a topology: who is attached to what. Built whole, never
/// edited; only ids go in and come out. Ids that are not in it are simply out of reach.
class TopologyGraph {
public:
    enum class Scope {
        Forwarders,  ///< networks, routers, and gateways that forward (nat, vip)
        Everything,  ///< also proxies, hosts, clusters, nodes and pods
    };

    /// @param family only attachments with an address of this family; none: all of them
    explicit TopologyGraph(const Topology& topology, Scope scope = Scope::Everything,
                           std::optional<Family> family = std::nullopt);
    ~TopologyGraph();
    TopologyGraph(TopologyGraph&&) noexcept;
    TopologyGraph& operator=(TopologyGraph&&) noexcept;

    /// Hop counts from `start` over attachments (network to router: 1); unreachable ids are absent.
    std::map<std::string, int> hopsFrom(const std::string& start) const;
    bool connected(const std::string& a, const std::string& b) const;
    /// The parts that hang together, each in document order, in order of their first element.
    std::vector<std::vector<std::string>> components() const;
    /// Ids from `a` to `b`, both included; of several shortest ways the first in document order.
    /// Empty when there is none.
    std::vector<std::string> shortestWay(const std::string& a, const std::string& b) const;
    /// What `id` is attached to directly, in document order.
    std::vector<std::string> neighbours(const std::string& id) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

}  // namespace tombolo
