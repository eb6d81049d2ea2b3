// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "model/core/validate_walk.h"

namespace tombolo::detail {
namespace {

bool covers(const std::vector<Prefix>& prefixes, const Prefix& inner)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const Prefix& p) { return p.contains(inner); });
}

bool hasFamily(const std::vector<Prefix>& prefixes, Family family)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const Prefix& p) { return p.address.family == family; });
}

EditList exceptToo(const ValidateContext& c, const Cluster& cluster, const Prefix& prefix)
{
    return c.changed<ClusterSettings>(
        cluster.id, [&](ClusterSettings& s) { s.masqueradeExcept.push_back(prefix.network()); });
}

void checkNodes(ValidateContext& c, const Site& site, const Cluster& cluster)
{
    if (cluster.nodes.empty())
        c.add(Check::EmptyCluster, site, {cluster.id}, "/nodes");
    for (std::size_t n = 0; n < cluster.nodes.size(); ++n) {
        const Node& node = cluster.nodes[n];
        const Site here{ElementKind::Node, &node.id, site.first, static_cast<std::uint32_t>(n)};
        if (node.pods.empty())
            c.add(Check::EmptyNode, here, {node.id}, "/pods");
        if (node.addresses.empty())
            c.add(Check::NodeWithoutAddress, here, {node.id}, "/addresses");
        const bool ownPods = std::any_of(node.pods.begin(), node.pods.end(),
                                         [](const Pod& p) { return !p.hostNetwork; });
        if (ownPods && node.podPrefixes.empty())
            c.add(Check::NodeWithoutPodPrefix, here, {node.id}, "/podPrefixes");
    }
}

void checkMasquerade(ValidateContext& c, const Site& site, const Cluster& cluster)
{
    if (!cluster.masquerade)
        return;
    const bool everything = std::all_of(
        cluster.podPrefixes.begin(), cluster.podPrefixes.end(), [&](const Prefix& pods) {
            return covers(cluster.masqueradeExcept, Prefix{{0, 0, pods.address.family}, 0});
        });
    if (everything) {
        c.add(Check::MasqueradeNeverMatches, site, {cluster.id}, "/masquerade");
        return;
    }
    for (const Prefix& pods : cluster.podPrefixes)
        if (cluster.encapsulation == Encapsulation::None && cluster.nodes.size() > 1 &&
            !covers(cluster.masqueradeExcept, pods))
            c.add(Check::MasqueradeHidesOwnPods, site, {cluster.id, toString(pods)},
                  "/masquerade/except", exceptToo(c, cluster, pods));
}

/// What a flat cluster should reach with its pods' own addresses.
std::set<Prefix> flatWorld(const ValidateContext& c, const Cluster& cluster)
{
    std::set<Prefix> out;
    for (const Cluster& other : c.topology().clusters)
        if (&other != &cluster && other.model == ClusterModel::Flat)
            out.insert(other.podPrefixes.begin(), other.podPrefixes.end());
    for (const Machine& m : c.machines())
        for (const Leg& leg : m.legs)
            if (m.host && leg.network && leg.network->kind != NetworkKind::Internet)
                out.insert(leg.network->prefixes.begin(), leg.network->prefixes.end());
    return out;
}

void checkModel(ValidateContext& c, const Site& site, const Cluster& cluster)
{
    if (cluster.model == ClusterModel::Flat) {
        if (!cluster.masquerade)
            return;
        for (const Prefix& prefix : flatWorld(c, cluster))
            if (hasFamily(cluster.podPrefixes, prefix.address.family) &&
                !covers(cluster.masqueradeExcept, prefix))
                c.add(Check::FlatClusterMasquerades, site, {cluster.id, toString(prefix)},
                      "/masquerade/except", exceptToo(c, cluster, prefix));
        return;
    }
    if (cluster.podRoutes == PodRoutes::Bgp)
        c.add(Check::IslandPrefixLeaked, site, {cluster.id}, "/podRoutes",
              c.changed<ClusterSettings>(
                  cluster.id, [](ClusterSettings& s) { s.podRoutes = PodRoutes::None; }));
    if (cluster.masquerade || cluster.podPrefixes.empty())
        return;
    for (const Gateway& gateway : c.topology().gateways)
        for (const SourceNat& rule : gateway.sourceNat)
            for (const Prefix& pods : cluster.podPrefixes)
                if (rule.from.overlaps(pods))
                    return;
    c.add(Check::IslandUntranslated, site, {cluster.id}, "/masquerade");
}

