// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/filters.h"

#include <algorithm>

#include "sim/engine.h"

/// Firewalls and network policies: after destination translation, before source translation.
namespace tombolo::sim {
bool matches(const NetworkPlan& plan, const FirewallLine& line, const Tuple& t, bool error)
{
    if (line.from && !line.from->contains(plan.address(t.src)))
        return false;
    if (line.to && !line.to->contains(plan.address(t.dst)))
        return false;
    if (line.protocol != Protocol::Any && line.protocol != t.protocol)
        return false;
    if (!line.ports)
        return true;
    return !error && t.protocol != Protocol::Icmp && t.dport >= line.ports->first &&
           t.dport <= line.ports->last;
}

namespace {

bool allowsPeer(const NetworkPlan& plan, const PolicyPeers& peers, AddressId peer)
{
    if (peers.any || std::binary_search(peers.pods.begin(), peers.pods.end(), peer))
        return true;
    return std::any_of(peers.prefixes.begin(), peers.prefixes.end(), [&](const auto& entry) {
        return entry.first.contains(plan.address(peer)) && !plan.inAny(entry.second, peer);
    });
}

bool allowsPort(const PolicyLine& line, const Tuple& t)
{
    if (line.anyPort)
        return true;
    return std::any_of(line.ports.begin(), line.ports.end(), [&](const PolicyPort& p) {
        return (p.protocol == Protocol::Any || p.protocol == t.protocol) &&
               (p.port == 0 || (t.protocol != Protocol::Icmp && p.port == t.dport));
    });
}

}  // namespace

bool allows(const NetworkPlan& plan, const std::vector<PolicyLine>& lines, const Tuple& t,
            AddressId peer)
{
    return std::any_of(lines.begin(), lines.end(), [&](const PolicyLine& line) {
        return allowsPeer(plan, line.peers, peer) && allowsPort(line, t);
    });
}

bool Engine::passesFirewall(Visit& v)
{
    const Slice lines = m_plan->device(v.m).firewall;
    if (lines.empty())
        return true;
    const auto result = [&](How how, RuleIx rule, std::uint32_t read) {
        note(v,
             {StepKind::Firewall, static_cast<std::uint8_t>(how), Law::F7, 0, rule, read, kNoIx});
    };
    if (v.state == CtState::Related || v.state == CtState::Established) {
        result(How::Established, 0, 0);
        return true;
    }
    for (std::uint32_t i = 0; i < lines.count; ++i) {
        const FirewallLine& line = m_plan->firewallLines[lines.first + i];
        if (!matches(*m_plan, line, v.p.tuple, v.p.kind == PacketKind::IcmpError))
            continue;
        if (line.action == FirewallAction::Allow) {
            result(How::Allow, line.rule, i + 1);
            return true;
        }
        // A reset or an ICMP error is never answered: it is only stopped.
        const bool silent = v.p.kind == PacketKind::Reset || v.p.kind == PacketKind::IcmpError;
        result(line.action == FirewallAction::Deny ? How::Deny : How::Reject, line.rule, i + 1);
        if (line.action == FirewallAction::Deny || silent)
            drop(v, Reason::Firewall, line.rule, Law::K8);
        else
            rejectHere(v, line.rule, Reason::Firewall, Law::K8, true);
        return false;
    }
    result(How::NoMatch, 0, lines.count);
    return true;
}

bool Engine::passesPolicies(Visit& v, bool fromPods, const Hop& hop)
{
    const auto check = [&](MachineIx pod, bool ingress) {
        bool restricted = false;
        RuleIx rule = 0;
        for (const std::uint32_t index : m_plan->policiesOf(pod)) {
            const PolicyInfo& p = m_plan->policies[index];
            if (!(ingress ? p.ingress : p.egress))
                continue;
            restricted = true;
            rule = rule == 0 ? p.rule : rule;
            const AddressId peer = ingress ? v.p.tuple.src : v.p.tuple.dst;
            if (v.p.kind != PacketKind::IcmpError &&
                allows(*m_plan, ingress ? p.in : p.out, v.p.tuple, peer)) {
                note(v, {StepKind::Policy, std::uint8_t(How::Allow), Law::None, 0, p.rule, pod,
                         ingress ? 0U : 1U});
                return true;
            }
        }
        if (!restricted)
            return true;
        note(v, {StepKind::Policy, std::uint8_t(How::Deny), Law::None, 0, rule, pod,
                 ingress ? 0U : 1U});
        drop(v, Reason::Policy, rule, Law::None);
        return false;
    };
    const bool toPod = hop.next != kNoElement && machine(hop.next).kind == MachineKind::Pod;
    const bool fromPod = fromPods && machine(v.p.from).kind == MachineKind::Pod;
    if (v.state == CtState::Related || v.state == CtState::Established)
        return true;
    return (!fromPod || check(v.p.from, false)) && (!toPod || check(hop.next, true));
}

}  // namespace tombolo::sim
