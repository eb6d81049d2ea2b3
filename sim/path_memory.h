// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "sim/packet.h"

namespace tombolo::sim {

/// What became of the packets of one connection at each place of their way. A packet that comes to
/// a machine where its connection is established, where nothing is drawn, dropped or entered in a
/// table, is treated as the one before it was; then the engine takes the outcome from here instead
/// of asking all rules again. The pipeline alone knows the rules: whatever stands here is what it
/// decided once, and what it decides again after forget().
///
/// Places form trees: one root a connection and direction of sending, one successor each, made when
/// a packet first goes there. A place's packet never changes, so that packets under way may refer
/// to it; where packets of one connection begin to differ, a new place takes over.
class PathMemory {
public:
    enum class Outcome : std::uint8_t {
        Unknown,    ///< the pipeline has to decide
        Wire,       ///< leaves by a port of a network
        LossyWire,  ///< the same, and may get lost there
        PodLink,    ///< leaves by a pod's own link
        Switched,   ///< a bridge passes the frame on: no crossing of its own
        Ends,       ///< delivered to the socket that waits for it
    };

    /// 32 bytes: all that a replay reads.
    struct Place {
        std::uint32_t work = 0;  ///< ns on the machine
        std::uint32_t port = kNoIx;
        std::uint32_t serial = 0;       ///< ns on the wire before the next packet can leave
        std::uint32_t latency = 0;      ///< ns
        std::uint32_t passage = kNoIx;  ///< row that a crossing from here gets; kNoIx: not sure
        std::uint32_t next = kNoIx;
        std::uint32_t parent = kNoIx;
        Outcome outcome = Outcome::Unknown;
        std::uint8_t packets =
            0;  ///< rows counted as packets on the way (RunOptions::maxCrossings)
        std::uint16_t epoch = 0;
    };
    static_assert(sizeof(Place) == 32);

    const Place& operator[](std::uint32_t place) const { return m_places[place]; }
    /// The packet as it comes to a place.
    const PacketCore& packetAt(std::uint32_t place) const { return m_packets[place]; }
    /// A place will soon be read. Any number will do. (Inlined at any rate: GCC takes a function
    /// that only fetches for one without effect, and leaves calls of it out.)
    [[gnu::always_inline]] void fetch(std::uint32_t place) const
    {
        if (place < m_places.size())
            __builtin_prefetch(&m_places[place]);
    }
    bool knows(const Place& p) const { return p.outcome != Outcome::Unknown && p.epoch == m_epoch; }

    /// A new way begins. @return kNoIx when the memory is full
    std::uint32_t begin(const PacketCore& packet);
    /// The place after `place` for a packet. @return kNoIx: not to be remembered
    std::uint32_t follow(std::uint32_t place, const PacketCore& packet);
    /// Keeps what was decided; `next` and `parent` stay, `passage` unless it is something new. The
    /// parent's last passage is sure from now on.
    void decide(std::uint32_t place, Place decision);
    /// The row that the last crossing from a place got; kNoIx: none yet.
    std::uint32_t lastPassage(std::uint32_t place) const { return m_cold[place].passage; }
    /// A crossing from `place` got a row, by what the next place did. That the next one will get
    /// the same is sure only when the next place has decided.
    void setLastPassage(std::uint32_t place, std::uint32_t passage);

    /// Of what stands here now: what was foretold at another one has to be asked again.
    std::uint16_t epoch() const { return m_epoch; }
    /// Something that decisions depend on has changed: an entry ended, a machine failed, a rule or
    /// route is another. All are asked again.
    void forget();

private:
    std::vector<Place> m_places;
    struct Cold {
        std::uint32_t passage = kNoIx;
        std::uint8_t changes = 0;  ///< how often the place got another successor
    };
    std::vector<PacketCore> m_packets;
    std::vector<Cold> m_cold;
    std::uint16_t m_epoch = 1;
};

}  // namespace tombolo::sim
