// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <sstream>

#include "sim/json_out.h"
#include "sim/lab/lab_world.h"

/// What the checker has to know: whose interface is whose, who listens, what is sent.
namespace tombolo::sim::lab {
namespace {

const char* word(Protocol p)
{
    return p == Protocol::Udp ? "udp" : p == Protocol::Icmp ? "icmp" : "tcp";
}

const char* word(MachineKind kind)
{
    switch (kind) {
    case MachineKind::Host:
        return "host";
    case MachineKind::Pod:
        return "pod";
    case MachineKind::Node:
        return "node";
    case MachineKind::Router:
        return "router";
    case MachineKind::NatGateway:
    case MachineKind::VipGateway:
        return "gateway";
    case MachineKind::Proxy:
        return "proxy";
    case MachineKind::HostPod:
        break;
    }
    return "hostNetwork pod";
}

/// Whether some source port is drawn there without need: it may then come out as it was.
bool drawsPorts(const World& world, MachineIx m)
{
    const auto nats = world.plan.sourceNatsOf(m);
    return (world.machine(m).kind == MachineKind::Node &&
            world.plan.clusters[world.machine(m).cluster].randomPorts) ||
           std::any_of(nats.begin(), nats.end(), [](const SourceNatInfo& n) { return n.random; });
}

void interfaces(JsonOut& json, World& world, MachineIx m)
{
    const Machine& machine = world.machine(m);
    const auto entry = [&](const std::string& name, std::int32_t network, const std::string& mac,
                           const std::string& peer) {
        json.beginObject(nullptr, true);
        json.member("name", name);
        if (network < 0)
            json.null("network");
        else
            json.member("network", world.plan.networkIds[std::size_t(network)]);
        json.member("mac", mac);
        if (!peer.empty())
            json.member("peer", peer);
        json.endObject();
    };
    json.beginArray("interfaces");
    for (PortIx p = machine.firstPort; p < machine.firstPort + machine.portCount; ++p) {
        const Port& port = world.plan.ports[p];
        if (port.network >= 0)
            entry(interfaceName(world, p), port.network, hardwareAddress(0, p), {});
        else if (machine.kind == MachineKind::Pod)
            entry("eth0", -1, hardwareAddress(0, p), world.id(machine.node));
    }
    if (machine.kind == MachineKind::Node) {
        for (const MachineIx pod : podsOf(world, m))
            entry(podPortName(world, pod), -1, hardwareAddress(1, pod), world.id(pod));
    }
    json.endArray();
}

void listeners(JsonOut& json, World& world)
{
    const auto list = [&](const std::string& id, const std::string& at,
                          const std::vector<Listen>& sockets) {
        for (const Listen& l : sockets) {
            for (const Protocol p : {Protocol::Tcp, Protocol::Udp}) {
                if (l.protocol != p && l.protocol != Protocol::Any)
                    continue;
                json.beginObject(nullptr, true);
                json.member("machine", at);
                json.member("element", id);
                json.member("protocol", word(p));
                json.member("port", std::int64_t(l.port));
                json.endObject();
            }
        }
    };
    json.beginArray("listeners");
    for (const Cluster& c : world.topology.clusters) {
        for (const Node& n : c.nodes) {
            for (const Pod& p : n.pods)
                list(p.id, p.hostNetwork ? n.id : p.id, p.listen);
        }
    }
    for (const Host& h : world.topology.hosts)
        list(h.id, h.id, h.listen);
    json.endArray();
}

/// Addresses that a node answers for without having them, as MetalLB's speaker does.
void announced(JsonOut& json, World& world)
{
    json.beginArray("announce");
    for (const Cluster& c : world.topology.clusters) {
        for (const Service& s : c.services) {
            if (s.type != ServiceType::LoadBalancer || !s.loadBalancer ||
                s.loadBalancer->advertise != Advertise::L2)
                continue;
            for (const IpAddress& a : s.loadBalancer->addresses) {
                const AddressId id = world.plan.find(a);
                for (PortIx p = 0; p < world.plan.ports.size(); ++p) {
                    const Port& port = world.plan.ports[p];
                    const MachineIx m = port.machine;
                    if (port.network < 0 ||
                        world.plan.networkIds[std::size_t(port.network)] != c.network ||
                        world.plan.neighbours.find({std::uint64_t(port.network), id}) != m ||
                        world.plan.isLocal(m, id))
                        continue;
                    json.beginObject(nullptr, true);
                    json.member("machine", world.id(m));
                    json.member("interface", interfaceName(world, p));
                    json.member("mac", hardwareAddress(0, p));
                    json.member("address", toString(a));
                    json.endObject();
                }
            }
        }
    }
    json.endArray();
}

void flows(JsonOut& json, World& world)
{
    json.beginArray("flows");
    for (const FlowInfo& f : world.plan.flows) {
        json.beginObject();
        json.member("id", f.id);
        json.member("from", world.id(world.machine(f.from).self));
        json.member("protocol", word(f.protocol));
        json.member("to", f.to == 0 ? std::string() : world.text(f.to));
        json.member("port", std::int64_t(f.port));
        json.member("sourcePort", std::int64_t(f.sourcePort));
        json.member("payloadBytes", std::int64_t(f.payload));
        json.microseconds("startUs", f.start);
        json.beginArray("claims");
        for (const ClaimInfo& c : f.claims) {
            const bool six = world.plan.family(c.address) == Family::V6;
            const std::string address = world.text(c.address);
            if (c.identity == Identity::XForwardedFor)
                json.value("X-Forwarded-For: " + address);
            else if (c.identity == Identity::Forwarded)
                json.value("Forwarded: for=" + (six ? "\"[" + address + "]\"" : address));
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
}

}  // namespace

std::string labJson(World& world)
{
    std::ostringstream out;
    JsonOut json(out);
    json.beginObject();
    json.member("format", "tombolo-lab");
    json.member("version", 1);
    json.member("title", world.topology.header.title);
    json.beginArray("lossy");
    for (const Network& n : world.topology.networks) {
        if (n.lossPpm > 0)
            json.value(n.id);
    }
    json.endArray();
    json.beginArray("machines");
    for (MachineIx m = 0; m < world.plan.machines.size(); ++m) {
        if (!hasNamespace(world, m))
            continue;
        json.beginObject();
        json.member("id", world.id(m));
        json.member("kind", word(world.machine(m).kind));
        if (drawsPorts(world, m))
            json.member("drawsPorts", true);
        interfaces(json, world, m);
        json.endObject();
    }
    json.endArray();
    json.beginArray("hostNetworkPods");
    for (MachineIx m = 0; m < world.plan.machines.size(); ++m) {
        if (hasNamespace(world, m))
            continue;
        json.beginObject(nullptr, true);
        json.member("pod", world.id(m));
        json.member("node", world.id(world.machine(m).node));
        json.endObject();
    }
    json.endArray();
    listeners(json, world);
    announced(json, world);
    flows(json, world);
    json.endObject();
    json.finish();
    return out.str();
}

}  // namespace tombolo::sim::lab
