// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <set>

#include "sim/lab/lab.h"
#include "sim/plan.h"
#include "sim/routing.h"

/// What the parts of the writer share.
namespace tombolo::sim::lab {

/// A choice that the trace made among several: the packet's tuple before it, and what was chosen.
struct Pick {
    MachineIx at = kNoElement;
    std::string rule;
    Header packet;
    std::string address;
    std::uint16_t port = 0;
    bool rewrittenPort = false;  ///< the source port is not the one the flow was sent from
};

struct World {
    const Topology& topology;
    const NetworkPlan& plan;
    const Trace& trace;
    Routing routing;
    std::vector<Pick> endpointPicks;
    std::vector<Pick> poolPicks;
    std::vector<Pick> pathPicks;
    std::vector<LabLimit> limits;
    bool v6 = false;

    const Machine& machine(MachineIx m) const { return plan.machines[m]; }
    const std::string& id(MachineIx m) const { return plan.elementIds[m]; }
    std::string text(AddressId a) const { return toString(plan.address(a)); }
};

/// Name of a machine's interface: e0, e1… on networks, eth0 in a pod, cni0 for a node's bridge.
std::string interfaceName(const World& world, PortIx port);
/// Name of the node's end of a pod's link.
std::string podPortName(const World& world, MachineIx pod);
/// A hardware address that no other interface of the lab has. @param kind 0 machine, 1 node's end
/// of a pod link, 2 tunnel device
std::string hardwareAddress(unsigned kind, std::uint32_t index);
/// Whether a machine is a namespace of its own (a hostNetwork pod is its node's).
inline bool hasNamespace(const World& world, MachineIx m)
{
    return world.machine(m).kind != MachineKind::HostPod;
}
/// Pods of a node with a link of their own, document order.
std::vector<MachineIx> podsOf(const World& world, MachineIx node);

/// Reads the trace's free choices.
void readPicks(World& world);
/// Finds what cannot be realised.
void findLimits(World& world);

std::string linkScript(const World& world);
std::string addressScript(World& world, MachineIx m);
std::string tunnelScript(World& world, MachineIx m);
std::string pathRules(World& world, MachineIx m);
/// Routes for gateways of mode dsr, which hand packets on with their destination untouched.
std::string directReturnRoutes(World& world, MachineIx m);
/// The ways from other nodes to the gateways of egress policies.
std::string egressRoutes(World& world, MachineIx m);

/// nftables rules of a machine; empty when it needs none.
std::string rulesOf(World& world, MachineIx m);
std::string proxySettings(World& world, MachineIx m);
std::string labJson(World& world);

}  // namespace tombolo::sim::lab
