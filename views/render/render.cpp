// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/render.h"

#include <algorithm>
#include <cmath>

#include "views/render/metrics.h"
#include "views/render/painters.h"

namespace tombolo::render {

Detail detailFor(double scale)
{
    if (scale >= 0.5)
        return Detail::Full;
    if (scale >= 0.2)
        return Detail::Mid;
    return scale >= 0.07 ? Detail::Far : Detail::VeryFar;
}

namespace {

void paintGrid(const PaintContext& c, const QRectF& region)
{
    double step = 24;
    while (step * c.scale < 14)
        step *= 2;
    // Fades while zooming out, and is gone where it would be noise.
    const double strength = std::clamp((c.scale - 0.12) / 0.5, 0.0, 1.0);
    if (strength <= 0)
        return;
    QColor dot = c.color(Role::GridDot);
    dot.setAlphaF(static_cast<float>(strength));
    c.painter.save();
    c.painter.setRenderHint(QPainter::Antialiasing, false);
    c.painter.setPen(QPen(dot, 0));
    std::vector<QPointF> points;
    for (double y = std::ceil(region.top() / step) * step; y < region.bottom(); y += step) {
        for (double x = std::ceil(region.left() / step) * step; x < region.right(); x += step)
            points.push_back({x, y});
    }
    c.painter.drawPoints(points.data(), static_cast<int>(points.size()));
    c.painter.restore();
}

/// Walks what meets the region, thing by thing, in the order in which things lie upon each other.
class StillPainter {
public:
    StillPainter(const SceneModel& scene, const PaintContext& context, const QRectF& region,
                 const RunMarks* marks, RunMarks::Time at, bool badges)
        : m_scene(scene),
          m_c(context),
          m_region(region),
          m_marks(marks),
          m_at(at),
          m_badges(badges),
          m_podsNamed(namesPods(context, scene))
    {
    }

    void paint()
    {
        eachTop([&](const Box& box) {
            if (box.kind == ElementKind::Cluster)
                paintLand(m_c, box);
        });
        eachTop([&](const Box& box) {
            if (box.kind == ElementKind::Network)
                paintNetwork(m_c, box);
        });
        paintLinks(m_c, m_scene, m_region);
        if (m_c.detail == Detail::Full)
            paintPiers();
        if (m_marks && m_c.detail != Detail::VeryFar)
            paintMarkLines(m_c, *m_marks, m_at, m_region, false);
        eachTop([&](const Box& box) {
            if (box.kind == ElementKind::Network)
                paintNetworkText(m_c, box,
                                 m_scene.docksOf(static_cast<int>(&box - m_scene.boxes().data())));
        });
        eachTop([&](const Box& box) {
            if (box.kind == ElementKind::Cluster)
                paintInside(box);
        });
        m_pods.paint(m_c);
        eachTop([&](const Box& box) {
            if (box.kind == ElementKind::Cluster &&
                (m_c.detail == Detail::Far || m_c.detail == Detail::VeryFar))
                paintClusterSummary(m_c, m_scene, box);
            else
                paintSingle(box);
        });
        if (m_marks && m_c.detail == Detail::Full)
            paintMarkLines(m_c, *m_marks, m_at, m_region, true);
        if (m_marks)
            paintMarkLabels(m_c, m_scene, *m_marks, m_at, m_region, m_badges);
    }

private:
    const Box& box(int index) const { return m_scene.boxes()[static_cast<std::size_t>(index)]; }

    int identityOf(int index) const
    {
        return m_marks ? m_marks->identityOf(index) : box(index).identity;
    }

    template <typename F>
    void eachTop(F&& visit) const
    {
        for (const Box& box : m_scene.boxes()) {
            if (box.parent >= 0)
                break;
            if (box.rect.intersects(m_region))
                visit(box);
        }
    }

    void paintPiers() const
    {
        for (const LinkLine& link : m_scene.links()) {
            const Box& owner = box(link.aBox);
            if (owner.kind != ElementKind::Node || !owner.translates ||
                !link.bounds.intersects(m_region))
                continue;
            const Box& cluster = box(owner.parent);
            if (cluster.variant != static_cast<int>(ClusterModel::Island))
                continue;
            const QRectF& r = cluster.rect;
            for (const QPointF& p : link.points) {
                const bool onX = p.x() == r.left() || p.x() == r.right();
                const bool onY = p.y() == r.top() || p.y() == r.bottom();
                if (onX || onY)
                    paintPier(m_c, cluster, p);
            }
            for (qsizetype i = 1; i < link.points.size(); ++i)
                pierOnSegment(cluster, link.points[i - 1], link.points[i]);
        }
    }

