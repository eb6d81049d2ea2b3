// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include "model/persist/file.h"
#include "views/insight/ledger_panel.h"
#include "views/text/ledger_text.h"

using namespace tombolo;
using namespace tombolo::views;

/// The identity ledger in the window.
class TestLedgerPanel : public QObject {
    Q_OBJECT

    static void open(Workspace& workspace, const char* example)
    {
        auto file = persist::readFile(
            std::string(SOURCE_DIR) + "/resources/examples/" + example + ".tombolo", true);
        QVERIFY(file);
        workspace.document().reset(std::move(file->topology));
        const auto trace = sim::simulate(workspace.topology());
        QVERIFY(trace);
        workspace.setTrace(*trace, workspace.document().simulationRevision());
    }
    static QTreeWidgetItem* row(const LedgerPanel& panel, const QString& reads)
    {
        const auto found =
            panel.hops()->findItems(reads, Qt::MatchContains | Qt::MatchRecursive, 1);
        return found.isEmpty() ? nullptr : found.first();
    }

private slots:
    void everyHopOfTheFlow()
    {
        Workspace workspace;
        open(workspace, "two-islands");
        LedgerKeeper keeper(workspace);
        LedgerPanel panel(workspace, keeper);
        panel.show();
        workspace.setCurrentFlow(0);
        QTRY_COMPARE(panel.hops()->topLevelItemCount(), 2);
        const auto& told = keeper.book()->ledger->flows()[0];
        int rows = 0;
        for (int s = 0; s < 2; ++s)
            rows += panel.hops()->topLevelItem(s)->childCount();
        QCOMPARE(rows, int(told.hops.size() + told.flips.size()));
        QCOMPARE(panel.summaryText(),
                 text::ledgerText(*keeper.book()->ledger, *keeper.book()->trace, told,
                                  workspace.names()));
        // Where the node's address stands for its pods, the pod is what is lost.
        const QTreeWidgetItem* masquerade = row(panel, QStringLiteral("→ 10.20.0.11"));
        QVERIFY(masquerade);
        QVERIFY2(masquerade->text(3).contains(QStringLiteral("the pod")),
                 qPrintable(masquerade->text(3)));
        QVERIFY(panel.asText().contains(QStringLiteral("10.10.0.21:40001")));
        workspace.setCurrentFlow(4);
        QVERIFY(panel.summaryText().contains(QStringLiteral("nobody else")));
        QCOMPARE(panel.flowBox()->currentIndex(), 4);
    }

    /// Who it could be has room beside long words for what is read.
    void theAnswerKeepsItsRoom()
    {
        Workspace workspace;
        open(workspace, "two-islands");
        LedgerKeeper keeper(workspace);
        LedgerPanel panel(workspace, keeper);
        panel.resize(620, 290);
        panel.show();
        workspace.setCurrentFlow(0);
        QTRY_COMPARE(panel.hops()->topLevelItemCount(), 2);
        const QHeaderView* header = panel.hops()->header();
        QVERIFY2(header->sectionSize(3) >= 120,
                 qPrintable(QString::number(header->sectionSize(3))));
        QVERIFY(header->length() <= panel.hops()->viewport()->width());
        const QFontMetrics metrics(panel.hops()->font());
        QVERIFY(header->sectionSize(1) >
                metrics.horizontalAdvance(QStringLiteral("→ 10.20.0.11:40001")));
    }

    void aRowLeadsToItsPacketAndItsMachine()
    {
        Workspace workspace;
        open(workspace, "two-islands");
        LedgerKeeper keeper(workspace);
        LedgerPanel panel(workspace, keeper);
        panel.show();
        workspace.setCurrentFlow(0);
        QTRY_COMPARE(panel.hops()->topLevelItemCount(), 2);
        QTreeWidgetItem* last = row(panel, QStringLiteral("10.10.0.21"));
        QVERIFY(last);
        last =
            panel.hops()->topLevelItem(0)->child(panel.hops()->topLevelItem(0)->childCount() - 1);
        emit panel.hops()->itemClicked(last, 0);
        QCOMPARE(workspace.primary(), std::string("server"));
        const auto trace = workspace.trace();
        QCOMPARE(trace->crossing(std::uint32_t(workspace.currentCrossing())).to,
                 keeper.book()->ledger->table().find("server"));
        QVERIFY(workspace.time() > 0);
        QSignalSpy stand(&panel, &LedgerPanel::standHereRequested);
        emit panel.hops()->itemActivated(last, 0);
        QCOMPARE(stand.count(), 1);
        // The other way round: the packet that is shown is the row that is marked.
        workspace.setCurrentCrossing(int(trace->flows()[0].request.front()));
        QCOMPARE(panel.hops()->currentItem(), panel.hops()->topLevelItem(0)->child(0));
    }

    /// Where the last hop of one flow ends the first of the next begins: the flow that was clicked
    /// stays, also while the panels follow the playhead.
    void everyRowKeepsItsFlow()
    {
        for (const char* name : {"two-islands", "egress-nat", "ingress-vip-and-proxy"}) {
            Workspace workspace;
            open(workspace, name);
            LedgerKeeper keeper(workspace);
            LedgerPanel panel(workspace, keeper);
            panel.show();
            workspace.setFollowsPlayhead(true);
            const auto flows = workspace.trace()->flows().size();
            for (int flow = 0; flow < static_cast<int>(flows); ++flow) {
                workspace.setCurrentFlow(flow);
                workspace.setFollowsPlayhead(true);
                const auto& outcome = workspace.trace()->flows()[static_cast<std::size_t>(flow)];
                workspace.seekCrossing(outcome.request.front());
                QTRY_VERIFY(panel.hops()->topLevelItemCount() > 0);
                for (int s = 0; s < panel.hops()->topLevelItemCount(); ++s) {
                    for (int r = 0; r < panel.hops()->topLevelItem(s)->childCount(); ++r) {
                        emit panel.hops()->itemClicked(panel.hops()->topLevelItem(s)->child(r), 0);
                        QCOMPARE(workspace.currentFlow(), flow);
                    }
                }
            }
        }
    }

    void headersAreJudged()
    {
        Workspace workspace;
        open(workspace, "ingress-vip-and-proxy");
        LedgerKeeper keeper(workspace);
        LedgerPanel panel(workspace, keeper);
        panel.show();
        workspace.setCurrentFlow(3);
        QTRY_VERIFY(panel.asText().contains(QStringLiteral("X-Forwarded-For")));
    }

    void saysWhyThereIsNothing()
    {
        Workspace workspace;
        LedgerKeeper keeper(workspace);
        LedgerPanel panel(workspace, keeper);
        panel.show();
        QVERIFY(panel.summaryText().contains(QStringLiteral("No run")));
        open(workspace, "one-cluster");
        workspace.setCurrentFlow(0);
        QTRY_COMPARE(panel.hops()->topLevelItemCount(), 2);
    }
};

QTEST_MAIN(TestLedgerPanel)
#include "tst_ledger_panel.moc"
