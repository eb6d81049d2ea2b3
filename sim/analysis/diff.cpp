// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/diff.h"

#include <algorithm>
#include <map>
#include <memory>

#include "model/core/element.h"
#include "sim/analysis/diff_parts.h"
#include "sim/header_trust.h"
#include "sim/simulate.h"

namespace tombolo::sim::analysis {
namespace {

/// What a person sees of an element in a comparison.
struct Thing {
    ElementKind kind{};
    std::string addresses;
};

class Things {
public:
    explicit Things(const Topology& t)
    {
        for (const Network& n : t.networks)
            add(n.id, ElementKind::Network, {});
        for (const Router& r : t.routers)
            add(r.id, ElementKind::Router, textOf(r.interfaces));
        for (const Cluster& c : t.clusters) {
            add(c.id, ElementKind::Cluster, {});
            for (const Node& n : c.nodes) {
                add(n.id, ElementKind::Node, textOf(n.addresses));
                for (const Pod& p : n.pods)
                    add(p.id, ElementKind::Pod, textOf(p.addresses));
            }
            for (const Service& s : c.services)
                add(s.id, ElementKind::Service, {});
            for (const Policy& p : c.policies)
                add(p.id, ElementKind::Policy, {});
        }
        for (const Gateway& g : t.gateways)
            add(g.id, ElementKind::Gateway, textOf(g.interfaces));
        for (const Host& h : t.hosts)
            add(h.id, ElementKind::Host, textOf(h.interfaces));
    }

    const std::vector<std::string>& order() const { return m_order; }
    const Thing* find(const std::string& id) const
    {
        const auto found = m_byId.find(id);
        return found == m_byId.end() ? nullptr : &found->second;
    }

private:
    void add(const std::string& id, ElementKind kind, std::string addresses)
    {
        if (m_byId.emplace(id, Thing{kind, std::move(addresses)}).second)
            m_order.push_back(id);
    }
    static std::string textOf(const std::vector<IpAddress>& addresses)
    {
        std::string out;
        for (const IpAddress& a : addresses)
            out += (out.empty() ? "" : " ") + toString(a);
        return out;
    }
    static std::string textOf(const std::vector<Interface>& interfaces)
    {
        std::string out;
        for (const Interface& i : interfaces)
            out += (out.empty() || i.addresses.empty() ? "" : " ") + textOf(i.addresses);
        return out;
    }

