// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/placement.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace tombolo::canvas {

namespace {

CanvasItem shownItem(const render::SceneModel& scene, const render::Box& box,
                     const std::optional<CanvasItem>& item)
{
    CanvasItem shown = item.value_or(CanvasItem{});
    QPointF corner = box.origin;
    if (box.parent >= 0)
        corner -= scene.boxes().at(static_cast<std::size_t>(box.parent)).origin;
    shown.x = corner.x();
    shown.y = corner.y();
    // Sizes follow from what is inside until someone sets one; bars have theirs from the layout.
    if (!item && box.kind == ElementKind::Network) {
        shown.width = box.rect.width();
        shown.height = box.rect.height();
    }
    return shown;
}

std::optional<CanvasItem> itemOf(const Topology& topology, const std::string& id)
{
    const auto found = topology.canvasItems.find(id);
    if (found == topology.canvasItems.end())
        return std::nullopt;
    return found->second;
}

}  // namespace

QPointF onGrid(QPointF scene)
{
    return {std::round(scene.x() / kGridStep) * kGridStep,
            std::round(scene.y() / kGridStep) * kGridStep};
}

QPointF leastCorner(ElementKind container)
{
    using namespace render::metrics;
    return container == ElementKind::Node ? QPointF(kNodePadLeft, kNodeHeader)
                                          : QPointF(kClusterPad, kClusterHeader + 10);
}

Edit itemEdit(const std::string& id, const std::optional<CanvasItem>& before,
              const CanvasItem& after)
{
    Edit edit;
    edit.kind = ElementKind::CanvasItem;
    edit.id = id;
    if (before)
        edit.before = Placed{*before, {}, 0};
    edit.after = Placed{after, {}, 0};
    return edit;
}

Placement::Placement(const Topology& topology, const render::SceneModel& scene,
                     const std::vector<std::string>& ids)
{
    std::set<int> parents;
    for (const std::string& id : ids) {
        const int index = scene.boxIndex(id);
        if (index < 0)
            continue;
        const render::Box& box = scene.boxes().at(static_cast<std::size_t>(index));
        m_bounds = m_bounds.isNull() ? box.rect : m_bounds.united(box.rect);
        if (box.kind == ElementKind::Note) {
            for (std::size_t i = 0; i < topology.notes.size(); ++i)
                if (topology.notes[i].id == id)
                    m_notes[id] = {topology.notes[i], i};
            continue;
        }
        pin(topology, scene, index, true);
        rememberChildren(topology, scene, index);
        parents.insert(box.parent);
    }
    const auto& boxes = scene.boxes();
    for (std::size_t i = 0; i < boxes.size() && !parents.empty(); ++i) {
        const render::Box& box = boxes[i];
        if (parents.contains(box.parent) && box.kind != ElementKind::Note &&
            !topology.canvasItems.contains(box.id) && !m_starts.contains(box.id))
            pin(topology, scene, static_cast<int>(i), false);
    }
}

void Placement::pin(const Topology& topology, const render::SceneModel& scene, int index,
                    bool moves)
{
    const render::Box& box = scene.boxes().at(static_cast<std::size_t>(index));
    const std::optional<CanvasItem> item = itemOf(topology, box.id);
    Start start{item,           shownItem(scene, box, item), box.rect, box.origin, moves, {},
                box.parent >= 0};
    if (start.inside)
        start.least = leastCorner(scene.boxes().at(static_cast<std::size_t>(box.parent)).kind);
    m_starts[box.id] = start;
}

void Placement::rememberChildren(const Topology& topology, const render::SceneModel& scene,
                                 int index)
{
    const render::Box& box = scene.boxes().at(static_cast<std::size_t>(index));
    for (int i = 0; i < box.childCount; ++i) {
        const render::Box& child = scene.boxes().at(static_cast<std::size_t>(box.firstChild + i));
        const std::optional<CanvasItem> item = itemOf(topology, child.id);
        if (!item)
            continue;
        m_children[box.id].push_back(
            {item, shownItem(scene, child, item), child.rect, child.origin, false, {}, true});
        m_childIds[box.id].push_back(child.id);
    }
}

EditList Placement::movedBy(QPointF delta) const
{
    EditList list;
    if (delta.isNull())
        return list;
    for (const auto& [id, start] : m_starts) {
        CanvasItem after = start.shown;
        if (start.moves) {
            after.x = std::round(after.x + delta.x());
            after.y = std::round(after.y + delta.y());
            if (start.inside) {
                // What stands further out already may stay there.
                after.x = std::max(after.x, std::min(start.least.x(), start.shown.x));
                after.y = std::max(after.y, std::min(start.least.y(), start.shown.y));
            }
        }
        if (start.item != after)
            list.edits.push_back(itemEdit(id, start.item, after));
    }
    for (const auto& [id, start] : m_notes) {
        Note after = start.first;
        after.x = std::round(after.x + delta.x());
        after.y = std::round(after.y + delta.y());
        if (after != start.first)
            list.edits.push_back({ElementKind::Note, id, Placed{start.first, {}, start.second},
                                  Placed{after, {}, start.second}});
    }
    return list;
}

EditList Placement::resized(const std::string& id, const QRectF& rect) const
{
    EditList list;
    if (const auto note = m_notes.find(id); note != m_notes.end()) {
        Note after = note->second.first;
        after.x = rect.x();
        after.y = rect.y();
        after.width = rect.width();
        after.height = rect.height();
        const std::size_t index = note->second.second;
        if (after != note->second.first)
            list.edits.push_back({ElementKind::Note, id, Placed{note->second.first, {}, index},
                                  Placed{after, {}, index}});
        return list;
    }
    const auto found = m_starts.find(id);
    if (found == m_starts.end() || found->second.rect == rect)
        return list;
    const QPointF shift = rect.topLeft() - found->second.origin;
    CanvasItem after = found->second.shown;
    after.x += shift.x();
    after.y += shift.y();
    after.width = rect.width();
    after.height = rect.height();
    for (const auto& [other, start] : m_starts)
        if (other != id && !start.item)
            list.edits.push_back(itemEdit(other, start.item, start.shown));
    list.edits.push_back(itemEdit(id, found->second.item, after));
    const auto children = m_children.find(id);
    if (children == m_children.end() || shift.isNull())
        return list;
    for (std::size_t i = 0; i < children->second.size(); ++i) {
        CanvasItem child = children->second[i].shown;
        child.x -= shift.x();
        child.y -= shift.y();
        list.edits.push_back(itemEdit(m_childIds.at(id)[i], children->second[i].item, child));
    }
    return list;
}

QRectF Placement::startRect(const std::string& id) const
{
    if (const auto found = m_starts.find(id); found != m_starts.end())
        return found->second.rect;
    if (const auto note = m_notes.find(id); note != m_notes.end()) {
        const Note& n = note->second.first;
        return {n.x, n.y, n.width, n.height};
    }
    return {};
}

QRectF Placement::content(const std::string& id) const
{
    QRectF all;
    if (const auto found = m_children.find(id); found != m_children.end())
        for (const Start& child : found->second)
            all = all.isNull() ? child.rect : all.united(child.rect);
    return all;
}

}  // namespace tombolo::canvas
