// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/state.h"

#include <algorithm>
#include <tuple>

#include "sim/flat_map.h"

namespace tombolo::sim {
namespace {

/// How many of a sorted list are not later than an instant.
std::uint32_t upTo(const std::vector<TimeNs>& sorted, TimeNs at)
{
    return static_cast<std::uint32_t>(std::upper_bound(sorted.begin(), sorted.end(), at) -
                                      sorted.begin());
}

auto keyOf(const WireLoad& w)
{
    return std::tuple(w.from, w.to, w.network);
}

auto keyOf(const PoolUse& p)
{
    return std::tie(p.at, p.address, p.host);
}

/// Sorts and makes one of those with equal keys. @param add takes the second into the first
template <class Row, class Add>
void mergeEqual(std::vector<Row>& rows, Add add)
{
    std::sort(rows.begin(), rows.end(),
              [](const Row& a, const Row& b) { return keyOf(a) < keyOf(b); });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (kept > 0 && keyOf(rows[kept - 1]) == keyOf(rows[i]))
            add(rows[kept - 1], rows[i]);
        else
            rows[kept++] = rows[i];
    }
    rows.resize(kept);
}

}  // namespace

StateIndex::StateIndex(const Trace& trace)
{
    const std::uint32_t count = trace.crossingCount();
    std::vector<std::int64_t> arrivals(count);
    m_departs.resize(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        const Crossing c = trace.crossing(i);
        m_departs[i] = c.departNs;
        arrivals[i] = c.arriveNs;
        if (c.waitNs > 0) {
            m_queued.push_back(i);
            m_since.push_back(c.departNs - c.waitNs);
        }
    }
    m_underWay.assign(std::move(arrivals));

    std::vector<std::uint32_t> order(m_queued.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [this](std::uint32_t a, std::uint32_t b) { return m_since[a] < m_since[b]; });
    std::vector<std::int64_t> left;
    std::vector<std::uint32_t> queued;
    std::vector<TimeNs> since;
    for (const std::uint32_t i : order) {
        queued.push_back(m_queued[i]);
        since.push_back(m_since[i]);
        left.push_back(m_departs[m_queued[i]]);
    }
    m_queued = std::move(queued);
    m_since = std::move(since);
    m_waiting.assign(std::move(left));

    std::vector<std::int64_t> ends;
    for (const TableEntry& e : trace.table()) {
        m_made.push_back(e.fromNs);
        ends.push_back(e.untilNs);
    }
    m_entries.assign(std::move(ends));
}

State StateIndex::stateAt(const Trace& trace, TimeNs at) const
{
    State state;
    state.atNs = at;
    state.table = m_entries.covering(upTo(m_made, at), at);
    state.underWay = m_underWay.covering(upTo(m_departs, at), at);
    for (const std::uint32_t i : m_waiting.covering(upTo(m_since, at), at))
        state.waiting.push_back(m_queued[i]);
    std::sort(state.waiting.begin(), state.waiting.end());
    for (const std::uint32_t i : state.waiting) {
        const Crossing c = trace.crossing(i);
        state.wires.push_back({c.from, c.to, c.network, 1, c.bytes, 0});
    }
    for (const std::uint32_t i : state.underWay) {
        const Crossing c = trace.crossing(i);
        state.wires.push_back({c.from, c.to, c.network, 0, 0, 1});
    }
    mergeEqual(state.wires, [](WireLoad& into, const WireLoad& more) {
        into.waiting += more.waiting;
        into.waitingBytes += more.waitingBytes;
        into.underWay += more.underWay;
    });
    addPools(trace, state);
    return state;
}

State StateIndex::stateAtEvent(const Trace& trace, std::uint32_t crossing) const
{
    if (m_departs.empty())
        return stateAt(trace, 0);
    const std::size_t last = m_departs.size() - 1;
    return stateAt(trace, m_departs[std::min<std::size_t>(crossing, last)]);
}

void StateIndex::addPools(const Trace& trace, State& state) const
{
    for (const std::uint32_t i : state.table) {
        const TableEntry& e = trace.table()[i];
        if (e.original.src != e.replyTuple.dst || e.original.sport != e.replyTuple.dport)
            state.pools.push_back({e.at, e.replyTuple.dst, e.original.src, 1});
    }
    mergeEqual(state.pools, [](PoolUse& into, const PoolUse& more) { into.ports += more.ports; });
}

std::uint64_t State::hash() const
{
    std::uint64_t h = mixed(static_cast<std::uint64_t>(atNs));
    const auto add = [&h](std::uint64_t word) {
        h = mixed(h ^ word) + 0x9E3779B97F4A7C15ULL;
    };
    for (const auto* list : {&table, &waiting, &underWay}) {
        add(list->size());
        for (const std::uint32_t i : *list)
            add(i);
    }
    for (const WireLoad& w : wires) {
        add(std::uint64_t(w.from) << 32U | w.to);
        add(std::uint64_t(static_cast<std::uint32_t>(w.network)) << 32U | w.waiting);
        add(w.waitingBytes);
        add(w.underWay);
    }
    for (const PoolUse& p : pools) {
        for (const IpAddress& a : {p.address, p.host}) {
            add(a.high);
            add(a.low ^ (std::uint64_t(a.family) << 60U));
        }
        add(std::uint64_t(p.at) << 32U | p.ports);
    }
    return h;
}

}  // namespace tombolo::sim
