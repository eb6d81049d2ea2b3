// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/event_queue.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace tombolo::sim {
namespace {

constexpr TimeNs kNever = std::numeric_limits<TimeNs>::max();
/// Up to here sorting by insertion is the fastest.
constexpr std::size_t kFew = 24;

}  // namespace

EventQueue::EventQueue(unsigned shift)
    : m_shift(shift), m_heads(static_cast<std::size_t>(kSlots), kNone)
{
}

std::uint32_t EventQueue::make(EventKind kind, std::uint32_t what, std::uint32_t attempt)
{
    auto event = static_cast<std::uint32_t>(m_events.size());
    if (m_free.empty()) {
        m_events.emplace_back();
        m_next.push_back(kNone);
    } else {
        event = m_free.back();
        m_free.pop_back();
    }
    QueuedEvent& e = m_events[event];
    e.what = what;
    e.attempt = attempt;
    e.kind = kind;
    return event;
}

void EventQueue::add(std::vector<Ordered>& heap, std::uint32_t event)
{
    heap.push_back({m_events[event].time, m_sequence++, event});
    std::push_heap(heap.begin(), heap.end(), later);
}

std::uint32_t EventQueue::take(std::vector<Ordered>& heap)
{
    std::pop_heap(heap.begin(), heap.end(), later);
    const std::uint32_t event = heap.back().event;
    heap.pop_back();
    return event;
}

std::uint32_t EventQueue::popSlow()
{
    while (true) {
        const bool due = m_cursor < m_now.size();
        // Of equal times those that were in the slot before its turn came were pushed earlier.
        if (!m_late.empty() && (!due || m_late.front().time < m_now[m_cursor].time))
            return take(m_late);
        if (due)
            return m_now[m_cursor++].event;
        if (!advance())
            return kNone;
    }
}

bool EventQueue::advance()
{
    m_now.clear();
    m_cursor = 0;
    TimeNs next = nextSlot();
    if (next == kNever) {
        if (m_far.empty())
            return false;
        next = m_far.front().time >> m_shift;
    }
    m_base = next;
    // Before anything else can be pushed there, so that equal times keep their order.
    while (!m_far.empty() && (m_far.front().time >> m_shift) - m_base < kSlots) {
        const TimeNs slot = m_far.front().time >> m_shift;
        link(take(m_far), slot);
    }
    drain();
    return true;
}

TimeNs EventQueue::nextSlot() const
{
    const auto start = static_cast<std::size_t>((m_base + 1) & (kSlots - 1));
    const auto slotAt = [&](std::size_t at) {
        const auto ahead = static_cast<TimeNs>((at - start) & std::size_t(kSlots - 1));
        return m_base + 1 + ahead;
    };
    const std::size_t word = start / 64;
    if (const std::uint64_t rest = m_words[word] >> (start % 64) << (start % 64); rest != 0)
        return slotAt(word * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
    // Words after this one, once round, this one's beginning last.
    const std::size_t groups = m_summary.size();
    const std::size_t first = (word + 1) % m_words.size();
    for (std::size_t i = 0; i <= groups; ++i) {
        const std::size_t group = (first / 64 + i) % groups;
        std::uint64_t bits = m_summary[group];
        if (i == 0)
            bits = bits >> (first % 64) << (first % 64);
        else if (i == groups)
            bits &= (std::uint64_t(1) << (first % 64)) - 1;
        if (bits == 0)
            continue;
        const std::size_t found = group * 64 + static_cast<std::size_t>(std::countr_zero(bits));
        return slotAt(found * 64 + static_cast<std::size_t>(std::countr_zero(m_words[found])));
    }
    return kNever;
}

void EventQueue::drain()
{
    const auto at = static_cast<std::size_t>(m_base & (kSlots - 1));
    for (std::uint32_t e = m_heads[at]; e != kNone; e = m_next[e]) {
        __builtin_prefetch(&m_events[e]);  // all at once, not one after the other
        m_now.push_back({0, e});
    }
    for (Due& due : m_now)
        due.time = m_events[due.event].time;
    m_heads[at] = kNone;
    if ((m_words[at / 64] &= ~(std::uint64_t(1) << (at % 64))) == 0)
        m_summary[at / 4096] &= ~(std::uint64_t(1) << (at / 64 % 64));
    std::reverse(m_now.begin(), m_now.end());
    const auto earlier = [](const Due& a, const Due& b) {
        return a.time < b.time;
    };
    if (m_now.size() > kFew) {
        if (!std::is_sorted(m_now.begin(), m_now.end(), earlier))
            std::stable_sort(m_now.begin(), m_now.end(), earlier);
        return;
    }
    for (std::size_t i = 1; i < m_now.size(); ++i) {
        const Due moving = m_now[i];
        std::size_t to = i;
        for (; to > 0 && moving.time < m_now[to - 1].time; --to)
            m_now[to] = m_now[to - 1];
        m_now[to] = moving;
    }
}

}  // namespace tombolo::sim
