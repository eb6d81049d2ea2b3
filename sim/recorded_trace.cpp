// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/recorded_trace.h"

#include <algorithm>
#include <limits>

namespace tombolo::sim {

std::shared_ptr<const Trace> makeTrace(std::shared_ptr<const NetworkPlan> plan, Routing routing,
                                       Recording recording, std::vector<Entry> entries,
                                       std::vector<FlowResult> results, std::vector<Merge> merges,
                                       std::uint64_t seed, TimeNs end)
{
    return std::make_shared<RecordedTrace>(std::move(plan), std::move(routing),
                                           std::move(recording), entries, std::move(results),
                                           std::move(merges), seed, end);
}

RecordedTrace::RecordedTrace(std::shared_ptr<const NetworkPlan> plan, Routing routing,
                             Recording recording, const std::vector<Entry>& entries,
                             std::vector<FlowResult> results, std::vector<Merge> merges,
                             std::uint64_t seed, TimeNs end)
    : m_plan(std::move(plan)),
      m_recording(std::move(recording)),
      m_hops(routing.hops()),
      m_links(routing.links()),
      m_results(std::move(results)),
      m_merges(std::move(merges)),
      m_seed(seed),
      m_end(end)
{
    m_recording.settle();
    sort();
    numberWaits();
    listCrossings();
    findStrays();
    addTable(entries);
}

/// By the time of departure, equal ones as recorded. They are almost in order: a packet is recorded
/// when its machine begins to work on it.
void RecordedTrace::sort()
{
    auto& rows = m_recording.crossings;
    const std::size_t count = rows.size();
    std::size_t moves = 0;
    for (std::size_t i = 1; i < count; ++i) {
        if (rows[i - 1].depart <= rows[i].depart)
            continue;
        const CrossingRow moving = rows[i];
        std::size_t to = i;
        for (; to > 0 && moving.depart < rows[to - 1].depart; --to)
            rows[to] = rows[to - 1];
        rows[to] = moving;
        moves += i - to;
        if (moves > 64 * count)
            return sortFarApart();
    }
}

/// Finds the crossing of each wait: in order of departure both lists are the same.
void RecordedTrace::numberWaits()
{
    auto& waits = m_recording.waits;
    std::vector<WaitRow> all;
    all.reserve(waits.size());
    for (std::size_t i = 0; i < waits.size(); ++i)
        all.push_back(waits[i]);
    waits = {};
    std::stable_sort(all.begin(), all.end(),
                     [](const WaitRow& a, const WaitRow& b) { return a.depart < b.depart; });
    m_waits.reserve(all.size());
    for (std::uint32_t i = 0; m_waits.size() < all.size() && i < crossingCount(); ++i) {
        if ((m_recording.crossings[i].attempt & kWaited) != 0)
            m_waits.push_back({i, all[m_waits.size()].wait});
    }
}

TimeNs RecordedTrace::waitOf(std::uint32_t crossing) const
{
    if ((m_recording.crossings[crossing].attempt & kWaited) == 0)
        return 0;
    return std::lower_bound(m_waits.begin(), m_waits.end(), crossing,
                            [](const Wait& w, std::uint32_t c) { return w.crossing < c; })
        ->wait;
}

/// Where packets wait long for wires.
void RecordedTrace::sortFarApart()
{
    auto& rows = m_recording.crossings;
    std::vector<CrossingRow> all;
    all.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        all.push_back(rows[i]);
    std::stable_sort(all.begin(), all.end(), [](const CrossingRow& a, const CrossingRow& b) {
        return a.depart < b.depart;
    });
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = all[i];
}

/// The first exchange of each flow, and the one that tells of it: requests connection by
/// connection, replies from the last one back.
void RecordedTrace::listCrossings()
{
    struct Listed {
        std::uint8_t segment;
        std::uint32_t index;
    };
    struct Lists {
        std::vector<Listed> request, reply;
    };
    const bool late = std::any_of(m_results.begin(), m_results.end(),
                                  [](const FlowResult& r) { return r.isLate(); });
    std::vector<Lists> told(m_results.size());
    std::vector<Lists> missed(late ? m_results.size() : 0);
    for (std::uint32_t i = 0; i < m_recording.crossings.size(); ++i) {
        const std::uint32_t attempt = m_recording.crossings[i].attempt & ~kWaited;
        if (attempt != 0 && !late)
            continue;
        const PacketRow& p = m_recording.packets[passageOf(i).packet];
        FlowResult& flow = m_results[p.flow];
        const bool tells = attempt == flow.attempt;
        if (!tells && attempt != 0)
            continue;
        Exchange& exchange = tells ? flow : *flow.missed;
        Lists& lists = (tells ? told : missed)[p.flow];
        if (p.phase == Phase::Error)
            exchange.errors.push_back(i);
        else if (p.phase == Phase::Reset)
            exchange.resets.push_back(i);
        else
            (p.phase == Phase::Request ? lists.request : lists.reply).push_back({p.segment, i});
    }
    const auto fill = [](Exchange& exchange, Lists& lists) {
        std::stable_sort(lists.request.begin(), lists.request.end(),
                         [](const Listed& a, const Listed& b) { return a.segment < b.segment; });
        std::stable_sort(lists.reply.begin(), lists.reply.end(),
                         [](const Listed& a, const Listed& b) { return a.segment > b.segment; });
        for (const Listed& l : lists.request)
            exchange.request.push_back(l.index);
        for (const Listed& l : lists.reply)
            exchange.reply.push_back(l.index);
    };
    for (std::size_t f = 0; f < m_results.size(); ++f) {
        fill(m_results[f], told[f]);
        if (m_results[f].isLate())
            fill(*m_results[f].missed, missed[f]);
    }
    if (late)
        listMade();
}

bool RecordedTrace::makesEntry(std::uint32_t crossing) const
{
    const PassageRow& row = passageOf(crossing);
    const auto makes = [&](std::uint32_t list) {
        const StepRow* first = m_recording.steps.begin(list);
        return std::any_of(first, first + m_recording.steps.count(list),
                           [](const StepRow& s) { return s.kind == StepKind::ConntrackNew; });
    };
    return makes(row.steps) ||
           ((row.flags & kFirst) != 0 && makes(m_recording.packets[row.packet].before));
}

/// Where an earlier packet of a flow made the entries that the one which tells of it meets.
void RecordedTrace::listMade()
{
    for (std::uint32_t i = 0; i < m_recording.crossings.size(); ++i) {
        const PacketRow& p = m_recording.packets[passageOf(i).packet];
        FlowResult& flow = m_results[p.flow];
        if (p.phase == Phase::Request &&
            (m_recording.crossings[i].attempt & ~kWaited) < flow.attempt && makesEntry(i))
            flow.made.push_back(i);
    }
}

void RecordedTrace::addTable(const std::vector<Entry>& entries)
{
    m_table.reserve(entries.size());
    for (const Entry& e : entries) {
        TableEntry t;
        t.at = e.machine;
        t.flow = e.flow;
        t.protocol = e.original.protocol;
        t.original = headerOf(e.original, 0);
        t.replyTuple = headerOf(e.reply, 0);
        t.fromNs = e.from;
        t.untilNs = e.until;
        m_table.push_back(t);
    }
    std::stable_sort(m_table.begin(), m_table.end(),
                     [](const TableEntry& a, const TableEntry& b) { return a.fromNs < b.fromNs; });
}

Header RecordedTrace::headerOf(const Tuple& t, std::uint8_t ttl) const
{
    return {m_plan->address(t.src), m_plan->address(t.dst), t.sport, t.dport, t.protocol, ttl};
}

Crossing RecordedTrace::crossing(std::uint32_t index) const
{
    const CrossingRow& at = m_recording.crossings[index];
    const PassageRow& row = m_recording.passages[at.passage];
    const PacketRow& p = m_recording.packets[row.packet];
    const Link& link = m_links[row.link];
    const HeaderRow& h = m_recording.headers[row.header];
    Crossing c;
    c.flow = p.flow;
    c.attempt = at.attempt & ~kWaited;
    c.waitNs = waitOf(index);
    c.phase = p.phase;
    c.from = link.from;
    c.to = link.to;
    c.network = link.network;
    c.header = headerOf(h.tuple, row.ttl);
    if (link.encapsulation != Encapsulation::None) {
        const std::uint16_t port = link.encapsulation == Encapsulation::Vxlan    ? 8472
                                   : link.encapsulation == Encapsulation::Geneve ? 6081
                                                                                 : 0;
        c.outer = OuterHeader{m_plan->address(link.outerSource),
                              m_plan->address(link.outerDestination), link.encapsulation, port};
    }
    if (h.error != kNoIx) {
        const ErrorPart& e = m_recording.errors[h.error];
        c.error = IcmpError{e.type, e.code, e.mtu, headerOf(e.inner, e.innerTtl)};
    }
    c.bytes = row.bytes;
    c.departNs = at.depart;
    c.arriveNs = at.depart + row.flight;
    c.lost = (row.flags & kLost) != 0;
    c.trueSource = p.origin;
    c.trueAddress = m_plan->address(p.originAddress);
    c.truePort = p.originPort;
    c.hidden = h.tuple.src != p.originAddress;
    c.hiddenBy = c.hidden ? p.hiddenBy : kNoElement;
    return c;
}

std::size_t RecordedTrace::bytes() const
{
    const auto of = [](const auto& list) {
        return list.capacity() * sizeof(list[0]);
    };
    std::size_t all =
        m_recording.bytes() + of(m_waits) + of(m_hops) + of(m_links) + of(m_table) + of(m_merges);
    for (const Merge& m : m_merges)
        all += of(m.origins);
    all += of(m_results);
    for (const FlowResult& r : m_results)
        all += of(r.candidates) + of(r.request) + of(r.reply) + of(r.errors) + of(r.resets) +
               of(r.made) + (r.isLate() ? of(r.missed->candidates) + of(r.missed->request) : 0);
    return all;
}

std::uint64_t RecordedTrace::fingerprint() const
{
    std::call_once(m_hashed, [this] { m_fingerprint = hash(); });
    return m_fingerprint;
}

std::uint64_t RecordedTrace::hash() const
{
    std::uint64_t h = mixed(m_seed);
    const auto add = [&](std::uint64_t word) {
        h = mixed(h ^ word) + 0x9E3779B97F4A7C15ULL;
    };
    for (std::uint32_t i = 0; i < crossingCount(); ++i) {
        const CrossingRow& at = m_recording.crossings[i];
        const PassageRow& row = m_recording.passages[at.passage];
        const PacketRow& p = m_recording.packets[row.packet];
        const Link& link = m_links[row.link];
        const Tuple& t = m_recording.headers[row.header].tuple;
        add(static_cast<std::uint64_t>(at.depart));
        add(static_cast<std::uint64_t>(at.depart + row.flight));
        add(std::uint64_t(t.src) << 32U | t.dst);
        add(std::uint64_t(t.sport) << 48U | std::uint64_t(t.dport) << 32U |
            std::uint64_t(t.protocol) << 16U | std::uint64_t(row.ttl) << 8U | row.flags);
        add(std::uint64_t(link.from) << 32U | link.to);
        add(std::uint64_t(p.flow) << 32U | (at.attempt & ~kWaited));
        add(std::uint64_t(p.origin) << 32U | p.hiddenBy);
        for (const StepRow* s = m_recording.steps.begin(row.steps);
             s != m_recording.steps.begin(row.steps) + m_recording.steps.count(row.steps); ++s)
            add(std::uint64_t(s->kind) << 56U | std::uint64_t(s->detail) << 48U |
                std::uint64_t(s->law) << 40U | s->rule);
    }
    for (const FlowResult& r : m_results)
        add(std::uint64_t(r.first().verdict) << 8U | std::uint64_t(r.first().reason));
    return h;
}

}  // namespace tombolo::sim
