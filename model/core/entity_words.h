// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

/// What the entities of all kinds are described with.
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

}  // namespace tombolo
