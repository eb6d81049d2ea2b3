// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

class QMenu;
class QMenuBar;
class QTableWidget;

namespace tombolo::app {

/// Every key of the window, menu by menu, and those of the canvas that no menu has.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar& menus, QWidget* parent);

private:
    void addHeading(const QString& title);
    void addRow(const QString& what, const QString& keys);
    void addMenu(const QMenu& menu);

    QTableWidget* m_table;
};

}  // namespace tombolo::app
