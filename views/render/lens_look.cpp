// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>
#include <set>

#include "sim/queries.h"
#include "views/render/lens.h"
#include "views/text/crowd_text.h"

namespace tombolo::render {

using namespace sim::analysis;

namespace {

class Lens {
    Q_DECLARE_TR_FUNCTIONS(Lens)
};

QString addressesText(const std::vector<IpAddress>& addresses)
{
    QString text = QString::fromStdString(toString(addresses.front()));
    if (addresses.size() > 1)
        text += QStringLiteral(" +%1").arg(addresses.size() - 1);
    return text;
}

/// Nodes that are in the crowd themselves are not said twice.
QString crowdText(Crowd crowd)
{
    if (crowd.nodes > 0)
        crowd.onNodes = 0;
    return text::crowdText(crowd);
}

QString nameOf(const text::NameOf& names, const std::string& id)
{
    return names ? names(id) : QString::fromStdString(id);
}

std::string idOf(const sim::Trace& trace, const Observer& o)
{
    return o.element != sim::kNoElement ? trace.elements()[o.element]
                                        : trace.networks()[static_cast<std::size_t>(o.network)];
}

QString summaryOf(const ViewOf& view)
{
    if (view.told == 0 && view.fogs.empty())
        return Lens::tr("No flow is seen from here.");
    if (view.fogs.empty())
        return Lens::tr("Told apart: %1").arg(view.told);
    int addresses = 0;
    for (const sim::analysis::Fog& fog : view.fogs)
        addresses += static_cast<int>(fog.addresses.size());
    const QLocale locale;
    const QString told = locale.toString(view.told);
    const QString merged = locale.toString(view.fogged);
    const QString shared = locale.toString(addresses);
    if (view.both == 0)
        return Lens::tr("Told apart: %1 · merged: %2 · shared addresses: %3")
            .arg(told, merged, shared);
    return Lens::tr("Told apart: %1 · merged: %2, of which %4 told apart by another address · "
                    "shared addresses: %3")
        .arg(told, merged, shared, locale.toString(view.both));
}

/// The visible beginnings of hidden flows; where several senders share a stretch it is nobody's.
class VisibleWays {
public:
    explicit VisibleWays(const sim::Trace& trace) : m_trace(trace) {}

