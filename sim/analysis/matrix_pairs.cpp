// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "sim/analysis/matrix.h"
#include "sim/header_trust.h"

/// What the engine's outcome means for one pair, and what a cell means for another pair of its
/// kind.
namespace tombolo::sim::analysis {
namespace {

/// The source translation whose pool's addresses of this family are among those that could be seen:
/// one alone is what everybody is shown.
const SourceNatInfo* poolOf(const NetworkPlan& plan, const FlowOutcome& o)
{
    if (o.pool == 0 || o.hides.empty())
        return nullptr;
    const FlowOutcome::Hide& last = o.hides.back();
    for (const SourceNatInfo& rule : plan.sourceNatsOf(last.at)) {
        if (rule.rule == last.rule &&
            std::find(rule.pool.begin(), rule.pool.end(), o.seen) != rule.pool.end() &&
            std::count_if(rule.pool.begin(), rule.pool.end(),
                          [&](AddressId a) { return plan.family(a) == plan.family(o.seen); }) > 1)
            return &rule;
    }
    return nullptr;
}

/// Renames what belongs to one pair into what stands in its place for another of the same kind: a
/// swap, so that a third that has one's name gets the name that became free.
class Renaming {
public:
    Renaming(const NetworkPlan& plan, const EndpointClasses& classes, const MatrixCell& cell,
             ElementIx origin, ElementIx observer)
        : m_plan(plan)
    {
        const auto& places = classes.places;
        const EndpointClasses::Place* from[] = {&places[cell.origin], &places[cell.observer]};
        const EndpointClasses::Place* to[] = {&places[origin], &places[observer]};
        for (const auto& [a, b] :
             swapped({from[0]->unit, from[1]->unit}, {to[0]->unit, to[1]->unit}))
            m_lists.emplace_back(&classes.units[a].machines, &classes.units[b].machines);
        for (const auto& [a, b] :
             swapped({from[0]->strand, from[1]->strand}, {to[0]->strand, to[1]->strand}))
            m_lists.emplace_back(&classes.strands[a], &classes.strands[b]);
    }
    ElementIx element(ElementIx e) const
    {
        for (const auto& [from, to] : m_lists) {
            const auto at = std::find(from->begin(), from->end(), e);
            const auto i = static_cast<std::size_t>(at - from->begin());
            if (at != from->end() && i < to->size())
                return (*to)[i];
        }
        return e;
    }
    AddressId address(AddressId a) const
    {
        for (const auto& [from, to] : m_lists) {
            for (std::size_t i = 0; a != 0 && i < std::min(from->size(), to->size()); ++i) {
                if (const AddressId found = ofMachine((*from)[i], (*to)[i], a); found != 0)
                    return found;
            }
        }
        return a;
    }

private:
    using Numbers = std::array<std::uint32_t, 2>;
    static std::vector<std::pair<std::uint32_t, std::uint32_t>> swapped(const Numbers& from,
                                                                        const Numbers& to)
    {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> out = {{from[0], to[0]}};
        if (from[1] != from[0])
            out.emplace_back(from[1], to[1]);
        const auto has = [](const Numbers& list, std::uint32_t n) {
            return n == list[0] || n == list[1];
        };
        std::vector<std::uint32_t> free;  // names that nobody has after that
        for (const auto& pair : std::vector(out)) {
            if (!has(to, pair.first))
                free.push_back(pair.first);
        }
        std::size_t next = 0;
        for (const auto& pair : std::vector(out)) {
            if (!has(from, pair.second) && next < free.size())
                out.emplace_back(pair.second, free[next++]);
        }
        return out;
    }

private:
    AddressId ofMachine(MachineIx from, MachineIx to, AddressId a) const
    {
        const Machine& x = m_plan.machines[from];
        const Machine& y = m_plan.machines[to];
        for (std::uint32_t p = 0; p < std::min(x.portCount, y.portCount); ++p) {
            const auto list = m_plan.addressesOf(m_plan.ports[x.firstPort + p]);
            const auto others = m_plan.addressesOf(m_plan.ports[y.firstPort + p]);
            const auto at = std::find(list.begin(), list.end(), a);
            const auto i = static_cast<std::size_t>(at - list.begin());
            if (at != list.end() && i < others.size())
                return others[i];
        }
        return 0;
    }

