// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/ledger.h"

#include <algorithm>

#include "sim/analysis/ledger_walk.h"
#include "sim/frame.h"

namespace tombolo::sim::analysis {
namespace {

/// A connection as somebody reads it: whoever reads a source also reads where it was going to.
using Spot = std::tuple<ElementIx, IpAddress, std::uint16_t, Target>;

/// Which origins used an address and port towards the same socket at an observer.
class Users {
public:
    void add(ElementIx at, const Reading& s, const Target& to, ElementIx origin)
    {
        const auto [known, isNew] = m_users.try_emplace(Spot{at, s.address, s.port, to}, origin);
        if (!isNew && known->second != origin)
            known->second = kNoElement;
    }
    bool areSeveral(ElementIx at, const Reading& s, const Target& to) const
    {
        const auto known = m_users.find(Spot{at, s.address, s.port, to});
        return known != m_users.end() && known->second == kNoElement;
    }

private:
    std::map<Spot, ElementIx> m_users;  ///< kNoElement: more than one
};

/// Whether each source that a translator wrote stands for one that came in, in the whole run.
class Joins {
public:
    void add(ElementIx at, const IpAddress& after, std::uint16_t portAfter, const Target& to,
             const IpAddress& before, std::uint16_t portBefore)
    {
        const auto [known, isNew] =
            m_joins.try_emplace(Spot{at, after, portAfter, to}, std::pair(before, portBefore));
        if (!isNew && known->second != std::pair(before, portBefore))
            known->second = {IpAddress{}, 0};
    }
    bool isUnique(const Flip& f, const Target& to) const
    {
        const auto known = m_joins.find(Spot{f.at, f.after.address, f.after.port, to});
        return known != m_joins.end() && !known->second.first.isNone();
    }

private:
    std::map<Spot, std::pair<IpAddress, std::uint16_t>> m_joins;
};

bool headerNames(const LedgerHop& hop)
{
    return std::any_of(hop.headers.begin(), hop.headers.end(),
                       [](const HeaderLine& l) { return l.trust == Trust::Vouched && l.isTrue; });
}

/// A wire: a network, or a pod's own link.
ElementIx wireOf(const LedgerHop& hop)
{
    return hop.network >= 0 ? static_cast<ElementIx>(hop.network) : hop.at | 0x80000000U;
}

Target targetAt(const Trace& trace, const LedgerHop& hop)
{
    return hop.crossing == kNoCrossing ? Target{} : targetOf(trace.crossing(hop.crossing).header);
}

void settle(FlowLedger& flow, const Trace& trace, const Users& users, const Users& wires)
{
    for (LedgerHop& hop : flow.hops) {
        const bool shared = hop.reading.standing == Standing::PortTells;
        if (hop.reply)
            continue;
        const Target to = targetAt(trace, hop);
        if (hop.wire.standing == Standing::PortTells && wires.areSeveral(wireOf(hop), hop.wire, to))
            hop.wire.standing = Standing::Merged;
        if (shared && users.areSeveral(hop.at, hop.reading, to))
            hop.reading.standing = Standing::Merged;
        if (shared && headerNames(hop))
            hop.reading.standing = Standing::ByHeader;
    }
}

/// Nobody else has the address that the translator shows.
bool isItsOwn(const Flip& f, const Sources& sources)
{
    const std::vector<MachineIx>& owners = sources.owners(sources.plan().find(f.after.address));
    return std::all_of(owners.begin(), owners.end(), [&](MachineIx m) { return m == f.at; });
}

bool isRecoverable(const FlowLedger& flow, const Trace& trace, Sources& sources, const Joins& joins)
{
    const LedgerHop* received = flow.received();
    if (flow.flips.empty() && received == nullptr)
        return false;
    // A table of the sender's own machine names that machine itself.
    const Sources::GroupIx first = flow.flips.empty() ? received->reading.group
                                   : flow.flips.front().sender
                                       ? sources.alone(trace.flows()[flow.flow].trueSource.element)
                                       : flow.flips.front().before.group;
    return sources.group(first).members.size() == 1 &&
           std::all_of(flow.flips.begin(), flow.flips.end(), [&](const Flip& f) {
               return joins.isUnique(f, targetAfter(trace, flow, f)) && isItsOwn(f, sources);
           });
}

}  // namespace

const char* toString(Standing standing)
{
    switch (standing) {
    case Standing::Exact:
        return "exact";
    case Standing::Singled:
        return "only-one";
    case Standing::ByHeader:
        return "header";
    case Standing::PortTells:
        return "port";
    case Standing::Merged:
        return "merged";
    }
    return "";
}

std::vector<std::string> lostWords(std::uint8_t parts)
{
    std::vector<std::string> out;
    for (const auto& [part, word] :
         {std::pair(kLostCluster, "cluster"), std::pair(kLostNode, "node"),
          std::pair(kLostPod, "pod"), std::pair(kLostHost, "host"), std::pair(kLostPort, "port")}) {
        if ((parts & part) != 0)
            out.emplace_back(word);
    }
    return out;
}

const LedgerHop* FlowLedger::received() const
{
    for (const LedgerHop& hop : hops) {
        if (hop.receiver != kNoElement)
            return &hop;
    }
    return nullptr;
}

Result<std::shared_ptr<const Ledger>> Ledger::make(const Topology& topology, const Trace& trace)
{
    auto plan = compile(topology);
    if (!plan)
        return tl::unexpected(plan.error());
    auto ledger = std::make_shared<Ledger>();
    const auto sources = std::make_shared<Sources>(topology, *plan);
    ledger->m_sources = sources;
    sources->tell(trace);
    std::map<std::string, const Flow*> byId;
    for (const Flow& f : topology.flows)
        byId.emplace(f.id, &f);
    Users users;
    Users wires;
    Joins joins;
    for (std::uint32_t f = 0; f < trace.flows().size(); ++f) {
        const auto flow = byId.find(trace.flows()[f].id);
        if (flow == byId.end())
            return tl::unexpected(
                Error{Errc::UnknownReference, {trace.flows()[f].id}, {"", "/flows", "", 0, 0}});
        ledger->m_flows.push_back(LedgerWalk(*sources, trace, *flow->second, f).walk());
        for (const LedgerHop& hop : ledger->m_flows.back().hops) {
            if (hop.reply)
                continue;
            const Target to = targetAt(trace, hop);
            users.add(hop.at, hop.reading, to, hop.trueSource);
            wires.add(wireOf(hop), hop.wire, to, hop.trueSource);
        }
        for (const Flip& flip : ledger->m_flows.back().flips)
            joins.add(flip.at, flip.after.address, flip.after.port,
                      targetAfter(trace, ledger->m_flows.back(), flip), flip.before.address,
                      flip.before.port);
    }
    for (const TableEntry& e : trace.table())
        joins.add(e.at, e.replyTuple.dst, e.replyTuple.dport, answerer(e), e.original.src,
                  e.original.sport);
    for (FlowLedger& flow : ledger->m_flows) {
        settle(flow, trace, users, wires);
        flow.recoverable = isRecoverable(flow, trace, *sources, joins);
    }
    return std::shared_ptr<const Ledger>(std::move(ledger));
}

}  // namespace tombolo::sim::analysis
