// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace tombolo::app {

/// A line that says how far a command is, as long as this lives: on a terminal's standard error
/// alone, where somebody waits, and gone again when the answer is there. Nothing before half a
/// second has passed.
class CliProgress {
public:
    /// @param words what there is to say now; asked by another thread
    explicit CliProgress(std::function<QString()> words);
    ~CliProgress();
    CliProgress(const CliProgress&) = delete;
    CliProgress& operator=(const CliProgress&) = delete;

private:
    void run();

    const std::function<QString()> m_words;
    std::mutex m_guard;
    std::condition_variable m_wake;
    bool m_done = false;
    std::thread m_thread;
};

}  // namespace tombolo::app
