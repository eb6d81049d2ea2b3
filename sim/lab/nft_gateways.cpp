// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/lab/nft_text.h"

/// Published addresses and source pools of gateways.
namespace tombolo::sim::lab {
namespace {

std::string withPort(const World& world, const Endpoint32& e)
{
    const std::string address = world.text(e.address);
    if (e.port == 0)
        return address;
    return (world.plan.family(e.address) == Family::V6 ? "[" + address + "]:" : address + ":") +
           std::to_string(e.port);
}

/// Mode dsr: the packet is marked, and a route for the mark leads to the backend.
void addDirectMark(Table& table, const World& world, std::size_t index)
{
    const PublishInfo& p = world.plan.publishes[index];
    const std::string name = "pub" + std::to_string(index);
    std::vector<std::uint32_t> all;
    for (std::uint32_t e = p.first; e < p.first + p.count; ++e) {
        all.push_back(e);
        table.chain(name + "to" + std::to_string(e)).lines = {"meta mark set " +
                                                              std::to_string(2000 + e)};
    }
    // By a hash and not by an entry: the gateway sees one direction only.
    const std::string spread = std::string("jhash ") + ipWord(world.plan.family(p.address)) +
                               " saddr . " + protocolWord(p.protocol) + " sport";
    balance(table, world, p.machine, name, world.plan.rules[p.rule].rule, all, name + "to", spread);
    Chain& c = table.chain("direct", "type filter hook prerouting priority mangle;");
    c.lines.push_back(targetMatch(world.plan.address(p.address), p.protocol, p.port) + "jump " +
                      name);
}

std::string poolText(const World& world, const SourceNatInfo& rule, Family f)
{
    AddressId first = 0;
    AddressId last = 0;
    for (const AddressId a : rule.pool) {
        if (world.plan.family(a) != f)
            continue;
        first = first == 0 ? a : first;
        last = a;
    }
    if (first == 0)
        return {};
    return first == last ? world.text(first) : world.text(first) + "-" + world.text(last);
}

bool isOneRange(const World& world, const SourceNatInfo& rule, Family f)
{
    const AddressId first = world.plan.firstOf(rule.pool, f);
    std::uint64_t n = 0;
    return std::all_of(rule.pool.begin(), rule.pool.end(), [&](AddressId a) {
        return world.plan.family(a) != f ||
               world.plan.address(a) == world.plan.address(first).plus(n++);
    });
}

std::string portText(const std::string& pool, Family f, std::uint32_t low, std::uint32_t high)
{
    const std::string ports = std::to_string(low) + (high > low ? "-" + std::to_string(high) : "");
    if (f == Family::V4)
        return pool + ":" + ports;
    const auto dash = pool.find('-');
    if (dash == std::string::npos)
        return "[" + pool + "]:" + ports;
    return "[" + pool.substr(0, dash) + "]-[" + pool.substr(dash + 1) + "]:" + ports;
}

/// One line of a source translation.
class PoolRules {
public:
    PoolRules(Table& table, const World& world, MachineIx m, const SourceNatInfo& rule, Family f)
        : m_world(world), m_machine(m), m_rule(rule), m_family(f), m_chain(postroutingNat(table))
    {
        const Machine& machine = world.machine(m);
        std::string devices;
        for (PortIx p = machine.firstPort; p < machine.firstPort + machine.portCount; ++p) {
            if (world.plan.ports[p].network == rule.network && rule.network >= 0)
                devices += (devices.empty() ? "\"" : ", \"") + interfaceName(world, p) + '"';
        }
        m_usable = !devices.empty() && rule.from.address.family == f;
        m_match = "oifname { " + devices + " } " + prefixMatch(rule.from, "saddr");
    }

    void write()
    {
        const std::string pool = poolText(m_world, m_rule, m_family);
        if (!m_usable || pool.empty())
            return;
        if (m_rule.portsPerHost > 0)
            writeBlocks();
        else if (!isOneRange(m_world, m_rule, m_family))
            writePicks();
        if (m_rule.portsPerHost > 0)
            line("meta l4proto { tcp, udp } ", "drop");
        else if (m_rule.limited)
            line("meta l4proto { tcp, udp } ",
                 to(portText(first(pool), m_family, m_rule.low, m_rule.high)));
        line("", to(first(pool)));
    }

private:
    /// A pool with gaps has no text as a range: what is not pinned gets its first address.
    std::string first(const std::string& pool) const
    {
        return isOneRange(m_world, m_rule, m_family) ? pool : pool.substr(0, pool.find('-'));
    }
    std::string to(const std::string& what) const
    {
        return std::string("snat ") + ipWord(m_family) + " to " + what +
               (m_rule.random ? " fully-random" : "");
    }
    void line(const std::string& more, const std::string& action)
    {
        m_chain.lines.push_back(m_match + more + action);
    }
    bool mine(const Pick& pick) const
    {
        return pick.at == m_machine && pick.rule == m_world.plan.rules[m_rule.rule].rule &&
               pick.packet.src.family == m_family;
    }

