// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "sim/analysis/changes.h"
#include "sim/analysis/crowd.h"
#include "sim/analysis/price.h"

/// Why a source is hidden from a flow's receiver, and which changes of the document would bring it
/// back: each one tried by simulating the changed document.
namespace tombolo::sim::analysis {

class FlowJudge;
class PairJudge;

/// What a receiver can know of the true source.
enum class SourceSight : std::uint8_t {
    None,     ///< nothing arrived, or no answer came back
    Hidden,   ///< the address seen stands for several
    Doubted,  ///< a header names it, but others could have written that one themselves
    Alone,    ///< another address than its own, but one that nobody else has
    Header,   ///< a header names it that can be believed
    Address,  ///< its own address
};
const char* toString(SourceSight sight);  ///< "none", "hidden", …
/// The receiver can name the sender from what it reads.
inline bool tells(SourceSight sight)
{
    return sight >= SourceSight::Alone;
}
/// @param flow of a run that counted candidates
SourceSight sightOf(const FlowResult& flow);
/// The same of whoever answers, be it somebody else than the one that it is meant for.
SourceSight sightOfAnswerer(const FlowResult& flow);

struct Remedy {
    std::vector<Change> changes;  ///< in the order in which they are made
    SourceSight sight{};
    Endpoint seen;         ///< by the receiver; `element` counts in the document's elements
    std::string receiver;  ///< id
    Price price;
    /// FlatModel: pod that the flow calls itself from then on, instead of a published entry;
    /// empty: its target stays.
    std::string calls;
    std::uint16_t callsPort = 0;
};

/// The answer for one flow; ids instead of indices, so that it outlives the run.
struct Why {
    std::string flow;
    std::string sender;
    std::string receiver;     ///< empty when nothing arrived
    std::string meantFor;     ///< somebody else than `receiver`; empty: it is who it is meant for
    IpAddress meantAt;        ///< by which the packet came to `receiver` instead; with `meantFor`
    std::string publishedAt;  ///< with `meantFor`: the gateway that published it to this flow
    std::string entry;        ///< with `meantFor`: a publish entry by which it would be reached
    Verdict verdict{};
    Reason reason{};
    std::uint32_t attempt = 0;  ///< which of the flow's packets tells of it, from 0; else the first
    Verdict firstVerdict{};     ///< what became of the first one, …
    Reason firstReason{};       ///< … why …
    std::string firstEnd;       ///< … and where
    Endpoint trueSource;
    std::optional<Endpoint> seenSource;
    SourceSight sight{};
    std::vector<std::string> forgers;  ///< Doubted: could have written it themselves
    bool claims = false;               ///< the sender wrote headers of its own, which came along
    std::vector<std::string> candidates;
    Crowd crowd;  ///< of the candidates
    std::vector<Loss> losses;
    std::vector<Remedy> remedies;  ///< see remedy_choice.h
    std::string flatHides;         ///< service whose balancing hides it in flat clusters as well
    std::uint32_t tried = 0;       ///< changed documents that were simulated
    bool complete = true;          ///< false: a bound ended the search
};

/// How far a search is; set back when the next one begins.
struct SearchProgress {
    std::atomic<std::uint32_t> tried = 0;    ///< changed documents
    std::atomic<std::uint32_t> found = 0;    ///< of those that help; 0 as long as it looks for more
    std::atomic<std::uint32_t> weighed = 0;  ///< of those found, whose price is known
};

struct SearchOptions {
    std::uint64_t seed = 1;
    std::uint32_t maxTrials = 300;  ///< about 25 ms each for 10,000 pods
    std::uint32_t maxChanges = 3;   ///< three only where no one or two will do
    std::uint32_t maxRemedies = 12;
    bool search = true;  ///< false: the loss alone
    const std::atomic<bool>* stop = nullptr;
    SearchProgress* progress = nullptr;
    /// Changed documents that are tried at the same time; 0: as many as pay. The answer is the
    /// same.
    std::uint32_t atOnce = 0;
    /// Of this very document, where several flows are asked about; null: some of its own.
    FlowJudge* flows = nullptr;
    PairJudge* pairs = nullptr;
};

/// What publishes the one whom a flow is meant for, where somebody else got it: fills in
/// `publishedAt` and `entry`, the latter by simulating the flow to each such entry.
/// @return Cancelled
Result<Done> tellEntries(const Topology& topology, Why& why, const SearchOptions& options);

/// Pure and deterministic. What happened to the flow is told as it went beside all others; a flow
/// whose source is visible, or that nobody received, has no remedies.
///
/// @return UnknownReference for an unknown flow, Cancelled, and what simulate() returns
Result<Why> whyHidden(const Topology& topology, const std::string& flow,
                      const SearchOptions& options = {});
/// The same where the document was run already.
///
/// @param run recorded, of all its flows, with `options.seed`; a flow that is not in it is
///            simulated beside them
Result<Why> whyHidden(const Topology& topology, const Trace& run, const std::string& flow,
                      const SearchOptions& options = {});

/// The document with a remedy made, nothing else changed.
Result<Topology> withChanges(const Topology& topology, const std::vector<Change>& changes);

/// `format`: tombolo-why, version 1: one object with a list of flows.
void writeJson(const std::vector<Why>& flows, std::ostream& out);

}  // namespace tombolo::sim::analysis
