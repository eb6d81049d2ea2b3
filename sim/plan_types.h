// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "sim/plan_machines.h"

/// The rows of a NetworkPlan's tables: what the document configures.
namespace tombolo::sim {

using RuleIx = std::uint32_t;  ///< index into NetworkPlan::rules; 0: none
/// Longest latency, interval and start that count: eleven days.
inline constexpr TimeNs kLongestTime = 1'000'000'000'000'000;

struct NetworkInfo {
    std::uint32_t mtu = 1500;
    TimeNs latency = 0;
    std::int64_t kbps = 0;
    std::uint32_t lossPpm = 0;
    std::uint32_t queue = 0;  ///< packets that may wait at a port; 0: no limit
    std::vector<Prefix> prefixes;
};

struct ClusterInfo {
    std::vector<Prefix> podPrefixes;
    bool masquerade = false;
    std::vector<Prefix> except;
    std::int32_t network = -1;
    RuleIx masqueradeRule = 0;
    bool randomPorts = false;  ///< of masquerades on its nodes
    Slice egress;              ///< of NetworkPlan::egresses
    /// To the pods of each node, in the order of comesBefore(), `peer` the node; everyone takes
    /// those of the others, by its own first port. Through a tunnel the way depends on what family
    /// a node's first address has: then [1] is for IPv6; otherwise [0] is for all.
    std::vector<RouteLine> routes[2];
};

/// Name of a piece of configuration as Step::rule shows it.
struct RuleInfo {
    std::string rule;
    std::string note;  ///< proxies: identities sent, joined by ","
};

struct Endpoint32 {
    ElementIx element = kNoElement;
    AddressId address = 0;
    std::uint16_t port = 0;
    bool ending = false;          ///< services: gets nothing new while others are ready
    MachineIx node = kNoElement;  ///< services: where it runs; kNoElement: outside the cluster
};

struct ServicePortInfo {
    RuleIx rule = 0;
    std::uint32_t first[2] = {0, 0};  ///< endpoints by family: [0] IPv4, [1] IPv6
    std::uint32_t count[2] = {0, 0};
    bool externalLocal = false;
    bool internalLocal = false;
    bool ending = false;  ///< some of its endpoints are
    Slice sources;        ///< of NetworkPlan::prefixLists: who may come to its load balancer
    TimeNs sticky = 0;    ///< how long a client's endpoint is remembered; 0: not at all
};

/// A destination that a service's rules take in its cluster.
struct ServiceDoor {
    std::uint32_t service = 0;  ///< index into NetworkPlan::services
    std::uint32_t cluster = 0;
    AddressId address = 0;  ///< 0: any address of one of its nodes (a node port)
    std::uint16_t port = 0;
    Protocol protocol = Protocol::Tcp;
};

struct PublishInfo {
    RuleIx rule = 0;
    MachineIx machine = kNoElement;
    AddressId address = 0;
    std::uint16_t port = 0;
    Protocol protocol = Protocol::Tcp;
    PublishMode mode = PublishMode::Dnat;
    std::uint32_t first = 0, count = 0;  ///< endpoints
    std::vector<Identity> identity;
    bool replaces = false;     ///< http: removes the lines about the client that come along
    bool transparent = false;  ///< proxies: wears the client's address towards backends
};

struct SourceNatInfo {
    RuleIx rule = 0;
    Prefix from;
    std::int32_t network = -1;
    std::vector<AddressId> pool;
    bool limited = false;  ///< `ports` or `portsPerHost` given
    bool random = false;   ///< the port is drawn
    std::uint16_t low = 1024, high = 65535;
    std::uint32_t portsPerHost = 0;
};

/// Pods that leave towards some destinations by one node, with its egress address.
struct EgressInfo {
    RuleIx rule = 0;
    std::vector<AddressId> pods;  ///< sorted
    std::vector<Prefix> to;
    std::vector<Prefix> except;     ///< the cluster's pods and services, too
    std::vector<AddressId> nodes;   ///< of the cluster, sorted: never taken either
    MachineIx node = kNoElement;    ///< the gateway; kNoElement: none
    AddressId address = 0;          ///< 0: as the node's masquerade would
    AddressId towards[2] = {0, 0};  ///< by family: an address to which a node's routes lead there
};

struct FirewallLine {
    FirewallAction action = FirewallAction::Deny;
    std::optional<Prefix> from, to;
    Protocol protocol = Protocol::Any;
    std::optional<PortRange> ports;
    RuleIx rule = 0;
};

struct PolicyPeers {
    bool any = false;
    std::vector<AddressId> pods;                                   ///< sorted
    std::vector<std::pair<Prefix, std::vector<Prefix>>> prefixes;  ///< with exceptions
};
struct PolicyLine {
    PolicyPeers peers;
    bool anyPort = false;
    std::vector<PolicyPort> ports;
};
struct PolicyInfo {
    RuleIx rule = 0;
    bool ingress = false, egress = false;  ///< restricted in that direction
    std::vector<PolicyLine> in, out;
};

}  // namespace tombolo::sim
