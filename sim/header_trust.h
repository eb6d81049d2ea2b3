// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "sim/outcome.h"
#include "sim/sightings.h"
#include "sim/trace.h"

/// Whether what a header says of the client can be believed: the one answer, for a run, for its
/// ledger and for pairs that are only played.
namespace tombolo::sim {

/// The PROXY protocol: sent before the stream, so that the newest line is the first one.
bool isPreface(Identity identity);
/// Whether a published address writes a header of that kind (a tcp proxy only the PROXY protocol).
bool addsHeader(const PublishInfo& publish, Identity identity);
/// Whether it removes what clients wrote of that kind.
bool dropsHeader(const PublishInfo& publish, Identity identity);

/// A proxy on a flow's way, and the client as it read it.
struct ProxyPass {
    const PublishInfo* publish = nullptr;
    AddressId seen = 0;
};

/// Whether the last proxy vouches for what an earlier one, or itself, wrote: every proxy after that
/// one writes such lines, too, and its own names the proxy before it.
bool isVouched(const NetworkPlan& plan, std::span<const ProxyPass> passes, std::size_t writer,
               Identity identity);

/// Everyone but the sender who can show the reader that source with such a line of its own in the
/// place of the proxy's: by a way on which no proxy adds one or takes it away. Document order.
/// @param port 0: any
std::vector<ElementIx> forgersAt(const NetworkPlan& plan, Sightings& sightings, ElementIx reader,
                                 AddressId seen, std::uint16_t port, Identity identity,
                                 ElementIx sender);

/// Of each of the outcome's headers those who could have written it in its writer's place, in
/// document order: nobody where it can be believed. A proxy that wears its client's address is not
/// followed: what it wrote is trusted only where no proxy comes after it.
/// @param outcome one that was delivered. @param port from which it is seen; 0: any
std::vector<std::vector<ElementIx>> forgersOf(const NetworkPlan& plan, Sightings& sightings,
                                              const FlowOutcome& outcome, std::uint16_t port,
                                              ElementIx sender);

/// A header names the true source, and nobody else could have written it.
bool isNamed(const Exchange& exchange);

}  // namespace tombolo::sim
