// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <bit>
#include <cstdint>

#include "model/core/ip.h"

namespace tombolo::sim {

/// Bob Jenkins' hash over four words as Linux has it (include/linux/jhash.h, jhash2).
inline std::uint32_t jhash2(const std::array<std::uint32_t, 4>& k, std::uint32_t seed)
{
    std::uint32_t a = 0xdeadbeef + (4U << 2U) + seed;
    std::uint32_t b = a;
    std::uint32_t c = a;
    a += k[0];
    b += k[1];
    c += k[2];
    a -= c, a ^= std::rotl(c, 4), c += b;
    b -= a, b ^= std::rotl(a, 6), a += c;
    c -= b, c ^= std::rotl(b, 8), b += a;
    a -= c, a ^= std::rotl(c, 16), c += b;
    b -= a, b ^= std::rotl(a, 19), a += c;
    c -= b, c ^= std::rotl(b, 4), b += a;
    a += k[3];
    c ^= b, c -= std::rotl(b, 14);
    a ^= c, a -= std::rotl(c, 11);
    b ^= a, b -= std::rotl(a, 25);
    c ^= b, c -= std::rotl(b, 16);
    a ^= c, a -= std::rotl(c, 4);
    b ^= a, b -= std::rotl(a, 14);
    c ^= b, c -= std::rotl(b, 24);
    return c;
}

/// An address as the kernel's four words: network order, loaded by a little-endian machine (L-9).
inline std::array<std::uint32_t, 4> kernelWords(const IpAddress& a)
{
    const auto swap = [](std::uint64_t x) {
        const auto w = static_cast<std::uint32_t>(x);
        return w << 24U | (w & 0xFF00U) << 8U | (w >> 8U & 0xFF00U) | w >> 24U;
    };
    if (a.isV4())
        return {swap(a.low), 0, 0, 0};
    return {swap(a.high >> 32U), swap(a.high), swap(a.low >> 32U), swap(a.low)};
}

/// Index into a pool of `count` addresses (L-9; nf_nat_core.c, find_best_ips_proto).
inline std::uint32_t poolPick(const IpAddress& src, const IpAddress& dst, std::uint32_t count)
{
    const auto to = kernelWords(dst);
    std::uint32_t j = jhash2(kernelWords(src), dst.isV4() ? to[0] : to[3]);
    if (dst.isV6())
        j ^= to[0] ^ to[1] ^ to[2];
    return static_cast<std::uint32_t>(std::uint64_t(j) * count >> 32U);
}

}  // namespace tombolo::sim
