// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/lab/lab_world.h"

/// Links, addresses and routes as input of "ip -batch".
namespace tombolo::sim::lab {
namespace {

std::string inNamespace(const World& world, MachineIx m)
{
    return "netns @P@-" + world.id(m);
}

std::string prefixed(const IpAddress& a, int length)
{
    return toString(a) + '/' + std::to_string(length);
}

/// Extra words for an address: none of the kernel's own routes, no duplicate detection.
std::string addressWords(const IpAddress& a, bool extra)
{
    if (a.isV6())
        return extra ? " noprefixroute nodad preferred_lft 0" : " noprefixroute nodad";
    return " noprefixroute";
}

std::string sourceWords(const World& world, MachineIx m, PortIx port, Family family, AddressId hop)
{
    const AddressId source = world.routing.sourceFor(m, port, family, hop);
    return source == 0 ? std::string() : " src " + world.text(source);
}

/// Extra addresses: published ones that no interface has, and those of direct server return.
std::string extraAddresses(const World& world, MachineIx m)
{
    std::string out;
    std::set<AddressId> seen;
    const Machine& machine = world.machine(m);
    for (const PublishInfo& p : world.plan.publishes) {
        const auto own = world.plan.addressesOf(machine);
        const bool owned = std::find(own.begin(), own.end(), p.address) != own.end();
        if (owned || !world.plan.isLocal(m, p.address) || !seen.insert(p.address).second)
            continue;
        const IpAddress& a = world.plan.address(p.address);
        std::string device = "lo";
        for (PortIx i = machine.firstPort;
             p.machine == m && i < machine.firstPort + machine.portCount; ++i) {
            const std::int32_t network = world.plan.ports[i].network;
            if (device == "lo" && network >= 0 &&
                world.plan.inAny(world.plan.networks[std::size_t(network)].prefixes, p.address))
                device = interfaceName(world, i);
        }
        out += "addr add " + prefixed(a, a.bits()) + " dev " + device + addressWords(a, true) +
               (device == "lo" && a.isV4() ? " scope host\n" : "\n");
    }
    return out;
}

std::string nextHopWords(const World& world, const RouteLine& line)
{
    const std::string device = " dev " + interfaceName(world, line.port);
    return line.via == 0 ? device : " via " + world.text(line.via) + device + " onlink";
}

/// One route, or several equal ones; `last` is moved to the last line used.
std::string routeOf(const World& world, MachineIx m, const std::vector<RouteLine>& lines,
                    std::size_t first, std::size_t& last)
{
    const RouteLine& line = lines[first];
    const Family family = line.to.address.family;
    const std::string command = std::string("route add ") + toString(line.to);
    while (line.kind == RouteKind::Bgp && last + 1 < lines.size() &&
           lines[last + 1].to == line.to && lines[last + 1].kind == line.kind)
        ++last;
    if (line.port == kNoIx)
        return std::string("route add ") + "blackhole " + toString(line.to) + '\n';
    if (line.via != 0 && world.plan.isLocal(m, line.via))
        return std::string("route add ") + "unreachable " + toString(line.to) + '\n';
    const std::string source = sourceWords(world, m, line.port, family, line.via);
    if (line.kind == RouteKind::Pod)
        return command + " dev " + podPortName(world, line.peer) + source + '\n';
    if (last == first)
        return command + nextHopWords(world, line) + source + '\n';
    std::string out = command + (family == Family::V4 ? source : std::string());
    for (std::size_t i = first; i <= last; ++i)
        out += " nexthop" + nextHopWords(world, lines[i]);
    return out + '\n';
}

std::string routesOf(const World& world, MachineIx m)
{
    std::string out;
    const std::vector<RouteLine> lines = world.plan.routesOf(m);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        // The kernel keeps one route of a prefix; the plan's order says which one wins.
        if (i > 0 && lines[i].to == lines[i - 1].to)
            continue;
        if (lines[i].tunnel)
            continue;
        std::size_t last = i;
        out += routeOf(world, m, lines, i, last);
    }
    return out;
}

std::string podRoutes(const World& world, MachineIx m)
{
    const Machine& pod = world.machine(m);
    std::string out;
    for (const Prefix& p : world.plan.connectedOf(world.plan.ports[pod.firstPort]))
        out += "route add " + toString(p.network()) + " dev eth0" +
               sourceWords(world, m, pod.firstPort, p.address.family, 0) + '\n';
    for (const Family f : {Family::V4, Family::V6}) {
        if (world.plan.firstOf(world.plan.addressesOf(pod), f) == 0)
            continue;
        const bool v6 = f == Family::V6;
        const AddressId gateway = world.plan.firstOf(world.plan.gatewaysOf(pod), f);
        const std::string via = gateway != 0 ? world.text(gateway) : v6 ? "fe80::1" : "169.254.1.1";
        out += std::string("route add ") + (v6 ? "::/0" : "0.0.0.0/0") + " via " + via +
               " dev eth0 onlink" + sourceWords(world, m, pod.firstPort, f, 0) + '\n';
        if (!pod.bridged)
            out += "neigh replace " + via + " lladdr " + hardwareAddress(1, m) +
                   " dev eth0 nud permanent\n";
    }
    return out;
}

/// The node's ends of its pods' links.
std::string podPorts(const World& world, MachineIx node)
{
    std::string out;
    const bool bridged = world.machine(node).bridged;
    for (const MachineIx pod : podsOf(world, node)) {
        const std::string name = podPortName(world, pod);
        out += "link set " + name + (bridged ? " master cni0 up\n" : " up\n");
        if (bridged) {
            out += "link set " + name + " type bridge_slave hairpin on\n";
            continue;
        }
        for (const AddressId a : world.plan.addressesOf(pod))
            out += "neigh replace " + world.text(a) + " lladdr " +
                   hardwareAddress(0, world.machine(pod).firstPort) + " dev " + name +
                   " nud permanent\n";
    }
    return out;
}

}  // namespace

