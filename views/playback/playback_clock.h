// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

#include "views/workspace/workspace.h"

namespace tombolo::views {

/// Moves the workspace's playhead with wall time: the only place that knows both clocks. By beat a
/// beat takes 600 ms at speed 1; in real time a second of wall time shows `scale` of simulated
/// time. The position is always counted from the last anchor (play, seek, change of speed), so late
/// or missing ticks do not add up. With reduced motion packets jump from event to event.
class PlaybackClock : public QObject {
    Q_OBJECT

public:
    /// Nanoseconds of a clock that never goes back.
    using TimeSource = std::function<qint64()>;

    static constexpr qint64 kBeatNs = 600'000'000;
    static constexpr double kMinSpeed = 0.1;
    static constexpr double kMaxSpeed = 16;

    /// @param source the wall clock; for tests. By default a QElapsedTimer.
    explicit PlaybackClock(Workspace& workspace, QObject* parent = nullptr, TimeSource source = {});

    bool isPlaying() const { return m_timer.isActive(); }
    /// There is a run with at least one packet on a wire.
    bool canPlay() const;
    double speed() const { return m_speed; }
    void setSpeed(double speed);  ///< clamped to kMinSpeed … kMaxSpeed
    /// Real time: simulated nanoseconds that one second of wall time shows at speed 1.
    sim::TimeNs scale() const { return m_scaleNs; }
    void setScale(sim::TimeNs nsPerSecond);  ///< at least 1

public slots:
    /// Plays on from the playhead; at the end from the start.
    void play();
    void pause();
    void toggle();
    /// To the next or last event boundary: where the packet of an event leaves, with the effects of
    /// everything before in place. Pauses.
    void stepForward();
    void stepBack();
    void toStart();
    void toEnd();
    /// One frame: sets the playhead to where it belongs now. The timer calls it; so do tests.
    void advance();

signals:
    void playingChanged(bool playing);
    void speedChanged();
    void scaleChanged();
    void finished();  ///< the end was reached while playing; isPlaying() is false already

private:
    void anchor();
    bool atEnd() const;

    Workspace& m_workspace;
    TimeSource m_source;
    QElapsedTimer m_elapsed;
    QTimer m_timer;
    double m_speed = 1;
    sim::TimeNs m_scaleNs = 100'000;
    qint64 m_anchorWall = 0;
    qint64 m_lastWall = 0;
    double m_anchorBeat = 0;
    sim::TimeNs m_anchorTime = 0;
    bool m_moving = false;  ///< the change of the playhead is ours
};

}  // namespace tombolo::views
