// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/render/run_marks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "sim/queries.h"
#include "views/render/glyphs.h"
#include "views/render/label_room.h"

namespace tombolo::render {

namespace {

constexpr std::size_t kMostCrossings = 50'000;  ///< beyond it a drawing says no more

bool isLevel(const QRectF& bar)
{
    return bar.width() >= bar.height();
}

/// Gathers the masked stretches of all crossings without drawing any wire twice: two hatchings with
/// different phases would make a solid line.
class Gatherer {
public:
    Gatherer(const SceneModel& scene, const sim::Trace& trace) : m_scene(scene), m_trace(trace) {}

    void add(const sim::Crossing& crossing)
    {
        const auto& ids = m_trace.elements();
        if (crossing.from >= ids.size() || crossing.to >= ids.size())
            return;
        const Role role = crossing.hiddenBy < ids.size()
                              ? translatorRole(m_scene, ids[crossing.hiddenBy])
                              : Role::Mask;
        const QString seen = QString::fromStdString(toString(crossing.header.src));
        const std::string& from = ids[crossing.from];
        const std::string& to = ids[crossing.to];
        if (crossing.network < 0) {
            note(m_inner[{from, to}], crossing, role, seen);
            return;
        }
        const int a = m_scene.linkOf(from, crossing.network);
        const int b = m_scene.linkOf(to, crossing.network);
        if (a < 0 || b < 0)
            return;
        note(m_links[a], crossing, role, seen);
        note(m_links[b], crossing, role, seen);
        if (a != b)
            m_lanes[crossing.network].push_back({a, b, crossing.departNs, role});
    }

    void finish(std::vector<RunMarks::Line>& lines, std::vector<RunMarks::Label>& labels) const
    {
        for (const auto& [index, piece] : m_links)
            finishLink(index, piece, lines, labels);
        for (const auto& [ends, piece] : m_inner)
            lines.push_back(
                {m_scene.way(ends.first, ends.second, -1), piece.role, piece.fromNs, {}, true});
        for (const auto& [network, stretches] : m_lanes)
            finishLane(stretches, lines);
    }

private:
    struct Piece {
        sim::TimeNs fromNs = std::numeric_limits<sim::TimeNs>::max();
        Role role{};
        QString first;  ///< the address that is read first
        std::map<QString, sim::TimeNs> seen;
    };
    struct Stretch {
        int a;
        int b;
        sim::TimeNs fromNs;
        Role role;
    };

    static void note(Piece& piece, const sim::Crossing& crossing, Role role, const QString& seen)
    {
        if (crossing.departNs < piece.fromNs) {
            piece.fromNs = crossing.departNs;
            piece.role = role;
            piece.first = seen;
        }
        const auto [known, isNew] = piece.seen.emplace(seen, crossing.departNs);
        known->second = std::min(known->second, crossing.departNs);
    }

    const LinkLine& link(int index) const
    {
        return m_scene.links()[static_cast<std::size_t>(index)];
    }
    const QRectF& rect(int box) const
    {
        return m_scene.boxes()[static_cast<std::size_t>(box)].rect;
    }

    void finishLink(int index, const Piece& piece, std::vector<RunMarks::Line>& lines,
                    std::vector<RunMarks::Label>& labels) const
    {
        const LinkLine& wire = link(index);
        const QRectF& bar = rect(wire.bBox);
        const QPointF dock = wire.points.last();
        lines.push_back({wire.points, piece.role, piece.fromNs});
        lines.push_back(
            {{dock, isLevel(bar) ? QPointF(dock.x(), laneOf(bar)) : QPointF(laneOf(bar), dock.y())},
             piece.role,
             piece.fromNs});
        QString text = piece.first;
        if (piece.seen.size() > 1)
            text += QStringLiteral(" +%1").arg(piece.seen.size() - 1);
        std::vector<sim::TimeNs> since;
        for (const auto& [address, ns] : piece.seen)
            since.push_back(ns);
        std::sort(since.begin(), since.end());
        const QLineF stretch = labelStretch(wire);
        labels.push_back(
            {stretch.pointAt(0.5), text, piece.role, piece.fromNs, stretch, std::move(since)});
    }

