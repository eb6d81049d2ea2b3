// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector_sources.h"

#include <algorithm>

#include "model/core/authoring/authoring.h"

namespace tombolo::views::sources {

namespace {

QString shown(const IpAddress& address)
{
    return QString::fromStdString(toString(address));
}

void append(std::vector<Candidate>& list, const std::string& id, const std::string& name)
{
    const QString idText = QString::fromStdString(id);
    list.push_back({id, name.empty() || name == id
                            ? idText
                            : QStringLiteral("%1 (%2)").arg(QString::fromStdString(name), idText)});
}

const std::vector<Interface>* interfacesOf(const ElementValue& value)
{
    return std::visit(Overloaded{
                          [](const Router& v) { return &v.interfaces; },
                          [](const Gateway& v) { return &v.interfaces; },
                          [](const Host& v) { return &v.interfaces; },
                          [](const auto&) -> const std::vector<Interface>* { return nullptr; },
                      },
                      value);
}

/// Whoever forwards on a network, the element itself left out.
std::optional<IpAddress> forwarderOn(const InspectorForm& form, const std::string& network)
{
    const auto addressOf = [&](const auto& forwarder) -> std::optional<IpAddress> {
        if (forwarder.id == form.id())
            return std::nullopt;
        for (const Interface& each : forwarder.interfaces) {
            if (each.network == network && !each.addresses.empty())
                return each.addresses.front();
        }
        return std::nullopt;
    };
    for (const Router& router : form.topology().routers) {
        if (const auto found = addressOf(router))
            return found;
    }
    for (const Gateway& gateway : form.topology().gateways) {
        if (const auto found = addressOf(gateway))
            return found;
    }
    return std::nullopt;
}

const Cluster* clusterOfForm(const InspectorForm& form)
{
    if (const Cluster* own = form.index().cluster(form.id()))
        return own;
    return form.index().clusterOf(form.id());
}

}  // namespace

std::vector<Candidate> networks(const InspectorForm& form)
{
    std::vector<Candidate> list;
    for (const Network& network : form.topology().networks)
        append(list, network.id, network.name);
    return list;
}

std::vector<Candidate> senders(const InspectorForm& form)
{
    std::vector<Candidate> list;
    const Topology& topology = form.topology();
    for (const Host& host : topology.hosts)
        append(list, host.id, host.name);
    for (const Cluster& cluster : topology.clusters) {
        for (const Node& node : cluster.nodes) {
            for (const Pod& pod : node.pods)
                append(list, pod.id, pod.name);
        }
    }
    for (const Cluster& cluster : topology.clusters) {
        for (const Node& node : cluster.nodes)
            append(list, node.id, node.name);
    }
    return list;
}

std::vector<Candidate> receivers(const InspectorForm& form)
{
    std::vector<Candidate> list;
    for (const Cluster& cluster : form.topology().clusters) {
        for (const Service& service : cluster.services)
            append(list, service.id, service.name);
    }
    for (const Gateway& gateway : form.topology().gateways) {
        for (const Publish& entry : gateway.publish)
            append(list, entry.id, entry.name);
    }
    const auto machines = senders(form);
    list.insert(list.end(), machines.begin(), machines.end());
    return list;
}

std::vector<Candidate> failing(const InspectorForm& form)
{
    std::vector<Candidate> list;
    const auto all = [&list](const auto& elements) {
        for (const auto& each : elements)
            append(list, each.id, each.name);
    };
    const Topology& topology = form.topology();
    all(topology.routers);
    all(topology.gateways);
    for (const Cluster& cluster : topology.clusters)
        all(cluster.nodes);
    all(topology.hosts);
    all(topology.networks);
    return list;
}

std::vector<Candidate> nodesOfCluster(const InspectorForm& form)
{
    std::vector<Candidate> list;
    if (const Cluster* cluster = clusterOfForm(form)) {
        for (const Node& node : cluster->nodes)
            append(list, node.id, node.name);
    }
    return list;
}

std::vector<std::string> attachedNetworks(const InspectorForm& form)
{
    std::vector<std::string> list;
    if (const auto* interfaces = interfacesOf(form.value())) {
        for (const Interface& each : *interfaces)
            list.push_back(each.network);
    } else if (const Cluster* cluster = clusterOfForm(form)) {
        list.push_back(cluster->network);
    }
    return list;
}

std::vector<IpAddress> ownAddresses(const InspectorForm& form, const std::string& network)
{
    std::vector<IpAddress> list;
    if (const auto* interfaces = interfacesOf(form.value())) {
        for (const Interface& each : *interfaces) {
            if (network.empty() || each.network == network)
                list.insert(list.end(), each.addresses.begin(), each.addresses.end());
        }
    } else if (const auto* node = std::get_if<NodeSettings>(&form.value())) {
        list = node->addresses;
    }
    return list;
}

std::vector<Prefix> podPrefixesNear(const InspectorForm& form)
{
    std::vector<Prefix> list;
    const auto attached = attachedNetworks(form);
    for (const Cluster& cluster : form.topology().clusters) {
        if (std::find(attached.begin(), attached.end(), cluster.network) != attached.end())
            list.insert(list.end(), cluster.podPrefixes.begin(), cluster.podPrefixes.end());
    }
    return list;
}

Interface newInterface(const InspectorForm& form)
{
    Interface made;
    const auto attached = attachedNetworks(form);
    for (const Network& network : form.topology().networks) {
        const bool used = std::find(attached.begin(), attached.end(), network.id) != attached.end();
        if (made.network.empty() || !used)
            made.network = network.id;
        if (!used)
            break;
    }
    if (const auto address = authoring::freeAddress(form.topology(), made.network))
        made.addresses.push_back(*address);
    return made;
}

Route newRoute(const InspectorForm& form)
{
    const auto attached = attachedNetworks(form);
    std::optional<IpAddress> via;
    for (const std::string& each : attached) {
        via = forwarderOn(form, each);
        if (via)
            break;
    }
    for (std::size_t i = 0; i < attached.size() && !via; ++i) {
        const Network* network = form.index().network(attached[i]);
        if (network && !network->prefixes.empty())
            via = network->prefixes.front().first().plus(1);
    }
    if (!via)
        via = IpAddress::v4(0x0A000001);
    const IpAddress any = via->isV6() ? IpAddress::v6(0, 0) : IpAddress::v4(0);
    return Route{Prefix{any, 0}, *via, {}};
}

SourceNat newSourceNat(const InspectorForm& form)
{
    SourceNat made;
    const auto near = podPrefixesNear(form);
    made.from = near.empty() ? Prefix{IpAddress::v4(0), 0} : near.front();
    for (const std::string& each : attachedNetworks(form)) {
        const bool isNodes =
            std::any_of(form.topology().clusters.begin(), form.topology().clusters.end(),
                        [&](const Cluster& c) { return c.network == each; });
        if (made.out.empty() || !isNodes)
            made.out = each;
    }
    const auto own = ownAddresses(form, made.out);
    if (!own.empty())
        made.to.push_back(own.front());
    else
        made.to.push_back(IpAddress::v4(0x0A000001));
    return made;
}

Backend newBackend(const InspectorForm& form)
{
    Backend made;
    made.port = 8080;
    const auto take = [&](const std::string& id, const std::vector<Listen>& listen) {
        if (!made.element.empty() || listen.empty())
            return;
        made.element = id;
        made.port = listen.front().port;
    };
    for (const Cluster& cluster : form.topology().clusters) {
        for (const Node& node : cluster.nodes) {
            for (const Pod& pod : node.pods)
                take(pod.id, pod.listen);
        }
    }
    for (const Host& host : form.topology().hosts)
        take(host.id, host.listen);
    if (made.element.empty()) {
        const auto all = senders(form);
        if (all.empty())
            made.address = IpAddress::v4(0x0A000005);
        else
            made.element = all.front().id;
    }
    return made;
}

Publish newPublish(const InspectorForm& form)
{
    Publish made;
    made.id = authoring::freeId(form.topology(), "pub");
    made.name = made.id;
    const auto own = ownAddresses(form);
    made.address = own.empty() ? IpAddress::v4(0x0A000001) : own.back();
    made.port = 80;
    const auto* gateway = std::get_if<Gateway>(&form.value());
    // A published address and port is taken once.
    while (gateway && made.port < 65535 &&
           std::any_of(gateway->publish.begin(), gateway->publish.end(), [&](const Publish& p) {
               return p.address == made.address && p.port == made.port;
           }))
        ++made.port;
    if (gateway && gateway->kind == GatewayKind::Proxy)
        made.mode = PublishMode::Tcp;
    made.backends.push_back(newBackend(form));
    return made;
}

LoadBalancer newBalancer(const InspectorForm& form)
{
    LoadBalancer made;
    if (const Cluster* cluster = clusterOfForm(form)) {
        if (const auto address = authoring::freeAddress(form.topology(), cluster->network))
            made.addresses.push_back(*address);
        if (!cluster->nodes.empty())
            made.node = cluster->nodes.front().id;
    }
    return made;
}

QString newPodAddress(const InspectorForm& form)
{
    const Node* node = form.index().nodeOf(form.id());
    const auto address = node ? authoring::freePodAddress(form.topology(), node->id) : std::nullopt;
    return address ? shown(*address) : QString();
}

QString newNodeAddress(const InspectorForm& form)
{
    const Cluster* cluster = clusterOfForm(form);
    const auto address =
        cluster ? authoring::freeAddress(form.topology(), cluster->network) : std::nullopt;
    return address ? shown(*address) : QString();
}

QString newClusterIp(const InspectorForm& form)
{
    const Cluster* cluster = clusterOfForm(form);
    if (!cluster)
        return {};
    for (const Prefix& prefix : cluster->servicePrefixes) {
        IpAddress candidate = prefix.first();
        for (int tries = 0; tries < 4096; ++tries) {
            candidate = candidate.plus(1);
            const bool used = std::any_of(
                cluster->services.begin(), cluster->services.end(), [&](const Service& s) {
                    return std::find(s.clusterIps.begin(), s.clusterIps.end(), candidate) !=
                           s.clusterIps.end();
                });
            if (!used && prefix.contains(candidate))
                return shown(candidate);
        }
    }
    return {};
}

}  // namespace tombolo::views::sources
