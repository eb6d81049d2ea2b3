// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "sim/trace.h"
#include "sim/trace_store.h"

namespace tombolo::sim {

const char* toString(Reason reason)
{
    switch (reason) {
    case Reason::None:
        return "";
    case Reason::NoRoute:
        return "no-route";
    case Reason::TtlExceeded:
        return "ttl-exceeded";
    case Reason::Firewall:
        return "firewall";
    case Reason::Policy:
        return "policy";
    case Reason::NoEndpoint:
        return "no-endpoint";
    case Reason::PortExhausted:
        return "port-exhausted";
    case Reason::NotListening:
        return "not-listening";
    case Reason::NoNeighbour:
        return "no-neighbour";
    case Reason::Mtu:
        return "mtu";
    case Reason::ReplyNotTranslated:
        return "reply-not-translated";
    case Reason::ReplyLost:
        return "reply-lost";
    case Reason::Loop:
        return "loop";
    case Reason::LinkLoss:
        return "link-loss";
    case Reason::AddressConflict:
        return "address-conflict";
    case Reason::QueueFull:
        return "queue-full";
    case Reason::LinkDown:
        return "link-down";
    case Reason::MachineDown:
        return "machine-down";
    case Reason::ReversePath:
        return "reverse-path";
    case Reason::NoEgress:
        return "no-egress";
    }
    return "";
}

const char* toString(StepKind kind)
{
    switch (kind) {
    case StepKind::Send:
        return "send";
    case StepKind::Receive:
        return "receive";
    case StepKind::Decapsulate:
        return "decapsulate";
    case StepKind::Encapsulate:
        return "encapsulate";
    case StepKind::ConntrackNew:
        return "conntrack-new";
    case StepKind::ConntrackMatch:
        return "conntrack-match";
    case StepKind::DestinationNat:
        return "destination-nat";
    case StepKind::SourceNat:
        return "source-nat";
    case StepKind::TranslateBack:
        return "translate-back";
    case StepKind::TranslateError:
        return "translate-error";
    case StepKind::Route:
        return "route";
    case StepKind::Switch:
        return "switch";
    case StepKind::Firewall:
        return "firewall";
    case StepKind::Policy:
        return "policy";
    case StepKind::BalanceEndpoint:
        return "balance-endpoint";
    case StepKind::ProxyAccept:
        return "proxy-accept";
    case StepKind::ProxyConnect:
        return "proxy-connect";
    case StepKind::Deliver:
        return "deliver";
    case StepKind::Drop:
        return "drop";
    case StepKind::Reject:
        return "reject";
    }
    return "";
}

const char* toString(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Answered:
        return "answered";
    case Verdict::Delivered:
        return "delivered";
    case Verdict::Refused:
        return "refused";
    case Verdict::Dropped:
        return "dropped";
    }
    return "";
}

const char* lawText(Law law)
{
    // In the order of Law.
    static constexpr std::array kText{
        "",      "K-5",   "K-6",    "K-7",    "K-8",    "F-7",   "L-1",   "L-2",   "L-3",
        "L-5",   "L-6",   "L-7",    "L-8",    "L-9",    "L-11",  "L-13",  "L-14",  "L-16",
        "L-17",  "L-18",  "L-19",   "L-20",   "L-21",   "SVC-1", "SVC-2", "SVC-3", "SVC-4",
        "SVC-5", "SVC-6", "SVC-7",  "PX-1",   "3.6",    "L-12",  "F-5",   "I-1",   "I-4",
        "L-15",  "L-10",  "SVC-11", "SVC-12", "SVC-13", "EGR-1", "PX-5"};
    static_assert(kText.size() == std::size_t(Law::Px5) + 1);
    return kText[static_cast<std::size_t>(law)];
}

}  // namespace tombolo::sim
