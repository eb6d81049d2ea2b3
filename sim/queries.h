// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "sim/trace.h"

/// Questions about a finished run, each a pure function of the trace.
namespace tombolo::sim {

/// Connection entries of one machine that exist at an instant.
std::vector<TableEntry> tableAt(const Trace& trace, ElementIx at, TimeNs time);

/// One row of the latency chart: a wire or a machine on a flow's way.
struct HopLatency {
    std::uint32_t crossing = 0;
    ElementIx element = kNoElement;  ///< machine that handled it after the crossing
    TimeNs wireNs = 0;               ///< queueing, serialisation and propagation
    TimeNs machineNs = 0;            ///< work without translation
    TimeNs translationNs = 0;        ///< what translation (and proxying) added
};
/// Latency by hop of the first exchange of a flow, request then reply.
std::vector<HopLatency> latencyByHop(const Trace& trace, std::uint32_t flow);

/// A line of the event list, in order of time.
struct Event {
    TimeNs atNs = 0;
    std::uint32_t crossing = 0;
    std::int32_t step = -1;  ///< index into steps(crossing); -1: the crossing itself (packet on the wire)
};
/// Every crossing, and after it each step worth a line: rewrites, drops, rejects, deliveries.
std::vector<Event> events(const Trace& trace);

/// Same origin, same colour everywhere: index of the origin in the run's list of origins (document
/// order of elements that send). @return -1 for an element that never sends
int originOf(const Trace& trace, ElementIx element);

}  // namespace tombolo::sim
