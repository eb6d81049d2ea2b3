// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "views/render/metrics.h"
#include "views/render/scene_data.h"

namespace tombolo::render {

using namespace metrics;

namespace {

using Items = std::map<std::string, CanvasItem>;

const CanvasItem* itemOf(const Items& items, const std::string& id)
{
    const auto it = items.find(id);
    return it == items.end() ? nullptr : &it->second;
}

/// One column to four pods, then about as wide as high.
int podColumns(std::size_t pods)
{
    if (pods <= 4)
        return 1;
    const double cells = static_cast<double>(pods);
    return std::max(2, static_cast<int>(std::lround(std::sqrt(cells * (kPodHeight + kPodRowGap) /
                                                              (kPodWidth + kPodColumnGap)))));
}

int nodeColumns(std::size_t nodes)
{
    if (nodes <= 4)
        return std::max(1, static_cast<int>(nodes));
    return static_cast<int>(std::ceil(std::sqrt(static_cast<double>(nodes) * 1.3)));
}

/// First free slot from `slot` on; gives up after a while, so that one huge box cannot hold it up.
template <typename SlotRect>
QRectF nextFree(int& slot, const std::vector<QRectF>& taken, SlotRect&& at)
{
    constexpr int kTries = 2000;
    for (int tries = 0; tries < kTries; ++tries) {
        const QRectF rect = at(slot++);
        if (std::none_of(taken.begin(), taken.end(),
                         [&](const QRectF& other) { return rect.intersects(other); }))
            return rect;
    }
    return at(slot++);
}

void grow(QSizeF& size, const QRectF& rect, double right, double bottom)
{
    size = size.expandedTo({rect.right() + right, rect.bottom() + bottom});
}

}  // namespace

QRectF rectOfItem(const CanvasItem& item, QSizeF usual)
{
    static constexpr double kFar = 1e6;
    const auto place = [](double v) {
        return std::isfinite(v) ? std::clamp(v, -kFar, +kFar) : 0.0;
    };
    const auto size = [](double v, double otherwise) {
        return std::isfinite(v) && v > 0 ? std::clamp(v, 16.0, +kFar) : otherwise;
    };
    return {place(item.x), place(item.y), size(item.width, usual.width()),
            size(item.height, usual.height())};
}

Slots layoutPods(const Node& node, const Items& items)
{
    Slots result;
    result.needed = {kNodeMinWidth, kNodeMinHeight};
    result.rects.resize(node.pods.size());
    std::vector<QRectF> taken;
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < node.pods.size(); ++i) {
        if (const CanvasItem* item = itemOf(items, node.pods[i].id)) {
            result.rects[i] = rectOfItem(*item, {kPodWidth, kPodHeight});
            taken.push_back(result.rects[i]);
        } else {
            free.push_back(i);
        }
    }
    const double stepX = kPodWidth + kPodColumnGap;
    int columns = podColumns(node.pods.size());
    if (const CanvasItem* own = itemOf(items, node.id); own && own->width > 0) {
        const double room = own->width - kNodePadLeft - kNodePadRight + kPodColumnGap;
        columns = std::clamp(static_cast<int>(std::min(room / stepX, 1000.0)), 1, 1000);
    }
    int slot = 0;
    for (const std::size_t i : free) {
        result.rects[i] = nextFree(slot, taken, [&](int at) {
            return QRectF(kNodePadLeft + (at % columns) * stepX,
                          kNodeHeader + (at / columns) * (kPodHeight + kPodRowGap), kPodWidth,
                          kPodHeight);
        });
    }
    for (const QRectF& rect : result.rects)
        grow(result.needed, rect, kNodePadRight, kNodePadBottom);
    return result;
}

