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

bool writtenByAll(const std::vector<const PublishInfo*>& proxies, Identity identity)
{
    return !proxies.empty() &&
           std::all_of(proxies.begin(), proxies.end(),
                       [&](const PublishInfo* p) { return writes(*p, identity); });
}

}  // namespace

Inquiry::Inquiry(Detective& detective, const LogLine& line, const std::vector<Evidence>& evidence)
    : m_d(detective), m_line(line), m_evidence(evidence), m_uses(evidence.size(), Use::NotOnWay)
{
}

std::vector<ElementIx> Inquiry::solve()
{
    Sighting first;
    first.at = m_d.machineOf(m_line.at);
    first.address = m_line.source;
    first.port = m_line.port;
    first.to = m_d.m_reach.entriesOf(first.at);
    first.logged = true;
    for (const Evidence& e : m_evidence) {
        if (e.kind == Kind::Header)
            first.lines[e.identity] = e.values.size();
    }
    m_todo.push_back(first);
    while (!m_todo.empty()) {
        const Sighting s = std::move(m_todo.back());
        m_todo.pop_back();
        if (m_looked.insert({s.at, s.address, s.port, s.to}).second)
            look(s);
    }
    leaveOut();
    return {m_found.begin(), m_found.end()};
}

/// Where only a proxy can be behind the address, the newest line about the client is its own.
bool Inquiry::byHeader(const Sighting& s, bool joined)
{
    const auto proxies = m_d.m_reach.onlyProxy(s.address, s.to);
    for (std::size_t i = 0; i < m_evidence.size(); ++i) {
        const Evidence& e = m_evidence[i];
        const auto left = e.kind == Kind::Header ? s.lines.find(e.identity) : s.lines.end();
        if (left == s.lines.end() || left->second == 0)
            continue;
        const bool vouched = !proxies.empty() &&
                             std::all_of(proxies.begin(), proxies.end(), [&](const PublishInfo* p) {
                                 return writes(*p, e.identity);
                             });
        if (!vouched) {
            if (m_uses[i] != Use::Narrows)
                m_uses[i] = Use::NotTrusted;
            continue;
        }
        m_uses[i] = Use::Narrows;
        if (joined)
            continue;
        const auto& value = e.values[left->second - 1];
        Sighting next;
        next.at = proxies.front()->machine;
        next.address = value.first;
        next.port = value.second;
        for (const PublishInfo* p : proxies)
            next.to.insert(m_d.m_sources.plan().address(p->address));
        next.lines = s.lines;
        --next.lines[e.identity];
        m_todo.push_back(std::move(next));
        return true;
    }
    return false;
}