    std::vector<std::string> m_order;
    std::map<std::string, Thing> m_byId;
};

void compareThings(const Topology& before, const Topology& after, DiffLines& out)
{
    const Things a(before);
    const Things b(after);
    DiffLine removed{DiffKind::ElementsRemoved, {}, {}, 0, {}, {}, {}, {}, {}};
    DiffLine added{DiffKind::ElementsAdded, {}, {}, 0, {}, {}, {}, {}, {}};
    DiffLine turned{DiffKind::ElementsTurned, {}, {}, 0, {}, {}, {}, {}, {}};
    DiffLine moved{DiffKind::AddressesChanged, {}, {}, 0, {}, {}, {}, {}, {}};
    for (const std::string& id : a.order()) {
        const Thing* was = a.find(id);
        const Thing* now = b.find(id);
        if (!now)
            removed.elements.push_back(id);
        else if (was->kind != now->kind)
            turned.elements.push_back(id);
        if (now && was->addresses != now->addresses) {
            moved.elements.push_back(id);
            moved.addresses.emplace_back(was->addresses, now->addresses);
        }
    }
    for (const std::string& id : b.order())
        if (!a.find(id))
            added.elements.push_back(id);
    for (DiffLine* change : {&removed, &added, &turned, &moved})
        if (!change->elements.empty())
            out.add(std::move(*change));
}

Sighting sightingOf(const Trace& trace, const FlowResult& flow)
{
    const auto name = [&](ElementIx e) {
        return e == kNoElement ? std::string() : trace.elements()[e];
    };
    Sighting out;
    out.verdict = flow.verdict;
    out.reason = flow.reason;
    out.endedAt = name(flow.droppedAt);
    if (flow.seenSource) {
        out.receiver = name(flow.seenSource->element);
        out.seen = toString(flow.seenSource->address);
    }
    out.stray = flow.isStray();
    if (out.stray) {
        out.strayEnd = flow.verdict;
        out.verdict = Verdict::Dropped;
        out.reason = Reason::AddressConflict;
        out.endedAt = out.receiver;
    }
    out.recovered = flow.hidden && isNamed(flow);
    out.claimed = out.recovered && !flow.claims.empty();
    for (const Recovered& header : flow.recovered) {
        if (out.recovered && header.forgers.empty())
            out.headers.push_back(header.identity);
    }
    std::sort(out.headers.begin(), out.headers.end());
    out.headers.erase(std::unique(out.headers.begin(), out.headers.end()), out.headers.end());
    out.translated = flow.hidden;
    out.hidden = flow.isMerged();
    for (const HiddenBy& by : flow.hiddenBy)
        out.hiddenBy.emplace_back(name(by.element), by.rule);
    out.among = static_cast<std::uint32_t>(flow.candidates.size());
    if (flow.isLate()) {
        out.late = flow.attempt;
        out.firstVerdict = flow.first().verdict;
        out.firstReason = flow.first().reason;
        out.firstEndedAt = name(flow.first().droppedAt);
    }
    fillPath(out, trace, flow);
    return out;
}

bool sameFlow(const Flow& a, const Flow& b)
{
    return a.from == b.from && a.to.element == b.to.element && a.to.address == b.to.address &&
           a.protocol == b.protocol && a.port == b.port;
}

std::string targetOf(const Flow& flow)
{
    return flow.to.address ? toString(*flow.to.address) : flow.to.element;
}

/// "tcp 80"
std::string serviceOf(const Flow& flow)
{
    const std::string protocol = flow.protocol == Protocol::Udp    ? "udp"
                                 : flow.protocol == Protocol::Icmp ? "icmp"
                                                                   : "tcp";
    return flow.port == 0 ? protocol : protocol + ' ' + std::to_string(flow.port);
}

using Sightings = std::map<std::string, Sighting>;

Result<Sightings> sightingsOf(const Topology& t)
{
    const auto trace = simulate(t);
    if (!trace)
        return tl::unexpected<Error>(trace.error());
    Sightings out;
    for (const FlowResult& flow : (*trace)->flows())
        out.emplace(flow.id, sightingOf(**trace, flow));
    return out;
}

void compareFlows(const Topology& before, const Topology& after, const Sightings& was,
                  const Sightings& now, DiffLines& out)
{
    std::map<std::string, const Flow*> a;
    for (const Flow& flow : before.flows)
        a.emplace(flow.id, &flow);
    DiffLine removed{DiffKind::FlowsRemoved, {}, {}, 0, {}, {}, {}, {}, {}};
    DiffLine added{DiffKind::FlowsAdded, {}, {}, 0, {}, {}, {}, {}, {}};
    for (const Flow& flow : before.flows)
        if (was.contains(flow.id) && !now.contains(flow.id)) {
            if (removed.flows.empty())
                removed.before = was.at(flow.id);
            removed.flows.push_back(flow.id);
        }
    for (const Flow& flow : after.flows) {
        const auto here = now.find(flow.id);
        if (here == now.end())
            continue;
        const auto there = was.find(flow.id);
        if (there == was.end()) {
            if (added.flows.empty())
                added.after = here->second;
            added.flows.push_back(flow.id);
        } else if (const Flow& old = *a.at(flow.id); !sameFlow(old, flow)) {
            DiffLine line{DiffKind::FlowsRetargeted,
                          {},
                          {},
                          0,
                          {},
                          {},
                          {flow.id},
                          there->second,
                          here->second};
            line.asked = {{old.from, flow.from},
                          {targetOf(old), targetOf(flow)},
                          {serviceOf(old), serviceOf(flow)}};
            out.add(std::move(line));
        } else {
            out.addFlow(flow.id, there->second, here->second);
        }
    }
    for (DiffLine* change : {&removed, &added})
        if (!change->flows.empty())
            out.add(std::move(*change));
}

/// What a drawing's run does not read.
Topology bare(Topology t)
{
    t.header.title.clear();
    t.header.description.clear();
    t.header.extra = {};
    t.header.canvasExtra = {};
    t.canvasItems.clear();
    t.notes.clear();
    return t;
}

template <typename T>
tl::unexpected<Error> in(const char* file, const Result<T>& failed)
{
    Error error = failed.error();
    error.place.file = file;
    return tl::unexpected<Error>(std::move(error));
}

}  // namespace

void fillPath(Sighting& out, const Trace& trace, const FlowResult& flow)
{
    const auto name = [&](ElementIx e) {
        return e == kNoElement ? std::string() : trace.elements()[e];
    };
    for (const std::uint32_t index : flow.request) {
        const Crossing crossing = trace.crossing(index);
        if (out.path.empty())
            out.path.push_back(name(crossing.from));
        out.path.push_back(name(crossing.to));
        out.wires.push_back(crossing.network < 0
                                ? std::string()
                                : trace.networks()[static_cast<std::size_t>(crossing.network)]);
    }
}

Result<Behaviour> compareBehaviour(const Topology& before, const Topology& after,
                                   const DiffOptions& options)
{
    Behaviour out;
    const auto was = sightingsOf(before);
    if (!was)
        return in("old", was);
    const auto now = sightingsOf(after);
    if (!now)
        return in("new", now);
    if (bare(before) == bare(after))
        return out;
    DiffLines changes;
    compareThings(before, after, changes);
    compareFlows(before, after, *was, *now, changes);
    out.allPairs = options.pairs;
    if (options.pairs) {
        const auto pairs = comparePairs(before, after, options, changes, out.allPairs);
        if (!pairs)
            return tl::unexpected<Error>(pairs.error());
        out.pairsCompared = *pairs;
    }
    out.changes = changes.take();
    return out;
}

}  // namespace tombolo::sim::analysis
