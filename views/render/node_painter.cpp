// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QLineF>

#include <cmath>

#include "views/render/glyphs.h"
#include "views/render/metrics.h"
#include "views/render/painters.h"

namespace tombolo::render {

using namespace metrics;

namespace {

/// The pods' wires: a short wire from each pod to the rail of its column, rails joined by a lane, a
/// spine to the node's port. The same places as SceneModel::way().
void paintRails(const PaintContext& c, const SceneModel& scene, const Box& node, QPointF port)
{
    std::vector<QLineF> lines;
    const double spine = node.rect.left() + kSpine;
    const double lane = node.rect.bottom() - kLane;
    double top = port.y();
    double bottom = port.y();
    std::map<double, std::pair<double, double>> rails;
    for (int i = node.firstChild; i < node.firstChild + node.childCount; ++i) {
        const Box& pod = scene.boxes()[static_cast<std::size_t>(i)];
        const double rail = pod.rect.left() - kRailOffset;
        const double y = pod.rect.center().y();
        if (c.inSight({rail - 2, y - 2, kRailOffset + 4, 4}))
            lines.push_back({pod.rect.left(), y, rail, y});
        if (std::abs(rail - spine) < 1) {
            top = std::min(top, y);
            bottom = std::max(bottom, y);
            continue;
        }
        const auto [it, fresh] = rails.emplace(rail, std::pair(y, lane));
        it->second.first = fresh ? y : std::min(it->second.first, y);
    }
    for (const auto& [x, range] : rails) {
        lines.push_back({x, range.first, x, range.second});
        lines.push_back({std::min(x, spine), lane, std::max(x, spine), lane});
        bottom = std::max(bottom, lane);
        top = std::min(top, lane);
    }
    if (top < bottom)
        lines.push_back({spine, top, spine, bottom});
    if (port.x() != spine)
        lines.push_back({spine, port.y(), port.x(), port.y()});
    std::erase_if(lines, [&](const QLineF& line) {
        return !c.inSight(QRectF(line.p1(), line.p2()).normalized().adjusted(-2, -2, 2, 2));
    });
    c.painter.setPen(QPen(c.color(Role::Link), 1.1, Qt::SolidLine, Qt::FlatCap));
    c.painter.drawLines(lines.data(), static_cast<int>(lines.size()));
}

}  // namespace

void paintNode(const PaintContext& c, const SceneModel& scene, int index, int identity)
{
    const Box& box = scene.boxes()[static_cast<std::size_t>(index)];
    c.pen(Role::NodeLine, 1.3);
    c.fill(Role::NodeFill);
    c.painter.drawRoundedRect(box.rect, 8, 8);
    if (c.detail == Detail::Full && !box.collapsed && box.childCount > 0)
        paintRails(c, scene, box, scene.anchorOf(index));
    if (identity >= 0 && c.detail == Detail::Full)
        paintIdentity(c, {box.rect.left() + 5, box.rect.top() + 8, 5, kNodeHeader - 16}, identity);
    const double left = box.rect.left() + kNodePadLeft;
    const double width = box.rect.width() - kNodePadLeft - (c.figure ? 10 : 26);
    c.text({left, box.rect.top() + 5, width, 18}, box.title, TextStyle::Name, Role::Ink);
    if (c.addresses && !box.badges.isEmpty())
        c.text({left, box.rect.top() + 22, box.rect.width() - kNodePadLeft - 10, 16},
               box.badges.first(), TextStyle::Address, Role::InkMuted);
    if (c.detail == Detail::Full && !c.figure && c.inSight(collapseToggleRect(box)))
        glyph::chevron(c, collapseToggleRect(box), !box.collapsed, Role::InkFaint);
}

void paintNodeHeat(const PaintContext& c, const SceneModel& scene, const Box& box)
{
    // The more pods, the denser; a bar in the colours of those that send.
    const double density = std::min(1.0, box.childCount / 100.0);
    const QColor base = c.color(Role::NodeFill);
    const QColor hot = c.color(Role::PodLine);
    const auto mix = [&](double a, double b) {
        return a + (b - a) * (0.15 + 0.55 * density);
    };
    const QColor fill = QColor::fromRgbF(static_cast<float>(mix(base.redF(), hot.redF())),
                                         static_cast<float>(mix(base.greenF(), hot.greenF())),
                                         static_cast<float>(mix(base.blueF(), hot.blueF())));
    c.painter.fillRect(box.rect, fill);
    int senders = 0;
    int first = -1;
    for (int i = box.firstChild; i < box.firstChild + box.childCount; ++i) {
        const int identity = scene.boxes()[static_cast<std::size_t>(i)].identity;
        senders += identity >= 0 ? 1 : 0;
        first = first < 0 ? identity : first;
    }
    if (senders > 0) {
        const double part =
            std::max(0.12, static_cast<double>(senders) / std::max(1, box.childCount));
        c.painter.fillRect(QRectF(box.rect.left(), box.rect.bottom() - box.rect.height() * part,
                                  box.rect.width(), box.rect.height() * part),
                           c.theme.identity(first).color);
    }
}

}  // namespace tombolo::render
