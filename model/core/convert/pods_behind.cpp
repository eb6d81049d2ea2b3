// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/convert/pods_behind.h"

#include <algorithm>

namespace tombolo::convert {
namespace {

constexpr int kDeepest = 4;  ///< entries that lead to entries

bool selects(const Labels& selector, const Labels& labels)
{
    return !selector.empty() && std::all_of(selector.begin(), selector.end(), [&](const auto& s) {
        const auto found = labels.find(s.first);
        return found != labels.end() && found->second == s.second;
    });
}

}  // namespace

PodsBehind::PodsBehind(const Topology& t) : m_places(placesOf(t))
{
    for (const Gateway& gateway : t.gateways)
        for (const Publish& publish : gateway.publish) {
            m_entries.try_emplace(publish.id, &gateway, &publish);
            m_entriesAt.try_emplace({publish.address, publish.protocol, publish.port}, &publish);
        }
    for (const Cluster& cluster : t.clusters) {
        for (const Service& service : cluster.services)
            addService(cluster, service);
        for (const Node& node : cluster.nodes) {
            m_nodes.try_emplace(node.id, &node);
            for (const Pod& pod : node.pods)
                for (const IpAddress& a : pod.addresses)
                    m_podsAt[a].push_back(pod.id);
        }
    }
}

void PodsBehind::addService(const Cluster& cluster, const Service& service)
{
    m_services.try_emplace(service.id, &cluster, &service);
    const bool local = service.externalTrafficPolicy == TrafficPolicy::Local;
    for (const ServicePort& port : service.ports) {
        for (const IpAddress& a : service.clusterIps)
            m_servicesAt.try_emplace({a, port.protocol, port.port},
                                     ServiceAt{&cluster, &service, &port, {}, true});
        if (service.loadBalancer)
            for (const IpAddress& a : service.loadBalancer->addresses)
                m_servicesAt.try_emplace(
                    {a, port.protocol, port.port},
                    ServiceAt{&cluster, &service, &port,
                              local && service.loadBalancer->advertise == Advertise::L2
                                  ? service.loadBalancer->node
                                  : std::string(),
                              false});
        if (port.nodePort == 0)
            continue;
        for (const Node& node : cluster.nodes)
            for (const IpAddress& a : node.addresses)
                m_servicesAt.try_emplace(
                    {a, port.protocol, port.nodePort},
                    ServiceAt{&cluster, &service, &port, local ? node.id : std::string(), false});
    }
}

void PodsBehind::addPods(const ServiceAt& at, bool own, Behind& out) const
{
    for (const Node& node : at.cluster->nodes) {
        if (!own && !at.onlyNode.empty() && node.id != at.onlyNode)
            continue;
        for (const Pod& pod : node.pods)
            if (selects(at.service->selector, pod.labels))
                out.pods.push_back({pod.id, at.port->targetPort});
    }
}

void PodsBehind::addBackend(const Backend& backend, Protocol protocol, int depth, Behind& out) const
{
    if (m_places.contains(backend.element)) {
        out.pods.push_back({backend.element, backend.port});
        return;
    }
    std::vector<IpAddress> addresses;
    if (backend.address)
        addresses.push_back(*backend.address);
    else if (const auto node = m_nodes.find(backend.element); node != m_nodes.end())
        addresses = node->second->addresses;
    Behind more;
    for (const IpAddress& a : addresses)
        if (more.pods.empty())
            more = at(a, protocol, backend.port, depth + 1, {});
    out.onlyPods = out.onlyPods && more.onlyPods && !more.pods.empty();
    out.pods.insert(out.pods.end(), more.pods.begin(), more.pods.end());
    for (const std::string& proxy : more.proxies)
        if (std::find(out.proxies.begin(), out.proxies.end(), proxy) == out.proxies.end())
            out.proxies.push_back(proxy);
}

Behind PodsBehind::entryBehind(const Publish& publish, int depth) const
{
    Behind out;
    out.kind = TargetKind::Entry;
    out.name = publish.id;
    out.gateway = m_entries.at(publish.id).first;
    if (out.gateway->kind == GatewayKind::Proxy)
        out.proxies.push_back(out.gateway->id);
    out.address = publish.address;
    out.port = publish.port;
    if (depth < kDeepest)
        for (const Backend& backend : publish.backends)
            addBackend(backend, publish.protocol, depth, out);
    return out;
}

Behind PodsBehind::ofEntry(const Publish& publish) const
{
    return entryBehind(publish, 0);
}

Behind PodsBehind::at(const IpAddress& address, Protocol protocol, std::uint16_t port, int depth,
                      const std::string& sender) const
{
    if (const auto entry = m_entriesAt.find({address, protocol, port}); entry != m_entriesAt.end())
        return entryBehind(*entry->second, depth);
    Behind out;
    out.address = address;
    out.port = port;
    if (const auto found = m_servicesAt.find({address, protocol, port});
        found != m_servicesAt.end()) {
        out.kind = TargetKind::Service;
        out.name = found->second.service->id;
        out.local = !found->second.clusterIp &&
                    found->second.service->externalTrafficPolicy == TrafficPolicy::Local;
        addPods(found->second, inside(*found->second.cluster, sender), out);
        return out;
    }
    // A pod's own address, where only one pod has it.
    const auto pods = m_podsAt.find(address);
    if (pods != m_podsAt.end() && pods->second.size() == 1)
        out.pods.push_back({pods->second.front(), port});
    return out;
}

bool PodsBehind::inside(const Cluster& cluster, const std::string& sender) const
{
    const auto place = m_places.find(sender);
    return std::any_of(cluster.nodes.begin(), cluster.nodes.end(), [&](const Node& n) {
        return n.id == sender || (place != m_places.end() && place->second.node == &n);
    });
}

Behind PodsBehind::of(const Flow& flow) const
{
    if (flow.to.address)
        return at(*flow.to.address, flow.protocol, flow.port, 0, flow.from);
    if (const auto entry = m_entries.find(flow.to.element); entry != m_entries.end()) {
        Behind out = entryBehind(*entry->second.second, 0);
        if (entry->second.second->port != flow.port ||
            entry->second.second->protocol != flow.protocol)
            out.pods.clear();  // nothing is published there
        return out;
    }
    const auto node = m_nodes.find(flow.to.element);
    const auto pod = m_places.find(flow.to.element);
    const bool onHost = pod != m_places.end() && pod->second.pod->hostNetwork;
    if (node != m_nodes.end() || onHost) {
        for (const IpAddress& a : onHost ? pod->second.node->addresses : node->second->addresses) {
            Behind out = at(a, flow.protocol, flow.port, 0, flow.from);
            if (!out.pods.empty())
                return out;
        }
        return {};
    }
    const auto found = m_services.find(flow.to.element);
    if (found == m_services.end())
        return {};
    const auto& [cluster, service] = found->second;
    const auto& addresses = inside(*cluster, flow.from) || !service->loadBalancer
                                ? service->clusterIps
                                : service->loadBalancer->addresses;
    for (const IpAddress& a : addresses) {
        Behind out = at(a, flow.protocol, flow.port, 0, flow.from);
        if (!out.pods.empty())
            return out;
    }
    return {};
}

}  // namespace tombolo::convert
