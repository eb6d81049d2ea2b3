// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/flow_judge.h"

#include <algorithm>
#include <optional>
#include <set>

#include "model/core/finding.h"
#include "sim/analysis/remedies.h"
#include "sim/analysis/told_once.h"
#include "sim/simulate.h"

namespace tombolo::sim::analysis {
namespace {

/// Bytes of the runs that are kept.
constexpr std::size_t kMostWeight = 256 << 20;
constexpr std::size_t kBytesOfId = 64;

/// All flows, of each the exchange that tells; recorded, since who got what was meant for another
/// is read off the way. No packet is lost by chance: that is nobody's doing, and would fall
/// otherwise.
Result<std::shared_ptr<const Trace>> runAll(Topology topology, const std::string& flow,
                                            const SearchOptions& options)
{
    for (Flow& f : topology.flows)
        f.enabled = f.enabled || f.id == flow;
    for (Network& n : topology.networks)
        n.lossPpm = 0;
    RunOptions run;
    run.seed = options.seed;
    run.stop = options.stop;
    auto once = runToldOnce(std::move(topology), run);
    if (!once)
        return tl::unexpected(once.error());
    return std::move(once->trace);
}

/// Who got a flow's packet, and what came of it.
struct Got {
    bool right = false;     ///< answered by the one that it is meant for
    bool answered = false;  ///< by anybody
    bool stray = false;
    SourceSight sight{};
    std::string receiver;
};
Got gotOf(const Trace& trace, const FlowResult& flow)
{
    return {flow.isAnswered(), flow.verdict == Verdict::Answered, flow.isStray(),
            sightOfAnswerer(flow),
            flow.seenSource ? trace.elements()[flow.seenSource->element] : std::string()};
}

std::optional<FlowChange::What> changeOf(const Got& was, const Got& now)
{
    using What = FlowChange::What;
    if (was.right != now.right)
        return now.right ? What::Mended : What::Broken;
    if (was.answered && !now.answered)
        return What::Broken;
    if (now.stray && (!was.stray || was.receiver != now.receiver))
        return What::Astray;
    if (!was.answered || !now.answered)
        return std::nullopt;
    if (tells(was.sight) != tells(now.sight))
        return tells(was.sight) ? What::Hidden : What::Shown;
    return was.receiver != now.receiver ? std::optional(What::Moved) : std::nullopt;
}

std::vector<FlowChange> compare(const Trace& before, const Trace& after)
{
    std::map<std::string, const FlowResult*> was;
    for (const FlowResult& f : before.flows())
        was.emplace(f.id, &f);
    std::vector<FlowChange> out;
    for (const FlowResult& now : after.flows()) {
        const auto at = was.find(now.id);
        if (at == was.end())
            continue;
        if (const auto what = changeOf(gotOf(before, *at->second), gotOf(after, now)))
            out.push_back({now.id, *what});
    }
    return out;
}

/// What a finding says, whichever of several rules it is about: a change may split a rule into
/// several or take away the one before it.
using Saying = std::tuple<std::string, std::string, std::vector<std::string>>;
Saying sayingOf(const Finding& f)
{
    std::vector<std::string> args = f.args;
    if (f.code.starts_with("egress-")) {  // of the policy's number
        std::erase_if(args, [](const std::string& a) {
            return a.find_first_not_of("0123456789") == std::string::npos;
        });
    }
    return {f.code, f.element, std::move(args)};
}

std::vector<Finding> newFindings(const std::vector<Finding>& before, const Topology& after)
{
    std::set<Saying> said;
    for (const Finding& f : before)
        said.insert(sayingOf(f));
    std::vector<Finding> out;
    for (Finding& f : validate(after)) {
        if (f.severity != Severity::Hint && said.insert(sayingOf(f)).second)
            out.push_back(std::move(f));
    }
    return out;
}

std::size_t weightOf(const FlowJudge::Judged& judged)
{
    return judged.run ? judged.run->bytes() + judged.run->elements().size() * kBytesOfId : 0;
}

}  // namespace

FlowJudge::FlowJudge(const Topology& topology)
    : m_topology(topology), m_findings(validate(topology))
{
}

FlowJudge::Key FlowJudge::keyOf(const std::string& flow, const SearchOptions& options,
                                const std::vector<Change>& changes) const
{
    const bool runsAnyway = std::any_of(m_topology.flows.begin(), m_topology.flows.end(),
                                        [&](const Flow& f) { return f.id == flow && f.enabled; });
    return {options.seed, runsAnyway ? std::string() : flow, changes};
}

std::shared_ptr<const FlowJudge::Judged> FlowJudge::known(const Key& key)
{
    const std::scoped_lock lock(m_guard);
    const auto at = m_known.find(key);
    if (at == m_known.end())
        return nullptr;
    m_lastUsed.splice(m_lastUsed.begin(), m_lastUsed, at->second.place);
    return at->second.judged;
}

void FlowJudge::keep(const Key& key, const std::shared_ptr<const Judged>& judged)
{
    const std::scoped_lock lock(m_guard);
    if (m_known.contains(key))
        return;
    m_lastUsed.push_front(key);
    m_known.emplace(key, Known{judged, m_lastUsed.begin()});
    m_weight += weightOf(*judged);
    while (m_weight > kMostWeight && m_lastUsed.size() > 1) {
        const auto oldest = m_known.find(m_lastUsed.back());
        m_weight -= weightOf(*oldest->second.judged);
        m_known.erase(oldest);
        m_lastUsed.pop_back();
    }
}

Result<std::shared_ptr<const FlowJudge::Judged>> FlowJudge::before(const std::string& flow,
                                                                   const SearchOptions& options)
{
    const Key key = keyOf(flow, options, {});
    if (auto judged = known(key))
        return judged;
    auto run = runAll(m_topology, flow, options);
    if (!run && run.error().code == Errc::Cancelled)
        return tl::unexpected(run.error());
    auto judged = std::make_shared<Judged>();
    if (run)
        judged->run = std::move(*run);
    keep(key, judged);
    return judged;
}

Result<std::shared_ptr<const FlowJudge::Judged>>
FlowJudge::after(const std::vector<Change>& changes, const Topology& after, const std::string& flow,
                 const SearchOptions& options)
{
    const Key key = keyOf(flow, options, changes);
    if (auto judged = known(key))
        return judged;
    const auto was = before(flow, options);
    if (!was)
        return was;
    auto run = runAll(after, flow, options);
    if (!run && run.error().code == Errc::Cancelled)
        return tl::unexpected(run.error());
    auto judged = std::make_shared<Judged>();
    judged->findings = newFindings(m_findings, after);
    if (run) {
        judged->run = std::move(*run);
        if ((*was)->run)
            judged->flows = compare(*(*was)->run, *judged->run);
    }
    keep(key, judged);
    return judged;
}

}  // namespace tombolo::sim::analysis