std::uint32_t freeAsn(const Topology& t)
{
    std::set<std::uint32_t> used;
    for (const Cluster& cluster : t.clusters)
        used.insert(cluster.asn.value_or(0));
    for (const Router& router : t.routers)
        used.insert(router.bgpAsn.value_or(0));
    std::uint32_t asn = 64'512;  // RFC 6996: first of the private numbers
    while (used.contains(asn))
        ++asn;
    return asn;
}

bool speaksBgp(const Cluster& cluster)
{
    return cluster.podRoutes == PodRoutes::Bgp ||
           std::any_of(cluster.services.begin(), cluster.services.end(), [](const Service& s) {
               return s.loadBalancer && s.loadBalancer->advertise == Advertise::Bgp;
           });
}

void checkClusterBgp(ValidateContext& c, const Site& site, const Cluster& cluster)
{
    if (!speaksBgp(cluster))
        return;
    if (!cluster.asn)
        c.add(Check::BgpWithoutAsn, site, {cluster.id}, {},
              c.changed<ClusterSettings>(
                  cluster.id, [&](ClusterSettings& s) { s.asn = freeAsn(c.topology()); }));
    const Network* network = c.index().network(cluster.network);
    bool neighbour = false;
    for (const Machine& m : c.machines()) {
        if (!m.router || !m.router->bgpAsn || !m.isOn(network))
            continue;
        neighbour = true;
        if (cluster.asn == m.router->bgpAsn)
            c.add(Check::BgpSameAsn, site, {std::to_string(*cluster.asn), m.id()}, "/asn");
    }
    if (!neighbour && network)
        c.add(Check::BgpWithoutRouter, site, {cluster.id, network->id}, "/podRoutes");
}

void checkRouterBgp(ValidateContext& c)
{
    std::vector<const Machine*> speakers;
    for (const Machine& m : c.machines()) {
        if (!m.router || !m.router->bgpAsn)
            continue;
        for (const Machine* other : speakers) {
            const bool neighbours = std::any_of(m.legs.begin(), m.legs.end(), [&](const Leg& leg) {
                return other->isOn(leg.network);
            });
            if (neighbours && other->router->bgpAsn == m.router->bgpAsn)
                c.add(Check::BgpSameAsn, m.site, {std::to_string(*m.router->bgpAsn), other->id()},
                      "/bgp/asn");
        }
        speakers.push_back(&m);
    }
}

}  // namespace

void checkClusters(ValidateContext& c)
{
    forEachCluster(c.topology(), [&](const Site& site, const Cluster& cluster) {
        checkNodes(c, site, cluster);
        if (cluster.encapsulation == Encapsulation::Ipip &&
            hasFamily(cluster.podPrefixes, Family::V6))
            c.add(Check::IpipCarriesIpv4Only, site, {cluster.id}, "/encapsulation");
        checkMasquerade(c, site, cluster);
        checkModel(c, site, cluster);
        checkClusterBgp(c, site, cluster);
    });
    checkRouterBgp(c);
    for (const PodAt& pod : c.pods()) {
        if (!pod.pod->hostNetwork && pod.pod->addresses.empty())
            c.add(Check::PodWithoutAddress, pod.site, {pod.pod->id}, "/addresses");
        if (pod.pod->hostNetwork && !pod.pod->addresses.empty())
            c.add(Check::HostNetworkPodHasAddress, pod.site, {pod.pod->id}, "/addresses",
                  c.changed<Pod>(pod.pod->id, [](Pod& p) { p.addresses.clear(); }));
    }
}

}  // namespace tombolo::detail
