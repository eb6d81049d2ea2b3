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
    Extra masqueradeExtra;
    PodRoutes podRoutes = PodRoutes::None;
    std::optional<std::uint32_t> asn;
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
