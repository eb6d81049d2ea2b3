// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/lab/nft_text.h"

/// kube-proxy on a node, and the node's masquerade (semantics.md 3.1, 3.3).
namespace tombolo::sim::lab {
namespace {

/// One port of a service on one node, for one family.
class ServiceRules {
public:
    ServiceRules(Table& table, World& world, MachineIx m, const ClusterInfo& cluster,
                 std::uint32_t index, Family family)
        : m_table(table),
          m_world(world),
          m_node(m),
          m_info(world.plan.services[index]),
          m_family(family),
          m_name("svc" + std::to_string(index) + (family == Family::V6 ? "v6" : "v4"))
    {
        const std::size_t f = family == Family::V6;
        for (std::uint32_t i = m_info.first[f]; i < m_info.first[f] + m_info.count[f]; ++i) {
            m_all.push_back(i);
            if (world.plan.endpoints[i].node == m)
                m_here.push_back(i);
        }
        keepReady(m_all);
        keepReady(m_here);
        m_pods = prefixMatch(cluster.podPrefixes, family, "saddr", false, m_hasPods);
        m_notPods = prefixMatch(cluster.podPrefixes, family, "saddr", true, m_hasPods);
    }

    void reach(const std::string& match, bool external, Protocol protocol, bool balancer = false)
    {
        m_protocol = protocol;
        if (m_all.empty())
            return refuse(match);
        if (balancer)
            guard(match);
        const bool onlyHere = external ? m_info.externalLocal : m_info.internalLocal;
        if (onlyHere && m_here.empty())
            swallow(match, external);
        for (const auto* list : {&m_all, &m_here}) {
            for (const std::uint32_t e : *list)
                endpoint(e);
        }
        const std::string chain = m_name + (external ? "external" : "internal");
        if (!m_table.has(chain))
            external ? fillExternal(chain) : fillInternal(chain);
        m_table.chain("services").lines.push_back(match + "goto " + chain);
    }

private:
    /// Those that are ending count only where all are (SVC-12).
    void keepReady(std::vector<std::uint32_t>& list) const
    {
        const auto ending = [this](std::uint32_t e) {
            return m_world.plan.endpoints[e].ending;
        };
        if (!std::all_of(list.begin(), list.end(), ending))
            std::erase_if(list, ending);
    }

    std::string rule() const { return m_world.plan.rules[m_info.rule].rule; }

    static std::string mark() { return std::string("meta mark set meta mark | ") + kHideMark; }

    /// No endpoint anywhere: refused by ICMP, TCP too (SVC-1).
    void refuse(const std::string& match)
    {
        for (Chain* c : {&forwardFilter(m_table), &inputFilter(m_table), &outputFilter(m_table)})
            c->lines.push_back("ct state new " + match + "reject with icmpx port-unreachable");
    }

    /// None where policy Local needs one: silence, but not for the cluster's own (SVC-2, SVC-5).
    void swallow(const std::string& match, bool external)
    {
        const std::string who = external && m_hasPods ? m_notPods : std::string();
        if (external && m_hasPods && m_notPods.empty())
            return;
        forwardFilter(m_table).lines.push_back("ct state new " + match + who + "drop");
        const std::string local = external ? "fib saddr type != local " : "";
        inputFilter(m_table).lines.push_back("ct state new " + match + who + local + "drop");
        if (!external)
            outputFilter(m_table).lines.push_back("ct state new " + match + "drop");
    }

    /// A load balancer's source ranges: everyone else meets silence (SVC-11).
    void guard(const std::string& match)
    {
        const auto ranges = m_world.plan.sourcesOf(m_info);
        bool any = false;
        const std::string others =
            prefixMatch({ranges.begin(), ranges.end()}, m_family, "saddr", true, any);
        if (!any || others.empty())
            return;
        m_table.chain("services").lines.push_back(match + others + "return");
        for (Chain* c : {&forwardFilter(m_table), &inputFilter(m_table), &outputFilter(m_table)})
            c->lines.push_back("ct state new " + match + others + "drop");
    }

