// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"

#include <algorithm>
#include <utility>

namespace tombolo::sim {
namespace {

/// No packet is sent later, so that no time can overflow.
constexpr TimeNs kLatest = 4'000'000'000'000'000'000;

/// Width of the queue's slots: one turn of the wheel holds what is usually waited for (the longest
/// wire, the pause between two packets of a flow), and a slot as many events as the memory can be
/// asked for at once.
unsigned slotShift(const NetworkPlan& plan)
{
    constexpr std::uint64_t kHops = 12;  // of a packet and its answer, more or less
    constexpr std::uint64_t kEvents = 16;
    TimeNs longest = 1'000'000;
    std::uint64_t perSecond = 0;
    for (const NetworkInfo& n : plan.networks)
        longest = std::max(longest, n.latency);
    for (const FlowInfo& f : plan.flows) {
        if (f.count <= 1)
            continue;
        longest = std::max(longest, f.interval);
        perSecond += kHops * 1'000'000'000 / std::uint64_t(std::max<TimeNs>(f.interval, 1'000));
    }
    unsigned shift = 6;
    while (shift < 14 && longest >> (shift + 14) > 0)
        ++shift;
    const std::uint64_t width = perSecond == 0 ? 0 : kEvents * 1'000'000'000 / perSecond;
    while (shift < 18 && (std::uint64_t(2) << shift) <= width)
        ++shift;
    return shift;
}

}  // namespace

Engine::Engine(std::shared_ptr<const NetworkPlan> plan, const RunOptions& options)
    : m_plan(std::move(plan)), m_options(options), m_routing(*m_plan), m_queue(slotShift(*m_plan))
{
    m_outcomes.resize(m_plan->flows.size());
    m_senders.reserve(m_plan->flows.size());
    for (const FlowInfo& flow : m_plan->flows)
        m_senders.push_back({flow.interval, flow.count, kNoIx, kNoIx});
    m_portFree.resize(m_plan->ports.size(), 0);
    m_identities.emplace_back();
    m_configured = m_plan;
    if (!m_plan->phases.empty())
        m_phaseEnds = m_plan->phases.front().from;
    // The path memory foretells a packet by the one before it; here it can end otherwise.
    const bool limited = std::any_of(m_plan->networks.begin(), m_plan->networks.end(),
                                     [](const NetworkInfo& n) { return n.queue > 0; });
    if (limited)
        m_queues.resize(m_plan->ports.size());
    if (limited || !m_plan->phases.empty() || m_plan->entriesEnd())
        m_options.memory = false;
}

Result<std::shared_ptr<const Trace>> Engine::run()
{
    if (const auto played = play(); !played)
        return tl::unexpected<Error>(played.error());
    if (const auto followed = followLater(); !followed)
        return tl::unexpected<Error>(followed.error());
    return makeResult();
}

Result<void> Engine::play()
{
    // By start, then document order: the sequence number keeps the order of equal times.
    for (std::uint32_t f = 0; f < m_plan->flows.size(); ++f) {
        const FlowInfo& flow = m_plan->flows[f];
        m_outcomes[f].start = m_outcomes[f].end = flow.start;
        if (flow.count > 0)
            m_queue.push(flow.start, EventKind::Attempt, f, 0);
    }
    std::uint32_t sinceCheck = 0;
    for (std::uint32_t event = m_queue.pop(); event != EventQueue::kNone; event = m_queue.pop()) {
        m_queue.lookAhead([this](std::uint32_t place)
                              __attribute__((always_inline)) { m_memory.fetch(place); });
        m_end = std::max(m_end, m_queue[event].time);
        if (m_queue[event].time >= m_phaseEnds) [[unlikely]]
            enterPhases(m_queue[event].time);
        if (m_queue[event].kind == EventKind::Replay) [[likely]]
            replay(event);
        else
            step(event);
        if (overLimit())
            return fail(Errc::LimitReached, {"crossings", std::to_string(m_options.maxCrossings)});
        if (++sinceCheck == 4096) {
            sinceCheck = 0;
            if (m_options.stop != nullptr && m_options.stop->load(std::memory_order_relaxed))
                return fail(Errc::Cancelled);
        }
    }
    return {};
}

void Engine::step(std::uint32_t index)
{
    const QueuedEvent event = m_queue[index];
    m_queue.release(index);
    switch (event.kind) {
    case EventKind::Replay:
        break;
    case EventKind::Arrival: {
        const Packet packet = m_pool[event.what];
        m_free.push_back(event.what);
        if (!joinWay(packet, event.time))
            arrive(packet, event.time);
        break;
    }
    case EventKind::Attempt:
        attempt(event);
        break;
    case EventKind::ProxyConnect:
        connectUpstream(event.what, event.attempt, event.time);
        break;
    }
}

