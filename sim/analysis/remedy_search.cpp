// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/remedy_search.h"

#include <algorithm>
#include <set>

#include "model/core/convert/pods_behind.h"
#include "sim/analysis/flow_ways.h"
#include "sim/analysis/remedy_choice.h"
#include "sim/analysis/remedy_price.h"
#include "sim/analysis/shared_entry.h"
#include "sim/analysis/told_once.h"
#include "sim/simulate.h"

namespace tombolo::sim::analysis {
namespace {

/// Whether one sight is what was missing in the other.
/// @param worn the address then seen could be others' as well
bool improves(SourceSight before, SourceSight after, bool worn)
{
    // An own address that others wear names nobody: no gain for whoever could name the sender.
    if (after == SourceSight::Address)
        return before != SourceSight::Address && !(worn && tells(before));
    if (after == SourceSight::Header)
        return before != SourceSight::Header;
    return tells(after) ? !tells(before)
                        : after == SourceSight::Doubted && before == SourceSight::Hidden;
}

bool contains(const std::vector<Change>& all, const std::vector<Change>& part)
{
    return std::all_of(part.begin(), part.end(), [&](const Change& c) {
        return std::find(all.begin(), all.end(), c) != all.end();
    });
}

Result<std::shared_ptr<const Trace>> runOne(const Topology& topology, const std::string& flow,
                                            const SearchOptions& options)
{
    RunOptions run;
    run.seed = options.seed;
    run.flows = {flow};
    run.stop = options.stop;
    return simulate(topology, run);
}

/// The search: what became of an attempt says what to try on top of it, one change at a time, all
/// attempts of one length before any longer one.
class Search {
public:
    Search(const Topology& topology, const Trace& run, Why& why, const SearchOptions& options)
        : m_topology(topology), m_why(why), m_options(options)
    {
        // Only the flow in question, and of it the exchange that tells: that decides. Not chance.
        m_small = topology;
        std::erase_if(m_small.flows, [&](const Flow& f) { return f.id != why.flow; });
        m_small = toldOnce(std::move(m_small), run);
        for (Network& n : m_small.networks)
            n.lossPpm = 0;
        m_small.canvasItems.clear();
        m_small.notes.clear();
        for (Flow& f : m_small.flows)
            f.enabled = true;
        if (!m_small.flows.empty())
            m_behind = convert::PodsBehind(m_small).of(m_small.flows.front()).pods;
    }

    Result<Done> run()
    {
        const auto base = runOne(m_small, m_why.flow, m_options);
        if (!base)
            return tl::unexpected(base.error());
        m_frontier.push_back({{}, changesFor(m_small, **base, m_why.receiver, {})});
        for (std::uint32_t length = 1; length <= m_options.maxChanges; ++length) {
            // Three only where less does not do it well.
            if (length > 2 && !std::all_of(m_found.begin(), m_found.end(), isPoor))
                break;
            std::vector<Attempt> next;
            for (const Attempt& attempt : m_frontier) {
                for (const Change& change : attempt.ideas) {
                    if (const auto done = extend(attempt, change, next); !done)
                        return done;
                }
            }
            m_frontier = std::move(next);
        }
        return price();
    }

private:
    struct Attempt {
        std::vector<Change> changes;
        std::vector<Change> ideas;  ///< what to try next
    };
    struct Outcome {
        SourceSight sight = SourceSight::None;
        bool worn = false;    ///< others could be behind what is seen
        bool claims = false;  ///< of the sender's own came along
        Endpoint seen;
        std::string receiver;
        std::vector<Change> ideas;
        std::string service;           ///< that hides it
        bool partly = false;           ///< other connections of the flow stay hidden
        std::vector<Sighting> breaks;  ///< see Price
        bool isWhole() const { return !partly && breaks.empty(); }
    };
    bool helps(const Outcome& o) const
    {
        if (o.partly)
            return false;
        // The receiver reads what it read before, and whom that stands for has not changed: a
        // node's own address, for one, that its masquerade chose as its routes do.
        if (o.sight == SourceSight::Address && o.worn && m_why.seenSource &&
            o.receiver == m_why.receiver && o.seen.address == m_why.seenSource->address)
            return false;
        // Whoever reads headers from the first one on is misled by a claim beside the true one.
        const bool cleared = m_why.sight == SourceSight::Header && m_why.claims &&
                             o.sight == SourceSight::Header && !o.claims;
        return cleared || improves(m_why.sight, o.sight, o.worn);
    }

    static std::vector<Change> sorted(std::vector<Change> changes)
    {
        std::sort(changes.begin(), changes.end());
        return changes;
    }

