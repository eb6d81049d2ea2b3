// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/core/ip.h"

/// The document's elements as plain values, one struct per object of format.md section 1.
/// Defaults are the format's defaults. Nothing here knows how it is stored or drawn.
namespace tombolo {

/// Unknown keys of a JSON object: name and compact JSON text, in file order. Written back on save.
struct Extra {
    std::vector<std::pair<std::string, std::string>> members;
    friend bool operator==(const Extra&, const Extra&) = default;
};

using Labels = std::map<std::string, std::string>;

enum class NetworkKind : std::uint8_t { Lan, Vpc, Internet };
enum class Protocol : std::uint8_t { Any, Tcp, Udp, Icmp };  ///< Icmp is ICMPv6 on IPv6
enum class FirewallAction : std::uint8_t { Allow, Deny, Reject };
enum class ClusterModel : std::uint8_t { Flat, Island };
enum class PodLink : std::uint8_t { Routed, Bridge };
enum class Encapsulation : std::uint8_t { None, Vxlan, Geneve, Ipip };
enum class PodRoutes : std::uint8_t { None, Bgp };
enum class ServiceType : std::uint8_t { ClusterIp, NodePort, LoadBalancer };
enum class TrafficPolicy : std::uint8_t { Cluster, Local };
enum class Advertise : std::uint8_t { L2, Bgp };
enum class GatewayKind : std::uint8_t { Nat, Vip, Proxy };
enum class PublishMode : std::uint8_t { Dnat, FullNat, Dsr, Tcp, Http };
enum class Identity : std::uint8_t { XForwardedFor, Forwarded, ProxyV1, ProxyV2 };
enum class HostRole : std::uint8_t { Client, Server };
enum class SessionAffinity : std::uint8_t { None, ClientIp };
/// What a machine does with a packet whose source it would answer another way (semantics.md L-14).
enum class RpFilter : std::uint8_t { Off, Loose, Strict };
/// What an http proxy does with lines about the client that are in the request already.
enum class ClientHeaders : std::uint8_t { Append, Replace };

/// An IP segment: one broadcast domain.
struct Network {
    std::string id;
    std::string name;
    NetworkKind kind = NetworkKind::Lan;
    std::vector<Prefix> prefixes;
    std::int64_t mtuBytes = 1500;
    std::int64_t latencyNs = 50'000;          ///< file: latencyUs, up to 3 decimals
    std::int64_t bandwidthKbps = 10'000'000;  ///< file: bandwidthMbps, up to 3 decimals
    std::int64_t lossPpm = 0;       ///< file: lossPercent, up to 4 decimals; 1'000'000 is all
    std::int64_t queuePackets = 0;  ///< waiting at most, behind the one being sent; 0: no limit
    Extra extra;
    friend bool operator==(const Network&, const Network&) = default;
};

struct Interface {
    std::string network;
    std::vector<IpAddress> addresses;
    Extra extra;
    friend bool operator==(const Interface&, const Interface&) = default;
};

struct Route {
    Prefix to;
    IpAddress via;
    Extra extra;
    friend bool operator==(const Route&, const Route&) = default;
};

struct PortRange {
    std::uint16_t first = 0;
    std::uint16_t last = 65535;  ///< inclusive
    friend bool operator==(const PortRange&, const PortRange&) = default;
};

/// One line of a firewall; absent parts match everything.
struct FirewallRule {
    FirewallAction action = FirewallAction::Deny;
    std::optional<Prefix> from;
    std::optional<Prefix> to;
    Protocol protocol = Protocol::Any;
    std::optional<PortRange> ports;  ///< destination ports; without protocol: TCP and UDP
    Extra extra;
    friend bool operator==(const FirewallRule&, const FirewallRule&) = default;
};

struct Listen {
    Protocol protocol = Protocol::Tcp;
    std::uint16_t port = 0;
    Extra extra;
    friend bool operator==(const Listen&, const Listen&) = default;
};

/// Forwards between networks; translates nothing.
struct Router {
    std::string id;
    std::string name;
    std::vector<Interface> interfaces;
    std::vector<Route> routes;
    std::optional<std::uint32_t> bgpAsn;  ///< file: bgp.asn; absent: no BGP
    Extra bgpExtra;
    std::vector<FirewallRule> firewall;
    RpFilter rpFilter = RpFilter::Off;
    Extra extra;
    friend bool operator==(const Router&, const Router&) = default;
};

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

struct SourceNat {
    Prefix from;
    std::string out;            ///< network id
    std::vector<IpAddress> to;  ///< pool
    std::optional<PortRange> ports;
    std::int64_t portsPerHost = 0;  ///< 0: no per-host block
    Extra extra;
    friend bool operator==(const SourceNat&, const SourceNat&) = default;
};

/// Element (pod, node, host) or address.
struct Backend {
    std::string element;
    std::optional<IpAddress> address;
    std::uint16_t port = 0;
    Extra extra;
    friend bool operator==(const Backend&, const Backend&) = default;
};

struct Publish {
    std::string id;
    std::string name;
    IpAddress address;
    Protocol protocol = Protocol::Tcp;
    std::uint16_t port = 0;
    std::vector<Backend> backends;
    PublishMode mode = PublishMode::Dnat;
    std::vector<Identity> identity;
    ClientHeaders clientHeaders = ClientHeaders::Append;
    Extra extra;
    friend bool operator==(const Publish&, const Publish&) = default;
};

/// A translating gateway.
struct Gateway {
    std::string id;
    std::string name;
    GatewayKind kind = GatewayKind::Nat;
    std::vector<Interface> interfaces;
    std::vector<Route> routes;
    std::vector<FirewallRule> firewall;
    std::vector<SourceNat> sourceNat;
    std::vector<Publish> publish;
    RpFilter rpFilter = RpFilter::Off;
    Extra extra;
    friend bool operator==(const Gateway&, const Gateway&) = default;
};

/// A machine outside every cluster.
struct Host {
    std::string id;
    std::string name;
    HostRole role = HostRole::Client;
    std::vector<Interface> interfaces;
    std::vector<Route> routes;
    std::vector<Listen> listen;
    std::vector<FirewallRule> firewall;
    RpFilter rpFilter = RpFilter::Off;
    Extra extra;
    friend bool operator==(const Host&, const Host&) = default;
};

/// Element (pod, node, host, service, gateway publish id) or address.
struct FlowTarget {
    std::string element;
    std::optional<IpAddress> address;
    Extra extra;
    friend bool operator==(const FlowTarget&, const FlowTarget&) = default;
};

/// A header about the client that the sender writes itself; whoever reads it cannot tell.
struct Claim {
    Identity identity = Identity::XForwardedFor;
    IpAddress address;
    std::uint16_t port = 0;  ///< PROXY protocol only
    Extra extra;
    friend bool operator==(const Claim&, const Claim&) = default;
};

struct Flow {
    std::string id;
    std::string name;
    std::string from;  ///< pod, node (its agents) or host
    FlowTarget to;
    Protocol protocol = Protocol::Tcp;  ///< tcp, udp or icmp
    std::uint16_t port = 0;             ///< icmp: the echo id
    std::uint16_t sourcePort = 0;       ///< 0: the simulator chooses
    std::int64_t count = 1;
    std::int64_t intervalNs = 1'000'000;  ///< file: intervalUs
    std::int64_t startNs = 0;             ///< file: startUs
    std::int64_t payloadBytes = 64;
    bool enabled = true;  ///< written only when false; a disabled flow is not simulated
    std::vector<Claim> claims;
    Extra extra;
    friend bool operator==(const Flow&, const Flow&) = default;
};

struct CanvasItem {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool collapsed = false;
    Extra extra;
    friend bool operator==(const CanvasItem&, const CanvasItem&) = default;
};

struct Note {
    std::string id;
    std::string text;
    double x = 0;
    double y = 0;
    double width = 200;
    double height = 80;
    Extra extra;
    friend bool operator==(const Note&, const Note&) = default;
};

/// Something is out of order for a while. Without `network` the whole element (network, router,
/// node, gateway or host); with it the element's interface on that network.
struct Fault {
    std::string element;
    std::string network;
    std::int64_t downNs = 0;           ///< file: downUs, from the start of the run
    std::optional<std::int64_t> upNs;  ///< file: upUs; absent: never comes back
    Extra extra;
    friend bool operator==(const Fault&, const Fault&) = default;
};

/// How long an entry lives after its last packet; absent: to the end of the run (semantics.md
/// L-12).
struct Timeouts {
    std::optional<std::int64_t> tcpNs;   ///< file: tcpUs
    std::optional<std::int64_t> udpNs;   ///< file: udpUs
    std::optional<std::int64_t> icmpNs;  ///< file: icmpUs
    Extra extra;
    friend bool operator==(const Timeouts&, const Timeouts&) = default;
};

/// What happens to the network during a run.
struct Scenario {
    std::vector<Fault> faults;
    /// From a fault, or its end, until everyone else has noticed: BGP, health checks, node status.
    std::int64_t convergeNs = 1'000'000'000;  ///< file: convergeUs
    Timeouts timeouts;
    Extra extra;
    friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// Title and what else belongs to the document itself.
struct DocumentHeader {
    std::int64_t version = 1;
    std::string title;
    std::string description;
    Scenario scenario;  ///< written only when it says something
    Extra extra;        ///< unknown top-level keys, e.g. "$schema"
    Extra canvasExtra;  ///< unknown keys of "canvas"
    friend bool operator==(const DocumentHeader&, const DocumentHeader&) = default;
};

/// A whole document as a value: what a run, an export or a check gets.
struct Topology {
    DocumentHeader header;
    std::vector<Network> networks;
    std::vector<Router> routers;
    std::vector<Cluster> clusters;
    std::vector<Gateway> gateways;
    std::vector<Host> hosts;
    std::vector<Flow> flows;
    /// Where elements are drawn, by element id, in canvas units (1 unit = 1 px at 100 %).
    /// Nodes are placed relative to their cluster's top-left corner, pods to their node's, so that
    /// moving a box is one change. Whoever has no item is placed by the automatic layout of its
    /// box.
    std::map<std::string, CanvasItem> canvasItems;
    std::vector<Note> notes;
    friend bool operator==(const Topology&, const Topology&) = default;
};

}  // namespace tombolo
