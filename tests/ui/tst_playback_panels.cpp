// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <set>

#include "tests/sim/small_worlds.h"
#include "tests/support/hand_trace.h"
#include "views/charts/latency_chart.h"
#include "views/panels/event_list_panel.h"
#include "views/panels/story_panel.h"
#include "views/panels/table_panel.h"

using namespace tombolo;
using namespace tombolo::views;

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

Topology named()
{
    Topology topology;
    for (const auto& [id, name] : {std::pair{"pod-a", "Pod-A"},
                                   {"pod-b", "Pod-B"},
                                   {"pod-c", "Pod <C> & co"},
                                   {"node-1", "Node-1"},
                                   {"router", "Router"},
                                   {"server", "Server"}}) {
        Host host;
        host.id = id;
        host.name = name;
        topology.hosts.push_back(host);
    }
    for (const char* id : {"f1", "f2", "f3"}) {
        Flow flow;
        flow.id = id;
        flow.from = "pod-a";
        topology.flows.push_back(flow);
    }
    return topology;
}

struct Stage {
    Workspace workspace;
    Stage()
    {
        workspace.document().reset(named());
        workspace.setTrace(std::make_shared<test::HandTrace>(test::twoPods()),
                           workspace.document().simulationRevision());
    }
};

QString cell(const EventListModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

/// Flows of eight hops, so many that a list cannot be made at once.
std::shared_ptr<const sim::Trace> manyFlows(std::uint32_t flows)
{
    auto trace = std::make_shared<test::HandTrace>();
    for (int i = 0; i < 9; ++i)
        trace->elementIds.push_back("e" + std::to_string(i));
    trace->flowResults.resize(flows);
    for (std::uint32_t f = 0; f < flows; ++f) {
        trace->flowResults[f].id = "flow-" + std::to_string(f);
        for (std::uint32_t hop = 0; hop < 8; ++hop) {
            sim::Crossing c;
            c.flow = f;
            c.from = hop;
            c.to = hop + 1;
            c.departNs = sim::TimeNs{f} * 100 + hop * 60'000;
            c.arriveNs = c.departNs + 50'000;
            c.hidden = f % 100 == 0;
            trace->records.push_back({c, {}, {}});
        }
    }
    trace->finish();
    return trace;
}

}  // namespace

class TestPlaybackPanels : public QObject {
    Q_OBJECT

private slots:
    void eventsInWords()
    {
        Stage s;
        EventListPanel panel(s.workspace);
        EventListModel& model = *panel.model();
        model.finish();
        QCOMPARE(model.rowCount(), 18);
        QCOMPARE(cell(model, 0, EventListModel::Way), u("Pod-A → Node-1"));
        QVERIFY(
            cell(model, 0, EventListModel::Header).startsWith(u("10.1.1.2:40000 → 10.20.0.50:80")));
        QCOMPARE(cell(model, 2, EventListModel::Where), u("Pod <C> & co"));
        QCOMPARE(cell(model, 3, EventListModel::Time),
                 QLocale().toString(6) + QLocale().decimalPoint() + u("000"));
        QCOMPARE(cell(model, 3, EventListModel::Header),
                 u("source 10.1.1.2:40000 → 10.10.0.11:40000"));
    }

