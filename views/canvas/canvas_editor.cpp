// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_editor.h"

#include <algorithm>
#include <set>

#include "views/canvas/placement.h"
#include "views/render/render.h"
#include "views/text/text.h"

namespace tombolo::canvas {

CanvasEditor::CanvasEditor(views::Workspace& workspace, const render::SceneModel& scene,
                           QObject* parent)
    : QObject(parent), m_workspace(workspace), m_scene(scene)
{
}

bool CanvasEditor::report(const Error& error) const
{
    m_workspace.say(text::errorText(error));
    return false;
}

bool CanvasEditor::perform(const QString& text, EditList edits, const QString& mergeKey)
{
    if (edits.empty())
        return false;
    pinGround(edits);
    return m_workspace.perform(text, std::move(edits), mergeKey);
}

/// A document without places is laid out by who talks to whom. Once it is edited here everything
/// stays where it was seen, instead of jumping at each new link.
void CanvasEditor::pinGround(EditList& edits) const
{
    const bool drawingOnly =
        std::all_of(edits.edits.begin(), edits.edits.end(), [](const Edit& edit) {
            return edit.kind == ElementKind::CanvasItem || edit.kind == ElementKind::Note ||
                   edit.kind == ElementKind::Flow;
        });
    if (drawingOnly)
        return;
    std::set<std::string> touched;
    for (const Edit& edit : edits.edits)
        if (edit.kind == ElementKind::CanvasItem || !edit.after)
            touched.insert(edit.id);
    const auto& items = m_workspace.topology().canvasItems;
    for (const render::Box& box : m_scene.boxes()) {
        if (box.parent >= 0)
            break;  // the ground comes first
        if (box.kind == ElementKind::Note || items.contains(box.id) || touched.contains(box.id))
            continue;
        CanvasItem item;
        item.x = box.rect.x();
        item.y = box.rect.y();
        // Bars are as wide as what docks to them; other sizes follow from what is inside.
        if (box.kind == ElementKind::Network) {
            item.width = box.rect.width();
            item.height = box.rect.height();
        }
        edits.edits.push_back(itemEdit(box.id, std::nullopt, item));
    }
}

ElementKind CanvasEditor::kindOf(const std::string& id) const
{
    const ElementPath* path = m_workspace.document().index().find(id);
    return path != nullptr ? path->kind : ElementKind::Header;
}

void CanvasEditor::nudge(const Ids& ids, double dx, double dy)
{
    const Ids movers = outermost(ids);
    if (movers.empty())
        return;
    std::string key = "nudge";
    for (const std::string& id : movers)
        key += ' ' + id;
    const Placement placement(m_workspace.topology(), m_scene, movers);
    perform(tr("Move %n element(s)", nullptr, static_cast<int>(movers.size())),
            placement.movedBy({dx, dy}), QString::fromStdString(key));
}

const render::Box* CanvasEditor::boxOf(const std::string& id) const
{
    const int index = m_scene.boxIndex(id);
    return index < 0 ? nullptr : &m_scene.boxes().at(static_cast<std::size_t>(index));
}

/// What a container's boxes cover, relative to it; without those that leave.
std::vector<QRectF> CanvasEditor::takenIn(const render::Box& home, const Ids& moving) const
{
    std::vector<QRectF> taken;
    for (int i = 0; i < home.childCount; ++i) {
        const render::Box& box = m_scene.boxes().at(static_cast<std::size_t>(home.firstChild + i));
        if (std::find(moving.begin(), moving.end(), box.id) == moving.end())
            taken.push_back(box.rect.translated(-home.origin).adjusted(-4, -4, 4, 4));
    }
    return taken;
}

/// Where a box of that size lies on none of its new neighbours: where it was dropped, else the
/// first free place from the top left, row by row. Relative to `home`.
QPointF CanvasEditor::freeCorner(const render::Box& home, QSizeF size, QPointF wanted,
                                 const std::vector<QRectF>& taken) const
{
    constexpr double kStep = 8;
    const auto isFree = [&](QPointF corner) {
        return std::none_of(taken.begin(), taken.end(), [&](const QRectF& box) {
            return box.intersects(QRectF(corner, size));
        });
    };
    const QPointF least = leastCorner(home.kind);
    wanted = {std::max(least.x(), wanted.x()), std::max(least.y(), wanted.y())};
    if (isFree(wanted))
        return wanted;
    const double right = std::max(least.x(), home.rect.width() - size.width() - kStep);
    for (double y = least.y(); y < least.y() + 4000; y += kStep)
        for (double x = least.x(); x <= right; x += kStep)
            if (isFree({x, y}))
                return {x, y};
    return wanted;
}

/// Gives newcomers of a container their places: among neighbours that flow they flow, too; else
/// where they were dropped, or the first place that is free.
void CanvasEditor::seat(EditList& edits, const Topology& after, const std::string& container,
                        const std::vector<Newcomer>& newcomers) const
{
    const render::Box* home = boxOf(container);
    const auto& placed = m_workspace.topology().canvasItems;
    bool handPlaced = false;
    for (int i = 0; home != nullptr && i < home->childCount; ++i)
        handPlaced |=
            placed.contains(m_scene.boxes().at(static_cast<std::size_t>(home->firstChild + i)).id);
    const bool flows = home == nullptr || (!handPlaced && home->childCount > 0);
    std::vector<QRectF> taken;
    if (!flows) {
        Ids ids;
        for (const Newcomer& newcomer : newcomers)
            ids.push_back(newcomer.id);
        taken = takenIn(*home, ids);
    }
    for (const Newcomer& newcomer : newcomers) {
        const auto item = after.canvasItems.find(newcomer.id);
        const bool has = item != after.canvasItems.end();
        if (flows) {
            if (has)
                edits.edits.push_back({ElementKind::CanvasItem, newcomer.id,
                                       Placed{item->second, {}, 0}, std::nullopt});
            continue;
        }
        const QSizeF size = newcomer.wanted.size();
        const QPointF corner = freeCorner(*home, size, newcomer.wanted.topLeft(), taken);
        taken.push_back(QRectF(corner, size).adjusted(-4, -4, 4, 4));
        CanvasItem moved = has ? item->second : CanvasItem{};
        moved.x = corner.x();
        moved.y = corner.y();
        edits.edits.push_back(itemEdit(
            newcomer.id, has ? std::optional<CanvasItem>(item->second) : std::nullopt, moved));
    }
}

bool CanvasEditor::reparent(const Ids& ids, const std::string& container, QPointF delta)
{
    const Topology& before = m_workspace.topology();
    auto edits = authoring::reparent(before, ids, container);
    if (!edits)
        return report(edits.error());
    Topology after = before;
    if (const auto done = apply(after, *edits); !done)
        return report(done.error());
    const QPointF origin = m_scene.originOf(container);
    std::vector<Newcomer> newcomers;
    for (const std::string& id : ids) {
        const QRectF rect = m_scene.rectOf(id);
        newcomers.push_back({id, {onGrid(rect.topLeft() + delta - origin), rect.size()}});
    }
    seat(*edits, after, container, newcomers);
    const QString text = tr("Move %n element(s) to %1", nullptr, static_cast<int>(ids.size()))
                             .arg(nameOf(container));
    if (!perform(text, std::move(*edits)))
        return false;
    m_workspace.say(text);
    return true;
}

bool CanvasEditor::rename(const std::string& id, const QString& name)
{
    auto placed = m_workspace.document().index().placed(id);
    if (!placed || !canRename(id))
        return false;
    const std::string text = name.toStdString();
    std::visit(Overloaded{
                   [&](Note& note) { note.text = text; },
                   [](DocumentHeader&) {},
                   [](CanvasItem&) {},
                   [&](auto& element) { element.name = text; },
               },
               placed->value);
    const bool note = kindOf(id) == ElementKind::Note;
    auto edits = authoring::setValue(m_workspace.topology(), id, std::move(placed->value));
    if (!edits)
        return report(edits.error());
    return perform(note ? tr("Edit note") : tr("Rename to %1").arg(name), std::move(*edits));
}

void CanvasEditor::setCollapsed(const std::string& id, bool collapsed)
{
    const render::Box* box = boxOf(id);
    if (box == nullptr || !canCollapse(id))
        return;
    const auto& items = m_workspace.topology().canvasItems;
    CanvasItem item;
    if (const auto found = items.find(id); found != items.end()) {
        item = found->second;
    } else {
        const QPointF corner =
            box->origin - (box->parent < 0
                               ? QPointF()
                               : m_scene.boxes().at(static_cast<std::size_t>(box->parent)).origin);
        item.x = corner.x();
        item.y = corner.y();
    }
    item.collapsed = collapsed;
    perform(collapsed ? tr("Collapse %1").arg(nameOf(id)) : tr("Expand %1").arg(nameOf(id)),
            authoring::setItem(m_workspace.topology(), id, item));
}

void CanvasEditor::tidy()
{
    const auto& items = m_workspace.topology().canvasItems;
    EditList edits;
    for (auto& [id, wanted] : render::arrange(m_workspace.topology(), true)) {
        const auto now = items.find(id);
        const bool placed = now != items.end();
        CanvasItem item = wanted;
        if (placed) {
            item.collapsed = now->second.collapsed;
            item.extra = now->second.extra;
        }
        if (!placed || now->second != item)
            edits.edits.push_back(
                itemEdit(id, placed ? std::optional<CanvasItem>(now->second) : std::nullopt, item));
    }
    if (edits.empty())
        m_workspace.say(tr("The layout is tidy already."));
    else
        perform(tr("Tidy layout"), std::move(edits));
}

QString CanvasEditor::nameOf(const std::string& id) const
{
    if (kindOf(id) == ElementKind::Note)
        return tr("note");
    return QString::fromStdString(m_workspace.document().index().nameOf(id));
}

QString CanvasEditor::textOf(const std::string& id) const
{
    const auto placed = m_workspace.document().index().placed(id);
    if (!placed)
        return {};
    return std::visit(Overloaded{
                          [](const Note& note) { return QString::fromStdString(note.text); },
                          [](const DocumentHeader&) { return QString(); },
                          [](const CanvasItem&) { return QString(); },
                          [](const auto& e) { return QString::fromStdString(e.name); },
                      },
                      placed->value);
}

bool CanvasEditor::canRename(const std::string& id) const
{
    return kindOf(id) != ElementKind::Header && !m_workspace.document().isReadOnly();
}

bool CanvasEditor::canCollapse(const std::string& id) const
{
    const ElementKind kind = kindOf(id);
    return kind == ElementKind::Cluster || kind == ElementKind::Node;
}

bool CanvasEditor::isCollapsed(const std::string& id) const
{
    const render::Box* box = boxOf(id);
    return box != nullptr && box->collapsed;
}

Ids CanvasEditor::outermost(const Ids& ids) const
{
    Ids kept;
    const TopologyIndex& index = m_workspace.document().index();
    for (const std::string& id : ids) {
        if (index.find(id) == nullptr)
            continue;
        bool inside = false;
        auto placed = index.placed(id);
        while (placed && !placed->parent.empty() && !inside) {
            inside = std::find(ids.begin(), ids.end(), placed->parent) != ids.end();
            placed = index.placed(placed->parent);
        }
        if (!inside)
            kept.push_back(id);
    }
    return kept;
}

}  // namespace tombolo::canvas
