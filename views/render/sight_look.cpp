// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/sight_look.h"

#include <QPainter>
#include <QPainterPath>

namespace tombolo::render {

using sim::analysis::PairSight;

Role roleOf(PairSight sight)
{
    switch (sight) {
    case PairSight::Self:
        return Role::InkFaint;
    case PairSight::True:
        return Role::Answered;
    case PairSight::Recovered:
        return Role::Hint;
    case PairSight::Translated:
        return Role::Mask;
    case PairSight::OneWay:
        return Role::Delivered;
    case PairSight::Elsewhere:
        return Role::Refused;
    case PairSight::Unreachable:
        return Role::Drop;
    case PairSight::Varies:
        return Role::GatewayNat;
    }
    return Role::InkFaint;
}

namespace {

QPainterPath signPath(PairSight sight)
{
    // In a square of 16 units.
    QPainterPath p;
    const auto line = [&p](qreal x1, qreal y1, qreal x2, qreal y2) {
        p.moveTo(x1, y1);
        p.lineTo(x2, y2);
    };
    switch (sight) {
    case PairSight::Self:
        p.addEllipse(QPointF(8, 8), 0.8, 0.8);
        break;
    case PairSight::True:
        p.moveTo(3, 8.5);
        p.lineTo(6.6, 12);
        p.lineTo(13, 4.4);
        break;
    case PairSight::Recovered:  // an eye that looks through a mask
        p.moveTo(1.8, 8);
        p.cubicTo(4.5, 3.2, 11.5, 3.2, 14.2, 8);
        p.cubicTo(11.5, 12.8, 4.5, 12.8, 1.8, 8);
        p.addEllipse(QPointF(8, 8), 1.9, 1.9);
        break;
    case PairSight::Translated:  // not equal
        line(3, 6.2, 13, 6.2);
        line(3, 10.2, 13, 10.2);
        line(10.6, 3, 5.4, 13.4);
        break;
    case PairSight::OneWay:  // out, and a broken way back
        line(2.6, 5.4, 13, 5.4);
        line(10.2, 2.8, 13, 5.4);
        line(10.2, 8, 13, 5.4);
        line(13, 11.4, 10.4, 11.4);
        line(7.6, 11.4, 5, 11.4);
        break;
    case PairSight::Elsewhere:  // turns aside
        p.moveTo(2.6, 12.6);
        p.lineTo(7, 12.6);
        p.cubicTo(10, 12.6, 9, 4, 12.8, 4);
        line(10.4, 1.8, 12.8, 4);
        line(10.4, 6.2, 12.8, 4);
        break;
    case PairSight::Unreachable:
        line(4, 4, 12, 12);
        line(12, 4, 4, 12);
        break;
    case PairSight::Varies:  // a fork
        line(2.6, 8, 7, 8);
        p.moveTo(7, 8);
        p.cubicTo(9.4, 8, 9.4, 3.8, 13, 3.8);
        p.moveTo(7, 8);
        p.cubicTo(9.4, 8, 9.4, 12.2, 13, 12.2);
        break;
    }
    return p;
}

Qt::BrushStyle patternOf(PairSight sight)
{
    switch (sight) {
    case PairSight::Translated:
        return Qt::BDiagPattern;
    case PairSight::Recovered:
        return Qt::Dense6Pattern;
    case PairSight::OneWay:
        return Qt::HorPattern;
    case PairSight::Elsewhere:
        return Qt::FDiagPattern;
    case PairSight::Unreachable:
        return Qt::DiagCrossPattern;
    case PairSight::Varies:
        return Qt::VerPattern;
    case PairSight::Self:
    case PairSight::True:
        break;
    }
    return Qt::NoBrush;
}

}  // namespace

void drawSight(QPainter& painter, const QRectF& square, PairSight sight, const QColor& ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / 16, square.height() / 16);
    QPen pen(ink, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(signPath(sight));
    painter.restore();
}

void fillSight(QPainter& painter, const QRectF& cell, PairSight sight, const Theme& theme)
{
    if (sight == PairSight::Self)
        return;
    QColor tint = theme.color(roleOf(sight));
    tint.setAlphaF(theme.isDark() ? 0.22F : 0.13F);
    painter.fillRect(cell, tint);
    const Qt::BrushStyle pattern = patternOf(sight);
    if (pattern == Qt::NoBrush)
        return;
    QColor lines = theme.color(roleOf(sight));
    lines.setAlphaF(theme.isDark() ? 0.30F : 0.20F);
    painter.save();
    painter.setClipRect(cell, Qt::IntersectClip);
    painter.setBrushOrigin(cell.topLeft());
    painter.fillRect(cell, QBrush(lines, pattern));
    painter.restore();
}

}  // namespace tombolo::render
