// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "model/persist/file.h"
#include "sim/simulate.h"
#include "views/insight/advice_window.h"
#include "views/insight/remedies_panel.h"

using namespace tombolo;
using namespace tombolo::views;

/// "Why hidden" and "Which model?" over the example with two islands.
class TestInsightAdvice : public QObject {
    Q_OBJECT

    static void open(Workspace& workspace, const char* name = "two-islands")
    {
        const auto opened =
            persist::readFile(std::string(SOURCE_DIR) + "/resources/examples/" + name + ".tombolo");
        QVERIFY(opened);
        workspace.document().reset(opened->topology);
        run(workspace);
    }
    static void run(Workspace& workspace)
    {
        const auto trace = sim::simulate(workspace.topology());
        QVERIFY(trace);
        workspace.setTrace(*trace, workspace.document().simulationRevision());
    }

private slots:
    void tellsAndAppliesAsOneStep()
    {
        Workspace workspace;
        open(workspace);
        workspace.setCurrentFlow(0);
        RemediesPanel panel(workspace);
        panel.resize(460, 600);
        panel.show();
        QTRY_VERIFY(!panel.isSearching());
        QVERIFY2(panel.storyText().contains(QStringLiteral("10.10.0.21")),
                 qPrintable(panel.storyText()));
        QVERIFY(panel.cards().size() > 2);
        QVERIFY(panel.asText().contains(panel.cards()[0]->title()));

        RemedyCard* card = panel.cards()[0];
        QVERIFY(!card->isPreviewShown());
        card->tryButton()->click();
        QVERIFY(card->isPreviewShown());

        const Topology before = workspace.topology();
        const int steps = workspace.document().undoStack().count();
        card->applyButton()->click();
        QCOMPARE(workspace.document().undoStack().count(), steps + 1);
        QVERIFY(!(workspace.topology() == before));
        run(workspace);
        QVERIFY(!(*workspace.trace()).flows()[0].candidates.empty());
        QCOMPARE((*workspace.trace()).flows()[0].candidates.size(), std::size_t(1));
        workspace.document().undoStack().undo();
        QVERIFY(workspace.topology() == before);
    }

