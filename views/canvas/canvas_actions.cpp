// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_actions.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

#include "views/canvas/canvas_view.h"
#include "views/text/mnemonic.h"

namespace tombolo::canvas {

namespace {

constexpr double kZoomStep = 1.25;

struct Texts {
    const char* text;
    const char* tip;
};

Texts textsOf(CanvasActions::Id id)
{
    const char* none = "";
    using A = CanvasActions;
    switch (id) {
    case A::Cut:
        return {QT_TRANSLATE_NOOP("CanvasActions", "Cu&t"), none};
    case A::Copy:
        return {QT_TRANSLATE_NOOP("CanvasActions", "&Copy"), none};
    case A::Paste:
        return {QT_TRANSLATE_NOOP("CanvasActions", "&Paste"), none};
    case A::Duplicate:
        return {QT_TRANSLATE_NOOP("CanvasActions", "D&uplicate"), none};
    case A::Delete:
        return {QT_TRANSLATE_NOOP("CanvasActions", "&Delete"), none};
    case A::SelectAll:
        return {QT_TRANSLATE_NOOP("CanvasActions", "Select &all"), none};
    case A::Deselect:
        return {QT_TRANSLATE_NOOP("CanvasActions", "Select nothin&g"), none};
    case A::Rename:
        return {QT_TRANSLATE_NOOP("CanvasActions", "&Rename"), none};
    case A::Properties:
        return {QT_TRANSLATE_NOOP("CanvasActions", "Pr&operties"),
                QT_TRANSLATE_NOOP("CanvasActions", "Show everything about it in the inspector")};
    case A::Connect:
        return {QT_TRANSLATE_NOOP("CanvasActions", "Co&nnect to…"),
                QT_TRANSLATE_NOOP("CanvasActions",
                                  "Then click what it should be connected to (key L)")};
    case A::FlowFrom:
        return {QT_TRANSLATE_NOOP("CanvasActions", "&Flow from here…"),
                QT_TRANSLATE_NOOP("CanvasActions", "Then click what it should reach (key F)")};
    case A::Collapse:
        return {QT_TRANSLATE_NOOP("CanvasActions", "Fo&ld up or open"), none};
    case A::Tidy:
        return {QT_TRANSLATE_NOOP("CanvasActions", "T&idy layout"),
                QT_TRANSLATE_NOOP("CanvasActions", "Arrange everything anew, in one step")};
    case A::ZoomIn:
        return {QT_TRANSLATE_NOOP("CanvasActions", "Zoom &in"), none};
    case A::ZoomOut:
        return {QT_TRANSLATE_NOOP("CanvasActions", "Zoom &out"), none};
    case A::ZoomReset:
        return {QT_TRANSLATE_NOOP("CanvasActions", "&Actual size"), none};
    case A::FitAll:
        return {QT_TRANSLATE_NOOP("CanvasActions", "&Fit everything"),
                QT_TRANSLATE_NOOP("CanvasActions", "Show the whole drawing")};
    case A::FitSelection:
        return {
            QT_TRANSLATE_NOOP("CanvasActions", "Bring into &view"),
            QT_TRANSLATE_NOOP("CanvasActions", "Show the selected elements as large as they fit")};
    case A::Grid:
        return {QT_TRANSLATE_NOOP("CanvasActions", "&Grid"), none};
    case A::Snap:
        return {QT_TRANSLATE_NOOP("CanvasActions", "&Snap to the grid"),
                QT_TRANSLATE_NOOP("CanvasActions", "Alt ignores the grid while dragging")};
    case A::MiniMapVisible:
        return {QT_TRANSLATE_NOOP("CanvasActions", "&Mini-map"),
                QT_TRANSLATE_NOOP("CanvasActions",
                                  "A small map in the corner while part of the drawing is out of "
                                  "sight")};
    case A::Find:
        return {QT_TRANSLATE_NOOP("CanvasActions", "Find on the can&vas…"), none};
    case A::SelectTool:
        return {QT_TRANSLATE_NOOP("CanvasActions", "&Select"),
                QT_TRANSLATE_NOOP("CanvasActions", "Select and move")};
    case A::ConnectTool:
        return {
            QT_TRANSLATE_NOOP("CanvasActions", "&Connect"),
            QT_TRANSLATE_NOOP("CanvasActions", "Drag from one element to another to join them")};
    case A::FlowTool:
        return {QT_TRANSLATE_NOOP("CanvasActions", "&Flow"),
                QT_TRANSLATE_NOOP("CanvasActions", "Drag from a source to its target")};
    case A::PanTool:
        return {QT_TRANSLATE_NOOP("CanvasActions", "&Hand"),
                QT_TRANSLATE_NOOP("CanvasActions", "Drag the paper")};
    }
    return {none, none};
}

}  // namespace

CanvasActions::CanvasActions(CanvasView& view) : QObject(&view), m_view(view)
{
    addEditActions();
    addViewActions();
    addTools();
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this,
            &CanvasActions::clipboardChanged);
    m_clipboardFits = view.editor().canPaste();
    retranslate();
}

