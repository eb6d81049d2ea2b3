// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/analysis/remedies.h"

namespace tombolo::sim::analysis {

/// Of remedies with their prices: drops those that are another one over again, and puts what cuts
/// nobody off first, then what leaves no doubt, then what changes fewest settings, then what costs
/// least; flat clusters last among their like.
void chooseAmong(std::vector<Remedy>& remedies);

}  // namespace tombolo::sim::analysis
