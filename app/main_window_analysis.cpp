// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

#include "app/compare_window.h"
#include "app/file_dialogs.h"
#include "app/main_window.h"
#include "app/program.h"
#include "app/twin_window.h"
#include "model/persist/file.h"
#include "model/persist/twin.h"
#include "views/canvas/canvas_view.h"
#include "views/export/files.h"
#include "views/export/matrix_html.h"
#include "views/insight/advice_window.h"
#include "views/insight/detective_panel.h"
#include "views/insight/ledger_panel.h"
#include "views/insight/lens_control.h"
#include "views/insight/matrix_panel.h"
#include "views/insight/remedies_panel.h"
#include "views/panels/flows_panel.h"
#include "views/playback/playback_clock.h"

/// Everything about hidden sources that is computed from a run.
namespace tombolo::app {

/// Closed until someone asks; as tabs beside the panels that are there: what is read from top to
/// bottom in the tall column of the inspector, tables below.
void MainWindow::buildAnalysisDocks()
{
    m_remediesDock = addDock("remedies", tr("Why hidden"), new views::RemediesPanel(m_workspace),
                             Qt::RightDockWidgetArea);
    tabifyDockWidget(m_inspectorDock, m_remediesDock);
    m_remediesDock->hide();
    m_ledgers = new views::LedgerKeeper(m_workspace, this);
    m_lens = new views::LensControl(m_workspace, *m_ledgers, this);
    m_detectiveDock =
        addDock("whois", tr("Who was that?"), new views::DetectivePanel(m_workspace, *m_ledgers),
                Qt::BottomDockWidgetArea);
    tabifyDockWidget(m_problemsDock, m_detectiveDock);
    m_detectiveDock->hide();
    auto* ledger = new views::LedgerPanel(m_workspace, *m_ledgers);
    m_ledgerDock = addDock("ledger", tr("Who can tell"), ledger, Qt::BottomDockWidgetArea);
    tabifyDockWidget(m_problemsDock, m_ledgerDock);
    m_ledgerDock->hide();
    connect(ledger, &views::LedgerPanel::standHereRequested, this, &MainWindow::standHere);
    connect(m_canvas, &canvas::CanvasView::standHereRequested, this, &MainWindow::standHere);
    connect(&m_workspace, &views::Workspace::standHereRequested, this, &MainWindow::standHere);
    m_matrix = new views::MatrixPanel(m_workspace);
    m_matrix->setFocusProxy(m_matrix->view());
    m_matrixDock = addDock("matrix", tr("Matrix"), m_matrix, Qt::BottomDockWidgetArea);
    tabifyDockWidget(m_problemsDock, m_matrixDock);
    m_matrixDock->hide();
    connect(m_matrix, &views::MatrixPanel::playFlowRequested, this, [this](const QString& id) {
        m_lens->leave();  // under it most of a packet's way would be faded
        if (views::seekFlow(m_workspace, id.toStdString()))
            m_clock->play();
    });
    connect(m_matrix, &views::MatrixPanel::exportRequested, this, &MainWindow::exportMatrix);
}

void MainWindow::showDock(QDockWidget* dock)
{
    showCanvas();
    dock->show();
    dock->raise();
    const bool below = dockWidgetArea(dock) == Qt::BottomDockWidgetArea;
    // An answer of several lines needs more height than a list.
    const int room = std::min(height() * 2 / 5, fontMetrics().height() * 27);
    if (!dock->isFloating() && below && dock->height() < room)
        resizeDocks({dock}, {room}, Qt::Vertical);
    // … and a table more width, as do sentences beside the canvas.
    const int wide = below ? std::min(width() / 2, fontMetrics().height() * 46)
                           : std::min(width() * 3 / 10, fontMetrics().height() * 27);
    const bool isTable = dock == m_matrixDock || dock == m_ledgerDock;
    if ((isTable || !below) && !dock->isFloating() && dock->width() < wide)
        resizeDocks({dock}, {wide}, Qt::Horizontal);
    dock->widget()->setFocus(Qt::ShortcutFocusReason);
}

/// What hides a flow's source, and what would bring it back.
void MainWindow::showWhy(const QString& flow)
{
    const auto trace = m_workspace.trace();
    for (std::size_t f = 0; trace && f < trace->flows().size(); ++f) {
        if (trace->flows()[f].id == flow.toStdString())
            m_workspace.setCurrentFlow(static_cast<int>(f));
    }
    showDock(m_remediesDock);
}

/// Of the flow that is shown; when its source is true, of the first that is hidden.
void MainWindow::showWhyHidden()
{
    const auto trace = m_workspace.trace();
    if (trace && !trace->flows().empty()) {
        const auto& flows = trace->flows();
        const auto shown = static_cast<std::size_t>(std::max(0, m_workspace.currentFlow()));
        const auto hidden = std::find_if(flows.begin(), flows.end(),
                                         [](const sim::FlowResult& flow) { return flow.hidden; });
        if (hidden != flows.end() && !(shown < flows.size() && flows[shown].hidden))
            m_workspace.setCurrentFlow(static_cast<int>(hidden - flows.begin()));
    }
    showDock(m_remediesDock);
}

void MainWindow::buildAnalyseMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Analyse"));
    addLensActions(*menu);
    menu->addSeparator();
    const auto add = [&](const QString& label, const QString& tip, const QKeySequence& key,
                         auto act) {
        QAction* action = menu->addAction(label);
        action->setStatusTip(tip);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, act);
    };
    add(tr("Who can te&ll: the identity ledger"),
        tr("What each machine on the way of the flow that is shown can tell of its source"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), [this] { showDock(m_ledgerDock); });
    add(tr("&Why hidden, and what would bring it back"),
        tr("Which rule hides the source of the flow that is shown, and the changes that would "
           "bring it back"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), [this] { showWhyHidden(); });
    add(tr("&Matrix: who sees whom"),
        tr("Whose true address everyone who listens sees, for all pairs at once"),
        QKeySequence(Qt::CTRL | Qt::Key_M), [this] { showDock(m_matrixDock); });
    add(tr("Which mo&del?…"),
        tr("Weighs the flat and the island model for this drawing, with its addresses"),
        QKeySequence(), [this] { adviseModel(); });
    menu->addSeparator();
    add(tr("&Twin: the other model beside it…"),
        tr("The same drawing in the other model, both runs on one clock"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), [this] { showTwin(); });
    add(tr("&Compare with a file…"),
        tr("What another document does differently, in words and as a drawing"), QKeySequence(),
        [this] { compareWithFile(); });
}

