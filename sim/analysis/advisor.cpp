// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/advisor.h"

#include <algorithm>
#include <map>
#include <set>

#include "sim/analysis/advisor_models.h"
#include "sim/analysis/document_counts.h"
#include "sim/analysis/told_once.h"
#include "sim/analysis/whois.h"
#include "sim/simulate.h"

namespace tombolo::sim::analysis {
namespace {

/// As the ledger counts: another address that stands for one sender alone tells it.
bool cannotTell(SourceSight sight)
{
    return sight != SourceSight::None && !tells(sight);
}

void countHiders(const FlowResult& flow, ModelSide& side)
{
    std::set<Hider> hiders;
    for (const HiddenBy& by : flow.hiddenBy) {
        const bool isNode = by.rule == "masquerade";
        hiders.insert(by.rule.starts_with("service:")         ? Hider::Service
                      : by.rule.starts_with("proxy:")         ? Hider::Proxy
                      : by.rule.starts_with("egress-policy:") ? Hider::Egress
                      : isNode                                ? Hider::Masquerade
                                                              : Hider::Gateway);
    }
    for (const Hider hider : hiders)
        ++side.hiddenBy[static_cast<std::size_t>(hider)];
}

std::uint32_t translators(const Topology& topology)
{
    std::size_t n = 0;
    for (const Cluster& cluster : topology.clusters)
        n += cluster.masquerade;
    for (const Gateway& gateway : topology.gateways)
        n += gateway.sourceNat.size() + gateway.publish.size();
    return static_cast<std::uint32_t>(n);
}

class Advisor {
public:
    Advisor(const Topology& topology, const AdviceOptions& options)
        : m_topology(topology), m_options(options)
    {
    }

    Result<Advice> run()
    {
        AddressQuestion question;
        question.free = m_options.free;
        question.growthPercent = m_options.growthPercent;
        question.nodeLength = m_options.nodeLength;
        question.stop = m_options.stop;
        const bool clusters = !m_topology.clusters.empty();
        Models models;
        if (clusters) {
            convert::ConvertOptions options;
            options.free = m_options.free;
            options.nodeLength = m_options.nodeLength;
            if (m_options.carried) {
                options.record = &m_options.carried->record;
                options.untouched = m_options.carried->untouched;
                options.sealed = m_options.carried->sealed;
            }
            models = modelsOf(m_topology, options);
            question.flat = models.flat ? &*models.flat : nullptr;
            question.island = models.islandOne();
        }
        m_advice.addresses = adviseAddresses(m_topology, question);
        if (clusters) {
            for (const ClusterModel model : {ClusterModel::Flat, ClusterModel::Island}) {
                if (const auto done = runSide(models, model); !done)
                    return tl::unexpected(done.error());
            }
            compare();
            if (const auto done = findLosses(models); !done)
                return tl::unexpected(done.error());
        }
        if (m_options.stop != nullptr && *m_options.stop)
            return fail(Errc::Cancelled);
        judge(clusters);
        return std::move(m_advice);
    }

private:
    const ModelSide* flat() const { return m_advice.flat ? &*m_advice.flat : nullptr; }
    const ModelSide* island() const { return m_advice.island ? &*m_advice.island : nullptr; }

    Result<Done> runSide(const Models& models, ClusterModel model)
    {
        const bool isFlat = model == ClusterModel::Flat;
        const Topology* made = isFlat ? models.flatOne() : models.islandOne();
        const bool drawn = isFlat ? models.drawnFlat : models.drawnIsland;
        if (!made && !drawn)
            return Done{};
        RunOptions run;
        run.seed = m_options.seed;
        run.stop = m_options.stop;
        const auto once = runToldOnce(drawn ? m_topology : *made, run);
        if (!once)
            return tl::unexpected(once.error());
        const Topology& topology = once->topology;
        const Trace& trace = *once->trace;
        ModelSide side;
        side.drawn = drawn;
        side.routes = routeCount(topology);
        side.rules = translators(topology);
        side.bottleneck = bottleneckOf(trace, m_options.costs);
        const auto ledger = Ledger::make(topology, trace);
        if (!ledger)
            return tl::unexpected(ledger.error());
        Detective detective(topology, trace, **ledger);
        for (std::uint32_t f = 0; f < trace.flows().size(); ++f) {
            if (m_options.stop != nullptr && *m_options.stop)
                return fail(Errc::Cancelled);
            if (m_options.looked != nullptr)
                ++*m_options.looked;
            const FlowResult& flow = trace.flows()[f];
            FlowLeg leg = legOf(trace, flow, m_options.costs);
            addProbes(detective, f, leg);
            ++side.flows;
            side.answered += leg.sight != SourceSight::None;
            side.hidden += cannotTell(leg.sight);
            if (cannotTell(leg.sight))
                countHiders(flow, side);
            side.header += leg.sight == SourceSight::Header;
            tradeOf(flow.id).*(isFlat ? &FlowTrade::flat : &FlowTrade::island) = leg;
        }
        (isFlat ? m_advice.flat : m_advice.island) = side;
        return Done{};
    }

