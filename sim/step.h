// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "sim/header.h"

namespace tombolo::sim {

/// What one machine did with a packet, in the order of semantics.md 0.2.
enum class StepKind : std::uint8_t {
    Send,     ///< origin put it on the wire (source address selection)
    Receive,  ///< arrived
    Decapsulate,
    Encapsulate,
    ConntrackNew,
    ConntrackMatch,  ///< entry made / found
    DestinationNat,
    SourceNat,       ///< decided by a rule now
    TranslateBack,   ///< a stored entry rewrote a later packet or a reply
    TranslateError,  ///< ICMP error and its inner header rewritten by an entry
    Route,           ///< next hop chosen
    Switch,          ///< bridged, not routed
    Firewall,
    Policy,           ///< a rule or entry let it pass
    BalanceEndpoint,  ///< service, VIP or proxy chose a backend
    ProxyAccept,
    ProxyConnect,  ///< one connection ends, another begins
    Deliver,       ///< handed to a listener or to the sender's socket
    Drop,
    Reject,  ///< ends here; Reject answered
};

/// Why a flow or packet did not make it (format.md section 3, Reasons).
enum class Reason : std::uint8_t {
    None,
    NoRoute,
    TtlExceeded,
    Firewall,
    Policy,
    NoEndpoint,
    PortExhausted,
    NotListening,
    NoNeighbour,
    Mtu,
    ReplyNotTranslated,
    ReplyLost,
    Loop,
    LinkLoss,
    AddressConflict,
    QueueFull,
    LinkDown,
    MachineDown,
    ReversePath,
    NoEgress,
};
const char* toString(Reason reason);  ///< the word of format.md: "no-route", …
const char* toString(StepKind kind);  ///< "source-nat", "destination-nat", "route", …

// clang-format off
/// What Step::args holds, by kind. Ids, addresses and numbers only; never words for people.
/// An address argument is as toString() writes it; "" stands for "none". `rule` in brackets.
///
///  kind             rule                     args
///  Send             "send"                   [0] source address chosen  [1] target as the flow names it (id or address)
///  Receive          "receive"                none
///  Decapsulate      "tunnel"                 [0] outer source  [1] outer destination  [2] vxlan | geneve | ipip
///  Encapsulate      "tunnel"                 [0] outer source  [1] outer destination  [2] vxlan | geneve | ipip
///  ConntrackNew     "conntrack"              none (the entry is in Trace::table())
///  ConntrackMatch   "conntrack"              [0] original | reply  (the direction the packet has in its entry)
///  DestinationNat   "publish:ID",            [0] old destination  [1] old port  [2] new destination  [3] new port
///                   "service:ID"             [4] element that has the new destination ("" when nobody here)
///  SourceNat        "masquerade",            [0] old source  [1] old port  [2] new source  [3] new port
///                   "source-nat:N",          [4] kept | clash | sticky | random | range (how the port came about:
///                   "publish:ID",                 kept; drawn after a clash, L-6; mapping reused, L-7; drawn by
///                   "service:ID"                  --random-fully; drawn because `ports` or a block excludes it)
///  TranslateBack    "masquerade", … (of the  [0] source | destination | both (what was rewritten)
///                   entry's first decision)
///  TranslateError   as TranslateBack         [0] inner source  [1] inner destination after translation
///  Route            "route:PREFIX"           [0] next hop address ("" when directly attached)  [1] element that gets
///                                            the packet  [2] network id ("" for a pod link)
///                                            [3] connected | static | cluster | pod | bgp | local | dsr |
///                                            egress (towards the gateway of an egress policy)
///  Switch           "bridge"                 [0] element that gets the frame
///  Firewall         "firewall:N",            [0] allow | deny | reject | established | no-match
///                   "firewall"               (N counts the element's rules from 0; plain "firewall": no rule matched)
///  Policy           "policy:ID", "policy"    [0] ingress | egress  [1] pod  [2] allow | deny | established
///  BalanceEndpoint  "service:ID",            [0] chosen element ("" for a bare address)  [1] address  [2] port
///                   "publish:ID"             [3] number of eligible backends
///  ProxyAccept      "proxy:ID"               [0] client address  [1] client port
///  ProxyConnect     "proxy:ID"               [0] own address  [1] own port  [2] backend address  [3] backend port
///                                            [4] identities sent, joined by "," ("" for none)
///  Deliver          "listen", "socket",      [0] protocol  [1] port
///                   "echo"                   ("listen": a listener; "socket": the sender's own; "echo": the IP stack)
///  Drop             what decided: "route:…", [0] reason word  then, by reason:
///                   "firewall:N", "link",    no-route: [1] destination; ttl-exceeded, loop: [1] destination;
///                   "policy:ID",             no-neighbour: [1] next hop  [2] network id; mtu: [1] packet bytes
///                   "service:ID", "ttl", …   [2] link bytes; port-exhausted: [1] address; link-loss: [1] network id;
///                                            not-listening: [1] protocol  [2] port; reply-not-translated:
///                                            [1] source that was not expected; queue-full: [1] network
///                                            id  [2] limit in packets; link-down: [1] network id;
///                                            machine-down: [1] the machine; reverse-path: [1] source;
///                                            no-egress: [1] the egress address that the gateway does
///                                            not have ("": no gateway); else none
///  Reject           as Drop                  as Drop, and last: tcp-reset | icmp-TYPE-CODE (what was answered)
// clang-format on

/// One step: what, by which rule, with the header before and after (equal unless it rewrote).
struct Step {
    StepKind kind{};
    ElementIx at = kNoElement;
    /// Stable name of the configuration that did it: "masquerade", "source-nat", "publish:pub1",
    /// "service:web", "route:10.1.0.0/16", "firewall:2", "policy:p1", "conntrack", …
    std::string rule;
    /// Number of the rule in semantics.md that the step follows: "L-5", "SVC-4", "I-1"; may be
    /// empty.
    std::string law;
    /// Arguments for the sentence that views/text makes ("next hop", "endpoint", …), by kind.
    std::vector<std::string> args;
    Header before;
    Header after;
    Reason reason = Reason::None;  ///< for Drop and Reject
    TimeNs costNs = 0;             ///< time this step took on the machine (semantics.md 6.2)
    bool rewrites() const { return before != after; }
    bool hidesSource() const { return before.src != after.src; }
};

}  // namespace tombolo::sim