/// Whose eyes the drawing is seen with, and who was behind a logged line.
void MainWindow::addLensActions(QMenu& menu)
{
    QAction* stand = menu.addAction(tr("&Stand here"));
    stand->setObjectName(QStringLiteral("standHere"));
    stand->setShortcut(Qt::Key_F7);
    stand->setCheckable(true);
    stand->setStatusTip(tr("Show only what the selected element or network can know"));
    connect(stand, &QAction::triggered, this, [this](bool on) {
        if (on)
            standHere(m_workspace.primary());
        else
            m_lens->leave();
    });
    QAction* hidden = menu.addAction(tr("All &hidden sources"));
    hidden->setObjectName(QStringLiteral("hiddenSources"));
    hidden->setShortcut(Qt::SHIFT | Qt::Key_F7);
    hidden->setCheckable(true);
    hidden->setStatusTip(tr("Show all flows with a hidden source at once, and what each translator "
                            "merges"));
    connect(hidden, &QAction::triggered, this, [this](bool on) {
        showCanvas();
        m_lens->showHidden(on);
    });
    connect(m_lens, &views::LensControl::changed, this, [this, stand, hidden] {
        stand->setChecked(!m_lens->observer().empty());
        hidden->setChecked(m_lens->showsHidden());
    });
    QAction* who = menu.addAction(tr("Who was th&at?"));
    who->setObjectName(QStringLiteral("whoWasThat"));
    who->setShortcut(Qt::CTRL | Qt::Key_F7);
    who->setStatusTip(tr("Take a logged line and find who could be behind it"));
    connect(who, &QAction::triggered, this, [this] { showDock(m_detectiveDock); });
}

void MainWindow::standHere(const std::string& id)
{
    showCanvas();
    m_lens->standAt(id);
    // Where nobody can stand the entry must not look as if somebody did.
    emit m_lens->changed();
    m_canvas->setFocus();
}

void MainWindow::adviseModel()
{
    if (!m_adviceWindow) {
        auto* advice = new views::AdviceWindow(m_workspace, this);
        connect(advice, &views::AdviceWindow::saveRequested, this,
                [this](const QString& path, const QByteArray& content) {
                    if (const auto done = exporting::writeAtomically(path, content); !done)
                        return showError(done.error());
                    m_workspace.say(tr("The advice is in %1").arg(path));
                });
        advice->setCarriedBy(persist::readTwin);
        m_adviceWindow = advice;
    }
    m_adviceWindow->show();
    m_adviceWindow->raise();
    m_adviceWindow->activateWindow();
}

void MainWindow::exportMatrix(const QString& format)
{
    const auto answer = m_matrix->source().answer();
    if (!answer)
        return;
    const QString path = askForFile(m_program.session(), format, tr("-matrix"));
    if (path.isEmpty())
        return;
    const text::NameOf names = m_workspace.names();
    const QString content = format == QLatin1String("csv")
                                ? text::matrixCsv(*answer->matrix, answer->table, names)
                                : exporting::matrixHtml(*answer->matrix, answer->table,
                                                        m_program.session().displayName(),
                                                        m_workspace.theme().name(), names);
    if (const auto done = exporting::writeAtomically(path, content.toUtf8()); !done)
        return showError(done.error());
    m_workspace.say(tr("The matrix is in %1").arg(path));
}

void MainWindow::showTwin()
{
    if (!m_twin) {
        m_twin = new TwinWindow(m_workspace, this);
        connect(m_twin, &TwinWindow::modelUsed, this, [this] {
            showCanvas();
            m_workspace.say(tr("The document is in the other model now; undo brings it back"));
        });
    }
    m_twin->show();
    m_twin->raise();
    m_twin->activateWindow();
}

void MainWindow::compareWithFile()
{
    const QString path = askOpenPath(this, m_program.session().path(),
                                     tr("Tombolo documents (*.tombolo);;All files (*)"),
                                     tr("Compare: choose the old document; this one is the new"));
    if (path.isEmpty())
        return;
    const auto opened = persist::readFile(path.toStdString(), true);
    if (!opened)
        return showError(opened.error());
    (new CompareWindow(m_workspace, opened->topology, path, this))->show();
}

}  // namespace tombolo::app
