// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "model/core/validate_targets.h"
#include "model/core/validate_walk.h"
#include "model/core/words.h"

namespace tombolo::detail {
namespace {

constexpr std::uint16_t kFirstNodePort = 30'000;  // kube-apiserver's default range
constexpr std::uint16_t kLastNodePort = 32'767;

using NodePort = std::pair<Protocol, std::uint16_t>;

bool listens(const Pod& pod, Protocol protocol, std::uint16_t port)
{
    return std::any_of(pod.listen.begin(), pod.listen.end(),
                       [&](const Listen& l) { return l.protocol == protocol && l.port == port; });
}

/// Checks the services of one cluster; knows the node ports that are taken.
class ClusterServices {
public:
    ClusterServices(ValidateContext& c, const Site& site, const Cluster& cluster)
        : m_c(c), m_site(site), m_cluster(cluster)
    {
        for (const Service& service : cluster.services)
            for (const ServicePort& port : service.ports)
                m_taken.insert({port.protocol, port.nodePort});
    }

    void check()
    {
        for (std::size_t s = 0; s < m_cluster.services.size(); ++s) {
            const Service& service = m_cluster.services[s];
            const Site site{ElementKind::Service, &service.id, m_site.first,
                            static_cast<std::uint32_t>(s)};
            const auto endpoints = m_c.matching(m_cluster, service.selector, false);
            if (endpoints.empty() && service.endpoints.empty())
                m_c.add(Check::ServiceWithoutEndpoints, site, {service.id}, "/selector");
            checkClusterIps(service, site);
            checkPorts(service, site, endpoints);
            checkBalancer(service, site, endpoints);
            checkListed(service, site);
            if (service.endpoints.empty() && !endpoints.empty() &&
                std::all_of(endpoints.begin(), endpoints.end(),
                            [](const PodAt* pod) { return pod->pod->terminating; }))
                m_c.add(Check::AllEndpointsEnding, site, {service.id}, "/selector");
        }
    }

private:
    using Endpoints = std::vector<const PodAt*>;

    void checkClusterIps(const Service& service, const Site& site);
    void checkPorts(const Service& service, const Site& site, const Endpoints& endpoints);
    void checkNodePort(const Service& service, const Site& site, std::size_t p);
    void checkListed(const Service& service, const Site& site);
    void checkBalancer(const Service& service, const Site& site, const Endpoints& endpoints);
    void checkAnswering(const Service& service, const Site& site, const Endpoints& endpoints);

    /// The edit that sets a port's node port; to a free one unless `value` says 0.
    EditList setNodePort(const Service& service, std::size_t p, bool free) const
    {
        std::uint16_t port = free ? kFirstNodePort : 0;
        while (free && port <= kLastNodePort && m_taken.contains({service.ports[p].protocol, port}))
            ++port;
        if (port > kLastNodePort)
            return {};
        return m_c.changed<Service>(service.id, [&](Service& s) { s.ports[p].nodePort = port; });
    }

