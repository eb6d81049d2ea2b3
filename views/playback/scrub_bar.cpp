// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/playback/scrub_bar.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScopedValueRollback>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/queries.h"
#include "views/text/text.h"

namespace tombolo::views {

namespace {

using render::Role;

constexpr double kMargin = 10;     // half a handle, so that nothing is cut at the ends
constexpr double kSnapPixels = 5;  // a drag lands on an event that is this close
constexpr double kTickEvery = 4;   // ticks closer than this would be a grey smear
constexpr double kMarkEvery = 9;   // marks of one kind closer than this are drawn once
constexpr int kMaxPerBeat = 1000;

}  // namespace

ScrubBar::ScrubBar(Workspace& workspace, QWidget* parent)
    : QAbstractSlider(parent), m_workspace(workspace)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setTracking(true);
    setAccessibleName(tr("Playhead"));
    connect(&workspace, &Workspace::traceChanged, this, &ScrubBar::readTrace);
    connect(&workspace, &Workspace::playheadChanged, this, &ScrubBar::readPlayhead);
    connect(&workspace, &Workspace::themeChanged, this, qOverload<>(&QWidget::update));
    connect(this, &QAbstractSlider::valueChanged, this, [this](int value) {
        if (m_following)
            return;
        m_workspace.setBeat(static_cast<double>(value) / m_perBeat);
        emit scrubbed();
    });
    readTrace();
}

void ScrubBar::readTrace()
{
    m_marks.clear();
    const auto trace = m_workspace.trace();
    const sim::Beats* beats = m_workspace.beats();
    m_count = beats != nullptr ? beats->count() : 0;
    const double room = std::numeric_limits<int>::max() / std::max(1.0, m_count);
    m_perBeat = static_cast<int>(std::clamp(std::floor(room), 1.0, double{kMaxPerBeat}));
    if (trace && beats != nullptr) {
        std::vector<bool> wasHidden(trace->crossingCount(), false);
        for (std::uint32_t i = 0; i < trace->crossingCount(); ++i) {
            const sim::Crossing c = trace->crossing(i);
            const std::uint32_t next = beats->index().next(i);
            if (next != sim::kNoCrossing && next > i)
                wasHidden[next] = sim::isMasked(*trace, c);
            if (sim::isMasked(*trace, c) && !wasHidden[i] && c.phase == sim::Phase::Request)
                m_marks.push_back({static_cast<double>(beats->beatOf(i)), MarkKind::Hidden, i,
                                   c.hiddenBy, sim::Reason::None});
        }
        for (const sim::DropMark& drop : beats->index().drops()) {
            const double beat = drop.crossing == sim::kNoCrossing
                                    ? beats->beatAt(drop.atNs)
                                    : static_cast<double>(beats->beatOf(drop.crossing)) + 1;
            m_marks.push_back({beat, MarkKind::Drop, drop.crossing, drop.at, drop.reason});
        }
    }
    {
        const QScopedValueRollback following(m_following, true);
        setRange(0, static_cast<int>(m_count * m_perBeat));
        setSingleStep(m_perBeat);
        setPageStep(m_perBeat * std::max(1, static_cast<int>(m_count / 10)));
    }
    readPlayhead();
    update();
}

void ScrubBar::readPlayhead()
{
    const QScopedValueRollback following(m_following, true);
    if (!isSliderDown())
        setValue(static_cast<int>(std::lround(m_workspace.beat() * m_perBeat)));
    update();
}

void ScrubBar::sliderChange(SliderChange change)
{
    QAbstractSlider::sliderChange(change);
    update();
}

QRectF ScrubBar::groove() const
{
    return QRectF(kMargin, height() / 2.0 - 2, width() - 2 * kMargin, 4);
}

double ScrubBar::xOf(double beat) const
{
    const QRectF track = groove();
    return track.left() + (m_count > 0 ? beat / m_count : 0) * track.width();
}

void ScrubBar::seekTo(double x)
{
    if (m_count <= 0)
        return;
    const QRectF track = groove();
    double beat = (x - track.left()) / std::max(1.0, track.width()) * m_count;
    beat = std::clamp(beat, 0.0, m_count);
    if (std::abs(xOf(std::round(beat)) - x) <= kSnapPixels)
        beat = std::round(beat);
    m_workspace.setBeat(beat);
    emit scrubbed();
    const QScopedValueRollback following(m_following, true);
    setValue(static_cast<int>(std::lround(beat * m_perBeat)));
}

void ScrubBar::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    seekTo(event->position().x());
}

void ScrubBar::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        seekTo(event->position().x());
}

void ScrubBar::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        setSliderDown(false);
}

