// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <set>
#include <tuple>

#include "tests/sim/rule_dice.h"

/// What holds in every run, whatever was drawn: many random topologies, most of them full of
/// mistakes.
using namespace tombolo;
using namespace tombolo::test;
using sim::StepKind;

namespace {

bool ends(const sim::Step& s)
{
    return s.kind == StepKind::Deliver || s.kind == StepKind::Drop || s.kind == StepKind::Reject ||
           s.kind == StepKind::ProxyAccept;
}

/// Every packet that arrives somewhere ends there exactly once or goes on exactly once.
void checkConservation(const sim::Trace& trace)
{
    std::map<std::tuple<std::uint32_t, std::uint32_t, sim::Phase, sim::ElementIx>, int> balance;
    for (std::uint32_t i = 0; i < trace.crossingCount(); ++i) {
        const sim::Crossing c = trace.crossing(i);
        CHECK(c.departNs >= 0 && c.arriveNs > c.departNs);
        CHECK(i == 0 || trace.crossing(i - 1).departNs <= c.departNs);
        const auto steps = trace.steps(i);
        const auto final = std::count_if(steps.begin(), steps.end(), ends);
        CHECK(final <= 1);
        CHECK(!c.lost || final == 1);
        if (final == 1 &&
            (steps.back().kind == StepKind::Drop || steps.back().kind == StepKind::Reject))
            CHECK(steps.back().reason != sim::Reason::None);
        if (final == 1)
            CHECK(ends(steps.back()) || steps.back().kind == StepKind::Deliver);
        else
            ++balance[{c.flow, c.attempt, c.phase, c.to}];
        const auto before = trace.stepsBefore(i);
        if (before.empty())
            --balance[{c.flow, c.attempt, c.phase, c.from}];
        else
            CHECK(before.front().kind == StepKind::Send ||
                  before.front().kind == StepKind::BalanceEndpoint);
    }
    for (const auto& [at, open] : balance)
        CHECK_EQ(open, 0);
}

/// No rewrite touches the true source; what is visible and not it is hidden by somebody.
void checkTruth(const sim::Trace& trace, const Topology& t)
{
    for (std::uint32_t i = 0; i < trace.crossingCount(); ++i) {
        const sim::Crossing c = trace.crossing(i);
        if (c.phase == sim::Phase::Request) {
            CHECK_EQ(nameOf(trace, c.trueSource), t.flows[c.flow].from);
            CHECK(c.trueAddress == trace.flows()[c.flow].trueSource.address);
        }
        CHECK_EQ(c.hidden, c.header.src != c.trueAddress);
        CHECK_EQ(c.hidden, c.hiddenBy != sim::kNoElement);
        sim::Header header = c.header;
        for (const sim::Step& s : trace.steps(i)) {
            CHECK(s.before == header);
            header = s.after;
            const bool may = s.kind == StepKind::SourceNat || s.kind == StepKind::DestinationNat ||
                             s.kind == StepKind::TranslateBack ||
                             s.kind == StepKind::TranslateError;
            CHECK(may || !s.rewrites());
        }
    }
    for (const sim::FlowResult& f : trace.flows()) {
        if (f.hidden)
            CHECK(!f.hiddenBy.empty());
        if (f.seenSource)
            CHECK(std::find(f.candidates.begin(), f.candidates.end(), f.trueSource.element) !=
                  f.candidates.end());
        CHECK((f.verdict == sim::Verdict::Answered) == (f.reason == sim::Reason::None));
    }
}

/// Two connections of one machine never expect the same answer at the same time. (What a machine
/// sends itself is answered before anything else is looked at.)
void checkTables(const sim::Trace& trace)
{
    std::map<std::tuple<sim::ElementIx, Protocol, std::string>, sim::TimeNs> expectedUntil;
    for (const sim::TableEntry& e : trace.table()) {  // by the time when they were made
        const sim::Header& r = e.replyTuple;
        if (r.src == r.dst)
            continue;
        const std::string tuple = socket(r.src, r.sport) + '>' + socket(r.dst, r.dport);
        const auto [before, isFirst] = expectedUntil.try_emplace({e.at, e.protocol, tuple}, 0);
        CHECK(isFirst || before->second <= e.fromNs);
        before->second = e.untilNs;
    }
}

}  // namespace

TEST(everyPacketEndsOnceAndNobodyLiesAboutItsSource)
{
    int crossings = 0;
    int answered = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        check::context() = "seed " + std::to_string(seed);
        World w = Maker{{seed}, {}, {}, {}}.make();
        if (seed % 3 == 0)
            RuleDice(w.t, seed).roll();
        const auto trace = w.run(seed);
        checkConservation(*trace);
        checkTruth(*trace, w.t);
        checkTables(*trace);
        crossings += int(trace->crossingCount());
        for (const auto& f : trace->flows())
            answered += f.verdict == sim::Verdict::Answered ? 1 : 0;
    }
    check::context().clear();
    CHECK(crossings > 20'000);
    CHECK(answered > 1'000);
}

TEST(sameSeedSameRun)
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        check::context() = "seed " + std::to_string(seed);
        const World w = Maker{{seed}, {}, {}, {}}.make();
        std::ostringstream one;
        std::ostringstream two;
        const auto trace = w.run(7);
        sim::writeJson(*trace, one, {});
        sim::writeJson(*w.run(7), two, {});
        CHECK_EQ(trace->fingerprint(), w.run(7)->fingerprint());
        CHECK(one.str() == two.str());
    }
    check::context().clear();
}

/// Flows that share nothing do not notice each other: what one does alone it does in company, too.
TEST(aFlowAloneDoesWhatItDoesAmongOthers)
{
    World w;
    w.network("l", {"10.0.0.0/24"});
    w.network("r", {"10.0.1.0/24"});
    w.router("gw", {{"l", "10.0.0.1"}, {"r", "10.0.1.1"}});
    for (std::size_t i = 0; i < 8; ++i) {
        w.host(text("a", i).c_str(), "l", text({10, 0, 0, 10 + i}).c_str(), "10.0.0.1");
        w.host(text("b", i).c_str(), "r", text({10, 0, 1, 10 + i}).c_str(), "10.0.1.1",
               {{Protocol::Tcp, 80}});
        w.flow(text("f", i).c_str(), text("a", i).c_str(), text("b", i).c_str(), Protocol::Tcp, 80);
    }
    const auto all = w.run();
    for (std::size_t i = 0; i < 8; ++i) {
        sim::RunOptions options;
        options.flows = {text("f", i)};
        const auto alone = *sim::simulate(w.t, options);
        CHECK_EQ(told(*alone, alone->flows()[0].request), told(*all, all->flows()[i].request));
        CHECK_EQ(told(*alone, alone->flows()[0].reply), told(*all, all->flows()[i].reply));
    }
}

/// Whatever is missing, doubled or absurd: a run ends, with a trace or with an error.
TEST(brokenDocumentsDoNotBreakTheRun)
{
    int traced = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        check::context() = "seed " + std::to_string(seed);
        World w = Maker{{seed}, {}, {}, {}}.make();
        Breaker{{seed * 77}, w.t}.breakSomething();
        sim::RunOptions options;
        options.maxCrossings = 20'000;
        const auto trace = sim::simulate(w.t, options);
        if (!trace)
            continue;
        ++traced;
        checkConservation(**trace);
        std::ostringstream out;
        sim::writeText(**trace, out, {});
        sim::writeJson(**trace, out, {});
        CHECK(!out.str().empty());
    }
    check::context().clear();
    CHECK(traced > 150);
}

CHECK_MAIN()
