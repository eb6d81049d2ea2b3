// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "sim/trace.h"

namespace tombolo::sim {

/// Ethernet address in the low 48 bits.
using Mac = std::uint64_t;

/// What a packet's bytes show and the trace does not keep. The same on every wire that the packet
/// crosses.
struct PacketFacts {
    std::uint16_t ipId = 0;  ///< IPv4 identification
    std::uint32_t sequence = 0;
    std::uint32_t acknowledged = 0;  ///< TCP answers
    std::uint32_t stampMs = 0;       ///< TCP timestamps option
    std::uint32_t echoedMs = 0;
    std::uint16_t attempt = 0;  ///< sequence number of an echo
    Phase phase = Phase::Request;
    std::uint32_t bytes = 0;  ///< IP length without a tunnel's header
    std::uint8_t outerTtl = 64;
};

/// One Ethernet frame as it is on the wire of a crossing: all lengths and checksums right, DF set,
/// the rest of the payload zeros. Its IP length is Crossing::bytes.
/// @param about the packet that an ICMP error is about; else ignored
/// @param frame is replaced
void writeFrame(const Crossing& crossing, const PacketFacts& facts, const PacketFacts& about,
                Mac from, Mac to, std::string& frame);

/// What a tunnel adds to the IP length (L-21).
std::uint32_t tunnelBytes(const OuterHeader& outer);

}  // namespace tombolo::sim
