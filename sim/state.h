// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "sim/frame.h"
#include "sim/trace.h"

/// What the whole network holds at an instant of a run: connection tables, pools, queues and
/// packets. Computed from the recording, so that any instant, in any order, gives the same.
namespace tombolo::sim {

/// Translated sources behind one address of one machine: what is taken of a pool, and for rules
/// with a block of ports a host, of that host's block.
struct PoolUse {
    ElementIx at = kNoElement;
    IpAddress address;        ///< seen outside
    IpAddress host;           ///< whose packets wear it
    std::uint32_t ports = 0;  ///< connections with a port of their own there
    friend bool operator==(const PoolUse&, const PoolUse&) = default;
};

/// One direction of one wire.
struct WireLoad {
    ElementIx from = kNoElement;
    ElementIx to = kNoElement;
    std::int32_t network = -1;  ///< -1: a pod's own link
    std::uint32_t waiting = 0;  ///< packets in the queue of the sender's port towards `to`
    std::uint64_t waitingBytes = 0;
    std::uint32_t underWay = 0;  ///< packets on the wire
    friend bool operator==(const WireLoad&, const WireLoad&) = default;
};

struct State {
    TimeNs atNs = 0;
    std::vector<std::uint32_t> table;     ///< indices into Trace::table(): entries that exist
    std::vector<std::uint32_t> waiting;   ///< crossings whose packet waits for its wire
    std::vector<std::uint32_t> underWay;  ///< crossings whose packet is on its wire
    std::vector<WireLoad> wires;          ///< those with anything on them; by from, to, network
    std::vector<PoolUse> pools;           ///< by at, address, host
    /// Over everything above, the same on every machine.
    std::uint64_t hash() const;
    friend bool operator==(const State&, const State&) = default;
};

/// Looks states up. Made once for a trace (O(n)); a look-up costs what it returns.
class StateIndex {
public:
    explicit StateIndex(const Trace& trace);

    /// @param at an instant includes what happens at it: a packet is under way from its departure
    /// on and gone at its arrival, an entry exists from its making on
    State stateAt(const Trace& trace, TimeNs at) const;
    /// The state when the packet of a crossing has just left. Events are counted in the order of
    /// departures.
    State stateAtEvent(const Trace& trace, std::uint32_t crossing) const;

private:
    void addPools(const Trace& trace, State& state) const;

    std::vector<TimeNs> m_departs;
    SpanIndex m_underWay;                 ///< ends: arrivals
    std::vector<std::uint32_t> m_queued;  ///< crossings that waited, by when they began to
    std::vector<TimeNs> m_since;          ///< of each of them
    SpanIndex m_waiting;                  ///< ends: departures
    std::vector<TimeNs> m_made;           ///< of each entry
    SpanIndex m_entries;                  ///< ends
};

}  // namespace tombolo::sim
