// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The palette's pictures: the canvas's shapes, small and without text.
#include <QPainter>

#include "views/canvas/palette.h"
#include "views/render/glyphs.h"

namespace tombolo::canvas {

namespace {

using render::PaintContext;
using render::Role;

void pod(const PaintContext& c, const QRectF& rect)
{
    c.pen(Role::PodLine);
    c.fill(Role::PodFill);
    c.painter.drawRoundedRect(rect, 2.5, 2.5);
    c.painter.setPen(Qt::NoPen);
    c.painter.setBrush(c.theme.identity(0).color);
    c.painter.drawRect(QRectF(rect.left() + 1, rect.top() + 2, 2.5, rect.height() - 4));
}

void cluster(const PaintContext& c, bool island)
{
    c.fill(island ? Role::LandIsland : Role::LandFlat);
    c.pen(island ? Role::CoastIsland : Role::CoastFlat, 1.5, island ? Qt::SolidLine : Qt::DashLine);
    c.painter.drawRoundedRect(QRectF(2, 4, 28, 24), 5, 5);
    if (island) {
        c.noFill();
        c.painter.drawRoundedRect(QRectF(5, 7, 22, 18), 3, 3);
    }
    pod(c, QRectF(8.5, 12, 6.5, 8));
    pod(c, QRectF(17, 12, 6.5, 8));
}

void node(const PaintContext& c)
{
    c.pen(Role::NodeLine);
    c.fill(Role::NodeFill);
    c.painter.drawRoundedRect(QRectF(3, 5, 26, 22), 4, 4);
    c.painter.drawLine(QPointF(3, 11), QPointF(29, 11));
    pod(c, QRectF(7, 15, 7, 8));
    pod(c, QRectF(18, 15, 7, 8));
}

void note(const PaintContext& c)
{
    c.pen(Role::NoteLine);
    c.fill(Role::NoteFill);
    c.painter.drawPolygon(QPolygonF{{5, 5}, {27, 5}, {27, 20}, {20, 27}, {5, 27}});
    c.painter.drawPolyline(QPolygonF{{27, 20}, {20, 20}, {20, 27}});
    c.pen(Role::InkMuted);
    c.painter.drawLine(QPointF(9, 11), QPointF(22, 11));
    c.painter.drawLine(QPointF(9, 16), QPointF(18, 16));
}

/// The mark that tells one type of service from another.
void service(const PaintContext& c, const QString& type)
{
    render::glyph::service(c, QRectF(3, 3, 26, 26), Role::ServiceLine);
    c.pen(Role::ServiceLine, 1.8);
    if (type == QLatin1String("nodeport"))
        c.painter.drawEllipse(QPointF(26, 26), 3, 3);
    if (type == QLatin1String("loadbalancer")) {
        c.painter.drawLine(QPointF(26, 31), QPointF(26, 22));
        render::glyph::arrowHead(c, {26, 31}, {26, 22}, 4);
    }
}

/// Draws on a 32 x 32 field.
void draw(const PaintContext& c, const QString& word)
{
    namespace g = render::glyph;
    const QRectF field(3, 3, 26, 26);
    const auto is = [&](const char* text) {
        return word == QLatin1String(text);
    };
    if (is("cluster-island") || is("cluster-flat"))
        cluster(c, is("cluster-island"));
    else if (is("node"))
        node(c);
    else if (is("pod"))
        pod(c, QRectF(6, 9, 20, 14));
    else if (is("note"))
        note(c);
    else if (is("gateway-nat"))
        g::gateway(c, field, GatewayKind::Nat);
    else if (is("gateway-vip"))
        g::gateway(c, field, GatewayKind::Vip);
    else if (is("gateway-proxy"))
        g::gateway(c, field, GatewayKind::Proxy);
    else if (is("client"))
        g::client(c, field, Role::HostLine);
    else if (is("server"))
        g::server(c, field, Role::HostLine);
    else if (is("router"))
        g::router(c, field, Role::RouterLine);
    else if (is("network"))
        g::network(c, field, NetworkKind::Lan, Role::NetworkLine);
    else if (is("vpc"))
        g::network(c, field, NetworkKind::Vpc, Role::NetworkLine);
    else if (is("internet"))
        g::network(c, field, NetworkKind::Internet, Role::NetworkLine);
    else if (is("policy"))
        g::policy(c, field, Role::LineStrong);
    else if (word.startsWith(QLatin1String("service-")))
        service(c, word.section(QLatin1Char('-'), 1));
}

}  // namespace

QIcon paletteIcon(const QString& word, const render::Theme& theme)
{
    const render::Typeface face;
    QIcon icon;
    for (const int size : {16, 32, 64}) {
        QPixmap picture(size, size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(size / 32.0, size / 32.0);
        draw(PaintContext{painter, theme, face, size / 32.0}, word);
        painter.end();
        icon.addPixmap(picture);
        icon.addPixmap(picture, QIcon::Selected);  // else the style would tint it
    }
    return icon;
}

}  // namespace tombolo::canvas
