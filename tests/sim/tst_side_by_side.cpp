// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <sstream>
#include <stdexcept>

#include "model/core/generate.h"
#include "sim/analysis/side_by_side.h"
#include "tests/sim/remedy_promises.h"
#include "tests/sim/rule_dice.h"

using namespace tombolo;
using namespace tombolo::test;

namespace {

enum class Judges { Shared, Own };

/// Everything that is said of the document's hidden flows.
std::string told(const Topology& t, std::uint32_t atOnce, std::uint32_t maxTrials,
                 Judges judges = Judges::Shared)
{
    const auto run = sim::simulate(t);
    if (!run)
        return {};
    FlowJudge flows(t);
    PairJudge pairs(t);
    SearchOptions options;
    if (judges == Judges::Shared) {
        options.flows = &flows;
        options.pairs = &pairs;
    }
    options.atOnce = atOnce;
    options.maxTrials = maxTrials;
    std::vector<Why> all;
    std::ostringstream out;
    for (const Flow& flow : t.flows) {
        auto why = whyHidden(t, **run, flow.id, options);
        REQUIRE(why);
        out << flow.id << ' ' << why->tried << ' ' << why->complete << ' ' << why->flatHides
            << '\n';
        all.push_back(std::move(*why));
    }
    writeJson(all, out);
    return out.str();
}

}  // namespace

TEST(eachIsDoneOnce)
{
    for (const std::size_t atOnce : {1, 2, 5, 50}) {
        std::vector<std::atomic<int>> done(37);
        sideBySide(done.size(), atOnce, [&](std::size_t i) { ++done[i]; });
        for (const auto& d : done)
            CHECK_EQ(d.load(), 1);
    }
    sideBySide(0, 4, [](std::size_t) { CHECK(false); });
}

TEST(whatOneThrowsIsThrown)
{
    bool caught = false;
    try {
        sideBySide(20, 4, [](std::size_t i) {
            if (i == 7)
                throw std::runtime_error("seven");
        });
    } catch (const std::runtime_error& e) {
        caught = std::string(e.what()) == "seven";
    }
    CHECK(caught);
}

TEST(smallDocumentsAreTriedOneByOne)
{
    CHECK_EQ(triedAtOnce(0), 1U);
    CHECK_EQ(triedAtOnce(200), 1U);
    CHECK(triedAtOnce(20'000) >= 1U);
    CHECK_EQ(triedAtOnce(10'000'000), 1U);
}

TEST(answersAreTheSameHoweverManyAreTriedAtOnce)
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        check::context() = std::to_string(seed);
        Maker maker{{seed}, {}, {}, {}};
        World w = maker.make();
        maker.forgeHeaders(w);
        RuleDice(w.t, seed).roll();
        // With few trials also where the search ends early.
        const std::uint32_t most = seed % 3 == 0 ? 7 : 300;
        CHECK_EQ(told(w.t, 4, most), told(w.t, 1, most));
    }
    GenerateOptions shape = generateOptions(ClusterModel::Island);
    shape.podsPerNode = 5;
    shape.flows = 12;
    CHECK_EQ(told(generate(shape), 3, 300), told(generate(shape), 1, 300));
}

TEST(pricesAreTheSameWhoeverWeighedTheChangesBefore)
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        check::context() = std::to_string(seed);
        Maker maker{{seed}, {}, {}, {}};
        World w = maker.make();
        RuleDice(w.t, seed).roll();
        CHECK_EQ(told(w.t, 2, 300), told(w.t, 2, 300, Judges::Own));
    }
    GenerateOptions shape = generateOptions(ClusterModel::Island);
    shape.podsPerNode = 5;
    shape.flows = 12;
    Topology t = generate(shape);
    for (std::size_t i = 0; i < t.flows.size(); ++i)
        t.flows[i].enabled = i % 3 == 0;  // the others run for their own answers alone
    CHECK_EQ(told(t, 2, 300), told(t, 2, 300, Judges::Own));
}

TEST(aSearchSaysHowFarItIs)
{
    GenerateOptions shape = generateOptions(ClusterModel::Island);
    shape.podsPerNode = 5;
    shape.flows = 12;
    const Topology t = generate(shape);
    const auto run = sim::simulate(t);
    REQUIRE(run);
    SearchProgress progress;
    SearchOptions options;
    options.progress = &progress;
    int searched = 0;
    for (const sim::FlowResult& flow : (*run)->flows()) {
        const auto why = whyHidden(t, **run, flow.id, options);
        REQUIRE(why);
        if (why->tried == 0)
            continue;
        ++searched;
        CHECK_EQ(progress.tried.load(), why->tried);
        CHECK(progress.found >= why->remedies.size());
        CHECK_EQ(progress.weighed.load(), progress.found.load());
    }
    CHECK(searched > 2);
}

CHECK_MAIN()
