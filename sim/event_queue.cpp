// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/event_queue.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace tombolo::sim {
namespace {

constexpr TimeNs kNever = std::numeric_limits<TimeNs>::max();
/// Up to here comparing all with all is the fastest.
constexpr std::size_t kFew = 32;
/// Bits for an event's place among those of its slot.
constexpr unsigned kPlaceBits = 5;

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
        m_links.emplace_back();
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
    TimeNs next = m_soonest;
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
    lookAtNext();
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

/// Asks the memory for the next slot's events, all at once and a slot before they are needed.
void EventQueue::lookAtNext()
{
    m_coming.clear();
    m_comingSlot = m_soonest = nextSlot();
    if (m_comingSlot == kNever)
        return;
    m_comingHead = m_heads[static_cast<std::size_t>(m_comingSlot & (kSlots - 1))];
    for (std::uint32_t e = m_comingHead; e != kNone; e = m_links[e].next) {
        __builtin_prefetch(&m_events[e]);
        m_coming.push_back(e);
    }
    m_isNew = true;
}

void EventQueue::drain()
{
    const auto at = static_cast<std::size_t>(m_base & (kSlots - 1));
    const std::uint32_t known = m_comingSlot == m_base ? m_comingHead : kNone;
    for (std::uint32_t e = m_heads[at]; e != known; e = m_links[e].next)
        m_now.push_back({0, e});
    if (known != kNone) {
        for (const std::uint32_t e : m_coming)
            m_now.push_back({0, e});
    }
    m_heads[at] = kNone;
    if ((m_words[at / 64] &= ~(std::uint64_t(1) << (at % 64))) == 0)
        m_summary[at / 4096] &= ~(std::uint64_t(1) << (at / 64 % 64));
    const std::size_t count = m_now.size();
    const bool narrow = m_shift + kPlaceBits < 31;
    if (count <= 16 && narrow)
        orderFew<16>();
    else if (count <= kFew && narrow)
        orderFew<kFew>();
    else
        orderMany();
}

/// Without a branch that could be foretold wrongly: an event's place is the number of those before
/// it. Events are in the order of pushing from the last to the first.
template <std::size_t Most>
void EventQueue::orderFew()
{
    const std::size_t count = m_now.size();
    const TimeNs start = m_base << m_shift;
    std::array<std::int32_t, Most> keys;
    keys.fill(std::numeric_limits<std::int32_t>::max());
    std::array<Due, Most> unsorted;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t event = m_now[i].event;
        unsorted[i] = {m_events[event].time, event};
        keys[i] = static_cast<std::int32_t>((unsorted[i].time - start) << kPlaceBits) |
                  static_cast<std::int32_t>(count - 1 - i);
    }
    for (std::size_t i = 0; i < count; ++i) {
        std::int32_t before = 0;
        for (std::size_t j = 0; j < Most; ++j)
            before += keys[j] < keys[i] ? 1 : 0;
        m_now[static_cast<std::size_t>(before)] = unsorted[i];
    }
}

void EventQueue::orderMany()
{
    for (Due& due : m_now)
        due.time = m_events[due.event].time;
    std::reverse(m_now.begin(), m_now.end());
    const auto earlier = [](const Due& a, const Due& b) {
        return a.time < b.time;
    };
    if (!std::is_sorted(m_now.begin(), m_now.end(), earlier))
        std::stable_sort(m_now.begin(), m_now.end(), earlier);
}

}  // namespace tombolo::sim
