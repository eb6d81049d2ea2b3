// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/generate.h"
#include "sim/event_queue.h"
#include "tests/sim/rule_dice.h"

/// The path memory and the event queue change how fast a run is, never what it is.
using namespace tombolo;
using namespace tombolo::test;

namespace {

/// Many packets a flow, close together and far apart, over slow and lossy wires.
World busyWorld(std::uint64_t seed)
{
    World w = Maker{{seed}, {}, {}, {}}.make();
    Dice dice{seed * 991};
    for (Flow& f : w.t.flows) {
        f.count = 1 + std::int64_t(dice.below(20));
        f.intervalNs = std::int64_t(dice.below(4)) * 400'000;
        f.protocol = dice.chance(50) ? f.protocol : Protocol::Udp;
    }
    if (seed % 2 == 0)
        RuleDice(w.t, seed).roll();
    for (Network& n : w.t.networks) {
        if (dice.chance(30))
            n.bandwidthKbps = 500 + std::int64_t(dice.below(20'000));
        if (dice.chance(30))
            n.latencyNs = std::int64_t(dice.below(40'000'000));
    }
    return w;
}

std::string wholeTable(const sim::Trace& trace)
{
    std::ostringstream out;
    for (const sim::TableEntry& e : trace.table())
        out << e.at << ' ' << e.flow << ' ' << e.fromNs << ' ' << e.untilNs << '\n';
    return out.str();
}

}  // namespace

TEST(theTraceIsTheSameWithoutMemory)
{
    std::uint64_t crossings = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        check::context() = "seed " + std::to_string(seed);
        const World w = busyWorld(seed);
        sim::RunOptions with;
        with.seed = seed;
        sim::RunOptions without = with;
        without.memory = false;
        const auto a = *sim::simulate(w.t, with);
        const auto b = *sim::simulate(w.t, without);
        CHECK_EQ(a->crossingCount(), b->crossingCount());
        CHECK_EQ(a->fingerprint(), b->fingerprint());
        CHECK_EQ(a->endNs(), b->endNs());
        CHECK_EQ(wholeTable(*a), wholeTable(*b));
        for (std::size_t f = 0; f < a->flows().size(); ++f)
            CHECK(a->flows()[f].packets == b->flows()[f].packets);
        crossings += a->crossingCount();
    }
    check::context().clear();
    CHECK(crossings > 100'000);
}

TEST(verdictsAndTablesDoNotNeedTheRecording)
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        check::context() = "seed " + std::to_string(seed);
        const World w = busyWorld(seed);
        sim::RunOptions silent;
        silent.record = false;
        const auto all = *sim::simulate(w.t);
        const auto few = *sim::simulate(w.t, silent);
        CHECK_EQ(few->crossingCount(), 0U);
        CHECK_EQ(few->endNs(), all->endNs());
        CHECK_EQ(wholeTable(*few), wholeTable(*all));
        for (std::size_t f = 0; f < all->flows().size(); ++f) {
            CHECK(few->flows()[f].verdict == all->flows()[f].verdict);
            CHECK(few->flows()[f].reason == all->flows()[f].reason);
            CHECK(few->flows()[f].seenSource == all->flows()[f].seenSource);
            CHECK(few->flows()[f].candidates == all->flows()[f].candidates);
        }
    }
    check::context().clear();
}

TEST(aPlanRunsAsItsDocumentDoes)
{
    const World w = busyWorld(3);
    const auto plan = *sim::compile(w.t);
    CHECK_EQ((*sim::simulate(plan))->fingerprint(), (*sim::simulate(w.t))->fingerprint());
    CHECK_EQ((*sim::simulate(plan))->fingerprint(), (*sim::simulate(plan))->fingerprint());
}

TEST(aRecordedCrossingIsSmall)
{
    GenerateOptions o;
    o.flows = 50;
    o.packets = 2'000;
    o.gatewayNat = true;
    const auto trace = *sim::simulate(generate(o));
    CHECK_EQ(trace->crossingCount(), 12U * 50 * 2'000);
    CHECK(trace->bytes() / trace->crossingCount() < 20);
    for (const sim::FlowResult& f : trace->flows()) {
        CHECK(f.verdict == sim::Verdict::Answered);
        CHECK(f.hidden);
        CHECK_EQ(f.request.size(), 6U);
        CHECK_EQ(f.reply.size(), 6U);
    }
}

/// The wheel against a plain sort, with every distance from nothing to many turns.
TEST(eventsComeInTheOrderOfTimeThenPushing)
{
    for (const unsigned shift : {0U, 6U, 10U, 18U}) {
        check::context() = "shift " + std::to_string(shift);
        Dice dice{shift + 1};
        sim::EventQueue queue(shift);
        struct Pushed {
            sim::TimeNs time;
            std::uint32_t number;
        };
        std::vector<Pushed> pushed;
        std::vector<std::uint32_t> popped;
        std::uint32_t number = 0;
        const auto push = [&](sim::TimeNs now) {
            const sim::TimeNs far[] = {0,
                                       1,
                                       sim::TimeNs(dice.below(100)),
                                       sim::TimeNs(dice.below(50'000)),
                                       sim::TimeNs(dice.below(40'000'000)),
                                       sim::TimeNs(dice.below(100'000'000'000))};
            const sim::TimeNs time = now + far[dice.below(6)];
            pushed.push_back({time, number});
            queue.push(time, sim::EventKind::Attempt, number++);
        };
        for (int i = 0; i < 200; ++i)
            push(sim::TimeNs(dice.below(2)));
        for (std::uint32_t e = queue.pop(); e != sim::EventQueue::kNone; e = queue.pop()) {
            popped.push_back(queue[e].what);
            const sim::TimeNs now = queue[e].time;
            queue.release(e);
            for (std::size_t more = number < 20'000 ? dice.below(3) : 0; more > 0; --more)
                push(now);
        }
        std::stable_sort(pushed.begin(), pushed.end(),
                         [](const Pushed& a, const Pushed& b) { return a.time < b.time; });
        REQUIRE(popped.size() == pushed.size());
        for (std::size_t i = 0; i < popped.size(); ++i)
            REQUIRE(popped[i] == pushed[i].number);
    }
    check::context().clear();
}

CHECK_MAIN()
