// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/field_glyph_paths.h"

namespace tombolo::views {

namespace {

void polyline(QPainterPath& path, std::initializer_list<QPointF> points)
{
    bool first = true;
    for (const QPointF& p : points) {
        if (first)
            path.moveTo(p);
        else
            path.lineTo(p);
        first = false;
    }
}

void cross(QPainterPath& path, double from, double to)
{
    polyline(path, {{from, from}, {to, to}});
    polyline(path, {{to, from}, {from, to}});
}

GlyphDrawing actionDrawing(Glyph glyph)
{
    GlyphDrawing d;
    switch (glyph) {
    case Glyph::Add:
        polyline(d.lines, {{8, 3}, {8, 13}});
        polyline(d.lines, {{3, 8}, {13, 8}});
        break;
    case Glyph::Remove:
        cross(d.lines, 4, 12);
        break;
    case Glyph::Up:
        polyline(d.lines, {{4, 10}, {8, 6}, {12, 10}});
        break;
    case Glyph::Down:
        polyline(d.lines, {{4, 6}, {8, 10}, {12, 6}});
        break;
    case Glyph::Copy:
        d.lines.addRoundedRect(QRectF(6, 6, 8, 8), 1, 1);
        polyline(d.lines, {{4, 10}, {2, 10}, {2, 2}, {10, 2}, {10, 4}});
        break;
    case Glyph::Duplicate:
        d.lines.addRoundedRect(QRectF(5, 5, 9, 9), 1, 1);
        polyline(d.lines, {{3, 11}, {2, 11}, {2, 2}, {11, 2}, {11, 3}});
        polyline(d.lines, {{9.5, 7.5}, {9.5, 11.5}});
        polyline(d.lines, {{7.5, 9.5}, {11.5, 9.5}});
        break;
    case Glyph::Show:
        d.lines.addEllipse(QPointF(8, 8), 4.5, 4.5);
        polyline(d.lines, {{8, 1}, {8, 5}});
        polyline(d.lines, {{8, 11}, {8, 15}});
        polyline(d.lines, {{1, 8}, {5, 8}});
        polyline(d.lines, {{11, 8}, {15, 8}});
        break;
    case Glyph::Eye: {
        QPainterPath lids({1, 8});
        lids.cubicTo(QPointF(4.5, 2.6), QPointF(11.5, 2.6), QPointF(15, 8));
        lids.cubicTo(QPointF(11.5, 13.4), QPointF(4.5, 13.4), QPointF(1, 8));
        d.lines.addPath(lids);
        d.filled.addEllipse(QPointF(8, 8), 2.4, 2.4);
        break;
    }
    case Glyph::Play:
        polyline(d.filled, {{5, 3}, {13, 8}, {5, 13}, {5, 3}});
        break;
    case Glyph::Edit:
        polyline(d.lines, {{3, 13}, {3.6, 10.4}, {11, 3}, {13, 5}, {5.6, 12.4}, {3, 13}});
        break;
    default:  // Fix: a spanner
        polyline(d.lines, {{3, 13}, {8.5, 7.5}});
        d.lines.moveTo(13.2, 4.6);
        d.lines.arcTo(QRectF(7.6, 1.8, 6, 6), 10, -290);
        break;
    }
    return d;
}

GlyphDrawing stateDrawing(Glyph glyph)
{
    GlyphDrawing d;
    switch (glyph) {
    case Glyph::Error:
    case Glyph::Refused:
        d.lines.addEllipse(QPointF(8, 8), 6, 6);
        if (glyph == Glyph::Error)
            cross(d.lines, 5.6, 10.4);
        else
            polyline(d.lines, {{4.5, 8}, {11.5, 8}});
        break;
    case Glyph::Warning:
        polyline(d.lines, {{8, 2}, {14.5, 13.5}, {1.5, 13.5}, {8, 2}});
        polyline(d.lines, {{8, 6}, {8, 9.5}});
        d.filled.addEllipse(QPointF(8, 11.6), 0.9, 0.9);
        break;
    case Glyph::Hint:
        d.lines.addEllipse(QPointF(8, 8), 6, 6);
        polyline(d.lines, {{8, 7.5}, {8, 11.5}});
        d.filled.addEllipse(QPointF(8, 5), 0.9, 0.9);
        break;
    case Glyph::AllWell:
    case Glyph::Answered:
        d.lines.addEllipse(QPointF(8, 8), 6, 6);
        polyline(d.lines, {{5, 8.2}, {7.2, 10.4}, {11, 5.8}});
        break;
    case Glyph::Delivered:
        polyline(d.lines, {{2, 8}, {11, 8}});
        polyline(d.lines, {{7.5, 4.5}, {11, 8}, {7.5, 11.5}});
        polyline(d.lines, {{13.5, 3}, {13.5, 13}});
        break;
    case Glyph::Dropped:
        polyline(d.lines, {{8, 2}, {8, 11}});
        polyline(d.lines, {{4.5, 7.5}, {8, 11}, {11.5, 7.5}});
        polyline(d.lines, {{3, 14}, {13, 14}});
        break;
    default: {  // Mask: a domino with two eyes
        QPainterPath mask;
        mask.moveTo(1.5, 5.5);
        mask.cubicTo(5, 3.5, 7, 5.5, 8, 5.5);
        mask.cubicTo(9, 5.5, 11, 3.5, 14.5, 5.5);
        mask.cubicTo(14.5, 10, 12.5, 11.5, 10.5, 11.5);
        mask.cubicTo(9, 11.5, 8.6, 9.5, 8, 9.5);
        mask.cubicTo(7.4, 9.5, 7, 11.5, 5.5, 11.5);
        mask.cubicTo(3.5, 11.5, 1.5, 10, 1.5, 5.5);
        QPainterPath eyes;
        eyes.addEllipse(QPointF(5, 7.8), 1.5, 1.1);
        eyes.addEllipse(QPointF(11, 7.8), 1.5, 1.1);
        d.filled = mask.subtracted(eyes);
        break;
    }
    }
    return d;
}

GlyphDrawing machineDrawing(Glyph glyph)
{
    GlyphDrawing d;
    switch (glyph) {
    case Glyph::Network:
        d.lines.addRoundedRect(QRectF(1.5, 6, 13, 4), 2, 2);
        polyline(d.lines, {{4.5, 6}, {4.5, 3}});
        polyline(d.lines, {{11.5, 10}, {11.5, 13}});
        break;
    case Glyph::Router:
        d.lines.addEllipse(QPointF(8, 8), 6.2, 6.2);
        polyline(d.lines, {{4.5, 6.2}, {11, 6.2}});
        polyline(d.lines, {{9.2, 4.4}, {11, 6.2}, {9.2, 8}});
        polyline(d.lines, {{11.5, 10}, {5, 10}});
        polyline(d.lines, {{6.8, 8.2}, {5, 10}, {6.8, 11.8}});
        break;
    case Glyph::Nat:
        polyline(d.lines, {{2, 14}, {2, 4}, {8, 1.5}, {14, 4}, {14, 14}});
        polyline(d.lines, {{4.5, 11.5}, {11.5, 6.5}});
        polyline(d.lines, {{4.5, 6.5}, {11.5, 11.5}});
        break;
    case Glyph::Vip:
        polyline(d.lines, {{5, 2}, {5, 14.5}});
        polyline(d.lines, {{5, 2.5}, {11, 2.5}, {13.5, 4.5}, {11, 6.5}, {5, 6.5}});
        polyline(d.lines, {{5, 8.5}, {10, 8.5}, {12, 10}, {10, 11.5}, {5, 11.5}});
        break;
    case Glyph::Proxy:
        d.lines.moveTo(6.5, 3);
        d.lines.arcTo(QRectF(1.5, 3, 10, 10), 90, 180);
        d.lines.lineTo(6.5, 3);
        d.lines.moveTo(9.5, 3);
        d.lines.arcTo(QRectF(4.5, 3, 10, 10), 90, -180);
        d.lines.lineTo(9.5, 3);
        break;
    case Glyph::Server:
        d.lines.addRoundedRect(QRectF(3, 1.5, 10, 13), 1, 1);
        polyline(d.lines, {{3, 6}, {13, 6}});
        polyline(d.lines, {{3, 10.3}, {13, 10.3}});
        d.filled.addEllipse(QPointF(5.3, 3.8), 0.8, 0.8);
        d.filled.addEllipse(QPointF(5.3, 8.2), 0.8, 0.8);
        break;
    default:  // Host
        d.lines.addRoundedRect(QRectF(1.5, 2.5, 13, 8.5), 1, 1);
        polyline(d.lines, {{8, 11}, {8, 13.5}});
        polyline(d.lines, {{4.5, 13.7}, {11.5, 13.7}});
        break;
    }
    return d;
}

GlyphDrawing clusterDrawing(Glyph glyph)
{
    GlyphDrawing d;
    switch (glyph) {
    case Glyph::Cluster:
        d.lines.addRoundedRect(QRectF(1.5, 2, 13, 12), 3, 3);
        d.lines.addRect(QRectF(4.5, 6, 3, 5));
        d.lines.addRect(QRectF(9, 6, 3, 5));
        break;
    case Glyph::Node:
        d.lines.addRoundedRect(QRectF(2, 3, 12, 10), 2, 2);
        polyline(d.lines, {{2, 6.2}, {14, 6.2}});
        break;
    case Glyph::Pod:
        d.lines.addRoundedRect(QRectF(3, 4, 10, 8), 2, 2);
        d.filled.addRect(QRectF(3.4, 4.6, 2.4, 6.8));
        break;
    case Glyph::Service:
        d.lines.addRoundedRect(QRectF(1.5, 4.5, 13, 7), 3.5, 3.5);
        d.filled.addEllipse(QPointF(5.2, 8), 1, 1);
        d.filled.addEllipse(QPointF(8, 8), 1, 1);
        d.filled.addEllipse(QPointF(10.8, 8), 1, 1);
        break;
    case Glyph::Policy:
        d.lines.moveTo(8, 1.5);
        d.lines.lineTo(13.5, 3.5);
        d.lines.cubicTo(13.5, 9, 12, 12.5, 8, 14.5);
        d.lines.cubicTo(4, 12.5, 2.5, 9, 2.5, 3.5);
        d.lines.lineTo(8, 1.5);
        break;
    case Glyph::Flow:
        d.filled.addEllipse(QPointF(3.2, 8), 1.8, 1.8);
        polyline(d.lines, {{5, 8}, {14, 8}});
        polyline(d.lines, {{10.5, 4.5}, {14, 8}, {10.5, 11.5}});
        break;
    case Glyph::Note:
        polyline(d.lines,
                 {{2.5, 2.5}, {13.5, 2.5}, {13.5, 10}, {10, 13.5}, {2.5, 13.5}, {2.5, 2.5}});
        polyline(d.lines, {{5, 6}, {11, 6}});
        polyline(d.lines, {{5, 9}, {9, 9}});
        break;
    case Glyph::Published:
        d.lines.addEllipse(QPointF(5, 8), 3, 3);
        polyline(d.lines, {{8, 8}, {14, 8}});
        polyline(d.lines, {{11.5, 5.5}, {14, 8}, {11.5, 10.5}});
        break;
    default:  // Document
        polyline(d.lines, {{3, 1.5}, {10, 1.5}, {13, 4.5}, {13, 14.5}, {3, 14.5}, {3, 1.5}});
        polyline(d.lines, {{10, 1.5}, {10, 4.5}, {13, 4.5}});
        break;
    }
    return d;
}

}  // namespace

GlyphDrawing glyphDrawing(Glyph glyph)
{
    if (glyph <= Glyph::Fix)
        return actionDrawing(glyph);
    if (glyph <= Glyph::Dropped)
        return stateDrawing(glyph);
    switch (glyph) {
    case Glyph::Network:
    case Glyph::Router:
    case Glyph::Nat:
    case Glyph::Vip:
    case Glyph::Proxy:
    case Glyph::Host:
    case Glyph::Server:
        return machineDrawing(glyph);
    default:
        return clusterDrawing(glyph);
    }
}

}  // namespace tombolo::views
