// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/plan_types.h"

namespace tombolo::sim {

/// A document turned into dense tables for one run: indices instead of ids, every address known by
/// a number, rules ready to match. Immutable; holds nothing of the document it was made from.
struct NetworkPlan {
    std::vector<IpAddress> addresses;     ///< by AddressId; [0] is "none"
    std::vector<Machine> machines;        ///< by ElementIx, document order
    std::vector<std::string> elementIds;  ///< by ElementIx
    std::vector<Port> ports;
    std::vector<NetworkInfo> networks;  ///< by index into Topology::networks
    std::vector<std::string> networkIds;
    std::vector<ClusterInfo> clusters;
    std::vector<RuleInfo> rules;  ///< [0] is the empty rule
    std::vector<Endpoint32> endpoints;
    std::vector<ServicePortInfo> services;
    std::vector<PublishInfo> publishes;
    std::vector<SourceNatInfo> sourceNats;
    std::vector<FirewallLine> firewallLines;
    std::vector<PolicyInfo> policies;
    std::vector<FlowInfo> flows;     ///< those that run, document order
    std::vector<PhaseInfo> phases;   ///< by time; empty: nothing ever fails
    TimeNs timeouts[3] = {0, 0, 0};  ///< of entries: tcp, udp, icmp; 0: to the end of the run

    bool entriesEnd() const { return timeouts[0] > 0 || timeouts[1] > 0 || timeouts[2] > 0; }
    TimeNs timeoutOf(Protocol p) const
    {
        return timeouts[p == Protocol::Icmp ? 2 : p == Protocol::Udp ? 1 : 0];
    }

    const IpAddress& address(AddressId id) const { return addresses[id]; }
    Family family(AddressId id) const { return addresses[id].family; }
    bool isLocal(MachineIx m, AddressId a) const
    {
        const Machine& machine = machines[m];
        if (machine.kind != MachineKind::Pod)
            return local.contains({m, a});
        for (const AddressId own : machine.addresses) {
            if (own == a)
                return true;
        }
        return false;
    }
    bool inAny(const std::vector<Prefix>& prefixes, AddressId a) const
    {
        for (const Prefix& p : prefixes) {
            if (p.contains(addresses[a]))
                return true;
        }
        return false;
    }
    /// First address of a family, or 0.
    AddressId firstOf(const std::vector<AddressId>& list, Family f) const
    {
        for (const AddressId a : list) {
            if (addresses[a].family == f)
                return a;
        }
        return 0;
    }

    /// Which address of a source translation's pool: the kernel's hash over source and destination
    /// (L-9). 0: none of the family.
    AddressId poolAddress(const SourceNatInfo& rule, AddressId src, AddressId dst) const;

    FlatMap addressIds;  ///< {high, low ^ family} → AddressId
    FlatMap local;       ///< {machine, address} → 1: the machine's own; not of pods
    FlatMap neighbours;  ///< {network, address} → machine that answers there
    FlatMap podAt;       ///< {node, address} → pod machine
    FlatMap listeners;   ///< {machine, protocol << 16 | port} → element that listens
    FlatMap
        serviceAt;  ///< {cluster << 32 | address, protocol << 16 | port} → service << 1 | external
    FlatMap nodePortAt;  ///< {cluster, protocol << 16 | port} → service
    FlatMap publishAt;   ///< {machine << 32 | address, protocol << 16 | port} → publish
    FlatMap
        dsrAt;  ///< {node << 32 | address, protocol << 16 | port} → publish (mode dsr, to its pods)

    /// @return the number of an address that occurs in the document, or 0
    AddressId find(const IpAddress& a) const;
};

inline Key portKey(std::uint64_t high, std::uint64_t low, Protocol protocol, std::uint16_t port)
{
    return {high << 32U | low, std::uint64_t(protocol) << 16U | port};
}

/// @param flowIds ids of the flows to run; empty: every enabled flow
/// @return UnknownReference with the place, CannotSimulate
Result<NetworkPlan> makePlan(const Topology& topology, const std::vector<std::string>& flowIds);

}  // namespace tombolo::sim
