// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/analysis/matrix.h"

namespace tombolo::views {

/// Id of a flow of the document that sends what the matrix tries for this pair; empty: there is
/// none.
std::string flowOfPair(const Topology& topology, const sim::analysis::Matrix& matrix,
                       sim::ElementIx origin, sim::ElementIx observer);

/// A flow that sends it, with a free id: to the element, service or published entry where that
/// leads to the same address, else to the address; from a port whose packet a balancer hands to
/// this observer. Nothing where there is no address to send to.
std::optional<Flow> makeFlow(const Topology& topology, sim::analysis::Matrix& matrix,
                             sim::ElementIx origin, sim::ElementIx observer);

}  // namespace tombolo::views
