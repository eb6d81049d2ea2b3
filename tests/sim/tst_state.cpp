// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <map>
#include <set>

#include "model/core/generate.h"
#include "sim/state.h"
#include "tests/sim/random_world.h"

/// What a run holds at an instant, against a plain walk through its events.
using namespace tombolo;
using namespace tombolo::test;

namespace {

World slowWorld(std::uint64_t seed)
{
    World w = Maker{{seed}, {}, {}, {}}.make();
    Dice dice{seed};
    for (Flow& f : w.t.flows) {
        f.count = 1 + std::int64_t(dice.below(12));
        f.intervalNs = std::int64_t(dice.below(3)) * 100'000;
    }
    for (Network& n : w.t.networks)
        n.bandwidthKbps = 1'000 + std::int64_t(dice.below(9'000));
    return w;
}

/// Keeps the sets as the events come, forward or backward.
class Walk {
public:
    explicit Walk(const sim::Trace& trace)
    {
        for (std::uint32_t i = 0; i < trace.crossingCount(); ++i) {
            const sim::Crossing c = trace.crossing(i);
            if (c.waitNs > 0)
                span(&Walk::m_waiting, i, c.departNs - c.waitNs, c.departNs);
            span(&Walk::m_underWay, i, c.departNs, c.arriveNs);
        }
        for (std::uint32_t i = 0; i < trace.table().size(); ++i)
            span(&Walk::m_table, i, trace.table()[i].fromNs, trace.table()[i].untilNs);
        std::stable_sort(m_changes.begin(), m_changes.end(),
                         [](const Change& a, const Change& b) { return a.at < b.at; });
    }
    void to(sim::TimeNs at)
    {
        for (; m_next < m_changes.size() && m_changes[m_next].at <= at; ++m_next)
            apply(m_changes[m_next], m_changes[m_next].begins);
        for (; m_next > 0 && m_changes[m_next - 1].at > at; --m_next)
            apply(m_changes[m_next - 1], !m_changes[m_next - 1].begins);
    }
    bool holds(const sim::State& s) const
    {
        const auto same = [](const std::set<std::uint32_t>& a,
                             const std::vector<std::uint32_t>& b) {
            return std::equal(a.begin(), a.end(), b.begin(), b.end());
        };
        return same(m_waiting, s.waiting) && same(m_underWay, s.underWay) && same(m_table, s.table);
    }

private:
    using Set = std::set<std::uint32_t> Walk::*;
    struct Change {
        sim::TimeNs at;
        Set set;
        std::uint32_t what;
        bool begins;
    };
    void span(Set set, std::uint32_t what, sim::TimeNs from, sim::TimeNs until)
    {
        m_changes.push_back({from, set, what, true});
        m_changes.push_back({until, set, what, false});
    }
    void apply(const Change& c, bool begins)
    {
        if (begins)
            (this->*c.set).insert(c.what);
        else
            (this->*c.set).erase(c.what);
    }
    std::set<std::uint32_t> m_waiting, m_underWay, m_table;
    std::vector<Change> m_changes;
    std::size_t m_next = 0;
};

}  // namespace

TEST(forwardBackwardAndJumpGiveTheSame)
{
    std::size_t waited = 0;
    std::size_t pools = 0;
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        check::context() = "seed " + std::to_string(seed);
        const World w = slowWorld(seed);
        const auto trace = w.run(seed);
        const sim::StateIndex index(*trace);
        const std::uint32_t count = trace->crossingCount();
        std::vector<std::uint64_t> forward(count);
        Walk walk(*trace);
        for (std::uint32_t k = 0; k < count; ++k) {
            const sim::State s = index.stateAtEvent(*trace, k);
            walk.to(s.atNs);
            CHECK(walk.holds(s));
            forward[k] = s.hash();
            waited += s.waiting.size();
            pools += s.pools.size();
        }
        for (std::uint32_t k = count; k-- > 0;) {
            const sim::State s = index.stateAtEvent(*trace, k);
            walk.to(s.atNs);
            CHECK(walk.holds(s));
            CHECK_EQ(s.hash(), forward[k]);
        }
        Dice dice{seed};
        for (int jump = 0; jump < 50 && count > 0; ++jump) {
            const auto k = std::uint32_t(dice.below(count));
            const sim::StateIndex fresh(*trace);
            CHECK_EQ(fresh.stateAtEvent(*trace, k).hash(), forward[k]);
        }
        const sim::State end = index.stateAt(*trace, trace->endNs());
        CHECK(end.waiting.empty() && end.underWay.empty() && end.wires.empty());
    }
    check::context().clear();
    CHECK(waited > 1'000);
    CHECK(pools > 1'000);
}

/// Ten packets at once into a wire that takes a millisecond for each.
TEST(aQueueBuildsAndDrains)
{
    World w;
    w.network("l", {"10.0.0.0/24"});
    w.t.networks.back().bandwidthKbps = 736;  // 92 bytes in a millisecond
    w.t.networks.back().latencyNs = 100'000;
    w.host("a", "l", "10.0.0.1");
    w.host("b", "l", "10.0.0.2", nullptr, {{Protocol::Udp, 9}});
    Flow& f = w.flow("f", "a", "b", Protocol::Udp, 9);
    f.count = 10;
    f.intervalNs = 0;
    const auto trace = w.run();
    const sim::StateIndex index(*trace);
    const sim::State first = index.stateAt(*trace, 500'000);
    REQUIRE(first.wires.size() == 1);
    CHECK_EQ(first.wires[0].waiting, 9U);
    CHECK_EQ(first.wires[0].waitingBytes, 9U * 92);
    CHECK_EQ(first.wires[0].underWay, 1U);
    const sim::State later = index.stateAt(*trace, 4'050'000);
    CHECK_EQ(later.waiting.size(), 5U);
    CHECK(index.stateAt(*trace, -1).wires.empty());
    CHECK(index.stateAt(*trace, trace->endNs()).wires.empty());
}

TEST(anyInstantOfAMillionEventsInTwentyMilliseconds)
{
    GenerateOptions o;
    o.podsPerNode = 125;
    o.flows = 1'000;
    o.packets = 84;
    o.gatewayNat = true;
    sim::RunOptions options;
    options.candidates = false;
    const auto trace = *sim::simulate(generate(o), options);
    CHECK(trace->crossingCount() > 1'000'000);
    const sim::StateIndex index(*trace);
    using Clock = std::chrono::steady_clock;
    std::vector<double> took;
    for (int i = 0; i < 21; ++i) {
        const auto start = Clock::now();
        const sim::State s = index.stateAt(*trace, trace->endNs() / 21 * i + 5'000'000);
        took.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
        CHECK(!s.table.empty());
    }
    std::sort(took.begin(), took.end());
    CHECK(took[took.size() / 2] < 20);
}

CHECK_MAIN()
