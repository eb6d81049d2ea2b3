// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <functional>
#include <memory>

#include "sim/outcome.h"
#include "sim/plan.h"

namespace tombolo::sim::analysis {

/// One packet that is tried, and its answer.
struct PairProbe {
    ElementIx from = kNoElement;
    AddressId to = 0;
    Protocol protocol = Protocol::Tcp;
    std::uint16_t port = 0;
    Steering steering;
};

/// Plays probes on a document as it is configured: with nothing lost, nothing down, and none that
/// meets what another left behind. Not for two threads at once.
class Prober {
public:
    /// @return what makePlan() says is wrong with the document; flows play no part
    static Result<Prober> of(const Topology& topology);

    const NetworkPlan& plan() const { return *m_plan; }
    /// Those of the document that are on.
    const std::vector<FlowInfo>& flows() const { return m_flows; }
    /// @return Cancelled
    Result<void> play(const std::vector<PairProbe>& probes,
                      const std::function<void(std::size_t, const FlowOutcome&)>& result,
                      const std::atomic<bool>* stop = nullptr);
    /// More ways that a hash can go are counted, but not followed.
    static constexpr std::uint32_t kMostBranches = 64;
    /// Says how a probe went. @param index of the probe in the list given
    /// @return how many of its ways are to be followed, the first one included
    using Followed = std::function<std::uint32_t(std::size_t index, const PairProbe& probe,
                                                 const FlowOutcome& outcome)>;
    /// Plays each probe, and again for every other way that a hash could send it.
    /// @return how many were played; Cancelled
    Result<std::size_t> playWays(std::vector<PairProbe> probes, const Followed& result,
                                 const std::atomic<bool>* stop = nullptr);
    /// The first source port from which the probe gets there although nobody steers it; 0: none of
    /// those tried.
    std::uint16_t portThatReaches(const PairProbe& probe, ElementIx receiver, std::uint16_t first,
                                  std::size_t tries);
    /// The same for one, from a source port that is given, as a recording.
    Result<std::shared_ptr<const Trace>> record(const PairProbe& probe, std::uint16_t sourcePort,
                                                const std::string& name) const;

private:
    /// Whether the translations keep to their ranges of ports.
    void setLimits(bool real);
    explicit Prober(NetworkPlan plan);
    std::shared_ptr<NetworkPlan> m_plan;  ///< play() puts its flows there
    std::vector<FlowInfo> m_flows;
    std::vector<std::uint8_t> m_limited;  ///< by source translation: it has a port range
};

}  // namespace tombolo::sim::analysis
