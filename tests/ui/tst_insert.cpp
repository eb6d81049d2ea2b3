// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/main_window.h"
#include "app/program.h"
#include "app/welcome_page.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/link_tool.h"
#include "views/canvas/palette.h"
#include "views/render/run_marks.h"

using namespace tombolo;

/// What is inserted from the menu lies on nothing, and what the status bar says stays true.
class TestInsert : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<app::Program> m_program;

    app::MainWindow& window() { return *m_program->window(); }
    views::Workspace& workspace() { return m_program->workspace(); }

private slots:
    void init()
    {
        qputenv("TOMBOLO_SETTINGS", m_folder.filePath(QStringLiteral("s.ini")).toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
        m_program = std::make_unique<app::Program>();
        m_program->appearance().setLanguageChoice(QStringLiteral("en"));
        m_program->show();
    }
    void cleanup() { m_program.reset(); }

    void whatIsInsertedLiesOnNothing()
    {
        for (const app::Example& example : app::examples()) {
            m_program->session().newDocument();
            QVERIFY(window().openExample(example.resource));
            for (const canvas::PaletteEntry& entry : canvas::paletteEntries()) {
                window().canvasView().insert(entry.word);
                QCoreApplication::processEvents();
                const auto& boxes = window().canvasView().scene().boxes();
                const std::string id = workspace().primary();
                const int made = window().canvasView().scene().boxIndex(id);
                QVERIFY2(made >= 0, qPrintable(entry.word));
                int top = made;
                while (boxes[static_cast<std::size_t>(top)].parent >= 0)
                    top = boxes[static_cast<std::size_t>(top)].parent;
                const auto overlaps = [&](int a, int b) {
                    return boxes[static_cast<std::size_t>(a)].rect.intersects(
                        boxes[static_cast<std::size_t>(b)].rect);
                };
                for (int i = 0; i < static_cast<int>(boxes.size()); ++i) {
                    const render::Box& box = boxes[static_cast<std::size_t>(i)];
                    if (box.parent < 0 && i != top)
                        QVERIFY2(!overlaps(i, top),
                                 qPrintable(QStringLiteral("%1: %2 on %3")
                                                .arg(example.resource, entry.word,
                                                     QString::fromStdString(box.id))));
                    if (made != top && i != made &&
                        box.parent == boxes[static_cast<std::size_t>(made)].parent)
                        QVERIFY2(!overlaps(i, made),
                                 qPrintable(QStringLiteral("%1: %2 on %3")
                                                .arg(example.resource, entry.word,
                                                     QString::fromStdString(box.id))));
                }
            }
        }
    }

    /// Names of new elements are in the window's language, and numbered in it.
    void whatIsInsertedIsNamedInTheWindowsLanguage()
    {
        m_program->session().newDocument();
        m_program->appearance().setLanguageChoice(QStringLiteral("ja"));
        for (int i = 0; i < 2; ++i)
            window().canvasView().insert(QStringLiteral("cluster-island"));
        window().canvasView().insert(QStringLiteral("router"));
        const Topology& t = workspace().topology();
        QCOMPARE(t.clusters.size(), 2U);
        QCOMPARE(QString::fromStdString(t.clusters[0].name), QStringLiteral("クラスタ1"));
        QCOMPARE(QString::fromStdString(t.clusters[1].name), QStringLiteral("クラスタ2"));
        QCOMPARE(QString::fromStdString(t.networks[0].name), QStringLiteral("ノード網1"));
        QCOMPARE(QString::fromStdString(t.routers[0].name), QStringLiteral("ルーター1"));
        QCOMPARE(QString::fromStdString(t.clusters[0].nodes[0].name), QStringLiteral("node-1"));
    }
    void undoTakesItsSentenceBack()
    {
        m_program->session().newDocument();
        window().canvasView().insert(QStringLiteral("network"));
        QSignalSpy said(&workspace(), &views::Workspace::said);
        workspace().document().undoStack().undo();
        QVERIFY(!said.isEmpty());
        QVERIFY2(said.last().first().toString().startsWith(QStringLiteral("Undone: ")),
                 qPrintable(said.last().first().toString()));
    }

    void aFlowToItselfIsRefusedAloud()
    {
        QVERIFY(window().openExample(app::examples().at(1).resource));
        canvas::CanvasView& view = window().canvasView();
        const auto flows = workspace().topology().flows.size();
        const std::string pod = workspace().topology().clusters.at(0).nodes.at(0).pods.at(0).id;
        const QPoint at = view.viewport().toView(view.scene().rectOf(pod).center()).toPoint();
        view.useTool(canvas::ToolKind::Flow);
        QTest::mouseClick(&view, Qt::LeftButton, {}, at);
        QSignalSpy said(&workspace(), &views::Workspace::said);
        QTest::mouseClick(&view, Qt::LeftButton, {}, at);
        QVERIFY(!said.isEmpty());
        QVERIFY2(said.last().first().toString().contains(QStringLiteral("to itself")),
                 qPrintable(said.last().first().toString()));
        QCOMPARE(workspace().topology().flows.size(), flows);
    }

    void aSelectionFrameLeavesTheBadgeReadable()
    {
        QVERIFY(window().openExample(app::examples().at(2).resource));
        QTRY_VERIFY_WITH_TIMEOUT(workspace().trace() && !workspace().isTraceStale(), 20'000);
        canvas::CanvasView& view = window().canvasView();
        const std::string gateway = workspace().topology().gateways.at(0).id;
        const auto& scene = view.scene();
        const render::Box& box =
            scene.boxes().at(static_cast<std::size_t>(scene.boxIndex(gateway)));
        const auto grab = [&] {
            const QRectF area = render::badgeArea(box).adjusted(12, 4, -12, -4);
            const QRectF seen(view.viewport().toView(area.topLeft()),
                              view.viewport().toView(area.bottomRight()));
            return view.grab(seen.toRect()).toImage();
        };
        const auto badge = [&] {  // once nothing moves any more
            QImage last = grab();
            for (int i = 0; i < 100; ++i) {
                QTest::qWait(50);
                const QImage now = grab();
                if (now == last)
                    break;
                last = now;
            }
            return last;
        };
        workspace().clearSelection();
        view.setZoom(0.6);  // where a badge has its numbers
        view.centreOn(box.rect.center());
        const QImage before = badge();
        workspace().select({gateway});
        QCOMPARE(badge(), before);
    }

    void networksComeFirstInThePalette()
    {
        QCOMPARE(canvas::paletteEntries().front().word, QStringLiteral("network"));
    }
};

QTEST_MAIN(TestInsert)
#include "tst_insert.moc"
