// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <deque>
#include <limits>
#include <map>

#include "sim/connection.h"
#include "sim/event_queue.h"
#include "sim/outcome.h"
#include "sim/path_memory.h"
#include "sim/simulate.h"
#include "sim/visit.h"

namespace tombolo::sim {

class CandidateFinder;
class Sightings;

/// The same for the same name in every document.
std::uint64_t nameHash(const std::string& name);

/// Runs a plan: events in the order of (time, sequence), one per arrival. The order of work on a
/// machine is semantics.md 0.2; each concern has a file of its own.
class Engine {
public:
    Engine(std::shared_ptr<const NetworkPlan> plan, const RunOptions& options);
    Result<std::shared_ptr<const Trace>> run();
    /// Only what happens, without the trace that run() makes of it; then outcomes() by flow.
    Result<void> play();
    const std::vector<FlowOutcome>& outcomes() const { return m_outcomes; }

private:
    // engine.cpp: time
    void step(std::uint32_t event);
    /// Packets that never leave their sender count, too: they make no crossings.
    bool overLimit() const
    {
        return std::max<std::uint64_t>(m_recording.crossings.size(), m_packets) >
               m_options.maxCrossings;
    }
    void startFlow(std::uint32_t flow, TimeNs time);
    void attempt(const QueuedEvent& event);
    std::uint32_t openConnection(Connection connection);
    void sendOpening(std::uint32_t connection, std::uint32_t attempt, TimeNs time,
                     std::uint32_t endpoint = kNoIx);

    // streams.cpp: seeded choices
    std::uint64_t random(std::uint64_t what, std::uint64_t which) const;
    std::uint64_t draw(const Visit& v, std::uint32_t round);
    std::uint64_t flowHash(const Tuple& t) const;
    const Steering* steeringOf(std::uint32_t connection) const;
    std::uint32_t choice(std::uint32_t connection, std::uint64_t hash, std::uint32_t count);
    std::uint32_t steeredEndpoint(std::uint32_t connection, std::uint32_t first,
                                  std::uint32_t count) const;
    bool isLost(PortIx port, std::uint32_t lossPpm);
    std::uint16_t ownPort(MachineIx m, Tuple tuple, std::uint64_t from);
    void occupySocket(MachineIx m, const Tuple& tuple);

    // pipeline.cpp: the order of 0.2
    void arrive(const Packet& packet, TimeNs time);
    void forwardNothing(Visit& v);
    void forward(Visit& v);
    void forwardBridged(Visit& v, MachineIx target);
    void forwardOuter(Visit& v);
    bool decapsulated(Visit& v);
    void output(Visit& v);
    bool bridgeTarget(const Visit& v, AddressId before, MachineIx& target) const;
    bool passesForward(Visit& v, bool fromPods, const Hop& hop);
    void leave(Visit& v, std::uint32_t hop);
    void unreachable(Visit& v, std::uint32_t hop);
    void swallow(Visit& v);

    // faults.cpp: what is down now
    void enterPhases(TimeNs time);
    void leavePhases();
    bool isDown(MachineIx m) const { return m_phase != nullptr && m_phase->machineDown[m] != 0; }
    bool isCut(MachineIx m, std::int32_t network) const;
    bool lostOnArrival(Visit& v);
    bool isGone(std::uint32_t endpoint) const
    {
        return m_phase != nullptr && m_phase->endpointGone[endpoint] != 0;
    }
    std::pair<std::uint32_t, std::uint32_t>
    chooseBackend(const PublishInfo& p, std::uint32_t connection, std::uint64_t hash);

    // limits.cpp: queues with an end, entries that end, remembered clients, ways back
    bool queueIsFull(PortIx port, TimeNs now);
    bool isTaken(const Visit& v, const Tuple& reply);
    bool endsBy(std::uint32_t entry, TimeNs now);
    void endEntries();
    bool freeBlock(const SourceNatInfo& rule, std::uint32_t index, AddressId pool, TimeNs now,
                   std::uint32_t& block);
    bool cameTheWayBack(const Visit& v);
    std::uint32_t rememberedEndpoint(const Visit& v, const ServicePortInfo& s) const;
    std::uint32_t sameAsBefore(const Visit& v, const ServicePortInfo& s, std::uint32_t chosen,
                               bool onlyHere);
    void rememberEndpoint(const Visit& v, const ServicePortInfo& s, std::uint32_t endpoint);

