// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/chip_row.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tombolo::views {
namespace {

using render::Role;
using text::PriceTag;

constexpr int kGap = 6;
constexpr int kPadX = 9;
constexpr int kPadY = 3;
constexpr int kTextFlags = Qt::AlignCenter | Qt::TextWordWrap;

}  // namespace

ChipRow::ChipRow(QWidget* parent) : QWidget(parent), m_theme(&render::Theme::light())
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipRow::setTags(QList<PriceTag> tags)
{
    m_tags = std::move(tags);
    QStringList all;
    for (const PriceTag& tag : m_tags)
        all << (tag.details.isEmpty() ? tag.text : u"%1: %2"_qs.arg(tag.text, tag.details));
    setAccessibleName(tr("Price"));
    setAccessibleDescription(all.join(u"; "_qs));
    updateGeometry();
    update();
}

void ChipRow::setTheme(const render::Theme& theme)
{
    m_theme = &theme;
    update();
}

QString ChipRow::label(const PriceTag& tag) const
{
    switch (tag.weight) {
    case PriceTag::Weight::Harm:
        return u"! "_qs + tag.text;
    case PriceTag::Weight::Gain:
        return u"✓ "_qs + tag.text;
    case PriceTag::Weight::Cost:
        break;
    }
    return tag.text;
}

Role ChipRow::roleOf(const PriceTag& tag) const
{
    switch (tag.weight) {
    case PriceTag::Weight::Harm:
        return Role::Error;
    case PriceTag::Weight::Gain:
        return Role::Answered;
    case PriceTag::Weight::Cost:
        break;
    }
    return Role::LineStrong;
}

QList<QRect> ChipRow::placed(int width) const
{
    QList<QRect> out;
    const QFontMetrics metrics(font());
    const int most = std::max(40, width);
    int x = 0;
    int y = 0;
    int tall = 0;  // of the chips beside each other
    for (const PriceTag& tag : m_tags) {
        const int wide = std::min(metrics.horizontalAdvance(label(tag)) + 2 * kPadX + 1, most);
        // A price is told whole: what is too long for one line takes more of them.
        const int high =
            metrics.boundingRect(QRect(0, 0, wide - 2 * kPadX, 10000), kTextFlags, label(tag))
                .height() +
            2 * kPadY;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += tall + kGap;
            tall = 0;
        }
        out << QRect(x, y, wide, high);
        x += wide + kGap;
        tall = std::max(tall, high);
    }
    return out;
}

int ChipRow::heightForWidth(int width) const
{
    const QList<QRect> rects = placed(width);
    int bottom = -2;
    for (const QRect& rect : rects)
        bottom = std::max(bottom, rect.bottom());
    return bottom + 2;
}

QSize ChipRow::sizeHint() const
{
    return {360, heightForWidth(360)};
}

void ChipRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<QRect> rects = placed(width());
    const bool on = isEnabled();
    for (qsizetype i = 0; i < m_tags.size(); ++i) {
        const PriceTag& tag = m_tags[i];
        const QRectF box = QRectF(rects[i]).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(m_theme->color(on ? roleOf(tag) : Role::Line),
                            tag.weight == PriceTag::Weight::Harm ? 1.6 : 1.0));
        painter.setBrush(m_theme->color(Role::PanelGround));
        const double round = (fontMetrics().height() + 2 * kPadY) / 2.0;
        painter.drawRoundedRect(box, round, round);
        painter.setPen(m_theme->color(on ? Role::Ink : Role::InkFaint));
        painter.drawText(rects[i].adjusted(kPadX, kPadY, -kPadX, -kPadY), kTextFlags, label(tag));
    }
}

bool ChipRow::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QList<QRect> rects = placed(width());
        for (qsizetype i = 0; i < m_tags.size(); ++i) {
            if (!rects[i].contains(help->pos()))
                continue;
            const QString& details = m_tags[i].details;
            QToolTip::showText(help->globalPos(), details.isEmpty() ? m_tags[i].text : details,
                               this, rects[i]);
            return true;
        }
        QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    return QWidget::event(event);
}

}  // namespace tombolo::views
