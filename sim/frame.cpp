// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/frame.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace tombolo::sim {

namespace {

constexpr std::uint32_t kBlock = 64;
/// A packet that has arrived and waits is drawn at the very end of its link.
constexpr double kArrived = 1.0 - 1e-9;

/// Where one packet may be sent on from.
struct PacketAt {
    std::uint32_t flow;
    std::uint32_t attempt;
    ElementIx from;
    friend bool operator==(const PacketAt&, const PacketAt&) = default;
};

struct PacketAtHash {
    std::size_t operator()(const PacketAt& key) const noexcept
    {
        std::uint64_t x = (std::uint64_t{key.flow} << 32U | key.attempt) * 0x9E3779B97F4A7C15ULL;
        x ^= (std::uint64_t{key.from} + 0x7F4A7C15ULL) * 0xBF58476D1CE4E5B9ULL;
        x ^= x >> 31U;
        return static_cast<std::size_t>(x * 0x94D049BB133111EBULL);
    }
};

struct NextSent {
    std::uint32_t crossing;
    Phase phase;
};

double progressOf(const Crossing& crossing, TimeNs at)
{
    if (at >= crossing.arriveNs)
        return kArrived;
    const auto whole = static_cast<double>(crossing.arriveNs - crossing.departNs);
    return std::clamp(static_cast<double>(at - crossing.departNs) / whole, 0.0, kArrived);
}

/// @param beat at most `count`, which is exactly representable
std::size_t wholeBeat(double beat, std::size_t count)
{
    return beat > 0 ? std::min(static_cast<std::size_t>(beat), count) : 0;
}

}  // namespace

void SpanIndex::assign(std::vector<std::int64_t> ends)
{
    m_ends = std::move(ends);
    m_blockMax.clear();
    m_prefixMax.clear();
    std::int64_t prefix = std::numeric_limits<std::int64_t>::min();
    for (std::size_t first = 0; first < m_ends.size(); first += kBlock) {
        const auto last = std::min<std::size_t>(first + kBlock, m_ends.size());
        const auto highest = *std::max_element(m_ends.begin() + static_cast<std::ptrdiff_t>(first),
                                               m_ends.begin() + static_cast<std::ptrdiff_t>(last));
        prefix = std::max(prefix, highest);
        m_blockMax.push_back(highest);
        m_prefixMax.push_back(prefix);
    }
}

std::vector<std::uint32_t> SpanIndex::covering(std::uint32_t limit, std::int64_t at) const
{
    std::vector<std::uint32_t> found;
    limit = std::min(limit, static_cast<std::uint32_t>(m_ends.size()));
    if (limit == 0)
        return found;
    for (std::uint32_t block = (limit - 1) / kBlock + 1; block-- > 0;) {
        if (m_prefixMax[block] <= at)
            break;
        if (m_blockMax[block] <= at)
            continue;
        const std::uint32_t first = block * kBlock;
        for (std::uint32_t i = std::min(limit, first + kBlock); i-- > first;) {
            if (m_ends[i] > at)
                found.push_back(i);
        }
    }
    std::reverse(found.begin(), found.end());
    return found;
}

FrameIndex::FrameIndex(const Trace& trace)
{
    gather(trace);
}

void FrameIndex::gather(const Trace& trace)
{
    const std::uint32_t count = trace.crossingCount();
    m_departs.resize(count);
    m_next.assign(count, kNoCrossing);
    std::vector<std::int64_t> gone(count);
    std::vector<std::uint32_t> endings;  // where a packet ends or is answered: only there it drops
    std::unordered_map<PacketAt, NextSent, PacketAtHash> sent;
    sent.reserve(count);
    for (std::uint32_t i = count; i-- > 0;) {
        const Crossing c = trace.crossing(i);
        m_departs[i] = c.departNs;
        gone[i] = c.arriveNs;
        const auto it = c.lost ? sent.end() : sent.find({c.flow, c.attempt, c.to});
        if (it != sent.end()) {
            m_next[i] = it->second.crossing;
            gone[i] = std::max(gone[i], m_departs[it->second.crossing]);
        }
        if (it == sent.end() || it->second.phase != c.phase)
            endings.push_back(i);
        sent.insert_or_assign(PacketAt{c.flow, c.attempt, c.from}, NextSent{i, c.phase});
    }
    m_spans.assign(std::move(gone));
    std::reverse(endings.begin(), endings.end());
    findDrops(trace, endings);
}

void FrameIndex::findDrops(const Trace& trace, const std::vector<std::uint32_t>& lastOfPhase)
{
    for (const FlowResult& result : trace.flows()) {
        const Exchange& flow = result.first();
        if (flow.request.empty() && flow.droppedAt != kNoElement)
            m_drops.push_back({flow.droppedAt, kNoCrossing, flow.reason, flow.startNs});
    }
    for (const std::uint32_t i : lastOfPhase) {
        const Crossing c = trace.crossing(i);
        if (c.lost) {
            m_drops.push_back({kNoElement, i, Reason::LinkLoss, c.arriveNs});
            continue;
        }
        TimeNs at = c.arriveNs;
        for (const Step& step : trace.steps(i)) {
            at += step.costNs;
            if (step.kind == StepKind::Drop || step.kind == StepKind::Reject)
                m_drops.push_back({step.at, i, step.reason, at});
        }
    }
    std::stable_sort(m_drops.begin(), m_drops.end(),
                     [](const DropMark& a, const DropMark& b) { return a.atNs < b.atNs; });
}

