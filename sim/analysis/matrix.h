// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>

#include "sim/analysis/endpoint_classes.h"
#include "sim/analysis/pair_outcome.h"
#include "sim/sightings.h"

/// Who sees whose true address: every element that can send by everyone who listens. Decided by the
/// engine itself, once for each kind of pair (endpoint_classes.h), as the document is configured:
/// with nothing down, nothing lost, and no other packet under way.
namespace tombolo::sim::analysis {

/// What holds for every pair of a kind, told for one of them.
struct MatrixCell {
    ElementIx origin = kNoElement;
    ElementIx observer = kNoElement;
    PairSight sight = PairSight::Unreachable;
    std::uint32_t way = 0;              ///< index into EntryWays::to(observer)
    std::vector<PairOutcome> outcomes;  ///< several: by the connection's ports; never empty
    std::vector<std::uint32_t> others;  ///< further indices that lead to this very observer
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
    /// The outcomes of a pair, in its own names. With a pool `seen` is 0: see exactly().
    std::vector<PairOutcome> outcomesOf(ElementIx origin, ElementIx observer) const;
    /// An outcome of a pair or flow with the address of a pool that it gets, and how many could be
    /// behind that one. Plays the packet where there is a pool.
    PairOutcome exactly(ElementIx origin, ElementIx observer, std::size_t outcome) const;
    PairOutcome exactly(const FlowWay& flow) const;
    EntryWay wayOf(ElementIx origin, ElementIx observer) const;
    /// By what else it could be asked: a packet by any of these gets to this very observer.
    std::vector<EntryWay> otherWaysOf(ElementIx origin, ElementIx observer) const;
    /// Every way that a service or published address can hand a flow of the document on, where the
    /// pair itself is asked another way; in the document's order.
    const std::vector<FlowWay>& flowWays() const { return m_flowWays; }
    /// The same answer without classes: plays the packets of these very pairs. Takes long for many.
    /// @param how what to look at beside where the packets go and what is seen
    struct Walk {
        bool count = true;      ///< false: PairOutcome::among stays 0, and no header is doubted
        bool ownPools = false;  ///< each pair with the address of a pool that it gets
    };
    Result<std::vector<MatrixCell>> walk(const std::vector<std::pair<ElementIx, ElementIx>>& pairs,
                                         const Walk& how);
    Result<std::vector<MatrixCell>> walk(const std::vector<std::pair<ElementIx, ElementIx>>& pairs)
    {
        return walk(pairs, {});
    }
    /// A source port from which the packet gets there, where a service or gateway chooses by hash.
    std::uint16_t sourcePortFor(ElementIx origin, ElementIx observer, const EntryWay& way);
    /// The pair's packet and its answer as a recording of one flow.
    /// @param outcome which of outcomesOf()
    Result<std::shared_ptr<const Trace>> record(ElementIx origin, ElementIx observer,
                                                std::size_t outcome = 0) const;
    Result<std::shared_ptr<const Trace>> record(const FlowWay& flow) const;

private:
    struct Open;
    explicit Matrix(Prober prober, const Topology& topology)
        : m_prober(std::move(prober)), m_ways(topology, m_prober.plan())
    {
    }
    void listCells();
    Result<void> tryOtherWays(const std::atomic<bool>* stop);
    Result<void> followFlows(Sightings& finder, const std::atomic<bool>* stop);
    std::optional<FlowWay> flowWayOf(const FlowInfo& flow, const PairProbe& probe,
                                     const FlowOutcome& o, Sightings& finder);
    std::vector<ElementIx> missedBy(const FlowInfo& flow, ElementIx receiver, FlowWay& out) const;
    bool isAskedByOwn(const FlowInfo& flow);
    void addLost(const std::map<std::size_t, std::vector<PairOutcome>>& lost,
                 std::map<std::size_t, std::vector<FlowWay>>& found) const;
    Result<void> decide(std::vector<MatrixCell>& cells, const Walk& how, Sightings& finder,
                        const std::atomic<bool>* stop);
    Result<void> play(const std::vector<MatrixCell>& cells, std::vector<Open>& open,
                      const Walk& how, Sightings& finder, const std::atomic<bool>* stop);
    PairOutcome outcomeOf(const PairProbe& probe, ElementIx observer, const FlowOutcome& o,
                          Sightings* finder) const;
    std::uint32_t amongOf(const PairProbe& probe, const FlowOutcome& o, PairOutcome& out,
                          Sightings& finder) const;
    const std::vector<EntryWay>& waysTo(ElementIx observer);
    Result<std::shared_ptr<const Trace>> recordAs(PairProbe probe, const std::string& name,
                                                  const PairOutcome& wanted, bool several) const;
    PairOutcome exactly(const Trace& trace, PairOutcome outcome) const;

    Prober m_prober;
    EntryWays m_ways;
    EndpointClasses m_classes;
    std::vector<ElementIx> m_origins, m_observers;
    std::vector<std::uint32_t> m_listening;  ///< by class: its place among those that listen
    std::uint32_t m_listenClasses = 0;
    std::vector<std::uint32_t> m_cellAt;  ///< by origin's class, observer's, nearness
    std::vector<MatrixCell> m_cells;
    std::map<ElementIx, std::vector<EntryWay>> m_waysTo;
    std::vector<FlowWay> m_flowWays;
    std::uint64_t m_probes = 0;
};

/// The probe that a way stands for.
PairProbe probeOf(ElementIx origin, const EntryWay& way);

}  // namespace tombolo::sim::analysis
