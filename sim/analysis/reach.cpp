// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/reach.h"

#include <algorithm>

namespace tombolo::sim::analysis {
namespace {

bool sends(const Machine& m)
{
    return m.kind == MachineKind::Pod || m.kind == MachineKind::Node || m.kind == MachineKind::Host;
}

/// It opens packets of its own, or puts its own source into those of others.
bool showsItself(const PublishInfo& p)
{
    return p.mode == PublishMode::Tcp || p.mode == PublishMode::Http ||
           p.mode == PublishMode::FullNat;
}

bool isProxy(const PublishInfo& p)
{
    return p.mode == PublishMode::Tcp || p.mode == PublishMode::Http;
}

Sources::Place placeAt(MachineIx at, AddressId to, RuleIx rule = 0, std::uint16_t port = 0,
                       Protocol protocol = Protocol::Any)
{
    Sources::Place p{};
    p.at = at;
    p.sentTo = to;
    p.rule = rule;
    p.port = port;
    p.protocol = protocol;
    return p;
}

void append(std::vector<ElementIx>& out, const std::vector<ElementIx>& more)
{
    out.insert(out.end(), more.begin(), more.end());
}

}  // namespace

Reach::Reach(const Topology& topology, Sources& sources)
    : m_topology(topology), m_sources(sources), m_plan(sources.plan())
{
    for (MachineIx m = 0; m < m_plan.machines.size(); ++m) {
        const Machine& machine = m_plan.machines[m];
        const bool node = machine.kind == MachineKind::Node && machine.translates;
        const bool gateway = machine.kind == MachineKind::NatGateway ||
                             machine.kind == MachineKind::VipGateway ||
                             machine.kind == MachineKind::Proxy;
        if (!node && !gateway)
            continue;
        const bool publishes =
            std::any_of(m_plan.publishes.begin(), m_plan.publishes.end(),
                        [&](const PublishInfo& p) { return p.machine == m && showsItself(p); });
        for (PortIx p = machine.firstPort;
             (node || publishes) && p < machine.firstPort + machine.portCount; ++p)
            addTranslator(m_plan.addressesOf(m_plan.ports[p]), m);
        if (node)
            addTranslator(m_plan.addressesOf(machine), m);
        for (const SourceNatInfo& rule : m_plan.sourceNatsOf(m))
            addTranslator(rule.pool, m);
    }
}

void Reach::addTranslator(std::span<const AddressId> addresses, MachineIx m)
{
    for (const AddressId a : addresses) {
        std::vector<MachineIx>& list = m_translators[a];
        if (list.empty() || list.back() != m)
            list.push_back(m);
    }
}

const std::vector<MachineIx>& Reach::translatorsOf(const IpAddress& address) const
{
    static const std::vector<MachineIx> kNobody;
    const auto at = m_translators.find(m_plan.find(address));
    return at == m_translators.end() ? kNobody : at->second;
}

bool Reach::handsOn(std::uint32_t first, std::uint32_t count, const Addresses& to) const
{
    for (std::uint32_t i = first; i < first + count; ++i) {
        const Endpoint32& e = m_plan.endpoints[i];
        const bool known = to.endsAt != kNoElement && e.element != kNoElement &&
                           (m_plan.machines[e.element].kind == MachineKind::Pod ||
                            m_plan.machines[e.element].kind == MachineKind::Host);
        if (known ? m_plan.machines[e.element].self == to.endsAt
                  : to.count(m_plan.address(e.address)) > 0)
            return true;
    }
    return false;
}

bool Reach::leadsTo(const PublishInfo& p, const Addresses& to) const
{
    return to.empty() || handsOn(p.first, p.count, to);
}

bool Reach::balances(const Service& service, const Addresses& to) const
{
    const RuleIx rule = m_sources.ruleOf("service:" + service.id);
    return to.empty() ||
           std::any_of(m_plan.services.begin(), m_plan.services.end(),
                       [&](const ServicePortInfo& s) {
                           return s.rule == rule && (handsOn(s.first[0], s.count[0], to) ||
                                                     handsOn(s.first[1], s.count[1], to));
                       });
}

/// Adds the addresses that lead to those that are there. @return whether there were any
bool Reach::grow(Addresses& to) const
{
    const std::size_t before = to.size();
    for (const PublishInfo& p : m_plan.publishes) {
        if (handsOn(p.first, p.count, to))
            to.insert(m_plan.address(p.address));
    }
    for (const Cluster& c : m_topology.clusters) {
        for (const Service& s : c.services) {
            if (!balances(s, to))
                continue;
            to.insert(s.clusterIps.begin(), s.clusterIps.end());
            if (s.loadBalancer)
                to.insert(s.loadBalancer->addresses.begin(), s.loadBalancer->addresses.end());
            for (const Node& n : c.nodes)
                to.insert(n.addresses.begin(), n.addresses.end());
        }
    }
    return to.size() > before;
}

const Reach::Addresses& Reach::entriesOf(MachineIx m)
{
    const auto [at, isNew] = m_entries.try_emplace(m);
    const MachineKind kind = m_plan.machines[m].kind;
    const bool ends = kind == MachineKind::Pod || kind == MachineKind::Host;
    if (!isNew || !ends)
        return at->second;
    at->second.endsAt = m;
    for (const AddressId a : m_plan.addressesOf(m))
        at->second.insert(m_plan.address(a));
    while (grow(at->second)) {}
    return at->second;
}

void Reach::viaServices(MachineIx node, AddressId seen, const Addresses& to,
                        std::vector<ElementIx>& out)
{
    const Cluster& cluster = m_topology.clusters[m_plan.machines[node].cluster];
    for (const Service& s : cluster.services) {
        if (!balances(s, to))
            continue;
        const RuleIx rule = m_sources.ruleOf("service:" + s.id);
        std::vector<IpAddress> addresses = s.clusterIps;
        if (s.loadBalancer)
            addresses.insert(addresses.end(), s.loadBalancer->addresses.begin(),
                             s.loadBalancer->addresses.end());
        for (const AddressId own : m_plan.addressesOf(node))
            addresses.push_back(m_plan.address(own));
        for (const ServicePort& port : s.ports) {
            for (const IpAddress& a : addresses) {
                const AddressId id = m_plan.find(a);
                if (id != 0 && m_plan.family(id) == m_plan.family(seen))
                    append(out, m_sources.finder().behind(
                                    placeAt(node, id, rule, port.port, port.protocol), seen));
            }
        }
    }
}

void Reach::viaSourceNat(MachineIx m, AddressId seen, const Addresses& to,
                         std::vector<ElementIx>& out)
{
    std::set<AddressId> targets;
    for (const IpAddress& a : to)
        targets.insert(m_plan.find(a));
    for (const FlowInfo& f : m_plan.flows) {
        if (to.empty() && targets.size() < 64)
            targets.insert(f.to);
    }
    for (const SourceNatInfo& rule : m_plan.sourceNatsOf(m)) {
        if (std::find(rule.pool.begin(), rule.pool.end(), seen) == rule.pool.end())
            continue;
        for (const AddressId target : targets) {
            if (target != 0 && m_plan.family(target) == m_plan.family(seen) &&
                leavesBy(m, target, rule.network))
                append(out, m_sources.finder().behind(placeAt(m, target, rule.rule), seen));
        }
        viaPublishes(m, to, &rule, out);
    }
}

/// Whether what comes to a translator for the address leaves it by the network, also where it is
/// published there and so goes to somebody else.
bool Reach::leavesBy(MachineIx m, AddressId to, std::int32_t network)
{
    for (const PublishInfo& p : m_plan.publishes) {
        if (p.machine != m || p.address != to)
            continue;
        for (std::uint32_t i = p.first; i < p.first + p.count; ++i) {
            if (m_sources.finder().leavesBy(m, m_plan.endpoints[i].address, network))
                return true;
        }
    }
    return m_sources.finder().leavesBy(m, to, network);
}

/// Who comes by a published address, as far as a source translation behind it takes their source.
std::vector<ElementIx> Reach::comersTo(const PublishInfo& p, MachineIx m, const SourceNatInfo* rule)
{
    const Sources::Place place = placeAt(p.machine, p.address, p.rule, p.port, p.protocol);
    std::vector<ElementIx> who = m_sources.finder().behind(place, p.address);
    // Where the source changes again in between, whatever comes may be taken.
    if (rule != nullptr && p.machine == m && !showsItself(p))
        std::erase_if(
            who, [&](ElementIx e) { return !m_sources.finder().comesFrom(e, place, rule->from); });
    return who;
}

/// Who comes by what is published. @param rule of the machine, that changes the source of what
/// leaves by its network; null: what shows the machine's own address
void Reach::viaPublishes(MachineIx m, const Addresses& to, const SourceNatInfo* rule,
                         std::vector<ElementIx>& out)
{
    Addresses reached;
    for (const PublishInfo& p : m_plan.publishes) {
        const bool own = p.machine == m && showsItself(p);
        if (!leadsTo(p, to) || (rule == nullptr && !own))
            continue;
        bool passes = rule == nullptr;
        for (std::uint32_t i = p.first; i < p.first + p.count && !passes; ++i) {
            const AddressId end = m_plan.endpoints[i].address;
            passes = leavesBy(m, end, rule->network) &&
                     (p.machine == m || m_sources.finder().reaches(p.machine, placeAt(m, end)));
        }
        if (passes && reached.insert(m_plan.address(p.address)).second)
            append(out, comersTo(p, m, rule));
    }
    if (reached.empty())
        return;
    while (grow(reached)) {}
    // Those before them, who come by another published address.
    for (const PublishInfo& p : m_plan.publishes) {
        if (handsOn(p.first, p.count, reached))
            append(out, comersTo(p, m, nullptr));
    }
}

std::vector<ElementIx> Reach::via(MachineIx translator, const IpAddress& seen, const Addresses& to)
{
    std::vector<ElementIx> out;
    const AddressId id = m_plan.find(seen);
    const Machine& machine = m_plan.machines[translator];
    if (machine.kind == MachineKind::Node) {
        const ClusterInfo& cluster = m_plan.clusters[machine.cluster];
        if (cluster.masquerade)
            append(out,
                   m_sources.finder().behind(placeAt(translator, 0, cluster.masqueradeRule), id));
        viaServices(translator, id, to, out);
    } else {
        viaSourceNat(translator, id, to, out);
        viaPublishes(translator, to, nullptr, out);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<ElementIx> Reach::wearers(const IpAddress& seen, MachineIx at, const Addresses& to)
{
    const AddressId id = m_plan.find(seen);
    std::vector<ElementIx> all;
    std::vector<ElementIx> shown;
    for (const MachineIx m : id == 0 ? std::vector<MachineIx>{} : m_sources.owners(id)) {
        if (!sends(m_plan.machines[m]))
            continue;
        const std::vector<ElementIx> who = m_sources.group(m_sources.alone(m)).members;
        append(all, who);
        bool gets = to.empty();
        for (const IpAddress& a : to) {
            const AddressId target = m_plan.find(a);
            gets = gets || (target != 0 && m_sources.finder().shows(m, placeAt(at, target), id));
        }
        for (const PublishInfo& p : m_plan.publishes)
            gets = gets || (leadsTo(p, to) &&
                            m_sources.finder().shows(m, placeAt(p.machine, p.address), id));
        for (const Cluster& c : m_topology.clusters) {
            for (const Service& s : c.services)
                gets = gets || (!s.clusterIps.empty() && to.count(s.clusterIps.front()) > 0 &&
                                m_plan.machines[m].kind == MachineKind::Pod &&
                                m_topology.clusters[m_plan.machines[m].cluster].id == c.id);
        }
        if (gets)
            append(shown, who);
    }
    return shown.empty() ? all : shown;
}

std::vector<const PublishInfo*> Reach::onlyProxy(const IpAddress& seen, const Addresses& to) const
{
    std::vector<const PublishInfo*> out;
    const std::vector<MachineIx>& who = translatorsOf(seen);
    const AddressId id = m_plan.find(seen);
    if (who.size() != 1 || m_plan.machines[who.front()].kind != MachineKind::Proxy)
        return {};
    for (const SourceNatInfo& rule : m_plan.sourceNatsOf(who.front())) {
        const std::vector<AddressId>& pool = rule.pool;
        if (std::find(pool.begin(), pool.end(), id) != pool.end())
            return {};
    }
    for (const MachineIx m : m_sources.owners(id)) {
        if (m != who.front())
            return {};
    }
    for (const PublishInfo& p : m_plan.publishes) {
        if (p.machine != who.front() || !leadsTo(p, to))
            continue;
        if (!isProxy(p))
            return {};
        out.push_back(&p);
    }
    return out;
}

}  // namespace tombolo::sim::analysis
