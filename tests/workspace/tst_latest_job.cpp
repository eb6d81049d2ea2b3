// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <QThread>

#include <vector>

#include "views/workspace/latest_job.h"

using tombolo::views::LatestJob;

/// What a test's work and its starter both look at.
struct Watch {
    std::atomic<int> begun{0}, ended{0}, together{0}, mostTogether{0};
    std::atomic<bool> release{false};

    /// Work that goes on until it may end, or, when it looks, until it shall.
    int work(int result, const LatestJob::Stop* stop)
    {
        ++begun;
        const int now = ++together;
        mostTogether = std::max(mostTogether.load(), now);
        while (!release && !(stop && *stop))
            QThread::usleep(100);
        --together;
        ++ended;
        return result;
    }
};

class TestLatestJob : public QObject {
    Q_OBJECT

private slots:
    void theAnswerComesHome()
    {
        LatestJob job;
        std::vector<int> got;
        QThread* there = nullptr;
        bool running = true;
        std::vector<int> given{1, 2, 3};
        job.start(
            [given, &there](const LatestJob::Stop*) {
                there = QThread::currentThread();
                return given;
            },
            [&](std::vector<int> answer) {
                got = std::move(answer);
                running = job.isRunning();
                QCOMPARE(QThread::currentThread(), job.thread());
            });
        QVERIFY(job.isRunning());
        QVERIFY(got.empty());  // never at once
        QTRY_COMPARE(got, given);
        QVERIFY(there && there != job.thread());
        QVERIFY(!running);
    }

    void onlyTheLastCountsAndOneIsUnderWay()
    {
        LatestJob job;
        const auto watch = std::make_shared<Watch>();
        std::vector<int> got;
        for (int i = 0; i < 50; ++i) {
            job.start([watch, i](const LatestJob::Stop* stop) { return watch->work(i, stop); },
                      [&](int answer) { got.push_back(answer); });
        }
        watch->release = true;
        QTRY_VERIFY(!job.isRunning());
        QCOMPARE(got, std::vector<int>{49});
        QCOMPARE(watch->mostTogether.load(), 1);
        QVERIFY(watch->begun <= 2);  // the first, and the last when it had ended
    }

    void aCancelledOneIsToldAndNeverHeard()
    {
        LatestJob job;
        const auto watch = std::make_shared<Watch>();
        bool heard = false;
        job.start([watch](const LatestJob::Stop* stop) { return watch->work(1, stop); },
                  [&](int) { heard = true; });
        QTRY_COMPARE(watch->begun.load(), 1);
        job.cancel();
        QVERIFY(!job.isRunning());
        QTRY_COMPARE(watch->ended.load(), 1);  // without release: it was told
        QTest::qWait(20);
        QVERIFY(!heard);
        watch->release = true;
        int next = 0;
        job.start([watch](const LatestJob::Stop*) { return watch->work(2, nullptr); },
                  [&](int answer) { next = answer; });
        QTRY_COMPARE(next, 2);
    }

    /// The end of the program does not wait for what nobody wants any more.
    void theEndNeedNotWait()
    {
        QVERIFY(LatestJob::waitForAll(10'000));
        const auto watch = std::make_shared<Watch>();
        auto job = std::make_unique<LatestJob>();
        job->start([watch](const LatestJob::Stop*) { return watch->work(1, nullptr); }, [](int) {});
        QTRY_COMPARE(watch->begun.load(), 1);
        job.reset();
        QVERIFY(!LatestJob::waitForAll(20));
        watch->release = true;
        QVERIFY(LatestJob::waitForAll(10'000));
        QCOMPARE(watch->ended.load(), 1);
    }

    void oneThatDoesNotListenOutlivesItsOwner()
    {
        const auto watch = std::make_shared<Watch>();
        bool heard = false;
        auto job = std::make_unique<LatestJob>();
        job->start([watch](const LatestJob::Stop*) { return watch->work(1, nullptr); },
                   [&](int) { heard = true; });
        job->start([watch](const LatestJob::Stop*) { return watch->work(2, nullptr); },
                   [&](int) { heard = true; });
        QTRY_COMPARE(watch->begun.load(), 1);
        job.reset();  // does not wait
        QCOMPARE(watch->ended.load(), 0);
        watch->release = true;
        QTRY_COMPARE(watch->ended.load(), 1);
        QTest::qWait(20);
        QVERIFY(!heard);
        QCOMPARE(watch->begun.load(), 1);
    }

    void whoHearsMayStartAnotherOrEndIt()
    {
        auto job = std::make_unique<LatestJob>();
        const auto one = [](const LatestJob::Stop*) {
            return 1;
        };
        int heard = 0;
        job->start(one, [&](int) {
            ++heard;
            job->start(one, [&](int) {
                ++heard;
                job.reset();
            });
        });
        QTRY_VERIFY(!job);
        QCOMPARE(heard, 2);
    }
};

QTEST_GUILESS_MAIN(TestLatestJob)
#include "tst_latest_job.moc"
