// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/core/authoring/authoring.h"

/// The address plan of new things. All of it is convention for people who read addresses, except
/// that nothing is given twice.
namespace tombolo::authoring {

/// Where in a network the search for a free address starts: 10.0.0.1, .11, .50, .100, .200.
enum class Seat { Forwarder, Machine, Host, Virtual, LoadBalancer };

/// Addresses that anything has on a network: interfaces, nodes, load balancers, published ones.
std::set<IpAddress> usedOn(const Topology& topology, const std::string& network);

/// One free address of each family that the network has; empty when it is full.
std::vector<IpAddress> seatsOn(const Topology& topology, const std::string& network, Seat seat);

/// First address from `start` (an offset) on that is not in `used`, round to the beginning.
std::optional<IpAddress> firstFree(const Prefix& prefix, std::uint64_t start,
                                   const std::set<IpAddress>& used);

/// First prefix of that length inside `within` that overlaps none of `used`.
std::optional<Prefix> firstFreePrefix(const Prefix& within, int length,
                                      const std::vector<Prefix>& used);

/// Every prefix of the document: networks, pods, services.
std::vector<Prefix> usedPrefixes(const Topology& topology);

/// Families that new things should have: those of the document's networks, IPv4 for an empty one.
std::vector<Family> familiesOf(const Topology& topology);

// Free prefixes for new things, one per family of the document.
std::vector<Prefix> networkPlan(const Topology& topology, NetworkKind kind);
std::vector<Prefix> nodeNetworkPlan(const Topology& topology);
std::vector<Prefix> podPlan(const Topology& topology, ClusterModel model);
std::vector<Prefix> servicePlan(const Topology& topology, ClusterModel model);

/// A free part of every pod prefix of the cluster, as long as its other nodes'.
std::vector<Prefix> nodePodPlan(const Cluster& cluster);
/// One free pod address of each of the node's prefixes.
std::vector<IpAddress> podSeats(const Cluster& cluster, const Node& node);
/// One free cluster address of each family that the cluster's service prefixes have.
std::vector<IpAddress> serviceSeats(const Cluster& cluster);

}  // namespace tombolo::authoring
