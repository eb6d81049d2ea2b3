// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QToolButton>
#include <QWidget>

#include "views/playback/playback_clock.h"
#include "views/playback/scrub_bar.h"
#include "views/playback/transport_icons.h"

class QMenu;

namespace tombolo::views {

/// The one bar under the canvas: to start, back, play, forward, to end, scrub, speed, pacing, time.
/// Where there is nothing to play it is disabled and says why. Its actions carry the keyboard
/// (Space, comma, full stop, Home, End) and can stand in a menu too.
class TransportBar : public QWidget {
    Q_OBJECT

public:
    TransportBar(Workspace& workspace, PlaybackClock& clock, QWidget* parent = nullptr);

    QAction* playAction() const { return m_play; }
    QAction* forwardAction() const { return m_forward; }
    /// The five actions in the bar's order.
    void addActionsTo(QMenu* menu) const;
    ScrubBar* scrubBar() const { return m_scrub; }
    QComboBox* speedBox() const { return m_speed; }
    QComboBox* pacingBox() const { return m_pacing; }
    QComboBox* scaleBox() const { return m_scale; }
    /// What stands at the right end: time and event, or why there is nothing to play.
    QString statusText() const { return m_status->text(); }

    /// Whether a run is being made in the background now (from the run controller).
    void setRunning(bool running);

signals:
    /// Play was pressed without a fresh run, or "run again": the run controller should make one.
    void runRequested();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* addAction(TransportGlyph glyph, const QList<QKeySequence>& keys);
    void addControls();
    void connectAll();
    void retranslate();
    void fillChoices();
    void refresh();
    void refreshStatus();
    void applyTheme();
    void playPressed();
    void sayEvent();
    QString whyNothing() const;

    Workspace& m_workspace;
    PlaybackClock& m_clock;
    QAction* m_toStart = nullptr;
    QAction* m_back = nullptr;
    QAction* m_play = nullptr;
    QAction* m_forward = nullptr;
    QAction* m_toEnd = nullptr;
    ScrubBar* m_scrub = nullptr;
    QComboBox* m_speed = nullptr;
    QComboBox* m_pacing = nullptr;
    QComboBox* m_scale = nullptr;
    QLabel* m_status = nullptr;
    QToolButton* m_stale = nullptr;
    bool m_running = false;
    QString m_lastSaid;  ///< in the status bar
    QString m_ownSaid;   ///< of those, the last about the playhead
};

/// One sentence about what happened when the playhead came to this beat: a translation, a drop, a
/// delivery, else who sends to whom. Empty without a run.
QString eventSentence(const Workspace& workspace, double beat);

}  // namespace tombolo::views
