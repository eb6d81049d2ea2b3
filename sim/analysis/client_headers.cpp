// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/client_headers.h"

#include <algorithm>

#include "sim/header_trust.h"

namespace tombolo::sim::analysis {

bool isPreface(Identity identity)
{
    return sim::isPreface(identity);
}

const char* toString(Trust trust)
{
    switch (trust) {
    case Trust::Vouched:
        return "vouched";
    case Trust::Forgeable:
        return "forgeable";
    case Trust::Claimed:
        return "claimed";
    }
    return "";
}

bool writes(const PublishInfo& publish, Identity identity)
{
    return addsHeader(publish, identity);
}

bool strips(const PublishInfo& publish, Identity identity)
{
    return dropsHeader(publish, identity);
}

HeaderTrail::HeaderTrail(const Flow& flow, ElementIx from) : m_from(from)
{
    for (const Claim& c : flow.claims)
        m_lines.push_back({c.identity, c.address, c.port, -1});
}

void HeaderTrail::pass(const PublishInfo& publish, const IpAddress& seen, std::uint16_t port,
                       Sources::GroupIx clients)
{
    std::erase_if(m_lines, [&](const Line& l) { return strips(publish, l.identity); });
    const int number = static_cast<int>(m_passes.size());
    m_passes.push_back({&publish, seen, clients});
    std::ptrdiff_t prefaces = 0;
    for (const Identity identity : publish.identity) {
        if (!writes(publish, identity))
            continue;
        if (isPreface(identity))
            m_lines.insert(m_lines.begin() + prefaces++, {identity, seen, port, number});
        else
            m_lines.push_back({identity, seen, 0, number});
    }
}

bool HeaderTrail::isVouched(const NetworkPlan& plan, int pass, Identity identity) const
{
    std::vector<ProxyPass> passes;
    for (const Pass& p : m_passes)
        passes.push_back({p.publish, plan.find(p.seen)});
    return sim::isVouched(plan, passes, static_cast<std::size_t>(pass), identity);
}

std::vector<HeaderLine> HeaderTrail::lines(const NetworkPlan& plan,
                                           const IpAddress& trueSource) const
{
    std::vector<HeaderLine> out;
    for (const Line& l : m_lines) {
        HeaderLine line;
        line.identity = l.identity;
        line.address = l.address;
        line.port = l.port;
        line.isTrue = l.address == trueSource;
        line.writer =
            l.pass < 0 ? m_from : m_passes[static_cast<std::size_t>(l.pass)].publish->machine;
        line.trust = l.pass < 0                            ? Trust::Claimed
                     : isVouched(plan, l.pass, l.identity) ? Trust::Vouched
                                                           : Trust::Forgeable;
        line.clientsMayAdd = m_passes.empty() || !strips(*m_passes.back().publish, l.identity);
        line.forgers = m_passes.empty() ? Sources::kNoGroup : m_passes.back().clients;
        out.push_back(line);
    }
    return out;
}

}  // namespace tombolo::sim::analysis
