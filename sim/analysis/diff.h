// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

#include "model/core/entities.h"
#include "sim/trace.h"

/// Two documents compared by what they do: which flows and pairs get through, by which way, and who
/// sees whom. Where things are drawn, names and notes make no difference.
namespace tombolo::sim::analysis {

/// What becomes of a flow, or of a packet from one element to another, in one of the documents.
struct Sighting {
    Verdict verdict = Verdict::Dropped;
    Reason reason = Reason::None;
    bool varies = false;   ///< depends on the connection's ports; the rest is the first way
    std::string endedAt;   ///< element where it ended when it did not arrive
    std::string receiver;  ///< element that got it; empty when nobody did
    bool stray = false;    ///< `receiver` is not whom it is meant for: the address leads there
    Verdict strayEnd = Verdict::Dropped;  ///< with `stray`: whether `receiver` answers it
    std::string seen;         ///< address that the receiver sees; empty when nobody does
    bool translated = false;  ///< `seen` is not the true one
    bool hidden = false;      ///< nor does it stand for the sender alone
    bool recovered = false;   ///< translated, but a header that can be believed has the true one
    bool claimed = false;     ///< with `recovered`: a header of the sender's own came before it
    std::vector<Identity> headers;  ///< with `recovered`: the kinds of those that have the true one
    std::vector<std::pair<std::string, std::string>> hiddenBy;  ///< element, rule
    std::uint32_t among = 0;                                    ///< how many could be behind `seen`
    std::uint32_t late = 0;          ///< packets that went unanswered before the one that tells
    Verdict firstVerdict{};          ///< what became of the first of them, …
    Reason firstReason{};            ///< … why …
    std::string firstEndedAt;        ///< … and where
    std::vector<std::string> path;   ///< elements passed by the request, sender first
    std::vector<std::string> wires;  ///< networks between them, "" for a pod's own link
    /// The receiver can name the sender from what it reads.
    bool tells() const { return !hidden || recovered; }
    friend bool operator==(const Sighting&, const Sighting&) = default;
};

enum class DiffKind : std::uint8_t {
    ElementsRemoved,
    ElementsAdded,
    ElementsTurned,    ///< same id, another kind: a gateway that is a router now
    AddressesChanged,  ///< of pods, nodes, hosts; [pairs of texts in `addresses`]
    Lost,              ///< got through, does not any more
    Failing,           ///< still does not get through, for another reason
    Gained,            ///< gets through now
    Hidden,            ///< the receiver cannot tell the source any more
    Visible,           ///< the receiver can tell the source now
    SeenOtherwise,     ///< still hidden, or still told: by others, as another address, …
    Redirected,        ///< another receiver gets it; said beside what else became of a flow
    Path,              ///< another way, nothing else
    Late,              ///< other packets before the one that tells went unanswered, nothing else
    FlowsRemoved,
    FlowsAdded,
    FlowsRetargeted,  ///< the flow itself is another one: sender, target, port
};
inline constexpr std::size_t kDiffKinds = static_cast<std::size_t>(DiffKind::FlowsRetargeted) + 1;
const char* toString(DiffKind kind);  ///< "lost", "elements-added", …

/// One line of the difference: everything that changed in the same way; where that are many ways
/// of one sort, all of that sort.
struct DiffLine {
    DiffKind kind{};
    std::vector<std::string> elements;  ///< Elements…, AddressesChanged: ids in document order
    std::vector<std::pair<std::string, std::string>> addresses;  ///< by element: before, after
    std::uint64_t pairs = 0;                                     ///< of elements, beside the flows
    std::vector<std::string> origins;                            ///< of those pairs, each once
    std::vector<std::string> observers;                          ///< of those pairs, each once
    std::vector<std::string> flows;                              ///< ids
    /// Of the first flow, else of one pair (`origins` and `observers` begin with it).
    Sighting before;
    Sighting after;
    std::uint64_t outOf = 0;  ///< pairs of those origins and observers; more than `pairs`: not all
    bool alike = true;        ///< what `before` and `after` say is so for all of them
    /// FlowsRetargeted: sender, target (ids, or an address) and "tcp 80", before and after; the two
    /// are the same where that did not change.
    std::vector<std::pair<std::string, std::string>> asked{};
};

/// What did not get through before and does not now, but somebody else gets it from now on.
bool isAstray(const DiffLine& line);

struct Behaviour {
    std::vector<DiffLine> changes;  ///< by kind
    std::uint64_t pairsCompared = 0;
    bool allPairs = true;  ///< false: too many kinds of pairs; flows only
    bool same() const { return changes.empty(); }
};

struct DiffOptions {
    bool pairs = true;
    std::uint64_t maxKinds = 4'000'000;  ///< of pairs; above it flows only
    bool all = true;  ///< false: of a line's origins and observers one pair alone, and no paths
    const std::atomic<bool>* stop = nullptr;
};

/// @return what makes one of the documents impossible to simulate; its Place::file is "old" or
///         "new"
Result<Behaviour> compareBehaviour(const Topology& before, const Topology& after,
                                   const DiffOptions& options = {});

void writeJson(const Behaviour& behaviour, std::ostream& out);

}  // namespace tombolo::sim::analysis
