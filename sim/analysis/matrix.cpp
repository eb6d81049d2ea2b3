// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/matrix.h"

#include <algorithm>

namespace tombolo::sim::analysis {
namespace {

/// The finder's rank of a way: what one would rather have.
int rankOf(const PairOutcome& o, const EntryWay& way)
{
    switch (o.sight) {
    case PairSight::True:
    case PairSight::Recovered:
    case PairSight::Translated:
        return 5;
    case PairSight::OneWay:
        return 4;
    case PairSight::Elsewhere:
        return way.by == EntryWay::By::Address ? 3 : 0;
    default:
        if (o.reason == Reason::Firewall || o.reason == Reason::Policy)
            return 2;  // a way that somebody shuts says more than one that is none
        return o.verdict == Verdict::Refused ? 2 : 1;
    }
}

int rankOf(const std::vector<PairOutcome>& outcomes, const EntryWay& way)
{
    int best = -1;
    for (const PairOutcome& o : outcomes)
        best = std::max(best, rankOf(o, way));
    return best;
}

}  // namespace

const char* toString(PairSight sight)
{
    static constexpr const char* kWords[kSights] = {
        "self", "true", "recovered", "translated", "one-way", "elsewhere", "unreachable", "varies"};
    return kWords[static_cast<std::size_t>(sight)];
}

PairProbe probeOf(ElementIx origin, const EntryWay& way)
{
    PairProbe p;
    p.from = origin;
    p.to = way.address;
    p.protocol = way.protocol;
    p.port = way.port;
    std::copy(std::begin(way.endpoint), std::end(way.endpoint), std::begin(p.steering.endpoint));
    return p;
}

/// A cell that has not found its answer yet.
struct Matrix::Open {
    std::uint32_t cell = 0;
    std::size_t next = 0;  ///< way that is tried next
    int rank = -1;         ///< of what was found
    std::uint32_t branches = 0;
    std::vector<PairOutcome> found;  ///< by the way that is being tried
};

Result<Matrix> Matrix::of(const Topology& topology, const MatrixOptions& options)
{
    auto prober = Prober::of(topology);
    if (!prober)
        return tl::unexpected<Error>(prober.error());
    Matrix m(std::move(*prober), topology);
    m.m_classes = endpointClasses(topology, m.plan(), options.merge);
    for (ElementIx e = 0; e < m.m_classes.places.size(); ++e) {
        if (m.m_classes.sends(e))
            m.m_origins.push_back(e);
        if (m.m_classes.isObserver(e))
            m.m_observers.push_back(e);
    }
    std::uint64_t listening = 0;
    for (const auto& c : m.m_classes.classes)
        listening += c.listens ? 1U : 0U;
    if (listening * m.m_classes.classes.size() > options.maxCells)
        return fail(Errc::LimitReached, {"cells", std::to_string(options.maxCells)});
    m.listCells();
    // One for all: what one cell asks of an observer, the next ones ask again.
    Routing routing(m.plan());
    Sightings finder(m.plan(), routing);
    if (const auto decided = m.decide(m.m_cells, {}, finder, options.stop); !decided)
        return tl::unexpected<Error>(decided.error());
    if (const auto tried = m.tryOtherWays(options.stop); !tried)
        return tl::unexpected<Error>(tried.error());
    if (const auto followed = m.followFlows(finder, options.stop); !followed)
        return tl::unexpected<Error>(followed.error());
    return m;
}

ElementIx Matrix::find(const std::string& name) const
{
    const auto& ids = plan().elementIds;
    const auto at = std::find(ids.begin(), ids.end(), name);
    return at == ids.end() ? kNoElement : static_cast<ElementIx>(at - ids.begin());
}

/// One pair of each kind that there is.
void Matrix::listCells()
{
    const auto& classes = m_classes.classes;
    m_listening.assign(classes.size(), kNone);
    for (std::size_t c = 0; c < classes.size(); ++c) {
        if (classes[c].listens)
            m_listening[c] = m_listenClasses++;
    }
    m_cellAt.assign(classes.size() * m_listenClasses * 3, kNone);
    const auto add = [&](std::uint32_t from, std::uint32_t to, std::uint32_t nearness, ElementIx o,
                         ElementIx e) {
        m_cellAt[(std::size_t(from) * m_listenClasses + m_listening[to]) * 3 + nearness] =
            static_cast<std::uint32_t>(m_cells.size());
        MatrixCell cell;
        cell.origin = o;
        cell.observer = e;
        m_cells.push_back(std::move(cell));
    };
    for (std::uint32_t a = 0; a < classes.size(); ++a) {
        for (std::uint32_t b = 0; b < classes.size(); ++b) {
            if (!classes[b].listens)
                continue;
            const ElementIx o = classes[a].here.front();
            if (classes[a].kin != classes[b].kin) {
                add(a, b, 0, o, classes[b].here.front());
                continue;
            }
            if (classes[b].there != kNoElement)
                add(a, b, 0, o, classes[b].there);
            bool met[3] = {};
            for (const ElementIx from : classes[a].here) {
                for (const ElementIx e : classes[b].here) {
                    const std::uint32_t near = m_classes.nearness(from, e);
                    if (from != e && !met[near])
                        add(a, b, near, from, e);
                    met[near] = met[near] || from != e;
                }
            }
        }
    }
}

const std::vector<EntryWay>& Matrix::waysTo(ElementIx observer)
{
    const auto [at, isNew] = m_waysTo.try_emplace(observer);
    if (isNew)
        at->second = m_ways.to(observer, m_classes.listens[observer]);
    return at->second;
}

Result<void> Matrix::decide(std::vector<MatrixCell>& cells, const Walk& how, Sightings& finder,
                            const std::atomic<bool>* stop)
{
    std::vector<Open> open(cells.size());
    for (std::uint32_t c = 0; c < open.size(); ++c)
        open[c].cell = c;
    while (!open.empty()) {
        std::vector<Open> now;
        for (Open& o : open) {
            MatrixCell& cell = cells[o.cell];
            const auto& ways = waysTo(cell.observer);
            while (o.next < ways.size() && !m_ways.fits(ways[o.next], cell.origin))
                ++o.next;
            if (o.next < ways.size() && o.rank < 5)
                now.push_back(std::move(o));
        }
        open = std::move(now);
        if (const auto played = play(cells, open, how, finder, stop); !played)
            return played;
        for (Open& o : open) {
            MatrixCell& cell = cells[o.cell];
            const int rank = rankOf(o.found, waysTo(cell.observer)[o.next]);
            if (rank > o.rank) {
                o.rank = rank;
                cell.way = static_cast<std::uint32_t>(o.next);
                cell.outcomes = std::move(o.found);
                cell.complete = o.branches <= Prober::kMostBranches;
            }
            ++o.next;
        }
    }
    for (MatrixCell& cell : cells) {
        if (cell.outcomes.empty()) {  // no address of the same family at all
            PairOutcome none;
            none.reason = Reason::NoRoute;
            none.endedAt = cell.origin;
            cell.outcomes.push_back(none);
        }
        cell.sight = analysis::sightOf(cell.outcomes);
    }
    return {};
}

/// Plays the next way of each, and again for every other way that a hash could send it.
Result<void> Matrix::play(const std::vector<MatrixCell>& cells, std::vector<Open>& open,
                          const Walk& how, Sightings& finder, const std::atomic<bool>* stop)
{
    std::vector<PairProbe> probes;
    for (Open& o : open) {
        const MatrixCell& cell = cells[o.cell];
        o.found.clear();
        o.branches = 1;
        probes.push_back(probeOf(cell.origin, waysTo(cell.observer)[o.next]));
        probes.back().steering.ownPools = how.ownPools;
    }
    const auto played = m_prober.playWays(
        std::move(probes),
        [&](std::size_t i, const PairProbe& probe, const FlowOutcome& o) {
            Open& at = open[i];
            at.branches = std::max(at.branches, o.branches);
            const ElementIx observer = cells[at.cell].observer;
            PairOutcome outcome = outcomeOf(probe, observer, o, how.count ? &finder : nullptr);
            if (std::find(at.found.begin(), at.found.end(), outcome) == at.found.end())
                at.found.push_back(std::move(outcome));
            return at.branches;
        },
        stop);
    if (!played)
        return tl::unexpected<Error>(played.error());
    m_probes += *played;
    return {};
}

std::uint32_t Matrix::cellOf(std::uint32_t from, std::uint32_t to, std::uint32_t nearness) const
{
    if (m_listening[to] == kNone)
        return kNone;
    return m_cellAt[(std::size_t(from) * m_listenClasses + m_listening[to]) * 3 + nearness];
}

std::uint32_t Matrix::cellOf(ElementIx origin, ElementIx observer) const
{
    if (origin == observer)
        return kNone;
    const auto& places = m_classes.places;
    const bool kin =
        m_classes.classes[places[origin].cls].kin == m_classes.classes[places[observer].cls].kin;
    return cellOf(places[origin].cls, places[observer].cls,
                  kin ? m_classes.nearness(origin, observer) : 0);
}

PairSight Matrix::sightOf(ElementIx origin, ElementIx observer) const
{
    const std::uint32_t cell = cellOf(origin, observer);
    return cell == kNone ? PairSight::Self : m_cells[cell].sight;
}

PairSight sightOf(const std::vector<PairOutcome>& outcomes)
{
    const PairSight first = outcomes.front().sight;
    const bool same = std::all_of(outcomes.begin(), outcomes.end(),
                                  [&](const PairOutcome& o) { return o.sight == first; });
    return same ? first : PairSight::Varies;
}

}  // namespace tombolo::sim::analysis
