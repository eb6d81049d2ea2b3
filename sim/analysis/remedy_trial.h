// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <mutex>

#include "model/core/convert/pods_behind.h"
#include "sim/analysis/flow_ways.h"
#include "sim/analysis/remedies.h"

namespace tombolo::sim::analysis {

/// What becomes of a flow when something is changed: its run alone, and all that its connections
/// can meet.
struct TrialOutcome {
    SourceSight sight = SourceSight::None;
    bool worn = false;    ///< others could be behind what is seen
    bool claims = false;  ///< of the sender's own came along
    Endpoint seen;
    std::string receiver;
    std::vector<Change> ideas;     ///< what to try on top of it
    std::string service;           ///< that hides it
    bool partly = false;           ///< other connections of the flow stay hidden
    std::vector<Sighting> breaks;  ///< see Price
    bool isWhole() const { return !partly && breaks.empty(); }
};

/// Tries changes on the one flow in question.
class Trials {
public:
    /// @param run,why see whyHidden(); `why` says how the flow is seen so far, and outlives it
    Trials(const Topology& topology, const Trace& run, const Why& why,
           const SearchOptions& options);

    /// What to try first. @return what simulate() returns
    Result<std::vector<Change>> ideas() const;
    /// By several threads at once. @return Cancelled
    Result<TrialOutcome> with(const std::vector<Change>& changes);
    /// Whether the receiver can tell the sender from more than before.
    bool helps(const TrialOutcome& outcome) const;

private:
    Result<std::shared_ptr<const Trace>> run(const Topology& topology) const;
    bool isReceiver(const Topology& changed, const std::string& reached) const;
    Result<Done> weigh(const Topology& topology, const std::vector<Change>& changes,
                       TrialOutcome& out);
    Result<Done> addBreaks(const std::vector<FlowEnd>& failing, TrialOutcome& out);
    Result<const std::vector<FlowEnd>*> failingAsDrawn();

    const Why& m_why;
    const SearchOptions& m_options;
    Topology m_small;                               ///< the document with this flow alone
    std::vector<convert::PodPort> m_behind;         ///< what the flow asks for, as it is drawn
    std::mutex m_guard;                             ///< of m_failing
    std::optional<std::vector<FlowEnd>> m_failing;  ///< of the flow as it is drawn; once asked for
};

}  // namespace tombolo::sim::analysis
