// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/authoring/authoring.h"
#include "model/core/element_lists.h"
#include "model/core/topology_index.h"

namespace tombolo::authoring {
namespace {

/// Nodes and pods are placed relative to what holds them, and move with it.
bool movesWithItsContainer(const TopologyIndex& index, const std::string& id,
                           const std::vector<std::string>& ids)
{
    const auto moves = [&](const auto* element) {
        return element && std::find(ids.begin(), ids.end(), element->id) != ids.end();
    };
    return moves(index.nodeOf(id)) || moves(index.clusterOf(id));
}

}  // namespace

EditList moveBy(const Topology& topology, const std::vector<std::string>& ids, double dx, double dy)
{
    EditList out;
    if (dx == 0 && dy == 0)
        return out;
    const TopologyIndex index(topology);
    for (const std::string& id : ids) {
        if (const Note* note = index.note(id)) {
            Note moved = *note;
            moved.x += dx;
            moved.y += dy;
            const std::size_t at = index.find(id)->first;
            out.edits.push_back(
                {ElementKind::Note, id, Placed{*note, {}, at}, Placed{moved, {}, at}});
            continue;
        }
        const auto it = topology.canvasItems.find(id);
        if (it == topology.canvasItems.end() || movesWithItsContainer(index, id, ids))
            continue;
        CanvasItem moved = it->second;
        moved.x += dx;
        moved.y += dy;
        out.edits.push_back(
            {ElementKind::CanvasItem, id, Placed{it->second, {}, 0}, Placed{moved, {}, 0}});
    }
    return out;
}

EditList setItem(const Topology& topology, const std::string& id, CanvasItem item)
{
    if (const auto note = placedOf(topology, ElementKind::Note, id)) {
        Note moved = std::get<Note>(note->value);
        moved.x = item.x;
        moved.y = item.y;
        moved.width = item.width;
        moved.height = item.height;
        if (note->value == ElementValue(moved))
            return {};
        return {{{ElementKind::Note, id, note, Placed{moved, {}, note->index}}}};
    }
    std::optional<Placed> before = placedOf(topology, ElementKind::CanvasItem, id);
    if (before && before->value == ElementValue(item))
        return {};
    return {{{ElementKind::CanvasItem, id, std::move(before), Placed{std::move(item), {}, 0}}}};
}

Result<EditList> setValue(const Topology& topology, const std::string& id, ElementValue value)
{
    const ElementKind kind = kindOf(value);
    std::optional<Placed> before = placedOf(topology, kind, id);
    if (!before)
        return fail(Errc::UnknownReference, {id}, {{}, {}, id});
    if (const std::string own = detail::idOf(value); !own.empty() && own != id)
        return fail(Errc::NotAllowed, {id, "id-is-for-ever"});
    if (before->value == value)
        return EditList{};
    Placed after{std::move(value), before->parent, before->index};
    const std::string element = kind == ElementKind::Header ? std::string() : id;
    return EditList{{{kind, element, std::move(before), std::move(after)}}};
}

}  // namespace tombolo::authoring
