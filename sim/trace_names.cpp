// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
    switch (law) {
    case Law::None:
        return "";
    case Law::K5:
        return "K-5";
    case Law::K6:
        return "K-6";
    case Law::K7:
        return "K-7";
    case Law::K8:
        return "K-8";
    case Law::F5:
        return "F-5";
    case Law::F7:
        return "F-7";
    case Law::I1:
        return "I-1";
    case Law::I4:
        return "I-4";
    case Law::L1:
        return "L-1";
    case Law::L2:
        return "L-2";
    case Law::L3:
        return "L-3";
    case Law::L5:
        return "L-5";
    case Law::L6:
        return "L-6";
    case Law::L7:
        return "L-7";
    case Law::L8:
        return "L-8";
    case Law::L9:
        return "L-9";
    case Law::L11:
        return "L-11";
    case Law::L13:
        return "L-13";
    case Law::L14:
        return "L-14";
    case Law::L16:
        return "L-16";
    case Law::L17:
        return "L-17";
    case Law::L18:
        return "L-18";
    case Law::L19:
        return "L-19";
    case Law::L20:
        return "L-20";
    case Law::L21:
        return "L-21";
    case Law::Svc1:
        return "SVC-1";
    case Law::Svc2:
        return "SVC-2";
    case Law::Svc3:
        return "SVC-3";
    case Law::Svc4:
        return "SVC-4";
    case Law::Svc5:
        return "SVC-5";
    case Law::Svc6:
        return "SVC-6";
    case Law::Svc7:
        return "SVC-7";
    case Law::Svc14:
        return "SVC-14";
    case Law::Ing1:
        return "ING-1";
    case Law::Px1:
        return "PX-1";
    case Law::Dsr:
        return "3.6";
    }
    return "";
}

}  // namespace tombolo::sim
