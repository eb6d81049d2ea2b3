// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/packet.h"
#include "sim/plan.h"

/// What a firewall, a network policy and a load balancer's source ranges say of one packet.
namespace tombolo::sim {

/// @param error an ICMP error, which has no ports
bool matches(const NetworkPlan& plan, const FirewallLine& line, const Tuple& t, bool error);
/// Whether one of the lines lets a new connection with that peer through.
bool allows(const NetworkPlan& plan, const std::vector<PolicyLine>& lines, const Tuple& t,
            AddressId peer);
/// Do the load balancer's source ranges let a client in? Those of the other family say nothing
/// (SVC-11).
bool mayCome(const NetworkPlan& plan, const ServicePortInfo& s, AddressId client);
/// Does a node choose among its own endpoints only (SVC-5)?
/// @param external asked for at a node port or load balancer address
bool choosesHere(const NetworkPlan& plan, MachineIx node, const ServicePortInfo& s, bool external,
                 AddressId client);

}  // namespace tombolo::sim
