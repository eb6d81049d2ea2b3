// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/near_pairs.h"

#include <algorithm>
#include <array>

namespace tombolo::sim::analysis {

NearPairs::NearPairs(const EndpointClasses& a, const EndpointClasses& b,
                     const std::vector<GroupMember>& members, bool second)
    : m_second(second)
{
    // Who is alone in a strand is as near to one as to another of its unit.
    const auto strandIn = [](const EndpointClasses& classes, ElementIx e) {
        const std::uint32_t s = classes.places[e].strand;
        return s == EndpointClasses::kNone || classes.strands[s].size() > 1 ? s : kAlone;
    };
    std::map<std::array<std::uint32_t, 3>, std::uint32_t> crowds;
    std::map<std::array<std::uint32_t, 3>, std::uint32_t> swarms;
    for (const auto& [group, both] : members) {
        const std::uint32_t unit[2] = {a.places[both.a].unit, b.places[both.b].unit};
        const std::uint32_t strand[2] = {strandIn(a, both.a), strandIn(b, both.b)};
        const auto crowd =
            crowds
                .try_emplace({group, unit[0], unit[1]}, static_cast<std::uint32_t>(m_crowds.size()))
                .first->second;
        if (crowd == m_crowds.size())
            m_crowds.push_back({group, {unit[0], unit[1]}, 0, {}});
        const auto swarm = swarms
                               .try_emplace({crowd, strand[0], strand[1]},
                                            static_cast<std::uint32_t>(m_swarms.size()))
                               .first->second;
        if (swarm == m_swarms.size()) {
            m_swarms.push_back({crowd, {strand[0], strand[1]}, 0, both, both});
            m_crowds[crowd].swarms.push_back(swarm);
            for (const unsigned side : {0U, 1U}) {
                if (strand[side] != kAlone)
                    m_inStrand[side][strand[side]].push_back(swarm);
            }
        }
        ++m_crowds[crowd].count;
        if (++m_swarms[swarm].count == 2)
            m_swarms[swarm].second = both;
    }
}

std::uint64_t NearPairs::work() const
{
    std::uint64_t out = std::uint64_t(m_crowds.size()) * m_crowds.size();
    for (const auto& side : m_inStrand) {
        for (const auto& [strand, swarms] : side)
            out += std::uint64_t(swarms.size()) * swarms.size();
    }
    return out;
}

NearPairs::Count NearPairs::countOf(std::uint32_t f, std::uint32_t g) const
{
    const Swarm& from = m_swarms[f];
    const Swarm& to = m_swarms[g];
    const Crowd& a = m_crowds[from.crowd];
    const Crowd& b = m_crowds[to.crowd];
    Count out;
    out.from = a.group;
    out.to = b.group;
    for (const unsigned side : {0U, 1U})
        out.near[side] = shares(from, to, side) ? 2U : a.unit[side] == b.unit[side] ? 1U : 0U;
    out.pairs = from.count * (to.count - (f == g ? 1U : 0U));
    out.origin = from.first;
    out.observer = f == g ? to.second : to.first;
    out.place[0] = f;
    out.place[1] = g;
    return out;
}

/// Swarms that have a strand of that one, each once.
void NearPairs::eachInStrand(std::uint32_t f, const std::function<void(std::uint32_t)>& take) const
{
    for (const unsigned side : {0U, 1U}) {
        const auto at = m_inStrand[side].find(m_swarms[f].strand[side]);
        if (at == m_inStrand[side].end())
            continue;
        for (const std::uint32_t g : at->second) {
            if (side == 0 || !shares(m_swarms[f], m_swarms[g], 0))
                take(g);
        }
    }
}

/// The first pair of two crowds that shares no strand.
std::optional<NearPairs::Count> NearPairs::firstApart(const Crowd& from, const Crowd& to) const
{
    for (const std::uint32_t f : from.swarms) {
        for (const std::uint32_t g : to.swarms) {
            if (shares(m_swarms[f], m_swarms[g], 0) || shares(m_swarms[f], m_swarms[g], 1))
                continue;
            Count out = countOf(f, g);
            if (out.pairs > 0)
                return out;
        }
    }
    return {};
}

void NearPairs::each(const std::function<bool(std::uint32_t)>& listens, const Take& take) const
{
    std::vector<std::uint64_t> inStrand(m_crowds.size());
    for (const Crowd& from : m_crowds) {
        std::fill(inStrand.begin(), inStrand.end(), std::uint64_t(0));
        const auto isCounted = [&](const Crowd& to) {
            return listens(to.group) && !(m_second && from.unit[0] == to.unit[0]);
        };
        for (const std::uint32_t f : from.swarms) {
            eachInStrand(f, [&](std::uint32_t g) {
                const std::uint32_t crowd = m_swarms[g].crowd;
                const Count count = countOf(f, g);
                if (count.pairs == 0 || !isCounted(m_crowds[crowd]))
                    return;
                inStrand[crowd] += count.pairs;
                take(count);
            });
        }
        for (const Crowd& to : m_crowds) {
            std::uint64_t left = from.count * (to.count - (&from == &to ? 1U : 0U));
            left -= inStrand[static_cast<std::size_t>(&to - m_crowds.data())];
            if (left == 0 || !isCounted(to))
                continue;
            if (auto count = firstApart(from, to)) {
                count->pairs = left;
                take(*count);
            }
        }
    }
}

}  // namespace tombolo::sim::analysis
