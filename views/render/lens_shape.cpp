// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainterPathStroker>

#include <algorithm>
#include <cmath>
#include <map>

#include "views/render/lens.h"

namespace tombolo::render {
namespace {

constexpr int kReach = 2;   ///< a fog's area reaches so far beyond its members
constexpr int kMargin = 3;  ///< and its outline so much further: clear of the words of the cluster
constexpr int kRound = 8;   ///< of the outline's corners
/// Half of the widest gap between two members that the fog fills: that between nodes. No box is as
/// thin as that, so it takes in nobody else.
constexpr int kBridge = 11;

const Box& boxAt(const SceneModel& scene, int index)
{
    return scene.boxes()[static_cast<std::size_t>(index)];
}

int topOf(const SceneModel& scene, int index)
{
    while (boxAt(scene, index).parent >= 0)
        index = boxAt(scene, index).parent;
    return index;
}

/// Nodes side by side that end at nearly the same height get one common edge: their fog has no
/// notches. Only where that takes in nobody else.
void alignNodes(const SceneModel& scene, const std::set<int>& members, std::map<int, QRectF>& nodes)
{
    constexpr double kNearly = 14;
    const std::map<int, QRectF> before = nodes;
    for (auto& [index, rect] : nodes) {
        const Box& parent = boxAt(scene, boxAt(scene, index).parent);
        double top = rect.top();
        double bottom = rect.bottom();
        for (const auto& [other, beside] : before) {
            if (boxAt(scene, other).parent != boxAt(scene, index).parent)
                continue;
            if (std::abs(beside.top() - rect.top()) <= kNearly)
                top = std::min(top, beside.top());
            if (std::abs(beside.bottom() - rect.bottom()) <= kNearly)
                bottom = std::max(bottom, beside.bottom());
        }
        QRectF aligned = rect;
        aligned.setTop(top);
        aligned.setBottom(bottom);
        bool takesIn = false;
        for (int i = parent.firstChild; i < parent.firstChild + parent.childCount; ++i)
            takesIn = takesIn || (members.count(i) == 0 && i != index &&
                                  boxAt(scene, i).rect.intersects(aligned));
        if (!takesIn)
            rect = aligned;
    }
}

/// All of them together; two by two, as many rectangles one after the other take far longer.
QRegion together(std::vector<QRegion> regions)
{
    while (regions.size() > 1) {
        for (std::size_t i = 0; i + 1 < regions.size(); i += 2)
            regions[i / 2] = regions[i] + regions[i + 1];
        if (regions.size() % 2 == 1)
            regions[regions.size() / 2] = regions.back();
        regions.resize((regions.size() + 1) / 2);
    }
    return regions.empty() ? QRegion() : regions.front();
}

QRegion grown(const QRegion& area, int by)
{
    std::vector<QRegion> regions;
    for (const QRect& part : area)
        regions.emplace_back(part.adjusted(-by, -by, by, by));
    return together(std::move(regions));
}

QRegion shrunk(const QRegion& area, int by)
{
    const QRect frame = area.boundingRect().adjusted(-2 * by, -2 * by, 2 * by, 2 * by);
    return area - grown(QRegion(frame) - area, by);
}

QPainterPath rounded(const QRegion& area)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRegion(shrunk(grown(area, kMargin), kRound));
    path = path.simplified();
    QPainterPathStroker stroker;
    stroker.setWidth(2 * kRound);
    stroker.setJoinStyle(Qt::RoundJoin);
    return path.united(stroker.createStroke(path)).simplified();
}

}  // namespace

