// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/simulate.h"

/// Documents with one packet of each flow, for questions that one exchange answers.
namespace tombolo::sim::analysis {

/// Of each flow the packet that tells of it in `run` (FlowResult), at its own time; of flows that
/// are not in `run`, the first. Where a later one tells, no link loses packets by chance: in a run
/// of other packets it would lose others.
Topology toldOnce(Topology topology, const Trace& run);

struct OnceRun {
    Topology topology;  ///< with one packet of each flow
    std::shared_ptr<const Trace> trace;
};
/// Runs such a document. That is the first packet of each flow, unless one of several is not
/// answered: then a run of all packets says which ones tell.
///
/// @return what simulate() returns
Result<OnceRun> runToldOnce(Topology topology, const RunOptions& options);

}  // namespace tombolo::sim::analysis
