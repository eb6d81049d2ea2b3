// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>

#include "views/render/glyphs.h"
#include "views/render/metrics.h"
#include "views/render/painters.h"

namespace tombolo::render {

void paintService(const PaintContext& c, const Box& box)
{
    const QRectF& r = box.rect;
    c.pen(Role::ServiceLine, 1.3);
    c.fill(Role::ServiceFill);
    c.painter.drawRoundedRect(r, r.height() / 2, r.height() / 2);
    if (c.detail != Detail::Full)
        return;
    glyph::service(c, {r.left() + 9, r.center().y() - 7, 14, 14}, Role::ServiceLine);
    const double left = r.left() + 30;
    const double room = r.right() - 12 - left;
    const QString address = c.addresses && !box.badges.isEmpty() ? box.badges.first() : QString();
    // The name has precedence; the address gets what is left.
    const double wanted = c.face.width(box.title, TextStyle::Name) + 2;
    const double full = c.face.width(address, TextStyle::Address) + 1;
    const double nameRoom =
        address.isEmpty() ? room : std::min(wanted, room - std::min(full + 8, room * 0.4));
    const double addressWidth = std::min(full, room - nameRoom - 8);
    c.text({left, r.top(), nameRoom, r.height()}, box.title, TextStyle::Name, Role::Ink);
    c.text({r.right() - 12 - addressWidth, r.top() + 0.5, addressWidth + 1, r.height()}, address,
           TextStyle::Address, Role::InkMuted, Qt::AlignRight | Qt::AlignVCenter);
}

void paintPolicy(const PaintContext& c, const Box& box)
{
    const QRectF& r = box.rect;
    QPen pen(c.color(Role::ServiceLine), 1.2, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({4, 3});
    c.painter.setPen(pen);
    c.noFill();
    c.painter.drawRoundedRect(r, 6, 6);
    if (c.detail != Detail::Full)
        return;
    glyph::policy(c, {r.left() + 9, r.center().y() - 8, 16, 16}, Role::ServiceLine);
    c.text({r.left() + 32, r.top(), r.width() - 42, r.height()}, box.title, TextStyle::Name,
           Role::Ink);
}

void paintNote(const PaintContext& c, const Box& box)
{
    const QRectF& r = box.rect;
    const double ear = std::min({12.0, r.width() / 3, r.height() / 3});
    c.pen(Role::NoteLine, 1.1);
    c.fill(Role::NoteFill);
    c.painter.drawPolygon(QPolygonF{r.topLeft(), r.topRight() - QPointF(ear, 0),
                                    r.topRight() + QPointF(0, ear), r.bottomRight(),
                                    r.bottomLeft()});
    c.painter.drawPolyline(QPolygonF{r.topRight() - QPointF(ear, 0),
                                     r.topRight() + QPointF(-ear, ear),
                                     r.topRight() + QPointF(0, ear)});
    if (!c.legible(TextStyle::Name))
        return;
    QFont font = c.face.font(TextStyle::Name);
    font.setWeight(QFont::Normal);
    const QFontMetricsF m(font);
    const QRectF inside = r.adjusted(10, 8, -12, -6);
    c.painter.setFont(font);
    c.painter.setPen(c.color(Role::Ink));
    double y = inside.top();
    for (const QString& paragraph : box.title.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(10.0, inside.width()));
            if (y + m.height() > inside.bottom() + 1)
                return;
            QString words = paragraph.mid(line.textStart(), line.textLength());
            const bool last = y + 2 * m.height() > inside.bottom() + 1;
            if (last && line.textStart() + line.textLength() < paragraph.size())
                words =
                    m.elidedText(paragraph.mid(line.textStart()), Qt::ElideRight, inside.width());
            c.painter.drawText(QPointF(inside.left(), y + m.ascent()), words.trimmed());
            y += m.height();
        }
        layout.endLayout();
        if (paragraph.isEmpty())
            y += m.height() * 0.6;
    }
}

}  // namespace tombolo::render
