// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can come to where a line was logged: destinations, and headers of proxies.
#include <algorithm>

#include "sim/analysis/inquiry.h"

namespace tombolo::sim::analysis {

bool Detective::canShow(const LogLine& line)
{
    return !Inquiry(*this, line, {}).solve().empty();
}

std::vector<IpAddress>
Detective::writersOf(const LogLine& line, Identity identity,
                     const std::optional<std::pair<IpAddress, std::uint16_t>>& asked)
{
    const NetworkPlan& plan = m_sources.plan();
    const auto isWriter = [&](const Shown& w) {
        if (w.door == kNoIx || !writes(plan.publishes[w.door], identity))
            return false;
        const PublishInfo& p = plan.publishes[w.door];
        return !asked || (plan.address(p.address) == asked->first && p.port == asked->second);
    };
    // A proxy shows an address of its own, or one of who translates on its way.
    std::set<AddressId> shown;
    for (const Machine& m : plan.machines) {
        if (m.kind == MachineKind::Pod || m.kind == MachineKind::Host)
            continue;
        for (const AddressId a : plan.addressesOf(m))
            shown.insert(a);
        for (const SourceNatInfo& nat : plan.sourceNatsOf(m.self))
            shown.insert(nat.pool.begin(), nat.pool.end());
    }
    const bool any = std::any_of(plan.publishes.begin(), plan.publishes.end(),
                                 [&](const PublishInfo& p) { return writes(p, identity); });
    std::vector<IpAddress> out;
    for (const AddressId a : any ? shown : std::set<AddressId>()) {
        const ElementIx reader = line.network < 0 ? line.at : kNoElement;
        const Passings::Ways ways =
            m_sources.waysTo(reader, line.network, a, {0, Protocol::Any, 0});
        if (std::any_of(ways->begin(), ways->end(), isWriter))
            out.push_back(plan.address(a));
    }
    return out;
}

/// Whether some machine's routes send there what is for an address that the document has nowhere.
bool Detective::isLedTo(const Lookout& at, const IpAddress& to) const
{
    const NetworkPlan& plan = m_sources.plan();
    for (MachineIx m = 0; m < plan.machines.size(); ++m) {
        const Machine& machine = plan.machines[m];
        if (machine.kind == MachineKind::HostPod)
            continue;
        const bool isNode = machine.kind == MachineKind::Node;
        const auto own = plan.ownRoutesOf(m);
        for (const RouteLine& r :
             isNode ? plan.networkRoutesOf(m) : std::vector<RouteLine>(own.begin(), own.end())) {
            if (r.port == kNoIx || !r.to.contains(to))
                continue;
            const bool onWire = at.machine == kNoElement &&
                                plan.ports[r.port].network == at.network && at.network >= 0;
            const bool passes = at.machine == m || (r.via != 0 && at.machine != kNoElement &&
                                                    plan.isLocal(at.machine, r.via));
            if (onWire || passes)
                return true;
        }
        // A pod's routes lead to its node.
        if (machine.kind == MachineKind::Pod && machine.node == at.machine)
            return true;
    }
    return false;
}

/// Whether anything for the line's destination can come where it was logged: to who reads what is
/// for itself alone by one of its own addresses, or one that leads to it.
bool Detective::canComeFor(const LogLine& line) const
{
    const NetworkPlan& plan = m_sources.plan();
    if (line.to.isNone())
        return true;
    const Lookout at = placeOf(line);
    const AddressId to = plan.find(line.to);
    const bool reads = line.network < 0 && line.at < plan.machines.size();
    const bool ends =
        reads && m_sources.endsAt(line.at, {0, Protocol::Any, 0});  // whatever it is for
    if (!ends)
        return to != 0 || isLedTo(at, line.to);
    if (to != 0 && Doors(plan, line.at).lead(to))
        return true;
    // What came in the run can come.
    for (auto s = m_seen.lower_bound({at, IpAddress{}}); s != m_seen.end() && s->first.first == at;
         ++s) {
        if (std::any_of(s->second.begin(), s->second.end(),
                        [&](const Seen& seen) { return seen.dst == line.to; }))
            return true;
    }
    return false;
}

}  // namespace tombolo::sim::analysis