/// One packet of a flow, and the event of the next.
void Engine::attempt(const QueuedEvent& event)
{
    const std::uint32_t flow = event.what;
    if (event.attempt == 0) {
        startFlow(flow, event.time);
    } else if (!replayAttempt(event.crossing, event.attempt, event.time)) {
        beginLater(flow, event.attempt, event.time);
        sendOpening(m_senders[flow].connection, event.attempt, event.time);
    }
    // A sender that has no address to send from never will; and time has an end.
    const Sender& sender = m_senders[flow];
    if (std::int64_t(event.attempt) + 1 >= sender.count || event.time >= kLatest ||
        sender.connection == kNoIx)
        return;
    const std::uint32_t next = m_queue.make(EventKind::Attempt, flow, event.attempt + 1);
    m_queue[next].time = event.time + sender.interval;
    m_queue[next].crossing = sender.root;
    m_queue.push(next);
}

void Engine::startFlow(std::uint32_t flow, TimeNs time)
{
    const FlowInfo& info = m_plan->flows[flow];
    FlowOutcome& outcome = m_outcomes[flow];
    const MachineIx m = machine(info.from).self;
    Connection c;
    c.machine = m;
    c.flow = flow;
    c.tuple.dst = info.to;
    c.tuple.protocol = info.protocol;
    c.tuple.dport = info.port;
    const bool echo = info.protocol == Protocol::Icmp;
    c.tuple.sport = echo ? info.port : info.sourcePort;
    for (const ClaimInfo& claim : info.claims) {
        if (c.identities == 0) {
            c.identities = static_cast<std::uint32_t>(m_identities.size());
            m_identities.emplace_back();
        }
        m_identities.back().push_back({claim.identity, claim.address, claim.port, true});
    }
    if (info.to != 0)
        c.tuple.src = m_routing.hop(m_routing.lookup(m, info.to)).source;
    if (c.tuple.sport == 0 && !echo)
        c.tuple.sport = ownPort(m, c.tuple, nameHash(info.id));
    occupySocket(m, c.tuple);
    const auto own = m_plan->addressesOf(m);
    const AddressId first = own.empty() ? 0 : own.front();
    outcome.source = c.tuple.src != 0 ? c.tuple.src : first;
    outcome.sourcePort = c.tuple.sport;
    outcome.requestReason = Reason::NoRoute;  // until it has left
    outcome.requestEnd = info.from;
    if (c.tuple.src == 0) {
        outcome.packets.dropped = static_cast<std::uint64_t>(info.count);  // none ever leaves
        return;
    }
    m_senders[flow].connection = openConnection(c);
    sendOpening(m_senders[flow].connection, 0, time);
    m_senders[flow].root = m_connections[m_senders[flow].connection].root;
}

std::uint32_t Engine::openConnection(Connection connection)
{
    m_connections.push_back(connection);
    return static_cast<std::uint32_t>(m_connections.size() - 1);
}

void Engine::sendOpening(std::uint32_t connection, std::uint32_t attempt, TimeNs time,
                         std::uint32_t endpoint)
{
    if (attempt > 0 && replayAttempt(m_connections[connection].root, attempt, time))
        return;
    Connection& c = m_connections[connection];
    const FlowInfo& flow = m_plan->flows[c.flow];
    Visit v;
    v.m = c.machine;
    v.time = time;
    v.local = true;
    v.p.tuple = v.arrived = c.tuple;
    v.p.connection = connection;
    v.p.attempt = attempt;
    const std::uint32_t more = m_plan->family(c.tuple.dst) == Family::V6 ? 20 : 0;
    v.p.bytes = (c.tuple.protocol == Protocol::Tcp ? 60 : 28 + flow.payload) + more;
    // What is replayed does not say what becomes of it.
    if (c.root == kNoIx && attempt == 0 && flow.count > 2 && m_options.memory && !isWatched(c.flow))
        c.root = m_memory.begin(v.p);
    m_here = {c.root, true, time, m_packets};
    const FlowOutcome& outcome = m_outcomes[c.flow];
    v.p.header = m_recording.header(c.tuple);
    ElementIx hider = c.parent != kNoIx ? c.machine : kNoElement;
    if (c.parent != kNoIx && wearsClient(c))
        hider = m_connections[c.parent].peerHiddenBy;
    // A client's packet starts with what its socket has; the last outcome may tell of another one.
    const AddressId source = c.parent == kNoIx ? c.tuple.src : outcome.source;
    v.p.record = newRecord(v.p, flow.from, source, outcome.sourcePort, hider);
    if (c.parent != kNoIx) {
        const PublishInfo& publish = m_plan->publishes[m_connections[c.parent].publish];
        const RuleIx rule = publish.rule;
        note(v, {StepKind::BalanceEndpoint, 0, Law::Px1, 0, rule, endpoint, publish.count});
        note(v, {StepKind::ProxyConnect, 0, wearsClient(c) ? Law::Px5 : Law::Px1, 0, rule,
                 m_connections[c.parent].peerHeader, v.p.header});
    } else {
        const bool node = machine(c.machine).kind == MachineKind::Node;
        note(v, {StepKind::Send, 0, node ? Law::K5 : Law::None, 0, 0, kNoIx, kNoIx});
    }
    if (isDown(v.m))
        return drop(v, Reason::MachineDown, 0, Law::None, kNoIx, v.m);
    output(v);
}

