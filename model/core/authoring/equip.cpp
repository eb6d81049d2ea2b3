// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "model/core/authoring/addresses.h"
#include "model/core/authoring/attach.h"

namespace tombolo::authoring {
namespace {

const IpAddress* addressOn(const Gateway& gateway, const std::string& network, Family family)
{
    for (const Interface& interface : gateway.interfaces)
        if (interface.network == network)
            for (const IpAddress& address : interface.addresses)
                if (address.family == family)
                    return &address;
    return nullptr;
}

void translate(Gateway& gateway, const Prefix& from, const std::string& out)
{
    const IpAddress* to = addressOn(gateway, out, from.address.family);
    const bool there =
        std::any_of(gateway.sourceNat.begin(), gateway.sourceNat.end(),
                    [&](const SourceNat& rule) { return rule.from == from && rule.out == out; });
    if (to && !there)
        gateway.sourceNat.push_back({from, out, {*to}, std::nullopt, 0, {}});
}

/// What leaves an island's network by `out` bears the gateway's address. Where the nodes masquerade
/// only their addresses arrive here; else pods' do too.
void translateIsland(Draft& draft, Gateway& gateway, const Cluster& island, const std::string& out)
{
    if (!island.masquerade)
        for (const Prefix& prefix : island.podPrefixes)
            translate(gateway, prefix, out);
    if (const Network* nodes = draft.network(island.network))
        for (const Prefix& prefix : nodes->prefixes)
            translate(gateway, prefix.network(), out);
}

void equipNat(Draft& draft, Gateway& gateway, const std::string& network)
{
    for (const Cluster& cluster : draft.t.clusters) {
        if (cluster.model != ClusterModel::Island)
            continue;
        const auto attached = [&](const Interface& i) {
            return i.network == cluster.network;
        };
        if (std::none_of(gateway.interfaces.begin(), gateway.interfaces.end(), attached))
            continue;
        for (const Interface& other : gateway.interfaces)
            if (other.network != cluster.network &&
                (other.network == network || cluster.network == network))
                translateIsland(draft, gateway, cluster, other.network);
    }
}

struct Reachable {
    std::vector<Backend> backends;
    std::string network;
};

/// The application with most pods on the clusters that the gateway is attached to; else the servers
/// of its networks.
Reachable backendsOf(const Draft& draft, const Gateway& gateway)
{
    Reachable best;
    for (const Interface& interface : gateway.interfaces) {
        std::map<std::string, std::vector<Backend>> byApp;
        for (const Cluster& cluster : draft.t.clusters) {
            if (cluster.network != interface.network)
                continue;
            for (const Node& node : cluster.nodes)
                for (const Pod& pod : node.pods) {
                    const auto tcp =
                        std::find_if(pod.listen.begin(), pod.listen.end(),
                                     [](const Listen& l) { return l.protocol == Protocol::Tcp; });
                    const auto app = pod.labels.find("app");
                    if (tcp != pod.listen.end())
                        byApp[app == pod.labels.end() ? std::string() : app->second].push_back(
                            {pod.id, std::nullopt, tcp->port, {}});
                }
        }
        for (const auto& [app, backends] : byApp)
            if (backends.size() > best.backends.size())
                best = {backends, interface.network};
    }
    if (!best.backends.empty())
        return best;
    for (const Interface& interface : gateway.interfaces) {
        Reachable servers;
        for (const Host& host : draft.t.hosts)
            for (const Interface& own : host.interfaces)
                if (own.network == interface.network && host.role == HostRole::Server &&
                    !host.listen.empty() && host.listen.front().protocol == Protocol::Tcp)
                    servers.backends.push_back(
                        {host.id, std::nullopt, host.listen.front().port, {}});
        servers.network = interface.network;
        if (servers.backends.size() > best.backends.size())
            best = std::move(servers);
    }
    return best;
}

/// Replies find back to the gateway by themselves only where nobody else could be asked for the
/// way.
bool isOnlyWayOut(Draft& draft, const Gateway& gateway, const std::string& network)
{
    const auto leads = [&](const auto& machine) {
        return machine.id != gateway.id && draft.forwards(machine.id) &&
               std::any_of(machine.interfaces.begin(), machine.interfaces.end(),
                           [&](const Interface& i) { return i.network == network; });
    };
    return gateway.interfaces.size() > 1 &&
           std::none_of(draft.t.routers.begin(), draft.t.routers.end(), leads) &&
           std::none_of(draft.t.gateways.begin(), draft.t.gateways.end(), leads);
}

void equipPublisher(Draft& draft, Gateway& gateway)
{
    const std::size_t enough = draft.t.networks.size() > 1 ? 2 : 1;
    if (!gateway.publish.empty() || gateway.interfaces.size() < enough)
        return;
    const Reachable behind = backendsOf(draft, gateway);
    if (behind.backends.empty())
        return;
    const bool proxy = gateway.kind == GatewayKind::Proxy;
    std::string front = gateway.interfaces.front().network;
    for (const Interface& interface : gateway.interfaces)
        if (interface.network != behind.network)
            front = interface.network;
    Publish entry;
    const auto seats = seatsOn(draft.t, front, Seat::Virtual);
    for (const Interface& interface : gateway.interfaces)
        if (interface.network == front && !interface.addresses.empty())
            entry.address = interface.addresses.front();
    if (!proxy && !seats.empty())
        entry.address = seats.front();
    if (entry.address.isNone())
        return;
    entry.id = draft.newId("publish");
    entry.name = draft.nameLike("web");
    entry.protocol = Protocol::Tcp;
    entry.port = 80;
    entry.backends = behind.backends;
    if (proxy) {
        entry.mode = PublishMode::Http;
        entry.identity = {Identity::XForwardedFor};
    } else if (front == behind.network || !isOnlyWayOut(draft, gateway, behind.network)) {
        entry.mode = PublishMode::FullNat;
    }
    gateway.publish.push_back(std::move(entry));
}

}  // namespace

void equip(Draft& draft, const std::string& gateway, const std::string& network)
{
    Gateway* which = draft.gateway(gateway);
    if (!which)
        return;
    if (which->kind == GatewayKind::Nat)
        equipNat(draft, *which, network);
    else
        equipPublisher(draft, *which);
}

}  // namespace tombolo::authoring
