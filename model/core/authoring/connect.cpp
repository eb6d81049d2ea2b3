// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/authoring/attach.h"
#include "model/core/authoring/cluster_parts.h"
#include "model/core/authoring/detach.h"

namespace tombolo::authoring {
namespace {

tl::unexpected<Error> refuse(const std::string& id, const char* why)
{
    return fail(Errc::NotAllowed, {id, why});
}

bool isAttached(const std::vector<Interface>& interfaces, const std::string& network)
{
    return std::any_of(interfaces.begin(), interfaces.end(),
                       [&](const Interface& i) { return i.network == network; });
}

/// What a line that ends on something joins: a network, or a machine with interfaces.
struct End {
    std::string network;
    std::string machine;
};

Result<End> endOf(Draft& draft, const std::string& id)
{
    if (draft.network(id))
        return End{id, {}};
    if (draft.interfacesOf(id))
        return End{{}, id};
    if (const Cluster* cluster = draft.clusterAround(id)) {
        if (draft.network(cluster->network))
            return End{cluster->network, {}};
        return refuse(cluster->id, "no-network");
    }
    for (const Gateway& gateway : draft.t.gateways)
        for (const Publish& publish : gateway.publish)
            if (publish.id == id)
                return End{{}, gateway.id};
    return fail(Errc::UnknownReference, {id}, {{}, {}, id});
}

/// The machine's network that others should meet it on: not the one of a cluster's nodes, where it
/// has another. Empty when it has none.
std::string meetingPlace(Draft& draft, const std::string& machine)
{
    const std::vector<Interface>& interfaces = *draft.interfacesOf(machine);
    for (const Interface& interface : interfaces)
        if (!draft.clusterOn(interface.network))
            return interface.network;
    return interfaces.empty() ? std::string() : interfaces.front().network;
}

bool isIslandNetwork(const Draft& draft, const std::string& network)
{
    return std::any_of(draft.t.clusters.begin(), draft.t.clusters.end(), [&](const Cluster& c) {
        return c.network == network && c.model == ClusterModel::Island;
    });
}

/// Attaches, and lets a gateway do there what it is for.
Result<Done> dock(Draft& draft, const std::string& machine, const std::string& network)
{
    Result<Done> done = attach(draft, machine, network);
    if (done)
        equip(draft, machine, network);
    return done;
}

/// Between two networks goes a machine: a NAT gateway at an island's coast, else a router.
Result<Done> bridge(Draft& draft, const std::string& a, const std::string& b)
{
    const auto joinsBoth = [&](const auto& machine) {
        return draft.forwards(machine.id) && isAttached(machine.interfaces, a) &&
               isAttached(machine.interfaces, b);
    };
    if (a == b || std::any_of(draft.t.routers.begin(), draft.t.routers.end(), joinsBoth) ||
        std::any_of(draft.t.gateways.begin(), draft.t.gateways.end(), joinsBoth))
        return refuse(a, "already-connected");
    const bool island = isIslandNetwork(draft, a) || isIslandNetwork(draft, b);
    const std::string machine = island ? makeGateway(draft, GatewayKind::Nat) : makeRouter(draft);
    const Result<Done> first = dock(draft, machine, a);
    return first ? dock(draft, machine, b) : first;
}

Result<Done> joinMachines(Draft& draft, const std::string& a, const std::string& b)
{
    for (const Interface& interface : *draft.interfacesOf(a))
        if (isAttached(*draft.interfacesOf(b), interface.network))
            return refuse(a, "already-connected");
    const std::string placeA = meetingPlace(draft, a);
    const std::string placeB = meetingPlace(draft, b);
    const bool hostA = draft.host(a) != nullptr;
    const bool hostB = draft.host(b) != nullptr;
    if (placeA.empty() && placeB.empty()) {
        const Result<std::string> network = makeNetwork(draft, NetworkKind::Lan);
        if (!network)
            return tl::unexpected(network.error());
        const Result<Done> first = dock(draft, a, *network);
        return first ? dock(draft, b, *network) : first;
    }
    if (placeA.empty())
        return dock(draft, a, placeB);
    if (placeB.empty())
        return dock(draft, b, placeA);
    if (hostA && hostB)
        return bridge(draft, placeA, placeB);
    // A host stays where it is; who forwards comes to it.
    return hostA ? dock(draft, b, placeA) : dock(draft, a, placeB);
}

/// A line from a pod to a service of its cluster makes it an endpoint.
bool enlist(Draft& draft, const std::string& pod, const std::string& service)
{
    Pod* member = draft.pod(pod);
    const Service* owner = draft.service(service);
    if (!member || !owner || draft.clusterAround(pod) != draft.clusterAround(service) ||
        owner->selector.empty())
        return false;
    for (const auto& [key, value] : owner->selector)
        member->labels[key] = value;
    for (const ServicePort& port : owner->ports) {
        const auto hears = [&](const Listen& l) {
            return l.protocol == port.protocol && l.port == port.targetPort;
        };
        if (std::none_of(member->listen.begin(), member->listen.end(), hears))
            member->listen.push_back({port.protocol, port.targetPort, {}});
    }
    return true;
}

}  // namespace

Result<EditList> connect(const Topology& topology, const std::string& a, const std::string& b)
{
    Draft draft(topology);
    if (enlist(draft, a, b) || enlist(draft, b, a))
        return draft.finish();
    const Result<End> from = endOf(draft, a);
    if (!from)
        return tl::unexpected(from.error());
    const Result<End> to = endOf(draft, b);
    if (!to)
        return tl::unexpected(to.error());
    Result<Done> joined;
    if (a == b)
        joined = refuse(a, "same");
    else if (from->machine.empty() && to->machine.empty())
        joined = bridge(draft, from->network, to->network);
    else if (from->machine.empty())
        joined = dock(draft, to->machine, from->network);
    else if (to->machine.empty())
        joined = dock(draft, from->machine, to->network);
    else
        joined = joinMachines(draft, from->machine, to->machine);
    if (!joined)
        return tl::unexpected(joined.error());
    return draft.finish();
}

Result<EditList> disconnect(const Topology& topology, const std::string& element,
                            const std::string& network)
{
    Draft draft(topology);
    const std::vector<Interface>* interfaces = draft.interfacesOf(element);
    if (!interfaces)
        return draft.clusterAround(element) ? Result<EditList>(refuse(element, "lives-there"))
                                            : fail(Errc::UnknownReference, {element});
    if (!isAttached(*interfaces, network))
        return fail(Errc::UnknownReference, {network}, {{}, {}, element});
    detach(draft, element, network);
    return draft.finish();
}

}  // namespace tombolo::authoring
