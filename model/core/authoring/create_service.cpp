// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "model/core/authoring/addresses.h"
#include "model/core/authoring/cluster_parts.h"

namespace tombolo::authoring {
namespace {

constexpr std::uint16_t kFirstNodePort = 30080;
constexpr std::uint16_t kLastNodePort = 32767;

}  // namespace

bool selects(const Labels& selector, const Labels& labels)
{
    return !selector.empty() &&
           std::all_of(selector.begin(), selector.end(), [&](const auto& wanted) {
               const auto it = labels.find(wanted.first);
               return it != labels.end() && it->second == wanted.second;
           });
}

std::uint16_t freeNodePort(const Cluster& cluster)
{
    std::set<std::uint16_t> used;
    for (const Service& service : cluster.services)
        for (const ServicePort& port : service.ports)
            used.insert(port.nodePort);
    for (std::uint16_t port = kFirstNodePort; port <= kLastNodePort; ++port)
        if (!used.contains(port))
            return port;
    return kFirstNodePort;
}

std::string answeringNode(const Cluster& cluster, const Labels& selector)
{
    for (const Node& node : cluster.nodes)
        for (const Pod& pod : node.pods)
            if (selects(selector, pod.labels))
                return node.id;
    return cluster.nodes.empty() ? std::string() : cluster.nodes.front().id;
}

namespace {

/// An application of the cluster, one that has no service yet where there is one.
std::string appToServe(const Cluster& cluster)
{
    std::vector<std::string> apps;
    for (const Node& node : cluster.nodes)
        for (const Pod& pod : node.pods)
            if (const auto app = pod.labels.find("app"); app != pod.labels.end())
                apps.push_back(app->second);
    const auto served = [&](const std::string& app) {
        return std::any_of(cluster.services.begin(), cluster.services.end(), [&](const Service& s) {
            const auto it = s.selector.find("app");
            return it != s.selector.end() && it->second == app;
        });
    };
    for (const std::string& app : apps)
        if (!served(app))
            return app;
    return apps.empty() ? std::string() : apps.front();
}

/// The port behind the service: what its pods listen on; the first one is made to where none does.
ServicePort portFor(Cluster& cluster, const Labels& selector)
{
    Pod* first = nullptr;
    for (Node& node : cluster.nodes)
        for (Pod& pod : node.pods) {
            if (!selects(selector, pod.labels))
                continue;
            if (!pod.listen.empty())
                return {pod.listen.front().protocol, 80, pod.listen.front().port, 0, {}};
            if (!first)
                first = &pod;
        }
    if (first)
        first->listen.push_back({Protocol::Tcp, 8080, {}});
    return {Protocol::Tcp, 80, 8080, 0, {}};
}

/// Where nobody has a label, the pods without one get the service's.
Labels selectorFor(Cluster& cluster)
{
    if (const std::string app = appToServe(cluster); !app.empty())
        return {{"app", app}};
    for (Node& node : cluster.nodes)
        for (Pod& pod : node.pods)
            if (pod.labels.empty())
                pod.labels["app"] = "web";
    return {{"app", "web"}};
}

}  // namespace

Result<Creation> addService(const Topology& topology, ServiceType type, Spot spot)
{
    Draft draft(topology);
    const Result<std::string> home = homeCluster(draft, spot);
    if (!home)
        return tl::unexpected(home.error());
    Cluster& cluster = *draft.cluster(*home);
    if (cluster.servicePrefixes.empty())
        cluster.servicePrefixes = servicePlan(draft.t, cluster.model);
    Service service;
    service.type = type;
    service.clusterIps = serviceSeats(cluster);
    if (service.clusterIps.empty())
        return fail(Errc::NotAllowed, {*home, "no-free-address"});
    service.selector = selectorFor(cluster);
    service.id = draft.newId("service");
    service.name = draft.nameLike(service.selector.begin()->second);
    service.ports.push_back(portFor(cluster, service.selector));
    if (type != ServiceType::ClusterIp)
        service.ports.front().nodePort = freeNodePort(cluster);
    if (type == ServiceType::LoadBalancer) {
        LoadBalancer balancer;
        balancer.addresses = seatsOn(draft.t, cluster.network, Seat::LoadBalancer);
        if (balancer.addresses.empty())
            return fail(Errc::NotAllowed, {cluster.network, "no-free-address"});
        balancer.node = answeringNode(cluster, service.selector);
        service.loadBalancer = std::move(balancer);
    }
    std::vector<std::string> siblings;
    for (const Service& other : cluster.services)
        siblings.push_back(other.id);
    const std::string id = service.id;
    cluster.services.push_back(std::move(service));
    if (spot.container == *home)
        draft.placeInside(id, spot, siblings);
    return Creation{draft.finish(), id};
}

Result<Creation> addPolicy(const Topology& topology, Spot spot)
{
    Draft draft(topology);
    const Result<std::string> home = homeCluster(draft, spot);
    if (!home)
        return tl::unexpected(home.error());
    Cluster& cluster = *draft.cluster(*home);
    Policy policy;
    policy.id = draft.newId("policy");
    policy.name = draft.newName("policy");
    if (const std::string app = appToServe(cluster); !app.empty())
        policy.selector = {{"app", app}};
    // Only pods of the cluster itself may come in: the policy that people start from.
    PolicyRule fromInside;
    fromInside.peers = std::vector<PolicyPeer>{{Labels{}, std::nullopt, {}, {}}};
    policy.ingress = std::vector<PolicyRule>{std::move(fromInside)};
    const std::string id = policy.id;
    cluster.policies.push_back(std::move(policy));
    return Creation{draft.finish(), id};
}

}  // namespace tombolo::authoring
