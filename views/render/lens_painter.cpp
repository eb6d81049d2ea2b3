// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "views/render/glyphs.h"
#include "views/render/lens.h"
#include "views/render/mark_places.h"
#include "views/render/painters.h"

namespace tombolo::render {
namespace {

/// So that on white what is faded keeps 2.2 : 1 as a line and about 3 : 1 as words, for print.
constexpr double kVeil = 0.45;
constexpr double kDarkVeil = 0.58;  ///< dark grounds are of screens
constexpr double kThinVeil = 0.45;  ///< where the drawing below is still to be read
constexpr double kFog = 0.86;

QColor faint(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

class LensPainter {
public:
    LensPainter(const PaintContext& c, const SceneModel& scene, const LensLook& look,
                const LensShape& shape, const LensPlaces& places)
        : m_c(c), m_scene(scene), m_look(look), m_shape(shape), m_places(places)
    {
    }

    void veil(const QRectF& region) const
    {
        QPainterPath path;
        path.setFillRule(Qt::OddEvenFill);
        path.addRect(region);
        path.addPath(m_shape.holes());
        const Role ground = m_c.figure && !m_c.theme.isDark() ? Role::PanelGround : Role::Ground;
        m_c.painter.setPen(Qt::NoPen);
        const double full = m_c.theme.isDark() ? kDarkVeil : kVeil;
        m_c.painter.setBrush(faint(m_c.color(ground), m_look.kind == LensLook::Kind::Hidden
                                                          ? std::min(kThinVeil, full)
                                                          : full));
        m_c.painter.drawPath(path);
    }

    /// The ways of hidden flows as long as their source is visible, in the sender's colour.
    void ways() const
    {
        m_c.noFill();
        for (const LensShape::Way& way : m_places.ways) {
            if (!m_c.inSight(way.bounds))
                continue;
            m_c.painter.setPen(QPen(m_c.theme.identity(way.origin).color,
                                    std::max(3.2, 2.2 / m_c.scale), Qt::SolidLine, Qt::RoundCap,
                                    Qt::RoundJoin));
            m_c.painter.drawPolyline(way.points);
        }
    }

    /// Wires on which the source is hidden.
    void lines(RunMarks::Time at) const
    {
        for (const RunMarks::Line& line : m_places.lines)
            if ((!line.inner || m_c.detail == Detail::Full) && RunMarks::isShown(line.fromNs, at) &&
                m_c.inSight(line.bounds))
                paintMaskedLine(m_c, line.points, m_c.color(line.role));
    }

    void fogs() const
    {
        for (const LensShape::Fog& fog : m_shape.fogs()) {
            if (!m_c.inSight(fog.bounds))
                continue;
            m_c.painter.setPen(QPen(m_c.color(Role::Mask), std::max(1.6, 1.2 / m_c.scale)));
            m_c.painter.setBrush(faint(m_c.color(Role::MaskFill), kFog));
            m_c.painter.drawPath(fog.outline);
            hatch(fog);
        }
        for (const FogPlate& fog : m_places.fogs)
            plate(fog.area.center(), fog.address, fog.crowd);
    }

    void suspects() const
    {
        m_c.noFill();
        m_c.painter.setPen(QPen(m_c.color(Role::Mask), std::max(2.4, 2 / m_c.scale), Qt::SolidLine,
                                Qt::RoundCap, Qt::RoundJoin));
        for (const std::string& id : m_look.suspects) {
            const int box = m_scene.drawnBox(id);
            if (box < 0)
                continue;
            const QRectF r = rect(box).adjusted(-2, -2, 2, 2);
            if (m_c.inSight(r))
                m_c.painter.drawRoundedRect(r, 5, 5);
        }
    }

    /// Beside the translators, where they cover nothing.
    void callouts() const
    {
        const double k = lensGrowth(m_c.scale);
        for (const LensPlaces::Callout& callout : m_places.callouts) {
            if (callout.box < 0 || callout.plate.isNull())
                continue;
            const QLineF& line = callout.leader;
            m_c.painter.setPen(QPen(m_c.color(Role::Mask), 1.4 * k, Qt::SolidLine, Qt::FlatCap));
            m_c.painter.drawLine(line);
            m_c.painter.setPen(Qt::NoPen);
            m_c.fill(Role::Mask);
            m_c.painter.drawEllipse(line.p2(), 2.6 * k, 2.6 * k);
        }
        for (std::size_t i = 0; i < m_places.callouts.size(); ++i) {
            const LensPlaces::Callout& callout = m_places.callouts[i];
            if (callout.box < 0)
                continue;
            if (callout.plate.isNull())
                paintFarBadge(m_c, m_scene.boxes()[static_cast<std::size_t>(callout.box)],
                              Role::Mask);
            else
                plate(callout.plate.center(), m_look.callouts[i].who, m_look.callouts[i].seenAs);
        }
    }

    void eye() const
    {
        if (m_shape.observerBox() < 0)
            return;
        paintEye(m_c, rect(m_shape.observerBox()));
    }

private:
    QRectF rect(int box) const { return m_scene.boxes()[static_cast<std::size_t>(box)].rect; }

    /// Lines, not a brush: the same in every file format and at every size.
    void hatch(const LensShape::Fog& fog) const
    {
        const double step = std::max(13.0, 9 / m_c.scale);
        std::vector<QLineF> lines;
        for (const QRect& part : fog.area) {
            const QRectF r(part);
            if (!m_c.inSight(r))
                continue;
            const double low = std::ceil((r.left() + r.top()) / step) * step;
            for (double sum = low; sum < r.right() + r.bottom(); sum += step) {
                const double x0 = std::max(r.left(), sum - r.bottom());
                const double x1 = std::min(r.right(), sum - r.top());
                if (x1 > x0)
                    lines.push_back({x0, sum - x0, x1, sum - x1});
            }
        }
        m_c.painter.setPen(QPen(faint(m_c.color(Role::Mask), 0.3), std::max(1.1, 0.8 / m_c.scale)));
        m_c.painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    }

    /// Two lines behind a mask: what is read, and how many it could be.
    void plate(QPointF middle, const QString& first, const QString& second) const
    {
        const double k = lensGrowth(m_c.scale);
        QPainter& p = m_c.painter;
        const QSizeF size = calloutSize(m_face, first, second);
        const QRectF r(QPointF(-size.width() / 2, -size.height() / 2), size);
        if (!m_c.inSight(QRectF(middle + r.topLeft() * k, r.size() * k)))
            return;
        p.save();
        p.setTransform(
            QTransform::fromScale(k, k) * QTransform::fromTranslate(middle.x(), middle.y()), true);
        const PaintContext c{p, m_c.theme, m_face, 1, Detail::Full, true, m_c.figure};
        p.setPen(QPen(c.color(Role::Mask), 1.4));
        c.fill(Role::MaskFill);
        p.drawRoundedRect(r, 8, 8);
        glyph::mask(c, {r.left() + 9, r.center().y() - 6, 22, 12}, c.color(Role::Mask),
                    c.color(Role::MaskFill));
        const double left = r.left() + 38;
        c.text({left, r.top() + 2, r.right() - left - 2, 17}, first, TextStyle::Name,
               Role::MaskInk);
        c.text({left, r.top() + 17, r.right() - left - 2, 16}, second, TextStyle::Small,
               Role::MaskInk);
        p.restore();
    }

    const PaintContext& m_c;
    const Typeface m_face;  ///< labels grow by their own measure
    const SceneModel& m_scene;
    const LensLook& m_look;
    const LensShape& m_shape;
    const LensPlaces& m_places;
};

}  // namespace

void paintEye(const PaintContext& c, const QRectF& box)
{
    const double k = lensGrowth(c.scale);
    c.noFill();
    c.painter.setPen(QPen(c.color(Role::Accent), 2.6 * k));
    c.painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), 8, 8);
    const QRectF plate(box.left() - 15 * k, box.top() - 15 * k, 34 * k, 26 * k);
    c.painter.setPen(QPen(c.color(Role::AccentInk), 1.4 * k));
    c.fill(Role::Accent);
    c.painter.drawRoundedRect(plate, 13 * k, 13 * k);
    glyph::eye(c, plate.adjusted(6 * k, 6 * k, -6 * k, -6 * k), Role::AccentInk);
}

void paintLens(const PaintContext& c, const SceneModel& scene, const LensLook& look,
               const LensShape& shape, const RunMarks* marks, RunMarks::Time at,
               const QRectF& region)
{
    const RunMarks* shown = look.kind == LensLook::Kind::Hidden ? marks : nullptr;
    const LensPlaces& places = lensPlaces(scene, look, shape, shown, writtenAt(c));
    const LensPainter painter(c, scene, look, shape, places);
    c.painter.save();
    painter.veil(region);
    painter.ways();
    if (shown && c.detail != Detail::VeryFar) {
        painter.lines(at);
        paintMarkLabels(c, scene, *shown, at, region, false);
    }
    painter.fogs();
    painter.suspects();
    painter.callouts();
    painter.eye();
    c.painter.restore();
}

}  // namespace tombolo::render
