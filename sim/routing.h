// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/plan.h"

namespace tombolo::sim {

/// Where a machine sends what is for one destination; worked out once, then a number.
struct Hop {
    enum class Outcome : std::uint8_t {
        Local,  ///< for the machine itself
        Forward,
        NoRoute,
        NoNeighbour,  ///< a route, but nobody answers for the next hop
        Silent,       ///< an address of the node's own pod prefix that no pod has
    };
    Outcome outcome = Outcome::NoRoute;
    RouteKind kind = RouteKind::Local;
    bool tunnel = false;
    Prefix to;                    ///< prefix of the route that was taken
    AddressId nextHop = 0;        ///< 0: directly attached
    MachineIx next = kNoElement;  ///< gets the packet
    MachineIx frameTo =
        kNoElement;  ///< whom the frame is addressed to: `next`, or a bridged pod behind it
    PortIx port = kNoIx;
    AddressId source = 0;  ///< address that the machine itself sends from
    std::uint32_t mtu = 1500;
    std::uint32_t link = kNoIx;  ///< index into Routing::links()
    AddressId outerSource = 0, outerDestination = 0;
    std::uint32_t share = kNoIx;  ///< next of the equal paths
    std::uint32_t shares = 1;     ///< how many equal paths, counted at the first
};

/// A directed wire, with the tunnel header on it when there is one.
struct Link {
    MachineIx from = kNoElement;
    MachineIx to = kNoElement;
    std::int32_t network = -1;
    Encapsulation encapsulation = Encapsulation::None;
    AddressId outerSource = 0, outerDestination = 0;
};

/// Route lookup with memory: longest prefix, next hop, neighbour, source address.
class Routing {
public:
    explicit Routing(const NetworkPlan& plan) : m_planned(&plan) {}
    /// Asks another plan of the same machines and ports from now on. Hops and links made so far
    /// keep their numbers.
    void follow(const NetworkPlan& plan);

    /// @return index into hops(); the first of several equal paths
    std::uint32_t lookup(MachineIx m, AddressId destination);
    /// The path of several equal ones that a flow's hash picks.
    std::uint32_t choose(std::uint32_t hop, std::uint64_t flowHash) const;
    const Hop& hop(std::uint32_t index) const { return m_hops[index]; }
    /// The address the machine sends from by this port: a node's first one, else as for a
    /// masquerade.
    AddressId sourceFor(MachineIx m, PortIx port, Family family, AddressId nextHop) const;
    /// The address that a masquerade takes: in the next hop's prefix, else the port's first one,
    /// else the machine's (L-8).
    AddressId masqueradeFor(MachineIx m, PortIx port, Family family, AddressId nextHop) const;

    std::uint32_t linkBetween(const Link& link);
    const Link& link(std::uint32_t index) const { return m_links[index]; }
    const std::vector<Hop>& hops() const { return m_hops; }
    const std::vector<Link>& links() const { return m_links; }

private:
    std::uint32_t resolve(MachineIx m, AddressId destination);
    Hop podHop(MachineIx m, AddressId destination);
    Hop alongLine(MachineIx m, const RouteLine& line, AddressId destination);
    void throughTunnel(Hop& hop, MachineIx m, const RouteLine& line);
    struct Match {
        RouteLine line;
        std::size_t own = 0;  ///< its index, when it is one of NetworkPlan::ownRoutesOf()
        bool found = false;
    };
    Match match(MachineIx m, AddressId destination) const;
    static std::size_t firstMatch(std::span<const RouteLine> routes, const IpAddress& destination,
                                  MachineIx without);

    const NetworkPlan* m_planned;
    FlatMap m_known;
    FlatMap m_linkIds;
    std::vector<Hop> m_hops;
    std::vector<Link> m_links;
};

/// Bytes that a tunnel adds (format.md section 2, MTU).
std::uint32_t tunnelOverhead(Encapsulation encapsulation, Family outer);

}  // namespace tombolo::sim
