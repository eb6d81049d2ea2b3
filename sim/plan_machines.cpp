// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/plan_builder.h"

/// Machines with their ports, addresses, pods and sockets.
namespace tombolo::sim {
namespace {

/// @param element as Listener has it
std::vector<Listener> listenersFor(std::size_t element, const std::vector<Listen>& sockets)
{
    std::vector<Listener> out;
    for (const Listen& l : sockets) {
        for (const Protocol p : {Protocol::Tcp, Protocol::Udp, Protocol::Icmp}) {
            if (l.protocol == p || (l.protocol == Protocol::Any && p != Protocol::Icmp))
                out.push_back({static_cast<ElementIx>(element), l.port, p});
        }
    }
    return out;
}

}  // namespace

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
        info.randomPorts = c.masqueradeRandomPorts;
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
        setListeners(m, listenersFor(kNoElement, h.listen));
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
    machine.addresses.first = static_cast<std::uint32_t>(m_plan.addressLists.size());
    if (kind != MachineKind::Pod && kind != MachineKind::HostPod) {
        machine.device = static_cast<std::uint32_t>(m_plan.devices.size());
        m_plan.devices.emplace_back();
        m_routes.emplace_back();
    }
    m_plan.machines.push_back(machine);
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
        port.addresses = internedSlice(i.addresses);
        fillConnected(port);
        Machine& machine = m_plan.machines[m];
        machine.addresses.count += port.addresses.count;  // the ports' lists lie end to end
        for (const AddressId a : m_plan.addressesOf(port))
            m_plan.local.insert({m, a}, 1);
        m_plan.ports.push_back(port);
        ++machine.portCount;
    }
}

void PlanBuilder::fillConnected(Port& port)
{
    const NetworkInfo& net = m_plan.networks[static_cast<std::size_t>(port.network)];
    port.mtu = net.mtu;
    const auto own = m_plan.addressesOf(port);
    port.connected.first = static_cast<std::uint32_t>(m_plan.prefixLists.size());
    for (const Prefix& p : net.prefixes) {
        if (std::any_of(own.begin(), own.end(),
                        [&](AddressId a) { return p.contains(m_plan.addresses[a]); }))
            m_plan.prefixLists.push_back(p.network());
    }
    port.connected.count =
        static_cast<std::uint32_t>(m_plan.prefixLists.size()) - port.connected.first;
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
    port.addresses = internedSlice(node.addresses);
    fillConnected(port);
    Device& device = this->device(m);
    device.podPrefixes = {static_cast<std::uint32_t>(m_plan.prefixLists.size()),
                          static_cast<std::uint32_t>(node.podPrefixes.size())};
    for (const Prefix& p : node.podPrefixes)
        m_plan.prefixLists.push_back(p.network());
    Port pods;
    pods.machine = m;
    pods.mtu = port.mtu;
    pods.bridge = bridged;
    if (bridged) {
        std::vector<IpAddress> gateways;
        for (const Prefix& p : node.podPrefixes)
            gateways.push_back(p.first().plus(1));
        pods.addresses = internedSlice(gateways);
        pods.connected = device.podPrefixes;
    }
    Machine& machine = m_plan.machines[m];
    machine.cluster = clusterIx;
    machine.addresses = port.addresses;
    machine.bridged = bridged;
    machine.encapsulation = cluster.encapsulation;
    machine.rpFilter = node.rpFilter;
    machine.portCount = 2;
    device.bridgePort = machine.firstPort + 1;
    for (const Port* p : {&port, &pods}) {
        for (const AddressId a : m_plan.addressesOf(*p))
            m_plan.local.insert({m, a}, 1);
    }
    m_plan.ports.push_back(port);
    m_plan.ports.push_back(pods);
    std::vector<Listener> sockets;
    for (const Pod& p : node.pods) {
        addPod(p, m);
        if (p.hostNetwork) {
            const auto more = listenersFor(m_plan.machines.size() - 1, p.listen);
            sockets.insert(sockets.end(), more.begin(), more.end());
        }
    }
    setListeners(m, std::move(sockets));
    setPods(m);
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
        return;
    }
    Port port;
    port.machine = m;
    port.addresses = machine.addresses = internedSlice(pod.addresses);
    port.mtu = m_plan.ports[m_plan.machines[node].firstPort].mtu;
    port.bridge = machine.bridged;
    if (machine.bridged)
        port.connected = connectedOfPod(node, m_plan.addressesOf(port));
    machine.portCount = 1;
    for (const AddressId a : m_plan.addressesOf(port))
        m_plan.podAddresses.push_back({a, m});
    m_plan.ports.push_back(port);
    setListeners(m, listenersFor(kNoElement, pod.listen));
}

