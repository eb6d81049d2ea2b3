// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <memory>

#include "model/core/entities.h"
#include "sim/trace.h"

namespace tombolo::sim {

struct RunOptions {
    std::uint64_t seed = 1;
    std::vector<std::string> flows;           ///< ids; empty: every enabled flow
    std::uint64_t maxCrossings = 20'000'000;  ///< LimitReached above it
    bool record = true;      ///< false: verdicts and tables only, no crossings and no steps
    bool candidates = true;  ///< false: FlowResult::candidates stays empty
    bool memory = true;      ///< false: every packet goes through all rules; the trace is the same
    const std::atomic<bool>* stop = nullptr;  ///< set to true to cancel (Cancelled)
};

/// Document → plan → run → trace. Pure, deterministic, no I/O.
///
/// @return UnknownReference, CannotSimulate… with the place, Cancelled, LimitReached
Result<std::shared_ptr<const Trace>> simulate(const Topology& topology,
                                              const RunOptions& options = {});

/// A document turned into dense tables (sim/plan.h), for several runs of the same document.
struct NetworkPlan;
Result<std::shared_ptr<const NetworkPlan>> compile(const Topology& topology,
                                                   const std::vector<std::string>& flows = {});
/// Memory that a plan takes.
std::size_t bytesOf(const NetworkPlan& plan);
/// @param options `flows` is not looked at: the plan has them
Result<std::shared_ptr<const Trace>> simulate(std::shared_ptr<const NetworkPlan> plan,
                                              const RunOptions& options = {});

}  // namespace tombolo::sim
