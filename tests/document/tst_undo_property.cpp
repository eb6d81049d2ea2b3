// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "model/core/finding.h"
#include "model/document/document.h"
#include "model/persist/file.h"
#include "tests/document/acts.h"

using namespace tombolo;

namespace {

constexpr int kActs = 45;
constexpr std::uint64_t kSeeds = 40;

const test::Act& anyAct(test::Dice& dice)
{
    const auto& all = test::acts();
    // Adding is a little more likely than taking away, so that documents grow.
    return all[dice.below(3) == 0 ? dice.below(11) : dice.below(all.size())];
}

}  // namespace

class TestUndoProperty : public QObject {
    Q_OBJECT

    static void seeds()
    {
        QTest::addColumn<quint64>("seed");
        for (std::uint64_t seed = 1; seed <= kSeeds; ++seed)
            QTest::addRow("seed %d", static_cast<int>(seed)) << static_cast<quint64>(seed);
    }

private slots:
    void anyActsUndoAndRedoExactly_data() { seeds(); }
    void anyActsUndoAndRedoExactly()
    {
        QFETCH(quint64, seed);
        test::Dice dice{seed};
        Document document;
        document.reset(seed % 2 == 0 ? test::everything() : Topology{});
        std::vector<Topology> states{document.topology()};
        for (int i = 0; i < kActs; ++i) {
            const test::Act& act = anyAct(dice);
            const EditList edits = act.edits(document.topology(), dice);
            // Some keys repeat: their acts merge.
            const QString key =
                dice.below(4) == 0 ? QStringLiteral("key %1").arg(dice.below(2)) : QString();
            QVERIFY2(document.perform(QLatin1String(act.name), edits, key), act.name);
            QVERIFY2(checkIntegrity(document.topology()), act.name);
            QVERIFY2(test::danglingReferences(document.topology()).empty(), act.name);
            const auto steps = static_cast<std::size_t>(document.undoStack().count());
            QVERIFY(steps <= states.size());
            states.resize(std::min(states.size(), steps));
            states.push_back(document.topology());
            if (steps + 1 < states.size())
                states.resize(steps + 1);
            QCOMPARE(states.size(), steps + 1);
        }
        const auto saved = persist::read(persist::write(document.topology()));
        QVERIFY2(saved, saved ? "" : saved.error().place.pointer.c_str());
        QVERIFY(saved->topology == document.topology());
        (void)validate(document.topology());
        for (std::size_t i = states.size() - 1; i-- > 0;) {
            document.undoStack().undo();
            QVERIFY2(document.topology() == states[i], qPrintable(document.undoStack().redoText()));
        }
        QVERIFY(!document.undoStack().canUndo());
        for (std::size_t i = 1; i < states.size(); ++i) {
            document.undoStack().redo();
            QVERIFY2(document.topology() == states[i], qPrintable(document.undoStack().undoText()));
        }
        QVERIFY(!document.undoStack().canRedo());
    }

    void gesturesLeaveNoMark_data() { seeds(); }
    void gesturesLeaveNoMark()
    {
        QFETCH(quint64, seed);
        test::Dice dice{seed};
        Document document;
        document.reset(test::everything());
        for (int i = 0; i < 10; ++i) {
            const Topology start = document.topology();
            const int steps = document.undoStack().count();
            Gesture gesture(document, QStringLiteral("gesture"));
            for (int move = 0; move < 6; ++move) {
                gesture.preview(anyAct(dice).edits(gesture.start(), dice));
                QVERIFY(gesture.start() == start);
                QVERIFY(checkIntegrity(document.topology()));
            }
            const Topology shown = document.topology();
            if (dice.below(2) == 0) {
                gesture.cancel();
                QVERIFY(document.topology() == start);
                QCOMPARE(document.undoStack().count(), steps);
                continue;
            }
            QCOMPARE(gesture.commit(), !(shown == start));
            QVERIFY(document.topology() == shown);
            document.undoStack().undo();
            if (!(shown == start)) {
                QVERIFY(document.topology() == start);
                document.undoStack().redo();
            }
        }
    }

    void anyDifferenceIsExact_data() { seeds(); }
    void anyDifferenceIsExact()
    {
        QFETCH(quint64, seed);
        test::Dice dice{seed};
        Topology a = test::everything();
        Topology b;
        for (int i = 0; i < 20; ++i) {
            Topology& t = dice.below(2) == 0 ? a : b;
            QVERIFY(apply(t, anyAct(dice).edits(t, dice)));
        }
        Topology moved = a;
        const EditList there = difference(a, b);
        QVERIFY(apply(moved, there));
        QVERIFY(moved == b);
        QVERIFY(apply(moved, there.inverse()));
        QVERIFY(moved == a);
    }
};

QTEST_GUILESS_MAIN(TestUndoProperty)
#include "tst_undo_property.moc"
