// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/plan.h"

#include <algorithm>
#include <limits>

#include "sim/plan_builder.h"

namespace tombolo::sim {
namespace {

std::uint32_t clamped(std::int64_t value, std::int64_t highest)
{
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(value, 0, highest));
}

}  // namespace

Result<NetworkPlan> makePlan(const Topology& topology, const std::vector<std::string>& flowIds)
{
    return PlanBuilder(topology).build(flowIds);
}

Result<NetworkPlan> PlanBuilder::build(const std::vector<std::string>& flowIds)
{
    m_plan.addresses.emplace_back();
    m_plan.rules.emplace_back();
    m_plan.devices.emplace_back();
    m_routes.emplace_back();
    reserve();
    addNetworks();
    addMachines();
    if (!m_error)
        addNeighbours();
    if (!m_error)
        addGateways();
    if (!m_error) {
        addServices();
        addPolicies();
        addEgress();
        addAnnounced();
        for (std::size_t c = 0; c < m_plan.clusters.size(); ++c)
            addClusterRoutes(m_topology.clusters[c], m_plan.clusters[c]);
        addRoutes();
        addBgp();
        sortRoutes();
        markConntrack();
        addFlows(flowIds);
        addPhases();
        packRoutes();
        trim();
    }
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    return std::move(m_plan);
}

/// Room for what is coming, so that nothing large is copied as it grows.
void PlanBuilder::reserve()
{
    std::size_t nodes = 0;
    std::size_t pods = 0;
    for (const Cluster& c : m_topology.clusters) {
        nodes += c.nodes.size();
        for (const Node& n : c.nodes)
            pods += n.pods.size();
    }
    const std::size_t others =
        m_topology.routers.size() + m_topology.gateways.size() + m_topology.hosts.size();
    m_plan.machines.reserve(nodes + pods + others);
    m_plan.elementIds.reserve(nodes + pods + others);
    m_plan.ports.reserve(2 * nodes + pods + 2 * others);
    m_plan.addresses.reserve(2 * nodes + pods + 2 * others + 1);
    m_plan.addressLists.reserve(2 * nodes + pods + 2 * others);
    m_plan.podAddresses.reserve(pods);
    m_plan.devices.reserve(nodes + others + 1);
    m_routes.reserve(nodes + others + 1);
}

/// Gives back what was reserved in vain.
void PlanBuilder::trim()
{
    m_plan.machines.shrink_to_fit();
    m_plan.elementIds.shrink_to_fit();
    m_plan.ports.shrink_to_fit();
    m_plan.addresses.shrink_to_fit();
    m_plan.endpoints.shrink_to_fit();
    m_plan.flows.shrink_to_fit();
    m_plan.addressLists.shrink_to_fit();
    m_plan.prefixLists.shrink_to_fit();
    m_plan.policyLists.shrink_to_fit();
    m_plan.podAddresses.shrink_to_fit();
    m_plan.listeners.shrink_to_fit();
    m_plan.devices.shrink_to_fit();
}

void PlanBuilder::addNetworks()
{
    for (const Network& n : m_topology.networks) {
        m_networks.emplace(n.id, static_cast<std::int32_t>(m_plan.networks.size()));
        m_plan.networkIds.push_back(n.id);
        NetworkInfo info;
        info.mtu = clamped(n.mtuBytes, 0xFFFFFF);
        info.latency = std::clamp<TimeNs>(n.latencyNs, 0, kLongestTime);
        info.kbps = std::max<std::int64_t>(0, n.bandwidthKbps);
        info.lossPpm = clamped(n.lossPpm, 1'000'000);
        info.queue = clamped(n.queuePackets, 1'000'000);
        info.prefixes = n.prefixes;
        m_plan.networks.push_back(std::move(info));
    }
}

AddressId PlanBuilder::intern(const IpAddress& a)
{
    return a.isNone() ? 0 : m_plan.addressIds.insert(m_plan.addresses, a);
}

std::vector<AddressId> PlanBuilder::interned(const std::vector<IpAddress>& list)
{
    std::vector<AddressId> out;
    for (const IpAddress& a : list) {
        if (!a.isNone())
            out.push_back(intern(a));
    }
    return out;
}

Slice PlanBuilder::internedSlice(const std::vector<IpAddress>& list)
{
    Slice out{static_cast<std::uint32_t>(m_plan.addressLists.size()), 0};
    for (const IpAddress& a : list) {
        if (!a.isNone())
            m_plan.addressLists.push_back(intern(a));
    }
    out.count = static_cast<std::uint32_t>(m_plan.addressLists.size()) - out.first;
    return out;
}

RuleIx PlanBuilder::rule(const std::string& text, const std::string& note)
{
    const auto [at, isNew] = m_ruleIds.emplace(text, static_cast<RuleIx>(m_plan.rules.size()));
    if (isNew)
        m_plan.rules.push_back({text, note});
    return at->second;
}

ElementIx PlanBuilder::element(std::string_view id) const
{
    const auto at = m_elements.find(id);
    return at == m_elements.end() ? kNoElement : at->second;
}

std::int32_t PlanBuilder::network(const std::string& id) const
{
    const auto at = m_networks.find(id);
    return at == m_networks.end() ? -1 : at->second;
}

void PlanBuilder::failAt(const std::string& id, const std::string& pointer, const std::string& at)
{
    if (m_error)
        return;
    Place place;
    place.pointer = pointer;
    place.element = at;
    m_error = Error{Errc::UnknownReference, {id}, std::move(place)};
}

}  // namespace tombolo::sim
