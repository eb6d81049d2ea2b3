// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace tombolo::views {

/// Work off the window's thread of which only the last start counts. One piece of work is under way
/// at a time: a newer start asks it to stop and begins when it has ended. The end of this object
/// asks, too, but nobody waits: work holds only what it owns.
class LatestJob : public QObject {
public:
    using Stop = std::atomic<bool>;

    explicit LatestJob(QObject* parent = nullptr) : QObject(parent) {}
    ~LatestJob() override;

    /// @param work runs on a worker as `work(const Stop*)`; better ends early once that is true
    /// @param done gets what it returned, in this object's thread by its event loop, when
    ///   isRunning() is false again; never after cancel() or another start()
    template <typename Work, typename Done>
    void start(Work work, Done done)
    {
        using T = std::invoke_result_t<Work&, const Stop*>;
        const auto result = std::make_shared<std::optional<T>>();
        begin([work = std::move(work),
               result](const Stop* stop) mutable { result->emplace(work(stop)); },
              [done = std::move(done), result]() mutable { done(std::move(**result)); });
    }
    void cancel();
    /// Waits until no job of the program is under way any more.
    /// @return false when one still is after so many milliseconds: it computes what nobody wants
    static bool waitForAll(int milliseconds);
    /// Something was started, and neither cancelled nor done.
    bool isRunning() const { return m_wanted != nullptr; }

private:
    struct Task;
    void begin(std::function<void(const Stop*)> work, std::function<void()> done);
    void launch();
    void ended();

    std::shared_ptr<Task> m_current;  ///< under way, wanted or not
    std::shared_ptr<Task> m_wanted;   ///< the last one started: `m_current`, or to follow it
};

}  // namespace tombolo::views
