// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/header_doubt.h"

#include <algorithm>
#include <set>

#include "sim/analysis/ledger.h"
#include "sim/header_trust.h"

namespace tombolo::sim::analysis {
namespace {

/// Others who could be behind what the writer of a line read.
void addTwins(const Ledger& ledger, const FlowLedger& flow, const HeaderLine& line,
              ElementIx sender, std::set<ElementIx>& out)
{
    for (const LedgerHop& hop : flow.hops) {
        if (hop.reply || hop.at != line.writer || hop.wire.address != line.address)
            continue;
        for (const ElementIx e : ledger.group(hop.wire.group).members) {
            if (e != sender)
                out.insert(e);
        }
    }
}

}  // namespace

HeaderDoubt doubtOf(const Topology& topology, const Trace& trace, const std::string& flow)
{
    HeaderDoubt out;
    const auto found = std::find_if(trace.flows().begin(), trace.flows().end(),
                                    [&](const FlowResult& f) { return f.id == flow; });
    const auto ledger = Ledger::make(topology, trace);
    if (found == trace.flows().end() || !ledger)
        return out;
    const FlowLedger& told =
        (*ledger)->flows()[static_cast<std::size_t>(found - trace.flows().begin())];
    std::set<ElementIx> twins;
    for (const HeaderLine& line : told.headers) {
        if (line.isTrue && line.trust != Trust::Claimed)
            addTwins(**ledger, told, line, found->trueSource.element, twins);
    }
    std::set<ElementIx> forgers;
    for (const Recovered& header : found->recovered) {
        if (!isNamed(*found))
            forgers.insert(header.forgers.begin(), header.forgers.end());
    }
    for (const ElementIx e : forgers)
        out.forgers.push_back(trace.elements()[e]);
    for (const ElementIx e : twins)
        out.twins.push_back(trace.elements()[e]);
    return out;
}

}  // namespace tombolo::sim::analysis
