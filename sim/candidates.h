// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <tuple>

#include "sim/outcome.h"
#include "sim/routing.h"

namespace tombolo::sim {

/// Who could be behind the address that a translator shows: every sender whose packets, sent there,
/// come to it. Answers about the document, not about the packets of the run; what a receiver can
/// know is Sightings'.
class CandidateFinder {
public:
    CandidateFinder(const NetworkPlan& plan, Routing& routing) : m_plan(plan), m_routing(routing) {}

    /// Who could be behind what one translator shows. @return elements in document order
    const std::vector<ElementIx>& behind(const FlowOutcome::Hide& hide, AddressId seen);
    /// Whether packets of an element, sent to `where.sentTo`, get to the machine `where.at` by the
    /// routes and show it the source `seen`. @param where arrivedAs, sentAs and rule do not matter
    bool shows(ElementIx e, const FlowOutcome::Hide& where, AddressId seen);

private:
    struct Way {
        bool arrives = false;
        std::vector<std::uint32_t> hops;  ///< routes taken, one per machine before the translator
    };
    Way wayFrom(MachineIx from, const FlowOutcome::Hide& last);
    bool follow(MachineIx m, MachineIx from, const FlowOutcome::Hide& last, Way& way,
                std::vector<MachineIx>& met);
    AddressId translated(const Way& way, AddressId source, bool fromPod, AddressId to) const;
    void addNode(MachineIx node, std::vector<ElementIx>& out) const;
    const EgressInfo* egressOf(ElementIx e, Family family, AddressId to) const;
    bool isOfEgress(const FlowOutcome::Hide& hide) const;
    std::vector<ElementIx> ofEgress(const FlowOutcome::Hide& hide, AddressId seen) const;
    void addMasqueraded(const FlowOutcome::Hide& hide, Family family,
                        std::vector<ElementIx>& out) const;
    struct Start {
        MachineIx machine = kNoElement;  ///< whose way the packets take
        AddressId source = 0;            ///< with which they begin it
        bool translated = false;         ///< … or its own, by the route
    };
    Start startOf(ElementIx e, AddressId own, AddressId to);
    std::vector<ElementIx> ofTranslator(const FlowOutcome::Hide& last, AddressId seen,
                                        Family family);

    const NetworkPlan& m_plan;
    Routing& m_routing;
    using Question = std::tuple<MachineIx, AddressId, AddressId, RuleIx>;
    std::map<Question, std::vector<ElementIx>> m_known;
};

}  // namespace tombolo::sim
