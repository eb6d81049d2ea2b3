// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_menu.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include "views/canvas/canvas_view.h"
#include "views/canvas/palette.h"

namespace tombolo::canvas {

namespace {

struct Menus {
    Q_DECLARE_TR_FUNCTIONS(tombolo::canvas::Menus)
};

QMenu* newMenu(CanvasView& view)
{
    auto* menu = new QMenu(&view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void addCommon(QMenu& menu, CanvasView& view)
{
    const CanvasActions& actions = view.actions();
    menu.addSeparator();
    for (const auto id : {CanvasActions::Cut, CanvasActions::Copy, CanvasActions::Paste,
                          CanvasActions::Duplicate, CanvasActions::Delete})
        menu.addAction(actions.action(id));
}

/// Where to listen for what an element, or what a link shows. Empty: it has no wire.
std::vector<std::string> placesOf(CanvasView& view, const std::string& id)
{
    switch (view.editor().kindOf(id)) {
    case ElementKind::Network:
    case ElementKind::Router:
    case ElementKind::Cluster:
    case ElementKind::Node:
    case ElementKind::Pod:
    case ElementKind::Gateway:
    case ElementKind::Host:
        return {id};
    default:
        return {};
    }
}

std::vector<std::string> placesOf(CanvasView& view, const render::LinkLine& line)
{
    if (line.network < 0)
        return {line.a};
    const Cluster* cluster = view.workspace().document().index().cluster(line.a);
    if (!cluster)
        return {line.a + '@' + line.b};
    std::vector<std::string> out;
    for (const Node& node : cluster->nodes)
        out.push_back(node.id + '@' + line.b);
    return out;
}

/// Entries for captures; those that cannot be are there, too, and say why.
void addCapture(QMenu& menu, CanvasView& view, const std::vector<std::string>& places)
{
    if (places.empty())
        return;
    const bool ran = view.workspace().trace() && !view.workspace().isTraceStale();
    const bool wireshark = !QStandardPaths::findExecutable(QStringLiteral("wireshark")).isEmpty();
    menu.addSeparator();
    QAction* open =
        menu.addAction(wireshark ? Menus::tr("Open capture in &Wireshark")
                                 : Menus::tr("Open capture in &Wireshark (not installed)"));
    open->setEnabled(ran && wireshark);
    QAction* save = menu.addAction(ran ? Menus::tr("&Save capture…")
                                       : Menus::tr("&Save capture… (run the simulation first)"));
    save->setEnabled(ran);
    for (const bool opens : {true, false})
        QObject::connect(opens ? open : save, &QAction::triggered, &view,
                         [&view, places, opens] { emit view.captureRequested(places, opens); });
}

/// "Stand here" for everything that packets come to.
void addStandHere(QMenu& menu, CanvasView& view, const std::string& id)
{
    const ElementKind kind = view.editor().kindOf(id);
    if (placesOf(view, id).empty() || kind == ElementKind::Cluster)
        return;
    const bool ran = view.workspace().trace() && !view.workspace().isTraceStale();
    menu.addSeparator();
    QAction* stand = menu.addAction(ran ? Menus::tr("Stand &here: what it can know")
                                        : Menus::tr("Stand &here (run the simulation first)"));
    stand->setShortcut(Qt::Key_F7);
    stand->setShortcutContext(Qt::WidgetShortcut);  // shown; the window has the key
    stand->setEnabled(ran);
    QObject::connect(stand, &QAction::triggered, &view,
                     [&view, id] { emit view.standHereRequested(id); });
}

}  // namespace

void fillCreateMenu(QMenu& menu, CanvasView& view, QPointF scene, bool anywhere)
{
    QString group;
    for (const PaletteEntry& entry : paletteEntries()) {
        std::string home;
        if (!anywhere && !view.editor().homeFor(entry.word, scene, home))
            continue;
        if (!group.isEmpty() && entry.group != group)
            menu.addSeparator();
        group = entry.group;
        const QString word = entry.word;
        QAction* action = menu.addAction(paletteIcon(word, view.workspace().theme()), entry.label);
        action->setToolTip(entry.tip);
        action->setData(word);
        QObject::connect(action, &QAction::triggered, &view, [&view, word, scene, anywhere] {
            view.editor().create(word, anywhere ? scene : view.snapped(scene, {}), anywhere);
        });
    }
}

QMenu* elementMenu(CanvasView& view, const std::string& id, QPointF scene)
{
    QMenu* menu = newMenu(view);
    CanvasEditor& editor = view.editor();
    const CanvasActions& actions = view.actions();
    menu->addAction(actions.action(CanvasActions::Properties));
    menu->addAction(actions.action(CanvasActions::Rename));
    if (editor.kindOf(id) != ElementKind::Note) {
        menu->addSeparator();
        menu->addAction(actions.action(CanvasActions::Connect));
        menu->addAction(actions.action(CanvasActions::FlowFrom));
    }
    if (editor.canCollapse(id)) {
        QMenu* inside = menu->addMenu(Menus::tr("Create &here"));
        fillCreateMenu(*inside, view, scene, false);
        menu->addAction(actions.action(CanvasActions::Collapse));
    }
    addStandHere(*menu, view, id);
    addCapture(*menu, view, placesOf(view, id));
    addCommon(*menu, view);
    menu->addSeparator();
    menu->addAction(actions.action(CanvasActions::FitSelection));
    menu->addAction(actions.action(CanvasActions::Tidy));
    return menu;
}

QMenu* linkMenu(CanvasView& view, int link)
{
    QMenu* menu = newMenu(view);
    const render::LinkLine& line = view.scene().links().at(static_cast<std::size_t>(link));
    CanvasEditor& editor = view.editor();
    const std::string a = line.a;
    const std::string b = line.b;
    for (const std::string& id : {a, b})
        QObject::connect(menu->addAction(Menus::tr("Select %1").arg(editor.nameOf(id))),
                         &QAction::triggered, &view,
                         [&view, id] { view.workspace().select({id}); });
    addCapture(*menu, view, placesOf(view, line));
    if (line.network < 0 || editor.kindOf(b) != ElementKind::Network ||
        editor.kindOf(a) == ElementKind::Node || editor.kindOf(a) == ElementKind::Cluster)
        return menu;
    menu->addSeparator();
    QAction* cut = menu->addAction(
        Menus::tr("&Disconnect %1 from %2").arg(editor.nameOf(a), editor.nameOf(b)));
    cut->setEnabled(!view.workspace().document().isReadOnly());
    QObject::connect(cut, &QAction::triggered, &view,
                     [&view, a, b] { view.editor().disconnectElement(a, b); });
    return menu;
}

QMenu* groundMenu(CanvasView& view, QPointF scene)
{
    QMenu* menu = newMenu(view);
    const CanvasActions& actions = view.actions();
    QMenu* create = menu->addMenu(Menus::tr("Create &here"));
    fillCreateMenu(*create, view, scene, false);
    create->setEnabled(!view.workspace().document().isReadOnly());
    menu->addAction(actions.action(CanvasActions::Paste));
    menu->addAction(actions.action(CanvasActions::SelectAll));
    menu->addSeparator();
    for (const auto id : {CanvasActions::FitAll, CanvasActions::ZoomReset, CanvasActions::Tidy})
        menu->addAction(actions.action(id));
    menu->addSeparator();
    for (const auto id : {CanvasActions::Grid, CanvasActions::Snap, CanvasActions::MiniMapVisible})
        menu->addAction(actions.action(id));
    return menu;
}

}  // namespace tombolo::canvas
