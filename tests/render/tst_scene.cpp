// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <set>

#include "scenes.h"
#include "views/render/identity_looks.h"
#include "views/render/overlay_cache.h"
#include "views/render/scene_model.h"

using namespace tombolo;
using namespace tombolo::render;

namespace {

Edit move(const Topology& t, const std::string& id, CanvasItem to)
{
    Edit edit;
    edit.kind = ElementKind::CanvasItem;
    edit.id = id;
    if (const auto it = t.canvasItems.find(id); it != t.canvasItems.end())
        edit.before = Placed{it->second, {}, 0};
    edit.after = Placed{to, {}, 0};
    return edit;
}

/// One random act: moves, resizes, folds, renames, adds, removes.
EditList randomAct(const Topology& t, const SceneModel& scene, test::Random& random)
{
    EditList list;
    const auto& boxes = scene.boxes();
    for (int i = 1 + random.below(3); i-- > 0;) {
        const Box& box =
            boxes[static_cast<std::size_t>(random.below(static_cast<int>(boxes.size())))];
        const auto it = t.canvasItems.find(box.id);
        if (box.kind == ElementKind::Note ||
            std::any_of(list.edits.begin(), list.edits.end(),
                        [&](const Edit& e) { return e.id == box.id; }))
            continue;
        CanvasItem item = it == t.canvasItems.end()
                              ? CanvasItem{10, 20, box.rect.width(), box.rect.height(), false, {}}
                              : it->second;
        const int what = random.below(10);
        if (what < 6) {
            item.x += random.below(200) - 100;
            item.y += random.below(200) - 100;
        } else if (what < 8) {
            item.width += random.below(60);
            item.height += random.below(60);
        } else if (what == 8) {
            item.collapsed = !item.collapsed;
        } else if (it != t.canvasItems.end()) {
            Edit edit = move(t, box.id, item);
            edit.after.reset();
            list.edits.push_back(edit);
            continue;
        }
        list.edits.push_back(move(t, box.id, item));
    }
    if (random.below(4) == 0 && !t.hosts.empty()) {
        const auto index = static_cast<std::size_t>(random.below(static_cast<int>(t.hosts.size())));
        Host changed = t.hosts[index];
        changed.name += "é本";
        list.edits.push_back({ElementKind::Host, changed.id, Placed{t.hosts[index], {}, index},
                              Placed{changed, {}, index}});
    }
    return list;
}

}  // namespace

class TestScene : public QObject {
    Q_OBJECT

private slots:
    void packetsStayBetweenTheBoxes()
    {
        const Way way(QPolygonF({{0, 0}, {100, 0}}));
        QCOMPARE(way.packetAt(0, 10), QPointF(10, 0));
        QCOMPARE(way.packetAt(0.5, 10), QPointF(50, 0));
        QCOMPARE(way.packetAt(1, 10), QPointF(90, 0));
        // A way shorter than its packet is gone along all the same.
        const Way stub(QPolygonF({{0, 0}, {8, 0}}));
        QVERIFY(stub.packetAt(0, 10).x() < stub.packetAt(1, 10).x());
        QCOMPARE(Way(QPolygonF()).packetAt(0.5, 10), QPointF());
    }

    void init()
    {
        m_topology = test::example("two-islands");
        QVERIFY(!m_topology.clusters.empty());
        m_scene.rebuild(m_topology);
    }

    void hitsTheInnermost()
    {
        const QRectF pod = m_scene.rectOf("pod-a");
        QCOMPARE(m_scene.hit(pod.center(), 6).id, std::string("pod-a"));
        QCOMPARE(m_scene.hit(pod.center(), 6).part, HitPart::Body);
        const QRectF node = m_scene.rectOf("c1-n1");
        const Hit title = m_scene.hit(node.topLeft() + QPointF(40, 12), 6);
        QCOMPARE(title.id, std::string("c1-n1"));
        QCOMPARE(title.part, HitPart::Title);
        const Box& cluster = m_scene.boxes()[static_cast<std::size_t>(m_scene.boxIndex("c1"))];
        const Hit fold = m_scene.hit(collapseToggleRect(cluster).center(), 6);
        QCOMPARE(fold.id, std::string("c1"));
        QCOMPARE(fold.part, HitPart::CollapseToggle);
        QCOMPARE(m_scene.hit(m_scene.bounds().topLeft() - QPointF(50, 50), 6).part, HitPart::None);
    }

