// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/remedies.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "model/core/topology_index.h"
#include "sim/analysis/header_doubt.h"
#include "sim/analysis/remedy_choice.h"
#include "sim/analysis/remedy_price.h"
#include "sim/analysis/told_once.h"
#include "sim/header_trust.h"
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
        std::string service;  ///< that hides it
    };
    bool helps(const Outcome& o) const
    {
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
            const auto done = keep(changes, *outcome);
            if (!done || outcome->sight != SourceSight::Doubted)
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
            return tells(r.sight) >= tells(sight) && contains(changes, r.changes);
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
            if (helps(*less) && tells(less->sight) >= tells(outcome.sight))
                return keep(fewer, *less);
        }
        std::erase_if(m_found, [&](const Remedy& r) {
            return tells(outcome.sight) >= tells(r.sight) && contains(r.changes, changes);
        });
        m_found.push_back({changes, outcome.sight, outcome.seen, outcome.receiver, {}, {}, 0});
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
        return !tells(r.sight) || std::any_of(r.changes.begin(), r.changes.end(), isDetour);
    }

    /// Whether the flow reached whom it is meant for: the same as before, or another endpoint of
    /// the same service or published entry.
    bool isReceiver(const Topology& topology, const std::string& reached) const
    {
        if (reached == m_why.receiver)
            return true;
        const TopologyIndex index(topology);
        const Pod* a = index.pod(reached);
        const Pod* b = index.pod(m_why.receiver);
        const Cluster* cluster = index.clusterOf(reached);
        if (a && b && cluster == index.clusterOf(m_why.receiver)) {
            for (const Service& s : cluster->services) {
                if (detail::isEndpoint(s, *a) && detail::isEndpoint(s, *b))
                    return true;
            }
        }
        for (const Gateway& gateway : topology.gateways) {
            for (const Publish& publish : gateway.publish) {
                const auto backs = [&](const std::string& id) {
                    return std::any_of(publish.backends.begin(), publish.backends.end(),
                                       [&](const Backend& back) { return back.element == id; });
                };
                if (backs(reached) && backs(m_why.receiver))
                    return true;
            }
        }
        return false;
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
        }
        out.ideas = changesFor(*topology, **trace, m_why.receiver, changes);
        return out;
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
    Why& m_why;
    const SearchOptions& m_options;
    std::vector<Attempt> m_frontier;
    std::set<std::vector<Change>> m_seen;
    std::vector<Remedy> m_found;
};

}  // namespace

const char* toString(SourceSight sight)
{
    switch (sight) {
    case SourceSight::None:
        return "none";
    case SourceSight::Hidden:
        return "hidden";
    case SourceSight::Doubted:
        return "doubted";
    case SourceSight::Alone:
        return "alone";
    case SourceSight::Header:
        return "header";
    case SourceSight::Address:
        return "address";
    }
    return "";
}

SourceSight sightOf(const FlowResult& flow)
{
    if (!flow.isAnswered())
        return SourceSight::None;
    if (!flow.hidden)
        return SourceSight::Address;
    if (isNamed(flow))
        return SourceSight::Header;
    if (!flow.isMerged())
        return SourceSight::Alone;
    return flow.recovered.empty() ? SourceSight::Hidden : SourceSight::Doubted;
}

Result<Topology> withChanges(const Topology& topology, const std::vector<Change>& changes)
{
    Topology out = topology;
    for (const Change& change : changes) {
        if (!applyChange(out, change))
            return fail(Errc::NotAllowed, {toString(change.kind), change.element},
                        {{}, {}, change.element});
    }
    return out;
}

Result<Why> whyHidden(const Topology& topology, const std::string& flow,
                      const SearchOptions& options)
{
    RunOptions all;
    all.seed = options.seed;
    all.stop = options.stop;
    for (const Flow& f : topology.flows) {
        if (f.enabled && f.id != flow)
            all.flows.push_back(f.id);
    }
    all.flows.push_back(flow);
    const auto trace = simulate(topology, all);
    if (!trace)
        return tl::unexpected(trace.error());
    return whyHidden(topology, **trace, flow, options);
}

Result<Why> whyHidden(const Topology& topology, const Trace& run, const std::string& flow,
                      const SearchOptions& options)
{
    const auto found = std::find_if(run.flows().begin(), run.flows().end(),
                                    [&](const FlowResult& f) { return f.id == flow; });
    if (found == run.flows().end())
        return whyHidden(topology, flow, options);
    const FlowResult& result = *found;
    const auto& ids = run.elements();
    Why why;
    why.flow = flow;
    why.sender = ids[result.trueSource.element];
    why.verdict = result.verdict;
    why.reason = result.reason;
    if (result.isLate()) {
        const Exchange& first = result.first();
        why.attempt = result.attempt;
        why.firstVerdict = first.verdict;
        why.firstReason = first.reason;
        why.firstEnd = first.droppedAt == kNoElement ? std::string() : ids[first.droppedAt];
    }
    why.trueSource = result.trueSource;
    why.seenSource = result.seenSource;
    why.receiver = result.seenSource ? ids[result.seenSource->element] : std::string();
    why.meantFor = result.meantFor;
    why.meantAt = result.meantAt;
    why.sight = sightOf(result);
    why.claims = !result.claims.empty();
    if (why.sight == SourceSight::Doubted)
        why.forgers = doubtOf(topology, run, flow).forgers;
    if (result.hidden)
        why.losses = lossesOf(run, result);
    for (const ElementIx e : result.candidates)
        why.candidates.push_back(ids[e]);
    why.crowd = crowdOf(ElementTable(topology), result.candidates);
    if (!options.search)
        return why;
    if (result.isStray()) {
        if (const auto done = tellEntries(toldOnce(topology, run), why, options); !done)
            return tl::unexpected(done.error());
        return why;
    }
    if (!result.hidden)
        return why;
    // Seen by a receiver whose answer is lost: as hidden as if it came back.
    if (why.sight == SourceSight::None)
        why.sight = SourceSight::Hidden;
    Search search(topology, run, why, options);
    if (const auto done = search.run(); !done)
        return tl::unexpected(done.error());
    return why;
}

}  // namespace tombolo::sim::analysis
