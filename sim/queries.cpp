// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/queries.h"

#include <algorithm>
#include <utility>

#include "sim/masks.h"
#include "sim/stages.h"

namespace tombolo::sim {

namespace {

bool isTranslation(StepKind kind)
{
    switch (kind) {
    case StepKind::DestinationNat:
    case StepKind::SourceNat:
    case StepKind::TranslateBack:
    case StepKind::TranslateError:
    case StepKind::BalanceEndpoint:
    case StepKind::ProxyAccept:
    case StepKind::ProxyConnect:
        return true;
    default:
        return false;
    }
}

void addCosts(HopLatency& hop, const std::vector<Step>& steps)
{
    for (const Step& step : steps)
        (isTranslation(step.kind) ? hop.translationNs : hop.machineNs) += step.costNs;
}

bool rewritesMoreThanTtl(const Step& step)
{
    Header after = step.after;
    after.ttl = step.before.ttl;
    return after != step.before;
}

/// A step on the way of a crossing's packet.
std::uint8_t traitsOf(const Trace& trace, const Crossing& crossing, const Step& step)
{
    unsigned traits = 0;
    if (rewritesMoreThanTtl(step))
        traits |= kRewrites;
    if (masksSource(step, crossing.trueAddress) &&
        !standsAlone(trace, crossing, step.at, step.after.src))
        traits |= kHidden;
    if (step.kind == StepKind::Drop || step.kind == StepKind::Reject)
        traits |= kEnds;
    if (step.kind == StepKind::Deliver)
        traits |= kDelivers;
    return static_cast<std::uint8_t>(traits);
}

std::uint8_t traitsOf(const Trace& trace, const Crossing& crossing)
{
    return static_cast<std::uint8_t>(kOnWire |
                                     (isMasked(trace, crossing) ? unsigned{kHidden} : 0U) |
                                     (crossing.lost ? unsigned{kEnds} : 0U));
}

/// Greater, so that the standard heap keeps the earliest event on top.
bool later(const Event& a, const Event& b)
{
    if (a.atNs != b.atNs)
        return a.atNs > b.atNs;
    if (a.crossing != b.crossing)
        return a.crossing > b.crossing;
    if (a.sender != b.sender)
        return b.sender;
    return a.step > b.step;
}

}  // namespace

bool standsAlone(const Trace& trace, const Crossing& c, ElementIx at, const IpAddress& seen)
{
    if (c.phase != Phase::Request)
        return false;
    // What the receiver reads is judged with all ways to it; on the way, by the translator alone.
    const FlowResult* flow = c.flow < trace.flows().size() ? &trace.flows()[c.flow] : nullptr;
    if (flow != nullptr && flow->seenSource && flow->seenSource->address == seen)
        return !flow->isMerged();
    const std::vector<Merge>& merges = trace.merges();
    const auto merge = std::lower_bound(
        merges.begin(), merges.end(), std::pair(at, seen), [](const Merge& m, const auto& wanted) {
            return m.at != wanted.first ? m.at < wanted.first : m.seenAs < wanted.second;
        });
    return merge != merges.end() && merge->at == at && merge->seenAs == seen &&
           merge->candidates.size() == 1 && merge->candidates.front() == c.trueSource;
}

bool isMasked(const Trace& trace, const Crossing& c)
{
    return c.hidden && !standsAlone(trace, c, c.hiddenBy, c.header.src);
}

std::vector<TableEntry> tableAt(const Trace& trace, ElementIx at, TimeNs time)
{
    std::vector<TableEntry> found;
    for (const TableEntry& entry : trace.table()) {
        if (entry.fromNs > time)
            break;
        if (entry.at == at && entry.untilNs > time)
            found.push_back(entry);
    }
    return found;
}

namespace {

/// The latest packet before `exchange` that came to the same machine and made its entry there.
std::optional<std::uint32_t> maker(const Trace& trace, const Exchange& exchange, const Crossing& c,
                                   bool sender)
{
    for (std::size_t i = exchange.made.size(); i-- > 0;) {
        const Crossing earlier = trace.crossing(exchange.made[i]);
        const bool same = sender ? earlier.from == c.from : earlier.to == c.to;
        Header header = earlier.header;
        header.ttl = c.header.ttl;
        if (same && header == c.header)
            return exchange.made[i];
    }
    return {};
}

/// @param now what happened; returned where no entry was met. @param then what the one that made
/// the entry met with
std::vector<Step> decided(std::vector<Step> now, std::vector<Step> then)
{
    const auto has = [](const std::vector<Step>& steps, StepKind kind) {
        return std::any_of(steps.begin(), steps.end(),
                           [&](const Step& s) { return s.kind == kind; });
    };
    if (!has(now, StepKind::ConntrackMatch) || !has(then, StepKind::ConntrackNew))
        return now;
    std::erase_if(then, [](const Step& s) { return s.kind == StepKind::Drop; });
    return then;
}

}  // namespace

std::vector<Step> decisions(const Trace& trace, const Exchange& exchange, std::uint32_t crossing)
{
    std::vector<Step> steps = trace.steps(crossing);
    if (exchange.made.empty())
        return steps;
    const auto made = maker(trace, exchange, trace.crossing(crossing), false);
    return made ? decided(std::move(steps), trace.steps(*made)) : steps;
}

std::vector<Step> decisionsBefore(const Trace& trace, const Exchange& exchange,
                                  std::uint32_t crossing)
{
    std::vector<Step> steps = trace.stepsBefore(crossing);
    if (exchange.made.empty() || steps.empty())
        return steps;
    const auto made = maker(trace, exchange, trace.crossing(crossing), true);
    return made ? decided(std::move(steps), trace.stepsBefore(*made)) : steps;
}

std::vector<HopLatency> latencyByHop(const Trace& trace, std::uint32_t flow)
{
    std::vector<HopLatency> hops;
    if (flow >= trace.flows().size())
        return hops;
    const FlowResult& result = trace.flows()[flow];
    TimeNs free = result.startNs;  // when the machine before had done its work
    ElementIx last = kNoElement;
    for (const Stage& stage : stagesOf(trace, result)) {
        for (const std::uint32_t index : stage.crossings) {
            const Crossing c = trace.crossing(index);
            HopLatency own{index, c.from, 0, 0, 0};
            addCosts(own, trace.stepsBefore(index));
            const TimeNs ownNs = own.machineNs + own.translationNs;
            if (!hops.empty() && c.from == last) {
                // The answer is made by the machine that the request reached: one row for both.
                hops.back().machineNs += own.machineNs;
                hops.back().translationNs += own.translationNs;
                free += ownNs;
            } else {
                // The sender may have to wait for its wire; that belongs to the wire. A packet from
                // elsewhere than where the last one went has no such history: only a proxy that
                // connects on waits until the client's part of the handshake has reached it.
                const TimeNs done = free;
                free = hops.empty() ? std::min(result.startNs + ownNs, c.departNs) : c.departNs;
                if (stage.kind == Stage::Kind::Connect && index == stage.crossings.front())
                    own.wireNs = std::max<TimeNs>(0, c.departNs - ownNs - done);
                if (ownNs > 0 || own.wireNs > 0)
                    hops.push_back(own);
            }
            HopLatency hop{index, c.to, 0, 0, 0};
            hop.wireNs = c.arriveNs - std::min(free, c.departNs);
            addCosts(hop, trace.steps(index));
            free = c.arriveNs + hop.machineNs + hop.translationNs;
            last = c.to;
            hops.push_back(hop);
        }
    }
    return hops;
}

bool isWorthALine(const Step& step)
{
    switch (step.kind) {
    case StepKind::Drop:
    case StepKind::Reject:
    case StepKind::Deliver:
    case StepKind::ProxyAccept:
    case StepKind::ProxyConnect:
    case StepKind::TranslateError:
        return true;
    case StepKind::Route:  // lowers the TTL only
    case StepKind::Receive:
        return false;
    default:
        return rewritesMoreThanTtl(step);
    }
}

EventStream::EventStream(const Trace& trace) : m_trace(&trace)
{
    for (std::uint32_t i = 0; i < trace.flows().size(); ++i) {
        const Exchange& flow = trace.flows()[i].first();
        if (flow.request.empty() && flow.droppedAt != kNoElement)
            push({flow.startNs, kNoCrossing, -1, false, i, kEnds});
    }
}

void EventStream::push(const Event& event)
{
    m_waiting.push_back(event);
    std::push_heap(m_waiting.begin(), m_waiting.end(), later);
}

void EventStream::read(std::uint32_t index)
{
    const Crossing c = m_trace->crossing(index);
    std::int32_t number = 0;
    for (const Step& step : m_trace->stepsBefore(index)) {
        if (isWorthALine(step))
            push({c.departNs, index, number, true, c.flow, traitsOf(*m_trace, c, step)});
        ++number;
    }
    push({c.departNs, index, -1, false, c.flow, traitsOf(*m_trace, c)});
    TimeNs at = c.arriveNs;
    number = 0;
    for (const Step& step : m_trace->steps(index)) {
        at += step.costNs;
        if (isWorthALine(step))
            push({at, index, number, false, c.flow, traitsOf(*m_trace, c, step)});
        ++number;
    }
}

bool EventStream::take(std::size_t most, std::vector<Event>& out)
{
    const std::uint32_t count = m_trace->crossingCount();
    for (std::size_t taken = 0; taken < most;) {
        if (m_next < count && !m_isRead) {
            m_nextDepartNs = m_trace->crossing(m_next).departNs;
            m_isRead = true;
        }
        // Whatever waits is final once every packet that leaves earlier has been read.
        if (m_next < count && (m_waiting.empty() || m_waiting.front().atNs >= m_nextDepartNs)) {
            read(m_next++);
            m_isRead = false;
            continue;
        }
        if (m_waiting.empty())
            return false;
        std::pop_heap(m_waiting.begin(), m_waiting.end(), later);
        out.push_back(m_waiting.back());
        m_waiting.pop_back();
        ++taken;
    }
    return m_next < count || !m_waiting.empty();
}

std::vector<Event> events(const Trace& trace)
{
    std::vector<Event> all;
    EventStream stream(trace);
    while (stream.take(65'536, all)) {}
    return all;
}

std::vector<int> origins(const Trace& trace)
{
    const std::size_t count = trace.elements().size();
    std::vector<char> sends(count, 0);
    std::vector<char> answers(count, 0);
    for (const FlowResult& flow : trace.flows()) {
        if (flow.trueSource.element < count)
            sends[flow.trueSource.element] = 1;
        if (flow.reply.empty())
            continue;
        const ElementIx answerer = trace.crossing(flow.reply.front()).trueSource;
        if (answerer < count)
            answers[answerer] = 1;
    }
    std::vector<int> numbers(count, -1);
    int next = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (sends[i] != 0)
            numbers[i] = next++;
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (sends[i] == 0 && answers[i] != 0)
            numbers[i] = next++;
    }
    return numbers;
}

int originOf(const Trace& trace, ElementIx element)
{
    const auto numbers = origins(trace);
    return element < numbers.size() ? numbers[element] : -1;
}

}  // namespace tombolo::sim
