// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "sim/trace.h"

/// A flow's exchange in the order in which it happened.
namespace tombolo::sim {

/// Packets of an exchange that follow one another in one direction. Without a proxy there is one
/// way there and one back. A proxy first answers a TCP connection itself, and then opens the next.
struct Stage {
    enum class Kind : std::uint8_t {
        Request,  ///< the sender's packet; behind a proxy that hands on datagrams, its own, too
        Accept,   ///< a proxy's own answer: it accepts the connection
        Connect,  ///< that proxy's next connection
        Reply,    ///< what answers the last connection
    };
    Kind kind = Kind::Request;
    ElementIx proxy = kNoElement;          ///< of Accept and Connect
    std::vector<std::uint32_t> crossings;  ///< never empty; in order of time
};

/// @param request, reply crossings of one exchange, in any order
std::vector<Stage> stagesOf(const Trace& trace, const std::vector<std::uint32_t>& request,
                            const std::vector<std::uint32_t>& reply);
std::vector<Stage> stagesOf(const Trace& trace, const Exchange& exchange);

}  // namespace tombolo::sim
