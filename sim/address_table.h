// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "model/core/ip.h"
#include "sim/flat_map.h"

namespace tombolo::sim {

/// Finds an address in a list without repeats. Keeps numbers only (open addressing, linear
/// probing); the addresses themselves stay in the list, whose first row stands for "none".
class AddressTable {
public:
    /// @return index into the list that the table was filled with, or 0
    std::uint32_t find(const std::vector<IpAddress>& list, const IpAddress& a) const
    {
        return m_slots.empty() ? 0 : m_slots[slotOf(list, a)];
    }
    /// Appends the address unless it is there. @return its index
    std::uint32_t insert(std::vector<IpAddress>& list, const IpAddress& a)
    {
        if (list.size() * 5 >= m_slots.size() * 4)
            grow(list);
        std::uint32_t& slot = m_slots[slotOf(list, a)];
        if (slot == 0) {
            slot = static_cast<std::uint32_t>(list.size());
            list.push_back(a);
        }
        return slot;
    }
    std::size_t bytes() const { return m_slots.capacity() * sizeof(std::uint32_t); }

private:
    std::size_t slotOf(const std::vector<IpAddress>& list, const IpAddress& a) const
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t i = hashOf({a.high, a.low ^ (std::uint64_t(a.family) << 60U)}) & mask;
        while (m_slots[i] != 0 && list[m_slots[i]] != a)
            i = (i + 1) & mask;
        return i;
    }
    void grow(const std::vector<IpAddress>& list)
    {
        m_slots.assign(m_slots.empty() ? 16 : m_slots.size() * 2, 0);
        for (std::uint32_t i = 1; i < list.size(); ++i)
            m_slots[slotOf(list, list[i])] = i;
    }

    std::vector<std::uint32_t> m_slots;  ///< 0: free
};

}  // namespace tombolo::sim
