// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <QTest>

#include <set>

#include "drawn.h"
#include "model/core/generate.h"
#include "scenes.h"
#include "sim/analysis/diff.h"
#include "sim/analysis/remedies.h"
#include "sim/simulate.h"
#include "views/render/diff_marks.h"
#include "views/render/label_room.h"
#include "views/render/lens.h"
#include "views/render/mark_places.h"
#include "views/render/render.h"

using namespace tombolo;
using namespace tombolo::render;
using test::Drawn;

/// Nothing that a run, a lens or a comparison writes upon a drawing covers a name or another label.
class TestOverlap : public QObject {
    Q_OBJECT

    struct World {
        Topology topology;
        std::shared_ptr<const sim::Trace> trace;
        SceneModel scene;
        std::shared_ptr<const LensLook> hidden;
    };

    static std::unique_ptr<World> world(const QString& name)
    {
        auto w = std::make_unique<World>();
        w->topology = test::example(qPrintable(name));
        if (name == QLatin1String("nested-nat") || name == QLatin1String("by-hand"))
            w->topology =
                persist::readFile(SOURCE_DIR "/tests/render/" + name.toStdString() + ".tombolo")
                    ->topology;
        w->scene.rebuild(w->topology);
        w->trace = *sim::simulate(w->topology);
        const auto ledger = *sim::analysis::Ledger::make(w->topology, *w->trace);
        w->hidden = std::make_shared<LensLook>(hiddenSources(*w->trace, *ledger));
        return w;
    }

    static std::vector<Drawn> drawn(const World& w, double scale, bool lens, int flow = -1)
    {
        test::DrawnDevice device;
        QPainter painter(&device);
        painter.scale(scale, scale);
        StillOptions options;
        options.theme = &Theme::light();
        options.detail = detailFor(scale);
        options.grid = false;
        options.trace = w.trace.get();
        options.flow = flow;
        options.lens = lens ? w.hidden.get() : nullptr;
        render::render(w.scene, painter, w.scene.bounds().adjusted(-900, -900, 900, 900), options);
        painter.end();
        return device.items();
    }

    /// Pills and plates, each once however often it was painted.
    static std::vector<QRectF> plates(const std::vector<Drawn>& items)
    {
        std::vector<QRectF> list;
        for (const Drawn& item : items) {
            const bool plate = item.kind == Drawn::Kind::Fill &&
                               item.color == Theme::light().color(Role::MaskFill) &&
                               item.rect.height() > 7 && item.rect.width() > 18;
            const bool known = std::any_of(list.begin(), list.end(), [&](const QRectF& r) {
                return QLineF(r.center(), item.rect.center()).length() < 0.5;
            });
            if (plate && !known)
                list.push_back(item.rect);
        }
        return list;
    }

    static bool meet(const QRectF& a, const QRectF& b)
    {
        return a.adjusted(0.5, 0.5, -0.5, -0.5).intersects(b.adjusted(0.5, 0.5, -0.5, -0.5));
    }

    static void verifyNothingCovered(const std::vector<Drawn>& items)
    {
        const std::vector<QRectF> all = plates(items);
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY2(!meet(all[i], all[j]),
                         qPrintable(QStringLiteral("plates at %1, %2 and %3, %4")
                                        .arg(all[i].x())
                                        .arg(all[i].y())
                                        .arg(all[j].x())
                                        .arg(all[j].y())));
        for (const Drawn& item : items) {
            if (item.kind != Drawn::Kind::Words || item.words.trimmed().isEmpty())
                continue;
            for (const QRectF& plate : all)
                QVERIFY2(plate.adjusted(-1, -1, 1, 1).contains(item.rect) ||
                             !meet(plate, item.rect),
                         qPrintable(item.words));
        }
    }

    /// Labels of wires lie below the veil of a lens, and above it once more.
    static bool isWrittenAgain(const std::vector<Drawn>& items, std::size_t words, std::size_t line)
    {
        return std::any_of(
            items.begin() + static_cast<std::ptrdiff_t>(line), items.end(), [&](const Drawn& item) {
                return item.kind == Drawn::Kind::Words && item.words == items[words].words &&
                       item.rect == items[words].rect;
            });
    }

