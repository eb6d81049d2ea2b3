// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPicture>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <QTest>
#include <QXmlStreamReader>

#include "scenes.h"
#include "sim/simulate.h"
#include "views/render/canvas_bench.h"
#include "views/render/layer_cache.h"
#include "views/render/overlay_cache.h"
#include "views/render/render.h"
#include "views/render/run_marks.h"

using namespace tombolo;
using namespace tombolo::render;

namespace {

QByteArray svgOf(const SceneModel& scene, const StillOptions& options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    const QRectF area = scene.bounds().adjusted(-20, -20, 20, 20);
    generator.setViewBox(area);
    QPainter painter(&generator);
    render::render(scene, painter, area, options);
    painter.end();
    return bytes;
}

/// The words of an SVG's text elements.
QStringList words(const QByteArray& svg)
{
    QStringList list;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
            list << xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    }
    return xml.hasError() ? QStringList{} : list;
}

StillOptions figure(const Theme& theme = Theme::light())
{
    StillOptions options;
    options.theme = &theme;
    options.forFigure = true;
    options.grid = false;
    return options;
}

QImage screen(const SceneModel& scene, const View& view, LayerCache& cache,
              const StillOptions& options)
{
    return cache.update(scene, view.snapped(), options).copy();
}

int differing(const QImage& a, const QImage& b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) == b.pixel(x, y) ? 0 : 1;
    }
    return count;
}

}  // namespace

class TestRender : public QObject {
    Q_OBJECT

    QByteArray svgAt(double scale)
    {
        StillOptions options = figure();
        options.detail = detailFor(scale);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        QPainter svg(&generator);
        svg.scale(scale, scale);
        render::render(m_scene, svg, m_scene.bounds(), options);
        svg.end();
        return bytes;
    }

private slots:
    void init()
    {
        m_topology = test::example("two-islands");
        QVERIFY(!m_topology.clusters.empty());
        m_scene.rebuild(m_topology);
        auto run = sim::simulate(m_topology);
        QVERIFY(run.has_value());
        m_trace = *run;
    }

    void svgShowsEveryName()
    {
        const QStringList shown = words(svgOf(m_scene, figure()));
        QVERIFY(!shown.isEmpty());
        for (const Box& box : m_scene.boxes())
            QVERIFY2(shown.contains(box.title), qPrintable(box.title));
        for (const Cluster& cluster : m_topology.clusters) {
            for (const Node& node : cluster.nodes) {
                QVERIFY(shown.contains(QString::fromStdString(toString(node.addresses.front()))));
                for (const Pod& pod : node.pods)
                    QVERIFY(
                        shown.contains(QString::fromStdString(toString(pod.addresses.front()))));
            }
        }
        StillOptions bare = figure();
        bare.addresses = false;
        QVERIFY(!words(svgOf(m_scene, bare)).contains(QStringLiteral("10.1.1.2")));
    }

    void namesAreElidedNotClipped()
    {
        const QString longName =
            QStringLiteral("注文処理サービスの本番環境における第一号機の予備系統");
        m_topology.clusters[0].nodes[0].pods[0].name = longName.toStdString();
        m_topology.clusters[0].name = QStringLiteral("<b>&\"'").toStdString();
        m_scene.rebuild(m_topology);
        const QByteArray svg = svgOf(m_scene, figure());
        const QStringList shown = words(svg);
        QVERIFY(!shown.isEmpty());
        QVERIFY(shown.contains(QStringLiteral("<b>&\"'")));
        QVERIFY(!shown.contains(longName));
        QVERIFY(!shown.filter(QStringLiteral("注文")).isEmpty());
    }

    /// Names grow as the drawing shrinks, until there is no room for them.
    void smallTextIsNotDrawn()
    {
        QVERIFY(words(svgAt(1)).contains(QStringLiteral("10.1.1.2")));
        const QByteArray small = svgAt(0.45);
        QVERIFY(words(small).contains(QStringLiteral("Pod-A")));
        QVERIFY(!words(small).contains(QStringLiteral("10.1.1.2")));
        const QByteArray tiny = svgAt(0.25);
        QVERIFY(!words(tiny).contains(QStringLiteral("Pod-A")));
        QVERIFY(tiny.size() > 2000);
    }

