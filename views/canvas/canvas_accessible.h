// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAccessible>
#include <QAccessibleWidget>
#include <QString>

#include <map>
#include <string>

namespace tombolo::canvas {

class CanvasView;

/// What a screen reader sees of the canvas: a list with one child per element in document order,
/// each with name, description, place and state, and a press action that selects it.
class CanvasAccessible : public QAccessibleWidget {
public:
    explicit CanvasAccessible(CanvasView& view);
    ~CanvasAccessible() override;

    /// Once per program; later calls do nothing.
    static void install();
    static void focusChanged(CanvasView& view);
    static void structureChanged(CanvasView& view);
    /// Speaks the status sentence where someone listens.
    static void announce(CanvasView& view, const QString& sentence);

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* focusChild() const override;
    QString text(QAccessible::Text kind) const override;

private:
    QAccessibleInterface* childFor(const std::string& id) const;
    CanvasView& m_view;
    mutable std::map<std::string, QAccessible::Id> m_children;
};

}  // namespace tombolo::canvas