    /// Where it is drawn in both models, a run of its own says what is answered now.
    Result<Done> findLosses(const Models& models)
    {
        std::set<std::string> now;
        if (!models.drawnFlat && !models.drawnIsland) {
            RunOptions run;
            run.seed = m_options.seed;
            run.stop = m_options.stop;
            run.candidates = false;
            const auto trace = simulate(m_topology, run);
            if (!trace)
                return tl::unexpected(trace.error());
            for (const FlowResult& flow : (*trace)->flows())
                if (flow.isAnswered())
                    now.insert(flow.id);
        }
        const auto drawn = models.drawnFlat ? &FlowTrade::flat : &FlowTrade::island;
        const bool isDrawn = models.drawnFlat || models.drawnIsland;
        for (const FlowTrade& trade : m_advice.flows) {
            if (isDrawn ? !isAnswered(trade.*drawn) : !now.contains(trade.flow))
                continue;
            if (flat() && !isAnswered(trade.flat))
                m_advice.flatLoses.push_back(trade.flow);
            if (island() && !isAnswered(trade.island))
                m_advice.islandLoses.push_back(trade.flow);
        }
        return Done{};
    }

    static bool isAnswered(const std::optional<FlowLeg>& leg)
    {
        return leg && leg->sight != SourceSight::None;
    }

    /// How many logs it takes to find out who it was, where the receiver's own does not say.
    static void addProbes(Detective& detective, std::uint32_t flow, FlowLeg& leg)
    {
        if (!cannotTell(leg.sight))
            return;
        const Naming naming = detective.probesToName(flow);
        leg.probes = static_cast<std::uint32_t>(std::max(0, naming.probes));
        leg.named = naming.left <= 1;
    }

    FlowTrade& tradeOf(const std::string& flow)
    {
        const auto [at, isNew] = m_byFlow.try_emplace(flow, m_advice.flows.size());
        if (isNew)
            m_advice.flows.push_back({flow, {}, {}});
        return m_advice.flows[at->second];
    }

    /// Sums over the flows that every model there is answers.
    void compare()
    {
        for (const FlowTrade& trade : m_advice.flows) {
            const auto bad = [](const std::optional<FlowLeg>& leg, bool asked) {
                return asked && (!leg || leg->sight == SourceSight::None);
            };
            if (bad(trade.flat, m_advice.flat.has_value()) ||
                bad(trade.island, m_advice.island.has_value()))
                continue;
            const bool isAlike =
                !trade.flat || !trade.island || trade.flat->receiver == trade.island->receiver;
            if (m_advice.flat)
                add(*trade.flat, isAlike, *m_advice.flat);
            if (m_advice.island)
                add(*trade.island, isAlike, *m_advice.island);
        }
    }

    static void add(const FlowLeg& leg, bool isTimed, ModelSide& side)
    {
        ++side.compared;
        side.comparedHidden += cannotTell(leg.sight);
        side.probes += leg.probes;
        side.mostProbes = std::max(side.mostProbes, leg.probes);
        side.unnamed += !leg.named;
        if (!isTimed)
            return;
        ++side.timed;
        side.steadyNs += leg.steadyNs;
        side.setUpNs += leg.setUpNs;
        side.translationNs += leg.translationNs;
        side.trackingNs += leg.trackingNs;
        side.tunnelNs += leg.tunnelNs;
    }

    void because(AdviceCode code) { m_advice.because.push_back(code); }
    void wouldChange(AdviceCode code) { m_advice.wouldChange.push_back(code); }

    void judge(bool clusters)
    {
        if (!clusters) {
            m_advice.recommendation = Recommendation::None;
            because(AdviceCode::NoClusters);
            return;
        }
        judgeAnswers();
        judgeAddresses();
        judgeSources();
        judgeCosts();
        recommend();
    }

    void judgeAddresses()
    {
        const AddressAdvice& a = m_advice.addresses;
        if (a.needs.empty())
            return;  // no pod has an address
        because(a.fitsGrown() ? AdviceCode::AddressesFit
                : a.fits()    ? AdviceCode::AddressesFitForNow
                              : AdviceCode::AddressesDoNotFit);
        if (a.fitsGrown()) {
            if (!a.curves.empty() && !a.curves.front().bounded)
                wouldChange(AdviceCode::MoreGrowth);
            return;
        }
        if (a.missing)
            wouldChange(AdviceCode::LargerBlock);
        if (a.nodeLength)
            wouldChange(AdviceCode::SmallerNodeBlocks);
        if (a.fits())
            wouldChange(AdviceCode::LessGrowth);
    }