    // transmit.cpp
    void transmit(Visit& v, std::uint32_t hop);
    struct Timing {
        TimeNs depart = 0, arrive = 0;
        bool lost = false;
    };
    struct Wire {
        PortIx port = kNoIx;  ///< kNoIx: a pod's own link, which nobody else uses
        TimeNs serial = 0;
        TimeNs latency = 0;
        std::uint32_t lossPpm = 0;
    };
    Wire wireOf(PortIx port, std::uint32_t bytes) const;
    /// When a packet leaves by a port and when it is there: behind what waits, at the wire's speed.
    Timing occupyWire(const Wire& wire, TimeNs now)
    {
        if (wire.port == kNoIx)
            return {now, now + wire.latency, false};
        Timing t;
        t.depart = std::max(now, m_portFree[wire.port]);
        m_portFree[wire.port] = t.depart + wire.serial;
        t.arrive = t.depart + wire.serial + wire.latency;
        t.lost = wire.lossPpm > 0 && isLost(wire.port, wire.lossPpm);
        return t;
    }
    void record(Packet& p, std::uint32_t link, std::uint32_t bytes, const Timing& t, TimeNs ready,
                bool first);
    void scheduleArrival(const Packet& p, TimeNs time);

    // replay.cpp: the path memory
    using Outcome = PathMemory::Outcome;
    void replay(std::uint32_t event);
    bool replayAttempt(std::uint32_t root, std::uint32_t attempt, TimeNs time);
    void takeWire(const PathMemory::Place& from, std::uint32_t event, TimeNs time);
    void loseOnWire(const PathMemory::Place& from, std::uint32_t attempt, std::uint32_t crossing,
                    TimeNs time);
    void decideAnew(std::uint32_t event);
    bool joinWay(const Packet& packet, TimeNs time);
    Packet packetAt(std::uint32_t place, std::uint32_t attempt, std::uint32_t crossing) const;
    void remember(Packet& p, Outcome outcome, const Wire& wire, TimeNs left);
    bool replayable(const PathMemory::Place& place) const
    {
        return m_memory.knows(place) &&
               (place.passage != kNoIx || !m_options.record || place.outcome == Outcome::Ends);
    }
    /// What happens now cannot be foretold from what happened before.
    void unforeseeable() { m_here.pure = false; }
    /// … and nothing that leaves now continues the packet's way.
    void wayEnds() { m_here = {}; }
    void noteLoop(Packet& p, MachineIx next) const;

    // tracking.cpp: connection entries
    void track(Visit& v);
    void confirm(Visit& v);
    const Entry* entryOf(const Visit& v) const;
    void translateDestination(Visit& v);
    void translateSource(Visit& v);
    void rewritten(Visit& v, StepKind kind, How how, Law law, RuleIx rule, std::uint32_t ref);
    bool joinsAnother(const Visit& v, ElementIx origin);
    bool choosesOwn(const Visit& v) const;
    void hid(Visit& v, StepKind kind, RuleIx rule, AddressId before);

    // services.cpp, gateways.cpp: destination translation of a new connection
    void chooseDestination(Visit& v);
    bool balanceService(Visit& v);
    std::pair<std::uint32_t, std::uint32_t> chooseEndpoint(const Visit& v, const ServicePortInfo& s,
                                                           std::size_t family, bool onlyHere);
    void balancePublish(Visit& v, std::uint32_t publish);
    bool directReturnAtNode(Visit& v);
    AddressId directTarget(std::uint32_t endpoint) const;
    void setDestination(Visit& v, const Endpoint32& e, RuleIx rule, Law law);

