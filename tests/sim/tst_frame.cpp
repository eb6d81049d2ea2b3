// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "sim/frame.h"
#include "tests/support/check.h"
#include "tests/support/hand_trace.h"

using namespace tombolo;
using namespace tombolo::sim;

namespace {

bool same(const Frame& a, const Frame& b)
{
    const auto packet = [](const PacketMark& x, const PacketMark& y) {
        return x.crossing == y.crossing && x.progress == y.progress;
    };
    const auto drop = [](const DropMark& x, const DropMark& y) {
        return x.at == y.at && x.crossing == y.crossing && x.reason == y.reason && x.atNs == y.atNs;
    };
    return std::equal(a.packets.begin(), a.packets.end(), b.packets.begin(), b.packets.end(),
                      packet) &&
           std::equal(a.drops.begin(), a.drops.end(), b.drops.begin(), b.drops.end(), drop);
}

std::vector<std::uint32_t> crossingsIn(const Frame& frame)
{
    std::vector<std::uint32_t> found;
    for (const PacketMark& mark : frame.packets)
        found.push_back(mark.crossing);
    return found;
}

/// Small and repeatable; good enough to pick places.
struct Dice {
    std::uint64_t state = 42;
    std::uint64_t next()
    {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return state >> 33U;
    }
};

/// Many flows of eight hops each, overlapping.
test::HandTrace manyFlows(std::uint32_t flows)
{
    test::HandTrace trace;
    for (int i = 0; i < 10; ++i)
        trace.elementIds.push_back("e" + std::to_string(i));
    trace.flowResults.resize(flows);
    trace.records.reserve(flows * 8);
    Dice dice;
    for (std::uint32_t f = 0; f < flows; ++f) {
        trace.flowResults[f].id = "f" + std::to_string(f);
        TimeNs at = static_cast<TimeNs>(dice.next() % (flows * 1000));
        for (std::uint32_t hop = 0; hop < 8; ++hop) {
            Crossing c;
            c.flow = f;
            c.from = hop;
            c.to = hop + 1;
            c.departNs = at;
            c.arriveNs = at + 1000 + static_cast<TimeNs>(dice.next() % 50'000);
            at = c.arriveNs + 700;
            trace.records.push_back({c, {}, {}});
        }
    }
    trace.finish();
    return trace;
}

}  // namespace

TEST(spansAgreeWithAPlainSearch)
{
    Dice dice;
    for (int round = 0; round < 40; ++round) {
        const std::size_t count = dice.next() % 400;
        std::vector<std::int64_t> starts;
        std::vector<std::int64_t> ends;
        for (std::size_t i = 0; i < count; ++i) {
            starts.push_back(static_cast<std::int64_t>(dice.next() % 1000));
            ends.push_back(0);
        }
        std::sort(starts.begin(), starts.end());
        for (std::size_t i = 0; i < count; ++i)
            ends[i] = starts[i] +
                      static_cast<std::int64_t>(dice.next() % (dice.next() % 10 == 0 ? 1000 : 20));
        SpanIndex index;
        index.assign(ends);
        for (std::int64_t at = -1; at < 1100; at += 7) {
            const auto limit = static_cast<std::uint32_t>(
                std::upper_bound(starts.begin(), starts.end(), at) - starts.begin());
            std::vector<std::uint32_t> expected;
            for (std::uint32_t i = 0; i < count; ++i) {
                if (starts[i] <= at && ends[i] > at)
                    expected.push_back(i);
            }
            CHECK(index.covering(limit, at) == expected);
        }
    }
}

TEST(packetsMoveAndWait)
{
    const auto trace = test::twoPods();
    const Frame start = frameAt(trace, 0);
    CHECK(crossingsIn(start) == (std::vector<std::uint32_t>{0, 1}));
    CHECK_EQ(start.packets[0].progress, 0.0);
    CHECK_EQ(frameAt(trace, 250).packets[0].progress, 0.25);
    // Inside node-1: shown at the end of the wire it came on.
    const Frame inside = frameAt(trace, 3000);
    CHECK(crossingsIn(inside) == (std::vector<std::uint32_t>{0, 1}));
    CHECK(inside.packets[0].progress > 0.999 && inside.packets[0].progress < 1);
    // The moment of leaving: on the next wire only.
    CHECK(crossingsIn(frameAt(trace, 6000)) == (std::vector<std::uint32_t>{2, 3}));
    // The server thinks; the dropped one is gone.
    CHECK(crossingsIn(frameAt(trace, 108'000)) == (std::vector<std::uint32_t>{4}));
}

TEST(nothingMovesOutsideTheRun)
{
    const auto trace = test::twoPods();
    CHECK(frameAt(trace, -1).packets.empty());
    CHECK(frameAt(trace, 500'000'000).packets.empty());
    CHECK(frameAt(trace, trace.endNs()).packets.empty());
    CHECK(frameAt(test::HandTrace(), 0).packets.empty());
}

TEST(dropsAppearWhenTheyHappen)
{
    const auto trace = test::twoPods();
    CHECK(frameAt(trace, 1999).drops.empty());
    const Frame early = frameAt(trace, 2000);
    CHECK_EQ(early.drops.size(), std::size_t{1});
    CHECK_EQ(early.drops[0].crossing, kNoCrossing);
    CHECK_EQ(early.drops[0].at, 2U);
    CHECK(early.drops[0].reason == Reason::NoRoute);
    CHECK_EQ(frameAt(trace, 56'199).drops.size(), std::size_t{1});
    const Frame late = frameAt(trace, 56'200);
    CHECK_EQ(late.drops.size(), std::size_t{2});
    CHECK_EQ(late.drops[1].at, 4U);
    CHECK_EQ(late.drops[1].crossing, 3U);
    CHECK_EQ(frameAt(trace, 60'000, 50'000).drops.size(), std::size_t{1});
    const Frame lost = frameAt(trace, trace.endNs());
    CHECK_EQ(lost.drops.size(), std::size_t{3});
    CHECK_EQ(lost.drops[2].at, kNoElement);
    CHECK(lost.drops[2].reason == Reason::LinkLoss);
}

TEST(oneBeatPerEvent)
{
    const auto trace = test::twoPods();
    const Beats beats(trace);
    // 0+1, 2+3, 4, 5, 6, 7, 8, 9: what leaves at the same nanosecond shares a beat.
    CHECK_EQ(beats.count(), 8.0);
    CHECK_EQ(beats.beatOf(1), std::size_t{0});
    CHECK_EQ(beats.beatOf(3), std::size_t{1});
    CHECK_EQ(beats.beatOf(9), std::size_t{7});
    CHECK_EQ(beats.firstCrossing(2), 4U);
    CHECK_EQ(beats.startOf(2), TimeNs{57'000});
    CHECK_EQ(beats.timeAt(2.5), TimeNs{82'000});
    CHECK_EQ(beats.timeAt(8), trace.endNs());
    // A wait of a second takes no beat.
    CHECK_EQ(beats.timeAt(5.999) < 214'000, true);
    CHECK_EQ(beats.timeAt(6), TimeNs{1'000'000'000});
    CHECK_EQ(beats.beatAt(500'000'000), 6.0);
}

TEST(onePacketNeverMovesTwiceInABeat)
{
    test::HandTrace trace;
    trace.elementIds = {"a", "b", "c"};
    trace.flowResults.resize(1);
    for (std::uint32_t i = 0; i < 2; ++i) {
        Crossing c;
        c.from = i;
        c.to = i + 1;
        trace.records.push_back({c, {}, {}});
    }
    trace.finish();
    const Beats beats(trace);
    CHECK_EQ(beats.count(), 2.0);
    CHECK(crossingsIn(beats.frameAtBeat(trace, 0.5)) == (std::vector<std::uint32_t>{0}));
    CHECK(crossingsIn(beats.frameAtBeat(trace, 1.5)) == (std::vector<std::uint32_t>{1}));
}

TEST(beatsAndTimeAreMonotonic)
{
    const auto trace = test::twoPods();
    const Beats beats(trace);
    TimeNs lastTime = -1;
    for (double beat = -1; beat <= 9; beat += 0.01) {
        CHECK(beats.timeAt(beat) >= lastTime);
        lastTime = beats.timeAt(beat);
    }
    double lastBeat = -1;
    for (TimeNs time = -1000; time < 230'000; time += 97) {
        const double beat = beats.beatAt(time);
        CHECK(beat >= lastBeat && beat <= beats.count());
        lastBeat = beat;
    }
    for (double beat = 0; beat < 8; beat += 0.125)
        CHECK(std::abs(beats.beatAt(beats.timeAt(beat)) - beat) < 1e-3);
}

TEST(framesByBeat)
{
    const auto trace = test::twoPods();
    const Beats beats(trace);
    const Frame half = beats.frameAtBeat(trace, 1.5);
    CHECK(crossingsIn(half) == (std::vector<std::uint32_t>{2, 3}));
    CHECK_EQ(half.packets[1].progress, 0.5);
    CHECK_EQ(half.drops.size(), std::size_t{1});  // f3 never sent
    // Pod-B's packet ends with beat 1: the mark stands from beat 2 on.
    CHECK_EQ(beats.frameAtBeat(trace, 2).drops.size(), std::size_t{2});
    CHECK(crossingsIn(beats.frameAtBeat(trace, 2)) == (std::vector<std::uint32_t>{4}));
    CHECK(beats.frameAtBeat(trace, beats.count()).packets.empty());
    CHECK_EQ(beats.frameAtBeat(trace, beats.count()).drops.size(), std::size_t{3});
    CHECK(beats.frameAtBeat(trace, -3).packets.empty());
}

TEST(aPacketWaitsWhileOthersMove)
{
    auto trace = test::twoPods();
    trace.records[3].crossing.departNs = 7000;  // f2 leaves node-1 after f1
    for (auto& flow : trace.flowResults) {
        flow.request.clear();
        flow.reply.clear();
    }
    trace.finish();
    const Beats beats(trace);
    const Frame frame = beats.frameAtBeat(trace, 1.5);
    CHECK(crossingsIn(frame) == (std::vector<std::uint32_t>{1, 2}));
    CHECK(frame.packets[0].progress > 0.999);
    CHECK_EQ(frame.packets[1].progress, 0.5);
}

TEST(sameFrameHoweverReached)
{
    const auto trace = manyFlows(40);
    const Beats beats(trace);
    const FrameIndex index(trace);
    Dice dice;
    std::vector<double> places;
    for (double beat = 0; beat <= beats.count(); beat += 0.5)
        places.push_back(beat);
    std::vector<Frame> forward;
    for (const double beat : places)
        forward.push_back(beats.frameAtBeat(trace, beat));
    for (std::size_t i = places.size(); i-- > 0;)
        CHECK(same(beats.frameAtBeat(trace, places[i]), forward[i]));
    for (int jump = 0; jump < 500; ++jump) {
        const std::size_t i = dice.next() % places.size();
        CHECK(same(beats.frameAtBeat(trace, places[i]), forward[i]));
        const TimeNs time = beats.timeAt(places[i]);
        CHECK(same(index.frameAt(trace, time), frameAt(trace, time)));
    }
}

TEST(manyCrossingsHaveFrames)
{
    const auto trace = manyFlows(40'000);
    const Beats beats(trace);
    for (int i = 1; i < 200; ++i) {
        const double beat = beats.count() * i / 200;
        CHECK(!beats.frameAtBeat(trace, beat).packets.empty());
        CHECK(!beats.index().frameAt(trace, beats.timeAt(beat)).packets.empty());
    }
}

CHECK_MAIN()