namespace {

/// Width that a cluster's inside has, and how many columns of nodes fit.
struct Room {
    double width;
    int columns;
};

Room roomOf(const Cluster& cluster, const Items& items, QSizeF cell)
{
    const int usual = nodeColumns(cluster.nodes.size());
    const CanvasItem* own = itemOf(items, cluster.id);
    if (!own || own->width <= 0)
        return {std::max(kClusterMinWidth - 2 * kClusterPad,
                         usual * (cell.width() + kNodeGap) - kNodeGap),
                usual};
    const double width = std::max(std::min(own->width, 1e6) - 2 * kClusterPad, kPillWidth);
    if (cell.width() <= 0)
        return {width, usual};
    const double fit = (width + kNodeGap) / (cell.width() + kNodeGap);
    return {width, std::clamp(static_cast<int>(fit), 1, 1000)};
}

/// Services and policies as rows of pills under the title. @return where the nodes begin
double layoutPills(const Cluster& cluster, const Items& items, double width,
                   std::vector<QRectF>& rects, std::vector<QRectF>& taken)
{
    const int columns = std::max(1, static_cast<int>((width + kPillGap) / (kPillWidth + kPillGap)));
    double top = kClusterHeader + 10;
    int slot = 0;
    bool evaded = false;  // nodes put there by hand: the pills stand beside or below them
    const auto place = [&](const std::string& id) {
        if (const CanvasItem* item = itemOf(items, id)) {
            rects.push_back(rectOfItem(*item, {kPillWidth, kPillHeight}));
            taken.push_back(rects.back());
            return;
        }
        const int wanted = slot;
        rects.push_back(nextFree(slot, taken, [&](int at) {
            return QRectF(kClusterPad + (at % columns) * (kPillWidth + kPillGap),
                          kClusterHeader + 10 + (at / columns) * (kPillHeight + kPillGap),
                          kPillWidth, kPillHeight);
        }));
        evaded = evaded || slot > wanted + 1;
        if (evaded)
            taken.push_back(rects.back());
        else
            top = std::max(top, rects.back().bottom() + 14);
    };
    for (const Service& service : cluster.services)
        place(service.id);
    for (const Policy& policy : cluster.policies)
        place(policy.id);
    return top;
}

}  // namespace

Slots layoutCluster(const Cluster& cluster, const Items& items, std::vector<Slots>* nodeSlots)
{
    Slots result;
    result.needed = {kClusterMinWidth, kClusterMinHeight};
    std::vector<QRectF> taken;
    std::vector<std::size_t> free;
    QSizeF cell(0, 0);
    for (std::size_t i = 0; i < cluster.nodes.size(); ++i) {
        Slots inside = layoutPods(cluster.nodes[i], items);
        QRectF rect({0, 0}, inside.needed);
        if (const CanvasItem* item = itemOf(items, cluster.nodes[i].id)) {
            rect = rectOfItem(*item, inside.needed);
            taken.push_back({rect.topLeft(), rect.size().expandedTo(inside.needed)});
        } else {
            free.push_back(i);
            cell = cell.expandedTo(rect.size());
        }
        result.rects.push_back(rect);
        if (nodeSlots)
            nodeSlots->push_back(std::move(inside));
    }
    const Room room = roomOf(cluster, items, cell);
    std::vector<QRectF> pills;
    const double top = layoutPills(cluster, items, room.width, pills, taken);
    // A few nodes stand in the middle of a cluster that is wider than they need.
    const double used = room.columns * (cell.width() + kNodeGap) - kNodeGap;
    const double margin =
        itemOf(items, cluster.id) ? 0 : std::max(0.0, std::floor((room.width - used) / 2));
    int slot = 0;
    for (const std::size_t i : free) {
        result.rects[i] = nextFree(slot, taken, [&](int at) {
            return QRectF(kClusterPad + margin + (at % room.columns) * (cell.width() + kNodeGap),
                          top + (at / room.columns) * (cell.height() + kNodeGap), cell.width(),
                          cell.height());
        });
    }
    result.rects.insert(result.rects.end(), pills.begin(), pills.end());
    for (const QRectF& rect : result.rects)
        grow(result.needed, rect, kClusterPad, kClusterPad);
    for (const QRectF& rect : taken)  // nodes reach as far as their pods do
        grow(result.needed, rect, kClusterPad, kClusterPad);
    return result;
}

}  // namespace tombolo::render
