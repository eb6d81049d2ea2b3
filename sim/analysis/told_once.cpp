// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/told_once.h"

#include <algorithm>
#include <map>

namespace tombolo::sim::analysis {
namespace {

Topology firstPackets(Topology topology)
{
    for (Flow& flow : topology.flows)
        flow.count = std::min<std::int64_t>(flow.count, 1);
    return topology;
}

bool anyLate(const Trace& run)
{
    return std::any_of(run.flows().begin(), run.flows().end(),
                       [](const FlowResult& f) { return f.isLate(); });
}

/// Whether a flow of several packets is not answered by its first one.
bool isOpen(const std::vector<Flow>& drawn, const Trace& once)
{
    std::map<std::string, const FlowResult*> results;
    for (const FlowResult& f : once.flows())
        results.emplace(f.id, &f);
    return std::any_of(drawn.begin(), drawn.end(), [&](const Flow& flow) {
        const auto at = results.find(flow.id);
        return flow.count > 1 && at != results.end() && at->second->verdict != Verdict::Answered;
    });
}

}  // namespace

Topology toldOnce(Topology topology, const Trace& run)
{
    std::map<std::string, TimeNs> starts;
    for (const FlowResult& f : run.flows()) {
        if (f.isLate())
            starts.emplace(f.id, f.startNs);
    }
    bool late = false;
    for (Flow& flow : topology.flows) {
        const auto at = starts.find(flow.id);
        if (at == starts.end())
            continue;
        flow.startNs = at->second;
        late = true;
    }
    for (Network& network : topology.networks)
        network.lossPpm = late ? 0 : network.lossPpm;
    return firstPackets(std::move(topology));
}

Result<OnceRun> runToldOnce(Topology topology, const RunOptions& options)
{
    const std::vector<Flow> drawn = topology.flows;
    OnceRun out{firstPackets(std::move(topology)), nullptr};
    auto once = simulate(out.topology, options);
    if (!once)
        return tl::unexpected(once.error());
    out.trace = std::move(*once);
    if (!isOpen(drawn, *out.trace))
        return out;
    Topology whole = out.topology;
    whole.flows = drawn;
    RunOptions all = options;
    all.record = all.candidates = false;
    const auto run = simulate(whole, all);
    if (!run && run.error().code == Errc::Cancelled)
        return tl::unexpected(run.error());
    if (!run || !anyLate(**run))  // so many packets that nobody can run them: the first ones, then
        return out;
    out.topology = toldOnce(std::move(whole), **run);
    once = simulate(out.topology, options);
    if (!once)
        return tl::unexpected(once.error());
    out.trace = std::move(*once);
    return out;
}

}  // namespace tombolo::sim::analysis
