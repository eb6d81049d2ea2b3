// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "model/core/entities.h"

/// Time, places, and what a capture shows of a packet.
namespace tombolo::sim {

/// Simulated time in whole nanoseconds since the start of the run. Never floating point.
using TimeNs = std::int64_t;
/// Index into Trace::elements(); kNoElement where there is none.
using ElementIx = std::uint32_t;
inline constexpr ElementIx kNoElement = 0xFFFFFFFFU;

/// Addresses, ports and TTL as a capture on the wire shows them. For ICMP echo both ports are the
/// echo id; for ICMP errors they are 0.
struct Header {
    IpAddress src;
    IpAddress dst;
    std::uint16_t sport = 0;
    std::uint16_t dport = 0;
    Protocol protocol = Protocol::Tcp;
    std::uint8_t ttl = 0;
    friend bool operator==(const Header&, const Header&) = default;
};

/// Outer header inside a tunnel.
struct OuterHeader {
    IpAddress src;
    IpAddress dst;
    Encapsulation encapsulation = Encapsulation::None;
    std::uint16_t dport = 0;
    friend bool operator==(const OuterHeader&, const OuterHeader&) = default;
};

/// ICMP or ICMPv6 error carried by a crossing.
struct IcmpError {
    std::uint8_t type = 0;
    std::uint8_t code = 0;
    std::uint16_t mtu = 0;  ///< fragmentation needed / packet too big only
    Header inner;           ///< as embedded, translated on the way (L-18)
    friend bool operator==(const IcmpError&, const IcmpError&) = default;
};

}  // namespace tombolo::sim
