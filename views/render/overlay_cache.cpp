// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/overlay_cache.h"

#include <algorithm>
#include <cmath>

#include "sim/queries.h"
#include "views/render/run_marks.h"

namespace tombolo::render {

Way::Way(QPolygonF points) : m_points(std::move(points))
{
    double sum = 0;
    for (qsizetype i = 1; i < m_points.size(); ++i) {
        const QPointF step = m_points[i] - m_points[i - 1];
        sum += std::hypot(step.x(), step.y());
        m_ends.push_back(sum);
    }
}

QPointF Way::at(double part) const
{
    if (m_ends.empty() || m_ends.back() <= 0)
        return m_points.isEmpty() ? QPointF() : m_points.first();
    const double wanted = std::clamp(part, 0.0, 1.0) * m_ends.back();
    const auto it = std::lower_bound(m_ends.begin(), m_ends.end(), wanted);
    const auto i = static_cast<std::size_t>(std::min<std::ptrdiff_t>(
        it - m_ends.begin(), static_cast<std::ptrdiff_t>(m_ends.size()) - 1));
    const double start = i == 0 ? 0 : m_ends[i - 1];
    const double length = m_ends[i] - start;
    const QPointF a = m_points[static_cast<qsizetype>(i)];
    const QPointF b = m_points[static_cast<qsizetype>(i) + 1];
    return length <= 0 ? a : a + (b - a) * ((wanted - start) / length);
}

QPointF Way::packetAt(double progress, double radius) const
{
    const double length = m_ends.empty() ? 0 : m_ends.back();
    const double inset = length > 0 ? std::min(radius / length, 0.25) : 0;
    return at(inset + std::clamp(progress, 0.0, 1.0) * (1 - 2 * inset));
}

double packetRadius(double scale)
{
    return std::clamp(std::round(11 * std::sqrt(scale) * 2) / 2, 4.0, 18.0);
}

std::uint32_t PacketLook::key() const
{
    // Identity looks repeat: five patterns of eight hues.
    const int shown = origin < 0 ? -1 : origin % 40;
    return static_cast<std::uint32_t>(shown + 1) << 12U |
           static_cast<std::uint32_t>(ringRole + 1) << 3U | (reply ? 4U : 0U) | (turned ? 2U : 0U) |
           (error ? 1U : 0U);
}

void OverlayCache::prepare(const SceneModel& scene, const sim::Trace& trace, const PaintContext& c,
                           double radius, double pixelRatio)
{
    const std::uint64_t run = trace.fingerprint();
    const bool sameRun =
        m_trace == &trace && m_run == run && m_visuals.size() == trace.crossingCount();
    const bool sameScene = m_scene == &scene && m_generation == scene.generation();
    const bool samePictures =
        m_theme == &c.theme && m_radius == radius && m_pixelRatio == pixelRatio;
    m_face = &c.face;
    if (sameRun && sameScene && samePictures)
        return;
    if (!sameRun) {
        m_firstDestination.clear();
    }
    if (!sameRun || !sameScene) {
        m_origins = sim::origins(trace);
        for (std::size_t e = 0; e < m_origins.size(); ++e)
            m_origins[e] = m_origins[e] < 0 ? -1 : scene.lookOf(trace.elements()[e]);
        m_ways.clear();
        m_wayIndex.clear();
    }
    if (!sameRun || !samePictures) {
        m_pictures.clear();
        m_pictureIndex.clear();
    }
    m_visuals.assign(trace.crossingCount(), {});
    m_scene = &scene;
    m_trace = &trace;
    m_theme = &c.theme;
    m_generation = scene.generation();
    m_run = run;
    m_radius = radius;
    m_pixelRatio = pixelRatio;
}

std::uint32_t OverlayCache::wayOf(const sim::Crossing& crossing)
{
    const std::uint64_t ends = static_cast<std::uint64_t>(crossing.from) << 32U | crossing.to;
    auto& known = m_wayIndex[ends];
    const auto network = static_cast<std::uint32_t>(crossing.network);
    for (const auto& [onNetwork, index] : known) {
        if (onNetwork == network)
            return index;
    }
    const auto& ids = m_trace->elements();
    const bool valid = crossing.from < ids.size() && crossing.to < ids.size();
    QPolygonF points = valid ? m_scene->way(ids[crossing.from], ids[crossing.to], crossing.network)
                             : QPolygonF{{0, 0}, {0, 0}};
    const auto index = static_cast<std::uint32_t>(m_ways.size());
    m_ways.emplace_back(std::move(points));
    known.emplace_back(network, index);
    return index;
}

/// Where the sender itself sent the packet: what a later wire shows is compared with it.
IpAddress OverlayCache::firstDestination(const sim::Crossing& crossing)
{
    const auto [it, fresh] = m_firstDestination.try_emplace(crossing.flow);
    if (fresh && crossing.flow < m_trace->flows().size()) {
        const auto& request = m_trace->flows()[crossing.flow].request;
        if (!request.empty())
            it->second = m_trace->crossing(request.front()).header.dst;
    }
    return it->second;
}

const OverlayCache::Visual& OverlayCache::visual(std::uint32_t index)
{
    static const Visual nothing{};
    if (index >= m_visuals.size())
        return nothing;
    Visual& visual = m_visuals[index];
    if (visual.way != kUnknown)
        return visual;
    const sim::Crossing crossing = m_trace->crossing(index);
    PacketLook look;
    look.origin = originOf(crossing.trueSource);
    look.reply = crossing.phase == sim::Phase::Reply;
    look.error = crossing.phase == sim::Phase::Error;
    const bool named = crossing.hiddenBy < m_trace->elements().size();
    const bool masked = sim::isMasked(*m_trace, crossing);
    if (masked)
        look.ringRole = static_cast<int>(
            named ? translatorRole(*m_scene, m_trace->elements()[crossing.hiddenBy]) : Role::Mask);
    if (crossing.phase == sim::Phase::Request) {
        const IpAddress first = firstDestination(crossing);
        look.turned = !first.isNone() && crossing.header.dst != first;
    }
    visual.masksHere = masked && crossing.from == crossing.hiddenBy;
    visual.picture = pictureOf(look);
    visual.way = wayOf(crossing);
    return visual;
}

QImage OverlayCache::newImage() const
{
    const int side = static_cast<int>(std::ceil((m_radius * 3.2 + 2) * m_pixelRatio));
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    image.setDevicePixelRatio(m_pixelRatio);
    return image;
}

std::uint32_t OverlayCache::pictureOf(const PacketLook& look)
{
    const auto [it, fresh] =
        m_pictureIndex.try_emplace(look.key(), static_cast<std::uint32_t>(m_pictures.size()));
    if (!fresh)
        return it->second;
    m_pictures.push_back({look, {}, {}});
    return it->second;
}

void OverlayCache::draw(Picture& picture) const
{
    picture.image = newImage();
    QPainter painter(&picture.image);
    painter.setRenderHint(QPainter::Antialiasing);
    const PaintContext c{painter, *m_theme, *m_face, 1, Detail::Full, true, false};
    const double middle = picture.image.width() / m_pixelRatio / 2;
    paintPacket(c, {middle, middle}, m_radius, picture.look);
    painter.end();
    if (picture.look.ringRole < 0 || m_radius < kLeastMaskRadius)
        return;
    picture.mask = newImage();
    painter.begin(&picture.mask);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPacketMask(c, {middle, middle}, m_radius);
}

const QImage& OverlayCache::picture(std::uint32_t index)
{
    Picture& picture = m_pictures[index];
    if (picture.image.isNull())
        draw(picture);
    return picture.image;
}

const QImage& OverlayCache::mask(std::uint32_t index)
{
    picture(index);
    return m_pictures[index].mask;
}

}  // namespace tombolo::render