QAction* CanvasActions::add(Id id, const std::function<void()>& act,
                            const QList<QKeySequence>& keys, bool everywhere)
{
    auto* action = new QAction(this);
    action->setShortcuts(keys);
    // Editing keys belong to whoever has the focus: a text field keeps its own Delete and Ctrl+C.
    action->setShortcutContext(everywhere ? Qt::WindowShortcut : Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, act);
    m_view.addAction(action);
    m_actions[id] = action;
    return action;
}

void CanvasActions::addEditActions()
{
    CanvasView& view = m_view;
    const auto selection = [&view]() -> const Ids& {
        return view.workspace().selection();
    };
    add(
        Cut, [&view, selection] { view.editor().cut(Ids(selection())); },
        QKeySequence::keyBindings(QKeySequence::Cut));
    add(
        Copy, [&view, selection] { view.editor().copy(selection()); },
        QKeySequence::keyBindings(QKeySequence::Copy));
    add(
        Paste, [&view] { view.editor().paste(view.insertPoint()); },
        QKeySequence::keyBindings(QKeySequence::Paste));
    add(Duplicate, [&view, selection] { view.editor().duplicate(Ids(selection())); },
        {QKeySequence(Qt::CTRL | Qt::Key_D)});
    add(Delete, [&view, selection] { view.editor().remove(Ids(selection())); },
        {QKeySequence(QKeySequence::Delete), QKeySequence(Qt::Key_Backspace)});
    add(
        SelectAll, [&view] { view.selectAll(); },
        QKeySequence::keyBindings(QKeySequence::SelectAll));
    add(Deselect, [&view] { view.workspace().clearSelection(); },
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)});
    add(Rename, [&view] { view.beginRename(view.workspace().primary()); },
        {QKeySequence(Qt::Key_F2)});
    add(Properties, [&view] { emit view.inspectorRequested(); },
        {QKeySequence(Qt::ALT | Qt::Key_Return)});
    add(Connect, [&view] { view.startConnecting(false); });
    add(FlowFrom, [&view] { view.startConnecting(true); });
    add(Collapse, [&view] {
        const std::string id = view.workspace().primary();
        view.editor().setCollapsed(id, !view.editor().isCollapsed(id));
    });
    add(
        Tidy,
        [&view] {
            view.editor().tidy();
            view.fitAll();
        },
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)}, true);
    add(
        Find, [&view] { view.startFind(); }, QKeySequence::keyBindings(QKeySequence::Find), true);
}

