// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_controller.h"

#include <QMetaObject>
#include <QPointer>

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
    m_pool.setMaxThreadCount(1);
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

RunController::~RunController()
{
    cancel();
    m_pool.waitForDone();
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
    if (m_stop)
        m_stop->store(true);
    m_stop.reset();
    ++m_generation;  // an answer that is already on its way is not wanted any more
    if (m_running) {
        m_running = false;
        emit runningChanged();
    }
}

void RunController::start()
{
    m_stop = std::make_shared<std::atomic<bool>>(false);
    const quint64 generation = ++m_generation;
    const quint64 revision = m_workspace.document().simulationRevision();
    const auto snapshot = std::make_shared<const Topology>(m_workspace.topology());
    m_running = true;
    emit runningChanged();
    // The worker holds no pointer into the document; the answer comes home through the event loop,
    // and is dropped there when this object is gone (waitForDone in the destructor keeps `this`
    // alive while the worker runs).
    m_pool.start([this, snapshot, stop = m_stop, generation, revision] {
        sim::RunOptions options;
        options.maxCrossings = kMaxCrossings;
        options.stop = stop.get();
        auto outcome = std::make_shared<Result<std::shared_ptr<const sim::Trace>>>(
            sim::simulate(*snapshot, options));
        QMetaObject::invokeMethod(
            this,
            [this, outcome, generation, revision] {
                if (generation != m_generation)
                    return;
                m_running = false;
                m_stop.reset();
                if (*outcome)
                    m_workspace.setTrace(**outcome, revision);
                else
                    m_workspace.setRunError(outcome->error(), revision);
                emit runningChanged();
            },
            Qt::QueuedConnection);
    });
}

}  // namespace tombolo::app
