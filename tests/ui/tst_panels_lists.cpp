// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "model/core/authoring/authoring.h"
#include "panels_sample.h"
#include "sim/simulate.h"
#include "tests/document/acts.h"
#include "views/panels/flows_panel.h"
#include "views/panels/outline_panel.h"
#include "views/panels/problems_panel.h"

using namespace tombolo;
using namespace tombolo::views;

namespace {

template <typename Panel>
void open(Panel& panel, QSize size)
{
    panel.resize(size);
    panel.show();
    panel.activateWindow();
    (void)QTest::qWaitForWindowActive(&panel);
}

QStringList namesBelow(const QAbstractItemModel& model, const QModelIndex& parent = {})
{
    QStringList names;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        names << index.data().toString();
        names << namesBelow(model, index);
    }
    return names;
}

}  // namespace

class TestPanelLists : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    /// A model that says something else than it does is only warned of ("invalid inserted rows").
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("QSortFilterProxyModel.*")));
    }

    void outlineShowsTheDocument()
    {
        Workspace workspace;
        workspace.document().reset(sample::everything());
        OutlinePanel panel(workspace);
        open(panel, {260, 700});
        QAbstractItemModelTester tester(panel.model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QStringList names = namesBelow(*panel.model());
        for (const char* name :
             {"Networks", "Nodes", "Router 1", "Cluster 1", "web", "only-web", "node-1", "Pod-A",
              "Gateway 1", "Other client", "A to client", "A note"})
            QVERIFY2(names.contains(QLatin1String(name)), name);
        panel.tree()->expandAll();
        sample::shoot(panel, QStringLiteral("outline"));
    }

    void outlineFollowsEdits()
    {
        Workspace workspace;
        workspace.document().reset(sample::everything());
        OutlinePanel panel(workspace);
        QAbstractItemModelTester tester(panel.model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester filtered(panel.tree()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QStringList before = namesBelow(*panel.model());
        const auto fresh = [&] {
            OutlineModel anew(workspace);
            return namesBelow(anew);
        };
        const Topology& t = workspace.topology();
        const auto act = [&](Result<EditList> edits) {
            QVERIFY(edits);
            QVERIFY(workspace.document().perform(QStringLiteral("act"), *edits));
            QCOMPARE(namesBelow(*panel.model()), fresh());
        };
        act(authoring::addPod(t, {0, 0, "c1-n1"}).value().edits);
        act(authoring::reparent(t, {"pod-a"}, "c1-n2"));
        act(authoring::addGateway(t, GatewayKind::Vip, {}).value().edits);
        act(authoring::remove(t, {"c1-n1", "n1", "f1"}));
        act(authoring::addService(t, ServiceType::ClusterIp, {0, 0, "c1"}).value().edits);
        act(authoring::remove(t, {"c1", "r1", "gw1"}));
        while (workspace.document().undoStack().canUndo()) {
            workspace.document().undoStack().undo();
            QCOMPARE(namesBelow(*panel.model()), fresh());
        }
        QCOMPARE(namesBelow(*panel.model()), before);
        while (workspace.document().undoStack().canRedo())
            workspace.document().undoStack().redo();
        QCOMPARE(namesBelow(*panel.model()), fresh());
    }

    /// Any edits, undone and redone, while a search hides parts of the tree.
    void outlineFollowsAnythingWhileSearching()
    {
        const QStringList searches = {{},
                                      QStringLiteral("10."),
                                      QStringLiteral("pod"),
                                      QStringLiteral("web"),
                                      QStringLiteral("zz")};
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            test::Dice dice{seed};
            Workspace workspace;
            workspace.document().reset(test::everything());
            OutlinePanel panel(workspace);
            QAbstractItemModelTester tester(panel.tree()->model(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
            panel.tree()->expandAll();
            for (int i = 0; i < 30; ++i) {
                panel.searchField()->setText(
                    searches[static_cast<qsizetype>(dice.below(std::size_t(searches.size())))]);
                auto& stack = workspace.document().undoStack();
                const auto what = dice.below(4);
                if (what == 0 && stack.canUndo())
                    stack.undo();
                else if (what == 1 && stack.canRedo())
                    stack.redo();
                else
                    (void)workspace.document().perform(
                        QStringLiteral("act"), test::acts()[dice.below(test::acts().size())].edits(
                                                   workspace.topology(), dice));
                OutlineModel anew(workspace);
                QCOMPARE(namesBelow(*panel.model()), namesBelow(anew));
            }
        }
    }

    void outlineSearches()
    {
        Workspace workspace;
        workspace.document().reset(sample::everything());
        OutlinePanel panel(workspace);
        open(panel, {260, 500});
        panel.searchField()->setFocus();
        QTest::keyClicks(panel.searchField(), QStringLiteral("10.1.2.3"));
        QStringList names = namesBelow(*panel.tree()->model());
        QVERIFY(names.contains(QStringLiteral("Pod-D")));
        QVERIFY(!names.contains(QStringLiteral("Pod-A")));
        panel.searchField()->clear();
        QTest::keyClicks(panel.searchField(), QStringLiteral("APP=web"));
        names = namesBelow(*panel.tree()->model());
        QVERIFY(names.contains(QStringLiteral("Pod-A")));
        QVERIFY(!names.contains(QStringLiteral("Router 1")));
        panel.searchField()->clear();
        QTest::keyClicks(panel.searchField(), QStringLiteral("no such thing"));
        QCOMPARE(panel.tree()->model()->rowCount(), 0);
        QVERIFY(!panel.tree()->isVisible());
        QTest::keyClick(panel.searchField(), Qt::Key_Escape);
        QVERIFY(panel.tree()->isVisible());
    }

    void outlineSelectsBothWays()
    {
        Workspace workspace;
        workspace.document().reset(sample::everything());
        OutlinePanel panel(workspace);
        open(panel, {260, 700});
        workspace.select({"pod-c"});
        QCOMPARE(panel.tree()->currentIndex().data().toString(), QStringLiteral("Pod-C"));
        panel.tree()->setFocus();
        QTest::keyClick(panel.tree(), Qt::Key_Down);
        QCOMPARE(workspace.primary(), std::string("pod-d"));
        QSignalSpy revealed(&workspace, &Workspace::revealRequested);
        QTest::keyClick(panel.tree(), Qt::Key_Return);
        QCOMPARE(revealed.count(), 1);
        QTest::keyClick(panel.tree(), Qt::Key_F2);
        QWidget* editor = panel.tree()->findChild<QLineEdit*>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("Renamed"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(workspace.document().index().nameOf("pod-d"), std::string("Renamed"));
        workspace.document().undoStack().undo();
        QCOMPARE(workspace.document().index().nameOf("pod-d"), std::string("Pod-D"));
        QTest::keyClick(panel.tree(), Qt::Key_Delete);
        QVERIFY(!workspace.document().index().pod("pod-d"));
    }

    void outlineMovesPods()
    {
        Workspace workspace;
        workspace.document().reset(sample::everything());
        OutlinePanel panel(workspace);
        QAbstractItemModel* model = panel.tree()->model();
        auto* proxy = qobject_cast<QSortFilterProxyModel*>(model);
        const QModelIndex pod = proxy->mapFromSource(panel.model()->indexOf("pod-a"));
        const QModelIndex home = proxy->mapFromSource(panel.model()->indexOf("c1-n2"));
        const std::unique_ptr<QMimeData> data(model->mimeData({pod}));
        QVERIFY(!model->canDropMimeData(data.get(), Qt::MoveAction, -1, -1,
                                        proxy->mapFromSource(panel.model()->indexOf("c1-n1"))));
        QVERIFY(model->canDropMimeData(data.get(), Qt::MoveAction, -1, -1, home));
        model->dropMimeData(data.get(), Qt::MoveAction, -1, -1, home);
        QCOMPARE(workspace.document().index().nodeOf("pod-a")->id, std::string("c1-n2"));
        QCOMPARE(panel.model()->indexOf("pod-a").parent(), panel.model()->indexOf("c1-n2"));
    }

    void outlineTakesTenThousandPods()
    {
        Topology t = sample::everything();
        Node node = t.clusters[0].nodes[0];
        const Pod pod = node.pods[0];
        t.flows.clear();
        for (int n = 0; n < 100; ++n) {
            node.id = "big-n" + std::to_string(n);
            node.pods.assign(100, pod);
            for (int p = 0; p < 100; ++p)
                node.pods[static_cast<std::size_t>(p)].id =
                    "big-" + std::to_string(n) + "-" + std::to_string(p);
            t.clusters[0].nodes.push_back(node);
        }
        Workspace workspace;
        OutlinePanel panel(workspace);
        open(panel, {260, 700});
        QElapsedTimer timer;
        timer.start();
        workspace.document().reset(std::move(t));
        QCoreApplication::processEvents();
        qInfo("open: %lld ms", timer.restart());
        panel.searchField()->setText(QStringLiteral("big-77-7"));
        QCoreApplication::processEvents();
        qInfo("search: %lld ms", timer.restart());
        panel.searchField()->clear();
        QCoreApplication::processEvents();
        qInfo("clear: %lld ms", timer.restart());
        const auto edits = authoring::remove(workspace.topology(), {"big-77-7"});
        timer.restart();
        workspace.document().perform(QStringLiteral("remove"), *edits);
        QCoreApplication::processEvents();
        const qint64 one = timer.elapsed();
        qInfo("remove one: %lld ms", one);
        QVERIFY(one < 2000);

        // Many at once, with rows hidden by a search: that took a look at all rows for each.
        panel.searchField()->setText(QStringLiteral("big-77-7"));
        const std::string cluster = workspace.topology().clusters[0].id;
        const auto all = authoring::remove(workspace.topology(), {cluster});
        QVERIFY(all);
        timer.restart();
        workspace.document().perform(QStringLiteral("remove"), *all);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.restart())));
        workspace.document().undoStack().undo();
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(namesBelow(*panel.tree()->model()).contains(QStringLiteral("Cluster 1")));
        panel.searchField()->clear();
        // What was open stays so, what was shut, too.
        QTreeView* tree = panel.tree();
        const auto row = [&](const std::string& id) {
            return qobject_cast<QAbstractProxyModel*>(tree->model())
                ->mapFromSource(panel.model()->indexOf(id));
        };
        const std::string network = workspace.topology().networks.front().id;
        tree->collapseAll();
        tree->expand(row(cluster).parent());
        tree->expand(row(cluster));
        std::vector<std::string> nodes;
        for (std::size_t i = 50; i < 70; ++i)
            nodes.push_back(workspace.topology().clusters[0].nodes[i].id);
        const auto some = authoring::remove(workspace.topology(), nodes);
        QVERIFY(some);
        workspace.document().perform(QStringLiteral("remove"), *some);
        QVERIFY(tree->isExpanded(row(cluster)));
        QVERIFY(!tree->isExpanded(row(network).parent()));
    }

    void aMoveToAnotherNodeKeepsTheSelection()
    {
        Workspace workspace;
        OutlinePanel panel(workspace);
        open(panel, {260, 700});
        workspace.document().reset(sample::everything());
        const std::string pod = workspace.topology().clusters[0].nodes[0].pods[0].id;
        const std::string node = workspace.topology().clusters[0].nodes[1].id;
        workspace.select({pod});
        auto edits = authoring::reparent(workspace.topology(), {pod}, node);
        QVERIFY(edits);
        workspace.document().perform(QStringLiteral("move"), *edits);
        QCOMPARE(workspace.primary(), pod);
        QCOMPARE(workspace.topology().clusters[0].nodes[1].pods.back().id, pod);
    }

    void problemsFollowAndMend()
    {
        Workspace workspace;
        Topology t = sample::everything();
        t.flows[0].to.element = "nobody";
        t.networks[0].prefixes[0].address = sample::ip("10.20.0.5");
        workspace.document().reset(std::move(t));
        ProblemsPanel panel(workspace);
        open(panel, {700, 260});
        QAbstractItemModelTester tester(panel.model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(panel.model()->rowCount() > 0);
        QVERIFY(panel.model()->count(Severity::Error) > 0);
        sample::shoot(panel, QStringLiteral("problems"));
        const QString summary = panel.summary();
        QVERIFY(summary.contains(QStringLiteral("error")));

        QSignalSpy revealed(&workspace, &Workspace::revealRequested);
        const QModelIndex first = panel.table()->model()->index(0, ProblemsModel::SentenceColumn);
        QTest::mouseClick(panel.table()->viewport(), Qt::LeftButton, {},
                          panel.table()->visualRect(first).center());
        QCOMPARE(revealed.count(), 1);

        int fixable = -1;
        for (int row = 0; row < panel.table()->model()->rowCount() && fixable < 0; ++row) {
            if (panel.table()->model()->index(row, 0).data(ProblemsModel::FixRole).toBool())
                fixable = row;
        }
        QVERIFY(fixable >= 0);
        const int before = panel.model()->rowCount();
        const Topology broken = workspace.topology();
        panel.table()->setCurrentIndex(panel.table()->model()->index(fixable, 0));
        QVERIFY(panel.fixButton()->isEnabled());
        QTest::mouseClick(panel.fixButton(), Qt::LeftButton);
        QVERIFY(panel.model()->rowCount() < before);
        QCOMPARE(workspace.document().undoStack().count(), 1);
        workspace.document().undoStack().undo();
        QVERIFY(workspace.topology() == broken);
        QTRY_COMPARE(panel.model()->rowCount(), before);

        for (const Severity s : {Severity::Error, Severity::Warning, Severity::Hint})
            QTest::mouseClick(panel.filterButton(s), Qt::LeftButton);
        QCOMPARE(panel.table()->model()->rowCount(), 0);
        QVERIFY(!panel.table()->isVisible());
    }

    void flowsAreEnabledAndCopied()
    {
        Workspace workspace;
        workspace.document().reset(sample::everything());
        FlowsPanel panel(workspace);
        open(panel, {620, 220});
        QAbstractItemModelTester tester(panel.model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(panel.model()->rowCount(), 2);
        panel.table()->setFocus();
        workspace.select({"f1"});
        QCOMPARE(panel.table()->currentIndex().row(), 0);
        QTest::keyClick(panel.table(), Qt::Key_Space);
        QVERIFY(!workspace.topology().flows[0].enabled);
        workspace.document().undoStack().undo();
        QVERIFY(workspace.topology().flows[0].enabled);
        panel.duplicateSelected();
        QCOMPARE(workspace.topology().flows.size(), 3U);
        QCOMPARE(workspace.primary(), workspace.topology().flows[2].id);
        QTest::keyClick(panel.table(), Qt::Key_Delete);
        QCOMPARE(workspace.topology().flows.size(), 2U);
        workspace.select({"pod-c", "client"});
        panel.addFlow();
        QCOMPARE(workspace.topology().flows.size(), 3U);
        QCOMPARE(workspace.topology().flows[2].from, std::string("pod-c"));
        QCOMPARE(workspace.topology().flows[2].to.element, std::string("client"));
    }

    void flowsShowTheRun()
    {
        Workspace workspace;
        Topology t = sample::everything();
        t.clusters[0].policies.clear();
        workspace.document().reset(std::move(t));
        FlowsPanel panel(workspace);
        open(panel, {620, 220});
        const auto trace = sim::simulate(workspace.topology());
        QVERIFY(trace);
        workspace.setTrace(*trace, workspace.document().simulationRevision());
        const QModelIndex result = panel.model()->index(0, FlowsModel::ResultColumn);
        QVERIFY2(result.data().toString().contains(QStringLiteral("hidden")),
                 qPrintable(result.data(Qt::ToolTipRole).toString()));
        workspace.select({"f2"});
        QCOMPARE(workspace.currentFlow(), 1);
        QSignalSpy play(&panel, &FlowsPanel::playFlowRequested);
        panel.playSelected();
        QCOMPARE(play.count(), 1);
        sample::shoot(panel, QStringLiteral("flows"));
    }

    void emptyDocumentSaysWhatToDo()
    {
        Workspace workspace;
        app::Appearance appearance(workspace);
        OutlinePanel outline(workspace);
        ProblemsPanel problems(workspace);
        FlowsPanel flows(workspace);
        open(outline, {260, 300});
        open(problems, {500, 160});
        open(flows, {500, 160});
        QVERIFY(!outline.tree()->isVisible());
        QVERIFY(!problems.table()->isVisible());
        QVERIFY(!flows.table()->isVisible());
        QCOMPARE(problems.summary(), QStringLiteral("No problems"));
        QVERIFY(!problems.soundText().contains(QLatin1String("no answer")));
        flows.addFlow();
        sample::shoot(outline, QStringLiteral("empty-outline"));
        sample::shoot(problems, QStringLiteral("empty-problems"));
        sample::shoot(flows, QStringLiteral("empty-flows"));
        appearance.setThemeChoice(QStringLiteral("dark"));
        workspace.document().reset(sample::everything());
        const auto trace = sim::simulate(workspace.topology());
        if (trace)
            workspace.setTrace(*trace, workspace.document().simulationRevision());
        outline.tree()->expandAll();
        outline.resize(260, 600);
        workspace.select({"f1"});
        QCoreApplication::processEvents();
        sample::shoot(outline, QStringLiteral("dark-outline"));
        sample::shoot(problems, QStringLiteral("dark-problems"));
        sample::shoot(flows, QStringLiteral("dark-flows"));
        appearance.setThemeChoice(QStringLiteral("system"));
    }

    /// That nothing contradicts itself does not mean that somebody answers.
    void soundIsNotAnswered()
    {
        Workspace workspace;
        ProblemsPanel problems(workspace);
        Topology t = sample::everything();
        t.flows.resize(1);
        t.flows.front().port = 9;
        workspace.document().reset(t);
        const auto trace = sim::simulate(workspace.topology());
        QVERIFY(trace);
        QVERIFY(!(*trace)->flows().front().isAnswered());
        workspace.setTrace(*trace, workspace.document().simulationRevision());
        QVERIFY2(problems.soundText().contains(QLatin1String("1 flow")),
                 qPrintable(problems.soundText()));
    }
};

QTEST_MAIN(TestPanelLists)
#include "tst_panels_lists.moc"
