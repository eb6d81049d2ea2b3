// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QClipboard>
#include <QSet>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "panels_sample.h"
#include "views/panels/field_style.h"
#include "views/panels/inspector_header.h"
#include "views/panels/inspector_panel.h"
#include "views/text/text.h"

using namespace tombolo;
using namespace tombolo::views;

namespace {

template <typename F>
F* fieldNamed(const QWidget& within, const QString& label)
{
    for (F* field : within.findChildren<F*>()) {
        if (field->text().label == label && !field->isHidden())
            return field;
    }
    return nullptr;
}

/// Width below which something in the form is cut off.
int needed(const QScrollArea& scroll)
{
    return scroll.widget()->layout()->totalMinimumSize().width();
}

void type(QWidget* edit, const QString& text)
{
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}

}  // namespace

class TestInspector : public QObject {
    Q_OBJECT

private slots:
    void faultsOfTheDocument();

private:
    struct Bench {
        Workspace workspace;
        InspectorPanel panel{workspace};
        Bench()
        {
            workspace.document().reset(sample::everything());
            panel.resize(280, 900);
            panel.show();
            panel.activateWindow();
            (void)QTest::qWaitForWindowActive(&panel);
        }
        const Topology& topology() const { return workspace.topology(); }
        const Pod& podA() const { return topology().clusters[0].nodes[0].pods[0]; }
        void select(const std::string& id)
        {
            workspace.select({id});
            QCoreApplication::processEvents();
        }
    };