    Result<Done> extend(const Attempt& attempt, const Change& change, std::vector<Attempt>& next)
    {
        std::vector<Change> changes = attempt.changes;
        if (std::find(changes.begin(), changes.end(), change) != changes.end())
            return Done{};
        changes.push_back(change);
        if (!m_seen.insert(sorted(changes)).second || beyond(changes))
            return Done{};
        if (m_why.tried >= m_options.maxTrials || m_found.size() >= m_options.maxRemedies) {
            m_why.complete = false;
            return Done{};
        }
        const auto outcome = attemptWith(changes);
        if (!outcome)
            return tl::unexpected(outcome.error());
        if (helps(*outcome) && !within(m_found, changes, outcome->sight)) {
            const bool isDone = outcome->sight != SourceSight::Doubted && outcome->isWhole();
            const auto done = keep(changes, *outcome);
            if (!done || isDone)
                return done;
        }
        if (change.kind == ChangeKind::FlatModel)
            m_why.flatHides = outcome->service;
        else
            next.push_back({changes, outcome->ideas});
        return Done{};
    }

    /// Whether it is more than what will do already.
    bool beyond(const std::vector<Change>& changes) const
    {
        return within(m_found, changes, SourceSight::Header);
    }
    /// @return one of them does with fewer changes what comes to that; a doubt does not do for
    ///         anything that leaves none
    static bool within(const std::vector<Remedy>& list, const std::vector<Change>& changes,
                       SourceSight sight)
    {
        return std::any_of(list.begin(), list.end(), [&](const Remedy& r) {
            return tells(r.sight) >= tells(sight) && r.price.breaks.empty() &&
                   contains(changes, r.changes);
        });
    }

    /// A part of it may do alone although nothing led there: then that is the remedy.
    Result<Done> keep(const std::vector<Change>& changes, const Outcome& outcome)
    {
        for (std::size_t left = 0; changes.size() > 1 && left < changes.size(); ++left) {
            std::vector<Change> fewer = changes;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(left));
            if (m_seen.contains(sorted(fewer)))
                continue;
            m_seen.insert(sorted(fewer));
            const auto less = attemptWith(fewer);
            if (!less)
                return tl::unexpected(less.error());
            if (helps(*less) && tells(less->sight) >= tells(outcome.sight) &&
                (less->isWhole() || !outcome.isWhole()))
                return keep(fewer, *less);
        }
        std::erase_if(m_found, [&](const Remedy& r) {
            return tells(outcome.sight) >= tells(r.sight) &&
                   (outcome.isWhole() || !r.price.breaks.empty()) && contains(r.changes, changes);
        });
        m_found.push_back({changes, outcome.sight, outcome.seen, outcome.receiver, {}, {}, 0});
        m_found.back().price.breaks = outcome.breaks;
        return Done{};
    }

    /// The service that hides a flow's source; empty: none does.
    static std::string serviceIn(const FlowResult& flow)
    {
        const std::string kRule = "service:";
        for (const HiddenBy& by : flow.hiddenBy) {
            if (by.rule.starts_with(kRule))
                return by.rule.substr(kRule.size());
        }
        return {};
    }

    /// Whether it leaves a doubt, or goes another way altogether.
    static bool isPoor(const Remedy& r)
    {
        const auto isDetour = [](const Change& c) {
            return c.kind == ChangeKind::CallDirectly || c.kind == ChangeKind::MoveClient ||
                   c.kind == ChangeKind::FlatModel;
        };
        return !tells(r.sight) || !r.price.breaks.empty() ||
               std::any_of(r.changes.begin(), r.changes.end(), isDetour);
    }

    /// Whether the flow reached whom it is meant for: the same as before, or another endpoint of
    /// the same service or published entry, be it that flat clusters need none any more.
    bool isReceiver(const Topology& changed, const std::string& reached) const
    {
        const auto has = [&](const std::string& id) {
            return std::any_of(m_behind.begin(), m_behind.end(),
                               [&](const convert::PodPort& p) { return p.pod == id; });
        };
        return reached == m_why.receiver || (has(reached) && has(m_why.receiver)) ||
               sharesEntry(m_small, reached, m_why.receiver) ||
               sharesEntry(changed, reached, m_why.receiver);
    }

    Result<Outcome> attemptWith(const std::vector<Change>& changes)
    {
        if (m_options.stop != nullptr && *m_options.stop)
            return fail(Errc::Cancelled);
        ++m_why.tried;
        Outcome out;
        const auto topology = withChanges(m_small, changes);
        if (!topology)
            return out;
        const auto trace = runOne(*topology, m_why.flow, m_options);
        if (!trace) {
            if (trace.error().code == Errc::Cancelled)
                return tl::unexpected(trace.error());
            return out;  // such a document cannot be simulated: no remedy
        }
        const FlowResult& flow = (*trace)->flows().front();
        if (flow.seenSource) {
            out.seen = *flow.seenSource;
            out.receiver = (*trace)->elements()[flow.seenSource->element];
            out.worn = flow.candidates.size() > 1;
            out.claims = !flow.claims.empty();
            out.service = serviceIn(flow);
            if (isReceiver(*topology, out.receiver))
                out.sight = sightOf(flow);
            // Lines let in to be believed are none that others can write as well.
            const bool lets = std::any_of(changes.begin(), changes.end(), [](const Change& c) {
                return c.kind == ChangeKind::AppendHeaders;
            });
            if (lets && out.sight == SourceSight::Doubted)
                out.sight = SourceSight::Hidden;
        }
        out.ideas = changesFor(*topology, **trace, m_why.receiver, changes);
        if (helps(out)) {
            if (const auto done = weigh(*topology, changes, out); !done)
                return tl::unexpected(done.error());
        }
        return out;
    }

