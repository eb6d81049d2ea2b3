// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/analysis/sources.h"

/// Who could be behind an address for those who see it pass, and for those who only may.
namespace tombolo::sim::analysis {
namespace {

/// Whose only packets are those for itself.
bool onlyReadsItsOwn(const Machine& m)
{
    return m.kind == MachineKind::Pod || m.kind == MachineKind::HostPod ||
           m.kind == MachineKind::Host;
}

bool isLimited(const std::vector<Shown>& ways)
{
    return std::any_of(ways.begin(), ways.end(),
                       [](const Shown& s) { return s.low > 0 || s.high < 65535; });
}

}  // namespace

Door Sources::doorOf(const IpAddress& address, Protocol protocol, std::uint16_t port) const
{
    return {address.isNone() ? 0 : m_plan->find(address), protocol,
            protocol == Protocol::Icmp ? std::uint16_t(0) : port};
}

/// Some rule of the machine sends it elsewhere.
bool Sources::isTaken(MachineIx m, const Door& to) const
{
    const Machine& here = m_plan->machines[m];
    const Key key = portKey(m, to.address, to.protocol, to.port);
    if (m_plan->dsrAt.find(key) != FlatMap::kNone)
        return true;
    if (m_plan->publishAt.find(key) != FlatMap::kNone)
        return here.kind != MachineKind::Proxy;
    if (here.kind != MachineKind::Node || !here.dropsInvalid)
        return false;
    return m_plan->serviceAt.find(portKey(here.cluster, to.address, to.protocol, to.port)) !=
               FlatMap::kNone ||
           m_plan->nodePortAt.find({here.cluster, std::uint64_t(to.protocol) << 16U | to.port}) !=
               FlatMap::kNone;
}

bool Sources::endsAt(ElementIx e, const Door& to) const
{
    if (e >= m_plan->machines.size() || onlyReadsItsOwn(m_plan->machines[e]))
        return true;  // the former: a recording of another document
    const MachineIx m = m_plan->machines[e].self;
    if (to.address == 0 || !m_plan->isLocal(m, to.address) || isTaken(m, to))
        return false;
    const ElementIx listener = m_plan->listenerAt(m, to.protocol, to.port);
    return listener == kNoElement || listener == e;
}

Passings::Ways Sources::waysTo(ElementIx reader, std::int32_t network, AddressId seen,
                               const Door& to)
{
    if (network >= 0)
        return m_sightings.passings().ways({kNoElement, network}, seen, to);
    const auto own = [&] {
        return Passings::Ways(std::shared_ptr<void>(), &m_sightings.ways(reader, seen));
    };
    if (endsAt(reader, to))
        return own();
    const MachineIx m = m_plan->machines[reader].self;
    const bool exact = to.address != 0 && to.protocol != Protocol::Any &&
                       (to.port != 0 || to.protocol == Protocol::Icmp);
    const bool mayEnd = !exact && (to.address == 0 || m_plan->isLocal(m, to.address));
    // A proxy logs what it serves.
    if (mayEnd && m_plan->machines[reader].kind == MachineKind::Proxy && !own()->empty())
        return own();
    Passings::Ways passing = m_sightings.passings().ways({m, -1}, seen, to);
    if (!mayEnd || own()->empty())
        return passing;
    std::vector<Shown> both = *own();
    both.insert(both.end(), passing->begin(), passing->end());
    tidy(both);
    return std::make_shared<const std::vector<Shown>>(std::move(both));
}

Sources::GroupIx Sources::passing(ElementIx e, const Lookout& at, AddressId seen,
                                  std::uint16_t port, const Door& to)
{
    const auto [limited, isFirst] = m_limitedPass.try_emplace({at, seen, to}, false);
    if (isFirst)
        limited->second = isLimited(*m_sightings.passings().ways(at, seen, to));
    const std::uint16_t asked = limited->second ? port : std::uint16_t(0);
    const auto [group, isNew] = m_passing.try_emplace({{at, seen, to}, asked}, kNoGroup);
    if (isNew) {
        std::vector<ElementIx> members;
        for (const Shown& s : *m_sightings.passings().ways(at, seen, to)) {
            if (s.canHave(asked))
                members.push_back(s.element);
        }
        group->second = add(std::move(members));
    }
    return with(group->second, e);
}

void Sources::tell(const Trace& trace)
{
    for (const FlowResult& f : trace.flows()) {
        const bool echo = !f.request.empty() &&
                          trace.crossing(f.request.back()).header.protocol == Protocol::Icmp;
        if (f.seenSource)
            m_sightings.tell(f.seenSource->element, m_plan->find(f.seenSource->address),
                             echo ? std::uint16_t(0) : f.seenSource->port, f.trueSource.element);
        for (const std::uint32_t i : f.request) {
            const Crossing c = trace.crossing(i);
            tellOnWay(c, f.trueSource.element, c.hidden ? c.hiddenBy : kNoElement);
        }
    }
}

bool Sources::onlyForwards(const Crossing& c) const
{
    return c.outer && c.to < m_plan->machines.size() &&
           (!m_plan->isLocal(c.to, m_plan->find(c.outer->dst)) ||
            m_plan->machines[c.to].encapsulation != c.outer->encapsulation);
}

void Sources::tellOnWay(const Crossing& c, ElementIx sender, MachineIx by)
{
    const bool outside = onlyForwards(c);
    const auto tell = [&](const Lookout& at, bool outer) {
        if (outer)
            m_sightings.passings().tell(at, m_plan->find(c.outer->src), 0,
                                        doorOf(c.outer->dst, Protocol::Any, 0), sender, kNoElement);
        else
            m_sightings.passings().tell(
                at, m_plan->find(c.header.src),
                c.header.protocol == Protocol::Icmp ? std::uint16_t(0) : c.header.sport,
                doorOf(c.header.dst, c.header.protocol, c.header.dport), sender, by);
    };
    tell({c.to, -1}, outside);
    if (c.network < 0)
        return;
    tell({kNoElement, c.network}, false);
    if (c.outer)
        tell({kNoElement, c.network}, true);
}

}  // namespace tombolo::sim::analysis
