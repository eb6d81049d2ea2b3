// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "model/core/finding.h"
#include "model/document/document.h"
#include "model/persist/file.h"
#include "tests/document/acts.h"

using namespace tombolo;

namespace {

EditList rename(const Topology& t, const std::string& name)
{
    Router router = t.routers[0];
    router.name = name;
    return *authoring::setValue(t, router.id, router);
}

EditList noted(const Topology& t, double x)
{
    return authoring::setItem(t, "c1", {x, 0, 640, 360, false, {}});
}

}  // namespace

class TestUndo : public QObject {
    Q_OBJECT

private slots:
    void everyAct_data()
    {
        QTest::addColumn<int>("act");
        for (int i = 0; i < static_cast<int>(test::acts().size()); ++i)
            QTest::newRow(test::acts()[static_cast<std::size_t>(i)].name) << i;
    }

    /// Do, undo, redo: exact, sound, and the same after a save.
    void everyAct()
    {
        QFETCH(int, act);
        bool did = false;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            test::Dice dice{seed};
            Document document;
            document.reset(test::everything());
            const Topology start = document.topology();
            const EditList edits = test::acts()[static_cast<std::size_t>(act)].edits(start, dice);
            QVERIFY(document.perform(QStringLiteral("act"), edits));
            if (edits.empty())
                continue;
            did = true;
            QCOMPARE(document.undoStack().count(), 1);
            QCOMPARE(document.undoStack().undoText(), QStringLiteral("act"));
            const Topology end = document.topology();
            QVERIFY(!(end == start));
            QVERIFY(checkIntegrity(end));
            QVERIFY(test::danglingReferences(end).empty());
            const auto again = persist::read(persist::write(end));
            QVERIFY2(again, again ? "" : again.error().place.pointer.c_str());
            QVERIFY(again->topology == end);
            document.undoStack().undo();
            QVERIFY(document.topology() == start);
            QVERIFY(checkIntegrity(document.topology()));
            document.undoStack().redo();
            QVERIFY(document.topology() == end);
        }
        QVERIFY2(did, "no seed made the act do anything");
    }

    void tellsWhatChanged()
    {
        Document document;
        QSignalSpy replaced(&document, &Document::replaced);
        document.reset(test::everything());
        QCOMPARE(replaced.count(), 1);
        QSignalSpy changed(&document, &Document::changed);
        const quint64 before = document.revision();
        const quint64 simulated = document.simulationRevision();
        int stepsWhenTold = -1;
        connect(&document, &Document::changed, this,
                [&] { stepsWhenTold = document.undoStack().index(); });
        QVERIFY(document.perform({}, rename(document.topology(), "New")));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(stepsWhenTold, 1);
        QVERIFY(document.revision() > before);
        QCOMPARE(document.simulationRevision(), simulated);  // a name is nothing to a packet
        QCOMPARE(document.index().nameOf("r1"), std::string("New"));
        document.undoStack().undo();
        QCOMPARE(changed.count(), 2);
        QCOMPARE(document.index().nameOf("r1"), std::string("Router 1"));
        QVERIFY(document.perform({}, *authoring::remove(document.topology(), {"pod-1"})));
        QCOMPARE(document.simulationRevision(), document.revision());
    }

    void nothingIsNoStep()
    {
        Document document;
        document.reset(test::everything());
        const quint64 revision = document.revision();
        QVERIFY(document.perform({}, {}));
        const auto same = placedOf(document.topology(), ElementKind::Router, "r1");
        QVERIFY(document.perform({}, {{{ElementKind::Router, "r1", same, same}}}));
        QCOMPARE(document.undoStack().count(), 0);
        QCOMPARE(document.revision(), revision);
    }

    void whatDoesNotFitChangesNothing()
    {
        Document document;
        document.reset(test::everything());
        const EditList edits = rename(document.topology(), "New");
        QVERIFY(document.perform({}, edits));
        const quint64 revision = document.revision();
        const Result<Done> again = document.perform({}, edits);  // its `before` is gone
        QVERIFY(!again);
        QCOMPARE(document.revision(), revision);
        QCOMPARE(document.undoStack().count(), 1);
    }

    void refusesWhenReadOnly()
    {
        Document document;
        document.reset(test::everything(), true);
        QVERIFY(document.isReadOnly());
        const Topology start = document.topology();
        const Result<Done> done = document.perform({}, rename(start, "New"));
        QVERIFY(!done);
        QCOMPARE(done.error().code, Errc::NotAllowed);
        QVERIFY(!document.preview(rename(start, "New")));
        {
            Gesture gesture(document, QStringLiteral("drag"));
            gesture.preview(noted(start, 50));
            QVERIFY(!gesture.commit());
        }
        QVERIFY(document.topology() == start);
        QCOMPARE(document.undoStack().count(), 0);
    }

    void typingIsOneStep()
    {
        Document document;
        document.reset(test::everything());
        const Topology start = document.topology();
        const QString key = QStringLiteral("name r1");
        for (const char* text : {"N", "Ne", "New"})
            QVERIFY(document.perform({}, rename(document.topology(), text), key));
        QCOMPARE(document.undoStack().count(), 1);
        document.undoStack().undo();
        QVERIFY(document.topology() == start);
        document.undoStack().redo();
        QCOMPARE(document.topology().routers[0].name, std::string("New"));
    }

    void backAtTheStartLeavesNoStep()
    {
        Document document;
        document.reset(test::everything());
        const Topology start = document.topology();
        const QString key = QStringLiteral("name r1");
        QVERIFY(document.perform({}, rename(start, "X"), key));
        QVERIFY(document.perform({}, rename(document.topology(), "Router 1"), key));
        QVERIFY(document.topology() == start);
        QCOMPARE(document.undoStack().count(), 0);
        QVERIFY(!document.undoStack().canUndo());
    }

    void mergesOnlyWhatBelongsTogether()
    {
        Document document;
        document.reset(test::everything());
        const auto act = [&](const char* name, const QString& key) {
            QVERIFY(document.perform({}, rename(document.topology(), name), key));
        };
        const QString a = QStringLiteral("a");
        act("1", a);
        act("2", QStringLiteral("b"));
        QCOMPARE(document.undoStack().count(), 2);
        act("3", {});
        act("4", {});
        QCOMPARE(document.undoStack().count(), 4);
        act("5", a);
        document.endMerge();
        act("6", a);
        QCOMPARE(document.undoStack().count(), 6);
        document.undoStack().undo();
        act("7", a);  // not into the step before the undone one
        QCOMPARE(document.undoStack().count(), 6);
        document.undoStack().setClean();
        act("8", a);  // what was saved stays a step of its own
        QVERIFY(!document.undoStack().isClean());
        document.undoStack().undo();
        QVERIFY(document.undoStack().isClean());
        QCOMPARE(document.topology().routers[0].name, std::string("7"));
    }

    void mergesAddedAndRemoved()
    {
        Document document;
        document.reset(test::everything());
        const Topology start = document.topology();
        const QString key = QStringLiteral("spin");
        const auto made = authoring::addPod(start, {0, 0, "n1"});
        QVERIFY(document.perform({}, made->edits, key));
        const Topology middle = document.topology();
        QVERIFY(document.perform({}, *authoring::remove(middle, {"pod-1"}), key));
        const Topology end = document.topology();
        QCOMPARE(document.undoStack().count(), 1);
        document.undoStack().undo();
        QVERIFY(document.topology() == start);
        document.undoStack().redo();
        QVERIFY(document.topology() == end);
        document.reset(start);
        QVERIFY(document.perform({}, made->edits, key));
        QVERIFY(document.perform({}, *authoring::remove(document.topology(), {made->id}), key));
        QCOMPARE(document.undoStack().count(), 0);
    }

    void gestureShowsLiveAndIsOneStep()
    {
        Document document;
        document.reset(test::everything());
        const Topology start = document.topology();
        QSignalSpy changed(&document, &Document::changed);
        Gesture gesture(document, QStringLiteral("Move"));
        for (const double x : {5.0, 10.0, 20.0}) {
            gesture.preview(noted(gesture.start(), x));
            QCOMPARE(document.topology().canvasItems.at("c1").x, x);
            QVERIFY(gesture.start() == start);
        }
        QCOMPARE(changed.count(), 3);
        QCOMPARE(document.undoStack().count(), 0);
        QVERIFY(gesture.commit());
        QVERIFY(!gesture.commit());
        QCOMPARE(document.undoStack().count(), 1);
        QCOMPARE(document.undoStack().undoText(), QStringLiteral("Move"));
        document.undoStack().undo();
        QVERIFY(document.topology() == start);
        document.undoStack().redo();
        QCOMPARE(document.topology().canvasItems.at("c1").x, 20.0);
    }

    void abandonedGestureLeavesNoMark()
    {
        Document document;
        document.reset(test::everything());
        const Topology start = document.topology();
        {
            Gesture gesture(document, QStringLiteral("Move"));
            gesture.preview(noted(start, 50));
            gesture.preview(*authoring::remove(start, {"n1"}));
            QVERIFY(!(document.topology() == start));
        }
        QVERIFY(document.topology() == start);
        QCOMPARE(document.undoStack().count(), 0);
        Gesture back(document, QStringLiteral("Move"));
        back.preview(noted(start, 50));
        back.preview(noted(start, 0));  // where it was
        QVERIFY(!back.commit());
        QVERIFY(document.topology() == start);
        QCOMPARE(document.undoStack().count(), 0);
    }

    void gestureGivesWay()
    {
        Document document;
        document.reset(test::everything());
        QVERIFY(document.perform({}, rename(document.topology(), "New")));
        const Topology named = document.topology();
        Gesture gesture(document, QStringLiteral("Move"));
        gesture.preview(noted(named, 50));
        document.undoStack().undo();  // Ctrl+Z in the middle of a drag
        QVERIFY(document.topology() == test::everything());
        gesture.preview(noted(named, 70));
        QVERIFY(document.topology() == test::everything());
        QVERIFY(!gesture.commit());
        document.undoStack().redo();
        QVERIFY(document.topology() == named);

        Gesture second(document, QStringLiteral("Move"));
        second.preview(noted(named, 50));
        QVERIFY(document.perform({}, rename(named, "Other")));
        QCOMPARE(document.topology().canvasItems.at("c1").x, 0.0);
        QVERIFY(!second.commit());

        Gesture third(document, QStringLiteral("Move"));
        third.preview(noted(document.topology(), 50));
        document.reset({});
        QVERIFY(!third.commit());
        QVERIFY(document.topology() == Topology{});
    }

    void previewThatDoesNotFitIsIgnored()
    {
        Document document;
        document.reset(test::everything());
        Gesture gesture(document, QStringLiteral("Move"));
        const EditList good = noted(gesture.start(), 50);
        gesture.preview(good);
        EditList bad = good;
        bad.edits[0].before->value = CanvasItem{1, 1, 1, 1, false, {}};
        gesture.preview(bad);
        QCOMPARE(document.topology().canvasItems.at("c1").x, 50.0);
        QVERIFY(gesture.commit());
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
