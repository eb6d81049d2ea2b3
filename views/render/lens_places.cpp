// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "views/render/mark_places.h"
#include "views/render/metrics.h"
#include "views/render/painters.h"

namespace tombolo::render {
namespace {

constexpr double kCell = 120;
constexpr double kApart = 7;  ///< a callout keeps clear of the frame of a selected box
constexpr double kPlateHeight = 36;
constexpr double kClear = 2;      ///< between words, labels and callouts
constexpr double kLineReach = 4;  ///< half of a hatched line, and a little
constexpr double kWayReach = 2.6;
constexpr std::size_t kMany = 40;  ///< callouts, from which on they are looked for nearby only

/// Looks for a place beside a box, near it, off words and labels, and rather not upon other boxes
/// and wires.
class CalloutPlacer {
public:
    CalloutPlacer(const SceneModel& scene, const LensPlaces& places, double growth)
        : m_scene(scene),
          m_k(growth),
          m_taken(kCell),
          m_boxes(kCell),
          m_lines(kCell),
          m_translators(kCell)
    {
        for (const Box& box : scene.boxes()) {
            if (box.kind == ElementKind::Cluster && !box.collapsed) {
                m_coasts.push_back(box.rect);
                m_boxes.take(
                    {box.rect.topLeft(), QSizeF(box.rect.width(), metrics::kClusterHeader)});
            } else if (box.kind != ElementKind::Network)
                m_boxes.take(box.rect);
        }
        const auto takeLine = [&](const QPolygonF& line) {
            for (qsizetype i = 1; i < line.size(); ++i)
                m_lines.take(
                    QRectF(line[i - 1], line[i]).normalized().adjusted(-3.5, -3.5, 3.5, 3.5));
        };
        for (const LinkLine& link : scene.links())
            takeLine(link.points);
        for (const LensShape::Way& way : places.ways)
            takeLine(way.points);
        for (const RunMarks::Line& line : places.lines)
            takeLine(line.points);
    }

    void take(const QRectF& rect) { m_taken.take(rect); }
    /// Another one's plate upon it would seem to be its own.
    void takeTranslator(int box)
    {
        m_translators.take(m_scene.boxes()[static_cast<std::size_t>(box)].rect);
    }

    LensPlaces::Callout place(int box, QSizeF size, bool many)
    {
        const QRectF own = m_scene.boxes()[static_cast<std::size_t>(box)].rect;
        const double step = (many ? 18 : 9) * m_k;
        const int rings = many ? 3 : 26;
        LensPlaces::Callout best{{}, {}, box};
        double least = std::numeric_limits<double>::max();
        const double gap = kApart * m_k;
        const auto xs = offsets(own.width() / 2 + gap + size.width() / 2, step, rings);
        const auto ys = offsets(own.height() / 2 + gap + size.height() / 2, step, rings);
        const QRectF keep = own.adjusted(-gap, -gap, gap, gap).adjusted(0.1, 0.1, -0.1, -0.1);
        QRectF plate({}, size);
        for (const double y : ys) {
            for (const double x : xs) {
                plate.moveCenter(own.center() + QPointF(x, y));
                if (plate.intersects(keep))
                    continue;
                const double cost = costOf(plate, own, least);
                if (cost < least) {
                    least = cost;
                    best.plate = plate;
                }
            }
        }
        if (best.plate.isNull())
            return best;
        best.leader = shortestBetween(best.plate, own);
        constexpr double kApartPlates = 12;
        const double apart = kApartPlates * m_k;
        m_taken.take(best.plate.adjusted(-apart, -apart, apart, apart));
        m_leaders.push_back(best.leader);
        m_taken.take(
            QRectF(best.leader.p1(), best.leader.p2()).normalized().adjusted(-1, -1, 1, 1));
        return best;
    }

private:
    /// From the middle outwards, with the places that just touch among them.
    static std::vector<double> offsets(double beside, double step, int rings)
    {
        std::vector<double> list{0};
        for (double at = step; at < beside - 1; at += step)
            list.insert(list.end(), {at, -at});
        for (int ring = 0; ring < rings; ++ring)
            list.insert(list.end(), {beside + ring * step, -beside - ring * step});
        return list;
    }

