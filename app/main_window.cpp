// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QToolBar>
#include <QVBoxLayout>

#include "app/notice_bar.h"
#include "app/program.h"
#include "app/settings.h"
#include "app/twin_window.h"
#include "app/welcome_page.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/palette.h"
#include "views/charts/latency_chart.h"
#include "views/panels/event_list_panel.h"
#include "views/panels/flows_panel.h"
#include "views/panels/inspector_panel.h"
#include "views/panels/outline_panel.h"
#include "views/panels/problems_panel.h"
#include "views/panels/story_panel.h"
#include "views/panels/table_panel.h"
#include "views/playback/playback_clock.h"
#include "views/playback/transport_bar.h"
#include "views/text/text.h"
#include "views/widgets/elided_label.h"

namespace tombolo::app {
namespace {

constexpr int kLayoutVersion = 1;

}  // namespace

MainWindow::MainWindow(Program& program) : m_program(program), m_workspace(program.workspace())
{
    setObjectName(QStringLiteral("MainWindow"));
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    buildCentre();
    buildDocks();
    buildAnalysisDocks();
    buildMenus();
    connectViews();
    // The frame and the title bar take some of what is available.
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - QSize(4, 36)));
    m_defaultLayout = saveState(kLayoutVersion);
    readLayout();
    m_shownLayout = saveState(kLayoutVersion);
    const bool empty = m_program.session().path().isEmpty() && m_workspace.topology() == Topology{};
    setWelcome(empty);
    updateTitle();
    updateStatus();
    updateNotice();
}

MainWindow::~MainWindow()
{
    // Its parts go after it, and some tell of that: there is no window left to be told.
    for (QObject* part : findChildren<QObject*>())
        part->disconnect(this);
}

void MainWindow::buildCentre()
{
    Session& session = m_program.session();
    auto* welcome = new WelcomePage(m_workspace.theme(), session.recentFiles());
    connect(welcome, &WelcomePage::exampleChosen, this, &MainWindow::openExample);
    connect(welcome, &WelcomePage::fileChosen, this, &MainWindow::openFile);
    connect(welcome, &WelcomePage::newRequested, this, &MainWindow::newDocument);
    connect(welcome, &WelcomePage::openRequested, this, &MainWindow::openDialog);
    m_welcome = welcome;
    m_canvas = new canvas::CanvasView(m_workspace);
    m_clock = new views::PlaybackClock(m_workspace, this);
    m_transport = new views::TransportBar(m_workspace, *m_clock);
    auto* drawing = new QWidget;
    auto* column = new QVBoxLayout(drawing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_transport);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(drawing);
    m_notice = new NoticeBar;
    auto* centre = new QWidget;
    auto* rows = new QVBoxLayout(centre);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_notice);
    rows->addWidget(m_stack, 1);
    setCentralWidget(centre);
}

void MainWindow::buildDocks()
{
    auto* palette = new canvas::Palette(m_workspace);
    connect(palette, &canvas::Palette::insertRequested, this, [this](const QString& word) {
        showCanvas();
        m_canvas->insert(word);
    });
    connect(palette, &canvas::Palette::placeRequested, this, [this](const QString& word) {
        showCanvas();
        m_canvas->place(word);
    });
    auto* left = addDock("palette", tr("Palette"), palette, Qt::LeftDockWidgetArea);
    auto* outline = addDock("outline", tr("Outline"), new views::OutlinePanel(m_workspace),
                            Qt::LeftDockWidgetArea);
    auto* inspector = new views::InspectorPanel(m_workspace);
    m_inspectorDock = addDock("inspector", tr("Inspector"), inspector, Qt::RightDockWidgetArea);
    auto* flowsPanel = new views::FlowsPanel(m_workspace);
    auto* flows = addDock("flows", tr("Flows"), flowsPanel, Qt::BottomDockWidgetArea);
    connect(flowsPanel, &views::FlowsPanel::playFlowRequested, m_clock,
            &views::PlaybackClock::play);
    connect(inspector, &views::InspectorPanel::playFlowRequested, m_clock,
            &views::PlaybackClock::play);
    connect(inspector, &views::InspectorPanel::whyRequested, this, &MainWindow::showWhy);
    connect(inspector, &views::InspectorPanel::duplicateRequested, m_canvas,
            [this] { m_canvas->editor().duplicate(m_workspace.selection()); });
    connect(flowsPanel, &views::FlowsPanel::editRequested, this, [this, inspector] {
        m_inspectorDock->show();
        m_inspectorDock->raise();
        inspector->focusFirstField();
    });
    auto* events = addDock("events", tr("Events"), new views::EventListPanel(m_workspace),
                           Qt::BottomDockWidgetArea);
    m_problemsDock = addDock("problems", tr("Problems"), new views::ProblemsPanel(m_workspace),
                             Qt::BottomDockWidgetArea);
    auto* story = addDock("story", tr("Packet story"), new views::StoryPanel(m_workspace),
                          Qt::BottomDockWidgetArea);
    auto* chart = addDock("chart", tr("Latency"), makeChart(), Qt::BottomDockWidgetArea);
    auto* tables = addDock("tables", tr("Connections"), new views::TablePanel(m_workspace),
                           Qt::BottomDockWidgetArea);
    // Split first: splitting a dock that is a tab already would only add another tab.
    splitDockWidget(events, story, Qt::Horizontal);
    splitDockWidget(story, chart, Qt::Horizontal);
    tabifyDockWidget(events, flows);
    tabifyDockWidget(flows, m_problemsDock);
    tabifyDockWidget(chart, tables);
    flows->raise();
    chart->raise();
    resizeDocks({left, outline}, {420, 130}, Qt::Vertical);
    resizeDocks({left, m_inspectorDock}, {196, 290}, Qt::Horizontal);
    resizeDocks({events, story, chart}, {400, 430, 430}, Qt::Horizontal);
    resizeDocks({events, story, chart}, {220, 220, 220}, Qt::Vertical);
}

