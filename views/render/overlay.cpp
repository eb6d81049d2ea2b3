// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPaintDevice>
#include <QPaintEngine>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "views/render/glyphs.h"
#include "views/render/metrics.h"
#include "views/render/overlay_cache.h"
#include "views/render/painters.h"

namespace tombolo::render {

namespace {

/// Draws everything that moves or marks, in one pass.
class OverlayPainter {
public:
    /// @param still as the still layer below was painted: what is painted again lies upon itself
    OverlayPainter(const SceneModel& scene, const PaintContext& context, const PaintContext& still,
                   const OverlayOptions& options)
        : m_scene(scene), m_c(context), m_still(still), m_o(options), m_px(1 / context.scale)
    {
    }

    void paint()
    {
        if (!m_o.dropTarget.empty())
            paintDropTarget();
        if (!m_o.hovered.empty())
            outline(m_o.hovered, Role::Accent, 1, 2, Qt::SolidLine);
        for (const std::string& id : m_o.selected)
            paintSelected(id);
        if (!m_o.focused.empty())
            outline(m_o.focused, Role::Focus, 2, 7, Qt::DashLine);
        if (m_o.marks)
            paintFramedBadges();
        if (!m_o.observer.empty())
            paintFramedEye();
        if (m_o.trace && m_o.frame) {
            paintPackets();
            paintDrops();
        }
        if (!m_o.rubberBand.isNull())
            paintRubberBand();
        if (m_o.connecting)
            paintConnecting();
    }

private:
    const Box* box(const std::string& id) const
    {
        const int index = m_scene.drawnBox(id);
        return index < 0 ? nullptr : &m_scene.boxes()[static_cast<std::size_t>(index)];
    }

    void outline(const std::string& id, Role role, double width, double gap,
                 Qt::PenStyle style) const
    {
        const Box* at = box(id);
        if (!at)
            return;
        const double g = gap * m_px;
        m_c.noFill();
        m_c.painter.setPen(QPen(m_c.color(role), width * m_px, style, Qt::FlatCap));
        m_c.painter.drawRoundedRect(at->rect.adjusted(-g, -g, g, g), 6 + g, 6 + g);
    }

    void paintDropTarget() const
    {
        const Box* at = box(m_o.dropTarget);
        if (!at)
            return;
        m_c.painter.setPen(QPen(m_c.color(Role::Accent), 2.5 * m_px, Qt::DashLine));
        m_c.fill(Role::RubberBand);
        m_c.painter.drawRoundedRect(at->rect, 10, 10);
    }

    void paintSelected(const std::string& id) const
    {
        const Box* at = box(id);
        if (!at)
            return;  // a flow has no box; the still layer shows its way, below boxes and labels
        if (at->kind == ElementKind::Service)
            paintFan(*at);
        outline(id, Role::Selection, 2, 2, Qt::SolidLine);
        m_c.painter.setPen(QPen(m_c.color(Role::Selection), 1.5 * m_px));
        m_c.fill(Role::HandleFill);
        const QRectF r = at->rect.adjusted(-2 * m_px, -2 * m_px, 2 * m_px, 2 * m_px);
        std::array<QRectF, 4> handles;
        const std::array corners{r.topLeft(), r.topRight(), r.bottomRight(), r.bottomLeft()};
        for (std::size_t i = 0; i < corners.size(); ++i)
            handles[i] = {corners[i].x() - 3.5 * m_px, corners[i].y() - 3.5 * m_px, 7 * m_px,
                          7 * m_px};
        m_c.painter.drawRects(handles.data(), 4);
        const bool connects = at->kind != ElementKind::Note && at->kind != ElementKind::Policy;
        if (!connects || m_o.selected.size() != 1)
            return;
        const QPointF knob = connectHandleAt(at->rect, m_c.scale);
        m_c.painter.drawLine(QPointF(r.right(), knob.y()), knob);
        m_c.painter.drawEllipse(knob, 7 * m_px, 7 * m_px);
        m_c.painter.drawLine(knob - QPointF(3.5 * m_px, 0), knob + QPointF(3.5 * m_px, 0));
        m_c.painter.drawLine(knob - QPointF(0, 3.5 * m_px), knob + QPointF(0, 3.5 * m_px));
    }

