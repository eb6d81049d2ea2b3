// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <utility>

#include "model/core/entities.h"

namespace tombolo::authoring {

/// Next hop by machine and destination: the routes that a topology calls for, whether or not it has
/// them.
using WantedRoutes = std::map<std::pair<std::string, Prefix>, IpAddress>;

/// - Nodes, hosts and proxies: a default route by the forwarder that leads furthest; past a gateway
///   also routes to what lies behind its neighbours.
/// - Routers and gateways: a route to every network, and to the pods of flat clusters, by the
/// shortest
///   way; to the pods of islands only where they are attached to the island's network and need it.
/// A route that is there already and leads to a neighbour decides the next hop.
WantedRoutes wantedRoutes(const Topology& topology);

/// Adds to `after` the routes that the change calls for, and takes out those that it made useless.
/// Routes that were missing before the change, because someone deleted them, stay missing.
void updateRoutes(const Topology& before, Topology& after);

}  // namespace tombolo::authoring
