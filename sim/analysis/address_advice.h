// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "model/core/convert/address_plan.h"

namespace tombolo::sim::analysis {

/// What grows.
enum class Growth : std::uint8_t { Nodes, PodsPerNode, Clusters };
inline constexpr Growth kGrowths[] = {Growth::Nodes, Growth::PodsPerNode, Growth::Clusters};
const char* toString(Growth growth);  ///< "nodes", "pods-per-node", "clusters"

/// One point of a growth curve.
struct GrowthPoint {
    std::uint32_t percent = 0;  ///< more than now
    std::uint64_t count = 0;    ///< of what grows
    double flatNeeded = 0;      ///< addresses in node blocks of all clusters
    double islandNeeded = 0;    ///< of the largest cluster: the others use the same
    bool fits = false;          ///< flat, into the free blocks
    friend bool operator==(const GrowthPoint&, const GrowthPoint&) = default;
};
struct GrowthCurve {
    Growth growth{};
    std::vector<GrowthPoint> points;  ///< by percent, from 0
    /// Flat fits up to here; none: not even now.
    std::optional<std::uint32_t> fitsUntil;
    bool bounded = false;     ///< it fits still where the search ended
    std::uint64_t now = 0;    ///< nodes of all clusters, pods of a node at most, or clusters
    std::uint64_t limit = 0;  ///< how many of them that is
    std::optional<std::uint32_t> islandUntil;  ///< the same for islands
};

/// Whether flat fits into the free blocks, how, and for how long. What convertTopology() does with
/// the same blocks decides, unless a length of node blocks was asked for.
struct AddressAdvice {
    std::vector<Prefix> free;    ///< joined; what the plan could use
    bool given = false;          ///< someone said so; else all private space left
    Family family = Family::V4;  ///< that numbers of addresses count; IPv4 where there is any
    double available = 0;        ///< addresses in it
    std::vector<convert::PodNeed> needs;  ///< one per cluster and family, without growth
    /// By need: prefixes of a cluster that is flat already, which it keeps; empty: it needs new
    /// ones.
    std::vector<std::vector<Prefix>> kept;
    /// Addresses of `free` that are taken: now, and with the growth.
    double takenNow = 0;
    double takenGrown = 0;
    /// Node blocks are smaller than drawn, as little as need be; this was the largest drawn.
    std::optional<int> shrunkFrom;
    convert::AddressPlan now;
    convert::AddressPlan grown;  ///< with the growth asked for
    std::uint32_t growthPercent = 0;
    double drawn = 0;           ///< different addresses that the pod prefixes of the drawing take
    std::uint32_t sharing = 0;  ///< clusters whose pod prefix another has, too
    std::vector<GrowthCurve> curves;  ///< in the order of kGrowths
    /// One more free block of this length would do for the growth; none when it does already, or
    /// no block would.
    std::optional<Prefix> missing;
    /// Node blocks of this length would do for the growth; none when the drawn ones do, or none
    /// would hold a node's pods.
    std::optional<int> nodeLength;
    bool fits() const { return now.fits(); }
    /// Nothing is needed of what is free: every cluster is flat already.
    bool allKept() const;
    bool fitsGrown() const { return fits() && grown.fits(); }
};

struct AddressQuestion {
    std::vector<Prefix> free;
    std::uint32_t growthPercent = 100;
    int nodeLength = 0;
    const std::atomic<bool>* stop = nullptr;  ///< leaves curves short
};
/// Addresses for the pods of a drawing, in the node blocks that it has: those of all flat clusters,
/// and of the largest island, because islands can use the same. The numbers with which a growth
/// curve begins, for a document that has both models or one.
double podAddresses(const Topology& topology);
AddressAdvice adviseAddresses(const Topology& topology, const AddressQuestion& question);

}  // namespace tombolo::sim::analysis
