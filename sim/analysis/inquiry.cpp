// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/inquiry.h"

#include <algorithm>

namespace tombolo::sim::analysis {

using Kind = Evidence::Kind;

namespace {

bool has(const std::vector<MachineIx>& list, MachineIx m)
{
    return std::find(list.begin(), list.end(), m) != list.end();
}

}  // namespace

Inquiry::Inquiry(Detective& detective, const LogLine& line, const std::vector<Evidence>& evidence)
    : m_d(detective),
      m_line(line),
      m_evidence(evidence),
      m_uses(evidence.size(), Use::NotOnWay),
      m_doubted(evidence.size())
{
    const NetworkPlan& plan = m_d.m_sources.plan();
    if (line.network < 0)
        m_reader = line.at;
    m_ends = m_reader < plan.machines.size() && Sightings::answers(plan.machines[m_reader]);
    const Door to = m_d.m_sources.doorOf(line.to, line.protocol.value_or(Protocol::Any), 0);
    if (m_ends && m_d.m_sources.endsAt(m_reader, to))
        m_doors.emplace(plan, m_reader);
    else if (to.address != 0)
        m_doors.emplace(plan, std::vector<Door>{{to.address, Protocol::Tcp, 0}});
}

std::vector<ElementIx> Inquiry::solve()
{
    Sighting first;
    first.at = m_reader == kNoElement ? kNoElement : m_d.machineOf(m_reader);
    first.address = m_line.source;
    first.port = m_line.port;
    first.logged = true;
    for (const Evidence& e : m_evidence) {
        if (e.kind == Kind::Header)
            first.lines[e.identity] = e.values.size();
    }
    m_echo = canBeEcho();
    m_todo.push_back(first);
    while (!m_todo.empty()) {
        const Sighting s = std::move(m_todo.back());
        m_todo.pop_back();
        if (m_looked.insert({s.logged, s.at, s.address, s.port, s.target, s.lines}).second)
            look(s);
    }
    leaveOut();
    const Passings::Ways ways = waysOf(first);
    std::erase_if(m_found, [&](ElementIx e) {
        return std::none_of(ways->begin(), ways->end(), [&](const Shown& w) {
            return w.element == e && w.canHave(portOf(first));
        });
    });
    return {m_found.begin(), m_found.end()};
}

/// Ranges of ports tell nobody by an echo's number. A line that names no protocol is read as one of
/// ports, unless such an echo came there in the run.
bool Inquiry::canBeEcho() const
{
    if (m_line.protocol || m_line.port == 0)
        return m_line.protocol == Protocol::Icmp;
    const auto seen = m_d.m_seen.find({m_d.placeOf(m_line), m_line.source});
    return seen != m_d.m_seen.end() &&
           std::any_of(seen->second.begin(), seen->second.end(), [&](const Detective::Seen& came) {
               return came.echo && m_d.isSeen(came, m_line);
           });
}

/// An echo's number is no port.
std::uint16_t Inquiry::portOf(const Sighting& s) const
{
    const bool echo = s.logged ? m_echo
                               : !std::get<IpAddress>(s.target).isNone() &&
                                     std::get<Protocol>(s.target) == Protocol::Icmp;
    return echo ? std::uint16_t(0) : s.port;
}

/// Also by answers of the run, which come from the port that was asked.
Passings::Ways Inquiry::waysOfLine(const Sighting& s)
{
    Sources& sources = m_d.m_sources;
    Aim aim;
    aim.to = sources.doorOf(m_line.to, m_line.protocol.value_or(Protocol::Any), m_line.toPort);
    Passings::Ways ways =
        sources.waysTo(m_reader, m_line.network, sources.plan().find(s.address), aim.to);
    const auto answers = m_d.m_answers.find({m_d.placeOf(m_line), s.address});
    if (answers == m_d.m_answers.end() || (m_ends && m_line.port == 0))
        return ways;
    std::vector<Shown> more = *ways;
    for (const auto& [shown, to] : answers->second) {
        if (!shown.canHave(m_line.port) || !aim.takes(to.address, to.protocol, to.port))
            continue;
        more.push_back(shown);
        m_answered.insert(shown.element);
    }
    tidy(more);
    return std::make_shared<const Ways>(std::move(more));
}

Passings::Ways Inquiry::waysOf(const Sighting& s)
{
    Sources& sources = m_d.m_sources;
    const NetworkPlan& plan = sources.plan();
    const AddressId seen = plan.find(s.address);
    if (s.logged)
        return waysOfLine(s);
    const auto& [protocol, address, port] = s.target;
    const Door to =
        address.isNone() ? Door{0, Protocol::Any, 0} : sources.doorOf(address, protocol, port);
    Passings::Ways ways = sources.waysTo(s.at, -1, seen, to);
    // What it sends itself does not come to it.
    if (seen == 0 || plan.machines[s.at].kind != MachineKind::Node || !plan.isLocal(s.at, seen))
        return ways;
    std::vector<Shown> more = *ways;
    for (const ElementIx e : sources.group(sources.alone(s.at)).members)
        more.push_back({e, kNoElement, 0, 65535, kNoIx});
    tidy(more);
    return std::make_shared<const Ways>(std::move(more));
}

std::map<Identity, std::size_t> Inquiry::linesBefore(const Sighting& s, std::uint32_t door) const
{
    const PublishInfo& p = m_d.m_sources.plan().publishes[door];
    std::map<Identity, std::size_t> lines = s.lines;
    for (auto& [identity, count] : lines) {
        if (strips(p, identity))
            count = 0;
        else if (count > 0 && writes(p, identity))
            --count;
    }
    return lines;
}

/// By which of a proxy's published addresses it can have come.
std::set<std::uint32_t> Inquiry::doorsOf(const Sighting& s, const Ways& ways, MachineIx proxy) const
{
    std::set<std::uint32_t> out;
    for (const Shown& w : ways) {
        if (w.door != kNoIx && w.canHave(portOf(s)) && (proxy == kNoElement || w.by == proxy))
            out.insert(w.door);
    }
    return out;
}

/// Of what came by a proxy that adds a line about the client the newest line is its own. By other
/// ways anybody may have written it.
std::set<std::uint32_t> Inquiry::byHeader(const Sighting& s, const Ways& ways, const Asked& asked)
{
    const NetworkPlan& plan = m_d.m_sources.plan();
    std::set<std::uint32_t> told;
    for (std::size_t i = 0; i < m_evidence.size(); ++i) {
        const Evidence& e = m_evidence[i];
        const auto left = e.kind == Kind::Header ? s.lines.find(e.identity) : s.lines.end();
        if (left == s.lines.end() || left->second == 0)
            continue;
        std::set<std::uint32_t> doors = doorsOf(s, ways, kNoElement);
        std::set<std::uint32_t> deaf;  // nothing of that kind comes by them
        std::erase_if(doors, [&](std::uint32_t d) {
            if (!writes(plan.publishes[d], e.identity) && strips(plan.publishes[d], e.identity))
                deaf.insert(d);
            return !writes(plan.publishes[d], e.identity);
        });
        if (doors.empty()) {
            if (m_uses[i] != Use::Narrows)
                m_uses[i] = Use::NotTrusted;
            continue;
        }
        m_uses[i] = Use::Narrows;
        told.insert(deaf.begin(), deaf.end());
        m_doubted[i] = m_doubted[i] || isOpen(s, ways, asked, e.identity);
        for (const std::uint32_t door : doors) {
            const PublishInfo& p = plan.publishes[door];
            if (has(asked.machines, p.machine) || !told.insert(door).second)
                continue;  // a table also knows the port
            Sighting next;
            next.at = p.machine;
            const auto& newest = isPreface(e.identity) ? e.values[e.values.size() - left->second]
                                                       : e.values[left->second - 1];
            next.address = newest.first;
            next.port = newest.second;
            next.lines = linesBefore(s, door);
            m_todo.push_back(std::move(next));
        }
    }
    return told;
}

/// Whether somebody could have shown it with such a line of its own, by a way about which nothing
/// is known yet.
bool Inquiry::isOpen(const Sighting& s, const Ways& ways, const Asked& asked,
                     Identity identity) const
{
    return std::any_of(ways.begin(), ways.end(), [&](const Shown& w) {
        const PublishInfo* door =
            w.door == kNoIx ? nullptr : &m_d.m_sources.plan().publishes[w.door];
        return w.canHave(portOf(s)) && !isKnown(w, asked) &&
               (door == nullptr || !(writes(*door, identity) || strips(*door, identity)));
    });
}

bool Inquiry::isKnown(const Shown& w, const Asked& asked) const
{
    return w.by == kNoElement ? has(asked.theirOwn, m_d.machineOf(w.element))
                              : has(asked.machines, w.by);
}

/// Whether what an entry's connection sends on can be what was read: an entry names its target,
/// too.
bool Inquiry::cameThere(const Detective::Join& j, const Sighting& s)
{
    const bool known = !std::get<IpAddress>(j.leaves).isNone();
    const bool says = !m_line.to.isNone();
    if (!known || (s.logged ? !says && !m_ends : std::get<IpAddress>(s.target).isNone()))
        return true;
    const std::set<Target> targets = m_d.becomes(j.leaves);
    if (!s.logged)
        return targets.count(s.target) > 0;
    const auto received = m_d.m_received.find(s.at);
    return std::any_of(targets.begin(), targets.end(), [&](const Target& t) {
        const auto& [protocol, address, port] = t;
        if (m_line.protocol && *m_line.protocol != protocol)
            return false;
        if (m_line.toPort != 0 && protocol != Protocol::Icmp && port != m_line.toPort)
            return false;
        if (says)
            return address == m_line.to;
        const bool got = received != m_d.m_received.end() && received->second.count(address) > 0;
        return got || has(m_d.m_sources.owners(m_d.m_sources.plan().find(address)), s.at);
    });
}

bool Inquiry::joinedBy(const Evidence& e, MachineIx translator, const Sighting& s)
{
    const NetworkPlan& plan = m_d.m_sources.plan();
    const auto follow = [&](const IpAddress& address, std::uint16_t port, const Target& target,
                            std::map<Identity, std::size_t> lines) {
        Sighting next;
        next.at = translator;
        next.address = address;
        next.port = port;
        next.target = target;
        next.lines = std::move(lines);
        m_todo.push_back(std::move(next));
    };
    if (e.says) {
        // A proxy's log and the line that it wrote say the same.
        const std::set<std::uint32_t> doors = doorsOf(s, *waysOf(s), translator);
        for (const std::uint32_t door : doors)
            follow(e.says->first, e.says->second, {}, linesBefore(s, door));
        if (doors.empty())
            follow(e.says->first, e.says->second, {}, s.lines);
        return true;
    }
    bool any = false;
    const auto known = m_d.m_joins.find(translator);
    if (known == m_d.m_joins.end())
        return false;
    for (const Detective::Join& j : known->second) {
        const bool port = e.kind == Kind::FlowLog || s.port == 0 || j.portAfter == s.port;
        if (j.after != s.address || !port || !m_d.overlaps(m_line, j.from, j.until) ||
            !cameThere(j, s))
            continue;
        any = true;
        const std::uint32_t door =
            plan.publishAt.find(portKey(translator, plan.find(j.dst), j.protocol, j.port));
        Header came;
        came.protocol = j.protocol;
        came.dst = j.dst;
        came.dport = j.port;
        const bool proxied =
            door != FlatMap::kNone && plan.machines[translator].kind == MachineKind::Proxy;
        follow(j.before, j.portBefore, targetOf(came), proxied ? linesBefore(s, door) : s.lines);
    }
    return any;
}

/// @return whether somebody looked at what this translator knows, and found it
bool Inquiry::joinedAt(MachineIx translator, const Sighting& s, Asked& asked)
{
    // A table says more than a log of what passed: it is asked first.
    for (const Kind kind : {Kind::Table, Kind::FlowLog}) {
        for (std::size_t i = 0; i < m_evidence.size(); ++i) {
            const Evidence& e = m_evidence[i];
            if (e.kind != kind || e.where != translator)
                continue;
            if (joinedBy(e, translator, s)) {
                m_uses[i] = Use::Narrows;
                asked.machines.push_back(translator);
                if (kind == Kind::Table && s.port != 0 && s.at != translator)
                    asked.theirOwn.push_back(translator);
                return true;
            }
            if (m_uses[i] == Use::NotOnWay)
                m_uses[i] = Use::NoEntry;
        }
    }
    return false;
}

void Inquiry::look(const Sighting& s)
{
    const Passings::Ways ways = waysOf(s);
    std::set<MachineIx> translators;
    for (const Shown& w : *ways) {
        if (w.by != kNoElement)
            translators.insert(w.by);
    }
    Asked asked;
    std::vector<MachineIx> open;
    for (const MachineIx t : translators) {
        if (t == s.at && !s.logged)
            continue;  // its own packets
        if (!joinedAt(t, s, asked))
            open.push_back(t);
    }
    const std::set<std::uint32_t> told = byHeader(s, *ways, asked);
    for (const MachineIx t : open) {
        const bool could = std::any_of(ways->begin(), ways->end(), [&](const Shown& w) {
            return w.by == t && told.count(w.door) == 0;
        });
        if (could && !has(m_open, t))
            m_open.push_back(t);
    }
    takeWays(s, *ways, asked, told);
}

/// Those who can show it by a way about which nothing is known yet.
void Inquiry::takeWays(const Sighting& s, const Ways& ways, const Asked& asked,
                       const std::set<std::uint32_t>& told)
{
    for (const Shown& w : ways) {
        if (w.canHave(portOf(s)) && !isKnown(w, asked) && told.count(w.door) == 0 &&
            !lacksEntry(w, s))
            m_found.insert(w.element);
    }
}

/// Whether the table of a pod's node was looked at, and has no entry of the pod that leaves it as
/// the very source that was read. Such a table has every connection of its pods, so that an entry
/// with another port excludes as none at all does; but only where nobody behind the node can have
/// written that source.
bool Inquiry::lacksEntry(const Shown& w, const Sighting& s)
{
    const Machine& m = m_d.m_sources.plan().machines[w.element];
    const std::uint16_t port = portOf(s);
    const bool fromNode = m.kind == MachineKind::Pod && (w.by == kNoElement || w.by == m.node);
    if (!fromNode || port == 0 || m_answered.count(w.element) > 0)
        return false;
    for (std::size_t i = 0; i < m_evidence.size(); ++i) {
        if (!hasAll(m_evidence[i], s.at) || m_evidence[i].where != m.node ||
            hasEntry(w.element, m.node, &s))
            continue;
        m_uses[i] = Use::Narrows;
        return true;
    }
    return false;
}

/// Whether it is a whole table of a machine that lies between those behind it and who reads.
bool Inquiry::hasAll(const Evidence& e, MachineIx reader) const
{
    const NetworkPlan& plan = m_d.m_sources.plan();
    return e.kind == Kind::Table && !e.says && e.where != kNoElement &&
           plan.machines[e.where].conntrack && reader != e.where &&
           (reader == kNoElement || plan.machines[reader].node != e.where);
}

bool Inquiry::wears(ElementIx e, const IpAddress& address) const
{
    const NetworkPlan& plan = m_d.m_sources.plan();
    const auto own = plan.addressesOf(plan.machines[e].self);
    return std::any_of(own.begin(), own.end(),
                       [&](AddressId a) { return plan.address(a) == address; });
}

/// Whether a log at the element, or at its node, has a flow of it that can be the logged one.
bool Inquiry::wasActive(ElementIx e, const Evidence& evidence) const
{
    if (evidence.says)
        return wears(e, evidence.says->first);
    const auto flows = m_d.m_flowsFrom.find(e);
    if (flows == m_d.m_flowsFrom.end())
        return false;
    // Packets that another connection's entry sent astray came there, too.
    const std::set<IpAddress>& came = m_d.m_cameFor[m_d.placeOf(m_line)];
    return std::any_of(flows->second.begin(), flows->second.end(), [&](std::uint32_t f) {
        const IpAddress& target = m_d.m_targets[f];
        return m_d.overlaps(m_line, m_d.m_lives[f].first, m_d.m_lives[f].second) &&
               (!m_doors || target.isNone() || came.count(target) > 0 ||
                m_doors->lead(m_d.m_sources.plan().find(target)));
    });
}

/// @param as the source with which it leaves; null: any
bool Inquiry::hasEntry(ElementIx e, MachineIx node, const Sighting* as) const
{
    const auto joins = m_d.m_joins.find(node);
    return joins != m_d.m_joins.end() &&
           std::any_of(joins->second.begin(), joins->second.end(), [&](const Detective::Join& j) {
               const bool fits =
                   as == nullptr || (j.after == as->address && j.portAfter == as->port);
               return fits && wears(e, j.before) && m_d.overlaps(m_line, j.from, j.until);
           });
}

/// Takes those away who cannot have sent it, because a log or table that has all of theirs has
/// nothing of them.
void Inquiry::leaveOut()
{
    const NetworkPlan& plan = m_d.m_sources.plan();
    const MachineIx at = m_d.placeOf(m_line).machine;
    for (std::size_t i = 0; i < m_evidence.size(); ++i) {
        const Evidence& e = m_evidence[i];
        const bool log = e.kind == Kind::FlowLog;
        const bool table = hasAll(e, at);
        for (auto c = m_found.begin(); (log || table) && c != m_found.end();) {
            const Machine& m = plan.machines[*c];
            const bool own = log && *c == e.where;
            const bool onNode = m.kind == MachineKind::Pod && m.node == e.where;
            if (!own && !onNode) {
                ++c;
                continue;
            }
            m_uses[i] = Use::Narrows;
            const bool could = m_answered.count(*c) > 0 ||
                               (log ? wasActive(*c, e) : hasEntry(*c, e.where, nullptr));
            c = could ? std::next(c) : m_found.erase(c);
        }
    }
}

}  // namespace tombolo::sim::analysis
