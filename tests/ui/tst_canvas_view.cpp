// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFrame>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <QWheelEvent>

#include "sim/analysis/ledger.h"
#include "sim/simulate.h"
#include "tests/render/scenes.h"
#include "tests/support/canvas_fixture.h"
#include "views/canvas/canvas_accessible.h"
#include "views/canvas/mini_map.h"
#include "views/canvas/navigation.h"
#include "views/canvas/palette.h"
#include "views/canvas/placement.h"

using namespace tombolo;
using tombolo::test::CanvasFixture;

/// Looking around, and everything that works without a mouse.
class TestCanvasView : public QObject {
    Q_OBJECT

    static void wheel(CanvasFixture& f, QPointF at, QPoint pixels, QPoint angle,
                      Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(at, f.view.mapToGlobal(at), pixels, angle, Qt::NoButton, modifiers,
                          pixels.isNull() ? Qt::NoScrollPhase : Qt::ScrollUpdate, false);
        QApplication::sendEvent(&f.view, &event);
    }

private slots:
    void wheelZoomsAtTheCursor()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const double before = f.view.zoom();
        for (const QPointF at : {QPointF(120, 90), QPointF(800, 610)}) {
            const QPointF scene = f.view.viewport().toScene(at);
            wheel(f, at, {}, {0, 240});
            QVERIFY((f.view.viewport().toView(scene) - at).manhattanLength() < 0.01);
            wheel(f, at, {}, {0, -360}, Qt::ControlModifier);
            QVERIFY((f.view.viewport().toView(scene) - at).manhattanLength() < 0.01);
        }
        QVERIFY(f.view.zoom() < before);
    }

    void touchpadPansAndMiddleButtonAndSpaceDragPan()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const double zoom = f.view.zoom();
        QPointF origin = f.view.viewport().toView(QPointF(0, 0));
        wheel(f, {300, 300}, {30, -20}, {30, -20});
        QCOMPARE(f.view.viewport().toView(QPointF(0, 0)), origin + QPointF(30, -20));
        origin = f.view.viewport().toView(QPointF(0, 0));
        f.mouse(QEvent::MouseButtonPress, {300, 300}, Qt::MiddleButton, Qt::MiddleButton);
        f.mouse(QEvent::MouseMove, {340, 310}, Qt::NoButton, Qt::MiddleButton);
        f.mouse(QEvent::MouseButtonRelease, {340, 310}, Qt::MiddleButton, Qt::NoButton);
        QVERIFY(
            (f.view.viewport().toView(QPointF(0, 0)) - origin - QPointF(40, 10)).manhattanLength() <
            0.01);
        origin = f.view.viewport().toView(QPointF(0, 0));
        QSignalSpy play(&f.view, &canvas::CanvasView::playToggleRequested);
        const Topology start = f.topology();
        QTest::keyPress(&f.view, Qt::Key_Space);
        f.press(f.titleOf(start.clusters.at(0).id));
        f.moveTo(f.titleOf(start.clusters.at(0).id) + QPointF(25, 5));
        f.release({400, 400});
        QTest::keyRelease(&f.view, Qt::Key_Space);
        QVERIFY(f.topology() == start);
        QVERIFY((f.view.viewport().toView(QPointF(0, 0)) - origin).manhattanLength() > 20);
        QCOMPARE(play.count(), 0);
        QTest::keyClick(&f.view, Qt::Key_Space);
        QCOMPARE(play.count(), 1);
        QCOMPARE(f.view.zoom(), zoom);
    }

    void fitAndActualSize()
    {
        CanvasFixture f;
        test::twoClusters(f);
        f.view.centreOn({90000, 90000});
        f.view.fitAll();
        QVERIFY(f.view.viewport().visible().contains(f.view.scene().bounds()));
        f.key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(f.view.zoom(), 1.0);
        const std::string pod = f.topology().clusters.at(0).nodes.at(0).pods.at(0).id;
        f.workspace.select({pod});
        f.view.fitSelection();
        QVERIFY(f.view.zoom() > 1);
        QVERIFY(f.view.viewport().visible().contains(f.view.scene().rectOf(pod)));
        f.view.centreOn({-50000, 0});
        f.workspace.reveal(pod);
        QVERIFY(f.view.viewport().visible().contains(f.view.scene().rectOf(pod).center()));
    }

    void staysFittedUntilMoved()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const auto allInSight = [&] {
            return f.view.viewport().visible().contains(f.view.scene().bounds());
        };
        f.view.fitAll();
        f.view.resize(500, 300);
        QVERIFY(allInSight());
        // A panel beside it that needs less room, as one does by what is selected, zooms nothing.
        f.view.grab();
        double zoom = f.view.zoom();
        f.view.resize(600, 300);
        QCOMPARE(f.view.zoom(), zoom);
        f.view.resize(300, 300);
        QVERIFY(allInSight());
        f.view.panBy({40, 0});
        zoom = f.view.zoom();
        f.view.resize(900, 700);
        QCOMPARE(f.view.zoom(), zoom);
    }

    /// Who looks is never under the banner, whatever becomes narrower or was moved before.
    void theObserverStaysBelowTheBanner()
    {
        CanvasFixture f;
        f.document().reset(Topology(test::example("two-islands")));
        const auto trace = *sim::simulate(f.topology());
        f.workspace.setTrace(trace, f.document().simulationRevision());
        const auto ledger = *sim::analysis::Ledger::make(f.topology(), *trace);
        auto* banner = f.view.findChild<QFrame*>(QStringLiteral("lensBanner"));
        QVERIFY(banner);
        const auto isSeen = [&] {
            const QRectF server =
                f.view.viewport().toView(f.view.scene().rectOf("server")).adjusted(-10, -10, 0, 0);
            return QRectF(f.view.rect()).contains(server) &&
                   server.top() > banner->geometry().bottom();
        };
        const auto look = std::make_shared<render::LensLook>(render::standHere(
            *trace, *ledger, *render::observerOf(*trace, "server"), f.workspace.names()));
        f.view.fitAll();
        (void)f.view.grab();
        f.workspace.setLens(look);
        QVERIFY(isSeen());
        const int before = banner->geometry().bottom();
        f.view.resize(420, 700);
        QVERIFY(banner->geometry().bottom() > before);
        QVERIFY(isSeen());
        f.workspace.setLens(nullptr);
        f.view.resize(1000, 700);
        f.view.fitAll();
        f.view.panBy({10, -10});
        f.workspace.setLens(look);
        QVERIFY(isSeen());
        f.workspace.setLens(nullptr);
        // Zoomed in, with the server at the upper edge.
        f.view.setZoom(1.6);
        f.view.makeVisible(f.view.scene().rectOf("server"));
        f.view.panBy({0, -f.view.viewport().toView(f.view.scene().rectOf("server")).top() + 4});
        const double zoom = f.view.zoom();
        f.workspace.setLens(look);
        QVERIFY(isSeen());
        QCOMPARE(f.view.zoom(), zoom);
    }

    /// Labels grow as a drawing shrinks; in a small canvas they do not make it vanish.
    void aSmallCanvasStillShowsTheDrawing()
    {
        CanvasFixture f;
        f.document().reset(Topology(test::example("two-islands")));
        const auto trace = *sim::simulate(f.topology());
        f.workspace.setTrace(trace, f.document().simulationRevision());
        const auto ledger = *sim::analysis::Ledger::make(f.topology(), *trace);
        f.workspace.setLens(
            std::make_shared<render::LensLook>(render::hiddenSources(*trace, *ledger)));
        auto* banner = f.view.findChild<QFrame*>(QStringLiteral("lensBanner"));
        QVERIFY(banner);
        const QSizeF all = f.view.scene().bounds().size();
        for (const int width : {360, 420, 480, 560, 700, 1000}) {
            for (const int height : {240, 300, 400, 700}) {
                f.view.resize(width, height);
                f.view.fitAll();
                constexpr double kMargins = 48;
                const double plain =
                    std::min((width - kMargins) / all.width(),
                             (height - banner->geometry().bottom() - kMargins) / all.height());
                if (plain > 0.02)
                    QVERIFY2(f.view.zoom() > 0.45 * plain,
                             qPrintable(QStringLiteral("%1 × %2").arg(width).arg(height)));
            }
        }
    }

    /// An observer does not know where packets are.
    void noPacketsRunInALens()
    {
        CanvasFixture f;
        f.document().reset(Topology(test::example("two-islands")));
        const auto trace = *sim::simulate(f.topology());
        f.workspace.setTrace(trace, f.document().simulationRevision());
        const auto ledger = *sim::analysis::Ledger::make(f.topology(), *trace);
        const auto at = [&](double beat) {
            f.workspace.setBeat(beat);
            return f.view.grab().toImage();
        };
        QVERIFY(at(1.5) != at(2.5));
        f.workspace.setLens(std::make_shared<render::LensLook>(render::standHere(
            *trace, *ledger, *render::observerOf(*trace, "server"), f.workspace.names())));
        QCOMPARE(at(1.5), at(2.5));
    }

    void miniMapMovesTheView()
    {
        CanvasFixture f;
        test::twoClusters(f);
        f.view.setZoom(2);
        f.view.setMiniMapVisible(true);
        auto* map = f.view.findChild<canvas::MiniMap*>();
        QVERIFY(map != nullptr && map->isVisible());
        (void)f.view.grab();
        const QPointF before = f.view.viewport().visible().center();
        QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(map->width() - 12, map->height() / 2));
        QVERIFY(f.view.viewport().visible().center().x() > before.x());
        f.view.setMiniMapVisible(false);
        QVERIFY(!map->isVisible());
        f.view.setMiniMapVisible(true);
        f.view.fitAll();
        QVERIFY2(!map->isVisible(), "not needed while everything is in sight");
    }

    void tabWalksInDocumentOrderAndLeavesAtTheEnd()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const auto order = canvas::walkOrder(f.view.scene());
        for (const std::string& id : order) {
            QTest::keyClick(&f.view, Qt::Key_Tab);
            QCOMPARE(f.view.focusedElement(), id);
            QCOMPARE(f.workspace.primary(), id);
        }
        QTest::keyClick(&f.view, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(f.view.focusedElement(), order.at(order.size() - 2));
    }

    void controlArrowsGoToTheNearestNeighbour()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const Cluster& first = f.topology().clusters.at(0);
        f.workspace.select({first.nodes.at(0).pods.at(0).id});
        f.key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(f.view.focusedElement(), first.nodes.at(0).pods.at(1).id);
        f.key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(f.document().index().nodeOf(f.view.focusedElement())->id, first.nodes.at(1).id);
    }

    void arrowsNudgeInOneMergedStep()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const std::string network = f.topology().networks.back().id;
        const QPointF before = f.view.scene().rectOf(network).topLeft();
        f.workspace.select({network});
        f.key(Qt::Key_Right);
        f.key(Qt::Key_Right);
        f.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(f.view.scene().rectOf(network).topLeft() - before,
                 QPointF(2 * canvas::kGridStep, 5 * canvas::kGridStep));
        QCOMPARE(f.undo().count(), 1);
        f.undo().undo();
        QCOMPARE(f.view.scene().rectOf(network).topLeft(), before);
    }

    void undoShowsWhatItChanges()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const std::string network = f.topology().networks.back().id;
        const auto seen = [&] {
            return f.view.viewport().visible().intersects(f.view.scene().rectOf(network));
        };
        f.workspace.select({network});
        f.key(Qt::Key_Right);
        QVERIFY(seen());
        f.view.panBy({-20'000, 0});
        QVERIFY(!seen());
        f.undo().undo();
        QVERIFY(seen());
        const QRectF before = f.view.viewport().visible();
        f.undo().redo();
        QVERIFY2(f.view.viewport().visible() == before, "what is in sight is left alone");
    }

    void typingFindsAndLettersDoNotEdit()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const Topology start = f.topology();
        const Pod& pod = f.topology().clusters.at(1).nodes.at(1).pods.at(1);
        QTest::keyClicks(&f.view, QString::fromStdString(pod.name));
        QCOMPARE(f.view.focusedElement(), pod.id);
        f.key(Qt::Key_Backspace);
        QVERIFY2(f.topology() == start, "Backspace corrects what was typed");
        f.key(Qt::Key_Escape);
        f.key(Qt::Key_Slash);
        QTest::keyClicks(&f.view, QStringLiteral("LAN"));
        QVERIFY(f.view.tool() == canvas::ToolKind::Select);
    }

    void flowByKeyboardAlone()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const Pod& pod = f.topology().clusters.at(0).nodes.at(0).pods.at(0);
        const std::string from = pod.id;
        const std::string server = f.topology().hosts.at(0).id;
        while (f.view.focusedElement() != from)
            QTest::keyClick(&f.view, Qt::Key_Tab);
        f.key(Qt::Key_F);
        QVERIFY(f.said.contains(QString::fromStdString(pod.name)));
        QCOMPARE(f.workspace.primary(), from);
        for (int i = 0; i < 40 && f.view.focusedElement() != server; ++i)
            QTest::keyClick(&f.view, Qt::Key_Tab, i < 0 ? Qt::ShiftModifier : Qt::NoModifier);
        if (f.view.focusedElement() != server)
            QTest::keyClicks(&f.view, QStringLiteral("/") +
                                          QString::fromStdString(f.topology().hosts.at(0).name));
        QCOMPARE(f.view.focusedElement(), server);
        QVERIFY2(f.topology().flows.empty(), "only Enter draws it");
        f.key(Qt::Key_Return);
        QCOMPARE(f.topology().flows.size(), std::size_t(1));
        QCOMPARE(f.topology().flows.at(0).from, from);
        QCOMPARE(f.topology().flows.at(0).to.element, server);
        QVERIFY(f.view.tool() == canvas::ToolKind::Select);
        QCOMPARE(f.undo().count(), 1);
    }

    void escapeLeavesALineUndrawn()
    {
        CanvasFixture f;
        test::twoClusters(f);
        f.workspace.select({f.topology().hosts.at(0).id});
        f.key(Qt::Key_L);
        QVERIFY(f.view.tool() == canvas::ToolKind::Connect);
        f.key(Qt::Key_Escape);
        QVERIFY(f.view.tool() == canvas::ToolKind::Select);
        QCOMPARE(f.undo().count(), 0);
    }

    void placeToolPutsOneThingAndEnds()
    {
        CanvasFixture f;
        test::twoClusters(f);
        f.view.place(QStringLiteral("client"));
        QVERIFY(f.view.tool() == canvas::ToolKind::Place);
        f.click({60, 640});
        QCOMPARE(f.topology().hosts.size(), std::size_t(2));
        QVERIFY(f.view.tool() == canvas::ToolKind::Select);
        f.view.place(QStringLiteral("client"));
        f.key(Qt::Key_Escape);
        QVERIFY(f.view.tool() == canvas::ToolKind::Select);
        QCOMPARE(f.topology().hosts.size(), std::size_t(2));
    }

    void renameInPlace()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const std::string pod = f.topology().clusters.at(0).nodes.at(0).pods.at(0).id;
        f.workspace.select({pod});
        f.key(Qt::Key_F2);
        auto* editor = f.view.findChild<QPlainTextEdit*>(QStringLiteral("renameEditor"));
        QVERIFY(editor != nullptr);
        QTest::keyClicks(editor, QStringLiteral("Lofi"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(f.document().index().pod(pod)->name, std::string("Lofi"));
        QCOMPARE(f.undo().count(), 1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        f.mouse(QEvent::MouseButtonDblClick, f.at(pod), Qt::LeftButton, Qt::LeftButton);
        editor = f.view.findChild<QPlainTextEdit*>(QStringLiteral("renameEditor"));
        QVERIFY(editor != nullptr);
        QTest::keyClicks(editor, QStringLiteral("Other"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(f.document().index().pod(pod)->name, std::string("Lofi"));
    }

    void enterAsksForTheInspectorAndMenuKeyForTheMenu()
    {
        CanvasFixture f;
        test::twoClusters(f);
        QSignalSpy inspector(&f.view, &canvas::CanvasView::inspectorRequested);
        f.workspace.select({f.topology().clusters.at(0).id});
        f.key(Qt::Key_Return);
        QCOMPARE(inspector.count(), 1);
        QContextMenuEvent ask(QContextMenuEvent::Keyboard, {}, f.view.mapToGlobal(QPoint()));
        QApplication::sendEvent(&f.view, &ask);
        auto* menu = f.view.findChild<QMenu*>();
        QVERIFY(menu != nullptr && menu->actions().size() > 8);
        menu->close();
    }

    void groundMenuCreatesHere()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const QPointF scene = f.view.viewport().toScene(QPointF(40, 650));
        f.view.showContextMenu({}, scene, f.view.mapToGlobal(QPoint(40, 650)));
        QAction* router = nullptr;
        for (QMenu* menu : f.view.findChildren<QMenu*>())
            for (QAction* action : menu->actions())
                if (action->data().toString() == QLatin1String("router"))
                    router = action;
        QVERIFY(router != nullptr);
        router->trigger();
        QCOMPARE(f.topology().routers.size(), std::size_t(1));
        QVERIFY(f.view.scene().rectOf(f.topology().routers.at(0).id).contains(scene));
    }

    void emptyCanvasOffersThreeThingsToDo()
    {
        CanvasFixture f;
        f.begin();
        QSignalSpy examples(&f.view, &canvas::CanvasView::examplesRequested);
        QSignalSpy open(&f.view, &canvas::CanvasView::openDialogRequested);
        const auto button = [&](const char* name) {
            return f.view.findChild<QPushButton*>(QLatin1String(name));
        };
        QVERIFY(button("startFromExample")->isVisible());
        button("startFromExample")->click();
        button("openFile")->click();
        QCOMPARE(examples.count(), 1);
        QCOMPARE(open.count(), 1);
        button("addCluster")->click();
        QCOMPARE(f.topology().clusters.size(), std::size_t(1));
        QVERIFY(!button("addCluster")->isVisible());
    }

    void droppedFileIsOpened()
    {
        CanvasFixture f;
        QSignalSpy open(&f.view, &canvas::CanvasView::openRequested);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/some file.tombolo"))});
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(&f.view, &enter);
        QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&f.view, &drop);
        QCOMPARE(open.count(), 1);
        QCOMPARE(open.at(0).at(0).toString(), QStringLiteral("/tmp/some file.tombolo"));
    }

    void tidyIsOneUndoStep()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const Topology start = f.topology();
        f.view.editor().tidy();
        QCOMPARE(f.undo().count(), 1);
        f.undo().undo();
        QVERIFY(f.topology() == start);
    }

    void screenReaderSeesEveryElement()
    {
        CanvasFixture f;
        test::twoClusters(f);
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&f.view);
        QVERIFY(list != nullptr);
        QCOMPARE(list->role(), QAccessible::List);
        const auto order = canvas::walkOrder(f.view.scene());
        QCOMPARE(list->childCount(), int(order.size()));
        for (int i = 0; i < list->childCount(); ++i) {
            QAccessibleInterface* child = list->child(i);
            QVERIFY(child != nullptr && child->isValid());
            QCOMPARE(child->text(QAccessible::Name), f.view.editor().nameOf(order.at(size_t(i))));
            QVERIFY(!child->text(QAccessible::Description).isEmpty());
            QCOMPARE(list->indexOfChild(child), i);
        }
        QAccessibleInterface* child = list->child(3);
        child->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(f.workspace.primary(), order.at(3));
        QVERIFY(child->state().selected);
        f.document().reset({});
        QVERIFY(!child->isValid());
        QCOMPARE(list->childCount(), 0);
    }

    void paletteInsertsByEnterAndDragsItsWord()
    {
        CanvasFixture f;
        canvas::Palette palette(f.workspace);
        palette.show();
        QSignalSpy insert(&palette, &canvas::Palette::insertRequested);
        palette.setFocus();
        QTest::keyClicks(&palette, QStringLiteral("rou"));
        QTest::keyClick(&palette, Qt::Key_Return);
        QCOMPARE(insert.count(), 1);
        QCOMPARE(insert.at(0).at(0).toString(), QStringLiteral("router"));
        f.view.insert(QStringLiteral("router"));
        QCOMPARE(f.topology().routers.size(), std::size_t(1));
    }

    void followsThemeAndPaintsEverything()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const QImage light = f.view.grab().toImage();
        f.workspace.setTheme(render::Theme::dark());
        const QImage dark = f.view.grab().toImage();
        QVERIFY(light.pixelColor(2, 2).lightness() > 128);
        QVERIFY(dark.pixelColor(2, 2).lightness() < 128);
        const QPoint land = f.titleOf(f.topology().clusters.at(0).id).toPoint();
        QVERIFY(dark.pixelColor(land) != dark.pixelColor(2, 2));
    }
};

QTEST_MAIN(TestCanvasView)
#include "tst_canvas_view.moc"
