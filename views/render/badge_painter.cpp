// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/glyphs.h"
#include "views/render/painters.h"

namespace tombolo::render {

QRectF paintMaskBadge(const PaintContext& c, const QRectF& box, int origins, QColor color)
{
    const QString count = QStringLiteral("%1 → 1").arg(origins);
    const double textWidth = c.face.width(count, TextStyle::Name);
    const QRectF plate(box.right() - textWidth - 34, box.top() - 12, textWidth + 42, 22);
    c.painter.setPen(QPen(color, 1.4));
    c.fill(Role::MaskFill);
    c.painter.drawRoundedRect(plate, 11, 11);
    glyph::mask(c, {plate.left() + 8, plate.center().y() - 5, 20, 10}, color,
                c.color(Role::MaskFill));
    c.text({plate.left() + 33, plate.top(), textWidth + 2, plate.height()}, count, TextStyle::Name,
           Role::MaskInk);
    return plate;
}

}  // namespace tombolo::render
