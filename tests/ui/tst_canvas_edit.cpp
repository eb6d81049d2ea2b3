// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineF>
#include <QMimeData>
#include <QTest>

#include <algorithm>

#include "model/persist/file.h"
#include "tests/support/canvas_fixture.h"
#include "views/canvas/canvas_editor.h"
#include "views/canvas/mini_map.h"
#include "views/canvas/palette.h"
#include "views/canvas/placement.h"

using namespace tombolo;
using tombolo::test::CanvasFixture;

/// Editing by mouse and clipboard.
class TestCanvasEdit : public QObject {
    Q_OBJECT

    static void dropWord(CanvasFixture& f, const char* word, QPointF at)
    {
        QMimeData data;
        data.setData(QString::fromLatin1(canvas::kPaletteMime), word);
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&f.view, &enter);
        QDragMoveEvent move(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&f.view, &move);
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&f.view, &drop);
    }

private slots:
    void dragMovesInOneUndoStep()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const std::string cluster = f.topology().clusters.at(0).id;
        const QRectF before = f.view.scene().rectOf(cluster);
        const Topology start = f.topology();
        f.drag(f.titleOf(cluster), f.titleOf(cluster) + QPointF(50, 30));
        const QPointF moved = f.view.scene().rectOf(cluster).topLeft() - before.topLeft();
        const QPointF wanted = QPointF(50, 30) / f.view.zoom();
        QVERIFY2(std::abs(moved.x() - wanted.x()) <= canvas::kGridStep, "moved with the pointer");
        QVERIFY(std::abs(moved.y() - wanted.y()) <= canvas::kGridStep);
        QCOMPARE(f.undo().count(), 1);
        QCOMPARE(f.workspace.selection(), std::vector<std::string>{cluster});
        f.undo().undo();
        QVERIFY(f.topology() == start);
        QCOMPARE(f.view.scene().rectOf(cluster), before);
    }

    void dragSnapsUnlessAltIsHeld()
    {
        CanvasFixture f;
        test::twoClusters(f);
        f.view.setZoom(1);
        f.view.centreOn(f.view.scene().bounds().center());
        const std::string network = f.topology().networks.back().id;
        f.drag(f.at(network), f.at(network) + QPointF(13, 0));
        const double snapped = f.topology().canvasItems.at(network).x;
        QCOMPARE(std::fmod(snapped, canvas::kGridStep), 0.0);
        f.drag(f.at(network), f.at(network) + QPointF(13, 0), Qt::AltModifier);
        QCOMPARE(f.topology().canvasItems.at(network).x, snapped + 13);
    }

    void escapeTakesADragBack()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const std::string cluster = f.topology().clusters.at(0).id;
        const Topology start = f.topology();
        f.press(f.titleOf(cluster));
        f.moveTo(f.titleOf(cluster) + QPointF(40, 40));
        f.moveTo(f.titleOf(cluster) + QPointF(80, 40));
        QVERIFY2(!(f.topology() == start), "the drag shows itself live");
        f.key(Qt::Key_Escape);
        QVERIFY(f.topology() == start);
        f.release(f.titleOf(cluster) + QPointF(80, 40));
        QVERIFY(f.topology() == start);
        QCOMPARE(f.undo().count(), 0);
    }

    void podDroppedOnAnotherNodeLivesThere()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const Node& from = f.topology().clusters.at(0).nodes.at(0);
        const std::string pod = from.pods.at(0).id;
        const std::string to = f.topology().clusters.at(1).nodes.at(1).id;
        const Topology start = f.topology();
        f.drag(f.at(pod), f.at(to));
        QCOMPARE(f.document().index().nodeOf(pod)->id, to);
        const Node* home = f.document().index().node(to);
        const Pod* moved = f.document().index().pod(pod);
        QVERIFY2(home->podPrefixes.at(0).contains(moved->addresses.at(0)),
                 "an address of its new home");
        QCOMPARE(f.undo().count(), 1);
        f.undo().undo();
        QVERIFY(f.topology() == start);
    }

    void nodeDroppedOnAnotherClusterBelongsToIt()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const std::string node = f.topology().clusters.at(0).nodes.at(0).id;
        const std::string to = f.topology().clusters.at(1).id;
        f.drag(f.titleOf(node), f.titleOf(to) + QPointF(60, 4));
        QCOMPARE(f.document().index().clusterOf(node)->id, to);
        QCOMPARE(f.undo().count(), 1);
    }

    void podDroppedOnOpenGroundStays()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const std::string pod = f.topology().clusters.at(0).nodes.at(0).pods.at(0).id;
        const Topology start = f.topology();
        f.drag(f.at(pod), {5, 5});
        QVERIFY(f.topology() == start);
        QCOMPARE(f.undo().count(), 0);
        QVERIFY(!f.said.isEmpty());
    }

    void rubberBandSelectsWhatItTouches()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const std::string server = f.topology().hosts.at(0).id;
        const std::string cluster = f.topology().clusters.at(0).id;
        const QRectF rect = f.view.viewport().toView(f.view.scene().rectOf(server));
        f.drag(rect.topLeft() - QPointF(8, 8), rect.center());
        QCOMPARE(f.workspace.selection(), std::vector<std::string>{server});
        // A container is taken only as a whole.
        const QRectF land = f.view.viewport().toView(f.view.scene().rectOf(cluster));
        f.drag(land.topLeft() - QPointF(6, 6), land.bottomRight() + QPointF(6, 6));
        const auto& selected = f.workspace.selection();
        QVERIFY(std::find(selected.begin(), selected.end(), cluster) != selected.end());
        f.click({3, 3});
        QVERIFY(f.workspace.selection().empty());
    }

    void modifiedClickTogglesAndPlainClickSelectsOne()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const std::string a = f.topology().clusters.at(0).nodes.at(0).pods.at(0).id;
        const std::string b = f.topology().clusters.at(0).nodes.at(0).pods.at(1).id;
        f.click(f.at(a));
        f.click(f.at(b), Qt::ControlModifier);
        QCOMPARE(f.workspace.selection().size(), std::size_t(2));
        f.click(f.at(a), Qt::ShiftModifier);
        QCOMPARE(f.workspace.selection(), std::vector<std::string>{b});
        f.click(f.at(a));
        QCOMPARE(f.workspace.selection(), std::vector<std::string>{a});
    }

    void handleResizesAndChildrenStay()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const std::string cluster = f.topology().clusters.at(0).id;
        f.click(f.titleOf(cluster));
        const QRectF before = f.view.scene().rectOf(cluster);
        const std::string pod = f.topology().clusters.at(0).nodes.at(0).pods.at(0).id;
        const QRectF podBefore = f.view.scene().rectOf(pod);
        const QPointF corner = f.view.viewport().toView(before.bottomRight());
        f.drag(corner, corner + QPointF(60, 40));
        const QRectF after = f.view.scene().rectOf(cluster);
        QVERIFY(after.width() > before.width() + 20);
        QCOMPARE(after.topLeft(), before.topLeft());
        QCOMPARE(f.view.scene().rectOf(pod), podBefore);
        QCOMPARE(f.undo().count(), 1);
    }

    void paletteDropCreatesWhereItFell()
    {
        CanvasFixture f;
        f.begin();
        const QPointF at(400, 300);
        dropWord(f, "cluster-island", at);
        QCOMPARE(f.topology().clusters.size(), std::size_t(1));
        const std::string cluster = f.topology().clusters.at(0).id;
        QVERIFY(f.view.viewport().toView(f.view.scene().rectOf(cluster)).contains(at));
        QCOMPARE(f.undo().count(), 1);
        const std::string node = f.topology().clusters.at(0).nodes.at(0).id;
        const std::size_t pods = f.topology().clusters.at(0).nodes.at(0).pods.size();
        dropWord(f, "pod", f.at(node));
        QCOMPARE(f.topology().clusters.at(0).nodes.at(0).pods.size(), pods + 1);
        QCOMPARE(f.undo().count(), 2);
    }

    void aClusterDroppedOnAnotherStandsBesideIt()
    {
        CanvasFixture f;
        f.begin();
        dropWord(f, "cluster-island", {400, 300});
        dropWord(f, "cluster-flat", {410, 310});
        QCOMPARE(f.topology().clusters.size(), std::size_t(2));
        const QRectF first = f.view.scene().rectOf(f.topology().clusters.at(0).id);
        const QRectF second = f.view.scene().rectOf(f.topology().clusters.at(1).id);
        QVERIFY(!first.intersects(second));
        QVERIFY(QLineF(first.center(), second.center()).length() <
                2.5 * std::max(first.width(), first.height()));
        QCOMPARE(f.undo().count(), 2);
    }

    void podDroppedOutsideEveryNodeIsRefused()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const Topology start = f.topology();
        dropWord(f, "pod", {4, 4});
        QVERIFY(f.topology() == start);
        QVERIFY(f.said.contains(QStringLiteral("node")));
    }

    void everyPaletteWordCreatesItsKind()
    {
        for (const canvas::PaletteEntry& entry : canvas::paletteEntries()) {
            CanvasFixture f;
            test::twoClusters(f);
            const std::string id = f.view.editor().create(entry.word, {900, 600}, true);
            QVERIFY2(!id.empty(), qPrintable(entry.word));
            QCOMPARE(f.view.editor().kindOf(id), entry.kind);
            QVERIFY2(f.view.scene().boxIndex(id) >= 0, qPrintable(entry.word));
            QCOMPARE(f.undo().count(), 1);
        }
    }

    void connectByDraggingTheHandle()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const std::string network = f.topology().networks.back().id;
        const std::string router = f.add(authoring::addRouter(f.topology(), {900, 640, {}}));
        f.begin();
        const std::size_t before = f.topology().routers.at(0).interfaces.size();
        std::string other;
        for (const Network& n : f.topology().networks) {
            const auto& own = f.topology().routers.at(0).interfaces;
            if (std::none_of(own.begin(), own.end(),
                             [&](const Interface& i) { return i.network == n.id; }))
                other = n.id;
        }
        QVERIFY(!other.empty());
        f.click(f.at(router));
        const QRectF rect = f.view.scene().rectOf(router);
        const QPointF handle =
            f.view.viewport().toView(render::connectHandleAt(rect, f.view.zoom()));
        f.drag(handle, f.at(other));
        QCOMPARE(f.topology().routers.at(0).interfaces.size(), before + 1);
        QCOMPARE(f.topology().routers.at(0).interfaces.back().network, other);
        QCOMPARE(f.undo().count(), 1);
    }

    void connectToolJoinsAndFlowToolSends()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const std::string pod = f.topology().clusters.at(0).nodes.at(0).pods.at(0).id;
        const std::string server = f.topology().hosts.at(0).id;
        f.view.useTool(canvas::ToolKind::Flow);
        f.drag(f.at(pod), f.at(server));
        QCOMPARE(f.topology().flows.size(), std::size_t(1));
        QCOMPARE(f.topology().flows.at(0).from, pod);
        QCOMPARE(f.topology().flows.at(0).to.element, server);
        QCOMPARE(f.workspace.primary(), f.topology().flows.at(0).id);
        QCOMPARE(f.undo().count(), 1);
        // From a pod's handle a line can only mean a flow.
        f.view.useTool(canvas::ToolKind::Select);
        f.click(f.at(pod));
        const QRectF rect = f.view.scene().rectOf(pod);
        f.drag(f.view.viewport().toView(render::connectHandleAt(rect, f.view.zoom())),
               f.at(server));
        QCOMPARE(f.topology().flows.size(), std::size_t(2));
    }

    void copyPasteAndCut()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const std::string cluster = f.topology().clusters.at(0).id;
        f.click(f.titleOf(cluster));
        f.key(Qt::Key_C, Qt::ControlModifier);
        const QMimeData* mime = QApplication::clipboard()->mimeData();
        QVERIFY(mime->hasFormat(QString::fromLatin1(canvas::kTopologyMime)));
        const QByteArray text = mime->text().toUtf8();
        QVERIFY(persist::read(std::string_view(text.constData(), size_t(text.size()))).has_value());
        f.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(f.topology().clusters.size(), std::size_t(3));
        QCOMPARE(f.undo().count(), 1);
        QVERIFY(f.workspace.primary() != cluster);
        f.key(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(f.topology().clusters.size(), std::size_t(2));
        f.undo().undo();
        QCOMPARE(f.topology().clusters.size(), std::size_t(3));
    }

    void pasteRefusesNonsense()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const Topology start = f.topology();
        QApplication::clipboard()->setText(QStringLiteral("{\"format\": \"tombolo-topology\", ["));
        f.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(f.topology() == start);
        QVERIFY(!f.said.isEmpty());
    }

    void duplicateMakesFreshIds()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const std::string pod = f.topology().clusters.at(0).nodes.at(0).pods.at(0).id;
        f.click(f.at(pod));
        f.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(f.topology().clusters.at(0).nodes.at(0).pods.size(), std::size_t(3));
        QVERIFY(f.workspace.primary() != pod);
        QCOMPARE(f.undo().count(), 1);
    }

    /// Copies of what stands on a node by hand take a free place there, wherever they are dropped.
    void copiesOnANodeLieOnNobody()
    {
        const auto opened =
            persist::readFile(SOURCE_DIR "/resources/examples/ingress-vip-and-proxy.tombolo");
        QVERIFY(opened);
        CanvasFixture f;
        f.document().reset(Topology(opened->topology));
        const QRectF node = f.view.scene().rectOf("n2");
        f.workspace.select({"pod-b"});
        f.key(Qt::Key_D, Qt::ControlModifier);
        f.key(Qt::Key_C, Qt::ControlModifier);
        f.click(f.view.viewport().toView(f.view.scene().bounds().bottomRight() + QPointF(60, -10)));
        f.key(Qt::Key_V, Qt::ControlModifier);
        const auto& pods = f.topology().clusters.at(0).nodes.at(1).pods;
        QCOMPARE(pods.size(), std::size_t(3));
        for (std::size_t a = 0; a < pods.size(); ++a) {
            const QRectF rect = f.view.scene().rectOf(pods[a].id);
            QVERIFY(f.view.scene().rectOf("n2").contains(rect));
            for (std::size_t b = 0; b < a; ++b)
                QVERIFY(!rect.intersects(f.view.scene().rectOf(pods[b].id)));
        }
        QVERIFY(f.view.scene().rectOf("n2").width() < node.width() * 1.3);
    }

    void deleteAndUndo()
    {
        CanvasFixture f;
        test::twoClusters(f);
        const Topology start = f.topology();
        const std::string cluster = f.topology().clusters.at(0).id;
        f.click(f.titleOf(cluster));
        f.key(Qt::Key_Delete);
        QCOMPARE(f.topology().clusters.size(), std::size_t(1));
        QVERIFY(f.workspace.selection().empty());
        QVERIFY(f.view.scene().boxIndex(cluster) < 0);
        f.undo().undo();
        QVERIFY(f.topology() == start);
        QVERIFY(f.view.scene().boxIndex(cluster) >= 0);
    }

    /// Boxes that are drawn larger than stored, because what is inside asks for it, move by as much
    /// as everything else.
    void arrowKeysMoveWhatIsDrawnLargerThanStored()
    {
        const auto opened = persist::readFile(SOURCE_DIR "/resources/examples/two-islands.tombolo");
        QVERIFY(opened);
        CanvasFixture f;
        for (const std::string& id : {std::string("c1"), std::string("c1-n1")}) {
            f.document().reset(Topology(opened->topology));
            f.workspace.select({id});
            const CanvasItem before = f.topology().canvasItems.at(id);
            const QRectF drawn = f.view.scene().rectOf(id);
            f.key(Qt::Key_Right);
            f.key(Qt::Key_Right);
            f.key(Qt::Key_Down);
            const CanvasItem after = f.topology().canvasItems.at(id);
            QCOMPARE(QPointF(after.x, after.y), QPointF(before.x + 16, before.y + 8));
            QCOMPARE(f.view.scene().rectOf(id).topLeft(), drawn.topLeft() + QPointF(16, 8));
            while (f.undo().canUndo())
                f.undo().undo();
            QCOMPARE(f.view.scene().rectOf(id), drawn);
            f.key(Qt::Key_Left);
            f.key(Qt::Key_Up);
            if (id == "c1")
                QCOMPARE(f.view.scene().rectOf(id).topLeft(), drawn.topLeft() - QPointF(8, 8));
        }
        // All together keep their distances.
        f.document().reset(Topology(opened->topology));
        Topology start = f.topology();
        f.key(Qt::Key_A, Qt::ControlModifier);
        f.key(Qt::Key_Right);
        for (const auto& [id, item] : start.canvasItems) {
            const bool outer = f.document().index().find(id)->kind != ElementKind::Node &&
                               f.document().index().find(id)->kind != ElementKind::Pod;
            QCOMPARE(f.topology().canvasItems.at(id).x, item.x + (outer ? 8 : 0));
        }
    }

    void nothingCanBeChangedInAReadOnlyDocument()
    {
        CanvasFixture f;
        test::twoClusters(f);
        f.document().reset(Topology(f.topology()), true);
        const Topology start = f.topology();
        const std::string cluster = start.clusters.at(0).id;
        f.drag(f.titleOf(cluster), f.titleOf(cluster) + QPointF(50, 50));
        f.key(Qt::Key_Delete);
        f.key(Qt::Key_Right);
        dropWord(f, "cluster-flat", {500, 600});
        f.key(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(f.topology() == start);
    }
};

QTEST_MAIN(TestCanvasEdit)
#include "tst_canvas_edit.moc"