    /// A frame runs through the eye of who looks.
    void paintFramedEye() const
    {
        const bool framed =
            m_o.hovered == m_o.observer || m_o.focused == m_o.observer ||
            std::find(m_o.selected.begin(), m_o.selected.end(), m_o.observer) != m_o.selected.end();
        if (const Box* at = framed ? box(m_o.observer) : nullptr)
            paintEye(m_still, at->rect);
    }

    /// The frames run where badges sit, and the numbers say more.
    void paintFramedBadges() const
    {
        const double reach = 10 * m_px;
        std::vector<QRectF> frames;
        const auto add = [&](const std::string& id) {
            if (const Box* at = id.empty() ? nullptr : box(id))
                frames.push_back(at->rect.adjusted(-reach, -reach, reach, reach));
        };
        add(m_o.hovered);
        add(m_o.focused);
        std::for_each(m_o.selected.begin(), m_o.selected.end(), add);
        for (const RunMarks::Badge& badge : m_o.marks->badges()) {
            const QRectF area = badgeArea(m_scene.boxes()[static_cast<std::size_t>(badge.box)])
                                    .adjusted(-60, 0, 0, 0);
            if (std::any_of(frames.begin(), frames.end(),
                            [&](const QRectF& frame) { return frame.intersects(area); }))
                paintBadge(m_still, m_scene, badge, m_o.playhead);
        }
    }

    void paintFan(const Box& service) const
    {
        const int index = m_scene.boxIndex(service.id);
        m_c.painter.setPen(QPen(m_c.color(Role::ServiceLine), 1.5 * m_px, Qt::DashLine));
        for (const int pod : m_scene.endpointsOf(index)) {
            const QRectF& r = m_scene.boxes()[static_cast<std::size_t>(pod)].rect;
            const bool above = r.center().y() < service.rect.center().y();
            const QPointF from(service.rect.center().x(),
                               above ? service.rect.top() : service.rect.bottom());
            m_c.painter.drawLine(from, QPointF(r.center().x(), above ? r.bottom() : r.top()));
            m_c.noFill();
            m_c.painter.drawRoundedRect(r, 6, 6);
        }
    }

    void paintPackets() const
    {
        QPainter& p = m_c.painter;
        const double ratio = p.device() ? p.device()->devicePixelRatioF() : 1;
        const QTransform toDevice = p.worldTransform();
        const double radius = packetRadius(m_c.scale);
        const double reach = radius / m_c.scale;
        OverlayCache& cache = m_scene.overlayCache();
        cache.prepare(m_scene, *m_o.trace, m_c, radius, ratio);
        const bool raster = p.paintEngine() && p.paintEngine()->type() == QPaintEngine::Raster;
        const QRectF sight = QRectF(p.viewport()).adjusted(-20, -20, 20, 20);
        p.save();
        p.resetTransform();
        const PaintContext screen{p, m_c.theme, m_c.face, 1, Detail::Full, true, false};
        for (const sim::PacketMark& mark : m_o.frame->packets) {
            const OverlayCache::Visual& visual = cache.visual(mark.crossing);
            if (visual.way == 0xFFFFFFFFU)
                continue;
            const Way& way = cache.way(visual.way);
            // With reduced motion a packet jumps to where it arrives, and its way is seen as a
            // trail.
            const double part = m_o.reducedMotion ? 1 : mark.progress;
            const QPointF at = toDevice.map(way.packetAt(part, reach));
            if (m_o.reducedMotion)
                paintTrail(p, toDevice.map(way.points()), cache.look(visual.picture),
                           1 - mark.progress);
            if (!sight.contains(at))
                continue;
            const PacketLook& look = cache.look(visual.picture);
            const double lift =
                look.ringRole >= 0 && visual.masksHere ? liftOf(mark.progress) * radius : 0;
            if (raster) {
                const QImage& picture = cache.picture(visual.picture);
                const double half = picture.width() / ratio / 2;
                const auto place = [&](double up) {
                    return QPointF(std::round((at.x() - half) * ratio) / ratio,
                                   std::round((at.y() - half - up) * ratio) / ratio);
                };
                p.drawImage(place(0), picture);
                if (const QImage& mask = cache.mask(visual.picture); !mask.isNull())
                    p.drawImage(place(lift), mask);
            } else {
                paintPacket(screen, at, radius, look);
                if (look.ringRole >= 0)
                    paintPacketMask(screen, at - QPointF(0, lift), radius);
            }
        }
        p.restore();
    }

