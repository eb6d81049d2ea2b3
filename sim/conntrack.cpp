// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/conntrack.h"

namespace tombolo::sim {

std::uint32_t Conntrack::add(const Entry& entry)
{
    const auto index = static_cast<std::uint32_t>(m_entries.size());
    m_entries.push_back(entry);
    m_tuples.insert(keyOf(entry.machine, entry.original, false), index << 1U);
    m_tuples.insert(keyOf(entry.machine, entry.reply, true), index << 1U | 1U);
    const Key source = sourceKey(entry.machine, entry.original);
    const std::uint32_t before = m_sources.find(source);
    m_entries[index].nextSameSource = before == FlatMap::kNone ? kNoIx : before;
    m_sources.set(source, index);
    return index;
}

void Conntrack::end(std::uint32_t index, TimeNs time)
{
    Entry& e = m_entries[index];
    if (e.until != std::numeric_limits<TimeNs>::max())
        return;
    e.until = time;
    m_tuples.erase(keyOf(e.machine, e.original, false), index << 1U);
    m_tuples.erase(keyOf(e.machine, e.reply, true), index << 1U | 1U);
    const Key source = sourceKey(e.machine, e.original);
    const std::uint32_t head = m_sources.find(source);
    if (head == index) {
        m_sources.erase(source, index);
        if (e.nextSameSource != kNoIx)
            m_sources.insert(source, e.nextSameSource);
        return;
    }
    for (std::uint32_t i = head; i != FlatMap::kNone && i != kNoIx;
         i = m_entries[i].nextSameSource) {
        if (m_entries[i].nextSameSource == index) {
            m_entries[i].nextSameSource = e.nextSameSource;
            return;
        }
    }
}

void Conntrack::endAll(MachineIx m, TimeNs time)
{
    for (std::uint32_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].machine == m)
            end(i, time);
    }
}

}  // namespace tombolo::sim
