// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "sim/trace.h"

/// What a capture on some wires would hold, as a pcapng file.
namespace tombolo::sim {

/// A place to listen at: one wire, everything on it or only what one element sends and receives.
struct Tap {
    enum class Kind : std::uint8_t {
        Network,  ///< an IP segment
        PodLink,  ///< between a pod and its node (routed)
        Bridge    ///< the segment of a node and its bridged pods
    };
    Kind kind{};
    std::int32_t network = -1;    ///< Network: index into Trace::networks()
    ElementIx node = kNoElement;  ///< PodLink, Bridge
    ElementIx pod = kNoElement;   ///< PodLink
    ElementIx at = kNoElement;    ///< only this element's packets; kNoElement: all of the wire
    friend bool operator==(const Tap&, const Tap&) = default;
};

/// The wires that a list of places means, in document order, each once.
///
/// A place is a network (all of it), an element (each of its wires, what it sends and receives
/// there; a cluster: each of its nodes) or ELEMENT@NETWORK (that wire alone). No place at all:
/// every wire that carried a packet.
/// @return UnknownReference (the place, why: "unknown" | "no-wire")
Result<std::vector<Tap>> tapsAt(const Topology& topology, const Trace& trace,
                                const std::vector<std::string>& places);

/// Words for people in the file; an absent function leaves its text out.
struct CaptureWords {
    std::function<std::string(const Tap&)> name;         ///< of an interface
    std::function<std::string(const Tap&)> description;  ///< of an interface
    /// Comment on a packet. @param sent the sender's steps, on a packet's first wire only
    std::function<std::string(const Crossing&, const std::vector<Step>& sent)> comment;
};

struct CaptureOptions {
    TimeNs epochNs = 0;   ///< what simulated time 0 is called, since 1970
    std::string program;  ///< who wrote the file
    CaptureWords words;
};

/// Writes one interface per tap and the packets in order of time. Where a tap hears all of a wire,
/// a packet is stamped when its first bit leaves; at an element, when it leaves or has arrived
/// whole. What the trace does not keep (Ethernet addresses, sequence numbers, identifications)
/// follows from the packet, so the same trace gives the same bytes. The stream's state says whether
/// all was written; writing ends early when it fails.
/// @param topology the trace's own
void writeCapture(const Topology& topology, const Trace& trace, const std::vector<Tap>& taps,
                  const CaptureOptions& options, std::ostream& out);

}  // namespace tombolo::sim
