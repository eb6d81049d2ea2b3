// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>

#include "model/core/authoring/draft.h"

namespace tombolo::authoring {

/// Gives a router, gateway or host an interface with free addresses on a network. @return
/// NotAllowed when it has one there, or when the network is full
Result<Done> attach(Draft& draft, const std::string& id, const std::string& network);

/// What a gateway does by its kind, concerning a network that it has just been attached to: a nat
/// gateway translates what leaves an island; a vip or proxy that stands between networks, or on the
/// only one, and publishes nothing gets one entry for what it can reach. Nothing for other
/// machines.
void equip(Draft& draft, const std::string& gateway, const std::string& network);

/// The network nearest to a spot that `accept`s; by the order of the document where nothing was
/// placed. A network that was not placed stands with its cluster. Empty when there is none.
std::string nearestNetwork(const Draft& draft, const Spot& spot,
                           const std::function<bool(const Network&)>& accept);
/// The cluster nearest to a spot; empty when there is none.
std::string nearestCluster(const Draft& draft, const Spot& spot);

/// A new network with free prefixes. @return NotAllowed when there is no free prefix
Result<std::string> makeNetwork(Draft& draft, NetworkKind kind);
std::string makeRouter(Draft& draft);
std::string makeGateway(Draft& draft, GatewayKind kind);

}  // namespace tombolo::authoring
