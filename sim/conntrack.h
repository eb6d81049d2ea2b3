// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <limits>

#include "sim/flat_map.h"
#include "sim/packet.h"

namespace tombolo::sim {

/// One connection at one machine: what its first packet looked like on arrival, and what the answer
/// will look like on the wire there (semantics.md L-1).
struct Entry {
    Tuple original;
    Tuple reply;
    MachineIx machine = kNoElement;
    std::uint32_t flow = 0;
    RuleIx sourceRule = 0;  ///< what decided the source translation; 0: none
    RuleIx destinationRule = 0;
    std::uint32_t nextSameSource = kNoIx;
    std::uint32_t direct = kNoIx;  ///< direct server return: endpoint that gets the packets
    TimeNs from = 0;
    TimeNs last = 0;  ///< when a packet of it came last; kept only where entries can end
    TimeNs until = std::numeric_limits<TimeNs>::max();  ///< when it ended
    bool replySeen = false;
    bool shared = false;   ///< more than one packet came by it in the original direction
    bool fullNat = false;  ///< a publish of mode full-nat decided the destination
    RuleIx markRule = 0;   ///< a service asks for masquerade
    std::uint8_t markLaw = 0;

    bool changesSource() const
    {
        return reply.dst != original.src || reply.dport != original.sport;
    }
    bool changesDestination() const
    {
        // The id of an echo stands in both places of a tuple but belongs to the source (L-17).
        return reply.src != original.dst ||
               (original.protocol != Protocol::Icmp && reply.sport != original.dport);
    }
};

enum class CtState : std::uint8_t { Untracked, New, Established, Related, Invalid };
enum class CtDirection : std::uint8_t { Original, Reply };

/// All machines' connection entries; the machine is part of the key, nothing is shared between them
/// (L-4). Entries are added when the first packet leaves the machine (confirmed last, 0.2 step 4).
class Conntrack {
public:
    struct Found {
        std::uint32_t entry = kNoIx;
        CtDirection direction = CtDirection::Original;
    };

    /// @param answers an echo's tuple has its type: its request never is the answer to another one
    Found find(MachineIx m, const Tuple& t, bool answers) const
    {
        const std::uint32_t value = m_tuples.find(keyOf(m, t, answers));
        return value == FlatMap::kNone ? Found{} : Found{value >> 1U, CtDirection(value & 1U)};
    }
    /// Would this reply tuple clash with an entry of the machine (L-5)?
    bool used(MachineIx m, const Tuple& reply) const
    {
        return m_tuples.contains(keyOf(m, reply, true));
    }
    std::uint32_t add(const Entry& entry);
    /// The entry ends: its tuples are free again. It stays in entries(), for who asks what was.
    void end(std::uint32_t index, TimeNs time);
    /// Every entry of a machine ends.
    void endAll(MachineIx m, TimeNs time);
    Entry& entry(std::uint32_t index) { return m_entries[index]; }
    const std::vector<Entry>& entries() const { return m_entries; }
    /// Newest entry of a machine with this source socket, or kNoIx; then Entry::nextSameSource.
    std::uint32_t bySource(MachineIx m, const Tuple& t) const
    {
        return m_sources.find(sourceKey(m, t));
    }

private:
    static Key keyOf(MachineIx m, const Tuple& t, bool answers)
    {
        const std::uint64_t answer = answers && t.protocol == Protocol::Icmp ? 1U << 31U : 0U;
        return {std::uint64_t(t.src) << 32U | t.dst, std::uint64_t(t.sport) << 48U |
                                                         std::uint64_t(t.dport) << 32U | answer |
                                                         std::uint64_t(t.protocol) << 24U | m};
    }
    static Key sourceKey(MachineIx m, const Tuple& t)
    {
        return {std::uint64_t(m) << 32U | t.src, std::uint64_t(t.protocol) << 16U | t.sport};
    }

    FlatMap m_tuples;
    FlatMap m_sources;
    std::vector<Entry> m_entries;
};

}  // namespace tombolo::sim
