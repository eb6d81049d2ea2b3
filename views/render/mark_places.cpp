// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/mark_places.h"

#include <QImage>

#include <algorithm>
#include <cmath>
#include <limits>

#include "views/render/metrics.h"
#include "views/render/painters.h"

namespace tombolo::render {
namespace {

constexpr double kCell = 120;             ///< a label's width
constexpr std::size_t kMostPlaced = 120;  ///< beyond it labels stay in the middle of their wires
constexpr double kLabelHeight = 20;
constexpr double kClear = 3;  ///< between labels and badges

/// How much larger than the drawing labels must be to be read: 1 as they are; 0 when they are too
/// many, or seen from too far, to be drawn at all.
double labelGrowth(const WrittenAt& at, const Typeface& face, std::size_t labels)
{
    constexpr double kReadablePx = 8;
    constexpr double kMostGrowth = 2;
    constexpr std::size_t kMostLabels = 40;
    const double size = face.pixelSize(TextStyle::Address) * at.scale;
    if (size >= metrics::kLeastTextPx)
        return 1;
    const double k = kReadablePx / size;
    return k <= kMostGrowth && labels <= kMostLabels ? k : 0;
}

const Box& boxAt(const SceneModel& scene, int index)
{
    return scene.boxes()[static_cast<std::size_t>(index)];
}

/// Slides a label along its wire, and a little off it, to where it covers nothing.
class LabelPlacer {
public:
    LabelPlacer(const SceneModel& scene, const RunMarks& marks, const WrittenAt& at,
                const Typeface& face)
        : m_room(kCell)
    {
        for (const QRectF& words : wordsOf(scene, at))
            m_room.take(words);
        for (const RunMarks::Badge& badge : marks.badges())
            m_room.take(badgePlate(face, boxAt(scene, badge.box), badge.text({}))
                            .adjusted(-kClear, -kClear, kClear, kClear));
    }

    std::optional<QPointF> place(const QLineF& stretch, QSizeF size, double k)
    {
        const bool upright = std::abs(stretch.dy()) > std::abs(stretch.dx());
        const double along = upright ? size.height() : size.width();
        const double across = upright ? size.width() : size.height();
        const double slide = std::max(0.0, (stretch.length() - along) / 2);
        const double shift = std::max(0.0, across / 2 - 4 * k);
        std::optional<QPointF> best;
        double least = std::numeric_limits<double>::max();
        const auto consider = [&](double a, double s) {
            const double cost = std::abs(a) + 0.7 * std::abs(s);
            const QPointF middle = stretch.pointAt(0.5) + (upright ? QPointF(s, a) : QPointF(a, s));
            if (cost < least && m_room.isFree(plateAt(middle, size))) {
                least = cost;
                best = middle;
            }
        };
        constexpr int kSteps = 8;
        for (int i = -kSteps; i <= kSteps; ++i)
            for (int j = -kSteps; j <= kSteps; ++j)
                consider(slide * i / kSteps, shift * j / kSteps);
        if (best)
            m_room.take(plateAt(*best, size).adjusted(-kClear, -kClear, kClear, kClear));
        return best;
    }

