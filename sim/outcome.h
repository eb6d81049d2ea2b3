// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>

#include "sim/packet.h"

namespace tombolo::sim {

/// How one exchange of a flow is going, its first as a rule. A proxied flow is judged by its last
/// connection, so opening the next one starts anew (except for who hid the source so far).
struct FlowOutcome {
    std::uint8_t segment = 0;
    bool delivered = false;
    bool refused = false;
    bool answered = false;
    Reason requestReason = Reason::None;  ///< why the request ended
    MachineIx requestEnd = kNoElement;
    Reason replyReason = Reason::None;  ///< why the answer did not count
    MachineIx replyEnd = kNoElement;
    Reason replyCause = Reason::None;  ///< what became of the answer there, and by which rule
    RuleIx replyRule = 0;
    ElementIx receiver = kNoElement;
    AddressId seen = 0;
    std::uint16_t seenPort = 0;
    AddressId source = 0;  ///< the true one
    std::uint16_t sourcePort = 0;
    struct Hide {
        MachineIx at;
        RuleIx rule;
        AddressId arrivedAs;  ///< source before
        AddressId sentAs;     ///< and after
        AddressId sentTo;     ///< destination when it arrived there
        std::uint16_t port;
        Protocol protocol;
    };
    std::vector<Hide> hides;
    struct Header {
        Identity identity;
        AddressId address;
        std::uint16_t port;
        bool claimed = false;  ///< by the sender itself, not by a proxy
    };
    std::vector<Header> headers;  ///< that reached the receiver
    PacketCounts packets;         ///< of every exchange, not only the first
    struct Choice {
        std::uint64_t hash;
        std::uint32_t count, pick;
    };
    std::vector<Choice> choices;  ///< that its steering made
    std::uint32_t branches = 1;   ///< product of their counts
    RuleIx pool = 0;              ///< a source translation that chose among several addresses
    TimeNs start = 0;
    TimeNs end = 0;

    void nextSegment(std::uint8_t number)
    {
        segment = number;
        delivered = refused = answered = false;
        requestReason = replyReason = replyCause = Reason::None;
        replyRule = 0;
        requestEnd = replyEnd = receiver = kNoElement;
        seen = 0;
        seenPort = 0;
    }
};

/// Exchanges of a flow after its first one, where that one was not answered (exchanges.cpp).
struct LaterExchanges {
    bool watched = false;
    std::uint32_t told = kNoIx;                 ///< attempt that tells of the flow so far
    bool answered = false;                      ///< … and was answered: no other can any more
    std::map<std::uint32_t, FlowOutcome> open;  ///< by attempt; the one that tells included
};

/// What became of an exchange.
struct Judgement {
    Verdict verdict = Verdict::Dropped;
    Reason reason = Reason::None;
    MachineIx at = kNoElement;  ///< where it ended when it was not answered
};
Judgement judge(const FlowOutcome& outcome);

}  // namespace tombolo::sim
