// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/authoring/cluster_parts.h"

namespace tombolo::authoring {
namespace {

constexpr std::uint16_t kPodPort = 8080;
constexpr std::uint16_t kHostPort = 80;
constexpr std::uint16_t kEchoId = 1;

/// What a flow asks its target for.
struct Ask {
    Protocol protocol = Protocol::Icmp;
    std::uint16_t port = kEchoId;
};

tl::unexpected<Error> refuse(const std::string& id, const char* why)
{
    return fail(Errc::NotAllowed, {id, why});
}

void listenOn(std::vector<Listen>& listen, Protocol protocol, std::uint16_t port)
{
    if (std::none_of(listen.begin(), listen.end(),
                     [&](const Listen& l) { return l.protocol == protocol && l.port == port; }))
        listen.push_back({protocol, port, {}});
}

/// What someone listens on; makes it listen where it does not.
Ask askListener(std::vector<Listen>& listen, std::uint16_t usual)
{
    if (listen.empty())
        listen.push_back({Protocol::Tcp, usual, {}});
    return {listen.front().protocol, listen.front().port};
}

Ask askService(Cluster& cluster, Service& service)
{
    if (service.ports.empty())
        service.ports.push_back({Protocol::Tcp, 80, kPodPort, 0, {}});
    const ServicePort& port = service.ports.front();
    for (Node& node : cluster.nodes)
        for (Pod& pod : node.pods)
            if (selects(service.selector, pod.labels) && pod.listen.empty())
                listenOn(pod.listen, port.protocol, port.targetPort);
    return {port.protocol, port.port};
}

Ask askPublished(Draft& draft, const Publish& entry)
{
    for (const Backend& backend : entry.backends) {
        if (Pod* pod = draft.pod(backend.element); pod && pod->listen.empty())
            listenOn(pod->listen, entry.protocol, backend.port);
        if (Host* host = draft.host(backend.element); host && host->listen.empty())
            listenOn(host->listen, entry.protocol, backend.port);
    }
    return {entry.protocol, entry.port};
}

bool has(const std::vector<IpAddress>& addresses, const IpAddress& address)
{
    return std::find(addresses.begin(), addresses.end(), address) != addresses.end();
}

bool has(const std::vector<Interface>& interfaces, const IpAddress& address)
{
    return std::any_of(interfaces.begin(), interfaces.end(),
                       [&](const Interface& i) { return has(i.addresses, address); });
}

/// What the first who has the address offers there; an echo where nobody offers anything.
Ask askAddress(Draft& draft, const IpAddress& address)
{
    for (Gateway& gateway : draft.t.gateways)
        for (const Publish& entry : gateway.publish)
            if (entry.address == address)
                return askPublished(draft, entry);
    for (Cluster& cluster : draft.t.clusters) {
        for (Service& service : cluster.services)
            if (has(service.clusterIps, address) ||
                (service.loadBalancer && has(service.loadBalancer->addresses, address)))
                return askService(cluster, service);
        for (Node& node : cluster.nodes)
            for (Pod& pod : node.pods)
                if (has(pod.addresses, address))
                    return askListener(pod.listen, kPodPort);
    }
    for (Host& host : draft.t.hosts)
        if (has(host.interfaces, address))
            return askListener(host.listen, kHostPort);
    return {};
}

const Interface* firstAddressed(const std::vector<Interface>& interfaces)
{
    const auto it = std::find_if(interfaces.begin(), interfaces.end(),
                                 [](const Interface& i) { return !i.addresses.empty(); });
    return it == interfaces.end() ? nullptr : &*it;
}

/// Aims at something in what cannot be a target itself: a gateway's published entry or address, a
/// router's address, a cluster's first service or pod.
Result<FlowTarget> aimed(Draft& draft, FlowTarget to)
{
    if (to.element.empty())
        return to.address ? Result<FlowTarget>(to) : refuse({}, "no-target");
    const std::string id = to.element;
    if (const Gateway* gateway = draft.gateway(id); gateway && !gateway->publish.empty()) {
        to.element = gateway->publish.front().id;
        return to;
    }
    if (draft.gateway(id) || draft.router(id)) {
        const Interface* interface = firstAddressed(*draft.interfacesOf(id));
        if (!interface)
            return refuse(id, "no-address");
        return FlowTarget{{}, interface->addresses.front(), to.extra};
    }
    if (const Cluster* cluster = draft.cluster(id)) {
        if (!cluster->services.empty()) {
            to.element = cluster->services.front().id;
            return to;
        }
        for (const Node& node : cluster->nodes)
            for (const Pod& pod : node.pods) {
                to.element = pod.id;
                return to;
            }
        return refuse(id, "no-target");
    }
    if (draft.pod(id) || draft.node(id) || draft.host(id) || draft.service(id) || draft.publish(id))
        return to;
    return draft.network(id) || draft.clusterAround(id)
               ? Result<FlowTarget>(refuse(id, "no-target"))
               : fail(Errc::UnknownReference, {id});
}

Ask askFor(Draft& draft, const FlowTarget& to)
{
    if (Pod* pod = draft.pod(to.element))
        return askListener(pod->listen, kPodPort);
    if (Host* host = draft.host(to.element))
        return askListener(host->listen, kHostPort);
    if (Service* service = draft.service(to.element))
        return askService(*draft.clusterAround(to.element), *service);
    if (const Publish* entry = draft.publish(to.element))
        return askPublished(draft, *entry);
    return to.address ? askAddress(draft, *to.address) : Ask{};
}

std::string nameOf(Draft& draft, const std::string& id)
{
    const auto shown = [](const auto* element) {
        return !element ? std::string() : element->name.empty() ? element->id : element->name;
    };
    for (const std::string& name :
         {shown(draft.pod(id)), shown(draft.node(id)), shown(draft.host(id)),
          shown(draft.service(id)), shown(draft.publish(id))})
        if (!name.empty())
            return name;
    return id;
}

}  // namespace

Result<Creation> addFlow(const Topology& topology, const std::string& from, FlowTarget to)
{
    Draft draft(topology);
    std::string sender = from;
    if (const Cluster* cluster = draft.cluster(from))
        for (const Node& node : cluster->nodes)
            if (!node.pods.empty() && sender == from)
                sender = node.pods.front().id;
    if (!draft.pod(sender) && !draft.node(sender) && !draft.host(sender))
        return draft.router(sender) || draft.gateway(sender) || draft.network(sender) ||
                       draft.clusterAround(sender)
                   ? Result<Creation>(refuse(from, "cannot-send"))
                   : fail(Errc::UnknownReference, {from}, {{}, {}, from});
    Result<FlowTarget> target = aimed(draft, std::move(to));
    if (!target)
        return tl::unexpected(target.error());
    if (target->element == sender)
        return refuse(from, "same");
    const Ask ask = askFor(draft, *target);
    Flow flow;
    flow.id = draft.newId("flow");
    flow.from = sender;
    flow.protocol = ask.protocol;
    flow.port = ask.port;
    const std::string aim =
        target->element.empty() ? toString(*target->address) : nameOf(draft, target->element);
    flow.name = draft.nameLike(nameOf(draft, sender) + " → " + aim);
    flow.to = std::move(*target);
    const std::string id = flow.id;
    draft.t.flows.push_back(std::move(flow));
    return Creation{draft.finish(), id};
}

}  // namespace tombolo::authoring