    void add(const sim::FlowResult& flow)
    {
        for (const std::uint32_t i : flow.request) {
            const sim::Crossing c = m_trace.crossing(i);
            if (c.hidden || m_ways.size() >= kMostWays)
                break;
            const auto [at, isNew] = m_ways.try_emplace({c.from, c.to, c.network}, c.trueSource);
            if (!isNew && at->second != c.trueSource)
                at->second = sim::kNoElement;
        }
    }
    std::vector<LensLook::Way> take() const
    {
        std::vector<LensLook::Way> out;
        const auto& ids = m_trace.elements();
        for (const auto& [key, sender] : m_ways)
            out.push_back({ids[std::get<0>(key)], ids[std::get<1>(key)], std::get<2>(key),
                           sender < ids.size() ? ids[sender] : std::string()});
        return out;
    }

private:
    static constexpr std::size_t kMostWays = 3000;  ///< more could not be told apart
    const sim::Trace& m_trace;
    std::map<std::tuple<sim::ElementIx, sim::ElementIx, std::int32_t>, sim::ElementIx> m_ways;
};

}  // namespace

std::optional<Observer> observerOf(const sim::Trace& trace, const std::string& id)
{
    Observer o;
    const auto& elements = trace.elements();
    const auto element = std::find(elements.begin(), elements.end(), id);
    if (element != elements.end()) {
        o.element = static_cast<sim::ElementIx>(element - elements.begin());
        return o;
    }
    const auto& networks = trace.networks();
    const auto network = std::find(networks.begin(), networks.end(), id);
    if (network == networks.end())
        return {};
    o.network = static_cast<std::int32_t>(network - networks.begin());
    return o;
}

LensLook standHere(const sim::Trace& trace, const Ledger& ledger, const Observer& observer,
                   const text::NameOf& names)
{
    const ViewOf view = viewOf(ledger, trace, observer);
    LensLook look;
    look.observer = idOf(trace, observer);
    std::set<sim::ElementIx> inFog;
    for (const sim::analysis::Fog& fog : view.fogs)
        inFog.insert(fog.group.members.begin(), fog.group.members.end());
    for (sim::ElementIx e = 0; e < view.of.size(); ++e) {
        if (view.of[e] != Knowledge::NeverSeen)
            look.bright.insert(trace.elements()[e]);
        if (view.of[e] == Knowledge::Told && look.told.empty() && inFog.count(e) == 0)
            look.told = trace.elements()[e];
    }
    look.bright.insert(look.observer);
    for (const sim::analysis::Fog& fog : view.fogs) {
        LensLook::Fog out;
        for (const sim::ElementIx e : fog.group.members)
            out.members.push_back(trace.elements()[e]);
        out.address = addressesText(fog.addresses);
        out.crowd = crowdText(fog.group.crowd);
        look.fogs.push_back(std::move(out));
    }
    look.title = Lens::tr("Standing at %1").arg(nameOf(names, look.observer));
    look.summary = summaryOf(view);
    return look;
}

LensLook hiddenSources(const sim::Trace& trace, const Ledger& ledger)
{
    LensLook look;
    look.kind = LensLook::Kind::Hidden;
    int hidden = 0;
    int alone = 0;
    bool received = false;
    struct Translator {
        std::set<sim::ElementIx> who;
        std::set<IpAddress> seenAs;
    };
    std::map<sim::ElementIx, Translator> translators;
    std::set<std::pair<sim::ElementIx, Sources::GroupIx>> taken;
    VisibleWays ways(trace);
    for (const FlowLedger& flow : ledger.flows()) {
        const sim::FlowResult& result = trace.flows()[flow.flow];
        received = received || result.seenSource;
        if (!result.hidden)
            continue;
        (result.isMerged() ? hidden : alone) += 1;
        if (!result.isMerged())
            continue;  // one address for one sender: that hides nobody
        ways.add(result);
        look.bright.insert(trace.elements()[result.trueSource.element]);
        look.bright.insert(trace.elements()[result.seenSource->element]);
        for (const Flip& flip : flow.flips) {
            if (flip.before.address == flip.after.address ||
                ledger.group(flip.after.group).members.size() < 2)
                continue;
            Translator& t = translators[flip.at];
            t.seenAs.insert(flip.after.address);
            if (taken.insert({flip.at, flip.after.group}).second)
                t.who.insert(ledger.group(flip.after.group).members.begin(),
                             ledger.group(flip.after.group).members.end());
        }
    }
    for (const auto& [at, t] : translators) {
        const std::string& id = trace.elements()[at];
        look.bright.insert(id);
        look.callouts.push_back(
            {id, crowdText(crowdOf(ledger.table(), {t.who.begin(), t.who.end()})),
             Lens::tr("seen as %n address(es)", nullptr, static_cast<int>(t.seenAs.size()))});
    }
    look.ways = ways.take();
    look.title = Lens::tr("All hidden sources");
    look.summary =
        trace.flows().empty() ? Lens::tr("There is no flow yet, so there is nothing to hide.")
        : !received           ? Lens::tr("No flow arrives, so nobody sees a source.")
        : hidden == 0 && alone > 0
            ? Lens::tr("%n flow(s) are translated, each to an address that stands for "
                       "its sender alone.",
                       nullptr, alone)
        : hidden == 0 ? Lens::tr("Every receiver of this run sees the true source.")
                      : Lens::tr("Flows with a hidden source: %1 · translators on their ways: %2")
                            .arg(hidden)
                            .arg(translators.size());
    return look;
}

LensLook suspects(const sim::Trace& trace, const LogLine& line, const WhoIs& answer,
                  const text::NameOf& names)
{
    LensLook look;
    look.kind = LensLook::Kind::Suspects;
    look.observer = idOf(trace, Observer{line.at, line.network});
    look.bright.insert(look.observer);
    for (const Candidate& c : answer.candidates) {
        if (c.excludedBy >= 0)
            continue;
        look.suspects.insert(trace.elements()[c.element]);
        look.bright.insert(trace.elements()[c.element]);
    }
    look.title = Lens::tr("Who was %1 at %2?")
                     .arg(text::endpointText(line.source, line.port), nameOf(names, look.observer));
    look.summary = crowdText(answer.crowd);
    return look;
}

}  // namespace tombolo::render