    void pierOnSegment(const Box& cluster, QPointF a, QPointF b) const
    {
        const QRectF& r = cluster.rect;
        for (const double y : {r.top(), r.bottom()}) {
            if (a.x() == b.x() && std::min(a.y(), b.y()) < y && y < std::max(a.y(), b.y()))
                pierWithLink(cluster, {a.x(), y}, a, b);
        }
        for (const double x : {r.left(), r.right()}) {
            if (a.y() == b.y() && std::min(a.x(), b.x()) < x && x < std::max(a.x(), b.x()))
                pierWithLink(cluster, {x, a.y()}, a, b);
        }
    }

    /// The pier is the ground under the link: the link is drawn over it again.
    void pierWithLink(const Box& cluster, QPointF at, QPointF a, QPointF b) const
    {
        paintPier(m_c, cluster, at);
        const QPointF along = a.x() == b.x() ? QPointF(0, 9) : QPointF(9, 0);
        m_c.pen(Role::Link, 1.5);
        m_c.painter.drawLine(at - along, at + along);
    }

    void paintInside(const Box& cluster)
    {
        if (!cluster.collapsed) {
            for (int i = cluster.firstChild; i < cluster.firstChild + cluster.childCount; ++i) {
                const Box& child = box(i);
                if (!child.rect.intersects(m_region))
                    continue;
                if (child.kind == ElementKind::Node)
                    paintNodeAt(i);
                else if (m_c.detail == Detail::Full || m_c.detail == Detail::Mid)
                    child.kind == ElementKind::Service ? paintService(m_c, child)
                                                       : paintPolicy(m_c, child);
            }
        }
        if (m_c.detail == Detail::Full || m_c.detail == Detail::Mid)
            paintClusterTitle(m_c, m_scene, cluster);
    }

    void paintNodeAt(int index)
    {
        const Box& node = box(index);
        if (m_c.detail == Detail::VeryFar) {
            paintNodeHeat(m_c, m_scene, node);
            return;
        }
        if (m_c.detail == Detail::Far) {
            m_c.painter.fillRect(node.rect, m_c.color(Role::NodeFill));
        } else {
            paintNode(m_c, m_scene, index, identityOf(index));
        }
        const int end = node.collapsed ? node.firstChild : node.firstChild + node.childCount;
        for (int i = node.firstChild; i < end; ++i) {
            const Box& pod = box(i);
            if (!pod.rect.intersects(m_region))
                continue;
            if (m_podsNamed)
                paintPod(m_c, pod, identityOf(i));
            else
                m_pods.add(pod, identityOf(i));
        }
    }

    void paintSingle(const Box& box) const
    {
        if (box.kind == ElementKind::Note)
            paintNote(m_c, box);
        else if (box.kind != ElementKind::Cluster && box.kind != ElementKind::Network)
            paintDevice(m_c, box, identityOf(static_cast<int>(&box - m_scene.boxes().data())));
    }

    const SceneModel& m_scene;
    const PaintContext& m_c;
    QRectF m_region;
    const RunMarks* m_marks;
    RunMarks::Time m_at;
    bool m_badges;
    bool m_podsNamed;
    PodBatch m_pods;
};

}  // namespace

/// Small, but a name of readable size still fits beside the sign.
bool namesDevices(const PaintContext& c)
{
    return c.detail == Detail::Full || (c.detail == Detail::Mid && c.legible(TextStyle::Name));
}

/// The same for pods, where they are few enough to be read one by one.
bool namesPods(const PaintContext& c, const SceneModel& scene)
{
    constexpr std::size_t kFewBoxes = 300;
    return c.detail == Detail::Full || (namesDevices(c) && scene.boxes().size() <= kFewBoxes);
}

void render(const SceneModel& scene, QPainter& painter, const QRectF& region,
            const StillOptions& options)
{
    const Theme& theme = options.theme ? *options.theme : Theme::light();
    const double scale =
        std::max(1e-6, std::hypot(painter.worldTransform().m11(), painter.worldTransform().m12()));
    const Typeface face(scale);
    const PaintContext context{
        painter, theme, face, scale, options.detail, options.addresses, options.forFigure, region};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!options.forFigure) {
        painter.fillRect(region, theme.color(Role::Ground));
        if (options.grid)
            paintGrid(context, region);
    }
    std::optional<RunMarks> own;
    if (options.trace && !options.marks)
        own.emplace(scene, *options.trace, options.flow);
    const RunMarks* marks = options.marks ? options.marks : own ? &*own : nullptr;
    const bool badges = !options.lens;  // what translators merge is said by the lens
    StillPainter(scene, context, region, marks, options.playhead, badges).paint();
    if (options.lens) {
        std::optional<LensShape> shape;
        if (!options.lensShape)
            shape.emplace(scene, *options.lens);
        paintLens(context, scene, *options.lens, shape ? *shape : *options.lensShape, marks,
                  options.playhead, region);
    }
    painter.restore();
}

}  // namespace tombolo::render