QWidget* MainWindow::makeChart()
{
    auto* chart = new charts::LatencyChart;
    const auto show = [this, chart] {
        chart->setFlow(m_workspace.trace(), m_workspace.currentFlow(),
                       [this](const std::string& id) {
                           return QString::fromStdString(m_workspace.document().index().nameOf(id));
                       });
    };
    const auto follow = [this, chart] {
        chart->setPlayhead(m_workspace.time());
    };
    connect(&m_workspace, &views::Workspace::traceChanged, chart, show);
    connect(&m_workspace, &views::Workspace::currentFlowChanged, chart, show);
    connect(&m_workspace, &views::Workspace::playheadChanged, chart, follow);
    connect(&m_workspace, &views::Workspace::themeChanged, chart,
            [this, chart] { chart->setTheme(m_workspace.theme()); });
    connect(chart, &charts::LatencyChart::hopClicked, this, [this](std::uint32_t crossing) {
        m_workspace.setCurrentCrossing(static_cast<int>(crossing));
        m_workspace.seekCrossing(crossing);
    });
    chart->setTheme(m_workspace.theme());
    show();
    follow();
    return chart;
}

void MainWindow::connectViews()
{
    m_statusHint = new views::ElidedLabel;
    m_statusRun = new QLabel;
    m_statusZoom = new QLabel;
    statusBar()->addWidget(m_statusHint, 1);
    statusBar()->addPermanentWidget(m_statusRun);
    statusBar()->addPermanentWidget(m_statusZoom);
    connect(&m_workspace, &views::Workspace::said, m_statusHint, &QLabel::setText);
    // What was said of an act is not true of its undoing.
    QUndoStack& stack = m_workspace.document().undoStack();
    connect(&stack, &QUndoStack::indexChanged, m_statusHint,
            [this, &stack, last = stack.index()](int now) mutable {
                const bool undone = now == last - 1 && stack.canRedo();
                last = now;
                m_workspace.say(undone ? tr("Undone: %1").arg(stack.redoText()) : QString());
            });
    connect(&m_workspace, &views::Workspace::traceChanged, this, &MainWindow::updateStatus);
    connect(&m_workspace, &views::Workspace::findingsChanged, this, &MainWindow::updateStatus);
    connect(&m_program.runs(), &RunController::runningChanged, this, &MainWindow::updateStatus);
    connect(&m_program.session(), &Session::changed, this, &MainWindow::updateTitle);
    connect(&m_program.session(), &Session::noticeChanged, this, &MainWindow::updateNotice);
    connect(&m_workspace.document(), &Document::replaced, this, &MainWindow::updateTitle);
    connect(&m_program.runs(), &RunController::runningChanged, m_transport,
            [this] { m_transport->setRunning(m_program.runs().isRunning()); });
    connect(m_transport, &views::TransportBar::runRequested, &m_program.runs(),
            &RunController::runNow);
    connect(m_canvas, &canvas::CanvasView::zoomChanged, this, &MainWindow::updateStatus);
    connect(m_canvas, &canvas::CanvasView::captureRequested, this,
            [this](const std::vector<std::string>& places, bool open) {
                open ? openCapture(places) : saveCapture(places);
            });
    connect(m_canvas, &canvas::CanvasView::openRequested, this, &MainWindow::openFile);
    connect(m_canvas, &canvas::CanvasView::openDialogRequested, this, &MainWindow::openDialog);
    connect(m_canvas, &canvas::CanvasView::examplesRequested, this, &MainWindow::showWelcome);
    connect(m_canvas, &canvas::CanvasView::playToggleRequested, m_clock,
            &views::PlaybackClock::toggle);
    connect(m_canvas, &canvas::CanvasView::inspectorRequested, this, [this] {
        m_inspectorDock->show();
        m_inspectorDock->raise();
        m_inspectorDock->widget()->setFocus(Qt::ShortcutFocusReason);
    });
}

