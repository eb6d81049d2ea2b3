// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/core/entities.h"

/// The recording of one run. Immutable once made; everything on screen, in exports and in answers
/// about time is a pure function of it.
namespace tombolo::sim {

/// Simulated time in whole nanoseconds since the start of the run. Never floating point.
using TimeNs = std::int64_t;
/// Index into Trace::elements(); kNoElement where there is none.
using ElementIx = std::uint32_t;
inline constexpr ElementIx kNoElement = 0xFFFFFFFFU;

/// Addresses, ports and TTL as a capture on the wire shows them. For ICMP echo both ports are the
/// echo id; for ICMP errors they are 0.
struct Header {
    IpAddress src;
    IpAddress dst;
    std::uint16_t sport = 0;
    std::uint16_t dport = 0;
    Protocol protocol = Protocol::Tcp;
    std::uint8_t ttl = 0;
    friend bool operator==(const Header&, const Header&) = default;
};

/// Outer header inside a tunnel.
struct OuterHeader {
    IpAddress src;
    IpAddress dst;
    Encapsulation encapsulation = Encapsulation::None;
    std::uint16_t dport = 0;
    friend bool operator==(const OuterHeader&, const OuterHeader&) = default;
};

/// ICMP or ICMPv6 error carried by a crossing.
struct IcmpError {
    std::uint8_t type = 0;
    std::uint8_t code = 0;
    std::uint16_t mtu = 0;  ///< fragmentation needed / packet too big only
    Header inner;           ///< as embedded, translated on the way (L-18)
    friend bool operator==(const IcmpError&, const IcmpError&) = default;
};

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
///                                            [3] connected | static | cluster | pod | bgp | local | dsr
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
///                                            else none
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
