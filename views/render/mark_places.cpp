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

constexpr double kHeadLength = 11;
constexpr double kHeadHalf = 0.62;  ///< half its width, of its length

/// Looks for clear places on the ways of one flow.
class HeadPlacer {
public:
    HeadPlacer(const SceneModel& scene, const RunMarks& marks, const WrittenAt& at,
               const std::vector<QRectF>& plates)
        : m_scene(scene),
          m_marks(marks),
          m_size(kHeadLength * std::clamp(0.7 / at.scale, 1.0, 3.0)),
          m_room(kCell)
    {
        for (const RunMarks::Way& way : marks.ways())
            m_near |= way.bounds;
        const Typeface face(at.scale);
        for (const QRectF& words : wordsOf(scene, at))
            m_room.take(words);
        for (const QRectF& plate : plates)
            m_room.take(plate);
        for (const RunMarks::Badge& badge : marks.badges())
            m_room.take(badgePlate(face, boxAt(scene, badge.box), badge.text({})));
        takeBends();
        takeWires();
        takeBoxes();
    }

    std::vector<WayHead> place()
    {
        std::vector<WayHead> heads;
        const auto& ways = m_marks.ways();
        for (std::size_t i = 0; i < ways.size(); ++i) {
            const QPolygonF& line = ways[i].points;
            if (ways[i].last) {
                const QLineF piece(line[line.size() - 2], line.last());
                add(heads, {line.last(), direction(piece), m_size, i});
            }
        }
        for (std::size_t i = 0; i < ways.size(); ++i) {
            if (const auto head = onWay(i))
                add(heads, *head);
        }
        return heads;
    }

private:
    static QPointF direction(const QLineF& piece)
    {
        const double length = std::max(piece.length(), 1e-6);
        return {piece.dx() / length, piece.dy() / length};
    }

    void add(std::vector<WayHead>& heads, const WayHead& head)
    {
        m_room.take(head.area());
        heads.push_back(head);
    }

    void takeBends()
    {
        constexpr double kBend = 5;
        for (const RunMarks::Way& way : m_marks.ways())
            for (const QPointF& p : way.points)
                m_room.take({p.x() - kBend, p.y() - kBend, 2 * kBend, 2 * kBend});
    }

    /// Wires that this flow does not use, as far as they lie near.
    void takeWires()
    {
        constexpr double kBeside = 2;
        const auto isUsed = [&](const LinkLine& link) {
            return std::any_of(m_marks.ways().begin(), m_marks.ways().end(),
                               [&](const RunMarks::Way& way) {
                                   return (way.from == link.aBox || way.to == link.aBox) &&
                                          way.points.contains(link.points.last());
                               });
        };
        for (const LinkLine& link : m_scene.links()) {
            if (link.points.isEmpty() || !link.bounds.intersects(m_near) || isUsed(link))
                continue;
            for (qsizetype i = 1; i < link.points.size(); ++i)
                m_room.take(QRectF(link.points[i - 1], link.points[i])
                                .normalized()
                                .adjusted(-kBeside, -kBeside, kBeside, kBeside));
            constexpr double kDock = 11;  // its dot, and what leads on to the lane
            const QPointF dock = link.points.last();
            m_room.take({dock.x() - kDock, dock.y() - kDock, 2 * kDock, 2 * kDock});
        }
    }

    /// Devices, which lie over the lines, and where the pods of a node branch off its rail.
    void takeBoxes()
    {
        constexpr double kRail = 14;
        constexpr double kBranch = 16;  // half of what a head keeps clear of
        takeCoasts();
        for (const RunMarks::Way& way : m_marks.ways()) {
            for (const int index : {way.from, way.to}) {
                if (index < 0)
                    continue;
                const Box& box = boxAt(m_scene, index);
                if (box.kind != ElementKind::Node) {
                    m_room.take(box.rect);
                    continue;
                }
                const int end =
                    box.collapsed || !way.inner ? box.firstChild : box.firstChild + box.childCount;
                for (int i = box.firstChild; i < end; ++i) {
                    const Box& pod = boxAt(m_scene, i);
                    const double y = pod.rect.center().y();
                    m_room.take({pod.rect.left() - kRail, y - kBranch, kRail, 2 * kBranch});
                }
            }
        }
    }

    /// Where a way leaves a cluster.
    void takeCoasts()
    {
        constexpr double kCoast = 6;
        for (const Box& box : m_scene.boxes()) {
            if (box.parent >= 0)
                break;
            if (box.kind != ElementKind::Cluster || !box.rect.intersects(m_near))
                continue;
            const QRectF& r = box.rect;
            m_room.take({r.left(), r.top() - kCoast, r.width(), 2 * kCoast});
            m_room.take({r.left(), r.bottom() - kCoast, r.width(), 2 * kCoast});
            m_room.take({r.left() - kCoast, r.top(), 2 * kCoast, r.height()});
            m_room.take({r.right() - kCoast, r.top(), 2 * kCoast, r.height()});
        }
    }

    std::optional<WayHead> onWay(std::size_t index) const
    {
        const QPolygonF& line = m_marks.ways()[index].points;
        std::vector<QLineF> pieces;
        for (qsizetype i = 1; i < line.size(); ++i)
            pieces.emplace_back(line[i - 1], line[i]);
        std::stable_sort(pieces.begin(), pieces.end(), [](const QLineF& a, const QLineF& b) {
            return a.length() > b.length() + 0.5;
        });
        constexpr double kStep = 3;
        for (const QLineF& piece : pieces) {
            const double half = piece.length() / 2;
            const QPointF along = direction(piece);
            for (double off = 0; off < half - m_size / 2; off += kStep) {
                for (const double sign : {1.0, -1.0}) {
                    const QPointF middle = piece.pointAt(0.5) + along * off * sign;
                    const WayHead head{middle + along * m_size / 2, along, m_size, index};
                    if (m_room.isFree(head.area()))
                        return head;
                }
            }
        }
        return std::nullopt;
    }

    const SceneModel& m_scene;
    const RunMarks& m_marks;
    double m_size;
    LabelRoom m_room;
    QRectF m_near;
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

LabelPlaces placeAll(const SceneModel& scene, const RunMarks& marks, const WrittenAt& at)
{
    LabelPlaces out = placeLabels(scene, marks, at);
    if (!marks.ways().empty())
        out.heads = HeadPlacer(scene, marks, at, out.plates).place();
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

QRectF WayHead::area() const
{
    const QPointF across = QPointF(-along.y(), along.x()) * size * kHeadHalf;
    const QPointF base = tip - along * size;
    return QPolygonF({tip, base + across, base - across}).boundingRect();
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
    const auto addHeads = [&](const std::vector<WayHead>& list) {
        for (const WayHead& head : list)
            area |= head.area().adjusted(-3, -3, 3, 3);
    };
    addHeads(heads);
    addHeads(other.heads);
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
        kept = std::make_shared<const LabelPlaces>(placeAll(scene, marks, at));
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
