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
#include "views/insight/advice_window.h"
#include "views/insight/remedies_panel.h"

/// Everything about hidden sources that is computed from a run.
namespace tombolo::app {

/// Closed until someone asks; as tabs beside the panels that are there.
void MainWindow::buildAnalysisDocks()
{
    m_remediesDock = addDock("remedies", tr("Bring It Back"), new views::RemediesPanel(m_workspace),
                             Qt::BottomDockWidgetArea);
    tabifyDockWidget(m_problemsDock, m_remediesDock);
    m_remediesDock->hide();
}

void MainWindow::showDock(QDockWidget* dock)
{
    showCanvas();
    dock->show();
    dock->raise();
    // An answer of several lines needs more height than a list.
    const int room = std::min(height() / 2, fontMetrics().height() * 20);
    if (!dock->isFloating() && dock->height() < room)
        resizeDocks({dock}, {room}, Qt::Vertical);
    dock->widget()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::buildAnalyseMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Analyse"));
    const auto add = [&](const QString& label, const QString& tip, const QKeySequence& key,
                         auto act) {
        QAction* action = menu->addAction(label);
        action->setStatusTip(tip);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, act);
    };
    add(tr("&Why hidden, and what would bring it back"),
        tr("Which rule hides the source of the flow that is shown, and the changes that would "
           "bring it back"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), [this] { showDock(m_remediesDock); });
    add(tr("Which &model?…"),
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

void MainWindow::adviseModel()
{
    if (!m_adviceWindow)
        m_adviceWindow = new views::AdviceWindow(m_workspace, this);
    m_adviceWindow->show();
    m_adviceWindow->raise();
    m_adviceWindow->activateWindow();
}

void MainWindow::showTwin()
{
    auto* window = new TwinWindow(m_workspace, this);
    connect(window, &TwinWindow::modelUsed, this, [this] {
        showCanvas();
        m_workspace.say(tr("The document is in the other model now; undo brings it back"));
    });
    window->show();
}

void MainWindow::compareWithFile()
{
    const QString path = askOpenPath(this, m_program.session().path(),
                                     tr("Tombolo documents (*.tombolo);;All files (*)"));
    if (path.isEmpty())
        return;
    const auto opened = persist::readFile(path.toStdString(), true);
    if (!opened)
        return showError(opened.error());
    (new CompareWindow(m_workspace, opened->topology, path, this))->show();
}

}  // namespace tombolo::app
