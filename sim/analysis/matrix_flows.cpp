// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "sim/analysis/matrix.h"

/// The ways that the document's own flows take, where they are not those by which their pairs are
/// asked: a service or a published address shows another source than the listener's own address.
namespace tombolo::sim::analysis {
namespace {

bool isSame(const EntryWay& a, const EntryWay& b)
{
    return a.address == b.address && a.port == b.port && a.protocol == b.protocol;
}

bool hasAddress(const NetworkPlan& plan, ElementIx e, AddressId a)
{
    const auto own = plan.addressesOf(plan.machines[e].self);
    return std::find(own.begin(), own.end(), a) != own.end();
}

bool isSameMachine(const NetworkPlan& plan, ElementIx a, ElementIx b)
{
    return a == b || plan.machines[a].self == plan.machines[b].self;
}

/// Who listens behind the entry that was asked, where somebody else got the packet: whoever has an
/// address of that one, else all of them. Nobody: the entry leads to the receiver.
///
/// @param entry its id; empty: whichever has that address
/// @param asked becomes the way through that entry
std::vector<ElementIx> meantBy(const NetworkPlan& plan, const EntryWays& ways,
                               const EndpointClasses& classes, ElementIx receiver,
                               const std::string& entry, EntryWay& asked)
{
    struct Found {
        std::vector<ElementIx> who;
        EntryWay way;
    } any, twins;
    const auto own = plan.addressesOf(plan.machines[receiver].self);
    for (ElementIx e = 0; e < plan.elementIds.size(); ++e) {
        if (e == receiver || !classes.isObserver(e))
            continue;
        const bool shares = std::any_of(own.begin(), own.end(),
                                        [&](AddressId a) { return hasAddress(plan, e, a); });
        for (EntryWay& way : ways.to(e, classes.listens[e])) {
            if (way.by == EntryWay::By::Address || !isSame(way, asked) ||
                (!entry.empty() && way.id != entry))
                continue;
            for (Found* found : {&any, shares ? &twins : nullptr}) {
                if (found == nullptr)
                    continue;
                if (found->who.empty())
                    found->way = way;
                found->who.push_back(e);
            }
            break;
        }
    }
    // Without a name one of several would be a guess.
    const Found& best = !twins.who.empty() ? twins : any;
    if (best.who.empty() || (twins.who.empty() && entry.empty() && any.who.size() > 1))
        return {};
    asked = best.way;
    return best.who;
}

PairProbe probeOf(const FlowInfo& flow)
{
    PairProbe p;
    p.from = flow.from;
    p.to = flow.to;
    p.protocol = flow.protocol;
    p.port = flow.port;
    return p;
}

}  // namespace

/// Plays the ways by which the cells are not asked, and keeps those whose packet ends at the very
/// observer: another one may wear its address, or an entry may not reach its backend.
Result<void> Matrix::tryOtherWays(const std::atomic<bool>* stop)
{
    constexpr std::size_t kAtOnce = 20'000;
    struct Tried {
        std::uint32_t cell = 0;
        std::uint32_t way = 0;
    };
    std::vector<PairProbe> probes;
    std::vector<Tried> tried;
    const auto playAll = [&]() -> Result<void> {
        const auto played = m_prober.playWays(
            std::exchange(probes, {}),
            [&](std::size_t p, const PairProbe&, const FlowOutcome& o) {
                MatrixCell& cell = m_cells[tried[p].cell];
                if (!o.delivered || o.receiver != cell.observer)
                    return o.branches;
                cell.others.push_back(tried[p].way);
                return 0U;
            },
            stop);
        if (!played)
            return tl::unexpected<Error>(played.error());
        m_probes += *played;
        tried.clear();
        return {};
    };
    for (std::uint32_t c = 0; c < m_cells.size(); ++c) {
        const MatrixCell& cell = m_cells[c];
        const std::vector<EntryWay>& ways = waysTo(cell.observer);
        for (std::uint32_t w = 0; w < ways.size(); ++w) {
            if (w == cell.way || !m_ways.fits(ways[w], cell.origin))
                continue;
            probes.push_back(probeOf(cell.origin, ways[w]));
            tried.push_back({c, w});
        }
        if (probes.size() < kAtOnce && c + 1 < m_cells.size())
            continue;
        if (const auto played = playAll(); !played)
            return played;
    }
    for (MatrixCell& cell : m_cells)
        std::sort(cell.others.begin(), cell.others.end());
    return {};
}

std::vector<EntryWay> Matrix::otherWaysOf(ElementIx origin, ElementIx observer) const
{
    const std::uint32_t index = cellOf(origin, observer);
    if (index == kNone)
        return {};
    const EntryWay asked = wayOf(origin, observer);
    std::vector<EntryWay> out;
    std::vector<EntryWay> ways = m_ways.to(observer, m_classes.listens[observer]);
    for (const std::uint32_t w : m_cells[index].others) {
        if (w >= ways.size())
            continue;
        EntryWay& way = ways[w];
        const bool known =
            isSame(way, asked) || std::any_of(out.begin(), out.end(), [&](const EntryWay& other) {
                return isSame(other, way) && other.id == way.id;
            });
        if (!known)
            out.push_back(std::move(way));
    }
    return out;
}

/// Whom the flow asks for, where somebody else got its packet (strays.cpp); nobody: it got where it
/// was meant to go.
///
/// @param out `way` becomes the one by which it asks
std::vector<ElementIx> Matrix::missedBy(const FlowInfo& flow, ElementIx receiver,
                                        FlowWay& out) const
{
    const std::string entry = flow.entry ? flow.target : std::string();
    const auto way =
        m_ways.through(receiver, out.way.address, out.way.protocol, out.way.port, entry);
    if (way)
        out.way = *way;
    if (flow.meant != kNoElement) {
        const MachineKind kind = plan().machines[flow.meant].kind;
        const bool hands = way && kind != MachineKind::Pod && kind != MachineKind::Host;
        if (hands || isSameMachine(plan(), flow.meant, receiver))
            return {};
        out.way.by = EntryWay::By::Address;
        out.way.id.clear();
        return {flow.meant};
    }
    const bool leads = flow.entry ? way && way->id == flow.target
                                  : way || hasAddress(plan(), receiver, out.way.address);
    return leads ? std::vector<ElementIx>()
                 : meantBy(plan(), m_ways, m_classes, receiver, entry, out.way);
}

std::optional<FlowWay> Matrix::flowWayOf(const FlowInfo& flow, const PairProbe& probe,
                                         const FlowOutcome& o, Sightings& finder)
{
    if (o.receiver == kNoElement)
        return {};
    FlowWay out;
    out.flow = flow.id;
    out.origin = flow.from;
    out.observer = o.receiver;
    out.way.address = probe.to;
    out.way.port = probe.port;
    out.way.protocol = probe.protocol;
    const std::vector<ElementIx> missed = missedBy(flow, o.receiver, out);
    if (!missed.empty()) {
        out.observer = missed.front();
        out.behind.assign(missed.begin() + 1, missed.end());
    }
    // Between elements that are asked at all, the pair may be asked this very way.
    const bool pairs =
        m_classes.isObserver(out.observer) && cellOf(flow.from, out.observer) != kNone;
    if (pairs ? isSame(out.way, wayOf(flow.from, out.observer)) : missed.empty())
        return {};
    out.outcome = outcomeOf(probe, out.observer, o, &finder);
    return out;
}

/// Whether that is what the cell of the pair is about: one called by an address of its own.
bool Matrix::isAskedByOwn(const FlowInfo& flow)
{
    const bool own = flow.meant != kNoElement && m_classes.isObserver(flow.meant) &&
                     m_classes.listens[flow.meant].port == flow.port;
    if (!own)
        return false;
    const std::uint32_t cell = cellOf(flow.from, flow.meant);
    if (cell == kNone)
        return true;
    const EntryWay& asked = waysTo(m_cells[cell].observer)[m_cells[cell].way];
    return asked.by == EntryWay::By::Address &&
           plan().family(asked.address) == plan().family(flow.to);
}

/// Those that got to nobody, told to all whom they could mean: who listens behind the entry that
/// was asked, or whom the flow names.
void Matrix::addLost(const std::map<std::size_t, std::vector<PairOutcome>>& lost,
                     std::map<std::size_t, std::vector<FlowWay>>& found) const
{
    std::map<std::size_t, FlowWay> asked;  // by flow
    for (const auto& [f, outcomes] : lost) {
        const FlowInfo& flow = m_prober.flows()[f];
        FlowWay& to = asked[f];
        to.flow = flow.id;
        to.origin = flow.from;
        to.way.address = flow.to;
        to.way.port = flow.port;
        to.way.protocol = flow.protocol;
    }
    for (const ElementIx e : asked.empty() ? std::vector<ElementIx>() : m_observers) {
        for (auto& [f, to] : asked) {
            const auto way = m_ways.through(e, to.way.address, to.way.protocol, to.way.port);
            const bool meant = way || m_prober.flows()[f].meant == e;
            if (!meant || cellOf(to.origin, e) == kNone || isSame(to.way, wayOf(to.origin, e)))
                continue;
            if (to.observer != kNoElement) {
                to.behind.push_back(e);
                continue;
            }
            to.observer = e;
            if (way)
                to.way = *way;
        }
    }
    for (auto& [f, to] : asked) {
        for (const PairOutcome& outcome : lost.at(f)) {
            to.outcome = outcome;
            if (to.observer != kNoElement)
                found[f].push_back(to);
        }
    }
}

Result<void> Matrix::followFlows(Sightings& finder, const std::atomic<bool>* stop)
{
    std::vector<PairProbe> probes;
    std::vector<std::size_t> whose;
    using Asked = std::tuple<ElementIx, AddressId, Protocol, std::uint16_t, std::string>;
    std::set<Asked> met;  // an address may be asked for the sake of several who have it
    const std::vector<FlowInfo>& flows = m_prober.flows();
    for (std::size_t f = 0; f < flows.size(); ++f) {
        const FlowInfo& flow = flows[f];
        if (flow.to == 0 || !m_classes.sends(flow.from) || isAskedByOwn(flow) ||
            !met.insert({flow.from, flow.to, flow.protocol, flow.port, flow.target}).second)
            continue;
        probes.push_back(probeOf(flow));
        whose.push_back(f);
    }
    std::map<std::size_t, std::vector<FlowWay>> found;  // by flow
    std::map<std::size_t, std::vector<PairOutcome>> lost;
    const auto played = m_prober.playWays(
        std::move(probes),
        [&](std::size_t p, const PairProbe& probe, const FlowOutcome& o) {
            if (!o.delivered) {
                const PairOutcome end = outcomeOf(probe, kNoElement, o, nullptr);
                std::vector<PairOutcome>& known = lost[whose[p]];
                if (std::find(known.begin(), known.end(), end) == known.end())
                    known.push_back(end);
                return o.branches;
            }
            auto way = flowWayOf(flows[whose[p]], probe, o, finder);
            std::vector<FlowWay>& list = found[whose[p]];
            if (way && std::none_of(list.begin(), list.end(), [&](const FlowWay& w) {
                    return w.observer == way->observer && w.outcome == way->outcome;
                }))
                list.push_back(std::move(*way));
            return o.branches;
        },
        stop);
    if (!played)
        return tl::unexpected<Error>(played.error());
    m_probes += *played;
    addLost(lost, found);
    std::map<std::tuple<ElementIx, ElementIx, AddressId, Protocol, std::uint16_t>,
             std::vector<std::size_t>>
        told;  // one address may be asked by several names
    for (auto& [flow, list] : found) {
        for (FlowWay& w : list) {
            auto& same = told[{w.origin, w.observer, w.way.address, w.way.protocol, w.way.port}];
            if (std::any_of(same.begin(), same.end(), [&](std::size_t i) {
                    return m_flowWays[i].outcome == w.outcome && m_flowWays[i].behind == w.behind;
                }))
                continue;
            same.push_back(m_flowWays.size());
            m_flowWays.push_back(std::move(w));
        }
    }
    return {};
}

}  // namespace tombolo::sim::analysis
