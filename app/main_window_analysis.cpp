// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

#include "app/main_window.h"
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
}

void MainWindow::adviseModel()
{
    if (!m_adviceWindow)
        m_adviceWindow = new views::AdviceWindow(m_workspace, this);
    m_adviceWindow->show();
    m_adviceWindow->raise();
    m_adviceWindow->activateWindow();
}

}  // namespace tombolo::app
