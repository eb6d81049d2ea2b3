// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/engine.h"
#include "sim/filters.h"

/// kube-proxy in iptables mode: which endpoint, and whether the source has to be hidden
/// (semantics.md 3.3).
namespace tombolo::sim {

bool mayCome(const NetworkPlan& plan, const ServicePortInfo& s, AddressId client)
{
    const auto ranges = plan.sourcesOf(s);
    return plan.inAny(ranges, client) ||
           std::none_of(ranges.begin(), ranges.end(),
                        [&](const Prefix& p) { return p.address.family == plan.family(client); });
}

bool choosesHere(const NetworkPlan& plan, MachineIx node, const ServicePortInfo& s, bool external,
                 AddressId client)
{
    if (!external)
        return s.internalLocal;
    return s.externalLocal && !plan.isLocal(node, client) &&
           !plan.inAny(plan.clusters[plan.machines[node].cluster].podPrefixes, client);
}

void Engine::chooseDestination(Visit& v)
{
    switch (v.state) {
    case CtState::Related:
        return translateErrorDestination(v);
    case CtState::Established:
        return translateDestination(v);
    case CtState::Invalid:
    case CtState::Untracked:
        return;
    case CtState::New:
        break;
    }
    if (v.p.tuple.protocol == Protocol::Icmp)
        return;  // rules match TCP and UDP ports (SVC-14)
    const Machine& here = machine(v.m);
    if (here.kind == MachineKind::Node) {
        if (!directReturnAtNode(v))
            balanceService(v);
        return;
    }
    if (v.local || !here.translates)
        return;
    const std::uint32_t publish =
        m_plan->publishAt.find(portKey(v.m, v.p.tuple.dst, v.p.tuple.protocol, v.p.tuple.dport));
    if (publish != FlatMap::kNone)
        balancePublish(v, publish);
}

bool Engine::balanceService(Visit& v)
{
    const Machine& here = machine(v.m);
    const Tuple& t = v.p.tuple;
    if (!here.dropsInvalid)
        return false;  // no services in the cluster
    std::uint32_t found = m_plan->serviceAt.find(portKey(here.cluster, t.dst, t.protocol, t.dport));
    bool external = found != FlatMap::kNone && (found & 1U) != 0;
    const bool balancer = external;
    if (found != FlatMap::kNone) {
        found >>= 1U;
    } else if (m_plan->isLocal(v.m, t.dst)) {
        // Any local address of the node takes a NodePort (SVC-10).
        found = m_plan->nodePortAt.find({here.cluster, std::uint64_t(t.protocol) << 16U | t.dport});
        external = true;
    }
    if (found == FlatMap::kNone)
        return false;

    const ServicePortInfo& s = m_plan->services[found];
    const std::size_t f = familyOf(v.p) == Family::V6;
    if (s.count[f] == 0) {
        v.refuse = s.rule;
        return true;
    }
    if (balancer && !s.sources.empty() && !mayCome(*m_plan, s, t.src)) {
        v.swallow = s.rule;
        v.shut = true;
        return true;
    }
    const bool fromPod = m_plan->inAny(m_plan->clusters[here.cluster].podPrefixes, t.src);
    const bool fromNode = m_plan->isLocal(v.m, t.src);
    const bool onlyHere = choosesHere(*m_plan, v.m, s, external, t.src);
    bool hide = external || !fromPod;
    Law law = external ? Law::Svc4 : Law::Svc3;
    if (external && s.externalLocal) {
        hide = fromNode;
        law = Law::Svc5;
    }
    auto [chosen, eligible] = chooseEndpoint(v, s, f, onlyHere);
    if (eligible == 0) {
        const bool none = m_phase != nullptr && chooseEndpoint(v, s, f, false).second == 0;
        (none ? v.refuse : v.swallow) = s.rule;
        return true;
    }
    if (s.sticky > 0)
        chosen = sameAsBefore(v, s, chosen, onlyHere);
    const Endpoint32& e = m_plan->endpoints[chosen];
    if (e.address == t.src && !hide) {
        hide = true;
        law = Law::Svc7;
    }
    if (hide) {
        v.fresh.markRule = s.rule;
        v.fresh.markLaw = static_cast<std::uint8_t>(law);
    }
    v.outside = e.node == kNoElement;
    const Law chose = e.ending ? Law::Svc12 : external && fromPod ? Law::Svc6 : law;
    note(v, {StepKind::BalanceEndpoint, 0, chose, 0, s.rule, chosen, eligible});
    setDestination(v, e, s.rule, law);
    return true;
}

/// One of the eligible endpoints by the flow's hash, in document order. @return it and how many
/// there are
std::pair<std::uint32_t, std::uint32_t>
Engine::chooseEndpoint(const Visit& v, const ServicePortInfo& s, std::size_t family, bool onlyHere)
{
    const std::uint32_t end = s.first[family] + s.count[family];
    bool ready = s.ending;  // those that are ending only where nobody else is left (SVC-12)
    const auto fits = [&](std::uint32_t i) {
        const Endpoint32& e = m_plan->endpoints[i];
        return (!onlyHere || e.node == v.m) && !isGone(i) && !(ready && e.ending);
    };
    for (std::uint32_t i = s.first[family]; ready; ++i) {
        if (i == end)
            ready = false;
        else if (fits(i))
            break;
    }
    const std::uint32_t told = steeredEndpoint(v.p.connection, s.first[family], s.count[family]);
    if (told != kNoIx)
        return fits(told) ? std::pair{told, 1U} : std::pair{kNoIx, 0U};
    std::uint32_t eligible = 0;
    for (std::uint32_t i = s.first[family]; i < end; ++i)
        eligible += fits(i) ? 1U : 0U;
    if (eligible == 0)
        return {kNoIx, 0};
    std::uint32_t pick = choice(v.p.connection, flowHash(v.p.tuple), eligible);
    for (std::uint32_t i = s.first[family]; i < end; ++i) {
        if (fits(i) && pick-- == 0)
            return {i, eligible};
    }
    return {kNoIx, 0};
}

void Engine::setDestination(Visit& v, const Endpoint32& e, RuleIx rule, Law law)
{
    v.p.tuple.dst = e.address;
    v.p.tuple.dport = e.port;
    v.fresh.reply.src = e.address;
    v.fresh.reply.sport = e.port;
    v.fresh.destinationRule = rule;
    rewritten(v, StepKind::DestinationNat, How::None, law, rule, e.element);
}

}  // namespace tombolo::sim