    /// Hidden and visible differ in shape (ticks, mask, label), not in colour alone.
    void hiddenWiresDifferInShape()
    {
        StillOptions plain = figure();
        StillOptions run = figure();
        run.trace = m_trace.get();
        const QByteArray before = svgOf(m_scene, plain);
        const QByteArray after = svgOf(m_scene, run);
        QVERIFY(after.count("<polyline") > before.count("<polyline") + 20);
        QVERIFY(after.count("<path") > before.count("<path") + 4);
        const QStringList shown = words(after);
        QVERIFY(shown.contains(QStringLiteral("10.10.0.21")));
        QVERIFY(!shown.filter(QStringLiteral("→ 1")).isEmpty());
        QVERIFY(words(before).filter(QStringLiteral("→ 1")).isEmpty());
        // Nothing is hidden before anything was sent.
        run.playhead = -1;
        QCOMPARE(svgOf(m_scene, run).count("<polyline"), before.count("<polyline"));
        QVERIFY(words(svgOf(m_scene, run)).filter(QStringLiteral("→ 1")).isEmpty());
    }

    void flatClustersShowNoMask()
    {
        const Topology flat = test::example("flat-two-clusters");
        SceneModel scene;
        scene.rebuild(flat);
        const auto trace = sim::simulate(flat);
        QVERIFY(trace.has_value());
        const RunMarks marks(scene, **trace);
        QVERIFY(marks.lines().empty());
        QVERIFY(marks.badges().empty());
    }

    /// A label names no address that was not read yet.
    void labelsDoNotForetell()
    {
        const RunMarks marks(m_scene, *m_trace);
        int several = 0;
        for (const RunMarks::Label& label : marks.labels()) {
            QCOMPARE(label.textAt({}), label.text);
            QCOMPARE(label.addressesAt(label.fromNs - 1), 0);
            QVERIFY(label.addressesAt(label.fromNs) >= 1);
            if (label.sinceNs.back() == label.fromNs)
                continue;
            ++several;
            QVERIFY(!label.textAt(label.fromNs).contains(QLatin1Char('+')));
            QVERIFY(label.textAt(label.sinceNs.back()) == label.text);
            QVERIFY(
                !marks.changed(m_scene, label.sinceNs.back() - 1, label.sinceNs.back()).isEmpty());
        }
        QVERIFY(several > 0);
    }

    void badgesCountWhatIsMerged()
    {
        const RunMarks marks(m_scene, *m_trace);
        for (const RunMarks::Badge& badge : marks.badges()) {
            const std::string& id = m_scene.boxes()[static_cast<std::size_t>(badge.box)].id;
            std::set<sim::ElementIx> origins, candidates;
            sim::TimeNs first = m_trace->endNs();
            for (const sim::Merge& merge : m_trace->merges()) {
                if (m_trace->elements()[merge.at] != id)
                    continue;
                origins.insert(merge.origins.begin(), merge.origins.end());
                candidates.insert(merge.candidates.begin(), merge.candidates.end());
                first = std::min(first, merge.firstNs);
            }
            QCOMPARE(badge.originsAt({}), static_cast<int>(origins.size()));
            QCOMPARE(badge.candidates, static_cast<int>(candidates.size()));
            QVERIFY(badge.candidates >= badge.originsAt({}));
            // As of an instant: nobody before the first, at least one from then on.
            QCOMPARE(badge.originsAt(first - 1), 0);
            QVERIFY(badge.originsAt(first) >= 1);
            QVERIFY(badge.text(first).endsWith(QStringLiteral("→ 1")));
            if (id == "c1-n2")
                QCOMPARE(badge.text({}), QStringLiteral("1/3 → 1"));
        }
        QVERIFY(!marks.badges().empty());
    }

    void oneFlowShowsItsOwnPathOnly()
    {
        const RunMarks all(m_scene, *m_trace);
        const RunMarks one(m_scene, *m_trace, 0);
        QVERIFY(all.path().empty());
        QVERIFY(!one.path().empty());
        QVERIFY(one.lines().size() < all.lines().size());
    }