    /// What one connection gains by the port that it happens to have, another may not: looks at
    /// all that the flow can have. What ends worse says what to try on top.
    Result<Done> weigh(const Topology& topology, const std::vector<Change>& changes, Outcome& out)
    {
        const auto ways = FlowWays::of(topology, m_why.flow, m_options.stop);
        if (!ways) {
            if (ways.error().code == Errc::Cancelled)
                return tl::unexpected(ways.error());
            return Done{};
        }
        std::vector<FlowEnd> failing;
        const FlowEnd* worse = nullptr;
        for (const FlowEnd& end : ways->ends()) {
            if (end.sight == SourceSight::None || !isReceiver(topology, end.told.receiver)) {
                failing.push_back(end);
                failing.back().told.stray = end.sight != SourceSight::None;
            } else if (end.told.receiver != m_why.sender && end.sight < out.sight &&
                       !improves(m_why.sight, end.sight, end.worn)) {
                out.partly = true;
                worse = &end;
            }
        }
        if (const auto done = addBreaks(failing, out); !done)
            return done;
        for (const FlowEnd& end : ways->ends()) {
            const bool broken = std::any_of(out.breaks.begin(), out.breaks.end(),
                                            [&](const Sighting& b) { return b == end.told; });
            worse = worse == nullptr && broken ? &end : worse;
        }
        if (worse == nullptr)
            return Done{};
        const auto trace = ways->record(*worse);
        if (!trace)
            return Done{};
        for (Change& idea : changesFor(topology, **trace, m_why.receiver, changes)) {
            if (std::find(out.ideas.begin(), out.ideas.end(), idea) == out.ideas.end())
                out.ideas.push_back(std::move(idea));
        }
        return Done{};
    }

    /// Of the ends that no answer comes back from, those that the change brings.
    Result<Done> addBreaks(const std::vector<FlowEnd>& failing, Outcome& out)
    {
        if (failing.empty())
            return Done{};
        if (!m_failing) {
            m_failing.emplace();
            const auto ways = FlowWays::of(m_small, m_why.flow, m_options.stop);
            if (!ways && ways.error().code == Errc::Cancelled)
                return tl::unexpected(ways.error());
            for (const FlowEnd& end : ways ? ways->ends() : std::vector<FlowEnd>()) {
                if (end.sight == SourceSight::None || !isReceiver(m_small, end.told.receiver))
                    m_failing->push_back(end);
            }
        }
        const auto share = [](const std::vector<FlowEnd>& ends) {
            double sum = 0;
            for (const FlowEnd& end : ends)
                sum += end.share;
            return sum;
        };
        constexpr double kRounding = 1e-9;
        if (share(failing) <= share(*m_failing) + kRounding)
            return Done{};
        for (const FlowEnd& end : failing) {
            const bool was = std::any_of(m_failing->begin(), m_failing->end(), [&](const auto& f) {
                return f.told == end.told && f.share + kRounding >= end.share;
            });
            if (!was)
                out.breaks.push_back(end.told);
        }
        return Done{};
    }

    Result<Done> price()
    {
        if (m_found.empty())
            return Done{};
        const Pricing pricing(m_topology, m_why.flow, m_options);
        for (Remedy& remedy : m_found) {
            const auto done = pricing.tell(remedy);
            if (!done)
                return tl::unexpected(done.error());
            // What works alone may fail beside the other flows.
            if (*done)
                m_why.remedies.push_back(std::move(remedy));
        }
        std::optional<PairJudge> own;
        PairJudge& judge = m_options.pairs ? *m_options.pairs : own.emplace(m_topology);
        for (Remedy& remedy : m_why.remedies) {
            if (const auto done = pricing.tellPairs(remedy, judge); !done)
                return done;
        }
        chooseAmong(m_why.remedies);
        return Done{};
    }

    const Topology& m_topology;
    Topology m_small;
    std::vector<convert::PodPort> m_behind;  ///< what the flow asks for, as it is drawn
    Why& m_why;
    const SearchOptions& m_options;
    std::vector<Attempt> m_frontier;
    std::set<std::vector<Change>> m_seen;
    std::vector<Remedy> m_found;
    std::optional<std::vector<FlowEnd>> m_failing;  ///< of the flow as it is drawn; once asked for
};

}  // namespace

Result<Done> searchRemedies(const Topology& topology, const Trace& run, Why& why,
                            const SearchOptions& options)
{
    return Search(topology, run, why, options).run();
}

}  // namespace tombolo::sim::analysis
