// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_progress.h"

#include <QtGlobal>

#include <chrono>
#include <iostream>
#include <system_error>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace tombolo::app {
namespace {

bool isTerminal()
{
#ifdef Q_OS_UNIX
    return isatty(STDERR_FILENO) == 1 && qgetenv("TERM") != "dumb";
#else
    return false;
#endif
}

/// Over whatever the line said before; an empty one wipes it.
void sayInstead(const QString& words)
{
    std::cerr << "\r\x1b[K" << words.toStdString() << std::flush;
}

}  // namespace

CliProgress::CliProgress(std::function<QString()> words) : m_words(std::move(words))
{
    if (!isTerminal())
        return;
    try {
        m_thread = std::thread([this] { run(); });
    } catch (const std::system_error&) {
        return;  // no thread to be had: the answer matters more
    }
}

CliProgress::~CliProgress()
{
    if (!m_thread.joinable())
        return;
    {
        const std::scoped_lock lock(m_guard);
        m_done = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void CliProgress::run()
{
    using namespace std::chrono_literals;
    QString said;
    auto pause = 500ms;
    std::unique_lock lock(m_guard);
    while (!m_wake.wait_for(lock, pause, [this] { return m_done; })) {
        if (QString words = m_words(); words != said) {
            said = std::move(words);
            sayInstead(said);
        }
        pause = 200ms;
    }
    if (!said.isEmpty())
        sayInstead({});
}

}  // namespace tombolo::app
