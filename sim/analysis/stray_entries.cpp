// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/analysis/remedies.h"
#include "sim/simulate.h"

/// Published entries for whom a stray flow is meant.
namespace tombolo::sim::analysis {
namespace {

bool asksFor(const Flow& flow, const Publish& publish)
{
    if (!flow.to.element.empty())
        return flow.to.element == publish.id;
    return flow.to.address == publish.address && flow.port == publish.port &&
           flow.protocol == publish.protocol;
}

bool leadsTo(const Publish& publish, const std::string& element)
{
    return std::any_of(publish.backends.begin(), publish.backends.end(),
                       [&](const Backend& b) { return b.element == element; });
}

}  // namespace

Result<Done> tellEntries(const Topology& topology, Why& why, const SearchOptions& options)
{
    const auto flow = std::find_if(topology.flows.begin(), topology.flows.end(),
                                   [&](const Flow& f) { return f.id == why.flow; });
    if (flow == topology.flows.end())
        return Done{};
    std::vector<const Publish*> others;
    for (const Gateway& gateway : topology.gateways) {
        for (const Publish& publish : gateway.publish) {
            if (!leadsTo(publish, why.meantFor))
                continue;
            if (asksFor(*flow, publish)) {
                why.publishedAt = gateway.id;
                return Done{};
            }
            others.push_back(&publish);
        }
    }
    Topology one = topology;
    one.flows = {*flow};
    one.flows.front().count = 1;
    RunOptions run;
    run.seed = options.seed;
    run.stop = options.stop;
    for (const Publish* publish : others) {
        one.flows.front().to = {publish->id, {}, {}};
        one.flows.front().protocol = publish->protocol;
        one.flows.front().port = publish->port;
        const auto trace = simulate(one, run);
        if (!trace && trace.error().code == Errc::Cancelled)
            return tl::unexpected(trace.error());
        if (!trace || (*trace)->flows().empty())
            continue;
        const FlowResult& result = (*trace)->flows().front();
        if (result.isAnswered() && result.seenSource &&
            (*trace)->elements()[result.seenSource->element] == why.meantFor) {
            why.entry = publish->id;
            break;
        }
    }
    return Done{};
}

}  // namespace tombolo::sim::analysis
