// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Creating: which container takes it, where it stands.
#include <QKeySequence>
#include <QLineF>

#include <algorithm>
#include <cmath>
#include <limits>

#include "views/canvas/canvas_editor.h"
#include "views/canvas/palette.h"
#include "views/canvas/placement.h"
#include "views/render/metrics.h"
#include "views/text/new_names.h"

namespace tombolo::canvas {

namespace {

/// The kind of box an element of a kind lives in; Header: on open ground.
ElementKind homeKind(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Pod:
        return ElementKind::Node;
    case ElementKind::Node:
    case ElementKind::Service:
    case ElementKind::Policy:
        return ElementKind::Cluster;
    default:
        return ElementKind::Header;
    }
}

/// The new element that a canvas item belongs to; nullptr when it is not on open ground.
const Edit* ownerOnGround(const Edit& item, const EditList& edits)
{
    for (const Edit& other : edits.edits)
        if (other.id == item.id && other.kind != ElementKind::CanvasItem && !other.before &&
            other.after && other.after->parent.empty())
            return &other;
    return nullptr;
}

/// About the size that the layout gives a new element of a kind.
QSizeF usualSize(ElementKind kind)
{
    using namespace render::metrics;
    constexpr double kTwoPods = kNodeHeader + 2 * kPodHeight + kPodRowGap + kNodePadBottom;
    switch (kind) {
    case ElementKind::Network:
        return {kBarMinWidth, kBarHeight};
    case ElementKind::Cluster:
        return {2 * kClusterPad + 2 * kNodeMinWidth + kNodeGap,
                kClusterHeader + 10 + kTwoPods + kClusterPad};
    default:
        return {kCardWidth, kCardHeight};
    }
}

/// Where an edit puts something new on open ground; null for every other edit.
QRectF newRect(const Edit& edit, const EditList& edits)
{
    if (edit.before || !edit.after)
        return {};
    if (const auto* note = std::get_if<Note>(&edit.after->value))
        return {note->x, note->y, note->width, note->height};
    const auto* item = std::get_if<CanvasItem>(&edit.after->value);
    const Edit* owner = item == nullptr ? nullptr : ownerOnGround(edit, edits);
    if (owner == nullptr)
        return {};
    const QSizeF usual = usualSize(owner->kind);
    return {item->x, item->y, item->width > 0 ? item->width : usual.width(),
            item->height > 0 ? item->height : usual.height()};
}

}  // namespace

bool CanvasEditor::homeFor(const QString& word, QPointF at, std::string& container) const
{
    container.clear();
    const ElementKind home = homeKind(kindOfWord(word));
    if (home == ElementKind::Header)
        return true;
    container = m_scene.containerAt(at, kindOfWord(word));
    if (!container.empty())
        return true;
    // A pod dropped on a cluster beside its nodes goes to the nearest of them.
    const std::string cluster = m_scene.containerAt(at, ElementKind::Node);
    const render::Box* box = cluster.empty() ? nullptr : boxOf(cluster);
    if (home != ElementKind::Node || box == nullptr)
        return false;
    double best = std::numeric_limits<double>::infinity();
    for (int i = 0; i < box->childCount; ++i) {
        const auto& child = m_scene.boxes().at(static_cast<std::size_t>(box->firstChild + i));
        const double far = QLineF(child.rect.center(), at).length();
        if (child.kind == ElementKind::Node && far < best) {
            best = far;
            container = child.id;
        }
    }
    return !container.empty();
}

std::string CanvasEditor::nearestHome(ElementKind home, QPointF at) const
{
    // What is selected says where: itself, what it stands in, or the first home inside it.
    for (int i = m_scene.boxIndex(m_workspace.primary()); i >= 0;
         i = m_scene.boxes().at(static_cast<std::size_t>(i)).parent) {
        const render::Box& box = m_scene.boxes().at(static_cast<std::size_t>(i));
        if (box.kind == home)
            return box.id;
        for (int c = 0; c < box.childCount; ++c) {
            const auto& child = m_scene.boxes().at(static_cast<std::size_t>(box.firstChild + c));
            if (child.kind == home)
                return child.id;
        }
    }
    std::string best;
    double nearest = std::numeric_limits<double>::infinity();
    for (const render::Box& box : m_scene.boxes()) {
        const double far = QLineF(box.rect.center(), at).length();
        if (box.kind == home && far < nearest) {
            nearest = far;
            best = box.id;
        }
    }
    return best;
}

QString CanvasEditor::needsHome(const QString& word) const
{
    switch (kindOfWord(word)) {
    case ElementKind::Pod:
        return tr("A pod lives on a node: drop it on one.");
    case ElementKind::Node:
        return tr("A node belongs to a cluster: drop it on one.");
    case ElementKind::Service:
        return tr("A service belongs to a cluster: drop it on one.");
    case ElementKind::Policy:
        return tr("A policy belongs to a cluster: drop it on one.");
    default:
        return {};
    }
}

/// The nearest place of that size that touches nothing, going outwards in a spiral.
QRectF CanvasEditor::freeRect(QRectF wanted) const
{
    const QRectF start = wanted;
    const double step = 4 * kGridStep;
    for (int ring = 0; ring < 60; ++ring) {
        for (int side = 0; side < 8 && (ring > 0 || side == 0); ++side) {
            const double angle = side * std::acos(-1.0) / 4;
            wanted.moveTopLeft(onGrid(start.topLeft() +
                                      QPointF(std::cos(angle), std::sin(angle)) * (step * ring)));
            if (m_scene.idsIn(wanted.adjusted(-kGridStep, -kGridStep, kGridStep, kGridStep))
                    .empty())
                return wanted;
        }
    }
    return start;
}

