// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/analysis/remedies.h"

namespace tombolo::sim::analysis {

/// Fills in a hidden flow's remedies, and what it took to find them. Inner header of whyHidden().
/// @param run see whyHidden()
/// @return Cancelled
Result<Done> searchRemedies(const Topology& topology, const Trace& run, Why& why,
                            const SearchOptions& options);

}  // namespace tombolo::sim::analysis
