// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/scene_model.h"

#include <algorithm>
#include <cmath>

#include "views/render/metrics.h"
#include "views/render/overlay_cache.h"
#include "views/render/run_marks.h"
#include "views/render/scene_data.h"

namespace tombolo::render {

using namespace metrics;

struct SceneModel::Impl {
    SceneData data;
    std::uint64_t generation = 1;
    std::unique_ptr<OverlayCache> overlay = std::make_unique<OverlayCache>();

    const Box& box(int index) const { return data.boxes[static_cast<std::size_t>(index)]; }
};

SceneModel::SceneModel() : m(std::make_unique<Impl>()) {}
SceneModel::~SceneModel() = default;

void SceneModel::rebuild(const Topology& topology)
{
    m->data = buildScene(topology);
    ++m->generation;
}

namespace {

/// Whether moving `id`'s item changes nothing but rectangles inside its own top-level box: the
/// places of its neighbours and children must not depend on it.
bool isPlainMove(const SceneData& data, const Edit& edit)
{
    if (edit.kind != ElementKind::CanvasItem || !edit.before || !edit.after)
        return false;
    const auto* before = std::get_if<CanvasItem>(&edit.before->value);
    const auto* after = std::get_if<CanvasItem>(&edit.after->value);
    const int index = data.find(edit.id);
    if (!before || !after || index < 0 || before->collapsed != after->collapsed)
        return false;
    const Box& box = data.boxes[static_cast<std::size_t>(index)];
    const auto allPlaced = [&](int first, int count) {
        return std::all_of(data.placed.begin() + first, data.placed.begin() + first + count,
                           [](char placed) { return placed != 0; });
    };
    const bool resized = before->width != after->width || before->height != after->height;
    if (resized && box.childCount > 0 && !allPlaced(box.firstChild, box.childCount))
        return false;
    if (resized && (after->width <= 0 || after->height <= 0))
        return false;
    // A box without a place of its own, here or further out, may be laid out around this one.
    int parent = box.parent;
    for (; parent >= 0; parent = data.boxes[static_cast<std::size_t>(parent)].parent) {
        const Box& around = data.boxes[static_cast<std::size_t>(parent)];
        if (!allPlaced(around.firstChild, around.childCount))
            return false;
    }
    return allPlaced(0, data.topCount);
}

int topOf(const SceneData& data, int index)
{
    while (data.boxes[static_cast<std::size_t>(index)].parent >= 0)
        index = data.boxes[static_cast<std::size_t>(index)].parent;
    return index;
}

QRectF changedLinks(const std::vector<LinkLine>& before, const std::vector<LinkLine>& after)
{
    QRectF dirty;
    const std::size_t both = std::min(before.size(), after.size());
    for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
        if (i < both && before[i] == after[i])
            continue;
        if (i < before.size())
            dirty |= before[i].bounds;
        if (i < after.size())
            dirty |= after[i].bounds;
    }
    return dirty;
}

QRectF changedBoxes(const SceneData& before, const SceneData& after)
{
    QRectF dirty;
    for (const Box& box : before.boxes) {
        const int now = after.find(box.id);
        if (now < 0) {
            dirty |= box.rect;
            continue;
        }
        const Box& other = after.boxes[static_cast<std::size_t>(now)];
        const bool same =
            box.rect == other.rect && box.title == other.title && box.badges == other.badges &&
            box.variant == other.variant && box.identity == other.identity &&
            box.collapsed == other.collapsed && box.translates == other.translates &&
            box.childCount == other.childCount && box.hostNetwork == other.hostNetwork;
        if (!same)
            dirty |= box.rect | other.rect;
    }
    for (const Box& box : after.boxes) {
        if (before.find(box.id) < 0)
            dirty |= box.rect;
    }
    return dirty;
}

}  // namespace