    void paintTrail(QPainter& p, const QPolygonF& way, const PacketLook& look,
                    double strength) const
    {
        QColor color = m_c.theme.identity(look.origin).color;
        color.setAlphaF(static_cast<float>(0.2 + 0.5 * std::clamp(strength, 0.0, 1.0)));
        p.setBrush(Qt::NoBrush);
        p.setPen(QPen(color, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        p.drawPolyline(way);
    }

    /// The mask slides down over the disc where the translation happened, and stays.
    static double liftOf(double progress)
    {
        const double slide = std::clamp(1 - progress / 0.3, 0.0, 1.0);
        return slide * slide * 1.8;
    }

    void paintDrops() const
    {
        struct Drop {
            QPointF at;
            int count = 0;
        };
        std::map<std::pair<std::uint64_t, int>, Drop> drops;
        const auto& ids = m_o.trace->elements();
        OverlayCache& cache = m_scene.overlayCache();
        for (const sim::DropMark& mark : m_o.frame->drops) {
            const bool onWire = mark.at >= ids.size();
            const std::uint64_t place =
                onWire ? (1ULL << 40U | cache.visual(mark.crossing).way) : mark.at;
            Drop& drop = drops[{place, static_cast<int>(mark.reason)}];
            if (drop.count++ > 0)
                continue;
            if (onWire) {
                const auto& visual = cache.visual(mark.crossing);
                drop.at = visual.way == 0xFFFFFFFFU ? QPointF() : cache.way(visual.way).at(0.5);
            } else {
                const int index = m_scene.drawnBox(ids[mark.at]);
                if (index < 0) {
                    drop.count = -1'000'000;
                    continue;
                }
                drop.at = endSpot(m_scene, index);
            }
        }
        std::map<std::uint64_t, int> stacked;
        for (const auto& [key, drop] : drops) {
            if (drop.count > 0)
                paintDropMark(m_c, drop.at, static_cast<sim::Reason>(key.second), drop.count,
                              stacked[key.first]++);
        }
    }

    void paintRubberBand() const
    {
        m_c.painter.setPen(QPen(m_c.color(Role::Accent), m_px, Qt::DashLine));
        m_c.fill(Role::RubberBand);
        m_c.painter.drawRect(m_o.rubberBand.normalized());
    }

    void paintConnecting() const
    {
        const QLineF& line = *m_o.connecting;
        m_c.noFill();
        m_c.painter.setPen(
            QPen(m_c.color(Role::Accent), 2 * m_px, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_c.painter.drawLine(line);
        glyph::arrowHead(m_c, line.p1(), line.p2(), 11 * m_px);
    }

    const SceneModel& m_scene;
    const PaintContext& m_c;
    const PaintContext& m_still;
    const OverlayOptions& m_o;
    double m_px;  ///< one device pixel in units
};

}  // namespace

void renderOverlay(const SceneModel& scene, QPainter& painter, const OverlayOptions& options)
{
    const Theme& theme = options.theme ? *options.theme : Theme::light();
    const Typeface face;
    const double scale = std::isfinite(options.scale) ? std::max(1e-6, options.scale) : 1;
    const PaintContext context{painter, theme, face, scale, detailFor(scale), true, false};
    const QTransform device = painter.deviceTransform();
    const double pixels = std::max(1e-6, std::hypot(device.m11(), device.m12()));
    const Typeface grown(pixels);
    const PaintContext still{painter, theme, grown, pixels, detailFor(pixels), true, false};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    OverlayPainter(scene, context, still, options).paint();
    painter.restore();
}

}  // namespace tombolo::render
