// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>

#include "views/render/glyphs.h"
#include "views/render/metrics.h"
#include "views/render/painters.h"

namespace tombolo::render {

using namespace metrics;

namespace {

/// Name and up to two lines of addresses, right of the glyph.
void paintCardText(const PaintContext& c, const Box& box)
{
    const double left = box.rect.left() + kCardGlyph + 6;
    const double width = box.rect.right() - 8 - left;
    const qsizetype lines = c.addresses && c.legible(TextStyle::Address)
                                ? std::min<qsizetype>(2, box.badges.size())
                                : 0;
    const double top = box.rect.center().y() - (9 + 7.5 * static_cast<double>(lines));
    c.text({left, top, width, 18}, box.title, TextStyle::Name, Role::Ink);
    for (qsizetype i = 0; i < lines; ++i) {
        QString line = box.badges[i];
        if (i == 1 && box.badges.size() > 2)
            line += QStringLiteral(" +%1").arg(box.badges.size() - 2);
        c.text({left, top + 18 + 15 * static_cast<double>(i), width, 15}, line, TextStyle::Address,
               Role::InkMuted);
    }
}

QRectF glyphRect(const Box& box, double size)
{
    const double fit = std::min({size, box.rect.height() - 12, kCardGlyph - 6});
    return {box.rect.left() + 4 + (kCardGlyph - fit) / 2, box.rect.center().y() - fit / 2, fit,
            fit};
}

}  // namespace

void paintNetwork(const PaintContext& c, const Box& box)
{
    const QRectF& r = box.rect;
    const bool level = r.width() >= r.height();
    const double radius = std::min(r.width(), r.height()) / 2;
    c.pen(Role::NetworkLine, std::max(1.5, 1 / c.scale));
    c.fill(Role::NetworkFill);
    c.painter.drawRoundedRect(r, radius, radius);
    if (c.detail != Detail::Full || std::min(r.width(), r.height()) < 24)
        return;
    // The lane that packets run along.
    QPen lane(c.color(Role::NetworkLine), 1, Qt::CustomDashLine, Qt::FlatCap);
    lane.setDashPattern({5, 5});
    c.painter.setPen(lane);
    const double at = laneOf(r);
    if (level)
        c.painter.drawLine(QPointF(r.left() + radius, at), QPointF(r.right() - radius, at));
    else
        c.painter.drawLine(QPointF(at, r.top() + radius), QPointF(at, r.bottom() - radius));
}

namespace {

/// Where words of a width begin along a bar: as near to its beginning as wires cross them not.
/// @param docks in order @return none where they are crossed everywhere
std::optional<double> gapFor(double width, double from, double to, const std::vector<double>& docks)
{
    constexpr double kOff = 8;  // half of a marked wire, and some air
    double at = from;
    for (const double dock : docks) {
        if (dock + kOff <= at)
            continue;
        if (dock - kOff >= at + width)
            break;
        at = dock + kOff;
    }
    return at + width <= to ? std::optional(at) : std::nullopt;
}

/// What stands on a bar, and where along it.
struct BarWords {
    double nameAt = 0;    ///< from the bar's beginning; the sign, if any, is left of it
    double prefixAt = 0;  ///< that of the addresses
    bool sign = true;
    bool clear = true;  ///< no wire runs through the words
};

/// Off the wires where it can be: in one piece, else in two with a wire between them, else without
/// the sign.
/// @param prefix width of the addresses, 0 for none
BarWords wordsOn(double length, double sign, double name, double prefix,
                 const std::vector<double>& docks)
{
    constexpr double kFrom = 16;
    constexpr double kApart = 14;
    constexpr double kAir = 6;
    const double to = length - 8;
    const double prefixRoom = prefix > 0 ? kApart + prefix : 0;
    if (const auto at = gapFor(sign + name + prefixRoom + kAir, kFrom, to, docks))
        return {*at + sign, *at + sign + name + kApart};
    const auto first = gapFor(sign + name + kAir, kFrom, to, docks);
    const auto second = first && prefix > 0
                            ? gapFor(prefix + kAir, *first + sign + name + kApart, to, docks)
                            : std::nullopt;
    if (second)
        return {*first + sign, *second};
    constexpr double kTight = 10;
    if (const auto at = gapFor(name + (prefix > 0 ? kTight + prefix : 0), kFrom, to, docks))
        return {*at, *at + name + kTight, false};
    return {kFrom + sign, kFrom + sign + name + kApart, true, false};
}

}  // namespace

void paintNetworkText(const PaintContext& context, const Box& box, const std::vector<double>& docks)
{
    PaintContext c = context;
    c.region = {};  // the bar may be turned
    const QRectF& r = box.rect;
    if (!c.legible(TextStyle::Name))
        return;
    c.painter.save();
    QRectF bar = r;
    if (r.width() < r.height()) {
        c.painter.translate(r.center());
        c.painter.rotate(-90);
        bar = {-r.height() / 2, -r.width() / 2, r.height(), r.width()};
    }
    // Text stands above the lane.
    if (bar.height() >= 24)
        bar.setHeight(bar.height() - 11);
    const double sign = std::min(17.0, bar.height() - 8);
    const double room = bar.width() - 14 - 16 - sign - 9;
    const QString name = c.face.fitted(box.title.simplified(), TextStyle::Name, room);
    const double nameWidth = c.face.width(name, TextStyle::Name);
    const bool hasRoom = c.addresses && c.legible(TextStyle::Address) && room - nameWidth - 14 > 40;
    const QString prefixes = hasRoom ? c.face.fitted(box.badges.join(QStringLiteral(" · ")),
                                                     TextStyle::Address, room - nameWidth - 14)
                                     : QString();
    const double prefixWidth = hasRoom ? c.face.width(prefixes, TextStyle::Address) + 2 : 0;
    const BarWords at = wordsOn(bar.width(), sign + 9, nameWidth, prefixWidth, docks);
    const double left = bar.left() + at.nameAt;
    const double right = bar.left() + at.prefixAt;
    // Where wires run across it, it is a plate upon them, or they would seem to be cut.
    c.fill(Role::NetworkFill);
    if (at.clear)
        c.painter.setPen(Qt::NoPen);
    else
        c.pen(Role::NetworkLine, 0.8);
    const QRectF plate(left - 4, bar.top() + 4, nameWidth + 8, bar.height() - 6);
    const QRectF second(right - 4, plate.top(), prefixWidth + 8, plate.height());
    if (at.clear || prefixWidth == 0)
        c.painter.drawRoundedRect(plate, 4, 4);
    if (prefixWidth > 0)
        c.painter.drawRoundedRect(at.clear ? second : plate | second, 4, 4);
    if (at.sign)
        glyph::network(c, {left - 9 - sign, bar.center().y() - sign / 2 + 1, sign, sign},
                       static_cast<NetworkKind>(box.variant), Role::NetworkLine);
    c.text({left, bar.top() + 1, nameWidth + 2, bar.height()}, name, TextStyle::Name, Role::Ink);
    if (prefixWidth > 0)
        c.text({right, bar.top() + 1.5, prefixWidth, bar.height()}, prefixes, TextStyle::Address,
               Role::InkMuted);
    c.painter.restore();
}

void paintRouter(const PaintContext& c, const Box& box)
{
    const double radius = std::min(box.rect.width(), box.rect.height()) / 2;
    c.pen(Role::RouterLine, 1.5);
    c.fill(Role::RouterFill);
    c.painter.drawRoundedRect(box.rect, radius, radius);
    glyph::router(c, glyphRect(box, 44), Role::RouterLine);
    paintCardText(c, box);
}

void paintGateway(const PaintContext& c, const Box& box)
{
    const auto kind = static_cast<GatewayKind>(box.variant);
    c.pen(glyph::gatewayRole(kind), 1.8);
    c.fill(Role::GatewayFill);
    c.painter.drawRoundedRect(box.rect, 4, 4);
    glyph::gateway(c, glyphRect(box, 38), kind);
    paintCardText(c, box);
}

void paintHost(const PaintContext& c, const Box& box, int identity)
{
    c.pen(Role::HostLine, 1.3);
    c.fill(Role::HostFill);
    c.painter.drawRoundedRect(box.rect, 8, 8);
    const QRectF at = glyphRect(box, 36);
    if (box.variant == static_cast<int>(HostRole::Client))
        glyph::client(c, at, Role::HostLine);
    else
        glyph::server(c, at, Role::HostLine);
    if (identity >= 0)
        paintIdentity(c, {box.rect.left() + 5, box.rect.top() + 8, 5, box.rect.height() - 16},
                      identity);
    paintCardText(c, box);
}

void paintDevice(const PaintContext& c, const Box& box, int identity)
{
    if (!namesDevices(c))
        paintDeviceFar(c, box);
    else if (box.kind == ElementKind::Router)
        paintRouter(c, box);
    else if (box.kind == ElementKind::Gateway)
        paintGateway(c, box);
    else if (box.kind == ElementKind::Host)
        paintHost(c, box, identity);
}

void paintDeviceFar(const PaintContext& c, const Box& box)
{
    const double size = std::min(box.rect.width(), box.rect.height());
    const QRectF at(box.rect.center().x() - size / 2, box.rect.center().y() - size / 2, size, size);
    Role role = Role::HostLine;
    Role fill = Role::HostFill;
    if (box.kind == ElementKind::Gateway) {
        role = glyph::gatewayRole(static_cast<GatewayKind>(box.variant));
        fill = Role::GatewayFill;
    } else if (box.kind == ElementKind::Router) {
        role = Role::RouterLine;
        fill = Role::RouterFill;
    }
    c.pen(role, 1 / c.scale);
    c.fill(fill);
    c.painter.drawRoundedRect(box.rect, 6, 6);
    const QRectF sign = at.adjusted(4, 4, -4, -4);
    if (box.kind == ElementKind::Gateway)
        glyph::gateway(c, sign, static_cast<GatewayKind>(box.variant));
    else if (box.kind == ElementKind::Router)
        glyph::router(c, sign, role);
    else if (box.variant == static_cast<int>(HostRole::Client))
        glyph::client(c, sign, role);
    else
        glyph::server(c, sign, role);
}

}  // namespace tombolo::render
