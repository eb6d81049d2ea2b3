// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/candidates.h"

#include <algorithm>
#include <iterator>

namespace tombolo::sim {
namespace {

bool sends(const Machine& m)
{
    return m.kind == MachineKind::Pod || m.kind == MachineKind::HostPod ||
           m.kind == MachineKind::Node || m.kind == MachineKind::Host;
}

}  // namespace

const std::vector<ElementIx>& CandidateFinder::behind(const FlowOutcome::Hide& hide, AddressId seen)
{
    const Question key{hide.at, hide.sentTo, seen, hide.rule};
    const auto [known, isNew] = m_known.try_emplace(key);
    if (isNew) {
        const Family family = m_plan.family(seen);
        const Machine& at = m_plan.machines[hide.at];
        const bool ofNode = at.kind == MachineKind::Node && at.cluster != kNoIx &&
                            hide.rule == m_plan.clusters[at.cluster].masqueradeRule;
        std::vector<ElementIx>& out = known->second;
        if (ofNode)
            addMasqueraded(hide, family, out);
        else
            out = isOfEgress(hide) ? ofEgress(hide, seen) : ofTranslator(hide, seen, family);
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
    }
    return known->second;
}

bool CandidateFinder::shows(ElementIx e, const FlowOutcome::Hide& where, AddressId seen)
{
    const auto own = m_plan.addressesOf(m_plan.machines[e].self);
    return std::any_of(own.begin(), own.end(), [&](AddressId a) {
        if (m_plan.family(a) != m_plan.family(seen))
            return false;
        const Start start = startOf(e, a, where.sentTo);
        const Way way = wayFrom(start.machine, where);
        return way.arrives && translated(way, start.source, start.translated, where.sentTo) == seen;
    });
}

/// The egress policy that takes what a pod sends there; null: none, or nowhere to go.
const EgressInfo* CandidateFinder::egressOf(ElementIx e, Family family, AddressId to) const
{
    const Machine& pod = m_plan.machines[e];
    if (pod.kind != MachineKind::Pod)
        return nullptr;
    const std::uint32_t cluster = m_plan.machines[pod.node].cluster;
    if (m_plan.clusters[cluster].egress.empty())
        return nullptr;
    const AddressId own = m_plan.firstOf(m_plan.addressesOf(pod), family);
    const std::uint32_t at = m_plan.egressOf(cluster, own, to);
    return at == kNoIx || m_plan.egresses[at].node == kNoElement ? nullptr : &m_plan.egresses[at];
}

/// Pods begin at their node with their own address, at the gateway of an egress policy with the
/// policy's.
CandidateFinder::Start CandidateFinder::startOf(ElementIx e, AddressId own, AddressId to)
{
    const Machine& m = m_plan.machines[e];
    if (m.kind != MachineKind::Pod)
        return {m.self, own, false};
    const EgressInfo* egress = egressOf(e, m_plan.family(own), to);
    if (egress == nullptr)
        return {m.node, own, true};
    if (egress->address != 0)
        return {egress->node, egress->address, true};
    return {egress->node, m_routing.hop(m_routing.lookup(egress->node, to)).source, true};
}

void CandidateFinder::addNode(MachineIx node, std::vector<ElementIx>& out) const
{
    out.push_back(node);
    for (ElementIx e = node + 1; e < m_plan.machines.size() && m_plan.machines[e].node == node;
         ++e) {
        if (m_plan.machines[e].kind == MachineKind::HostPod)
            out.push_back(e);
    }
}

bool CandidateFinder::isOfEgress(const FlowOutcome::Hide& hide) const
{
    const Machine& at = m_plan.machines[hide.at];
    if (at.kind != MachineKind::Node)
        return false;
    const Slice list = m_plan.clusters[at.cluster].egress;
    for (std::uint32_t i = list.first; i < list.end(); ++i) {
        if (m_plan.egresses[i].rule == hide.rule)
            return true;
    }
    return false;
}

/// Whoever the policies bring to this address; and where it is the node's own, the node and those
/// whom it masquerades.
std::vector<ElementIx> CandidateFinder::ofEgress(const FlowOutcome::Hide& hide,
                                                 AddressId seen) const
{
    std::vector<ElementIx> out;
    const Family family = m_plan.family(seen);
    const AddressId own = m_plan.firstOf(m_plan.addressesOf(hide.at), family);
    const auto wears = [&](const EgressInfo& e) {
        return e.node == hide.at && (e.address == seen || (e.address == 0 && own == seen));
    };
    for (ElementIx e = 0; e < m_plan.machines.size(); ++e) {
        const EgressInfo* egress = egressOf(e, family, hide.sentTo);
        if (egress != nullptr && wears(*egress))
            out.push_back(e);
    }
    if (own == seen)
        addMasqueraded(hide, family, out);
    return out;
}

/// The node's pods, and its own agents, who wear the same address.
void CandidateFinder::addMasqueraded(const FlowOutcome::Hide& hide, Family family,
                                     std::vector<ElementIx>& out) const
{
    const MachineIx node = hide.at;
    addNode(node, out);
    const bool policies = !m_plan.clusters[m_plan.machines[node].cluster].egress.empty();
    const auto& prefixes = m_plan.clusters[m_plan.machines[node].cluster].podPrefixes;
    for (ElementIx e = node + 1; e < m_plan.machines.size() && m_plan.machines[e].node == node;
         ++e) {
        const Machine& pod = m_plan.machines[e];
        const AddressId a = m_plan.firstOf(m_plan.addressesOf(pod), family);
        if (pod.kind == MachineKind::Pod && a != 0 && m_plan.inAny(prefixes, a) &&
            (!policies || egressOf(e, family, hide.sentTo) == nullptr))
            out.push_back(e);
    }
}

/// A gateway, a service or a proxy: everyone whose packets come to it at that address, and for a
/// source translation those that its rule takes.
std::vector<ElementIx> CandidateFinder::ofTranslator(const FlowOutcome::Hide& last, AddressId seen,
                                                     Family family)
{
    std::vector<ElementIx> out;
    const Slice rules = m_plan.device(last.at).sourceNats;
    const SourceNatInfo* limit = nullptr;
    for (std::uint32_t i = rules.first; i < rules.end(); ++i) {
        if (m_plan.sourceNats[i].rule == last.rule)
            limit = &m_plan.sourceNats[i];
    }
    Way ofNode;
    for (ElementIx e = 0; e < m_plan.machines.size(); ++e) {
        const Machine& m = m_plan.machines[e];
        if (!sends(m))
            continue;
        // Pods take their node's way, which stands before them.
        const bool pod = m.kind == MachineKind::Pod;
        if (!pod && m.kind != MachineKind::HostPod)
            ofNode = wayFrom(e, last);
        AddressId source = m_plan.firstOf(m_plan.addressesOf(m.self), family);
        Way ofGateway;
        const bool redirected = source != 0 && egressOf(e, family, last.sentTo) != nullptr;
        if (redirected) {
            const Start start = startOf(e, source, last.sentTo);
            ofGateway = wayFrom(start.machine, last);
            source = start.source;
        }
        const Way& way = redirected ? ofGateway : ofNode;
        if (source == 0 || !way.arrives)
            continue;
        if (limit == nullptr) {
            out.push_back(e);
            continue;
        }
        // A pool's choice depends on source and destination: who would get another address is out.
        source = translated(way, source, pod, last.sentTo);
        if (limit->from.contains(m_plan.address(source)) &&
            m_plan.poolAddress(*limit, source, last.sentTo) == seen)
            out.push_back(e);
    }
    return out;
}

/// The machines that a packet passes from a host or node to the translator, by their routes; of
/// several equal routes any that leads there.
CandidateFinder::Way CandidateFinder::wayFrom(MachineIx from, const FlowOutcome::Hide& last)
{
    Way way;
    std::vector<MachineIx> met;
    way.arrives = follow(from, from, last, way, met);
    return way;
}

bool CandidateFinder::follow(MachineIx m, MachineIx from, const FlowOutcome::Hide& last, Way& way,
                             std::vector<MachineIx>& met)
{
    if (m == last.at)
        return true;
    const Machine& here = m_plan.machines[m];
    // Another node of the cluster would take a service's address itself (SVC-6).
    if (here.kind == MachineKind::Node &&
        m_plan.serviceAt.contains(portKey(here.cluster, last.sentTo, last.protocol, last.port)))
        return false;
    if (way.hops.size() >= 64 || (m != from && !here.forwards) ||
        std::find(met.begin(), met.end(), m) != met.end())
        return false;
    met.push_back(m);
    std::uint32_t at = m_routing.lookup(m, last.sentTo);
    for (std::uint32_t more = m_routing.hop(at).shares; more > 0; --more) {
        const Hop hop = m_routing.hop(at);
        if (hop.outcome == Hop::Outcome::Forward) {
            way.hops.push_back(at);
            if (follow(hop.next, from, last, way, met))
                return true;
            way.hops.pop_back();
        }
        at = hop.share;
    }
    return false;
}

/// The source address with which a packet gets there.
AddressId CandidateFinder::translated(const Way& way, AddressId source, bool fromPod,
                                      AddressId to) const
{
    for (std::size_t i = 0; i < way.hops.size(); ++i) {
        const Hop& hop = m_routing.hop(way.hops[i]);
        const Machine& here = m_plan.machines[m_plan.ports[hop.port].machine];
        if (i == 0 && !fromPod) {
            source = hop.source != 0 ? hop.source : source;  // its own, by the route
            continue;
        }
        const std::int32_t out = m_plan.ports[hop.port].network;
        if (here.kind == MachineKind::Node && !hop.tunnel) {
            const ClusterInfo& c = m_plan.clusters[here.cluster];
            if (c.masquerade && out == c.network && m_plan.inAny(c.podPrefixes, source) &&
                !m_plan.inAny(c.except, to))
                source = m_routing.masqueradeFor(m_plan.ports[hop.port].machine, hop.port,
                                                 m_plan.family(source),
                                                 hop.nextHop != 0 ? hop.nextHop : to);
        }
        const Slice rules = m_plan.device(here).sourceNats;
        for (std::uint32_t n = rules.first; n < rules.end(); ++n) {
            const SourceNatInfo& rule = m_plan.sourceNats[n];
            if (rule.network != out || !rule.from.contains(m_plan.address(source)))
                continue;
            const AddressId mapped = m_plan.poolAddress(rule, source, to);
            source = mapped != 0 ? mapped : source;
            break;
        }
    }
    return source;
}

}  // namespace tombolo::sim
