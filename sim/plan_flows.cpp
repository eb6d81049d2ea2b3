// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/plan_builder.h"

/// Which flows run, from where to which address.
namespace tombolo::sim {

namespace {

/// Whose traffic a document may draw (format.md); routers and gateways pass on that of others.
bool canSend(const Machine& machine)
{
    return machine.kind == MachineKind::Host || machine.kind == MachineKind::Pod ||
           machine.kind == MachineKind::HostPod || machine.kind == MachineKind::Node;
}

}  // namespace

void PlanBuilder::addFlows(const std::vector<std::string>& flowIds)
{
    for (const std::string& id : flowIds) {
        if (std::none_of(m_topology.flows.begin(), m_topology.flows.end(),
                         [&](const Flow& f) { return f.id == id; }))
            return failAt(id, "/flows", id);
    }
    std::size_t index = 0;
    for (const Flow& f : m_topology.flows) {
        const std::string pointer = "/flows/" + std::to_string(index++);
        const bool wanted = flowIds.empty()
                                ? f.enabled
                                : std::find(flowIds.begin(), flowIds.end(), f.id) != flowIds.end();
        if (!wanted)
            continue;
        FlowInfo info;
        info.id = f.id;
        info.from = element(f.from);
        if (info.from == kNoElement)
            return failAt(f.from, pointer + "/from", f.id);
        if (!canSend(m_plan.machines[info.from])) {
            m_error =
                Error{Errc::NotAllowed, {f.from, "cannot-send"}, {{}, pointer + "/from", f.id}};
            return;
        }
        if (!f.to.address && element(f.to.element) == kNoElement &&
            m_services.count(f.to.element) == 0 && m_publishes.count(f.to.element) == 0)
            return failAt(f.to.element, pointer + "/to/element", f.id);
        info.target = f.to.address ? toString(*f.to.address) : f.to.element;
        info.to = targetOf(f, info.from);
        info.meant = f.to.address ? kNoElement : element(f.to.element);
        info.entry = !f.to.address && info.meant == kNoElement;
        info.protocol = f.protocol == Protocol::Any ? Protocol::Tcp : f.protocol;
        info.port = f.port;
        info.sourcePort = f.sourcePort;
        info.payload =
            static_cast<std::uint32_t>(std::clamp<std::int64_t>(f.payloadBytes, 0, 65507));
        info.count = std::max<std::int64_t>(0, f.count);
        info.interval = std::clamp<TimeNs>(f.intervalNs, 0, kLongestTime);
        info.start = std::clamp<TimeNs>(f.startNs, 0, kLongestTime);
        for (const Claim& c : f.claims)
            info.claims.push_back({c.identity, intern(c.address), c.port});
        m_plan.flows.push_back(std::move(info));
    }
}

AddressId PlanBuilder::targetOf(const Flow& flow, ElementIx from)
{
    const std::span<const AddressId> own = addressesOf(from);
    for (const AddressId a : targetAddresses(flow, from)) {
        if (m_plan.firstOf(own, m_plan.family(a)) != 0)
            return a;
    }
    return 0;
}

std::vector<AddressId> PlanBuilder::targetAddresses(const Flow& flow, ElementIx from)
{
    if (flow.to.address)
        return {intern(*flow.to.address)};
    if (const ElementIx e = element(flow.to.element); e != kNoElement)
        return {addressesOf(e).begin(), addressesOf(e).end()};
    if (const auto p = m_publishes.find(flow.to.element); p != m_publishes.end())
        return {intern(p->second->address)};
    const auto s = m_services.find(flow.to.element);
    if (s == m_services.end())
        return {};
    const Service& service = *s->second;
    std::uint32_t cluster = 0;
    for (std::uint32_t c = 0; c < m_topology.clusters.size(); ++c) {
        for (const Service& candidate : m_topology.clusters[c].services)
            cluster = &candidate == &service ? c : cluster;
    }
    const bool inside = m_plan.machines[from].cluster == cluster;
    if (!inside && service.loadBalancer)
        return interned(service.loadBalancer->addresses);
    return interned(service.clusterIps);
}

}  // namespace tombolo::sim
