// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/words.h"
#include "sim/plan_builder.h"

/// Gateways' rules, firewalls, and who has to keep connection entries.
namespace tombolo::sim {
namespace {

bool has(std::span<const AddressId> list, AddressId a)
{
    return std::find(list.begin(), list.end(), a) != list.end();
}

std::string joined(const std::vector<Identity>& identities)
{
    std::string out;
    for (const Identity i : identities) {
        if (!out.empty())
            out += ',';
        out += wordOf(i);
    }
    return out;
}

}  // namespace

void PlanBuilder::addGateways()
{
    for (const Gateway& g : m_topology.gateways) {
        const MachineIx m = element(g.id);
        m_plan.machines[m].rpFilter = g.rpFilter;
        if (g.kind == GatewayKind::Nat)
            addSourceNat(m, g.sourceNat);
        for (const Publish& p : g.publish)
            addPublish(m, p);
        addFirewall(m, g.firewall);
    }
    addOwned();
    for (const Router& r : m_topology.routers) {
        m_plan.machines[element(r.id)].rpFilter = r.rpFilter;
        addFirewall(element(r.id), r.firewall);
    }
    for (const Host& h : m_topology.hosts) {
        m_plan.machines[element(h.id)].rpFilter = h.rpFilter;
        addFirewall(element(h.id), h.firewall);
    }
}

void PlanBuilder::addPublish(MachineIx m, const Publish& publish)
{
    const bool proxy = m_plan.machines[m].kind == MachineKind::Proxy;
    m_publishes.emplace(publish.id, &publish);
    PublishInfo info;
    info.rule = rule(std::string(proxy ? "proxy:" : "publish:").append(publish.id),
                     proxy ? joined(publish.identity) : std::string());
    info.machine = m;
    info.address = intern(publish.address);
    info.port = publish.port;
    info.protocol = publish.protocol;
    info.mode = publish.mode;
    info.identity = publish.identity;
    info.replaces = publish.clientHeaders == ClientHeaders::Replace;
    info.transparent = proxy && publish.transparent;
    info.first = static_cast<std::uint32_t>(m_plan.endpoints.size());
    for (const Backend& b : publish.backends) {
        Endpoint32 e;
        e.port = b.port;
        if (b.address) {
            e.address = intern(*b.address);
        } else if (const ElementIx target = element(b.element); target != kNoElement) {
            e.element = target;
            e.node = m_plan.machines[target].node;
            e.address = m_plan.firstOf(addressesOf(target), publish.address.family);
        }
        if (e.address != 0)
            m_plan.endpoints.push_back(e);
    }
    info.count = static_cast<std::uint32_t>(m_plan.endpoints.size()) - info.first;
    const auto index = static_cast<std::uint32_t>(m_plan.publishes.size());
    m_plan.publishes.push_back(info);
    m_plan.publishAt.insert(portKey(m, info.address, info.protocol, info.port), index);
    if (info.mode == PublishMode::Dsr)
        addDirectReturn(info, index);

    // An address that no interface has belongs to the gateway, on the network that contains it.
    bool taken = false;
    for (const Port& p : m_plan.ports)
        taken =
            taken || (p.machine != m && p.network >= 0 && has(m_plan.addressesOf(p), info.address));
    if (taken)
        return;
    m_plan.local.insert({m, info.address}, 1);
    const Machine& machine = m_plan.machines[m];
    for (PortIx p = machine.firstPort; p < machine.firstPort + machine.portCount; ++p) {
        const std::int32_t net = m_plan.ports[p].network;
        if (net >= 0 &&
            m_plan.inAny(m_plan.networks[static_cast<std::size_t>(net)].prefixes, info.address))
            m_owned.push_back({std::uint64_t(net), info.address, m});
    }
}

void PlanBuilder::addDirectReturn(const PublishInfo& publish, std::uint32_t index)
{
    for (std::uint32_t i = publish.first; i < publish.first + publish.count; ++i) {
        const Endpoint32& e = m_plan.endpoints[i];
        if (e.element == kNoElement)
            continue;
        const Machine& backend = m_plan.machines[e.element];
        if (backend.kind == MachineKind::Pod)
            m_plan.dsrAt.insert(
                portKey(backend.node, publish.address, publish.protocol, publish.port), index);
        else
            m_plan.local.insert({backend.self, publish.address},
                                1);  // silently: no neighbour entry
    }
}

void PlanBuilder::addSourceNat(MachineIx m, const std::vector<SourceNat>& rules)
{
    device(m).sourceNats.first = static_cast<std::uint32_t>(m_plan.sourceNats.size());
    std::size_t number = 0;
    for (const SourceNat& r : rules) {
        SourceNatInfo info;
        info.rule = rule("source-nat:" + std::to_string(number++));
        info.from = r.from;
        info.network = network(r.out);
        info.pool = interned(r.to);
        info.limited = r.ports.has_value() || r.portsPerHost > 0;
        info.random = r.randomPorts;
        if (r.ports) {
            info.low = r.ports->first;
            info.high = std::max(r.ports->first, r.ports->last);
        }
        info.portsPerHost =
            static_cast<std::uint32_t>(std::clamp<std::int64_t>(r.portsPerHost, 0, 65536));
        m_plan.sourceNats.push_back(std::move(info));
        ++device(m).sourceNats.count;
    }
}

void PlanBuilder::addFirewall(MachineIx m, const std::vector<FirewallRule>& rules)
{
    device(m).firewall = {static_cast<std::uint32_t>(m_plan.firewallLines.size()),
                          static_cast<std::uint32_t>(rules.size())};
    std::size_t number = 0;
    for (const FirewallRule& r : rules)
        m_plan.firewallLines.push_back({r.action, r.from, r.to, r.protocol, r.ports,
                                        rule("firewall:" + std::to_string(number++))});
}

void PlanBuilder::markConntrack()
{
    for (Machine& m : m_plan.machines) {
        if (m.kind == MachineKind::Node)
            m.translates = m.dropsInvalid || m_plan.clusters[m.cluster].masquerade ||
                           !m_plan.clusters[m.cluster].egress.empty();
        m.translates = m.translates || !m_plan.device(m).sourceNats.empty();
        m.conntrack = m.translates || !m_plan.device(m).firewall.empty();
    }
    for (const PublishInfo& p : m_plan.publishes) {
        Machine& m = m_plan.machines[p.machine];
        if (m.kind != MachineKind::Proxy)
            m.translates = m.conntrack = true;
        for (std::uint32_t i = p.first; p.mode == PublishMode::Dsr && i < p.first + p.count; ++i) {
            const MachineIx node = m_plan.endpoints[i].node;
            if (node != kNoElement)
                m_plan.machines[node].translates = m_plan.machines[node].conntrack = true;
        }
    }
    for (const Machine& m : m_plan.machines) {
        if (m.kind == MachineKind::Pod && !m.policies.empty())
            m_plan.machines[m.node].conntrack = true;
    }
}

}  // namespace tombolo::sim
