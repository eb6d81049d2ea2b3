// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "views/render/metrics.h"
#include "views/render/scene_data.h"

namespace tombolo::render {

using namespace metrics;

namespace {

CanvasItem itemFor(const QRectF& rect)
{
    return {rect.x(), rect.y(), rect.width(), rect.height(), false, {}};
}

/// Where things that have a place stand, for those that have none beside them.
void settle(std::map<std::string, QRectF>& wished, const Topology& topology)
{
    const auto& items = topology.canvasItems;
    std::vector<QRectF> taken;
    QPointF shift;
    QRectF all;
    for (const auto& [id, rect] : wished) {
        if (const auto it = items.find(id); it != items.end())
            taken.push_back(rectOfItem(it->second, rect.size()));
    }
    // A cluster is drawn as large as what is in it.
    for (const Cluster& cluster : topology.clusters) {
        const auto it = items.find(cluster.id);
        const auto wish = wished.find(cluster.id);
        if (it != items.end() && wish != wished.end())
            taken.push_back(
                {rectOfItem(it->second, wish->second.size()).topLeft(), wish->second.size()});
    }
    for (const Note& note : topology.notes)
        taken.push_back(
            rectOfItem({note.x, note.y, note.width, note.height, false, {}}, {200, 80}));
    for (const QRectF& rect : taken)
        all |= rect;
    QRectF ideal;
    for (const auto& [id, rect] : wished) {
        if (items.count(id) > 0)
            ideal |= rect;
    }
    shift = all.topLeft() - ideal.topLeft();
    for (auto& [id, rect] : wished) {
        if (items.count(id) > 0)
            continue;
        rect.translate(shift);
        for (int ring = 0; ring < 400; ++ring) {
            // A spiral of eight directions, further out each time round.
            static constexpr int kX[] = {0, 0, 1, -1, 1, -1, 1, -1};
            static constexpr int kY[] = {1, -1, 0, 0, 1, 1, -1, -1};
            const int way = ring % 8;
            const double far = 3 * kGridStep * std::ceil(ring / 8.0);
            const QRectF tried = rect.translated(kX[way] * far, kY[way] * far);
            const QRectF roomy =
                tried.adjusted(-kGridStep * 2, -kGridStep * 2, kGridStep * 2, kGridStep * 2);
            if (std::none_of(taken.begin(), taken.end(),
                             [&](const QRectF& t) { return t.intersects(roomy); })) {
                rect = tried;
                break;
            }
            if (ring == 399)
                rect.moveTo(all.left(), all.bottom() + kBandGap);
        }
        rect.moveTo(std::round(rect.x()), std::round(rect.y()));
        taken.push_back(rect);
        all |= rect;
    }
}

/// Which top-level boxes exist; the same test that the inside uses per parent.
void arrangeInside(const Topology& topology, std::map<std::string, CanvasItem>& out)
{
    for (const Cluster& cluster : topology.clusters) {
        std::vector<Slots> nodeSlots;
        const Slots places = layoutCluster(cluster, topology.canvasItems, &nodeSlots);
        const auto put = [&](const std::string& id, QRectF rect) {
            if (topology.canvasItems.count(id) == 0)
                out.emplace(id, itemFor(rect));
        };
        std::size_t slot = 0;
        for (const Node& node : cluster.nodes) {
            const Slots& inside = nodeSlots[slot];
            put(node.id, places.rects[slot]);
            for (std::size_t i = 0; i < node.pods.size(); ++i)
                put(node.pods[i].id, inside.rects[i]);
            ++slot;
        }
        for (const Service& service : cluster.services)
            put(service.id, places.rects[slot++]);
        for (const Policy& policy : cluster.policies)
            put(policy.id, places.rects[slot++]);
    }
}

}  // namespace

std::map<std::string, QRectF> arrangeTop(const Topology& topology)
{
    std::map<std::string, QRectF> rects = arrangeTree(topology);
    const bool any = std::any_of(rects.begin(), rects.end(), [&](const auto& entry) {
        return topology.canvasItems.count(entry.first) > 0;
    });
    if (any)
        settle(rects, topology);
    for (auto it = rects.begin(); it != rects.end();)
        it = topology.canvasItems.count(it->first) > 0 ? rects.erase(it) : std::next(it);
    return rects;
}

std::map<std::string, CanvasItem> arrange(const Topology& topology, bool all)
{
    if (all && !topology.canvasItems.empty()) {
        Topology bare = topology;
        bare.canvasItems.clear();
        return arrange(bare, false);
    }
    std::map<std::string, CanvasItem> out;
    for (const auto& [id, rect] : arrangeTop(topology))
        out.emplace(id, itemFor(rect));
    arrangeInside(topology, out);
    return out;
}

}  // namespace tombolo::render
