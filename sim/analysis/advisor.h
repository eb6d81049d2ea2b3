// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <atomic>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/analysis/address_advice.h"
#include "sim/analysis/remedies.h"

/// Which model for this drawing: what translation costs, how hard it is to find out who was
/// talking, and whether the addresses that someone has are enough for a flat network.
namespace tombolo::sim::analysis {

/// What each piece of work takes on a machine. The defaults are semantics.md 6.2, as the simulator
/// has them; whoever measured his own puts them in.
struct CostModel {
    TimeNs forward = 500;          ///< route lookup and handing on
    TimeNs conntrackLookup = 600;  ///< per machine that keeps entries, and packet
    TimeNs translate = 400;        ///< applying a translation, per packet
    TimeNs tunnel = 1'400;         ///< encapsulating or decapsulating
    TimeNs proxyMessage = 12'000;  ///< per message and direction
    TimeNs conntrackNew = 3'700;   ///< making an entry, once
    TimeNs chooseMapping = 800;    ///< choosing a translation, once
    TimeNs mapLookup = 100;        ///< finding a service or published address, once
    TimeNs rulePerLine = 16;       ///< each line of a linear rule list, once
    friend bool operator==(const CostModel&, const CostModel&) = default;
};
/// One cost for tables and forms.
struct CostItem {
    const char* code;  ///< "translate", …
    TimeNs CostModel::*value;
    TimeNs defaultNs;
    const char* source;  ///< where the default is from
};
std::span<const CostItem> costItems();

/// One flow in one model.
struct FlowLeg {
    SourceSight sight{};         ///< None: not answered
    TimeNs steadyNs = 0;         ///< there and back once the connection stands
    TimeNs setUpNs = 0;          ///< on top of it for the first packet each way
    TimeNs translationNs = 0;    ///< of steadyNs: translating, and proxying
    TimeNs trackingNs = 0;       ///< of steadyNs: looking connections up
    TimeNs tunnelNs = 0;         ///< of steadyNs
    std::string receiver;        ///< whom the request got to; empty: nobody
    std::uint32_t hops = 0;      ///< wires on the way there
    std::uint32_t rewrites = 0;  ///< translations and proxies on the way there that write a source
    std::uint32_t probes = 0;    ///< further logs until the sender is named, or none helps
    bool named = true;           ///< after them
    bool proxied = false;
};
struct FlowTrade {
    std::string flow;
    std::optional<FlowLeg> flat;
    std::optional<FlowLeg> island;
};

/// The machine whose work for one packet takes longest.
struct Bottleneck {
    std::string element;
    TimeNs perPacketNs = 0;
    std::uint64_t packetsPerSecond = 0;  ///< of one processor core
};

/// What keeps a source from a receiver.
enum class Hider : std::uint8_t { Service, Proxy, Gateway, Egress, Masquerade };
inline constexpr std::size_t kHiders = 5;
const char* toString(Hider hider);  ///< "service", "proxy", …

/// One model, over all its flows that both models answer.
struct ModelSide {
    bool drawn = false;  ///< as it is; else made from the drawing
    std::uint32_t flows = 0;
    std::uint32_t answered = 0;
    std::uint32_t hidden = 0;  ///< answered, and the receiver cannot tell who it was
    /// Of the hidden ones, how many each of them hides; those that several hide count for each.
    std::array<std::uint32_t, kHiders> hiddenBy{};
    std::uint32_t header = 0;          ///< answered, and a header alone tells it
    std::uint32_t compared = 0;        ///< flows in the sums below
    std::uint32_t comparedHidden = 0;  ///< of them, hidden
    /// Of them, in the sums of times: the same receiver answers in both models. Which endpoint of a
    /// service is chosen follows from the packet's hash, and that from the pods' numbers.
    std::uint32_t timed = 0;
    TimeNs steadyNs = 0, setUpNs = 0, translationNs = 0, trackingNs = 0, tunnelNs = 0;
    std::uint64_t probes = 0;
    std::uint32_t mostProbes = 0;
    std::uint32_t unnamed = 0;  ///< flows whose sender no probe names
    std::uint32_t routes = 0;   ///< written in the document
    std::uint32_t rules = 0;    ///< of translation: masquerades, source translations, entries
    std::optional<Bottleneck> bottleneck;
};

/// What the verdict rests on; each has its numbers in Advice.
enum class AdviceCode : std::uint8_t {
    AddressesFit,        ///< with the growth
    AddressesFitForNow,  ///< but not with the growth
    AddressesDoNotFit,
    SourcesHidden,   ///< by the islands, and flat shows them
    NothingHidden,   ///< nor do the islands
    StillHidden,     ///< what flat does not show either (proxies, balancers, the edge)
    MoreProbes,      ///< to find out who it was
    LatencyMatters,  ///< a hundredth of the round trip or more
    LatencyAlike,    ///< less
    OtherEndpoints,  ///< flows of which no time is compared: another endpoint answers
    MoreRoutes,      ///< that flat needs
    FlatBreaks,      ///< flows that only the islands answer
    IslandBreaks,    ///< flows that only flat answers
    NoOtherModel,    ///< the drawing cannot be made the other way: only addresses were compared
    NoClusters,
    LargerBlock,        ///< would change it: one more free block of this size
    SmallerNodeBlocks,  ///< would change it: fewer addresses for each node
    LessGrowth,         ///< would change it: growing no more than this
    MoreGrowth,         ///< would change it: growing beyond this
    NobodyAsks,         ///< would change it: if nobody has to know who was talking
    SomeoneAsks,        ///< would change it: if someone had to
    AnswersFirst,       ///< would change it: if flat answered those flows as well
    Remedies,           ///< instead: bring the few hidden sources back one by one
};
const char* toString(AdviceCode code);

/// Never a model in which a flow is not answered that the drawing answers.
enum class Recommendation : std::uint8_t {
    Flat,
    FlatForNow,
    Island,
    Either,
    Neither,  ///< each has something against it; stay with the drawing
    None,     ///< no clusters
};
const char* toString(Recommendation recommendation);

struct Advice {
    Recommendation recommendation{};
    std::vector<AdviceCode> because;
    std::vector<AdviceCode> wouldChange;
    std::optional<ModelSide> flat;
    std::optional<ModelSide> island;
    std::vector<FlowTrade> flows;  ///< in the document's order
    /// Flows that are answered as drawn and not in that model; in the document's order.
    std::vector<std::string> flatLoses;
    std::vector<std::string> islandLoses;
    AddressAdvice addresses;
};

struct AdviceOptions {
    std::uint64_t seed = 1;
    std::vector<Prefix> free;           ///< empty: all private space that the drawing leaves
    std::uint32_t growthPercent = 100;  ///< more nodes than drawn, to be planned for
    int nodeLength = 0;                 ///< of a node's block of IPv4; 0: as drawn
    CostModel costs;
    /// What the document carries from an earlier conversion (persist::readTwin()): the other model
    /// is then the one that it was made from.
    std::optional<convert::Carried> carried;
    const std::atomic<bool>* stop = nullptr;
    std::atomic<std::uint32_t>* looked = nullptr;  ///< counts flows, of each model that is run
};

/// Pure and deterministic. @return Cancelled, and what simulate() returns
Result<Advice> advise(const Topology& topology, const AdviceOptions& options = {});

/// The exchange that tells of the flow taken apart: what each packet costs and what only the first
/// of a connection does.
FlowLeg legOf(const Trace& trace, const FlowResult& flow, const CostModel& costs);
/// @return nothing when no machine works on a packet of the run
std::optional<Bottleneck> bottleneckOf(const Trace& trace, const CostModel& costs);

/// `format`: tombolo-advice, version 1.
void writeJson(const Advice& advice, std::ostream& out);

}  // namespace tombolo::sim::analysis
