// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "model/core/entities.h"

/// Inner header of the conversion: the pod addresses that a cluster has as it is drawn.
namespace tombolo::convert {

/// The cluster's pod ranges, each once, none inside another.
std::vector<Prefix> rangesOf(const Cluster& cluster);
/// Blocks of the cluster's nodes inside a range, in order.
std::vector<Prefix> blocksIn(const Cluster& cluster, const Prefix& range);
/// Most addresses that the pods of one of the blocks have.
std::uint64_t fullest(const Cluster& cluster, const std::vector<Prefix>& blocks);

}  // namespace tombolo::convert