    // masquerade.cpp, port_choice.cpp: source translation of a new connection
    bool chooseSource(Visit& v, const Hop& hop);
    bool hideAs(Visit& v, AddressId address);
    bool masqueradeAtNode(Visit& v, const Hop& hop);
    bool wearEgressAddress(Visit& v, const Hop& hop);
    bool findEgress(Visit& v, AddressId& towards);
    bool masqueradePassedOver(const Visit& v) const;
    AddressId masqueradeAddress(const Visit& v, const Hop& hop) const;
    bool sourceNatAtGateway(Visit& v, const Hop& hop);
    AddressId poolAddress(const SourceNatInfo& rule, const Visit& v);
    struct Range {
        std::uint32_t low = 0, high = 65535;
        bool limited = false;  ///< only ports of the range
        bool sticky = true;    ///< a mapping of the same source socket is used again (L-7)
        bool random = false;   ///< the port is drawn, never kept (L-10)
        const std::vector<AddressId>* pool = nullptr;  ///< addresses among which it may be
    };
    How choosePort(Visit& v, AddressId address, const Range& range);
    bool probePorts(Visit& v, Tuple& reply, const Range& range);
    bool applySource(Visit& v, AddressId address, const Range& range, RuleIx rule, Law law);
    bool hostBlock(const SourceNatInfo& rule, std::uint32_t index, AddressId pool, const Visit& v,
                   Range& range);

    // filters.cpp
    bool passesFirewall(Visit& v);
    bool passesPolicies(Visit& v, bool fromPods, const Hop& hop);

    // icmp.cpp, answers.cpp
    void sendError(Visit& v, std::uint8_t type, std::uint8_t code, std::uint16_t mtu);
    enum class Resetter : std::uint8_t { Socket, Firewall };
    void sendReset(Visit& v, Resetter who);
    void resetAnswer(const Visit& v);
    void rejectHere(Visit& v, RuleIx rule, Reason reason, Law law, bool byFirewall);
    void translateErrorDestination(Visit& v);
    void translateErrorSource(Visit& v);
    void deliver(Visit& v);
    void deliverOpening(Visit& v);
    void deliverAnswer(Visit& v);
    Visit turnedBack(const Visit& v, PacketKind kind, Phase phase, std::uint32_t bytes);
    void answer(Visit& v, ElementIx element);
    bool isOfNoConnection(const Visit& v, ElementIx receiver) const;
    void endUnanswered(const Visit& v);
    void noteHalf(Connection& c, std::uint32_t entry);
    void refuse(Visit& v, Law law);
    void acceptAnswer(Visit& v, Connection& c);

    // proxy.cpp
    void acceptAtProxy(Visit& v, std::uint32_t publish);
    void connectUpstream(std::uint32_t connection, std::uint32_t attempt, TimeNs time);
    void proxyAnswered(const Packet& answer, TimeNs time);
    bool isOwnAnswer(const Visit& v) const;
    bool wearsClient(const Connection& c) const;

    // recording
    void note(Visit& v, StepRow row);
    void drop(Visit& v, Reason reason, RuleIx rule, Law law, std::uint32_t ref = kNoIx,
              std::uint32_t value = kNoIx);
    void finish(Visit& v);
    FlowOutcome* outcomeOf(const Packet& p);

    // exchanges.cpp: which exchange tells of a flow
    /// Null: nobody asks what becomes of it.
    FlowOutcome* exchangeOf(std::uint32_t flow, std::uint32_t attempt)
    {
        if (attempt == 0)
            return &m_outcomes[flow];
        return m_later.empty() ? nullptr : laterExchange(flow, attempt);
    }
    FlowOutcome* laterExchange(std::uint32_t flow, std::uint32_t attempt);
    bool isWatched(std::uint32_t flow) const { return !m_later.empty() && m_later[flow].watched; }
    void beginLater(std::uint32_t flow, std::uint32_t attempt, TimeNs time);
    void laterFailed(std::uint32_t flow, std::uint32_t attempt);
    void laterAnswered(std::uint32_t flow, std::uint32_t attempt);
    Result<void> followLater();
    Exchange exchange(std::uint32_t flow, std::uint32_t attempt, const FlowOutcome& o) const;

