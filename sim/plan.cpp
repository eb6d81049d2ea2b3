// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/plan.h"

#include <algorithm>
#include <limits>

#include "sim/jhash.h"
#include "sim/plan_builder.h"

namespace tombolo::sim {
namespace {

Key addressKey(const IpAddress& a)
{
    return {a.high, a.low ^ (std::uint64_t(a.family) << 60U)};
}

std::uint32_t clamped(std::int64_t value, std::int64_t highest)
{
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(value, 0, highest));
}

}  // namespace

AddressId NetworkPlan::find(const IpAddress& a) const
{
    const std::uint32_t found = addressIds.find(addressKey(a));
    return found == FlatMap::kNone ? 0 : found;
}

AddressId NetworkPlan::poolAddress(const SourceNatInfo& rule, AddressId src, AddressId dst) const
{
    const Family wanted = family(src);
    std::uint32_t count = 0;
    for (const AddressId a : rule.pool)
        count += family(a) == wanted ? 1U : 0U;
    if (count == 0)
        return 0;
    auto pick = count == 1 ? 0 : poolPick(address(src), address(dst), count);
    for (const AddressId a : rule.pool) {
        if (family(a) == wanted && pick-- == 0)
            return a;
    }
    return 0;
}

Result<NetworkPlan> makePlan(const Topology& topology, const std::vector<std::string>& flowIds)
{
    return PlanBuilder(topology).build(flowIds);
}