    void endpoint(std::uint32_t e)
    {
        const std::string name = m_name + "to" + std::to_string(e);
        if (m_table.has(name))
            return;
        const Endpoint32& end = m_world.plan.endpoints[e];
        const std::string address = m_world.text(end.address);
        const std::string to = end.port == 0 ? address
                               : m_family == Family::V6
                                   ? "[" + address + "]:" + std::to_string(end.port)
                                   : address + ":" + std::to_string(end.port);
        Chain& c = m_table.chain(name);
        // A pod that is sent back to itself would drop a packet from its own address (SVC-7).
        c.lines.push_back(std::string(ipWord(m_family)) + " saddr " + address + ' ' + mark());
        c.lines.push_back(std::string("meta l4proto ") + protocolWord(m_protocol) + " dnat " +
                          ipWord(m_family) + " to " + to);
    }

    void choose(const std::string& chain, const std::vector<std::uint32_t>& endpoints)
    {
        balance(m_table, m_world, m_node, chain, rule(), endpoints, m_name + "to");
    }

    void fillInternal(const std::string& chain)
    {
        const auto& list = m_info.internalLocal ? m_here : m_all;
        const std::string choice = m_name + (m_info.internalLocal ? "here" : "all");
        choose(choice, list);
        Chain& c = m_table.chain(chain);
        if (!m_hasPods || !m_notPods.empty())
            c.lines.push_back(m_notPods + mark());
        c.lines.push_back("goto " + choice);
    }

    void fillExternal(const std::string& chain)
    {
        choose(m_name + "all", m_all);
        if (!m_info.externalLocal) {
            m_table.chain(chain).lines = {mark(), "goto " + m_name + "all"};
            return;
        }
        choose(m_name + "here", m_here);
        Chain& c = m_table.chain(chain);
        if (m_hasPods)
            c.lines.push_back(m_pods + "goto " + m_name + "all");
        c.lines.push_back("fib saddr type local " + mark());
        c.lines.push_back("fib saddr type local goto " + m_name + "all");
        c.lines.push_back("goto " + m_name + "here");
    }

