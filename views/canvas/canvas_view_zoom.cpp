// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of the drawing the canvas shows.
#include <utility>

#include "views/canvas/canvas_view.h"
#include "views/canvas/lens_banner.h"
#include "views/canvas/mini_map.h"
#include "views/canvas/rename_editor.h"

namespace tombolo::canvas {

namespace {

constexpr double kFitMargin = 24;    ///< view pixels around everything
constexpr double kLargestFit = 1.5;  ///< a small drawing is not blown up further

}  // namespace

void CanvasView::viewportMoved(double oldScale, bool fitted)
{
    m_fitted = fitted;
    if (m_rename)
        m_rename->clearFocus();  // keeps what was typed
    placeChildren();
    m_miniMap->update();
    update();
    if (oldScale != m_viewport.scale()) {
        m_zoomRest.start();
        emit zoomChanged(zoom());
    }
}

void CanvasView::setZoom(double zoom)
{
    zoomAt(QPointF(width() / 2.0, height() / 2.0), zoom / m_viewport.scale());
}

void CanvasView::zoomAt(QPointF view, double factor)
{
    const double before = m_viewport.scale();
    m_viewport.zoomTo(before * factor, view);
    viewportMoved(before);
}

void CanvasView::fitAll()
{
    const double before = m_viewport.scale();
    if (isEmpty()) {
        m_viewport.zoomTo(1, {});
        m_viewport.centreOn({});
    } else {
        m_viewport.fit(m_scene.bounds(), fitMargins(), kLargestFit);
        fitCallouts();
    }
    viewportMoved(before, true);
}

/// What a lens writes reaches beyond the boxes, the further the smaller the drawing is.
void CanvasView::fitCallouts()
{
    const auto lens = m_workspace.lens();
    if (!lens || lens->callouts.empty())
        return;
    render::StillOptions options;
    options.lens = lens.get();
    const auto trace = m_workspace.isTraceStale() ? nullptr : m_workspace.trace();
    options.trace = trace.get();
    constexpr int kTries = 3;
    // In a small canvas what is written needs all of it: then the drawing comes first.
    const double least = m_viewport.scale() * 0.5;
    for (int i = 0; i < kTries; ++i) {
        const double scale = m_viewport.scale() * devicePixelRatioF();
        options.detail = render::detailFor(scale);
        const QRectF all = render::writtenBounds(m_scene, options, scale);
        if (m_viewport.visible().contains(all) && i > 0)
            return;
        m_viewport.fit(all, fitMargins(), kLargestFit);
        if (m_viewport.scale() < least)
            return m_viewport.fit(m_scene.bounds(), fitMargins(), kLargestFit);
    }
}

/// A lens has its banner above the drawing.
QMarginsF CanvasView::fitMargins() const
{
    QMarginsF margins(kFitMargin, kFitMargin, kFitMargin, kFitMargin);
    if (m_workspace.lens())
        margins.setTop(m_lensBanner->geometry().bottom() + kFitMargin);
    return margins;
}

/// What the banner says may have changed, and with it how high it is.
void CanvasView::refitBelowBanner()
{
    const int before = m_lensBanner->geometry().bottom();
    placeChildren();
    if (m_fitted && m_workspace.lens() && m_lensBanner->geometry().bottom() != before)
        fitAll();
}

/// In view coordinates, with its eye; null when there is none.
QRectF CanvasView::observerArea() const
{
    const auto lens = m_workspace.lens();
    const QRectF rect = lens ? m_scene.rectOf(lens->observer) : QRectF();
    constexpr double kEye = 16;
    return rect.isNull() ? rect : m_viewport.toView(rect).adjusted(-kEye, -kEye, kEye, kEye);
}

bool CanvasView::seesObserver() const
{
    const QRectF area = observerArea();
    const double top = m_lensBanner->geometry().bottom();
    return !area.isNull() && QRectF(0, top, width(), height() - top).contains(area.center());
}

/// Pans as little as possible so that who looks is in sight, and not under the banner.
void CanvasView::showObserver()
{
    const QRectF area = observerArea();
    if (area.isNull())
        return;
    const auto into = [](double low, double high, double from, double to) {
        if (low >= from && high <= to)
            return 0.0;
        return high - low > to - from ? (from + to - low - high) / 2
               : low < from           ? from - low
                                      : to - high;
    };
    const QPointF by(into(area.left(), area.right(), 0, width()),
                     into(area.top(), area.bottom(), m_lensBanner->geometry().bottom(), height()));
    if (!by.isNull())
        panBy(by);
}

void CanvasView::fitSelection()
{
    QRectF all;
    for (const std::string& id : m_workspace.selection())
        all |= m_scene.rectOf(id);
    if (all.isNull())
        return;
    const double before = m_viewport.scale();
    m_viewport.fit(all, 4 * kFitMargin, 2);
    viewportMoved(before);
}

void CanvasView::centreOn(QPointF scene)
{
    m_viewport.centreOn(scene);
    viewportMoved(zoom());
}

void CanvasView::makeVisible(const QRectF& scene)
{
    if (scene.isNull())
        return;
    m_viewport.makeVisible(scene, kFitMargin);
    viewportMoved(zoom());
}

/// After a step, its undo or its redo: what it changed is in sight, at least in part.
void CanvasView::showTouched()
{
    QRectF all;
    bool seen = false;
    for (const std::string& id : std::exchange(m_touched, {})) {
        const QRectF rect = m_scene.rectOf(id);
        all |= rect;
        seen = seen || m_viewport.visible().intersects(rect);
    }
    if (!seen)
        makeVisible(all);
}

void CanvasView::panBy(QPointF viewDelta)
{
    m_viewport.panBy(viewDelta);
    viewportMoved(zoom());
}

void CanvasView::setGridVisible(bool on)
{
    m_grid = on;
    m_picture.invalidateAll();
    update();
}

void CanvasView::setMiniMapVisible(bool on)
{
    m_miniMapWanted = on;
    placeChildren();
}

}  // namespace tombolo::canvas
