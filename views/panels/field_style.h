// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include "views/workspace/workspace.h"

namespace tombolo::views {

/// A label of plain text that never asks for more width than a few letters: a word that is too long
/// for the line is broken inside, or, without word wrap, the line is elided.
class WrapLabel : public QLabel {
    Q_OBJECT

public:
    explicit WrapLabel(QWidget* parent = nullptr);
    explicit WrapLabel(const QString& text, QWidget* parent = nullptr);
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QMargins around() const;
};

/// The beginning of a name that would fill the panel, with a sign that more follows.
QString shortened(const QString& text, qsizetype most = 120);

/// A label in a colour of the theme; follows theme changes.
class RoleLabel : public WrapLabel {
    Q_OBJECT

public:
    RoleLabel(Workspace& workspace, render::Role role, QWidget* parent = nullptr);

private:
    void recolor();
    Workspace& m_workspace;
    render::Role m_role;
};

/// A line of text that can be outlined as wrong. The outline is drawn over the style's own frame,
/// so the field keeps the desktop's look otherwise.
class OutlinedEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit OutlinedEdit(Workspace& workspace, QWidget* parent = nullptr);
    void setWrong(bool wrong);
    bool isWrong() const { return m_wrong; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Workspace& m_workspace;
    bool m_wrong = false;
};

/// A list to choose from, with the same outline.
class OutlinedCombo : public QComboBox {
    Q_OBJECT

public:
    explicit OutlinedCombo(Workspace& workspace, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Workspace& m_workspace;
};

/// Draws a field's edge: wrong, with the keyboard, or at rest. Fusion's own edge is all but
/// invisible on dark ground.
void paintOutline(QWidget& widget, const Workspace& workspace, bool wrong, bool focused);

}  // namespace tombolo::views
