// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "tests/support/hand_trace.h"
#include "views/playback/playback_clock.h"
#include "views/playback/transport_bar.h"

using namespace tombolo;
using namespace tombolo::views;

namespace {

std::shared_ptr<const sim::Trace> twoPods()
{
    return std::make_shared<test::HandTrace>(test::twoPods());
}

/// A workspace with the run of test::twoPods() and a wall clock that stands until told.
struct Stage {
    Workspace workspace;
    qint64 now = 0;
    PlaybackClock clock{workspace, nullptr, [this] {
                            return now;
                        }};

    Stage() { workspace.setTrace(twoPods(), workspace.document().simulationRevision()); }
    void pass(qint64 ms)
    {
        now += ms * 1'000'000;
        clock.advance();
    }
};

bool same(const sim::Frame& a, const sim::Frame& b)
{
    const auto packet = [](const sim::PacketMark& x, const sim::PacketMark& y) {
        return x.crossing == y.crossing && x.progress == y.progress;
    };
    return a.drops.size() == b.drops.size() &&
           std::equal(a.packets.begin(), a.packets.end(), b.packets.begin(), b.packets.end(),
                      packet);
}

}  // namespace

class TestPlayback : public QObject {
    Q_OBJECT

private slots:
    void aBeatTakes600Milliseconds()
    {
        Stage s;
        s.clock.play();
        QVERIFY(s.clock.isPlaying());
        s.pass(300);
        QCOMPARE(s.workspace.beat(), 0.5);
        s.pass(900);
        QCOMPARE(s.workspace.beat(), 2.0);
        s.clock.setSpeed(4);
        s.pass(150);
        QCOMPARE(s.workspace.beat(), 3.0);
        s.clock.setSpeed(1000);
        QCOMPARE(s.clock.speed(), 16.0);
        s.clock.setSpeed(0);
        QCOMPARE(s.clock.speed(), 0.1);
    }

    void ticksDoNotAddUpTheirErrors()
    {
        Stage s;
        s.clock.play();
        for (int i = 0; i < 249; ++i)
            s.pass(16);  // 3984 ms in uneven parts of a beat
        QVERIFY(qAbs(s.workspace.beat() - 3984.0 / 600) < 1e-9);
    }