bool Inquiry::joinedBy(const Evidence& e, MachineIx translator, const Sighting& s)
{
    // A proxy's log and the line that it wrote say the same.
    std::map<Identity, std::size_t> lines = s.lines;
    const auto proxies = m_d.m_reach.onlyProxy(s.address, s.to);
    for (auto& [identity, count] : lines) {
        if (count > 0 && writtenByAll(proxies, identity))
            --count;
    }
    const auto follow = [&](const IpAddress& address, std::uint16_t port, const IpAddress& dst) {
        Sighting next;
        next.at = translator;
        next.address = address;
        next.port = port;
        if (!dst.isNone())
            next.to.insert(dst);
        next.lines = lines;
        m_todo.push_back(std::move(next));
    };
    if (e.says) {
        follow(e.says->first, e.says->second, {});
        return true;
    }
    bool any = false;
    const auto known = m_d.m_joins.find(translator);
    if (known == m_d.m_joins.end())
        return false;
    for (const Detective::Join& j : known->second) {
        const bool port = e.kind == Kind::FlowLog || s.port == 0 || j.portAfter == s.port;
        if (j.after != s.address || !port || !m_d.overlaps(m_line, j.from, j.until))
            continue;
        any = true;
        follow(j.before, j.portBefore, j.dst);
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

/// Those behind the same source in the run.
void Inquiry::takeSeen(const Sighting& s, const Asked& asked, bool& found)
{
    const auto known = m_d.m_seen.find({s.at, s.address});
    if (known == m_d.m_seen.end())
        return;
    for (const Detective::Seen& seen : known->second) {
        if (!s.logged && ((s.port != 0 && seen.port != s.port) || s.to.count(seen.dst) == 0))
            continue;
        found = true;
        const bool own = seen.hiddenBy == kNoElement;
        const MachineIx shownBy =
            own ? m_d.machineOf(m_d.m_trace.flows()[seen.flow].trueSource.element) : seen.hiddenBy;
        if (!has(own ? asked.theirOwn : asked.machines, shownBy))
            take(m_d.m_ledger.group(seen.group).members);
    }
}

void Inquiry::look(const Sighting& s)
{
    Asked asked;
    std::vector<MachineIx> open;
    for (const MachineIx t : m_d.m_reach.translatorsOf(s.address)) {
        if (t == s.at && !s.logged)
            continue;  // its own packets
        if (!joinedAt(t, s, asked))
            open.push_back(t);
    }
    // A table also knows the port.
    if (byHeader(s, !asked.machines.empty()))
        return;
    for (const MachineIx t : open) {
        if (!has(m_open, t))
            m_open.push_back(t);
    }
    bool found = false;
    takeSeen(s, asked, found);
    if (found && !s.logged)
        return;
    for (const MachineIx t : open)
        take(m_d.m_reach.via(t, s.address, s.to));
    for (const ElementIx e : m_d.m_reach.wearers(s.address, s.at, s.to)) {
        if (!has(asked.theirOwn, m_d.machineOf(e)))
            take({e});
    }
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
    const MachineIx at = m_d.machineOf(m_line.at);
    const Reach::Addresses& to = m_d.m_reach.entriesOf(at);
    // Packets that another connection's entry sent astray came there, too.
    const std::set<IpAddress>& came = m_d.m_cameFor[at];
    return std::any_of(flows->second.begin(), flows->second.end(), [&](std::uint32_t f) {
        const IpAddress& target = m_d.m_targets[f];
        return m_d.overlaps(m_line, m_d.m_lives[f].first, m_d.m_lives[f].second) &&
               (to.empty() || target.isNone() || to.count(target) > 0 || came.count(target) > 0);
    });
}

bool Inquiry::hasEntry(ElementIx e, MachineIx node) const
{
    const auto joins = m_d.m_joins.find(node);
    return joins != m_d.m_joins.end() &&
           std::any_of(joins->second.begin(), joins->second.end(), [&](const Detective::Join& j) {
               return wears(e, j.before) && m_d.overlaps(m_line, j.from, j.until);
           });
}

/// Takes those away who cannot have sent it, because a log or table that has all of theirs has
/// nothing of them.
void Inquiry::leaveOut()
{
    const NetworkPlan& plan = m_d.m_sources.plan();
    const MachineIx at = m_d.machineOf(m_line.at);
    for (std::size_t i = 0; i < m_evidence.size(); ++i) {
        const Evidence& e = m_evidence[i];
        const bool log = e.kind == Kind::FlowLog;
        const bool table = e.kind == Kind::Table && !e.says && e.where != kNoElement &&
                           plan.machines[e.where].conntrack && plan.machines[at].node != e.where &&
                           at != e.where;
        for (auto c = m_found.begin(); (log || table) && c != m_found.end();) {
            const Machine& m = plan.machines[*c];
            const bool own = log && *c == e.where;
            const bool onNode = m.kind == MachineKind::Pod && m.node == e.where;
            if (!own && !onNode) {
                ++c;
                continue;
            }
            m_uses[i] = Use::Narrows;
            const bool could = log ? wasActive(*c, e) : hasEntry(*c, e.where);
            c = could ? std::next(c) : m_found.erase(c);
        }
    }
}

}  // namespace tombolo::sim::analysis
