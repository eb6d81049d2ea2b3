// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

#include "model/core/generate.h"
#include "sim/analysis/remedies.h"
#include "sim/simulate.h"
#include "tests/render/scenes.h"
#include "views/render/lens.h"
#include "views/render/mark_places.h"
#include "views/render/render.h"

using namespace tombolo;
using namespace tombolo::render;

/// What a lens shows of a drawing.
class TestLens : public QObject {
    Q_OBJECT

    Topology m_topology;
    std::shared_ptr<const sim::Trace> m_trace;
    std::shared_ptr<const sim::analysis::Ledger> m_ledger;
    SceneModel m_scene;

    LensLook stand(const char* id) const
    {
        return standHere(*m_trace, *m_ledger, *observerOf(*m_trace, id), {});
    }
    QImage draw(const LensLook* look) const
    {
        QImage image(m_scene.bounds().size().toSize() + QSize(40, 40), QImage::Format_RGB32);
        QPainter painter(&image);
        painter.translate(QPointF(20, 20) - m_scene.bounds().topLeft());
        StillOptions options;
        options.trace = m_trace.get();
        options.lens = look;
        render::render(m_scene, painter, m_scene.bounds().adjusted(-20, -20, 20, 20), options);
        painter.end();
        return image;
    }
    /// How far colours in a box are from the ground, on average.
    double contrast(const QImage& image, const char* id) const
    {
        const QRect r = m_scene.rectOf(id)
                            .translated(QPointF(20, 20) - m_scene.bounds().topLeft())
                            .toAlignedRect();
        const QColor ground = Theme::light().color(Role::Ground);
        double sum = 0;
        for (int y = r.top(); y < r.bottom(); ++y) {
            for (int x = r.left(); x < r.right(); ++x)
                sum += std::abs(image.pixelColor(x, y).lightness() - ground.lightness());
        }
        return sum / (r.width() * r.height());
    }

private slots:
    void initTestCase()
    {
        m_topology = test::example("two-islands");
        m_trace = *sim::simulate(m_topology);
        m_ledger = *sim::analysis::Ledger::make(m_topology, *m_trace);
        m_scene.rebuild(m_topology);
    }

    void nothingIsSaidOfFlowsThatThereAreNot()
    {
        Topology t = m_topology;
        t.flows.clear();
        const auto trace = *sim::simulate(t);
        const auto ledger = *sim::analysis::Ledger::make(t, *trace);
        QVERIFY(hiddenSources(*trace, *ledger).summary.startsWith(QStringLiteral("There is no")));
    }

    /// The gateways are down for the first packet of each flow: the second one tells.
    void aPacketThatIsLostFirstHidesNoMask()
    {
        Topology t = m_topology;
        for (Flow& flow : t.flows) {
            flow.count = 2;
            flow.intervalNs = 1'000'000'000;
        }
        for (const Gateway& gateway : t.gateways) {
            Fault fault;
            fault.element = gateway.id;
            fault.upNs = 500'000'000;
            t.header.scenario.faults.push_back(fault);
        }
        t.header.scenario.convergeNs = 1'000'000;
        const auto trace = *sim::simulate(t);
        const auto ledger = *sim::analysis::Ledger::make(t, *trace);
        const auto late = std::count_if(trace->flows().begin(), trace->flows().end(),
                                        [](const auto& f) { return f.isLate(); });
        QVERIFY(late > 0);
        const LensLook now = hiddenSources(*trace, *ledger);
        const LensLook was = hiddenSources(*m_trace, *m_ledger);
        QCOMPARE(now.summary, was.summary);
        QCOMPARE(now.callouts.size(), was.callouts.size());
        for (const Gateway& gateway : t.gateways) {
            const auto look = standHere(*trace, *ledger, *observerOf(*trace, gateway.id), {});
            QCOMPARE(look.summary, stand(gateway.id.c_str()).summary);
        }
    }

    void fogLiesOverThoseThatAreMerged()
    {
        const LensLook look = stand("server");
        QCOMPARE(look.fogs.size(), std::size_t(1));
        const LensShape shape(m_scene, look);
        const LensShape::Fog& fog = shape.fogs().front();
        for (const std::string& id : look.fogs.front().members)
            QVERIFY(fog.outline.contains(m_scene.rectOf(id).center()));
        QVERIFY(!fog.outline.contains(m_scene.rectOf("pod-g").center()));
        QVERIFY(!fog.outline.contains(m_scene.rectOf("client").center()));
        QCOMPARE(fog.parts.size(), std::size_t(1));
        QVERIFY(fog.outline.contains(fog.parts.front().bounds.center()));
        QCOMPARE(shape.observerBox(), m_scene.boxIndex("server"));
    }