    void aSleepIsNotPlayed()
    {
        Stage s;
        s.clock.play();
        s.pass(300);
        s.pass(60'000);
        QVERIFY(s.clock.isPlaying());
        QVERIFY(s.workspace.beat() < 0.6);
        s.pass(300);
        QVERIFY(qAbs(s.workspace.beat() - 616.0 / 600) < 1e-9);
    }

    void stopsAtTheEndAndStartsAgain()
    {
        Stage s;
        QSignalSpy finished(&s.clock, &PlaybackClock::finished);
        s.clock.play();
        for (int i = 0; i < 20; ++i)
            s.pass(600);
        QVERIFY(!s.clock.isPlaying());
        QCOMPARE(finished.count(), 1);
        QCOMPARE(s.workspace.beat(), 8.0);
        QCOMPARE(s.workspace.time(), s.workspace.trace()->endNs());
        s.clock.play();
        QVERIFY(s.clock.isPlaying());
        QCOMPARE(s.workspace.beat(), 0.0);
    }

    void scrubbingWhilePlayingGoesOnFromThere()
    {
        Stage s;
        s.clock.play();
        s.pass(600);
        s.workspace.setBeat(5);
        s.pass(300);
        QCOMPARE(s.workspace.beat(), 5.5);
    }

    void realTimeHasAScale()
    {
        Stage s;
        s.workspace.setPacing(Workspace::Pacing::RealTime);
        s.clock.setScale(10'000);  // 10 µs a second
        s.clock.play();
        s.pass(500);
        QCOMPARE(s.workspace.time(), sim::TimeNs{5000});
        s.pass(600);
        QCOMPARE(s.workspace.time(), sim::TimeNs{11'000});
        QVERIFY(qAbs(s.workspace.beat() - 1.1) < 1e-9);
        s.workspace.setPacing(Workspace::Pacing::ByBeat);
        s.pass(300);
        QVERIFY(qAbs(s.workspace.beat() - 1.6) < 1e-9);
    }

    void stepsLandOnEvents()
    {
        Stage s;
        s.workspace.setBeat(1.3);
        s.clock.stepForward();
        QCOMPARE(s.workspace.beat(), 2.0);
        s.clock.stepForward();
        QCOMPARE(s.workspace.beat(), 3.0);
        s.clock.stepBack();
        QCOMPARE(s.workspace.beat(), 2.0);
        s.workspace.setBeat(1.3);
        s.clock.stepBack();
        QCOMPARE(s.workspace.beat(), 1.0);
        s.clock.toEnd();
        s.clock.stepForward();
        QCOMPARE(s.workspace.beat(), 8.0);
        s.clock.toStart();
        s.clock.stepBack();
        QCOMPARE(s.workspace.beat(), 0.0);
        // In the wait before the second packet, the next step is that packet's start.
        s.workspace.setPacing(Workspace::Pacing::RealTime);
        s.workspace.setTime(500'000'000);
        s.clock.stepForward();
        QCOMPARE(s.workspace.time(), sim::TimeNs{1'000'000'000});
        s.clock.stepBack();
        QCOMPARE(s.workspace.beat(), 5.0);
    }

    void sameFramePlayedSteppedOrJumpedTo()
    {
        Stage s;
        std::vector<sim::Frame> stepped;
        for (int beat = 0; beat <= 8; ++beat) {
            QCOMPARE(s.workspace.beat(), double(beat));
            stepped.push_back(s.workspace.frame());
            s.clock.stepForward();
        }
        for (int beat = 8; beat >= 0; --beat) {
            QVERIFY(same(s.workspace.frame(), stepped[size_t(beat)]));
            s.clock.stepBack();
        }
        for (const int beat : {5, 1, 7, 0, 3, 8, 2}) {
            s.workspace.setBeat(beat);
            QVERIFY(same(s.workspace.frame(), stepped[size_t(beat)]));
        }
        s.clock.toStart();
        s.clock.play();
        for (int beat = 1; beat < 8; ++beat) {
            s.pass(600);
            QVERIFY(same(s.workspace.frame(), stepped[size_t(beat)]));
        }
    }

    void reducedMotionJumps()
    {
        Stage s;
        s.workspace.setReducedMotion(true);
        s.clock.play();
        s.pass(500);
        QCOMPARE(s.workspace.beat(), 0.0);
        s.pass(200);
        QCOMPARE(s.workspace.beat(), 1.0);
        s.pass(500);
        QCOMPARE(s.workspace.beat(), 2.0);
    }

    void nothingToPlay()
    {
        Workspace workspace;
        PlaybackClock clock(workspace);
        QVERIFY(!clock.canPlay());
        clock.play();
        QVERIFY(!clock.isPlaying());
        clock.stepForward();
        clock.stepBack();
        clock.toEnd();
        QCOMPARE(workspace.beat(), 0.0);
        workspace.setBeat(qQNaN());
        QCOMPARE(workspace.beat(), 0.0);
        workspace.setBeat(1e300);
        QCOMPARE(workspace.beat(), 0.0);
    }

    void losingTheRunStopsPlaying()
    {
        Stage s;
        s.clock.play();
        s.workspace.setTrace(nullptr, 0);
        QVERIFY(!s.clock.isPlaying());
        s.pass(600);
        QCOMPARE(s.workspace.beat(), 0.0);
    }

    void barIsDisabledWithItsReason()
    {
        Workspace workspace;
        PlaybackClock clock(workspace);
        TransportBar bar(workspace, clock);
        QVERIFY(!bar.forwardAction()->isEnabled());
        QVERIFY(!bar.scrubBar()->isEnabled());
        QVERIFY(bar.statusText().contains(QStringLiteral("no run")));
        QCOMPARE(bar.forwardAction()->toolTip(), bar.statusText());
        QSignalSpy asked(&bar, &TransportBar::runRequested);
        bar.playAction()->trigger();
        QCOMPARE(asked.count(), 1);
        bar.setRunning(true);
        QVERIFY(!bar.playAction()->isEnabled());
        bar.setRunning(false);
        workspace.setRunError({Errc::CannotSimulate, {"test"}, {}}, 0);
        QVERIFY(!bar.forwardAction()->isEnabled());
        workspace.setTrace(twoPods(), workspace.document().simulationRevision());
        QVERIFY(bar.forwardAction()->isEnabled());
        QVERIFY(bar.scrubBar()->isEnabled());
    }

    void barShowsAStaleRun()
    {
        Stage s;
        TransportBar bar(s.workspace, s.clock);
        bar.show();
        auto* button = bar.findChild<QToolButton*>(QStringLiteral("staleButton"));
        QVERIFY(button != nullptr && !button->isVisible());
        Network network;
        network.id = "n";
        QVERIFY(s.workspace.document().perform(
            QStringLiteral("add"),
            {{Edit{ElementKind::Network, "n", {}, Placed{network, {}, 0}}}}));
        QVERIFY(s.workspace.isTraceStale());
        QVERIFY(button->isVisible() && button->isEnabled());
        bar.setRunning(true);
        QVERIFY(button->text().contains(QStringLiteral("running")));
        QVERIFY(!button->isEnabled());
        bar.setRunning(false);
        QSignalSpy asked(&bar, &TransportBar::runRequested);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        s.workspace.setTrace(twoPods(), s.workspace.document().simulationRevision());
        QVERIFY(!button->isVisible());
    }

    void keysDriveTheBar()
    {
        Stage s;
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* edit = new QLineEdit;
        auto* list = new QListWidget;
        auto* plain = new QWidget;
        plain->setFocusPolicy(Qt::StrongFocus);
        for (int i = 0; i < 5; ++i)
            list->addItem(QString::number(i));
        auto* bar = new TransportBar(s.workspace, s.clock);
        for (QWidget* widget : std::initializer_list<QWidget*>{edit, list, plain, bar})
            column->addWidget(widget);
        window.resize(1000, 400);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        plain->setFocus();
        QTest::keyClick(plain, Qt::Key_Period);
        QTest::keyClick(plain, Qt::Key_Period);
        QCOMPARE(s.workspace.beat(), 2.0);
        QTest::keyClick(plain, Qt::Key_Comma);
        QCOMPARE(s.workspace.beat(), 1.0);
        QTest::keyClick(plain, Qt::Key_End);
        QCOMPARE(s.workspace.beat(), 8.0);
        QTest::keyClick(plain, Qt::Key_Home);
        QCOMPARE(s.workspace.beat(), 0.0);
        QTest::keyClick(plain, Qt::Key_Space);
        QVERIFY(s.clock.isPlaying());
        QTest::keyClick(plain, Qt::Key_Space);
        QVERIFY(!s.clock.isPlaying());
        // Typing and walking in lists stay what they are.
        s.workspace.setBeat(3);
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral("1, 2."));
        QTest::keyClick(edit, Qt::Key_Home);
        QCOMPARE(edit->text(), QStringLiteral("1, 2."));
        list->setFocus();
        list->setCurrentRow(2);
        QTest::keyClick(list, Qt::Key_End);
        QCOMPARE(list->currentRow(), 4);
        QCOMPARE(s.workspace.beat(), 3.0);
    }

    void mouseScrubs()
    {
        Stage s;
        TransportBar bar(s.workspace, s.clock);
        bar.resize(1200, 44);
        bar.show();
        ScrubBar* scrub = bar.scrubBar();
        QTest::mouseClick(scrub, Qt::LeftButton, {}, {int(scrub->xOf(4)) + 2, 18});
        QCOMPARE(s.workspace.beat(), 4.0);
        s.clock.play();
        const int middle = int((scrub->xOf(5) + scrub->xOf(6)) / 2);
        QTest::mousePress(scrub, Qt::LeftButton, {}, {int(scrub->xOf(1)), 18});
        QVERIFY(!s.clock.isPlaying());
        QTest::mouseMove(scrub, {middle, 18});
        QVERIFY(qAbs(s.workspace.beat() - 5.5) < 0.1);
        QTest::mouseRelease(scrub, Qt::LeftButton, {}, {middle, 18});
        scrub->setFocus();
        QTest::keyClick(scrub, Qt::Key_Right);
        QCOMPARE(s.workspace.beat(), 6.0);
        QTest::keyClick(scrub, Qt::Key_Left);
        QCOMPARE(s.workspace.beat(), 5.0);
        QTest::mouseClick(scrub, Qt::LeftButton, {}, {-50, 18});
        QTest::mouseClick(scrub, Qt::LeftButton, {}, {5000, 18});
    }

    void scrubBarMarksMasksAndDrops()
    {
        Stage s;
        ScrubBar scrub(s.workspace);
        int masks = 0;
        int drops = 0;
        for (const ScrubBar::Mark& mark : scrub.marks()) {
            if (mark.kind == ScrubBar::MarkKind::Hidden)
                ++masks;
            else
                ++drops;
        }
        QCOMPARE(masks, 3);  // both pods at node-1, and the second packet
        QCOMPARE(drops, 3);
    }

    void speedAndPacingByTheBoxes()
    {
        Stage s;
        TransportBar bar(s.workspace, s.clock);
        bar.show();
        const int fast = bar.speedBox()->findData(4.0);
        bar.speedBox()->setCurrentIndex(fast);
        emit bar.speedBox()->activated(fast);
        QCOMPARE(s.clock.speed(), 4.0);
        QVERIFY(!bar.scaleBox()->isVisible());
        bar.pacingBox()->setFocus();
        QTest::keyClick(bar.pacingBox(), Qt::Key_Down);
        QVERIFY(s.workspace.pacing() == Workspace::Pacing::RealTime);
        QVERIFY(bar.scaleBox()->isVisible());
    }

    void stepsTellWhatHappened()
    {
        Stage s;
        QSignalSpy said(&s.workspace, &Workspace::said);
        TransportBar bar(s.workspace, s.clock);
        bar.forwardAction()->trigger();
        QCOMPARE(said.count(), 1);
        QVERIFY(said[0][0].toString().contains(QStringLiteral("10.10.0.11")));
        QVERIFY(!eventSentence(s.workspace, 0).isEmpty());
        QVERIFY(!eventSentence(s.workspace, 8).isEmpty());
        QVERIFY(eventSentence(Workspace(), 0).isEmpty());
    }
};

QTEST_MAIN(TestPlayback)
#include "tst_playback.moc"
