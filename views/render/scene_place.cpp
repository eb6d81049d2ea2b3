// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "views/render/metrics.h"
#include "views/render/scene_data.h"

namespace tombolo::render {

namespace {

QRectF placeBox(SceneData& data, int index, QPointF origin)
{
    const auto i = static_cast<std::size_t>(index);
    Box& box = data.boxes[i];
    QRectF rect = data.local[i].translated(origin);
    const QPointF inner = rect.topLeft();
    if (box.collapsed) {
        using namespace metrics;
        const double height = box.kind == ElementKind::Node ? kNodeHeader : kCollapsedHeight;
        rect.setSize({std::min(rect.width(), kCollapsedWidth), height});
    }
    const int first = box.firstChild;
    const int count = box.collapsed ? 0 : box.childCount;
    const bool node = box.kind == ElementKind::Node;
    for (int child = first; child < first + count; ++child) {
        const QRectF inside = placeBox(data, child, inner);
        using namespace metrics;
        rect |= node ? inside.adjusted(-kNodePadLeft, -kNodeHeader, kNodePadRight, kNodePadBottom)
                     : inside.adjusted(-kClusterPad, -kClusterHeader, kClusterPad, kClusterPad);
    }
    data.boxes[i].rect = rect;
    data.boxes[i].origin = inner;
    return rect;
}

}  // namespace

void placeTree(SceneData& data, int top)
{
    placeBox(data, top, {0, 0});
}

void updateBounds(SceneData& data)
{
    data.bounds = {};
    for (int i = 0; i < data.topCount; ++i)
        data.bounds |= data.boxes[static_cast<std::size_t>(i)].rect;
    for (const LinkLine& link : data.links)
        data.bounds |= link.bounds;
}

}  // namespace tombolo::render
