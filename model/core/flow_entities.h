// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/core/network_entities.h"

/// What happens during a run: flows, and what is out of order when.
namespace tombolo {

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

}  // namespace tombolo
