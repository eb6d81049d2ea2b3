// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>

#include "sim/analysis/endpoint_classes.h"
#include "sim/analysis/matrix_ways.h"
#include "sim/candidates.h"

/// Who sees whose true address: every element that can send by everyone who listens. Decided by the
/// engine itself, once for each kind of pair (endpoint_classes.h), as the document is configured:
/// with nothing down, nothing lost, and no other packet under way.
namespace tombolo::sim::analysis {

/// What a pair comes to, for signs and counts.
enum class PairSight : std::uint8_t {
    Self,         ///< the same element
    True,         ///< answered, and the true address is seen
    Recovered,    ///< answered; another address is seen, but a header from a proxy has the true one
    Translated,   ///< answered; another address is seen
    OneWay,       ///< arrives, but the answer does not come back
    Elsewhere,    ///< somebody else has that address, and gets the packet
    Unreachable,  ///< dropped or refused
    Varies,       ///< depends on the connection's ports
};
inline constexpr std::size_t kSights = 8;
const char* toString(PairSight sight);  ///< "true", "recovered", "one-way", …

/// One thing that can become of a packet from one element to another.
struct PairOutcome {
    Verdict verdict = Verdict::Dropped;
    Reason reason = Reason::None;
    PairSight sight = PairSight::Unreachable;
    ElementIx receiver = kNoElement;  ///< who got it
    ElementIx endedAt = kNoElement;   ///< where it, or its answer, ended
    AddressId source = 0;             ///< the true one
    AddressId seen = 0;
    std::uint32_t pool = 0;   ///< `seen` is one of so many, by a hash over the pair's addresses
    std::uint32_t among = 0;  ///< how many could be behind what is seen, the true one included
    struct Hide {
        ElementIx at = kNoElement;
        RuleIx rule = 0;
        friend bool operator==(const Hide&, const Hide&) = default;
    };
    std::vector<Hide> hides;  ///< in the order of the way; empty when the true address is seen
    std::vector<Identity> recovered;
    friend bool operator==(const PairOutcome&, const PairOutcome&) = default;
};

/// What holds for every pair of a kind, told for one of them.
struct MatrixCell {
    ElementIx origin = kNoElement;
    ElementIx observer = kNoElement;
    PairSight sight = PairSight::Unreachable;
    std::uint32_t way = 0;              ///< index into EntryWays::to(observer)
    std::vector<PairOutcome> outcomes;  ///< several: by the connection's ports; never empty
    bool complete = true;               ///< false: there are more outcomes than were tried
};

struct MatrixOptions {
    bool merge =
        true;  ///< false: nodes are not taken for alike (to test that this changes nothing)
    std::uint64_t maxCells = 4'000'000;
    const std::atomic<bool>* stop = nullptr;
};

class Matrix {
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

    /// @return what makePlan() finds wrong; Cancelled; LimitReached (cells)
    static Result<Matrix> of(const Topology& topology, const MatrixOptions& options = {});

    const std::vector<ElementIx>& origins() const { return m_origins; }      ///< document order
    const std::vector<ElementIx>& observers() const { return m_observers; }  ///< document order
    const std::string& id(ElementIx e) const { return plan().elementIds[e]; }
    ElementIx find(const std::string& id) const;
    const NetworkPlan& plan() const { return m_prober.plan(); }
    const EndpointClasses& classes() const { return m_classes; }
    const std::vector<MatrixCell>& cells() const { return m_cells; }
    std::uint64_t probes() const { return m_probes; }  ///< packets that were played

    /// Index into cells(), or kNone for an element and itself.
    std::uint32_t cellOf(ElementIx origin, ElementIx observer) const;
    /// By classes: origin's, observer's, nearness (EndpointClasses); kNone: there is no such pair.
    std::uint32_t cellOf(std::uint32_t from, std::uint32_t to, std::uint32_t nearness) const;
    PairSight sightOf(ElementIx origin, ElementIx observer) const;
    /// The outcomes of a pair, in its own names. With a pool `seen` is 0: see seenFromPool().
    std::vector<PairOutcome> outcomesOf(ElementIx origin, ElementIx observer) const;
    EntryWay wayOf(ElementIx origin, ElementIx observer) const;
    /// The same answer without classes: plays the packets of these very pairs. Takes long for many.
    /// @param count false: PairOutcome::among stays 0
    Result<std::vector<MatrixCell>> walk(const std::vector<std::pair<ElementIx, ElementIx>>& pairs,
                                         bool count = true);
    /// A source port from which the packet gets there, where a service or gateway chooses by hash.
    std::uint16_t sourcePortFor(ElementIx origin, ElementIx observer, const EntryWay& way);
    /// The pair's packet and its answer as a recording of one flow.
    /// @param outcome which of outcomesOf()
    Result<std::shared_ptr<const Trace>> record(ElementIx origin, ElementIx observer,
                                                std::size_t outcome = 0) const;

private:
    struct Open;
    explicit Matrix(Prober prober, const Topology& topology)
        : m_prober(std::move(prober)), m_ways(topology, m_prober.plan())
    {
    }
    void listCells();
    Result<void> decide(std::vector<MatrixCell>& cells, bool count, const std::atomic<bool>* stop);
    Result<void> play(const std::vector<MatrixCell>& cells, std::vector<Open>& open, bool count,
                      const std::atomic<bool>* stop);
    PairOutcome outcomeOf(const PairProbe& probe, ElementIx observer, const FlowOutcome& o,
                          CandidateFinder* finder) const;
    std::uint32_t amongOf(const PairProbe& probe, const FlowOutcome& o, PairOutcome& out,
                          CandidateFinder& finder) const;
    const std::vector<EntryWay>& waysTo(ElementIx observer);

    Prober m_prober;
    EntryWays m_ways;
    EndpointClasses m_classes;
    std::vector<ElementIx> m_origins, m_observers;
    std::vector<std::uint32_t> m_listening;  ///< by class: its place among those that listen
    std::uint32_t m_listenClasses = 0;
    std::vector<std::uint32_t> m_cellAt;  ///< by origin's class, observer's, nearness
    std::vector<MatrixCell> m_cells;
    std::map<ElementIx, std::vector<EntryWay>> m_waysTo;
    std::uint64_t m_probes = 0;
};

/// What a list of possible outcomes comes to.
PairSight sightOf(const std::vector<PairOutcome>& outcomes);
/// The probe that a way stands for.
PairProbe probeOf(ElementIx origin, const EntryWay& way);

}  // namespace tombolo::sim::analysis
