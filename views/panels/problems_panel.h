// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QWidget>

#include <array>

#include "views/panels/problems_model.h"

namespace tombolo::views {

class RoleLabel;

/// What the checks say about the document, kept up with every edit. A click goes to the element;
/// where there is one safe mending, a button carries it out as one undo step.
class ProblemsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProblemsPanel(Workspace& workspace, QWidget* parent = nullptr);

    QTableView* table() const { return m_table; }
    ProblemsModel* model() const { return m_model; }
    QPushButton* filterButton(Severity severity) const
    {
        return m_buttons.at(static_cast<std::size_t>(severity));
    }
    QPushButton* fixButton() const { return m_fix; }
    /// "2 errors, 1 warning" or that all is well; for a tab or the status bar.
    QString summary() const;
    /// What is said where nothing is found.
    QString soundText() const;
    QSize sizeHint() const override { return {420, 200}; }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildBar();
    void refreshSummary();
    void go(const QModelIndex& index);
    void fix(const QModelIndex& index);
    void updateFixButton();
    void fitRows();

    Workspace& m_workspace;
    ProblemsModel* m_model;
    ProblemsFilter* m_filter;
    QTableView* m_table;
    QPushButton* m_fix = nullptr;
    std::array<QPushButton*, 3> m_buttons{};
    RoleLabel* m_well;
    QTimer m_fitting;
};

}  // namespace tombolo::views
