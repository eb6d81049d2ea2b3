// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/authoring/attach.h"

#include <algorithm>
#include <limits>

#include "model/core/authoring/addresses.h"

namespace tombolo::authoring {
namespace {

/// Next hops stand first in a network that is theirs; what they lead to finds them among others.
Seat seatOf(Draft& draft, const std::string& id, const std::string& network)
{
    if (draft.host(id))
        return Seat::Host;
    const Gateway* gateway = draft.gateway(id);
    if (!gateway)
        return Seat::Forwarder;
    if (!draft.clusterOn(network))
        return Seat::Machine;
    return gateway->kind == GatewayKind::Proxy ? Seat::Virtual : Seat::Forwarder;
}

double squareDistance(const Topology& topology, const std::string& id, const Spot& spot)
{
    const auto it = topology.canvasItems.find(id);
    if (it == topology.canvasItems.end())
        return std::numeric_limits<double>::infinity();
    const CanvasItem& item = it->second;
    const double right = item.x + std::max(item.width, 0.0);
    const double bottom = item.y + std::max(item.height, 0.0);
    const double dx = std::max({item.x - spot.x, 0.0, spot.x - right});
    const double dy = std::max({item.y - spot.y, 0.0, spot.y - bottom});
    return dx * dx + dy * dy;
}

}  // namespace

Result<Done> attach(Draft& draft, const std::string& id, const std::string& network)
{
    std::vector<Interface>* interfaces = draft.interfacesOf(id);
    if (!interfaces)
        return fail(Errc::NotAllowed, {id, "no-interfaces"});
    if (!draft.network(network))
        return fail(Errc::UnknownReference, {network});
    if (std::any_of(interfaces->begin(), interfaces->end(),
                    [&](const Interface& i) { return i.network == network; }))
        return fail(Errc::NotAllowed, {id, "already-connected"});
    const std::vector<IpAddress> seats = seatsOn(draft.t, network, seatOf(draft, id, network));
    if (seats.empty())
        return fail(Errc::NotAllowed, {network, "no-free-address"});
    interfaces->push_back({network, seats, {}});
    return Done{};
}

std::string nearestNetwork(const Draft& draft, const Spot& spot,
                           const std::function<bool(const Network&)>& accept)
{
    std::string best;
    double nearest = std::numeric_limits<double>::infinity();
    for (const Network& network : draft.t.networks) {
        if (!accept(network))
            continue;
        double distance = squareDistance(draft.t, network.id, spot);
        for (const Cluster& cluster : draft.t.clusters)
            if (cluster.network == network.id)
                distance = std::min(distance, squareDistance(draft.t, cluster.id, spot));
        if (best.empty() || distance < nearest) {
            nearest = distance;
            best = network.id;
        }
    }
    return best;
}

std::string nearestCluster(const Draft& draft, const Spot& spot)
{
    std::string best;
    double nearest = std::numeric_limits<double>::infinity();
    for (const Cluster& cluster : draft.t.clusters) {
        const double distance = squareDistance(draft.t, cluster.id, spot);
        if (best.empty() || distance < nearest) {
            nearest = distance;
            best = cluster.id;
        }
    }
    return best;
}

Result<std::string> makeNetwork(Draft& draft, NetworkKind kind)
{
    Network network;
    network.kind = kind;
    network.prefixes = networkPlan(draft.t, kind);
    if (network.prefixes.empty())
        return fail(Errc::NotAllowed, {"", "no-free-prefix"});
    switch (kind) {
    case NetworkKind::Lan:
        network.name = draft.newName("Network");
        break;
    case NetworkKind::Vpc:
        network.name = draft.newName("VPC");
        break;
    case NetworkKind::Internet:
        network.name = draft.nameLike("Internet");
        network.latencyNs = 10'000'000;
        network.bandwidthKbps = 1'000'000;
        break;
    }
    network.id = draft.newId(kind == NetworkKind::Internet ? "internet" : "net");
    draft.t.networks.push_back(network);
    return network.id;
}

std::string makeRouter(Draft& draft)
{
    Router router;
    router.id = draft.newId("router");
    router.name = draft.newName("Router");
    draft.t.routers.push_back(router);
    return router.id;
}

std::string makeGateway(Draft& draft, GatewayKind kind)
{
    Gateway gateway;
    gateway.kind = kind;
    const char* stem = kind == GatewayKind::Nat   ? "gateway"
                       : kind == GatewayKind::Vip ? "vip"
                                                  : "proxy";
    const char* name = kind == GatewayKind::Nat   ? "Gateway"
                       : kind == GatewayKind::Vip ? "VIP"
                                                  : "Proxy";
    gateway.id = draft.newId(stem);
    gateway.name = draft.newName(name);
    draft.t.gateways.push_back(gateway);
    return gateway.id;
}

}  // namespace tombolo::authoring