LensShape::LensShape(const SceneModel& scene, const LensLook& look)
{
    std::vector<char> bright(scene.boxes().size(), 0);
    const auto light = [&](const std::string& id) {
        const int box = scene.drawnBox(id);
        if (box >= 0)
            bright[static_cast<std::size_t>(box)] = 1;
    };
    for (const std::string& id : look.bright)
        light(id);
    m_observer = look.observer.empty() ? -1 : scene.drawnBox(look.observer);
    for (const LensLook::Fog& fog : look.fogs)
        m_fogs.push_back(fogOf(scene, fog.members, bright));
    for (const LensLook::Way& way : look.ways) {
        Way out{scene.way(way.from, way.to, way.network), {}, scene.lookOf(way.sender)};
        out.bounds = out.points.boundingRect().adjusted(-8, -8, 8, 8);
        if (out.points.size() > 1)
            m_ways.push_back(std::move(out));
    }
    m_holes.setFillRule(Qt::OddEvenFill);
    for (int i = 0; i < static_cast<int>(scene.boxes().size()); ++i) {
        if (boxAt(scene, i).parent >= 0)
            break;
        addHoles(scene, bright, i, false);
    }
}

void LensShape::addHoles(const SceneModel& scene, const std::vector<char>& bright, int box,
                         bool around)
{
    const Box& b = boxAt(scene, box);
    const bool own = bright[static_cast<std::size_t>(box)] != 0;
    if (own != around)
        m_holes.addRect(b.rect.adjusted(-1, -1, 1, 1));
    for (int i = b.firstChild; !b.collapsed && i < b.firstChild + b.childCount; ++i)
        addHoles(scene, bright, i, own);
}

/// The members' boxes with a little more around them, so that neighbours become one shape. A node
/// that is a member with all of its pods is in it as a whole; one that is none stays outside.
LensShape::Fog LensShape::fogOf(const SceneModel& scene, const std::vector<std::string>& members,
                                std::vector<char>& bright) const
{
    std::set<int> boxes;
    std::map<int, int> podsOf;
    for (const std::string& id : members) {
        const int box = scene.drawnBox(id);
        if (box < 0)
            continue;
        bright[static_cast<std::size_t>(box)] = 1;
        boxes.insert(box);
        if (boxAt(scene, box).kind == ElementKind::Pod)
            ++podsOf[boxAt(scene, box).parent];
    }
    std::vector<QRegion> areas;
    const auto take = [&](const QRectF& rect) {
        areas.emplace_back(rect.adjusted(-kReach, -kReach, kReach, kReach).toAlignedRect());
    };
    std::map<int, QRectF> wholeNodes;
    std::map<int, QRectF> tops;
    for (const int box : boxes) {
        const QRectF rect = boxAt(scene, box).rect;
        const int parent = boxAt(scene, box).parent;
        tops[topOf(scene, box)] |= rect;
        if (parent >= 0 && boxes.count(parent) > 0 && podsOf[parent] > 0 &&
            podsOf[parent] == boxAt(scene, parent).childCount)
            continue;  // the node's rectangle has it
        // A node that is in the fog without all of its pods is there with its title only.
        QRectF part = rect;
        const Box& b = boxAt(scene, box);
        if (b.kind == ElementKind::Node && !b.collapsed && b.childCount > 0 &&
            podsOf[box] != b.childCount) {
            part.setHeight(std::min(rect.height(), 34.0));
        } else if (b.kind == ElementKind::Node && b.parent >= 0) {
            wholeNodes.emplace(box, rect);
            continue;
        }
        take(part);
    }
    alignNodes(scene, boxes, wholeNodes);
    for (const auto& [node, rect] : wholeNodes)
        take(rect);
    Fog fog;
    fog.area = shrunk(grown(together(std::move(areas)), kBridge), kBridge);
    for (const auto& [top, rect] : tops) {
        QRectF bounds;
        for (const QRect& part : fog.area)
            if (rect.adjusted(-20, -20, 20, 20).contains(QRectF(part).center()))
                bounds |= part;
        fog.parts.push_back({bounds.isNull() ? rect : bounds, top});
    }
    fog.outline = rounded(fog.area);
    fog.bounds = fog.outline.boundingRect().adjusted(-4, -4, 4, 4);
    return fog;
}

}  // namespace tombolo::render
