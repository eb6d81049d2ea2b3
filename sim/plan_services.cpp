// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/plan_builder.h"

/// Services with their endpoints, and network policies.
namespace tombolo::sim {
bool selects(const Labels& selector, const Labels& labels)
{
    return std::all_of(selector.begin(), selector.end(), [&](const auto& pair) {
        const auto at = labels.find(pair.first);
        return at != labels.end() && at->second == pair.second;
    });
}

void PlanBuilder::addServices()
{
    std::uint32_t clusterIx = 0;
    for (const Cluster& c : m_topology.clusters) {
        for (const Service& s : c.services) {
            m_services.emplace(s.id, &s);
            addService(c, clusterIx, s);
        }
        for (const Node& n : c.nodes)
            m_plan.machines[element(n.id)].dropsInvalid = !c.services.empty();
        ++clusterIx;
    }
}

void PlanBuilder::addService(const Cluster& cluster, std::uint32_t clusterIx,
                             const Service& service)
{
    for (const ServicePort& port : service.ports) {
        ServicePortInfo info;
        info.rule = rule("service:" + service.id);
        info.externalLocal = service.externalTrafficPolicy == TrafficPolicy::Local;
        info.internalLocal = service.internalTrafficPolicy == TrafficPolicy::Local;
        if (service.loadBalancer && !service.loadBalancer->sourceRanges.empty()) {
            const auto& ranges = service.loadBalancer->sourceRanges;
            info.sources = {static_cast<std::uint32_t>(m_plan.prefixLists.size()),
                            static_cast<std::uint32_t>(ranges.size())};
            m_plan.prefixLists.insert(m_plan.prefixLists.end(), ranges.begin(), ranges.end());
        }
        if (service.sessionAffinity == SessionAffinity::ClientIp)
            info.sticky = std::clamp<TimeNs>(service.affinityTimeoutNs, 1, kLongestTime);
        for (const Family family : {Family::V4, Family::V6}) {
            const std::size_t f = family == Family::V6;
            info.first[f] = static_cast<std::uint32_t>(m_plan.endpoints.size());
            addEndpoints(cluster, service, port, family);
            for (std::uint32_t i = info.first[f]; i < m_plan.endpoints.size(); ++i)
                info.ending = info.ending || m_plan.endpoints[i].ending;
            info.count[f] = static_cast<std::uint32_t>(m_plan.endpoints.size()) - info.first[f];
        }
        m_plan.services.push_back(info);
        addServicePort(service, clusterIx, port);
    }
}

/// The pods that the selector picks, then those that the document lists.
void PlanBuilder::addEndpoints(const Cluster& cluster, const Service& service,
                               const ServicePort& port, Family family)
{
    for (const Node& n : cluster.nodes) {
        for (const Pod& p : n.pods) {
            // A Service without selector has no endpoints of its own (Kubernetes API).
            if (service.selector.empty() || !selects(service.selector, p.labels))
                continue;
            const ElementIx e = element(p.id);
            const AddressId a = m_plan.firstOf(addressesOf(e), family);
            if (a != 0)
                m_plan.endpoints.push_back({e, a, port.targetPort, p.terminating, element(n.id)});
        }
    }
    for (const Backend& b : service.endpoints) {
        Endpoint32 e;
        e.port = b.port != 0 ? b.port : port.targetPort;
        if (b.address && b.address->family == family) {
            e.address = intern(*b.address);
        } else if (const ElementIx target = element(b.element);
                   !b.address && target != kNoElement) {
            e.element = target;
            e.address = m_plan.firstOf(addressesOf(target), family);
            const Machine& m = m_plan.machines[target];
            if (m.node != kNoElement && m.cluster == m_plan.machines[m.node].cluster &&
                std::any_of(cluster.nodes.begin(), cluster.nodes.end(),
                            [&](const Node& n) { return element(n.id) == m.node; }))
                e.node = m.node;
        }
        if (e.address != 0)
            m_plan.endpoints.push_back(e);
    }
}

void PlanBuilder::addServicePort(const Service& service, std::uint32_t clusterIx,
                                 const ServicePort& port)
{
    const auto index = static_cast<std::uint32_t>(m_plan.services.size()) - 1;
    const auto add = [&](const IpAddress& a, bool external) {
        const AddressId id = intern(a);
        m_plan.serviceAt.insert(portKey(clusterIx, id, port.protocol, port.port),
                                index << 1U | (external ? 1U : 0U));
        m_plan.serviceDoors.push_back({index, clusterIx, id, port.port, port.protocol});
    };
    for (const IpAddress& a : service.clusterIps)
        add(a, false);
    if (service.type == ServiceType::LoadBalancer && service.loadBalancer) {
        for (const IpAddress& a : service.loadBalancer->addresses)
            add(a, true);
    }
    if (service.type != ServiceType::ClusterIp && port.nodePort != 0) {
        m_plan.nodePortAt.insert({clusterIx, std::uint64_t(port.protocol) << 16U | port.nodePort},
                                 index);
        m_plan.serviceDoors.push_back({index, clusterIx, 0, port.nodePort, port.protocol});
    }
}

void PlanBuilder::addPolicies()
{
    std::map<MachineIx, std::vector<std::uint32_t>> selecting;  // by pod
    for (const Cluster& c : m_topology.clusters) {
        for (const Policy& p : c.policies) {
            PolicyInfo info;
            info.rule = rule("policy:" + p.id);
            info.ingress = p.ingress.has_value();
            info.egress = p.egress.has_value();
            info.in = policyLines(c, p.ingress);
            info.out = policyLines(c, p.egress);
            const auto index = static_cast<std::uint32_t>(m_plan.policies.size());
            m_plan.policies.push_back(std::move(info));
            for (const Node& n : c.nodes) {
                for (const Pod& pod : n.pods) {
                    if (!pod.hostNetwork && selects(p.selector, pod.labels))
                        selecting[element(pod.id)].push_back(index);
                }
            }
        }
    }
    // Pods that the same ones select share a list.
    std::map<std::vector<std::uint32_t>, Slice> lists;
    for (auto& [pod, indices] : selecting) {
        const auto [at, isNew] = lists.try_emplace(
            std::move(indices), Slice{static_cast<std::uint32_t>(m_plan.policyLists.size()), 0});
        if (isNew) {
            at->second.count = static_cast<std::uint32_t>(at->first.size());
            m_plan.policyLists.insert(m_plan.policyLists.end(), at->first.begin(), at->first.end());
        }
        m_plan.machines[pod].policies = at->second;
    }
}

std::vector<PolicyLine>
PlanBuilder::policyLines(const Cluster& cluster,
                         const std::optional<std::vector<PolicyRule>>& rules)
{
    std::vector<PolicyLine> out;
    if (!rules)
        return out;
    for (const PolicyRule& r : *rules) {
        PolicyLine line;
        line.peers = peersOf(cluster, r);
        line.anyPort = !r.ports.has_value();
        if (r.ports)
            line.ports = *r.ports;
        out.push_back(std::move(line));
    }
    return out;
}

PolicyPeers PlanBuilder::peersOf(const Cluster& cluster, const PolicyRule& rule)
{
    PolicyPeers out;
    out.any = !rule.peers.has_value();
    if (!rule.peers)
        return out;
    for (const PolicyPeer& peer : *rule.peers) {
        if (peer.prefix)
            out.prefixes.emplace_back(*peer.prefix, peer.except);
        if (!peer.selector)
            continue;
        for (const Node& n : cluster.nodes) {
            for (const Pod& p : n.pods) {
                if (p.hostNetwork || !selects(*peer.selector, p.labels))
                    continue;
                for (const AddressId a : addressesOf(element(p.id)))
                    out.pods.push_back(a);
            }
        }
    }
    std::sort(out.pods.begin(), out.pods.end());
    return out;
}

}  // namespace tombolo::sim
