// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/sightings.h"

#include <algorithm>

namespace tombolo::sim {
namespace {

void tidy(std::vector<Shown>& list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

Sightings::Sightings(const NetworkPlan& plan, Routing& routing)
    : m_plan(plan), m_walker(plan, routing)
{
}

/// Not before the first question: many runs ask none.
void Sightings::prepare()
{
    if (!m_firstKind.empty())
        return;
    addOwners();
    addKinds();
    for (MachineIx m = 0; m < m_plan.machines.size(); ++m) {
        for (const SourceNatInfo& rule : m_plan.sourceNatsOf(m))
            m_pools.insert(rule.pool.begin(), rule.pool.end());
    }
}

bool Sightings::answers(const Machine& m)
{
    return m.kind == MachineKind::Pod || m.kind == MachineKind::HostPod ||
           m.kind == MachineKind::Host || m.kind == MachineKind::Proxy;
}

void Sightings::addOwners()
{
    for (MachineIx m = 0; m < m_plan.machines.size(); ++m) {
        const Machine& machine = m_plan.machines[m];
        if (machine.kind == MachineKind::HostPod)
            continue;  // its node stands for it
        const auto add = [&](std::span<const AddressId> list) {
            for (const AddressId a : list)
                m_owners.emplace_back(a, m);
        };
        add(m_plan.addressesOf(machine));
        for (PortIx p = machine.firstPort; p < machine.firstPort + machine.portCount; ++p)
            add(m_plan.addressesOf(m_plan.ports[p]));
        if (const PortIx bridge = m_plan.device(machine).bridgePort; bridge != kNoIx)
            add(m_plan.addressesOf(m_plan.ports[bridge]));
    }
    std::sort(m_owners.begin(), m_owners.end());
    m_owners.erase(std::unique(m_owners.begin(), m_owners.end()), m_owners.end());
}

/// Every rule that a pod's own address can be taken by, as far as it is.
std::vector<std::uint32_t> Sightings::marksOf(MachineIx pod) const
{
    std::vector<std::uint32_t> out;
    std::uint32_t number = 0;
    const auto own = m_plan.addressesOf(pod);
    const auto mark = [&](bool takes) {
        if (takes)
            out.push_back(number);
        ++number;
    };
    const auto inside = [&](const Prefix& p) {
        return std::any_of(own.begin(), own.end(),
                           [&](AddressId a) { return p.contains(m_plan.address(a)); });
    };
    const auto listed = [&](const std::vector<AddressId>& list) {
        return std::any_of(own.begin(), own.end(), [&](AddressId a) {
            return std::binary_search(list.begin(), list.end(), a);
        });
    };
    for (const SourceNatInfo& rule : m_plan.sourceNats)
        mark(inside(rule.from));
    for (const FirewallLine& line : m_plan.firewallLines)
        mark(line.from && inside(*line.from));
    for (const ClusterInfo& cluster : m_plan.clusters)
        mark(std::any_of(cluster.podPrefixes.begin(), cluster.podPrefixes.end(), inside));
    for (const EgressInfo& e : m_plan.egresses)
        mark(listed(e.pods));
    for (const ServicePortInfo& s : m_plan.services) {
        for (const Prefix& p : m_plan.sourcesOf(s))
            mark(inside(p));
    }
    for (const PolicyInfo& policy : m_plan.policies) {
        for (const PolicyLine& line : policy.in) {
            mark(listed(line.peers.pods));
            for (const auto& [prefix, except] : line.peers.prefixes) {
                mark(inside(prefix));
                for (const Prefix& p : except)
                    mark(inside(p));
            }
        }
    }
    out.push_back(number);
    for (const std::uint32_t p : m_plan.policiesOf(pod))
        out.push_back(p);
    return out;
}

void Sightings::addKinds()
{
    m_firstKind.assign(m_plan.machines.size() + 1, 0);
    std::map<std::vector<std::uint32_t>, std::uint32_t> known;  // of the node so far
    for (MachineIx m = 0; m < m_plan.machines.size(); ++m) {
        const Machine& machine = m_plan.machines[m];
        if (machine.kind == MachineKind::Pod) {
            const auto next = static_cast<std::uint32_t>(m_kinds.size());
            const auto [at, isNew] = known.try_emplace(marksOf(m), next);
            if (isNew)
                m_kinds.emplace_back();
            m_kinds[at->second].members.push_back(m);
            continue;
        }
        if (machine.kind == MachineKind::HostPod)
            continue;
        known.clear();
        m_firstKind[m] = static_cast<std::uint32_t>(m_kinds.size());
        if (machine.kind != MachineKind::Node && machine.kind != MachineKind::Host)
            continue;
        m_kinds.push_back({{m}});
    }
}

Sightings::Writers Sightings::writersOf(AddressId seen) const
{
    Writers out;
    out.gateways = m_pools.count(seen) > 0;
    for (auto at = std::lower_bound(m_owners.begin(), m_owners.end(), std::pair(seen, 0U));
         at != m_owners.end() && at->first == seen; ++at) {
        const Machine& m = m_plan.machines[at->second];
        out.owners.push_back(at->second);
        if (m.kind == MachineKind::Node && m.translates)
            out.nodes.push_back(at->second);
        out.gateways = out.gateways || m.kind == MachineKind::NatGateway ||
                       m.kind == MachineKind::VipGateway || m.kind == MachineKind::Proxy;
    }
    return out;
}

const Doors& Sightings::doorsOf(ElementIx observer)
{
    const auto at = m_doors.find(observer);
    return at != m_doors.end() ? at->second
                               : m_doors.emplace(observer, Doors(m_plan, observer)).first->second;
}

/// What one machine sends, its agents send.
void Sightings::addSights(ElementIx sender, const std::vector<Sight>& sights,
                          std::vector<std::pair<AddressId, Shown>>& out) const
{
    const auto add = [&](ElementIx e) {
        for (const Sight& s : sights)
            out.emplace_back(s.source, Shown{e, s.by, s.low, s.high, s.door});
    };
    add(sender);
    if (m_plan.machines[sender].kind != MachineKind::Node)
        return;
    for (MachineIx m = sender + 1; m < m_plan.machines.size() && m_plan.machines[m].node == sender;
         ++m) {
        if (m_plan.machines[m].kind == MachineKind::HostPod)
            add(m);
    }
}

/// One of them stands for all, as long as nothing but rules looks at its source.
void Sightings::walkKind(const Kind& kind, ElementIx observer,
                         std::vector<std::pair<AddressId, Shown>>& out)
{
    const Doors& doors = doorsOf(observer);
    const auto isMet = [&](ElementIx e) {  // by a service it may get its own packets back
        const auto own = m_plan.addressesOf(e);
        return std::any_of(own.begin(), own.end(), [&](AddressId a) { return doors.lead(a); });
    };
    const std::vector<Sight>* sights = nullptr;
    std::vector<Sight> of;
    bool each = false;
    for (const ElementIx e : kind.members) {
        if (sights == nullptr || each || isMet(e)) {
            std::vector<Sight> now = m_walker.walk(e, observer, doors);
            addSights(e, now, out);
            each = each || m_walker.dependsOnSource();
            if (sights == nullptr && !isMet(e)) {
                of = std::move(now);
                sights = &of;
            }
            continue;
        }
        for (Sight s : *sights) {
            if (s.by == kNoElement)
                s.source = m_plan.firstOf(m_plan.addressesOf(e), m_plan.family(s.source));
            if (s.source != 0)
                out.emplace_back(s.source, Shown{e, s.by, s.low, s.high, s.door});
        }
    }
}

void Sightings::walkAll(ElementIx observer)
{
    const auto [at, isNew] = m_all.try_emplace(observer);
    if (!isNew)
        return;
    std::vector<std::pair<AddressId, Shown>> found;
    for (const Kind& kind : m_kinds)
        walkKind(kind, observer, found);
    for (const auto& [source, shown] : found)
        at->second[source].push_back(shown);
    for (auto& [source, list] : at->second)
        tidy(list);
}

/// Where only nodes can write the address and nothing but its own addresses leads to the observer,
/// it is theirs, their pods' and that of pods which egress policies lead there.
std::vector<Shown> Sightings::walkSome(ElementIx observer, AddressId seen, const Writers& writers)
{
    std::vector<std::pair<AddressId, Shown>> found;
    std::set<std::uint32_t> kinds;
    const auto addMachine = [&](MachineIx m) {
        const MachineKind kind = m_plan.machines[m].kind;
        if (kind == MachineKind::Pod)
            walkKind({{m}}, observer, found);
        if (kind != MachineKind::Node && kind != MachineKind::Host)
            return;
        for (std::uint32_t k = m_firstKind[m]; k < m_kinds.size(); ++k) {
            const ElementIx head = m_kinds[k].members.front();
            if (head != m && m_plan.machines[head].node != m)
                break;
            kinds.insert(k);
        }
    };
    for (const MachineIx m : writers.owners)
        addMachine(m);
    for (const EgressInfo& e : m_plan.egresses) {
        if (std::find(writers.nodes.begin(), writers.nodes.end(), e.node) == writers.nodes.end())
            continue;
        for (MachineIx m = 0; m < m_plan.machines.size(); ++m) {
            if (m_plan.machines[m].kind == MachineKind::Node &&
                m_plan.machines[m].cluster == m_plan.machines[e.node].cluster)
                addMachine(m);
        }
    }
    for (const std::uint32_t k : kinds)
        walkKind(m_kinds[k], observer, found);
    std::vector<Shown> out;
    for (const auto& [source, shown] : found) {
        if (source == seen)
            out.push_back(shown);
    }
    tidy(out);
    return out;
}

void Sightings::tell(ElementIx observer, AddressId seen, std::uint16_t port, ElementIx sender,
                     MachineIx by)
{
    m_told[{observer, seen}].push_back({sender, by, port, port, kNoIx});
}

/// What the run showed although no rule explains it counts for every port; what no rule explains
/// with that port (an echo's number is one) for this.
void Sightings::addTold(ElementIx observer, AddressId seen, std::vector<Shown>& out) const
{
    const auto told = m_told.find({observer, seen});
    if (told == m_told.end())
        return;
    const std::vector<Shown> byRules = out;
    for (Shown s : told->second) {
        const auto first =
            std::lower_bound(byRules.begin(), byRules.end(), Shown{s.element, 0, 0, 0, 0});
        const auto last = std::find_if(first, byRules.end(),
                                       [&](const Shown& o) { return o.element != s.element; });
        if (std::any_of(first, last, [&](const Shown& o) { return o.canHave(s.low); }))
            continue;
        if (first == last) {
            s.low = 0;
            s.high = 65535;
        }
        out.push_back(s);
    }
    tidy(out);
}

const std::vector<Shown>& Sightings::ways(ElementIx observer, AddressId seen)
{
    const auto [at, isNew] = m_known.try_emplace({observer, seen});
    if (!isNew)
        return at->second;
    if (observer >= m_plan.machines.size()) {  // a recording of another document
        addTold(observer, seen, at->second);
        return at->second;
    }
    prepare();
    const Writers writers = writersOf(seen);
    if (!writers.gateways && (writers.nodes.empty() || doorsOf(observer).areOwn())) {
        at->second = walkSome(observer, seen, writers);
    } else {
        walkAll(observer);
        const std::map<AddressId, std::vector<Shown>>& all = m_all[observer];
        if (const auto found = all.find(seen); found != all.end())
            at->second = found->second;
    }
    addTold(observer, seen, at->second);
    return at->second;
}

std::vector<ElementIx> Sightings::behind(ElementIx observer, AddressId seen, std::uint16_t port)
{
    std::vector<ElementIx> out;
    for (const Shown& s : ways(observer, seen)) {
        if (s.canHave(port) && (out.empty() || out.back() != s.element))
            out.push_back(s.element);
    }
    return out;
}

}  // namespace tombolo::sim