    void filtersByKindFlowAndText()
    {
        Stage s;
        EventListPanel panel(s.workspace);
        EventListModel& model = *panel.model();
        const auto choose = [&](int trait) {
            panel.kindBox()->setCurrentIndex(panel.kindBox()->findData(trait));
            model.finish();
            return model.rowCount();
        };
        QCOMPARE(choose(sim::kRewrites), 4);
        QCOMPARE(choose(sim::kEnds), 3);
        QCOMPARE(choose(sim::kOnWire), 10);
        QCOMPARE(choose(sim::kHidden), 7);
        panel.flowBox()->setCurrentIndex(2);
        model.finish();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(choose(0), 4);
        panel.flowBox()->setCurrentIndex(0);
        panel.show();
        QTest::keyClicks(panel.filterEdit(), u("ROUTER drop"));
        model.finish();
        QCOMPARE(model.rowCount(), 1);
        QTest::keyClicks(panel.filterEdit(), u(" nowhere"));
        model.finish();
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!panel.view()->isVisible());
        panel.filterEdit()->clear();
        model.finish();
        QCOMPARE(model.rowCount(), 18);
    }

    void playheadMarksItsRow()
    {
        Stage s;
        EventListPanel panel(s.workspace);
        panel.model()->finish();
        s.workspace.setBeat(2.5);
        QCOMPARE(panel.model()->event(panel.model()->playheadRow()).crossing, 4U);
        s.workspace.setBeat(0);
        QCOMPARE(panel.model()->event(panel.model()->playheadRow()).crossing, 1U);
        s.workspace.setBeat(8);
        QCOMPARE(panel.model()->playheadRow(), 17);
        s.workspace.setTrace(nullptr, 0);
        QCOMPARE(panel.model()->playheadRow(), -1);
        QCOMPARE(panel.model()->rowCount(), 0);
    }

    void clickingARowGoesThere()
    {
        Stage s;
        EventListPanel panel(s.workspace);
        panel.resize(900, 500);
        panel.show();
        panel.model()->finish();
        const auto click = [&](int row) {
            const QRect rect = panel.view()->visualRect(panel.model()->index(row, 1));
            QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {}, rect.center());
        };
        click(3);  // Pod-A's source translation: its effect is there
        QCOMPARE(s.workspace.beat(), 1.0);
        QCOMPARE(s.workspace.currentCrossing(), 0);
        QCOMPARE(panel.view()->currentIndex().row(), 3);
        click(1);  // Pod-B leaves
        QCOMPARE(s.workspace.beat(), 0.0);
        QCOMPARE(s.workspace.currentFlow(), 1);
        click(2);  // Pod-C never sends
        QCOMPARE(s.workspace.currentFlow(), 2);
        QCOMPARE(s.workspace.currentCrossing(), -1);
        QTest::keyClick(panel.view(), Qt::Key_Down);
        QTRY_COMPARE(s.workspace.currentCrossing(), 0);
        QTest::keySequence(panel.view(), QKeySequence::Copy);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u("Source translation")));
    }

    void aMillionRows()
    {
        Workspace workspace;
        workspace.setTrace(manyFlows(20'000), 0);
        EventListModel model(workspace);
        QVERIFY(model.isBusy());  // not all at once
        QVERIFY(model.rowCount() > 0);
        QTRY_VERIFY_WITH_TIMEOUT(!model.isBusy(), 60'000);
        QCOMPARE(model.rowCount(), 160'000);
        const int row = model.rowAt(1'000'000);
        QVERIFY(model.event(row).atNs <= 1'000'000 && model.event(row + 1).atNs > 1'000'000);
        QCOMPARE(model.event(model.rowOf(777)).crossing, 777U);
        model.setFilter({{}, -1, sim::kHidden});
        QTRY_VERIFY_WITH_TIMEOUT(!model.isBusy(), 60'000);
        QCOMPARE(model.rowCount(), 1600);
        model.setFilter({{}, 19'999, 0});
        QTRY_VERIFY_WITH_TIMEOUT(!model.isBusy(), 60'000);
        QCOMPARE(model.rowCount(), 8);
    }

    void storyTellsEveryHop()
    {
        Stage s;
        StoryPanel panel(s.workspace);
        QCOMPARE(s.workspace.currentFlow(), 0);
        // Summary, request and three hops, reply and three hops.
        QCOMPARE(panel.model()->rowCount(), 9);
        const QString story = panel.asText();
        QVERIFY(story.contains(u("Could be any of: Pod-A and Pod-B")) ||
                story.contains(u("Could be any of: Pod-A, Pod-B")));
        QVERIFY(story.contains(u("Mask on: Node-1 hides Pod-A")));
        QVERIFY(story.contains(u("L-5")));
        QVERIFY(story.contains(u("source 10.1.1.2:40000 → 10.10.0.11:40000")));
        QVERIFY(story.contains(u("destination 10.10.0.11:40000 → 10.1.1.2:40000")));
        const int brief = int(story.size());
        panel.everyStepButton()->setChecked(true);
        QVERIFY(panel.asText().size() > brief);
        s.workspace.setCurrentFlow(1);
        QCOMPARE(panel.model()->rowCount(), 4);
        QVERIFY(panel.asText().contains(u("Drop")));
        s.workspace.setCurrentFlow(2);
        QCOMPARE(panel.model()->rowCount(), 1);
        s.workspace.setTrace(nullptr, 0);
        QCOMPARE(panel.model()->rowCount(), 0);
    }

    /// With a proxy the story goes forward in time, too: it accepts before it connects on.
    void storyOfAProxiedFlow()
    {
        test::World w = test::twoSides(GatewayKind::Proxy);
        w.t.gateways[0].publish = {
            test::World::publish("front", "10.40.0.1", 80, "s1", 80, PublishMode::Tcp)};
        w.flow("f", "client", "front", Protocol::Tcp, 80);
        const auto trace = sim::simulate(w.t);
        QVERIFY(trace.has_value());
        const StoryWriter writer(**trace, {}, render::Theme::light(), false);
        QStringList sections;
        QStringList numbers;
        sim::TimeNs now = 0;
        for (const StoryItem& item : storyOf(**trace, 0, 0)) {
            if (item.kind == StoryItem::Kind::Section)
                sections << writer.plain(item);
            if (item.kind != StoryItem::Kind::Hop)
                continue;
            QVERIFY(item.crossing.departNs >= now);
            now = item.crossing.departNs;
            numbers << QString::number(item.number);
        }
        QCOMPARE(sections,
                 (QStringList{u("Request"), u("Reply of gw itself: it accepts the connection"),
                              u("Request of gw, which now connects on"), u("Reply")}));
        QCOMPARE(numbers.join(u' '), u("1 1 1 1"));
        // The chart has its bars in the same order, so that the playhead only goes right.
        charts::LatencyChart chart;
        chart.setFlow(*trace, 0, {});
        const QStringList lines = chart.asText().split(u'\n');
        QStringList words;
        for (int i = 1; i < lines.size(); ++i) {
            const QString word = lines[i].section(u',', 0, 0);
            if (words.isEmpty() || words.last() != word)
                words << word;
        }
        QCOMPARE(words, (QStringList{u("request"), u("proxy accepts"), u("proxy connects on"),
                                     u("reply")}));
    }

    void storyMarksChangesAndEscapes()
    {
        const auto trace = test::twoPods();
        const StoryWriter writer(
            trace, [](const std::string&) { return u("<i>x</i>"); }, render::Theme::dark(), true);
        for (std::uint32_t flow = 0; flow < 3; ++flow) {
            for (const StoryItem& item : storyOf(trace, flow, 0))
                QVERIFY(!writer.html(item).contains(u("<i>")));
        }
        const auto items = storyOf(trace, 0, 0);
        QVERIFY(writer.html(items[2]).contains(u("<b>▸10.10.0.11</b>:40000")));
        QVERIFY(items[3].maskOn && !items[4].maskOn && items[4].last);
        // The second packet is lost on its second wire.
        const auto second = storyOf(trace, 0, 1);
        QCOMPARE(second.size(), std::size_t{4});
        QVERIFY(second[3].crossing.lost);
    }

    void storyFollowsAndLeadsThePlayhead()
    {
        Stage s;
        StoryPanel panel(s.workspace);
        panel.resize(420, 900);
        panel.show();
        s.workspace.setBeat(1.5);
        QCOMPARE(panel.currentRow(), 3);
        s.workspace.setBeat(4);
        QCOMPARE(panel.currentRow(), 7);
        s.workspace.setBeat(8);
        QCOMPARE(panel.currentRow(), -1);
        const auto click = [&](int row) {
            panel.view()->scrollTo(panel.model()->index(row));
            const QRect rect = panel.view()->visualRect(panel.model()->index(row));
            QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {},
                              rect.topLeft() + QPoint(80, 12));
        };
        click(4);
        QCOMPARE(s.workspace.beat(), 2.0);
        QCOMPARE(s.workspace.currentCrossing(), 4);
        QCOMPARE(panel.currentRow(), 4);
        QTest::keyClick(panel.view(), Qt::Key_Up);
        QTRY_COMPARE(s.workspace.beat(), 1.0);
        QTest::keySequence(panel.view(), QKeySequence::Copy);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u("Mask on")));
    }

    void storyOfTheChosenPacket()
    {
        Stage s;
        StoryPanel panel(s.workspace);
        s.workspace.setCurrentCrossing(9);
        QCOMPARE(panel.model()->rowCount(), 4);
        s.workspace.setCurrentCrossing(0);
        QCOMPARE(panel.model()->rowCount(), 9);
        s.workspace.setCurrentCrossing(3);
        QCOMPARE(panel.flowBox()->currentIndex(), 1);
    }

    void storyChangesToThePacketThatMoves()
    {
        Stage s;
        StoryPanel panel(s.workspace);
        QVERIFY(s.workspace.followsPlayhead());
        // Pod-A and Pod-B leave at once: who is told already goes on.
        s.workspace.setBeat(0.5);
        QCOMPARE(s.workspace.currentFlow(), 0);
        std::set<int> told;
        for (std::size_t beat = 0; beat < std::size_t(s.workspace.beats()->count()); ++beat) {
            s.workspace.setBeat(double(beat) + 0.5);
            told.insert(s.workspace.currentFlow());
            const auto first = s.workspace.beats()->firstCrossing(beat);
            const auto count = s.workspace.beats()->crossingCount(beat);
            bool moves = false;
            for (std::uint32_t i = first; i < first + count; ++i)
                moves |= int(s.workspace.trace()->crossing(i).flow) == s.workspace.currentFlow();
            QVERIFY(moves);
        }
        // A chosen flow stays.
        s.workspace.setCurrentFlow(2);
        QVERIFY(!s.workspace.followsPlayhead());
        s.workspace.setBeat(0.5);
        QCOMPARE(s.workspace.currentFlow(), 2);
        s.workspace.setFollowsPlayhead(true);
        QCOMPARE(s.workspace.currentFlow(), 0);
    }

    void tablesFollowSelectionAndPlayhead()
    {
        Stage s;
        TablePanel panel(s.workspace);
        panel.show();
        QVERIFY(!panel.noteText().isEmpty());
        s.workspace.select({"node-1"});
        s.workspace.setBeat(1);
        QTRY_COMPARE(panel.model()->rowCount(), 2);
        QCOMPARE(panel.model()->index(0, TableModel::Translated).data().toString(),
                 u("source 10.1.1.2:40000 → 10.10.0.11:40000"));
        s.workspace.setBeat(0);
        QTRY_COMPARE(panel.model()->rowCount(), 0);
        QVERIFY(panel.noteText().contains(u("Node-1")));
        s.workspace.setBeat(8);
        QTRY_COMPARE(panel.model()->rowCount(), 1);
        s.workspace.select({"server"});
        QCOMPARE(panel.model()->rowCount(), 0);
        s.workspace.select({"nobody"});
        QVERIFY(!panel.noteText().isEmpty());
    }

    void chartShowsTheFlow()
    {
        Stage s;
        charts::LatencyChart chart;
        QVERIFY(!chart.asText().isEmpty());
        chart.setFlow(s.workspace.trace(), 0, s.workspace.names());
        const QString text = chart.asText();
        QCOMPARE(text.count(u'\n'), 6);
        QVERIFY(text.contains(u("translation 800 ns")));
        chart.resize(600, 300);
        chart.show();
        QSignalSpy clicked(&chart, &charts::LatencyChart::hopClicked);
        for (int x = 60; x < 590; x += 4)
            QTest::mouseClick(chart.childAt(x, 120), Qt::LeftButton, {}, {x, 120});
        QVERIFY(clicked.count() > 10);
        QCOMPARE(clicked.first().first().toUInt(), 0U);
        QCOMPARE(clicked.last().first().toUInt(), 7U);
        chart.setFlow(s.workspace.trace(), 99, {});
        QVERIFY(!chart.asText().isEmpty());
    }

    /// In a low chart the title of the axis would lie over the heading; a narrow one has the whole
    /// heading without the flow's name.
    void axisTitleAndHeadingGiveWay()
    {
        const auto trace = test::twoPods();
        const auto svg = [&](QSize size) {
            return QString::fromUtf8(charts::latencyChartSvg(
                trace, 0, render::Theme::light(), size,
                [](const std::string&) { return u("From one pod to quite another one"); }));
        };
        const QString large = svg({1100, 500});
        QVERIFY(large.contains(u("Latency (")));
        QVERIFY(large.contains(u("quite another one</text>")));
        const QString low = svg({340, 175});
        const QString drawn = low.mid(low.indexOf(u("</desc>")));
        QVERIFY(!drawn.contains(u("Latency (")));
        QVERIFY(drawn.contains(u(" %)")));
        QVERIFY(!drawn.contains(u(" %) ·")));
    }

    void chartAsPicture()
    {
        const auto trace = test::twoPods();
        const auto& theme = render::Theme::light();
        const QImage picture = charts::latencyChartImage(trace, 0, theme, {640, 320}, 2, {});
        QCOMPARE(picture.size(), QSize(1280, 640));
        int masked = 0;
        const QColor mask = theme.color(render::Role::Mask);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                masked += picture.pixelColor(x, y) == mask;
        }
        QVERIFY(masked > 200);  // what translation added is there to see
        const QByteArray svg = charts::latencyChartSvg(trace, 0, theme, {640, 320}, {});
        QVERIFY(svg.contains("<svg") && svg.contains("node-1"));
        const QImage empty = charts::latencyChartImage(trace, 2, theme, {640, 320}, 1, {});
        QVERIFY(empty != QImage());
    }

    void themesAndLanguageChangeWhileShown()
    {
        Stage s;
        EventListPanel events(s.workspace);
        StoryPanel story(s.workspace);
        TablePanel tables(s.workspace);
        for (QWidget* panel : std::initializer_list<QWidget*>{&events, &story, &tables}) {
            panel->resize(500, 400);
            panel->show();
            s.workspace.setTheme(render::Theme::light());
            const QImage light = panel->grab().toImage();
            s.workspace.setTheme(render::Theme::dark());
            QEvent change(QEvent::LanguageChange);
            QCoreApplication::sendEvent(panel, &change);
            QVERIFY(panel->grab().toImage() != light || panel == &tables);
        }
        QCOMPARE(story.model()->rowCount(), 9);
        QCOMPARE(story.flowBox()->count(), 3);
    }
};

QTEST_MAIN(TestPlaybackPanels)
#include "tst_playback_panels.moc"
