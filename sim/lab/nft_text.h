// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <deque>

#include "sim/lab/lab_world.h"

/// Pieces of nftables text.
namespace tombolo::sim::lab {

inline constexpr const char* kHideMark = "0x4000";     ///< a service wants the source hidden
inline constexpr const char* kFullNatMark = "0x2000";  ///< a gateway's full translation

/// A chain under construction.
struct Chain {
    std::string name;
    std::string hook;  ///< "type … hook … priority …;" of a base chain; empty for another
    std::vector<std::string> lines;
};

/// A table's chains, written out in the order in which they were made. Chains that others jump to
/// come first.
class Table {
public:
    Chain& chain(const std::string& name, const std::string& hook = {});
    bool has(const std::string& name) const { return m_index.count(name) != 0; }
    std::string text() const;
    bool empty() const;

private:
    std::deque<Chain> m_chains;  ///< a chain stays where it is while others are added
    std::map<std::string, std::size_t> m_index;
};

inline const char* ipWord(Family f)
{
    return f == Family::V6 ? "ip6" : "ip";
}
inline const char* protocolWord(Protocol p)
{
    return p == Protocol::Udp ? "udp" : "tcp";
}
/// "ip saddr { … } " for the prefixes of a family; empty when they hold every address.
/// @param found false: the list has none of the family, so that nothing matches
std::string prefixMatch(const std::vector<Prefix>& list, Family family, const std::string& field,
                        bool negated, bool& found);
std::string prefixMatch(const Prefix& prefix, const std::string& field);
/// Destination address, protocol and port.
std::string targetMatch(const IpAddress& address, Protocol protocol, std::uint16_t port);
/// The whole tuple of a packet that the trace saw.
std::string packetMatch(const Pick& pick);

/// Chains that translate to one of several endpoints: the trace's choices first, then any.
/// @param prefix name of the chain for one endpoint, without its number
/// @param spread how the choice is made for packets that the trace does not have
void balance(Table& table, const World& world, MachineIx m, const std::string& chain,
             const std::string& rule, const std::vector<std::uint32_t>& endpoints,
             const std::string& prefix, const std::string& spread = "numgen random");

void addServices(Table& table, World& world, MachineIx m);
/// What egress policies take, and the source that it gets at their gateway.
void addEgress(Table& table, World& world, MachineIx m);
void addNodeSources(Table& table, World& world, MachineIx m);
void addPublished(Table& table, World& world, MachineIx m);
void addGatewaySources(Table& table, World& world, MachineIx m);
void addFirewall(Table& table, const World& world, MachineIx m);
void addPolicies(Table& table, const World& world, MachineIx m);

/// Base chains, made on first use.
Chain& preroutingNat(Table& table);
Chain& outputNat(Table& table);
Chain& postroutingNat(Table& table);
Chain& forwardFilter(Table& table);
Chain& inputFilter(Table& table);
Chain& outputFilter(Table& table);

}  // namespace tombolo::sim::lab
