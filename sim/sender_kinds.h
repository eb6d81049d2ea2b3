// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>

#include "sim/way_walker.h"

namespace tombolo::sim {

/// Somebody who could show a source to an observer, by one of its ways.
struct Shown {
    ElementIx element = kNoElement;
    MachineIx by = kNoElement;  ///< who writes it; kNoElement: the sender itself
    std::uint16_t low = 0;      ///< ports that it can have then
    std::uint16_t high = 65535;
    std::uint32_t door = kNoIx;  ///< the proxy's published address, where a proxy writes it
    friend auto operator<=>(const Shown&, const Shown&) = default;
    bool canHave(std::uint16_t port) const { return port == 0 || (low <= port && port <= high); }
};
void tidy(std::vector<Shown>& list);  ///< sorts, without repetition
/// Adds what the run showed. Although no rule explains it, that counts for every port; what no rule
/// explains with that port (an echo's number is one) for this.
void addTold(const std::vector<Shown>& told, std::vector<Shown>& out);

/// Those who send, sorted into kinds that the same rules take: one of a kind walks for all.
class SenderKinds {
public:
    struct Kind {
        std::vector<ElementIx> members;  ///< a node or host, or pods of one node
    };
    /// Who could put an address into a packet.
    struct Writers {
        std::vector<MachineIx> owners;  ///< have the address themselves
        std::vector<MachineIx> nodes;   ///< could write it into packets of others
        bool gateways = false;          ///< so could gateways
    };

    explicit SenderKinds(const NetworkPlan& plan) : m_plan(plan) {}
    /// Before any question; not when it is made, because many runs ask none.
    void prepare();

    const std::vector<Kind>& all() const { return m_kinds; }
    Writers writersOf(AddressId seen) const;
    /// Where only nodes can write an address, it is theirs, their pods' and that of pods which
    /// egress policies lead there.
    std::vector<Kind> some(const Writers& writers) const;
    /// The agents of a node, which send what it sends.
    std::vector<ElementIx> agentsOf(ElementIx node) const;

    /// Walks for a kind: walk(e) for each whose way may differ, take(e, result, isItsOwn) for all.
    template <class Walk, class Take>
    void each(const Kind& kind, const Doors& doors, const WayWalker& walker, const Walk& walk,
              const Take& take) const
    {
        decltype(walk(ElementIx{})) of;
        bool known = false;
        bool separate = false;
        for (const ElementIx e : kind.members) {
            if (known && !separate && !isMet(e, doors)) {
                take(e, of, false);
                continue;
            }
            auto now = walk(e);
            take(e, now, true);
            separate = separate || walker.dependsOnSource();
            if (!known && !isMet(e, doors)) {
                of = std::move(now);
                known = true;
            }
        }
    }

private:
    bool isMet(ElementIx e, const Doors& doors) const;
    void addOwners();
    void addKinds();
    std::vector<std::uint32_t> marksOf(MachineIx pod) const;

    const NetworkPlan& m_plan;
    std::vector<std::pair<AddressId, MachineIx>> m_owners;  ///< sorted
    std::set<AddressId> m_pools;                            ///< of gateways' source translations
    std::vector<Kind> m_kinds;
    std::vector<std::uint32_t> m_firstKind;  ///< by MachineIx: of a node's pods
};

}  // namespace tombolo::sim
