// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "sim/block_list.h"
#include "sim/conntrack.h"
#include "sim/passage.h"
#include "sim/plan.h"
#include "sim/routing.h"

/// The recording's rows: small numbers only, made text and values when somebody asks.
namespace tombolo::sim {

/// Rules of semantics.md that a step can follow; see lawText().
enum class Law : std::uint8_t {
    None,
    K5,
    K6,
    K7,
    K8,
    F7,
    L1,
    L2,
    L3,
    L5,
    L6,
    L7,
    L8,
    L9,
    L11,
    L13,
    L14,
    L16,
    L17,
    L18,
    L19,
    L20,
    L21,
    Svc1,
    Svc2,
    Svc3,
    Svc4,
    Svc5,
    Svc6,
    Svc7,
    Px1,
    Dsr,
    L12,
    F5,
    I1,
    I4,
    L15,
};
const char* lawText(Law law);

/// What a step's `detail` says, by kind.
enum class How : std::uint8_t {
    None,
    Kept,
    Clash,
    Sticky,
    Random,
    Range,  // SourceNat
    Source,
    Destination,
    Both,  // TranslateBack
    Original,
    Reply,  // ConntrackMatch
    Allow,
    Deny,
    Reject,
    Established,
    NoMatch,  // Firewall, Policy
    Listener,
    Socket,
    Echo,
    Proxy,  // Deliver
};

inline constexpr std::uint32_t kTcpReset = 0xFFFF;

/// 16 bytes. `ref` and `value` by kind:
///  Route, Drop(no-neighbour): ref hop.  Switch, DestinationNat: ref element.  Encapsulate,
///  Decapsulate: ref link. ConntrackNew, ConntrackMatch: ref entry (kNoIx while not confirmed).
///  Firewall: ref lines read. Policy: ref pod, value 0 ingress, 1 egress.  BalanceEndpoint: ref
///  endpoint, value number of eligible ones. Rewriting kinds, ProxyConnect: value header after;
///  ProxyConnect: ref header of the client's packet.  Drop, Reject: detail is a Reason; value what
///  was answered (Reject), link bytes (mtu), address (port-exhausted).
struct StepRow {
    // No initial values: a visit has room for twenty of these and uses three.
    StepKind kind;
    std::uint8_t detail;
    Law law;
    std::uint8_t spare;
    RuleIx rule;
    std::uint32_t ref;
    std::uint32_t value;
    friend bool operator==(const StepRow&, const StepRow&) = default;
};
TimeNs costOf(const StepRow& step);
/// The kinds whose `value` is the header that they leave behind.
bool setsHeader(StepKind kind);

struct HeaderRow {
    Tuple tuple;
    std::uint32_t error = kNoIx;  ///< index of an ErrorPart
};

/// Packets of one flow while their true source is hidden by one and the same machine.
struct PacketRow {
    std::uint32_t flow = 0;
    ElementIx origin = kNoElement;  ///< who really caused it
    AddressId originAddress = 0;
    ElementIx hiddenBy = kNoElement;
    std::uint32_t before = 0;  ///< step list of the sender; 0: none
    std::uint32_t start = 0;   ///< header that the sender began with
    std::uint16_t originPort = 0;
    Phase phase = Phase::Request;
    std::uint8_t segment = 0;  ///< 0: the sender's connection; then each proxy's own
    friend bool operator==(const PacketRow&, const PacketRow&) = default;
};
static_assert(sizeof(PacketRow) == 28);

/// 16 bytes. One packet on one wire. No initial values: blocks of these are not cleared.
struct CrossingRow {
    TimeNs depart;
    std::uint32_t attempt;  ///< which of the flow's packets; top bit: it waited (Recording::waits)
    std::uint32_t passage;  ///< row of Recording::passages
};
static_assert(sizeof(CrossingRow) == 16);

/// Equal lists are stored once.
class StepLists {
public:
    StepLists() : m_begin{0, 0} {}
    std::uint32_t add(const StepRow* steps, std::size_t count);
    /// The list `list` with more steps at its end.
    std::uint32_t extend(std::uint32_t list, const StepRow* steps, std::size_t count);
    std::size_t count(std::uint32_t list) const { return m_begin[list + 1] - m_begin[list]; }
    const StepRow* begin(std::uint32_t list) const { return m_rows.data() + m_begin[list]; }
    std::size_t bytes() const
    {
        return m_rows.capacity() * sizeof(StepRow) + m_begin.capacity() * sizeof(std::uint32_t);
    }
    /// No list will be added any more.
    void settle()
    {
        m_known = {};
        m_rows.shrink_to_fit();
    }

private:
    std::vector<StepRow> m_rows;
    std::vector<std::uint32_t> m_begin;  ///< of each list; list 0 is empty
    FlatMap m_known;                     ///< hash of the list → list
};

/// Top bit of CrossingRow::attempt.
inline constexpr std::uint32_t kWaited = 0x80000000U;

/// A packet that stood in the queue of its port.
struct WaitRow {
    TimeNs depart;
    TimeNs wait;
};

/// What the engine writes and the trace reads.
struct Recording {
    BlockList<CrossingRow> crossings;
    BlockList<WaitRow> waits;  ///< of the crossings with kWaited, in their order
    std::vector<PassageRow> passages;
    std::vector<PacketRow> packets;
    std::vector<HeaderRow> headers;
    std::vector<ErrorPart> errors;
    StepLists steps;
    FlatMap headerIds;
    FlatMap packetIds;  ///< hash of a row → row

    /// Writes a crossing down whose wire the packet could have had at `ready`. @return its index
    std::uint32_t crossing(TimeNs ready, TimeNs depart, std::uint32_t attempt,
                           std::uint32_t passage)
    {
        if (depart != ready) {
            waits.push_back({depart, depart - ready});
            attempt |= kWaited;
        }
        crossings.push_back({depart, attempt, passage});
        return static_cast<std::uint32_t>(crossings.size() - 1);
    }
    std::uint32_t header(const Tuple& tuple);
    std::uint32_t errorHeader(const Tuple& tuple, const ErrorPart& error);
    /// @param known look for an equal row: worth it where more packets of the flow follow
    std::uint32_t packet(const PacketRow& row, bool known);
    std::uint32_t passage(const PassageRow& row);
    /// Drops what only the run needs.
    void settle();
    std::size_t bytes() const;
};

/// Makes the trace that the application sees. @param results flows' outcomes without their lists
std::shared_ptr<const Trace> makeTrace(std::shared_ptr<const NetworkPlan> plan, Routing routing,
                                       Recording recording, std::vector<Entry> entries,
                                       std::vector<FlowResult> results, std::vector<Merge> merges,
                                       std::uint64_t seed, TimeNs end);

}  // namespace tombolo::sim
