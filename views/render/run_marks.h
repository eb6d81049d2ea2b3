// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "sim/trace.h"
#include "views/render/scene_model.h"
#include "views/render/theme.h"

namespace tombolo::render {

/// What a finished run writes on the drawing: wires after a hop that hides the source, with the
/// address that is read there, and how many each translator merges. Read off the trace once; then
/// any instant of it can be drawn.
class RunMarks {
public:
    using Time = std::optional<sim::TimeNs>;  ///< none: the end of the run

    /// @param flow index of the one flow to show; -1: all
    RunMarks(const SceneModel& scene, const sim::Trace& trace, int flow = -1);

    /// A stretch of wire on which the source that is read is not the true one.
    struct Line {
        QPolygonF points;
        Role role{};  ///< colour of the translator
        sim::TimeNs fromNs = 0;
        QRectF bounds{};
        bool inner = false;  ///< inside a node: drawn over its box
    };
    /// The address that is read as source on a wire.
    struct Label {
        QPointF at;
        QString text;  ///< "10.10.0.21", or "10.10.0.21 +2" where there are more
        Role role{};
        sim::TimeNs fromNs = 0;
        QLineF stretch{};                    ///< of the wire, that it may stand on
        std::vector<sim::TimeNs> sinceNs{};  ///< of each address, ascending
        int addressesAt(Time until) const;
        QString textAt(Time until) const;  ///< without those that are still to come
    };
    struct Badge {
        int box = -1;
        std::vector<sim::TimeNs> sinceNs;  ///< of each origin that it merges, ascending
        int candidates = 0;                ///< who could be behind it, sending or not
        int seenAs = 0;                    ///< into so many addresses
        Role role{};
        std::vector<sim::TimeNs> seenNs{};  ///< of each of these addresses, ascending
        int originsAt(Time at) const;       ///< merged until then
        /// "3/8 → 1": three of eight that could, in one address.
        QString text(Time at) const;
    };
    /// The way of the one flow, as far as its source is visible.
    struct Step {
        QPolygonF points;
        sim::TimeNs fromNs = 0;
        QRectF bounds{};
        bool inner = false;  ///< inside a node: drawn over its box
    };

    /// One crossing of the one flow's request, hidden or not, in the direction that it takes: for
    /// the heads that say so.
    struct Way {
        QPolygonF points;
        Role role{};  ///< colour of its line
        sim::TimeNs fromNs = 0;
        int from = -1;  ///< boxes
        int to = -1;
        QRectF bounds{};
        bool masked = false;
        bool inner = false;  ///< inside a node: drawn over its box
        bool last = false;   ///< it ends at the receiver
    };
    /// A service that the one flow asked for and that chose an endpoint for it.
    struct Choice {
        int pill = -1;  ///< box of the service
        int at = -1;    ///< box of the machine that translated
        sim::TimeNs fromNs = 0;
        QLineF leader{};  ///< from the machine to the pill; none where others would lie below it
        QRectF bounds{};
    };

    /// Where the one flow ended, if it did not get through.
    struct End {
        QPointF at;
        sim::Reason reason{};
        sim::TimeNs fromNs = 0;
        /// When a later packet of it set out that got through: then the mark goes.
        std::optional<sim::TimeNs> untilNs{};
        bool isShown(Time now) const
        {
            return RunMarks::isShown(fromNs, now) && (!untilNs || (now && *now < *untilNs));
        }
    };

    const std::optional<End>& end() const { return m_end; }
    const std::vector<Line>& lines() const { return m_lines; }
    const std::vector<Label>& labels() const { return m_labels; }
    const std::vector<Badge>& badges() const { return m_badges; }
    const std::vector<Step>& path() const { return m_path; }
    const std::vector<Way>& ways() const { return m_ways; }
    const std::vector<Choice>& choices() const { return m_choices; }
    /// Look of the box's origin in this run, -1 for none.
    int identityOf(int box) const { return m_identities[static_cast<std::size_t>(box)]; }

    /// What labelPlaces() keeps here.
    std::shared_ptr<const struct LabelPlaces>& places() const { return m_places; }

    static bool isShown(sim::TimeNs fromNs, Time at) { return !at || fromNs <= *at; }
    /// What looks different at two instants; null when nothing does.
    QRectF changed(const SceneModel& scene, Time a, Time b) const;
    bool empty() const { return m_lines.empty() && m_badges.empty() && m_path.empty() && !m_end; }

private:
    void finish();
    void readWay(const SceneModel& scene, const sim::Trace& trace, const sim::FlowResult& flow);
    void readChoices(const SceneModel& scene, const sim::Trace& trace, std::uint32_t index);
    void readEnd(const SceneModel& scene, const sim::Trace& trace, const sim::FlowResult& flow);
    void readIdentities(const SceneModel& scene, const sim::Trace& trace);
    void readBadges(const SceneModel& scene, const sim::Trace& trace,
                    const std::set<sim::ElementIx>& only);

    std::vector<Line> m_lines;
    std::vector<Label> m_labels;
    std::vector<Badge> m_badges;
    std::vector<Step> m_path;
    std::vector<Way> m_ways;
    std::vector<Choice> m_choices;
    std::optional<End> m_end;
    std::vector<int> m_identities;
    mutable std::shared_ptr<const LabelPlaces> m_places;
};

/// Colour of who hides a source: a gateway's own, else the mask's.
Role translatorRole(const SceneModel& scene, std::string_view element);
/// Where a mask badge sits on a box.
QRectF badgeArea(const Box& box);
/// Where packets fall that end at a box.
QPointF endSpot(const SceneModel& scene, int box);
/// Where packets run along a network's bar: y of a level bar, x of an upright one.
double laneOf(const QRectF& bar);

}  // namespace tombolo::render
