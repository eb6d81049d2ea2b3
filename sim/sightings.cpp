// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/sightings.h"

#include <algorithm>

namespace tombolo::sim {

Sightings::Sightings(const NetworkPlan& plan, Routing& routing)
    : m_plan(plan), m_kinds(plan), m_walker(plan, routing), m_passings(plan, m_kinds, m_walker)
{
}

bool Sightings::answers(const Machine& m)
{
    return m.kind == MachineKind::Pod || m.kind == MachineKind::HostPod ||
           m.kind == MachineKind::Host || m.kind == MachineKind::Proxy;
}

const Doors& Sightings::doorsOf(ElementIx observer)
{
    const auto at = m_doors.find(observer);
    return at != m_doors.end() ? at->second
                               : m_doors.emplace(observer, Doors(m_plan, observer)).first->second;
}

/// One of them stands for all, as long as nothing but rules looks at its source. What one machine
/// sends, its agents send.
void Sightings::walkKind(const SenderKinds::Kind& kind, ElementIx observer,
                         std::vector<std::pair<AddressId, Shown>>& out)
{
    const Doors& doors = doorsOf(observer);
    m_kinds.each(
        kind, doors, m_walker, [&](ElementIx e) { return m_walker.walk(e, observer, doors); },
        [&](ElementIx e, const std::vector<Sight>& sights, bool own) {
            for (Sight s : sights) {
                if (!own && s.by == kNoElement)
                    s.source = m_plan.firstOf(m_plan.addressesOf(e), m_plan.family(s.source));
                if (s.source == 0)
                    continue;
                out.emplace_back(s.source, Shown{e, s.by, s.low, s.high, s.door});
                for (const ElementIx agent : m_kinds.agentsOf(e))
                    out.emplace_back(s.source, Shown{agent, s.by, s.low, s.high, s.door});
            }
        });
}

void Sightings::walkAll(ElementIx observer)
{
    const auto [at, isNew] = m_all.try_emplace(observer);
    if (!isNew)
        return;
    std::vector<std::pair<AddressId, Shown>> found;
    for (const SenderKinds::Kind& kind : m_kinds.all())
        walkKind(kind, observer, found);
    for (const auto& [source, shown] : found)
        at->second[source].push_back(shown);
    for (auto& [source, list] : at->second)
        tidy(list);
}

/// Where only nodes can write the address and nothing but its own addresses leads to the observer.
std::vector<Shown> Sightings::walkSome(ElementIx observer, AddressId seen,
                                       const SenderKinds::Writers& writers)
{
    std::vector<std::pair<AddressId, Shown>> found;
    for (const SenderKinds::Kind& kind : m_kinds.some(writers))
        walkKind(kind, observer, found);
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

const std::vector<Shown>& Sightings::ways(ElementIx observer, AddressId seen)
{
    const auto [at, isNew] = m_known.try_emplace({observer, seen});
    if (!isNew)
        return at->second;
    const std::vector<Shown>& told = m_told[{observer, seen}];
    if (observer >= m_plan.machines.size()) {  // a recording of another document
        addTold(told, at->second);
        return at->second;
    }
    m_kinds.prepare();
    const SenderKinds::Writers writers = m_kinds.writersOf(seen);
    if (!writers.gateways && (writers.nodes.empty() || doorsOf(observer).areOwn())) {
        at->second = walkSome(observer, seen, writers);
    } else {
        walkAll(observer);
        const std::map<AddressId, std::vector<Shown>>& all = m_all[observer];
        if (const auto found = all.find(seen); found != all.end())
            at->second = found->second;
    }
    addTold(told, at->second);
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

Sightings::Ports Sightings::portsOf(ElementIx observer, AddressId seen, ElementIx sender)
{
    constexpr std::uint16_t kFirst = 32768;  // Linux: ip_local_port_range
    constexpr std::uint16_t kLast = 60999;
    Ports out;
    for (const Shown& s : ways(observer, seen)) {
        if (s.element != sender)
            continue;
        const auto low = std::max(s.low, kFirst);
        const auto high = std::min(s.high, kLast);
        const bool any = low <= high;
        const std::pair<std::uint16_t, std::uint16_t> range{any ? low : s.low, any ? high : s.high};
        if (std::find(out.begin(), out.end(), range) == out.end())
            out.push_back(range);
    }
    if (out.empty())
        out.emplace_back(std::uint16_t(0), std::uint16_t(65535));
    return out;
}

std::vector<ElementIx> Sightings::behind(ElementIx observer, AddressId seen, const Ports& ports)
{
    std::vector<ElementIx> out;
    for (const Shown& s : ways(observer, seen)) {
        const bool meets = std::any_of(ports.begin(), ports.end(), [&](const auto& range) {
            return range.first <= s.high && s.low <= range.second;
        });
        if (meets && (out.empty() || out.back() != s.element))
            out.push_back(s.element);
    }
    return out;
}

}  // namespace tombolo::sim
