// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "sim/trace.h"

namespace tombolo::sim {

enum class EventKind : std::uint32_t { Arrival, Attempt, ProxyConnect };

/// 24 bytes. `what`: packet in the pool, flow, or connection.
struct QueuedEvent {
    TimeNs time = 0;
    std::uint32_t sequence = 0;
    std::uint32_t what = 0;
    EventKind kind{};
    std::uint32_t attempt = 0;
};

/// Events in the total order of (time, sequence): a 4-ary heap, shallower than a binary one.
class EventQueue {
public:
    bool empty() const { return m_heap.empty(); }
    void push(TimeNs time, EventKind kind, std::uint32_t what, std::uint32_t attempt = 0)
    {
        m_heap.push_back({time, m_sequence++, what, kind, attempt});
        std::size_t i = m_heap.size() - 1;
        const QueuedEvent moving = m_heap[i];
        while (i > 0 && before(moving, m_heap[(i - 1) / 4])) {
            m_heap[i] = m_heap[(i - 1) / 4];
            i = (i - 1) / 4;
        }
        m_heap[i] = moving;
    }
    QueuedEvent pop()
    {
        const QueuedEvent top = m_heap.front();
        const QueuedEvent moving = m_heap.back();
        m_heap.pop_back();
        if (!m_heap.empty())
            sink(moving);
        return top;
    }

private:
    static bool before(const QueuedEvent& a, const QueuedEvent& b)
    {
        return a.time != b.time ? a.time < b.time : a.sequence < b.sequence;
    }
    void sink(const QueuedEvent& moving)
    {
        std::size_t i = 0;
        while (true) {
            const std::size_t first = 4 * i + 1;
            if (first >= m_heap.size())
                break;
            std::size_t least = first;
            for (std::size_t c = first + 1; c < first + 4 && c < m_heap.size(); ++c)
                least = before(m_heap[c], m_heap[least]) ? c : least;
            if (!before(m_heap[least], moving))
                break;
            m_heap[i] = m_heap[least];
            i = least;
        }
        m_heap[i] = moving;
    }

    std::vector<QueuedEvent> m_heap;
    std::uint32_t m_sequence = 0;
};

}  // namespace tombolo::sim