    /// With an egress policy, source ranges and an endpoint outside the cluster.
    static Topology withRarerRules()
    {
        Topology t = sample::everything();
        Cluster& c = t.clusters[0];
        EgressPolicy policy;
        policy.selector = {{"app", "web"}};
        policy.destinations = {sample::prefix("10.10.0.0/24")};
        policy.except = {sample::prefix("10.10.0.128/25")};
        policy.nodes = {c.nodes[0].id};
        policy.address = sample::ip("10.20.0.11");
        c.egressPolicies = {policy};
        c.services[0].loadBalancer->sourceRanges = {sample::prefix("10.10.0.0/24")};
        c.services[0].endpoints = {{"client", {}, 80, {}}};
        return t;
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void addressIsStoredWhenValid()
    {
        Bench b;
        b.select("pod-a");
        auto* list = fieldNamed<ListField>(b.panel, QStringLiteral("Addresses"));
        QVERIFY(list);
        QCOMPARE(list->rowCount(), 1);
        QCOMPARE(list->edit(0)->text(), QStringLiteral("10.1.1.2"));
        const int steps = b.workspace.document().undoStack().count();
        list->edit(0)->setFocus();
        QTest::keyClick(list->edit(0), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(list->edit(0), QStringLiteral("10.1.1.77"));
        // Half an address never reaches the document.
        QVERIFY(b.podA().addresses.front() == sample::ip("10.1.1.2"));
        QTRY_VERIFY(b.podA().addresses.front() == sample::ip("10.1.1.77"));
        QCOMPARE(b.workspace.document().undoStack().count(), steps + 1);
        QVERIFY(list->edit(0)->hasFocus());
        QVERIFY(
            b.workspace.document().undoStack().undoText().contains(QStringLiteral("Addresses")));
    }

    void invalidAddressKeepsOldValueAndSaysWhy()
    {
        Bench b;
        b.select("pod-a");
        auto* list = fieldNamed<ListField>(b.panel, QStringLiteral("Addresses"));
        type(list->edit(0), QStringLiteral("10.1.1.999"));
        QVERIFY(b.podA().addresses.front() == sample::ip("10.1.1.2"));
        QCOMPARE(list->edit(0)->text(), QStringLiteral("10.1.1.999"));
        QVERIFY(list->edit(0)->isWrong());
        QVERIFY(list->rowMessage(0).contains(QStringLiteral("10.1.1.999")));
        // Another edit of the document loses nothing of what is typed.
        b.workspace.document().perform(
            QStringLiteral("x"),
            {{Edit{ElementKind::Note, "n1", placedOf(b.topology(), ElementKind::Note, "n1"),
                   Placed{Note{"n1", "other", 0, 0, 200, 80, {}}, {}, 0}}}});
        QCOMPARE(list->edit(0)->text(), QStringLiteral("10.1.1.999"));
        type(list->edit(0), QStringLiteral("10.1.1.9"));
        QVERIFY(!list->edit(0)->isWrong());
        QVERIFY(b.podA().addresses.front() == sample::ip("10.1.1.9"));
    }

    void undoAndRedoRefreshWithoutLosingFocus()
    {
        Bench b;
        b.select("core");
        auto* mtu = fieldNamed<LineField>(b.panel, QStringLiteral("MTU"));
        QVERIFY(mtu);
        type(mtu->edit(), QStringLiteral("9000"));
        QCOMPARE(b.topology().networks[1].mtuBytes, 9000);
        QTest::keyClick(mtu->edit(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(b.topology().networks[1].mtuBytes, 1500);
        QCOMPARE(mtu->edit()->text(), QStringLiteral("1500"));
        QVERIFY(mtu->edit()->hasFocus());
        b.workspace.document().undoStack().redo();
        QCOMPARE(mtu->edit()->text(), QStringLiteral("9000"));
        QVERIFY(mtu->edit()->hasFocus());
        QTest::keyClick(mtu->edit(), Qt::Key_Up);
        QCOMPARE(b.topology().networks[1].mtuBytes, 9001);
    }

    void numbersKeepDecimalsAndRange()
    {
        Bench b;
        b.select("core");
        auto* latency = fieldNamed<LineField>(b.panel, QStringLiteral("Latency"));
        QCOMPARE(latency->edit()->text(), QStringLiteral("50"));
        type(latency->edit(), QStringLiteral("0.125"));
        QCOMPARE(b.topology().networks[1].latencyNs, 125);
        auto* loss = fieldNamed<LineField>(b.panel, QStringLiteral("Loss"));
        type(loss->edit(), QStringLiteral("101"));
        QVERIFY(loss->isWrong());
        QVERIFY(loss->message().contains(QStringLiteral("100")));
        QCOMPARE(b.topology().networks[1].lossPpm, 0);
        QTest::keyClick(loss->edit(), Qt::Key_Escape);
        QVERIFY(!loss->isWrong());
        QCOMPARE(loss->edit()->text(), QStringLiteral("0"));
    }

    /// What of a label does not fit on its first line is more than two letters.
    void labelsDoNotLoseTheirLastLetters()
    {
        text::setLanguage(QStringLiteral("ja"));
        Bench b;
        for (const char* id : {"core", "r1", "c1", "c1-n1", "web", "p1", "gw1", "client", "f1"}) {
            b.select(id);
            for (const RoleLabel* label : b.panel.form()->findChildren<RoleLabel*>()) {
                const QFontMetrics letters = label->fontMetrics();
                const int rest = letters.horizontalAdvance(label->text()) - label->minimumWidth();
                QVERIFY2(label->minimumWidth() != label->maximumWidth() || rest <= 0 ||
                             rest > 2 * letters.horizontalAdvance(QStringLiteral("変")),
                         qPrintable(label->text()));
            }
        }
        text::setLanguage(QStringLiteral("en"));
    }

    void everyKindOpensAndRoundTrips_data()
    {
        QTest::addColumn<QString>("id");
        for (const char* id : {"", "nodes", "core", "r1", "c1", "c1-n1", "pod-a", "web", "p1",
                               "gw1", "client", "f1", "f2", "n1"})
            QTest::newRow(*id ? id : "document") << QString::fromLatin1(id);
    }

    /// Each field, written with what it shows, changes nothing; no warning is printed.
    void everyKindOpensAndRoundTrips()
    {
        QFETCH(QString, id);
        static int warnings = 0;
        warnings = 0;
        const auto old = qInstallMessageHandler([](QtMsgType t, const QMessageLogContext&,
                                                   const QString& text) {
            if (t == QtWarningMsg && !text.contains(QLatin1String("This plugin does not support")))
                ++warnings;
            fprintf(stderr, "%s\n", qPrintable(text));
        });
        Bench b;
        const Topology before = b.topology();
        if (!id.isEmpty())
            b.select(id.toStdString());
        QVERIFY(b.panel.form());
        QVERIFY(!b.panel.form()->fields().empty());
        int edits = 0;
        for (QLineEdit* edit : b.panel.form()->findChildren<QLineEdit*>()) {
            if (!edit->isVisible() || edit->text().isEmpty())
                continue;
            const QString shown = edit->text();
            type(edit, shown);
            QCOMPARE(edit->text(), shown);
            ++edits;
        }
        b.panel.form()->flush();
        QVERIFY(b.topology() == before);
        QCOMPARE(b.workspace.document().undoStack().count(), 0);
        QVERIFY(edits > 0 || id == QStringLiteral("n1"));
        sample::shoot(b.panel, QStringLiteral("inspector-") +
                                   (id.isEmpty() ? QStringLiteral("document") : id));
        for (QWidget* w : b.panel.findChildren<QWidget*>()) {
            if (w->isVisible() && (w->focusPolicy() & Qt::TabFocus) &&
                w->objectName() != QStringLiteral("qt_spinbox_lineedit"))
                QVERIFY2(!w->accessibleName().isEmpty(), w->metaObject()->className());
        }
        qInstallMessageHandler(old);
        QCOMPARE(warnings, 0);
    }

    void everyChoiceRoundTrips()
    {
        Bench b;
        for (const char* id : {"core", "r1", "c1", "web", "p1", "gw1", "client", "f1"}) {
            b.select(id);
            const Topology before = b.topology();
            const auto count = b.panel.form()->findChildren<ChoiceField*>().size();
            for (qsizetype i = 0; i < count; ++i) {
                auto* combo = b.panel.form()->findChildren<ChoiceField*>()[i]->combo();
                if (!combo->isVisible())
                    continue;
                combo->setFocus();
                QTest::keyClick(combo, combo->currentIndex() + 1 < combo->count() ? Qt::Key_Down
                                                                                  : Qt::Key_Up);
                QVERIFY2(!(b.topology() == before), qPrintable(combo->accessibleName()));
                b.workspace.document().undoStack().undo();
                QVERIFY(b.topology() == before);
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            }
        }
    }

    /// Everything that a box can be ticked for is one step, which undo takes back.
    void everyTickRoundTrips()
    {
        Bench b;
        Topology t = withRarerRules();
        t.gateways[0].kind = GatewayKind::Proxy;
        t.gateways[0].publish[0].mode = PublishMode::Tcp;
        b.workspace.document().reset(std::move(t));
        QSet<QString> ticked;
        for (const char* id : {"c1", "web", "pod-a", "gw1", "f1"}) {
            b.select(id);
            const Topology before = b.topology();
            const auto count = b.panel.form()->findChildren<QCheckBox*>().size();
            for (qsizetype i = 0; i < count; ++i) {
                auto* box = b.panel.form()->findChildren<QCheckBox*>()[i];
                if (!box->isVisible())
                    continue;
                ticked.insert(box->text());
                box->setFocus();
                QTest::keyClick(box, Qt::Key_Space);
                QVERIFY2(!(b.topology() == before), qPrintable(box->text()));
                b.workspace.document().undoStack().undo();
                QVERIFY(b.topology() == before);
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            }
        }
        for (const char* word : {"Random ports", "Terminating", "Transparent"})
            QVERIFY2(ticked.contains(QLatin1String(word)), word);
    }

    void rarerRulesShowAndStay()
    {
        Bench b;
        b.workspace.document().reset(withRarerRules());
        const Topology before = b.topology();
        for (const char* id : {"c1", "web", "gw1"}) {
            b.select(id);
            for (QLineEdit* edit : b.panel.form()->findChildren<QLineEdit*>()) {
                if (edit->isVisible() && !edit->text().isEmpty())
                    type(edit, edit->text());
            }
            b.panel.form()->flush();
            QVERIFY2(b.topology() == before, id);
        }
        b.select("web");
        auto* ranges = fieldNamed<ListField>(b.panel, QStringLiteral("Source ranges"));
        QVERIFY(ranges);
        type(ranges->edit(0), QStringLiteral("10.10.0.64/26"));
        QVERIFY(b.topology().clusters[0].services[0].loadBalancer->sourceRanges.front() ==
                sample::prefix("10.10.0.64/26"));
        b.select("c1");
        auto* policies = fieldNamed<RowsField>(b.panel, QStringLiteral("Egress policies"));
        QVERIFY(policies);
        QCOMPARE(policies->rowCount(), 1);
        auto* address = fieldNamed<LineField>(*policies, QStringLiteral("Egress address"));
        QVERIFY(address);
        type(address->edit(), QStringLiteral("10.20.0.12"));
        QVERIFY(b.topology().clusters[0].egressPolicies[0].address == sample::ip("10.20.0.12"));
        policies->addRow();
        QCOMPARE(b.topology().clusters[0].egressPolicies.size(), 2U);
        for (int i = 0; i < 3; ++i)
            b.workspace.document().undoStack().undo();
        QVERIFY(b.topology() == before);
    }

    void messageLeavesNoGap()
    {
        Bench b;
        b.select("r1");
        auto* rows = fieldNamed<RowsField>(b.panel, QStringLiteral("Routes"));
        auto* via = fieldNamed<LineField>(*rows, QStringLiteral("Via"));
        const int alone = via->height();
        const int card = rows->height();
        type(via->edit(), QStringLiteral("10.10.0"));
        QVERIFY(via->isWrong());
        QCOMPARE(via->height(), alone);
        type(via->edit(), QStringLiteral("10.10.0.21"));
        QTRY_COMPARE(via->height(), alone);
        QTRY_COMPARE(rows->height(), card);
    }

    void rowsAreAddedMovedAndRemoved()
    {
        Bench b;
        b.select("r1");
        auto* routes = fieldNamed<RowsField>(b.panel, QStringLiteral("Routes"));
        QVERIFY(routes);
        const auto& model = [&]() -> const std::vector<Route>& {
            return b.topology().routers[0].routes;
        };
        const Route first = model().front();
        routes->addRow();
        QCOMPARE(model().size(), 2U);
        QVERIFY(model()[1].to == sample::prefix("0.0.0.0/0"));
        const auto press = [&](const QString& name, int nth) {
            int seen = 0;
            for (GlyphButton* button : routes->findChildren<GlyphButton*>()) {
                if (button->isVisible() && button->accessibleName() == name && seen++ == nth) {
                    button->setFocus();
                    QTest::keyClick(button, Qt::Key_Space);
                    return true;
                }
            }
            return false;
        };
        QVERIFY(press(QStringLiteral("Move up"), 1));
        QCOMPARE(model()[1], first);
        QVERIFY(press(QStringLiteral("Remove"), 0));
        QCOMPARE(model().size(), 1U);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(routes->rowCount(), 1);
        for (int i = 0; i < 3; ++i)
            b.workspace.document().undoStack().undo();
        QCOMPARE(model(), std::vector<Route>{first});
        QCOMPARE(routes->rowCount(), 1);
    }

    void policyTellsUnrestrictedFromNothing()
    {
        Bench b;
        b.select("p1");
        auto* egress = fieldNamed<ChoiceField>(b.panel, QStringLiteral("Outgoing"));
        QCOMPARE(egress->combo()->currentIndex(), 1);
        const auto said = [&](const QString& text) {
            for (QLabel* label : b.panel.findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().contains(text))
                    return true;
            }
            return false;
        };
        QVERIFY(said(QStringLiteral("nothing may go out")));
        egress->combo()->setFocus();
        QTest::keyClick(egress->combo(), Qt::Key_Up);
        QVERIFY(!b.topology().clusters[0].policies[0].egress.has_value());
        QVERIFY(said(QStringLiteral("does not restrict outgoing")));
    }

    void aNameOfThousandsOfLettersFitsTheForm()
    {
        for (const char* id : {"pod-a", "c1", "f1", "gw1", "core"}) {
            Bench b;
            b.select(id);
            const QString name = QString(4000, QLatin1Char('W'));
            auto* field = fieldNamed<LineField>(b.panel, QStringLiteral("Name"));
            QVERIFY2(field, id);
            field->edit()->setFocus();
            field->edit()->setText(name);
            QTest::keyClick(field->edit(), Qt::Key_End);
            QTest::keyClick(field->edit(), Qt::Key_Return);
            b.select("nodes");
            b.select(id);
            auto* scroll = b.panel.findChild<QScrollArea*>();
            QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
            QVERIFY2(
                needed(*scroll) <= scroll->viewport()->width(),
                qPrintable(
                    QStringLiteral("%1 needs %2").arg(QLatin1String(id)).arg(needed(*scroll))));
            auto* header = b.panel.findChild<InspectorHeader*>();
            QVERIFY(header->height() < 400);
        }
    }

    void anErrorMovesNoField()
    {
        Bench b;
        b.select("core");
        auto* loss = fieldNamed<LineField>(b.panel, QStringLiteral("Loss"));
        const auto places = [&] {
            QCoreApplication::processEvents();
            QList<QRect> all;
            for (Field* field : b.panel.findChildren<Field*>())
                all << field->geometry();
            return all;
        };
        const auto before = places();
        type(loss->edit(), QStringLiteral("101"));
        QVERIFY(loss->isWrong());
        QCOMPARE(places(), before);
        const auto shown = [&] {
            for (QLabel* label : b.panel.findChildren<QLabel*>())
                if (label->text() == loss->message() && label->isVisible())
                    return true;
            return false;
        };
        QVERIFY(shown());
        QCOMPARE(loss->edit()->toolTip(), loss->message());
        QTest::keyClick(loss->edit(), Qt::Key_Escape);
        QVERIFY(!shown());
        QCOMPARE(places(), before);
        auto* list = fieldNamed<ListField>(b.panel, QStringLiteral("Prefixes"));
        QVERIFY(list);
        const int tall = list->height();
        type(list->edit(0), QStringLiteral("10.1.1.999"));
        QVERIFY(!list->rowMessage(0).isEmpty());
        QCOMPARE(places(), before);
        QCOMPARE(list->height(), tall);
        QCOMPARE(list->edit(0)->toolTip(), list->rowMessage(0));
    }

    void referenceIsFoundByName()
    {
        Bench b;
        b.select("f1");
        auto* to = fieldNamed<ReferenceField>(b.panel, QStringLiteral("To"));
        QVERIFY(to);
        type(to->combo()->lineEdit(), QStringLiteral("Pod-C"));
        QCOMPARE(b.topology().flows[0].to.element, std::string("pod-c"));
        type(to->combo()->lineEdit(), QStringLiteral("10.10.0.21"));
        QVERIFY(b.topology().flows[0].to.element.empty());
        QVERIFY(*b.topology().flows[0].to.address == sample::ip("10.10.0.21"));
        type(to->combo()->lineEdit(), QStringLiteral("nobody"));
        QVERIFY(to->isWrong());
        QVERIFY(*b.topology().flows[0].to.address == sample::ip("10.10.0.21"));
        // Published addresses are offered.
        QVERIFY(to->combo()->findText(QStringLiteral("pub1"), Qt::MatchContains) >= 0);
    }

    void gatewayKindDecidesModes()
    {
        Bench b;
        b.select("gw1");
        auto* kind = fieldNamed<ChoiceField>(b.panel, QStringLiteral("Kind"));
        kind->combo()->setFocus();
        QTest::keyClick(kind->combo(), Qt::Key_End);
        QCOMPARE(b.topology().gateways[0].kind, GatewayKind::Proxy);
        QCOMPARE(b.topology().gateways[0].publish[0].mode, PublishMode::Tcp);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        auto* mode = fieldNamed<ChoiceField>(b.panel, QStringLiteral("Mode"));
        QCOMPARE(mode->combo()->count(), 2);
        auto* v1 = fieldNamed<CheckField>(b.panel, QStringLiteral("PROXY protocol v1"));
        QVERIFY(v1);
        v1->box()->setFocus();
        QTest::keyClick(v1->box(), Qt::Key_Space);
        QCOMPARE(b.topology().gateways[0].publish[0].identity,
                 std::vector<Identity>{Identity::ProxyV1});
    }

    void severalAreSetAtOnce()
    {
        Bench b;
        b.workspace.select({"nodes", "core"});
        QCoreApplication::processEvents();
        auto* mtu = fieldNamed<LineField>(b.panel, QStringLiteral("MTU"));
        QVERIFY(mtu);
        type(mtu->edit(), QStringLiteral("1400"));
        QCOMPARE(b.topology().networks[0].mtuBytes, 1400);
        QCOMPARE(b.topology().networks[1].mtuBytes, 1400);
        QCOMPARE(b.workspace.document().undoStack().count(), 1);
        auto* kind = fieldNamed<ChoiceField>(b.panel, QStringLiteral("Kind"));
        QCOMPARE(kind->combo()->currentIndex(), -1);
        sample::shoot(b.panel, QStringLiteral("inspector-many"));
        b.workspace.select({"nodes", "pod-a"});
        QVERIFY(!b.panel.form());
    }

    void removedElementLeavesTheDocument()
    {
        Bench b;
        b.select("f1");
        for (GlyphButton* button : b.panel.findChildren<GlyphButton*>()) {
            if (button->accessibleName() == QStringLiteral("Delete")) {
                QTest::mouseClick(button, Qt::LeftButton);
                break;
            }
        }
        QCOMPARE(b.topology().flows.size(), 1U);
        QVERIFY(b.workspace.selection().empty());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(fieldNamed<LineField>(b.panel, QStringLiteral("Title")));
        b.workspace.document().undoStack().undo();
        QCOMPARE(b.topology().flows.size(), 2U);
    }

    void bothThemes()
    {
        Bench b;
        app::Appearance appearance(b.workspace);
        for (const auto& theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
            appearance.setThemeChoice(theme);
            for (const char* id : {"gw1", "pod-a", "p1", "c1", "web", "f1"}) {
                b.select(id);
                if (std::string(id) == "pod-a")
                    type(fieldNamed<ListField>(b.panel, QStringLiteral("Addresses"))->edit(0),
                         QStringLiteral("10.1.1.999"));
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
                QCoreApplication::processEvents();
                auto* scroll = b.panel.findChild<QScrollArea*>();
                QVERIFY2(
                    needed(*scroll) <= scroll->viewport()->width(),
                    qPrintable(
                        QStringLiteral("%1 needs %2").arg(QLatin1String(id)).arg(needed(*scroll))));
                b.panel.resize(280, 1400);
                QCoreApplication::processEvents();
                sample::shoot(b.panel, QStringLiteral("theme-%1-%2").arg(theme, QLatin1String(id)));
                b.panel.resize(280, 900);
            }
        }
        appearance.setThemeChoice(QStringLiteral("system"));
    }
};

/// With nothing selected: a fault is added, timed and taken back, one undo step each.
void TestInspector::faultsOfTheDocument()
{
    Bench b;
    b.workspace.select({});
    QCoreApplication::processEvents();
    auto* faults = fieldNamed<RowsField>(b.panel, QStringLiteral("Faults"));
    QVERIFY(faults);
    faults->addRow();
    const auto& list = [&]() -> const std::vector<Fault>& {
        return b.topology().header.scenario.faults;
    };
    QCOMPARE(list().size(), 1U);
    QVERIFY(!list()[0].element.empty());
    auto* down = fieldNamed<LineField>(b.panel, QStringLiteral("Down at"));
    auto* up = fieldNamed<LineField>(b.panel, QStringLiteral("Up again at"));
    QVERIFY(down && up);
    type(down->edit(), QStringLiteral("2.5"));
    type(up->edit(), QStringLiteral("7"));
    QCOMPARE(list()[0].downNs, 2'500LL);
    QCOMPARE(list()[0].upNs, std::optional<std::int64_t>(7'000));
    QTest::keyClick(up->edit(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(up->edit(), Qt::Key_Delete);
    QTest::keyClick(up->edit(), Qt::Key_Return);
    QVERIFY(!list()[0].upNs);
    QUndoStack& undo = b.workspace.document().undoStack();
    while (undo.canUndo())
        undo.undo();
    QVERIFY(b.topology() == sample::everything());
}

QTEST_MAIN(TestInspector)
#include "tst_panels_inspector.moc"
