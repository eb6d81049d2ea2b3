// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

#include "model/core/generate.h"
#include "model/persist/file.h"
#include "sim/simulate.h"
#include "views/insight/matrix_flow.h"
#include "views/insight/matrix_look.h"
#include "views/insight/matrix_panel.h"

using namespace tombolo;
using namespace tombolo::views;
using sim::analysis::GroupBy;
using sim::analysis::PairSight;

/// The matrix in the window.
class TestMatrixPanel : public QObject {
    Q_OBJECT

    static Topology example(const char* name)
    {
        const auto opened =
            persist::readFile(std::string(SOURCE_DIR "/resources/examples/") + name + ".tombolo");
        return opened ? opened->topology : Topology{};
    }
    static void waitFor(MatrixPanel& panel)
    {
        QTRY_VERIFY_WITH_TIMEOUT(panel.source().answer() && !panel.source().isStale(), 20'000);
    }
    static QModelIndex cellOf(MatrixPanel& panel, const QString& row, const QString& column)
    {
        for (int r = 0; r < panel.model().rowCount(); ++r) {
            for (int c = 0; c < panel.model().columnCount(); ++c) {
                if (panel.model().rowName(r) == row && panel.model().columnName(c) == column)
                    return panel.model().index(r, c);
            }
        }
        return {};
    }
    static void runNow(Workspace& workspace)
    {
        const auto trace = sim::simulate(workspace.topology());
        QVERIFY(trace.has_value());
        workspace.setTrace(*trace, workspace.document().simulationRevision());
    }

private slots:
    /// Beside other panels the names take the room that the cells leave, and stay apart when cut.
    void namesOfColumnsStayReadable()
    {
        Workspace workspace;
        workspace.document().reset(example("two-islands"));
        MatrixPanel panel(workspace);
        panel.resize(700, 270);
        panel.show();
        waitFor(panel);
        const auto* heads = qobject_cast<MatrixHeader*>(panel.view()->horizontalHeader());
        QVERIFY(heads);
        QVERIFY(!panel.view()->hasWords());
        QVERIFY(!heads->isTurned());
        QVERIFY(heads->fitsUpright(heads->defaultSectionSize()));
        QVERIFY(heads->length() <= panel.view()->viewport()->width());
        const QFontMetrics metrics(heads->font());
        const int room = metrics.horizontalAdvance(QStringLiteral("of Cluster 1"));
        QVERIFY(heads->shortened(QStringLiteral("Pods of Cluster 1"), room).endsWith(u"uster 1"));
        QVERIFY(heads->shortened(QStringLiteral("Pods of Cluster 2"), room).endsWith(u"uster 2"));
        // One by one, the names begin with what tells them apart.
        panel.source().setGrouping({GroupBy::Element, {}});
        QTRY_VERIFY(panel.model().columnCount() > 3);
        waitFor(panel);
        QSet<QString> apart;
        for (int c = 0; c < panel.model().columnCount(); ++c)
            apart << heads->shortened(panel.model().columnName(c),
                                      metrics.horizontalAdvance(QStringLiteral("Pod-A…")) + 12);
        QCOMPARE(apart.size(), panel.model().columnCount());
    }

    void aCellExplainsItself()
    {
        Workspace workspace;
        workspace.document().reset(example("two-islands"));
        MatrixPanel panel(workspace);
        panel.resize(1000, 320);
        panel.show();
        waitFor(panel);
        QCOMPARE(panel.model().rowCount(), 6);
        QCOMPARE(panel.model().columnCount(), 3);
        QVERIFY(panel.view()->hasWords());
        const QString name = QString::fromStdString(workspace.document().index().nameOf("c1"));
        const QString server =
            QString::fromStdString(workspace.document().index().nameOf("server"));
        const QModelIndex cell = cellOf(panel, QStringLiteral("Pods of %1").arg(name), server);
        QVERIFY(cell.isValid());
        QCOMPARE(cell.data().toString(), QStringLiteral("10.10.0.21"));
        panel.view()->setCurrentIndex(cell);
        QVERIFY(panel.story()->title().contains(server));
        QCOMPARE(panel.story()->list()->count(), 1);
        QVERIFY(panel.story()->list()->item(0)->text().contains(QStringLiteral("10.10.0.21")));
        QVERIFY(panel.story()->list()->item(0)->text().contains(QStringLiteral("masquerade")));
    }

    /// The pair is asked at its own address; the document's flow goes by a published one.
    void aFlowThatComesByAnotherWayIsToldToo()
    {
        Workspace workspace;
        workspace.document().reset(example("ingress-vip-and-proxy"));
        MatrixPanel panel(workspace);
        panel.resize(1000, 320);
        panel.show();
        waitFor(panel);
        bool told = false;
        for (int r = 0; r < panel.model().rowCount(); ++r) {
            for (int c = 0; c < panel.model().columnCount(); ++c) {
                panel.view()->setCurrentIndex(panel.model().index(r, c));
                const QListWidget* list = panel.story()->list();
                for (int i = 0; i < list->count(); ++i)
                    told = told || list->item(i)->text().startsWith(QStringLiteral("The flow "));
            }
        }
        QVERIFY(told);
    }

    void aFlowOfTheDocumentIsPlayed()
    {
        Workspace workspace;
        workspace.document().reset(example("two-islands"));
        runNow(workspace);
        MatrixPanel panel(workspace);
        panel.source().setGrouping({GroupBy::Element, {}});
        panel.show();
        waitFor(panel);
        const auto named = [&](const char* id) {
            return QString::fromStdString(workspace.document().index().nameOf(id));
        };
        QSignalSpy played(&panel, &MatrixPanel::playFlowRequested);
        panel.view()->setCurrentIndex(cellOf(panel, named("pod-a"), named("server")));
        QCOMPARE(panel.story()->playButton()->text(), QStringLiteral("Play this"));
        const int before = workspace.document().undoStack().count();
        panel.story()->play();
        QCOMPARE(played.count(), 1);
        QCOMPARE(played.front().front().toString(), QStringLiteral("a-to-server"));
        QCOMPARE(workspace.document().undoStack().count(), before);

        // No flow sends this: one is added, in one step, and played when it is in a run.
        panel.view()->setCurrentIndex(cellOf(panel, named("pod-e"), named("pod-g")));
        QCOMPARE(panel.story()->playButton()->text(), QStringLiteral("Add and play"));
        const std::size_t flows = workspace.topology().flows.size();
        QTest::keyClick(panel.view(), Qt::Key_Return);
        QCOMPARE(workspace.topology().flows.size(), flows + 1);
        QCOMPARE(workspace.document().undoStack().count(), before + 1);
        const Flow added = workspace.topology().flows.back();
        QCOMPARE(added.from, std::string("pod-e"));
        QCOMPARE(played.count(), 1);
        runNow(workspace);
        QCOMPARE(played.count(), 2);
        QCOMPARE(played.back().front().toString().toStdString(), added.id);
        const auto& result = workspace.trace()->flows().back();
        QCOMPARE(result.id, added.id);
        QCOMPARE(toString(result.verdict), "answered");
        QCOMPARE(workspace.trace()->elements()[result.seenSource->element], std::string("pod-g"));
        workspace.document().undoStack().undo();
        QCOMPARE(workspace.topology().flows.size(), flows);
    }

    void everyAddedFlowDoesWhatTheMatrixSays()
    {
        for (const char* name : {"two-islands", "ingress-vip-and-proxy", "egress-nat",
                                 "one-cluster", "flat-two-clusters"}) {
            const Topology topology = example(name);
            auto matrix = sim::analysis::Matrix::of(topology);
            QVERIFY(matrix.has_value());
            for (const sim::ElementIx o : matrix->origins()) {
                for (const sim::ElementIx e : matrix->observers()) {
                    const auto outcomes = matrix->outcomesOf(o, e);
                    const auto flow = makeFlow(topology, *matrix, o, e);
                    if (o == e || !flow || outcomes.size() != 1)
                        continue;
                    Topology with = topology;
                    with.flows = {*flow};
                    const auto trace = sim::simulate(with);
                    QVERIFY(trace.has_value());
                    const sim::FlowResult& f = (*trace)->flows().front();
                    QCOMPARE(f.verdict, outcomes.front().verdict);
                    if (outcomes.front().sight == PairSight::True ||
                        outcomes.front().sight == PairSight::Translated)
                        QCOMPARE(f.seenSource->element, e);
                    with.flows = {*flow};
                    QCOMPARE(flowOfPair(with, *matrix, o, e), flow->id);
                }
            }
        }
    }

    void searchingAndPickingOut()
    {
        Workspace workspace;
        workspace.document().reset(example("two-islands"));
        MatrixPanel panel(workspace);
        panel.resize(1200, 400);
        panel.source().setGrouping({GroupBy::Node, {}});
        panel.show();
        waitFor(panel);
        QCOMPARE(panel.model().rowCount(), 14);
        const int columns = panel.model().columnCount();
        const auto all = [&panel] {
            const auto& totals = panel.model().totals();
            return std::accumulate(totals.begin(), totals.end(), std::uint64_t(0));
        };
        const std::uint64_t pairs = all();
        // Who sees the server's packets; whose packets the server sees.
        panel.fromField()->setText(QStringLiteral("server"));
        QCOMPARE(panel.model().rowCount(), 1);
        QCOMPARE(panel.model().columnCount(), columns);
        QVERIFY(all() < pairs);
        panel.fromField()->clear();
        panel.toField()->setText(QStringLiteral("server"));
        QCOMPARE(panel.model().rowCount(), 14);
        QCOMPARE(panel.model().columnCount(), 1);
        QCOMPARE(all(), std::uint64_t(16));
        // A pod's group is found by the pod.
        panel.toField()->setText(QStringLiteral("pod-g"));
        QCOMPARE(panel.model().columnCount(), 1);
        panel.toField()->setText(QStringLiteral("nothing like that"));
        QCOMPARE(panel.model().columnCount(), 0);
        QVERIFY(!panel.view()->isVisible());
        panel.toField()->clear();
        QCOMPARE(all(), pairs);
        QVERIFY(panel.view()->isVisible());
        QVERIFY(panel.legendButton(PairSight::Translated)->isVisible());
        QVERIFY(!panel.legendButton(PairSight::Varies)->isVisible());
        panel.legendButton(PairSight::Translated)->click();
        int out = 0;
        for (int r = 0; r < panel.model().rowCount(); ++r) {
            for (int c = 0; c < panel.model().columnCount(); ++c)
                out += panel.model().isEmphasized(panel.model().cell(panel.model().index(r, c)));
        }
        QVERIFY(out > 0 && out < panel.model().rowCount() * panel.model().columnCount());
        panel.legendButton(PairSight::True)->click();
        QVERIFY(!panel.legendButton(PairSight::Translated)->isChecked());
    }

    void aSentenceIsChecked()
    {
        Workspace workspace;
        workspace.document().reset(example("two-islands"));
        MatrixPanel panel(workspace);
        panel.resize(1200, 400);
        panel.show();
        waitFor(panel);
        QSignalSpy played(&panel, &MatrixPanel::playFlowRequested);
        const auto said = [&panel](const char* sentence) {
            panel.checkField()->setText(QString::fromUtf8(sentence));
            QTest::keyClick(panel.checkField(), Qt::Key_Return);
            if (!QTest::qWaitFor([&] { return !panel.checkField()->isChecking(); }, 20'000))
                return QString();
            return panel.story()->title();
        };
        QVERIFY(said("pod-c sees pod-a").startsWith(QStringLiteral("holds: pod-c sees pod-a ")));
        QCOMPARE(panel.story()->list()->count(), 0);
        QVERIFY(said("server sees pod-a").startsWith(QStringLiteral("broken: ")));
        QCOMPARE(panel.story()->list()->count(), 1);
        QVERIFY(panel.story()->list()->item(0)->text().contains(QStringLiteral("10.10.0.21")));
        // The flow of the document that sends it is played, and nothing added.
        runNow(workspace);
        panel.story()->playButton()->click();
        QCOMPARE(played.count(), 1);
        QCOMPARE(played.front().front().toString(), QStringLiteral("a-to-server"));
        QVERIFY(said("server sees nobody").contains(QStringLiteral("there is no element called “nobody”")));
        QVERIFY(said("what is this").contains(QStringLiteral("no sentence")));
        QCOMPARE(panel.story()->list()->count(), 0);
        // Without Enter a sentence that is not finished is not found fault with.
        said("server sees pod-a");
        panel.checkField()->setText(QStringLiteral("server se"));
        QTRY_VERIFY_WITH_TIMEOUT(!panel.checkField()->isChecking(), 20'000);
        QVERIFY(panel.story()->title().startsWith(QStringLiteral("broken: ")));
        // What has been changed is checked again.
        panel.checkField()->setText(QStringLiteral("server sees pod-a"));
        Topology changed = workspace.topology();
        changed.flows.clear();
        for (Cluster& c : changed.clusters)
            c.masquerade = false;
        for (Gateway& g : changed.gateways)
            g.sourceNat.clear();
        QVERIFY(workspace.document().perform(QStringLiteral("x"),
                                             difference(workspace.topology(), changed)));
        waitFor(panel);
        QTRY_VERIFY_WITH_TIMEOUT(!panel.checkField()->isChecking(), 20'000);
        QVERIFY2(panel.story()->title().contains(QStringLiteral("server sees pod-a")),
                 qPrintable(panel.story()->title()));
        QVERIFY(!panel.story()->list()->item(0) ||
                !panel.story()->list()->item(0)->text().contains(QStringLiteral("10.10.0.21 ")));
    }

    void anEditOutdatesIt()
    {
        Workspace workspace;
        workspace.document().reset(example("two-islands"));
        MatrixPanel panel(workspace);
        panel.show();
        waitFor(panel);
        const auto before = panel.source().answer();
        Topology changed = workspace.topology();
        for (Cluster& c : changed.clusters)
            c.masquerade = false;
        QVERIFY(workspace.document().perform(QStringLiteral("x"),
                                             difference(workspace.topology(), changed)));
        QVERIFY(panel.source().isStale());
        QVERIFY(panel.model().isStale());
        QCOMPARE(panel.source().answer(), before);  // stays until the next is there
        waitFor(panel);
        QVERIFY(panel.source().answer() != before);
        // Nothing is worked out that nobody looks at.
        panel.hide();
        workspace.document().undoStack().undo();
        QTest::qWait(400);
        QVERIFY(panel.source().isStale());
        panel.show();
        waitFor(panel);
    }

    void tenThousandPodsStayUsable()
    {
        GenerateOptions o = generateOptions(ClusterModel::Island);
        o.nodes = 50;
        o.podsPerNode = 100;
        Workspace workspace;
        workspace.document().reset(generate(o));
        MatrixPanel panel(workspace);
        panel.resize(1200, 500);
        panel.show();
        waitFor(panel);
        for (const GroupBy by : {GroupBy::Node, GroupBy::Element, GroupBy::Cluster}) {
            panel.source().setGrouping({by, {}});
            waitFor(panel);
            QElapsedTimer timer;
            timer.start();
            panel.grab();
            panel.view()->setCurrentIndex(
                panel.model().index(panel.model().rowCount() - 1, panel.model().columnCount() - 1));
            panel.view()->scrollTo(panel.view()->currentIndex());
            panel.grab();
            QVERIFY2(timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed())));
        }
        QVERIFY(panel.model().rowCount() < 10);
    }
};

QTEST_MAIN(TestMatrixPanel)
#include "tst_matrix_panel.moc"
