// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the outline keeps up with edits.
#include <algorithm>
#include <utility>

#include "views/panels/outline_item.h"

namespace tombolo::views {

namespace {

/// A filter that looks into the rows below looks at all of them for each row that comes or goes:
/// so many at once are told as one change.
constexpr std::ptrdiff_t kMostOneByOne = 100;

bool isMoved(const Edit& edit)
{
    return edit.before && edit.after &&
           (edit.before->parent != edit.after->parent || edit.before->index != edit.after->index);
}

bool changesRows(const Edit& edit)
{
    return edit.kind != ElementKind::Header && edit.kind != ElementKind::CanvasItem &&
           (!edit.before || !edit.after || isMoved(edit));
}

}  // namespace

void OutlineModel::follow(const EditList& edits)
{
    if (std::count_if(edits.edits.begin(), edits.edits.end(), changesRows) > kMostOneByOne) {
        beginResetModel();
        rebuild();
        endResetModel();
        return;
    }
    for (const Edit& edit : edits.edits)
        followOne(edit);
}

void OutlineModel::followOne(const Edit& edit)
{
    if (edit.kind == ElementKind::Header || edit.kind == ElementKind::CanvasItem)
        return;
    const auto known = m_items.find(edit.id);
    Item* item = known == m_items.end() ? nullptr : known->second;
    const bool moved = isMoved(edit);
    if (item && edit.before && edit.after && !moved) {
        OutlineText t = outlineText(edit.after->value);
        item->name = std::move(t.name);
        item->detail = std::move(t.detail);
        item->search = std::move(t.search);
        item->glyph = glyphOf(edit.after->value);
        if (const auto* gateway = std::get_if<Gateway>(&edit.after->value))
            syncPublished(item, *gateway);
        emit dataChanged(indexFor(item), indexFor(item));
        return;
    }
    // A moved node takes its pods along: they are not edits of their own.
    std::vector<std::unique_ptr<Item>> children;
    if (item && edit.before) {
        const QModelIndex above = indexFor(item->parent);
        const int at = item->row;
        beginRemoveRows(above, at, at);
        if (moved && !std::holds_alternative<Gateway>(edit.after->value))
            children = std::move(item->children);
        for (const auto& child : children)
            child->parent = nullptr;
        removeTree(item);
        endRemoveRows();
    }
    Item* parent = edit.after ? parentFor(edit.kind, edit.after->parent) : nullptr;
    if (!parent)
        return;
    auto made = makeItem(edit.kind, edit.after->value, edit.after->index);
    for (auto& child : children) {
        child->parent = made.get();
        made->children.push_back(std::move(child));
    }
    const auto& siblings = parent->children;
    const auto first = std::find_if(siblings.begin(), siblings.end(),
                                    [&](const auto& s) { return s->rank >= made->rank; });
    const auto last =
        std::find_if(first, siblings.end(), [&](const auto& s) { return s->rank > made->rank; });
    const auto place = std::min(static_cast<std::ptrdiff_t>(edit.after->index), last - first);
    made->row = static_cast<int>((first - siblings.begin()) + place);
    insertTree(parent, std::move(made));
}

void OutlineModel::insertTree(Item* parent, std::unique_ptr<Item> item)
{
    const int at = item->row;
    beginInsertRows(indexFor(parent), at, at);
    item->parent = parent;
    m_items[item->id] = item.get();
    parent->children.insert(parent->children.begin() + at, std::move(item));
    for (std::size_t i = static_cast<std::size_t>(at); i < parent->children.size(); ++i)
        parent->children[i]->row = static_cast<int>(i);
    endInsertRows();
}

void OutlineModel::removeTree(Item* item)
{
    Item* parent = item->parent;
    const auto at = static_cast<std::size_t>(item->row);
    forget(*item);
    parent->children.erase(parent->children.begin() + item->row);
    for (std::size_t i = at; i < parent->children.size(); ++i)
        parent->children[i]->row = static_cast<int>(i);
}

void OutlineModel::forget(const Item& item)
{
    m_items.erase(item.id);
    for (const auto& child : item.children) {
        if (child)
            forget(*child);
    }
}

void OutlineModel::syncPublished(Item* gateway, const Gateway& value)
{
    auto fresh = makeItem(ElementKind::Gateway, value, 0);
    const QModelIndex above = indexFor(gateway);
    const auto have = gateway->children.size();
    const auto want = fresh->children.size();
    if (want < have) {
        beginRemoveRows(above, static_cast<int>(want), static_cast<int>(have - 1));
        gateway->children.resize(want);
        endRemoveRows();
    } else if (want > have) {
        beginInsertRows(above, static_cast<int>(have), static_cast<int>(want - 1));
        for (std::size_t i = have; i < want; ++i) {
            fresh->children[i]->parent = gateway;
            gateway->children.push_back(std::move(fresh->children[i]));
        }
        endInsertRows();
    }
    for (std::size_t i = 0; i < std::min(have, want); ++i) {
        Item& to = *gateway->children[i];
        Item& from = *fresh->children[i];
        if (to.id == from.id && to.search == from.search && to.detail == from.detail)
            continue;
        to.id = from.id;
        to.name = from.name;
        to.detail = from.detail;
        to.search = from.search;
        emit dataChanged(indexFor(&to), indexFor(&to));
    }
}

}  // namespace tombolo::views
