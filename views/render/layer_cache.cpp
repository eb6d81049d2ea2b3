// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/layer_cache.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "views/render/mark_places.h"

namespace tombolo::render {
namespace {

/// A full picture that takes longer is not built for every step of a zoom.
constexpr std::int64_t kBuildBudgetNs = 3'000'000;

}  // namespace

View View::snapped() const
{
    View view = *this;
    const double step = scale * devicePixelRatio;
    view.origin = {std::round(origin.x() * step) / step, std::round(origin.y() * step) / step};
    return view;
}

QTransform View::toView() const
{
    return QTransform::fromTranslate(-origin.x(), -origin.y()) *
           QTransform::fromScale(scale, scale);
}

bool LayerCache::sameLook(const View& view, const StillOptions& options) const
{
    return m_valid && !m_picture.isNull() && m_view.scale == view.scale &&
           m_view.size == view.size && m_view.devicePixelRatio == view.devicePixelRatio &&
           m_options.theme == options.theme && m_options.grid == options.grid &&
           m_options.addresses == options.addresses && m_options.forFigure == options.forFigure &&
           m_options.trace == options.trace && m_options.flow == options.flow &&
           m_options.lens == options.lens;
}

const RunMarks* LayerCache::marks(const SceneModel& scene) const
{
    return m_marksGeneration == scene.generation() ? m_marks.get() : nullptr;
}

const QImage& LayerCache::update(const SceneModel& scene, const View& view,
                                 const StillOptions& options)
{
    StillOptions still = options;
    still.detail = detailFor(view.scale * view.devicePixelRatio);
    refreshMarks(scene, still);
    refreshLens(scene, still);
    m_lastWork = Work::None;
    if (sameLook(view, still) && (m_view.origin == view.origin || scrollTo(scene, view, still))) {
        const QTransform device =
            view.toView() * QTransform::fromScale(view.devicePixelRatio, view.devicePixelRatio);
        for (const QRectF& dirty : m_dirty) {
            const QRect rect =
                device.mapRect(dirty).toAlignedRect().adjusted(-2, -2, 2, 2) & m_picture.rect();
            if (rect.isEmpty())
                continue;
            paintPart(scene, view, still, rect);
            m_lastWork = std::max(m_lastWork, Work::Dirty);
        }
        m_dirty.clear();
        m_options = still;
        return m_picture;
    }
    const QSize pixels = (QSizeF(view.size) * view.devicePixelRatio).toSize().expandedTo({1, 1});
    if (m_picture.size() != pixels)
        m_picture = QImage(pixels, QImage::Format_RGB32);
    m_view = view;
    m_options = still;
    m_dirty.clear();
    m_valid = true;
    m_picture.setDevicePixelRatio(1);
    QElapsedTimer timer;
    timer.start();
    paintPart(scene, view, still, m_picture.rect());
    m_buildNs = timer.nsecsElapsed();
    m_picture.setDevicePixelRatio(view.devicePixelRatio);
    m_lastWork = Work::Rebuilt;
    return m_picture;
}

void LayerCache::refreshMarks(const SceneModel& scene, StillOptions& options)
{
    if (!options.trace) {
        m_marks.reset();
        return;
    }
    const std::uint64_t run = options.trace->fingerprint();
    const bool sameRun = m_marks && m_options.trace == options.trace &&
                         m_options.flow == options.flow && m_marksRun == run;
    if (!sameRun || m_marksGeneration != scene.generation()) {
        // Where the scene was edited apply() has said what to paint again, links included; the
        // marks on them follow. Another run means another picture.
        if (!sameRun)
            m_valid = false;
        const auto before = m_marks ? m_marks->places() : nullptr;
        m_marks = std::make_unique<RunMarks>(scene, *options.trace, options.flow);
        if (m_valid && before)  // a label may have given way to what was moved
            invalidate(labelPlaces(scene, *m_marks, before->at).moved(*before));
        m_marksGeneration = scene.generation();
        m_marksRun = run;
    }
    if (m_options.playhead != options.playhead)
        invalidate(m_marks->changed(scene, m_options.playhead, options.playhead));
    options.marks = m_marks.get();
}

/// Fog follows the boxes: where they moved, everything is painted again.
void LayerCache::refreshLens(const SceneModel& scene, StillOptions& options)
{
    if (!options.lens) {
        m_lensShape.reset();
        return;
    }
    if (!m_lensShape || m_options.lens != options.lens || m_lensGeneration != scene.generation()) {
        m_lensShape = std::make_unique<LensShape>(scene, *options.lens);
        m_lensGeneration = scene.generation();
        m_valid = false;
    }
    options.lensShape = m_lensShape.get();
}

bool LayerCache::scrollTo(const SceneModel& scene, const View& view, const StillOptions& options)
{
    const double step = view.scale * view.devicePixelRatio;
    const double exactX = (m_view.origin.x() - view.origin.x()) * step;
    const double exactY = (m_view.origin.y() - view.origin.y()) * step;
    const int width = m_picture.width();
    const int height = m_picture.height();
    if (std::abs(exactX) >= width || std::abs(exactY) >= height)
        return false;
    const int dx = static_cast<int>(std::lround(exactX));
    const int dy = static_cast<int>(std::lround(exactY));
    if (std::abs(exactX - dx) > 0.02 || std::abs(exactY - dy) > 0.02)
        return false;
    // Rows from the far end first, so that no row is overwritten before it is moved.
    const auto bytes = static_cast<std::size_t>(width - std::abs(dx)) * 4;
    const qsizetype stride = m_picture.bytesPerLine();
    uchar* pixels = m_picture.bits();
    const int rows = height - std::abs(dy);
    for (int i = 0; i < rows; ++i) {
        const int to = dy > 0 ? height - 1 - i : i;
        const int from = to - dy;
        std::memmove(pixels + to * stride + std::max(dx, 0) * 4,
                     pixels + from * stride + std::max(-dx, 0) * 4, bytes);
    }
    m_view = view;
    m_options = options;
    if (dy != 0)
        paintPart(scene, view, options, {0, dy > 0 ? 0 : height + dy, width, std::abs(dy)});
    if (dx != 0)
        paintPart(scene, view, options, {dx > 0 ? 0 : width + dx, 0, std::abs(dx), height});
    m_lastWork = Work::Scrolled;
    return true;
}

void LayerCache::paintPart(const SceneModel& scene, const View& view, const StillOptions& options,
                           const QRect& deviceRect)
{
    const double ratio = m_picture.devicePixelRatio();
    m_picture.setDevicePixelRatio(1);
    QPainter painter(&m_picture);
    painter.setClipRect(deviceRect);
    const QTransform device =
        view.toView() * QTransform::fromScale(view.devicePixelRatio, view.devicePixelRatio);
    const double margin = 4 / (view.scale * view.devicePixelRatio);
    const QRectF region =
        device.inverted().mapRect(QRectF(deviceRect)).adjusted(-margin, -margin, margin, margin);
    painter.setTransform(device);
    render(scene, painter, region, options);
    painter.end();
    m_picture.setDevicePixelRatio(ratio);
}

void LayerCache::invalidate(const QRectF& documentRect)
{
    if (documentRect.isNull())
        return;
    // Many small boxes are cheaper as one.
    if (m_dirty.size() >= 8) {
        for (const QRectF& dirty : m_dirty)
            m_dirty.front() |= dirty;
        m_dirty.resize(1);
    }
    m_dirty.push_back(documentRect);
}

bool LayerCache::differsInZoomOnly(const View& view, const StillOptions& options) const
{
    return m_valid && !m_picture.isNull() && m_view.scale != view.scale &&
           m_view.size == view.size && m_view.devicePixelRatio == view.devicePixelRatio &&
           m_options.theme == options.theme && m_options.trace == options.trace &&
           m_options.flow == options.flow && m_options.lens == options.lens && m_dirty.empty();
}

bool LayerCache::show(QPainter& painter, const SceneModel& scene, const View& view,
                      const StillOptions& options, bool settled)
{
    if (!settled && m_buildNs > kBuildBudgetNs && differsInZoomOnly(view, options)) {
        painter.fillRect(QRectF(QPointF(), QSizeF(view.size)), options.theme->color(Role::Ground));
        paintScaled(painter, view);
        return false;
    }
    painter.drawImage(QPointF(0, 0), update(scene, view, options));
    return true;
}

void LayerCache::paintScaled(QPainter& painter, const View& view) const
{
    const double factor = view.scale / m_view.scale;
    const QPointF at = (m_view.origin - view.origin) * view.scale;
    painter.drawImage(QRectF(at, QSizeF(m_view.size) * factor), m_picture);
}

}  // namespace tombolo::render