void MainWindow::setWelcome(bool on)
{
    m_stack->setCurrentIndex(on ? 0 : 1);
    // Panels about a drawing say nothing while there is none to see.
    if (on && m_hiddenForWelcome.empty()) {
        for (QDockWidget* dock : m_docks) {
            if (!dock->isHidden())
                m_hiddenForWelcome.push_back(dock);
            dock->hide();
        }
        m_toolBar->hide();
    } else if (!on && !m_hiddenForWelcome.empty()) {
        for (QDockWidget* dock : m_hiddenForWelcome)
            dock->show();
        m_hiddenForWelcome.clear();
        m_toolBar->show();
        if (!m_shownLayout.isEmpty())
            restoreState(m_shownLayout, kLayoutVersion);
    }
}

void MainWindow::showCanvas()
{
    setWelcome(false);
    m_canvas->setFocus();
}

void MainWindow::showWelcome()
{
    auto* fresh = new WelcomePage(m_workspace.theme(), m_program.session().recentFiles());
    connect(fresh, &WelcomePage::exampleChosen, this, &MainWindow::openExample);
    connect(fresh, &WelcomePage::fileChosen, this, &MainWindow::openFile);
    connect(fresh, &WelcomePage::newRequested, this, &MainWindow::newDocument);
    connect(fresh, &WelcomePage::openRequested, this, &MainWindow::openDialog);
    m_stack->insertWidget(0, fresh);
    m_stack->removeWidget(m_welcome);
    m_welcome->deleteLater();
    m_welcome = fresh;
    if (m_hiddenForWelcome.empty())
        m_shownLayout = saveState(kLayoutVersion);
    setWelcome(true);
}

void MainWindow::updateTitle()
{
    const Session& session = m_program.session();
    setWindowFilePath(session.path());
    QString title = session.displayName();
    if (session.isReadOnly())
        title = tr("%1 (read-only: made by a newer Tombolo)").arg(title);
    setWindowTitle(tr("%1[*] – Tombolo").arg(title));
    setWindowModified(session.isModified());
}

void MainWindow::updateStatus()
{
    m_statusZoom->setText(tr("%1 %").arg(qRound(m_canvas->zoom() * 100)));
    QString run;
    if (m_program.runs().isRunning()) {
        run = tr("Simulating…");
    } else if (m_workspace.runError()) {
        run = tr("Cannot be simulated");
        m_statusRun->setToolTip(text::errorText(*m_workspace.runError()));
    } else if (m_workspace.trace() && !m_workspace.trace()->flows().empty()) {
        int hidden = 0;
        int answered = 0;
        for (const sim::FlowResult& flow : m_workspace.trace()->flows()) {
            hidden += flow.isMerged() ? 1 : 0;
            answered += flow.isAnswered() ? 1 : 0;
        }
        const int all = static_cast<int>(m_workspace.trace()->flows().size());
        run = QStringList{tr("%n flow(s)", nullptr, all), tr("%n answered", nullptr, answered),
                          tr("%n hidden", nullptr, hidden)}
                  .join(QStringLiteral(" · "));
        m_statusRun->setToolTip({});
    }
    m_statusRun->setText(run);
    int errors = 0;
    for (const Finding& finding : m_workspace.findings())
        errors += finding.severity == Severity::Hint ? 0 : 1;
    m_problemsDock->setWindowTitle(errors == 0 ? tr("Problems") : tr("Problems (%1)").arg(errors));
}

MainWindow::Restorable MainWindow::restorable() const
{
    const bool welcome = m_stack->currentIndex() == 0;
    return {saveGeometry(), welcome ? m_shownLayout : saveState(kLayoutVersion), welcome,
            m_twin && m_twin->isVisible() ? m_twin->saveGeometry() : QByteArray()};
}

void MainWindow::restore(const Restorable& kept)
{
    restoreGeometry(kept.geometry);
    setWelcome(false);
    restoreState(kept.layout, kLayoutVersion);
    m_shownLayout = kept.layout;
    setWelcome(kept.welcome);
    if (!kept.welcome)
        m_canvas->fitAll();
    if (!kept.twin.isEmpty()) {
        showTwin();
        m_twin->restoreGeometry(kept.twin);
    }
}

void MainWindow::retire()
{
    m_retired = true;
    m_clock->pause();
    hide();
}

void MainWindow::readLayout()
{
    const QSettings store = settings();
    restoreGeometry(store.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(store.value(QStringLiteral("window/layout")).toByteArray(), kLayoutVersion);
}

void MainWindow::writeLayout() const
{
    QSettings store = settings();
    store.setValue(QStringLiteral("window/geometry"), saveGeometry());
    store.setValue(QStringLiteral("window/layout"),
                   m_hiddenForWelcome.empty() ? saveState(kLayoutVersion) : m_shownLayout);
}

void MainWindow::resetLayout()
{
    restoreState(m_defaultLayout, kLayoutVersion);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_retired && !mayDiscard()) {
        event->ignore();
        return;
    }
    if (!m_retired)
        writeLayout();
    event->accept();
}

/// A key that nobody else wanted.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_workspace.lens()) {
        m_workspace.setLens(nullptr);
        m_canvas->setFocus();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    openFile(event->mimeData()->urls().first().toLocalFile());
}

}  // namespace tombolo::app
