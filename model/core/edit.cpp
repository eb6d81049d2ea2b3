// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/edit.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_set>

#include "model/core/element_lists.h"

namespace tombolo {
namespace {

/// Only what the simulator reads: names and unknown keys are for people and newer programs.
ElementValue simulated(ElementValue value)
{
    std::visit(Overloaded{[](DocumentHeader& h) {
                              Scenario scenario = std::move(h.scenario);
                              h = {};
                              h.scenario = std::move(scenario);
                          },
                          [](CanvasItem& i) { i = {}; }, [](Note& n) { n = {}; },
                          [](Gateway& g) {
                              g.name.clear();
                              g.extra = {};
                              for (Publish& p : g.publish)
                                  p.name.clear();
                          },
                          [](auto& e) {
                              e.name.clear();
                              e.extra = {};
                          }},
               value);
    return value;
}

bool isDrawingOnly(ElementKind kind)
{
    return kind == ElementKind::CanvasItem || kind == ElementKind::Note;
}

Result<Done> stale(const Edit& edit)
{
    return fail(Errc::NotAllowed, {edit.id, "stale-edit"}, {{}, {}, edit.id});
}

bool valueIs(const Edit& edit, const Placed& placed)
{
    return kindOf(placed.value) == edit.kind && detail::idOf(placed.value) == edit.id;
}

Result<Done> applyHeader(Topology& topology, const Edit& edit)
{
    if (!edit.before || !edit.after || kindOf(edit.after->value) != ElementKind::Header)
        return fail(Errc::NotAllowed, {"header", "stale-edit"});
    if (edit.before->value != ElementValue(topology.header))
        return stale(edit);
    topology.header = std::get<DocumentHeader>(edit.after->value);
    return Done{};
}

Result<Done> applyCanvasItem(Topology& topology, const Edit& edit)
{
    const auto it = topology.canvasItems.find(edit.id);
    const bool there = it != topology.canvasItems.end();
    if (!edit.before && !edit.after)
        return stale(edit);
    if (there != edit.before.has_value())
        return there ? fail(Errc::DuplicateId, {edit.id, "/canvas/items"})
                     : fail(Errc::UnknownReference, {edit.id});
    if (there && edit.before->value != ElementValue(it->second))
        return stale(edit);
    if (!edit.after) {
        topology.canvasItems.erase(it);
        return Done{};
    }
    if (kindOf(edit.after->value) != ElementKind::CanvasItem)
        return stale(edit);
    topology.canvasItems.insert_or_assign(edit.id, std::get<CanvasItem>(edit.after->value));
    return Done{};
}

/// Takes the element out of its list, puts it in another place, or changes it where it stands.
template <typename Element>
Result<Done> applyListed(Topology& topology, const Edit& edit)
{
    using Settings = typename detail::ListedAs<Element>::Settings;
    if (!edit.before && !edit.after)
        return stale(edit);
    std::vector<Element>* from = nullptr;
    if (edit.before) {
        from = detail::listOf<Element>(topology, edit.before->parent);
        if (!from)
            return fail(Errc::UnknownReference, {edit.before->parent}, {{}, {}, edit.id});
        if (edit.before->index >= from->size())
            return fail(Errc::OutOfRange,
                        {std::to_string(edit.before->index), "0", std::to_string(from->size())});
        Element& element = (*from)[edit.before->index];
        if (element.id != edit.id)
            return fail(Errc::UnknownReference, {edit.id}, {{}, {}, edit.id});
        if (edit.before->value != ElementValue(static_cast<const Settings&>(element)))
            return stale(edit);
    }
    if (!edit.after) {
        if (!detail::isLeaf((*from)[edit.before->index]))
            return fail(Errc::NotAllowed, {edit.id, "not-empty"}, {{}, {}, edit.id});
        from->erase(from->begin() + static_cast<std::ptrdiff_t>(edit.before->index));
        return Done{};
    }
    if (!valueIs(edit, *edit.after))
        return stale(edit);
    std::vector<Element>* to = detail::listOf<Element>(topology, edit.after->parent);
    if (!to)
        return fail(Errc::UnknownReference, {edit.after->parent}, {{}, {}, edit.id});
    const std::size_t room = to->size() - (from == to ? 1 : 0);
    if (edit.after->index > room)
        return fail(Errc::OutOfRange,
                    {std::to_string(edit.after->index), "0", std::to_string(room)});
    const Settings& value = std::get<Settings>(edit.after->value);
    if (edit.before && from == to && edit.before->index == edit.after->index) {
        static_cast<Settings&>((*to)[edit.after->index]) = value;
        return Done{};
    }
    Element element;
    if (edit.before) {
        element = std::move((*from)[edit.before->index]);
        from->erase(from->begin() + static_cast<std::ptrdiff_t>(edit.before->index));
    }
    static_cast<Settings&>(element) = value;
    to->insert(to->begin() + static_cast<std::ptrdiff_t>(edit.after->index), std::move(element));
    return Done{};
}

}  // namespace

Result<Done> detail::applyOne(Topology& topology, const Edit& edit)
{
    switch (edit.kind) {
    case ElementKind::Header:
        return applyHeader(topology, edit);
    case ElementKind::CanvasItem:
        return applyCanvasItem(topology, edit);
    case ElementKind::Network:
        return applyListed<Network>(topology, edit);
    case ElementKind::Router:
        return applyListed<Router>(topology, edit);
    case ElementKind::Cluster:
        return applyListed<Cluster>(topology, edit);
    case ElementKind::Node:
        return applyListed<Node>(topology, edit);
    case ElementKind::Pod:
        return applyListed<Pod>(topology, edit);
    case ElementKind::Service:
        return applyListed<Service>(topology, edit);
    case ElementKind::Policy:
        return applyListed<Policy>(topology, edit);
    case ElementKind::Gateway:
        return applyListed<Gateway>(topology, edit);
    case ElementKind::Host:
        return applyListed<Host>(topology, edit);
    case ElementKind::Flow:
        return applyListed<Flow>(topology, edit);
    case ElementKind::Note:
        return applyListed<Note>(topology, edit);
    }
    return stale(edit);
}

namespace {

Edit swapped(const Edit& edit)
{
    return {edit.kind, edit.id, edit.after, edit.before};
}

bool mayAddIds(const Edit& edit)
{
    return edit.kind != ElementKind::CanvasItem && edit.kind != ElementKind::Header &&
           (!edit.before || edit.kind == ElementKind::Gateway);
}

/// The ids that `list` brings must not be used twice. One pass over the document, only when
/// something is added.
Result<Done> checkNewIds(const Topology& topology, const EditList& list)
{
    std::unordered_set<std::string_view> added;
    for (const Edit& edit : list.edits) {
        if (!mayAddIds(edit) || !edit.after)
            continue;
        added.insert(edit.id);
        if (const auto* gateway = std::get_if<Gateway>(&edit.after->value))
            for (const Publish& publish : gateway->publish)
                added.insert(publish.id);
    }
    if (added.empty())
        return Done{};
    std::unordered_set<std::string_view> seen;
    Result<Done> result = Done{};
    detail::forEachId(topology, [&](const std::string& id) {
        if (added.contains(id) && !seen.insert(id).second && result)
            result = fail(Errc::DuplicateId, {id, {}}, {{}, {}, id});
    });
    return result;
}

}  // namespace

EditList EditList::inverse() const
{
    EditList out;
    out.edits.reserve(edits.size());
    std::transform(edits.rbegin(), edits.rend(), std::back_inserter(out.edits), swapped);
    return out;
}

bool EditList::affectsSimulation() const
{
    return std::any_of(edits.begin(), edits.end(), [](const Edit& edit) {
        if (isDrawingOnly(edit.kind))
            return false;
        if (!edit.before || !edit.after)
            return true;
        return edit.before->parent != edit.after->parent ||
               edit.before->index != edit.after->index ||
               simulated(edit.before->value) != simulated(edit.after->value);
    });
}

void EditList::append(EditList more)
{
    edits.insert(edits.end(), std::make_move_iterator(more.edits.begin()),
                 std::make_move_iterator(more.edits.end()));
}

Result<Done> apply(Topology& topology, const EditList& list)
{
    std::size_t done = 0;
    Result<Done> result = Done{};
    for (; done < list.edits.size() && result; ++done)
        result = detail::applyOne(topology, list.edits[done]);
    if (!result)
        --done;
    else
        result = checkNewIds(topology, list);
    if (!result)
        for (; done > 0; --done)
            (void)detail::applyOne(topology, swapped(list.edits[done - 1]));
    return result;
}

std::optional<Placed> placedOf(const Topology& topology, ElementKind kind, const std::string& id)
{
    if (kind == ElementKind::Header)
        return Placed{topology.header, {}, 0};
    if (kind == ElementKind::CanvasItem) {
        const auto it = topology.canvasItems.find(id);
        return it == topology.canvasItems.end() ? std::nullopt
                                                : std::optional(Placed{it->second, {}, 0});
    }
    std::optional<Placed> found;
    detail::forEachElement(
        topology, [&](const auto& element, const std::string& parent, std::size_t index) {
            using Element = std::decay_t<decltype(element)>;
            using Settings = typename detail::ListedAs<Element>::Settings;
            if (!found && element.id == id && detail::ListedAs<Element>::kKind == kind)
                found = Placed{static_cast<const Settings&>(element), parent, index};
        });
    return found;
}

}  // namespace tombolo
