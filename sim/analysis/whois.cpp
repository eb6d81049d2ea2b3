// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/whois.h"

#include <algorithm>

#include "sim/analysis/inquiry.h"
#include "sim/frame.h"

namespace tombolo::sim::analysis {

using Kind = Evidence::Kind;

const char* toString(Kind kind)
{
    switch (kind) {
    case Kind::Table:
        return "table";
    case Kind::FlowLog:
        return "log";
    case Kind::Header:
        return "header";
    }
    return "";
}

const char* toString(Use use)
{
    switch (use) {
    case Use::Narrows:
        return "narrows";
    case Use::Together:
        return "together";
    case Use::Contradicts:
        return "contradicts";
    case Use::Confirms:
        return "confirms";
    case Use::NoEntry:
        return "no-entry";
    case Use::NotOnWay:
        return "not-on-the-way";
    case Use::NotTrusted:
        return "not-trusted";
    }
    return "";
}

std::vector<ElementIx> WhoIs::left() const
{
    std::vector<ElementIx> out;
    for (const Candidate& c : candidates) {
        if (c.excludedBy < 0)
            out.push_back(c.element);
    }
    return out;
}

Detective::Detective(const Topology& topology, const Trace& trace, const Ledger& ledger)
    : m_trace(trace),
      m_ledger(ledger),
      m_sources(topology, ledger.sharedPlan()),
      m_targets(trace.flows().size())
{
    readTimes();
    readFlips();
    for (std::uint32_t f = 0; f < ledger.flows().size(); ++f) {
        if (const LedgerHop* hop = ledger.flows()[f].received())
            m_heard[{hop->reading.address, hop->reading.port}].push_back(f);
    }
}

std::set<Target> Detective::becomes(const Target& target) const
{
    std::set<Target> out{target};
    std::vector<Target> open{target};
    while (!open.empty()) {
        const auto next = m_redirects.find(open.back());
        open.pop_back();
        if (next == m_redirects.end())
            continue;
        for (const Target& t : next->second) {
            if (out.insert(t).second)
                open.push_back(t);
        }
    }
    return out;
}

Lookout Detective::placeOf(const LogLine& line) const
{
    return line.network >= 0 ? Lookout{kNoElement, line.network} : Lookout{machineOf(line.at), -1};
}

bool Detective::overlaps(const LogLine& line, TimeNs from, TimeNs until) const
{
    if (!line.time)
        return true;
    const TimeNs error = std::max<TimeNs>(0, line.clockErrorNs);
    return from <= *line.time + error && until >= *line.time - error - m_longestWay;
}

bool Detective::isSeen(const Seen& seen, const LogLine& line) const
{
    const auto& [first, last] = m_lives[seen.flow];
    const TimeNs error = std::max<TimeNs>(0, line.clockErrorNs);
    const bool inTime = !line.time || (first <= *line.time + error && last >= *line.time - error);
    const bool there = line.network >= 0 || seen.receiver == kNoElement ||
                       seen.receiver == line.at || machineOf(line.at) == line.at;
    const bool to = (line.to.isNone() || seen.dst.isNone() || seen.dst == line.to) &&
                    (line.toPort == 0 || seen.dport == 0 || seen.dport == line.toPort ||
                     line.protocol == Protocol::Icmp);
    const bool port = line.port == 0 || line.protocol == Protocol::Icmp || seen.port == line.port;
    return inTime && there && to && port;
}

WhoIs Detective::ask(const LogLine& line, const std::vector<Evidence>& evidence, bool probes)
{
    WhoIs answer;
    if (!canComeFor(line)) {
        answer.counts.assign(evidence.size() + 1, 0);
        answer.uses.assign(evidence.size(), Use::NotOnWay);
        answer.isKnown = false;
        answer.toIsNobodys = true;
        return answer;
    }
    std::vector<std::vector<ElementIx>> after;
    for (std::size_t n = 0; n < evidence.size(); ++n) {
        const std::vector<Evidence> some(evidence.begin(),
                                         evidence.begin() + static_cast<std::ptrdiff_t>(n));
        after.push_back(Inquiry(*this, line, some).solve());
    }
    Inquiry whole(*this, line, evidence);
    after.push_back(whole.solve());
    for (const auto& who : after)
        answer.counts.push_back(static_cast<std::uint32_t>(who.size()));
    answer.uses = whole.uses();
    for (std::size_t i = 0; i < answer.uses.size(); ++i) {
        if (answer.uses[i] != Use::Narrows)
            continue;
        if (after[i + 1].size() < after[i].size()) {
            if (after[i + 1].empty())
                answer.uses[i] = Use::Contradicts;
            continue;
        }
        std::vector<Evidence> others = evidence;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        const bool last = i + 1 == evidence.size();
        const std::size_t without =
            last ? after[i].size() : Inquiry(*this, line, others).solve().size();
        const bool doubted = whole.isDoubted(i) && after.back().size() > 1;
        answer.uses[i] = without > after.back().size() ? Use::Together
                         : doubted                     ? Use::NotTrusted
                                                       : Use::Confirms;
    }
    std::set<ElementIx> all(after.front().begin(), after.front().end());
    all.insert(after.back().begin(), after.back().end());
    const auto seen = m_seen.find({placeOf(line), line.source});
    std::set<ElementIx> did;
    if (seen != m_seen.end()) {
        for (const Seen& s : seen->second) {
            if (isSeen(s, line))
                did.insert(s.sender);
        }
    }
    for (const ElementIx e : all) {
        Candidate c{e, did.count(e) > 0, -1};
        for (std::size_t n = after.size(); n-- > 1;) {
            const auto& left = after[n];
            if (std::binary_search(left.begin(), left.end(), e))
                break;
            c.excludedBy = static_cast<int>(n) - 1;
        }
        answer.candidates.push_back(c);
    }
    answer.isKnown = !all.empty();
    const Door to = m_sources.doorOf(line.to, line.protocol.value_or(Protocol::Any), line.toPort);
    answer.toCounts = to.address != 0 && (line.network >= 0 || !m_sources.endsAt(line.at, to));
    answer.crowd = crowdOf(m_sources.table(), after.back());
    if (probes && after.back().size() > 1)
        addProbes(line, evidence, answer, whole.open());
    return answer;
}

std::vector<Evidence> Detective::probesFor(const LogLine& line, const std::vector<ElementIx>& left,
                                           const std::vector<MachineIx>& open) const
{
    std::vector<Evidence> out;
    const auto heard = m_heard.find({line.source, line.port});
    const bool isRead = line.network < 0 && line.port != 0 && heard != m_heard.end();
    for (const std::uint32_t f : isRead ? heard->second : std::vector<std::uint32_t>()) {
        const bool matches = machineOf(line.at) == m_ledger.flows()[f].received()->at;
        for (Evidence& e : matches ? headersOf(m_ledger, f) : std::vector<Evidence>{}) {
            if (std::find(out.begin(), out.end(), e) == out.end() && out.size() < 8)
                out.push_back(std::move(e));
        }
    }
    for (const MachineIx m : open) {
        Evidence e;
        e.where = m;
        out.push_back(e);
    }
    // Logs: at the nodes with most of them; when few are left, at each.
    std::map<MachineIx, std::size_t> nodes;
    for (const ElementIx e : left) {
        const ElementTable::Row& row = m_sources.table()[e];
        Evidence log;
        log.kind = Kind::FlowLog;
        log.where = e;
        if (row.kind == ElementTable::Kind::Pod)
            ++nodes[row.node];
        if (left.size() <= 12)
            out.push_back(log);
    }
    std::vector<std::pair<std::size_t, MachineIx>> most;
    for (const auto& [node, count] : nodes)
        most.emplace_back(count, node);
    std::stable_sort(most.begin(), most.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; i < std::min<std::size_t>(most.size(), 8); ++i) {
        Evidence log;
        log.kind = Kind::FlowLog;
        log.where = most[i].second;
        if (std::find(out.begin(), out.end(), log) == out.end())  // the node may be a candidate
            out.push_back(log);
    }
    return out;
}

void Detective::addProbes(const LogLine& line, const std::vector<Evidence>& evidence, WhoIs& answer,
                          const std::vector<MachineIx>& open)
{
    const std::vector<ElementIx> left = answer.left();
    for (const Evidence& e : probesFor(line, left, open)) {
        if (std::find(evidence.begin(), evidence.end(), e) != evidence.end())
            continue;
        std::vector<Evidence> more = evidence;
        more.push_back(e);
        Inquiry inquiry(*this, line, more);
        const auto count = static_cast<std::uint32_t>(inquiry.solve().size());
        const Use use = inquiry.uses().back();
        if (use == Use::Narrows && count < left.size())
            answer.narrow.push_back({e, count});
        else if (e.kind == Kind::Table && use == Use::NoEntry)
            answer.narrow.push_back({e, {}});
    }
    std::stable_sort(answer.narrow.begin(), answer.narrow.end(), [](const Lead& a, const Lead& b) {
        constexpr std::uint32_t kMany = 0xFFFFFFFFU;
        return a.left.value_or(kMany) < b.left.value_or(kMany);
    });
}

std::optional<LogLine> lineOf(const Trace& trace, const Ledger& ledger, std::uint32_t flow)
{
    const FlowLedger& f = ledger.flows()[flow];
    const LedgerHop* hop = f.received();
    if (hop == nullptr)
        return {};
    LogLine line;
    line.at = hop->receiver;
    line.source = hop->reading.address;
    line.port = hop->reading.port;
    if (hop->crossing != kNoCrossing) {
        const Target to = targetOf(trace.crossing(hop->crossing).header);
        line.to = std::get<IpAddress>(to);
        line.toPort = std::get<std::uint16_t>(to);
        line.protocol = std::get<Protocol>(to);
    }
    line.time = hop->crossing == kNoCrossing ? trace.flows()[flow].startNs
                                             : trace.crossing(hop->crossing).arriveNs;
    return line;
}

std::vector<Evidence> headersOf(const Ledger& ledger, std::uint32_t flow)
{
    std::vector<Evidence> out;
    for (const HeaderLine& l : ledger.flows()[flow].headers) {
        auto at = std::find_if(out.begin(), out.end(),
                               [&](const Evidence& e) { return e.identity == l.identity; });
        if (at == out.end()) {
            Evidence e;
            e.kind = Kind::Header;
            e.identity = l.identity;
            at = out.insert(out.end(), e);
        }
        at->values.emplace_back(l.address, l.port);
    }
    return out;
}

Naming Detective::probesToName(std::uint32_t flow)
{
    Naming naming;
    const auto line = lineOf(m_trace, m_ledger, flow);
    if (!line)
        return naming;
    std::vector<Evidence> evidence;
    for (;;) {
        const WhoIs answer = ask(*line, evidence);
        naming.left = answer.counts.back();
        naming.probes = static_cast<int>(evidence.size());
        if (naming.left < 2 || answer.narrow.empty() || !answer.narrow.front().left)
            return naming;
        evidence.push_back(answer.narrow.front().evidence);
    }
}

}  // namespace tombolo::sim::analysis
