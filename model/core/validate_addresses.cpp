// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "model/core/validate_walk.h"

namespace tombolo::detail {
namespace {

bool isUnusable(const IpAddress& a)
{
    if (a.isV4())
        return a.low == 0 || a.low >> 24U == 127 || a.low >> 28U == 14 || a.low == 0xFFFFFFFFU;
    if (a.isV6())
        return a.high >> 56U == 0xFF || (a.high == 0 && a.low <= 1);
    return false;
}

void checkUsable(ValidateContext& c, const Site& site, const std::vector<IpAddress>& addresses,
                 const std::string& suffix)
{
    for (std::size_t i = 0; i < addresses.size(); ++i)
        if (isUnusable(addresses[i]))
            c.add(Check::UnusableAddress, site, {toString(addresses[i])},
                  suffix + "/" + std::to_string(i));
}

void checkInNetwork(ValidateContext& c, const Machine& m, const Leg& leg, std::size_t i)
{
    const IpAddress& address = (*leg.addresses)[i];
    const auto& prefixes = leg.network->prefixes;
    const auto home = std::find_if(prefixes.begin(), prefixes.end(),
                                   [&](const Prefix& p) { return p.contains(address); });
    const std::string suffix = leg.pointer() + "/" + std::to_string(i);
    if (home == prefixes.end()) {
        if (!prefixes.empty())
            c.add(Check::AddressOutsideNetwork, m.site, {toString(address), leg.network->id},
                  suffix);
        return;
    }
    if (!address.isV4() || home->length > 30)
        return;
    if (address == home->first())
        c.add(Check::NetworkAddressUsed, m.site, {toString(address), toString(*home)}, suffix);
    else if (address == home->last())
        c.add(Check::BroadcastAddressUsed, m.site, {toString(address), toString(*home)}, suffix);
}

/// Says who had an address first, within one scope.
class Owners {
public:
    explicit Owners(ValidateContext& c) : m_c(c) {}

