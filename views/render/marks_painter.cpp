// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QLineF>

#include <algorithm>
#include <cmath>

#include "views/render/glyphs.h"
#include "views/render/mark_places.h"
#include "views/render/painters.h"
#include "views/text/text.h"

namespace tombolo::render {

void paintMaskedLine(const PaintContext& c, const QPolygonF& line, QColor color)
{
    // Two edges with ticks across: told from a plain link by shape, not by colour.
    const double thick = std::max(7.0, 4 / c.scale);
    c.noFill();
    c.painter.setPen(QPen(color, thick, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    c.painter.drawPolyline(line);
    c.painter.setPen(
        QPen(c.color(Role::MaskFill), thick - 2.6, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    c.painter.drawPolyline(line);
    std::vector<QLineF> ticks;
    // A line of a drawing that is spread over miles gets no more ticks than can be told apart.
    constexpr double kMostTicks = 2000;
    double longest = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        longest = std::max(longest, QLineF(line[i - 1], line[i]).length());
    const double step = std::max(thick * 0.9, longest / kMostTicks);
    const double half = thick / 2 - 0.6;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF piece(line[i - 1], line[i]);
        double length = piece.length();
        if (length < 1 ||
            !c.inSight(QRectF(piece.p1(), piece.p2()).normalized().adjusted(-6, -6, 6, 6)))
            continue;
        const QPointF along(piece.dx() / length, piece.dy() / length);
        const QPointF across(-along.y(), along.x());
        // Ticks keep their places whatever part is painted.
        double first = 0;
        if (!c.region.isNull()) {
            const bool level = piece.dy() == 0;
            const double a = level ? piece.x1() : piece.y1();
            const double low = level ? c.region.left() : c.region.top();
            const double high = level ? c.region.right() : c.region.bottom();
            const double sign = (level ? along.x() : along.y()) < 0 ? -1 : 1;
            const double enter = sign > 0 ? low - a : a - high;
            const double leave = sign > 0 ? high - a : a - low;
            first = std::max(0.0, std::floor(enter / step - 2) * step);
            length = std::min(length, leave + 2 * step);
        }
        for (double at = first + step / 2; at < length; at += step) {
            const QPointF middle = piece.p1() + along * at;
            ticks.push_back(
                {middle - (across + along * 0.8) * half, middle + (across + along * 0.8) * half});
        }
    }
    c.painter.setPen(QPen(color, 1.3, Qt::SolidLine, Qt::FlatCap));
    c.painter.drawLines(ticks.data(), static_cast<int>(ticks.size()));
}

static QRectF lineLabelRect(const PaintContext& c, QPointF middle, const QString& text)
{
    const double width = c.face.width(text, TextStyle::Address) + 36;
    return {middle.x() - width / 2, middle.y() - 10, width, 20};
}

void paintLineLabel(const PaintContext& c, QPointF middle, const QString& text, QColor color,
                    Role ink)
{
    const QRectF plate = lineLabelRect(c, middle, text);
    c.painter.setPen(QPen(color, 1.3));
    c.fill(Role::MaskFill);
    c.painter.drawRoundedRect(plate, 5, 5);
    glyph::mask(c, {plate.left() + 7, middle.y() - 4.5, 17, 9}, color, c.color(Role::MaskFill));
    c.text({plate.left() + 29, plate.top(), plate.width() - 33, plate.height()}, text,
           TextStyle::Address, ink);
}

QRectF badgePlate(const Typeface& face, const Box& box, const QString& count)
{
    const QRectF area = badgeArea(box);
    const double width = std::max(34.0, face.width(count, TextStyle::Name)) + 44;
    return {area.right() - width, area.top(), width, area.height()};
}

void paintMaskBadge(const PaintContext& c, const Box& box, const QString& count, QColor color)
{
    const QRectF plate = badgePlate(c.face, box, count);
    c.painter.setPen(QPen(color, 1.5));
    c.fill(Role::MaskFill);
    c.painter.drawRoundedRect(plate, 11, 11);
    glyph::mask(c, {plate.left() + 9, plate.center().y() - 5.5, 21, 11}, color,
                c.color(Role::MaskFill));
    c.text({plate.left() + 34, plate.top(), plate.width() - 42, plate.height()}, count,
           TextStyle::Name, Role::MaskInk, Qt::AlignCenter);
}

void paintDropMark(const PaintContext& context, QPointF at, sim::Reason reason, int count, int row)
{
    QPainter& p = context.painter;
    const double px = 1 / context.scale;
    p.save();
    p.setTransform(QTransform::fromScale(px, px) * QTransform::fromTranslate(at.x(), at.y()), true);
    const PaintContext c{p, context.theme, context.face, 1, Detail::Full, true, false};
    p.translate(0, row * 24.0);
    if (row == 0) {
        c.noFill();
        p.setPen(QPen(c.color(Role::Drop), 2, Qt::DotLine, Qt::RoundCap));
        p.drawLine(QPointF(0, 0), QPointF(0, 12));
    }
    QString word = text::reasonWord(reason);
    if (count > 1)
        word += QStringLiteral(" ×%1").arg(count);
    const double width = c.face.width(word, TextStyle::Small) + 32;
    const QRectF plate(-12, 12, width, 21);
    p.setPen(QPen(c.color(Role::Drop), 1.4));
    c.fill(Role::NodeFill);
    p.drawRoundedRect(plate, 5, 5);
    p.setPen(QPen(c.color(Role::Drop), 2.4, Qt::SolidLine, Qt::RoundCap));
    p.drawLine(QPointF(-4.5, 18), QPointF(4.5, 27));
    p.drawLine(QPointF(-4.5, 27), QPointF(4.5, 18));
    c.text({12, 12, width - 20, 21}, word, TextStyle::Small, Role::Drop);
    p.restore();
}

void paintMarkLines(const PaintContext& c, const RunMarks& marks, RunMarks::Time at,
                    const QRectF& region, bool inner)
{
    for (const RunMarks::Step& step : marks.path()) {
        if (step.inner != inner || !RunMarks::isShown(step.fromNs, at) ||
            !step.bounds.intersects(region))
            continue;
        c.noFill();
        c.pen(Role::LinkActive, std::max(3.0, 2 / c.scale));
        c.painter.drawPolyline(step.points);
    }
    for (const RunMarks::Line& line : marks.lines()) {
        if (line.inner == inner && RunMarks::isShown(line.fromNs, at) &&
            line.bounds.intersects(region))
            paintMaskedLine(c, line.points, c.color(line.role));
    }
}

void paintFarBadge(const PaintContext& c, const Box& box, Role role)
{
    constexpr double kWidth = 26;
    constexpr double kHeight = 16;
    if (box.rect.width() * c.scale < kWidth)
        return;
    const double px = 1 / c.scale;
    const QRectF area = badgeArea(box);
    // Upon a device it grows upwards, off the name; on a node's lower border to either side.
    const double top = box.kind == ElementKind::Node ? area.center().y() - kHeight * px / 2
                                                     : area.bottom() - kHeight * px;
    const QRectF plate(area.right() - kWidth * px, top, kWidth * px, kHeight * px);
    c.painter.setPen(QPen(c.color(role), 1.3 * px));
    c.fill(Role::MaskFill);
    c.painter.drawRoundedRect(plate, 8 * px, 8 * px);
    glyph::mask(c, plate.adjusted(5 * px, 4 * px, -5 * px, -4 * px), c.color(role),
                c.color(Role::MaskFill));
}

static void paintGrownLabel(const PaintContext& c, const RunMarks::Label& label,
                            const QString& text, QPointF middle, double k)
{
    c.painter.save();
    c.painter.translate(middle);
    c.painter.scale(k, k);
    const PaintContext grown{c.painter, c.theme,     c.face,  c.scale * k,
                             c.detail,  c.addresses, c.figure};
    paintLineLabel(grown, {}, text, c.color(label.role), Role::MaskInk);
    c.painter.restore();
}

void paintBadge(const PaintContext& c, const SceneModel& scene, const RunMarks::Badge& badge,
                RunMarks::Time at)
{
    const Box& box = scene.boxes()[static_cast<std::size_t>(badge.box)];
    if (badge.originsAt(at) == 0)
        return;
    if (badgesHaveWords(c.scale))
        paintMaskBadge(c, box, badge.text(at), c.color(badge.role));
    else
        paintFarBadge(c, box, badge.role);
}

/// The services that chose where the one flow goes, each tied to the machine that translated.
static void paintChoices(const PaintContext& c, const SceneModel& scene, const RunMarks& marks,
                         RunMarks::Time at, const QRectF& region)
{
    if (c.detail != Detail::Full && c.detail != Detail::Mid)
        return;
    for (const RunMarks::Choice& choice : marks.choices()) {
        if (!RunMarks::isShown(choice.fromNs, at) || !choice.bounds.intersects(region))
            continue;
        const QRectF pill = scene.boxes()[static_cast<std::size_t>(choice.pill)].rect;
        c.noFill();
        c.pen(Role::LinkActive, std::max(3.0, 2 / c.scale));
        c.painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        c.pen(Role::LinkActive, std::max(2.0, 1.5 / c.scale), Qt::DotLine);
        if (choice.leader.length() > 0)
            c.painter.drawLine(choice.leader);
    }
}

/// Filled and with a seam around them: told from a line, hatched or not, without its colour.
static void paintHeads(const PaintContext& c, const RunMarks& marks, RunMarks::Time at,
                       const QRectF& region, const LabelPlaces& places)
{
    if (c.detail == Detail::VeryFar)
        return;
    for (const WayHead& head : places.heads) {
        const RunMarks::Way& way = marks.ways()[head.way];
        if (!RunMarks::isShown(way.fromNs, at) || (way.inner && c.detail != Detail::Full) ||
            !head.area().adjusted(-2, -2, 2, 2).intersects(region))
            continue;
        const QPointF across = QPointF(-head.along.y(), head.along.x()) * head.size * 0.62;
        const QPointF base = head.tip - head.along * head.size;
        const QPolygonF shape{head.tip, base + across, base - across};
        c.painter.setPen(QPen(c.color(Role::NodeFill), 0.22 * head.size, Qt::SolidLine,
                              Qt::SquareCap, Qt::MiterJoin));
        c.painter.setBrush(Qt::NoBrush);
        c.painter.drawPolygon(shape);
        c.painter.setPen(Qt::NoPen);
        c.fill(way.role);
        c.painter.drawPolygon(shape);
    }
}

void paintMarkLabels(const PaintContext& c, const SceneModel& scene, const RunMarks& marks,
                     RunMarks::Time at, const QRectF& region, bool badges)
{
    const auto paintBadges = [&] {
        if (!badges)
            return;
        for (const RunMarks::Badge& badge : marks.badges()) {
            const Box& box = scene.boxes()[static_cast<std::size_t>(badge.box)];
            if (badgeArea(box).adjusted(-60, -4, 4, 4).intersects(region))
                paintBadge(c, scene, badge, at);
        }
    };
    const LabelPlaces& places = labelPlaces(scene, marks, writtenAt(c));
    paintChoices(c, scene, marks, at, region);
    paintHeads(c, marks, at, region, places);
    const double k = places.growth;
    if (k == 0)
        return paintBadges();
    for (std::size_t i = 0; i < marks.labels().size(); ++i) {
        const RunMarks::Label& label = marks.labels()[i];
        if (!RunMarks::isShown(label.fromNs, at) || !places.middles[i])
            continue;
        const QPointF middle = *places.middles[i];
        const QString text = label.textAt(at);
        const QRectF about(middle.x() - 170 * k, middle.y() - 12 * k, 340 * k, 24 * k);
        if (!about.intersects(region))
            continue;
        if (k > 1)
            paintGrownLabel(c, label, text, middle, k);
        else
            paintLineLabel(c, middle, text, c.color(label.role), Role::MaskInk);
    }
    paintBadges();
    if (const auto& end = marks.end(); end && end->isShown(at)) {
        paintDropMark({c.painter, c.theme, c.face, 1, c.detail, true, c.figure}, end->at,
                      end->reason, 1, 0);
    }
}

}  // namespace tombolo::render
