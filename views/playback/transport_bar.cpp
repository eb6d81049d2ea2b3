// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/playback/transport_bar.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QTextEdit>

#include <algorithm>
#include <array>
#include <cmath>

#include "views/text/text.h"
#include "views/widgets/elided_label.h"

using namespace Qt::StringLiterals;

namespace tombolo::views {

namespace {

using render::Role;

constexpr std::array kSpeeds{0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0};
/// Simulated nanoseconds that one second shows.
constexpr std::array<sim::TimeNs, 8> kScales{1'000,      10'000,      100'000,     1'000'000,
                                             10'000'000, 100'000'000, 500'000'000, 1'000'000'000};
constexpr int kIconSize = 16;

/// Widgets that use the bare keys Space, Home and End themselves.
bool wantsBareKeys(const QObject* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) != nullptr ||
           qobject_cast<const QAbstractItemView*>(widget) != nullptr ||
           qobject_cast<const QComboBox*>(widget) != nullptr ||
           qobject_cast<const QTextEdit*>(widget) != nullptr;
}

void selectData(QComboBox* box, const QVariant& data)
{
    const QSignalBlocker blocker(box);
    if (const int index = box->findData(data); index >= 0)
        box->setCurrentIndex(index);
}

}  // namespace

TransportBar::TransportBar(Workspace& workspace, PlaybackClock& clock, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_clock(clock)
{
    setObjectName(u"transportBar"_qs);
    setAutoFillBackground(true);
    addControls();
    connectAll();
    retranslate();
    applyTheme();
    qApp->installEventFilter(this);
}

QAction* TransportBar::addAction(TransportGlyph glyph, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    action->setData(static_cast<int>(glyph));
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setIconSize({kIconSize, kIconSize});
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumSize(30, 30);
    layout()->addWidget(button);
    QWidget::addAction(action);
    return action;
}

void TransportBar::addActionsTo(QMenu* menu) const
{
    menu->addActions({m_play, m_back, m_forward, m_toStart, m_toEnd});
}

void TransportBar::addControls()
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(2);
    m_toStart = addAction(TransportGlyph::ToStart, {Qt::Key_Home});
    m_back = addAction(TransportGlyph::StepBack, {Qt::Key_Comma});
    m_play = addAction(TransportGlyph::Play, {Qt::Key_Space});
    m_forward = addAction(TransportGlyph::StepForward, {Qt::Key_Period});
    m_toEnd = addAction(TransportGlyph::ToEnd, {Qt::Key_End});
    m_scrub = new ScrubBar(m_workspace, this);
    row->addWidget(m_scrub, 1);
    m_status = new ElidedLabel(this);
    row->addSpacing(6);
    row->addWidget(m_status);
    m_stale = new QToolButton(this);
    m_stale->setObjectName(u"staleButton"_qs);
    m_stale->setAutoRaise(false);
    m_stale->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_stale);
    row->addSpacing(6);
    m_pacing = new QComboBox(this);
    m_scale = new QComboBox(this);
    m_speed = new QComboBox(this);
    for (QComboBox* box : {m_pacing, m_scale, m_speed}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(box);
    }
}

