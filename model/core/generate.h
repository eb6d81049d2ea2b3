// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "model/core/entities.h"

namespace tombolo {

/// A document of regular shape, as large as one likes.
struct GenerateOptions {
    std::uint32_t clusters = 2;      ///< 1 to 200
    std::uint32_t nodes = 4;         ///< in each cluster, 1 to 250
    std::uint32_t podsPerNode = 25;  ///< 1 to 4,000
    /// Who hides the pods of a cluster from the others.
    bool gatewayNat = false;      ///< its gateway, behind its outer address
    bool nodeMasquerade = false;  ///< their node
    bool reusePods = false;       ///< every cluster has the same pod prefix, routed by nobody else
    /// A server and a client beyond the core, labels on the pods, and (with reusePods) an entry at
    /// each gateway through which the cluster can be reached.
    bool outside = false;
    std::uint32_t flows = 0;      ///< UDP, each from a random pod to one of another cluster
    std::int64_t packets = 1;     ///< of each flow
    std::int64_t intervalNs = 10'000'000;
    std::int64_t latencyNs = 2'000'000;        ///< of every network
    std::int64_t bandwidthKbps = 100'000'000;  ///< of every network
    std::uint64_t seed = 1;
};

/// Clusters round one router, each with its nodes behind a gateway:
///
///     pod - node - gateway - core - gateway - node - pod
///
/// so that a packet between clusters crosses six wires. Unless reusePods, pod addresses are unique
/// and routed everywhere. Values out of range are brought into it. The same options make the same document on
/// every machine; ids are short ("c0-n1-p23", "gw0", "core", "f7").
Topology generate(const GenerateOptions& options);

/// What `tombolo generate` draws: clusters of one model with the world outside, whose flows are all
/// answered. Flat: unique pod addresses, no translation. Island: pod addresses reused, nodes
/// masquerade, gateways publish.
GenerateOptions generateOptions(ClusterModel model);

}  // namespace tombolo
