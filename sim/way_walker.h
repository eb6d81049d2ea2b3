// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "sim/doors.h"
#include "sim/packet.h"
#include "sim/routing.h"

namespace tombolo::sim {

/// A source as an observer reads it.
struct Sight {
    AddressId source = 0;
    MachineIx by = kNoElement;  ///< wrote it; kNoElement: it is the sender's own
    std::uint16_t low = 0;      ///< ports that it can have
    std::uint16_t high = 65535;
    std::uint32_t door = kNoIx;  ///< the proxy's published address, where a proxy wrote it
    friend auto operator<=>(const Sight&, const Sight&) = default;
};

/// Where somebody stands who sees packets pass: a machine that they come to, or a network.
struct Lookout {
    MachineIx machine = kNoElement;
    std::int32_t network = -1;
    friend auto operator<=>(const Lookout&, const Lookout&) = default;
};
/// A source as a lookout reads it.
struct Track {
    Lookout at;
    Sight sight;
    bool tunnel = false;  ///< read on the outside of a tunnel
    friend auto operator<=>(const Track&, const Track&) = default;
};
/// Which packets a lookout means.
struct Aim {
    Door to;                    ///< as they pass it; address 0, Protocol::Any and port 0: any
    AddressId source = 0;       ///< of a pool's addresses this one is taken; 0: what the rules take
    std::optional<Lookout> at;  ///< only there
    bool takes(AddressId address, Protocol protocol, std::uint16_t port) const
    {
        return (to.address == 0 || to.address == address) &&
               (to.protocol == Protocol::Any || to.protocol == protocol) &&
               (to.port == 0 || to.port == port || port == 0);
    }
};

/// Follows what a sender sends to an observer by every way that the document allows: each door,
/// each endpoint, each of several equal routes. The first packet of a connection, with nothing
/// down and nothing else under way; times, sizes and hop limits do not matter.
class WayWalker {
public:
    WayWalker(const NetworkPlan& plan, Routing& routing) : m_plan(plan), m_routing(routing) {}

    /// @return what the observer reads of it, without repetition
    std::vector<Sight> walk(ElementIx sender, ElementIx observer, const Doors& doors);
    /// @return what is read of it on its way, in order, without repetition
    std::vector<Track> follow(ElementIx sender, const Doors& doors, const Aim& aim);
    /// Whether the last walk would end otherwise for another source that the same rules take: a
    /// pool's choice depends on it.
    bool dependsOnSource() const { return m_dependsOnSource; }

private:
    struct Parcel {
        Tuple t;
        MachineIx at = kNoElement;
        MachineIx from = kNoElement;  ///< kNoElement: it begins here
        Sight sight;                  ///< source, who wrote it and its ports so far
        Encapsulation encapsulation = Encapsulation::None;
        AddressId outer = 0;
        AddressId outerSource = 0;
        std::int32_t network = -1;
        bool tunnelled = false;  ///< it left a tunnel here
    };
    /// What the rules of one machine decided about a new connection.
    struct Turn {
        Parcel p;
        bool hide = false;     ///< a service masquerades it
        bool fullNat = false;  ///< a published address does
        std::uint32_t direct = kNoIx;
        std::uint32_t egress = kNoIx;
    };
    const Machine& machine(MachineIx m) const { return m_plan.machines[m]; }
    void walkAll(ElementIx sender);
    void push(const Parcel& p);
    void track(const Parcel& p);
    void arrive(Parcel p);
    void forwardOuter(const Parcel& p);
    void output(const Parcel& p);
    void pass(Turn turn);
    void leave(Turn turn, std::uint32_t hop);
    void end(const Parcel& p);
    void connect(const Parcel& p, const PublishInfo& publish);
    bool cameTheWayBack(const Parcel& p);
    bool passesFirewall(const Parcel& p) const;
    bool passesPolicies(const Parcel& p, const Hop& hop) const;

    // way_rules.cpp
    std::vector<Turn> turnsOf(const Parcel& p);
    void throughService(const Parcel& p, std::vector<Turn>& out);
    void throughPublish(const Parcel& p, std::uint32_t publish, std::vector<Turn>& out);
    bool directReturn(const Parcel& p, std::vector<Turn>& out);
    std::uint32_t serviceFor(const Parcel& p, bool& external, bool& balancer) const;
    bool chooseSource(Turn& turn, const Hop& hop);
    void sourceNat(Parcel& p, const Hop& hop);
    void write(Parcel& p, AddressId source, std::uint16_t low = 0, std::uint16_t high = 65535);
    AddressId masquerade(const Parcel& p, const Hop& hop) const;
    AddressId directTarget(std::uint32_t endpoint) const;

    const NetworkPlan& m_plan;
    Routing& m_routing;
    const Doors* m_doors = nullptr;
    const Aim* m_aim = nullptr;
    MachineIx m_observer = kNoElement;
    std::vector<Parcel> m_todo;
    std::vector<Parcel> m_met;
    std::vector<Sight> m_found;
    std::vector<Track> m_tracks;
    bool m_dependsOnSource = false;
};

}  // namespace tombolo::sim