    /// Whatever is offered: the very change, as one step, and nothing of it is left after undo.
    void everyRemedyIsOneStepAndGoesBack_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"two-islands", "egress-nat", "ingress-vip-and-proxy"})
            QTest::newRow(name) << QByteArray(name);
    }
    void everyRemedyIsOneStepAndGoesBack()
    {
        QFETCH(QByteArray, name);
        Workspace workspace;
        open(workspace, name.constData());
        RemediesPanel panel(workspace);
        panel.show();
        int made = 0;
        const std::string before = persist::write(workspace.topology());
        QUndoStack& stack = workspace.document().undoStack();
        for (int f = 0; f < static_cast<int>((*workspace.trace()).flows().size()); ++f) {
            workspace.setCurrentFlow(f);
            QTRY_VERIFY(!panel.isSearching());
            const auto why = sim::analysis::whyHidden(
                workspace.topology(), *workspace.trace(),
                (*workspace.trace()).flows()[static_cast<std::size_t>(f)].id);
            QVERIFY(why.has_value());
            QCOMPARE(panel.cards().size(), why->remedies.size());
            for (std::size_t n = 0; n < panel.cards().size(); ++n) {
                const auto wanted =
                    sim::analysis::withChanges(workspace.topology(), why->remedies[n].changes);
                QVERIFY(wanted.has_value());
                const int steps = stack.index();
                panel.cards()[n]->applyButton()->click();
                QCOMPARE(stack.index(), steps + 1);
                QVERIFY(persist::write(workspace.topology()) == persist::write(*wanted));
                stack.undo();
                QCOMPARE(stack.index(), steps);
                QVERIFY(persist::write(workspace.topology()) == before);
                run(workspace);
                QTRY_VERIFY(!panel.isSearching());
                QCOMPARE(panel.cards().size(), why->remedies.size());
                ++made;
            }
        }
        QVERIFY(made > 2);
    }

    void namesWhomItHarms()
    {
        Workspace workspace;
        open(workspace);
        workspace.setCurrentFlow(0);
        RemediesPanel panel(workspace);
        panel.show();
        QTRY_VERIFY(!panel.isSearching());
        QVERIFY(panel.cards().front()->harm().isEmpty());
        const QString harm = panel.cards().back()->harm();
        QVERIFY2(harm.contains(QStringLiteral("5 pair")) &&
                     harm.contains(QStringLiteral("Pod-A →")),
                 qPrintable(harm));
    }

    void followsTheFlowAndSaysWhenNothingIsHidden()
    {
        Workspace workspace;
        open(workspace, "flat-two-clusters");
        RemediesPanel panel(workspace);
        panel.show();
        workspace.setCurrentFlow(0);
        QTRY_VERIFY(!panel.isSearching());
        QVERIFY(panel.cards().empty());
        QVERIFY2(panel.storyText().contains(QStringLiteral("Nothing hides it")),
                 qPrintable(panel.storyText()));
        workspace.setCurrentFlow(1);
        QTRY_VERIFY(!panel.isSearching());
        QCOMPARE(panel.flowBox()->currentIndex(), 1);
    }

    /// What is known of the drawing as it was is not said of the drawing as it is.
    void saysNothingStaleWhileItSearches()
    {
        Workspace workspace;
        open(workspace);
        workspace.setCurrentFlow(0);
        RemediesPanel panel(workspace);
        panel.show();
        QTRY_VERIFY(!panel.isSearching());
        const QString told = panel.storyText();
        QVERIFY(told.contains(QStringLiteral("10.10.0.21")));
        panel.cards()[0]->applyButton()->click();
        QVERIFY(workspace.isTraceStale());
        QVERIFY2(!panel.storyText().contains(QStringLiteral("10.10.0.21")),
                 qPrintable(panel.storyText()));
        QVERIFY(panel.cards().empty());
        run(workspace);
        QVERIFY(panel.isSearching());
        QCOMPARE(panel.storyText(), QStringLiteral("Searching…"));
        QTRY_VERIFY(!panel.isSearching());
        QVERIFY2(panel.storyText().contains(QStringLiteral("nobody else")),
                 qPrintable(panel.storyText()));
        workspace.setCurrentFlow(1);
        QVERIFY(panel.isSearching());
        QCOMPARE(panel.storyText(), QStringLiteral("Searching…"));
    }

    void weighsAndFollowsItsFields()
    {
        Workspace workspace;
        open(workspace);
        AdviceWindow window(workspace);
        window.show();
        QTRY_VERIFY(!window.isWorking());
        QCOMPARE(window.titleText(), QStringLiteral("Flat"));
        QVERIFY(window.tradeTable()->rowCount() > 8);
        QCOMPARE(window.allocationTable()->rowCount(), 2);

        window.inputs()->blocksField()->setPlainText(QStringLiteral("10.64.0.0/27\nnonsense"));
        QVERIFY(window.inputs()->blocksError().contains(QStringLiteral("nonsense")));
        window.inputs()->blocksField()->setPlainText(
            QStringLiteral("10.64.0.0/27\nnonsense\n224.0.0.0/4"));
        QVERIFY(window.inputs()->blocksError().contains(QStringLiteral("multicast")));
        QCOMPARE(window.inputs()->options().free.size(), std::size_t(1));
        QVERIFY(window.isWorking());
        QTRY_VERIFY(!window.isWorking());
        QCOMPARE(window.titleText(), QStringLiteral("Islands"));
        QCOMPARE(window.allocationTable()->rowCount(), 0);

        // Where smaller node blocks hold the growth, the window points to its box, the text that
        // leaves it to the command, and the chart says which blocks it is drawn with.
        window.inputs()->blocksField()->setPlainText(
            QStringLiteral("10.64.0.0/22\n192.168.8.0/23"));
        QTRY_VERIFY(!window.isWorking());
        QString shown;
        for (const QLabel* label : window.findChildren<QLabel*>())
            shown += label->text() + u'\n';
        QVERIFY2(shown.contains(u"/25 from the beginning (choose that under “Node block”)"),
                 qPrintable(shown));
        QVERIFY(!shown.contains(u"--node-block"));
        QVERIFY(window.asText().contains(u"(tombolo convert --node-block 25)"));
        QVERIFY2(shown.contains(u"Node blocks are /25 for that; with /24, as large as there is "
                                u"room for now, flat fits up to 6."),
                 qPrintable(shown));
        const auto* chart = window.findChild<charts::GrowthChart*>();
        QVERIFY(chart && chart->asText().contains(u"with /24"));

        window.inputs()->blocksField()->setPlainText(QStringLiteral("10.64.0.0/26"));
        QTRY_VERIFY(!window.isWorking());
        QCOMPARE(window.titleText(), QStringLiteral("Flat, for now"));
        window.inputs()->growthField()->setValue(0);
        QTRY_VERIFY(!window.isWorking());
        QCOMPARE(window.titleText(), QStringLiteral("Flat"));
        QVERIFY(window.asText().contains(QStringLiteral("10.64.0.0/26")));
    }

    void chartDrawsWithoutAWindow()
    {
        Workspace workspace;
        open(workspace);
        sim::analysis::AddressQuestion question;
        question.free = {*parsePrefix("10.64.0.0/20")};
        const auto addresses = sim::analysis::adviseAddresses(workspace.topology(), question);
        const QImage light =
            charts::growthChartImage(addresses, 0, render::Theme::light(), QSize(480, 300), 2);
        QCOMPARE(light.size(), QSize(960, 600));
        const QImage dark =
            charts::growthChartImage(addresses, 0, render::Theme::dark(), QSize(480, 300), 2);
        QVERIFY(light != dark);
        QVERIFY(light !=
                charts::growthChartImage(addresses, 2, render::Theme::light(), QSize(480, 300), 2));
        const QByteArray svg =
            charts::growthChartSvg(addresses, 0, render::Theme::light(), QSize(480, 300));
        QVERIFY(svg.contains("flat fits up to 16"));
        QVERIFY(
            !charts::growthChartImage({}, 5, render::Theme::light(), QSize(100, 100), 1).isNull());
    }
};

QTEST_MAIN(TestInsightAdvice)
#include "tst_insight_advice.moc"
