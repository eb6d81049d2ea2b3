// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QTransform>

#include "views/render/lens.h"
#include "views/render/render.h"
#include "views/render/run_marks.h"

namespace tombolo::render {

/// What of the document a view shows. `origin` is the document point at the view's top left corner.
struct View {
    QPointF origin;
    double scale = 1;  ///< logical pixels per document unit
    QSize size;        ///< logical pixels
    double devicePixelRatio = 1;

    /// The same view with its origin on a whole device pixel, so that a pan can scroll the picture.
    View snapped() const;
    QTransform toView() const;  ///< document → logical view coordinates
    QRectF region() const { return {origin, QSizeF(size) / scale}; }  ///< document coordinates
    friend bool operator==(const View&, const View&) = default;
};

/// Cached picture of the still layer. Built anew on zoom and theme change; a pan scrolls it and
/// paints the strip that comes into sight; an edit paints the dirty box. Knows no widget.
class LayerCache {
public:
    enum class Work { None, Dirty, Scrolled, Rebuilt };

    /// Brings the picture up to date and returns it, in device pixels with the ratio set: draw it
    /// at (0, 0).
    /// @param view should be snapped()
    /// @param options theme and what else the still layer shows; `detail` is chosen here from the
    /// scale
    const QImage& update(const SceneModel& scene, const View& view, const StillOptions& options);

    /// Something changed inside this rectangle of the document (SceneModel::apply()'s answer).
    void invalidate(const QRectF& documentRect);
    void invalidateAll()
    {
        m_valid = false;
        m_lensShape.reset();
    }
    Work lastWork() const { return m_lastWork; }
    /// The run's marks as they are shown; nullptr without a run, or when they are not of this
    /// scene.
    const RunMarks* marks(const SceneModel& scene) const;

    /// Draws the still layer at the painter's origin, in logical view coordinates. While a zoom is
    /// under way (`settled` false) and building the picture takes longer than a frame may, the last
    /// picture is shown scaled instead.
    /// @return false when it was; draw again with `settled` when the zoom rests
    bool show(QPainter& painter, const SceneModel& scene, const View& view,
              const StillOptions& options, bool settled);

private:
    bool differsInZoomOnly(const View& view, const StillOptions& options) const;
    void paintScaled(QPainter& painter, const View& view) const;
    bool sameLook(const View& view, const StillOptions& options) const;
    bool scrollTo(const SceneModel& scene, const View& view, const StillOptions& options);
    void paintPart(const SceneModel& scene, const View& view, const StillOptions& options,
                   const QRect& deviceRect);

    void refreshMarks(const SceneModel& scene, StillOptions& options);
    void refreshLens(const SceneModel& scene, StillOptions& options);

    QImage m_picture;
    View m_view;
    std::unique_ptr<RunMarks> m_marks;
    std::unique_ptr<LensShape> m_lensShape;
    std::uint64_t m_lensGeneration = 0;   ///< of the scene that m_lensShape was made for
    std::uint64_t m_marksGeneration = 0;  ///< of the scene that m_marks was read for
    std::uint64_t m_marksRun = 0;         ///< fingerprint of the run
    StillOptions m_options;
    std::vector<QRectF> m_dirty;
    bool m_valid = false;
    std::int64_t m_buildNs = 0;  ///< what the last full picture took
    Work m_lastWork = Work::None;
};

}  // namespace tombolo::render
