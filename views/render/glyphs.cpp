// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/glyphs.h"

#include <QLineF>
#include <QPainterPath>

#include <cmath>

namespace tombolo::render::glyph {

namespace {

/// Places in a glyph's own square, 0 … 1 both ways.
struct Frame {
    QRectF rect;
    QPointF at(double x, double y) const
    {
        return {rect.left() + x * rect.width(), rect.top() + y * rect.height()};
    }
    QRectF box(double x, double y, double w, double h) const
    {
        return {at(x, y), QSizeF(w * rect.width(), h * rect.height())};
    }
    double unit(double v) const { return v * rect.width(); }
};

double lineWidth(const QRectF& rect)
{
    return std::clamp(rect.width() / 18, 1.0, 2.6);
}

void arrow(const PaintContext& c, QPointF from, QPointF to, double head)
{
    c.painter.drawLine(from, to);
    arrowHead(c, from, to, head);
}

}  // namespace

void arrowHead(const PaintContext& c, QPointF from, QPointF tip, double size)
{
    const double angle = std::atan2(tip.y() - from.y(), tip.x() - from.x());
    const auto wing = [&](double turn) {
        return tip - QPointF(std::cos(angle + turn), std::sin(angle + turn)) * size;
    };
    c.painter.drawPolyline(QPolygonF{wing(0.55), tip, wing(-0.55)});
}

void router(const PaintContext& c, const QRectF& rect, Role role)
{
    const Frame f{rect};
    c.pen(role, lineWidth(rect));
    c.fill(Role::RouterFill);
    c.painter.drawEllipse(f.box(0.04, 0.04, 0.92, 0.92));
    const double head = f.unit(0.13);
    arrow(c, f.at(0.15, 0.5), f.at(0.41, 0.5), head);
    arrow(c, f.at(0.85, 0.5), f.at(0.59, 0.5), head);
    arrow(c, f.at(0.5, 0.41), f.at(0.5, 0.14), head);
    arrow(c, f.at(0.5, 0.59), f.at(0.5, 0.86), head);
}

void nat(const PaintContext& c, const QRectF& rect, Role role)
{
    const Frame f{rect};
    // Two posts under a lintel, and through the gate two ways that cross.
    c.painter.setPen(Qt::NoPen);
    c.fill(role);
    c.painter.drawRect(f.box(0.16, 0.14, 0.10, 0.78));
    c.painter.drawRect(f.box(0.74, 0.14, 0.10, 0.78));
    c.painter.drawRect(f.box(0.06, 0.06, 0.88, 0.11));
    c.pen(role, lineWidth(rect) * 1.1);
    const double head = f.unit(0.16);
    c.painter.drawPolyline(
        QPolygonF{f.at(0.0, 0.40), f.at(0.34, 0.40), f.at(0.66, 0.74), f.at(1.0, 0.74)});
    arrowHead(c, f.at(0.7, 0.74), f.at(1.0, 0.74), head);
    c.painter.drawPolyline(
        QPolygonF{f.at(1.0, 0.40), f.at(0.66, 0.40), f.at(0.34, 0.74), f.at(0.0, 0.74)});
    arrowHead(c, f.at(0.3, 0.74), f.at(0.0, 0.74), head);
}

void vip(const PaintContext& c, const QRectF& rect, Role role)
{
    const Frame f{rect};
    c.painter.setPen(Qt::NoPen);
    c.fill(role);
    // The one face that is shown to clients, on its post.
    c.painter.drawPolygon(QPolygonF{f.at(0.0, 0.10), f.at(0.40, 0.10), f.at(0.54, 0.25),
                                    f.at(0.40, 0.40), f.at(0.0, 0.40)});
    c.painter.drawRect(f.box(0.20, 0.40, 0.09, 0.54));
    c.pen(role, lineWidth(rect) * 1.1);
    const double head = f.unit(0.13);
    const QPointF hub = f.at(0.30, 0.68);
    for (const double y : {0.46, 0.68, 0.90}) {
        c.painter.drawPolyline(QPolygonF{hub, f.at(0.58, y), f.at(0.96, y)});
        arrowHead(c, f.at(0.6, y), f.at(0.98, y), head);
    }
}

void proxy(const PaintContext& c, const QRectF& rect, Role role)
{
    const Frame f{rect};
    c.pen(role, lineWidth(rect) * 1.2);
    c.fill(Role::GatewayFill);
    QPainterPath left(f.at(0.44, 0.10));
    left.arcTo(f.box(0.10, 0.10, 0.68, 0.80), 90, 180);
    left.closeSubpath();
    QPainterPath right(f.at(0.56, 0.10));
    right.arcTo(f.box(0.22, 0.10, 0.68, 0.80), 90, -180);
    right.closeSubpath();
    c.painter.drawPath(left);
    c.painter.setBrush(c.color(role));
    c.painter.drawPath(right);
    const double head = f.unit(0.13);
    arrow(c, f.at(-0.02, 0.5), f.at(0.32, 0.5), head);
    c.painter.setPen(
        QPen(c.color(Role::GatewayFill), lineWidth(rect) * 1.2, Qt::SolidLine, Qt::RoundCap));
    c.painter.drawLine(f.at(0.66, 0.5), f.at(0.86, 0.5));
    c.pen(role, lineWidth(rect) * 1.2);
    arrow(c, f.at(0.90, 0.5), f.at(1.04, 0.5), head);
}

Role gatewayRole(GatewayKind kind)
{
    switch (kind) {
    case GatewayKind::Nat:
        return Role::GatewayNat;
    case GatewayKind::Vip:
        return Role::GatewayVip;
    case GatewayKind::Proxy:
        break;
    }
    return Role::GatewayProxy;
}

void gateway(const PaintContext& c, const QRectF& rect, GatewayKind kind)
{
    switch (kind) {
    case GatewayKind::Nat:
        return nat(c, rect, Role::GatewayNat);
    case GatewayKind::Vip:
        return vip(c, rect, Role::GatewayVip);
    case GatewayKind::Proxy:
        return proxy(c, rect, Role::GatewayProxy);
    }
}

void client(const PaintContext& c, const QRectF& rect, Role role)
{
    const Frame f{rect};
    c.pen(role, lineWidth(rect));
    c.noFill();
    c.painter.drawRoundedRect(f.box(0.04, 0.14, 0.92, 0.54), rect.width() * 0.06,
                              rect.width() * 0.06);
    c.painter.drawLine(f.at(0.5, 0.68), f.at(0.5, 0.86));
    c.painter.drawLine(f.at(0.28, 0.88), f.at(0.72, 0.88));
}

void server(const PaintContext& c, const QRectF& rect, Role role)
{
    const Frame f{rect};
    c.pen(role, lineWidth(rect));
    c.noFill();
    const double r = rect.width() * 0.05;
    for (const double y : {0.08, 0.38, 0.68}) {
        c.painter.drawRoundedRect(f.box(0.10, y, 0.80, 0.24), r, r);
        c.painter.drawLine(f.at(0.50, y + 0.12), f.at(0.78, y + 0.12));
        c.painter.drawPoint(f.at(0.22, y + 0.12));
    }
}

void network(const PaintContext& c, const QRectF& rect, NetworkKind kind, Role role)
{
    const Frame f{rect};
    c.pen(role, lineWidth(rect));
    c.noFill();
    if (kind == NetworkKind::Internet) {
        c.painter.drawEllipse(f.box(0.06, 0.06, 0.88, 0.88));
        c.painter.drawEllipse(f.box(0.30, 0.06, 0.40, 0.88));
        c.painter.drawLine(f.at(0.06, 0.5), f.at(0.94, 0.5));
        return;
    }
    if (kind == NetworkKind::Vpc) {
        QPainterPath cloud(f.at(0.24, 0.80));
        cloud.cubicTo(f.at(-0.06, 0.80), f.at(-0.02, 0.40), f.at(0.22, 0.44));
        cloud.cubicTo(f.at(0.26, 0.10), f.at(0.72, 0.10), f.at(0.76, 0.42));
        cloud.cubicTo(f.at(1.06, 0.40), f.at(1.06, 0.80), f.at(0.78, 0.80));
        cloud.closeSubpath();
        c.painter.drawPath(cloud);
        return;
    }
    c.painter.drawLine(f.at(0.02, 0.5), f.at(0.98, 0.5));
    c.painter.drawLine(f.at(0.26, 0.5), f.at(0.26, 0.18));
    c.painter.drawLine(f.at(0.74, 0.5), f.at(0.74, 0.18));
    c.painter.drawLine(f.at(0.5, 0.5), f.at(0.5, 0.82));
}

void service(const PaintContext& c, const QRectF& rect, Role role)
{
    const Frame f{rect};
    c.pen(role, lineWidth(rect));
    c.fill(role);
    for (const double y : {0.16, 0.5, 0.84})
        c.painter.drawLine(f.at(0.16, 0.5), f.at(0.88, y));
    c.painter.drawEllipse(f.box(0.02, 0.38, 0.24, 0.24));
}

void policy(const PaintContext& c, const QRectF& rect, Role role)
{
    const Frame f{rect};
    c.pen(role, lineWidth(rect));
    c.noFill();
    QPainterPath shield(f.at(0.5, 0.04));
    shield.lineTo(f.at(0.88, 0.18));
    shield.cubicTo(f.at(0.88, 0.60), f.at(0.76, 0.82), f.at(0.5, 0.96));
    shield.cubicTo(f.at(0.24, 0.82), f.at(0.12, 0.60), f.at(0.12, 0.18));
    shield.closeSubpath();
    c.painter.drawPath(shield);
}

void chevron(const PaintContext& c, const QRectF& rect, bool open, Role role)
{
    const Frame f{rect};
    c.pen(role, 1.5);
    c.noFill();
    if (open)
        c.painter.drawPolyline(QPolygonF{f.at(0.25, 0.38), f.at(0.5, 0.64), f.at(0.75, 0.38)});
    else
        c.painter.drawPolyline(QPolygonF{f.at(0.38, 0.25), f.at(0.64, 0.5), f.at(0.38, 0.75)});
}

void eye(const PaintContext& c, const QRectF& rect, Role role)
{
    const Frame f{rect};
    QPainterPath lids(f.at(0, 0.5));
    lids.cubicTo(f.at(0.24, 0.0), f.at(0.76, 0.0), f.at(1, 0.5));
    lids.cubicTo(f.at(0.76, 1.0), f.at(0.24, 1.0), f.at(0, 0.5));
    c.noFill();
    c.painter.setPen(
        QPen(c.color(role), rect.height() * 0.13, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    c.painter.drawPath(lids);
    const double radius = rect.height() * 0.26;
    c.painter.setPen(Qt::NoPen);
    c.fill(role);
    c.painter.drawEllipse(rect.center(), radius, radius);
}

void mask(const PaintContext& c, const QRectF& rect, QColor fill, QColor eyes)
{
    const Frame f{rect};
    QPainterPath face(f.at(0.0, 0.12));
    face.cubicTo(f.at(0.20, -0.06), f.at(0.40, 0.04), f.at(0.5, 0.16));
    face.cubicTo(f.at(0.60, 0.04), f.at(0.80, -0.06), f.at(1.0, 0.12));
    face.cubicTo(f.at(1.02, 0.70), f.at(0.86, 1.02), f.at(0.70, 0.98));
    face.cubicTo(f.at(0.60, 0.94), f.at(0.56, 0.72), f.at(0.5, 0.70));
    face.cubicTo(f.at(0.44, 0.72), f.at(0.40, 0.94), f.at(0.30, 0.98));
    face.cubicTo(f.at(0.14, 1.02), f.at(-0.02, 0.70), f.at(0.0, 0.12));
    c.painter.setPen(Qt::NoPen);
    c.painter.setBrush(fill);
    c.painter.drawPath(face);
    c.painter.setBrush(eyes);
    c.painter.drawEllipse(f.box(0.16, 0.30, 0.22, 0.36));
    c.painter.drawEllipse(f.box(0.62, 0.30, 0.22, 0.36));
}

}  // namespace tombolo::render::glyph
