// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include "app/main_window.h"
#include "app/panel_cycle.h"
#include "app/program.h"
#include "app/welcome_page.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/palette.h"
#include "views/playback/transport_bar.h"

namespace tombolo::app {
namespace {

/// Qt's own Japanese words stand side by side as if they were one name.
[[maybe_unused]] constexpr const char* kUndoWords[] = {
    QT_TRANSLATE_NOOP("QUndoStack", "Undo %1"), QT_TRANSLATE_NOOP("QUndoStack", "Redo %1")};

using canvas::CanvasActions;

/// A row of alternatives, one of which is checked.
void addChoices(QMenu* menu, const QList<QPair<QString, QString>>& choices, const QString& current,
                const std::function<void(const QString&)>& choose)
{
    auto* group = new QActionGroup(menu);
    for (const auto& [value, label] : choices) {
        QAction* action = menu->addAction(label);
        action->setCheckable(true);
        action->setChecked(value == current);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, menu,
                         [choose, value = value] { choose(value); });
    }
}

}  // namespace

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildInsertMenu();
    buildViewMenu();
    buildRunMenu();
    buildAnalyseMenu();
    buildHelpMenu();
    buildToolBar();
}

void MainWindow::buildFileMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&File"));
    const auto add = [&](const QString& label, const QKeySequence& key, auto act) {
        QAction* action = menu->addAction(label);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    add(tr("&New"), QKeySequence::New, [this] { newDocument(); });
    add(tr("&Open…"), QKeySequence::Open, [this] { openDialog(); });
    m_recentMenu = menu->addMenu(tr("Open &recent"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    QMenu* exampleMenu = menu->addMenu(tr("Open an exa&mple"));
    for (const Example& example : examples()) {
        QAction* action = exampleMenu->addAction(example.title);
        action->setStatusTip(example.description);
        connect(action, &QAction::triggered, this,
                [this, resource = example.resource] { openExample(resource); });
    }
    add(tr("&Welcome page"), {}, [this] { showWelcome(); });
    menu->addSeparator();
    add(tr("&Save"), QKeySequence::Save, [this] { save(); });
    add(tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { saveAs(); });
    menu->addSeparator();
    add(tr("&Export the diagram…"), QKeySequence(Qt::CTRL | Qt::Key_E),
        [this] { exportDiagram(); });
    add(tr("Write a repor&t…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
        [this] { exportReport(); });
    add(tr("Write a Linux &lab…"), {}, [this] { writeLab(); });
    add(tr("Save a &capture of all wires…"), {}, [this] { saveCapture({}); });
    menu->addSeparator();
    add(tr("Print pre&view…"), {}, [this] { print(true); });
    add(tr("&Print…"), QKeySequence::Print, [this] { print(false); });
    menu->addSeparator();
    add(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    const QStringList recent = m_program.session().recentFiles();
    for (const QString& path : recent) {
        QAction* action = m_recentMenu->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        action->setStatusTip(path);
        action->setEnabled(QFileInfo::exists(path));
        connect(action, &QAction::triggered, this, [this, path] { openFile(path); });
    }
    if (recent.isEmpty()) {
        m_recentMenu->addAction(tr("No file was opened yet"))->setEnabled(false);
        return;
    }
    m_recentMenu->addSeparator();
    connect(m_recentMenu->addAction(tr("&Forget these")), &QAction::triggered, this,
            [this] { m_program.session().forgetRecent(); });
}

void MainWindow::buildEditMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Edit"));
    QUndoStack& stack = m_workspace.document().undoStack();
    QAction* undo = stack.createUndoAction(this);
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = stack.createRedoAction(this);
    redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    menu->addActions({undo, redo});
    menu->addSeparator();
    CanvasActions& actions = m_canvas->actions();
    for (const auto id : {CanvasActions::Cut, CanvasActions::Copy, CanvasActions::Paste,
                          CanvasActions::Duplicate, CanvasActions::Delete})
        menu->addAction(actions.action(id));
    menu->addSeparator();
    for (const auto id : {CanvasActions::SelectAll, CanvasActions::Deselect, CanvasActions::Find,
                          CanvasActions::Rename, CanvasActions::Properties})
        menu->addAction(actions.action(id));
    menu->addSeparator();
    for (const auto id : {CanvasActions::Connect, CanvasActions::FlowFrom, CanvasActions::Collapse,
                          CanvasActions::Tidy})
        menu->addAction(actions.action(id));
}

void MainWindow::buildInsertMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Insert"));
    QString group;
    for (const canvas::PaletteEntry& entry : canvas::paletteEntries()) {
        if (!group.isEmpty() && entry.group != group)
            menu->addSeparator();
        group = entry.group;
        QAction* action =
            menu->addAction(canvas::paletteIcon(entry.word, m_workspace.theme()), entry.label);
        action->setStatusTip(entry.tip);
        connect(action, &QAction::triggered, this, [this, word = entry.word] {
            showCanvas();
            m_canvas->insert(word);
        });
    }
}

void MainWindow::buildViewMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    CanvasActions& actions = m_canvas->actions();
    for (const auto id : {CanvasActions::ZoomIn, CanvasActions::ZoomOut, CanvasActions::ZoomReset,
                          CanvasActions::FitAll, CanvasActions::FitSelection})
        menu->addAction(actions.action(id));
    menu->addSeparator();
    for (const auto id : {CanvasActions::Grid, CanvasActions::Snap, CanvasActions::MiniMapVisible})
        menu->addAction(actions.action(id));
    menu->addSeparator();
    QMenu* panels = menu->addMenu(tr("&Panels"));
    for (QDockWidget* dock : m_docks)
        panels->addAction(dock->toggleViewAction());
    panels->addSeparator();
    QAction* next = panels->addAction(tr("&Next panel"));
    next->setShortcut(Qt::Key_F6);
    connect(next, &QAction::triggered, this, [this] { focusNextPanel(*m_canvas, m_docks, 1); });
    QAction* previous = panels->addAction(tr("Pre&vious panel"));
    previous->setShortcut(Qt::SHIFT | Qt::Key_F6);
    connect(previous, &QAction::triggered, this,
            [this] { focusNextPanel(*m_canvas, m_docks, -1); });
    panels->addSeparator();
    connect(panels->addAction(tr("&Reset the layout")), &QAction::triggered, this,
            &MainWindow::resetLayout);
    Appearance& appearance = m_program.appearance();
    addChoices(menu->addMenu(tr("&Theme")),
               {{QStringLiteral("system"), tr("As the &system")},
                {QStringLiteral("light"), tr("&Light")},
                {QStringLiteral("dark"), tr("&Dark")}},
               appearance.themeChoice(),
               [&appearance](const QString& choice) { appearance.setThemeChoice(choice); });
    // The names of languages stand in their own language everywhere.
    addChoices(menu->addMenu(tr("&Language")),
               {{QString(), tr("As the &system")},
                {QStringLiteral("en"), QStringLiteral("English")},
                {QStringLiteral("ja"), QStringLiteral("日本語")}},
               appearance.languageChoice(), [this](const QString& choice) {
                   // The menu that is open now belongs to the window that goes away.
                   QMetaObject::invokeMethod(
                       &m_program, [this, choice] { m_program.changeLanguage(choice); },
                       Qt::QueuedConnection);
               });
    QAction* still = menu->addAction(tr("Reduc&e motion"));
    still->setCheckable(true);
    still->setChecked(appearance.reducedMotion());
    connect(still, &QAction::toggled, this,
            [&appearance](bool on) { appearance.setReducedMotion(on); });
    QAction* full = menu->addAction(tr("F&ull screen"));
    full->setShortcut(Qt::Key_F11);
    full->setCheckable(true);
    connect(full, &QAction::toggled, this,
            [this](bool on) { on ? showFullScreen() : showNormal(); });
}

void MainWindow::buildRunMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Run"));
    m_transport->addActionsTo(menu);
    menu->addSeparator();
    QAction* automatic = menu->addAction(tr("Run &automatically after each change"));
    automatic->setCheckable(true);
    automatic->setChecked(m_program.runs().isAutomatic());
    connect(automatic, &QAction::toggled, &m_program.runs(), &RunController::setAutomatic);
    QAction* now = menu->addAction(tr("Run &now"));
    now->setShortcut(Qt::Key_F5);
    connect(now, &QAction::triggered, &m_program.runs(), &RunController::runNow);
}

void MainWindow::buildHelpMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Help"));
    QAction* keys = menu->addAction(tr("&Keyboard shortcuts"));
    keys->setShortcut(QKeySequence(Qt::Key_F1));
    connect(keys, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(menu->addAction(tr("&About Tombolo")), &QAction::triggered, this,
            &MainWindow::showAbout);
}

void MainWindow::buildToolBar()
{
    m_toolBar = addToolBar(tr("Tools"));
    QToolBar* bar = m_toolBar;
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    CanvasActions& actions = m_canvas->actions();
    for (const auto id : {CanvasActions::SelectTool, CanvasActions::ConnectTool,
                          CanvasActions::FlowTool, CanvasActions::PanTool})
        bar->addAction(actions.action(id));
    bar->addSeparator();
    for (const auto id : {CanvasActions::ZoomOut, CanvasActions::ZoomIn, CanvasActions::FitAll,
                          CanvasActions::Tidy})
        bar->addAction(actions.action(id));
}

}  // namespace tombolo::app
