// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <vector>

#include "app/bench.h"
#include "model/core/generate.h"
#include "sim/analysis/matrix_table.h"

namespace tombolo::app {
namespace {

using sim::ElementIx;
using sim::analysis::Matrix;
using sim::analysis::MatrixCell;
using sim::analysis::PairOutcome;

/// Pairs that are walked: enough that a millisecond more or less does not matter.
constexpr std::size_t kSample = 20'000;
/// Of these so many with everything counted, too.
constexpr std::size_t kCounted = 500;
constexpr int kRounds = 5;

struct Row {
    const char* model = "";
    std::uint32_t pods = 0;
    std::uint64_t pairs = 0;
    std::size_t classes = 0, kinds = 0, sample = 0;
    std::uint64_t packets = 0;
    double classMs = 0;    ///< document to matrix, plan included; median of the rounds
    double tableMs = 0;    ///< grouped by cluster and by node
    double perPairNs = 0;  ///< the walk of one pair
    bool equal = false;
    double walkMs() const { return perPairNs * double(pairs) / 1e6; }
    double ratio() const { return classMs > 0 ? walkMs() / classMs : 0; }
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

std::vector<std::pair<ElementIx, ElementIx>> drawn(const Matrix& matrix, std::size_t count)
{
    std::vector<std::pair<ElementIx, ElementIx>> out;
    std::uint64_t state = 1;
    const auto dice = [&](std::size_t below) {
        std::uint64_t x = state += 0x9E3779B97F4A7C15ULL;
        x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        return std::size_t((x ^ (x >> 27U)) % below);
    };
    while (out.size() < count) {
        const ElementIx o = matrix.origins()[dice(matrix.origins().size())];
        const ElementIx e = matrix.observers()[dice(matrix.observers().size())];
        if (o != e)
            out.emplace_back(o, e);
    }
    return out;
}

bool same(const Matrix& matrix, const MatrixCell& walked, bool counted)
{
    std::vector<PairOutcome> expected = matrix.outcomesOf(walked.origin, walked.observer);
    if (!counted) {
        for (PairOutcome& o : expected)
            o.among = 0;
    }
    return expected.size() == walked.outcomes.size() &&
           std::all_of(walked.outcomes.begin(), walked.outcomes.end(), [&](const PairOutcome& o) {
               return std::find(expected.begin(), expected.end(), o) != expected.end();
           });
}

bool allSame(const Matrix& matrix, const std::vector<MatrixCell>& walked, bool counted)
{
    return std::all_of(walked.begin(), walked.end(),
                       [&](const MatrixCell& cell) { return same(matrix, cell, counted); });
}

Row measured(ClusterModel model)
{
    GenerateOptions o = generateOptions(model);
    o.clusters = 2;
    o.nodes = 50;
    o.podsPerNode = 100;
    const Topology topology = generate(o);
    Row row;
    row.model = model == ClusterModel::Flat ? "flat" : "island";
    row.pods = o.clusters * o.nodes * o.podsPerNode;
    std::vector<double> times, tables, walks;
    row.equal = true;
    for (int round = 0; round < kRounds; ++round) {
        double start = cpuSeconds();
        auto matrix = Matrix::of(topology);
        times.push_back((cpuSeconds() - start) * 1e3);
        if (!matrix)
            return row;
        row.packets = matrix->probes();
        start = cpuSeconds();
        for (const auto by : {sim::analysis::GroupBy::Cluster, sim::analysis::GroupBy::Node})
            row.equal = row.equal && tableOf(topology, *matrix, {by, {}}).has_value();
        tables.push_back((cpuSeconds() - start) * 1e3);
        const auto pairs = drawn(*matrix, kSample);
        start = cpuSeconds();
        const auto walked = matrix->walk(pairs, {false});
        walks.push_back((cpuSeconds() - start) * 1e9 / double(kSample));
        const auto counted = matrix->walk({pairs.begin(), pairs.begin() + kCounted});
        row.equal = row.equal && walked && counted && allSame(*matrix, *walked, false) &&
                    allSame(*matrix, *counted, true);
        row.pairs = std::uint64_t(matrix->origins().size()) * matrix->observers().size() -
                    matrix->observers().size();
        row.classes = matrix->classes().classes.size();
        row.kinds = matrix->cells().size();
    }
    row.sample = kSample;
    row.classMs = median(times);
    row.tableMs = median(tables);
    row.perPairNs = median(walks);
    return row;
}

}  // namespace

std::string benchMatrix(bool json)
{
    const Row rows[] = {measured(ClusterModel::Flat), measured(ClusterModel::Island)};
    std::string out = json ? "{\n  \"benchmark\": \"matrix\",\n  \"rows\": [\n" : "";
    if (!json)
        out += "model      pods        pairs  classes kinds packets  matrix ms  tables ms  walk "
               "ns/pair  walk ms (extrapolated)      ratio  equal\n";
    for (const Row& r : rows) {
        if (json)
            append(out,
                   "    {\"model\": \"%s\", \"pods\": %u, \"pairs\": %llu, \"classes\": %zu, "
                   "\"kinds\": %zu, \"packets\": %llu, \"classMs\": %.3f, \"tableMs\": %.3f, "
                   "\"sample\": %zu, \"perPairNs\": %.0f, \"walkMs\": %.0f, "
                   "\"walkExtrapolated\": true, \"ratio\": %.0f, \"equalOnSample\": %s}%s\n",
                   r.model, r.pods, static_cast<unsigned long long>(r.pairs), r.classes, r.kinds,
                   static_cast<unsigned long long>(r.packets), r.classMs, r.tableMs, r.sample,
                   r.perPairNs, r.walkMs(), r.ratio(), r.equal ? "true" : "false",
                   &r == &rows[1] ? "" : ",");
        else
            append(out, "%-6s %8u %12llu %8zu %5zu %7llu %10.2f %10.2f %13.0f %23.0f %10.0f  %s\n",
                   r.model, r.pods, static_cast<unsigned long long>(r.pairs), r.classes, r.kinds,
                   static_cast<unsigned long long>(r.packets), r.classMs, r.tableMs, r.perPairNs,
                   r.walkMs(), r.ratio(), r.equal ? "yes" : "NO");
    }
    if (json)
        out += "  ]\n}\n";
    else
        append(out,
               "Walked: %zu pairs at random in each of %d rounds, without counting who else "
               "it could be; the whole is extrapolated from them.\n",
               kSample, kRounds);
    return out;
}

}  // namespace tombolo::app
