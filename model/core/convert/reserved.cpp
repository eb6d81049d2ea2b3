// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/convert/reserved.h"

namespace tombolo::convert {
namespace {

constexpr Prefix v4(std::uint32_t bits, std::uint8_t length)
{
    return {IpAddress::v4(bits), length};
}
constexpr Prefix v6(std::uint64_t high, std::uint8_t length)
{
    return {IpAddress::v6(high, 0), length};
}

constexpr ReservedBlock kBlocks[] = {
    {v4(0x0000'0000U, 8), Reserved::ThisNetwork},
    {v4(0x7F00'0000U, 8), Reserved::Loopback},
    {v4(0xA9FE'0000U, 16), Reserved::LinkLocal},
    {v4(0xE000'0000U, 4), Reserved::Multicast},
    {v4(0xF000'0000U, 4), Reserved::Future},
    {v6(0, 8), Reserved::ThisNetwork},
    {v6(0xFE80'0000'0000'0000ULL, 10), Reserved::LinkLocal},
    {v6(0xFF00'0000'0000'0000ULL, 8), Reserved::Multicast},
};

}  // namespace

std::optional<ReservedBlock> reservedIn(const Prefix& prefix)
{
    for (const ReservedBlock& reserved : kBlocks)
        if (reserved.block.overlaps(prefix))
            return reserved;
    return std::nullopt;
}

}  // namespace tombolo::convert
