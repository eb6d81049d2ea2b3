// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointF>
#include <QRectF>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/core/edit.h"
#include "views/render/metrics.h"
#include "views/render/scene_model.h"

namespace tombolo::canvas {

/// Distance of grid points, in scene units.
inline constexpr double kGridStep = render::metrics::kGridStep;
QPointF onGrid(QPointF scene);
/// How close to a container's corner its children may stand: inside its border, below its title.
QPointF leastCorner(ElementKind container);

/// Where things stood when a drag began, and the edits that put them elsewhere. Elements that the
/// automatic layout placed are pinned with their siblings, so that nothing else jumps.
class Placement {
public:
    /// @param ids elements that move; none inside another
    Placement(const Topology& topology, const render::SceneModel& scene,
              const std::vector<std::string>& ids);

    /// Edits from the start to everything moved by `delta` (scene units).
    EditList movedBy(QPointF delta) const;
    /// Edits from the start to one of the elements having `rect` (scene units). Children that were
    /// put somewhere by hand stay where they are; others flow.
    EditList resized(const std::string& id, const QRectF& rect) const;
    QRectF startRect(const std::string& id) const;
    QRectF bounds() const { return m_bounds; }
    /// The smallest rectangle that still holds the hand-placed children; null when there are none.
    QRectF content(const std::string& id) const;

private:
    struct Start {
        std::optional<CanvasItem> item;  ///< in the document
        CanvasItem shown;                ///< as laid out, relative to the parent
        QRectF rect;                     ///< scene
        QPointF origin;                  ///< scene; what its children count from
        bool moves = false;
        QPointF least;  ///< relative corner it may not pass; null on open ground
        bool inside = false;
    };
    void pin(const Topology& topology, const render::SceneModel& scene, int box, bool moves);
    void rememberChildren(const Topology& topology, const render::SceneModel& scene, int box);

    std::map<std::string, Start> m_starts;
    std::map<std::string, std::pair<Note, std::size_t>> m_notes;
    std::map<std::string, std::vector<Start>> m_children;  ///< by parent
    std::map<std::string, std::vector<std::string>> m_childIds;
    QRectF m_bounds;
};

/// The edit that gives an element a canvas item.
Edit itemEdit(const std::string& id, const std::optional<CanvasItem>& before,
              const CanvasItem& after);

}  // namespace tombolo::canvas
