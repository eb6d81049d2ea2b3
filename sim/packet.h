// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/passage.h"
#include "sim/plan_types.h"

namespace tombolo::sim {

/// Addresses as numbers, ports, protocol: what connection tracking looks at.
struct Tuple {
    AddressId src = 0;
    AddressId dst = 0;
    std::uint16_t sport = 0;
    std::uint16_t dport = 0;
    Protocol protocol = Protocol::Tcp;
    friend bool operator==(const Tuple&, const Tuple&) = default;

    Tuple inverse() const { return {dst, src, dport, sport, protocol}; }
};

/// What a packet is, beyond its protocol.
enum class PacketKind : std::uint8_t {
    Opening,  ///< SYN, datagram of a sender, echo request
    Answer,   ///< SYN-ACK, datagram back, echo reply
    Reset,
    IcmpError,
};

/// What ICMP error, and about what.
struct ErrorPart {
    std::uint8_t type = 0;
    std::uint8_t code = 0;
    std::uint16_t mtu = 0;
    Tuple inner;
    std::uint8_t innerTtl = 0;
    bool innerAnswers = false;  ///< it is about an answer
};

/// The part of a packet that is the same for every later packet of its connection at the same place
/// on its way, so that the path memory can keep it once.
struct PacketCore {
    Tuple tuple;
    PacketKind kind = PacketKind::Opening;
    Phase phase = Phase::Request;
    std::uint8_t ttl = 64;
    std::uint8_t outerTtl = 64;
    Encapsulation encapsulation = Encapsulation::None;  ///< inside a tunnel now
    bool looped = false;
    std::uint16_t steps = 0, limit = 1;  ///< loop detection (Brent): how long to compare …
    MachineIx mark = kNoElement;         ///< … with this machine, met before
    AddressId outerSource = 0, outerDestination = 0;
    std::uint32_t bytes = 0;           ///< IP length without a tunnel's header
    std::uint32_t connection = kNoIx;  ///< socket pair it belongs to
    std::uint32_t record = kNoIx;      ///< its row in the recording
    std::uint32_t header = kNoIx;      ///< its header's row in the recording
    std::uint32_t switched = 0;        ///< step list of the bridge that switched its frame; 0: none
    MachineIx from = kNoElement;       ///< who put it on the wire last
    MachineIx at = kNoElement;         ///< where it is going to arrive
    MachineIx frameTo = kNoElement;    ///< whom the frame is addressed to
    friend bool operator==(const PacketCore&, const PacketCore&) = default;
};

/// A packet under way. Small, kept in a pool, never allocated on a hop.
struct Packet : PacketCore {
    std::uint32_t attempt = 0;       ///< which of the flow's packets
    std::uint32_t crossing = kNoIx;  ///< last crossing
    std::uint32_t place = kNoIx;     ///< in the path memory: where it is going to arrive
    std::uint32_t sentBy = kNoIx;    ///< in the path memory: the place it comes from
    PassageRow wire;                 ///< of the last crossing, until its steps are known
    ErrorPart error;                 ///< IcmpError only
};

}  // namespace tombolo::sim
