// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <map>

#include "model/core/generate.h"
#include "sim/analysis/pair_judge.h"
#include "tests/sim/ledger_cases.h"
#include "tests/sim/random_world.h"
#include "tests/sim/remedy_cases.h"

/// What a remedy means for all pairs of elements, drawn as flows or not.
using namespace tombolo;
using namespace tombolo::test;
using namespace tombolo::sim::analysis;

namespace {

/// Of those that still fail only the ones that somebody else gets now.
constexpr DiffKind kPriced[] = {DiffKind::Lost, DiffKind::Gained, DiffKind::Hidden,
                                DiffKind::Visible, DiffKind::Failing};

/// routedIsland() with a second server, who answers what comes from nodes alone.
World withAudit()
{
    World w = routedIsland();
    w.network("lab", {"10.70.0.0/24"});
    w.t.routers[0].interfaces.push_back({"lab", {ip("10.70.0.1")}, {}});
    Host& audit = w.host("audit", "lab", "10.70.0.60", nullptr, {{Protocol::Tcp, 80}});
    audit.routes = {via("10.20.0.0/24", "10.70.0.1")};
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    return w;
}

const DiffLine* lineOf(const Price& price, DiffKind kind)
{
    for (const DiffLine& line : price.pairs) {
        if (line.kind == kind)
            return &line;
    }
    return nullptr;
}

std::map<DiffKind, std::uint64_t> countsOf(const Behaviour& behaviour)
{
    std::map<DiffKind, std::uint64_t> out;
    for (const DiffLine& line : behaviour.changes) {
        if (line.kind != DiffKind::Failing || isAstray(line))
            out[line.kind] += line.pairs;
    }
    return out;
}

}  // namespace

TEST(whatIsNotDrawnIsPricedToo)
{
    const World w = withAudit();
    const Why why = checkedWhy(w, "f");
    const Price& narrow = remedy(why, "masquerade-except c1 10.10.0.0/24").price;
    CHECK(!narrow.cutsOff());
    CHECK_EQ(narrow.pairsThat(DiffKind::Lost), 0U);
    CHECK_EQ(narrow.pairsThat(DiffKind::Visible), 3U);
    const Price& off = remedy(why, "masquerade-off c1").price;
    CHECK(off.cutsOff() && !off.isFree());
    CHECK_EQ(off.broken(), 0U);
    CHECK_EQ(off.pairsThat(DiffKind::Lost), 3U);
    const DiffLine* lost = lineOf(off, DiffKind::Lost);
    REQUIRE(lost);
    CHECK(lost->origins == std::vector<std::string>{"a"});
    CHECK(lost->observers == std::vector<std::string>{"audit"});
    CHECK(lost->after.reason != sim::Reason::None);
}

/// The server has no way to the second island's pods, and a route to the first one's leads it to
/// their namesakes.
TEST(whoReachesSomebodyElseFromNowOnIsAPrice)
{
    World w = reusedIslands();
    w.flow("f", "a1", "server", Protocol::Tcp, 80);
    std::uint64_t astray = 0;
    for (const Remedy& r : checkedWhy(w, "f").remedies) {
        const auto after = withChanges(w.t, r.changes);
        REQUIRE(after);
        const auto diff = compareBehaviour(w.t, *after);
        REQUIRE(diff);
        CHECK_EQ(r.price.pairsAstray(), countsOf(*diff)[DiffKind::Failing]);
        CHECK(r.price.pairsAstray() == 0 || !r.price.isFree());
        astray += r.price.pairsAstray();
        const DiffLine* line = lineOf(r.price, DiffKind::Failing);
        CHECK(line == nullptr || line->observers.front() != line->after.receiver);
    }
    CHECK(astray > 0);
    // And a flow that is drawn between the two.
    w.flow("back", "server", "a2", Protocol::Tcp, 8080);
    const Price price =
        remedy(checkedWhy(w, "f"), "masquerade-except c1 10.10.0.80/32; routes c1 server "
                                   "10.1.0.0/16 10.10.0.21")
            .price;
    CHECK(price.flows == (std::vector<FlowChange>{{"back", FlowChange::What::Astray}}));
}

