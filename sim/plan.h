// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "sim/plan_tables.h"

namespace tombolo::sim {

/// A document turned into dense tables for one run: indices instead of ids, every address known by
/// a number, rules ready to match. Immutable; holds nothing of the document it was made from.
struct NetworkPlan : PlanTables {
    bool entriesEnd() const { return timeouts[0] > 0 || timeouts[1] > 0 || timeouts[2] > 0; }
    TimeNs timeoutOf(Protocol p) const
    {
        return timeouts[p == Protocol::Icmp ? 2 : p == Protocol::Udp ? 1 : 0];
    }

    const IpAddress& address(AddressId id) const { return addresses[id]; }
    Family family(AddressId id) const { return addresses[id].family; }
    bool isLocal(MachineIx m, AddressId a) const
    {
        if (machines[m].kind != MachineKind::Pod)
            return local.contains({m, a});
        for (const AddressId own : addressesOf(m)) {
            if (own == a)
                return true;
        }
        return false;
    }
    bool inAny(std::span<const Prefix> prefixes, AddressId a) const
    {
        for (const Prefix& p : prefixes) {
            if (p.contains(addresses[a]))
                return true;
        }
        return false;
    }
    /// First address of a family, or 0.
    AddressId firstOf(std::span<const AddressId> list, Family f) const
    {
        for (const AddressId a : list) {
            if (addresses[a].family == f)
                return a;
        }
        return 0;
    }

    /// Addresses that a machine may send from, document order; those of one port.
    std::span<const AddressId> addressesOf(const Machine& m) const
    {
        return of(addressLists, m.addresses);
    }
    std::span<const AddressId> addressesOf(MachineIx m) const { return addressesOf(machines[m]); }
    std::span<const AddressId> addressesOf(const Port& p) const
    {
        return of(addressLists, p.addresses);
    }
    /// Prefixes of the port's network that hold one of its addresses.
    std::span<const Prefix> connectedOf(const Port& p) const
    {
        return of(prefixLists, p.connected);
    }
    const Device& device(const Machine& m) const { return devices[m.device]; }
    const Device& device(MachineIx m) const { return devices[machines[m].device]; }
    /// A node's own pod prefixes.
    std::span<const Prefix> podPrefixesOf(MachineIx node) const
    {
        return of(prefixLists, device(node).podPrefixes);
    }
    /// The addresses that a pod's default routes go to: those of its node, or of the node's bridge.
    std::span<const AddressId> gatewaysOf(const Machine& pod) const
    {
        return pod.bridged ? addressesOf(ports[device(pod.node).bridgePort])
                           : addressesOf(pod.node);
    }
    std::span<const FirewallLine> firewallOf(MachineIx m) const
    {
        return of(firewallLines, device(m).firewall);
    }
    std::span<const SourceNatInfo> sourceNatsOf(MachineIx m) const
    {
        return of(sourceNats, device(m).sourceNats);
    }
    std::span<const Prefix> sourcesOf(const ServicePortInfo& s) const
    {
        return of(prefixLists, s.sources);
    }
    /// The egress policy of a cluster that takes what one of its pods sends there, or kNoIx.
    std::uint32_t egressOf(std::uint32_t cluster, AddressId src, AddressId dst) const;
    /// Indices of the policies that select a pod.
    std::span<const std::uint32_t> policiesOf(MachineIx pod) const
    {
        return of(policyLists, machines[pod].policies);
    }
    /// @return the pod of a node that has an address, or kNoElement
    MachineIx podAt(MachineIx node, AddressId a) const;
    /// @return the element that listens on a machine, or kNoElement
    ElementIx listenerAt(MachineIx m, Protocol protocol, std::uint16_t port) const;
    /// The routes that a machine has of its own, without those to its pods and its cluster's.
    std::span<const RouteLine> ownRoutesOf(MachineIx m) const
    {
        return of(routes, device(m).routes);
    }
    /// The routes to the pods of the other nodes of its cluster, and to those of the node itself.
    std::span<const RouteLine> clusterRoutesOf(MachineIx node) const;
    /// The routes of a machine in the order of comesBefore(), made up and not looked up: all, or
    /// all but those to its own pods.
    std::vector<RouteLine> routesOf(MachineIx m) const;
    std::vector<RouteLine> networkRoutesOf(MachineIx m) const;
    /// How a node gets to one of its pods by its own link.
    RouteLine podRoute(MachineIx node, AddressId a, MachineIx pod) const;

    /// Which address of a source translation's pool: the kernel's hash over source and destination
    /// (L-9). 0: none of the family.
    AddressId poolAddress(const SourceNatInfo& rule, AddressId src, AddressId dst) const;

    /// @return the number of an address that occurs in the document, or 0
    AddressId find(const IpAddress& a) const { return addressIds.find(addresses, a); }

private:
    template <class T>
    static std::span<const T> of(const std::vector<T>& list, Slice slice)
    {
        return {list.data() + slice.first, slice.count};
    }
};

inline Key portKey(std::uint64_t high, std::uint64_t low, Protocol protocol, std::uint16_t port)
{
    return {high << 32U | low, std::uint64_t(protocol) << 16U | port};
}

/// @param flowIds ids of the flows to run; empty: every enabled flow
/// @return UnknownReference with the place, CannotSimulate
Result<NetworkPlan> makePlan(const Topology& topology, const std::vector<std::string>& flowIds);

}  // namespace tombolo::sim