    /// Lines that are painted after words do not run through them.
    static void verifyNothingStruckThrough(const std::vector<Drawn>& items)
    {
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (items[i].kind != Drawn::Kind::Line || items[i].width < 2.5)
                continue;
            for (qsizetype k = 1; k < items[i].points.size(); ++k) {
                const double half = items[i].width / 2;
                const QRectF ink = QRectF(items[i].points[k - 1], items[i].points[k])
                                       .normalized()
                                       .adjusted(-half, -half, half, half);
                for (std::size_t j = 0; j < i; ++j)
                    QVERIFY2(items[j].kind != Drawn::Kind::Words || !meet(ink, items[j].rect) ||
                                 isWrittenAgain(items, j, i),
                             qPrintable(items[j].words));
            }
        }
    }

private slots:
    void examples_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("scale");
        QTest::addColumn<bool>("lens");
        std::vector<std::string> names = test::exampleNames();
        names.push_back("nested-nat");
        names.push_back("by-hand");
        for (const std::string& name : names)
            for (const double scale : {0.25, 0.33, 0.43, 0.52, 0.7, 1.0, 2.0})
                for (const bool lens : {false, true})
                    QTest::addRow("%s %.2f %s", name.c_str(), scale, lens ? "hidden" : "run")
                        << QString::fromStdString(name) << scale << lens;
    }
    void examples()
    {
        QFETCH(QString, name);
        QFETCH(double, scale);
        QFETCH(bool, lens);
        const auto w = world(name);
        const std::vector<Drawn> items = drawn(*w, scale, lens);
        verifyNothingCovered(items);
        verifyNothingStruckThrough(items);
        for (std::size_t flow = 0; !lens && flow < w->trace->flows().size(); ++flow) {
            const std::vector<Drawn> one = drawn(*w, scale, false, static_cast<int>(flow));
            verifyNothingCovered(one);
            verifyNothingStruckThrough(one);
        }
    }

    /// In every example each translator has its callout, whatever the size.
    void everyCalloutFindsItsPlace_data() { examples_data(); }
    void everyCalloutFindsItsPlace()
    {
        QFETCH(QString, name);
        QFETCH(double, scale);
        QFETCH(bool, lens);
        if (!lens)
            return;
        const auto w = world(name);
        QStringList words;
        for (const Drawn& item : drawn(*w, scale, true))
            words << item.words;
        for (const LensLook::Callout& callout : w->hidden->callouts)
            QVERIFY(words.contains(callout.who) && words.contains(callout.seenAs));
    }

    /// On another cluster than its translator's it would speak of that cluster.
    void calloutsStandAtTheirTranslators_data() { examples_data(); }
    void calloutsStandAtTheirTranslators()
    {
        QFETCH(QString, name);
        QFETCH(double, scale);
        QFETCH(bool, lens);
        if (!lens)
            return;
        const auto w = world(name);
        const RunMarks marks(w->scene, *w->trace);
        const LensShape shape(w->scene, *w->hidden);
        const auto& places =
            lensPlaces(w->scene, *w->hidden, shape, &marks, {scale, detailFor(scale)});
        for (const LensPlaces::Callout& callout : places.callouts) {
            const QRectF own = w->scene.boxes()[std::size_t(callout.box)].rect;
            for (const Box& box : w->scene.boxes())
                QVERIFY2(box.kind != ElementKind::Cluster || box.rect.contains(own) ||
                             !box.rect.intersects(callout.plate),
                         box.id.c_str());
        }
    }

    /// What hides a source runs on through networks: their words stand beside it.
    void hiddenWiresRunThroughNetworks_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"two-islands", "by-hand", "egress-nat", "ingress-vip-and-proxy", "nested-nat"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void hiddenWiresRunThroughNetworks()
    {
        QFETCH(QString, name);
        const auto w = world(name);
        const RunMarks marks(w->scene, *w->trace);
        QVERIFY(!marks.lines().empty());
        for (const double scale : {0.5, 0.62, 1.0, 2.0}) {
            for (const QRectF& words : wordsOf(w->scene, {scale, detailFor(scale)})) {
                const auto on = [&](const Box& box) {
                    return box.kind == ElementKind::Network && box.rect.contains(words.center());
                };
                if (std::none_of(w->scene.boxes().begin(), w->scene.boxes().end(), on))
                    continue;
                for (const RunMarks::Line& line : marks.lines())
                    QVERIFY2(cutAround(line.points, {words.adjusted(-4, -4, 4, 4)}).size() == 1,
                             qPrintable(QStringLiteral("%1: %2, %3 to %4")
                                            .arg(scale)
                                            .arg(words.left())
                                            .arg(words.top())
                                            .arg(words.right())));
            }
        }
    }

    /// The head of a flow tells where its packet goes: at its receiver, and on the way clear of
    /// pods that take no part, of words and of other wires; hidden pieces have theirs as well.
    void headsOfAFlowPointAtItsReceiver_data() { hiddenWiresRunThroughNetworks_data(); }
    void headsOfAFlowPointAtItsReceiver()
    {
        QFETCH(QString, name);
        const auto w = world(name);
        for (std::size_t flow = 0; flow < w->trace->flows().size(); ++flow) {
            const RunMarks marks(w->scene, *w->trace, int(flow));
            if (marks.ways().empty())
                continue;
            const LabelPlaces& places = labelPlaces(w->scene, marks, {1, Detail::Full, true, true});
            QVERIFY(!places.heads.empty());
            const RunMarks::Way& last = marks.ways().back();
            QVERIFY(last.last);
            QCOMPARE(places.heads.front().tip, last.points.last());
            std::set<std::size_t> told;
            for (const WayHead& head : places.heads)
                told.insert(head.way);
            QVERIFY(told.size() * 2 > marks.ways().size());
            for (std::size_t i = 1; i < places.heads.size(); ++i)
                headIsClear(*w, places, i, marks.ways()[places.heads[i].way]);
        }
    }
    void headIsClear(const World& w, const LabelPlaces& places, std::size_t index,
                     const RunMarks::Way& way)
    {
        const QRectF area = places.heads[index].area();
        for (const QRectF& words : wordsOf(w.scene, places.at))
            QVERIFY(!words.intersects(area));
        for (const QRectF& plate : places.plates)
            QVERIFY(!plate.intersects(area));
        for (std::size_t i = 0; i < places.heads.size(); ++i)
            QVERIFY(i == index || !places.heads[i].area().intersects(area));
        for (const Box& box : w.scene.boxes()) {
            if (box.kind != ElementKind::Pod || !way.inner)
                continue;
            const QPointF branch(box.rect.left() - 8, box.rect.center().y());
            QVERIFY2(!area.adjusted(-2, -10, 2, 10).contains(branch), box.id.c_str());
        }
    }

    /// Who chose the receiver is marked, though no packet passes there.
    void theServiceOfAFlowIsMarked()
    {
        const auto w = world(QStringLiteral("one-cluster"));
        for (std::size_t i = 0; i < w->trace->flows().size(); ++i) {
            const RunMarks marks(w->scene, *w->trace, int(i));
            const bool asked = w->trace->flows()[i].id == "service";
            QCOMPARE(marks.choices().size(), asked ? 1U : 0U);
            if (!asked)
                continue;
            const RunMarks::Choice& choice = marks.choices().front();
            QCOMPARE(w->scene.boxes()[std::size_t(choice.pill)].id, std::string("web"));
            QCOMPARE(w->scene.boxes()[std::size_t(choice.at)].id, std::string("n2"));
            QVERIFY(choice.leader.length() > 0);
        }
    }

    /// From where an address is too small to be read there is no empty plate for it either.
    void platesOfNetworksAreNotHalfEmpty()
    {
        const auto w = world(QStringLiteral("two-islands"));
        const double scale = 0.5;
        const std::vector<Drawn> items = drawn(*w, scale, false);
        int plates = 0;
        for (const Drawn& plate : items) {
            if (plate.kind != Drawn::Kind::Fill || plate.rect.height() > 18 ||
                plate.rect.width() < 20 || plate.color != Theme::light().color(Role::NetworkFill))
                continue;
            const bool bar =
                std::any_of(w->scene.boxes().begin(), w->scene.boxes().end(), [&](const Box& box) {
                    return std::abs(box.rect.width() * scale - plate.rect.width()) < 2;
                });
            if (bar)
                continue;
            ++plates;
            double widest = 0;
            for (const Drawn& item : items)
                if (item.kind == Drawn::Kind::Words && plate.rect.contains(item.rect.center()))
                    widest = std::max(widest, item.rect.width());
            QVERIFY2(widest > 0.6 * plate.rect.width(),
                     qPrintable(QStringLiteral("%1, %2: %3 wide, words %4")
                                    .arg(plate.rect.x())
                                    .arg(plate.rect.y())
                                    .arg(plate.rect.width())
                                    .arg(widest)));
        }
        QVERIFY(plates > 0);
    }

    /// A dot between two prefixes has one at either side.
    void noDotIsLeftDangling()
    {
        const auto w = world(QStringLiteral("two-islands"));
        const std::vector<Drawn> items = drawn(*w, 1, false);
        for (std::size_t i = 0; i + 1 < items.size(); ++i) {
            if (items[i].kind != Drawn::Kind::Words ||
                items[i].words.trimmed() != QStringLiteral("·"))
                continue;
            const auto next =
                std::find_if(items.begin() + static_cast<std::ptrdiff_t>(i) + 1, items.end(),
                             [](const Drawn& item) { return item.kind == Drawn::Kind::Words; });
            QVERIFY(next != items.end());
            QVERIFY2(next->rect.left() - items[i].rect.right() < 12, qPrintable(next->words));
        }
    }

    /// However long its name is, and whatever the size.
    void badgesLieOffTheNamesOfGateways_data()
    {
        QTest::addColumn<double>("scale");
        for (const double scale : {0.33, 0.43, 0.52, 0.62, 0.7, 1.0, 2.0})
            QTest::addRow("%.2f", scale) << scale;
    }
    void badgesLieOffTheNamesOfGateways()
    {
        QFETCH(double, scale);
        World w;
        w.topology = test::example("two-islands");
        for (Gateway& gateway : w.topology.gateways)
            gateway.name = "Gateway to the other side";
        w.scene.rebuild(w.topology);
        w.trace = *sim::simulate(w.topology);
        verifyNothingCovered(drawn(w, scale, false));
    }

    /// The signs of a comparison cover neither words nor each other.
    void signsOfAComparisonLieApart()
    {
        const Topology before = test::example("flat-two-clusters");
        const Topology after = test::example("two-islands");
        const Topology together = drawnTogether(before, after);
        SceneModel scene;
        scene.rebuild(together);
        const auto behaviour = sim::analysis::compareBehaviour(before, after);
        QVERIFY(behaviour.has_value());
        const DiffMarks marks = diffMarks(*behaviour, together);
        QVERIFY(marks.ways.size() > 3);
        for (const double scale : {0.5, 1.0}) {
            test::DrawnDevice device;
            QPainter painter(&device);
            painter.scale(scale, scale);
            painter.translate(QPointF(50, 50) - scene.bounds().topLeft());
            renderDiff(scene, painter, marks, Theme::light(), scale);
            painter.end();
            std::vector<QRectF> signs;
            for (const Drawn& item : device.items())
                if (item.kind == Drawn::Kind::Words)
                    signs.push_back(item.rect);
            QVERIFY(signs.size() > 4);
            const QPointF shift = QPointF(50, 50) - scene.bounds().topLeft();
            const QTransform view = QTransform::fromTranslate(shift.x(), shift.y()) *
                                    QTransform::fromScale(scale, scale);
            for (std::size_t i = 0; i < signs.size(); ++i) {
                for (std::size_t k = 0; k < i; ++k)
                    QVERIFY(QLineF(signs[i].center(), signs[k].center()).length() > 13 * scale);
                for (const QRectF& words : wordsOf(scene, {scale, detailFor(scale)}))
                    QVERIFY(!view.mapRect(words).contains(signs[i].center()));
            }
        }
    }

    /// A figure is as large as all that is written upon it, so nothing lies on its legend.
    void figuresHoldWhatIsWritten()
    {
        for (const std::string& name : test::exampleNames()) {
            const auto w = world(QString::fromStdString(name));
            StillOptions options;
            options.trace = w->trace.get();
            options.lens = w->hidden.get();
            const QRectF all = writtenBounds(w->scene, options, 1).adjusted(-1, -1, 1, 1);
            for (const QRectF& plate : plates(drawn(*w, 1, true)))
                QVERIFY2(all.contains(plate), name.c_str());
        }
    }

    /// Clusters that stand wall to wall have their names beside each other, however far away.
    void namesOfClustersStayInThem()
    {
        GenerateOptions options;
        options.clusters = 10;
        options.nodes = 20;
        options.podsPerNode = 50;
        const Topology t = generate(options);
        SceneModel scene;
        scene.rebuild(t);
        int names = 0;
        for (const double scale : {0.02, 0.025, 0.03, 0.05, 0.08, 0.1}) {
            const auto words = wordsOf(scene, {scale, detailFor(scale)});
            for (const Box& box : scene.boxes()) {
                if (box.kind != ElementKind::Cluster)
                    continue;
                for (const QRectF& plate : words) {
                    if (!box.rect.contains(plate.center()))
                        continue;
                    ++names;
                    QVERIFY2(plate.left() >= box.rect.left() && plate.right() <= box.rect.right(),
                             qPrintable(QString::number(scale)));
                }
            }
        }
        QVERIFY2(names >= 30, qPrintable(QString::number(names)));
    }

    /// What stands under the words of a cluster's head interrupts no wire beside them.
    void wiresRunThroughTheHeadOfACluster_data()
    {
        QTest::addColumn<double>("scale");
        for (const double scale : {0.3, 0.43, 0.52, 0.7, 1.0})
            QTest::addRow("%.2f", scale) << scale;
    }
    void wiresRunThroughTheHeadOfACluster()
    {
        QFETCH(double, scale);
        const auto w = world(QStringLiteral("two-islands"));
        const std::vector<Drawn> items = drawn(*w, scale, false);
        for (std::size_t i = 0; i < items.size(); ++i) {
            const bool plate = items[i].kind == Drawn::Kind::Fill &&
                               items[i].color == Theme::light().color(Role::TitleStrip) &&
                               items[i].rect.height() < 24 * scale;
            for (std::size_t j = 0; plate && j < i; ++j) {
                if (items[j].kind != Drawn::Kind::Line || items[j].points.size() < 2 ||
                    !items[j].rect.adjusted(-1, -1, 1, 1).intersects(items[i].rect))
                    continue;
                for (qsizetype k = 1; k < items[j].points.size(); ++k) {
                    const QRectF ink = QRectF(items[j].points[k - 1], items[j].points[k])
                                           .normalized()
                                           .adjusted(-1, -1, 1, 1);
                    if (!ink.intersects(items[i].rect))
                        continue;
                    const double near = 9 * scale;
                    const bool words = std::any_of(
                        items.begin() + static_cast<std::ptrdiff_t>(i), items.end(),
                        [&](const Drawn& item) {
                            return item.kind == Drawn::Kind::Words &&
                                   item.rect.intersects(items[i].rect) &&
                                   item.rect.adjusted(-near, 0, near, 0).intersects(ink);
                        });
                    QVERIFY(words);
                }
            }
        }
    }

    void fogHasNoNotches()
    {
        const auto w = world(QStringLiteral("two-islands"));
        const auto ledger = *sim::analysis::Ledger::make(w->topology, *w->trace);
        const LensLook look = standHere(*w->trace, *ledger, *observerOf(*w->trace, "server"), {});
        const LensShape shape(w->scene, look);
        QCOMPARE(shape.fogs().size(), std::size_t(1));
        const QRegion& area = shape.fogs().front().area;
        QCOMPARE(area, QRegion(area.boundingRect()));
        for (const char* node : {"c1-n1", "c1-n2", "c1-n3"})
            QVERIFY(QRectF(area.boundingRect()).contains(w->scene.rectOf(node)));
    }

    /// The window has the part of the legend that explains what a lens draws, and no more.
    void theLegendOfALensSaysWhatIsDrawn()
    {
        const auto w = world(QStringLiteral("two-islands"));
        StillOptions options;
        options.theme = &Theme::light();
        options.trace = w->trace.get();
        options.lens = w->hidden.get();
        test::DrawnDevice device;
        QPainter painter(&device);
        const double height = legendHeight(w->scene, 500, options, LegendPart::Lens);
        renderLegend(w->scene, painter, QRectF(0, 0, 500, height), options, LegendPart::Lens);
        painter.end();
        QString words;
        for (const Drawn& item : device.items()) {
            words += item.words + QLatin1Char('\n');
            QVERIFY(item.rect.bottom() <= height && item.rect.right() <= 500);
        }
        QVERIFY(words.contains(QStringLiteral("Source hidden on this wire")));
        QVERIFY(words.contains(QStringLiteral("Who a translator merges")));
        // Its badges are not drawn: callouts stand for them.
        QVERIFY(!words.contains(QStringLiteral("senders so far")));
    }

    /// It says what those look like who are told apart, when there are any.
    void theLegendOfALensTellsWhoIsToldApart()
    {
        const auto w = world(QStringLiteral("two-islands"));
        const auto ledger = *sim::analysis::Ledger::make(w->topology, *w->trace);
        const auto says = [&](const char* observer) {
            const LensLook look =
                standHere(*w->trace, *ledger, *observerOf(*w->trace, observer), {});
            StillOptions options;
            options.theme = &Theme::light();
            options.lens = &look;
            test::DrawnDevice device;
            QPainter painter(&device);
            renderLegend(w->scene, painter, QRectF(0, 0, 900, 200), options, LegendPart::Lens);
            painter.end();
            return std::any_of(device.items().begin(), device.items().end(), [](const Drawn& d) {
                return d.words.contains(QStringLiteral("told apart by its address"));
            });
        };
        QVERIFY(says("pod-g"));  // it sees the client
        QVERIFY(!says("server"));
    }

    void linesAreCutAroundHoles()
    {
        const QPolygonF line{{0, 0}, {100, 0}, {100, 100}};
        const auto pieces = cutAround(
            line, {QRectF(20, -5, 30, 10), QRectF(90, -5, 20, 10), QRectF(300, 0, 10, 10)});
        QCOMPARE(pieces.size(), std::size_t(3));
        QCOMPARE(pieces[0], QPolygonF({{0, 0}, {20, 0}}));
        QCOMPARE(pieces[1], QPolygonF({{50, 0}, {90, 0}}));
        QCOMPARE(pieces[2], QPolygonF({{100, 5}, {100, 100}}));
        QVERIFY(cutAround(line, {QRectF(-10, -10, 200, 200)}).empty());
        QCOMPARE(cutAround(line, {}).front(), line);
        LabelRoom room(10);
        room.take({20, -5, 30, 10});
        QVERIFY(!room.isFree({40, 0, 100, 2}));
        QVERIFY(room.isFree({51, 0, 100, 2}));
        QCOMPARE(room.covered({40, 0, 100, 2}), 20.0);
        QCOMPARE(room.crossed({0, 0, 100, 0}), 1);
        QCOMPARE(room.outside(line, 0).size(), std::size_t(2));
    }
};

QTEST_MAIN(TestOverlap)
#include "tst_overlap.moc"