    void themesDiffer()
    {
        QVERIFY(svgOf(m_scene, figure(Theme::light())) != svgOf(m_scene, figure(Theme::dark())));
    }

    void everyDetailDraws_data()
    {
        QTest::addColumn<double>("scale");
        for (const double scale : {0.02, 0.1, 0.3, 0.6, 1.0, 2.0})
            QTest::addRow("%g", scale) << scale;
    }
    void everyDetailDraws()
    {
        QFETCH(double, scale);
        LayerCache cache;
        View view{m_scene.bounds().topLeft(), scale, QSize(600, 400), 1};
        StillOptions options;
        options.theme = &Theme::dark();
        options.trace = m_trace.get();
        const QImage picture = screen(m_scene, view, cache, options);
        QImage empty(picture.size(), picture.format());
        empty.fill(Theme::dark().color(Role::Ground));
        QVERIFY(differing(picture, empty) > 20);
    }

    /// Scrolling and painting the strip gives the picture that painting everything gives.
    void panGivesTheSamePicture_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("ratio");
        QTest::newRow("1") << 1.0 << 1.0;
        QTest::newRow("0.37") << 0.37 << 1.0;
        QTest::newRow("1.3 on a fine screen") << 1.3 << 2.0;
    }
    void panGivesTheSamePicture()
    {
        QFETCH(double, scale);
        QFETCH(double, ratio);
        StillOptions options;
        options.theme = &Theme::light();
        options.trace = m_trace.get();
        View view{m_scene.bounds().topLeft() + QPointF(30, 40), scale, QSize(500, 300), ratio};
        LayerCache cache;
        screen(m_scene, view, cache, options);
        for (const QPointF step :
             {QPointF(17, 0), QPointF(0, -23), QPointF(-40, 31), QPointF(3, 5)}) {
            view.origin += step / scale;
            const QImage scrolled = screen(m_scene, view, cache, options);
            QCOMPARE(cache.lastWork(), LayerCache::Work::Scrolled);
            LayerCache fresh;
            const QImage whole = screen(m_scene, view, fresh, options);
            QCOMPARE(fresh.lastWork(), LayerCache::Work::Rebuilt);
            const int pixels = differing(scrolled, whole);
            QVERIFY2(pixels <= whole.width() * whole.height() / 500,
                     qPrintable(QString::number(pixels)));
        }
    }

    void editPaintsTheDirtyBoxOnly()
    {
        for (auto& [id, item] : arrange(m_topology))
            m_topology.canvasItems.emplace(id, item);
        m_scene.rebuild(m_topology);
        StillOptions options;
        options.theme = &Theme::light();
        const View view{m_scene.bounds().topLeft() - QPointF(20, 20), 0.8, QSize(1000, 640), 1};
        LayerCache cache;
        screen(m_scene, view, cache, options);
        screen(m_scene, view, cache, options);
        QCOMPARE(cache.lastWork(), LayerCache::Work::None);
        Edit edit;
        edit.kind = ElementKind::CanvasItem;
        edit.id = "gw1";
        CanvasItem item = m_topology.canvasItems["gw1"];
        edit.before = Placed{item, {}, 0};
        item.x += 37;
        edit.after = Placed{item, {}, 0};
        const EditList edits{{edit}};
        QVERIFY(apply(m_topology, edits).has_value());
        const QRectF dirty = m_scene.apply(m_topology, edits);
        QVERIFY(dirty.width() * dirty.height() <
                m_scene.bounds().width() * m_scene.bounds().height() / 2);
        cache.invalidate(dirty);
        const QImage part = screen(m_scene, view, cache, options);
        QCOMPARE(cache.lastWork(), LayerCache::Work::Dirty);
        LayerCache fresh;
        const int pixels = differing(part, screen(m_scene, view, fresh, options));
        QVERIFY2(pixels < 400, qPrintable(QString::number(pixels)));
    }

    void playheadRepaintsOnlyWhatItReveals()
    {
        StillOptions options;
        options.theme = &Theme::light();
        options.trace = m_trace.get();
        options.playhead = -1;
        const View view{m_scene.bounds().topLeft() - QPointF(20, 20), 0.8, QSize(1000, 640), 1};
        LayerCache cache;
        const QImage before = screen(m_scene, view, cache, options);
        options.playhead = -2;
        screen(m_scene, view, cache, options);
        QCOMPARE(cache.lastWork(), LayerCache::Work::None);
        options.playhead = m_trace->endNs();
        const QImage after = screen(m_scene, view, cache, options);
        QCOMPARE(cache.lastWork(), LayerCache::Work::Dirty);
        QVERIFY(differing(before, after) > 500);
        LayerCache fresh;
        QVERIFY(differing(after, screen(m_scene, view, fresh, options)) < 400);
    }

    void overlayDrawsWhatItIsAsked()
    {
        const auto drawn = [&](const OverlayOptions& options) {
            QImage image(800, 600, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            painter.scale(0.6, 0.6);
            painter.translate(-m_scene.bounds().topLeft());
            renderOverlay(m_scene, painter, options);
            painter.end();
            QImage empty(image.size(), image.format());
            empty.fill(Qt::transparent);
            return differing(image, empty);
        };
        OverlayOptions options;
        options.theme = &Theme::light();
        options.scale = 0.6;
        QCOMPARE(drawn(options), 0);
        OverlayOptions selected = options;
        selected.selected = {"gw1"};
        OverlayOptions focused = options;
        focused.focused = "pod-a";
        OverlayOptions target = options;
        target.dropTarget = "c1";
        OverlayOptions band = options;
        band.rubberBand = {10, 10, 100, 100};
        OverlayOptions wire = options;
        wire.connecting = QLineF(20, 20, 300, 100);
        for (const OverlayOptions& one : {selected, focused, target, band, wire})
            QVERIFY(drawn(one) > 100);
        OverlayOptions unknown = options;
        unknown.selected = {"no-such-thing"};
        unknown.hovered = "nor-this";
        QCOMPARE(drawn(unknown), 0);
    }

    /// Above the frame of a selection a badge is painted again: as it was, in any size.
    void aSelectionLeavesBadgesAsTheyWere_data()
    {
        QTest::addColumn<double>("scale");
        for (const double scale : {0.2, 0.33, 0.43, 0.6, 1.0, 1.7})
            QTest::addRow("%.2f", scale) << scale;
    }
    void aSelectionLeavesBadgesAsTheyWere()
    {
        QFETCH(double, scale);
        const RunMarks marks(m_scene, *m_trace);
        QCOMPARE(marks.badges().size(), std::size_t(3));
        const View view{m_scene.bounds().topLeft() - QPointF(30, 30), scale,
                        (m_scene.bounds().size() * scale).toSize() + QSize(60, 60), 1};
        LayerCache cache;
        StillOptions options;
        options.theme = &Theme::light();
        options.trace = m_trace.get();
        const QImage still = screen(m_scene, view, cache, options);
        for (const RunMarks::Badge& badge : marks.badges()) {
            const Box& box = m_scene.boxes()[static_cast<std::size_t>(badge.box)];
            QImage after = still.copy();
            QPainter painter(&after);
            painter.setTransform(view.snapped().toView());
            OverlayOptions overlay;
            overlay.theme = options.theme;
            overlay.scale = scale;
            overlay.selected = {box.id};
            overlay.marks = &marks;
            renderOverlay(m_scene, painter, overlay);
            painter.end();
            // Inside the pill's edges, which are soft.
            QRectF inside = badgeArea(box).adjusted(0, 2, -6, -2);
            inside.setLeft(inside.right() - 64);
            const QRect pixels =
                view.snapped().toView().mapRect(inside).adjusted(2, 2, -2, -2).toAlignedRect();
            if (pixels.height() > 2)
                QVERIFY2(differing(still.copy(pixels), after.copy(pixels)) < 4,
                         qPrintable(QString::fromStdString(box.id)));
        }
    }

    void packetsShowOriginAndMask()
    {
        OverlayCache& cache = m_scene.overlayCache();
        QImage image(10, 10, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        const Typeface face;
        const PaintContext context{painter, Theme::light(), face};
        cache.prepare(m_scene, *m_trace, context, 11, 1);
        int masked = 0;
        int plain = 0;
        for (std::uint32_t i = 0; i < m_trace->crossingCount(); ++i) {
            const sim::Crossing crossing = m_trace->crossing(i);
            const auto visual = cache.visual(i);
            const PacketLook look = cache.look(visual.picture);
            QCOMPARE(look.ringRole >= 0, crossing.hidden);
            QCOMPARE(look.origin, cache.originOf(crossing.trueSource));
            QCOMPARE(look.reply, crossing.phase == sim::Phase::Reply);
            QCOMPARE(visual.masksHere, crossing.hidden && crossing.from == crossing.hiddenBy);
            QCOMPARE(cache.mask(visual.picture).isNull(), !crossing.hidden);
            (crossing.hidden ? masked : plain) += 1;
        }
        QVERIFY(masked > 0 && plain > 0);
    }

    void dropsNameTheirReason()
    {
        sim::Frame frame;
        sim::DropMark drop;
        drop.at = 0;
        drop.reason = sim::Reason::Firewall;
        frame.drops = {drop, drop};
        OverlayOptions options;
        options.theme = &Theme::light();
        options.trace = m_trace.get();
        options.frame = &frame;
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        QPainter painter(&generator);
        renderOverlay(m_scene, painter, options);
        painter.end();
        const QString all = words(bytes).join(QLatin1Char(' '));
        QVERIFY2(all.contains(QStringLiteral("×2")), qPrintable(all));
        QVERIFY(all.size() > 5);
    }

    void legendNamesOnlyWhatOccurs()
    {
        const auto legend = [](const SceneModel& scene, const StillOptions& options) {
            QByteArray bytes;
            QBuffer buffer(&bytes);
            QSvgGenerator generator;
            generator.setOutputDevice(&buffer);
            QPainter painter(&generator);
            renderLegend(scene, painter, {0, 0, 800, 200}, options);
            painter.end();
            return words(bytes).join(QLatin1Char('\n'));
        };
        const QString plain = legend(m_scene, figure());
        QVERIFY(plain.contains(QStringLiteral("Island")));
        QVERIFY(!plain.contains(QStringLiteral("Flat")));
        QVERIFY(plain.contains(QStringLiteral("NAT gateway")));
        QVERIFY(!plain.contains(QStringLiteral("Proxy")));
        StillOptions run = figure();
        run.trace = m_trace.get();
        QVERIFY(legend(m_scene, run).size() > plain.size());
    }

    void thumbnailHasTheSizeAskedFor()
    {
        const QImage image = thumbnail(m_topology, Theme::light(), {240, 160}, 2);
        QCOMPARE(image.size(), QSize(480, 320));
        QVERIFY(!thumbnail(Topology{}, Theme::dark(), {64, 64}).isNull());
    }

    void emptyDocumentDraws()
    {
        SceneModel scene;
        scene.rebuild({});
        LayerCache cache;
        const View view{{0, 0}, 1, QSize(200, 100), 1};
        StillOptions options;
        options.theme = &Theme::light();
        QCOMPARE(screen(scene, view, cache, options).size(), QSize(200, 100));
    }

    /// Structure of a drawing, so that a change of it is seen in review.
    void structureOfAFigure()
    {
        const QByteArray svg = svgOf(m_scene, figure());
        QVERIFY(svg.contains("<svg"));
        QVERIFY(!svg.contains("<image"));
        const int pods = 9;
        const QStringList shown = words(svg);
        QCOMPARE(shown.filter(QRegularExpression(QStringLiteral("^Pod-[A-I]$"))).size(), pods);
        QCOMPARE(shown.filter(QRegularExpression(QStringLiteral("^island$"))).size(), 2);
        QCOMPARE(shown.filter(QRegularExpression(QStringLiteral("^Gateway [12]$"))).size(), 2);
        QCOMPARE(svgOf(m_scene, figure()), svg);
    }

private:
    Topology m_topology;
    SceneModel m_scene;
    std::shared_ptr<const sim::Trace> m_trace;
};

QTEST_MAIN(TestRender)
#include "tst_render.moc"
