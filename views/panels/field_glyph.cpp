// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/field_glyph.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionToolButton>

#include "views/panels/field_glyph_paths.h"

namespace tombolo::views {

void drawGlyph(QPainter& painter, const QRectF& square, Glyph glyph, const QColor& color)
{
    const GlyphDrawing d = glyphDrawing(glyph);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / 16.0, square.height() / 16.0);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(d.lines);
    painter.fillPath(d.filled, color);
    painter.restore();
}

QIcon glyphIcon(Glyph glyph, const QColor& color, const QColor& selected)
{
    QIcon icon;
    const auto add = [&](int ratio, const QColor& ink, QIcon::Mode mode) {
        QPixmap pixmap(16 * ratio, 16 * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawGlyph(painter, QRectF(0, 0, 16, 16), glyph, ink);
        painter.end();
        icon.addPixmap(pixmap, mode);
    };
    for (const int ratio : {1, 2}) {
        add(ratio, color, QIcon::Normal);
        add(ratio, selected.isValid() ? selected : color, QIcon::Selected);
    }
    return icon;
}

Glyph glyphOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Glyph::Error;
    case Severity::Warning:
        return Glyph::Warning;
    case Severity::Hint:
        break;
    }
    return Glyph::Hint;
}

Glyph glyphOf(sim::Verdict verdict)
{
    switch (verdict) {
    case sim::Verdict::Answered:
        return Glyph::Answered;
    case sim::Verdict::Delivered:
        return Glyph::Delivered;
    case sim::Verdict::Refused:
        return Glyph::Refused;
    case sim::Verdict::Dropped:
        break;
    }
    return Glyph::Dropped;
}

render::Role roleOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return render::Role::Error;
    case Severity::Warning:
        return render::Role::Warning;
    case Severity::Hint:
        break;
    }
    return render::Role::Hint;
}

render::Role roleOf(sim::Verdict verdict)
{
    switch (verdict) {
    case sim::Verdict::Answered:
        return render::Role::Answered;
    case sim::Verdict::Delivered:
        return render::Role::Delivered;
    case sim::Verdict::Refused:
        return render::Role::Refused;
    case sim::Verdict::Dropped:
        break;
    }
    return render::Role::Drop;
}

Glyph glyphOf(const ElementValue& value)
{
    return std::visit(
        Overloaded{
            [](const DocumentHeader&) { return Glyph::Document; },
            [](const Network&) { return Glyph::Network; },
            [](const Router&) { return Glyph::Router; },
            [](const ClusterSettings&) { return Glyph::Cluster; },
            [](const NodeSettings&) { return Glyph::Node; },
            [](const Pod&) { return Glyph::Pod; },
            [](const Service&) { return Glyph::Service; },
            [](const Policy&) { return Glyph::Policy; },
            [](const Gateway& g) {
                return g.kind == GatewayKind::Nat   ? Glyph::Nat
                       : g.kind == GatewayKind::Vip ? Glyph::Vip
                                                    : Glyph::Proxy;
            },
            [](const Host& h) { return h.role == HostRole::Server ? Glyph::Server : Glyph::Host; },
            [](const Flow&) { return Glyph::Flow; },
            [](const CanvasItem&) { return Glyph::Document; },
            [](const Note&) { return Glyph::Note; },
        },
        value);
}

GlyphButton::GlyphButton(Glyph glyph, const QString& name, QWidget* parent)
    : QToolButton(parent), m_glyph(glyph)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setName(name);
}

void GlyphButton::setName(const QString& name)
{
    setAccessibleName(name);
    setToolTip(name);
}

QSize GlyphButton::sizeHint() const
{
    const int side = fontMetrics().height() + 6;
    return {side, side};
}

void GlyphButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.icon = {};
    option.text.clear();
    style()->drawComplexControl(QStyle::CC_ToolButton, &option, &painter, this);
    const double side = qMin(16.0, qMin(width(), height()) - 4.0);
    const QRectF square((width() - side) / 2, (height() - side) / 2, side, side);
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    drawGlyph(painter, square, m_glyph, palette().color(group, QPalette::ButtonText));
}

}  // namespace tombolo::views
