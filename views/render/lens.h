// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainterPath>
#include <QPointF>
#include <QPolygonF>
#include <QRegion>
#include <QString>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sim/analysis/view_of.h"
#include "sim/analysis/whois.h"
#include "views/render/scene_model.h"
#include "views/text/text.h"

/// A drawing as somebody sees it who cannot know everything: some of it bright, some of it fog, the
/// rest faded.
namespace tombolo::render {

/// What to show, by element ids and words. Made from answers of sim/analysis; draws nothing itself.
struct LensLook {
    enum class Kind {
        Stand,     ///< what one observer can know
        Hidden,    ///< every flow whose source is hidden, at once
        Suspects,  ///< who could be behind one logged line
    };
    struct Fog {
        std::vector<std::string> members;
        QString address;  ///< "10.10.0.21", "10.10.0.21 +3"
        QString crowd;    ///< "12 pods"
    };
    /// What a translator merges, beside its box.
    struct Callout {
        std::string id;
        QString who;     ///< "12 pods (2 clusters)"
        QString seenAs;  ///< "seen as 1 address"
    };
    /// A stretch of a hidden flow's way on which its source is still visible.
    struct Way {
        std::string from;
        std::string to;
        int network = -1;
        std::string sender;  ///< empty: of several
    };
    Kind kind = Kind::Stand;
    std::string observer;            ///< with an eye; may be empty
    std::set<std::string> bright;    ///< not faded
    std::set<std::string> suspects;  ///< with a frame of their own
    std::string told;  ///< somebody whose address tells it apart, in no fog; empty: nobody
    std::vector<Fog> fogs;
    std::vector<Callout> callouts;
    std::vector<Way> ways;
    QString title;    ///< who looks: "Standing at server"
    QString summary;  ///< what it comes to, one sentence
};

/// "Stand here": an element's or a network's view.
LensLook standHere(const sim::Trace& trace, const sim::analysis::Ledger& ledger,
                   const sim::analysis::Observer& observer, const text::NameOf& names);
/// All hidden sources of a run.
LensLook hiddenSources(const sim::Trace& trace, const sim::analysis::Ledger& ledger);
/// The candidates behind a logged line; those excluded are faded.
LensLook suspects(const sim::Trace& trace, const sim::analysis::LogLine& line,
                  const sim::analysis::WhoIs& answer, const text::NameOf& names);
/// The observer with that id: an element, or a network. @return none for anything else
std::optional<sim::analysis::Observer> observerOf(const sim::Trace& trace, const std::string& id);

/// Where a look lies on one scene: worked out once, drawn often.
class LensShape {
public:
    LensShape(const SceneModel& scene, const LensLook& look);

    /// What of a fog lies in one top-level box; each has a label of its own.
    struct Part {
        QRectF bounds;
        int top = -1;
    };
    struct Fog {
        QRegion area;  ///< document coordinates; a little within the outline
        QPainterPath outline;
        std::vector<Part> parts;
        QRectF bounds;
    };
    /// Rectangles that are bright, and inside them those that are not (odd-even).
    const QPainterPath& holes() const { return m_holes; }
    const std::vector<Fog>& fogs() const { return m_fogs; }  ///< as LensLook::fogs
    int observerBox() const { return m_observer; }           ///< -1: none, or not drawn
    struct Way {
        QPolygonF points;
        QRectF bounds;
        int origin = -1;
    };
    const std::vector<Way>& ways() const { return m_ways; }
    /// What lensPlaces() keeps here.
    std::shared_ptr<const struct LensPlaces>& places() const { return m_places; }

private:
    void addHoles(const SceneModel& scene, const std::vector<char>& bright, int box, bool around);
    Fog fogOf(const SceneModel& scene, const std::vector<std::string>& members,
              std::vector<char>& bright) const;

    QPainterPath m_holes;
    std::vector<Fog> m_fogs;
    std::vector<Way> m_ways;
    mutable std::shared_ptr<const LensPlaces> m_places;
    int m_observer = -1;
};

}  // namespace tombolo::render
