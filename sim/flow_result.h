// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "sim/step.h"

/// What became of a flow.
namespace tombolo::sim {

struct Endpoint {
    ElementIx element = kNoElement;
    IpAddress address;
    std::uint16_t port = 0;
    friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

enum class Verdict : std::uint8_t { Answered, Delivered, Refused, Dropped };
const char* toString(Verdict verdict);

struct HiddenBy {
    ElementIx element = kNoElement;
    std::string rule;  ///< "masquerade", "source-nat", "service:web", "publish:…", "proxy:…"
};

struct Recovered {
    Identity identity{};
    IpAddress address;
    std::uint16_t port = 0;
    /// Others who could have written it in its place (sim/header_trust.h); document order. Empty:
    /// it can be believed.
    std::vector<ElementIx> forgers{};
};

/// What became of all packets of a flow that sends several.
struct PacketCounts {
    std::uint64_t sent = 0;
    std::uint64_t dropped = 0;      ///< on the way to the receiver, links included
    std::uint64_t refused = 0;      ///< answered by a reset or an ICMP error
    std::uint64_t repliesLost = 0;  ///< arrived, but the answer did not
    std::uint64_t answered() const
    {
        const std::uint64_t failed = dropped + refused + repliesLost;
        return failed < sent ? sent - failed : 0;
    }
    friend bool operator==(const PacketCounts&, const PacketCounts&) = default;
};

/// What one exchange of a flow shows: a packet and what came back. Lists are crossing indices, in
/// order.
struct Exchange {
    std::uint32_t attempt = 0;  ///< which of the flow's packets, from 0
    Verdict verdict{};
    Reason reason{};
    Endpoint trueSource;
    std::optional<Endpoint> seenSource;
    bool hidden = false;
    std::vector<HiddenBy> hiddenBy;
    std::vector<ElementIx> candidates;  ///< who could be behind the seen address; document order
    std::vector<Recovered> recovered;
    std::vector<Recovered> claims;  ///< headers that reached it and that the sender wrote itself
    std::vector<std::uint32_t> request;
    std::vector<std::uint32_t> reply;
    std::vector<std::uint32_t> errors;
    std::vector<std::uint32_t> resets;  ///< of Phase::Reset: what became of an unexpected answer
    /// Crossings of earlier packets of the flow after which a table got the entry that this one
    /// meets (decisions() in sim/queries.h).
    std::vector<std::uint32_t> made;
    TimeNs startNs = 0;
    TimeNs endNs = 0;                  ///< when it was over
    ElementIx droppedAt = kNoElement;  ///< where it ended when it did not arrive
    /// Whom the flow is meant for, where somebody else gets its packet: an element, service or
    /// publish entry by its id. Empty: it got where it was meant to go.
    std::string meantFor;
    IpAddress meantAt;   ///< the address that led to the other one; with `meantFor`
    bool twins = false;  ///< both have that address

    bool isStray() const { return !meantFor.empty(); }
    /// By the one that it is meant for.
    bool isAnswered() const { return verdict == Verdict::Answered && !isStray(); }
    /// Hidden, and the address seen does not stand for the true source alone either: somebody else
    /// could be behind it, by the configuration.
    bool isMerged() const
    {
        return hidden && (candidates.size() != 1 || candidates[0] != trueSource.element);
    }
};

/// The outcome of one flow: the exchange that tells of it, and what became of all its packets. The
/// first exchange tells if it was answered; else the one whose answer came first; else the first
/// that was delivered; else the first of all.
struct FlowResult : Exchange {
    std::string id;
    PacketCounts packets;            ///< of all its packets, the first included
    std::optional<Exchange> missed;  ///< its first exchange, where a later one tells of it

    /// What became of its first packet (format.md 3 tells of that one).
    const Exchange& first() const { return missed ? *missed : *this; }
    /// Whether a later packet tells of it: the first ones were lost, or their answers.
    bool isLate() const { return missed.has_value(); }
};

}  // namespace tombolo::sim