    void writePicks()
    {
        std::set<std::pair<IpAddress, IpAddress>> seen;
        for (const Pick& pick : m_world.poolPicks) {
            if (!mine(pick) || !seen.insert({pick.packet.src, pick.packet.dst}).second)
                continue;
            const std::string pair = std::string(ipWord(m_family)) + " saddr " +
                                     toString(pick.packet.src) + ' ' + ipWord(m_family) +
                                     " daddr " + toString(pick.packet.dst) + ' ';
            if (m_rule.limited)
                line(pair + "meta l4proto { tcp, udp } ",
                     to(portText(pick.address, m_family, m_rule.low, m_rule.high)));
            line(pair, to(pick.address));
        }
    }

    /// Blocks in order of first use behind each pool address.
    void writeBlocks()
    {
        std::map<std::string, std::uint32_t> given;
        std::set<std::pair<IpAddress, std::string>> seen;
        for (const Pick& pick : m_world.poolPicks) {
            if (!mine(pick) || pick.packet.protocol == Protocol::Icmp ||
                !seen.insert({pick.packet.src, pick.address}).second)
                continue;
            const std::uint64_t low =
                m_rule.low + std::uint64_t(given[pick.address]++) * m_rule.portsPerHost;
            const std::uint64_t high =
                std::min<std::uint64_t>(m_rule.high, low + m_rule.portsPerHost - 1);
            const std::string host =
                std::string(ipWord(m_family)) + " saddr " + toString(pick.packet.src) + ' ';
            if (low <= high)
                line(host + "meta l4proto { tcp, udp } ",
                     to(portText(pick.address, m_family, std::uint32_t(low), std::uint32_t(high))));
        }
    }

    const World& m_world;
    MachineIx m_machine;
    const SourceNatInfo& m_rule;
    Family m_family;
    Chain& m_chain;
    std::string m_match;
    bool m_usable = false;
};

}  // namespace

void addPublished(Table& table, World& world, MachineIx m)
{
    bool fullNat = false;
    for (std::size_t i = 0; i < world.plan.publishes.size(); ++i) {
        const PublishInfo& p = world.plan.publishes[i];
        if (p.machine != m)
            continue;
        const IpAddress& address = world.plan.address(p.address);
        const std::string match = targetMatch(address, p.protocol, p.port);
        if (p.count == 0) {
            for (Chain* c : {&forwardFilter(table), &inputFilter(table)})
                c->lines.push_back("ct state new " + match + "reject with icmpx port-unreachable");
            continue;
        }
        if (p.mode == PublishMode::Dsr) {
            addDirectMark(table, world, i);
            continue;
        }
        const std::string name = "pub" + std::to_string(i);
        std::vector<std::uint32_t> all;
        for (std::uint32_t e = p.first; e < p.first + p.count; ++e) {
            all.push_back(e);
            Chain& c = table.chain(name + "to" + std::to_string(e));
            if (p.mode == PublishMode::FullNat)
                c.lines.push_back(std::string("meta mark set ") + kFullNatMark);
            c.lines.push_back(std::string("meta l4proto ") + protocolWord(p.protocol) + " dnat " +
                              ipWord(address.family) + " to " +
                              withPort(world, world.plan.endpoints[e]));
        }
        fullNat = fullNat || p.mode == PublishMode::FullNat;
        balance(table, world, m, name, world.plan.rules[p.rule].rule, all, name + "to");
        preroutingNat(table).lines.push_back(match + "goto " + name);
    }
    if (fullNat)
        postroutingNat(table).lines.push_back(std::string("meta mark ") + kFullNatMark +
                                              " masquerade");
}

void addGatewaySources(Table& table, World& world, MachineIx m)
{
    const Slice rules = world.plan.device(m).sourceNats;
    for (std::uint32_t i = rules.first; i < rules.end(); ++i) {
        for (const Family f : {Family::V4, Family::V6})
            PoolRules(table, world, m, world.plan.sourceNats[i], f).write();
    }
}

}  // namespace tombolo::sim::lab
