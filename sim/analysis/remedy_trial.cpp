// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/remedy_trial.h"

#include <algorithm>

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

/// The service that hides a flow's source; empty: none does.
std::string serviceIn(const FlowResult& flow)
{
    const std::string kRule = "service:";
    for (const HiddenBy& by : flow.hiddenBy) {
        if (by.rule.starts_with(kRule))
            return by.rule.substr(kRule.size());
    }
    return {};
}

}  // namespace

Trials::Trials(const Topology& topology, const Trace& run, const Why& why,
               const SearchOptions& options)
    : m_why(why), m_options(options), m_small(topology)
{
    // Only the flow in question, and of it the exchange that tells: that decides. Not chance.
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

Result<std::vector<Change>> Trials::ideas() const
{
    const auto base = run(m_small);
    if (!base)
        return tl::unexpected(base.error());
    return changesFor(m_small, **base, m_why.receiver, {});
}

Result<std::shared_ptr<const Trace>> Trials::run(const Topology& topology) const
{
    RunOptions options;
    options.seed = m_options.seed;
    options.flows = {m_why.flow};
    options.stop = m_options.stop;
    return simulate(topology, options);
}

bool Trials::helps(const TrialOutcome& o) const
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

/// Whether the flow reached whom it is meant for: the same as before, or another endpoint of
/// the same service or published entry, be it that flat clusters need none any more.
bool Trials::isReceiver(const Topology& changed, const std::string& reached) const
{
    const auto has = [&](const std::string& id) {
        return std::any_of(m_behind.begin(), m_behind.end(),
                           [&](const convert::PodPort& p) { return p.pod == id; });
    };
    return reached == m_why.receiver || (has(reached) && has(m_why.receiver)) ||
           sharesEntry(m_small, reached, m_why.receiver) ||
           sharesEntry(changed, reached, m_why.receiver);
}

Result<TrialOutcome> Trials::with(const std::vector<Change>& changes)
{
    if (m_options.stop != nullptr && *m_options.stop)
        return fail(Errc::Cancelled);
    TrialOutcome out;
    const auto topology = withChanges(m_small, changes);
    if (!topology)
        return out;
    const auto trace = run(*topology);
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
Result<Done> Trials::weigh(const Topology& topology, const std::vector<Change>& changes,
                           TrialOutcome& out)
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
Result<Done> Trials::addBreaks(const std::vector<FlowEnd>& failing, TrialOutcome& out)
{
    if (failing.empty())
        return Done{};
    const auto asDrawn = failingAsDrawn();
    if (!asDrawn)
        return tl::unexpected(asDrawn.error());
    const std::vector<FlowEnd>& before = **asDrawn;
    const auto share = [](const std::vector<FlowEnd>& ends) {
        double sum = 0;
        for (const FlowEnd& end : ends)
            sum += end.share;
        return sum;
    };
    constexpr double kRounding = 1e-9;
    if (share(failing) <= share(before) + kRounding)
        return Done{};
    for (const FlowEnd& end : failing) {
        const bool was = std::any_of(before.begin(), before.end(), [&](const auto& f) {
            return f.told == end.told && f.share + kRounding >= end.share;
        });
        if (!was)
            out.breaks.push_back(end.told);
    }
    return Done{};
}

/// Ends of the flow as it is drawn that no answer comes back from.
Result<const std::vector<FlowEnd>*> Trials::failingAsDrawn()
{
    const std::scoped_lock lock(m_guard);
    if (!m_failing) {
        const auto ways = FlowWays::of(m_small, m_why.flow, m_options.stop);
        if (!ways && ways.error().code == Errc::Cancelled)
            return tl::unexpected(ways.error());
        m_failing.emplace();
        for (const FlowEnd& end : ways ? ways->ends() : std::vector<FlowEnd>()) {
            if (end.sight == SourceSight::None || !isReceiver(m_small, end.told.receiver))
                m_failing->push_back(end);
        }
    }
    return &*m_failing;
}

}  // namespace tombolo::sim::analysis
