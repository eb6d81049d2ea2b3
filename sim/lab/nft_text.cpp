// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/lab/nft_text.h"

#include <algorithm>

namespace tombolo::sim::lab {

Chain& Table::chain(const std::string& name, const std::string& hook)
{
    const auto [at, isNew] = m_index.emplace(name, m_chains.size());
    if (isNew)
        m_chains.push_back({name, hook, {}});
    return m_chains[at->second];
}

bool Table::empty() const
{
    return m_chains.empty();
}

std::string Table::text() const
{
    std::string out = "table inet tombolo {\n";
    for (const bool base : {false, true}) {
        for (const Chain& c : m_chains) {
            if (c.hook.empty() == base)
                continue;
            out += "\tchain " + c.name + " {\n";
            if (base)
                out += "\t\t" + c.hook + " policy accept;\n";
            for (const std::string& line : c.lines)
                out += "\t\t" + line + '\n';
            out += "\t}\n";
        }
    }
    return out + "}\n";
}

std::string prefixMatch(const Prefix& prefix, const std::string& field)
{
    if (prefix.isDefault())
        return std::string("meta nfproto ") + (prefix.address.isV6() ? "ipv6 " : "ipv4 ");
    return std::string(ipWord(prefix.address.family)) + ' ' + field + ' ' +
           toString(prefix.network()) + ' ';
}

std::string prefixMatch(const std::vector<Prefix>& list, Family family, const std::string& field,
                        bool negated, bool& found)
{
    std::vector<Prefix> kept;
    found = false;
    for (const Prefix& p : list) {
        if (p.address.family != family)
            continue;
        found = true;
        // nft refuses sets whose members overlap.
        const bool inside = std::any_of(list.begin(), list.end(), [&](const Prefix& o) {
            return o.address.family == family && o.length < p.length && o.contains(p);
        });
        if (!inside && std::find(kept.begin(), kept.end(), p.network()) == kept.end())
            kept.push_back(p.network());
    }
    if (!found || kept.front().isDefault())
        return {};
    std::string out = std::string(ipWord(family)) + ' ' + field + (negated ? " != { " : " { ");
    for (std::size_t i = 0; i < kept.size(); ++i)
        out += (i == 0 ? "" : ", ") + toString(kept[i]);
    return out + " } ";
}

std::string targetMatch(const IpAddress& address, Protocol protocol, std::uint16_t port)
{
    return std::string(ipWord(address.family)) + " daddr " + toString(address) + ' ' +
           protocolWord(protocol) + " dport " + std::to_string(port) + ' ';
}

std::string packetMatch(const Pick& pick)
{
    const Header& p = pick.packet;
    std::string out = std::string(ipWord(p.src.family)) + " saddr " + toString(p.src) + ' ';
    if (p.protocol == Protocol::Icmp)
        return out + ipWord(p.dst.family) + " daddr " + toString(p.dst) + ' ';
    if (!pick.rewrittenPort)
        out += std::string(protocolWord(p.protocol)) + " sport " + std::to_string(p.sport) + ' ';
    return out + targetMatch(p.dst, p.protocol, p.dport);
}

void balance(Table& table, const World& world, MachineIx m, const std::string& chain,
             const std::string& rule, const std::vector<std::uint32_t>& endpoints,
             const std::string& prefix, const std::string& spread)
{
    std::vector<std::string> lines;
    const auto go = [&](std::uint32_t e) {
        return "goto " + prefix + std::to_string(e);
    };
    if (endpoints.size() == 1) {
        lines.push_back(go(endpoints.front()));
    } else if (!endpoints.empty()) {
        for (const Pick& pick : world.endpointPicks) {
            if (pick.at != m || pick.rule != rule)
                continue;
            for (const std::uint32_t e : endpoints) {
                const Endpoint32& end = world.plan.endpoints[e];
                if (world.text(end.address) == pick.address && end.port == pick.port)
                    lines.push_back(packetMatch(pick) + go(e) + " comment \"as in the trace\"");
            }
        }
        std::string random = spread + " mod " + std::to_string(endpoints.size()) + " vmap {";
        for (std::size_t i = 0; i < endpoints.size(); ++i)
            random += (i == 0 ? " " : ", ") + std::to_string(i) + " : " + go(endpoints[i]);
        lines.push_back(random + " }");
    }
    Chain& c = table.chain(chain);
    if (c.lines.empty())
        c.lines = std::move(lines);
}

Chain& preroutingNat(Table& table)
{
    return table.chain("prerouting", "type nat hook prerouting priority dstnat;");
}

Chain& outputNat(Table& table)
{
    return table.chain("output", "type nat hook output priority -100;");
}

Chain& postroutingNat(Table& table)
{
    return table.chain("postrouting", "type nat hook postrouting priority srcnat;");
}

Chain& forwardFilter(Table& table)
{
    return table.chain("filter_forward", "type filter hook forward priority filter;");
}

Chain& inputFilter(Table& table)
{
    return table.chain("filter_input", "type filter hook input priority filter;");
}

Chain& outputFilter(Table& table)
{
    return table.chain("filter_output", "type filter hook output priority filter;");
}

}  // namespace tombolo::sim::lab