    static QRectF plateAt(QPointF middle, QSizeF size)
    {
        QRectF plate({}, size);
        plate.moveCenter(middle);
        return plate;
    }

private:
    LabelRoom m_room;
};

LabelPlaces placeLabels(const SceneModel& scene, const RunMarks& marks, const WrittenAt& at)
{
    const Typeface face(at.scale);
    LabelPlaces out{at, labelGrowth(at, face, marks.labels().size()), {}, {}};
    if (out.growth == 0)
        return out;
    if (marks.labels().size() > kMostPlaced) {
        for (const RunMarks::Label& label : marks.labels())
            out.middles.emplace_back(label.at);
        return out;
    }
    LabelPlacer placer(scene, marks, at, face);
    for (const RunMarks::Label& label : marks.labels()) {
        const QSizeF size =
            QSizeF(face.width(label.text, TextStyle::Address) + 36, kLabelHeight) * out.growth;
        out.middles.push_back(placer.place(label.stretch, size, out.growth));
        if (out.middles.back())
            out.plates.push_back(LabelPlacer::plateAt(*out.middles.back(), size));
    }
    return out;
}

}  // namespace

WrittenAt writtenAt(const PaintContext& c)
{
    return {c.scale, c.detail, c.addresses, c.figure};
}

/// The painters themselves say where they write; what else they draw goes nowhere.
std::vector<QRectF> wordsOf(const SceneModel& scene, const WrittenAt& at)
{
    std::vector<QRectF> words;
    QImage nowhere(1, 1, QImage::Format_RGB32);
    QPainter painter(&nowhere);
    painter.setClipRect(QRect(0, 0, 0, 0));
    const Typeface face(at.scale);
    PaintContext c{painter, Theme::light(), face, at.scale, at.detail, at.addresses, at.figure};
    c.written = &words;
    PaintContext bare = c;
    bare.detail = Detail::Mid;  // no rails: only the words are wanted
    const bool near = at.detail == Detail::Full || at.detail == Detail::Mid;
    const auto inside = [&](const Box& cluster) {
        for (int i = cluster.firstChild; i < cluster.firstChild + cluster.childCount; ++i) {
            const Box& child = boxAt(scene, i);
            if (child.kind == ElementKind::Service)
                paintService(c, child);
            else if (child.kind == ElementKind::Policy)
                paintPolicy(c, child);
            if (child.kind != ElementKind::Node)
                continue;
            paintNode(bare, scene, i, -1);
            const int pods = child.collapsed || !namesPods(c, scene) ? 0 : child.childCount;
            for (int p = child.firstChild; p < child.firstChild + pods; ++p)
                words.push_back(boxAt(scene, p).rect);
        }
    };
    for (const Box& box : scene.boxes()) {
        if (box.parent >= 0)
            break;
        if (box.kind == ElementKind::Network)
            paintNetworkText(c, box, scene.docksOf(static_cast<int>(&box - scene.boxes().data())));
        else if (box.kind == ElementKind::Note)
            words.push_back(box.rect);
        else if (box.kind != ElementKind::Cluster)
            paintDevice(c, box, -1);
        else if (near && !box.collapsed)
            inside(box);
        if (box.kind == ElementKind::Cluster)
            near ? paintClusterTitle(c, scene, box) : paintClusterSummary(c, scene, box);
    }
    return words;
}

QRectF LabelPlaces::moved(const LabelPlaces& other) const
{
    QRectF area;
    const auto add = [&](const std::vector<QRectF>& these, const std::vector<QRectF>& those) {
        for (const QRectF& plate : these)
            if (std::find(those.begin(), those.end(), plate) == those.end())
                area |= plate.adjusted(-3, -3, 3, 3);
    };
    add(plates, other.plates);
    add(other.plates, plates);
    return area;
}

bool badgesHaveWords(double scale)
{
    return labelGrowth({scale}, Typeface(scale), 1) > 0;
}

const LabelPlaces& labelPlaces(const SceneModel& scene, const RunMarks& marks, const WrittenAt& at)
{
    auto& kept = marks.places();
    if (!kept || kept->at != at)
        kept = std::make_shared<const LabelPlaces>(placeLabels(scene, marks, at));
    return *kept;
}

QRectF writtenBounds(const SceneModel& scene, const StillOptions& options, double scale)
{
    QRectF all = scene.bounds();
    const WrittenAt at{scale, options.detail, options.addresses, options.forFigure};
    std::optional<RunMarks> marks;
    if (options.trace)
        marks.emplace(scene, *options.trace, options.flow);
    if (marks) {
        for (const QRectF& plate : labelPlaces(scene, *marks, at).plates)
            all |= plate;
    }
    if (options.lens) {
        const LensShape shape(scene, *options.lens);
        const auto& places = lensPlaces(scene, *options.lens, shape, marks ? &*marks : nullptr, at);
        for (const LensPlaces::Callout& callout : places.callouts)
            all |= callout.plate;
        for (const FogPlate& fog : places.fogs)
            all |= fog.area;
    }
    return all;
}

}  // namespace tombolo::render
