// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/core/network_entities.h"

/// Clusters: nodes with their pods, services and policies.
namespace tombolo {

struct Pod {
    std::string id;
    std::string name;
    std::vector<IpAddress> addresses;
    Labels labels;
    bool hostNetwork = false;
    std::vector<Listen> listen;
    bool terminating = false;  ///< services send it nothing new while others are ready (SVC-12)
    Extra extra;
    friend bool operator==(const Pod&, const Pod&) = default;
};

/// A node without its pods.
struct NodeSettings {
    std::string id;
    std::string name;
    std::vector<IpAddress> addresses;
    std::vector<Prefix> podPrefixes;
    std::vector<Route> routes;
    RpFilter rpFilter = RpFilter::Off;
    Extra extra;
    friend bool operator==(const NodeSettings&, const NodeSettings&) = default;
};

struct Node : NodeSettings {
    std::vector<Pod> pods;
    friend bool operator==(const Node&, const Node&) = default;
};

struct ServicePort {
    Protocol protocol = Protocol::Tcp;
    std::uint16_t port = 0;
    std::uint16_t targetPort = 0;
    std::uint16_t nodePort = 0;  ///< 0: none (key absent)
    Extra extra;
    friend bool operator==(const ServicePort&, const ServicePort&) = default;
};

struct LoadBalancer {
    std::vector<IpAddress> addresses;
    Advertise advertise = Advertise::L2;
    std::string node;  ///< with L2: the node that answers; may be empty
    Extra extra;
    /// Who may come to its addresses; empty: everyone. Node ports do not ask (SVC-11).
    std::vector<Prefix> sourceRanges{};
    friend bool operator==(const LoadBalancer&, const LoadBalancer&) = default;
};

struct Service {
    std::string id;
    std::string name;
    ServiceType type = ServiceType::ClusterIp;
    std::vector<IpAddress> clusterIps;
    Labels selector;
    std::vector<ServicePort> ports;
    TrafficPolicy externalTrafficPolicy = TrafficPolicy::Cluster;
    TrafficPolicy internalTrafficPolicy = TrafficPolicy::Cluster;
    SessionAffinity sessionAffinity = SessionAffinity::None;
    std::int64_t affinityTimeoutNs = 10'800'000'000'000;  ///< file: sessionAffinityTimeoutUs
    std::optional<LoadBalancer> loadBalancer;
    /// Beside the pods that the selector picks, mostly outside the cluster (SVC-13); port 0: the
    /// target port.
    std::vector<Backend> endpoints;
    Extra extra;
    friend bool operator==(const Service&, const Service&) = default;
};

/// Either a selector or a prefix (with exceptions).
struct PolicyPeer {
    std::optional<Labels> selector;
    std::optional<Prefix> prefix;
    std::vector<Prefix> except;
    Extra extra;
    friend bool operator==(const PolicyPeer&, const PolicyPeer&) = default;
};

struct PolicyPort {
    Protocol protocol = Protocol::Tcp;
    std::uint16_t port = 0;  ///< 0: every port of the protocol (key absent)
    Extra extra;
    friend bool operator==(const PolicyPort&, const PolicyPort&) = default;
};

/// Absent peers or ports (nullopt) match everything, as in Kubernetes.
struct PolicyRule {
    std::optional<std::vector<PolicyPeer>> peers;  ///< file: "from" (ingress) or "to" (egress)
    std::optional<std::vector<PolicyPort>> ports;
    Extra extra;
    friend bool operator==(const PolicyRule&, const PolicyRule&) = default;
};

/// Absent list: direction not restricted; empty list: nothing allowed.
struct Policy {
    std::string id;
    std::string name;
    Labels selector;
    std::optional<std::vector<PolicyRule>> ingress;
    std::optional<std::vector<PolicyRule>> egress;
    Extra extra;
    friend bool operator==(const Policy&, const Policy&) = default;
};

/// Chosen pods leave towards some destinations by one node and wear its egress address (EGR-1).
struct EgressPolicy {
    Labels selector;
    std::vector<Prefix> destinations;
    std::vector<Prefix> except;
    std::vector<std::string> nodes;    ///< ids; the first by name is the gateway, none: no way out
    std::optional<IpAddress> address;  ///< one of that node's; absent: as its masquerade would
    Extra extra;
    friend bool operator==(const EgressPolicy&, const EgressPolicy&) = default;
};

/// A cluster without nodes, services and policies.
struct ClusterSettings {
    std::string id;
    std::string name;
    ClusterModel model = ClusterModel::Island;
    std::string network;
    std::vector<Prefix> podPrefixes;
    std::vector<Prefix> servicePrefixes;
    PodLink podLink = PodLink::Routed;
    Encapsulation encapsulation = Encapsulation::None;
    bool masquerade = false;               ///< file: masquerade.enabled
    std::vector<Prefix> masqueradeExcept;  ///< file: masquerade.except, DESTINATION prefixes
    bool masqueradeRandomPorts = false;    ///< file: masquerade.randomPorts; services' too (L-10)
    Extra masqueradeExtra;
    PodRoutes podRoutes = PodRoutes::None;
    std::optional<std::uint32_t> asn;
    std::vector<EgressPolicy> egressPolicies;
    Extra extra;
    friend bool operator==(const ClusterSettings&, const ClusterSettings&) = default;
};

struct Cluster : ClusterSettings {
    std::vector<Node> nodes;
    std::vector<Service> services;
    std::vector<Policy> policies;
    friend bool operator==(const Cluster&, const Cluster&) = default;
};

}  // namespace tombolo
