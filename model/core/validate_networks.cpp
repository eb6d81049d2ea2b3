// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_set>

#include "model/core/validate_walk.h"

namespace tombolo::detail {
namespace {

constexpr std::int64_t kMinIpv6Mtu = 1280;  // RFC 8200, section 5

bool hasFamily(const std::vector<Prefix>& prefixes, Family family)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const Prefix& p) { return p.address.family == family; });
}

/// Bytes that a cluster's tunnel takes from every packet (format.md, MTU).
std::int64_t tunnelBytes(const Cluster& cluster)
{
    const bool outerV6 = !cluster.nodes.empty() && !cluster.nodes.front().addresses.empty() &&
                         cluster.nodes.front().addresses.front().isV6();
    switch (cluster.encapsulation) {
    case Encapsulation::None:
        return 0;
    case Encapsulation::Ipip:
        return outerV6 ? 40 : 20;
    case Encapsulation::Vxlan:
    case Encapsulation::Geneve:
        return outerV6 ? 70 : 50;
    }
    return 0;
}

void checkTunnelMtu(ValidateContext& c)
{
    forEachCluster(c.topology(), [&](const Site& site, const Cluster& cluster) {
        const Network* network = c.index().network(cluster.network);
        if (!network || cluster.encapsulation == Encapsulation::None ||
            !hasFamily(cluster.podPrefixes, Family::V6))
            return;
        const std::int64_t left = network->mtuBytes - tunnelBytes(cluster);
        if (left < kMinIpv6Mtu)
            c.add(Check::MtuTooSmall, site, {std::to_string(left)}, "/encapsulation");
    });
}

}  // namespace

void checkNetworks(ValidateContext& c)
{
    std::unordered_set<const Network*> used;
    for (const Cluster& cluster : c.topology().clusters)
        used.insert(c.index().network(cluster.network));
    for (const Machine& m : c.machines()) {
        if (m.legs.empty())
            c.add(Check::NotConnected, m.site, {m.id()}, "/interfaces");
        for (const Leg& leg : m.legs) {
            used.insert(leg.network);
            if (leg.interface >= 0 && leg.network && leg.addresses->empty())
                c.add(Check::InterfaceWithoutAddress, m.site, {m.id(), leg.network->id},
                      leg.pointer());
        }
    }
    const auto& networks = c.topology().networks;
    for (std::size_t i = 0; i < networks.size(); ++i) {
        const Network& network = networks[i];
        const Site site{ElementKind::Network, &network.id, static_cast<std::uint32_t>(i)};
        if (!used.contains(&network))
            c.add(Check::NetworkUnused, site, {network.id});
        else if (network.prefixes.empty())
            c.add(Check::NetworkWithoutPrefix, site, {network.id}, "/prefixes");
        if (network.lossPpm >= 1'000'000)
            c.add(Check::LossTotal, site, {network.id}, "/lossPercent");
        if (network.mtuBytes < kMinIpv6Mtu && hasFamily(network.prefixes, Family::V6))
            c.add(Check::MtuTooSmall, site, {std::to_string(network.mtuBytes)}, "/mtuBytes");
    }
    checkTunnelMtu(c);
}

}  // namespace tombolo::detail
