// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <span>

#include "sim/recorded_trace.h"

/// Flows whose packet somebody else gets than the one that it is meant for: the address leads to
/// another place from where the sender is.
namespace tombolo::sim {
namespace {

/// Whoever hands packets on to others, and so may answer for them.
bool handsOn(const Machine& m)
{
    return m.kind != MachineKind::Pod && m.kind != MachineKind::Host;
}

bool redirects(const StepRow& s)
{
    return s.kind == StepKind::BalanceEndpoint || s.kind == StepKind::DestinationNat ||
           s.kind == StepKind::ProxyAccept ||
           (s.kind == StepKind::TranslateBack && How(s.detail) != How::Source);
}

}  // namespace

/// Reads who was chosen on the way of a flow's request.
class StrayReader {
public:
    StrayReader(const NetworkPlan& plan, const FlowInfo& flow) : m_plan(plan), m_flow(flow) {}

    void read(std::span<const StepRow> steps, MachineIx at)
    {
        for (const StepRow& s : steps) {
            if (!redirects(s))
                continue;
            m_isAsked = m_isAsked || isAsked(s, at);
            m_chosen = s.kind == StepKind::BalanceEndpoint ? s.ref : m_chosen;
        }
    }

    void judge(Exchange& result) const
    {
        const ElementIx receiver = result.seenSource->element;
        if (m_flow.meant != kNoElement) {
            const bool there = isSame(receiver, m_flow.meant) ||
                               (m_isAsked && handsOn(m_plan.machines[m_flow.meant]));
            return there ? void() : tell(result, m_flow.meant, m_flow.to);
        }
        if (m_flow.entry && !m_isAsked) {
            result.meantFor = m_flow.target;
            result.meantAt = m_plan.address(m_flow.to);
            return;
        }
        if (!m_flow.entry || m_chosen == kNoIx)
            return;
        const Endpoint32& chosen = m_plan.endpoints[m_chosen];
        if (chosen.element != kNoElement && !handsOn(m_plan.machines[chosen.element]) &&
            !isSame(receiver, chosen.element))
            tell(result, chosen.element, chosen.address);
    }

private:
    bool isSame(ElementIx a, ElementIx b) const
    {
        return a == b || m_plan.machines[a].self == m_plan.machines[b].self;
    }
    /// Whether it is what the flow names that chose: the entry itself, or for an address of a
    /// machine one of those that listen there.
    bool isAsked(const StepRow& s, MachineIx at) const
    {
        if (m_flow.entry) {
            const std::string& rule = m_plan.rules[s.rule].rule;
            const auto colon = rule.find(':');
            return colon != std::string::npos &&
                   rule.compare(colon + 1, rule.npos, m_flow.target) == 0;
        }
        if (m_flow.meant == kNoElement)
            return true;
        const Machine& meant = m_plan.machines[m_flow.meant];
        return meant.self == m_plan.machines[at].self ||
               (meant.cluster != kNoIx && meant.cluster == m_plan.machines[at].cluster);
    }
    void tell(Exchange& result, ElementIx meant, AddressId at) const
    {
        const auto own = m_plan.addressesOf(m_plan.machines[result.seenSource->element].self);
        result.meantFor = m_plan.elementIds[meant];
        result.meantAt = m_plan.address(at);
        result.twins = std::find(own.begin(), own.end(), at) != own.end();
    }

    const NetworkPlan& m_plan;
    const FlowInfo& m_flow;
    bool m_isAsked = false;
    std::uint32_t m_chosen = kNoIx;  ///< endpoint; the last one's choice counts
};

void RecordedTrace::findStrays()
{
    for (std::size_t f = 0; f < m_results.size(); ++f) {
        findStray(m_plan->flows[f], m_results[f]);
        if (m_results[f].isLate())
            findStray(m_plan->flows[f], *m_results[f].missed);
    }
}

void RecordedTrace::findStray(const FlowInfo& flow, Exchange& exchange) const
{
    // Of what an entry did inside the sender alone nothing is recorded: that is no other's.
    const bool known = flow.entry ? !exchange.request.empty() : flow.meant != kNoElement;
    if (!exchange.seenSource || !known || flow.meant == exchange.seenSource->element)
        return;
    StrayReader reader(*m_plan, flow);
    const auto read = [&](std::uint32_t list, MachineIx at) {
        reader.read({m_recording.steps.begin(list), m_recording.steps.count(list)}, at);
    };
    for (const auto* list : {&exchange.made, &exchange.request}) {
        for (const std::uint32_t i : *list) {
            const PassageRow& row = passageOf(i);
            if ((row.flags & kFirst) != 0)
                read(m_recording.packets[row.packet].before, m_links[row.link].from);
            read(row.steps, m_links[row.link].to);
        }
    }
    reader.judge(exchange);
}

}  // namespace tombolo::sim
