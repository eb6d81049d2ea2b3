// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>
#include <array>
#include <vector>

#include "app/bench.h"
#include "model/core/generate.h"
#include "sim/simulate.h"

namespace tombolo::app {
namespace {

/// Requests of a row, all flows together: long enough to measure, short enough to wait for.
constexpr std::int64_t kRequests = 400'000;
/// … and at least so many a flow, so that its first packets do not weigh more than in real life.
constexpr std::int64_t kFewestPackets = 100;

struct Row {
    std::uint32_t pods = 0;
    std::uint32_t flows = 0;
    bool translation = false;
    bool tracing = false;
    std::uint64_t packetHops = 0;
    double seconds = 0;      ///< of processor time
    double wallSeconds = 0;  ///< as a peer measures
    double bytesPerCrossing = 0;
    double peakMiB = 0;
    double perSecond() const { return seconds > 0 ? static_cast<double>(packetHops) / seconds : 0; }
};

GenerateOptions optionsFor(std::uint32_t podsPerNode, std::uint32_t flows, bool translation)
{
    GenerateOptions o;
    o.podsPerNode = podsPerNode;
    o.flows = flows;
    o.packets = std::max<std::int64_t>(kFewestPackets, kRequests / flows);
    o.gatewayNat = translation;
    return o;
}

/// One run, of the plan alone: from the first event to the finished trace.
Row measured(const GenerateOptions& o, bool tracing)
{
    Row row;
    row.pods = o.clusters * o.nodes * o.podsPerNode;
    row.flows = o.flows;
    row.translation = o.gatewayNat;
    row.tracing = tracing;
    resetPeak();
    const auto plan = sim::compile(generate(o));
    if (!plan)
        return row;
    sim::RunOptions run;
    run.record = tracing;
    run.candidates = false;  // a question about the document, not about packets
    run.maxCrossings = 1'000'000'000;
    const double start = cpuSeconds();
    QElapsedTimer timer;
    timer.start();
    const auto trace = sim::simulate(*plan, run);
    row.seconds = cpuSeconds() - start;
    row.wallSeconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
    if (!trace)
        return row;
    row.packetHops = (*trace)->crossingCount();
    if (tracing && row.packetHops > 0)
        row.bytesPerCrossing =
            static_cast<double>((*trace)->bytes()) / static_cast<double>(row.packetHops);
    row.peakMiB = peakMiB();
    return row;
}

std::vector<Row> measureAll()
{
    std::vector<Row> rows;
    for (const std::uint32_t podsPerNode : {25U, 250U, 1'250U, 2'500U}) {
        for (const std::uint32_t flows : {100U, 1'000U, 10'000U}) {
            for (const bool translation : {false, true}) {
                const GenerateOptions o = optionsFor(podsPerNode, flows, translation);
                const Row traced = measured(o, true);
                Row plain = measured(o, false);
                plain.packetHops = traced.packetHops;  // the same run, not written down
                rows.push_back(plain);
                rows.push_back(traced);
            }
        }
    }
    return rows;
}

struct Comparison {
    std::uint32_t pods = 0;
    std::uint32_t flows = 0;
    double own = 0;   ///< packet-hops per second, median
    double peer = 0;  ///< 0: the command did not answer
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

double peerRate(const QString& command, const GenerateOptions& o, std::int64_t packets)
{
    QStringList words = QProcess::splitCommand(command);
    if (words.isEmpty())
        return 0;
    const QString program = words.takeFirst();
    const auto number = [](auto n) {
        return QString::number(n);
    };
    words << QStringLiteral("--nodes=") + number(o.nodes)
          << QStringLiteral("--pods=") + number(o.podsPerNode)
          << QStringLiteral("--flows=") + number(o.flows)
          << QStringLiteral("--packets=") + number(packets);
    QProcess peer;
    peer.start(program, words);
    if (!peer.waitForFinished(120'000))
        return 0;
    return QJsonDocument::fromJson(peer.readAllStandardOutput())
        .object()[QStringLiteral("hops_per_s")]
        .toDouble();
}

/// In turn, so that a busy machine is busy for both.
std::vector<Comparison> compareWith(const QString& command)
{
    constexpr int kRounds = 5;
    std::vector<Comparison> out;
    for (const auto& [podsPerNode, flows, packets] :
         {std::array<std::uint32_t, 3>{25, 100, 20'000},
          std::array<std::uint32_t, 3>{1'250, 1'000, 20'000}}) {
        const GenerateOptions o = optionsFor(podsPerNode, flows, true);
        std::vector<double> own;
        std::vector<double> peer;
        for (int round = 0; round < kRounds; ++round) {
            const Row row = measured(o, true);
            own.push_back(
                row.wallSeconds > 0 ? static_cast<double>(row.packetHops) / row.wallSeconds : 0);
            peer.push_back(peerRate(command, o, packets));
        }
        out.push_back({o.clusters * o.nodes * o.podsPerNode, flows, median(own), median(peer)});
    }
    return out;
}

double ratio(const Comparison& c)
{
    return c.peer > 0 ? c.own / c.peer : 0;
}

std::string asJson(const std::vector<Row>& rows, const std::vector<Comparison>& peers)
{
    std::string out = "{\n  \"rows\": [\n";
    for (const Row& r : rows)
        append(out,
               "    { \"pods\": %u, \"flows\": %u, \"translation\": %s, \"tracing\": %s, "
               "\"packetHops\": %llu, \"seconds\": %.6f, \"packetHopsPerSecond\": %.0f, "
               "\"bytesPerCrossing\": %.2f, \"peakMiB\": %.1f }%s\n",
               r.pods, r.flows, r.translation ? "true" : "false", r.tracing ? "true" : "false",
               static_cast<unsigned long long>(r.packetHops), r.seconds, r.perSecond(),
               r.bytesPerCrossing, r.peakMiB, &r == &rows.back() ? "" : ",");
    out += "  ]";
    if (!peers.empty()) {
        out += ",\n  \"against\": [\n";
        for (const Comparison& c : peers)
            append(out,
                   "    { \"pods\": %u, \"flows\": %u, \"packetHopsPerSecond\": %.0f, "
                   "\"peerPacketHopsPerSecond\": %.0f, \"ratio\": %.1f }%s\n",
                   c.pods, c.flows, c.own, c.peer, ratio(c), &c == &peers.back() ? "" : ",");
        out += "  ]";
    }
    return out + "\n}\n";
}

std::string asTable(const std::vector<Row>& rows, const std::vector<Comparison>& peers)
{
    std::string out = "  pods   flows  nat  traced   packet-hops  seconds  M hops/s  ns/hop  "
                      "bytes/crossing  peak MiB\n";
    for (const Row& r : rows)
        append(out, "%6u  %6u  %-3s  %-6s  %12s  %7.3f  %8.2f  %6.1f  %14.1f  %8.1f\n", r.pods,
               r.flows, r.translation ? "yes" : "no", r.tracing ? "yes" : "no",
               grouped(r.packetHops).c_str(), r.seconds, r.perSecond() / 1e6,
               r.packetHops > 0 ? r.seconds * 1e9 / static_cast<double>(r.packetHops) : 0,
               r.bytesPerCrossing, r.peakMiB);
    if (!peers.empty())
        out +=
            "\nWith NAT and every crossing recorded, medians of five rounds in turn (wall time):\n"
            "  pods   flows  M hops/s  peer M hops/s   ratio\n";
    for (const Comparison& c : peers)
        append(out, "%6u  %6u  %8.2f  %13.3f  %6.1f\n", c.pods, c.flows, c.own / 1e6, c.peer / 1e6,
               ratio(c));
    return out;
}

}  // namespace

std::string benchSim(bool json, const QString& against)
{
    const std::vector<Row> rows = measureAll();
    const std::vector<Comparison> peers =
        against.isEmpty() ? std::vector<Comparison>{} : compareWith(against);
    return json ? asJson(rows, peers) : asTable(rows, peers);
}

}  // namespace tombolo::app
