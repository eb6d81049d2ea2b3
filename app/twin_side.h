// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "app/run_controller.h"
#include "views/workspace/workspace.h"

class QLabel;
class QStackedLayout;

namespace tombolo::canvas {
class CanvasView;
}

namespace tombolo::app {

/// One of the two drawings of a twin window: a document of its own that nobody edits, its run, its
/// canvas.
class TwinSide : public QWidget {
    Q_OBJECT

public:
    explicit TwinSide(QWidget* parent = nullptr);
    ~TwinSide() override;

    void show(const Topology& topology);
    /// In the place of the drawing until show(): what is being done for it.
    void wait(const QString& what, const QString& details);
    bool isWaiting() const;
    QString waitingText() const;
    void setTitle(const QString& title);
    views::Workspace& workspace() { return m_workspace; }
    RunController& runs() { return m_runs; }
    canvas::CanvasView& canvas() { return *m_canvas; }

private:
    views::Workspace m_workspace;
    RunController m_runs{m_workspace};
    QLabel* m_title = nullptr;
    QStackedLayout* m_pages = nullptr;  ///< the drawing, what is being done for it
    QLabel* m_waiting = nullptr;
    canvas::CanvasView* m_canvas = nullptr;
};

}  // namespace tombolo::app
