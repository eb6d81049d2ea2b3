// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/engine.h"

/// Which port a translated source gets: kept, reused, or searched as the kernel does (L-5, L-6,
/// L-7, L-11, L-17).
namespace tombolo::sim {
namespace {

/// Attempts before the kernel draws anew (NF_NAT_MAX_ATTEMPTS).
constexpr std::uint32_t kMaxAttempts = 128;

void setPort(Tuple& reply, std::uint32_t port)
{
    reply.dport = static_cast<std::uint16_t>(port);
    if (reply.protocol == Protocol::Icmp)
        reply.sport = reply.dport;
}

}  // namespace

bool Engine::applySource(Visit& v, AddressId address, const Range& range, RuleIx rule, Law law)
{
    if (address == 0)
        return true;
    const How how = choosePort(v, address, range);
    v.fresh.sourceRule = rule;
    if (isTaken(v, v.fresh.reply)) {
        drop(v, Reason::PortExhausted, rule, Law::L11, kNoIx, address);
        return false;
    }
    const bool same = v.p.tuple.src == v.fresh.reply.dst && v.p.tuple.sport == v.fresh.reply.dport;
    v.p.tuple.src = v.fresh.reply.dst;
    v.p.tuple.sport = v.fresh.reply.dport;
    if (v.p.tuple.protocol == Protocol::Icmp)
        v.p.tuple.dport = v.p.tuple.sport;
    if (how == How::Clash)
        law = v.p.tuple.protocol == Protocol::Icmp ? Law::L17 : Law::L6;
    else if (how == How::Sticky)
        law = Law::L7;
    else if (how == How::Random)
        law = Law::L10;
    if (!same)
        rewritten(v, StepKind::SourceNat, how, law, rule, kNoIx);
    return true;
}

How Engine::choosePort(Visit& v, AddressId address, const Range& range)
{
    const Tuple& original = v.fresh.original;
    Tuple reply = v.fresh.reply;
    reply.dst = address;
    const bool limited = range.limited;
    const auto inRange = [&](std::uint32_t port) {
        return !limited || (port >= range.low && port <= range.high);
    };
    if (range.sticky && !range.random) {
        for (std::uint32_t e = m_conntrack.bySource(v.m, original);
             e != kNoIx && e != FlatMap::kNone; e = m_conntrack.entry(e).nextSameSource) {
            const Entry& other = m_conntrack.entry(e);
            Tuple candidate = reply;
            candidate.dst = other.reply.dst;
            setPort(candidate, other.reply.dport);
            const bool inPool = range.pool != nullptr
                                    ? std::find(range.pool->begin(), range.pool->end(),
                                                other.reply.dst) != range.pool->end()
                                    : other.reply.dst == address;
            if (!inPool || !inRange(other.reply.dport))
                continue;
            if (isTaken(v, candidate))
                break;
            v.fresh.reply = candidate;
            return other.reply.dport == original.sport && candidate.dst == address ? How::Kept
                                                                                   : How::Sticky;
        }
    }
    setPort(reply, original.sport);
    if (!range.random && inRange(original.sport) &&
        (!isTaken(v, reply) || (limited && range.low == range.high))) {
        v.fresh.reply = reply;
        return How::Kept;
    }
    const bool clash = inRange(original.sport);
    Range search = range;
    if (!limited) {
        const std::uint32_t port = original.sport;
        if (original.protocol == Protocol::Icmp)
            search = {0, 65535, true};
        else if (port < 512)
            search = {1, 511, true};
        else if (port < 1024)
            search = {600, 1023, true};
        else
            search = {1024, 65535, true};
        search.random = range.random;
    }
    probePorts(v, reply, search);
    v.fresh.reply = reply;
    if (range.random)
        return How::Random;
    return clash ? How::Clash : How::Range;
}

bool Engine::probePorts(Visit& v, Tuple& reply, const Range& range)
{
    const std::uint32_t size = range.high - range.low + 1;
    std::uint32_t attempts = std::min(size, kMaxAttempts);
    for (std::uint32_t round = 0;; ++round) {
        // Drawn anew for each packet that needs one: an entry that was lost gets another port.
        const std::uint32_t number = range.random ? (v.p.attempt + 1) << 8U | round : round;
        auto offset = static_cast<std::uint32_t>(draw(v, number) & 0xFFFFU);
        for (std::uint32_t i = 0; i < attempts; ++i, ++offset) {
            setPort(reply, range.low + offset % size);
            const bool came = range.random && size > 1 && reply.dport == v.fresh.original.sport;
            if (!came && !isTaken(v, reply))
                return true;
        }
        if (attempts >= size || attempts < 16)
            return false;
        attempts /= 2;
    }
}

}  // namespace tombolo::sim
