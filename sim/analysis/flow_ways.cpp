// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/flow_ways.h"

#include <algorithm>
#include <set>

#include "sim/header_trust.h"

namespace tombolo::sim::analysis {
namespace {

/// What was chosen on a way, and among how many.
std::vector<std::pair<std::uint32_t, std::uint32_t>> choicesOf(const FlowOutcome& outcome)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
    for (const FlowOutcome::Choice& c : outcome.choices)
        out.emplace_back(c.count, c.pick);
    return out;
}

SourceSight sightOf(const NetworkPlan& plan, const FlowOutcome& o, const PairProbe& probe,
                    Sightings& sightings, bool& worn)
{
    const ElementIx sender = probe.from;
    const Sightings::Ports ports = probe.protocol == Protocol::Icmp  // an echo has none
                                       ? Sightings::Ports{{0, 65535}}
                                       : sightings.portsOf(o.receiver, o.seen, sender);
    const std::vector<ElementIx> who = sightings.behind(o.receiver, o.seen, ports);
    worn = std::any_of(who.begin(), who.end(), [&](ElementIx e) { return e != sender; });
    if (o.seen == o.source)
        return SourceSight::Address;
    bool named = false;
    const auto forgers = forgersOf(plan, sightings, o, 0, sender);
    for (std::size_t i = 0; i < o.headers.size(); ++i) {
        if (o.headers[i].claimed || o.headers[i].address != o.source)
            continue;
        if (forgers[i].empty())
            return SourceSight::Header;
        named = true;
    }
    if (!worn)
        return SourceSight::Alone;
    return named ? SourceSight::Doubted : SourceSight::Hidden;
}

}  // namespace

Result<FlowWays> FlowWays::of(const Topology& topology, const std::string& flow,
                              const std::atomic<bool>* stop)
{
    auto prober = Prober::of(topology);
    if (!prober)
        return tl::unexpected<Error>(prober.error());
    FlowWays out(std::move(*prober), flow);
    if (const auto done = out.play(stop); !done)
        return tl::unexpected<Error>(done.error());
    return out;
}

Result<Done> FlowWays::play(const std::atomic<bool>* stop)
{
    const auto& flows = m_prober.flows();
    const auto found =
        std::find_if(flows.begin(), flows.end(), [&](const FlowInfo& f) { return f.id == m_flow; });
    if (found == flows.end() || found->to == 0)
        return Done{};
    m_probe.from = found->from;
    m_probe.to = found->to;
    m_probe.protocol = found->protocol;
    m_probe.port = found->port;
    m_probe.steering.ownPools = true;
    Routing routing(m_prober.plan());
    Sightings sightings(m_prober.plan(), routing);
    std::set<std::vector<std::pair<std::uint32_t, std::uint32_t>>> met;
    std::uint32_t known = 0;
    std::uint32_t branches = 1;
    // A way may come by further choices than the first one did.
    while (known < branches && known < kMostWays) {
        const std::uint32_t left = branches - known;
        const std::uint32_t count = std::min(left, kMostWays - known);
        std::vector<PairProbe> probes(count, m_probe);
        for (std::uint32_t i = 0; i < count; ++i)
            probes[i].steering.script =
                known + static_cast<std::uint32_t>(std::uint64_t(i) * left / count);
        const auto played = m_prober.play(
            probes,
            [&](std::size_t i, const FlowOutcome& o) {
                branches = std::max(branches, o.branches);
                if (!met.insert(choicesOf(o)).second)
                    return;
                FlowEnd end = endOf(o, sightings);
                end.script = probes[i].steering.script;
                add(std::move(end));
            },
            stop);
        if (!played)
            return tl::unexpected<Error>(played.error());
        known += left;
    }
    return Done{};
}

FlowEnd FlowWays::endOf(const FlowOutcome& outcome, Sightings& sightings) const
{
    const NetworkPlan& plan = m_prober.plan();
    const auto id = [&](ElementIx e) {
        return e == kNoElement ? std::string() : plan.elementIds[e];
    };
    FlowEnd out;
    out.share = 1;
    for (const FlowOutcome::Choice& c : outcome.choices)
        out.share /= c.count;
    const Judgement judgement = judge(outcome);
    out.told.verdict = judgement.verdict;
    out.told.reason = judgement.reason;
    if (judgement.verdict != Verdict::Answered)
        out.told.endedAt = id(judgement.at);
    if (!outcome.delivered)
        return out;
    out.told.receiver = id(outcome.receiver);
    if (judgement.verdict == Verdict::Answered)
        out.sight = sightOf(plan, outcome, m_probe, sightings, out.worn);
    return out;
}

void FlowWays::add(FlowEnd end)
{
    const auto same =
        std::find_if(m_ends.begin(), m_ends.end(), [&](const FlowEnd& e) { return e.sameAs(end); });
    if (same != m_ends.end())
        same->share += end.share;
    else
        m_ends.push_back(std::move(end));
}

Result<std::shared_ptr<const Trace>> FlowWays::record(const FlowEnd& end) const
{
    constexpr std::uint16_t kSourcePort = 40'000;
    PairProbe probe = m_probe;
    probe.steering.script = end.script;
    return m_prober.record(probe, kSourcePort, m_flow);
}

}  // namespace tombolo::sim::analysis
