// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/ledger_walk.h"

#include <algorithm>

#include "sim/frame.h"
#include "sim/header_trust.h"
#include "sim/masks.h"
#include "sim/queries.h"

namespace tombolo::sim::analysis {

Target targetOf(const Header& header)
{
    return {header.protocol, header.dst,
            header.protocol == Protocol::Icmp ? std::uint16_t(0) : header.dport};
}

Target answerer(const TableEntry& entry)
{
    return {entry.protocol, entry.replyTuple.src,
            entry.protocol == Protocol::Icmp ? std::uint16_t(0) : entry.replyTuple.sport};
}

Target targetAfter(const Trace& trace, const FlowLedger& flow, const Flip& flip)
{
    for (const LedgerHop& hop : flow.hops) {
        const bool isNext =
            flip.sender ? hop.crossing == flip.crossing : hop.crossing > flip.crossing;
        if (!hop.reply && hop.crossing != kNoCrossing && isNext)
            return targetOf(trace.crossing(hop.crossing).header);
    }
    return {};
}

namespace {

/// Whether a machine got an answer that was meant for another one with its address.
bool isTwin(const std::vector<Step>& steps)
{
    return std::any_of(steps.begin(), steps.end(), [](const Step& s) {
        return s.kind == StepKind::Drop && s.reason == Reason::AddressConflict && s.law == "L-13";
    });
}

}  // namespace

LedgerWalk::LedgerWalk(Sources& sources, const Trace& trace, const Flow& flow, std::uint32_t index)
    : m_sources(sources),
      m_trace(trace),
      m_result(trace.flows()[index]),
      m_headers(flow, m_result.trueSource.element),
      m_me(m_result.trueSource.element),
      m_group(sources.alone(m_me))
{
    m_out.flow = index;
}

FlowLedger LedgerWalk::walk()
{
    requests();
    askObservers();
    nameFlips();
    replies();
    finish();
    return std::move(m_out);
}

Sources::Place LedgerWalk::place(ElementIx at, const Header& h, const std::string& rule) const
{
    Sources::Place p{};
    p.at = at;
    p.rule = m_sources.ruleOf(rule);
    p.sentTo = m_sources.plan().find(h.dst);
    p.port = h.dport;
    p.protocol = h.protocol;
    return p;
}

std::uint8_t LedgerWalk::lostOf(const Reading& s, ElementIx e) const
{
    unsigned lost = 0;
    const Group& group = m_sources.group(s.group);
    const ElementTable& table = m_sources.table();
    if (group.members.size() > 1) {
        lost |= table[e].kind == ElementTable::Kind::Pod ? kLostPod : kLostHost;
        for (const ElementIx other : group.members) {
            if (table[e].node != kNoElement && table[other].node != table[e].node)
                lost |= kLostNode;
            if (table[e].cluster != ElementTable::kNone && table[other].cluster != table[e].cluster)
                lost |= kLostCluster;
        }
    }
    return static_cast<std::uint8_t>(lost);
}

Reading LedgerWalk::reading(const IpAddress& address, std::uint16_t port,
                            Sources::GroupIx group) const
{
    Reading s{address, port, group, Standing::Exact, 0};
    const bool alone = m_sources.group(group).members.size() < 2;
    s.standing = !alone                                   ? Standing::PortTells
                 : address == m_result.trueSource.address ? Standing::Exact
                                                          : Standing::Singled;
    s.lost = lostOf(s, m_me);
    if (port != m_result.trueSource.port)
        s.lost |= kLostPort;
    return s;
}

void LedgerWalk::requests()
{
    const std::vector<std::uint32_t>& way = m_result.request;
    std::vector<Crossing> crossings;
    for (const std::uint32_t i : way)
        crossings.push_back(m_trace.crossing(i));
    for (std::size_t k = 0; k < way.size(); ++k) {
        const Crossing& c = crossings[k];
        const std::vector<Step> before = decisionsBefore(m_trace, m_result, way[k]);
        const bool proxied = k > 0 && !before.empty();
        if (proxied && !m_out.hops.empty())
            m_out.hops.back().headers =
                m_headers.lines(m_sources.plan(), m_result.trueSource.address);
        if (!before.empty())
            readSteps(before, k > 0 ? way[k - 1] : way[k], k == 0, before.front().before);
        addHop(way[k], c);
        if (k + 1 == way.size())
            break;
        const Header& next = crossings[k + 1].header;
        const bool changes = next.src != c.header.src || next.sport != c.header.sport ||
                             next.dst != c.header.dst || next.dport != c.header.dport;
        if (changes)
            readSteps(decisions(m_trace, m_result, way[k]), way[k], false, c.header);
    }
    if (!m_result.seenSource)
        return;
    if (m_out.hops.empty()) {
        LedgerHop hop;
        hop.crossing = kNoCrossing;
        hop.at = m_sources.plan().machines[m_result.seenSource->element].self;
        hop.trueSource = m_me;
        hop.reading = hop.wire =
            reading(m_result.seenSource->address, m_result.seenSource->port, m_group);
        m_out.hops.push_back(hop);
    }
    LedgerHop& last = m_out.hops.back();
    last.receiver = m_result.seenSource->element;
    last.headers = m_headers.lines(m_sources.plan(), m_result.trueSource.address);
    m_out.headers = last.headers;
}

void LedgerWalk::addHop(std::uint32_t index, const Crossing& c)
{
    if (m_own && !m_redirected)
        m_group =
            m_sources.wearing(m_me, m_sources.plan().find(c.header.src), place(c.to, c.header, {}));
    LedgerHop hop;
    hop.crossing = index;
    hop.at = c.to;
    hop.network = c.network;
    hop.trueSource = m_me;
    hop.wire = hop.reading = reading(c.header.src, c.header.sport, m_group);
    lookIntoTunnel(hop, c);
    m_out.hops.push_back(std::move(hop));
}

/// Who only forwards a tunnel reads its outer source: the node that began it.
void LedgerWalk::lookIntoTunnel(LedgerHop& hop, const Crossing& c)
{
    if (!c.outer) {
        m_tunnelFrom = kNoElement;
        return;
    }
    if (m_tunnelFrom == kNoElement)
        m_tunnelFrom = c.from;
    hop.tunnelled = m_sources.onlyForwards(c);
    if (!hop.tunnelled || m_sources.plan().machines[m_tunnelFrom].kind != MachineKind::Node)
        return;
    hop.reading =
        reading(c.outer->src, 0, m_sources.with(m_sources.onNode(m_tunnelFrom), hop.trueSource));
    hop.reading.lost = lostOf(hop.reading, hop.trueSource) | kLostPort;
    if (hop.reading.standing == Standing::PortTells)
        hop.reading.standing = Standing::Merged;  // the outer port is nobody's
}

void LedgerWalk::readSteps(const std::vector<Step>& steps, std::uint32_t crossing, bool sender,
                           const Header& arrived)
{
    Header came = arrived;
    for (const Step& s : steps) {
        if (s.kind == StepKind::BalanceEndpoint || s.kind == StepKind::DestinationNat)
            m_balancer = s.rule;
        if (s.kind == StepKind::BalanceEndpoint)
            m_choice = s;
        if (s.kind == StepKind::ProxyConnect)
            came = s.before;
        if (s.before.src != s.after.src || s.before.sport != s.after.sport)
            rewritten(s, crossing, sender, came);
        else if (s.kind == StepKind::ProxyConnect)
            passHeaders(s);
        if (s.before.dst != s.after.dst)
            m_redirected = true;
        if (s.kind == StepKind::ProxyConnect)
            came = s.after;
    }
}

void LedgerWalk::rewritten(const Step& step, std::uint32_t crossing, bool sender,
                           const Header& arrived)
{
    Flip flip;
    flip.crossing = crossing;
    flip.sender = sender;
    flip.at = step.at;
    flip.kind = step.kind;
    flip.rule = step.rule;
    // What the sender makes another of its own addresses was never to be read (masks.h).
    const bool chosen = sender && !masksSource(step, m_result.trueSource.address);
    if (chosen && step.before.sport == step.after.sport)
        return;
    flip.before = reading(chosen ? step.after.src : step.before.src, step.before.sport, m_group);
    if (!chosen && step.before.src != step.after.src) {
        m_own = step.after.src == m_result.trueSource.address;
        m_redirected = m_redirected || m_own;
        // Whoever could be behind the source that came in is behind this one, too.
        m_group = m_own ? m_sources.alone(m_me)
                        : m_sources.both(m_group,
                                         m_sources.behind(m_me, place(step.at, arrived, step.rule),
                                                          m_sources.plan().find(step.after.src)));
    }
    flip.after = reading(step.after.src, step.after.sport, m_group);
    flip.lost = flip.after.lost & static_cast<std::uint8_t>(~flip.before.lost);
    flip.regained = flip.before.lost & static_cast<std::uint8_t>(~flip.after.lost);
    if (step.kind == StepKind::ProxyConnect)
        passHeaders(step);
    m_out.flips.push_back(std::move(flip));
}

void LedgerWalk::passHeaders(const Step& connect)
{
    if (const PublishInfo* p = m_sources.publishOf(connect.rule))
        m_headers.pass(*p, connect.before.src, connect.before.sport, m_group);
}

void LedgerWalk::replies()
{
    const std::vector<std::uint32_t>& way = m_result.reply;
    const bool isMine = isAnswered();
    if (!isMine && !way.empty() && isTwin(m_trace.steps(way.back()))) {
        m_out.answerTo = m_trace.crossing(way.back()).to;
        m_out.answerAt = m_trace.crossing(way.back()).header.dst;
    }
    m_tunnelFrom = kNoElement;
    for (std::size_t k = 0; k < way.size(); ++k) {
        const Crossing c = m_trace.crossing(way[k]);
        LedgerHop hop;
        hop.crossing = way[k];
        hop.at = c.to;
        hop.network = c.network;
        hop.reply = true;
        hop.trueSource = c.trueSource;
        const bool own = c.header.src == c.trueAddress;
        const Sources::GroupIx group = own ? m_sources.alone(c.trueSource) : answerers(c);
        Reading s{c.header.src, c.header.sport, group, Standing::Exact, 0};
        const bool alone = m_sources.group(group).members.size() < 2;
        s.standing = alone ? (own ? Standing::Exact : Standing::Singled)
                           : (own ? Standing::PortTells : Standing::Merged);
        s.lost = lostOf(s, c.trueSource);
        hop.wire = hop.reading = s;
        lookIntoTunnel(hop, c);
        m_out.hops.push_back(hop);
        const bool last = k + 1 == way.size();
        const bool again = !last && m_trace.crossing(way[k + 1]).header.dst == c.header.dst;
        if (again || (last && c.header.dst == m_result.trueSource.address))
            continue;
        for (const Step& step : m_trace.steps(way[k])) {
            if (step.before.dst != step.after.dst)
                m_out.back.push_back({way[k], step.at, step.rule, step.before.dst, step.after.dst,
                                      isMine && step.after.dst == m_result.trueSource.address});
        }
    }
}

/// Routers choose among several machines for that address.
bool LedgerWalk::isSpread(const IpAddress& address) const
{
    const auto spreads = [&](const Step& s) {
        return s.kind == StepKind::Route && s.before.dst == address && s.args.size() > 3 &&
               s.args[3] == "bgp";
    };
    return std::any_of(m_result.request.begin(), m_result.request.end(), [&](std::uint32_t i) {
        const std::vector<Step> steps = m_trace.steps(i);
        return std::any_of(steps.begin(), steps.end(), spreads);
    });
}

/// Who could have sent that answer. What shows the address at which the choice was made comes from
/// those among whom it was; further on another address stands for those of all its machines.
Sources::GroupIx LedgerWalk::answerers(const Crossing& c) const
{
    if (m_choice && m_choice->rule == m_balancer && m_choice->before.dst == c.header.src &&
        !isSpread(c.header.src))
        return m_sources.backends(*m_choice, c.trueSource);
    return m_sources.backends(m_balancer, c.trueSource);
}

/// The answer's way ends at the true source: others may have the address that it goes to.
bool LedgerWalk::isAnswered() const
{
    if (m_result.reply.empty())
        return m_result.verdict == Verdict::Answered;
    const std::uint32_t last = m_result.reply.back();
    const std::vector<Step> steps = m_trace.steps(last);
    return m_trace.crossing(last).to == m_sources.plan().machines[m_me].self &&
           std::any_of(steps.begin(), steps.end(),
                       [](const Step& s) { return s.kind == StepKind::Deliver; });
}

/// Whoever reads what is for itself cannot know by which way it came: the answer about all of them.
/// Those on the way also read where it is going to.
void LedgerWalk::askObservers()
{
    for (LedgerHop& hop : m_out.hops) {
        const bool sent = hop.crossing != kNoCrossing;
        const Crossing c = sent ? m_trace.crossing(hop.crossing) : Crossing{};
        askReader(hop, c);
        if (!sent || hop.network < 0)
            hop.wire = hop.reading;
        else
            hop.wire = reading(c.header.src, c.header.sport, onWay({kNoElement, hop.network}, c));
    }
    for (std::size_t i = 0; i < m_out.hops.size(); ++i) {
        for (HeaderLine& line : m_out.hops[i].headers)
            weigh(line, i);
    }
    if (!m_out.hops.empty() && m_out.hops.back().receiver != kNoElement)
        m_out.headers = m_out.hops.back().headers;
}

Sources::GroupIx LedgerWalk::onWay(const Lookout& at, const Crossing& c) const
{
    const Door to = m_sources.doorOf(c.header.dst, c.header.protocol, c.header.dport);
    const bool echo = c.header.protocol == Protocol::Icmp;  // its number is no port
    return m_sources.passing(m_me, at, m_sources.plan().find(c.header.src),
                             echo ? std::uint16_t(0) : c.header.sport, to);
}

void LedgerWalk::askReader(LedgerHop& hop, const Crossing& c)
{
    const NetworkPlan& plan = m_sources.plan();
    if (hop.tunnelled) {
        hop.reading = reading(c.outer->src, 0,
                              m_sources.passing(m_me, {hop.at, -1}, plan.find(c.outer->src), 0,
                                                m_sources.doorOf(c.outer->dst, Protocol::Any, 0)));
        hop.reading.lost |= kLostPort;
        if (hop.reading.standing == Standing::PortTells)
            hop.reading.standing = Standing::Merged;  // the outer port is nobody's
        return;
    }
    const IpAddress seen = hop.wire.address;
    const std::uint16_t port = hop.wire.port;
    const ElementIx reader = hop.receiver != kNoElement ? hop.receiver : hop.at;
    const bool ends = hop.receiver != kNoElement || endsHere(hop);
    const bool echo = isEcho();
    hop.reading = reading(
        seen, port,
        ends ? m_sources.shown(m_me, reader, plan.find(seen), echo ? std::uint16_t(0) : port)
             : onWay({hop.at, -1}, c));
}

/// What a proxy opens, and what is for a machine although it goes no further.
bool LedgerWalk::endsHere(const LedgerHop& hop) const
{
    if (hop.crossing == kNoCrossing)
        return true;
    const Header h = m_trace.crossing(hop.crossing).header;
    return m_sources.endsAt(hop.at, m_sources.doorOf(h.dst, h.protocol, h.dport));
}

/// A line is vouched for as long as nobody else can show its readers the same address by a way on
/// which no such line is added. @param last the hop at which it is read
void LedgerWalk::weigh(HeaderLine& line, std::size_t last)
{
    if (line.forgers == Sources::kNoGroup)
        return;  // no proxy on the way
    std::vector<ElementIx> forgers;
    if (line.trust == Trust::Vouched) {
        for (std::size_t i = last + 1; i-- > 0 && m_out.hops[i].at != line.writer;) {
            const LedgerHop& hop = m_out.hops[i];
            if (hop.receiver == kNoElement && !endsHere(hop))
                continue;
            const ElementIx reader = hop.receiver != kNoElement ? hop.receiver : hop.at;
            const std::vector<ElementIx> some =
                forgersAt(m_sources.plan(), m_sources.sightings(), reader,
                          m_sources.plan().find(hop.wire.address),
                          i == last ? hop.wire.port : std::uint16_t(0), line.identity, m_me);
            forgers.insert(forgers.end(), some.begin(), some.end());
        }
    } else {
        forgers = m_sources.group(m_out.hops[last].reading.group).members;
        if (line.trust == Trust::Forgeable)
            std::erase(forgers, m_me);
    }
    if (line.trust != Trust::Claimed)
        line.trust = forgers.empty() ? Trust::Vouched : Trust::Forgeable;
    line.forgers = forgers.empty() ? Sources::kNoGroup : m_sources.add(std::move(forgers));
}

/// What comes to a translator and what leaves it, as those before and after it read it.
void LedgerWalk::nameFlips()
{
    const auto takes = [](Reading& to, const LedgerHop& from) {
        if (to.address == from.wire.address && to.port == from.wire.port)
            to = from.tunnelled ? from.wire : from.reading;
    };
    for (Flip& f : m_out.flips) {
        for (std::size_t i = 0; i < m_out.hops.size(); ++i) {
            if (m_out.hops[i].crossing != f.crossing)
                continue;
            if (f.sender)
                takes(f.after, m_out.hops[i]);
            else
                takes(f.before, m_out.hops[i]);
            if (!f.sender && i + 1 < m_out.hops.size())
                takes(f.after, m_out.hops[i + 1]);
            break;
        }
        // Who shares the sender's own address did so before its port was changed.
        if (f.sender && f.before.address == f.after.address)
            f.before = reading(f.before.address, f.before.port, f.after.group);
        f.lost = f.after.lost & static_cast<std::uint8_t>(~f.before.lost);
        f.regained = f.before.lost & static_cast<std::uint8_t>(~f.after.lost);
    }
}

bool LedgerWalk::isEcho() const
{
    return !m_result.request.empty() &&
           m_trace.crossing(m_result.request.back()).header.protocol == Protocol::Icmp;
}

void LedgerWalk::finish()
{
    const LedgerHop* received = m_out.received();
    // Nobody hides the true source's own address, whose port may be another one by now.
    if (received == nullptr || !m_result.hidden || m_out.flips.empty() ||
        m_sources.group(received->reading.group).members.size() < 2)
        return;
    for (std::size_t i = m_out.flips.size(); i-- > 0;) {
        const Flip& f = m_out.flips[i];
        if (m_sources.group(f.after.group).members.size() < 2)
            break;
        const bool began = m_sources.group(f.before.group).members.size() < 2;
        if (began || f.before.address != f.after.address)
            m_out.hiddenAt = static_cast<int>(i);
        if (began)
            break;
    }
}

}  // namespace tombolo::sim::analysis
