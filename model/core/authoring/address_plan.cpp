// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string_view>

#include "model/core/authoring/addresses.h"

namespace tombolo::authoring {
namespace {

Prefix prefixOf(std::string_view text)
{
    return *parsePrefix(text);
}

/// Tries fixed prefixes in order, then parts of a reserve.
struct Plan {
    std::vector<std::string_view> first;
    std::string_view reserve;
    int length = 0;
};

std::optional<Prefix> choose(const Plan& plan, const std::vector<Prefix>& used)
{
    for (const std::string_view text : plan.first) {
        const Prefix prefix = prefixOf(text);
        if (std::none_of(used.begin(), used.end(),
                         [&](const Prefix& u) { return u.overlaps(prefix); }))
            return prefix;
    }
    return firstFreePrefix(prefixOf(plan.reserve), plan.length, used);
}

std::vector<Prefix> choose(const Topology& topology, const Plan& v4, const Plan& v6,
                           const std::vector<Prefix>& used)
{
    std::vector<Prefix> out;
    for (const Family family : familiesOf(topology))
        if (const auto prefix = choose(family == Family::V6 ? v6 : v4, used))
            out.push_back(*prefix);
    return out;
}

/// What an island's own prefixes must not cover, although other islands may have the same.
std::vector<Prefix> usedOutsideIslands(const Topology& topology)
{
    Topology rest = topology;
    std::erase_if(rest.clusters, [](const Cluster& c) { return c.model == ClusterModel::Island; });
    return usedPrefixes(rest);
}

bool fits(const std::vector<Prefix>& used, const Prefix& candidate)
{
    return std::none_of(used.begin(), used.end(),
                        [&](const Prefix& u) { return u.overlaps(candidate); });
}

/// How long a node's part of a pod prefix is: as its neighbours', else the usual.
int nodeLength(const Cluster& cluster, const Prefix& whole)
{
    for (const Node& node : cluster.nodes)
        for (const Prefix& part : node.podPrefixes)
            if (whole.contains(part) && part.length > whole.length)
                return part.length;
    const int usual = whole.address.isV6() ? 64 : 24;
    if (whole.length < usual)
        return usual;
    return std::min(whole.length + 2, whole.address.bits());
}

}  // namespace

std::optional<Prefix> firstFreePrefix(const Prefix& within, int length,
                                      const std::vector<Prefix>& used)
{
    if (length < within.length || length > within.address.bits())
        return std::nullopt;
    Prefix candidate{within.first(), static_cast<std::uint8_t>(length)};
    while (within.contains(candidate)) {
        const auto clash = std::find_if(used.begin(), used.end(),
                                        [&](const Prefix& u) { return u.overlaps(candidate); });
        if (clash == used.end())
            return candidate;
        const Prefix& wider = clash->length < candidate.length ? *clash : candidate;
        const IpAddress next = wider.last().plus(1);
        if (next <= candidate.address)
            break;  // went round the end of the address space
        candidate.address = next;
    }
    return std::nullopt;
}

std::optional<Prefix> freePrefix(const Topology& topology, const Prefix& within, int length)
{
    return firstFreePrefix(within, length, usedPrefixes(topology));
}

std::vector<Prefix> usedPrefixes(const Topology& topology)
{
    std::vector<Prefix> used;
    const auto add = [&used](const std::vector<Prefix>& more) {
        used.insert(used.end(), more.begin(), more.end());
    };
    for (const Network& network : topology.networks)
        add(network.prefixes);
    for (const Cluster& cluster : topology.clusters) {
        add(cluster.podPrefixes);
        add(cluster.servicePrefixes);
        for (const Node& node : cluster.nodes)
            add(node.podPrefixes);
    }
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    return used;
}

std::vector<Family> familiesOf(const Topology& topology)
{
    std::size_t v4 = 0;
    std::size_t v6 = 0;
    for (const Network& network : topology.networks) {
        const auto has = [&](Family family) {
            return std::any_of(network.prefixes.begin(), network.prefixes.end(),
                               [&](const Prefix& p) { return p.address.family == family; });
        };
        v4 += has(Family::V4) ? 1 : 0;
        v6 += has(Family::V6) ? 1 : 0;
    }
    std::vector<Family> out;
    if (v4 > 0 && 2 * v4 >= topology.networks.size())
        out.push_back(Family::V4);
    if (v6 > 0 && 2 * v6 >= topology.networks.size())
        out.push_back(Family::V6);
    if (out.empty())
        out.push_back(Family::V4);
    return out;
}

std::vector<Prefix> networkPlan(const Topology& topology, NetworkKind kind)
{
    const std::vector<Prefix> used = usedPrefixes(topology);
    switch (kind) {
    case NetworkKind::Internet:
        // Documentation ranges (RFC 5737, RFC 3849) stand for public addresses.
        return choose(topology,
                      {{"203.0.113.0/24", "198.51.100.0/24", "192.0.2.0/24"}, "100.64.0.0/10", 24},
                      {{}, "2001:db8::/32", 64}, used);
    case NetworkKind::Vpc:
        return choose(topology, {{}, "172.16.0.0/12", 20}, {{}, "fd50::/16", 64}, used);
    case NetworkKind::Lan:
        break;
    }
    return choose(topology, {{}, "10.10.0.0/15", 24}, {{}, "fd10::/16", 64}, used);
}

std::vector<Prefix> nodeNetworkPlan(const Topology& topology)
{
    return choose(topology,
                  {{"10.20.0.0/24", "10.30.0.0/24", "10.40.0.0/24", "10.50.0.0/24", "10.60.0.0/24",
                    "10.70.0.0/24", "10.80.0.0/24", "10.90.0.0/24"},
                   "10.128.0.0/9",
                   24},
                  {{"fd20::/64", "fd30::/64", "fd40::/64"}, "fd60::/16", 64},
                  usedPrefixes(topology));
}

std::vector<Prefix> podPlan(const Topology& topology, ClusterModel model)
{
    if (model == ClusterModel::Island)
        return choose(topology, {{"10.244.0.0/16"}, "10.244.0.0/14", 16},
                      {{"fd00:10:244::/56"}, "fd00:10:200::/40", 56}, usedOutsideIslands(topology));
    return choose(topology,
                  {{"10.1.0.0/16", "10.2.0.0/16", "10.3.0.0/16", "10.4.0.0/16", "10.5.0.0/16",
                    "10.6.0.0/16", "10.7.0.0/16", "10.8.0.0/16", "10.9.0.0/16"},
                   "10.128.0.0/9",
                   16},
                  {{"fd01::/48", "fd02::/48", "fd03::/48"}, "fd04::/16", 48},
                  usedPrefixes(topology));
}

std::vector<Prefix> servicePlan(const Topology& topology, ClusterModel model)
{
    const bool island = model == ClusterModel::Island;
    return choose(topology, {{"10.96.0.0/16"}, "10.96.0.0/12", 16},
                  {{"fd00:10:96::/112"}, "fd00:10:96::/64", 112},
                  island ? usedOutsideIslands(topology) : usedPrefixes(topology));
}

std::vector<Prefix> nodePodPlan(const Cluster& cluster)
{
    std::vector<Prefix> used;
    for (const Node& node : cluster.nodes)
        used.insert(used.end(), node.podPrefixes.begin(), node.podPrefixes.end());
    std::vector<Prefix> out;
    for (const Prefix& whole : cluster.podPrefixes) {
        const int length = nodeLength(cluster, whole);
        std::vector<Prefix> avoided = used;
        // The first part is left out while there is room: 10.244.1.0/24 reads as "node 1".
        avoided.push_back({whole.first(), static_cast<std::uint8_t>(length)});
        auto part = firstFreePrefix(whole.network(), length, avoided);
        if (!part && fits(used, avoided.back()))
            part = avoided.back();
        if (part)
            out.push_back(*part);
    }
    return out;
}

}  // namespace tombolo::authoring
