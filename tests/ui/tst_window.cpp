// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSet>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include "app/example_words.h"
#include "app/main_window.h"
#include "app/program.h"
#include "app/shortcuts_dialog.h"
#include "app/twin_window.h"
#include "app/welcome_page.h"
#include "model/core/authoring/authoring.h"
#include "model/core/authoring/wording.h"
#include "views/canvas/canvas_view.h"
#include "views/render/faces.h"
#include "views/text/text.h"

using namespace tombolo;

/// The program as a whole, offscreen: files, runs, languages, themes.
class TestWindow : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<app::Program> m_program;

    app::MainWindow& window() { return *m_program->window(); }
    views::Workspace& workspace() { return m_program->workspace(); }
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    void waitForRun()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_program->runs().isRunning() && workspace().trace() &&
                                     !workspace().isTraceStale(),
                                 20'000);
    }

private slots:
    void init()
    {
        qputenv("TOMBOLO_SETTINGS", path("settings.ini").toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
        m_program = std::make_unique<app::Program>();
        m_program->show();
    }
    void cleanup()
    {
        m_program.reset();
        QFile::remove(path("settings.ini"));
    }

    void f6GoesRoundThePanels()
    {
        QVERIFY(window().openExample(app::examples().front().resource));
        waitForRun();
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        window().canvasView().setFocus();
        QSet<const QDockWidget*> reached;
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(&window(), Qt::Key_F6);
            const QWidget* focus = QApplication::focusWidget();
            QVERIFY(focus);
            if (focus == &window().canvasView())
                break;
            for (const auto* dock : window().findChildren<QDockWidget*>()) {
                if (dock->isAncestorOf(focus))
                    reached.insert(dock);
            }
        }
        QCOMPARE(QApplication::focusWidget(), &window().canvasView());
        QVERIFY2(reached.size() >= 5, qPrintable(QString::number(reached.size())));
        QTest::keyClick(&window(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(QApplication::focusWidget() != &window().canvasView());
    }

    /// Through the menu of a wire, with a program of that name in the PATH.
    void aCaptureIsOpenedInWireshark()
    {
        QFile fake(path("wireshark"));
        QVERIFY(fake.open(QFile::WriteOnly));
        fake.write("#!/bin/sh\ncp \"$4\" \"$0.got\"\n");
        fake.close();
        QVERIFY(fake.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        const QByteArray before = qgetenv("PATH");
        qputenv("PATH", m_folder.path().toLocal8Bit() + ':' + before);
        const auto putBack = qScopeGuard([&] { qputenv("PATH", before); });
        QVERIFY(window().openExample(app::examples().front().resource));
        waitForRun();
        const std::string node = workspace().topology().clusters.at(0).nodes.at(0).id;
        window().canvasView().showContextMenu(node, {}, {});
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QAction* entry = nullptr;
        for (QAction* action : menu->actions())
            if (action->text().contains(QStringLiteral("&Wireshark")))
                entry = action;
        QVERIFY(entry && entry->isEnabled());
        entry->trigger();
        menu->close();
        QFile got(path("wireshark.got"));
        QTRY_VERIFY(got.exists() && got.size() > 100);
        QVERIFY(got.open(QFile::ReadOnly));
        QCOMPARE(got.read(4), QByteArray("\x0a\x0d\x0d\x0a", 4));  // a section header block
        QFile::remove(path("wireshark"));
    }

    void everyExampleOpensAndRuns()
    {
        const auto all = app::examples();
        QCOMPARE(all.size(), 5);
        for (const app::Example& example : all) {
            QVERIFY2(window().openExample(example.resource), qPrintable(example.resource));
            waitForRun();
            QVERIFY(!workspace().trace()->flows().empty());
            QVERIFY(!m_program->session().isModified());
            QVERIFY(workspace().findings().empty());
        }
    }

    void anEditMakesTheRunStaleAndANewOneFollows()
    {
        QVERIFY(window().openExample(app::examples().at(2).resource));
        waitForRun();
        const auto before = workspace().trace();
        auto gone = authoring::remove(workspace().topology(), {"pod-b"});
        QVERIFY(gone.has_value());
        QVERIFY(workspace().document().perform(QStringLiteral("remove"), *gone).has_value());
        QVERIFY(workspace().isTraceStale());
        waitForRun();
        QVERIFY(workspace().trace() != before);
        QCOMPARE(workspace().trace()->flows().size(), before->flows().size() - 1);
        QVERIFY(m_program->session().isModified());
        workspace().document().undoStack().undo();
        waitForRun();
        QCOMPARE(workspace().trace()->fingerprint(), before->fingerprint());
        QVERIFY(!m_program->session().isModified());
    }

    void manyEditsInABurstEndInOneRightRun()
    {
        QVERIFY(window().openExample(app::examples().at(1).resource));
        waitForRun();
        for (int i = 0; i < 40; ++i) {
            auto more = authoring::addPod(workspace().topology(), {0, 0, "c1-n3"});
            QVERIFY(more.has_value());
            QVERIFY(workspace().document().perform(QStringLiteral("add"), more->edits).has_value());
            if (i % 5 == 0)
                m_program->runs().runNow();
            QCoreApplication::processEvents();
        }
        waitForRun();
        QCOMPARE(workspace().topology().clusters.at(0).nodes.at(2).pods.size(), std::size_t(41));
    }

    void savesAndOpensAgain()
    {
        QVERIFY(window().openExample(app::examples().at(0).resource));
        const Topology shown = workspace().topology();
        QVERIFY(m_program->session().save(path("saved.tombolo")).has_value());
        QCOMPARE(m_program->session().displayName(), QStringLiteral("saved.tombolo"));
        m_program->session().newDocument();
        QVERIFY(window().openFile(path("saved.tombolo")));
        QVERIFY(workspace().topology() == shown);
        QCOMPARE(m_program->session().recentFiles().first(), path("saved.tombolo"));
    }

    void refusesToSaveWhereItCannot()
    {
        QVERIFY(window().openExample(app::examples().at(0).resource));
        const auto failed = m_program->session().save(QStringLiteral("/nonexistent/x.tombolo"));
        QVERIFY(!failed.has_value());
        QCOMPARE(failed.error().code, Errc::Io);
        QVERIFY(m_program->session().path().isEmpty());
    }

    void languageChangesWhileItRuns()
    {
        QVERIFY(window().openExample(app::examples().at(2).resource));
        waitForRun();
        const auto trace = workspace().trace();
        for (QAction* action : window().findChildren<QAction*>()) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T))
                action->trigger();
        }
        m_program->changeLanguage(QStringLiteral("ja"));
        QVERIFY(window().findChild<app::TwinWindow*>()->isVisible());
        window().findChild<app::TwinWindow*>()->close();
        QCOMPARE(window().menuBar()->actions().first()->text(), QStringLiteral("ファイル(&F)"));
        QVERIFY(workspace().trace() == trace);
        m_program->changeLanguage(QStringLiteral("en"));
        QVERIFY(!window().findChild<app::TwinWindow*>());
        QCOMPARE(window().menuBar()->actions().first()->text(), QStringLiteral("&File"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void examplesSpeakTheLanguageOfTheWindow()
    {
        m_program->changeLanguage(QStringLiteral("ja"));
        for (const app::Example& example : app::examples()) {
            QVERIFY(window().openExample(example.resource));
            const Topology& shown = workspace().topology();
            QCOMPARE(QString::fromStdString(shown.header.title), example.title);
            QVERIFY(!window().isWindowModified());
        }
        m_program->changeLanguage(QStringLiteral("en"));
        for (const app::Example& example : app::examples()) {
            QVERIFY(window().openExample(example.resource));
            Topology written = workspace().topology();
            reword(written, [](const std::string& text) {
                if (!app::isExampleWord(text))
                    QTest::qFail(text.c_str(), __FILE__, __LINE__);
                return text;
            });
        }
    }

    /// Alt and a letter leads to one entry.
    void mnemonicsAreUniqueInTheirMenu()
    {
        QStringList clashes;
        for (const char* language : {"ja", "en"}) {
            m_program->changeLanguage(QString::fromLatin1(language));
            QVERIFY(window().openExample(app::examples().at(2).resource));
            waitForRun();
            QList<QList<QAction*>> menus{window().menuBar()->actions()};
            for (const QMenu* menu : window().menuBar()->findChildren<QMenu*>())
                menus << menu->actions();
            for (const QList<QAction*>& entries : menus) {
                QMap<QString, QString> taken;
                for (const QAction* entry : entries) {
                    const QString key =
                        QKeySequence::mnemonic(entry->text()).toString(QKeySequence::PortableText);
                    if (key.isEmpty())
                        continue;
                    if (taken.contains(key))
                        clashes << QStringLiteral("%1: %2 and %3")
                                       .arg(key, taken.value(key), entry->text());
                    taken[key] = entry->text();
                }
            }
        }
        QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(QLatin1Char('\n'))));
    }

    /// One family for a whole sentence, as on the canvas; the desktop's own comes back.
    void eachLanguageHasItsFace()
    {
        m_program->changeLanguage(QStringLiteral("en"));
        const QFont own = QApplication::font();
        m_program->changeLanguage(QStringLiteral("ja"));
        QCOMPARE(QApplication::font().families(), render::textFace().families());
        QCOMPARE(window().menuBar()->font().families(), render::textFace().families());
        QCOMPARE(QApplication::font().pointSizeF(), own.pointSizeF());
        m_program->changeLanguage(QStringLiteral("en"));
        QCOMPARE(QApplication::font(), own);
        QCOMPARE(window().font().families(), own.families());
    }

    /// What lies open in the window leaves the menu bar its letters.
    void panelsLeaveTheMenuBarItsLetters()
    {
        QStringList clashes;
        int letters = 0;
        for (const char* language : {"ja", "en"}) {
            m_program->changeLanguage(QString::fromLatin1(language));
            QSet<QString> taken;
            for (const QAction* menu : window().menuBar()->actions())
                taken << QKeySequence::mnemonic(menu->text()).toString();
            QVERIFY(taken.size() > 5);
            QWidgetList parts = window().centralWidget()->findChildren<QWidget*>();
            for (const QDockWidget* dock : window().findChildren<QDockWidget*>())
                parts += dock->findChildren<QWidget*>();
            for (const QWidget* part : parts) {
                const auto* label = qobject_cast<const QLabel*>(part);
                if (label && !label->buddy())
                    continue;
                const QString text =
                    part->property(label || !part->property("title").isValid() ? "text" : "title")
                        .toString();
                const QString key = QKeySequence::mnemonic(text).toString();
                letters += !key.isEmpty();
                if (taken.contains(key))
                    clashes << QStringLiteral("%1: %2").arg(key, text);
            }
        }
        QVERIFY(letters > 20);
        QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(QLatin1Char('\n'))));
    }

    void keysAreListedMenuByMenu()
    {
        const app::ShortcutsDialog dialog(*window().menuBar(), nullptr);
        const auto* table = dialog.findChild<QTableWidget*>();
        QVERIFY(table);
        int headings = 0;
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->columnSpan(row, 0) == 2) {
                ++headings;
                QVERIFY2(row + 1 < table->rowCount() && table->columnSpan(row + 1, 0) == 1,
                         qPrintable(table->item(row, 0)->text()));
                continue;
            }
            const QString keys = table->item(row, 1)->text();
            QVERIFY2(!keys.isEmpty(), qPrintable(table->item(row, 0)->text()));
            QVERIFY2(!keys.contains(QRegularExpression(QStringLiteral("\\bF(1[3-9]|2\\d)\\b"))),
                     qPrintable(keys));
        }
        QVERIFY(headings >= 5);
    }

    void themeFollowsTheChoice()
    {
        m_program->appearance().setThemeChoice(QStringLiteral("dark"));
        QVERIFY(workspace().theme().isDark());
        QVERIFY(QApplication::palette().window().color().lightness() < 100);
        m_program->appearance().setThemeChoice(QStringLiteral("light"));
        QVERIFY(!workspace().theme().isDark());
    }

    void theLeftPanelsGetTheirWidthBack()
    {
        QVERIFY(window().openExample(app::examples().front().resource));
        const auto* palette = window().findChild<QDockWidget*>(QStringLiteral("palette"));
        QVERIFY(palette);
        window().resize(1280, 780);
        QTRY_VERIFY(palette->width() >= 190);
        for (const char* dock : {"whois", "remedies", "matrix"})
            window().findChild<QDockWidget*>(QLatin1String(dock))->show();
        QTest::qWait(50);
        QVERIFY(palette->width() >= 190);
        window().resize(window().minimumSizeHint());
        QTest::qWait(50);
        window().resize(1280, 780);
        QTRY_VERIFY(palette->width() >= 190);
    }

    void anUndockedPanelIsSeenToBeLoose()
    {
        QVERIFY(window().openExample(app::examples().front().resource));
        auto* outline = window().findChild<QDockWidget*>(QStringLiteral("outline"));
        QVERIFY(outline);
        const QPoint before = outline->mapToGlobal(QPoint());
        outline->setFloating(true);
        QTRY_VERIFY((outline->pos() - before).manhattanLength() >= 32);
        const auto* inspector = window().findChild<QDockWidget*>(QStringLiteral("inspector"));
        QVERIFY(inspector && !inspector->isAncestorOf(QApplication::focusWidget()));
    }

    /// Nothing is said of an element that the present document has not.
    void theStatusBarForgetsThePreviousDocument()
    {
        QVERIFY(window().openExample(app::examples().back().resource));
        QTest::mouseMove(&window().canvasView(), QPoint(40, 40));
        QSignalSpy said(&workspace(), &views::Workspace::said);
        QVERIFY(window().openExample(app::examples().front().resource));
        QString last;
        for (const auto& sentence : said)
            last = sentence.first().toString();
        QVERIFY2(last.isEmpty(), qPrintable(last));
    }

    void welcomePageHidesThePanelsAndGivesThemBack()
    {
        const auto docks = window().findChildren<QDockWidget*>();
        QVERIFY(docks.size() >= 9);
        const auto shown = [&] {
            return std::count_if(docks.begin(), docks.end(),
                                 [](auto* dock) { return !dock->isHidden(); });
        };
        QCOMPARE(shown(), 0);
        QVERIFY(window().openExample(app::examples().at(0).resource));
        QVERIFY(shown() >= 6);
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