void TransportBar::connectAll()
{
    connect(m_toStart, &QAction::triggered, this, [this] {
        m_clock.toStart();
        sayEvent();
    });
    connect(m_back, &QAction::triggered, this, [this] {
        m_clock.stepBack();
        sayEvent();
    });
    connect(m_play, &QAction::triggered, this, &TransportBar::playPressed);
    connect(m_forward, &QAction::triggered, this, [this] {
        m_clock.stepForward();
        sayEvent();
    });
    connect(m_toEnd, &QAction::triggered, this, [this] {
        m_clock.toEnd();
        sayEvent();
    });
    connect(m_scrub, &ScrubBar::scrubbed, this, [this] {
        m_clock.pause();
        sayEvent();
    });
    connect(m_stale, &QToolButton::clicked, this, &TransportBar::runRequested);
    // Lists and panels move the playhead too: what was said of another instant is not left
    // standing.
    connect(&m_workspace, &Workspace::said, this,
            [this](const QString& sentence) { m_lastSaid = sentence; });
    connect(&m_workspace, &Workspace::playheadChanged, this, [this] {
        if (!m_ownSaid.isEmpty() && m_lastSaid == m_ownSaid && !m_clock.isPlaying())
            sayEvent();
    });
    connect(m_speed, &QComboBox::activated, this,
            [this] { m_clock.setSpeed(m_speed->currentData().toDouble()); });
    connect(m_scale, &QComboBox::activated, this,
            [this] { m_clock.setScale(m_scale->currentData().toLongLong()); });
    connect(m_pacing, &QComboBox::activated, this, [this] {
        m_workspace.setPacing(static_cast<Workspace::Pacing>(m_pacing->currentData().toInt()));
    });
    connect(&m_clock, &PlaybackClock::playingChanged, this, &TransportBar::refresh);
    connect(&m_clock, &PlaybackClock::speedChanged, this, &TransportBar::refresh);
    connect(&m_clock, &PlaybackClock::scaleChanged, this, &TransportBar::refresh);
    connect(&m_workspace, &Workspace::pacingChanged, this, &TransportBar::refresh);
    connect(&m_workspace, &Workspace::traceChanged, this, &TransportBar::refresh);
    connect(&m_workspace, &Workspace::playheadChanged, this, &TransportBar::refreshStatus);
    connect(&m_workspace, &Workspace::themeChanged, this, &TransportBar::applyTheme);
}

