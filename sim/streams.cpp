// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"

/// Seeded choices (semantics.md 0.4). Each follows from the seed and from the names and values of
/// what takes part, never from a count over the whole run: what shares nothing does not matter.
namespace tombolo::sim {

std::uint64_t nameHash(const std::string& name)
{
    std::uint64_t h = 0xCBF29CE484222325ULL;
    for (const char c : name)
        h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return mixed(h);
}

std::uint64_t Engine::random(std::uint64_t what, std::uint64_t which) const
{
    return mixed(mixed(m_options.seed + 0x9E3779B97F4A7C15ULL * what) ^ mixed(which + what));
}

std::uint64_t Engine::flowHash(const Tuple& t) const
{
    // Over values, not numbers of rows: a new element elsewhere must not move a flow.
    const IpAddress& src = m_plan->address(t.src);
    const IpAddress& dst = m_plan->address(t.dst);
    std::uint64_t h = mixed(m_options.seed);
    for (const std::uint64_t word : {src.high, src.low, dst.high, dst.low,
                                     std::uint64_t(t.sport) << 32U | std::uint64_t(t.dport) << 16U |
                                         std::uint64_t(t.protocol)})
        h = mixed(h ^ word) + 0x9E3779B97F4A7C15ULL;
    return mixed(h);
}

/// Null for whatever a document's own flows send.
const Steering* Engine::steeringOf(std::uint32_t connection) const
{
    if (connection == kNoIx)
        return nullptr;
    const Steering& steering = m_plan->flows[m_connections[connection].flow].steering;
    return steering.on ? &steering : nullptr;
}

/// Which of several: by the hash of the packet, or as the flow's steering says. The same packet
/// chooses the same again.
std::uint32_t Engine::choice(std::uint32_t connection, std::uint64_t hash, std::uint32_t count)
{
    const Steering* steering = steeringOf(connection);
    if (steering == nullptr)
        return static_cast<std::uint32_t>(hash % count);
    FlowOutcome& outcome = m_outcomes[m_connections[connection].flow];
    for (const FlowOutcome::Choice& c : outcome.choices) {
        if (c.hash == hash && c.count == count)
            return c.pick;
    }
    constexpr std::uint32_t kMost = 1U << 15U;
    const std::uint32_t pick =
        outcome.branches < kMost ? steering->script / outcome.branches % count : 0;
    outcome.branches = std::min(outcome.branches, kMost) * std::min(count, kMost);
    outcome.choices.push_back({hash, count, pick});
    return pick;
}

/// The endpoint among a list's that the flow is told to take, or kNoIx.
std::uint32_t Engine::steeredEndpoint(std::uint32_t connection, std::uint32_t first,
                                      std::uint32_t count) const
{
    const Steering* steering = steeringOf(connection);
    if (steering == nullptr)
        return kNoIx;
    for (const std::uint32_t e : steering->endpoint) {
        if (e != kNoIx && e >= first && e < first + count)
            return e;
    }
    return kNoIx;
}

/// Where the search for a translated port begins (L-6).
std::uint64_t Engine::draw(const Visit& v, std::uint32_t round)
{
    unforeseeable();
    const std::uint64_t machine = nameHash(m_plan->elementIds[v.m]);
    return random(0xD1CE + round, flowHash(v.fresh.original) ^ machine);
}

bool Engine::isLost(PortIx port, std::uint32_t lossPpm)
{
    if (m_losses.empty())
        m_losses.resize(m_plan->ports.size(), 0);
    const MachineIx m = m_plan->ports[port].machine;
    const std::uint64_t wire = nameHash(m_plan->elementIds[m]) + (port - machine(m).firstPort);
    return random(0x1055, wire + (std::uint64_t(++m_losses[port]) << 20U)) % 1'000'000 < lossPpm;
}

namespace {

Key socketKey(MachineIx m, const Tuple& t)
{
    return {std::uint64_t(m) << 32U | std::uint64_t(t.sport) << 16U | t.dport,
            (std::uint64_t(t.src) << 32U | t.dst) * 4 + std::uint64_t(t.protocol)};
}

}  // namespace

/// A port of Linux's range for a machine's own connection that none of its others to the same peer
/// has.
std::uint16_t Engine::ownPort(MachineIx m, Tuple tuple, std::uint64_t from)
{
    constexpr std::uint32_t kFirst = 32768;
    constexpr std::uint32_t kCount = 28232;
    const std::uint64_t start = random(0x50, from ^ nameHash(m_plan->elementIds[m]));
    for (std::uint32_t i = 0; i < kCount; ++i) {
        tuple.sport = static_cast<std::uint16_t>(kFirst + (start + i) % kCount);
        if (!m_sockets.contains(socketKey(m, tuple)))
            break;
    }
    return tuple.sport;
}

void Engine::occupySocket(MachineIx m, const Tuple& tuple)
{
    m_sockets.insert(socketKey(m, tuple), 1);
}

}  // namespace tombolo::sim