QRectF SceneModel::apply(const Topology& topology, const EditList& edits)
{
    if (edits.empty())
        return {};
    ++m->generation;
    constexpr double kInk = 24;  // borders, badges and handles reach a little over the rectangles
    const bool plain = std::all_of(edits.edits.begin(), edits.edits.end(),
                                   [&](const Edit& edit) { return isPlainMove(m->data, edit); });
    if (!plain) {
        const SceneData before = std::move(m->data);
        m->data = buildScene(topology);
        const QRectF dirty =
            changedBoxes(before, m->data) | changedLinks(before.links, m->data.links);
        return dirty.isNull() ? dirty : dirty.adjusted(-kInk, -kInk, kInk, kInk);
    }
    QRectF dirty;
    for (const Edit& edit : edits.edits) {
        const int index = m->data.find(edit.id);
        const int top = topOf(m->data, index);
        dirty |= m->box(top).rect;
        QRectF& local = m->data.local[static_cast<std::size_t>(index)];
        local = rectOfItem(std::get<CanvasItem>(edit.after->value), local.size());
        placeTree(m->data, top);
        dirty |= m->box(top).rect;
    }
    const std::vector<LinkLine> before = m->data.links;
    routeLinks(m->data);
    updateBounds(m->data);
    dirty |= changedLinks(before, m->data.links);
    return dirty.adjusted(-kInk, -kInk, kInk, kInk);
}

const std::vector<Box>& SceneModel::boxes() const
{
    return m->data.boxes;
}

const std::vector<LinkLine>& SceneModel::links() const
{
    return m->data.links;
}

int SceneModel::boxIndex(std::string_view id) const
{
    return m->data.find(id);
}

int SceneModel::drawnBox(std::string_view id) const
{
    if (const int index = m->data.find(id); index >= 0)
        return index;
    const auto it = m->data.hiddenIn.find(id);
    return it == m->data.hiddenIn.end() ? -1 : m->data.find(it->second);
}

QRectF SceneModel::rectOf(std::string_view id) const
{
    const int index = drawnBox(id);
    return index < 0 ? QRectF() : m->box(index).rect;
}

int SceneModel::lookOf(std::string_view id) const
{
    return m->data.looks.find(id);
}

QPointF SceneModel::originOf(std::string_view id) const
{
    const int index = boxIndex(id);
    return index < 0 ? QPointF() : m->box(index).origin;
}

QRectF SceneModel::bounds() const
{
    return m->data.bounds;
}

OverlayCache& SceneModel::overlayCache() const
{
    return *m->overlay;
}

std::uint64_t SceneModel::generation() const
{
    return m->generation;
}

const std::vector<int>& SceneModel::endpointsOf(int serviceBox) const
{
    static const std::vector<int> none;
    const auto it = m->data.endpoints.find(serviceBox);
    return it == m->data.endpoints.end() ? none : it->second;
}

const std::vector<double>& SceneModel::docksOf(int networkBox) const
{
    static const std::vector<double> none;
    const auto it = m->data.docks.find(networkBox);
    return it == m->data.docks.end() ? none : it->second;
}

int SceneModel::linkOf(std::string_view owner, int network) const
{
    int box = drawnBox(owner);
    while (box >= 0) {
        const auto it = m->data.linkOf.find(SceneData::key(box, network));
        if (it != m->data.linkOf.end())
            return it->second;
        box = m->box(box).parent;
    }
    return -1;
}

std::vector<std::string> SceneModel::idsIn(const QRectF& area) const
{
    std::vector<std::string> ids;
    const QRectF wide = area.normalized();
    const std::vector<Box>& all = boxes();
    for (const Box& box : all) {
        const bool visible = box.parent < 0 || !all[static_cast<std::size_t>(box.parent)].collapsed;
        if (visible && box.rect.intersects(wide))
            ids.push_back(box.id);
    }
    return ids;
}

std::string SceneModel::containerAt(QPointF at, ElementKind dropped) const
{
    ElementKind wanted = ElementKind::Header;
    if (dropped == ElementKind::Pod)
        wanted = ElementKind::Node;
    else if (dropped == ElementKind::Node || dropped == ElementKind::Service ||
             dropped == ElementKind::Policy)
        wanted = ElementKind::Cluster;
    else
        return {};
    for (int i = static_cast<int>(boxes().size()); i-- > 0;) {
        const Box& box = m->box(i);
        if (box.kind == wanted && box.rect.contains(at))
            return box.id;
    }
    return {};
}

int SceneModel::firstLinkOf(int box) const
{
    return m->data.firstLink[static_cast<std::size_t>(box)];
}