std::string linkScript(const World& world)
{
    std::string out;
    for (std::size_t n = 0; n < world.plan.networks.size(); ++n)
        out += "link add b" + std::to_string(n) + " type bridge forward_delay 0 mcast_snooping 0\n";
    for (PortIx i = 0; i < world.plan.ports.size(); ++i) {
        const Port& port = world.plan.ports[i];
        if (port.network < 0)
            continue;
        const std::string mtu = " mtu " + std::to_string(port.mtu);
        const std::string wire = "w" + std::to_string(i);
        out += "link add name " + wire + mtu + " type veth peer name " + interfaceName(world, i) +
               mtu + " address " + hardwareAddress(0, i) + ' ' + inNamespace(world, port.machine) +
               '\n';
        out += "link set " + wire + " master b" + std::to_string(port.network) + " up\n";
    }
    for (MachineIx m = 0; m < world.plan.machines.size(); ++m) {
        const Machine& pod = world.machine(m);
        if (pod.kind != MachineKind::Pod || pod.portCount == 0)
            continue;
        const std::string mtu = " mtu " + std::to_string(world.plan.ports[pod.firstPort].mtu);
        out += "link add name " + podPortName(world, m) + mtu + " address " +
               hardwareAddress(1, m) + ' ' + inNamespace(world, pod.node) +
               " type veth peer name eth0" + mtu + " address " + hardwareAddress(0, pod.firstPort) +
               ' ' + inNamespace(world, m) + '\n';
    }
    for (std::size_t n = 0; n < world.plan.networks.size(); ++n)
        out += "link set b" + std::to_string(n) + " mtu " +
               std::to_string(world.plan.networks[n].mtu) + " up\n";
    return out;
}

std::string addressScript(World& world, MachineIx m)
{
    const Machine& machine = world.machine(m);
    std::string out = "link set lo up\n";
    for (PortIx i = machine.firstPort; i < machine.firstPort + machine.portCount; ++i) {
        const Port& port = world.plan.ports[i];
        const std::string name = interfaceName(world, i);
        if (port.network < 0 && machine.kind == MachineKind::Node) {
            if (!port.bridge)
                continue;
            out += "link add cni0 address " + hardwareAddress(0, i) +
                   " type bridge forward_delay 0 mcast_snooping 0\nlink set cni0 mtu " +
                   std::to_string(port.mtu) + '\n';
        }
        for (const AddressId id : world.plan.addressesOf(port)) {
            const IpAddress& a = world.plan.address(id);
            int length = a.bits();
            for (const Prefix& p : world.plan.connectedOf(port))
                length = p.contains(a) ? p.length : length;
            out +=
                "addr add " + prefixed(a, length) + " dev " + name + addressWords(a, false) + '\n';
        }
        out += "link set " + name + " up\n";
    }
    if (machine.kind == MachineKind::Node)
        out += podPorts(world, m);
    out += extraAddresses(world, m);
    return out + (machine.kind == MachineKind::Pod ? podRoutes(world, m) : routesOf(world, m));
}

}  // namespace tombolo::sim::lab