    /// A node that is no candidate stays outside of the fog of its pods.
    void fogLeavesNodesOutThatAreNotMerged()
    {
        const Topology t = test::example("ingress-vip-and-proxy");
        const auto trace = *sim::simulate(t);
        const auto ledger = *sim::analysis::Ledger::make(t, *trace);
        SceneModel scene;
        scene.rebuild(t);
        const LensLook look = standHere(*trace, *ledger, *observerOf(*trace, "client"), {});
        QCOMPARE(look.fogs.size(), std::size_t(1));
        QCOMPARE(look.fogs.front().members.size(), std::size_t(3));
        QVERIFY2(look.fogs.front().crowd.startsWith(QStringLiteral("3 pod")),
                 qPrintable(look.fogs.front().crowd));
        const LensShape shape(scene, look);
        for (const std::string& id : look.fogs.front().members) {
            const QRectF pod = scene.rectOf(id);
            const int box = scene.boxIndex(id);
            const Box& node = scene.boxes()[std::size_t(scene.boxes()[std::size_t(box)].parent)];
            QVERIFY(shape.fogs().front().outline.contains(pod));
            QVERIFY(!shape.fogs().front().outline.contains(node.rect.topLeft() + QPointF(9, 9)));
        }
    }

    /// A network's words stand where no wire comes in: a wire cut at them looks broken.
    void wiresRunPastTheNamesOfNetworks()
    {
        SceneModel scene;
        scene.rebuild(test::example("ingress-vip-and-proxy"));
        int docks = 0;
        for (const LinkLine& link : scene.links()) {
            if (link.network < 0)
                continue;
            const Box& bar = scene.boxes()[std::size_t(link.bBox)];
            const QPointF dock = link.points.last();
            docks += static_cast<int>(scene.docksOf(link.bBox).size());
            const QRectF in = QRectF(dock, QPointF(dock.x(), bar.rect.center().y()))
                                  .normalized()
                                  .adjusted(-3, 0, 3, 0);
            if (dock.y() > bar.rect.center().y())
                continue;
            for (const QRectF& words : wordsOf(scene, {1}))
                QVERIFY2(!words.intersects(in), link.a.c_str());
        }
        QVERIFY(docks > 0);
    }

    /// Seen from afar the plates of a large drawing have little room.
    void platesOfFogsLieApart()
    {
        GenerateOptions wanted = generateOptions(ClusterModel::Island);
        wanted.clusters = 10;
        wanted.nodes = 20;
        wanted.podsPerNode = 5;
        wanted.flows = 100;
        const Topology t = generate(wanted);
        const auto trace = *sim::simulate(t);
        const auto ledger = *sim::analysis::Ledger::make(t, *trace);
        SceneModel scene;
        scene.rebuild(t);
        const LensLook look = standHere(*trace, *ledger, *observerOf(*trace, "server"), {});
        const LensShape shape(scene, look);
        std::size_t wantedPlates = 0;
        for (const LensShape::Fog& fog : shape.fogs())
            wantedPlates += fog.parts.size();
        QVERIFY(wantedPlates > 20);
        const QRectF bounds = scene.bounds();
        for (const double scale : {0.02, 0.05, 0.3, 1.0}) {
            const auto plates = fogPlates(scene, look, shape, {scale, detailFor(scale)});
            std::size_t told = plates.size();
            for (std::size_t i = 0; i < plates.size(); ++i) {
                QVERIFY(plates[i].area.left() >= bounds.left() - 1e-6);
                QVERIFY(plates[i].area.right() <= bounds.right() + 1e-6);
                for (std::size_t k = 0; k < i; ++k)
                    QVERIFY(!plates[i].area.intersects(plates[k].area));
                const QStringList parts = plates[i].crowd.split(QLatin1String("; "));
                if (parts.size() > 1)
                    told += parts[1].section(QLatin1Char(' '), 0, 0).toUInt();
            }
            QCOMPARE(told, wantedPlates);
            QVERIFY(scale > 0.1 || plates.size() < wantedPlates);
        }
    }

