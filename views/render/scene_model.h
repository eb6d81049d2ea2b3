// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainterPath>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/topology_index.h"

namespace tombolo::render {

/// One thing on the canvas. Boxes are nested (cluster > node > pod); the nesting is the spatial
/// index.
struct Box {
    std::string id;
    ElementKind kind{};
    QRectF rect;      ///< document coordinates
    QPointF origin;   ///< its stored corner, which children count from; `rect` may reach further
    int parent = -1;  ///< index of the enclosing box
    int firstChild = -1;  ///< children are consecutive boxes
    int childCount = 0;
    bool collapsed = false;  ///< children are not drawn or hit
    QString title;
    QStringList badges;  ///< addresses and prefixes, in order of importance
    /// The kind's own kind as a number: NetworkKind, GatewayKind, HostRole, ClusterModel,
    /// ServiceType.
    int variant = 0;
    int identity = -1;         ///< look of one that sends, for Theme::identity()
    bool translates = false;   ///< cluster and its nodes: masquerade is on
    bool hostNetwork = false;  ///< pod that lives on its node's address
    friend bool operator==(const Box&, const Box&) = default;
};

/// A line between two things, routed around boxes.
struct LinkLine {
    std::string a;     ///< element id (interface owner)
    std::string b;     ///< network id, or node of a pod link
    int network = -1;  ///< index in Topology::networks; -1: pod link
    QPolygonF points;  ///< orthogonal route, from a's border to b's border
    QRectF bounds;
    int aBox = -1;  ///< box of `a`, or of its nearest drawn ancestor
    int bBox = -1;
    friend bool operator==(const LinkLine&, const LinkLine&) = default;
};

/// Screen pixels within which a thing counts as hit; hit() takes it divided by the zoom.
inline constexpr double kHitTolerancePx = 6;
/// Middle of the handle from which a link is drawn, right of a selected box.
QPointF connectHandleAt(const QRectF& rect, double scale);
/// Small square that folds a cluster or node, at the right of its title; document coordinates.
QRectF collapseToggleRect(const Box& box);
/// Whether a box shows handles at its corners.
bool isResizable(ElementKind kind);

enum class HitPart { None, Body, Title, Resize, ConnectHandle, Link, CollapseToggle, Note };
struct Hit {
    HitPart part = HitPart::None;
    std::string id;  ///< element, or link owner `a`
    int link = -1;
    int corner = -1;  ///< Resize: 0 … 3 clockwise from top left
};

/// Boxes and routed links of one document, kept in step with its changes. Knows no widget, no
/// command, no trace. Rectangles come from Topology::canvasItems; whoever has none is laid out.
class SceneModel {
public:
    SceneModel();
    ~SceneModel();
    SceneModel(const SceneModel&) = delete;
    SceneModel& operator=(const SceneModel&) = delete;

    /// Builds everything anew. The scene keeps no reference to the topology.
    void rebuild(const Topology& topology);
    /// Follows an edit that has been applied already. @return what must be painted again
    QRectF apply(const Topology& topology, const EditList& edits);

    const std::vector<Box>& boxes() const;
    const std::vector<LinkLine>& links() const;
    int boxIndex(std::string_view id) const;  ///< -1 if not drawn
    int drawnBox(std::string_view id) const;  ///< its own, or the collapsed one that hides it
    /// What stored places inside it count from; (0, 0) when it is not drawn itself.
    QPointF originOf(std::string_view id) const;
    QRectF rectOf(std::string_view id) const;  ///< of its nearest drawn ancestor when collapsed
    QRectF bounds() const;                     ///< of everything
    /// @param tolerance in document units (screen tolerance divided by zoom)
    /// @param selected ids whose resize and connect handles can be hit
    Hit hit(QPointF at, double tolerance, const std::vector<std::string>& selected = {}) const;
    std::vector<std::string> idsIn(const QRectF& area) const;  ///< touched, outermost first
    /// The box that would take something dropped there: a node for pods, a cluster for nodes…
    std::string containerAt(QPointF at, ElementKind dropped) const;
    /// Pods that a service selects, as box indices; drawn as a fan when it is selected.
    const std::vector<int>& endpointsOf(int serviceBox) const;
    /// Where links come to the side of a network's bar on which its name stands: distances from the
    /// bar's beginning, in order.
    const std::vector<double>& docksOf(int networkBox) const;
    /// Link of a machine to a network, as an index in links(); -1: none.
    int linkOf(std::string_view owner, int network) const;
    int firstLinkOf(int box) const;  ///< of a box with links; -1: none
    /// For Theme::identity(): of every element that could send or answer; -1 for others.
    int lookOf(std::string_view id) const;
    /// Where a machine's traffic starts and ends: a node's port on its border, else the middle.
    QPointF anchorOf(int box) const;
    /// Way of a packet from one machine to another over a network (or a pod link): points along the
    /// drawn links, at least two. @param network index, -1 for the pod link
    QPolygonF way(std::string_view from, std::string_view to, int network) const;
    /// What drawing over this scene keeps between frames; belongs to the thread that paints.
    class OverlayCache& overlayCache() const;
    /// Grows with every visible change; caches compare it.
    std::uint64_t generation() const;

private:
    QPolygonF innerWay(int a, int b) const;
    struct Impl;
    std::unique_ptr<Impl> m;
};

/// Canvas rectangles for every element that has none: nested boxes, ordered by who talks to whom,
/// gateways between the networks they join. Deterministic, O(n). `all` lays out everything anew.
std::map<std::string, CanvasItem> arrange(const Topology& topology, bool all = false);

}  // namespace tombolo::render
