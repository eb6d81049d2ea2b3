// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "sim/address_table.h"
#include "sim/flat_map.h"
#include "sim/plan_schedule.h"
#include "sim/plan_types.h"

namespace tombolo::sim {

/// The dense tables of a NetworkPlan, which answers questions about them.
struct PlanTables {
    std::vector<IpAddress> addresses;     ///< by AddressId; [0] is "none"
    std::vector<Machine> machines;        ///< by ElementIx, document order
    std::vector<std::string> elementIds;  ///< by ElementIx
    std::vector<Device> devices;          ///< by Machine::device; [0] is empty
    std::vector<Port> ports;
    std::vector<NetworkInfo> networks;  ///< by index into Topology::networks
    std::vector<std::string> networkIds;
    std::vector<ClusterInfo> clusters;
    std::vector<RuleInfo> rules;  ///< [0] is the empty rule
    std::vector<Endpoint32> endpoints;
    std::vector<ServicePortInfo> services;
    std::vector<ServiceDoor> serviceDoors;  ///< in document order
    std::vector<PublishInfo> publishes;
    std::vector<SourceNatInfo> sourceNats;
    std::vector<EgressInfo> egresses;
    std::vector<FirewallLine> firewallLines;
    std::vector<PolicyInfo> policies;
    std::vector<FlowInfo> flows;     ///< those that run, document order
    std::vector<PhaseInfo> phases;   ///< by time; empty: nothing ever fails
    TimeNs timeouts[3] = {0, 0, 0};  ///< of entries: tcp, udp, icmp; 0: to the end of the run

    std::vector<AddressId> addressLists;     ///< of machines and ports
    std::vector<Prefix> prefixLists;         ///< of ports and nodes
    std::vector<std::uint32_t> policyLists;  ///< of pods
    std::vector<RouteLine> routes;           ///< of devices
    std::vector<PodAddress> podAddresses;    ///< of nodes, each by address
    std::vector<Listener> listeners;         ///< of machines, each by protocol and port
    AddressTable addressIds;                 ///< of `addresses`

    FlatMap local;       ///< {machine, address} → 1: the machine's own; not of pods
    FlatMap neighbours;  ///< {network, address} → machine that answers there
    FlatMap
        serviceAt;  ///< {cluster << 32 | address, protocol << 16 | port} → service << 1 | external
    FlatMap nodePortAt;  ///< {cluster, protocol << 16 | port} → service
    FlatMap publishAt;   ///< {machine << 32 | address, protocol << 16 | port} → publish
    FlatMap
        dsrAt;  ///< {node << 32 | address, protocol << 16 | port} → publish (mode dsr, to its pods)
};

}  // namespace tombolo::sim
