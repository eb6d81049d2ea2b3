// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "model/core/entity_words.h"
#include "model/core/ip.h"

/// Networks, and the machines outside of clusters: routers, gateways and hosts.
namespace tombolo {

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

struct SourceNat {
    Prefix from;
    std::string out;            ///< network id
    std::vector<IpAddress> to;  ///< pool
    std::optional<PortRange> ports;
    std::int64_t portsPerHost = 0;  ///< 0: no per-host block
    Extra extra;
    bool randomPorts = false;  ///< the port is drawn, never kept (L-10)
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
    bool transparent = false;  ///< proxy: wears its client's address towards backends (PX-5)
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

}  // namespace tombolo
