// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleOption>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include "app/compare_window.h"
#include "app/diff_view.h"
#include "app/program_style.h"
#include "app/twin_inputs.h"
#include "app/twin_side.h"
#include "app/twin_table.h"
#include "app/twin_window.h"
#include "model/persist/file.h"
#include "model/persist/twin.h"
#include "sim/analysis/advisor.h"
#include "sim/simulate.h"
#include "tests/render/drawn.h"
#include "views/canvas/canvas_view.h"
#include "views/text/advice_text.h"
#include "views/widgets/node_block_box.h"

using namespace tombolo;

/// The twin beside the document, and a file compared with it.
class TestTwin : public QObject {
    Q_OBJECT

    static Topology example(const char* name)
    {
        const auto opened =
            persist::readFile(std::string(SOURCE_DIR "/resources/examples/") + name + ".tombolo");
        return opened ? opened->topology : Topology();
    }

    static bool bothRun(app::TwinWindow& window)
    {
        return QTest::qWaitFor(
            [&] {
                return window.isReady() && window.left().workspace().trace() &&
                       window.right().workspace().trace();
            },
            20'000);
    }

private slots:
    /// Every column of numbers is seen at the width of a small screen; names give way.
    void theStripShowsItsNumbers()
    {
        app::TwinTable table;
        table.resize(560, 300);
        QTableWidget& plain = table;
        plain.show();
        plain.setRowCount(1);
        plain.setItem(0, 0, new QTableWidgetItem(QString(200, u'n')));
        plain.setItem(0, 5, new QTableWidgetItem(QStringLiteral("220.192 µs → 207.192 µs")));
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QTRY_COMPARE(table.horizontalScrollBar()->maximum(), 0);
        QVERIFY(table.columnWidth(5) >=
                table.fontMetrics().horizontalAdvance(QStringLiteral("220.192 µs → 207.192 µs")));
    }

    /// What a combo box cannot show whole ends in an ellipsis.
    void comboBoxesAreNotCutShort()
    {
        const app::ProgramStyle style;
        test::DrawnDevice device;
        QPainter painter(&device);
        QStyleOptionComboBox option;
        option.rect = {0, 0, 120, 26};
        option.state = QStyle::State_Enabled;
        option.fontMetrics = QFontMetrics(QGuiApplication::font());
        const auto shown = [&](const QString& words) {
            option.currentText = words;
            style.drawControl(QStyle::CE_ComboBoxLabel, &option, &painter);
            return device.items().empty() ? QString() : device.items().back().words;
        };
        QCOMPARE(shown(QStringLiteral("Short")), QStringLiteral("Short"));
        const QString cut = shown(QStringLiteral("Pod-A to the server of the other island"));
        QVERIFY2(cut.startsWith(QStringLiteral("Pod-A")) && cut.endsWith(u'…'), qPrintable(cut));
    }

    /// Spin boxes have the outline of everything else that can be typed into.
    void spinBoxesHaveAnOutline()
    {
        const app::ProgramStyle style;
        QImage image(80, 30, QImage::Format_RGB32);
        const QColor ground = render::Theme::dark().color(render::Role::PanelGround);
        image.fill(ground);
        QStyleOptionSpinBox option;
        option.rect = image.rect();
        option.state = QStyle::State_Enabled;
        option.frame = true;
        option.subControls = QStyle::SC_SpinBoxFrame | QStyle::SC_SpinBoxEditField;
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
            option.palette.setColor(role, ground);
        option.palette.setColor(QPalette::PlaceholderText,
                                render::Theme::dark().color(render::Role::InkMuted));
        QPainter painter(&image);
        style.drawComplexControl(QStyle::CC_SpinBox, &option, &painter);
        painter.end();
        QVERIFY(image.pixelColor(40, 0).lightness() > ground.lightness() + 40);
    }

    void besideEachOther()
    {
        views::Workspace workspace;
        workspace.document().reset(example("two-islands"));
        auto* window = new app::TwinWindow(workspace, nullptr);
        window->show();
        QVERIFY(bothRun(*window));
        QCOMPARE(window->left().workspace().topology(), example("two-islands"));
        QCOMPARE(window->right().workspace().topology().clusters[0].model, ClusterModel::Flat);
        // Hidden on the left, none on the right.
        QCOMPARE(window->table().item(1, 3)->text(), QStringLiteral("3 hidden → 0 hidden"));
        QCOMPARE(window->table().item(2, 1)->text(),
                 QStringLiteral("%1 → %2").arg(QLocale().toString(768), QLocale().toString(1536)));
        // The advisor counts them in the same way, and calls them the same.
        const auto advice = sim::analysis::advise(example("two-islands"));
        QVERIFY(advice.has_value());
        bool found = false;
        for (const text::TradeRow& row : text::tradeRows(*advice, {}))
            if (row.what.startsWith(window->table().item(2, 0)->text())) {
                found = true;
                QCOMPARE(QStringLiteral("%1 → %2").arg(row.island, row.flat),
                         window->table().item(2, 1)->text());
            }
        QVERIFY(found);
        QVERIFY(window->notes().topLevelItemCount() >= 2);
        // One clock: the same instant in both.
        auto& a = window->left().workspace();
        auto& b = window->right().workspace();
        auto& lead = a.trace()->endNs() >= b.trace()->endNs() ? a : b;
        auto& other = &lead == &a ? b : a;
        lead.setTime(2'100'000);
        QCOMPARE(other.time(), lead.time());
        window->close();
    }

    /// Nobody sees two empty halves while it converts.
    void theDocumentIsThereAtOnce()
    {
        views::Workspace workspace;
        workspace.document().reset(example("two-islands"));
        auto* window = new app::TwinWindow(workspace, nullptr);
        window->show();
        QVERIFY(!window->isReady());
        QCOMPARE(window->left().workspace().topology(), workspace.topology());
        QVERIFY(!window->left().isWaiting());
        QVERIFY(window->right().waitingText().contains(QStringLiteral("Converting to flat mode…")));
        QVERIFY(window->right().waitingText().contains(QStringLiteral("Step 1 of 2")));
        QVERIFY(bothRun(*window));
        QVERIFY(!window->right().isWaiting());
        // A twin that is there stays until the next one is, when that takes no time.
        workspace.document().reset(example("egress-nat"));
        QVERIFY(!window->right().isWaiting());
        QTRY_VERIFY(window->isReady());
        QCOMPARE(window->left().workspace().topology(), workspace.topology());
        window->close();
    }

    void blocksThatNoPodCanHaveAreRefused()
    {
        views::Workspace workspace;
        workspace.document().reset(example("two-islands"));
        auto* window = new app::TwinWindow(workspace, nullptr);
        window->show();
        QVERIFY(bothRun(*window));
        window->inputs().freePrefixes().setText(QStringLiteral("224.0.0.0/4"));
        emit window->inputs().freePrefixes().editingFinished();
        const auto said = [&](const char* word) {
            for (const QLabel* label : window->findChildren<QLabel*>())
                if (label->text().contains(QLatin1String(word)))
                    return true;
            return false;
        };
        QTRY_VERIFY(said("multicast"));
        window->close();
    }

    /// Who is not answered any more is seen before all that is merely different.
    void lostAnswersComeFirst()
    {
        views::Workspace left;
        views::Workspace right;
        const Topology islands = example("two-islands");
        Topology broken = persist::convertDocument(islands, ClusterModel::Flat).result;
        const std::string last = islands.flows.back().id;
        for (Cluster& cluster : broken.clusters)
            for (Node& node : cluster.nodes)
                for (Pod& pod : node.pods)
                    if (pod.id == broken.flows.back().to.element)
                        pod.listen.clear();
        left.document().reset(islands);
        right.document().reset(broken);
        left.setTrace(*sim::simulate(islands), left.document().simulationRevision());
        right.setTrace(*sim::simulate(broken), right.document().simulationRevision());
        app::TwinTable table;
        table.show(left, right);
        const int count = int(islands.flows.size());
        QCOMPARE(table.item(0, 1)->text(),
                 QStringLiteral("%1 of %1 → %2 of %1").arg(count).arg(count - 1));
        QCOMPARE(table.item(3, 0)->data(Qt::UserRole).toString().toStdString(), last);
        QVERIFY(table.item(3, 3)->text().contains(QStringLiteral("not answered")));
        QVERIFY(table.item(3, 5)->text().endsWith(QStringLiteral("–")));
    }

    void useIsOneStep()
    {
        views::Workspace workspace;
        workspace.document().reset(example("two-islands"));
        auto* window = new app::TwinWindow(workspace, nullptr);
        QVERIFY(bothRun(*window));
        QSignalSpy used(window, &app::TwinWindow::modelUsed);
        window->useThisModel();
        QCOMPARE(used.count(), 1);
        QCOMPARE(workspace.document().undoStack().count(), 1);
        QCOMPARE(workspace.topology(),
                 persist::convertDocument(example("two-islands"), ClusterModel::Flat).result);
        // The window follows: now the twin is the island again, as it was.
        QVERIFY(bothRun(*window));
        QTRY_COMPARE_WITH_TIMEOUT(window->right().workspace().topology(), example("two-islands"),
                                  20'000);
        workspace.document().undoStack().undo();
        QCOMPARE(workspace.topology(), example("two-islands"));
        delete window;
    }

    void prefixesThatDoNotFit()
    {
        views::Workspace workspace;
        workspace.document().reset(example("two-islands"));
        app::TwinWindow window(workspace, nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        QVERIFY(bothRun(window));
        window.inputs().freePrefixes().setText(QStringLiteral("172.20.0.0/14"));
        emit window.inputs().freePrefixes().editingFinished();
        QTRY_COMPARE_WITH_TIMEOUT(
            QString::fromStdString(
                toString(window.right().workspace().topology().clusters[0].podPrefixes[0])),
            QStringLiteral("172.20.0.0/16"), 20'000);
        window.inputs().freePrefixes().setText(QStringLiteral("172.20.0.0/29"));
        emit window.inputs().freePrefixes().editingFinished();
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 20'000);
        window.useThisModel();
        QCOMPARE(workspace.document().undoStack().count(), 0);
        window.inputs().freePrefixes().setText(QStringLiteral("nonsense"));
        emit window.inputs().freePrefixes().editingFinished();
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 20'000);
        QCOMPARE(workspace.document().undoStack().count(), 0);
    }

    /// A click means what the field says, also when nobody waited for it; the way back does not
    /// use the prefixes of the way there.
    void whatIsTypedIsUsedByTheFirstClick()
    {
        views::Workspace workspace;
        workspace.document().reset(example("two-islands"));
        app::TwinWindow window(workspace, nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        QVERIFY(bothRun(window));
        QPushButton* use = nullptr;
        for (QPushButton* button : window.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("&Use this model"))
                use = button;
        QVERIFY(use);
        QTest::keyClicks(&window.inputs().freePrefixes(), QStringLiteral("10.64.0.0/22"));
        QTest::mouseClick(use, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(workspace.document().undoStack().count(), 1, 20'000);
        QVERIFY(parsePrefix("10.64.0.0/22")
                    ->contains(workspace.topology().clusters[0].nodes[0].podPrefixes[0]));
        QVERIFY(bothRun(window));
        QCOMPARE(window.inputs().freePrefixes().text(), QString());
        QTest::mouseClick(use, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(workspace.document().undoStack().count(), 2, 20'000);
        QCOMPARE(workspace.topology(), example("two-islands"));
        QVERIFY(bothRun(window));
        QCOMPARE(window.inputs().freePrefixes().text(), QStringLiteral("10.64.0.0/22"));
        // Who only pauses sees the drawing follow, without Enter.
        window.inputs().freePrefixes().clear();
        QTest::keyClicks(&window.inputs().freePrefixes(), QStringLiteral("172.20.0.0/14"));
        QTRY_COMPARE_WITH_TIMEOUT(
            QString::fromStdString(
                toString(window.right().workspace().topology().clusters[0].podPrefixes[0])),
            QStringLiteral("172.20.0.0/16"), 20'000);
        QCOMPARE(workspace.document().undoStack().count(), 2);
    }

    /// The block that a node gets is chosen where the twin is, for flat mode alone.
    void nodeBlocksAreChosen()
    {
        views::Workspace workspace;
        workspace.document().reset(example("two-islands"));
        app::TwinWindow window(workspace, nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        QVERIFY(bothRun(window));
        views::NodeBlockBox& block = window.inputs().nodeBlock();
        const auto length = [&] {
            return window.right()
                       .workspace()
                       .topology()
                       .clusters[1]
                       .nodes[0]
                       .podPrefixes.at(0)
                       .length +
                   0;
        };
        QVERIFY(length() != 27);
        block.setCurrentIndex(block.findData(27));
        QTRY_COMPARE_WITH_TIMEOUT(length(), 27, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 20'000);
        window.useThisModel();
        QVERIFY(bothRun(window));
        QVERIFY2(!block.isVisible(), "islands keep their blocks");
        workspace.document().undoStack().undo();
        QVERIFY(bothRun(window));
        QVERIFY(block.isVisible());
        QCOMPARE(block.currentData().toInt(), 27);
    }

    /// What the window shows is a picture for a book; Escape leaves the window.
    void bothSidesAsAPicture()
    {
        views::Workspace workspace;
        workspace.document().reset(example("two-islands"), true);
        app::TwinWindow window(workspace, nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        QVERIFY(bothRun(window));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("both.svg"));
        window.exportPictureTo(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        for (const char* text : {"Island mode: the document", "Flat mode: its twin", "Pod-A"})
            QVERIFY2(svg.contains(text), text);
        // The totals are those of the strip.
        const QString addresses = window.table().item(2, 1)->text();
        const QString left = addresses.section(QStringLiteral(" → "), 0, 0);
        QVERIFY2(svg.contains(left.toUtf8()), qPrintable(addresses));
        window.left().workspace().select({"gw1"});
        QTest::keyClick(&window.left().canvas(), Qt::Key_Escape);
        QVERIFY(window.isVisible() && window.left().workspace().selection().empty());
        QTest::keyClick(&window.left().canvas(), Qt::Key_Escape);
        QVERIFY(!window.isVisible());
        window.show();
        QTest::keyClick(&window.table(), Qt::Key_Escape);
        QVERIFY(!window.isVisible());
    }

    void compared()
    {
        views::Workspace workspace;
        workspace.document().reset(example("two-islands"));
        Topology flat = persist::convertDocument(example("two-islands"), ClusterModel::Flat).result;
        app::CompareWindow window(workspace, flat, QStringLiteral("flat.tombolo"), nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        QTRY_VERIFY_WITH_TIMEOUT(window.behaviour().has_value(), 20'000);
        QVERIFY(!window.behaviour()->same());
        QTreeWidget& lines = window.lines();
        QCOMPARE(lines.topLevelItemCount(), int(window.behaviour()->changes.size()) + 1);
        lines.setCurrentItem(lines.topLevelItem(lines.topLevelItemCount() - 1));
        QVERIFY(!workspace.selection().empty());
        QVERIFY(!window.drawing().grab().isNull());
        // No sentence is cut, whatever the width of its column.
        QTRY_VERIFY([&] {
            const int width = lines.columnWidth(0);
            for (int i = 0; i < lines.topLevelItemCount(); ++i) {
                const QTreeWidgetItem& line = *lines.topLevelItem(i);
                const QRect needed = lines.fontMetrics().boundingRect(
                    QRect(0, 0, width, 10'000), Qt::TextWordWrap, line.text(0));
                if (lines.visualItemRect(&line).height() < needed.height())
                    return false;
            }
            return true;
        }());
        // What is said of a document that has changed is not left standing.
        const auto count = window.behaviour()->changes.size();
        Topology less = workspace.topology();
        for (const Host& host : less.hosts)
            less.canvasItems.erase(host.id);
        less.hosts.clear();
        less.flows.clear();
        QVERIFY(
            workspace.perform(QStringLiteral("Delete"), difference(workspace.topology(), less)));
        QVERIFY(!window.isReady());
        QVERIFY(!lines.isEnabled() && !window.drawing().isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 20'000);
        QVERIFY(lines.isEnabled() && window.drawing().isEnabled());
        QVERIFY(window.behaviour()->changes.size() != count);
        QCOMPARE(lines.topLevelItemCount(), int(window.behaviour()->changes.size()) + 1);
        // The same document: nothing to show.
        app::CompareWindow same(workspace, workspace.topology(), QStringLiteral("x"), nullptr);
        same.setAttribute(Qt::WA_DeleteOnClose, false);
        QTRY_VERIFY_WITH_TIMEOUT(same.behaviour().has_value(), 20'000);
        QVERIFY(same.behaviour()->same());
        QCOMPARE(same.lines().topLevelItemCount(), 0);
    }
};

QTEST_MAIN(TestTwin)
#include "tst_twin.moc"