    ValidateContext& m_c;
    const Site& m_site;
    const Cluster& m_cluster;
    std::set<NodePort> m_taken;
    std::map<NodePort, const std::string*> m_owner;
};

void ClusterServices::checkClusterIps(const Service& service, const Site& site)
{
    if (service.clusterIps.empty())
        m_c.add(Check::ServiceWithoutClusterIp, site, {service.id}, "/clusterIps");
    const auto& prefixes = m_cluster.servicePrefixes;
    for (std::size_t i = 0; i < service.clusterIps.size(); ++i)
        if (std::none_of(prefixes.begin(), prefixes.end(),
                         [&](const Prefix& p) { return p.contains(service.clusterIps[i]); }))
            m_c.add(Check::ClusterIpOutsideServices, site,
                    {toString(service.clusterIps[i]), m_cluster.id}, at("clusterIps", i));
}

void ClusterServices::checkPorts(const Service& service, const Site& site,
                                 const Endpoints& endpoints)
{
    std::set<NodePort> seen;
    for (std::size_t p = 0; p < service.ports.size(); ++p) {
        const ServicePort& port = service.ports[p];
        if (!seen.insert({port.protocol, port.port}).second)
            m_c.add(Check::DuplicateServicePort, site,
                    {service.id, std::string(wordOf(port.protocol)), std::to_string(port.port)},
                    at("ports", p) + "/port");
        const bool anyone = std::any_of(endpoints.begin(), endpoints.end(), [&](const PodAt* pod) {
            return listens(*pod->pod, port.protocol, port.targetPort);
        });
        if (!endpoints.empty() && !anyone && port.targetPort != 0)
            m_c.add(
                Check::TargetPortNotListening, site,
                {service.id, std::string(wordOf(port.protocol)), std::to_string(port.targetPort)},
                at("ports", p) + "/targetPort");
        checkNodePort(service, site, p);
    }
}

void ClusterServices::checkNodePort(const Service& service, const Site& site, std::size_t p)
{
    const ServicePort& port = service.ports[p];
    const std::string suffix = at("ports", p) + "/nodePort";
    if (port.nodePort == 0) {
        if (service.type == ServiceType::NodePort)
            m_c.add(Check::NodePortMissing, site, {service.id, std::to_string(port.port)},
                    at("ports", p), setNodePort(service, p, true));
        return;
    }
    if (service.type == ServiceType::ClusterIp) {
        m_c.add(Check::NodePortUnused, site, {service.id, std::to_string(port.nodePort)}, suffix,
                setNodePort(service, p, false));
        return;
    }
    if (port.nodePort < kFirstNodePort || port.nodePort > kLastNodePort)
        m_c.add(Check::NodePortRange, site, {std::to_string(port.nodePort)}, suffix);
    const auto [it, isNew] = m_owner.try_emplace({port.protocol, port.nodePort}, &service.id);
    if (!isNew)
        m_c.add(Check::DuplicateNodePort, site,
                {std::to_string(port.nodePort), std::string(wordOf(port.protocol)), *it->second},
                suffix, setNodePort(service, p, true));
}

/// Endpoints that the document lists, and who may come.
void ClusterServices::checkListed(const Service& service, const Site& site)
{
    for (std::size_t i = 0; i < service.endpoints.size(); ++i) {
        const Backend& endpoint = service.endpoints[i];
        const std::string here = at("endpoints", i);
        const bool hasAddress = endpoint.address && !endpoint.address->isNone();
        if (endpoint.element.empty()) {
            if (!hasAddress)
                m_c.add(Check::MissingValue, site, {"element"}, here);
        } else if (!m_c.hasId(endpoint.element)) {
            m_c.add(Check::UnknownReference, site, {endpoint.element, "endpoints"},
                    here + "/element");
        } else if (!endpointOf(m_c, endpoint.element).isMachine()) {
            m_c.add(Check::WrongReference, site, {endpoint.element, "endpoints"},
                    here + "/element");
        } else if (hasAddress) {
            m_c.add(Check::AmbiguousTarget, site, {endpoint.element, toString(*endpoint.address)},
                    here + "/address", m_c.changed<Service>(service.id, [&](Service& s) {
                        s.endpoints[i].address.reset();
                    }));
        }
    }
    const bool guarded = service.type == ServiceType::LoadBalancer && service.loadBalancer &&
                         !service.loadBalancer->sourceRanges.empty();
    for (std::size_t p = 0; guarded && p < service.ports.size(); ++p)
        if (service.ports[p].nodePort != 0)
            m_c.add(Check::NodePortUnguarded, site,
                    {service.id, std::to_string(service.ports[p].nodePort)},
                    at("ports", p) + "/nodePort");
}

void ClusterServices::checkBalancer(const Service& service, const Site& site,
                                    const Endpoints& endpoints)
{
    if (service.type != ServiceType::LoadBalancer) {
        if (service.loadBalancer)
            m_c.add(Check::LoadBalancerUnused, site, {service.id}, "/loadBalancer",
                    m_c.changed<Service>(service.id,
                                         [](Service& s) { s.type = ServiceType::LoadBalancer; }));
        return;
    }
    if (!service.loadBalancer || service.loadBalancer->addresses.empty()) {
        m_c.add(Check::LoadBalancerMissing, site, {service.id},
                service.loadBalancer ? "/loadBalancer/addresses" : "");
        return;
    }
    if (service.loadBalancer->advertise != Advertise::L2)
        return;
    checkAnswering(service, site, endpoints);
    const Network* network = m_c.index().network(m_cluster.network);
    const auto& addresses = service.loadBalancer->addresses;
    for (std::size_t i = 0; network && i < addresses.size(); ++i)
        if (std::none_of(network->prefixes.begin(), network->prefixes.end(),
                         [&](const Prefix& p) { return p.contains(addresses[i]); }))
            m_c.add(Check::LoadBalancerAddressOutside, site, {toString(addresses[i]), network->id},
                    at("loadBalancer/addresses", i));
}

void ClusterServices::checkAnswering(const Service& service, const Site& site,
                                     const Endpoints& endpoints)
{
    const std::string& node = service.loadBalancer->node;
    std::set<std::string> eligible;
    if (service.externalTrafficPolicy == TrafficPolicy::Local)
        for (const PodAt* pod : endpoints)
            eligible.insert(pod->node->id);
    else
        for (const Node& n : m_cluster.nodes)
            eligible.insert(n.id);
    EditList fix;
    if (eligible.size() == 1)
        fix = m_c.changed<Service>(service.id,
                                   [&](Service& s) { s.loadBalancer->node = *eligible.begin(); });
    if (node.empty())
        m_c.add(Check::LoadBalancerWithoutNode, site, {service.id}, "/loadBalancer", fix);
    else if (m_c.index().clusterOf(node) == &m_cluster && m_c.index().node(node) &&
             !eligible.contains(node))
        m_c.add(Check::LoadBalancerNodeNotEligible, site, {node, service.id}, "/loadBalancer/node",
                fix);
}

}  // namespace

void checkServices(ValidateContext& c)
{
    forEachCluster(c.topology(), [&](const Site& site, const Cluster& cluster) {
        ClusterServices(c, site, cluster).check();
    });
}

}  // namespace tombolo::detail
