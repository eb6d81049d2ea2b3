// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_controller.h"

#include "sim/simulate.h"

namespace tombolo::app {
namespace {

constexpr int kGatherMs = 60;
/// Interactive runs stay small enough to hold beside the drawing; the command line has more.
constexpr std::uint64_t kMaxCrossings = 4'000'000;

}  // namespace

RunController::RunController(views::Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kGatherMs);
    connect(&m_delay, &QTimer::timeout, this, &RunController::start);
    connect(&workspace.document(), &Document::changed, this, &RunController::documentChanged);
    connect(&workspace.document(), &Document::replaced, this, [this] {
        cancel();
        m_workspace.setTrace(nullptr, m_workspace.document().simulationRevision());
        start();
    });
}

void RunController::setAutomatic(bool on)
{
    m_automatic = on;
    if (on && (m_workspace.isTraceStale() || !m_workspace.trace()))
        start();
}

void RunController::documentChanged(const EditList& edits)
{
    if (!edits.affectsSimulation())
        return;
    cancel();
    if (m_automatic)
        m_delay.start();
}

void RunController::runNow()
{
    cancel();
    start();
}

void RunController::cancel()
{
    m_delay.stop();
    if (!m_job.isRunning())
        return;
    m_job.cancel();
    emit runningChanged();
}

void RunController::start()
{
    const quint64 revision = m_workspace.document().simulationRevision();
    m_job.start(
        [snapshot = m_workspace.topology()](const views::LatestJob::Stop* stop) {
            sim::RunOptions options;
            options.maxCrossings = kMaxCrossings;
            options.stop = stop;
            return sim::simulate(snapshot, options);
        },
        [this, revision](const Result<std::shared_ptr<const sim::Trace>>& outcome) {
            if (outcome)
                m_workspace.setTrace(*outcome, revision);
            else
                m_workspace.setRunError(outcome.error(), revision);
            emit runningChanged();
        });
    emit runningChanged();
}

}  // namespace tombolo::app
