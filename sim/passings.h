// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>

#include "sim/sender_kinds.h"
#include "sim/target_kinds.h"

namespace tombolo::sim {

/// "Who could it be" for those who see packets pass, a machine on the way or a capture on a
/// network: who, by some way that the document allows, shows them an address in what is for a
/// destination; and who did so in the run.
class Passings {
public:
    using Ways = std::shared_ptr<const std::vector<Shown>>;  ///< sorted; one row for each way

    /// @param kinds,walker must outlive it
    Passings(const NetworkPlan& plan, SenderKinds& kinds, WayWalker& walker)
        : m_plan(plan), m_kinds(kinds), m_walker(walker)
    {
    }

    /// Somebody showed that in the run. Tell all of them before the first question.
    void tell(const Lookout& at, AddressId seen, std::uint16_t port, const Door& to,
              ElementIx sender, MachineIx by);
    /// @param to where the packets are for when they pass; address 0, Protocol::Any, port 0: any
    Ways ways(const Lookout& at, AddressId seen, const Door& to);

private:
    /// What one walk told, and for whom.
    struct Row {
        Track track;
        std::uint32_t group = 0;
        bool own = false;  ///< the source is that of the member itself
    };
    struct Tracks {
        std::vector<Row> rows;  ///< by lookout
        std::vector<std::vector<ElementIx>> groups;
    };
    using Question = std::tuple<Lookout, AddressId, Door>;
    const TargetKinds& targets();
    const Tracks& tracksTo(const Door& to, AddressId seen, const SenderKinds::Writers& writers);
    Tracks walk(const Doors& doors, const Aim& aim, AddressId seen,
                const SenderKinds::Writers& writers);
    bool isAnybodys(const Door& to, const Doors& doors, const SenderKinds::Writers& writers) const;
    void walkKind(const SenderKinds::Kind& kind, const Doors& doors, const Aim& aim, Tracks& out);
    std::vector<Shown> read(const Tracks& tracks, const Lookout& at, AddressId seen) const;

    struct Told {
        Shown shown;
        Door to;
        friend auto operator<=>(const Told&, const Told&) = default;
    };
    const NetworkPlan& m_plan;
    SenderKinds& m_kinds;
    WayWalker& m_walker;
    std::unique_ptr<const TargetKinds> m_targets;
    std::map<std::pair<Door, AddressId>, Tracks> m_tracks;  ///< with whose addresses; 0: all
    std::map<Question, Ways> m_known;
    std::map<std::pair<Lookout, AddressId>, std::set<Told>> m_told;
};

}  // namespace tombolo::sim
