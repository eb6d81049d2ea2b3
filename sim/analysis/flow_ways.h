// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "sim/analysis/diff.h"
#include "sim/analysis/prober.h"
#include "sim/analysis/remedies.h"
#include "sim/sightings.h"

namespace tombolo::sim::analysis {

/// One thing that can become of a flow.
struct FlowEnd {
    Sighting told;  ///< verdict, reason, receiver, where it ended
    SourceSight sight = SourceSight::None;
    bool worn = false;         ///< others could be behind what is seen
    double share = 0;          ///< of all connections, as services, gateways and routers choose
    std::uint32_t script = 0;  ///< Steering::script of one such
    bool sameAs(const FlowEnd& other) const  ///< but for how many they are
    {
        return told == other.told && sight == other.sight && worn == other.worn;
    }
};

/// What can become of a flow whatever ports its connections have: they decide which endpoint a
/// service or published entry chooses, and which of several equal routes is taken. Of the document
/// as it is configured, with nothing down and nothing lost.
class FlowWays {
public:
    /// More ways than that are judged by as many of them.
    static constexpr std::uint32_t kMostWays = 256;

    /// @return what Prober::of() says; Cancelled
    static Result<FlowWays> of(const Topology& topology, const std::string& flow,
                               const std::atomic<bool>* stop);

    /// Different ones; none where the flow has nobody to go to.
    const std::vector<FlowEnd>& ends() const { return m_ends; }
    /// A connection with that end, as a recording of the flow alone.
    Result<std::shared_ptr<const Trace>> record(const FlowEnd& end) const;

private:
    FlowWays(Prober prober, std::string flow) : m_prober(std::move(prober)), m_flow(std::move(flow))
    {
    }
    Result<Done> play(const std::atomic<bool>* stop);
    FlowEnd endOf(const FlowOutcome& outcome, Sightings& sightings) const;
    void add(FlowEnd end);

    Prober m_prober;
    std::string m_flow;
    PairProbe m_probe;
    std::vector<FlowEnd> m_ends;
};

}  // namespace tombolo::sim::analysis
