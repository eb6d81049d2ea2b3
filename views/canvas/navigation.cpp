// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/navigation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tombolo::canvas {

namespace {

using render::Box;

void walk(const std::vector<Box>& boxes, int index, std::vector<std::string>& order)
{
    const Box& box = boxes.at(static_cast<std::size_t>(index));
    order.push_back(box.id);
    if (box.collapsed)
        return;
    for (int i = 0; i < box.childCount; ++i)
        walk(boxes, box.firstChild + i, order);
}

/// How far `to` is in a direction; infinite when it does not lie there.
double distance(QPointF from, QPointF to, Direction direction)
{
    const QPointF by = to - from;
    const bool sideways = direction == Direction::Left || direction == Direction::Right;
    const double sign = direction == Direction::Left || direction == Direction::Up ? -1 : 1;
    const double along = sign * (sideways ? by.x() : by.y());
    const double across = std::abs(sideways ? by.y() : by.x());
    if (along <= 1 || across > 2 * along)
        return std::numeric_limits<double>::infinity();
    return along + 2 * across;
}

bool contains(const Box& outer, const std::vector<Box>& boxes, int inner)
{
    for (int i = inner; i >= 0; i = boxes.at(static_cast<std::size_t>(i)).parent)
        if (boxes.at(static_cast<std::size_t>(i)).id == outer.id)
            return true;
    return false;
}

}  // namespace

std::vector<std::string> walkOrder(const render::SceneModel& scene)
{
    std::vector<std::string> order;
    const auto& boxes = scene.boxes();
    order.reserve(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (boxes[i].parent < 0)
            walk(boxes, static_cast<int>(i), order);
    return order;
}

std::string nextInOrder(const render::SceneModel& scene, const std::string& from, bool backwards)
{
    const std::vector<std::string> order = walkOrder(scene);
    if (order.empty())
        return {};
    const auto at = std::find(order.begin(), order.end(), from);
    if (at == order.end())
        return backwards ? order.back() : order.front();
    if (backwards)
        return at == order.begin() ? std::string() : *(at - 1);
    return at + 1 == order.end() ? std::string() : *(at + 1);
}

std::string neighbour(const render::SceneModel& scene, const std::string& from, Direction direction)
{
    const auto& boxes = scene.boxes();
    const int start = scene.boxIndex(from);
    if (start < 0)
        return nextInOrder(scene, {}, false);
    const Box& origin = boxes.at(static_cast<std::size_t>(start));
    // Siblings first: inside a node the arrows go from pod to pod, and only at its edge beyond it.
    std::string best;
    double bestDistance = std::numeric_limits<double>::infinity();
    for (const bool siblings : {true, false}) {
        for (const std::string& id : walkOrder(scene)) {
            const int index = scene.boxIndex(id);
            const Box& box = boxes.at(static_cast<std::size_t>(index));
            if (index == start || (box.parent == origin.parent) != siblings)
                continue;
            if (contains(box, boxes, start) || contains(origin, boxes, index))
                continue;
            const double far = distance(origin.rect.center(), box.rect.center(), direction);
            if (far < bestDistance) {
                bestDistance = far;
                best = id;
            }
        }
        if (!best.empty())
            return best;
    }
    return {};
}

std::string findByText(const render::SceneModel& scene, const QString& text,
                       const std::string& from, bool skipCurrent)
{
    if (text.isEmpty())
        return {};
    const std::vector<std::string> order = walkOrder(scene);
    const auto at = std::find(order.begin(), order.end(), from);
    const std::size_t start =
        at == order.end() ? 0
                          : static_cast<std::size_t>(at - order.begin()) + (skipCurrent ? 1 : 0);
    std::string second;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::string& id = order[(start + i) % order.size()];
        const Box& box = scene.boxes().at(static_cast<std::size_t>(scene.boxIndex(id)));
        if (box.title.startsWith(text, Qt::CaseInsensitive))
            return id;
        if (!second.empty())
            continue;
        const bool address =
            std::any_of(box.badges.begin(), box.badges.end(),
                        [&](const QString& b) { return b.startsWith(text, Qt::CaseInsensitive); });
        if (address || box.title.contains(text, Qt::CaseInsensitive))
            second = id;
    }
    return second;
}

}  // namespace tombolo::canvas
