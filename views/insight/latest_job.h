// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrentRun>

#include <atomic>
#include <functional>
#include <memory>

namespace tombolo::views {

/// Work off the window's thread of which only the last start counts: a newer one, and the end of
/// this object, cancel what is under way. The work holds copies of what it reads.
template <typename T>
class LatestJob {
public:
    LatestJob() = default;
    ~LatestJob() { cancel(); }
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;

    /// @param context owns this object; `done` is called in its thread, never after cancel()
    template <typename Work, typename Done>
    void start(QObject* context, Work work, Done done)
    {
        cancel();
        const auto stop = std::make_shared<std::atomic<bool>>(false);
        m_stop = stop;
        auto* watcher = new QFutureWatcher<std::shared_ptr<T>>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                         [this, watcher, stop, done = std::move(done)] {
                             watcher->deleteLater();
                             if (*stop)
                                 return;
                             m_stop.reset();
                             done(std::move(*watcher->result()));
                         });
        watcher->setFuture(QtConcurrent::run(
            [work = std::move(work), stop] { return std::make_shared<T>(work(stop.get())); }));
    }
    void cancel()
    {
        if (m_stop)
            *m_stop = true;
        m_stop.reset();
    }
    bool isRunning() const { return m_stop != nullptr; }

private:
    std::shared_ptr<std::atomic<bool>> m_stop;
};

}  // namespace tombolo::views