void ScrubBar::keyPressEvent(QKeyEvent* event)
{
    const double beat = m_workspace.beat();
    // Arrows go from event to event, also from between two of them.
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Down)
        m_workspace.setBeat(std::ceil(beat) - 1);
    else if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Up)
        m_workspace.setBeat(std::floor(beat) + 1);
    else {
        QAbstractSlider::keyPressEvent(event);
        return;
    }
    emit scrubbed();
}

bool ScrubBar::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = tipAt(help->pos().x());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Playhead"));
    return QAbstractSlider::event(event);
}

QString ScrubBar::tipAt(double x) const
{
    const auto trace = m_workspace.trace();
    if (!trace || m_count <= 0)
        return {};
    const auto names = m_workspace.names();
    const auto name = [&](sim::ElementIx index) {
        return index < trace->elements().size() ? names(trace->elements()[index]) : QString();
    };
    for (const Mark& mark : m_marks) {
        if (std::abs(xOf(mark.beat) - x) > kSnapPixels)
            continue;
        if (mark.kind == MarkKind::Hidden)
            return tr("%1 hides the source from here on").arg(name(mark.element));
        return mark.element == sim::kNoElement
                   ? tr("A packet ends here: %1").arg(text::reasonWord(mark.reason))
                   : tr("A packet ends at %1: %2")
                         .arg(name(mark.element), text::reasonWord(mark.reason));
    }
    const QRectF track = groove();
    const double beat = std::clamp((x - track.left()) / std::max(1.0, track.width()), 0.0, 1.0);
    const auto whole =
        std::min(static_cast<std::size_t>(beat * m_count), static_cast<std::size_t>(m_count) - 1);
    const sim::Crossing c = trace->crossing(m_workspace.beats()->firstCrossing(whole));
    return tr("Event %1: %2 → %3")
        .arg(QLocale().toString(static_cast<qulonglong>(whole) + 1), name(c.from), name(c.to));
}

void ScrubBar::paintTicks(QPainter& painter) const
{
    const QRectF track = groove();
    if (m_count <= 0)
        return;
    // Where there is no room for every tick, every tenth, hundredth, … is drawn.
    double every = 1;
    while (track.width() / m_count * every < kTickEvery)
        every *= 10;
    painter.setPen(QPen(m_workspace.theme().color(Role::LineStrong), 1));
    for (double beat = 0; beat <= m_count; beat += every) {
        const double x = std::round(xOf(beat)) + 0.5;
        painter.drawLine(QPointF(x, track.bottom() + 2), QPointF(x, track.bottom() + 6));
    }
}

void ScrubBar::paintMarks(QPainter& painter) const
{
    const render::Theme& theme = m_workspace.theme();
    const double y = groove().top() - 8;
    double lastHidden = -kMarkEvery;
    double lastDrop = -kMarkEvery;
    for (const Mark& mark : m_marks) {
        const double x = xOf(mark.beat);
        double& last = mark.kind == MarkKind::Hidden ? lastHidden : lastDrop;
        if (x - last < kMarkEvery && x >= last)
            continue;
        last = x;
        if (mark.kind == MarkKind::Hidden) {
            QPainterPath mask;
            mask.setFillRule(Qt::OddEvenFill);
            mask.addRoundedRect(QRectF(x - 6, y - 3.5, 12, 7), 3, 3);
            mask.addEllipse(QPointF(x - 2.6, y), 1.4, 1.4);
            mask.addEllipse(QPointF(x + 2.6, y), 1.4, 1.4);
            painter.fillPath(mask, theme.color(Role::Mask));
        } else {
            const double down = groove().bottom() + 9;
            painter.setPen(QPen(theme.color(Role::Drop), 2, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(QPointF(x - 3, down - 3), QPointF(x + 3, down + 3));
            painter.drawLine(QPointF(x - 3, down + 3), QPointF(x + 3, down - 3));
        }
    }
}

void ScrubBar::paintEvent(QPaintEvent*)
{
    const render::Theme& theme = m_workspace.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track = groove();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Role::PanelLine));
    painter.drawRoundedRect(track, 2, 2);
    if (m_count <= 0)
        return;
    const double x = xOf(m_workspace.beat());
    painter.setBrush(theme.color(isEnabled() ? Role::Accent : Role::InkFaint));
    painter.drawRoundedRect(QRectF(track.topLeft(), QPointF(x, track.bottom())), 2, 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintTicks(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarks(painter);
    painter.setPen(QPen(theme.color(Role::PanelGround), 2));
    painter.setBrush(theme.color(isEnabled() ? Role::Accent : Role::InkFaint));
    painter.drawEllipse(QPointF(x, track.center().y()), 7, 7);
    if (hasFocus()) {
        painter.setPen(QPen(theme.color(Role::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(x, track.center().y()), 9, 9);
    }
}

QSize ScrubBar::sizeHint() const
{
    return {320, 36};
}

QSize ScrubBar::minimumSizeHint() const
{
    return {100, 36};
}

}  // namespace tombolo::views
