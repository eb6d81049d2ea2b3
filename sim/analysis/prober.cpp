// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/prober.h"

#include <algorithm>
#include <numeric>

#include "sim/engine.h"

namespace tombolo::sim::analysis {
namespace {

/// Every probe of a batch has a source port of its own, so that no two share an entry anywhere.
constexpr std::size_t kBatch = 20'000;
constexpr std::uint32_t kFirstPort = 1'100;

/// Takes out what makes one packet depend on others or on the time.
void quieten(NetworkPlan& plan)
{
    constexpr std::uint32_t kAll = 1'000'000;
    for (NetworkInfo& n : plan.networks) {
        n.lossPpm = n.lossPpm >= kAll ? kAll : 0;
        n.queue = 0;
        n.latency = std::min<TimeNs>(n.latency, 1'000'000);
        n.kbps = 0;
    }
    for (ServicePortInfo& s : plan.services)
        s.sticky = 0;
    plan.phases.clear();
    plan.flows.clear();
    std::fill(std::begin(plan.timeouts), std::end(plan.timeouts), 0);
}

FlowInfo flowOf(const PairProbe& probe, std::uint16_t sourcePort, bool steered)
{
    FlowInfo flow;
    flow.from = probe.from;
    flow.to = probe.to;
    flow.protocol = probe.protocol;
    flow.port = probe.port;
    flow.sourcePort = sourcePort;
    flow.payload = 64;
    flow.steering = probe.steering;
    flow.steering.on = steered;
    return flow;
}

}  // namespace

Prober::Prober(NetworkPlan plan) : m_plan(std::make_shared<NetworkPlan>(std::move(plan)))
{
    for (const SourceNatInfo& s : m_plan->sourceNats)
        m_limited.push_back(s.limited);
    m_flows = m_plan->flows;
    quieten(*m_plan);
}

void Prober::setLimits(bool real)
{
    for (std::size_t i = 0; i < m_limited.size(); ++i)
        m_plan->sourceNats[i].limited = real && m_limited[i] != 0;
}

Result<Prober> Prober::of(const Topology& topology)
{
    auto plan = makePlan(topology, {});
    if (!plan && !topology.flows.empty()) {  // a flow may be at fault
        Topology without = topology;
        without.flows.clear();
        plan = makePlan(without, {});
    }
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    return Prober(std::move(*plan));
}

Result<void> Prober::play(const std::vector<PairProbe>& probes,
                          const std::function<void(std::size_t, const FlowOutcome&)>& result,
                          const std::atomic<bool>* stop)
{
    const std::shared_ptr<NetworkPlan>& plan = m_plan;
    RunOptions options;
    options.record = options.candidates = options.memory = false;
    options.maxCrossings = 0xFFFFFFFFFFFFULL;
    options.stop = stop;
    for (std::size_t begin = 0; begin < probes.size(); begin += kBatch) {
        const std::size_t end = std::min(probes.size(), begin + kBatch);
        plan->flows.clear();
        plan->flows.reserve(end - begin);
        for (std::size_t i = begin; i < end; ++i) {
            const auto port = static_cast<std::uint16_t>(kFirstPort + (i - begin));
            plan->flows.push_back(flowOf(probes[i], port, true));
        }
        Engine engine(plan, options);
        setLimits(false);  // a first connection finds a port in any range
        const auto played = engine.play();
        setLimits(true);
        if (!played)
            return played;
        for (std::size_t i = begin; i < end; ++i)
            result(i, engine.outcomes()[i - begin]);
        if (stop != nullptr && stop->load(std::memory_order_relaxed))
            return fail(Errc::Cancelled);
    }
    plan->flows.clear();
    return {};
}

Result<std::size_t> Prober::playWays(std::vector<PairProbe> probes, const Followed& result,
                                     const std::atomic<bool>* stop)
{
    std::size_t count = 0;
    std::vector<std::size_t> whose(probes.size());
    std::iota(whose.begin(), whose.end(), std::size_t(0));
    while (!probes.empty()) {
        count += probes.size();
        std::vector<std::uint32_t> ways(probes.size(), 0);
        const auto played = play(
            probes,
            [&](std::size_t p, const FlowOutcome& o) { ways[p] = result(whose[p], probes[p], o); },
            stop);
        if (!played)
            return tl::unexpected<Error>(played.error());
        std::size_t kept = 0;
        for (std::size_t p = 0; p < probes.size(); ++p) {
            const std::uint32_t next = probes[p].steering.script + 1;
            if (next >= std::min(ways[p], kMostBranches))
                continue;
            probes[kept] = probes[p];
            probes[kept].steering.script = next;
            whose[kept++] = whose[p];
        }
        probes.resize(kept);
        whose.resize(kept);
    }
    return count;
}

std::uint16_t Prober::portThatReaches(const PairProbe& probe, ElementIx receiver,
                                      std::uint16_t first, std::size_t tries)
{
    RunOptions options;
    options.record = options.candidates = options.memory = false;
    // A range changes ports, and with them what is chosen; and of a range few can be tried at once.
    const bool limited = std::find(m_limited.begin(), m_limited.end(), 1) != m_limited.end();
    const std::size_t atOnce = limited ? 1 : 200;
    const std::size_t most = limited ? tries / 10 : tries;
    std::uint16_t found = 0;
    for (std::size_t begin = 0; begin < most && found == 0; begin += atOnce) {
        m_plan->flows.clear();
        for (std::size_t i = begin; i < std::min(most, begin + atOnce); ++i)
            m_plan->flows.push_back(flowOf(probe, static_cast<std::uint16_t>(first + i), false));
        Engine engine(m_plan, options);
        if (!engine.play())
            break;
        for (std::size_t i = 0; i < m_plan->flows.size() && found == 0; ++i) {
            if (engine.outcomes()[i].receiver == receiver)
                found = m_plan->flows[i].sourcePort;
        }
    }
    return found;
}

Result<std::shared_ptr<const Trace>>
Prober::record(const PairProbe& probe, std::uint16_t sourcePort, const std::string& name) const
{
    auto plan = std::make_shared<NetworkPlan>(*m_plan);
    plan->flows = {flowOf(probe, sourcePort, true)};
    plan->flows.front().id = name;
    plan->flows.front().target = toString(plan->address(probe.to));
    return Engine(plan, {}).run();
}

}  // namespace tombolo::sim::analysis
