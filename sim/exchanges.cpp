// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/engine.h"

/// Which exchange tells of a flow: the first if it was answered; else the one whose answer came
/// first; else the first that was delivered; else the first of all.
///
/// A run follows the first exchange of each flow only. Where that does not tell, a second run of
/// the same plan follows the later ones of the flows in question; so the others pay nothing.
namespace tombolo::sim {
namespace {

/// Whether a later exchange may have come further than the first.
bool mayComeFurther(const FlowOutcome& first, std::int64_t count)
{
    const Verdict verdict = judge(first).verdict;
    if (count < 2 || verdict == Verdict::Answered)
        return false;
    const PacketCounts& p = first.packets;
    const bool answered = p.dropped + p.refused + p.repliesLost < static_cast<std::uint64_t>(count);
    return answered || (verdict != Verdict::Delivered && p.repliesLost > 0);
}

}  // namespace

Result<void> Engine::followLater()
{
    leavePhases();
    std::vector<LaterExchanges> watched(m_outcomes.size());
    bool any = false;
    for (std::size_t f = 0; f < m_outcomes.size(); ++f) {
        watched[f].watched = mayComeFurther(m_outcomes[f], m_plan->flows[f].count);
        any = any || watched[f].watched;
    }
    if (!any)
        return {};
    RunOptions options = m_options;
    options.record = false;
    Engine again(m_plan, options);
    again.m_later = std::move(watched);
    if (auto played = again.play(); !played)
        return played;
    m_later = std::move(again.m_later);
    return {};
}

FlowOutcome* Engine::laterExchange(std::uint32_t flow, std::uint32_t attempt)
{
    auto& open = m_later[flow].open;
    const auto at = open.find(attempt);
    return at == open.end() ? nullptr : &at->second;
}

void Engine::beginLater(std::uint32_t flow, std::uint32_t attempt, TimeNs time)
{
    if (!isWatched(flow) || m_later[flow].answered)
        return;
    FlowOutcome begins;
    begins.source = m_connections[m_senders[flow].connection].tuple.src;
    begins.sourcePort = m_outcomes[flow].sourcePort;
    begins.requestReason = Reason::NoRoute;  // until it has left
    begins.requestEnd = m_plan->flows[flow].from;
    begins.start = begins.end = time;
    m_later[flow].open.emplace(attempt, std::move(begins));
}

/// Its request or its answer has ended somewhere else. The first that was delivered is kept.
void Engine::laterFailed(std::uint32_t flow, std::uint32_t attempt)
{
    if (attempt == 0 || !isWatched(flow))
        return;
    LaterExchanges& later = m_later[flow];
    const auto at = later.open.find(attempt);
    if (at == later.open.end() || later.answered || later.told == attempt)
        return;
    const bool tells = judge(at->second).verdict == Verdict::Delivered &&
                       judge(m_outcomes[flow]).verdict != Verdict::Delivered &&
                       (later.told == kNoIx || attempt < later.told);
    if (!tells) {
        later.open.erase(at);
        return;
    }
    if (later.told != kNoIx)
        later.open.erase(later.told);
    later.told = attempt;
}

/// Its answer has reached the sender: this one tells of the flow.
void Engine::laterAnswered(std::uint32_t flow, std::uint32_t attempt)
{
    if (attempt == 0 || !isWatched(flow) || m_later[flow].answered)
        return;
    LaterExchanges& later = m_later[flow];
    later.answered = true;
    later.told = attempt;
    std::erase_if(later.open, [&](const auto& e) { return e.first != attempt; });
}

}  // namespace tombolo::sim
