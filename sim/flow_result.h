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

/// The outcome of one flow; lists are crossing indices of its first exchange, in order.
struct FlowResult {
    std::string id;
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
    TimeNs startNs = 0;
    TimeNs endNs = 0;                  ///< when the first exchange was over
    ElementIx droppedAt = kNoElement;  ///< where it ended when it did not arrive
    PacketCounts packets;              ///< of all its packets, the first included
    /// Whom the flow is meant for, where somebody else gets its first packet: an element, service
    /// or publish entry by its id. Empty: it got where it was meant to go.
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

}  // namespace tombolo::sim
