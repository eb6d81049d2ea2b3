// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/core/ip.h"
#include "sim/flat_map.h"

namespace tombolo::sim::analysis {

/// 128 bits for a sequence of words: two things are taken for alike when theirs are equal.
class Digest {
public:
    Digest& add(std::uint64_t word)
    {
        m_a = mixed(m_a ^ word) + 0x9E3779B97F4A7C15ULL;
        m_b = mixed(m_b + 0xD6E8FEB86659FD93ULL * word) ^ 0x2545F4914F6CDD1DULL;
        return *this;
    }
    Digest& add(const Digest& other) { return add(other.m_a).add(other.m_b); }
    Digest& add(const Prefix& p)
    {
        return add(p.address.high)
            .add(p.address.low)
            .add(std::uint64_t(p.address.family) << 8U | p.length);
    }
    Key key() const { return {m_a, m_b}; }
    friend bool operator==(const Digest&, const Digest&) = default;
    friend auto operator<=>(const Digest&, const Digest&) = default;

private:
    std::uint64_t m_a = 0x243F6A8885A308D3ULL;
    std::uint64_t m_b = 0x13198A2E03707344ULL;
};

/// Prefixes with numbers. Of those that hold an address each holds the next, so the smallest says
/// which they are.
class PrefixSet {
public:
    static constexpr std::uint32_t kNone = FlatMap::kNone;

    /// @return its number: that of an equal prefix if there is one
    std::uint32_t add(const Prefix& prefix)
    {
        const Prefix p = prefix.network();
        FlatMap& numbers = m_numbers[p.address.family == Family::V6][p.length];
        const std::uint32_t at =
            numbers.insert({p.address.high, p.address.low}, static_cast<std::uint32_t>(m_size));
        m_size += at == m_size ? 1U : 0U;
        return at;
    }
    std::uint32_t find(const Prefix& prefix) const
    {
        const Prefix p = prefix.network();
        return m_numbers[p.address.family == Family::V6][p.length].find(
            {p.address.high, p.address.low});
    }
    /// Number of the smallest prefix that holds the address.
    std::uint32_t innermost(const IpAddress& a) const
    {
        const auto& byLength = m_numbers[a.family == Family::V6];
        for (int length = a.bits(); length >= 0; --length) {
            if (byLength[length].size() == 0)
                continue;
            const std::uint32_t at = find({a, static_cast<std::uint8_t>(length)});
            if (at != kNone)
                return at;
        }
        return kNone;
    }
    std::size_t size() const { return m_size; }

private:
    FlatMap m_numbers[2][129];  ///< by family and length
    std::size_t m_size = 0;
};

}  // namespace tombolo::sim::analysis
