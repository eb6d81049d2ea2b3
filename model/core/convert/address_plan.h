// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/core/entities.h"

/// Address plans: which blocks of what is free the clusters get, so that every pod address is
/// unique (semantics.md F-1), and what that wastes. Numbers of addresses are doubles, because an
/// IPv6 block has more than 64 bits can count; they are exact up to 2^53, always so for IPv4.
namespace tombolo::convert {

/// @return the parts of `block` that overlap none of `used`: the fewest prefixes, in address order
std::vector<Prefix> freeIn(const Prefix& block, const std::vector<Prefix>& used);
/// The same over several blocks, which may overlap and touch: neighbours are joined.
std::vector<Prefix> freeIn(const std::vector<Prefix>& blocks, const std::vector<Prefix>& used);
/// Joined, without repetition and host bits, in address order.
std::vector<Prefix> joined(std::vector<Prefix> prefixes);
/// Every address that the document uses: prefixes of networks, pods and services, and single
/// addresses outside them (interfaces, pools, load balancers, published ones, targets of flows).
std::vector<Prefix> usedBy(const Topology& topology);

double sizeOf(const Prefix& prefix);
double sizeOf(const std::vector<Prefix>& prefixes);

/// Addresses of a node's block that no pod can have: its own, the bridge's, IPv4's broadcast.
inline constexpr std::uint64_t kReservedPerNode = 3;
/// @return how long a block of the family may be at most that holds so many pods; /64 for IPv6,
///         where blocks are not cut to size
int nodeLengthFor(Family family, std::uint64_t podsPerNode);

/// What one cluster needs of one family. A cluster with two families has two needs.
struct PodNeed {
    std::string cluster;  ///< for the reader of the plan
    Family family = Family::V4;
    std::uint64_t nodes = 1;          ///< 0 counts as 1
    std::uint64_t podsPerNode = 0;    ///< used addresses of a node's block, at most
    int nodeLength = 0;               ///< of a node's block; 0: nodeLengthFor(podsPerNode)
    std::uint32_t growthPercent = 0;  ///< nodes to come, beyond those there are
    /// Pods there are, for the account; none: as many on every node as on the fullest.
    std::optional<std::uint64_t> pods = std::nullopt;
};

/// Node blocks that a need asks for, growth included.
std::uint64_t blocksOf(const PodNeed& need);
int nodeLengthOf(const PodNeed& need);

/// What a need gets: whole prefixes, each a multiple of its node block, in address order.
struct PodAllocation {
    std::vector<Prefix> prefixes;
    int nodeLength = 0;
    /// @return the block of the i-th node (0-based); none past the end
    std::optional<Prefix> nodeBlock(std::uint64_t i) const;
};

enum class MisfitReason : std::uint8_t {
    NoFreeBlock,    ///< nothing free of that family
    BlockTooSmall,  ///< no free block is as large as one node's block
    NotEnough,      ///< too few node blocks, together with the needs before it
    PodsPerNode,    ///< the node block that was asked for holds fewer pods than asked for
};

/// The first need, in the order given, that does not fit together with those before it.
struct Misfit {
    std::size_t need = 0;
    MisfitReason reason{};
    std::uint64_t blocksNeeded = 0;
    std::uint64_t blocksFound = 0;      ///< node blocks that the needs before it leave
    std::optional<Prefix> largestFree;  ///< of the family, before anything is given away
};

struct AddressPlan {
    std::vector<PodAllocation> allocations;  ///< one per need; empty with a misfit
    std::vector<Prefix> left;                ///< free afterwards
    std::optional<Misfit> misfit;
    double offered = 0;              ///< addresses free at the beginning
    double taken = 0;                ///< addresses of all allocations
    double forPods = 0;              ///< pods there are
    double forGrowth = 0;            ///< blocks of the nodes to come
    double lostInNodes = 0;          ///< of the nodes there are: blocks less pods
    double lostToAlignment = 0;      ///< of allocations, beyond the node blocks: rounded up
    double lostToFragmentation = 0;  ///< of `left`: in pieces smaller than the smallest node block
    bool fits() const { return !misfit; }
};

/// Gives each need aligned prefixes of what is free. Nothing overlaps. It fits whenever any plan
/// does; one prefix per need where that fits, else the fewest prefixes in total, then the fewest
/// addresses (exactly for up to 1,000 ways to split, else nearly). Each piece is cut from the
/// smallest block that holds it, the lowest of those.
/// @param free may be fragmented, of both families, and overlap
/// @param used is taken out of `free` first
AddressPlan planAddresses(const std::vector<Prefix>& free, const std::vector<Prefix>& used,
                          const std::vector<PodNeed>& needs);

/// Node blocks of one length, any number of them.
struct BlockCount {
    Family family = Family::V4;
    int length = 0;
    double count = 0;
};
/// Whether planAddresses() finds a place for so many, without looking for it.
/// @param free joined
bool holds(const std::vector<Prefix>& free, const std::vector<BlockCount>& blocks);

}  // namespace tombolo::convert
