// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/path_memory.h"

namespace tombolo::sim {
namespace {

/// About 256 MiB; further connections go by the pipeline.
constexpr std::size_t kMostPlaces = 2'000'000;
/// A way that changes more often than this is not worth remembering.
constexpr std::uint8_t kMostChanges = 16;

}  // namespace

std::uint32_t PathMemory::begin(const PacketCore& packet)
{
    if (m_places.size() >= kMostPlaces)
        return kNoIx;
    m_places.emplace_back();
    m_packets.push_back(packet);
    m_cold.emplace_back();
    return static_cast<std::uint32_t>(m_places.size() - 1);
}

std::uint32_t PathMemory::follow(std::uint32_t place, const PacketCore& packet)
{
    const std::uint32_t next = m_places[place].next;
    if (next != kNoIx && m_packets[next] == packet)
        return next;
    if (m_cold[place].changes == kMostChanges)
        return kNoIx;
    const std::uint32_t made = begin(packet);
    if (made == kNoIx)
        return kNoIx;
    ++m_cold[place].changes;
    Place& p = m_places[place];
    p.next = made;
    p.passage = kNoIx;
    p.outcome = Outcome::Unknown;
    m_places[made].parent = place;
    return made;
}

void PathMemory::decide(std::uint32_t place, Place decision)
{
    Place& p = m_places[place];
    const bool same = p.outcome == decision.outcome && p.work == decision.work &&
                      p.port == decision.port && p.serial == decision.serial &&
                      p.latency == decision.latency && p.packets == decision.packets;
    decision.passage = same ? p.passage : kNoIx;
    decision.next = p.next;
    decision.parent = p.parent;
    decision.epoch = m_epoch;
    p = decision;
    if (p.parent != kNoIx)
        m_places[p.parent].passage = m_cold[p.parent].passage;
}

void PathMemory::setLastPassage(std::uint32_t place, std::uint32_t passage)
{
    m_cold[place].passage = passage;
    if (m_places[place].passage != passage)
        m_places[place].passage = kNoIx;
}

void PathMemory::forget()
{
    if (++m_epoch != 0)
        return;
    for (Place& p : m_places)
        p.outcome = Outcome::Unknown;
    m_epoch = 1;
}

}  // namespace tombolo::sim
