// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/core/convert/convert.h"

namespace tombolo::convert {

/// Not to be routed on the Internet: RFC 1918, RFC 6598, RFC 4193.
bool isPrivate(const IpAddress& address);
/// A network of kind internet that someone translates towards, or publishes a public address on:
/// private addresses end there. Where nobody does, the drawing lets them through already.
bool isBorder(const Topology& t, const std::string& network);

struct Numbering {
    std::vector<Renumbering> maps;           ///< one per cluster of the model that is left
    std::vector<std::vector<Prefix>> whole;  ///< by map: the cluster's pod prefixes afterwards
    std::optional<Misfit> misfit;
    std::vector<PodNeed> needs;
    std::vector<Remark> remarks;
};
/// Addresses that pods must not get: all that the document uses but the pods' of the clusters to
/// convert, and what names those.
/// @param clusters indices of those to convert
std::vector<Prefix> usedElsewhere(const Topology& t, const std::vector<std::size_t>& clusters);
/// @param clusters indices of those to convert
/// @param nodeLength that node blocks of IPv4 are to have; 0: as drawn, or as little less as need
/// be
Numbering numberFlat(const Topology& t, const std::vector<std::size_t>& clusters,
                     const std::vector<Prefix>& free, int nodeLength = 0);
Numbering numberIsland(const Topology& t, const std::vector<std::size_t>& clusters,
                       const std::vector<Prefix>& free);

/// Gives the cluster's prefixes, nodes and pods their new addresses. A pod whose offset does not
/// fit its shrunk block gets the next free one.
void renumber(Cluster& cluster, const Renumbering& map, const std::vector<Prefix>& whole);

}  // namespace tombolo::convert
