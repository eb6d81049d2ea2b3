// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/playback/playback_clock.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>

namespace tombolo::views {

namespace {

constexpr int kFrameMs = 16;
/// A gap this long is a machine that slept or a window that was blocked: play on where it stood.
constexpr qint64 kLongestGapNs = 1'000'000'000;

}  // namespace

PlaybackClock::PlaybackClock(Workspace& workspace, QObject* parent, TimeSource source)
    : QObject(parent), m_workspace(workspace), m_source(std::move(source))
{
    m_elapsed.start();
    if (!m_source)
        m_source = [this] {
            return m_elapsed.nsecsElapsed();
        };
    m_timer.setInterval(kFrameMs);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PlaybackClock::advance);
    connect(&m_workspace, &Workspace::playheadChanged, this, [this] {
        if (!m_moving)
            anchor();
    });
    connect(&m_workspace, &Workspace::pacingChanged, this, &PlaybackClock::anchor);
    connect(&m_workspace, &Workspace::traceChanged, this, [this] {
        if (!canPlay())
            pause();
    });
}

bool PlaybackClock::canPlay() const
{
    return m_workspace.trace() && m_workspace.beats() && m_workspace.beats()->count() > 0;
}

bool PlaybackClock::atEnd() const
{
    const sim::Beats* beats = m_workspace.beats();
    if (beats == nullptr)
        return true;
    return m_workspace.pacing() == Workspace::Pacing::ByBeat
               ? m_workspace.beat() >= beats->count()
               : m_workspace.time() >= m_workspace.trace()->endNs();
}

void PlaybackClock::anchor()
{
    m_anchorWall = m_source();
    m_lastWall = m_anchorWall;
    m_anchorBeat = m_workspace.beat();
    m_anchorTime = m_workspace.time();
}

void PlaybackClock::setSpeed(double speed)
{
    speed = std::isfinite(speed) ? std::clamp(speed, kMinSpeed, kMaxSpeed) : 1;
    if (speed == m_speed)
        return;
    if (isPlaying())
        advance();
    m_speed = speed;
    anchor();
    emit speedChanged();
}

void PlaybackClock::setScale(sim::TimeNs nsPerSecond)
{
    nsPerSecond = std::max<sim::TimeNs>(1, nsPerSecond);
    if (nsPerSecond == m_scaleNs)
        return;
    if (isPlaying())
        advance();
    m_scaleNs = nsPerSecond;
    anchor();
    emit scaleChanged();
}

void PlaybackClock::play()
{
    if (isPlaying() || !canPlay())
        return;
    if (atEnd())
        m_workspace.setBeat(0);
    anchor();
    m_timer.start();
    emit playingChanged(true);
}

void PlaybackClock::pause()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    emit playingChanged(false);
}

void PlaybackClock::toggle()
{
    if (isPlaying())
        pause();
    else
        play();
}

void PlaybackClock::stepForward()
{
    pause();
    if (!canPlay())
        return;
    const double beat = m_workspace.beat();
    const double whole = std::floor(beat);
    // Between two beats the playhead already counts as the next one, which is still to come.
    const bool waiting = beat == whole && m_workspace.time() < m_workspace.beats()->timeAt(whole);
    m_workspace.setBeat(waiting ? whole : whole + 1);
}

void PlaybackClock::stepBack()
{
    pause();
    if (canPlay())
        m_workspace.setBeat(std::ceil(m_workspace.beat()) - 1);
}

void PlaybackClock::toStart()
{
    pause();
    m_workspace.setBeat(0);
}

void PlaybackClock::toEnd()
{
    pause();
    if (canPlay())
        m_workspace.setBeat(m_workspace.beats()->count());
}

void PlaybackClock::advance()
{
    if (!isPlaying() || !canPlay())
        return;
    const qint64 now = m_source();
    if (now - m_lastWall > kLongestGapNs)
        m_anchorWall += now - m_lastWall - kFrameMs * 1'000'000;
    m_lastWall = now;
    const auto elapsed = static_cast<double>(now - m_anchorWall) * m_speed;
    {
        const QScopedValueRollback moving(m_moving, true);
        if (m_workspace.pacing() == Workspace::Pacing::ByBeat) {
            const double beat = m_anchorBeat + elapsed / static_cast<double>(kBeatNs);
            m_workspace.setBeat(m_workspace.reducedMotion() ? std::floor(beat) : beat);
        } else {
            const double passed = elapsed / 1e9 * static_cast<double>(m_scaleNs);
            const double left = static_cast<double>(m_workspace.trace()->endNs() - m_anchorTime);
            m_workspace.setTime(m_anchorTime + static_cast<sim::TimeNs>(std::min(passed, left)));
        }
    }
    if (atEnd()) {
        pause();
        emit finished();
    }
}

}  // namespace tombolo::views