    /// The longest stretch outside the owner's cluster.
    QLineF labelStretch(const LinkLine& wire) const
    {
        const Box& owner = m_scene.boxes()[static_cast<std::size_t>(wire.aBox)];
        const QRectF coast = owner.kind == ElementKind::Node ? rect(owner.parent) : QRectF();
        QLineF best(wire.points.last(), wire.points.last());
        double longest = -1;
        for (qsizetype i = 1; i < wire.points.size(); ++i) {
            QPointF a = wire.points[i - 1];
            const QPointF b = wire.points[i];
            if (coast.contains(b) && i + 1 < wire.points.size())
                continue;
            if (coast.contains(a) && a.x() == b.x())
                a.setY(b.y() > coast.center().y() ? coast.bottom() : coast.top());
            else if (coast.contains(a))
                a.setX(b.x() > coast.center().x() ? coast.right() : coast.left());
            const double length = std::abs(a.x() - b.x()) + std::abs(a.y() - b.y());
            if (length > longest) {
                longest = length;
                best = {a, b};
            }
        }
        return best;
    }

    void finishLane(const std::vector<Stretch>& stretches, std::vector<RunMarks::Line>& lines) const
    {
        const QRectF& bar = rect(link(stretches.front().a).bBox);
        const bool level = isLevel(bar);
        const auto along = [&](int index) {
            const QPointF dock = link(index).points.last();
            return level ? dock.x() : dock.y();
        };
        std::set<double> cuts;
        for (const Stretch& s : stretches)
            cuts.insert({along(s.a), along(s.b)});
        const std::vector<double> at(cuts.begin(), cuts.end());
        std::vector<const Stretch*> first(at.size(), nullptr);
        for (const Stretch& s : stretches) {
            const auto [low, high] = std::minmax({along(s.a), along(s.b)});
            for (auto i = static_cast<std::size_t>(std::lower_bound(at.begin(), at.end(), low) -
                                                   at.begin());
                 i < at.size() && at[i] < high; ++i) {
                if (!first[i] || s.fromNs < first[i]->fromNs)
                    first[i] = &s;
            }
        }
        for (std::size_t i = 0; i + 1 < at.size(); ++i) {
            if (!first[i])
                continue;
            const double lane = laneOf(bar);
            lines.push_back({level ? QPolygonF{{at[i], lane}, {at[i + 1], lane}}
                                   : QPolygonF{{lane, at[i]}, {lane, at[i + 1]}},
                             first[i]->role, first[i]->fromNs});
        }
    }