QPointF SceneModel::anchorOf(int index) const
{
    const Box& box = m->box(index);
    if (box.kind != ElementKind::Node)
        return box.rect.center();
    // A node's port is where its link leaves it.
    const int link = m->data.firstLink[static_cast<std::size_t>(index)];
    if (link >= 0 && !links()[static_cast<std::size_t>(link)].points.isEmpty())
        return links()[static_cast<std::size_t>(link)].points.first();
    return {box.rect.left() + kSpine, box.rect.bottom()};
}

namespace {

/// From a pod along its rail to its node's port.
QPolygonF podWay(const Box& pod, const Box& node, QPointF port)
{
    const double rail = pod.rect.left() - kRailOffset;
    const double spine = node.rect.left() + kSpine;
    QPolygonF way{{pod.rect.left() + 2, pod.rect.center().y()}, {rail, pod.rect.center().y()}};
    const bool left = std::abs(rail - spine) < 1;
    if (!left) {
        const double lane = node.rect.bottom() - kLane;
        way << QPointF(rail, lane) << QPointF(spine, lane);
    }
    if (port.x() == spine)
        way << port;
    else
        way << QPointF(spine, port.y()) << port;
    return way;
}

QPolygonF reversed(QPolygonF line)
{
    std::reverse(line.begin(), line.end());
    return line;
}

}  // namespace

QPolygonF SceneModel::way(std::string_view from, std::string_view to, int network) const
{
    const int a = drawnBox(from);
    const int b = drawnBox(to);
    if (a < 0 || b < 0) {
        const QPointF at = a >= 0 ? anchorOf(a) : b >= 0 ? anchorOf(b) : QPointF();
        return {at, at};
    }
    if (network < 0)
        return innerWay(a, b);
    const int linkA = linkOf(from, network);
    const int linkB = linkOf(to, network);
    if (linkA < 0 || linkB < 0)
        return {anchorOf(a), anchorOf(b)};
    const QPolygonF first = links()[static_cast<std::size_t>(linkA)].points;
    const QPolygonF last = links()[static_cast<std::size_t>(linkB)].points;
    const Box& bar = m->box(links()[static_cast<std::size_t>(linkA)].bBox);
    QPolygonF way;
    const auto addMiddle = [&](int box, QPointF port) {
        // Through what forwards; not onto the name of who sends or receives.
        const ElementKind kind = m->box(box).kind;
        if (kind == ElementKind::Node || kind == ElementKind::Pod || kind == ElementKind::Host)
            return;
        const QRectF& rect = m->box(box).rect;
        const bool upright = port.y() <= rect.top() || port.y() >= rect.bottom();
        way << (upright ? QPointF(port.x(), rect.center().y())
                        : QPointF(rect.center().x(), port.y()));
    };
    addMiddle(a, first.first());
    way << first;
    if (linkA != linkB) {
        const bool level = bar.rect.width() >= bar.rect.height();
        const double lane = laneOf(bar.rect);
        way << (level ? QPointF(first.last().x(), lane) : QPointF(lane, first.last().y()))
            << (level ? QPointF(last.last().x(), lane) : QPointF(lane, last.last().y()));
    }
    way << reversed(last);
    addMiddle(b, last.first());
    return way;
}

QPolygonF SceneModel::innerWay(int a, int b) const
{
    const Box& from = m->box(a);
    const Box& to = m->box(b);
    if (from.kind == ElementKind::Pod && to.kind == ElementKind::Node && from.parent == b)
        return podWay(from, to, anchorOf(b));
    if (to.kind == ElementKind::Pod && from.kind == ElementKind::Node && to.parent == a)
        return reversed(podWay(to, from, anchorOf(a)));
    if (from.kind == ElementKind::Pod && to.kind == ElementKind::Pod && from.parent == to.parent) {
        const double railA = from.rect.left() - kRailOffset;
        const double railB = to.rect.left() - kRailOffset;
        QPolygonF way{{from.rect.left() + 2, from.rect.center().y()},
                      {railA, from.rect.center().y()}};
        if (railA != railB && from.parent >= 0) {
            const double lane = m->box(from.parent).rect.bottom() - kLane;
            way << QPointF(railA, lane) << QPointF(railB, lane);
        }
        way << QPointF(railB, to.rect.center().y())
            << QPointF(to.rect.left() + 2, to.rect.center().y());
        return way;
    }
    return {anchorOf(a), anchorOf(b)};
}

}  // namespace tombolo::render