    double costOf(const QRectF& plate, const QRectF& own, double least) const
    {
        const QLineF leader = shortestBetween(plate, own);
        const QPointF aside = plate.center() - own.center();
        double cost =
            (leader.length() + 0.12 * std::abs(aside.x()) + 0.2 * std::abs(aside.y())) / m_k;
        const QRectF bounds = m_scene.bounds();
        const QRectF out = plate | bounds;
        cost += 0.25 * (out.width() - bounds.width() + out.height() - bounds.height()) / m_k;
        if (cost >= least || !m_taken.isFree(plate))
            return std::numeric_limits<double>::max();
        cost += 0.12 * m_boxes.covered(plate) / (m_k * m_k);
        cost += 0.2 * m_lines.covered(plate) / m_k;
        for (const QRectF& coast : m_coasts) {
            if (!coast.intersects(plate))
                continue;
            // On another cluster it would seem to speak of that.
            if (!coast.contains(own))
                return std::numeric_limits<double>::max();
            cost += coast.contains(plate) ? 0 : 12;
        }
        cost += m_translators.isFree(plate) ? 0 : 60;
        cost += 90 * m_taken.crossed(leader);
        // Through a neighbour's box it would seem to be the neighbour's.
        const QLineF most(leader.pointAt(0), leader.pointAt(0.98));
        cost += 40 * m_boxes.crossed(most);
        return cost;
    }

    const SceneModel& m_scene;
    double m_k;
    LabelRoom m_taken;  ///< words, labels, callouts
    LabelRoom m_boxes;
    LabelRoom m_lines;
    LabelRoom m_translators;
    std::vector<QRectF> m_coasts;
    std::vector<QLineF> m_leaders;
};

/// Lines give way to words and to boxes, which lie above them everywhere else.
void cutLines(const SceneModel& scene, const LensShape& shape, const RunMarks* marks,
              const std::vector<QRectF>& words, LensPlaces& out)
{
    LabelRoom above(kCell);
    for (const QRectF& word : words)
        above.take(word);
    for (const Box& box : scene.boxes()) {
        if (box.parent >= 0)
            break;
        const bool ground = box.kind == ElementKind::Network ||
                            (box.kind == ElementKind::Cluster && !box.collapsed);
        if (!ground)
            above.take(box.rect);
    }
    const auto bounds = [](const QPolygonF& piece) {
        return piece.boundingRect().adjusted(-8, -8, 8, 8);
    };
    for (const LensShape::Way& way : shape.ways())
        for (const QPolygonF& piece : above.outside(way.points, kWayReach))
            out.ways.push_back({piece, bounds(piece), way.origin});
    if (!marks)
        return;
    for (const RunMarks::Line& line : marks->lines())
        for (const QPolygonF& piece : above.outside(line.points, kLineReach))
            out.lines.push_back({piece, line.role, line.fromNs, bounds(piece), line.inner});
}

LensPlaces placeLens(const SceneModel& scene, const LensLook& look, const LensShape& shape,
                     const RunMarks* marks, const WrittenAt& at)
{
    LensPlaces out;
    out.at = at;
    out.fogs = fogPlates(scene, look, shape, at);
    // All hidden sources are drawn anew above the veil; the other looks draw no lines and callouts.
    if (look.kind != LensLook::Kind::Hidden)
        return out;
    const std::vector<QRectF> words = wordsOf(scene, at);
    cutLines(scene, shape, marks, words, out);
    if (look.callouts.empty())
        return out;
    const double k = lensGrowth(at.scale);
    const Typeface face;
    CalloutPlacer placer(scene, out, k);
    for (const QRectF& word : words)
        placer.take(word.adjusted(-kClear * k, -kClear * k, kClear * k, kClear * k));
    if (marks)
        for (const QRectF& plate : labelPlaces(scene, *marks, at).plates)
            placer.take(plate.adjusted(-kClear, -kClear, kClear, kClear));
    for (const LensLook::Callout& callout : look.callouts)
        if (const int box = scene.drawnBox(callout.id); box >= 0)
            placer.takeTranslator(box);
    for (const LensLook::Callout& callout : look.callouts) {
        const int box = scene.drawnBox(callout.id);
        out.callouts.push_back(
            box < 0 ? LensPlaces::Callout{}
                    : placer.place(box, calloutSize(face, callout.who, callout.seenAs) * k,
                                   look.callouts.size() > kMany));
    }
    return out;
}

}  // namespace

QSizeF calloutSize(const Typeface& face, const QString& first, const QString& second)
{
    return {46 + std::max(face.width(first, TextStyle::Name), face.width(second, TextStyle::Small)),
            kPlateHeight};
}

double lensGrowth(double scale)
{
    return std::max(1.0, 0.8 / scale);
}

const LensPlaces& lensPlaces(const SceneModel& scene, const LensLook& look, const LensShape& shape,
                             const RunMarks* marks, const WrittenAt& at)
{
    auto& kept = shape.places();
    if (!kept || kept->at != at)
        kept = std::make_shared<const LensPlaces>(placeLens(scene, look, shape, marks, at));
    return *kept;
}

}  // namespace tombolo::render
