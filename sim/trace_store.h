// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "sim/block_list.h"
#include "sim/conntrack.h"
#include "sim/passage.h"
#include "sim/plan.h"
#include "sim/routing.h"
#include "sim/step_store.h"

/// The recording's rows: small numbers only, made text and values when somebody asks.
namespace tombolo::sim {

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
