// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "views/render/glyphs.h"
#include "views/render/metrics.h"
#include "views/render/painters.h"

namespace tombolo::render {

using namespace metrics;

namespace {

constexpr double kRadius = 12;

bool isIsland(const Box& box)
{
    return box.variant == static_cast<int>(ClusterModel::Island);
}

QString modelWord(const Box& box)
{
    return isIsland(box) ? QCoreApplication::translate("Render", "island", "model of a cluster")
                         : QCoreApplication::translate("Render", "flat", "model of a cluster");
}

/// Title strip with round upper corners.
QPainterPath stripPath(const QRectF& rect, double height, double radius)
{
    QPainterPath path(QPointF(rect.left(), rect.top() + height));
    path.lineTo(rect.left(), rect.top() + radius);
    path.arcTo(rect.left(), rect.top(), 2 * radius, 2 * radius, 180, -90);
    path.lineTo(rect.right() - radius, rect.top());
    path.arcTo(rect.right() - 2 * radius, rect.top(), 2 * radius, 2 * radius, 90, -90);
    path.lineTo(rect.right(), rect.top() + height);
    path.closeSubpath();
    return path;
}

/// Where the title begins: right of the first wire that crosses the strip, if it would run through
/// the name.
double titleLeft(const SceneModel& scene, const Box& cluster)
{
    const double usual = cluster.rect.left() + 16;
    double left = usual;
    for (int i = cluster.firstChild; i < cluster.firstChild + cluster.childCount; ++i) {
        if (scene.boxes()[static_cast<std::size_t>(i)].kind != ElementKind::Node)
            continue;
        const QPointF port = scene.anchorOf(i);
        const int link = scene.firstLinkOf(i);
        if (link < 0)
            continue;
        const QPolygonF& line = scene.links()[static_cast<std::size_t>(link)].points;
        const bool upward = line.last().y() < cluster.rect.top();
        double x = port.x();
        for (const QPointF& p : line)
            x = p.y() > cluster.rect.top() + 1 ? p.x() : x;
        if (upward && x < usual + 70 && x + 14 > left)
            left = x + 14;
    }
    return left;
}

/// Width for the line of addresses.
double room(const Box& cluster, double left)
{
    return cluster.rect.right() - 16 - left;
}

/// Where wires of the cluster's nodes run upright through the line of addresses, from the left.
std::vector<double> wiresAcross(const SceneModel& scene, const Box& cluster)
{
    constexpr double kMiddle = 36;
    const double y = cluster.rect.top() + kMiddle;
    std::vector<double> wires;
    const auto& links = scene.links();
    for (int i = cluster.firstChild; i < cluster.firstChild + cluster.childCount; ++i) {
        if (scene.boxes()[static_cast<std::size_t>(i)].kind != ElementKind::Node)
            continue;
        const int first = scene.firstLinkOf(i);
        for (std::size_t l = first < 0 ? links.size() : static_cast<std::size_t>(first);
             l < links.size() && links[l].aBox == i; ++l) {
            const QPolygonF& line = links[l].points;
            for (qsizetype k = 1; k < line.size(); ++k)
                if (std::min(line[k - 1].y(), line[k].y()) < y &&
                    y < std::max(line[k - 1].y(), line[k].y()))
                    wires.push_back((line[k - 1].x() + line[k].x()) / 2);
        }
    }
    std::sort(wires.begin(), wires.end());
    return wires;
}

using Placed = std::pair<QRectF, QString>;

/// The words in one line, each moved right of a wire that would run through it; elided in one piece
/// where they do not all fit like that.
std::vector<Placed> besideWires(const PaintContext& c, const std::vector<double>& wires,
                                const QRectF& line, const QStringList& words)
{
    constexpr double kClear = 7;
    const QString dot = QStringLiteral(" · ");
    const double dotWidth = c.face.width(dot, TextStyle::Address);
    std::vector<Placed> placed;
    double x = line.left();
    for (const QString& word : words) {
        const double width = c.face.width(word, TextStyle::Address);
        const double lead = placed.empty() ? 0 : dotWidth;
        const double next = x + lead;
        double at = next;
        for (const double wire : wires)
            if (wire > at - kClear && wire < at + width + kClear)
                at = wire + kClear + 1;
        if (at + width > line.right()) {
            const QString all = words.join(dot);
            const QString shown = c.face.fitted(all, TextStyle::Address, line.width());
            const double fits = std::min(line.width(), c.face.width(shown, TextStyle::Address) + 1);
            return {{{line.left(), line.top(), fits, line.height()}, shown}};
        }
        // Where a wire stands between two words, it keeps them apart by itself.
        if (lead > 0 && at == next)
            placed.push_back({{x + dotWidth / 3, line.top(), dotWidth / 2, line.height()}, dot});
        placed.push_back({{at, line.top(), width + 1, line.height()}, word});
        x = at + width;
    }
    return placed;
}

struct Count {
    int nodes = 0;
    int pods = 0;
};

Count countOf(const SceneModel& scene, const Box& cluster)
{
    Count count;
    for (int i = cluster.firstChild; i < cluster.firstChild + cluster.childCount; ++i) {
        const Box& child = scene.boxes()[static_cast<std::size_t>(i)];
        if (child.kind != ElementKind::Node)
            continue;
        ++count.nodes;
        count.pods += child.childCount;
    }
    return count;
}

}  // namespace

void paintLand(const PaintContext& c, const Box& box)
{
    const bool island = isIsland(box);
    const double line = std::max(1.5, 1.2 / c.scale);
    c.fill(island ? Role::LandIsland : Role::LandFlat);
    if (island) {
        c.pen(Role::CoastIsland, line);
        c.painter.drawRoundedRect(box.rect, kRadius, kRadius);
        if (c.detail == Detail::Full || c.detail == Detail::Mid) {
            c.noFill();
            c.pen(Role::CoastIsland, 1.2);
            c.painter.drawRoundedRect(box.rect.adjusted(4, 4, -4, -4), kRadius - 3, kRadius - 3);
        }
    } else {
        QPen pen(c.color(Role::CoastFlat), line, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
        pen.setDashPattern({6, 5});
        c.painter.setPen(pen);
        c.painter.drawRoundedRect(box.rect, kRadius, kRadius);
    }
    const QRectF strip(box.rect.topLeft(), QSizeF(box.rect.width(), kClusterHeader + 14));
    if ((c.detail == Detail::Full || c.detail == Detail::Mid) && c.inSight(strip)) {
        c.painter.setPen(Qt::NoPen);
        c.fill(Role::TitleStrip);
        const double inset = island ? 4.6 : 0.8;
        const QRectF inner = box.rect.adjusted(inset, inset, -inset, -inset);
        const double height = box.collapsed ? inner.height() : kClusterHeader - inset;
        c.painter.drawPath(stripPath(inner, height, kRadius - 4));
    }
}

void paintClusterTitle(const PaintContext& c, const SceneModel& scene, const Box& box)
{
    if (!c.legible(TextStyle::Title) ||
        !c.inSight({box.rect.topLeft(), QSizeF(box.rect.width(), kClusterHeader)}))
        return;
    const double left = titleLeft(scene, box);
    const double right = box.rect.right() - 38;
    const QString word = modelWord(box);
    const bool hasWord = c.legible(TextStyle::Small);
    const double wordWidth = hasWord ? c.face.width(word, TextStyle::Small) + 16 : 0;
    const QString name = c.face.fitted(box.title, TextStyle::Title, right - left - wordWidth - 10);
    const double nameWidth = c.face.width(name, TextStyle::Title);
    // A plate under the words where wires cross the strip.
    const QColor land = c.color(isIsland(box) ? Role::LandIsland : Role::LandFlat);
    const auto plate = [&](const QRectF& rect) {
        c.painter.fillRect(rect, land);
        c.painter.fillRect(rect, c.color(Role::TitleStrip));
    };
    plate({left - 3, box.rect.top() + 9, nameWidth + (hasWord ? wordWidth + 18 : 6), 19});
    c.text({left, box.rect.top() + 7, nameWidth + 2, 22}, name, TextStyle::Title, Role::Ink);
    const QRectF tag(left + nameWidth + 10, box.rect.top() + 10, wordWidth, 17);
    if (hasWord) {
        const bool island = isIsland(box);
        c.noFill();
        c.pen(island ? Role::CoastIsland : Role::CoastFlat, 1.1,
              island ? Qt::SolidLine : Qt::DashLine);
        c.painter.drawRoundedRect(tag, 8, 8);
        c.text(tag, word, TextStyle::Small, Role::InkMuted, Qt::AlignCenter);
    }
    QStringList words;
    if (box.collapsed) {
        const Count count = countOf(scene, box);
        if (count.nodes > 0)
            words << QCoreApplication::translate("Render", "%n node(s)", nullptr, count.nodes);
    }
    if (c.addresses && words.isEmpty())
        words = box.badges;
    if (c.legible(TextStyle::Address)) {
        for (const auto& [rect, text] :
             besideWires(c, wiresAcross(scene, box),
                         {left, box.rect.top() + 28, room(box, left), 16}, words)) {
            plate(rect.adjusted(-3, 1, 3, 0));
            c.text(rect, text, TextStyle::Address, Role::InkMuted);
        }
    }
    if (!c.figure)
        glyph::chevron(c, collapseToggleRect(box), !box.collapsed, Role::InkMuted);
}

void paintPier(const PaintContext& c, const Box& cluster, QPointF at)
{
    const QRectF& r = cluster.rect;
    const bool upright = std::abs(at.y() - r.top()) < 1 || std::abs(at.y() - r.bottom()) < 1;
    const double inward = upright ? (std::abs(at.y() - r.top()) < 1 ? 1 : -1)
                                  : (std::abs(at.x() - r.left()) < 1 ? 1 : -1);
    constexpr double kHalf = 6;
    constexpr double kOut = 5;
    constexpr double kIn = 7;
    const QPointF along = upright ? QPointF(kHalf, 0) : QPointF(0, kHalf);
    const QPointF across = upright ? QPointF(0, inward) : QPointF(inward, 0);
    const QPointF out = at - across * kOut;
    const QPointF in = at + across * kIn;
    c.painter.setPen(Qt::NoPen);
    c.fill(Role::LandIsland);
    c.painter.drawPolygon(QPolygonF{out - along, out + along, in + along, in - along});
    c.pen(Role::CoastIsland, 1.5);
    c.painter.drawLine(out - along, in - along);
    c.painter.drawLine(out + along, in + along);
}

void paintClusterSummary(const PaintContext& c, const SceneModel& scene, const Box& box)
{
    // A name of screen size, whatever the zoom, where the box has room for it.
    const double size = 13 / c.scale;
    // The plate, with a margin at either side, stays within the box: clusters may stand wall to
    // wall.
    const double width = box.rect.width() * 0.96 - size;
    if (box.rect.height() < size * 3 || width < size * 2)
        return;
    const Count count = countOf(scene, box);
    QFont font = c.face.font(TextStyle::Title);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(size))));
    const QFontMetricsF m(font);
    const QString name = m.elidedText(box.title.simplified(), Qt::ElideRight, width);
    QFont small = c.face.font(TextStyle::Small);
    small.setPixelSize(std::max(1, static_cast<int>(std::lround(size * 0.85))));
    const QFontMetricsF sm(small);
    const QString nodes = QCoreApplication::translate("Render", "%n node(s)", nullptr, count.nodes);
    const QString pods = QCoreApplication::translate("Render", "%n pod(s)", nullptr, count.pods);
    // As much as there is room for; no half of a word.
    QString line;
    for (const QString& part : {modelWord(box), nodes, pods}) {
        const QString more = line.isEmpty() ? part : QStringLiteral("%1 · %2").arg(line, part);
        if (sm.horizontalAdvance(more) > width)
            break;
        line = more;
    }
    const double plateWidth =
        std::max(m.horizontalAdvance(name), sm.horizontalAdvance(line)) + size;
    const QRectF plate(box.rect.center().x() - plateWidth / 2, box.rect.center().y() - size * 1.5,
                       plateWidth, size * 3);
    if (c.written)
        return c.written->push_back(plate);
    c.painter.setPen(
        QPen(c.color(isIsland(box) ? Role::CoastIsland : Role::CoastFlat), 1 / c.scale));
    c.fill(isIsland(box) ? Role::LandIsland : Role::LandFlat);
    c.painter.drawRoundedRect(plate, size * 0.5, size * 0.5);
    c.painter.setPen(c.color(Role::Ink));
    c.painter.setFont(font);
    c.painter.drawText(
        QPointF(plate.center().x() - m.horizontalAdvance(name) / 2, plate.top() + size * 1.25),
        name);
    c.painter.setPen(c.color(Role::InkMuted));
    c.painter.setFont(small);
    c.painter.drawText(
        QPointF(plate.center().x() - sm.horizontalAdvance(line) / 2, plate.top() + size * 2.45),
        line);
}

}  // namespace tombolo::render
