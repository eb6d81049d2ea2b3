// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include "app/file_dialogs.h"
#include "app/main_window.h"
#include "app/notice_bar.h"
#include "app/program.h"
#include "app/recovery_dialog.h"
#include "app/report_dialog.h"
#include "app/welcome_page.h"
#include "model/core/authoring/authoring.h"
#include "model/persist/file.h"
#include "views/export/export.h"

using namespace tombolo;

/// Nobody's work is lost: files that others write too, recovery copies, endings.
class TestFiles : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Program> m_program;

    app::MainWindow& window() { return *m_program->window(); }
    app::Session& session() { return m_program->session(); }
    views::Workspace& workspace() { return m_program->workspace(); }
    app::NoticeBar& bar() { return *window().findChild<app::NoticeBar*>(); }
    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    static QByteArray bytes(const QString& file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    /// The document with another title, as another window would have written it.
    void writeByAnother(const QString& file, const char* title)
    {
        auto other = persist::readFile(file.toStdString());
        QVERIFY(other.has_value());
        other->topology.header.title = title;
        QVERIFY(persist::writeFile(file.toStdString(), other->topology).has_value());
    }

    void edit()
    {
        auto more = authoring::addPod(workspace().topology(), {0, 0, "c1-n3"});
        QVERIFY(more.has_value());
        QVERIFY(workspace().document().perform(QStringLiteral("add"), more->edits).has_value());
    }

    void openSaved(const char* name)
    {
        QVERIFY(window().openExample(app::examples().at(1).resource));
        QVERIFY(session().save(path(name)).has_value());
    }

    /// Presses the button of that text in the message box that the act opens.
    /// @return the text of the box; empty: none came
    template <typename Act>
    QString answering(const QString& button, const Act& act)
    {
        QString seen;
        QTimer::singleShot(0, this, [&] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box)
                return;
            seen = box->text();
            for (QAbstractButton* each : box->buttons())
                if (each->text().remove(u'&') == button)
                    return each->click();
            box->reject();
        });
        act();
        return seen;
    }

    void triggerSave()
    {
        for (QAction* action : window().findChildren<QAction*>())
            if (action->shortcut() == QKeySequence(QKeySequence::Save))
                return action->trigger();
        QFAIL("no Save in the menus");
    }

    /// A copy as a crashed program would have left it.
    void leaveCopy(const char* id, const QString& original, const char* title)
    {
        const QString base = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                             QStringLiteral("/recovery/") + QLatin1String(id);
        Topology copy = workspace().topology();
        copy.header.title = title;
        QVERIFY(persist::writeFile((base + QStringLiteral(".tombolo")).toStdString(), copy)
                    .has_value());
        QFile origin(base + QStringLiteral(".path"));
        QVERIFY(origin.open(QIODevice::WriteOnly));
        origin.write(original.toUtf8());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("TOMBOLO_SETTINGS", path("settings.ini").toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_folder->path().toLocal8Bit());
        m_program = std::make_unique<app::Program>();
        m_program->appearance().setLanguageChoice(QStringLiteral("en"));
        m_program->show();
    }
    void cleanup() { m_program.reset(); }

    void savingOverAnothersChangesAsks()
    {
        openSaved("a.tombolo");
        edit();
        writeByAnother(path("a.tombolo"), "theirs");
        const QByteArray theirs = bytes(path("a.tombolo"));
        const QString said = answering(QStringLiteral("Cancel"), [this] { triggerSave(); });
        QVERIFY2(said.contains(QStringLiteral("a.tombolo")), qPrintable(said));
        QCOMPARE(bytes(path("a.tombolo")), theirs);
        QVERIFY(session().isModified());
        answering(QStringLiteral("Save anyway"), [this] { triggerSave(); });
        QVERIFY(bytes(path("a.tombolo")) != theirs);
        QVERIFY(!session().isModified());
        edit();
        QCOMPARE(answering(QStringLiteral("Cancel"), [this] { triggerSave(); }), QString());
    }

    void touchingAFileChangesNothing()
    {
        openSaved("a.tombolo");
        const QByteArray same = bytes(path("a.tombolo"));
        QFile file(path("a.tombolo"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(same);
        file.close();
        QVERIFY(session().onDisk() == app::Session::OnDisk::Same);
        QTest::qWait(600);
        QVERIFY(bar().isHidden());
    }

    void aChangeOnDiskIsNoticedAndReloaded()
    {
        openSaved("a.tombolo");
        QVERIFY(bar().isHidden());
        writeByAnother(path("a.tombolo"), "theirs");
        QTRY_VERIFY(!bar().isHidden());
        QVERIFY(bar().text().contains(QStringLiteral("a.tombolo has changed on disk")));
        bar().findChildren<QPushButton*>().first()->click();
        QCOMPARE(workspace().topology().header.title, std::string("theirs"));
        QVERIFY(bar().isHidden());
        // Atomic replace drops the watch on the file: a second change is noticed as well.
        writeByAnother(path("a.tombolo"), "theirs again");
        QTRY_VERIFY(!bar().isHidden());
    }

    void keepingMineSavesWithoutASecondQuestion()
    {
        openSaved("a.tombolo");
        writeByAnother(path("a.tombolo"), "theirs");
        QTRY_VERIFY(!bar().isHidden());
        bar().findChildren<QPushButton*>().at(1)->click();
        QVERIFY(bar().isHidden());
        QVERIFY(session().isModified());
        QCOMPARE(answering(QStringLiteral("Cancel"), [this] { triggerSave(); }), QString());
        QVERIFY(!session().isModified());
    }

    void aRemovedFileIsUnsavedWork()
    {
        openSaved("a.tombolo");
        QVERIFY(QFile::remove(path("a.tombolo")));
        QTRY_VERIFY(!bar().isHidden());
        QVERIFY(session().isModified());
        triggerSave();
        QVERIFY(QFile::exists(path("a.tombolo")));
        QVERIFY(bar().isHidden());
    }

    void aCopyIsOfferedWhenItsFileIsOpened()
    {
        openSaved("a.tombolo");
        leaveCopy("one", path("a.tombolo"), "first copy");
        leaveCopy("two", path("a.tombolo"), "second copy");
        leaveCopy("else", path("b.tombolo"), "of another file");
        session().newDocument();
        QCOMPARE(session().recoverable(path("a.tombolo")).size(), std::size_t(2));
        QCOMPARE(session().recoverable().size(), std::size_t(3));
        int offered = 0;
        QString chosenFolder;
        QTimer::singleShot(0, this, [&] {
            auto* dialog = qobject_cast<app::RecoveryDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            auto* list = dialog->findChild<QTreeWidget*>();
            offered = list->topLevelItemCount();
            chosenFolder = list->topLevelItem(0)->text(2);
            QVERIFY(!list->topLevelItem(0)->text(1).isEmpty());
            for (auto* button : dialog->findChildren<QPushButton*>())
                if (button->text() == QStringLiteral("&Recover"))
                    return button->click();
        });
        QVERIFY(window().openFile(path("a.tombolo")));
        QCOMPARE(offered, 2);
        QCOMPARE(chosenFolder, m_folder->path());
        QVERIFY(QString::fromStdString(workspace().topology().header.title)
                    .endsWith(QStringLiteral("copy")));
        QVERIFY(session().isModified());
        QCOMPARE(session().path(), path("a.tombolo"));
        // Taken over: no longer offered as left behind, the other one still is.
        QCOMPARE(session().recoverable(path("a.tombolo")).size(), std::size_t(1));
    }

    void cancellingKeepsEveryCopy()
    {
        openSaved("a.tombolo");
        leaveCopy("one", path("a.tombolo"), "first copy");
        QTimer::singleShot(0, this, [] {
            if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
                dialog->reject();
        });
        QVERIFY(!window().openFile(path("a.tombolo")));
        QCOMPARE(session().recoverable().size(), std::size_t(1));
    }

    void aReportWastesNoPages()
    {
        QVERIFY(window().openExample(app::examples().at(2).resource));
        QTRY_VERIFY_WITH_TIMEOUT(workspace().trace() && !workspace().isTraceStale(), 20'000);
        QVERIFY(exporting::writeReport(workspace().topology(), workspace().trace().get(),
                                       path("r.pdf"), {.format = QStringLiteral("pdf")})
                    .has_value());
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"),
                     {QStringLiteral("-layout"), path("r.pdf"), QStringLiteral("-")});
        if (!reader.waitForFinished())
            QSKIP("pdftotext is not installed");
        QStringList pages =
            QString::fromUtf8(reader.readAllStandardOutput()).split(QLatin1Char('\f'));
        pages.removeLast();  // after the last form feed
        QVERIFY2(pages.size() <= 30, qPrintable(QString::number(pages.size())));
        // The figure stands near behind the page that tells of it, with its caption below; no page
        // but the last is all but empty.
        static const QRegularExpression kSee(QStringLiteral("See Figure 1 on page (\\d+)"));
        const int at = kSee.match(pages.first()).captured(1).toInt();
        QVERIFY(at == 2 || at == 3);
        QVERIFY(pages.at(at - 1).contains(QStringLiteral("The topology\n")));
        for (qsizetype i = 1; i + 1 < pages.size(); ++i)
            QVERIFY2(pages[i].simplified().size() > 300, qPrintable(pages[i]));
    }

    /// It freezes no window, and what is given up leaves the file as it was.
    void aReportIsWrittenBesides()
    {
        QVERIFY(window().openExample(app::examples().at(2).resource));
        QTRY_VERIFY_WITH_TIMEOUT(workspace().trace() && !workspace().isTraceStale(), 20'000);
        for (const char* format : {"html", "pdf", "md"}) {
            const QString name = path("besides.") + QLatin1String(format);
            exporting::ReportOptions options{.format = QLatin1String(format)};
            QVERIFY(exporting::writeReport(workspace().topology(), workspace().trace().get(), name,
                                           options));
            const auto read = [&] {
                QFile file(name);
                (void)file.open(QIODevice::ReadOnly);
                QByteArray all = file.readAll();
                // A PDF tells when it was made, and has an id of that.
                return QLatin1String(format) == QLatin1String("pdf") ? all.left(6) : all;
            };
            const QByteArray here = read();
            const auto write = [&](bool givenUp) {
                auto* dialog = new app::ReportDialog(&window(), workspace().topology(),
                                                     workspace().trace(), name, options);
                int turns = 0;
                QTimer ticks;
                connect(&ticks, &QTimer::timeout, this, [&] { ++turns; });
                ticks.start(1);
                QSignalSpy finished(dialog, &QDialog::finished);
                if (givenUp)
                    dialog->reject();
                QVERIFY(finished.wait(60'000));
                QVERIFY(givenUp || turns > 5);
                QCOMPARE(dialog->outcome()->has_value(), !givenUp);
                QVERIFY(!givenUp || dialog->outcome()->error().code == Errc::Cancelled);
                delete dialog;
            };
            QFile(name).remove();
            write(true);
            QVERIFY(!QFile::exists(name));
            write(false);
            QCOMPARE(read(), here);
        }
    }

    void aNameWithoutEndingGetsIt()
    {
        QTimer::singleShot(0, this, [this] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->selectFile(path("picture"));
            QMetaObject::invokeMethod(dialog, "accept");
        });
        QCOMPARE(app::askSavePath(&window(), QStringLiteral("Save"), path("x.svg"),
                                  QStringLiteral("SVG (*.svg)"), QStringLiteral("svg")),
                 path("picture.svg"));
        QCOMPARE(app::lastFolder(), m_folder->path());
    }
};

QTEST_MAIN(TestFiles)
#include "tst_files.moc"
