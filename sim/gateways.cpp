// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"

/// Published addresses of gateways: destination translation, full translation, direct server
/// return.
namespace tombolo::sim {

void Engine::balancePublish(Visit& v, std::uint32_t publish)
{
    const PublishInfo& p = m_plan->publishes[publish];
    if (p.count == 0) {
        v.refuse = p.rule;
        return;
    }
    const auto [chosen, eligible] = chooseBackend(p, v.p.connection, flowHash(v.p.tuple));
    const Law law = p.mode == PublishMode::Dsr ? Law::Dsr : Law::L3;
    note(v, {StepKind::BalanceEndpoint, 0, law, 0, p.rule, chosen, eligible});
    if (p.mode == PublishMode::Dsr) {
        v.direct = v.fresh.direct = chosen;
        return;
    }
    v.fresh.fullNat = p.mode == PublishMode::FullNat;
    setDestination(v, m_plan->endpoints[chosen], p.rule, law);
}

/// Where a packet goes that is handed on with its destination untouched: to the backend's host, or
/// to its pod's node.
AddressId Engine::directTarget(std::uint32_t endpoint) const
{
    const Endpoint32& e = m_plan->endpoints[endpoint];
    const bool pod = e.element != kNoElement && machine(e.element).kind == MachineKind::Pod;
    return pod ? m_plan->firstOf(m_plan->addressesOf(e.node), m_plan->family(e.address))
               : e.address;
}

/// A virtual address that a vip gateway handed on with the destination untouched, at the node of
/// its pod.
bool Engine::directReturnAtNode(Visit& v)
{
    const Tuple& t = v.p.tuple;
    const std::uint32_t publish = m_plan->dsrAt.find(portKey(v.m, t.dst, t.protocol, t.dport));
    if (publish == FlatMap::kNone || v.local)
        return false;
    const PublishInfo& p = m_plan->publishes[publish];
    // The gateway's choice again (same hash over the same list); a pod of another node only when
    // the packet came by another way than the gateway's.
    std::uint32_t chosen = chooseBackend(p, v.p.connection, flowHash(t)).first;
    for (std::uint32_t i = p.first; m_plan->endpoints[chosen].node != v.m && i < p.first + p.count;
         ++i)
        chosen = m_plan->endpoints[i].node == v.m ? i : chosen;
    setDestination(v, m_plan->endpoints[chosen], p.rule, Law::Dsr);
    return true;
}

}  // namespace tombolo::sim
