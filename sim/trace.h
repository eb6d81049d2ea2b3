// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "sim/flow_result.h"

/// The recording of one run. Immutable once made; everything on screen, in exports and in answers
/// about time is a pure function of it.
namespace tombolo::sim {

/// Direction of a packet within its flow.
enum class Phase : std::uint8_t {
    Request,
    Reply,
    Error,
    Reset,  ///< TCP: the receiver of an answer that it had not asked for resets it (L-13, L-15)
};

/// One packet on one wire, as a capture on that wire would show it.
struct Crossing {
    std::uint32_t flow = 0;     ///< index into Trace::flows()
    std::uint32_t attempt = 0;  ///< which of the flow's `count` packets, from 0
    Phase phase = Phase::Request;
    ElementIx from = kNoElement;
    ElementIx to = kNoElement;
    std::int32_t network = -1;  ///< index into Topology::networks; -1: the pod's own link
    Header header;
    std::optional<OuterHeader> outer;
    std::optional<IcmpError> error;
    std::uint32_t bytes = 0;  ///< IP length on this wire, outer header included
    TimeNs waitNs = 0;        ///< time it stood in the queue of its port before that
    TimeNs departNs = 0;      ///< first bit leaves `from`
    TimeNs arriveNs = 0;      ///< last bit reaches `to` (or the packet is lost)
    bool lost = false;        ///< link loss: never arrived
    /// Who really caused this packet: carried beside the header, no rewrite can touch it. For a
    /// reply: the true sender of the reply (the answering machine).
    ElementIx trueSource = kNoElement;
    IpAddress trueAddress;
    std::uint16_t truePort = 0;
    /// The visible source on this wire no longer names the true source.
    bool hidden = false;
    ElementIx hiddenBy = kNoElement;  ///< last machine whose translation hides it
};

/// One connection entry of one machine: two tuples (L-1).
struct TableEntry {
    ElementIx at = kNoElement;
    std::uint32_t flow = 0;
    Protocol protocol{};
    Header original;     ///< as first received (ttl unused)
    Header replyTuple;   ///< what the answer looks like on the wire at this machine
    TimeNs fromNs = 0;   ///< made
    TimeNs untilNs = 0;  ///< ended; max() while it lives to the end of the run
    bool translates() const
    {
        return original.src != replyTuple.dst || original.dst != replyTuple.src ||
               original.sport != replyTuple.dport || original.dport != replyTuple.sport;
    }
};

/// What a translator merges: how many origins behind one seen address (for "3 pods seen
/// as 10.10.0.11").
struct Merge {
    ElementIx at = kNoElement;
    IpAddress seenAs;
    std::vector<ElementIx> origins;     ///< that did send through it in this run, document order
    std::vector<TimeNs> sinceNs;        ///< by origin: when it was first hidden
    std::vector<ElementIx> candidates;  ///< who could be behind it, sending or not; has the origins
    TimeNs firstNs = 0;                 ///< when the first of them was hidden
};

/// The recording. Crossings are stored compactly and decoded on demand, ordered by (departNs,
/// index).
class Trace {
public:
    virtual ~Trace() = default;
    /// Element ids; ElementIx indexes it. Document order: networks are not in it.
    virtual const std::vector<std::string>& elements() const = 0;
    virtual const std::vector<std::string>& networks() const = 0;
    virtual const std::vector<FlowResult>& flows() const = 0;
    virtual std::uint32_t crossingCount() const = 0;
    virtual Crossing crossing(std::uint32_t index) const = 0;
    /// What `to` did with the packet after this crossing; for the first crossing of a packet the
    /// sender's own steps are stepsBefore().
    virtual std::vector<Step> steps(std::uint32_t index) const = 0;
    /// Steps of the sender before a packet's first crossing (Send, OUTPUT translation…); else
    /// empty.
    virtual std::vector<Step> stepsBefore(std::uint32_t index) const = 0;
    virtual const std::vector<TableEntry>& table() const = 0;  ///< by fromNs
    virtual const std::vector<Merge>& merges() const = 0;
    virtual TimeNs endNs() const = 0;
    virtual std::uint64_t seed() const = 0;
    /// Hash over everything observable, same on every machine.
    virtual std::uint64_t fingerprint() const = 0;
    /// Memory that the recording takes, tables and results included; 0: not known.
    virtual std::size_t bytes() const { return 0; }
};

}  // namespace tombolo::sim
