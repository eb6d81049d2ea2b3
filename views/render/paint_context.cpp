// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/paint_context.h"

#include <algorithm>
#include <cmath>

#include "views/render/faces.h"
#include "views/render/metrics.h"

namespace tombolo::render {

namespace {

double grown(double size, double scale)
{
    using namespace metrics;
    return std::clamp(kSmallNamePx / scale, size, size * kMostNameGrowth);
}

}  // namespace

Typeface::Typeface(double scale)
{
    using namespace metrics;
    const std::array sizes{grown(kTitlePx, scale), grown(kNamePx, scale), kAddressPx, kAddressPx};
    for (std::size_t i = 0; i < m_fonts.size(); ++i) {
        const bool fixed = static_cast<TextStyle>(i) == TextStyle::Address;
        QFont font = fixed ? tabularFace() : textFace();
        font.setPixelSize(static_cast<int>(std::lround(sizes[i])));
        const auto style = static_cast<TextStyle>(i);
        font.setWeight(style == TextStyle::Title || style == TextStyle::Name ? QFont::DemiBold
                                                                             : QFont::Normal);
        // Glyphs keep their places while the drawing is zoomed.
        font.setHintingPreference(QFont::PreferNoHinting);
        m_fonts[i] = font;
        m_metrics.emplace_back(font);
    }
}

QString Typeface::fitted(const QString& text, TextStyle style, double width) const
{
    // Most names are short: no letter is wider than the face is high and a bit.
    if (static_cast<double>(text.size()) * pixelSize(style) * 1.1 < width)
        return text;
    return metrics(style).elidedText(text, Qt::ElideRight, width);
}

bool PaintContext::legible(TextStyle style) const
{
    return face.pixelSize(style) * scale >= metrics::kLeastTextPx;
}

void PaintContext::text(const QRectF& rect, const QString& text, TextStyle style, Role role,
                        Qt::Alignment align) const
{
    if (text.isEmpty() || rect.width() < 4 || !legible(style) || !inSight(rect))
        return;
    const QString line = face.fitted(text.simplified(), style, rect.width());
    const QFontMetricsF& m = face.metrics(style);
    double x = rect.left();
    if (align & Qt::AlignHCenter)
        x += (rect.width() - m.horizontalAdvance(line)) / 2;
    else if (align & Qt::AlignRight)
        x += rect.width() - m.horizontalAdvance(line);
    const double y = rect.top() + (rect.height() + m.ascent() - m.descent()) / 2;
    if (written) {
        const QRectF words(x, y - m.ascent(), m.horizontalAdvance(line), m.ascent() + m.descent());
        written->push_back(painter.worldTransform().mapRect(words));
        return;
    }
    painter.setFont(face.font(style));
    painter.setPen(color(role));
    painter.drawText(QPointF(x, y), line);
}

void PaintContext::pen(Role role, double width, Qt::PenStyle style) const
{
    painter.setPen(QPen(color(role), width, style, Qt::RoundCap, Qt::RoundJoin));
}

void PaintContext::fill(Role role) const
{
    painter.setBrush(color(role));
}

void PaintContext::noFill() const
{
    painter.setBrush(Qt::NoBrush);
}

}  // namespace tombolo::render
