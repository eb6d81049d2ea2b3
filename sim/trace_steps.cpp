// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/words.h"
#include "sim/recorded_trace.h"

/// Rows of steps made into Steps (the table of arguments is in trace.h).
namespace tombolo::sim {
namespace {

const char* routeWord(RouteKind kind)
{
    switch (kind) {
    case RouteKind::Local:
        return "local";
    case RouteKind::Connected:
        return "connected";
    case RouteKind::Pod:
        return "pod";
    case RouteKind::Static:
        return "static";
    case RouteKind::Cluster:
        return "cluster";
    case RouteKind::Bgp:
        return "bgp";
    case RouteKind::Dsr:
        return "dsr";
    }
    return "";
}

const char* howWord(How how)
{
    switch (how) {
    case How::None:
        return "";
    case How::Kept:
        return "kept";
    case How::Clash:
        return "clash";
    case How::Sticky:
        return "sticky";
    case How::Random:
        return "random";
    case How::Range:
        return "range";
    case How::Source:
        return "source";
    case How::Destination:
        return "destination";
    case How::Both:
        return "both";
    case How::Original:
        return "original";
    case How::Reply:
        return "reply";
    case How::Allow:
        return "allow";
    case How::Deny:
        return "deny";
    case How::Reject:
        return "reject";
    case How::Established:
        return "established";
    case How::NoMatch:
        return "no-match";
    case How::Listener:
        return "listen";
    case How::Socket:
        return "socket";
    case How::Echo:
        return "echo";
    case How::Proxy:
        return "proxy";
    case How::Ended:
        return "socket:reset";
    }
    return "";
}

}  // namespace

std::vector<Step> RecordedTrace::steps(std::uint32_t index) const
{
    const PassageRow& row = passageOf(index);
    const Header header = headerOf(m_recording.headers[row.header].tuple, row.ttl);
    return decode(row.steps, m_links[row.link].to, header, row, false);
}

std::vector<Step> RecordedTrace::stepsBefore(std::uint32_t index) const
{
    const PassageRow& row = passageOf(index);
    if ((row.flags & kFirst) == 0)
        return {};
    const PacketRow& p = m_recording.packets[row.packet];
    const Header header = headerOf(m_recording.headers[p.start].tuple, row.ttl);
    return decode(p.before, m_links[row.link].from, header, row, true);
}

std::vector<Step> RecordedTrace::decode(std::uint32_t list, ElementIx at, Header header,
                                        const PassageRow& row, bool sender) const
{
    std::vector<Step> out;
    const std::size_t count = m_recording.steps.count(list);
    const StepRow* rows = m_recording.steps.begin(list);
    if (!sender && count > 0) {
        Step received;
        received.kind = StepKind::Receive;
        received.at = at;
        received.rule = "receive";
        received.before = received.after = header;
        out.push_back(std::move(received));
    }
    // A frame that a bridge merely switched: its steps up to there belong to the node.
    ElementIx bridge = kNoElement;
    std::size_t bridgeSteps = 0;
    for (std::size_t i = 0; i < count && !sender; ++i) {
        const Machine& m = m_plan->machines[at];
        if (rows[i].kind == StepKind::Switch && rows[i].ref == at && m.kind == MachineKind::Pod)
            bridge = m.node;
        if (bridge != kNoElement && rows[i].kind != StepKind::Deliver &&
            rows[i].kind != StepKind::Drop && rows[i].kind != StepKind::Reject)
            bridgeSteps = i + 1;
    }
    if (bridge != kNoElement && !out.empty())
        out.front().at = bridge;
    for (std::size_t i = 0; i < count; ++i) {
        out.push_back(decodeStep(rows[i], i < bridgeSteps ? bridge : at, header, row));
        header = out.back().after;
    }
    return out;
}

Step RecordedTrace::decodeStep(const StepRow& s, ElementIx at, const Header& header,
                               const PassageRow& row) const
{
    Step step;
    step.kind = s.kind;
    step.at = at;
    step.rule = ruleOf(s);
    step.law = lawText(s.law);
    step.before = step.after = header;
    if (setsHeader(s.kind) && s.value != kNoIx) {
        step.after = headerOf(m_recording.headers[s.value].tuple, header.ttl);
        if (s.kind == StepKind::ProxyConnect)
            step.before = headerOf(m_recording.headers[s.ref].tuple, header.ttl);
    }
    if (s.kind == StepKind::Drop || s.kind == StepKind::Reject)
        step.reason = static_cast<Reason>(s.detail);
    step.costNs = costOf(s);
    step.args = argsOf(s, step, row);
    return step;
}

std::string RecordedTrace::ruleOf(const StepRow& s) const
{
    if (s.rule != 0)
        return m_plan->rules[s.rule].rule;
    switch (s.kind) {
    case StepKind::Send:
        return "send";
    case StepKind::Receive:
        return "receive";
    case StepKind::Decapsulate:
    case StepKind::Encapsulate:
        return "tunnel";
    case StepKind::ConntrackNew:
    case StepKind::ConntrackMatch:
        return "conntrack";
    case StepKind::Switch:
        return "bridge";
    case StepKind::Firewall:
        return "firewall";
    case StepKind::Policy:
        return "policy";
    case StepKind::Deliver:
        return howWord(static_cast<How>(s.detail));
    case StepKind::SourceNat:
    case StepKind::TranslateBack:  // the entry had no rule: its port was another's (L-6)
    case StepKind::TranslateError:
        return "conntrack";
    case StepKind::Route:
        return "route:" + toString(m_hops[s.ref].to);
    default:
        break;
    }
    switch (static_cast<Reason>(s.detail)) {
    case Reason::NoNeighbour:
        return s.ref == kNoIx ? "route" : "route:" + toString(m_hops[s.ref].to);
    case Reason::NoRoute:
        return "route";
    case Reason::TtlExceeded:
    case Reason::Loop:
        return "ttl";
    case Reason::LinkLoss:
    case Reason::LinkDown:
    case Reason::MachineDown:
    case Reason::Mtu:
        return "link";
    case Reason::QueueFull:
        return "queue";
    case Reason::ReversePath:
        return "rp-filter";
    case Reason::NotListening:
        return "listen";
    default:
        return "conntrack";
    }
}

std::vector<std::string> RecordedTrace::routeArgs(const StepRow& s) const
{
    const Hop& hop = m_hops[s.ref];
    const std::int32_t network = hop.port == kNoIx ? -1 : m_plan->ports[hop.port].network;
    return {addressText(hop.nextHop), elementText(hop.next), networkText(network),
            s.law == Law::Dsr    ? "dsr"
            : s.law == Law::Egr1 ? "egress"
                                 : routeWord(hop.kind)};
}

std::vector<std::string> RecordedTrace::argsOf(const StepRow& s, const Step& step,
                                               const PassageRow& row) const
{
    const auto port = [](std::uint16_t p) {
        return std::to_string(p);
    };
    const auto how = static_cast<How>(s.detail);
    switch (s.kind) {
    case StepKind::Send: {
        const PacketRow& p = m_recording.packets[row.packet];
        const bool first = p.phase == Phase::Request && p.segment == 0;
        return {toString(step.before.src),
                first ? m_plan->flows[p.flow].target : toString(step.before.dst)};
    }
    case StepKind::Decapsulate:
    case StepKind::Encapsulate: {
        const Link& link = m_links[s.ref];
        return {addressText(link.outerSource), addressText(link.outerDestination),
                std::string(wordOf(link.encapsulation))};
    }
    case StepKind::ConntrackMatch:
    case StepKind::TranslateBack:
        return {howWord(how)};
    case StepKind::DestinationNat:
        return {toString(step.before.dst), port(step.before.dport), toString(step.after.dst),
                port(step.after.dport), elementText(s.ref)};
    case StepKind::SourceNat:
        return {toString(step.before.src), port(step.before.sport), toString(step.after.src),
                port(step.after.sport), howWord(how)};
    case StepKind::TranslateError: {
        const HeaderRow& h = m_recording.headers[s.value];
        if (h.error == kNoIx)
            return {};
        const Tuple& inner = m_recording.errors[h.error].inner;
        return {addressText(inner.src), addressText(inner.dst)};
    }
    case StepKind::Route:
        return routeArgs(s);
    case StepKind::Switch:
        return {elementText(s.ref)};
    case StepKind::Firewall:
        return {howWord(how)};
    case StepKind::Policy:
        return {s.value == 0 ? "ingress" : "egress", elementText(s.ref), howWord(how)};
    case StepKind::BalanceEndpoint: {
        const Endpoint32& e = m_plan->endpoints[s.ref];
        return {elementText(e.element), addressText(e.address), port(e.port),
                std::to_string(s.value)};
    }
    case StepKind::ProxyAccept:
        return {toString(step.before.src), port(step.before.sport)};
    case StepKind::ProxyConnect:
        return {toString(step.after.src), port(step.after.sport), toString(step.after.dst),
                port(step.after.dport), m_plan->rules[s.rule].note};
    case StepKind::Deliver:
        return {std::string(wordOf(step.before.protocol)), port(step.before.dport)};
    case StepKind::Drop:
    case StepKind::Reject:
        return dropArgs(s, step, row);
    case StepKind::Receive:
    case StepKind::ConntrackNew:
        break;
    }
    return {};
}

std::vector<std::string> RecordedTrace::dropArgs(const StepRow& s, const Step& step,
                                                 const PassageRow& row) const
{
    std::vector<std::string> args{toString(step.reason)};
    switch (step.reason) {
    case Reason::NoRoute:
    case Reason::TtlExceeded:
    case Reason::Loop:
        args.push_back(toString(step.before.dst));
        break;
    case Reason::NoNeighbour: {
        const auto route = s.ref == kNoIx ? std::vector<std::string>(4) : routeArgs(s);
        args.push_back(route[0].empty() ? toString(step.before.dst) : route[0]);
        args.push_back(route[2]);
        break;
    }
    case Reason::Mtu:
        args.push_back(std::to_string(row.bytes));
        args.push_back(std::to_string(s.value));
        break;
    case Reason::PortExhausted:
    case Reason::NoEgress:
        args.push_back(s.value == kNoIx ? std::string() : addressText(s.value));
        break;
    case Reason::LinkLoss:
        args.push_back(networkText(m_links[row.link].network));
        break;
    case Reason::NotListening:
        args.emplace_back(wordOf(step.before.protocol));
        args.push_back(std::to_string(step.before.dport));
        break;
    case Reason::QueueFull:
        args.push_back(networkText(static_cast<std::int32_t>(s.value)));
        args.push_back(std::to_string(s.ref));
        break;
    case Reason::LinkDown:
        args.push_back(networkText(static_cast<std::int32_t>(s.value)));
        break;
    case Reason::MachineDown:
        args.push_back(elementText(s.value));
        break;
    case Reason::ReversePath:
    case Reason::ReplyNotTranslated:
        args.push_back(toString(step.before.src));
        break;
    default:
        break;
    }
    if (s.kind == StepKind::Reject)
        args.push_back(s.value == kTcpReset ? "tcp-reset"
                                            : "icmp-" + std::to_string(s.value >> 8U) + "-" +
                                                  std::to_string(s.value & 0xFFU));
    return args;
}

}  // namespace tombolo::sim