/// Whether a new box would lie upon a cluster, or a new cluster upon anything: neither could be
/// read any more. Notes may lie anywhere.
static bool coversLand(const render::SceneModel& scene, const EditList& edits,
                       const std::string& id, const QRectF& rect)
{
    const auto makes = [&](ElementKind kind) {
        return std::any_of(edits.edits.begin(), edits.edits.end(),
                           [&](const Edit& edit) { return edit.kind == kind && edit.id == id; });
    };
    const bool land = makes(ElementKind::Cluster);
    return !makes(ElementKind::Note) &&
           std::any_of(scene.boxes().begin(), scene.boxes().end(), [&](const render::Box& box) {
               return box.parent < 0 && box.kind != ElementKind::Note &&
                      (land || box.kind == ElementKind::Cluster) && box.rect.intersects(rect);
           });
}

/// Puts the new element's box where the pointer was, whatever size it got, and what was made along
/// with it beside it.
void CanvasEditor::settle(EditList& edits, const std::string& id, const std::string& container,
                          QPointF at, bool anywhere) const
{
    if (!container.empty()) {
        // Where everything flows, the new one flows too, and overlaps nothing.
        if (anywhere)
            std::erase_if(edits.edits, [&](const Edit& edit) {
                return edit.kind == ElementKind::CanvasItem && edit.id == id && !edit.before;
            });
        return;
    }
    QRectF main;
    QRectF whole;
    for (const Edit& edit : edits.edits) {
        const QRectF rect = newRect(edit, edits);
        whole |= rect;
        if (edit.id == id && !rect.isNull())
            main = rect;
    }
    if (main.isNull())
        return;
    QPointF shift = onGrid(at - main.center());
    if (anywhere || coversLand(m_scene, edits, id, main.translated(shift)))
        shift = freeRect(whole.translated(shift)).topLeft() - whole.topLeft();
    for (Edit& edit : edits.edits) {
        if (newRect(edit, edits).isNull())
            continue;
        std::visit(Overloaded{
                       [&](Note& note) {
                           note.x += shift.x();
                           note.y += shift.y();
                       },
                       [&](CanvasItem& item) {
                           item.x += shift.x();
                           item.y += shift.y();
                       },
                       [](auto&) {},
                   },
                   edit.after->value);
    }
}

/// What grows by its new content pushes away what it would cover: all that lies below its old foot,
/// or right of its old side, by as much as it grows.
void CanvasEditor::makeRoom(EditList& edits, const std::string& container) const
{
    const auto topOf = [](const render::SceneModel& scene, const std::string& id) {
        int index = scene.boxIndex(id);
        while (index >= 0 && scene.boxes().at(static_cast<std::size_t>(index)).parent >= 0)
            index = scene.boxes().at(static_cast<std::size_t>(index)).parent;
        return index;
    };
    const int top = topOf(m_scene, container);
    if (top < 0)
        return;
    const render::Box& old = m_scene.boxes().at(static_cast<std::size_t>(top));
    for (const bool down : {true, false}) {
        Topology grown = m_workspace.topology();
        if (!apply(grown, edits))
            return;
        render::SceneModel after;
        after.rebuild(grown);
        const QRectF now = after.rectOf(old.id);
        bool covers = false;
        Ids beyond;
        for (const render::Box& box : after.boxes()) {
            if (box.parent >= 0 || box.id == old.id)
                continue;
            if (down ? box.rect.top() < old.rect.bottom() : box.rect.left() < old.rect.right())
                continue;
            beyond.push_back(box.id);
            covers = covers || box.rect.intersects(now);
        }
        if (!covers)
            continue;
        const double by = down ? now.bottom() - old.rect.bottom() : now.right() - old.rect.right();
        const double steps = std::ceil(by / kGridStep) * kGridStep;
        edits.append(
            Placement(grown, after, beyond).movedBy(down ? QPointF(0, steps) : QPointF(steps, 0)));
    }
}

std::string CanvasEditor::create(const QString& word, QPointF at, bool anywhere)
{
    std::string container;
    const ElementKind home = homeKind(kindOfWord(word));
    if (anywhere && home != ElementKind::Header)
        container = nearestHome(home, at);
    else
        homeFor(word, at, container);
    // Without any cluster yet, one is made along with what was asked for.
    if (home != ElementKind::Header && container.empty() && !anywhere) {
        m_workspace.say(needsHome(word));
        return {};
    }
    QPointF corner = at;
    if (const render::Box* box = container.empty() ? nullptr : boxOf(container))
        corner -= box->origin;
    corner = onGrid(corner);
    auto made = canvas::create(m_workspace.topology(), word, {corner.x(), corner.y(), container});
    if (!made) {
        report(made.error());
        return {};
    }
    text::wordNewNames(made->edits, m_workspace.topology());
    settle(made->edits, made->id, container, at, anywhere);
    if (!container.empty())
        makeRoom(made->edits, container);
    if (!perform(paletteEntry(word).undoText, std::move(made->edits)))
        return {};
    m_workspace.select({made->id});
    m_workspace.say(tr("Added %1. Undo with %2.")
                        .arg(nameOf(made->id),
                             QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
    return made->id;
}

}  // namespace tombolo::canvas
