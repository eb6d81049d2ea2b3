// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "sim/plan.h"

namespace tombolo::sim {

/// Which of the plan's rules speak of an element's own addresses: what tells one kind of pod from
/// another. The rules are asked in a fixed order and numbered by it.
class RuleMarks {
public:
    RuleMarks(const NetworkPlan& plan, MachineIx element)
        : m_plan(plan), m_own(plan.addressesOf(element))
    {
    }

    void mark(bool speaks)
    {
        if (speaks)
            m_marks.push_back(m_number);
        ++m_number;
    }
    void markAll(std::span<const Prefix> list)
    {
        for (const Prefix& p : list)
            mark(inside(p));
    }
    /// @param peers of one line of a policy
    void markPeers(const PolicyPeers& peers)
    {
        mark(isIn(peers.pods));
        for (const auto& [prefix, except] : peers.prefixes) {
            mark(inside(prefix));
            markAll(except);
        }
    }
    bool inside(const Prefix& prefix) const
    {
        return std::any_of(m_own.begin(), m_own.end(),
                           [&](AddressId a) { return prefix.contains(m_plan.address(a)); });
    }
    /// @param sorted addresses in order
    bool isIn(const std::vector<AddressId>& sorted) const
    {
        return std::any_of(m_own.begin(), m_own.end(), [&](AddressId a) {
            return std::binary_search(sorted.begin(), sorted.end(), a);
        });
    }
    /// A list of other numbers, set apart from the marks.
    template <typename List>
    void put(const List& list)
    {
        m_marks.push_back(m_number);
        m_marks.insert(m_marks.end(), list.begin(), list.end());
    }

    std::span<const AddressId> own() const { return m_own; }
    std::vector<std::uint32_t> take() { return std::move(m_marks); }

private:
    const NetworkPlan& m_plan;
    std::span<const AddressId> m_own;
    std::vector<std::uint32_t> m_marks;
    std::uint32_t m_number = 0;
};

}  // namespace tombolo::sim
