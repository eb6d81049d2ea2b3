// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "views/render/label_room.h"
#include "views/render/mark_places.h"
#include "views/render/metrics.h"

namespace tombolo::render {
namespace {

constexpr double kCell = 240;

QString withMore(const QString& crowd, int more)
{
    return more == 0 ? crowd
                     : QCoreApplication::translate("Render", "%1; %Ln more address(es) nearby",
                                                   "in a fog", more)
                           .arg(crowd);
}

/// The plates of all fogs, the largest crowds first.
class FogPlacer {
public:
    FogPlacer(const SceneModel& scene, const LensShape& shape, const WrittenAt& at,
              const std::vector<QRectF>& words)
        : m_scene(scene),
          m_bounds(scene.bounds()),
          m_growth(lensGrowth(at.scale)),
          m_room(kCell * m_growth),
          m_words(kCell * m_growth),
          m_boxes(kCell * m_growth)
    {
        for (const QRectF& word : words)
            m_words.take(word);
        for (const Box& box : scene.boxes()) {
            if (box.parent >= 0)
                break;
            if (box.kind != ElementKind::Network && box.kind != ElementKind::Note)
                m_boxes.take(box.rect);
        }
        constexpr double kEye = 15;
        if (shape.observerBox() >= 0)
            m_observer =
                boxAt(shape.observerBox()).adjusted(-kEye * m_growth, -kEye * m_growth, 4, 4);
    }

    /// @param second what the plate is to have room for
    void place(const LensLook::Fog& fog, const QString& second, const QRegion& area,
               const LensShape::Part& part)
    {
        const QSizeF size = calloutSize(m_face, fog.address, second) * m_growth;
        QRectF plate({}, size);
        QRectF best;
        double least = std::numeric_limits<double>::max();
        for (const double y : steps(part.bounds.top() - size.height() / 2,
                                    part.bounds.bottom() + size.height() / 2)) {
            for (const double x : steps(part.bounds.left() + size.width() / 2,
                                        part.bounds.right() - size.width() / 2)) {
                plate.moveCenter({x, y});
                // What is at the edge of the drawing is at the edge of the window, too.
                if (size.width() >= m_bounds.width())
                    plate.moveCenter({m_bounds.center().x(), y});
                else
                    plate.moveLeft(
                        std::clamp(plate.left(), m_bounds.left(), m_bounds.right() - size.width()));
                const double cost = costOf(plate, area, part);
                if (cost < least && m_room.isFree(plate)) {
                    least = cost;
                    best = plate;
                }
            }
        }
        if (!best.isNull()) {
            const double apart = m_growth;
            m_room.take(best.adjusted(-apart, -apart, apart, apart));
            m_plates.push_back({best, fog.address, fog.crowd});
            m_more.push_back(0);
            return;
        }
        ++m_more[nearest(part.bounds.center())];
        m_anyMore = true;
    }

    bool anyMore() const { return m_anyMore; }

    std::vector<FogPlate> plates() &&
    {
        for (std::size_t i = 0; i < m_plates.size(); ++i)
            m_plates[i].crowd = withMore(m_plates[i].crowd, m_more[i]);
        return std::move(m_plates);
    }

private:
    const QRectF& boxAt(int index) const
    {
        return m_scene.boxes()[static_cast<std::size_t>(index)].rect;
    }

    /// Evenly from one to the other, with the middle among them; only that if there is no way.
    static std::vector<double> steps(double from, double to)
    {
        constexpr int kSteps = 16;
        if (from >= to)
            return {(from + to) / 2};
        std::vector<double> at;
        for (int i = 0; i <= kSteps; ++i)
            at.push_back(from + (to - from) * i / kSteps);
        return at;
    }

    /// The middle of the fog, or where in it nothing stands, or its edge; only then upon names. On
    /// another box it would seem to speak of that, and who looks is never covered.
    double costOf(const QRectF& plate, const QRegion& fog, const LensShape::Part& part) const
    {
        const auto sizeOf = [](const QRectF& r) {
            return r.width() * r.height();
        };
        const double whole = sizeOf(plate);
        double on = 0;
        for (const QRect& rect : fog)
            on += sizeOf(plate.intersected(rect));
        const QRectF& own = boxAt(part.top);
        const double elsewhere = (m_boxes.covered(plate) - sizeOf(plate.intersected(own))) / whole;
        const QPointF away = plate.center() - part.bounds.center();
        double cost = std::abs(away.x()) / std::max(1.0, part.bounds.width()) +
                      std::abs(away.y()) / std::max(1.0, part.bounds.height());
        cost += 3 * (1 - std::min(1.0, on / whole));
        if (const double words = m_words.covered(plate) / whole; words > 0)
            cost += 4 + 10 * words;
        cost += 1 - sizeOf(plate.intersected(m_bounds)) / whole;
        // Names and wires are in the head of a cluster.
        const QRectF head(own.topLeft(), QSizeF(own.width(), metrics::kClusterHeader));
        if (m_scene.boxes()[static_cast<std::size_t>(part.top)].kind == ElementKind::Cluster &&
            head.intersects(plate))
            cost += 2;
        cost += elsewhere > 1e-6 ? 30 + 100 * elsewhere : 0;
        cost += 1000 * sizeOf(plate.intersected(m_observer)) / whole;
        return cost;
    }

    std::size_t nearest(QPointF at) const
    {
        std::size_t best = 0;
        double least = std::numeric_limits<double>::max();
        for (std::size_t i = 0; i < m_plates.size(); ++i) {
            const double away = QLineF(at, m_plates[i].area.center()).length();
            if (away < least) {
                least = away;
                best = i;
            }
        }
        return best;
    }

    const SceneModel& m_scene;
    const Typeface m_face;
    QRectF m_bounds;
    double m_growth;
    LabelRoom m_room;   ///< plates
    LabelRoom m_words;  ///< of the drawing below
    LabelRoom m_boxes;  ///< clusters and machines
    QRectF m_observer;  ///< with its eye
    std::vector<FogPlate> m_plates;
    std::vector<int> m_more;  ///< without a plate of their own, by the plate that tells of them
    bool m_anyMore = false;
};

}  // namespace

std::vector<FogPlate> fogPlates(const SceneModel& scene, const LensLook& look,
                                const LensShape& shape, const WrittenAt& at)
{
    if (shape.fogs().empty())
        return {};
    std::vector<std::size_t> order(shape.fogs().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return look.fogs[a].members.size() > look.fogs[b].members.size();
    });
    const std::vector<QRectF> words = wordsOf(scene, at);
    const auto placed = [&](int more) {
        FogPlacer placer(scene, shape, at, words);
        for (const std::size_t i : order)
            for (const LensShape::Part& part : shape.fogs()[i].parts)
                placer.place(look.fogs[i], withMore(look.fogs[i].crowd, more), shape.fogs()[i].area,
                             part);
        return placer;
    };
    FogPlacer plain = placed(0);
    constexpr int kRoomForMore = 99;
    return plain.anyMore() ? placed(kRoomForMore).plates() : std::move(plain).plates();
}

}  // namespace tombolo::render
