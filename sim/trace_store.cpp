// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/trace_store.h"

#include <algorithm>

#include "sim/costs.h"

namespace tombolo::sim {

TimeNs costOf(const StepRow& step)
{
    switch (step.kind) {
    case StepKind::Decapsulate:
    case StepKind::Encapsulate:
        return cost::kTunnel;
    case StepKind::ConntrackNew:
        return cost::kConntrackLookup + cost::kConntrackNew;
    case StepKind::ConntrackMatch:
        return cost::kConntrackLookup;
    case StepKind::DestinationNat:
    case StepKind::SourceNat:
        return cost::kTranslate + cost::kChooseMapping;
    case StepKind::TranslateBack:
    case StepKind::TranslateError:
        return cost::kTranslate;
    case StepKind::Route:
    case StepKind::Switch:
        return cost::kForward;
    case StepKind::Firewall:
        return cost::kRulePerLine * TimeNs(step.ref);
    case StepKind::BalanceEndpoint:
        return cost::kMapLookup;
    case StepKind::ProxyAccept:
    case StepKind::ProxyConnect:
        return cost::kProxyMessage;
    case StepKind::Send:
    case StepKind::Receive:
    case StepKind::Policy:
    case StepKind::Deliver:
    case StepKind::Drop:
    case StepKind::Reject:
        break;
    }
    return 0;
}

bool setsHeader(StepKind kind)
{
    return kind == StepKind::DestinationNat || kind == StepKind::SourceNat ||
           kind == StepKind::TranslateBack || kind == StepKind::TranslateError ||
           kind == StepKind::ProxyConnect;
}

std::uint32_t StepLists::add(const StepRow* steps, std::size_t count)
{
    if (count == 0)
        return 0;
    Key key{count, 0x9E3779B97F4A7C15ULL};
    for (std::size_t i = 0; i < count; ++i) {
        const StepRow& s = steps[i];
        const std::uint64_t head = std::uint64_t(s.kind) << 56U | std::uint64_t(s.detail) << 48U |
                                   std::uint64_t(s.law) << 40U | s.rule;
        const std::uint64_t tail = std::uint64_t(s.ref) << 32U | s.value;
        key.a = mixed(key.a ^ head) + tail;
        key.b = (key.b ^ mixed(tail + head)) * 0xBF58476D1CE4E5B9ULL;
    }
    const auto next = static_cast<std::uint32_t>(m_begin.size() - 1);
    const std::uint32_t known = m_known.insert(key, next);
    if (known != next && this->count(known) == count &&
        std::equal(steps, steps + count, begin(known)))
        return known;
    m_rows.insert(m_rows.end(), steps, steps + count);
    m_begin.push_back(static_cast<std::uint32_t>(m_rows.size()));
    return next;
}

std::uint32_t StepLists::extend(std::uint32_t list, const StepRow* steps, std::size_t count)
{
    const std::size_t had = this->count(list);
    if (had == 0)
        return add(steps, count);
    std::vector<StepRow> all(begin(list), begin(list) + had);
    all.insert(all.end(), steps, steps + count);
    return add(all.data(), all.size());
}

std::uint32_t Recording::header(const Tuple& t)
{
    const Key key{std::uint64_t(t.src) << 32U | t.dst, std::uint64_t(t.sport) << 48U |
                                                           std::uint64_t(t.dport) << 32U |
                                                           std::uint64_t(t.protocol)};
    const auto next = static_cast<std::uint32_t>(headers.size());
    const std::uint32_t index = headerIds.insert(key, next);
    if (index == next)
        headers.push_back({t, kNoIx});
    return index;
}

std::uint32_t Recording::errorHeader(const Tuple& tuple, const ErrorPart& error)
{
    headers.push_back({tuple, static_cast<std::uint32_t>(errors.size())});
    errors.push_back(error);
    return static_cast<std::uint32_t>(headers.size() - 1);
}

std::uint32_t Recording::packet(const PacketRow& row, bool known)
{
    const auto next = static_cast<std::uint32_t>(packets.size());
    if (known) {
        Key key{std::uint64_t(row.flow) << 32U | row.origin,
                std::uint64_t(row.originAddress) << 32U | row.hiddenBy};
        const std::uint64_t tail =
            std::uint64_t(row.originPort) << 16U | std::uint64_t(row.phase) << 8U | row.segment;
        key.a = mixed(key.a) + (std::uint64_t(row.before) << 32U | row.start);
        key.b = mixed(key.b) + mixed(tail);
        const std::uint32_t found = packetIds.insert(key, next);
        if (found != next && packets[found] == row)
            return found;
    }
    packets.push_back(row);
    return next;
}

std::uint32_t Recording::passage(const PassageRow& row)
{
    passages.push_back(row);
    return static_cast<std::uint32_t>(passages.size() - 1);
}

std::size_t Recording::bytes() const
{
    return crossings.bytes() + waits.bytes() + passages.capacity() * sizeof(PassageRow) +
           packets.capacity() * sizeof(PacketRow) + headers.capacity() * sizeof(HeaderRow) +
           errors.capacity() * sizeof(ErrorPart) + steps.bytes();
}

void Recording::settle()
{
    headerIds = {};
    packetIds = {};
    steps.settle();
    passages.shrink_to_fit();
    packets.shrink_to_fit();
    headers.shrink_to_fit();
}

}  // namespace tombolo::sim
