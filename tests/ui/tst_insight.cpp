// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include "app/main_window.h"
#include "app/output_dialog.h"
#include "app/program.h"
#include "app/welcome_page.h"
#include "model/core/authoring/authoring.h"
#include "views/canvas/canvas_view.h"
#include "views/insight/detective_panel.h"
#include "views/panels/story_panel.h"

using namespace tombolo;
using namespace Qt::StringLiterals;

/// "Stand here", all hidden sources and "Who was that?" in the window.
class TestInsight : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<app::Program> m_program;

    app::MainWindow& window() { return *m_program->window(); }
    views::Workspace& workspace() { return m_program->workspace(); }

    QAction* action(const QString& name)
    {
        auto* found = window().findChild<QAction*>(name);
        return found;
    }
    void openTwoIslands()
    {
        for (const app::Example& example : app::examples()) {
            if (example.resource.contains(u"two-islands"_s))
                QVERIFY(window().openExample(example.resource));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!m_program->runs().isRunning() && workspace().trace() &&
                                     !workspace().isTraceStale(),
                                 20'000);
    }

private slots:
    void init()
    {
        qputenv("TOMBOLO_SETTINGS", m_folder.filePath(u"settings.ini"_s).toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
        m_program = std::make_unique<app::Program>();
        m_program->show();
        openTwoIslands();
    }
    void cleanup()
    {
        m_program.reset();
        QFile::remove(m_folder.filePath(u"settings.ini"_s));
    }

    void standingAtTheServerAndLeaving()
    {
        workspace().select({"server"});
        action(u"standHere"_s)->trigger();
        QTRY_VERIFY(workspace().lens());
        const auto lens = workspace().lens();
        QCOMPARE(lens->observer, std::string("server"));
        QCOMPARE(lens->fogs.size(), std::size_t(1));
        QCOMPARE(lens->fogs[0].address, u"10.10.0.21"_s);
        QCOMPARE(lens->fogs[0].crowd, u"5 pods and 3 nodes"_s);
        QVERIFY(action(u"standHere"_s)->isChecked());
        auto* banner = window().findChild<QFrame*>(u"lensBanner"_s);
        QVERIFY(banner && banner->isVisible());
        window().canvasView().setFocus();
        QTest::keyClick(&window().canvasView(), Qt::Key_Escape);
        QVERIFY(!workspace().lens());
        QVERIFY(!banner->isVisible());
        QVERIFY(!action(u"standHere"_s)->isChecked());
    }

    /// The figure is what is on screen, if nothing else is chosen.
    void theLensIsOfferedForExport()
    {
        using app::OutputDialog;
        const auto choice = [&] {
            const OutputDialog dialog(&window(), workspace(), OutputDialog::What::Diagram);
            return dialog.hidden() ? u"hidden"_s : u"lens "_s + dialog.lens();
        };
        QCOMPARE(choice(), u"lens "_s);
        workspace().select({"server"});
        QCOMPARE(choice(), u"lens "_s);
        action(u"standHere"_s)->trigger();
        QTRY_VERIFY(workspace().lens());
        workspace().select({"pod-a"});
        QCOMPARE(choice(), u"lens server"_s);
        action(u"hiddenSources"_s)->trigger();
        QTRY_VERIFY(workspace().lens() &&
                    workspace().lens()->kind == render::LensLook::Kind::Hidden);
        QCOMPARE(choice(), u"hidden"_s);
        OutputDialog dialog(&window(), workspace(), OutputDialog::What::Diagram);
        auto* views = dialog.findChild<QComboBox*>(u"exportView"_s);
        QVERIFY(views);
        views->setCurrentIndex(2);
        QCOMPARE(dialog.lens(), u"pod-a"_s);
        QVERIFY(!dialog.hidden());
        views->setCurrentIndex(0);
        QVERIFY(dialog.lens().isEmpty() && !dialog.hidden());
    }

    void nobodyCanStandAtAFlow()
    {
        workspace().select({"a-to-server"});
        action(u"standHere"_s)->trigger();
        QTest::qWait(50);
        QVERIFY(!workspace().lens());
        QVERIFY(!action(u"standHere"_s)->isChecked());
    }

    void allHiddenSourcesAtOnce()
    {
        action(u"hiddenSources"_s)->trigger();
        QTRY_VERIFY(workspace().lens());
        QCOMPARE(int(workspace().lens()->kind), int(render::LensLook::Kind::Hidden));
        QCOMPARE(workspace().lens()->callouts.size(), std::size_t(3));
        // An edit makes another run; the lens follows it.
        const auto before = workspace().lens();
        m_program->runs().runNow();
        QTRY_VERIFY(workspace().lens() && workspace().lens() != before);
        action(u"hiddenSources"_s)->trigger();
        QVERIFY(!workspace().lens());
    }

    void escapeLeavesFromEveryPanel()
    {
        action(u"hiddenSources"_s)->trigger();
        QTRY_VERIFY(workspace().lens());
        auto* panel = window().findChild<views::StoryPanel*>();
        QVERIFY(panel);
        QTest::keyClick(panel, Qt::Key_Escape);
        QVERIFY(!workspace().lens());
        QVERIFY(!action(u"hiddenSources"_s)->isChecked());
    }

    void evidenceNarrowsTheCandidates()
    {
        action(u"whoWasThat"_s)->trigger();
        auto* panel = window().findChild<views::DetectivePanel*>();
        QVERIFY(panel && panel->isVisible());
        workspace().setCurrentFlow(0);
        auto* pick = panel->findChild<QPushButton*>(u"whoPick"_s);
        QTRY_VERIFY(!panel->summaryText().contains(u"being read"_s));
        pick->click();
        QTRY_COMPARE(panel->countsText(), u"8"_s);
        QVERIFY(workspace().lens());
        QCOMPARE(workspace().lens()->suspects.size(), std::size_t(8));
        // The best lead, then the next one, names the pod.
        auto* add = panel->findChild<QPushButton*>(u"whoAdd"_s);
        for (int i = 0; i < 2; ++i) {
            emit add->menu()->aboutToShow();
            QVERIFY(!add->menu()->actions().isEmpty());
            add->menu()->actions().first()->trigger();
            QTRY_VERIFY(panel->isReady());
        }
        QVERIFY2(panel->countsText().endsWith(u"→ 1"_s), qPrintable(panel->countsText()));
        QVERIFY(panel->summaryText().contains(u"Pod-A"_s));
        QCOMPARE(workspace().lens()->suspects, std::set<std::string>{"pod-a"});
        // In another run it is about the same machines, whatever is their place there.
        const auto about = [panel](int row) {
            return panel->evidenceList()->item(row)->text().section(u'\n', 0, 0);
        };
        const QStringList before{about(0), about(1)};
        auto edits = authoring::remove(workspace().topology(), {"pod-b"});
        QVERIFY(edits && workspace().document().perform(u"Remove"_s, std::move(*edits)));
        QTRY_VERIFY(workspace().trace() && !workspace().isTraceStale());
        QTRY_VERIFY(panel->isReady() && panel->countsText().startsWith(u"7 "_s));
        QCOMPARE((QStringList{about(0), about(1)}), before);
        QVERIFY(panel->summaryText().contains(u"Pod-A"_s));
        // Switched off, the last one counts no more.
        panel->evidenceList()->item(1)->setCheckState(Qt::Unchecked);
        QTRY_VERIFY(!panel->countsText().endsWith(u"→ 1"_s));
        window().findChild<QDockWidget*>(u"whois"_s)->hide();
        QVERIFY(!workspace().lens());
    }

    /// A gateway's flow log and a capture on a network are asked as a receiver's log is; the line's
    /// destination counts there.
    void whoLogsOnTheWayIsAskedToo()
    {
        action(u"whoWasThat"_s)->trigger();
        auto* panel = window().findChild<views::DetectivePanel*>();
        QTRY_VERIFY(!panel->summaryText().contains(u"being read"_s));
        auto* at = panel->findChild<QComboBox*>(u"whoAt"_s);
        auto* to = panel->findChild<QLineEdit*>(u"whoTo"_s);
        auto* source = panel->findChild<QLineEdit*>(u"whoSource"_s);
        QVERIFY(at && to && source);
        const auto choose = [at](const char* id) {
            const int item = at->findData(QString::fromLatin1(id));
            QVERIFY2(item >= 0, id);
            at->setCurrentIndex(item);
        };
        // By its name, by its key, and by what is in it.
        QCOMPARE(to->accessibleName(), u"Destination"_s);
        QVERIFY(!to->placeholderText().isEmpty());
        auto* label = panel->findChild<QLabel*>(u"whoToLabel"_s);
        QVERIFY(label && label->buddy() == to && label->text().contains(u'&'));
        workspace().setCurrentFlow(0);
        panel->findChild<QPushButton*>(u"whoPick"_s)->click();
        QTRY_COMPARE(panel->countsText(), u"8"_s);
        QCOMPARE(to->text(), u"10.10.0.80:80"_s);
        choose("gw1");
        source->setText(u"10.20.0.11"_s);
        QTRY_COMPARE(panel->countsText(), u"3"_s);
        QVERIFY(panel->summaryText().contains(u"in what is for 10.10.0.80:80"_s));
        QCOMPARE(workspace().lens()->observer, std::string("gw1"));
        choose("core");
        source->setText(u"10.10.0.21:40001"_s);
        QTRY_COMPARE(panel->countsText(), u"8"_s);
        QVERIFY(panel->summaryText().contains(u"on the network"_s));
        QCOMPARE(workspace().lens()->observer, std::string("core"));
        to->setText(u"10.10.0"_s);
        QTRY_VERIFY(panel->summaryText().contains(u"is no address"_s));
        panel->findChild<QLineEdit*>(u"whoPaste"_s)
            ->setText(u"IN=eth0 SRC=10.10.0.21 DST=10.10.0.80 PROTO=TCP SPT=40001 DPT=80"_s);
        QCOMPARE(to->text(), u"10.10.0.80:80"_s);
        QTRY_COMPARE(panel->countsText(), u"8"_s);
        // A line that names none leaves none.
        panel->findChild<QLineEdit*>(u"whoPaste"_s)->setText(u"10.10.0.21 - -"_s);
        QVERIFY(to->text().isEmpty());
    }

    /// In the dock of a small screen the answer is not what has no room.
    void theCandidatesHaveRoom()
    {
        views::LedgerKeeper keeper(workspace());
        views::DetectivePanel panel(workspace(), keeper);
        panel.resize(690, 280);
        panel.show();
        QTRY_VERIFY(!panel.summaryText().contains(u"being read"_s));
        workspace().setCurrentFlow(0);
        panel.pickFromRun();
        QTRY_COMPARE(panel.countsText(), u"8"_s);
        QCOMPARE(panel.findChild<QLabel*>(u"whoCounts"_s)->text(), u"8 candidates"_s);
        QCoreApplication::processEvents();
        const auto* people = panel.findChild<QListWidget*>(u"whoCandidates"_s);
        const auto* cards = panel.findChild<QListWidget*>(u"whoEvidence"_s);
        QVERIFY2(people->height() >= 100 && people->width() >= 160,
                 qPrintable(u"%1 × %2"_s.arg(people->width()).arg(people->height())));
        QCOMPARE(people->mapTo(&panel, QPoint()).y(), cards->mapTo(&panel, QPoint()).y());
        QVERIFY(!people->horizontalScrollBar()->isVisible());
    }

    void aPastedLineFillsTheForm()
    {
        action(u"whoWasThat"_s)->trigger();
        auto* panel = window().findChild<views::DetectivePanel*>();
        QTRY_VERIFY(!panel->summaryText().contains(u"being read"_s));
        panel->findChild<QComboBox*>(u"whoAt"_s)->setCurrentText(u"Other server"_s);
        panel->findChild<QLineEdit*>(u"whoPaste"_s)
            ->setText(u"haproxy[7]: 10.10.0.21:40002 [x] front back/s1 0/0/1"_s);
        QCOMPARE(panel->findChild<QLineEdit*>(u"whoSource"_s)->text(), u"10.10.0.21:40002"_s);
        QTRY_COMPARE(panel->countsText(), u"8"_s);
        panel->findChild<QLineEdit*>(u"whoSource"_s)->setText(u"10.10.0"_s);
        QTRY_VERIFY(panel->countsText().isEmpty());
        QVERIFY(panel->summaryText().contains(u"is no address"_s));
    }
};

QTEST_MAIN(TestInsight)
#include "tst_insight.moc"
