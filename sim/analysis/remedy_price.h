// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "sim/analysis/pair_judge.h"
#include "sim/analysis/remedies.h"

namespace tombolo::sim::analysis {

/// Compares the document as it is, run with all its flows, with what remedies make of it.
class Pricing {
public:
    Pricing(const Topology& topology, const std::string& flow, const SearchOptions& options);

    /// Fills in the price; by several threads at once, each for a remedy of its own.
    /// @return whether the source is still seen with all other flows about, else the price is not
    ///         filled in; Cancelled
    Result<bool> tell(Remedy& remedy, PairJudge& judge) const;

private:
    Result<bool> tellFlows(const Topology& after, Remedy& remedy) const;

    const Topology& m_topology;
    const std::string& m_flow;
    const SearchOptions& m_options;
    Result<std::shared_ptr<const Trace>> m_before;
    std::vector<Finding> m_findings;
};

}  // namespace tombolo::sim::analysis
