// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>

#include "views/workspace/latest_job.h"
#include "views/workspace/workspace.h"

namespace tombolo::app {

/// Keeps the workspace's run in step with the document: a value snapshot goes to a worker, the
/// whole trace comes back at once. Nothing waits for it; an edit cancels a run that it made stale.
class RunController : public QObject {
    Q_OBJECT

public:
    explicit RunController(views::Workspace& workspace, QObject* parent = nullptr);

    bool isRunning() const { return m_job.isRunning(); }
    bool isAutomatic() const { return m_automatic; }
    /// Off: only runNow() makes a run; an edit leaves the old one, marked stale.
    void setAutomatic(bool on);
    void runNow();

signals:
    void runningChanged();

private:
    void documentChanged(const EditList& edits);
    void start();
    void cancel();

    views::Workspace& m_workspace;
    QTimer m_delay;  ///< gathers the edits of one burst (typing, dragging)
    views::LatestJob m_job;
    bool m_automatic = true;
};

}  // namespace tombolo::app
