// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/convert/ranges.h"

#include <algorithm>
#include <map>

namespace tombolo::convert {

std::vector<Prefix> rangesOf(const Cluster& cluster)
{
    std::vector<Prefix> out;
    const auto add = [&out](const Prefix& prefix) {
        const Prefix p = prefix.network();
        if (p.address.isNone() || p.length == 0 ||
            std::any_of(out.begin(), out.end(), [&](const Prefix& o) { return o.contains(p); }))
            return;
        std::erase_if(out, [&](const Prefix& o) { return p.contains(o); });
        out.push_back(p);
    };
    for (const Prefix& p : cluster.podPrefixes)
        add(p);
    for (const Node& node : cluster.nodes)
        for (const Prefix& p : node.podPrefixes)
            add(p);
    return out;
}

std::vector<Prefix> blocksIn(const Cluster& cluster, const Prefix& range)
{
    std::vector<Prefix> out;
    for (const Node& node : cluster.nodes)
        for (const Prefix& p : node.podPrefixes)
            if (range.contains(p) && std::find(out.begin(), out.end(), p.network()) == out.end())
                out.push_back(p.network());
    return out;
}

std::uint64_t fullest(const Cluster& cluster, const std::vector<Prefix>& blocks)
{
    std::map<Prefix, std::uint64_t> counts;
    std::uint64_t most = 0;
    for (const Node& node : cluster.nodes)
        for (const Pod& pod : node.pods)
            for (const IpAddress& a : pod.addresses)
                for (const Prefix& block : blocks)
                    if (block.contains(a))
                        most = std::max(most, ++counts[block]);
    return most;
}

}  // namespace tombolo::convert