    /// @param where id of the scope's network or cluster
    void claim(const IpAddress& address, const Site& site, const std::string& where,
               const std::string& suffix)
    {
        const auto [it, isNew] = m_owner.try_emplace(address, site.id);
        if (!isNew)
            m_c.add(Check::DuplicateAddress, site, {toString(address), *it->second, where}, suffix);
    }
    /// As claim(), but the same owner may claim again.
    void claimShared(const IpAddress& address, const Site& site, const std::string& where,
                     const std::string& suffix)
    {
        const auto it = m_owner.find(address);
        if (it == m_owner.end() || it->second != site.id)
            claim(address, site, where, suffix);
    }

private:
    ValidateContext& m_c;
    std::unordered_map<IpAddress, const std::string*> m_owner;
};

/// Load balancer addresses of a cluster's services stand on its node network; services may share
/// one.
void claimLoadBalancers(Owners& owners, const Site& clusterSite, const Cluster& cluster,
                        std::map<IpAddress, const Cluster*>& claimed)
{
    for (std::size_t s = 0; s < cluster.services.size(); ++s) {
        const Service& service = cluster.services[s];
        if (!service.loadBalancer || service.type != ServiceType::LoadBalancer)
            continue;
        const Site site{ElementKind::Service, &service.id, clusterSite.first,
                        static_cast<std::uint32_t>(s)};
        const auto& addresses = service.loadBalancer->addresses;
        for (std::size_t i = 0; i < addresses.size(); ++i) {
            const auto [it, isNew] = claimed.try_emplace(addresses[i], &cluster);
            if (isNew || it->second != &cluster)
                owners.claim(addresses[i], site, cluster.network, at("loadBalancer/addresses", i));
        }
    }
}

void checkNetworkOwners(ValidateContext& c)
{
    std::unordered_map<const Network*, Owners> owners;
    const auto of = [&](const Network* network) -> Owners& {
        return owners.try_emplace(network, c).first->second;
    };
    for (const Machine& m : c.machines())
        for (const Leg& leg : m.legs)
            for (std::size_t i = 0; leg.network && i < leg.addresses->size(); ++i)
                of(leg.network)
                    .claim((*leg.addresses)[i], m.site, leg.network->id,
                           leg.pointer() + "/" + std::to_string(i));
    std::unordered_map<const Network*, std::map<IpAddress, const Cluster*>> balanced;
    forEachCluster(c.topology(), [&](const Site& site, const Cluster& cluster) {
        if (const Network* network = c.index().network(cluster.network))
            claimLoadBalancers(of(network), site, cluster, balanced[network]);
    });
    forEachGateway(c.topology(), [&](const Site& site, const Gateway& gateway) {
        const Machine* m = c.machine(gateway.id);
        for (std::size_t i = 0; i < gateway.publish.size(); ++i) {
            const IpAddress& address = gateway.publish[i].address;
            if (!m || address.isNone() || m->owns(address))
                continue;
            for (const Leg& leg : m->legs)
                if (leg.network &&
                    std::any_of(leg.network->prefixes.begin(), leg.network->prefixes.end(),
                                [&](const Prefix& p) { return p.contains(address); }))
                    of(leg.network)
                        .claimShared(address, site, leg.network->id, at("publish", i) + "/address");
        }
    });
}

void checkPodOwners(ValidateContext& c)
{
    std::unordered_map<const Cluster*, Owners> owners;
    std::unordered_map<IpAddress, const PodAt*> flat;
    for (const PodAt& pod : c.pods()) {
        if (pod.pod->hostNetwork)
            continue;
        Owners& here = owners.try_emplace(pod.cluster, c).first->second;
        for (std::size_t i = 0; i < pod.pod->addresses.size(); ++i) {
            const IpAddress& address = pod.pod->addresses[i];
            here.claim(address, pod.site, pod.cluster->id, at("addresses", i));
            if (pod.cluster->model != ClusterModel::Flat)
                continue;
            const auto [it, isNew] = flat.try_emplace(address, &pod);
            if (!isNew && it->second->cluster != pod.cluster)
                c.add(Check::DuplicateAddress, pod.site,
                      {toString(address), it->second->pod->id, it->second->cluster->id},
                      at("addresses", i));
        }
    }
}

void checkServiceAddresses(ValidateContext& c)
{
    forEachCluster(c.topology(), [&](const Site& clusterSite, const Cluster& cluster) {
        Owners owners(c);
        for (std::size_t s = 0; s < cluster.services.size(); ++s) {
            const Service& service = cluster.services[s];
            const Site site{ElementKind::Service, &service.id, clusterSite.first,
                            static_cast<std::uint32_t>(s)};
            checkUsable(c, site, service.clusterIps, "/clusterIps");
            if (service.loadBalancer)
                checkUsable(c, site, service.loadBalancer->addresses, "/loadBalancer/addresses");
            for (std::size_t i = 0; i < service.clusterIps.size(); ++i)
                owners.claim(service.clusterIps[i], site, cluster.id, at("clusterIps", i));
        }
    });
}

}  // namespace

void checkAddresses(ValidateContext& c)
{
    for (const Machine& m : c.machines())
        for (const Leg& leg : m.legs) {
            checkUsable(c, m.site, *leg.addresses, leg.pointer());
            for (std::size_t i = 0; leg.network && i < leg.addresses->size(); ++i)
                checkInNetwork(c, m, leg, i);
        }
    for (const PodAt& pod : c.pods())
        checkUsable(c, pod.site, pod.pod->addresses, "/addresses");
    forEachGateway(c.topology(), [&](const Site& site, const Gateway& gateway) {
        for (std::size_t i = 0; i < gateway.sourceNat.size(); ++i)
            checkUsable(c, site, gateway.sourceNat[i].to, at("sourceNat", i) + "/to");
        for (std::size_t i = 0; i < gateway.publish.size(); ++i)
            if (isUnusable(gateway.publish[i].address))
                c.add(Check::UnusableAddress, site, {toString(gateway.publish[i].address)},
                      at("publish", i) + "/address");
    });
    checkNetworkOwners(c);
    checkPodOwners(c);
    checkServiceAddresses(c);
}

}  // namespace tombolo::detail
