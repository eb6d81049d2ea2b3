// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "views/render/metrics.h"
#include "views/render/scene_model.h"

namespace tombolo::render {

using namespace metrics;

QPointF connectHandleAt(const QRectF& rect, double scale)
{
    return {rect.right() + 18 / scale, rect.center().y()};
}

QRectF collapseToggleRect(const Box& box)
{
    if (box.kind == ElementKind::Cluster)
        return {box.rect.right() - 30, box.rect.top() + 8, 18, 18};
    if (box.kind == ElementKind::Node)
        return {box.rect.right() - 22, box.rect.top() + 6, 14, 14};
    return {};
}

bool isResizable(ElementKind kind)
{
    return kind == ElementKind::Cluster || kind == ElementKind::Node ||
           kind == ElementKind::Network || kind == ElementKind::Note;
}

namespace {

double distance(QPointF at, QPointF a, QPointF b)
{
    const double x = std::clamp(at.x(), std::min(a.x(), b.x()), std::max(a.x(), b.x()));
    const double y = std::clamp(at.y(), std::min(a.y(), b.y()), std::max(a.y(), b.y()));
    return std::hypot(at.x() - x, at.y() - y);
}

HitPart partOf(const Box& box, QPointF at)
{
    if (collapseToggleRect(box).contains(at))
        return HitPart::CollapseToggle;
    if (box.kind == ElementKind::Note)
        return HitPart::Note;
    const double header = box.kind == ElementKind::Cluster ? kClusterHeader
                          : box.kind == ElementKind::Node  ? kNodeHeader
                                                           : 0;
    return at.y() < box.rect.top() + header ? HitPart::Title : HitPart::Body;
}

Hit handleHit(const SceneModel& scene, QPointF at, double tolerance, const std::string& id)
{
    const int index = scene.boxIndex(id);
    if (index < 0)
        return {};
    const Box& box = scene.boxes()[static_cast<std::size_t>(index)];
    const std::array corners{box.rect.topLeft(), box.rect.topRight(), box.rect.bottomRight(),
                             box.rect.bottomLeft()};
    for (int i = 0; i < 4; ++i) {
        const QPointF off = corners[static_cast<std::size_t>(i)] - at;
        if (isResizable(box.kind) && std::max(std::abs(off.x()), std::abs(off.y())) <= tolerance)
            return {HitPart::Resize, id, -1, i};
    }
    const QPointF handle = connectHandleAt(box.rect, kHitTolerancePx / tolerance);
    const bool connects = box.kind != ElementKind::Note && box.kind != ElementKind::Policy;
    if (connects && std::hypot(handle.x() - at.x(), handle.y() - at.y()) <= 1.5 * tolerance)
        return {HitPart::ConnectHandle, id, -1, -1};
    return {};
}

/// Innermost box at a point below `index`; boxes later in the list lie above earlier ones.
int innermost(const SceneModel& scene, int index, QPointF at)
{
    const Box& box = scene.boxes()[static_cast<std::size_t>(index)];
    for (int i = box.firstChild + box.childCount; !box.collapsed && i-- > box.firstChild;) {
        if (scene.boxes()[static_cast<std::size_t>(i)].rect.contains(at))
            return innermost(scene, i, at);
    }
    return index;
}

}  // namespace

Hit SceneModel::hit(QPointF at, double tolerance, const std::vector<std::string>& selected) const
{
    const double reach = std::max(tolerance, 1e-9);
    for (const std::string& id : selected) {
        if (Hit found = handleHit(*this, at, reach, id); found.part != HitPart::None)
            return found;
    }
    const std::vector<Box>& all = boxes();
    int top = -1;
    for (int i = 0; i < static_cast<int>(all.size()) && all[static_cast<std::size_t>(i)].parent < 0;
         ++i) {
        if (all[static_cast<std::size_t>(i)].rect.contains(at))
            top = i;
    }
    int best = -1;
    double least = reach;
    for (std::size_t i = 0; i < links().size(); ++i) {
        const LinkLine& link = links()[i];
        if (!link.bounds.adjusted(-reach, -reach, reach, reach).contains(at))
            continue;
        for (qsizetype k = 1; k < link.points.size(); ++k) {
            const double d = distance(at, link.points[k - 1], link.points[k]);
            if (d < least) {
                least = d;
                best = static_cast<int>(i);
            }
        }
    }
    if (top >= 0) {
        const int index = innermost(*this, top, at);
        const Box& box = all[static_cast<std::size_t>(index)];
        // Inside a cluster's land a node's link can be meant; anywhere else the box is.
        if (best < 0 || box.kind != ElementKind::Cluster)
            return {partOf(box, at), box.id, -1, -1};
    }
    if (best >= 0)
        return {HitPart::Link, links()[static_cast<std::size_t>(best)].a, best, -1};
    return {};
}

}  // namespace tombolo::render