void TransportBar::retranslate()
{
    const auto name = [](QAction* action, const QString& text) {
        action->setText(text);
        action->setIconText(text);
    };
    name(m_toStart, tr("To the start"));
    name(m_back, tr("One event back"));
    name(m_forward, tr("One event forward"));
    name(m_toEnd, tr("To the end"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Speed"));
    m_pacing->setAccessibleName(tr("Pacing"));
    m_pacing->setToolTip(tr("Pacing: every event takes the same time, or the simulated clock runs "
                            "evenly"));
    m_scale->setAccessibleName(tr("Time scale"));
    m_scale->setToolTip(tr("Simulated time that one second shows"));
    m_stale->setToolTip(tr("The drawing has changed since this run was made"));
    fillChoices();
    refresh();
}

void TransportBar::fillChoices()
{
    const QSignalBlocker speedBlocker(m_speed);
    const QSignalBlocker pacingBlocker(m_pacing);
    const QSignalBlocker scaleBlocker(m_scale);
    m_speed->clear();
    for (const double speed : kSpeeds)
        m_speed->addItem(tr("%1×", "speed factor").arg(QLocale().toString(speed)), speed);
    m_pacing->clear();
    m_pacing->addItem(tr("By event"), static_cast<int>(Workspace::Pacing::ByBeat));
    m_pacing->addItem(tr("By time"), static_cast<int>(Workspace::Pacing::RealTime));
    m_scale->clear();
    for (const sim::TimeNs scale : kScales)
        m_scale->addItem(tr("%1 per second").arg(text::duration(scale)),
                         static_cast<qlonglong>(scale));
}

void TransportBar::setRunning(bool running)
{
    if (running == m_running)
        return;
    m_running = running;
    refresh();
}

QString TransportBar::whyNothing() const
{
    if (const auto error = m_workspace.runError())
        return tr("Nothing to play: %1").arg(text::errorText(*error));
    if (m_running)
        return tr("Running…");
    if (!m_workspace.trace())
        return tr("Nothing to play yet: no run was made");
    if (m_workspace.trace()->flows().empty())
        return tr("Nothing to play: draw a flow from a source to a target");
    return tr("Nothing to play: no packet left its sender");
}

void TransportBar::refresh()
{
    const bool can = m_clock.canPlay();
    const bool stale = m_workspace.isTraceStale();
    const QString why = can ? QString() : whyNothing();
    const bool playing = m_clock.isPlaying();
    m_play->setText(playing ? tr("Pause") : tr("Play"));
    m_play->setIcon(
        transportIcon(playing ? TransportGlyph::Pause : TransportGlyph::Play, m_workspace.theme()));
    for (QAction* action : {m_toStart, m_back, m_play, m_forward, m_toEnd}) {
        // Without any run, play still asks for one; the rest has nothing to work on.
        const bool asks = action == m_play && !m_workspace.trace() && !m_running;
        action->setEnabled(can || asks);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(
            action->isEnabled() ? tr("%1 (%2)", "action (key)").arg(action->text(), keys) : why);
    }
    m_scrub->setEnabled(can);
    m_scrub->setVisible(can);
    static_cast<QHBoxLayout*>(layout())->setStretchFactor(m_status, can ? 0 : 1);
    m_status->setToolTip(why);
    for (QComboBox* box : {m_speed, m_pacing, m_scale})
        box->setEnabled(can);
    m_scale->setVisible(m_workspace.pacing() == Workspace::Pacing::RealTime);
    selectData(m_speed, m_clock.speed());
    selectData(m_pacing, static_cast<int>(m_workspace.pacing()));
    selectData(m_scale, static_cast<qlonglong>(m_clock.scale()));
    m_stale->setVisible(stale);
    m_stale->setEnabled(!m_running);
    m_stale->setText(m_running ? tr("⧗ Stale – running…") : tr("⚠ Stale – run again"));
    refreshStatus();
}

void TransportBar::refreshStatus()
{
    if (!m_clock.canPlay()) {
        m_status->setMinimumWidth(0);
        m_status->setText(whyNothing());
        return;
    }
    const double count = m_workspace.beats()->count();
    const double beat = m_workspace.beat();
    const auto number = static_cast<qulonglong>(std::min(std::floor(beat) + 1, count));
    const QString time = text::duration(m_workspace.time());
    const QString total = QLocale().toString(static_cast<qulonglong>(count));
    // The canvas shows the marks of the whole run at the start.
    if (beat <= 0)
        m_status->setText(tr("Whole run, %1 events · %2")
                              .arg(total, text::duration(m_workspace.trace()->endNs())));
    else
        m_status->setText(
            beat >= count ? tr("End, %1 events · %2").arg(total, time)
                          : tr("Event %1 of %2 · %3").arg(QLocale().toString(number), total, time));
    // The widest text has its room at once, so that the scrub bar does not tremble while playing.
    const QString longest = text::duration(m_workspace.trace()->endNs());
    const QString widest = tr("Event %1 of %2 · %3").arg(total, total, longest);
    m_status->setMinimumWidth(std::max({m_status->minimumWidth(), m_status->sizeHint().width(),
                                        m_status->fontMetrics().horizontalAdvance(widest) + 8}));
}

void TransportBar::applyTheme()
{
    const render::Theme& theme = m_workspace.theme();
    for (QAction* action : {m_toStart, m_back, m_play, m_forward, m_toEnd})
        action->setIcon(transportIcon(static_cast<TransportGlyph>(action->data().toInt()), theme));
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.color(Role::PanelGround));
    colours.setColor(QPalette::WindowText, theme.color(Role::Ink));
    setPalette(colours);
    QPalette warning = m_stale->palette();
    warning.setColor(QPalette::ButtonText, theme.color(Role::Warning));
    m_stale->setPalette(warning);
    refresh();
}

void TransportBar::playPressed()
{
    if (!m_workspace.trace() || m_workspace.isTraceStale())
        emit runRequested();
    m_clock.toggle();
    sayEvent();
}

void TransportBar::sayEvent()
{
    if (m_clock.isPlaying())
        return;
    const QString sentence = eventSentence(m_workspace, m_workspace.beat());
    if (sentence.isEmpty() && m_lastSaid != m_ownSaid)
        return;
    m_ownSaid = sentence;
    m_workspace.say(sentence);
}

void TransportBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_status->setMinimumWidth(0);
        retranslate();
    }
}

bool TransportBar::eventFilter(QObject* watched, QEvent* event)
{
    // A focused button, list or box keeps the keys it works with; elsewhere they drive playback.
    if (event->type() == QEvent::ShortcutOverride && wantsBareKeys(watched)) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool bare = key->modifiers() == Qt::NoModifier;
        if (bare && (key->key() == Qt::Key_Space || key->key() == Qt::Key_Home ||
                     key->key() == Qt::Key_End)) {
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace tombolo::views
