// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <vector>

#include "views/render/lens.h"
#include "views/render/paint_context.h"
#include "views/render/run_marks.h"

/// One function per thing that is drawn. Inner header of views/render; render() says in which
/// order.
namespace tombolo::render {

/// Whether devices have their names on them, and pods theirs; else they are only signs.
bool namesDevices(const PaintContext& c);
bool namesPods(const PaintContext& c, const SceneModel& scene);

// cluster_painter.cpp
void paintLand(const PaintContext& c, const Box& box);  ///< ground and coast
void paintClusterTitle(const PaintContext& c, const SceneModel& scene, const Box& box);
void paintPier(const PaintContext& c, const Box& cluster,
               QPointF at);  ///< where a translating node's link leaves
void paintClusterSummary(const PaintContext& c, const SceneModel& scene, const Box& box);

// node_painter.cpp
void paintNode(const PaintContext& c, const SceneModel& scene, int index,
               int identity);  ///< box, title, rails
void paintNodeHeat(const PaintContext& c, const SceneModel& scene, const Box& box);

/// Pods of one repaint, batched by look.
class PodBatch {
public:
    void add(const Box& pod, int identity);
    void paint(const PaintContext& c) const;

private:
    std::vector<QRectF> m_tiles;
    std::map<int, std::vector<QRectF>> m_stripes;  ///< by identity
};
// pod_painter.cpp
/// @param identity look of its origin, -1 for none
void paintPod(const PaintContext& c, const Box& box, int identity);
/// Stripe of an origin's look: hue and pattern.
void paintIdentity(const PaintContext& c, const QRectF& stripe, int identity);
QBrush identityBrush(const PaintContext& c, int identity);

// device_painter.cpp
void paintNetwork(const PaintContext& c, const Box& box);
/// Over what runs along the bar. @param docks SceneModel::docksOf(): the words keep off them
void paintNetworkText(const PaintContext& c, const Box& box, const std::vector<double>& docks);
void paintRouter(const PaintContext& c, const Box& box);
void paintGateway(const PaintContext& c, const Box& box);
void paintHost(const PaintContext& c, const Box& box, int identity);
/// The sign alone, filling the box: what a device is from afar.
/// A router, gateway or host, as the scale allows.
void paintDevice(const PaintContext& c, const Box& box, int identity);
void paintDeviceFar(const PaintContext& c, const Box& box);

// pill_painter.cpp
void paintService(const PaintContext& c, const Box& box);
void paintPolicy(const PaintContext& c, const Box& box);
void paintNote(const PaintContext& c, const Box& box);

// link_painter.cpp
void paintLinks(const PaintContext& c, const SceneModel& scene, const QRectF& region);

// marks_painter.cpp
/// Hatched double line: a wire on which the source that is read is not the true one.
void paintMaskedLine(const PaintContext& c, const QPolygonF& line, QColor color);
/// Label on a line: the address that is read there, behind a small mask.
void paintLineLabel(const PaintContext& c, QPointF middle, const QString& text, QColor color,
                    Role ink);
/// "3 → 1" with the mask, at a translator's slot.
void paintMaskBadge(const PaintContext& c, const Box& box, const QString& count, QColor color);
/// A short falling mark where packets ended: a trail, a cross, the reason's word and how many.
/// @param row further marks at the same place stand below each other
void paintDropMark(const PaintContext& context, QPointF at, sim::Reason reason, int count, int row);
/// @param inner those inside nodes, which lie over the boxes; else those between them
void paintMarkLines(const PaintContext& c, const RunMarks& marks, RunMarks::Time at,
                    const QRectF& region, bool inner);
/// Where "3 → 1" stands on its box.
QRectF badgePlate(const Typeface& face, const Box& box, const QString& count);
/// A mask of constant size on the screen, where there is no room for words; nothing on a box that
/// is too small for it.
void paintFarBadge(const PaintContext& c, const Box& box, Role role);
/// The badge of one box, large or, from far, small; nothing when it merges nobody yet.
void paintBadge(const PaintContext& c, const SceneModel& scene, const RunMarks::Badge& badge,
                RunMarks::Time at);
/// @param badges with those of the translators
void paintMarkLabels(const PaintContext& c, const SceneModel& scene, const RunMarks& marks,
                     RunMarks::Time at, const QRectF& region, bool badges = true);

// lens_painter.cpp
/// The eye on the box of who looks.
void paintEye(const PaintContext& c, const QRectF& box);
/// Fades what is not bright, draws fog, frames and callouts, and the eye at the observer's box.
void paintLens(const PaintContext& c, const SceneModel& scene, const LensLook& look,
               const LensShape& shape, const RunMarks* marks, RunMarks::Time at,
               const QRectF& region);

}  // namespace tombolo::render