Frame FrameIndex::frameAt(const Trace& trace, TimeNs at, TimeNs since) const
{
    Frame frame;
    const auto started = std::upper_bound(m_departs.begin(), m_departs.end(), at);
    const auto limit = static_cast<std::uint32_t>(started - m_departs.begin());
    for (const std::uint32_t i : m_spans.covering(limit, at))
        frame.packets.push_back({i, progressOf(trace.crossing(i), at)});
    const auto before = [](const DropMark& drop, TimeNs time) {
        return drop.atNs < time;
    };
    auto drop = std::lower_bound(m_drops.begin(), m_drops.end(), since, before);
    for (; drop != m_drops.end() && drop->atNs <= at; ++drop)
        frame.drops.push_back(*drop);
    return frame;
}

Frame frameAt(const Trace& trace, TimeNs at, TimeNs since)
{
    return FrameIndex(trace).frameAt(trace, at, since);
}

Beats::Beats(const Trace& trace) : m_index(trace), m_endNs(trace.endNs())
{
    const std::uint32_t count = m_index.size();
    std::vector<std::uint32_t> beatOfCrossing(count);
    std::vector<std::uint32_t> previous(count, kNoCrossing);
    for (std::uint32_t i = 0; i < count; ++i) {
        if (const std::uint32_t next = m_index.next(i); next != kNoCrossing && next > i)
            previous[next] = i;
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        const TimeNs depart = m_index.departNs(i);
        const bool continues =
            !m_starts.empty() && m_starts.back().departNs == depart &&
            (previous[i] == kNoCrossing || previous[i] < m_starts.back().firstCrossing);
        if (!continues)
            m_starts.push_back({depart, depart, i, 0});
        Start& start = m_starts.back();
        ++start.crossingCount;
        start.endNs = std::max(start.endNs, trace.crossing(i).arriveNs);
        beatOfCrossing[i] = static_cast<std::uint32_t>(m_starts.size() - 1);
    }
    for (std::size_t k = 0; k + 1 < m_starts.size(); ++k)
        m_starts[k].endNs = std::min(m_starts[k].endNs, m_starts[k + 1].departNs);
    if (!m_starts.empty())
        m_starts.back().endNs = std::max(m_starts.back().endNs, m_endNs);

    std::vector<std::int64_t> gone(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t next = m_index.next(i);
        gone[i] = std::max(beatOfCrossing[i] + 1, next == kNoCrossing ? 0 : beatOfCrossing[next]);
    }
    m_spans.assign(std::move(gone));
    for (std::uint32_t i = 0; i < m_index.drops().size(); ++i) {
        const DropMark& drop = m_index.drops()[i];
        const auto beat = drop.crossing == kNoCrossing
                              ? wholeBeat(beatAt(drop.atNs), m_starts.size())
                              : beatOfCrossing[drop.crossing] + 1;
        m_drops.push_back({static_cast<std::uint32_t>(beat), i});
    }
    std::stable_sort(m_drops.begin(), m_drops.end(),
                     [](const Drop& a, const Drop& b) { return a.beat < b.beat; });
}

TimeNs Beats::timeAt(double beat) const
{
    if (m_starts.empty() || beat >= count())
        return m_endNs;
    const std::size_t whole = wholeBeat(beat, m_starts.size() - 1);
    const Start& start = m_starts[whole];
    const double part = std::clamp(beat - static_cast<double>(whole), 0.0, 1.0);
    const auto length = static_cast<double>(start.endNs - start.departNs);
    return std::min(start.departNs + static_cast<TimeNs>(part * length), start.endNs);
}

double Beats::beatAt(TimeNs time) const
{
    if (m_starts.empty() || time <= m_starts.front().departNs)
        return 0;
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), time,
                                        [](TimeNs t, const Start& s) { return t < s.departNs; });
    const auto whole = static_cast<double>(after - m_starts.begin() - 1);
    const Start& start = *(after - 1);
    if (time >= start.endNs)
        return start.endNs == start.departNs && after != m_starts.end() && time == start.departNs
                   ? whole
                   : whole + 1;
    return whole + static_cast<double>(time - start.departNs) /
                       static_cast<double>(start.endNs - start.departNs);
}

std::size_t Beats::beatOf(std::uint32_t crossing) const
{
    const auto after =
        std::upper_bound(m_starts.begin(), m_starts.end(), crossing,
                         [](std::uint32_t c, const Start& s) { return c < s.firstCrossing; });
    return after == m_starts.begin() ? 0 : static_cast<std::size_t>(after - m_starts.begin() - 1);
}

Frame Beats::frameAtBeat(const Trace& /*trace*/, double beat) const
{
    Frame frame;
    const std::size_t whole = wholeBeat(beat, m_starts.size());
    if (beat >= 0 && whole < m_starts.size()) {
        const Start& start = m_starts[whole];
        const double part = std::clamp(beat - static_cast<double>(whole), 0.0, kArrived);
        const auto now = static_cast<std::int64_t>(whole);
        for (const std::uint32_t i :
             m_spans.covering(start.firstCrossing + start.crossingCount, now))
            frame.packets.push_back({i, i >= start.firstCrossing ? part : kArrived});
    }
    for (const Drop& drop : m_drops) {
        if (drop.beat > whole)
            break;
        frame.drops.push_back(m_index.drops()[drop.drop]);
    }
    return frame;
}

}  // namespace tombolo::sim