/// Those of its node's pod prefixes that hold a bridged pod: mostly all of them, kept once.
Slice PlanBuilder::connectedOfPod(MachineIx node, std::span<const AddressId> addresses)
{
    const Slice all = device(node).podPrefixes;
    Slice held{all.first, 0};
    bool together = true;
    for (std::uint32_t i = all.first; i < all.end(); ++i) {
        const Prefix p = m_plan.prefixLists[i];
        if (!m_plan.inAny({&p, 1}, m_plan.firstOf(addresses, p.address.family)))
            continue;
        together = together && (held.empty() || held.end() == i);
        held.first = held.empty() ? i : held.first;
        ++held.count;
    }
    if (together)
        return held;
    const auto first = static_cast<std::uint32_t>(m_plan.prefixLists.size());
    for (std::uint32_t i = all.first; i < all.end(); ++i) {
        const Prefix p = m_plan.prefixLists[i];
        if (m_plan.inAny({&p, 1}, m_plan.firstOf(addresses, p.address.family)))
            m_plan.prefixLists.push_back(p);
    }
    return {first, held.count};
}

/// Whose address is whose on a node; of two pods with the same one the first has it.
void PlanBuilder::setPods(MachineIx node)
{
    Slice& slice = device(node).pods;
    const auto begin = m_plan.podAddresses.begin() + static_cast<std::ptrdiff_t>(m_podsDone);
    const auto earlier = [](const PodAddress& a, const PodAddress& b) {
        return a.address < b.address;
    };
    if (!std::is_sorted(begin, m_plan.podAddresses.end(), earlier))
        std::stable_sort(begin, m_plan.podAddresses.end(), earlier);
    const auto same = [](const PodAddress& a, const PodAddress& b) {
        return a.address == b.address;
    };
    m_plan.podAddresses.erase(std::unique(begin, m_plan.podAddresses.end(), same),
                              m_plan.podAddresses.end());
    slice.first = static_cast<std::uint32_t>(m_podsDone);
    m_podsDone = m_plan.podAddresses.size();
    slice.count = static_cast<std::uint32_t>(m_podsDone) - slice.first;
}

/// Sorts them; of two for the same port the first has it.
void PlanBuilder::setListeners(MachineIx m, std::vector<Listener> list)
{
    const auto key = [](const Listener& l) {
        return std::pair(l.protocol, l.port);
    };
    std::stable_sort(list.begin(), list.end(),
                     [&](const Listener& a, const Listener& b) { return key(a) < key(b); });
    list.erase(std::unique(list.begin(), list.end(),
                           [&](const Listener& a, const Listener& b) { return key(a) == key(b); }),
               list.end());
    if (list != m_lastListeners || list.empty()) {
        m_lastListenerSlice = {static_cast<std::uint32_t>(m_plan.listeners.size()),
                               static_cast<std::uint32_t>(list.size())};
        m_plan.listeners.insert(m_plan.listeners.end(), list.begin(), list.end());
        m_lastListeners = std::move(list);
    }
    m_plan.machines[m].listeners = m_lastListenerSlice;
}

}  // namespace tombolo::sim
