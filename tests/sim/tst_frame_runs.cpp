// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTest>

#include "model/persist/file.h"
#include "sim/queries.h"
#include "sim/simulate.h"

using namespace tombolo;
using namespace tombolo::sim;

/// Frames, beats, events and latency of real runs: every example and every vector.
class TestFrameRuns : public QObject {
    Q_OBJECT

    std::shared_ptr<const Trace> m_trace;

    static bool same(const Frame& a, const Frame& b)
    {
        const auto packet = [](const PacketMark& x, const PacketMark& y) {
            return x.crossing == y.crossing && x.progress == y.progress;
        };
        return a.drops.size() == b.drops.size() &&
               std::equal(a.packets.begin(), a.packets.end(), b.packets.begin(), b.packets.end(),
                          packet);
    }

private slots:
    void run_data()
    {
        QTest::addColumn<QString>("path");
        for (const char* folder : {"/resources/examples", "/tests/sim/vectors"}) {
            const QDir dir(QStringLiteral(SOURCE_DIR) + QLatin1String(folder));
            for (const QString& name : dir.entryList({QStringLiteral("*.tombolo")}))
                QTest::newRow(qPrintable(name)) << dir.filePath(name);
        }
    }

    void run()
    {
        QFETCH(QString, path);
        const auto opened = persist::readFile(path.toStdString());
        QVERIFY(opened.has_value());
        const auto run = simulate(opened->topology);
        if (!run)
            QSKIP("cannot be simulated");
        m_trace = *run;
        everyPacketIsShown();
        everyEndIsMarked();
        everyStepThatMattersIsListed();
        latencyAddsUp();
    }

private:
    void everyPacketIsShown()
    {
        const Beats beats(*m_trace);
        const FrameIndex& index = beats.index();
        std::vector<Frame> forward;
        for (std::size_t beat = 0; beat < static_cast<std::size_t>(beats.count()); ++beat)
            forward.push_back(beats.frameAtBeat(*m_trace, static_cast<double>(beat) + 0.5));
        for (std::uint32_t i = 0; i < m_trace->crossingCount(); ++i) {
            const Frame& frame = forward[beats.beatOf(i)];
            const auto mark = std::find_if(frame.packets.begin(), frame.packets.end(),
                                           [&](const PacketMark& m) { return m.crossing == i; });
            QVERIFY(mark != frame.packets.end());
            QCOMPARE(mark->progress, 0.5);
            const Crossing c = m_trace->crossing(i);
            const TimeNs middle = c.departNs + (c.arriveNs - c.departNs) / 2;
            const Frame atTime = index.frameAt(*m_trace, middle);
            QVERIFY(c.arriveNs == c.departNs ||
                    std::any_of(atTime.packets.begin(), atTime.packets.end(),
                                [&](const PacketMark& m) { return m.crossing == i; }));
        }
        for (std::size_t beat = forward.size(); beat-- > 0;)
            QVERIFY(
                same(beats.frameAtBeat(*m_trace, static_cast<double>(beat) + 0.5), forward[beat]));
        QVERIFY(beats.frameAtBeat(*m_trace, beats.count()).packets.empty());
    }

    void everyEndIsMarked()
    {
        const Beats beats(*m_trace);
        const Frame end = beats.frameAtBeat(*m_trace, beats.count());
        for (const FlowResult& flow : m_trace->flows()) {
            if (flow.droppedAt == kNoElement)
                continue;
            const bool marked =
                std::any_of(end.drops.begin(), end.drops.end(), [&](const DropMark& d) {
                    const bool lost = d.at == kNoElement && d.reason == Reason::LinkLoss;
                    return d.at == flow.droppedAt || lost;
                });
            QVERIFY2(marked, flow.id.c_str());
        }
    }

    void everyStepThatMattersIsListed()
    {
        std::size_t expected = 0;
        for (std::uint32_t i = 0; i < m_trace->crossingCount(); ++i) {
            ++expected;
            for (const auto& steps : {m_trace->stepsBefore(i), m_trace->steps(i)})
                expected += static_cast<std::size_t>(
                    std::count_if(steps.begin(), steps.end(), isWorthALine));
        }
        const auto all = events(*m_trace);
        std::size_t unsent = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            unsent += all[i].crossing == kNoCrossing ? 1U : 0U;
            QVERIFY(i == 0 || all[i].atNs >= all[i - 1].atNs);
        }
        QCOMPARE(all.size(), expected + unsent);
    }

    void latencyAddsUp()
    {
        for (std::uint32_t i = 0; i < m_trace->flows().size(); ++i) {
            const FlowResult& flow = m_trace->flows()[i];
            TimeNs sum = 0;
            for (const HopLatency& hop : latencyByHop(*m_trace, i)) {
                QVERIFY(hop.wireNs >= 0 && hop.machineNs >= 0 && hop.translationNs >= 0);
                sum += hop.wireNs + hop.machineNs + hop.translationNs;
            }
            if (flow.verdict != Verdict::Answered)
                continue;
            const TimeNs took = m_trace->crossing(flow.reply.back()).arriveNs - flow.startNs;
            // The last machine's own work comes after the arrival.
            QVERIFY2(sum >= took && sum < took + 1'000'000, flow.id.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TestFrameRuns)
#include "tst_frame_runs.moc"
