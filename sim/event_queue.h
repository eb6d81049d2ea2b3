// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include "sim/trace.h"

namespace tombolo::sim {

enum class EventKind : std::uint8_t {
    Arrival,       ///< `what`: packet in the engine's pool
    Replay,        ///< a packet whose way is remembered; `what`: place in the path memory
    Attempt,       ///< `what`: flow
    ProxyConnect,  ///< `what`: connection
};

/// 32 bytes: one event, kept in one place from the time it is made until it has happened.
struct alignas(32) QueuedEvent {
    TimeNs time = 0;
    std::uint32_t what = 0;
    std::uint32_t attempt = 0;   ///< which packet of its flow
    std::uint32_t crossing = 0;  ///< Replay: the packet's last crossing; Attempt: its first place
    EventKind kind{};
    std::uint16_t epoch = 0;  ///< Replay: of the path memory when the packet left
};

/// Events in the total order of (time, order of pushing). A timing wheel whose slots are lists
/// threaded through the events (no memory but theirs), with a heap behind it for
/// what lies beyond one turn.
class EventQueue {
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

    /// @param shift log2 of the nanoseconds of a slot; any value is right, a good one is fast
    explicit EventQueue(unsigned shift = 10);

    /// Makes an event that is not in the queue yet.
    std::uint32_t make(EventKind kind, std::uint32_t what, std::uint32_t attempt = 0);
    QueuedEvent& operator[](std::uint32_t event) { return m_events[event]; }
    /// The event has happened and will not be pushed again.
    void release(std::uint32_t event) { m_free.push_back(event); }

    /// Puts an event in, at its time, which is not before that of the event taken out last.
    void push(std::uint32_t event)
    {
        const TimeNs slot = m_events[event].time >> m_shift;
        if (slot != m_base && slot - m_base < kSlots) [[likely]]
            return link(event, slot);
        if (slot == m_base)
            add(m_late, event);
        else
            add(m_far, event);
    }
    void push(TimeNs time, EventKind kind, std::uint32_t what, std::uint32_t attempt = 0)
    {
        const std::uint32_t event = make(kind, what, attempt);
        m_events[event].time = time;
        push(event);
    }
    /// Takes the earliest event out. @return kNone when there is none
    std::uint32_t pop()
    {
        if (m_late.empty() && m_cursor < m_now.size()) [[likely]]
            return m_now[m_cursor++].event;
        return popSlow();
    }
    /// Calls `fetch` with the places of the events that come after those that are being worked on,
    /// once each, as soon as they are known: so that the memory can be asked for all of them long
    /// before they are needed.
    template <class Fetch>
    [[gnu::always_inline]] void lookAhead(Fetch fetch)
    {
        if (!m_isNew) [[likely]]
            return;
        m_isNew = false;
        for (const std::uint32_t event : m_coming)
            fetch(m_links[event].place);
    }

private:
    static constexpr TimeNs kSlots = 16'384;
    static constexpr TimeNs kWords = kSlots / 64;

    struct Due {
        TimeNs time;
        std::uint32_t event;
    };
    struct Ordered {
        TimeNs time;
        std::uint64_t sequence;
        std::uint32_t event;
    };

    void link(std::uint32_t event, TimeNs slot)
    {
        const auto at = static_cast<std::size_t>(slot & (kSlots - 1));
        const QueuedEvent& e = m_events[event];
        m_links[event] = {m_heads[at], e.kind == EventKind::Attempt ? e.crossing : e.what};
        m_heads[at] = event;
        m_soonest = std::min(m_soonest, slot);
        m_words[at / 64] |= std::uint64_t(1) << (at % 64);
        m_summary[at / 4096] |= std::uint64_t(1) << (at / 64 % 64);
    }
    static bool later(const Ordered& a, const Ordered& b)
    {
        return a.time != b.time ? a.time > b.time : a.sequence > b.sequence;
    }
    void add(std::vector<Ordered>& heap, std::uint32_t event);
    std::uint32_t take(std::vector<Ordered>& heap);
    std::uint32_t popSlow();
    bool advance();
    /// @return the first slot with events after the base, kNever when the wheel is empty
    TimeNs nextSlot() const;
    void drain();
    void lookAtNext();
    template <std::size_t Most>
    void orderFew();
    void orderMany();

    std::vector<QueuedEvent> m_events;
    struct Link {
        std::uint32_t next = kNone;   ///< event of the same slot
        std::uint32_t place = kNone;  ///< in the path memory, which it will read
    };
    std::vector<Link> m_links;  ///< of each event: small, so that they stay near
    std::vector<std::uint32_t> m_free;
    unsigned m_shift;
    TimeNs m_base = -1;      ///< slot that is being worked on
    std::vector<Due> m_now;  ///< its events, sorted
    std::size_t m_cursor = 0;
    TimeNs m_soonest = std::numeric_limits<TimeNs>::max();  ///< first slot of the wheel with events
    TimeNs m_comingSlot = -1;  ///< the slot after that one, when it was last looked at …
    std::uint32_t m_comingHead = kNone;           ///< … its head then …
    std::vector<std::uint32_t> m_coming;          ///< … and its events, the last pushed first
    bool m_isNew = false;                         ///< nobody has asked for them yet
    std::vector<std::uint32_t> m_heads;           ///< last pushed event of each slot
    std::array<std::uint64_t, kWords> m_words{};  ///< which slots have events
    std::array<std::uint64_t, kWords / 64> m_summary{};  ///< which words are not 0
    std::vector<Ordered> m_late;  ///< pushed into the slot that is being worked on
    std::vector<Ordered> m_far;   ///< beyond one turn of the wheel
    std::uint64_t m_sequence = 0;
};

}  // namespace tombolo::sim
