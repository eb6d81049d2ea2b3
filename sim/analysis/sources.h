// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>

#include "sim/analysis/crowd.h"
#include "sim/candidates.h"
#include "sim/sightings.h"

namespace tombolo::sim::analysis {

/// Elements that stand behind one address somewhere, without repetition, in document order.
struct Group {
    std::vector<ElementIx> members;
    Crowd crowd;
    bool has(ElementIx e) const;
};

/// Who could be behind an address at a place, by the configuration. Equal answers are one group, so
/// that ten thousand flows behind one gateway share one list.
class Sources {
public:
    using GroupIx = std::uint32_t;
    static constexpr GroupIx kNoGroup = 0xFFFFFFFFU;
    /// Where an address is read: who reads it, and what the packet is for.
    using Place = FlowOutcome::Hide;

    Sources(const Topology& topology, std::shared_ptr<const NetworkPlan> plan);

    const NetworkPlan& plan() const { return *m_plan; }
    std::shared_ptr<const NetworkPlan> sharedPlan() const { return m_plan; }
    const ElementTable& table() const { return m_table; }
    const Group& group(GroupIx g) const { return m_groups[g]; }
    GroupIx add(std::vector<ElementIx> members);

    /// The element, and those that share its machine's addresses: a node and its own agents.
    GroupIx alone(ElementIx e);
    /// Everyone whose own address `seen` is and whose packets show it there. @param e is one of
    /// them
    GroupIx wearing(ElementIx e, AddressId seen, const Place& place);
    /// Everyone whom a translator shows with the address. @param e is one of them
    GroupIx behind(ElementIx e, const Place& translator, AddressId seen);
    /// Everyone who could be behind what an observer reads, by the configuration or in the run.
    /// @param e is one of them
    GroupIx shown(ElementIx e, ElementIx observer, AddressId seen, std::uint16_t port);
    /// The same for somebody on the way, or for a capture on a network.
    GroupIx passing(ElementIx e, const Lookout& at, AddressId seen, std::uint16_t port,
                    const Door& to);
    /// By which ways a source can be shown to a reader, or at a network (then the reader does not
    /// matter). @param to where to, as far as it is known
    Passings::Ways waysTo(ElementIx reader, std::int32_t network, AddressId seen, const Door& to);
    /// Whether what is for that destination ends at the element, so that its ways are asked for
    /// whatever their door.
    bool endsAt(ElementIx e, const Door& to) const;
    /// Takes the run's readings in; before any question about them.
    void tell(const Trace& trace);
    /// Takes in what those on the way read of a packet. @param by who wrote its source
    void tellOnWay(const Crossing& c, ElementIx sender, MachineIx by);
    /// Whether who gets that packet reads only the outside of its tunnel.
    bool onlyForwards(const Crossing& c) const;
    /// Where a header goes to, for questions about those on the way.
    Door doorOf(const IpAddress& address, Protocol protocol, std::uint16_t port) const;
    Sightings& sightings() { return m_sightings; }
    /// A node and all that is on it: who could be inside a tunnel that it begins.
    GroupIx onNode(MachineIx node);
    /// Who answers behind a service or a published address.
    GroupIx backends(const std::string& rule, ElementIx e);
    /// Among whom that choice of a node's service was made, by its traffic policy; of other choices
    /// all. Whoever reads the address that was asked there can mean nobody else.
    GroupIx backends(const Step& choice, ElementIx e);
    GroupIx with(GroupIx g, ElementIx e);
    /// Everyone who is in one of them.
    GroupIx both(GroupIx a, GroupIx b);

    /// Machines with that address of their own; senders and gateways, in document order.
    const std::vector<MachineIx>& owners(AddressId address) const;
    /// @return 0 for a rule that the plan does not know
    RuleIx ruleOf(const std::string& rule) const;
    /// The published address that a rule names, or null.
    const PublishInfo* publishOf(const std::string& rule) const;

private:
    void addOwner(std::span<const AddressId> addresses, MachineIx m);
    bool isTaken(MachineIx m, const Door& to) const;

    std::shared_ptr<const NetworkPlan> m_plan;
    ElementTable m_table;
    Routing m_routing;
    CandidateFinder m_finder;
    Sightings m_sightings;
    std::map<std::pair<ElementIx, AddressId>, bool> m_limited;  ///< the port matters
    std::map<std::tuple<ElementIx, AddressId, std::uint16_t>, GroupIx> m_shown;
    using Pass = std::tuple<Lookout, AddressId, Door>;
    std::map<Pass, bool> m_limitedPass;
    std::map<std::pair<Pass, std::uint16_t>, GroupIx> m_passing;
    std::vector<Group> m_groups;
    std::map<std::vector<ElementIx>, GroupIx> m_known;
    std::vector<GroupIx> m_alone;  ///< by element; kNoGroup: not asked yet
    std::map<MachineIx, GroupIx> m_onNode;
    std::map<std::pair<GroupIx, GroupIx>, GroupIx> m_both;
    std::map<std::string, GroupIx> m_backends;
    std::map<std::tuple<RuleIx, MachineIx, std::size_t>, GroupIx> m_choices;  ///< kNoElement: all
    std::map<std::tuple<AddressId, MachineIx, AddressId>, GroupIx> m_wearing;
    std::map<std::tuple<MachineIx, AddressId, AddressId, RuleIx>, GroupIx> m_behind;
    std::map<AddressId, std::vector<MachineIx>> m_owners;
    std::map<std::string, RuleIx> m_rules;
    std::map<std::string, std::uint32_t> m_publishes;
};

}  // namespace tombolo::sim::analysis
