// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QLineF>
#include <QPainter>
#include <QRectF>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sim/frame.h"
#include "sim/queries.h"
#include "views/render/scene_model.h"
#include "views/render/theme.h"

/// The only drawing code: canvas, thumbnails, SVG, PNG, PDF and reports all end here.
namespace tombolo::render {

enum class Detail { VeryFar, Far, Mid, Full };
/// @param scale device pixels per document unit
Detail detailFor(double scale);

/// What the still layer shows besides the boxes.
struct StillOptions {
    const Theme* theme = nullptr;
    Detail detail = Detail::Full;
    bool grid = true;
    bool addresses = true;
    bool forFigure = false;  ///< export: no grid, no handles, white ground handled by the caller
    /// The finished run, for mask badges on translators and hatched links after a masking hop; may
    /// be null.
    const sim::Trace* trace = nullptr;
    /// Only this flow's path, masks and verdict (export --flow, selection of a flow); index, -1:
    /// none.
    int flow = -1;
    /// Marks as of this instant of the run; none: as of its end.
    std::optional<sim::TimeNs> playhead;
    /// What somebody can know of it: the rest is faded or fog. May be null.
    const struct LensLook* lens = nullptr;
    /// LensShape of `scene` and `lens` if the caller has it; else it is made anew.
    const class LensShape* lensShape = nullptr;
    /// RunMarks of `scene`, `trace` and `flow` if the caller has them; else they are made anew.
    const class RunMarks* marks = nullptr;
};

/// Draws what meets `region` (document coordinates) of boxes, links, notes, badges. The painter is
/// already transformed to document coordinates.
void render(const SceneModel& scene, QPainter& painter, const QRectF& region,
            const StillOptions& options);

/// What moves or marks: packets, masks, drops, selection, handles, rubber band. Painted whole each
/// frame.
struct OverlayOptions {
    const Theme* theme = nullptr;
    double scale = 1;  ///< view pixels (at every pixel ratio) per document unit
    const sim::Trace* trace = nullptr;
    const sim::Frame* frame = nullptr;    ///< packets and drops at the playhead; may be null
    std::optional<sim::TimeNs> playhead;  ///< masks and counters as of this time
    std::vector<std::string> selected;
    std::string focused;  ///< keyboard focus, drawn distinct from selection
    std::string hovered;
    std::string dropTarget;  ///< container that would take what is dragged
    QRectF rubberBand;
    std::optional<QLineF> connecting;  ///< line from a connect handle to the cursor
    bool reducedMotion = false;
    /// To draw the badges of what is framed again, above the frames; may be null.
    const class RunMarks* marks = nullptr;
    std::string observer;  ///< of a lens: its eye stays above the frames; may be empty
};
void renderOverlay(const SceneModel& scene, QPainter& painter, const OverlayOptions& options);

enum class LegendPart {
    All,
    Lens,  ///< what a lens draws; not the shapes of the boxes
};
/// Lists what occurs in the drawing (shapes, mask, identity looks), for figures.
void renderLegend(const SceneModel& scene, QPainter& painter, const QRectF& area,
                  const StillOptions& options, LegendPart part = LegendPart::All);
/// Height that it takes in that width; 0 when there is nothing to explain.
double legendHeight(const SceneModel& scene, double width, const StillOptions& options,
                    LegendPart part = LegendPart::All);

/// Everything that is written upon a drawing at that scale, and its boxes, in document units.
QRectF writtenBounds(const SceneModel& scene, const StillOptions& options, double scale);

/// A small picture for lists and the welcome page.
QImage thumbnail(const Topology& topology, const Theme& theme, QSize size,
                 double devicePixelRatio = 1);

}  // namespace tombolo::render