    void hitsLinksAndHandles()
    {
        const int link =
            m_scene.linkOf("gw1", 0) >= 0 ? m_scene.linkOf("gw1", 0) : m_scene.linkOf("gw1", 1);
        QVERIFY(link >= 0);
        const LinkLine& line = m_scene.links()[static_cast<std::size_t>(link)];
        const QPointF middle = (line.points[0] + line.points[1]) / 2;
        const Hit onLink = m_scene.hit(middle + QPointF(3, 0), 6);
        QCOMPARE(onLink.part, HitPart::Link);
        QCOMPARE(onLink.id, std::string("gw1"));
        QCOMPARE(m_scene.hit(middle + QPointF(30, 0), 6).part, HitPart::None);
        const QRectF cluster = m_scene.rectOf("c1");
        const Hit corner = m_scene.hit(cluster.bottomRight() + QPointF(3, 3), 6, {"c1"});
        QCOMPARE(corner.part, HitPart::Resize);
        QCOMPARE(corner.corner, 2);
        QVERIFY(m_scene.hit(cluster.bottomRight() + QPointF(3, 3), 6).part != HitPart::Resize);
        for (const double zoom : {0.5, 1.0, 2.0}) {
            const Hit knob = m_scene.hit(connectHandleAt(m_scene.rectOf("gw1"), zoom),
                                         kHitTolerancePx / zoom, {"gw1"});
            QCOMPARE(knob.part, HitPart::ConnectHandle);
        }
    }

    void containers()
    {
        const QPointF inNode = m_scene.rectOf("c1-n1").center();
        QCOMPARE(m_scene.containerAt(inNode, ElementKind::Pod), std::string("c1-n1"));
        QCOMPARE(m_scene.containerAt(inNode, ElementKind::Node), std::string("c1"));
        QCOMPARE(m_scene.containerAt(inNode, ElementKind::Host), std::string());
        QCOMPARE(m_scene.containerAt(m_scene.rectOf("core").center(), ElementKind::Pod),
                 std::string());
    }

    void rubberBandFindsOutermostFirst()
    {
        const std::vector<std::string> ids =
            m_scene.idsIn(m_scene.rectOf("c1").adjusted(1, 1, -1, -1));
        const auto at = [&](const char* id) {
            return std::find(ids.begin(), ids.end(), id) - ids.begin();
        };
        QVERIFY(at("c1") < at("c1-n1"));
        QVERIFY(at("c1-n1") < at("pod-a"));
        QCOMPARE(std::count(ids.begin(), ids.end(), "c2"), 0);
    }

    void foldedBoxesStandForWhatIsInside()
    {
        m_topology.canvasItems["c1"].collapsed = true;
        m_scene.rebuild(m_topology);
        QCOMPARE(m_scene.boxIndex("pod-a"), -1);
        QCOMPARE(m_scene.rectOf("pod-a"), m_scene.rectOf("c1"));
        QVERIFY(m_scene.rectOf("c1").height() < 100);
        int network = 0;
        for (std::size_t i = 0; i < m_topology.networks.size(); ++i) {
            if (m_topology.networks[i].id == m_topology.clusters[0].network)
                network = static_cast<int>(i);
        }
        const QPolygonF way = m_scene.way("c1-n1", "gw1", network);
        QVERIFY(way.size() >= 2);
        QVERIFY(m_scene.rectOf("c1").adjusted(-1, -1, 1, 1).contains(way.first()));
    }

    /// A packet's ways join: where one crossing ends the next one begins.
    void waysJoin()
    {
        int nodes = -1;
        int core = -1;
        for (std::size_t i = 0; i < m_topology.networks.size(); ++i) {
            if (m_topology.networks[i].id == m_topology.clusters[0].network)
                nodes = static_cast<int>(i);
            if (m_topology.networks[i].id == "core")
                core = static_cast<int>(i);
        }
        const QPolygonF first = m_scene.way("pod-a", "c1-n1", -1);
        const QPolygonF second = m_scene.way("c1-n1", "gw1", nodes);
        const QPolygonF third = m_scene.way("gw1", "server", core);
        QVERIFY(m_scene.rectOf("pod-a").contains(first.first()));
        QCOMPARE(first.last(), second.first());
        QVERIFY(m_scene.rectOf("gw1").contains(second.last()));
        QVERIFY(m_scene.rectOf("gw1").contains(third.first()));
        QVERIFY(m_scene.rectOf("server").contains(third.last()));
        for (const QPolygonF& way : {first, second, third}) {
            for (qsizetype i = 1; i < way.size(); ++i)
                QVERIFY(way[i].x() == way[i - 1].x() || way[i].y() == way[i - 1].y());
        }
        QPolygonF back = m_scene.way("gw1", "c1-n1", nodes);
        std::reverse(back.begin(), back.end());
        QCOMPARE(back, second);
        QVERIFY(m_scene.way("pod-a", "pod-b", -1).size() >= 3);
        QCOMPARE(m_scene.way("nobody", "nothing", 0).size(), 2);
        QCOMPARE(m_scene.way("pod-a", "server", 99).size(), 2);
    }

    void sendersDiffer()
    {
        std::set<int> seen;
        int senders = 0;
        for (const Box& box : m_scene.boxes()) {
            if (box.identity < 0)
                continue;
            ++senders;
            seen.insert(box.identity);
            QCOMPARE(box.identity, m_scene.lookOf(box.id));
            QVERIFY(box.identity < 8);  // a hue of its own as long as there is one
        }
        QVERIFY(senders > 2);
        QCOMPARE(static_cast<int>(seen.size()), senders);
    }

