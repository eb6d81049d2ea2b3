// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "sim/analysis/advisor.h"
#include "sim/costs.h"
#include "sim/header_trust.h"
#include "sim/queries.h"

/// A run taken apart into what every packet costs and what only the first one does.
namespace tombolo::sim::analysis {
namespace {

constexpr CostItem kItems[] = {
    {"forward", &CostModel::forward, cost::kForward, "a small constant, so that a hop is not free"},
    {"conntrack-lookup", &CostModel::conntrackLookup, cost::kConntrackLookup,
     "semantics.md 6.2: (22.59-20.34)/4 µs"},
    {"translate", &CostModel::translate, cost::kTranslate,
     "semantics.md 6.2: 0.74/2 µs, 1.20/4 µs"},
    {"tunnel", &CostModel::tunnel, cost::kTunnel, "semantics.md 6.2: (26.10-20.34)/4 µs"},
    {"proxy-message", &CostModel::proxyMessage, cost::kProxyMessage,
     "semantics.md 6.2: (47.22-22.76)/2 µs"},
    {"conntrack-new", &CostModel::conntrackNew, cost::kConntrackNew,
     "semantics.md 6.2: (39.74-32.29)/2 µs"},
    {"choose-mapping", &CostModel::chooseMapping, cost::kChooseMapping,
     "semantics.md 6.2: 0.4 to 1.2 µs"},
    {"map-lookup", &CostModel::mapLookup, cost::kMapLookup, "semantics.md 6.2: about constant"},
    {"rule-per-line", &CostModel::rulePerLine, cost::kRulePerLine,
     "semantics.md 6.2: (207.5-47.9)/10,000 µs"},
};

/// How often each kind of work was done.
struct Work {
    TimeNs forwards = 0, lookups = 0, translations = 0, tunnels = 0, proxied = 0;
    TimeNs created = 0, chosen = 0, found = 0, lines = 0;

    void add(const Step& step)
    {
        switch (step.kind) {
        case StepKind::Decapsulate:
        case StepKind::Encapsulate:
            ++tunnels;
            break;
        case StepKind::ConntrackNew:
            ++lookups;
            ++created;
            break;
        case StepKind::ConntrackMatch:
            ++lookups;
            break;
        case StepKind::DestinationNat:
        case StepKind::SourceNat:
            ++translations;
            ++chosen;
            break;
        case StepKind::TranslateBack:
        case StepKind::TranslateError:
            ++translations;
            break;
        case StepKind::Route:
        case StepKind::Switch:
            ++forwards;
            break;
        case StepKind::Firewall:
            lines += step.costNs / cost::kRulePerLine;
            break;
        case StepKind::BalanceEndpoint:
            ++found;
            break;
        case StepKind::ProxyConnect:
            ++proxied;
            break;
        default:
            break;
        }
    }
    TimeNs tracking(const CostModel& c) const { return lookups * c.conntrackLookup; }
    TimeNs translating(const CostModel& c) const
    {
        return translations * c.translate + proxied * c.proxyMessage;
    }
    TimeNs steady(const CostModel& c) const
    {
        return forwards * c.forward + tracking(c) + translating(c) + tunnels * c.tunnel;
    }
    TimeNs once(const CostModel& c) const
    {
        return created * c.conntrackNew + chosen * c.chooseMapping + found * c.mapLookup +
               lines * c.rulePerLine;
    }
};

template <typename Visit>
void forEachStep(const Trace& trace, const Exchange& exchange, std::uint32_t crossing, Visit visit)
{
    for (const Step& step : decisionsBefore(trace, exchange, crossing))
        visit(step);
    for (const Step& step : decisions(trace, exchange, crossing))
        visit(step);
}

}  // namespace

std::span<const CostItem> costItems()
{
    return kItems;
}

FlowLeg legOf(const Trace& trace, const FlowResult& flow, const CostModel& costs)
{
    FlowLeg leg;
    leg.sight = sightOf(flow);
    if (flow.seenSource)
        leg.receiver = trace.elements()[flow.seenSource->element];
    Work work;
    TimeNs wire = 0;
    for (const auto* list : {&flow.request, &flow.reply}) {
        const bool there = list == &flow.request;
        for (const std::uint32_t i : *list) {
            const Crossing c = trace.crossing(i);
            wire += c.arriveNs - c.departNs;
            leg.hops += there ? 1U : 0U;
            forEachStep(trace, flow, i, [&](const Step& step) { work.add(step); });
        }
    }
    for (const Loss& loss : lossesOf(trace, flow)) {
        ++leg.rewrites;
        leg.proxied = leg.proxied || loss.isProxy();
    }
    // A proxy works on the answer as well, which its steps do not say.
    work.proxied *= 2;
    leg.steadyNs = wire + work.steady(costs);
    leg.setUpNs = work.once(costs);
    leg.translationNs = work.translating(costs);
    leg.trackingNs = work.tracking(costs);
    leg.tunnelNs = work.tunnels * costs.tunnel;
    return leg;
}

std::optional<Bottleneck> bottleneckOf(const Trace& trace, const CostModel& costs)
{
    struct Load {
        Work work;
        TimeNs packets = 0;
    };
    std::map<ElementIx, Load> loads;
    for (const FlowResult& flow : trace.flows()) {
        for (const auto* list : {&flow.request, &flow.reply}) {
            for (const std::uint32_t i : *list) {
                const Crossing c = trace.crossing(i);
                for (const Step& step : trace.stepsBefore(i))
                    loads[step.at].work.add(step);
                bool passes = false;
                for (const Step& step : trace.steps(i)) {
                    loads[step.at].work.add(step);
                    passes = passes || step.kind == StepKind::Route ||
                             step.kind == StepKind::ProxyAccept;
                }
                loads[c.to].packets += passes ? 1 : 0;
            }
        }
    }
    std::optional<Bottleneck> out;
    for (const auto& [element, load] : loads) {
        if (load.packets == 0)
            continue;
        const TimeNs each = load.work.steady(costs) / load.packets;
        if (each > 0 && (!out || each > out->perPacketNs))
            out = Bottleneck{trace.elements()[element], each,
                             static_cast<std::uint64_t>(1'000'000'000 / each)};
    }
    return out;
}

}  // namespace tombolo::sim::analysis