    const SceneModel& m_scene;
    const sim::Trace& m_trace;
    std::map<int, Piece> m_links;
    std::map<std::pair<std::string, std::string>, Piece> m_inner;
    std::map<int, std::vector<Stretch>> m_lanes;
};

}  // namespace

double laneOf(const QRectF& bar)
{
    const double thick = std::min(bar.width(), bar.height());
    const double edge = isLevel(bar) ? bar.bottom() : bar.right();
    return thick < 24 ? edge - thick / 2 : edge - 9;
}

Role translatorRole(const SceneModel& scene, std::string_view element)
{
    const int index = scene.drawnBox(element);
    if (index < 0)
        return Role::Mask;
    const Box& box = scene.boxes()[static_cast<std::size_t>(index)];
    return box.kind == ElementKind::Gateway
               ? glyph::gatewayRole(static_cast<GatewayKind>(box.variant))
               : Role::Mask;
}

QRectF badgeArea(const Box& box)
{
    constexpr QSizeF kSize(84, 22);
    if (box.kind == ElementKind::Node)
        return {QPointF(box.rect.right() - kSize.width() - 8, box.rect.bottom() - 11), kSize};
    // On the upper border, clear of the name below it.
    return {QPointF(box.rect.right() - kSize.width() + 24, box.rect.top() + 2 - kSize.height()),
            kSize};
}

QPointF endSpot(const SceneModel& scene, int box)
{
    const Box& at = scene.boxes()[static_cast<std::size_t>(box)];
    return at.kind == ElementKind::Node ? scene.anchorOf(box)
                                        : QPointF(at.rect.center().x(), at.rect.bottom());
}

RunMarks::RunMarks(const SceneModel& scene, const sim::Trace& trace, int flow)
{
    readIdentities(scene, trace);
    Gatherer gatherer(scene, trace);
    std::set<sim::ElementIx> translators;
    std::size_t read = 0;
    const auto& flows = trace.flows();
    for (std::size_t i = 0; i < flows.size() && read < kMostCrossings; ++i) {
        if (flow >= 0 && static_cast<std::size_t>(flow) != i)
            continue;
        const auto mask = [&](const sim::Crossing& crossing) {
            ++read;
            const bool masked = sim::isMasked(trace, crossing);
            if (masked) {
                gatherer.add(crossing);
                translators.insert(crossing.hiddenBy);
            }
            return masked;
        };
        for (const std::uint32_t index :
             flows[i].isLate() ? flows[i].first().request : std::vector<std::uint32_t>())
            mask(trace.crossing(index));
        for (const std::uint32_t index : flows[i].request) {
            const sim::Crossing crossing = trace.crossing(index);
            if (!mask(crossing) && flow >= 0 && crossing.from < trace.elements().size() &&
                crossing.to < trace.elements().size()) {
                m_path.push_back({scene.way(trace.elements()[crossing.from],
                                            trace.elements()[crossing.to], crossing.network),
                                  crossing.departNs,
                                  {},
                                  crossing.network < 0});
            }
        }
    }
    gatherer.finish(m_lines, m_labels);
    if (flow >= 0 && static_cast<std::size_t>(flow) < flows.size())
        readWay(scene, trace, flows[static_cast<std::size_t>(flow)]);
    finish();
    readBadges(scene, trace, flow >= 0 ? translators : std::set<sim::ElementIx>());
    if (flow >= 0 && translators.empty())
        m_badges.clear();
    if (flow >= 0 && static_cast<std::size_t>(flow) < flows.size())
        readEnd(scene, trace, flows[static_cast<std::size_t>(flow)]);
}

namespace {

/// A line ends short of where a head's tip stands, so that it does not stick out beside the tip.
void drawBack(QPolygonF& line, QPointF tip)
{
    constexpr double kBack = 7;
    const auto shorten = [](QPointF& end, QPointF before) {
        const QLineF piece(end, before);
        if (piece.length() > kBack)
            end = piece.pointAt(kBack / piece.length());
    };
    if (line.size() < 2)
        return;
    if (line.last() == tip)
        shorten(line.last(), line[line.size() - 2]);
    else if (line.first() == tip)
        shorten(line.first(), line[1]);
}

}  // namespace

void RunMarks::readWay(const SceneModel& scene, const sim::Trace& trace,
                       const sim::FlowResult& flow)
{
    const auto& ids = trace.elements();
    for (const std::uint32_t index : flow.request) {
        const sim::Crossing crossing = trace.crossing(index);
        if (crossing.from >= ids.size() || crossing.to >= ids.size())
            continue;
        readChoices(scene, trace, index);
        Way way;
        way.points = scene.way(ids[crossing.from], ids[crossing.to], crossing.network);
        way.masked = sim::isMasked(trace, crossing);
        way.role = way.masked && crossing.hiddenBy < ids.size()
                       ? translatorRole(scene, ids[crossing.hiddenBy])
                       : Role::LinkActive;
        way.fromNs = crossing.departNs;
        way.from = scene.drawnBox(ids[crossing.from]);
        way.to = scene.drawnBox(ids[crossing.to]);
        way.bounds = way.points.boundingRect().adjusted(-12, -12, 12, 12);
        way.inner = crossing.network < 0;
        const bool known = std::any_of(m_ways.begin(), m_ways.end(), [&](const Way& other) {
            return other.points == way.points;
        });
        if (way.points.size() > 1 && !known)
            m_ways.push_back(std::move(way));
    }
    if (m_ways.empty())
        return;
    m_ways.back().last = true;
    const QPointF tip = m_ways.back().points.last();
    for (Line& line : m_lines)
        drawBack(line.points, tip);
    for (Step& step : m_path)
        drawBack(step.points, tip);
}

void RunMarks::readChoices(const SceneModel& scene, const sim::Trace& trace, std::uint32_t index)
{
    constexpr std::string_view kService = "service:";
    std::vector<sim::Step> steps = trace.stepsBefore(index);
    for (sim::Step& step : trace.steps(index))
        steps.push_back(std::move(step));
    for (const sim::Step& step : steps) {
        if (step.kind != sim::StepKind::DestinationNat || !step.rule.starts_with(kService) ||
            step.at >= trace.elements().size())
            continue;
        const int pill = scene.boxIndex(step.rule.substr(kService.size()));
        const int at = scene.drawnBox(trace.elements()[step.at]);
        if (pill < 0 || at < 0)
            continue;
        const auto& boxes = scene.boxes();
        const QRectF rect = boxes[static_cast<std::size_t>(pill)].rect;
        const QRectF machine = boxes[static_cast<std::size_t>(at)].rect;
        Choice choice{pill, at, trace.crossing(index).departNs, {}, {}};
        const QLineF leader = shortestBetween(machine, rect);
        const QRectF under = QRectF(leader.p1(), leader.p2()).normalized().adjusted(-2, -2, 2, 2);
        const Box& parent =
            boxes[static_cast<std::size_t>(boxes[static_cast<std::size_t>(pill)].parent)];
        bool free = true;
        for (int i = parent.firstChild; i < parent.firstChild + parent.childCount; ++i)
            free = free && (i == pill || i == at ||
                            !boxes[static_cast<std::size_t>(i)].rect.intersects(under));
        if (free)
            choice.leader = leader;
        choice.bounds = rect.united(under).adjusted(-6, -6, 6, 6);
        m_choices.push_back(choice);
    }
}

void RunMarks::readEnd(const SceneModel& scene, const sim::Trace& trace,
                       const sim::FlowResult& flow)
{
    const sim::Exchange& first = flow.first();
    const bool ended =
        first.verdict == sim::Verdict::Dropped || first.verdict == sim::Verdict::Refused;
    if (!ended || first.droppedAt >= trace.elements().size())
        return;
    const int box = scene.drawnBox(trace.elements()[first.droppedAt]);
    if (box < 0)
        return;
    m_end = End{endSpot(scene, box), first.reason, first.endNs};
    if (flow.isLate())
        m_end->untilNs = flow.startNs;
}

/// Bounds for the painter, and only such labels as do not cover each other.
void RunMarks::finish()
{
    for (Line& line : m_lines)
        line.bounds = line.points.boundingRect().adjusted(-8, -8, 8, 8);
    for (Step& step : m_path)
        step.bounds = step.points.boundingRect().adjusted(-12, -12, 12, 12);
    std::stable_sort(m_labels.begin(), m_labels.end(),
                     [](const Label& a, const Label& b) { return a.fromNs < b.fromNs; });
    std::vector<QRectF> taken;
    std::erase_if(m_labels, [&](const Label& label) {
        const double width = 7.0 * static_cast<double>(label.text.size()) + 36;
        const QRectF plate(label.at.x() - width / 2, label.at.y() - 10, width, 20);
        const bool covered = std::any_of(taken.begin(), taken.end(),
                                         [&](const QRectF& t) { return t.intersects(plate); });
        if (!covered)
            taken.push_back(plate);
        return covered;
    });
}

void RunMarks::readIdentities(const SceneModel& scene, const sim::Trace& trace)
{
    m_identities.resize(scene.boxes().size());
    for (std::size_t i = 0; i < m_identities.size(); ++i)
        m_identities[i] = scene.boxes()[i].identity;
    const std::vector<int> origins = sim::origins(trace);
    for (std::size_t i = 0; i < origins.size() && i < trace.elements().size(); ++i) {
        if (origins[i] < 0)
            continue;
        if (const int box = scene.boxIndex(trace.elements()[i]); box >= 0)
            m_identities[static_cast<std::size_t>(box)] = scene.lookOf(trace.elements()[i]);
    }
}

void RunMarks::readBadges(const SceneModel& scene, const sim::Trace& trace,
                          const std::set<sim::ElementIx>& only)
{
    struct Sum {
        std::map<sim::ElementIx, sim::TimeNs> origins;
        std::set<sim::ElementIx> candidates;
        std::map<IpAddress, sim::TimeNs> seen;
    };
    std::map<sim::ElementIx, Sum> sums;
    for (const sim::Merge& merge : trace.merges()) {
        if (merge.at >= trace.elements().size() || (!only.empty() && only.count(merge.at) == 0))
            continue;
        if (merge.candidates.size() == 1 && merge.origins == merge.candidates)
            continue;  // one to one: nothing is merged
        Sum& sum = sums[merge.at];
        for (std::size_t i = 0; i < merge.origins.size(); ++i) {
            const sim::TimeNs since = i < merge.sinceNs.size() ? merge.sinceNs[i] : merge.firstNs;
            const auto [known, isNew] = sum.origins.emplace(merge.origins[i], since);
            known->second = std::min(known->second, since);
        }
        sum.candidates.insert(merge.candidates.begin(), merge.candidates.end());
        const auto [known, isNew] = sum.seen.emplace(merge.seenAs, merge.firstNs);
        known->second = std::min(known->second, merge.firstNs);
    }
    for (const auto& [at, sum] : sums) {
        const std::string& id = trace.elements()[at];
        const int box = scene.drawnBox(id);
        if (box < 0)
            continue;
        Badge badge{box,
                    {},
                    static_cast<int>(sum.candidates.size()),
                    static_cast<int>(sum.seen.size()),
                    translatorRole(scene, id)};
        for (const auto& [origin, since] : sum.origins)
            badge.sinceNs.push_back(since);
        for (const auto& [address, since] : sum.seen)
            badge.seenNs.push_back(since);
        std::sort(badge.sinceNs.begin(), badge.sinceNs.end());
        std::sort(badge.seenNs.begin(), badge.seenNs.end());
        m_badges.push_back(std::move(badge));
    }
}

namespace {

int countUntil(const std::vector<sim::TimeNs>& times, RunMarks::Time at)
{
    const auto end = at ? std::upper_bound(times.begin(), times.end(), *at) : times.end();
    return static_cast<int>(end - times.begin());
}

}  // namespace

int RunMarks::Label::addressesAt(Time until) const
{
    return countUntil(sinceNs, until);
}

QString RunMarks::Label::textAt(Time until) const
{
    const int count = addressesAt(until);
    const QString first = text.section(QLatin1Char(' '), 0, 0);
    return count < 2 ? first : first + QStringLiteral(" +%1").arg(count - 1);
}

int RunMarks::Badge::originsAt(Time at) const
{
    return countUntil(sinceNs, at);
}

QString RunMarks::Badge::text(Time at) const
{
    return QStringLiteral("%1/%2 → %3")
        .arg(originsAt(at))
        .arg(std::max(candidates, static_cast<int>(sinceNs.size())))
        .arg(countUntil(seenNs, at));
}

QRectF RunMarks::changed(const SceneModel& scene, Time a, Time b) const
{
    QRectF area;
    const auto differs = [&](sim::TimeNs fromNs) {
        return isShown(fromNs, a) != isShown(fromNs, b);
    };
    for (const Line& line : m_lines) {
        if (differs(line.fromNs))
            area |= line.bounds;
    }
    for (const Label& label : m_labels) {
        if (differs(label.fromNs) || label.addressesAt(a) != label.addressesAt(b))
            area |= QRectF(label.at.x() - 300, label.at.y() - 60, 600, 120)
                        .united(QRectF(label.stretch.p1(), label.stretch.p2()).normalized());
    }
    for (const Badge& badge : m_badges) {
        if (badge.originsAt(a) != badge.originsAt(b))
            area |= badgeArea(scene.boxes()[static_cast<std::size_t>(badge.box)])
                        .adjusted(-40, -8, 40, 8);
    }
    if (m_end && m_end->isShown(a) != m_end->isShown(b))
        area |= QRectF(m_end->at.x() - 20, m_end->at.y() - 4, 220, 44);
    for (const Step& step : m_path) {
        if (differs(step.fromNs))
            area |= step.bounds;
    }
    for (const Way& way : m_ways) {
        if (differs(way.fromNs))
            area |= way.bounds;
    }
    for (const Choice& choice : m_choices) {
        if (differs(choice.fromNs))
            area |= choice.bounds;
    }
    return area;
}

}  // namespace tombolo::render
