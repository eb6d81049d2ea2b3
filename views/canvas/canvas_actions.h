// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QActionGroup>
#include <QList>
#include <QObject>

#include <functional>
#include <map>
#include <vector>

class QAction;

namespace tombolo::canvas {

class CanvasView;

/// Every act of the canvas as an action, for menus, toolbars and shortcuts. Texts follow the
/// language, enabled states follow selection and document.
class CanvasActions : public QObject {
    Q_OBJECT

public:
    enum Id {
        Cut,
        Copy,
        Paste,
        Duplicate,
        Delete,
        SelectAll,
        Deselect,
        Rename,
        Properties,
        Connect,
        FlowFrom,
        Collapse,
        Tidy,
        ZoomIn,
        ZoomOut,
        ZoomReset,
        FitAll,
        FitSelection,
        Grid,
        Snap,
        MiniMapVisible,
        Find,
        SelectTool,
        ConnectTool,
        FlowTool,
        PanTool,
    };

    explicit CanvasActions(CanvasView& view);
    QAction* action(Id id) const { return m_actions.at(id); }
    QList<QAction*> all() const;
    QActionGroup* tools() const { return m_tools; }
    /// Called by the view when selection, tool or document changed.
    void refresh();
    /// Looks at the clipboard, which can be slow; refresh() does not.
    void clipboardChanged();
    void retranslate();

private:
    QAction* add(Id id, const std::function<void()>& act, const QList<QKeySequence>& keys = {},
                 bool everywhere = false);
    void addEditActions();
    void addViewActions();
    void addTools();

    CanvasView& m_view;
    std::map<Id, QAction*> m_actions;
    QActionGroup* m_tools = nullptr;
    bool m_clipboardFits = false;
};

}  // namespace tombolo::canvas
