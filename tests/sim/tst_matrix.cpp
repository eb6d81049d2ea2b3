// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/generate.h"
#include "sim/analysis/matrix.h"
#include "tests/sim/regular_world.h"

/// The matrix by classes against the packets of every single pair.
using namespace tombolo;
using namespace tombolo::test;
using sim::ElementIx;
using sim::analysis::Cell;
using sim::analysis::Matrix;
using sim::analysis::MatrixOptions;
using sim::analysis::Outcome;
using sim::analysis::Sight;
using sim::analysis::Way;

namespace {

std::string told(const Matrix& m, const Outcome& o)
{
    std::ostringstream out;
    const auto name = [&](ElementIx e) {
        return e == sim::kNoElement ? "-" : m.id(e);
    };
    out << toString(o.sight) << ' ' << toString(o.verdict) << ' ' << toString(o.reason) << " got "
        << name(o.receiver) << " ended " << name(o.endedAt) << " true "
        << toString(m.plan().address(o.source)) << " seen " << toString(m.plan().address(o.seen))
        << " pool " << o.pool << " among " << o.among << " by";
    for (const Outcome::Hide& h : o.hides)
        out << ' ' << name(h.at) << ':' << m.plan().rules[h.rule].rule;
    for (const Identity i : o.recovered)
        out << " header " << int(i);
    return out.str();
}

std::string told(const Matrix& m, std::vector<Outcome> outcomes)
{
    std::vector<std::string> lines;
    for (const Outcome& o : outcomes)
        lines.push_back(told(m, o));
    std::sort(lines.begin(), lines.end());
    std::string out;
    for (const std::string& line : lines)
        out += line + '\n';
    return out;
}

struct Tally {
    std::size_t pairs = 0, cells = 0;
    std::size_t sights[sim::analysis::kSights] = {};
    std::size_t ways[4] = {};
    std::size_t several = 0, pools = 0;
};

/// Every pair: what the class says, and what its own packets say, played with nobody else there.
void compare(const Topology& t, const std::string& what, Tally& tally)
{
    check::context() = what;
    auto matrix = Matrix::of(t);
    REQUIRE(matrix);
    tally.cells += matrix->cells().size();
    for (const ElementIx o : matrix->origins()) {
        for (const ElementIx e : matrix->observers()) {
            if (o == e) {
                CHECK(matrix->outcomesOf(o, e).empty());
                continue;
            }
            const auto alone = matrix->walk({{o, e}});
            REQUIRE(alone);
            check::context() = what + ": " + matrix->id(o) + " at " + matrix->id(e);
            CHECK_EQ(told(*matrix, matrix->outcomesOf(o, e)),
                     told(*matrix, alone->front().outcomes));
            const Cell& cell = matrix->cells()[matrix->cellOf(o, e)];
            CHECK_EQ(cell.way, alone->front().way);
            ++tally.pairs;
            ++tally.sights[std::size_t(cell.sight)];
            ++tally.ways[std::size_t(matrix->wayOf(o, e).by)];
            tally.several += cell.outcomes.size() > 1;
            tally.pools += cell.outcomes.front().pool > 1;
        }
    }
    check::context().clear();
}

/// What a flow of the document does, played with everything that the document has, must be among
/// what the matrix says can happen.
void compareWithFlows(Topology t, std::uint64_t seed)
{
    check::context() = "flows of " + std::to_string(seed);
    auto matrix = Matrix::of(t);
    REQUIRE(matrix);
    Dice dice{seed};
    std::vector<std::pair<ElementIx, ElementIx>> pairs;
    t.flows.clear();
    for (std::size_t n = 0; n < 12; ++n) {
        const ElementIx o = matrix->origins()[dice.below(matrix->origins().size())];
        const ElementIx e = matrix->observers()[dice.below(matrix->observers().size())];
        if (o == e)
            continue;
        const Way way = matrix->wayOf(o, e);
        Flow flow;
        flow.id = "probe" + std::to_string(n);
        flow.from = matrix->id(o);
        flow.to.address = matrix->plan().address(way.address);
        flow.protocol = way.protocol;
        flow.port = way.port;
        flow.sourcePort = matrix->sourcePortFor(o, e, way);
        flow.startNs = std::int64_t(n) * 1'000'000'000'000;
        if (flow.sourcePort == 0)
            continue;
        pairs.emplace_back(o, e);
        t.flows.push_back(flow);
    }
    for (std::size_t i = 0; i < t.flows.size(); ++i) {
        Topology one = t;
        one.flows = {t.flows[i]};
        const auto trace = sim::simulate(one);
        REQUIRE(trace);
        const sim::FlowResult& f = (*trace)->flows().front();
        const auto [o, e] = pairs[i];
        check::context() = "seed " + std::to_string(seed) + ": " + matrix->id(o) + " at " +
                           matrix->id(e) + ", " + verdict(**trace, f) + " seen " + seen(f);
        bool found = false;
        for (const Outcome& out : matrix->outcomesOf(o, e)) {
            bool same =
                out.verdict == f.verdict && out.reason == f.reason && out.endedAt == f.droppedAt;
            if (f.seenSource) {
                same =
                    same && out.receiver == f.seenSource->element &&
                    f.hidden == !out.hides.empty() && out.hides.size() == f.hiddenBy.size() &&
                    (out.pool > 0 || matrix->plan().address(out.seen) == f.seenSource->address) &&
                    (out.pool > 0 || out.among == f.candidates.size());
            }
            found = found || same;
        }
        CHECK(found);
    }
    check::context().clear();
}

}  // namespace

TEST(classesSayWhatEveryPairSays)
{
    Tally tally;
    for (std::uint64_t seed = 1; seed <= 600; ++seed)
        compare(RegularMaker(seed).make().t, "regular " + std::to_string(seed), tally);
    // What is compared is worth comparing: classes are shared, and everything comes up.
    CHECK(tally.pairs > 2 * tally.cells);
    for (std::size_t s = 1; s < sim::analysis::kSights; ++s) {
        check::context() = toString(Sight(s));
        CHECK(tally.sights[s] > 0);
    }
    for (const std::size_t way : tally.ways)
        CHECK(way > 0);
    CHECK(tally.several > 0);
    CHECK(tally.pools > 0);
}

TEST(classesSayWhatEveryPairSaysWhereNothingIsAlike)
{
    Tally tally;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Maker maker{{seed}, {}, {}, {}};
        Topology t = maker.make().t;
        compare(t, "random " + std::to_string(seed), tally);
        Breaker{{seed}, t}.breakSomething();
        if (Matrix::of(t))
            compare(t, "broken " + std::to_string(seed), tally);
    }
}

TEST(whatAFlowDoesIsWhatTheMatrixSays)
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed)
        compareWithFlows(RegularMaker(seed).make().t, seed);
}

CHECK_MAIN()
