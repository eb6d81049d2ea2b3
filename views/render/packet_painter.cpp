// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <numbers>

#include "views/render/glyphs.h"
#include "views/render/overlay_cache.h"

namespace tombolo::render {

namespace {

/// Ring of the translator's colour, hatched by ticks across it.
void paintHatchedRing(const PaintContext& c, QPointF at, double outer, double inner, QColor color)
{
    c.painter.setPen(QPen(color, 1.2));
    c.painter.setBrush(c.color(Role::MaskFill));
    c.painter.drawEllipse(at, outer, outer);
    c.painter.setPen(QPen(color, std::max(1.0, outer * 0.16), Qt::SolidLine, Qt::FlatCap));
    constexpr int kTicks = 14;
    for (int i = 0; i < kTicks; ++i) {
        const double angle = 2 * std::numbers::pi * i / kTicks;
        const QPointF way(std::cos(angle), std::sin(angle));
        const QPointF lean(std::cos(angle + 0.35), std::sin(angle + 0.35));
        c.painter.drawLine(at + way * inner, at + lean * outer);
    }
}

/// A bent arrow: the destination was rewritten on the way, the source was not touched by it.
void paintTurn(const PaintContext& c, QPointF at, double r)
{
    const QPointF corner = at + QPointF(r * 0.85, r * 0.85);
    c.painter.setPen(QPen(c.color(Role::Ground), r * 0.2));
    c.fill(Role::LineStrong);
    c.painter.drawEllipse(corner, r * 0.52, r * 0.52);
    c.painter.setPen(QPen(c.color(Role::Ground), std::max(1.0, r * 0.16), Qt::SolidLine,
                          Qt::RoundCap, Qt::RoundJoin));
    c.noFill();
    const QPolygonF hook{corner + QPointF(-0.22, 0.26) * r, corner + QPointF(-0.22, -0.08) * r,
                         corner + QPointF(0.24, -0.08) * r};
    c.painter.drawPolyline(hook);
    glyph::arrowHead(c, hook[1], hook[2], r * 0.2);
}

}  // namespace

void paintPacket(const PaintContext& c, QPointF at, double radius, const PacketLook& look)
{
    const IdentityLook origin = c.theme.identity(look.origin);
    const double inner = radius * 0.66;
    const QColor outline = c.color(Role::LineStrong);
    // A halo of ground lifts the disc off the wire it runs on.
    c.painter.setPen(Qt::NoPen);
    c.fill(Role::Ground);
    c.painter.drawEllipse(at, radius + 1.6, radius + 1.6);
    if (look.ringRole >= 0) {
        paintHatchedRing(c, at, radius, inner, c.color(static_cast<Role>(look.ringRole)));
    } else {
        // Ring equals core: who reads this wire reads the true source.
        c.painter.setPen(QPen(outline, 1));
        c.painter.setBrush(origin.color);
        c.painter.drawEllipse(at, radius, radius);
        c.painter.setPen(Qt::NoPen);
        c.fill(Role::Ground);
        c.painter.drawEllipse(at, inner + radius * 0.1, inner + radius * 0.1);
    }
    c.painter.setPen(QPen(outline, 0.8));
    c.fill(Role::PodFill);
    c.painter.drawEllipse(at, inner, inner);
    c.painter.setBrush(QBrush(origin.color, origin.pattern));
    c.painter.drawEllipse(at, inner, inner);
    if (look.reply || look.error) {
        c.painter.setPen(Qt::NoPen);
        c.fill(Role::Ground);
        c.painter.drawEllipse(at, inner * 0.48, inner * 0.48);
    }
    if (look.error) {
        const double s = inner * 0.5;
        c.painter.setPen(QPen(c.color(Role::Drop), std::max(1.2, radius * 0.2)));
        c.painter.drawLine(at + QPointF(-s, -s), at + QPointF(s, s));
        c.painter.drawLine(at + QPointF(-s, s), at + QPointF(s, -s));
    }
    if (look.turned)
        paintTurn(c, at, radius * 0.9);
}

void paintPacketMask(const PaintContext& c, QPointF at, double radius)
{
    // Over the upper half: below it the core goes on telling who it really is.
    const double width = radius * 1.75;
    const QRectF face(at.x() - width / 2, at.y() - radius * 0.95, width, width * 0.46);
    const double rim = std::max(0.8, radius * 0.1);
    const QColor ground = c.color(Role::MaskFill);
    glyph::mask(c, face.adjusted(-rim, -rim, rim, rim), ground, ground);
    glyph::mask(c, face, c.color(Role::MaskInk), ground);
}

}  // namespace tombolo::render
