// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "model/core/entities.h"

/// How much of what is configured in a document, for comparing two of them.
namespace tombolo::sim::analysis {

std::uint32_t routeCount(const Topology& topology);  ///< of all machines
/// Routes of the first that are no more, while the machine has another one to the same prefix.
std::uint32_t replacedRoutes(const Topology& before, const Topology& after);
/// Of gateways and pods: what a change of translation or of endpoints takes.
std::uint32_t addressCount(const Topology& topology);
/// Source translations of gateways, egress policies, exceptions from them and from masquerades.
std::uint32_t ruleCount(const Topology& topology);
std::uint32_t podCount(const Topology& topology);
/// Pods of both whose addresses differ.
std::uint32_t renumberedPods(const Topology& before, const Topology& after);

}  // namespace tombolo::sim::analysis