    void judgeSources()
    {
        if (!flat() || !island())
            return because(AdviceCode::NoOtherModel);
        if (flatShows())
            because(AdviceCode::SourcesHidden);
        else if (island()->hidden == 0)
            because(AdviceCode::NothingHidden);
        if (flat()->hidden > 0)
            because(AdviceCode::StillHidden);
        if (island()->probes > flat()->probes)
            because(AdviceCode::MoreProbes);
    }

    void judgeCosts()
    {
        if (!flat() || !island())
            return;
        if (flat()->timed > 0) {
            const TimeNs more = island()->steadyNs - flat()->steadyNs;
            const bool matters = (more < 0 ? -more : more) * 100 >= flat()->steadyNs;
            because(matters ? AdviceCode::LatencyMatters : AdviceCode::LatencyAlike);
        }
        if (flat()->timed < flat()->compared)
            because(AdviceCode::OtherEndpoints);
        if (flat()->routes > island()->routes)
            because(AdviceCode::MoreRoutes);
    }

    /// A flow that would get no answer weighs more than all that it would show.
    void judgeAnswers()
    {
        const auto only = [&](std::optional<FlowLeg> FlowTrade::*good,
                              std::optional<FlowLeg> FlowTrade::*bad) {
            return std::any_of(
                m_advice.flows.begin(), m_advice.flows.end(),
                [&](const FlowTrade& f) { return isAnswered(f.*good) && !isAnswered(f.*bad); });
        };
        const bool both = flat() && island();
        if (!m_advice.flatLoses.empty() || (both && only(&FlowTrade::island, &FlowTrade::flat)))
            because(AdviceCode::FlatBreaks);
        if (!m_advice.islandLoses.empty() || (both && only(&FlowTrade::flat, &FlowTrade::island)))
            because(AdviceCode::IslandBreaks);
    }

    /// Sources that are hidden by islands, of the flows that both answer.
    bool flatShows() const
    {
        return flat() && island() && island()->comparedHidden > flat()->comparedHidden;
    }

    void recommend()
    {
        const AddressAdvice& a = m_advice.addresses;
        const bool shows = flatShows();
        const bool flatBreaks = !m_advice.flatLoses.empty();
        const bool islandBreaks = !m_advice.islandLoses.empty();
        if (!a.fits() || flatBreaks)
            m_advice.recommendation =
                islandBreaks ? Recommendation::Neither : Recommendation::Island;
        else if (!shows && !islandBreaks)
            m_advice.recommendation = Recommendation::Either;
        else
            m_advice.recommendation =
                a.fitsGrown() ? Recommendation::Flat : Recommendation::FlatForNow;
        if (a.fits() && flatBreaks)
            wouldChange(AdviceCode::AnswersFirst);
        if (shows)
            wouldChange(a.fits() && !flatBreaks ? AdviceCode::NobodyAsks : AdviceCode::Remedies);
        else if (flat() && island() && !flatBreaks && !islandBreaks)
            wouldChange(AdviceCode::SomeoneAsks);
    }

    const Topology& m_topology;
    const AdviceOptions& m_options;
    Advice m_advice;
    std::map<std::string, std::size_t> m_byFlow;
};

}  // namespace

const char* toString(Hider hider)
{
    static constexpr const char* kWords[] = {"service", "proxy", "gateway", "egress-policy",
                                             "masquerade"};
    const auto at = static_cast<std::size_t>(hider);
    return at < std::size(kWords) ? kWords[at] : "";
}

const char* toString(AdviceCode code)
{
    static constexpr const char* kWords[] = {
        "addresses-fit",
        "addresses-fit-for-now",
        "addresses-do-not-fit",
        "sources-hidden",
        "nothing-hidden",
        "still-hidden",
        "more-probes",
        "latency-matters",
        "latency-alike",
        "other-endpoints",
        "more-routes",
        "flat-breaks",
        "island-breaks",
        "no-other-model",
        "no-clusters",
        "larger-block",
        "smaller-node-blocks",
        "less-growth",
        "more-growth",
        "nobody-asks",
        "someone-asks",
        "answers-first",
        "remedies",
    };
    const auto at = static_cast<std::size_t>(code);
    return at < std::size(kWords) ? kWords[at] : "";
}

const char* toString(Recommendation recommendation)
{
    switch (recommendation) {
    case Recommendation::Flat:
        return "flat";
    case Recommendation::FlatForNow:
        return "flat-for-now";
    case Recommendation::Island:
        return "island";
    case Recommendation::Either:
        return "either";
    case Recommendation::Neither:
        return "neither";
    case Recommendation::None:
        return "none";
    }
    return "";
}

Result<Advice> advise(const Topology& topology, const AdviceOptions& options)
{
    return Advisor(topology, options).run();
}

}  // namespace tombolo::sim::analysis
