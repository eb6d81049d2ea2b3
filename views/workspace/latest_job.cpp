// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/workspace/latest_job.h"

#include <QMetaObject>
#include <QThreadPool>

#include <mutex>

namespace tombolo::views {
namespace {

/// Not the global pool, which has a thread for each core: a run must not wait for what was
/// cancelled and has not noticed yet.
QThreadPool& workers()
{
    struct Pool : QThreadPool {
        Pool() { setMaxThreadCount(16); }  // each job has one at the most
    };
    static Pool pool;
    return pool;
}

}  // namespace

struct LatestJob::Task {
    std::function<void(const Stop*)> work;
    std::function<void()> done;
    Stop stop{false};
    std::mutex mutex;           ///< what the worker wrote before is read after
    LatestJob* home = nullptr;  ///< null: it is gone
};

LatestJob::~LatestJob()
{
    cancel();
    if (!m_current)
        return;
    const std::lock_guard<std::mutex> lock(m_current->mutex);
    m_current->home = nullptr;
}

void LatestJob::cancel()
{
    m_wanted.reset();
    if (m_current)
        m_current->stop = true;
}

bool LatestJob::waitForAll(int milliseconds)
{
    return workers().waitForDone(milliseconds);
}

void LatestJob::begin(std::function<void(const Stop*)> work, std::function<void()> done)
{
    cancel();
    m_wanted = std::make_shared<Task>();
    m_wanted->work = std::move(work);
    m_wanted->done = std::move(done);
    m_wanted->home = this;
    if (!m_current)
        launch();
}

void LatestJob::launch()
{
    m_current = m_wanted;
    workers().start([task = m_current] {
        task->work(&task->stop);
        task->work = nullptr;  // what it held is freed here
        const std::lock_guard<std::mutex> lock(task->mutex);
        if (LatestJob* home = task->home)
            QMetaObject::invokeMethod(
                home, [home] { home->ended(); }, Qt::QueuedConnection);
    });
}

void LatestJob::ended()
{
    const std::shared_ptr<Task> task = std::exchange(m_current, nullptr);
    const std::lock_guard<std::mutex> lock(task->mutex);
    if (m_wanted == task) {
        m_wanted.reset();
        task->done();  // may start another, or end this object
    } else if (m_wanted) {
        launch();
    }
}

}  // namespace tombolo::views