    /// A fog's plate stands on its fog, and on no pod where the fog has room; upon another cluster,
    /// a machine or the observer it would speak of that.
    void platesOfFogsStandOnThem_data()
    {
        QTest::addColumn<QString>("name");
        for (const std::string& name : test::exampleNames())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
        QTest::newRow("by-hand") << QStringLiteral("by-hand");
    }
    void platesOfFogsStandOnThem()
    {
        QFETCH(QString, name);
        const bool byHand = name == QLatin1String("by-hand");
        const Topology t =
            byHand ? persist::readFile(SOURCE_DIR "/tests/render/by-hand.tombolo")->topology
                   : test::example(qPrintable(name));
        const auto trace = *sim::simulate(t);
        const auto ledger = *sim::analysis::Ledger::make(t, *trace);
        SceneModel scene;
        scene.rebuild(t);
        for (const Host& host : t.hosts) {
            const LensLook look = standHere(*trace, *ledger, *observerOf(*trace, host.id), {});
            const LensShape shape(scene, look);
            for (const double scale : {0.43, 0.5, 0.62, 1.0, 2.0}) {
                const WrittenAt at{scale, detailFor(scale)};
                for (const FogPlate& plate : fogPlates(scene, look, shape, at)) {
                    const auto fog = std::find_if(
                        shape.fogs().begin(), shape.fogs().end(), [&](const LensShape::Fog& f) {
                            return f.outline.intersects(plate.area.adjusted(-1, -1, 1, 1));
                        });
                    QVERIFY(fog != shape.fogs().end());
                    QVERIFY(!plate.area.intersects(scene.rectOf(host.id)));
                    int under = 0;
                    for (const Box& box : scene.boxes()) {
                        if (box.parent < 0 && box.kind != ElementKind::Network)
                            under += box.rect.intersects(plate.area) ? 1 : 0;
                        const bool roomy = byHand || name == QLatin1String("two-islands");
                        if (roomy && box.kind == ElementKind::Pod)
                            QVERIFY2(!box.rect.intersects(plate.area), box.id.c_str());
                    }
                    QVERIFY2(under <= 1, qPrintable(QString::number(scale)));
                }
            }
        }
    }

    /// The edge of a fog leaves the words in the head of its cluster alone.
    void fogKeepsOffTheHeadOfItsCluster()
    {
        const LensShape shape(m_scene, stand("server"));
        const QRectF head = m_scene.rectOf("c1");
        QVERIFY(shape.fogs().front().outline.boundingRect().top() >= head.top() + 44);
    }

    void whatIsNeverSeenFades()
    {
        const LensLook look = stand("pod-g");  // sees the client, and the gateway's address
        const QImage plain = draw(nullptr);
        const QImage seen = draw(&look);
        QVERIFY(contrast(seen, "client") > 0.8 * contrast(plain, "client"));
        QVERIFY(contrast(seen, "server") < 0.6 * contrast(plain, "server"));
    }

    void anodeToldApartDoesNotLightItsPods()
    {
        LensLook look;
        look.bright = {"c1-n1", "pod-b"};
        const LensShape shape(m_scene, look);
        QVERIFY(shape.holes().contains(m_scene.rectOf("c1-n1").topLeft() + QPointF(3, 3)));
        QVERIFY(!shape.holes().contains(m_scene.rectOf("pod-a").center()));
        QVERIFY(shape.holes().contains(m_scene.rectOf("pod-b").center()));
        QVERIFY(!shape.holes().contains(m_scene.rectOf("server").center()));
    }

    void everyTranslatorSaysWhatItMerges()
    {
        const LensLook look = hiddenSources(*m_trace, *m_ledger);
        QCOMPARE(look.callouts.size(), std::size_t(3));
        QVERIFY(!look.ways.empty());
        for (const LensLook::Callout& callout : look.callouts) {
            QVERIFY(!callout.who.isEmpty());
            QVERIFY(!callout.seenAs.isEmpty());
            QVERIFY(look.bright.count(callout.id) > 0);
        }
        QVERIFY(draw(&look) != draw(nullptr));
    }

    /// A translator that gives one sender an address of its own hides nobody.
    void oneToOneIsNotDrawnAsHiding()
    {
        Topology t = m_topology;
        std::erase_if(t.flows, [](const Flow& f) { return f.id != "d-to-server"; });
        const auto why = sim::analysis::whyHidden(t, "d-to-server");
        QVERIFY(why.has_value());
        bool any = false;
        for (const sim::analysis::Remedy& remedy : why->remedies) {
            if (remedy.sight != sim::analysis::SourceSight::Alone)
                continue;
            any = true;
            const auto changed = sim::analysis::withChanges(t, remedy.changes);
            QVERIFY(changed.has_value());
            const auto trace = *sim::simulate(*changed);
            const auto ledger = *sim::analysis::Ledger::make(*changed, *trace);
            const LensLook look = hiddenSources(*trace, *ledger);
            QVERIFY(look.callouts.empty());
            QVERIFY(look.ways.empty());
            QVERIFY2(look.summary.contains(QStringLiteral("its sender alone")),
                     qPrintable(look.summary));
        }
        QVERIFY(any);
    }

    void idsThatAreGoneDoNoHarm()
    {
        LensLook look = stand("server");
        look.observer = "nobody";
        look.bright.insert("gone");
        look.fogs.front().members.push_back("gone");
        look.callouts.push_back({"gone", {}, {}});
        look.ways.push_back({"gone", "nobody", 99, "gone"});
        look.suspects.insert("gone");
        QVERIFY(!draw(&look).isNull());
    }
};

QTEST_MAIN(TestLens)
#include "tst_lens.moc"
