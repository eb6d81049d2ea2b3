// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "sim/flat_map.h"
#include "sim/plan_machines.h"

/// What a NetworkPlan says about the course of a run: the flows, and what is down when.
namespace tombolo::sim {

/// A header about the client that a sender writes itself.
struct ClaimInfo {
    Identity identity = Identity::XForwardedFor;
    AddressId address = 0;
    std::uint16_t port = 0;
};

/// What is out of order from an instant on, and what everyone else has made of it.
struct PhaseInfo {
    TimeNs from = 0;
    std::vector<std::uint8_t> machineDown;   ///< by MachineIx; pods go down with their node
    std::vector<std::uint8_t> portDown;      ///< by PortIx
    std::vector<std::uint8_t> networkDown;   ///< by index into NetworkPlan::networks
    std::vector<std::uint8_t> endpointGone;  ///< by endpoint: left out, because its machine is down
    FlatMap neighbours;
    /// Instead of those in NetworkPlan.
    struct Routes {
        MachineIx machine = kNoElement;
        bool cluster = false;  ///< Device::clusterRoutes
        std::vector<RouteLine> lines;
    };
    std::vector<Routes> routes;
};

/// Makes the choices of one flow that a hash makes otherwise, for questions about what can happen.
/// Documents have no such thing.
struct Steering {
    bool on = false;
    /// Endpoints (index into NetworkPlan::endpoints) that services and publish entries hand it to;
    /// where the rules do not allow that endpoint, there is none.
    std::uint32_t endpoint[3] = {kNoIx, kNoIx, kNoIx};
    /// Digits of mixed radix, the first choice in the lowest place; FlowOutcome::branches says how
    /// far to count.
    std::uint32_t script = 0;
    bool ownPools = false;  ///< among a pool's addresses the one that follows from the packet's own
};

struct FlowInfo {
    std::string id;
    std::string target;            ///< as the document names it
    ElementIx meant = kNoElement;  ///< the element that it names
    bool entry = false;            ///< it names a service or a published address
    ElementIx from = kNoElement;
    AddressId to = 0;  ///< 0: the target has no address of a family the sender has
    Protocol protocol = Protocol::Tcp;
    std::uint16_t port = 0;
    std::uint16_t sourcePort = 0;
    std::uint32_t payload = 0;
    std::int64_t count = 1;
    TimeNs interval = 0;
    TimeNs start = 0;
    std::vector<ClaimInfo> claims;
    Steering steering;
};

}  // namespace tombolo::sim
