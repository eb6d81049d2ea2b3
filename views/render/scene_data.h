// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "views/render/identity_looks.h"
#include "views/render/scene_model.h"

/// What SceneModel holds and how it comes about. Inner header of views/render.
namespace tombolo::render {

struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};
template <typename T>
using ById = std::unordered_map<std::string, T, StringHash, std::equal_to<>>;

struct SceneData {
    std::vector<Box> boxes;     ///< top level first, then children, parent by parent
    std::vector<QRectF> local;  ///< as placed: relative to the parent's placed corner
    std::vector<char> placed;   ///< has a canvas item of its own
    int topCount = 0;
    std::vector<LinkLine> links;
    ById<int> index;              ///< id → box
    ById<std::string> hiddenIn;   ///< id of a thing inside a collapsed box → id of that box
    std::vector<int> networkBox;  ///< Topology::networks index → box
    std::unordered_map<std::uint64_t, int> linkOf;        ///< key(box, network) → link
    std::vector<int> firstLink;                           ///< per box; -1: none
    std::unordered_map<int, std::vector<int>> endpoints;  ///< service box → pod boxes
    IdentityLooks looks;
    /// Network box → where links meet the side on which its name stands, along the bar, in order.
    std::unordered_map<int, std::vector<double>> docks;
    QRectF bounds;

    static std::uint64_t key(int box, int network)
    {
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(box)) << 32U |
               static_cast<std::uint32_t>(network);
    }
    int find(std::string_view id) const
    {
        const auto it = index.find(id);
        return it == index.end() ? -1 : it->second;
    }
};

/// Boxes and unrouted links of a document.
SceneData buildScene(const Topology& topology);

/// Absolute rectangles of one top-level box and all inside it, from the placed ones. A box always
/// holds its children.
void placeTree(SceneData& data, int top);
void updateBounds(SceneData& data);

/// Routes every link anew: a pure function of the boxes, so that following edits and building anew
/// give the same picture.
void routeLinks(SceneData& data);

/// Places of a parent's children relative to it: those with an item keep it, the others fill the
/// free slots of a grid in document order.
struct Slots {
    std::vector<QRectF> rects;
    QSizeF needed;  ///< least size of the parent
};
Slots layoutPods(const Node& node, const std::map<std::string, CanvasItem>& items);
Slots layoutCluster(
    const Cluster& cluster, const std::map<std::string, CanvasItem>& items,
    std::vector<Slots>* nodeSlots = nullptr);  ///< nodes, then services, then policies
/// Places of all top-level elements as if none had a canvas item.
std::map<std::string, QRectF> arrangeTree(const Topology& topology);
/// Places of the top-level elements that have no canvas item.
std::map<std::string, QRectF> arrangeTop(const Topology& topology);

/// Rectangle of a canvas item, whatever a file says: finite, not too far, not empty.
QRectF rectOfItem(const CanvasItem& item, QSizeF usual);

}  // namespace tombolo::render