TEST(callingOtherwiseChangesNoPair)
{
    World w = island();
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "c");
    s.type = ServiceType::NodePort;
    s.ports[0].nodePort = 30080;
    w.t.routers[0].routes = {via("10.1.1.0/24", "10.20.0.11"), via("10.1.2.0/24", "10.20.0.12")};
    w.flow("f", "client", "10.20.0.11", Protocol::Tcp, 30080);
    const Price price = remedy(checkedWhy(w, "f"), "call-directly f c 8080").price;
    CHECK(price.allPairs && price.pairs.empty());
}

TEST(tooManyKindsAreSaid)
{
    const World w = withAudit();
    PairJudge judge(w.t, 4);
    SearchOptions options;
    options.pairs = &judge;
    const auto why = whyHidden(w.t, "f", options);
    REQUIRE(why);
    const Price& price = remedy(*why, "masquerade-off c1").price;
    CHECK(!price.allPairs && price.pairs.empty());
}

TEST(stopsWhenAsked)
{
    const World w = withAudit();
    const std::vector<Change> changes{{ChangeKind::MasqueradeOff, "c1", {}}};
    const auto after = withChanges(w.t, changes);
    REQUIRE(after);
    PairJudge judge(w.t);
    Price price;
    std::atomic<bool> stop = true;
    const auto stopped = judge.tell(changes, *after, price, &stop);
    CHECK(!stopped && stopped.error().code == Errc::Cancelled);
    stop = false;  // and what was begun is no answer
    CHECK(judge.tell(changes, *after, price, &stop).has_value());
    CHECK_EQ(price.pairsThat(DiffKind::Lost), 3U);
}

TEST(saysWhatDiffSays)
{
    std::uint64_t told = 0;
    int behind = 0;  // shorter ones that cut off, behind longer ones that do not
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Maker maker{{seed}, {}, {}, {}};
        const World w = maker.make();
        PairJudge judge(w.t);
        SearchOptions options;
        options.pairs = &judge;
        for (std::size_t f = 0; f < 8; ++f) {
            const auto why = whyHidden(w.t, w.t.flows[f].id, options);
            REQUIRE(why);
            for (std::size_t i = 1; i < why->remedies.size(); ++i) {
                const Remedy& a = why->remedies[i - 1];
                const Remedy& b = why->remedies[i];
                CHECK(!a.price.cutsOff() || b.price.cutsOff());
                behind += !a.price.cutsOff() && b.changes.size() < a.changes.size();
            }
            for (const Remedy& r : why->remedies) {
                check::context() =
                    std::to_string(seed) + ' ' + w.t.flows[f].id + ' ' + test::told(r.changes);
                const auto after = withChanges(w.t, r.changes);
                REQUIRE(after);
                const auto diff = compareBehaviour(w.t, *after);
                REQUIRE(diff);
                CHECK(r.price.allPairs && diff->allPairs);
                auto counts = countsOf(*diff);
                for (const DiffKind kind : kPriced) {
                    CHECK_EQ(r.price.pairsThat(kind), counts[kind]);
                    told += counts[kind];
                }
            }
        }
    }
    check::context().clear();
    CHECK(told > 500);
    CHECK(behind > 0);
}

TEST(tenThousandPods)
{
    GenerateOptions shape = generateOptions(ClusterModel::Island);
    shape.nodes = 50;
    shape.podsPerNode = 100;
    shape.flows = 8;
    const Topology t = generate(shape);
    const auto why = whyHidden(t, "f0");
    REQUIRE(why);
    REQUIRE(!why->remedies.empty());
    bool lost = false;
    for (const Remedy& r : why->remedies) {
        CHECK(r.price.allPairs);
        lost = lost || r.price.pairsThat(DiffKind::Lost) > 1000;
    }
    CHECK(lost);
    CHECK(!why->remedies.front().price.cutsOff());
}

CHECK_MAIN()
