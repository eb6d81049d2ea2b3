// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/authoring/cluster_parts.h"
#include "model/core/authoring/detach.h"
#include "model/core/element_lists.h"

namespace tombolo::authoring {
namespace {

using Ids = std::set<std::string, std::less<>>;

bool contains(const std::vector<Prefix>& prefixes, const IpAddress& address)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const Prefix& p) { return p.contains(address); });
}

bool contains(const std::vector<Prefix>& prefixes, const Prefix& prefix)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const Prefix& p) { return p.contains(prefix); });
}

/// Prefixes that come to a machine from one of its networks: the network's own and its pods'.
std::vector<Prefix> prefixesBehind(const Draft& draft, const std::string& network)
{
    std::vector<Prefix> out;
    for (const Network& candidate : draft.t.networks)
        if (candidate.id == network)
            out = candidate.prefixes;
    for (const Cluster& cluster : draft.t.clusters)
        if (cluster.network == network)
            out.insert(out.end(), cluster.podPrefixes.begin(), cluster.podPrefixes.end());
    return out;
}

/// Source translation of what came only from `gone`.
void dropUselessTranslation(const Draft& draft, Gateway& gateway, const std::vector<Prefix>& gone)
{
    std::vector<Prefix> still;
    for (const Interface& interface : gateway.interfaces) {
        const auto more = prefixesBehind(draft, interface.network);
        still.insert(still.end(), more.begin(), more.end());
    }
    std::erase_if(gateway.sourceNat, [&](const SourceNat& rule) {
        return contains(gone, rule.from) && !contains(still, rule.from);
    });
}

void detachGateway(Draft& draft, Gateway& gateway, const std::string& network,
                   const std::vector<IpAddress>& own)
{
    std::erase_if(gateway.sourceNat, [&](SourceNat& rule) {
        std::erase_if(rule.to, [&](const IpAddress& a) {
            return std::find(own.begin(), own.end(), a) != own.end();
        });
        return rule.out == network || rule.to.empty();
    });
    dropUselessTranslation(draft, gateway, prefixesBehind(draft, network));
    std::vector<Prefix> gone;
    std::vector<Prefix> still;
    for (const Network& candidate : draft.t.networks) {
        const bool attached =
            std::any_of(gateway.interfaces.begin(), gateway.interfaces.end(),
                        [&](const Interface& i) { return i.network == candidate.id; });
        auto& list = candidate.id == network ? gone : still;
        if (candidate.id == network || attached)
            list.insert(list.end(), candidate.prefixes.begin(), candidate.prefixes.end());
    }
    Ids dropped;
    std::erase_if(gateway.publish, [&](const Publish& entry) {
        const bool lost = contains(gone, entry.address) && !contains(still, entry.address);
        if (lost)
            dropped.insert(entry.id);
        return lost;
    });
    dropFlows(draft, dropped);
}

/// Everything that goes with `ids`: what stands inside, and gateways' published entries.
Ids withChildren(const Topology& topology, const Ids& ids)
{
    Ids out = ids;
    for (const Cluster& cluster : topology.clusters) {
        const bool all = ids.contains(cluster.id);
        for (const Node& node : cluster.nodes) {
            if (all)
                out.insert(node.id);
            for (const Pod& pod : node.pods)
                if (all || ids.contains(node.id))
                    out.insert(pod.id);
        }
        for (const Service& service : cluster.services)
            if (all)
                out.insert(service.id);
        for (const Policy& policy : cluster.policies)
            if (all)
                out.insert(policy.id);
    }
    for (const Gateway& gateway : topology.gateways)
        for (const Publish& entry : gateway.publish)
            if (ids.contains(gateway.id))
                out.insert(entry.id);
    return out;
}

template <typename Element>
void dropFrom(std::vector<Element>& list, const Ids& gone)
{
    std::erase_if(list, [&](const Element& element) { return gone.contains(element.id); });
}

void dropNetworks(Draft& draft, const Ids& gone)
{
    std::vector<std::pair<std::string, std::string>> cut;
    const auto note = [&](const auto& machine) {
        for (const Interface& interface : machine.interfaces)
            if (gone.contains(interface.network))
                cut.emplace_back(machine.id, interface.network);
    };
    std::for_each(draft.t.routers.begin(), draft.t.routers.end(), note);
    std::for_each(draft.t.gateways.begin(), draft.t.gateways.end(), note);
    std::for_each(draft.t.hosts.begin(), draft.t.hosts.end(), note);
    for (const auto& [machine, network] : cut)
        detach(draft, machine, network);
    dropFrom(draft.t.networks, gone);
}

