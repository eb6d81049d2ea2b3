// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/lab/nft_text.h"

/// Firewalls, network policies, and the rules of a machine put together.
namespace tombolo::sim::lab {
namespace {

constexpr const char* kNeighbours =
    "icmpv6 type { nd-neighbor-solicit, nd-neighbor-advert, nd-router-solicit, nd-router-advert } "
    "accept";

std::string portMatch(const FirewallLine& line)
{
    if (!line.ports) {
        switch (line.protocol) {
        case Protocol::Tcp:
            return "meta l4proto tcp ";
        case Protocol::Udp:
            return "meta l4proto udp ";
        case Protocol::Icmp:
            return "meta l4proto { icmp, ipv6-icmp } ";
        case Protocol::Any:
            return {};
        }
    }
    const std::string range = std::to_string(line.ports->first) + "-" +
                              std::to_string(std::max(line.ports->first, line.ports->last)) + ' ';
    if (line.protocol == Protocol::Any)
        return "meta l4proto { tcp, udp } th dport " + range;
    if (line.protocol == Protocol::Icmp)
        return "meta l4proto { icmp, ipv6-icmp } meta l4proto tcp ";  // an echo has no ports
    return std::string(protocolWord(line.protocol)) + " dport " + range;
}

bool canMatch(const FirewallLine& line)
{
    return (!line.from || !line.to || line.from->address.family == line.to->address.family) &&
           !(line.ports && line.protocol == Protocol::Icmp);
}

std::vector<std::string> peerMatches(const World& world, const PolicyPeers& peers,
                                     const std::string& field)
{
    std::vector<std::string> out;
    if (peers.any)
        return {""};
    for (const AddressId a : peers.pods)
        out.push_back(std::string(ipWord(world.plan.family(a))) + ' ' + field + ' ' +
                      world.text(a) + ' ');
    for (const auto& [prefix, except] : peers.prefixes) {
        bool found = false;
        const Family f = prefix.address.family;
        const std::string but = prefixMatch(except, f, field, true, found);
        if (!found || !but.empty())
            out.push_back(prefixMatch(prefix, field) + but);
    }
    return out;
}

std::vector<std::string> portMatches(const PolicyLine& line)
{
    std::vector<std::string> out;
    if (line.anyPort)
        return {""};
    for (const PolicyPort& p : line.ports) {
        const std::string port = std::to_string(p.port) + ' ';
        if (p.protocol == Protocol::Any)
            out.push_back(p.port == 0 ? "" : "meta l4proto { tcp, udp } th dport " + port);
        else if (p.protocol == Protocol::Icmp)
            out.push_back(p.port == 0 ? "meta l4proto { icmp, ipv6-icmp } " : "");
        else if (p.port == 0)
            out.push_back(std::string("meta l4proto ") + protocolWord(p.protocol) + ' ');
        else
            out.push_back(std::string(protocolWord(p.protocol)) + " dport " + port);
        if (p.protocol == Protocol::Icmp && p.port != 0)
            out.pop_back();
    }
    return out;
}

/// @return the name of the chain that judges a pod's traffic in one direction; empty: anything
std::string policyChain(Table& table, const World& world, MachineIx pod, bool ingress)
{
    bool restricted = false;
    std::vector<std::string> lines;
    for (const std::uint32_t index : world.plan.policiesOf(pod)) {
        const PolicyInfo& p = world.plan.policies[index];
        if (!(ingress ? p.ingress : p.egress))
            continue;
        restricted = true;
        for (const PolicyLine& line : ingress ? p.in : p.out) {
            for (const std::string& peer :
                 peerMatches(world, line.peers, ingress ? "saddr" : "daddr")) {
                for (const std::string& port : portMatches(line))
                    lines.push_back(peer + port + "return");
            }
        }
    }
    if (!restricted)
        return {};
    const std::string name = (ingress ? "to_p" : "from_p") + std::to_string(pod);
    Chain& c = table.chain(name);
    c.lines = std::move(lines);
    c.lines.push_back("drop");
    return name;
}

}  // namespace

void addFirewall(Table& table, const World& world, MachineIx m)
{
    const Slice lines = world.plan.device(m).firewall;
    if (lines.empty())
        return;
    Chain& list = table.chain("firewall");
    list.lines.push_back("ct state established,related accept");
    list.lines.push_back(kNeighbours);
    for (std::uint32_t i = lines.first; i < lines.end(); ++i) {
        const FirewallLine& line = world.plan.firewallLines[i];
        if (!canMatch(line))
            continue;
        std::string match = line.from ? prefixMatch(*line.from, "saddr") : std::string();
        match += line.to ? prefixMatch(*line.to, "daddr") : std::string();
        match += portMatch(line);
        if (line.action == FirewallAction::Reject) {
            list.lines.push_back(match + "meta l4proto tcp reject with tcp reset");
            list.lines.push_back(match + "reject with icmpx admin-prohibited");
        } else {
            list.lines.push_back(match +
                                 (line.action == FirewallAction::Allow ? "accept" : "drop"));
        }
    }
    forwardFilter(table).lines.push_back("jump firewall");
    inputFilter(table).lines.push_back("jump firewall");
    outputFilter(table).lines.push_back("jump firewall");
}

void addPolicies(Table& table, const World& world, MachineIx m)
{
    const bool bridged = world.machine(m).bridged;
    std::vector<std::string> from;
    std::vector<std::string> to;
    for (const MachineIx pod : podsOf(world, m)) {
        const std::string out = policyChain(table, world, pod, false);
        const std::string in = policyChain(table, world, pod, true);
        const auto matches = [&](const char* device, const char* field) {
            std::vector<std::string> found;
            if (!bridged)
                return std::vector{std::string(device) + " \"" + podPortName(world, pod) + "\" "};
            for (const AddressId a : world.plan.addressesOf(pod))
                found.push_back(std::string(device) + " \"cni0\" " + ipWord(world.plan.family(a)) +
                                ' ' + field + ' ' + world.text(a) + ' ');
            return found;
        };
        for (const std::string& match : matches("iifname", "saddr")) {
            if (!out.empty())
                from.push_back(match + "jump " + out);
        }
        for (const std::string& match : matches("oifname", "daddr")) {
            if (!in.empty())
                to.push_back(match + "jump " + in);
        }
    }
    if (from.empty() && to.empty())
        return;
    Chain& c = forwardFilter(table);
    c.lines.push_back("ct state established,related accept");
    c.lines.push_back(kNeighbours);
    c.lines.insert(c.lines.end(), from.begin(), from.end());
    c.lines.insert(c.lines.end(), to.begin(), to.end());
}

std::string rulesOf(World& world, MachineIx m)
{
    const Machine& machine = world.machine(m);
    Table table;
    if (machine.kind == MachineKind::Node) {
        addServices(table, world, m);
        addNodeSources(table, world, m);
        addPolicies(table, world, m);
    } else if (machine.kind == MachineKind::NatGateway || machine.kind == MachineKind::VipGateway) {
        addPublished(table, world, m);
        addGatewaySources(table, world, m);
    }
    addFirewall(table, world, m);
    std::string out = table.empty() ? std::string() : table.text();
    // An address of direct server return is owned silently: nobody is told that it is here.
    std::set<AddressId> silent;
    for (const PublishInfo& p : world.plan.publishes) {
        for (std::uint32_t e = p.first; p.mode == PublishMode::Dsr && e < p.first + p.count; ++e) {
            const ElementIx backend = world.plan.endpoints[e].element;
            if (backend != kNoElement && world.machine(backend).self == m && p.machine != m &&
                world.machine(backend).kind != MachineKind::Pod &&
                world.plan.family(p.address) == Family::V4)
                silent.insert(p.address);
        }
    }
    if (silent.empty())
        return out;
    out += "table arp tombolo {\n\tchain input {\n\t\ttype filter hook input priority filter; "
           "policy accept;\n";
    for (const AddressId a : silent)
        out += "\t\tarp operation request arp daddr ip " + world.text(a) + " drop\n";
    return out + "\t}\n}\n";
}

}  // namespace tombolo::sim::lab
