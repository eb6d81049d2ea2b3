// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <vector>

#include "app/bench.h"
#include "model/core/generate.h"
#include "sim/simulate.h"
#include "sim/state.h"

namespace tombolo::app {
namespace {

constexpr std::uint32_t kPodsPerNode = 125;
constexpr std::uint32_t kClusters = 4;
/// Events (crossings) of the recordings in which instants are looked up.
constexpr std::uint32_t kSeekEvents = 1'000'000;
constexpr std::uint32_t kHopsThereAndBack = 12;
constexpr int kSeeks = 199;

struct Row {
    const char* what = "";  ///< pods, flows or packets: what grows
    std::uint32_t pods = 0;
    std::uint32_t flows = 0;
    std::uint64_t packets = 0;  ///< of each flow
    double compileMs = 0;
    double planBytesPerPod = 0;
    double runMs = 0;
    std::uint64_t packetHops = 0;
    double traceMiB = 0;
    double peakMiB = 0;
};

/// Looking up what the whole network holds at an instant of a recording.
struct Seek {
    std::uint32_t flows = 0;
    std::uint32_t events = 0;
    double indexMs = 0;   ///< once for a recording
    double lookUpMs = 0;  ///< median
    double slowestMs = 0;
    double held = 0;  ///< entries and packets that a look-up found, on average
};

GenerateOptions optionsFor(std::uint32_t pods, std::uint32_t flows, std::uint64_t packets)
{
    GenerateOptions o;
    o.clusters = kClusters;
    o.podsPerNode = kPodsPerNode;
    o.nodes = std::max(1U, pods / (kClusters * kPodsPerNode));
    o.flows = flows;
    o.packets = static_cast<std::int64_t>(packets);
    o.gatewayNat = true;
    return o;
}

Row measured(const char* what, std::uint32_t pods, std::uint32_t flows, std::uint64_t packets)
{
    const GenerateOptions o = optionsFor(pods, flows, packets);
    Row row{what, o.clusters * o.nodes * o.podsPerNode, flows, packets, 0, 0, 0, 0, 0, 0};
    const Topology topology = generate(o);
    resetPeak();
    double start = cpuSeconds();
    const auto plan = sim::compile(topology);
    row.compileMs = (cpuSeconds() - start) * 1e3;
    if (!plan)
        return row;
    row.planBytesPerPod = static_cast<double>(sim::bytesOf(**plan)) / row.pods;
    sim::RunOptions options;
    options.candidates = false;
    options.maxCrossings = 1'000'000'000;
    start = cpuSeconds();
    const auto trace = sim::simulate(*plan, options);
    row.runMs = (cpuSeconds() - start) * 1e3;
    if (trace) {
        row.packetHops = (*trace)->crossingCount();
        row.traceMiB = static_cast<double>((*trace)->bytes()) / 1048576;
    }
    row.peakMiB = peakMiB();
    return row;
}

/// Instants all over the run, in no order: each is as likely as any other.
Seek seeking(std::uint32_t flows)
{
    Seek out;
    out.flows = flows;
    sim::RunOptions options;
    options.candidates = false;
    const auto trace = sim::simulate(
        generate(optionsFor(10'000, flows, kSeekEvents / kHopsThereAndBack / flows)), options);
    if (!trace)
        return out;
    out.events = (*trace)->crossingCount();
    double start = cpuSeconds();
    const sim::StateIndex index(**trace);
    out.indexMs = (cpuSeconds() - start) * 1e3;
    std::vector<double> times;
    const sim::TimeNs step = (*trace)->endNs() / (kSeeks + 1);
    for (int i = 0; i < kSeeks; ++i) {
        constexpr int kStride = 83;  // no divisor of kSeeks: every instant once, far from the last
        const sim::TimeNs at = step * (1 + i * kStride % kSeeks);
        start = cpuSeconds();
        const sim::State state = index.stateAt(**trace, at);
        times.push_back((cpuSeconds() - start) * 1e3);
        out.held +=
            static_cast<double>(state.table.size() + state.waiting.size() + state.underWay.size()) /
            kSeeks;
    }
    std::sort(times.begin(), times.end());
    out.lookUpMs = times[times.size() / 2];
    out.slowestMs = times.back();
    return out;
}

void addSeeks(std::string& out, const std::vector<Seek>& seeks, bool json)
{
    out += json ? "  ],\n  \"seek\": [\n"
                : "\nseek: flows     events  index ms  look-up ms  slowest ms  rows found\n";
    for (const Seek& s : seeks)
        append(out,
               json ? "    { \"flows\": %u, \"events\": %u, \"indexMs\": %.3f, \"lookUpMs\": "
                      "%.4f, \"slowestMs\": %.4f, \"found\": %.1f }%s\n"
                    : "%11u  %9u  %8.1f  %10.3f  %10.3f  %10.0f%s\n",
               s.flows, s.events, s.indexMs, s.lookUpMs, s.slowestMs, s.held,
               json && &s != &seeks.back() ? "," : "");
    if (json)
        out += "  ]\n}\n";
}

}  // namespace

std::string benchScale(bool json)
{
    std::vector<Row> rows;
    for (const std::uint32_t pods : {1'000U, 10'000U, 100'000U})
        rows.push_back(measured("pods", pods, 1'000, 10));
    for (const std::uint32_t flows : {100U, 1'000U, 10'000U, 100'000U})
        rows.push_back(measured("flows", 10'000, flows, 10));
    for (const std::uint64_t packets : {1ULL, 100ULL, 10'000ULL, 1'000'000ULL})
        rows.push_back(measured("packets", 1'000, 1, packets));
    std::string out = json ? "{\n  \"rows\": [\n"
                           : "grows       pods    flows    packets  compile ms  plan B/pod    run "
                             "ms   packet-hops  trace MiB  peak MiB\n";
    for (const Row& r : rows) {
        if (json)
            append(out,
                   "    { \"grows\": \"%s\", \"pods\": %u, \"flows\": %u, \"packets\": %llu, "
                   "\"compileMs\": %.3f, \"planBytesPerPod\": %.1f, \"runMs\": %.3f, "
                   "\"packetHops\": %llu, \"traceMiB\": %.2f, \"peakMiB\": %.1f }%s\n",
                   r.what, r.pods, r.flows, static_cast<unsigned long long>(r.packets), r.compileMs,
                   r.planBytesPerPod, r.runMs, static_cast<unsigned long long>(r.packetHops),
                   r.traceMiB, r.peakMiB, &r == &rows.back() ? "" : ",");
        else
            append(out, "%-7s  %7u  %7u  %9llu  %10.2f  %10.0f  %8.1f  %12s  %9.1f  %8.1f\n",
                   r.what, r.pods, r.flows, static_cast<unsigned long long>(r.packets), r.compileMs,
                   r.planBytesPerPod, r.runMs, grouped(r.packetHops).c_str(), r.traceMiB,
                   r.peakMiB);
    }
    std::vector<Seek> seeks;
    for (const std::uint32_t flows : {100U, 1'000U, 10'000U})
        seeks.push_back(seeking(flows));
    addSeeks(out, seeks, json);
    return out;
}

}  // namespace tombolo::app