void dropClusterParts(Draft& draft, const Ids& gone)
{
    dropFrom(draft.t.clusters, gone);
    for (Cluster& cluster : draft.t.clusters) {
        dropFrom(cluster.nodes, gone);
        for (Node& node : cluster.nodes)
            dropFrom(node.pods, gone);
        dropFrom(cluster.services, gone);
        dropFrom(cluster.policies, gone);
        for (Service& service : cluster.services)
            if (service.loadBalancer && gone.contains(service.loadBalancer->node))
                service.loadBalancer->node = answeringNode(cluster, service.selector);
        for (Service& service : cluster.services)
            std::erase_if(service.endpoints,
                          [&](const Backend& endpoint) { return gone.contains(endpoint.element); });
        for (EgressPolicy& policy : cluster.egressPolicies)
            std::erase_if(policy.nodes,
                          [&](const std::string& node) { return gone.contains(node); });
    }
}

/// Addresses that nodes and hosts take with them.
std::set<IpAddress> addressesOf(const Topology& topology, const Ids& gone)
{
    std::set<IpAddress> out;
    for (const Cluster& cluster : topology.clusters)
        for (const Node& node : cluster.nodes)
            if (gone.contains(node.id))
                out.insert(node.addresses.begin(), node.addresses.end());
    for (const Host& host : topology.hosts)
        for (const Interface& interface : host.interfaces)
            if (gone.contains(host.id))
                out.insert(interface.addresses.begin(), interface.addresses.end());
    return out;
}

/// Islands that were removed while their network stays: nothing of theirs is left to translate.
void dropTranslationOf(Draft& draft, const Topology& before, const Ids& gone)
{
    std::vector<Prefix> prefixes;
    for (const Cluster& cluster : before.clusters)
        if (gone.contains(cluster.id))
            prefixes.insert(prefixes.end(), cluster.podPrefixes.begin(), cluster.podPrefixes.end());
    for (Gateway& gateway : draft.t.gateways)
        dropUselessTranslation(draft, gateway, prefixes);
}

}  // namespace

void detach(Draft& draft, const std::string& id, const std::string& network)
{
    std::vector<Interface>* interfaces = draft.interfacesOf(id);
    if (!interfaces)
        return;
    std::vector<IpAddress> own;
    std::erase_if(*interfaces, [&](const Interface& interface) {
        if (interface.network != network)
            return false;
        own.insert(own.end(), interface.addresses.begin(), interface.addresses.end());
        return true;
    });
    std::erase_if(draft.t.header.scenario.faults, [&](const Fault& fault) {
        return fault.element == id && fault.network == network;
    });
    if (Gateway* gateway = draft.gateway(id))
        detachGateway(draft, *gateway, network, own);
}

void dropFlows(Draft& draft, const Ids& ends)
{
    std::set<std::string, std::less<>> gone;
    for (const Flow& flow : draft.t.flows)
        if (ends.contains(flow.from) || ends.contains(flow.to.element))
            gone.insert(flow.id);
    dropFrom(draft.t.flows, gone);
}

Result<EditList> remove(const Topology& topology, const std::vector<std::string>& ids)
{
    Draft draft(topology);
    const Ids wanted(ids.begin(), ids.end());
    Ids known;
    detail::forEachId(topology, [&](const std::string& id) { known.insert(id); });
    for (const std::string& id : wanted)
        if (!known.contains(id))
            return fail(Errc::UnknownReference, {id}, {{}, {}, id});
    const Ids gone = withChildren(topology, wanted);
    for (const Cluster& cluster : topology.clusters)
        if (gone.contains(cluster.network) && !gone.contains(cluster.id))
            return fail(Errc::NotAllowed, {cluster.network, "cluster-needs-network"});
    const std::set<IpAddress> addresses = addressesOf(topology, gone);
    dropClusterParts(draft, gone);
    dropFrom(draft.t.routers, gone);
    dropFrom(draft.t.gateways, gone);
    dropFrom(draft.t.hosts, gone);
    dropFrom(draft.t.flows, gone);
    dropFrom(draft.t.notes, gone);
    dropNetworks(draft, gone);
    for (Gateway& gateway : draft.t.gateways) {
        dropFrom(gateway.publish, gone);
        for (Publish& entry : gateway.publish)
            std::erase_if(entry.backends, [&](const Backend& backend) {
                return gone.contains(backend.element) ||
                       (backend.address && addresses.contains(*backend.address));
            });
    }
    dropTranslationOf(draft, topology, gone);
    dropFlows(draft, gone);
    std::erase_if(draft.t.header.scenario.faults, [&](const Fault& fault) {
        return gone.contains(fault.element) || gone.contains(fault.network);
    });
    for (const std::string& id : gone)
        draft.t.canvasItems.erase(id);
    return draft.finish();
}

}  // namespace tombolo::authoring