    Table& m_table;
    World& m_world;
    MachineIx m_node;
    const ServicePortInfo& m_info;
    Family m_family;
    std::string m_name;
    Protocol m_protocol = Protocol::Tcp;
    std::vector<std::uint32_t> m_all, m_here;
    std::string m_pods, m_notPods;
    bool m_hasPods = false;
};

/// What a vip gateway in mode dsr hands to this node for one of its pods.
void addDirectReturn(Table& table, World& world, MachineIx m)
{
    for (std::size_t i = 0; i < world.plan.publishes.size(); ++i) {
        const PublishInfo& p = world.plan.publishes[i];
        if (p.mode != PublishMode::Dsr || p.machine == m)
            continue;
        std::vector<std::uint32_t> here;
        for (std::uint32_t e = p.first; e < p.first + p.count; ++e) {
            const Endpoint32& end = world.plan.endpoints[e];
            if (end.element == kNoElement || end.node != m ||
                world.machine(end.element).kind != MachineKind::Pod)
                continue;
            here.push_back(e);
            const std::string address = world.text(end.address);
            const std::string to =
                world.plan.family(end.address) == Family::V6 ? "[" + address + "]:" : address + ":";
            table.chain("dsrto" + std::to_string(e)).lines = {
                std::string("meta l4proto ") + protocolWord(p.protocol) + " dnat " +
                ipWord(world.plan.family(end.address)) + " to " + to + std::to_string(end.port)};
        }
        if (here.empty())
            continue;
        const std::string chain = "dsr" + std::to_string(i);
        balance(table, world, m, chain, world.plan.rules[p.rule].rule, here, "dsrto");
        preroutingNat(table).lines.push_back(
            targetMatch(world.plan.address(p.address), p.protocol, p.port) + "goto " + chain);
    }
}

}  // namespace

void addServices(Table& table, World& world, MachineIx m)
{
    const Machine& node = world.machine(m);
    addDirectReturn(table, world, m);
    if (!node.dropsInvalid)
        return;
    table.chain("services");
    preroutingNat(table).lines.push_back("jump services");
    outputNat(table).lines.push_back("jump services");
    forwardFilter(table).lines.push_back("ct state invalid drop");
    std::uint32_t index = 0;
    std::vector<std::pair<std::string, std::pair<std::uint32_t, Protocol>>> nodePorts;
    for (std::uint32_t c = 0; c < world.topology.clusters.size(); ++c) {
        for (const Service& s : world.topology.clusters[c].services) {
            for (const ServicePort& port : s.ports) {
                const std::uint32_t at = index++;
                if (c != node.cluster)
                    continue;
                const ClusterInfo& cluster = world.plan.clusters[c];
                const auto reach = [&](const std::vector<IpAddress>& list, bool balancer) {
                    for (const IpAddress& a : list)
                        ServiceRules(table, world, m, cluster, at, a.family)
                            .reach(targetMatch(a, port.protocol, port.port), balancer,
                                   port.protocol, balancer);
                };
                reach(s.clusterIps, false);
                if (s.type == ServiceType::LoadBalancer && s.loadBalancer)
                    reach(s.loadBalancer->addresses, true);
                if (s.type != ServiceType::ClusterIp && port.nodePort != 0)
                    nodePorts.push_back({std::string("fib daddr type local ") +
                                             protocolWord(port.protocol) + " dport " +
                                             std::to_string(port.nodePort) + ' ',
                                         {at, port.protocol}});
            }
        }
    }
    // Any local address of the node takes a NodePort (SVC-10), after the services' own addresses.
    for (const auto& [match, what] : nodePorts) {
        for (const Family f : {Family::V4, Family::V6}) {
            if (f == Family::V6 && !world.v6)
                continue;
            ServiceRules(table, world, m, world.plan.clusters[node.cluster], what.first, f)
                .reach(std::string("meta nfproto ") + (f == Family::V6 ? "ipv6 " : "ipv4 ") + match,
                       true, what.second);
        }
    }
}

void addNodeSources(Table& table, World& world, MachineIx m)
{
    const Machine& node = world.machine(m);
    const ClusterInfo& cluster = world.plan.clusters[node.cluster];
    // Into a tunnel a node sends from its first address (format.md); for IPv6 the kernel's own
    // choice would be the address most like the destination, that of the bridge.
    const AddressId first6 = world.plan.firstOf(world.plan.addressesOf(node), Family::V6);
    // kube-proxy's own way; a document says so by randomPorts (L-10), else ports are kept.
    const std::string random = cluster.randomPorts ? " fully-random" : "";
    if (node.dropsInvalid && first6 != 0 && node.encapsulation != Encapsulation::None)
        postroutingNat(table).lines.push_back(
            std::string("meta nfproto ipv6 meta mark & ") + kHideMark + " == " + kHideMark +
            " oifname { \"vx0\", \"t*\" } snat ip6 to " + world.text(first6) + random);
    if (node.dropsInvalid)
        postroutingNat(table).lines.push_back(std::string("meta mark & ") + kHideMark +
                                              " == " + kHideMark + " masquerade" + random);
    addEgress(table, world, m);
    if (!cluster.masquerade)
        return;
    for (const Family f : {Family::V4, Family::V6}) {
        bool hasPods = false;
        bool hasExcept = false;
        const std::string pods = prefixMatch(cluster.podPrefixes, f, "saddr", false, hasPods);
        const std::string except = prefixMatch(cluster.except, f, "daddr", true, hasExcept);
        // Every destination excepted, or no pods of the family, or no address to hide behind.
        if (!hasPods || (hasExcept && except.empty()) ||
            world.plan.firstOf(world.plan.addressesOf(node), f) == 0)
            continue;
        postroutingNat(table).lines.push_back(
            "oifname \"" + interfaceName(world, node.firstPort) + "\" meta nfproto " +
            (f == Family::V6 ? "ipv6 " : "ipv4 ") + pods + except + "masquerade" + random);
    }
}

}  // namespace tombolo::sim::lab