std::uint32_t Engine::newRecord(const Packet& p, ElementIx origin, AddressId address,
                                std::uint16_t port, ElementIx hiddenBy)
{
    const Connection& c = m_connections[p.connection];
    PacketRow row;
    row.flow = c.flow;
    row.origin = origin;
    row.originAddress = address;
    row.originPort = port;
    row.hiddenBy = hiddenBy;
    row.start = p.header;
    row.phase = p.phase;
    row.segment = c.segment;
    ++m_packets;
    return m_recording.packet(row, repeats(c.flow));
}

/// The row of a crossing whose steps are now known: that of the packet before it, if it is equal.
std::uint32_t Engine::passageOf(const Packet& p)
{
    if (p.sentBy == kNoIx)
        return m_recording.passage(p.wire);
    const std::uint32_t known = m_memory.lastPassage(p.sentBy);
    if (known != kNoIx && m_recording.passages[known] == p.wire)
        return known;
    const std::uint32_t made = m_recording.passage(p.wire);
    m_memory.setLastPassage(p.sentBy, made);
    return made;
}

FlowOutcome* Engine::outcomeOf(const Packet& p)
{
    if ((p.attempt != 0 && m_later.empty()) || p.phase == Phase::Reset)
        return nullptr;
    const Connection& c = m_connections[p.connection];
    FlowOutcome* outcome = exchangeOf(c.flow, p.attempt);
    return outcome != nullptr && c.segment == outcome->segment ? outcome : nullptr;
}

void Engine::note(Visit& v, StepRow row)
{
    v.time += costOf(row);
    if (v.count < v.rows.size())
        v.rows[v.count++] = row;
}

void Engine::drop(Visit& v, Reason reason, RuleIx rule, Law law, std::uint32_t ref,
                  std::uint32_t value)
{
    wayEnds();
    if (v.p.connection != kNoIx) {
        PacketCounts& packets = m_outcomes[m_connections[v.p.connection].flow].packets;
        packets.dropped += v.p.phase == Phase::Request;
        packets.repliesLost += v.p.kind == PacketKind::Answer;
    }
    note(v, {StepKind::Drop, static_cast<std::uint8_t>(reason), law, 0, rule, ref, value});
    if (FlowOutcome* outcome = outcomeOf(v.p)) {
        if (v.p.phase == Phase::Request) {
            outcome->requestReason = reason;
            outcome->requestEnd = v.m;
        } else if (v.p.phase == Phase::Reply && outcome->replyReason == Reason::None) {
            const bool odd =
                reason == Reason::AddressConflict || reason == Reason::ReplyNotTranslated;
            outcome->replyReason = odd ? reason : Reason::ReplyLost;
            outcome->replyEnd = v.m;
            outcome->replyCause = reason;
            outcome->replyRule = rule;
        }
        outcome->end = std::max(outcome->end, v.time);
        if (v.p.phase == Phase::Request || v.p.phase == Phase::Reply)
            laterFailed(m_connections[v.p.connection].flow, v.p.attempt);
    }
    finish(v);
}

void Engine::finish(Visit& v)
{
    m_end = std::max(m_end, v.time);
    const std::size_t count = std::exchange(v.count, 0);
    if (!m_options.record)
        return;
    if (v.local) {
        if (v.p.record == kNoIx)
            return;
        PacketRow row = m_recording.packets[v.p.record];
        row.before = m_recording.steps.add(v.rows.data(), count);
        if (repeats(row.flow))
            v.p.record = m_recording.packet(row, true);
        else
            m_recording.packets[v.p.record] = row;
    } else if (v.p.crossing != kNoIx) {
        v.p.wire.steps = m_recording.steps.extend(v.p.wire.steps, v.rows.data(), count);
        m_recording.crossings[v.p.crossing].passage = passageOf(v.p);
    }
}

Result<std::shared_ptr<const NetworkPlan>> compile(const Topology& topology,
                                                   const std::vector<std::string>& flows)
{
    auto plan = makePlan(topology, flows);
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    return std::make_shared<const NetworkPlan>(std::move(*plan));
}

Result<std::shared_ptr<const Trace>> simulate(std::shared_ptr<const NetworkPlan> plan,
                                              const RunOptions& options)
{
    return Engine(std::move(plan), options).run();
}

Result<std::shared_ptr<const Trace>> simulate(const Topology& topology, const RunOptions& options)
{
    auto plan = compile(topology, options.flows);
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    return simulate(*plan, options);
}

}  // namespace tombolo::sim
