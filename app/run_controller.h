// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>

#include "views/workspace/workspace.h"

namespace tombolo::app {

/// Keeps the workspace's run in step with the document: a value snapshot goes to a worker, the
/// whole trace comes back by one queued call. Nothing waits for it; an edit cancels a run that it
/// made stale.
class RunController : public QObject {
    Q_OBJECT

public:
    explicit RunController(views::Workspace& workspace, QObject* parent = nullptr);
    ~RunController() override;

    bool isRunning() const { return m_running; }
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
    QThreadPool m_pool;  ///< one thread: at most one run at a time
    QTimer m_delay;      ///< gathers the edits of one burst (typing, dragging)
    std::shared_ptr<std::atomic<bool>> m_stop;
    quint64 m_generation = 0;
    bool m_running = false;
    bool m_automatic = true;
};

}  // namespace tombolo::app
