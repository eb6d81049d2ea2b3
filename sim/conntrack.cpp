// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/conntrack.h"

namespace tombolo::sim {

std::uint32_t Conntrack::add(const Entry& entry)
{
    const auto index = static_cast<std::uint32_t>(m_entries.size());
    m_entries.push_back(entry);
    m_tuples.insert(keyOf(entry.machine, entry.original), index << 1U);
    m_tuples.insert(keyOf(entry.machine, entry.reply), index << 1U | 1U);
    const Key source = sourceKey(entry.machine, entry.original);
    const std::uint32_t before = m_sources.find(source);
    m_entries[index].nextSameSource = before == FlatMap::kNone ? kNoIx : before;
    m_sources.set(source, index);
    return index;
}

}  // namespace tombolo::sim
