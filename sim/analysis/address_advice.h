// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "model/core/convert/convert.h"

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
    double asNowNeeded = 0;     ///< as flatNeeded, in the node blocks that there is room for now
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
    /// Lengths of the node blocks at the curves' beginning, ascending, without repetition: of flat,
    /// and of the islands. Of pods that grow, the blocks grow along.
    std::vector<int> flatBlocks;
    std::vector<int> islandBlocks;
    /// Flat's are smaller from the beginning, to have room for the growth; these are as large as
    /// there is room for now, and so far it fits with them. Empty: they are the same.
    std::vector<int> nowBlocks;
    std::uint64_t nowLimit = 0;
};

/// Whether flat fits into the free blocks, how, and for how long. The plan is what
/// convertTopology() makes with the same blocks. More that is free never makes it fit worse.
struct AddressAdvice {
    std::vector<Prefix> free;    ///< joined; what the plan could use
    bool given = false;          ///< someone said so; else all private space left
    Family family = Family::V4;  ///< that numbers of addresses count; IPv4 where there is any
    double available = 0;        ///< addresses in it
    /// One per cluster and family, without growth, with the node blocks of `now`.
    std::vector<convert::PodNeed> needs;
    /// By need: prefixes that the cluster keeps, because it is flat already or because nobody else
    /// has them and nobody said what is free; empty: it needs new ones.
    std::vector<std::vector<Prefix>> kept;
    /// Addresses in node blocks: of all clusters when flat, and of the largest island (the others
    /// use the same) as drawn, or as converting gives it.
    double flatNow = 0;
    double islandNow = 0;
    /// Addresses of node blocks that have to be found in `free`: now, and with the growth.
    double takenNow = 0;
    double takenGrown = 0;
    /// Node blocks are smaller than drawn, as little as need be; this was the largest drawn.
    std::optional<int> shrunkFrom;
    convert::AddressPlan now;
    /// With the growth asked for: in what the clusters get now where that is enough, else planned
    /// anew, with node blocks as little smaller as need be (unless a length was asked for).
    convert::AddressPlan grown;
    std::uint32_t growthPercent = 0;
    double drawn = 0;           ///< different addresses that the pod prefixes of the drawing take
    std::uint32_t sharing = 0;  ///< clusters whose pod prefix another has, too
    std::vector<GrowthCurve> curves;  ///< in the order of kGrowths
    /// One more free block of this length would do, for the growth too; none when it does already,
    /// no block would, or nobody said what is free.
    std::optional<Prefix> missing;
    /// Node blocks of this length instead of those asked for would do, for the growth too; none
    /// when those do, or none would hold a node's pods.
    std::optional<int> nodeLength;
    bool fits() const { return now.fits(); }
    /// Nothing is needed of what is free: every cluster keeps its prefixes.
    bool allKept() const;
    /// The growth takes smaller node blocks than there are now, from the beginning.
    bool shrinksToGrow() const;
    /// One length for all of those (ConvertOptions::nodeLength); none: they differ.
    std::optional<int> grownLength() const;
    bool fitsGrown() const { return fits() && grown.fits(); }
};

struct AddressQuestion {
    std::vector<Prefix> free;
    std::uint32_t growthPercent = 100;
    int nodeLength = 0;                         ///< of node blocks of IPv4 when flat; 0: as drawn
    const std::atomic<bool>* stop = nullptr;    ///< leaves curves short
    const convert::Conversion* flat = nullptr;  ///< to flat, with `free` and `nodeLength`; null:
                                                ///< is made here
    const Topology* island = nullptr;           ///< null: the drawing
};
/// Addresses for the pods of a drawing, in the node blocks that it has: those of all flat clusters,
/// and of the largest island, because islands can use the same. The numbers with which a growth
/// curve begins, for a document that has both models or one.
double podAddresses(const Topology& topology);
AddressAdvice adviseAddresses(const Topology& topology, const AddressQuestion& question);

}  // namespace tombolo::sim::analysis
