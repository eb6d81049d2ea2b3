// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "sim/trace.h"

namespace tombolo::sim {

enum PassageFlag : std::uint8_t { kLost = 1, kFirst = 2 };

/// What all packets have in common that cross one wire in the same way and meet the same fate at
/// its end. A recorded crossing is a time, a packet's number and one of these.
struct PassageRow {
    std::uint32_t header = 0;
    std::uint32_t link = 0;
    std::uint32_t packet = 0;  ///< row of Recording::packets
    std::uint32_t steps = 0;   ///< step list of the receiver; 0: none
    TimeNs flight = 0;         ///< from the first bit's departure to the last bit's arrival
    std::uint16_t bytes = 0;
    std::uint8_t ttl = 0;
    std::uint8_t flags = 0;
    std::uint32_t spare = 0;
    friend bool operator==(const PassageRow&, const PassageRow&) = default;
};
static_assert(sizeof(PassageRow) == 32);

}  // namespace tombolo::sim