Result<NetworkPlan> PlanBuilder::build(const std::vector<std::string>& flowIds)
{
    m_plan.addresses.emplace_back();
    m_plan.rules.emplace_back();
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
        addAnnounced();
        addRoutes();
        addBgp();
        sortRoutes();
        markConntrack();
        addFlows(flowIds);
        addPhases();
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
    for (Machine& m : m_plan.machines)
        m.routes.shrink_to_fit();
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

void PlanBuilder::addMachines()
{
    for (const Router& r : m_topology.routers)
        addInterfaces(addMachine(r.id, MachineKind::Router), r.interfaces, "/routers");
    std::uint32_t clusterIx = 0;
    for (const Cluster& c : m_topology.clusters) {
        ClusterInfo info;
        info.podPrefixes = c.podPrefixes;
        info.masquerade = c.masquerade;
        info.except = c.masqueradeExcept;
        info.network = network(c.network);
        info.masqueradeRule = rule("masquerade");
        if (info.network < 0 && !c.nodes.empty())
            failAt(c.network, "/clusters/" + std::to_string(clusterIx) + "/network", c.id);
        m_plan.clusters.push_back(std::move(info));
        for (const Node& n : c.nodes)
            addNode(c, clusterIx, n);
        ++clusterIx;
    }
    for (const Gateway& g : m_topology.gateways) {
        const MachineKind kind = g.kind == GatewayKind::Nat   ? MachineKind::NatGateway
                                 : g.kind == GatewayKind::Vip ? MachineKind::VipGateway
                                                              : MachineKind::Proxy;
        addInterfaces(addMachine(g.id, kind), g.interfaces, "/gateways");
    }
    for (const Host& h : m_topology.hosts) {
        const MachineIx m = addMachine(h.id, MachineKind::Host);
        addInterfaces(m, h.interfaces, "/hosts");
        addListen(m, m, h.listen);
    }
}

MachineIx PlanBuilder::addMachine(const std::string& id, MachineKind kind)
{
    const auto m = static_cast<MachineIx>(m_plan.machines.size());
    Machine machine;
    machine.kind = kind;
    machine.self = m;
    machine.forwards = kind == MachineKind::Node || kind == MachineKind::Router ||
                       kind == MachineKind::NatGateway || kind == MachineKind::VipGateway;
    machine.firstPort = static_cast<PortIx>(m_plan.ports.size());
    m_plan.machines.push_back(std::move(machine));
    m_plan.elementIds.push_back(id);
    m_elements.emplace(id, m);
    return m;
}

void PlanBuilder::addInterfaces(MachineIx m, const std::vector<Interface>& interfaces,
                                const std::string& list)
{
    for (const Interface& i : interfaces) {
        Port port;
        port.machine = m;
        port.network = network(i.network);
        if (port.network < 0) {
            failAt(i.network, list, m_plan.elementIds[m]);
            return;
        }
        port.addresses = interned(i.addresses);
        fillConnected(port);
        Machine& machine = m_plan.machines[m];
        for (const AddressId a : port.addresses) {
            machine.addresses.push_back(a);
            m_plan.local.insert({m, a}, 1);
        }
        m_plan.ports.push_back(std::move(port));
        ++machine.portCount;
    }
}

void PlanBuilder::fillConnected(Port& port)
{
    const NetworkInfo& net = m_plan.networks[static_cast<std::size_t>(port.network)];
    port.mtu = net.mtu;
    for (const Prefix& p : net.prefixes) {
        if (std::any_of(port.addresses.begin(), port.addresses.end(),
                        [&](AddressId a) { return p.contains(m_plan.addresses[a]); }))
            port.connected.push_back(p.network());
    }
}

void PlanBuilder::addNode(const Cluster& cluster, std::uint32_t clusterIx, const Node& node)
{
    const MachineIx m = addMachine(node.id, MachineKind::Node);
    const bool bridged = cluster.podLink == PodLink::Bridge;
    const std::int32_t net = m_plan.clusters[clusterIx].network;
    if (net < 0)
        return;
    Port port;
    port.machine = m;
    port.network = net;
    port.addresses = interned(node.addresses);
    fillConnected(port);
    Port pods;
    pods.machine = m;
    pods.mtu = port.mtu;
    pods.bridge = bridged;
    if (bridged) {
        for (const Prefix& p : node.podPrefixes) {
            pods.addresses.push_back(intern(p.first().plus(1)));
            pods.connected.push_back(p.network());
        }
    }
    Machine& machine = m_plan.machines[m];
    machine.cluster = clusterIx;
    machine.addresses = port.addresses;
    machine.bridged = bridged;
    machine.encapsulation = cluster.encapsulation;
    machine.rpFilter = node.rpFilter;
    for (const Prefix& p : node.podPrefixes)
        machine.podPrefixes.push_back(p.network());
    machine.portCount = 2;
    machine.bridgePort = machine.firstPort + 1;
    for (const Port* p : {&port, &pods}) {
        for (const AddressId a : p->addresses)
            m_plan.local.insert({m, a}, 1);
    }
    m_plan.ports.push_back(std::move(port));
    m_plan.ports.push_back(std::move(pods));
    for (const Pod& p : node.pods)
        addPod(p, m);
}

void PlanBuilder::addPod(const Pod& pod, MachineIx node)
{
    const MachineIx m =
        addMachine(pod.id, pod.hostNetwork ? MachineKind::HostPod : MachineKind::Pod);
    Machine& machine = m_plan.machines[m];
    machine.node = node;
    machine.cluster = m_plan.machines[node].cluster;
    machine.bridged = m_plan.machines[node].bridged;
    if (pod.hostNetwork) {
        machine.self = node;
        addListen(node, m, pod.listen);
        return;
    }
    Port port;
    port.machine = m;
    port.addresses = interned(pod.addresses);
    port.mtu = m_plan.ports[m_plan.machines[node].firstPort].mtu;
    port.bridge = machine.bridged;
    if (machine.bridged) {
        for (const Prefix& p : m_plan.machines[node].podPrefixes) {
            if (m_plan.inAny({p}, m_plan.firstOf(port.addresses, p.address.family)))
                port.connected.push_back(p);
        }
    }
    machine.addresses = port.addresses;
    machine.portCount = 1;
    for (const AddressId a : port.addresses) {
        m_plan.podAt.insert({node, a}, m);
    }
    m_plan.ports.push_back(std::move(port));
    addListen(m, m, pod.listen);
}

void PlanBuilder::addListen(MachineIx self, ElementIx element, const std::vector<Listen>& listen)
{
    for (const Listen& l : listen) {
        const auto insert = [&](Protocol protocol) {
            m_plan.listeners.insert({self, std::uint64_t(protocol) << 16U | l.port}, element);
        };
        if (l.protocol != Protocol::Any)
            insert(l.protocol);
        else
            insert(Protocol::Tcp), insert(Protocol::Udp);
    }
}

AddressId PlanBuilder::intern(const IpAddress& a)
{
    if (a.isNone())
        return 0;
    const auto next = static_cast<AddressId>(m_plan.addresses.size());
    const AddressId id = m_plan.addressIds.insert(addressKey(a), next);
    if (id == next)
        m_plan.addresses.push_back(a);
    return id;
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

const std::vector<AddressId>& PlanBuilder::addressesOf(ElementIx e) const
{
    return m_plan.machines[m_plan.machines[e].self].addresses;
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
