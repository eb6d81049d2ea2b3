// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/packet.h"

namespace tombolo::sim {

/// The socket pair of one sender, or of one proxy towards its backend.
struct Connection {
    Tuple tuple;                     ///< as the one who opened it sees it
    MachineIx machine = kNoElement;  ///< who opened it
    std::uint32_t flow = 0;
    std::uint32_t parent = kNoIx;    ///< proxies: the connection that this one continues
    std::uint32_t publish = kNoIx;   ///< proxied at the far end by this entry
    std::uint32_t halfSeen = kNoIx;  ///< entries at machines that drop what they saw half of
    std::uint32_t identities = 0;    ///< index into the engine's list of headers sent so far
    std::uint32_t child = kNoIx;     ///< the connection that continues this one
    std::uint32_t root = kNoIx;      ///< in the path memory: where its opening packets begin
    TimeNs answeredAt = 0;           ///< when its SYN-ACK left
    Tuple datagram;                  ///< proxied UDP: as the proxy received it
    MachineIx far = kNoElement;      ///< the proxy at the far end
    AddressId peer = 0;              ///< whom that proxy sees
    std::uint16_t peerPort = 0;
    std::uint32_t peerHeader = 0;         ///< row of the header that the proxy received
    ElementIx peerHiddenBy = kNoElement;  ///< who hid the sender from that proxy last
    ElementIx heardBy = kNoElement;       ///< who got its first packet that was delivered, …
    AddressId heardAs = 0;                ///< … and by which source knows it
    std::uint16_t heardPort = 0;
    std::uint8_t segment = 0;
    bool accepted = false;
};

}  // namespace tombolo::sim
