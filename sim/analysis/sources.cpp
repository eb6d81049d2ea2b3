// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/sources.h"

#include <algorithm>

#include "sim/filters.h"

namespace tombolo::sim::analysis {

bool Group::has(ElementIx e) const
{
    return std::binary_search(members.begin(), members.end(), e);
}

Sources::Sources(const Topology& topology, std::shared_ptr<const NetworkPlan> plan)
    : m_plan(std::move(plan)),
      m_table(topology),
      m_routing(*m_plan),
      m_finder(*m_plan, m_routing),
      m_sightings(*m_plan, m_routing),
      m_alone(m_plan->machines.size(), kNoGroup)
{
    for (MachineIx m = 0; m < m_plan->machines.size(); ++m) {
        if (m_plan->machines[m].kind == MachineKind::HostPod)
            continue;  // its node stands for it
        const Machine& machine = m_plan->machines[m];
        addOwner(m_plan->addressesOf(machine), m);
        for (PortIx p = machine.firstPort; p < machine.firstPort + machine.portCount; ++p)
            addOwner(m_plan->addressesOf(m_plan->ports[p]), m);
        if (const PortIx bridge = m_plan->device(machine).bridgePort; bridge != kNoIx)
            addOwner(m_plan->addressesOf(m_plan->ports[bridge]), m);
    }
    for (RuleIx r = 0; r < m_plan->rules.size(); ++r)
        m_rules.emplace(m_plan->rules[r].rule, r);
    for (std::uint32_t p = 0; p < m_plan->publishes.size(); ++p)
        m_publishes.emplace(m_plan->rules[m_plan->publishes[p].rule].rule, p);
}

void Sources::addOwner(std::span<const AddressId> addresses, MachineIx m)
{
    for (const AddressId a : addresses) {
        std::vector<MachineIx>& list = m_owners[a];
        if (list.empty() || list.back() != m)
            list.push_back(m);
    }
}

Sources::GroupIx Sources::add(std::vector<ElementIx> members)
{
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    const auto [at, isNew] =
        m_known.try_emplace(std::move(members), static_cast<GroupIx>(m_groups.size()));
    if (isNew)
        m_groups.push_back({at->first, crowdOf(m_table, at->first)});
    return at->second;
}

Sources::GroupIx Sources::with(GroupIx g, ElementIx e)
{
    if (m_groups[g].has(e))
        return g;
    std::vector<ElementIx> members = m_groups[g].members;
    members.push_back(e);
    return add(std::move(members));
}

Sources::GroupIx Sources::both(GroupIx a, GroupIx b)
{
    if (a == b)
        return a;
    const auto [at, isNew] = m_both.try_emplace({a, b}, kNoGroup);
    if (isNew) {
        std::vector<ElementIx> members = m_groups[a].members;
        members.insert(members.end(), m_groups[b].members.begin(), m_groups[b].members.end());
        at->second = add(std::move(members));
    }
    return at->second;
}

Sources::GroupIx Sources::alone(ElementIx e)
{
    if (m_alone[e] != kNoGroup)
        return m_alone[e];
    std::vector<ElementIx> members{e};
    const MachineIx node = m_plan->machines[e].self;
    const Machine& machine = m_plan->machines[node];
    if (machine.kind == MachineKind::Node) {
        members.push_back(node);
        for (MachineIx m = node + 1;
             m < m_plan->machines.size() && m_plan->machines[m].node == node; ++m) {
            if (m_plan->machines[m].kind == MachineKind::HostPod)
                members.push_back(m);
        }
    }
    return m_alone[e] = add(std::move(members));
}

const std::vector<MachineIx>& Sources::owners(AddressId address) const
{
    static const std::vector<MachineIx> kNobody;
    const auto at = m_owners.find(address);
    return at == m_owners.end() ? kNobody : at->second;
}

Sources::GroupIx Sources::wearing(ElementIx e, AddressId seen, const Place& place)
{
    const std::vector<MachineIx>& all = owners(seen);
    const auto merges = [this](MachineIx m) {  // its pods look like itself
        const Machine& machine = m_plan->machines[m];
        return machine.kind == MachineKind::Node && m_plan->clusters[machine.cluster].masquerade;
    };
    if (all.size() < 2 && std::none_of(all.begin(), all.end(), merges))
        return alone(e);
    const auto [at, isNew] = m_wearing.try_emplace({seen, place.at, place.sentTo}, kNoGroup);
    if (isNew) {
        std::vector<ElementIx> members;
        for (const MachineIx m : all) {
            const MachineKind kind = m_plan->machines[m].kind;
            const bool sends =
                kind == MachineKind::Pod || kind == MachineKind::Node || kind == MachineKind::Host;
            if (!sends || !m_finder.shows(m, place, seen))
                continue;
            const std::vector<ElementIx>& who = m_groups[alone(m)].members;
            members.insert(members.end(), who.begin(), who.end());
            for (MachineIx pod = m + 1;
                 merges(m) && pod < m_plan->machines.size() && m_plan->machines[pod].node == m;
                 ++pod) {
                if (m_plan->machines[pod].kind == MachineKind::Pod &&
                    m_finder.shows(pod, place, seen))
                    members.push_back(pod);
            }
        }
        at->second = add(std::move(members));
    }
    GroupIx g = at->second;
    for (const ElementIx other : std::vector<ElementIx>(m_groups[alone(e)].members))
        g = with(g, other);
    return g;
}

Sources::GroupIx Sources::behind(ElementIx e, const Place& translator, AddressId seen)
{
    const auto [at, isNew] =
        m_behind.try_emplace({translator.at, translator.sentTo, seen, translator.rule}, kNoGroup);
    if (isNew)
        at->second = add(m_finder.behind(translator, seen));
    return e == kNoElement ? at->second : with(at->second, e);
}

Sources::GroupIx Sources::shown(ElementIx e, ElementIx observer, AddressId seen, std::uint16_t port)
{
    const auto [limited, isFirst] = m_limited.try_emplace({observer, seen}, false);
    if (isFirst) {
        const std::vector<Shown>& ways = m_sightings.ways(observer, seen);
        limited->second = std::any_of(ways.begin(), ways.end(),
                                      [](const Shown& s) { return s.low > 0 || s.high < 65535; });
    }
    const std::uint16_t asked = limited->second ? port : std::uint16_t(0);
    const auto [at, isNew] = m_shown.try_emplace({observer, seen, asked}, kNoGroup);
    if (isNew)
        at->second = add(m_sightings.behind(observer, seen, asked));
    return with(at->second, e);
}

Sources::GroupIx Sources::onNode(MachineIx node)
{
    const auto [at, isNew] = m_onNode.try_emplace(node, kNoGroup);
    if (isNew) {
        std::vector<ElementIx> members{node};
        for (MachineIx m = node + 1;
             m < m_plan->machines.size() && m_plan->machines[m].node == node; ++m)
            members.push_back(m);
        at->second = add(std::move(members));
    }
    return at->second;
}

Sources::GroupIx Sources::backends(const std::string& rule, ElementIx e)
{
    const auto [at, isNew] = m_backends.try_emplace(rule, kNoGroup);
    if (isNew) {
        std::vector<ElementIx> members;
        const auto take = [&](std::uint32_t first, std::uint32_t count) {
            for (std::uint32_t i = first; i < first + count; ++i) {
                if (m_plan->endpoints[i].element != kNoElement)
                    members.push_back(m_plan->endpoints[i].element);
            }
        };
        const RuleIx r = ruleOf(rule);
        for (const ServicePortInfo& s : m_plan->services) {
            for (std::size_t f = 0; f < 2 && s.rule == r; ++f)
                take(s.first[f], s.count[f]);
        }
        for (const PublishInfo& p : m_plan->publishes) {
            if (p.rule == r)
                take(p.first, p.count);
        }
        at->second = add(std::move(members));
    }
    return with(at->second, e);
}

Sources::GroupIx Sources::backends(const Step& choice, ElementIx e)
{
    const RuleIx rule = ruleOf(choice.rule);
    const Machine& node = m_plan->machines[choice.at];
    if (node.kind != MachineKind::Node)
        return backends(choice.rule, e);
    const Header& asked = choice.before;
    const AddressId to = m_plan->find(asked.dst);
    const std::size_t family = asked.dst.isV6() ? 1 : 0;
    const std::uint32_t door =
        m_plan->serviceAt.find(portKey(node.cluster, to, asked.protocol, asked.dport));
    const bool external = door == FlatMap::kNone || (door & 1U) != 0;
    const auto first = std::find_if(m_plan->services.begin(), m_plan->services.end(),
                                    [&](const ServicePortInfo& s) { return s.rule == rule; });
    if (first == m_plan->services.end())
        return backends(choice.rule, e);
    const bool here = choosesHere(*m_plan, choice.at, *first, external, m_plan->find(asked.src));
    const auto [at, isNew] =
        m_choices.try_emplace({rule, here ? choice.at : kNoElement, family}, kNoGroup);
    if (isNew) {
        std::vector<ElementIx> members;
        for (auto s = first; s != m_plan->services.end(); ++s) {
            for (std::uint32_t i = 0; s->rule == rule && i < s->count[family]; ++i) {
                const Endpoint32& endpoint = m_plan->endpoints[s->first[family] + i];
                if (endpoint.element != kNoElement && (!here || endpoint.node == choice.at))
                    members.push_back(endpoint.element);
            }
        }
        at->second = add(std::move(members));
    }
    return with(at->second, e);
}

RuleIx Sources::ruleOf(const std::string& rule) const
{
    const auto at = m_rules.find(rule);
    return at == m_rules.end() ? 0 : at->second;
}

const PublishInfo* Sources::publishOf(const std::string& rule) const
{
    const auto at = m_publishes.find(rule);
    return at == m_publishes.end() ? nullptr : &m_plan->publishes[at->second];
}

}  // namespace tombolo::sim::analysis
