// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "model/core/entities.h"
#include "sim/trace.h"

/// Numbers by which two runs of the same flows are compared at a glance.
namespace tombolo::sim::analysis {

struct FlowNumbers {
    std::string id;
    Verdict verdict = Verdict::Dropped;
    Reason reason = Reason::None;
    bool answered = false;           ///< by the one that it is meant for
    std::uint32_t hops = 0;          ///< wires that the first request crossed
    std::uint32_t translations = 0;  ///< times that a machine rewrote it, proxies included
    bool hidden = false;             ///< and others could be behind what is seen
    bool translated = false;         ///< what is seen is not the true address
    bool stray = false;              ///< somebody else got it than the one that it is meant for
    std::uint32_t among = 0;         ///< who could be behind the address seen
    TimeNs latencyNs = 0;            ///< of the exchange that tells
};
/// In the run's order.
std::vector<FlowNumbers> flowNumbers(const Trace& trace);

}  // namespace tombolo::sim::analysis
