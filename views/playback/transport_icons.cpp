// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/playback/transport_icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace tombolo::views {

namespace {

/// In a square of 16 units.
QPainterPath outline(TransportGlyph glyph)
{
    QPainterPath path;
    const auto triangle = [&](double base, double tip) {
        path.addPolygon(QPolygonF({{base, 3}, {tip, 8}, {base, 13}, {base, 3}}));
    };
    const auto bar = [&](double x, double width) {
        path.addRect(x, 3, width, 10);
    };
    switch (glyph) {
    case TransportGlyph::ToStart:
        bar(2.5, 2);
        triangle(13.5, 5.5);
        break;
    case TransportGlyph::StepBack:
        triangle(8.5, 2);
        bar(10.5, 3);
        break;
    case TransportGlyph::Play:
        triangle(4, 13.5);
        break;
    case TransportGlyph::Pause:
        bar(3.5, 3.5);
        bar(9, 3.5);
        break;
    case TransportGlyph::StepForward:
        bar(2.5, 3);
        triangle(7.5, 14);
        break;
    case TransportGlyph::ToEnd:
        triangle(2.5, 10.5);
        bar(11.5, 2);
        break;
    }
    return path;
}

class GlyphEngine : public QIconEngine {
public:
    GlyphEngine(TransportGlyph glyph, QColor ink, QColor faint)
        : m_path(outline(glyph)), m_ink(std::move(ink)), m_faint(std::move(faint))
    {
    }
    QIconEngine* clone() const override { return new GlyphEngine(*this); }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return picture;
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const double scale = qMin(rect.width(), rect.height()) / 16.0;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(QRectF(rect).center());
        painter->scale(scale, scale);
        painter->translate(-8, -8);
        painter->fillPath(m_path, mode == QIcon::Disabled ? m_faint : m_ink);
        painter->restore();
    }

private:
    QPainterPath m_path;
    QColor m_ink;
    QColor m_faint;
};

}  // namespace

QIcon transportIcon(TransportGlyph glyph, const render::Theme& theme)
{
    return QIcon(new GlyphEngine(glyph, theme.color(render::Role::Ink),
                                 theme.color(render::Role::InkFaint)));
}

}  // namespace tombolo::views