void CanvasActions::addViewActions()
{
    CanvasView& view = m_view;
    QList<QKeySequence> in = QKeySequence::keyBindings(QKeySequence::ZoomIn);
    in << QKeySequence(Qt::CTRL | Qt::Key_Equal);
    add(
        ZoomIn, [&view] { view.setZoom(view.zoom() * kZoomStep); }, in, true);
    add(
        ZoomOut, [&view] { view.setZoom(view.zoom() / kZoomStep); },
        QKeySequence::keyBindings(QKeySequence::ZoomOut), true);
    add(
        ZoomReset, [&view] { view.setZoom(1); }, {QKeySequence(Qt::CTRL | Qt::Key_0)}, true);
    add(
        FitAll, [&view] { view.fitAll(); }, {QKeySequence(Qt::CTRL | Qt::Key_9)}, true);
    add(
        FitSelection, [&view] { view.fitSelection(); }, {QKeySequence(Qt::CTRL | Qt::Key_8)}, true);
    const auto toggle = [this](Id id, auto&& set, bool on) {
        QAction* action = add(id, [] {});
        action->setCheckable(true);
        action->setChecked(on);
        connect(action, &QAction::toggled, this, set);
        return action;
    };
    toggle(
        Grid, [&view](bool on) { view.setGridVisible(on); }, true)
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Apostrophe));
    toggle(
        Snap, [&view](bool on) { view.setSnapping(on); }, true);
    toggle(
        MiniMapVisible, [&view](bool on) { view.setMiniMapVisible(on); }, true);
}

void CanvasActions::addTools()
{
    m_tools = new QActionGroup(this);
    const std::pair<Id, ToolKind> tools[] = {{SelectTool, ToolKind::Select},
                                             {ConnectTool, ToolKind::Connect},
                                             {FlowTool, ToolKind::Flow},
                                             {PanTool, ToolKind::Pan}};
    for (const auto& [id, kind] : tools) {
        const ToolKind wanted = kind;
        QAction* action = add(id, [this, wanted] { m_view.useTool(wanted); });
        action->setCheckable(true);
        m_tools->addAction(action);
    }
    m_actions[SelectTool]->setChecked(true);
}

QList<QAction*> CanvasActions::all() const
{
    QList<QAction*> list;
    for (const auto& [id, action] : m_actions)
        list << action;
    return list;
}

void CanvasActions::retranslate()
{
    for (const auto& [id, action] : m_actions) {
        const Texts texts = textsOf(id);
        action->setText(QCoreApplication::translate("CanvasActions", texts.text));
        action->setIconText(text::withoutMnemonic(action->text()));
        const QString tip = QCoreApplication::translate("CanvasActions", texts.tip);
        action->setStatusTip(tip);
        action->setToolTip(tip.isEmpty() ? action->iconText() : tip);
    }
    refresh();
}

void CanvasActions::clipboardChanged()
{
    m_clipboardFits = m_view.editor().canPaste();
    refresh();
}

void CanvasActions::refresh()
{
    const views::Workspace& workspace = m_view.workspace();
    const CanvasEditor& editor = m_view.editor();
    const bool selected = !workspace.selection().empty();
    const bool editable = !workspace.document().isReadOnly();
    const std::string primary = workspace.primary();
    const ElementKind kind = editor.kindOf(primary);
    const auto enable = [this](Id id, bool on) {
        m_actions.at(id)->setEnabled(on);
    };
    for (const Id id : {Copy, Deselect, Properties, FitSelection})
        enable(id, selected);
    for (const Id id : {Cut, Duplicate, Delete})
        enable(id, selected && editable);
    enable(Paste, editable && m_clipboardFits);
    enable(Rename, editor.canRename(primary));
    enable(Connect, editable && (kind == ElementKind::Network || kind == ElementKind::Router ||
                                 kind == ElementKind::Gateway || kind == ElementKind::Host ||
                                 kind == ElementKind::Cluster));
    enable(FlowFrom, editable && editor.canSend(primary));
    enable(Collapse, editable && editor.canCollapse(primary));
    enable(Tidy, editable && !m_view.isEmpty());
    for (const Id id : {ConnectTool, FlowTool})
        enable(id, editable);
    const std::map<ToolKind, Id> tools{{ToolKind::Select, SelectTool},
                                       {ToolKind::Connect, ConnectTool},
                                       {ToolKind::Flow, FlowTool},
                                       {ToolKind::Pan, PanTool},
                                       {ToolKind::Place, SelectTool}};
    m_actions.at(tools.at(m_view.tool()))->setChecked(true);
}

}  // namespace tombolo::canvas
