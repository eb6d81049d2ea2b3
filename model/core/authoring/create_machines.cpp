// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/authoring/attach.h"
#include "model/core/topology_graph.h"

namespace tombolo::authoring {
namespace {

constexpr double kBelow =
    140;  ///< how far a network that had to be made stands below its first machine

Creation done(Draft& draft, std::string id)
{
    return {draft.finish(), std::move(id)};
}

/// Names of what a gateway should join: inside (a cluster's nodes) and outside.
struct Pair {
    std::string inside;
    std::string outside;
};

bool acceptAll(const Network&)
{
    return true;
}

/// A nat gateway goes where it is missing: to a cluster that reaches nothing, else to one that does
/// not reach everything. The others, and one that is missing nowhere, go to the nearest.
Pair nearestPair(Draft& draft, GatewayKind kind, const Spot& spot)
{
    const TopologyGraph graph(draft.t, TopologyGraph::Scope::Forwarders);
    const auto isInside = [&](const Network& n) {
        return draft.clusterOn(n.id) != nullptr;
    };
    const auto count = [&](const std::string& from) {
        const auto reached = graph.hopsFrom(from);
        return std::count_if(draft.t.networks.begin(), draft.t.networks.end(),
                             [&](const Network& n) { return reached.contains(n.id); });
    };
    const auto all = static_cast<std::ptrdiff_t>(draft.t.networks.size());
    std::string inside;
    for (const std::ptrdiff_t most : {std::ptrdiff_t{1}, all - 1})
        if (inside.empty() && kind == GatewayKind::Nat && most < all)
            inside = nearestNetwork(
                draft, spot, [&](const Network& n) { return isInside(n) && count(n.id) <= most; });
    const bool cutOff = !inside.empty();
    if (!cutOff)
        inside = nearestNetwork(draft, spot, isInside);
    const auto reached = graph.hopsFrom(inside);
    const auto accept = [&](const Network& n) {
        return n.id != inside && !(cutOff && reached.contains(n.id));
    };
    std::string outside =
        nearestNetwork(draft, spot, [&](const Network& n) { return accept(n) && !isInside(n); });
    if (outside.empty())
        outside = nearestNetwork(draft, spot, accept);
    return {inside, outside};
}

/// One network of every part that hangs together: where a new router makes one out of many.
std::vector<std::string> partsToJoin(Draft& draft, const Spot& spot)
{
    std::vector<std::string> out;
    const TopologyGraph graph(draft.t, TopologyGraph::Scope::Forwarders);
    for (const auto& part : graph.components()) {
        const auto inPart = [&](const Network& n) {
            return std::find(part.begin(), part.end(), n.id) != part.end();
        };
        std::string network = nearestNetwork(
            draft, spot, [&](const Network& n) { return inPart(n) && !draft.clusterOn(n.id); });
        if (network.empty())
            network = nearestNetwork(draft, spot, [&](const Network& n) {
                const Cluster* cluster = draft.clusterOn(n.id);
                return inPart(n) && cluster && cluster->model == ClusterModel::Flat;
            });
        if (!network.empty())
            out.push_back(network);
    }
    return out;
}

}  // namespace

Result<Creation> addNetwork(const Topology& topology, NetworkKind kind, Spot spot)
{
    Draft draft(topology);
    const Result<std::string> id = makeNetwork(draft, kind);
    if (!id)
        return tl::unexpected(id.error());
    draft.place(*id, spot);
    return done(draft, *id);
}

Result<Creation> addRouter(const Topology& topology, Spot spot)
{
    Draft draft(topology);
    std::vector<std::string> networks = partsToJoin(draft, spot);
    if (networks.empty()) {
        if (const std::string only = nearestNetwork(draft, spot, acceptAll); !only.empty())
            networks.push_back(only);
    }
    const std::string id = makeRouter(draft);
    for (const std::string& network : networks)
        if (const Result<Done> joined = attach(draft, id, network); !joined)
            return tl::unexpected(joined.error());
    draft.place(id, spot);
    return done(draft, id);
}

Result<Creation> addGateway(const Topology& topology, GatewayKind kind, Spot spot)
{
    Draft draft(topology);
    const Pair pair = nearestPair(draft, kind, spot);
    const std::string id = makeGateway(draft, kind);
    for (const std::string& network : {pair.inside, pair.outside})
        if (!network.empty())
            if (const Result<Done> joined = attach(draft, id, network); !joined)
                return tl::unexpected(joined.error());
    for (const std::string& network : {pair.inside, pair.outside})
        equip(draft, id, network);
    draft.place(id, spot);
    return done(draft, id);
}

Result<Creation> addHost(const Topology& topology, HostRole role, Spot spot)
{
    Draft draft(topology);
    Host host;
    host.role = role;
    const bool server = role == HostRole::Server;
    host.id = draft.newId(server ? "server" : "client");
    host.name = draft.newName(server ? "Server" : "Client");
    if (server)
        host.listen.push_back({Protocol::Tcp, 80, {}});
    const std::string id = host.id;
    draft.t.hosts.push_back(std::move(host));
    std::string network = nearestNetwork(
        draft, spot, [&](const Network& n) { return draft.clusterOn(n.id) == nullptr; });
    if (network.empty())
        network = nearestNetwork(draft, spot, acceptAll);
    if (network.empty()) {
        const Result<std::string> made = makeNetwork(draft, NetworkKind::Lan);
        if (!made)
            return tl::unexpected(made.error());
        network = *made;
        draft.place(network, {spot.x, spot.y + kBelow, {}});
    }
    if (const Result<Done> joined = attach(draft, id, network); !joined)
        return tl::unexpected(joined.error());
    draft.place(id, spot);
    return done(draft, id);
}

Result<Creation> addNote(const Topology& topology, Spot spot)
{
    Draft draft(topology);
    Note note;
    note.id = draft.newId("note");
    note.x = spot.x;
    note.y = spot.y;
    const std::string id = note.id;
    draft.t.notes.push_back(std::move(note));
    return done(draft, id);
}

}  // namespace tombolo::authoring
