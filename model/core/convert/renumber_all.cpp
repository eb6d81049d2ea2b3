// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/convert/machines.h"
#include "model/core/convert/work.h"

namespace tombolo::convert {
namespace {

std::string joinedText(const std::vector<Prefix>& prefixes)
{
    std::string out;
    for (const Prefix& p : prefixes)
        out += (out.empty() ? "" : " ") + toString(p);
    return out;
}

void renumberPeers(std::optional<std::vector<PolicyRule>>& rules, const Renumbering& map)
{
    if (!rules)
        return;
    for (PolicyRule& rule : *rules) {
        if (!rule.peers)
            continue;
        for (PolicyPeer& peer : *rule.peers) {
            if (peer.prefix)
                peer.prefix = map.after(*peer.prefix).value_or(*peer.prefix);
            for (Prefix& p : peer.except)
                p = map.after(p).value_or(p);
        }
    }
}

void setModel(Work& work, std::size_t i, ClusterModel to)
{
    Cluster& cluster = work.t.clusters[work.clusters[i]];
    cluster.model = to;
    if (to == ClusterModel::Flat) {
        if (cluster.masquerade)
            work.remark(RemarkCode::MasqueradeOff, cluster.id,
                        {joinedText(cluster.masqueradeExcept)});
        cluster.masquerade = false;
        cluster.masqueradeExcept.clear();
        return;
    }
    cluster.masquerade = true;
    cluster.masqueradeExcept = cluster.podPrefixes;
    work.remark(RemarkCode::MasqueradeOn, cluster.id, {joinedText(cluster.masqueradeExcept)});
    if (cluster.podRoutes == PodRoutes::Bgp) {
        cluster.podRoutes = PodRoutes::None;
        work.remark(RemarkCode::PodRoutesOff, cluster.id);
    }
}

/// Which of the clusters an address of their old pod ranges means: the one whose node or network
/// stands beside it, else the only one that has it. -1: cannot be said.
int meantBy(const Work& work, const Prefix& to, const std::vector<std::string>& networks,
            const IpAddress& via)
{
    std::vector<int> candidates;
    for (std::size_t i = 0; i < work.clusters.size(); ++i)
        for (const auto& [from, now] : work.numbers.maps[i].prefixes)
            if (from.contains(to)) {
                candidates.push_back(int(i));
                break;
            }
    std::vector<int> beside;
    for (const int i : candidates) {
        const Cluster& cluster = work.before.clusters[work.clusters[std::size_t(i)]];
        for (const Node& node : cluster.nodes)
            if (std::find(node.addresses.begin(), node.addresses.end(), via) !=
                node.addresses.end())
                return i;
        if (std::find(networks.begin(), networks.end(), cluster.network) != networks.end())
            beside.push_back(i);
    }
    if (candidates.size() == 1)
        return candidates.front();
    return via.isNone() && beside.size() == 1 ? beside.front() : -1;
}

bool insideAny(const Work& work, const Prefix& to)
{
    for (const Renumbering& map : work.numbers.maps)
        for (const auto& [from, now] : map.prefixes)
            if (from.contains(to))
                return true;
    return false;
}

/// Gateways that hand packets to pods of a cluster whose network they are on.
bool isEntryOf(const Work& work, const std::string& machine, const Cluster& cluster,
               const PodPlaces& places)
{
    for (const Gateway& gateway : work.before.gateways) {
        if (gateway.id != machine)
            continue;
        const bool beside =
            std::any_of(gateway.interfaces.begin(), gateway.interfaces.end(),
                        [&](const Interface& i) { return i.network == cluster.network; });
        for (const Publish& publish : gateway.publish)
            for (const Backend& backend : publish.backends) {
                const auto place = places.find(backend.element);
                if (beside && place != places.end() &&
                    work.before.clusters[place->second.cluster].id == cluster.id)
                    return true;
            }
    }
    return false;
}

void renumberRoutes(Work& work, ClusterModel to)
{
    const PodPlaces places = placesOf(work.before);
    Machines machines(work.t);
    for (Machine& machine : machines.all()) {
        std::vector<std::string> networks;
        for (const auto& [network, own] : machine.legs)
            networks.push_back(network);
        std::erase_if(*machine.routes, [&](Route& route) {
            if (route.to.length == 0 || !insideAny(work, route.to.network()))
                return false;
            const int i = meantBy(work, route.to.network(), networks, route.via);
            if (i < 0)
                return true;
            const Cluster& cluster = work.before.clusters[work.clusters[std::size_t(i)]];
            if (to == ClusterModel::Island && !isEntryOf(work, machine.id, cluster, places))
                return true;
            const auto now = work.numbers.maps[std::size_t(i)].after(route.to);
            if (now)
                route.to = *now;
            return !now;
        });
    }
}

void renumberBackends(Work& work, std::vector<Backend>& backends,
                      const std::vector<std::string>& networks)
{
    for (Backend& backend : backends) {
        if (!backend.address)
            continue;
        const auto bits = std::uint8_t(backend.address->bits());
        const int i = meantBy(work, {*backend.address, bits}, networks, {});
        if (i >= 0)
            backend.address = work.numbers.maps[std::size_t(i)]
                                  .after(*backend.address)
                                  .value_or(*backend.address);
    }
}

void renumberTargets(Work& work)
{
    for (Gateway& gateway : work.t.gateways) {
        std::vector<std::string> networks;
        for (const Interface& interface : gateway.interfaces)
            networks.push_back(interface.network);
        for (Publish& publish : gateway.publish)
            renumberBackends(work, publish.backends, networks);
    }
    for (Cluster& cluster : work.t.clusters) {
        for (Service& service : cluster.services)
            renumberBackends(work, service.endpoints, {cluster.network});
    }
    for (Flow& flow : work.t.flows) {
        if (!flow.to.address)
            continue;
        const auto bits = std::uint8_t(flow.to.address->bits());
        int i = work.indexOf(flow.from);
        if (i < 0 || !work.numbers.maps[std::size_t(i)].covers(*flow.to.address))
            i = meantBy(work, {*flow.to.address, bits}, {}, {});
        if (i >= 0)
            flow.to.address = work.numbers.maps[std::size_t(i)]
                                  .after(*flow.to.address)
                                  .value_or(*flow.to.address);
    }
}

}  // namespace

void Work::findMembers()
{
    for (std::size_t i = 0; i < clusters.size(); ++i)
        for (const Node& node : before.clusters[clusters[i]].nodes) {
            members.emplace(node.id, int(i));
            for (const Pod& pod : node.pods)
                members.emplace(pod.id, int(i));
        }
}

int Work::indexOf(const std::string& podOrNode) const
{
    const auto found = members.find(podOrNode);
    return found == members.end() ? -1 : found->second;
}

std::set<std::string> Work::ids() const
{
    std::set<std::string> out;
    const auto add = [&out](const auto& list) {
        for (const auto& element : list)
            out.insert(element.id);
    };
    add(t.networks);
    add(t.routers);
    add(t.gateways);
    add(t.hosts);
    add(t.flows);
    add(t.notes);
    for (const Gateway& gateway : t.gateways)
        add(gateway.publish);
    for (const Cluster& cluster : t.clusters) {
        out.insert(cluster.id);
        add(cluster.nodes);
        add(cluster.services);
        add(cluster.policies);
        for (const Node& node : cluster.nodes)
            add(node.pods);
    }
    return out;
}

PodPlaces placesOf(const Topology& t)
{
    PodPlaces out;
    for (std::size_t c = 0; c < t.clusters.size(); ++c)
        for (const Node& node : t.clusters[c].nodes)
            for (const Pod& pod : node.pods)
                out.emplace(pod.id, PodPlace{c, &node, &pod});
    return out;
}

std::vector<IpAddress> addressesOf(const Topology& t, const std::string& element)
{
    for (const Host& host : t.hosts)
        if (host.id == element) {
            std::vector<IpAddress> out;
            for (const Interface& interface : host.interfaces)
                out.insert(out.end(), interface.addresses.begin(), interface.addresses.end());
            return out;
        }
    for (const Cluster& cluster : t.clusters)
        for (const Node& node : cluster.nodes) {
            if (node.id == element)
                return node.addresses;
            for (const Pod& pod : node.pods)
                if (pod.id == element)
                    return pod.hostNetwork ? node.addresses : pod.addresses;
        }
    return {};
}

void renumberAll(Work& work, ClusterModel to)
{
    for (std::size_t i = 0; i < work.clusters.size(); ++i) {
        Cluster& cluster = work.t.clusters[work.clusters[i]];
        renumber(cluster, work.numbers.maps[i], work.numbers.whole[i]);
        for (Policy& policy : cluster.policies) {
            renumberPeers(policy.ingress, work.numbers.maps[i]);
            renumberPeers(policy.egress, work.numbers.maps[i]);
        }
        setModel(work, i, to);
    }
    renumberRoutes(work, to);
    renumberTargets(work);
}

}  // namespace tombolo::convert
