// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/lab/lab_world.h"

/// Tunnel devices, and routing that depends on more than the destination.
namespace tombolo::sim::lab {
namespace {

/// Link-local next hop that stands for another node on the tunnel device: routes need one, and
/// the device has no addresses.
std::string fakeHop(const World& world, MachineIx node, Family family)
{
    const std::uint32_t n = node + 1;
    (void)world;
    return family == Family::V4 ? toString(IpAddress::v4(0xA9FE0000U + (n & 0xFFFFU)))
                                : toString(IpAddress::v6(0xFE80000000000000ULL, n));
}

/// Whether a node's pod prefixes have one of IPv6, which plain IPIP cannot carry.
bool carriesV6(const World& world, MachineIx m, MachineIx peer)
{
    const auto routes = world.plan.clusterRoutesOf(m);
    return std::any_of(routes.begin(), routes.end(), [&](const RouteLine& l) {
        return l.tunnel && l.peer == peer && l.to.address.isV6();
    });
}

std::string tunnelDevice(const World& world, MachineIx m, const RouteLine& line, std::uint32_t mtu)
{
    const std::string peer = world.text(line.via);
    const Family outer = world.plan.family(line.via);
    const std::string own = world.text(world.plan.firstOf(world.plan.addressesOf(m), outer));
    const std::string name = "t" + std::to_string(line.peer);
    const std::string rest = " mtu " + std::to_string(mtu) + " up\n";
    switch (world.machine(m).encapsulation) {
    case Encapsulation::Geneve:
        return "link add " + name + " address " + hardwareAddress(2, m) +
               " type geneve id 1 remote " + peer + " dstport 6081\nlink set " + name + rest;
    case Encapsulation::Ipip:
        return "link add " + name + " type " +
               (outer == Family::V6              ? "ip6tnl mode any"
                : carriesV6(world, m, line.peer) ? "sit mode any"
                                                 : "ipip") +
               " local " + own + " remote " + peer + " ttl 64\nlink set " + name + rest;
    case Encapsulation::Vxlan:
    case Encapsulation::None:
        break;
    }
    return {};
}

std::string pathWords(const Header& p, bool withPort)
{
    std::string out = " from " + toString(p.src) + " to " + toString(p.dst);
    if (p.protocol == Protocol::Icmp)
        return out + (p.src.isV6() ? " ipproto ipv6-icmp" : " ipproto icmp");
    out += p.protocol == Protocol::Udp ? " ipproto udp" : " ipproto tcp";
    if (withPort)
        out += " sport " + std::to_string(p.sport);
    return out + " dport " + std::to_string(p.dport);
}

std::string batches(const std::map<Family, std::string>& scripts)
{
    std::string out;
    for (const auto& [family, script] : scripts)
        out += std::string("ip ") + (family == Family::V6 ? "-6 " : "") + "-batch - <<'EOF'\n" +
               script + "EOF\n";
    return out;
}

/// The next hop towards an address: itself when it is a neighbour.
std::string wayTo(World& world, MachineIx m, AddressId to)
{
    const Hop hop = world.routing.hop(world.routing.lookup(m, to));
    if (hop.port == kNoIx || hop.tunnel)
        return {};
    return "via " + world.text(hop.nextHop != 0 ? hop.nextHop : to) + " dev " +
           interfaceName(world, hop.port) + " onlink";
}

}  // namespace

std::string tunnelScript(World& world, MachineIx m)
{
    const Machine& machine = world.machine(m);
    std::string links;
    std::string rest;
    std::string fdb;
    std::set<MachineIx> made;
    const std::vector<RouteLine> routes = world.plan.routesOf(m);
    for (std::size_t i = 0; i < routes.size(); ++i) {
        const RouteLine& line = routes[i];
        if (!line.tunnel || (i > 0 && routes[i - 1].to == line.to))
            continue;
        const Family outer = world.plan.family(line.via);
        const std::uint32_t overhead = tunnelOverhead(machine.encapsulation, outer);
        const std::uint32_t under = world.plan.ports[line.port].mtu;
        const std::uint32_t mtu = under > overhead ? under - overhead : 0;
        const bool vxlan = machine.encapsulation == Encapsulation::Vxlan;
        const std::string device = vxlan ? "vx0" : "t" + std::to_string(line.peer);
        if (vxlan && made.empty())
            links += "link add vx0 address " + hardwareAddress(2, m) +
                     " type vxlan id 1 dstport 8472 nolearning local " +
                     world.text(world.plan.firstOf(world.plan.addressesOf(machine), outer)) +
                     "\nlink set vx0 mtu " + std::to_string(mtu) + " up\n";
        if (made.insert(line.peer).second) {
            if (vxlan)
                fdb += "fdb add " + hardwareAddress(2, line.peer) + " dev vx0 dst " +
                       world.text(line.via) + " self permanent\n";
            else
                links += tunnelDevice(world, m, line, mtu);
        }
        const Family family = line.to.address.family;
        const AddressId source = world.routing.sourceFor(m, line.port, family, line.via);
        const std::string src = source == 0 ? std::string() : " src " + world.text(source);
        const std::string command = "route add " + toString(line.to) + ' ';
        if (machine.encapsulation == Encapsulation::Ipip) {
            rest += command + "dev " + device + src + '\n';
            continue;
        }
        const std::string hop = fakeHop(world, line.peer, family);
        rest += "neigh replace " + hop + " lladdr " + hardwareAddress(2, line.peer) + " dev " +
                device + " nud permanent\n";
        rest += command + "via " + hop + " dev " + device + " onlink" + src + '\n';
    }
    if (rest.empty())
        return {};
    std::string out = "ip -batch - <<'EOF'\n" + links + rest + "EOF\n";
    if (!fdb.empty())
        out += "bridge -batch - <<'EOF'\n" + fdb + "EOF\n";
    return out;
}

std::string pathRules(World& world, MachineIx m)
{
    std::map<Family, std::string> out;
    int table = 1000;
    const auto lines = world.plan.ownRoutesOf(m);
    for (const Pick& pick : world.pathPicks) {
        if (pick.at != m)
            continue;
        const auto equal = std::count_if(lines.begin(), lines.end(), [&](const RouteLine& l) {
            return l.kind == RouteKind::Bgp && "route:" + toString(l.to) == pick.rule;
        });
        const auto line = std::find_if(lines.begin(), lines.end(), [&](const RouteLine& l) {
            return l.kind == RouteKind::Bgp && l.port != kNoIx && l.via != 0 &&
                   world.text(l.via) == pick.address;
        });
        if (equal < 2 || line == lines.end())
            continue;
        const Family family = world.plan.family(line->via);
        const AddressId source = world.routing.sourceFor(m, line->port, family, line->via);
        const std::string number = std::to_string(++table);
        out[family] += "route add default via " + pick.address + " dev " +
                       interfaceName(world, line->port) + " onlink table " + number +
                       (source == 0 ? std::string() : " src " + world.text(source)) +
                       "\nrule add pref 100" + pathWords(pick.packet, !pick.rewrittenPort) +
                       " lookup " + number + '\n';
    }
    return batches(out);
}

std::string egressRoutes(World& world, MachineIx m)
{
    std::map<Family, std::string> out;
    const Machine& machine = world.machine(m);
    const Slice list = world.plan.clusters[machine.cluster].egress;
    for (std::uint32_t i = list.first; i < list.end(); ++i) {
        const EgressInfo& e = world.plan.egresses[i];
        for (const Family family : {Family::V4, Family::V6}) {
            const AddressId towards = e.towards[family == Family::V6];
            if (e.node == m || e.node == kNoElement || towards == 0)
                continue;
            std::string way = wayTo(world, m, towards);
            if (way.empty() && machine.encapsulation == Encapsulation::None)
                continue;
            if (way.empty() && machine.encapsulation == Encapsulation::Ipip)
                way = "dev t" + std::to_string(e.node);
            else if (way.empty())
                way =
                    "via " + fakeHop(world, e.node, family) + " dev " +
                    (machine.encapsulation == Encapsulation::Vxlan ? std::string("vx0")
                                                                   : "t" + std::to_string(e.node)) +
                    " onlink";
            const std::string table = std::to_string(3000 + i);
            // The tunnel's own packets have the mark, too, and go the usual way.
            const Hop hop = world.routing.hop(world.routing.lookup(m, towards));
            if (hop.tunnel)
                out[world.plan.family(hop.outerDestination)] += "route add throw " +
                                                                world.text(hop.outerDestination) +
                                                                " table " + table + '\n';
            out[family] += "route add default " + way + " table " + table +
                           "\nrule add pref 60 fwmark " + std::to_string((i + 1) << 16U) +
                           "/0xffff0000 lookup " + table + '\n';
        }
    }
    return batches(out);
}

std::string directReturnRoutes(World& world, MachineIx m)
{
    std::map<Family, std::string> out;
    for (const PublishInfo& p : world.plan.publishes) {
        if (p.machine != m || p.mode != PublishMode::Dsr)
            continue;
        const Family family = world.plan.family(p.address);
        std::string& script = out[family];
        // The address is the gateway's own: the rule for marked packets has to come before the
        // table of own addresses.
        if (script.empty())
            script = "rule add pref 200 lookup local\nrule del pref 0\n";
        for (std::uint32_t e = p.first; e < p.first + p.count; ++e) {
            const Endpoint32& end = world.plan.endpoints[e];
            const bool pod =
                end.element != kNoElement && world.machine(end.element).kind == MachineKind::Pod;
            const AddressId to =
                pod ? world.plan.firstOf(world.plan.addressesOf(end.node), family) : end.address;
            const std::string way = to == 0 ? std::string() : wayTo(world, m, to);
            if (way.empty())
                continue;
            const std::string number = std::to_string(2000 + e);
            script += "route add default " + way + " table " + number +
                      "\nrule add pref 50 fwmark " + number + " lookup " + number + '\n';
        }
    }
    return batches(out);
}

}  // namespace tombolo::sim::lab
