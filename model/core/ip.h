// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "model/core/result.h"

namespace tombolo {

enum class Family : std::uint8_t { None = 0, V4 = 4, V6 = 6 };

/// IPv4 or IPv6 address as a 128-bit value in host byte order; IPv4 lives in the low 32 bits.
/// A default-made address is "none" and equals no real one.
struct IpAddress {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    Family family = Family::None;

    static constexpr IpAddress v4(std::uint32_t bits) { return {0, bits, Family::V4}; }
    static constexpr IpAddress v6(std::uint64_t high, std::uint64_t low)
    {
        return {high, low, Family::V6};
    }
    constexpr bool isNone() const { return family == Family::None; }
    constexpr bool isV4() const { return family == Family::V4; }
    constexpr bool isV6() const { return family == Family::V6; }
    constexpr int bits() const { return isV4() ? 32 : isV6() ? 128 : 0; }

    friend constexpr bool operator==(const IpAddress&, const IpAddress&) = default;
    /// Family first, then numeric.
    friend constexpr std::strong_ordering operator<=>(const IpAddress& a, const IpAddress& b)
    {
        if (const auto c = a.family <=> b.family; c != 0)
            return c;
        if (const auto c = a.high <=> b.high; c != 0)
            return c;
        return a.low <=> b.low;
    }

    /// @return this address plus n, wrapping inside the family
    IpAddress plus(std::uint64_t n) const;
};

/// Address and length as written ("10.0.0.5/24" keeps its host bits; see network()).
struct Prefix {
    IpAddress address;
    std::uint8_t length = 0;

    friend constexpr bool operator==(const Prefix&, const Prefix&) = default;
    friend constexpr auto operator<=>(const Prefix&, const Prefix&) = default;

    bool contains(const IpAddress& a) const;
    bool contains(const Prefix& inner) const;
    bool overlaps(const Prefix& other) const;
    Prefix network() const;         ///< host bits cleared
    bool hasHostBits() const;       ///< true for 10.0.0.5/24
    IpAddress first() const;        ///< lowest address
    IpAddress last() const;         ///< highest address
    bool isDefault() const { return length == 0; }
};

/// Reads an IPv4 (RFC 6943 strict dotted quad: no leading zeros) or IPv6 (RFC 4291, no zone) address.
Result<IpAddress> parseAddress(std::string_view text);
/// Reads "address/length", length in decimal without leading zeros and within the family.
Result<Prefix> parsePrefix(std::string_view text);
/// Dotted quad, or RFC 5952 canonical IPv6. Empty for none.
std::string toString(const IpAddress& address);
std::string toString(const Prefix& prefix);

}  // namespace tombolo

template <>
struct std::hash<tombolo::IpAddress> {
    std::size_t operator()(const tombolo::IpAddress& a) const noexcept
    {
        std::uint64_t x = a.low * 0x9E3779B97F4A7C15ULL ^ (a.high + static_cast<unsigned>(a.family));
        x ^= x >> 29U;
        return static_cast<std::size_t>(x * 0xBF58476D1CE4E5B9ULL);
    }
};
