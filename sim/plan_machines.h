// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "model/core/entities.h"
#include "sim/trace.h"

/// Machines, their ports and their routes as a NetworkPlan keeps them. Pods are many, so theirs are
/// small: lists lie end to end in the plan, and a row says which stretch is its own.
namespace tombolo::sim {

using AddressId = std::uint32_t;  ///< index into NetworkPlan::addresses; 0: none
using MachineIx = ElementIx;      ///< an element that handles packets
using PortIx = std::uint32_t;
inline constexpr std::uint32_t kNoIx = 0xFFFFFFFFU;

/// A stretch of one of the plan's lists; NetworkPlan's accessors make a span of it.
struct Slice {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    bool empty() const { return count == 0; }
    std::uint32_t end() const { return first + count; }
};

enum class MachineKind : std::uint8_t {
    Host,
    Pod,
    HostPod,
    Node,
    Router,
    NatGateway,
    VipGateway,
    Proxy
};

/// Where a route comes from; also the order of preference between equal prefixes.
enum class RouteKind : std::uint8_t { Local, Connected, Pod, Static, Cluster, Bgp, Dsr };

struct RouteLine {
    Prefix to;  ///< host bits cleared
    RouteKind kind = RouteKind::Connected;
    AddressId via = 0;            ///< 0: directly attached
    PortIx port = kNoIx;          ///< kNoIx: drop silently (nobody has that pod address)
    MachineIx peer = kNoElement;  ///< Pod: the pod; Cluster: the other node
    bool tunnel = false;
    bool bridge = false;  ///< directly attached pods on the node's bridge
    friend bool operator==(const RouteLine&, const RouteLine&) = default;
};

/// Longest prefix first, then address, then preference: the first that matches is taken.
inline bool comesBefore(const RouteLine& a, const RouteLine& b)
{
    if (a.to.address.family != b.to.address.family)
        return a.to.address.family < b.to.address.family;
    if (a.to.length != b.to.length)
        return a.to.length > b.to.length;
    if (a.to.address != b.to.address)
        return a.to.address < b.to.address;
    return a.kind < b.kind;
}

/// An attachment. A pod's link is one port at the pod and one at its node.
struct Port {
    MachineIx machine = kNoElement;
    std::int32_t network = -1;  ///< -1: pod link or bridge
    Slice addresses;            ///< NetworkPlan::addressesOf()
    Slice connected;            ///< NetworkPlan::connectedOf()
    std::uint32_t mtu = 1500;
    bool bridge = false;
};

/// What every machine has; 56 bytes.
struct Machine {
    MachineKind kind = MachineKind::Host;
    bool forwards = false;
    bool conntrack = false;     ///< keeps connection entries (has a rule that needs them)
    bool translates = false;    ///< has a rule that can translate
    bool dropsInvalid = false;  ///< node of a cluster with services (kube-proxy)
    bool bridged = false;       ///< Node, Pod: pods hang on a bridge
    Encapsulation encapsulation = Encapsulation::None;
    RpFilter rpFilter = RpFilter::Off;
    MachineIx self = kNoElement;  ///< the machine that acts: the node for a HostPod, else itself
    MachineIx node = kNoElement;  ///< Pod, HostPod: its node
    std::uint32_t cluster = kNoIx;
    PortIx firstPort = 0;
    std::uint32_t portCount = 0;
    Slice addresses;           ///< NetworkPlan::addressesOf()
    Slice listeners;           ///< NetworkPlan::listenerAt()
    Slice policies;            ///< NetworkPlan::policiesOf()
    std::uint32_t device = 0;  ///< NetworkPlan::device(); 0: Pod, HostPod
};

/// What only those machines have that are not pods.
struct Device {
    PortIx bridgePort = kNoIx;   ///< Node: towards its pods
    bool clusterRoutes = false;  ///< Node: takes the routes of its cluster
    Slice routes;                ///< its own, in the order of comesBefore()
    Slice podPrefixes;           ///< Node: NetworkPlan::podPrefixesOf()
    Slice pods;                  ///< Node: NetworkPlan::podAt()
    Slice firewall;              ///< of NetworkPlan::firewallLines
    Slice sourceNats;            ///< of NetworkPlan::sourceNats
};

/// An address of a pod at its node.
struct PodAddress {
    AddressId address = 0;
    MachineIx pod = kNoElement;
};

/// A socket that takes what comes to a port.
struct Listener {
    ElementIx element = kNoElement;  ///< a node's: the pod; kNoElement: the machine itself
    std::uint16_t port = 0;
    Protocol protocol = Protocol::Tcp;
    friend bool operator==(const Listener&, const Listener&) = default;
};

}  // namespace tombolo::sim