    const NetworkPlan& m_plan;
    std::vector<std::pair<const std::vector<ElementIx>*, const std::vector<ElementIx>*>> m_lists;
};

}  // namespace

/// @param finder null: nobody is counted
PairOutcome Matrix::outcomeOf(const PairProbe& probe, ElementIx observer, const FlowOutcome& o,
                              Sightings* finder) const
{
    PairOutcome out;
    const Judgement judgement = judge(o);
    out.verdict = judgement.verdict;
    out.reason = judgement.reason;
    out.endedAt = judgement.at;
    if (out.verdict == Verdict::Delivered) {
        out.cause = o.replyCause;
        out.rule = o.replyCause == Reason::Firewall ? o.replyRule : 0;
    }
    out.source = o.source;
    if (out.verdict != Verdict::Answered && out.verdict != Verdict::Delivered)
        return out;
    out.receiver = o.receiver;
    out.seen = o.seen;
    const bool hidden = o.seen != o.source;
    for (const FlowOutcome::Hide& h : o.hides) {
        if (hidden)
            out.hides.push_back({h.at, h.rule});
    }
    // Weighed only where there is a header: that asks for every way to the observer.
    std::vector<std::vector<ElementIx>> forgers(o.headers.size());
    if (hidden && finder != nullptr && !o.headers.empty())
        forgers = forgersOf(plan(), *finder, o, 0, probe.from);
    for (std::size_t i = 0; hidden && i < o.headers.size(); ++i) {
        const FlowOutcome::Header& h = o.headers[i];
        if (h.claimed || h.address != o.source)
            continue;
        std::vector<Identity>& list = forgers[i].empty() ? out.recovered : out.doubted;
        if (std::find(list.begin(), list.end(), h.identity) == list.end())
            list.push_back(h.identity);
    }
    out.sight = o.receiver != observer              ? PairSight::Elsewhere
                : out.verdict == Verdict::Delivered ? PairSight::OneWay
                : !hidden                           ? PairSight::True
                : out.recovered.empty()             ? PairSight::Translated
                                                    : PairSight::Recovered;
    if (finder != nullptr)
        out.among = amongOf(probe, o, out, *finder);
    return out;
}

/// How many the configuration lets look like that, whatever port the pair's connection has: where
/// ranges of ports tell others from it, they are not among them. For a pool everyone who gets one
/// of its addresses, since which one is a matter of every pair's own addresses.
std::uint32_t Matrix::amongOf(const PairProbe& probe, const FlowOutcome& o, PairOutcome& out,
                              Sightings& finder) const
{
    const NetworkPlan& p = plan();
    const SourceNatInfo* pool = out.hides.empty() ? nullptr : poolOf(p, o);
    const Sightings::Ports ports = probe.protocol == Protocol::Icmp  // an echo has none
                                       ? Sightings::Ports{{0, 65535}}
                                       : finder.portsOf(o.receiver, o.seen, probe.from);
    if (pool == nullptr) {
        const std::vector<ElementIx> who = finder.behind(o.receiver, o.seen, ports);
        const bool met = std::binary_search(who.begin(), who.end(), probe.from);
        return static_cast<std::uint32_t>(who.size() + (met ? 0 : 1));
    }
    std::vector<bool> met(p.machines.size());
    met[probe.from] = true;
    for (const AddressId a : pool->pool) {
        if (p.family(a) != p.family(o.seen))
            continue;
        ++out.pool;
        for (const ElementIx e : finder.behind(o.receiver, a, ports))
            met[e] = true;
    }
    out.seen = 0;
    return static_cast<std::uint32_t>(std::count(met.begin(), met.end(), true));
}

std::vector<PairOutcome> Matrix::outcomesOf(ElementIx origin, ElementIx observer) const
{
    const std::uint32_t index = cellOf(origin, observer);
    if (index == kNone)
        return {};
    const MatrixCell& cell = m_cells[index];
    const Renaming renamed(plan(), m_classes, cell, origin, observer);
    std::vector<PairOutcome> out = cell.outcomes;
    for (PairOutcome& o : out) {
        o.receiver = renamed.element(o.receiver);
        o.endedAt = renamed.element(o.endedAt);
        o.source = renamed.address(o.source);
        o.seen = renamed.address(o.seen);
        for (PairOutcome::Hide& h : o.hides)
            h.at = renamed.element(h.at);
    }
    return out;
}

EntryWay Matrix::wayOf(ElementIx origin, ElementIx observer) const
{
    const std::uint32_t index = cellOf(origin, observer);
    const std::vector<EntryWay> ways = m_ways.to(observer, m_classes.listens[observer]);
    if (index == kNone || ways.empty())
        return {};
    return ways[std::min<std::size_t>(m_cells[index].way, ways.size() - 1)];
}

Result<std::vector<MatrixCell>>
Matrix::walk(const std::vector<std::pair<ElementIx, ElementIx>>& pairs, const Walk& how)
{
    std::vector<MatrixCell> cells(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        cells[i].origin = pairs[i].first;
        cells[i].observer = pairs[i].second;
    }
    Routing routing(plan());
    Sightings finder(plan(), routing);
    if (const auto decided = decide(cells, how, finder, nullptr); !decided)
        return tl::unexpected<Error>(decided.error());
    return cells;
}

std::uint16_t Matrix::sourcePortFor(ElementIx origin, ElementIx observer, const EntryWay& way)
{
    constexpr std::uint16_t kFirst = 40'000;
    constexpr std::size_t kTries = 20'000;
    if (std::all_of(std::begin(way.endpoint), std::end(way.endpoint),
                    [](std::uint32_t e) { return e == kNoIx; }))
        return kFirst;
    return m_prober.portThatReaches(probeOf(origin, way), observer, kFirst, kTries);
}

/// The recording of the first of the probe's ways that comes to that; of its first way when none
/// does.
/// @param several ports of the connection decide what it comes to
Result<std::shared_ptr<const Trace>> Matrix::recordAs(PairProbe probe, const std::string& name,
                                                      const PairOutcome& wanted, bool several) const
{
    constexpr std::uint16_t kSourcePort = 40'000;
    Result<std::shared_ptr<const Trace>> first = fail(Errc::Cancelled);
    probe.steering.ownPools = true;
    for (std::uint32_t script = 0; script < Prober::kMostBranches; ++script) {
        probe.steering.script = script;
        auto trace = m_prober.record(probe, kSourcePort, name);
        if (!trace)
            return trace;
        const FlowResult& f = (*trace)->flows().front();
        const bool same =
            f.verdict == wanted.verdict && f.reason == wanted.reason &&
            f.droppedAt == wanted.endedAt &&
            (!f.seenSource ||
             (f.seenSource->element == wanted.receiver &&
              (wanted.pool > 0 || f.seenSource->address == plan().address(wanted.seen))));
        if (same || !several)
            return trace;
        if (script == 0)
            first = trace;
    }
    return first;
}

PairOutcome Matrix::exactly(const Trace& trace, PairOutcome outcome) const
{
    const FlowResult& f = trace.flows().front();
    if (!f.seenSource || f.seenSource->element != outcome.receiver)
        return outcome;
    outcome.seen = plan().find(f.seenSource->address);
    outcome.among = static_cast<std::uint32_t>(f.candidates.size());
    return outcome;
}

Result<std::shared_ptr<const Trace>> Matrix::record(ElementIx origin, ElementIx observer,
                                                    std::size_t outcome) const
{
    const std::vector<PairOutcome> outcomes = outcomesOf(origin, observer);
    return recordAs(probeOf(origin, wayOf(origin, observer)), id(origin) + ">" + id(observer),
                    outcomes[std::min(outcome, outcomes.size() - 1)], outcomes.size() > 1);
}

Result<std::shared_ptr<const Trace>> Matrix::record(const FlowWay& flow) const
{
    EntryWay way = flow.way;
    std::fill(std::begin(way.endpoint), std::end(way.endpoint), kNoIx);
    return recordAs(probeOf(flow.origin, way), flow.flow, flow.outcome, true);
}

PairOutcome Matrix::exactly(ElementIx origin, ElementIx observer, std::size_t outcome) const
{
    const PairOutcome wanted = outcomesOf(origin, observer).at(outcome);
    if (wanted.pool == 0)
        return wanted;
    const auto trace = record(origin, observer, outcome);
    return trace ? exactly(**trace, wanted) : wanted;
}

PairOutcome Matrix::exactly(const FlowWay& flow) const
{
    if (flow.outcome.pool == 0)
        return flow.outcome;
    const auto trace = record(flow);
    return trace ? exactly(**trace, flow.outcome) : flow.outcome;
}

}  // namespace tombolo::sim::analysis
