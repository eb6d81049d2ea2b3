// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "sim/queries.h"
#include "tests/support/hand_trace.h"

using namespace tombolo;
using namespace tombolo::sim;

class TestQueries : public QObject {
    Q_OBJECT

private slots:
    void tableFollowsTheTime()
    {
        const auto trace = test::twoPods();
        QVERIFY(tableAt(trace, 3, 999).empty());
        QCOMPARE(tableAt(trace, 3, 1000).size(), std::size_t{2});
        QCOMPARE(tableAt(trace, 3, 29'999).size(), std::size_t{2});
        const auto later = tableAt(trace, 3, 30'000);
        QCOMPARE(later.size(), std::size_t{1});
        QCOMPARE(later[0].flow, 0U);
        QVERIFY(later[0].translates());
        QVERIFY(tableAt(trace, 4, 2000).empty());
        QVERIFY(tableAt(trace, kNoElement, 2000).empty());
    }

    void latencyAddsUpToTheExchange()
    {
        const auto trace = test::twoPods();
        const auto hops = latencyByHop(trace, 0);
        QCOMPARE(hops.size(), std::size_t{6});
        TimeNs sum = 0;
        for (const HopLatency& hop : hops)
            sum += hop.wireNs + hop.machineNs + hop.translationNs;
        QCOMPARE(sum, TimeNs{214'400});  // the last step included
        QCOMPARE(hops[0].element, 3U);
        QCOMPARE(hops[0].wireNs, TimeNs{1000});
        QCOMPARE(hops[0].machineNs, TimeNs{4200});
        QCOMPARE(hops[0].translationNs, TimeNs{800});
        // The server's own work before its answer belongs to the server.
        QCOMPARE(hops[2].element, 5U);
        QCOMPARE(hops[2].machineNs, TimeNs{3000});
        QCOMPARE(hops[3].element, 4U);
        QCOMPARE(hops[3].wireNs, TimeNs{50'000});
        QCOMPARE(hops[4].translationNs, TimeNs{400});
        // node-1 was done at 212000 but sent at 213000: the wait is the wire's.
        QCOMPARE(hops[5].wireNs, TimeNs{2000});
    }

    void latencyOfOddFlows()
    {
        const auto trace = test::twoPods();
        QCOMPARE(latencyByHop(trace, 1).size(), std::size_t{2});
        QVERIFY(latencyByHop(trace, 2).empty());
        QVERIFY(latencyByHop(trace, 99).empty());
    }

    void senderCostIsARowOfItsOwn()
    {
        auto trace = test::twoPods();
        trace.records[0].before[0].costNs = 250;
        const auto hops = latencyByHop(trace, 0);
        QCOMPARE(hops.size(), std::size_t{7});
        QCOMPARE(hops[0].element, 0U);
        QCOMPARE(hops[0].machineNs, TimeNs{250});
        QCOMPARE(hops[0].wireNs, TimeNs{0});
        QCOMPARE(hops[1].wireNs, TimeNs{1000});
    }

    void eventsAreInOrderOfTime()
    {
        const auto trace = test::twoPods();
        const auto all = events(trace);
        std::uint32_t wires = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (i > 0)
                QVERIFY(all[i].atNs >= all[i - 1].atNs);
            wires += all[i].crossing != kNoCrossing && all[i].step < 0;
        }
        QCOMPARE(wires, trace.crossingCount());
        // Both at 0, both arrive and are masked, the third is refused in between.
        QCOMPARE(all[0].crossing, 0U);
        QCOMPARE(all[1].crossing, 1U);
        QCOMPARE(all[2].crossing, kNoCrossing);
        QCOMPARE(all[2].flow, 2U);
        QCOMPARE(all[3].crossing, 0U);
        QCOMPARE(all[3].step, 3);
        QCOMPARE(all[3].atNs, TimeNs{6000});
        QCOMPARE(int{all[3].traits}, kRewrites | kHidden);
        QCOMPARE(all[4].crossing, 1U);
    }

    void onlyWhatMattersIsAnEvent()
    {
        const auto trace = test::twoPods();
        std::vector<StepKind> kinds;
        for (const Event& event : events(trace)) {
            if (event.step >= 0)
                kinds.push_back(trace.steps(event.crossing)[event.step].kind);
        }
        const std::vector<StepKind> expected{
            StepKind::SourceNat,     StepKind::SourceNat, StepKind::Drop,     StepKind::Deliver,
            StepKind::TranslateBack, StepKind::Deliver,   StepKind::SourceNat};
        QVERIFY(kinds == expected);
        Step route;
        route.kind = StepKind::Route;
        route.before.ttl = 64;
        route.after.ttl = 63;
        QVERIFY(!isWorthALine(route));
        Step firewall;
        firewall.kind = StepKind::Firewall;
        QVERIFY(!isWorthALine(firewall));
    }

    void portionsGiveTheSameEvents()
    {
        const auto trace = test::twoPods();
        const auto all = events(trace);
        for (const std::size_t portion : {1, 2, 3, 7, 1000}) {
            std::vector<Event> parts;
            EventStream stream(trace);
            while (stream.take(portion, parts)) {}
            QCOMPARE(parts.size(), all.size());
            for (std::size_t i = 0; i < all.size(); ++i) {
                QCOMPARE(parts[i].atNs, all[i].atNs);
                QCOMPARE(parts[i].crossing, all[i].crossing);
                QCOMPARE(parts[i].step, all[i].step);
            }
        }
        std::vector<Event> none;
        const test::HandTrace empty;
        QVERIFY(!EventStream(empty).take(10, none));
        QVERIFY(none.empty());
    }

    void originsAreNumberedInDocumentOrder()
    {
        const auto trace = test::twoPods();
        QCOMPARE(originOf(trace, 0), 0);
        QCOMPARE(originOf(trace, 1), 1);
        QCOMPARE(originOf(trace, 2), 2);
        QCOMPARE(originOf(trace, 3), -1);
        QCOMPARE(originOf(trace, 5), 3);  // only answers: after those that send
        QCOMPARE(originOf(trace, kNoElement), -1);
        const auto all = origins(trace);
        QCOMPARE(all.size(), trace.elements().size());
        for (ElementIx i = 0; i < all.size(); ++i)
            QCOMPARE(all[i], originOf(trace, i));
    }
};

QTEST_APPLESS_MAIN(TestQueries)
#include "tst_queries.moc"
