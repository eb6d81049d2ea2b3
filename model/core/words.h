// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string_view>

#include "model/core/entities.h"

/// The words of format.md for every enumeration, in the order of its values. Whoever reads, writes
/// or names a value shares them, so what is written is what is read.
namespace tombolo {

template <typename E>
struct Words;

template <>
struct Words<NetworkKind> {
    static constexpr std::array<std::string_view, 3> kList{"lan", "vpc", "internet"};
};
template <>
struct Words<Protocol> {
    static constexpr std::array<std::string_view, 4> kList{"any", "tcp", "udp", "icmp"};
};
template <>
struct Words<FirewallAction> {
    static constexpr std::array<std::string_view, 3> kList{"allow", "deny", "reject"};
};
template <>
struct Words<ClusterModel> {
    static constexpr std::array<std::string_view, 2> kList{"flat", "island"};
};
template <>
struct Words<PodLink> {
    static constexpr std::array<std::string_view, 2> kList{"routed", "bridge"};
};
template <>
struct Words<Encapsulation> {
    static constexpr std::array<std::string_view, 4> kList{"none", "vxlan", "geneve", "ipip"};
};
template <>
struct Words<PodRoutes> {
    static constexpr std::array<std::string_view, 2> kList{"none", "bgp"};
};
template <>
struct Words<ServiceType> {
    static constexpr std::array<std::string_view, 3> kList{"ClusterIP", "NodePort", "LoadBalancer"};
};
template <>
struct Words<TrafficPolicy> {
    static constexpr std::array<std::string_view, 2> kList{"Cluster", "Local"};
};
template <>
struct Words<Advertise> {
    static constexpr std::array<std::string_view, 2> kList{"l2", "bgp"};
};
template <>
struct Words<GatewayKind> {
    static constexpr std::array<std::string_view, 3> kList{"nat", "vip", "proxy"};
};
template <>
struct Words<PublishMode> {
    static constexpr std::array<std::string_view, 5> kList{"dnat", "full-nat", "dsr", "tcp",
                                                           "http"};
};
template <>
struct Words<Identity> {
    static constexpr std::array<std::string_view, 4> kList{"x-forwarded-for", "forwarded",
                                                           "proxy-v1", "proxy-v2"};
};
template <>
struct Words<HostRole> {
    static constexpr std::array<std::string_view, 2> kList{"client", "server"};
};

template <>
struct Words<SessionAffinity> {
    static constexpr std::array<std::string_view, 2> kList{"None", "ClientIP"};
};
template <>
struct Words<RpFilter> {
    static constexpr std::array<std::string_view, 3> kList{"off", "loose", "strict"};
};
template <>
struct Words<ClientHeaders> {
    static constexpr std::array<std::string_view, 2> kList{"append", "replace"};
};

template <typename E>
constexpr std::string_view wordOf(E value)
{
    return Words<E>::kList[static_cast<std::size_t>(value)];
}

}  // namespace tombolo
