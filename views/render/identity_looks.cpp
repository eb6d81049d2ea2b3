// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/identity_looks.h"

#include <array>
#include <cstdint>

namespace tombolo::render {
namespace {

/// FNV-1a, and its bits mixed once more: ids often differ in their last letter only.
std::uint32_t hashOf(std::string_view id)
{
    std::uint32_t h = 2166136261U;
    for (const char letter : id)
        h = (h ^ static_cast<unsigned char>(letter)) * 16777619U;
    h ^= h >> 16U;
    h *= 0x85EBCA6BU;
    return h ^ h >> 13U;
}

class Chooser {
public:
    /// The hue that the id prefers, or the next one that is free; then the same in patterns.
    void choose(const std::string& id, IdentityLooks& out)
    {
        const auto [at, isNew] = out.of.try_emplace(id, 0);
        if (!isNew)
            return;
        const std::uint32_t hash = hashOf(id);
        at->second = static_cast<int>(hash % kLooks);
        if (m_free == 0)
            return;
        const std::uint32_t hue = hash % kHues;
        for (std::uint32_t pattern = 0; pattern < kLooks; pattern += kHues) {
            for (std::uint32_t step = 0; step < kHues; ++step) {
                const std::uint32_t look = pattern + (hue + step) % kHues;
                if (m_taken[look])
                    continue;
                m_taken[look] = true;
                --m_free;
                at->second = static_cast<int>(look);
                return;
            }
        }
    }

private:
    /// What Theme::identity() tells apart: hues, and each of them in five patterns.
    static constexpr std::uint32_t kHues = 8;
    static constexpr std::uint32_t kLooks = 40;
    std::array<bool, kLooks> m_taken{};
    std::uint32_t m_free = kLooks;
};

}  // namespace

int IdentityLooks::find(std::string_view id) const
{
    const auto it = of.find(id);
    return it == of.end() ? -1 : it->second;
}

IdentityLooks identityLooks(const Topology& topology)
{
    std::set<std::string_view> known;
    const auto each = [&](const auto& host, const auto& pod, const auto& node) {
        for (const Host& h : topology.hosts)
            host(h.id);
        for (const Cluster& cluster : topology.clusters)
            for (const Node& n : cluster.nodes)
                for (const Pod& p : n.pods)
                    pod(p.id);
        for (const Cluster& cluster : topology.clusters)
            for (const Node& n : cluster.nodes)
                node(n.id);
    };
    const auto know = [&](const std::string& id) {
        known.insert(id);
    };
    each(know, know, know);
    IdentityLooks out;
    Chooser chooser;
    for (const Flow& flow : topology.flows) {
        if (!flow.enabled || known.count(flow.from) == 0)
            continue;
        out.senders.insert(flow.from);
        chooser.choose(flow.from, out);
    }
    const auto choose = [&](const std::string& id) {
        chooser.choose(id, out);
    };
    each(choose, choose, choose);
    return out;
}

}  // namespace tombolo::render
