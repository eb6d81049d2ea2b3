// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <set>

#include "scenes.h"
#include "views/render/canvas_bench.h"
#include "views/render/scene_model.h"

using namespace tombolo;
using namespace tombolo::render;

namespace {

QString place(const Box& a, const Box& b)
{
    return QStringLiteral("%1 and %2")
        .arg(QString::fromStdString(a.id), QString::fromStdString(b.id));
}

bool overlap(const QRectF& a, const QRectF& b)
{
    return a.adjusted(1, 1, -1, -1).intersects(b.adjusted(1, 1, -1, -1));
}

/// Siblings apart, children inside.
void verifyBoxes(const SceneModel& scene)
{
    const auto& boxes = scene.boxes();
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        QVERIFY(!boxes[i].rect.isEmpty());
        if (boxes[i].parent >= 0)
            QVERIFY2(boxes[static_cast<std::size_t>(boxes[i].parent)].rect.contains(boxes[i].rect),
                     qPrintable(QString::fromStdString(boxes[i].id)));
        for (std::size_t k = i + 1; k < boxes.size() && boxes.size() < 2000; ++k) {
            if (boxes[i].parent == boxes[k].parent)
                QVERIFY2(!overlap(boxes[i].rect, boxes[k].rect),
                         qPrintable(place(boxes[i], boxes[k])));
        }
    }
}

bool runsThrough(const QPolygonF& line, const QRectF& rect)
{
    const QRectF inside = rect.adjusted(1.5, 1.5, -1.5, -1.5);
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QRectF piece =
            QRectF(line[i - 1], line[i]).normalized().adjusted(-0.1, -0.1, 0.1, 0.1);
        if (piece.intersects(inside))
            return true;
    }
    return false;
}

/// @return links that run through a box other than their ends and what encloses them
int crossedBoxes(const SceneModel& scene)
{
    int count = 0;
    const auto& boxes = scene.boxes();
    for (const LinkLine& link : scene.links()) {
        for (int i = 0; i < static_cast<int>(boxes.size()); ++i) {
            const Box& box = boxes[static_cast<std::size_t>(i)];
            const bool encloses = boxes[static_cast<std::size_t>(link.aBox)].parent == i;
            if (i == link.aBox || i == link.bBox || encloses || box.kind == ElementKind::Note)
                continue;
            count += runsThrough(link.points, box.rect) ? 1 : 0;
        }
    }
    return count;
}

void verifyLinks(const SceneModel& scene)
{
    for (const LinkLine& link : scene.links()) {
        QVERIFY(link.points.size() >= 2);
        for (qsizetype i = 1; i < link.points.size(); ++i)
            QVERIFY2(link.points[i].x() == link.points[i - 1].x() ||
                         link.points[i].y() == link.points[i - 1].y(),
                     "a link runs upright or level");
        const QRectF& bar = scene.boxes()[static_cast<std::size_t>(link.bBox)].rect;
        const QPointF dock = link.points.last();
        const bool onBorder = (dock.x() == bar.left() || dock.x() == bar.right() ||
                               dock.y() == bar.top() || dock.y() == bar.bottom()) &&
                              bar.adjusted(-1, -1, 1, 1).contains(dock);
        QVERIFY2(onBorder, qPrintable(QString::fromStdString(link.a)));
    }
}

}  // namespace

class TestLayout : public QObject {
    Q_OBJECT

private slots:
    void examples_data()
    {
        QTest::addColumn<QString>("name");
        for (const std::string& name : test::exampleNames())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
    void examples()
    {
        QFETCH(QString, name);
        Topology t = test::example(name.toUtf8().constData());
        QVERIFY(!t.networks.empty());
        SceneModel asDrawn;
        asDrawn.rebuild(t);
        verifyBoxes(asDrawn);
        verifyLinks(asDrawn);
        QCOMPARE(crossedBoxes(asDrawn), 0);
        t.canvasItems.clear();
        SceneModel laidOut;
        laidOut.rebuild(t);
        verifyBoxes(laidOut);
        verifyLinks(laidOut);
        QCOMPARE(crossedBoxes(laidOut), 0);
    }

    void anyNetworkOfNetworks()
    {
        int crossed = 0;
        int links = 0;
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            const Topology t = test::randomTopology(seed);
            SceneModel scene;
            scene.rebuild(t);
            verifyBoxes(scene);
            verifyLinks(scene);
            if (QTest::currentTestFailed())
                qFatal("seed %llu", static_cast<unsigned long long>(seed));
            crossed += crossedBoxes(scene);
            links += static_cast<int>(scene.links().size());
        }
        QVERIFY(links > 1000);
        QVERIFY2(crossed <= links / 200,
                 qPrintable(QStringLiteral("%1 of %2").arg(crossed).arg(links)));
    }

