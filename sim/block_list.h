// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <memory>
#include <vector>

namespace tombolo::sim {

/// A list that grows block by block: nothing is ever copied, at most one block is not full.
template <class Row>
class BlockList {
public:
    static constexpr std::size_t kShift = 14;
    static constexpr std::size_t kBlock = std::size_t(1) << kShift;

    std::size_t size() const { return m_size; }
    std::size_t bytes() const { return m_blocks.size() * kBlock * sizeof(Row); }
    void push_back(const Row& row)
    {
        if ((m_size & (kBlock - 1)) == 0)
            m_blocks.push_back(std::make_unique_for_overwrite<Row[]>(kBlock));
        m_blocks.back()[m_size++ & (kBlock - 1)] = row;
    }
    Row& operator[](std::size_t i) { return m_blocks[i >> kShift][i & (kBlock - 1)]; }
    const Row& operator[](std::size_t i) const { return m_blocks[i >> kShift][i & (kBlock - 1)]; }

private:
    std::vector<std::unique_ptr<Row[]>> m_blocks;
    std::size_t m_size = 0;
};

}  // namespace tombolo::sim
