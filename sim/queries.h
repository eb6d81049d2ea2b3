// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "sim/frame.h"

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
/// Latency by hop of the exchange that tells of a flow, request then reply.
std::vector<HopLatency> latencyByHop(const Trace& trace, std::uint32_t flow);

/// Steps after a crossing of an exchange as they were decided: where the packet met an entry that
/// an earlier packet of its flow had made, what the machine did with that one.
std::vector<Step> decisions(const Trace& trace, const Exchange& exchange, std::uint32_t crossing);
/// The same for the sender's own steps before it.
std::vector<Step> decisionsBefore(const Trace& trace, const Exchange& exchange,
                                  std::uint32_t crossing);

/// Whether a source that `at` writes into the packet of a request stands for the true one alone:
/// nobody else could be behind it, by the configuration.
bool standsAlone(const Trace& trace, const Crossing& crossing, ElementIx at, const IpAddress& seen);
/// Whether a crossing shows a source that could be somebody else's as well.
bool isMasked(const Trace& trace, const Crossing& crossing);

/// A line of the event list, in order of time.
struct Event {
    TimeNs atNs = 0;
    std::uint32_t crossing = 0;
    std::int32_t step =
        -1;  ///< index into steps(crossing); -1: the crossing itself (packet on the wire)
    bool sender = false;  ///< `step` counts in stepsBefore(crossing)
    std::uint32_t flow = 0;
    std::uint8_t traits = 0;  ///< of EventTrait
};
/// What an event is about, for filters; several may hold.
enum EventTrait : std::uint8_t {
    kOnWire = 1,     ///< the crossing itself
    kRewrites = 2,   ///< the header changed (not the TTL alone)
    kHidden = 4,     ///< the source is masked here, or becomes so
    kEnds = 8,       ///< dropped, rejected or lost
    kDelivers = 16,  ///< reached a listener or the sender's socket
};
/// Every crossing, and after it each step worth a line: rewrites, drops, rejects, deliveries. A
/// packet that never left its sender is one event with crossing kNoCrossing.
std::vector<Event> events(const Trace& trace);
/// Whether the event list shows a step: it rewrites more than the TTL, or the packet ends there.
bool isWorthALine(const Step& step);

/// events() in portions, for lists that fill while the window stays awake. The trace must outlive
/// it.
class EventStream {
public:
    explicit EventStream(const Trace& trace);
    /// Appends up to `most` further events. @return whether there are more
    bool take(std::size_t most, std::vector<Event>& out);

private:
    void read(std::uint32_t index);
    void push(const Event& event);

    const Trace* m_trace;
    std::uint32_t m_next = 0;
    TimeNs m_nextDepartNs = 0;
    bool m_isRead = false;         ///< m_nextDepartNs belongs to m_next
    std::vector<Event> m_waiting;  ///< a heap, earliest on top
};

/// Same origin, same colour everywhere: index of the origin in the run's list of origins (document
/// order of elements that send, then of those that only answer). Reads all flows: to colour many
/// packets keep origins(). @return -1 for an element that does neither
int originOf(const Trace& trace, ElementIx element);
/// originOf() of every element at once; those that only answer are numbered after those that send.
std::vector<int> origins(const Trace& trace);

}  // namespace tombolo::sim
