// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMainWindow>
#include <QTimer>

#include <optional>

#include "sim/analysis/diff.h"
#include "views/workspace/latest_job.h"
#include "views/workspace/workspace.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace tombolo::app {

class DiffView;

/// A file (before) compared with the present document (now): in words and as one drawing in two
/// colours. Choosing a line marks what it is about, here and on the canvas. Compares again when the
/// document has changed and no more changes follow; until then what is shown is grey.
class CompareWindow : public QMainWindow {
    Q_OBJECT

public:
    /// @param workspace of the main window; must outlive this
    CompareWindow(views::Workspace& workspace, Topology before, const QString& path,
                  QWidget* parent);

    QTreeWidget& lines() { return *m_lines; }
    DiffView& drawing() { return *m_view; }
    bool isReady() const { return !m_delay.isActive() && !m_job.isRunning(); }
    const std::optional<sim::analysis::Behaviour>& behaviour() const { return m_behaviour; }

public slots:
    void compareAgain();
    void exportFigure();

private:
    void outdate();
    void setCurrent(bool current);
    void compared(Result<sim::analysis::Behaviour> answer);
    void fill();
    void showLine(int line);

    views::Workspace& m_workspace;
    Topology m_before;
    Topology m_after;     ///< the document when it was compared
    Topology m_together;  ///< both in one drawing
    QString m_path;
    QTreeWidget* m_lines = nullptr;
    DiffView* m_view = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_export = nullptr;
    QTimer m_delay;
    views::LatestJob m_job;
    std::optional<sim::analysis::Behaviour> m_behaviour;
};

}  // namespace tombolo::app
