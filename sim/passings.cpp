// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/passings.h"

#include <algorithm>

namespace tombolo::sim {
namespace {

/// Answers that are kept: each may name every element of the document.
constexpr std::size_t kMostKnown = 256;
constexpr std::size_t kMostTracks = 64;

bool isExact(const Door& to)
{
    return to.protocol == Protocol::Icmp || (to.protocol != Protocol::Any && to.port != 0);
}

}  // namespace

void Passings::tell(const Lookout& at, AddressId seen, std::uint16_t port, const Door& to,
                    ElementIx sender, MachineIx by)
{
    m_told[{at, seen}].insert({{sender, by, port, port, kNoIx}, to});
}

const TargetKinds& Passings::targets()
{
    if (!m_targets)
        m_targets = std::make_unique<const TargetKinds>(m_plan);
    return *m_targets;
}

/// A result stands for whoever walks; where it is another's, those with the same result are one
/// group, each with the address that it has itself.
void Passings::walkKind(const SenderKinds::Kind& kind, const Doors& doors, const Aim& aim,
                        Tracks& out)
{
    constexpr std::uint32_t kNone = 0xFFFFFFFFU;
    std::uint32_t others = kNone;
    const auto add = [&](ElementIx e, const std::vector<Track>& tracks, bool own) {
        const auto group = static_cast<std::uint32_t>(out.groups.size());
        out.groups.push_back({e});
        for (const Track& t : tracks)
            out.rows.push_back({t, group, own});
        return group;
    };
    m_kinds.each(
        kind, doors, m_walker, [&](ElementIx e) { return m_walker.follow(e, doors, aim); },
        [&](ElementIx e, const std::vector<Track>& tracks, bool own) {
            if (own)
                add(e, tracks, false);
            else if (others == kNone)
                others = add(e, tracks, true);
            else
                out.groups[others].push_back(e);
        });
}

/// Whether others can have an address than those that own it and the pods behind them.
bool Passings::isAnybodys(const Door& to, const Doors& doors,
                          const SenderKinds::Writers& writers) const
{
    const bool services = isExact(to) ? !doors.areOwn() : !m_plan.serviceDoors.empty();
    return writers.gateways || (!writers.nodes.empty() && services);
}

Passings::Tracks Passings::walk(const Doors& doors, const Aim& aim, AddressId seen,
                                const SenderKinds::Writers& writers)
{
    Tracks out;
    const bool some = !isAnybodys(aim.to, doors, writers);
    if (some) {
        for (const SenderKinds::Kind& kind : m_kinds.some(writers))
            walkKind(kind, doors, aim, out);
    } else {
        for (const SenderKinds::Kind& kind : m_kinds.all())
            walkKind(kind, doors, aim, out);
    }
    std::erase_if(out.rows,
                  [&](const Row& r) { return some && !r.own && r.track.sight.source != seen; });
    std::stable_sort(out.rows.begin(), out.rows.end(),
                     [](const Row& a, const Row& b) { return a.track.at < b.track.at; });
    return out;
}

const Passings::Tracks& Passings::tracksTo(const Door& to, AddressId seen,
                                           const SenderKinds::Writers& writers)
{
    const std::pair<Door, AddressId> all{to, 0};
    const std::pair<Door, AddressId> some{to, seen};
    for (const auto& key : {all, some}) {
        const auto known = m_tracks.find(key);
        if (known != m_tracks.end())
            return known->second;
    }
    if (m_tracks.size() >= kMostTracks)
        m_tracks.clear();
    const Doors doors(m_plan, isExact(to) ? std::vector<Door>{to} : targets().at(to));
    Aim aim;
    aim.to = to;
    const auto& key = isAnybodys(to, doors, writers) ? all : some;
    return m_tracks.emplace(key, walk(doors, aim, seen, writers)).first->second;
}

std::vector<Shown> Passings::read(const Tracks& tracks, const Lookout& at, AddressId seen) const
{
    std::vector<Shown> out;
    const Family family = m_plan.family(seen);
    const auto first =
        std::lower_bound(tracks.rows.begin(), tracks.rows.end(), at,
                         [](const Row& r, const Lookout& wanted) { return r.track.at < wanted; });
    for (auto r = first; r != tracks.rows.end() && r->track.at == at; ++r) {
        const Sight& s = r->track.sight;
        const bool wears = r->own && s.by == kNoElement && !r->track.tunnel;
        if (wears ? m_plan.family(s.source) != family : s.source != seen)
            continue;
        for (const ElementIx e : tracks.groups[r->group]) {
            if (wears && m_plan.firstOf(m_plan.addressesOf(e), family) != seen)
                continue;
            out.push_back({e, s.by, s.low, s.high, s.door});
            for (const ElementIx agent : m_kinds.agentsOf(e))
                out.push_back({agent, s.by, s.low, s.high, s.door});
        }
    }
    tidy(out);
    return out;
}

Passings::Ways Passings::ways(const Lookout& at, AddressId seen, const Door& to)
{
    const auto known = m_known.find({at, seen, to});
    if (known != m_known.end())
        return known->second;
    std::vector<Shown> out;
    Aim aim;
    aim.to = to;
    if (seen != 0) {
        m_kinds.prepare();
        const SenderKinds::Writers writers = m_kinds.writersOf(seen);
        if (to.address != 0) {
            out = read(tracksTo(to, seen, writers), at, seen);
        } else {
            aim.source = seen;
            aim.at = at;
            const Doors doors(m_plan, targets().everywhere(at));
            out = read(walk(doors, aim, seen, writers), at, seen);
        }
    }
    std::vector<Shown> told;
    if (const auto did = m_told.find({at, seen}); did != m_told.end()) {
        for (const Told& t : did->second) {
            if (aim.takes(t.to.address, t.to.protocol, t.to.port))
                told.push_back(t.shown);
        }
    }
    addTold(told, out);
    if (m_known.size() >= kMostKnown)
        m_known.clear();
    return m_known[{at, seen, to}] = std::make_shared<const std::vector<Shown>>(std::move(out));
}

}  // namespace tombolo::sim