    void patchSwitched(Visit& v, MachineIx target);
    std::uint32_t newRecord(const Packet& p, ElementIx origin, AddressId address,
                            std::uint16_t port, ElementIx hiddenBy = kNoElement);
    std::uint32_t passageOf(const Packet& p);
    bool repeats(std::uint32_t flow) const { return m_plan->flows[flow].count > 1; }
    std::shared_ptr<const Trace> makeResult();
    std::vector<Merge> mergeList() const;
    void addCandidates(std::vector<Merge>& merges, CandidateFinder& finder,
                       Sightings& sightings) const;

    const Machine& machine(MachineIx m) const { return m_plan->machines[m]; }
    Family familyOf(const Packet& p) const { return m_plan->family(p.tuple.dst); }

    std::shared_ptr<const NetworkPlan> m_plan;
    std::shared_ptr<const NetworkPlan> m_configured;  ///< as the document has it, with nothing down
    const PhaseInfo* m_phase = nullptr;               ///< what is down now; null: nothing ever
    std::size_t m_nextPhase = 0;
    TimeNs m_phaseEnds = std::numeric_limits<TimeNs>::max();
    RunOptions m_options;
    Routing m_routing;
    Conntrack m_conntrack;
    EventQueue m_queue;
    PathMemory m_memory;
    /// The event that is being handled, for the path memory.
    struct Here {
        std::uint32_t place = kNoIx;  ///< where its packet is; kNoIx: not remembered
        bool pure = true;
        TimeNs time = 0;
        std::uint64_t packets = 0;  ///< m_packets when it began
    };
    Here m_here;
    std::uint64_t m_packets = 0;  ///< made so far
    Recording m_recording;
    std::vector<Packet> m_pool;
    std::vector<std::uint32_t> m_free;
    std::vector<Connection> m_connections;
    /// What sending once more needs of a flow.
    struct Sender {
        TimeNs interval = 0;
        std::int64_t count = 0;
        std::uint32_t connection = kNoIx;  ///< the sender's own
        std::uint32_t root = kNoIx;        ///< Connection::root
    };
    std::vector<Sender> m_senders;                                    ///< by flow
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_halfSeen;  ///< entry, next
    std::vector<std::vector<FlowOutcome::Header>> m_identities;       ///< [0] is empty
    std::vector<FlowOutcome> m_outcomes;
    std::vector<LaterExchanges> m_later;  ///< by flow; empty where every first exchange tells
    std::vector<TimeNs> m_portFree;       ///< by port: when its wire is free again
    FlatMap m_hostBlocks;                 ///< {rule << 32 | pool address, host} → block
    FlatMap m_blockCounts;                ///< {rule, pool address} → blocks given
    struct Block {
        std::uint32_t rule;
        AddressId pool, host;
        std::uint32_t number;
        MachineIx machine;
    };
    std::vector<Block> m_blocks;  ///< given, where entries can end
    std::map<std::pair<std::uint32_t, AddressId>, TimeNs> m_blocksBusyUntil;
    std::vector<std::deque<TimeNs>> m_queues;  ///< by port: when those that wait will be sent
    FlatMap m_clients;                         ///< {node << 32 | service, client} → index
    struct Client {
        std::uint32_t endpoint;
        TimeNs last;
    };
    std::vector<Client> m_remembered;
    struct MaskEvent {
        MachineIx at;
        AddressId seenAs;
        ElementIx origin;
        TimeNs time;
    };
    std::vector<MaskEvent> m_masks;
    FlatMap m_joined;  ///< {machine << 32 | seenAs, origin}: masked by an entry of another's
    std::vector<std::uint32_t> m_losses;  ///< by port: packets that could have been lost
    FlatMap m_sockets;                    ///< connections that machines began: {m, ports, peers}
    TimeNs m_end = 0;
};

}  // namespace tombolo::sim
