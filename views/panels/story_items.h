// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <vector>

#include "sim/stages.h"
#include "views/workspace/workspace.h"

namespace tombolo::views {

/// One card of the packet story.
struct StoryItem {
    enum class Kind { Summary, Section, Hop };
    Kind kind{};
    std::uint32_t flow = 0;
    sim::Phase phase{};
    sim::Stage::Kind stage{};                ///< of a request or reply
    sim::ElementIx proxy = sim::kNoElement;  ///< that accepts or connects on in this stage
    // Hop only:
    std::uint32_t index = sim::kNoCrossing;  ///< of the crossing
    int number = 0;                          ///< within its section, from 1
    sim::Crossing crossing;
    std::vector<sim::Step> before;  ///< the sender's own steps
    std::vector<sim::Step> steps;   ///< what the receiver did
    bool masked = false;            ///< the source that is read could be another one's
    bool maskOn = false;            ///< the source is hidden from here on
    bool maskOff = false;           ///< … and was, up to here
    bool last = false;              ///< of its section
};

/// The cards of one exchange: summary, then request, reply and errors hop by hop; with proxies
/// every connection's request and reply in the order in which they happened.
/// @param attempt which of the flow's packets; FlowResult::attempt is what the verdict is about
std::vector<StoryItem> storyOf(const sim::Trace& trace, std::uint32_t flow, std::uint32_t attempt);

/// Worth more than a word in the short form: it changed the packet, chose for it, or ended it.
bool isEssential(const sim::Step& step);

/// Turns cards into what is shown. Every name and address is escaped.
class StoryWriter {
public:
    StoryWriter(const sim::Trace& trace, text::NameOf names, const render::Theme& theme,
                bool everyStep);
    QString html(const StoryItem& item) const;
    /// The same for the clipboard and for screen readers.
    QString plain(const StoryItem& item) const;

private:
    QString summaryHtml(const StoryItem& item) const;
    QString hopHtml(const StoryItem& item) const;
    QString stepsHtml(const StoryItem& item, bool sender) const;
    /// @param own the true source's own address
    QString stepHtml(const sim::Step& step, const IpAddress& own) const;
    QString changeHtml(const sim::Step& step, const IpAddress& own) const;
    QString markedTuple(const sim::Header& shown, const sim::Header& other) const;
    QString maskHtml(const StoryItem& item) const;
    QString tinted(render::Role role, const QString& html) const;
    QString name(sim::ElementIx index) const;
    QString wireName(const sim::Crossing& crossing) const;
    QString maskText(const StoryItem& item) const;
    QString identityLine(const StoryItem& item) const;
    QStringList summaryLines(const sim::FlowResult& flow) const;
    QString sectionTitle(const StoryItem& item) const;
    QString errorLine(const sim::IcmpError& error) const;
    QString ruleLine(const sim::Step& step) const;

    const sim::Trace& m_trace;
    text::NameOf m_names;
    const render::Theme& m_theme;
    bool m_everyStep;
};

}  // namespace tombolo::views
