// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/authoring/addresses.h"

#include <algorithm>

namespace tombolo::authoring {
namespace {

/// Offsets are written as people read them: .11 in IPv4, ::11 in IPv6.
std::uint64_t startOf(Seat seat, Family family)
{
    const bool v6 = family == Family::V6;
    switch (seat) {
    case Seat::Forwarder:
        return 1;
    case Seat::Machine:
        return v6 ? 0x11 : 11;
    case Seat::Host:
        return v6 ? 0x50 : 50;
    case Seat::Virtual:
        return v6 ? 0x100 : 100;
    case Seat::LoadBalancer:
        return v6 ? 0x200 : 200;
    }
    return 1;
}

struct Offsets {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
};

/// Offsets that a machine may have: not the network's own address, not the IPv4 broadcast address.
Offsets usable(const Prefix& prefix)
{
    const int hostBits = prefix.address.bits() - prefix.length;
    const std::uint64_t size = 1ULL << std::min(hostBits, 62);
    if (hostBits <= 1)
        return {0, size - 1};
    return {1, prefix.address.isV4() ? size - 2 : size - 1};
}

void addInterfaces(std::set<IpAddress>& used, const std::vector<Interface>& interfaces,
                   const std::string& network)
{
    for (const Interface& interface : interfaces)
        if (interface.network == network)
            used.insert(interface.addresses.begin(), interface.addresses.end());
}

}  // namespace

std::set<IpAddress> usedOn(const Topology& topology, const std::string& network)
{
    std::set<IpAddress> used;
    for (const Router& router : topology.routers)
        addInterfaces(used, router.interfaces, network);
    for (const Host& host : topology.hosts)
        addInterfaces(used, host.interfaces, network);
    for (const Gateway& gateway : topology.gateways) {
        addInterfaces(used, gateway.interfaces, network);
        for (const Publish& publish : gateway.publish)
            used.insert(publish.address);
        for (const SourceNat& rule : gateway.sourceNat)
            used.insert(rule.to.begin(), rule.to.end());
    }
    for (const Cluster& cluster : topology.clusters) {
        for (const Service& service : cluster.services)
            if (service.loadBalancer)
                used.insert(service.loadBalancer->addresses.begin(),
                            service.loadBalancer->addresses.end());
        if (cluster.network != network)
            continue;
        for (const Node& node : cluster.nodes)
            used.insert(node.addresses.begin(), node.addresses.end());
    }
    return used;
}

std::optional<IpAddress> firstFree(const Prefix& prefix, std::uint64_t start,
                                   const std::set<IpAddress>& used)
{
    const Offsets range = usable(prefix);
    if (start > range.last || start < range.first)
        start = range.first;
    const IpAddress base = prefix.first();
    for (std::uint64_t offset = start;; ++offset) {
        if (!used.contains(base.plus(offset)))
            return base.plus(offset);
        if (offset == range.last)
            break;
    }
    for (std::uint64_t offset = range.first; offset < start; ++offset)
        if (!used.contains(base.plus(offset)))
            return base.plus(offset);
    return std::nullopt;
}

std::vector<IpAddress> seatsOn(const Topology& topology, const std::string& network, Seat seat)
{
    std::vector<IpAddress> out;
    const std::set<IpAddress> used = usedOn(topology, network);
    for (const Network& candidate : topology.networks) {
        if (candidate.id != network)
            continue;
        for (const Prefix& prefix : candidate.prefixes) {
            const Family family = prefix.address.family;
            if (std::any_of(out.begin(), out.end(),
                            [&](const IpAddress& a) { return a.family == family; }))
                continue;
            if (const auto free = firstFree(prefix, startOf(seat, family), used))
                out.push_back(*free);
        }
    }
    return out;
}

std::vector<IpAddress> podSeats(const Cluster& cluster, const Node& node)
{
    std::set<IpAddress> used;
    for (const Node& other : cluster.nodes)
        for (const Pod& pod : other.pods)
            used.insert(pod.addresses.begin(), pod.addresses.end());
    for (const Pod& pod : node.pods)
        used.insert(pod.addresses.begin(), pod.addresses.end());
    std::vector<IpAddress> out;
    for (const Prefix& prefix : node.podPrefixes) {
        const Family family = prefix.address.family;
        if (std::any_of(out.begin(), out.end(),
                        [&](const IpAddress& a) { return a.family == family; }))
            continue;
        // A bridge owns the first address of its node's pod prefix (format.md section 2).
        std::set<IpAddress> taken = used;
        taken.insert(prefix.first().plus(1));
        if (const auto free = firstFree(prefix, 2, taken))
            out.push_back(*free);
    }
    return out;
}

std::vector<IpAddress> serviceSeats(const Cluster& cluster)
{
    std::set<IpAddress> used;
    for (const Service& service : cluster.services)
        used.insert(service.clusterIps.begin(), service.clusterIps.end());
    std::vector<IpAddress> out;
    for (const Prefix& prefix : cluster.servicePrefixes) {
        const Family family = prefix.address.family;
        if (std::any_of(out.begin(), out.end(),
                        [&](const IpAddress& a) { return a.family == family; }))
            continue;
        if (const auto free = firstFree(prefix, family == Family::V6 ? 0x10 : 10, used))
            out.push_back(*free);
    }
    return out;
}

std::optional<IpAddress> freeAddress(const Topology& topology, const std::string& network)
{
    const std::vector<IpAddress> seats = seatsOn(topology, network, Seat::Host);
    return seats.empty() ? std::nullopt : std::optional(seats.front());
}

std::optional<IpAddress> freePodAddress(const Topology& topology, const std::string& node)
{
    for (const Cluster& cluster : topology.clusters)
        for (const Node& candidate : cluster.nodes)
            if (candidate.id == node) {
                const std::vector<IpAddress> seats = podSeats(cluster, candidate);
                return seats.empty() ? std::nullopt : std::optional(seats.front());
            }
    return std::nullopt;
}

}  // namespace tombolo::authoring
