// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/analysis/flow_judge.h"
#include "sim/analysis/pair_judge.h"
#include "sim/analysis/remedies.h"

namespace tombolo::sim::analysis {

/// Compares the document as it is, run with all its flows, with what remedies make of it.
class Pricing {
public:
    /// @param flows,pairs of this very document; all outlive it
    Pricing(const Topology& topology, const std::string& flow, const SearchOptions& options,
            FlowJudge& flows, PairJudge& pairs);

    /// Fills in the price; by several threads at once, each for a remedy of its own.
    /// @return whether the source is still seen with all other flows about, else the price is not
    ///         filled in; Cancelled
    Result<bool> tell(Remedy& remedy) const;

private:
    Result<bool> tellFlows(const Topology& after, Remedy& remedy) const;

    const Topology& m_topology;
    const std::string& m_flow;
    const SearchOptions& m_options;
    FlowJudge& m_flows;
    PairJudge& m_pairs;
};

}  // namespace tombolo::sim::analysis