    /// A new flow changes no other sender's look, deleting an element hardly anybody's.
    void looksBelongToTheElements()
    {
        Topology more = m_topology;
        Flow flow = more.flows.front();
        flow.id = "one-more";
        flow.from = more.clusters[0].nodes[0].id;
        more.flows.push_back(flow);
        SceneModel scene;
        scene.rebuild(more);
        for (const Box& box : m_scene.boxes()) {
            if (box.identity >= 0)
                QCOMPARE(scene.lookOf(box.id), box.identity);
        }
        QVERIFY(scene.boxes()[std::size_t(scene.boxIndex(flow.from))].identity >= 0);

        // Its senders are not those of the other drawing, and yet they look the same.
        Topology other = m_topology;
        std::swap(other.routers, more.routers);
        other.gateways.clear();
        other.networks.pop_back();
        scene.rebuild(other);
        for (const Box& box : m_scene.boxes()) {
            if (scene.boxIndex(box.id) >= 0)
                QCOMPARE(scene.lookOf(box.id), m_scene.lookOf(box.id));
        }

        Topology less = m_topology;
        less.clusters[0].nodes[0].pods.erase(less.clusters[0].nodes[0].pods.begin());
        scene.rebuild(less);
        int changed = 0;
        for (const Box& box : m_scene.boxes()) {
            if (box.identity >= 0 && scene.boxIndex(box.id) >= 0)
                changed += scene.lookOf(box.id) != box.identity ? 1 : 0;
        }
        QVERIFY(changed <= 1);
    }

    void moreSendersThanLooks()
    {
        Topology t = m_topology;
        std::vector<Pod>& pods = t.clusters[0].nodes[0].pods;
        Flow flow = t.flows.front();
        for (int i = 0; i < 60; ++i) {
            Pod pod = pods.front();
            pod.id = "many-" + std::to_string(i);
            pods.push_back(pod);
            flow.id = "f-" + pod.id;
            flow.from = pod.id;
            t.flows.push_back(flow);
        }
        const IdentityLooks looks = identityLooks(t);
        std::set<int> used;
        for (const std::string& id : looks.senders) {
            QVERIFY(looks.find(id) >= 0 && looks.find(id) < 40);
            used.insert(looks.find(id));
        }
        QCOMPARE(used.size(), std::size_t(40));
    }

    void serviceKnowsItsPods()
    {
        Topology t = m_topology;
        Service s;
        s.id = "svc-x";
        s.selector = {{"app", "only-here"}};
        t.clusters[0].nodes[0].pods[0].labels["app"] = "only-here";
        t.clusters[0].services.push_back(s);
        m_scene.rebuild(t);
        const std::vector<int>& pods = m_scene.endpointsOf(m_scene.boxIndex("svc-x"));
        QCOMPARE(pods.size(), 1U);
        QCOMPARE(m_scene.boxes()[static_cast<std::size_t>(pods[0])].id,
                 t.clusters[0].nodes[0].pods[0].id);
    }

    /// Following edits and building anew give the same scene, and the answer covers what changed.
    void applyEqualsRebuild()
    {
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            test::Random random(seed);
            Topology t = seed % 3 == 0 ? test::example("two-islands") : test::randomTopology(seed);
            if (t.hosts.empty() && t.networks.empty())
                continue;
            if (seed % 2 == 0) {
                for (auto& [id, item] : arrange(t))
                    t.canvasItems.emplace(id, item);
            }
            SceneModel followed;
            followed.rebuild(t);
            for (int act = 0; act < 25; ++act) {
                const EditList edits = randomAct(t, followed, random);
                const std::vector<Box> before = followed.boxes();
                const std::uint64_t generation = followed.generation();
                QVERIFY(apply(t, edits).has_value());
                const QRectF dirty = followed.apply(t, edits);
                SceneModel anew;
                anew.rebuild(t);
                const QByteArray where = QByteArray("seed ") +
                                         QByteArray::number(static_cast<int>(seed)) + " act " +
                                         QByteArray::number(act);
                QVERIFY2(followed.boxes() == anew.boxes(), where.constData());
                QVERIFY2(followed.links() == anew.links(), where.constData());
                QCOMPARE(followed.bounds(), anew.bounds());
                QVERIFY(edits.empty() || followed.generation() > generation);
                for (const Box& box : before) {
                    const int now = followed.boxIndex(box.id);
                    if (now < 0 || followed.boxes()[static_cast<std::size_t>(now)].rect != box.rect)
                        QVERIFY2(dirty.contains(box.rect), where.constData());
                }
            }
        }
    }

private:
    Topology m_topology;
    SceneModel m_scene;
};

QTEST_MAIN(TestScene)
#include "tst_scene.moc"