    void sameEveryTime()
    {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const Topology t = test::randomTopology(seed);
            QVERIFY(arrange(t) == arrange(t));
        }
        Topology two = test::example("two-islands");
        const auto kept = two.canvasItems;
        const auto anew = arrange(two, true);
        two.canvasItems.clear();
        QVERIFY(arrange(two) == anew);
        QVERIFY(kept != anew);
    }

    /// Written into the document, the automatic layout draws the same picture.
    void itemsDrawTheSame()
    {
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            Topology t = test::randomTopology(seed);
            SceneModel before;
            before.rebuild(t);
            for (auto& [id, item] : arrange(t))
                t.canvasItems.emplace(id, item);
            SceneModel after;
            after.rebuild(t);
            QVERIFY(before.boxes() == after.boxes());
            QVERIFY(before.links() == after.links());
            QVERIFY(arrange(t).empty());
        }
    }

    void gatewayStandsBetweenItsNetworks()
    {
        Topology t = test::example("two-islands");
        t.canvasItems.clear();
        SceneModel scene;
        scene.rebuild(t);
        const QRectF core = scene.rectOf("core");
        for (const Gateway& g : t.gateways) {
            const QRectF other =
                scene.rectOf(g.interfaces[0].network == "core" ? g.interfaces[1].network
                                                               : g.interfaces[0].network);
            const double y = scene.rectOf(g.id).center().y();
            QVERIFY((y > core.bottom() && y < other.top()) ||
                    (y < core.top() && y > other.bottom()));
        }
    }

    void aNewThingFindsRoom()
    {
        Topology t = test::example("two-islands");
        for (int i = 0; i < 5; ++i) {
            Host h;
            h.id = "new-" + std::to_string(i);
            h.interfaces = {{"core", {}, {}}};
            t.hosts.push_back(h);
            t.clusters[0].nodes[0].pods.emplace_back().id = "new-pod-" + std::to_string(i);
        }
        SceneModel scene;
        scene.rebuild(t);
        const auto& boxes = scene.boxes();
        for (const Box& box : boxes) {
            if (box.id.rfind("new-", 0) != 0)
                continue;
            for (const Box& other : boxes) {
                if (other.id != box.id && other.parent == box.parent)
                    QVERIFY2(!overlap(box.rect, other.rect), qPrintable(place(box, other)));
            }
        }
    }

    void hostileItemsAreHarmless()
    {
        Topology t = test::example("two-islands");
        t.canvasItems["c1"] = {1e300, -1e300, 1e300, 1e300, false, {}};
        t.canvasItems["c1-n1"] = {std::numeric_limits<double>::quiet_NaN(), 0, -5, 0, false, {}};
        t.canvasItems.erase("c1-n2");
        SceneModel scene;
        scene.rebuild(t);
        QVERIFY(scene.bounds().width() < 1e7);
    }

    void manyNodesAreBundled()
    {
        SceneModel scene;
        scene.rebuild(benchTopology(1000));
        verifyBoxes(scene);
        verifyLinks(scene);
        QCOMPARE(crossedBoxes(scene), 0);
        std::set<double> docks;
        int nodeLinks = 0;
        for (const LinkLine& link : scene.links()) {
            if (link.a.rfind("c0-n", 0) != 0)
                continue;
            ++nodeLinks;
            docks.insert(link.points.last().x());
        }
        QCOMPARE(nodeLinks, 50);
        QVERIFY(docks.size() < 20);
    }

    /// Long chains must not exhaust the stack.
    void aChainOfThousandsIsLaidOut()
    {
        Topology t;
        for (int i = 0; i < 3000; ++i) {
            Network n;
            n.id = "n" + std::to_string(i);
            t.networks.push_back(n);
            Router r;
            r.id = "r" + std::to_string(i);
            r.interfaces = {{n.id, {}, {}}, {"n" + std::to_string(i + 1), {}, {}}};
            t.routers.push_back(r);
        }
        QCOMPARE(arrange(t).size(), 6000U);
    }
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
