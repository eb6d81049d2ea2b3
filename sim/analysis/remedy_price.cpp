// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/remedy_price.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "model/core/convert/pods_behind.h"
#include "model/core/topology_index.h"
#include "sim/analysis/document_counts.h"
#include "sim/analysis/header_doubt.h"
#include "sim/analysis/told_once.h"
#include "sim/simulate.h"

/// What a remedy costs, read off the two documents and their runs.
namespace tombolo::sim::analysis {
namespace {

/// All flows, of each the exchange that tells; recorded, since who got what was meant for another
/// is read off the way. No packet is lost by chance: that is nobody's doing, and would fall
/// otherwise.
Result<std::shared_ptr<const Trace>> runAll(Topology topology, const std::string& flow,
                                            const SearchOptions& options)
{
    for (Flow& f : topology.flows)
        f.enabled = f.enabled || f.id == flow;
    for (Network& n : topology.networks)
        n.lossPpm = 0;
    RunOptions run;
    run.seed = options.seed;
    run.stop = options.stop;
    auto once = runToldOnce(std::move(topology), run);
    if (!once)
        return tl::unexpected(once.error());
    return std::move(once->trace);
}

std::uint32_t more(std::uint32_t before, std::uint32_t after)
{
    return after > before ? after - before : 0;
}

/// Who got a flow's packet, and what came of it.
struct Got {
    bool right = false;     ///< answered by the one that it is meant for
    bool answered = false;  ///< by anybody
    bool stray = false;
    SourceSight sight{};
    std::string receiver;
};
Got gotOf(const Trace& trace, const FlowResult& flow)
{
    return {flow.isAnswered(), flow.verdict == Verdict::Answered, flow.isStray(),
            sightOfAnswerer(flow),
            flow.seenSource ? trace.elements()[flow.seenSource->element] : std::string()};
}

std::optional<FlowChange::What> changeOf(const Got& was, const Got& now)
{
    using What = FlowChange::What;
    if (was.right != now.right)
        return now.right ? What::Mended : What::Broken;
    if (was.answered && !now.answered)
        return What::Broken;
    if (now.stray && (!was.stray || was.receiver != now.receiver))
        return What::Astray;
    if (!was.answered || !now.answered)
        return std::nullopt;
    if (tells(was.sight) != tells(now.sight))
        return tells(was.sight) ? What::Hidden : What::Shown;
    return was.receiver != now.receiver ? std::optional(What::Moved) : std::nullopt;
}

std::vector<FlowChange> compare(const Trace& before, const Trace& after, const std::string& flow)
{
    std::map<std::string, const FlowResult*> was;
    for (const FlowResult& f : before.flows())
        was.emplace(f.id, &f);
    std::vector<FlowChange> out;
    for (const FlowResult& now : after.flows()) {
        const auto at = was.find(now.id);
        if (now.id == flow || at == was.end())
            continue;
        if (const auto what = changeOf(gotOf(before, *at->second), gotOf(after, now)))
            out.push_back({now.id, *what});
    }
    return out;
}

/// What a finding says, whichever of several rules it is about: a change may split a rule into
/// several or take away the one before it.
using Saying = std::tuple<std::string, std::string, std::vector<std::string>>;
Saying sayingOf(const Finding& f)
{
    std::vector<std::string> args = f.args;
    if (f.code.starts_with("egress-")) {  // of the policy's number
        std::erase_if(args, [](const std::string& a) {
            return a.find_first_not_of("0123456789") == std::string::npos;
        });
    }
    return {f.code, f.element, std::move(args)};
}

/// Errors and warnings that the change brings, each said once.
std::vector<Finding> newFindings(const std::vector<Finding>& before, const Topology& after)
{
    std::set<Saying> said;
    for (const Finding& f : before)
        said.insert(sayingOf(f));
    std::vector<Finding> out;
    for (Finding& f : validate(after)) {
        if (f.severity != Severity::Hint && said.insert(sayingOf(f)).second)
            out.push_back(std::move(f));
    }
    return out;
}

/// Others who could be behind the own address that the receiver sees from now on.
std::vector<std::string> twinsOf(const Trace& trace, const FlowResult& flow)
{
    std::vector<std::string> out;
    for (const ElementIx e : flow.candidates) {
        if (!flow.hidden && e != flow.trueSource.element)
            out.push_back(trace.elements()[e]);
    }
    return out;
}

/// Where requests for a service with policy Local come in.
std::set<std::string> entriesOf(const Topology& t, const Cluster& cluster, const Service& service)
{
    std::set<std::string> out;
    for (const Gateway& g : t.gateways) {
        for (const Publish& p : g.publish) {
            for (const Backend& b : p.backends) {
                const bool toService = std::any_of(
                    service.ports.begin(), service.ports.end(),
                    [&](const ServicePort& s) { return s.nodePort != 0 && s.nodePort == b.port; });
                for (const Node& n : cluster.nodes) {
                    const bool named = n.id == b.element;
                    const bool addressed =
                        b.address && std::find(n.addresses.begin(), n.addresses.end(),
                                               *b.address) != n.addresses.end();
                    if (toService && (named || addressed))
                        out.insert(n.id);
                }
            }
        }
    }
    if (out.empty() && service.loadBalancer && service.loadBalancer->advertise == Advertise::L2 &&
        !service.loadBalancer->node.empty())
        out.insert(service.loadBalancer->node);
    return out;
}

void addLoad(const Topology& t, const std::string& id, Price& price)
{
    const TopologyIndex index(t);
    const Service* service = index.service(id);
    const Cluster* cluster = service ? index.clusterOf(id) : nullptr;
    if (!cluster || service->externalTrafficPolicy != TrafficPolicy::Local)
        return;
    const auto counts = detail::endpointsByNode(*cluster, *service);
    const std::set<std::string> entries = entriesOf(t, *cluster, *service);
    // By BGP only nodes with endpoints say that they have the address (F-4).
    const bool told = entries.empty() && service->loadBalancer &&
                      service->loadBalancer->advertise == Advertise::Bgp;
    std::uint32_t open = 0;
    std::uint32_t endpoints = 0;
    for (std::size_t n = 0; n < counts.size(); ++n) {
        endpoints += counts[n];
        open += counts[n] > 0 && (entries.empty() || entries.contains(cluster->nodes[n].id));
    }
    std::vector<NodeLoad> load;
    bool even = true;
    for (std::size_t n = 0; n < counts.size(); ++n) {
        const std::string& node = cluster->nodes[n].id;
        const bool enters = entries.empty() || entries.contains(node);
        if (counts[n] == 0) {
            if (enters && !told)
                price.droppingNodes.push_back(node);
            continue;
        }
        const std::uint32_t share = enters && open > 0 ? 1000 / open / counts[n] : 0;
        even = even && endpoints > 0 && share == 1000 / endpoints;
        load.push_back({node, counts[n], share});
    }
    if (!even && open > 0)  // else nobody gets any: the nodes that drop them say so
        price.load.insert(price.load.end(), load.begin(), load.end());
}

void addKinds(const Topology& after, const std::vector<Change>& changes, Price& price)
{
    std::set<std::string> services;
    for (const Change& c : changes) {
        switch (c.kind) {
        case ChangeKind::SendIdentity:
        case ChangeKind::SpeakHttp:
        case ChangeKind::ReplaceHeaders:
            price.listener = c.kind != ChangeKind::ReplaceHeaders || price.listener;
            break;
        case ChangeKind::AppendHeaders:
            price.listener = price.clientLines = true;
            break;
        case ChangeKind::CallDirectly:
        case ChangeKind::CallOtherNode:
            price.noBalancing = true;
            break;
        case ChangeKind::MoveClient:
            price.newAddress = true;
            break;
        case ChangeKind::TrafficPolicyLocal:
        case ChangeKind::LoadBalancerNode:
        case ChangeKind::AddEndpoint:
            services.insert(c.element);
            break;
        default:
            break;
        }
    }
    for (const std::string& id : services)
        addLoad(after, id, price);
}

const Flow* flowOf(const Topology& t, const std::string& id)
{
    const auto at =
        std::find_if(t.flows.begin(), t.flows.end(), [&](const Flow& f) { return f.id == id; });
    return at == t.flows.end() ? nullptr : &*at;
}

/// Flat clusters need no published entries: which flows call pods themselves from then on.
void addBypasses(const Topology& before, const Topology& after, const std::string& flow,
                 Remedy& remedy)
{
    if (remedy.changes.front().kind != ChangeKind::FlatModel)
        return;
    const convert::PodsBehind behind(before);
    for (const Flow& was : before.flows) {
        const Flow* now = flowOf(after, was.id);
        const bool bypasses = now && !now->to.element.empty() && !(now->to == was.to) &&
                              behind.of(was).kind == convert::TargetKind::Entry;
        if (!bypasses)
            continue;
        if (was.id == flow) {
            remedy.calls = now->to.element;
            remedy.callsPort = now->port;
            remedy.price.noBalancing = behind.of(was).pods.size() > 1;
        } else if (was.enabled) {
            remedy.price.bypassing.push_back(was.id);
        }
    }
}

/// Proxies on a flow's way.
std::vector<std::string> proxiesOf(const Trace& trace, const FlowResult& flow)
{
    std::vector<std::string> out;
    for (const Loss& loss : lossesOf(trace, flow)) {
        if (loss.isProxy() && std::find(out.begin(), out.end(), loss.element) == out.end())
            out.push_back(loss.element);
    }
    return out;
}

const FlowResult* resultOf(const Trace& trace, const std::string& flow)
{
    for (const FlowResult& f : trace.flows()) {
        if (f.id == flow)
            return &f;
    }
    return nullptr;
}

}  // namespace

Pricing::Pricing(const Topology& topology, const std::string& flow, const SearchOptions& options)
    : m_topology(topology),
      m_flow(flow),
      m_options(options),
      m_before(runAll(topology, flow, options)),
      m_findings(validate(topology))
{
}

Result<bool> Pricing::tell(Remedy& remedy, PairJudge& judge) const
{
    const auto after = withChanges(m_topology, remedy.changes);
    if (!after)
        return false;
    const auto kept = tellFlows(*after, remedy);
    if (!kept || !*kept)
        return kept;
    const auto done = judge.tell(remedy.changes, *after, remedy.price, m_options.stop);
    if (!done)
        return tl::unexpected(done.error());
    return true;
}

Result<bool> Pricing::tellFlows(const Topology& after, Remedy& remedy) const
{
    Price& price = remedy.price;
    price.routes = more(routeCount(m_topology), routeCount(after));
    price.replaced = replacedRoutes(m_topology, after);
    price.addresses = more(addressCount(m_topology), addressCount(after));
    price.rules = more(ruleCount(m_topology), ruleCount(after));
    price.pods = more(podCount(m_topology), podCount(after));
    price.renumbered = renumberedPods(m_topology, after);
    addKinds(after, remedy.changes, price);
    addBypasses(m_topology, after, m_flow, remedy);
    price.findings = newFindings(m_findings, after);
    const auto now = runAll(after, m_flow, m_options);
    if (!now && now.error().code == Errc::Cancelled)
        return tl::unexpected(now.error());
    if (!m_before || !now)
        return true;  // another flow of the document cannot be simulated: nothing to compare
    price.flows = compare(**m_before, **now, m_flow);
    const FlowResult* a = resultOf(**m_before, m_flow);
    const FlowResult* b = resultOf(**now, m_flow);
    if (!a || !b || !b->isAnswered())
        return false;
    // Beside the others it may get another port, or another endpoint of its service.
    remedy.seen = *b->seenSource;
    remedy.receiver = (*now)->elements()[b->seenSource->element];
    if (a->isAnswered())
        price.latencyNs = (b->endNs - b->startNs) - (a->endNs - a->startNs);
    const std::vector<std::string> left = proxiesOf(**now, *b);
    for (const std::string& proxy : proxiesOf(**m_before, *a)) {
        if (std::find(left.begin(), left.end(), proxy) == left.end())
            price.proxies.push_back(proxy);
    }
    price.twins = twinsOf(**now, *b);
    if (remedy.sight == SourceSight::Header || remedy.sight == SourceSight::Doubted) {
        HeaderDoubt doubt = doubtOf(after, **now, m_flow);
        price.twins = std::move(doubt.twins);
        price.forgers = std::move(doubt.forgers);
    }
    return true;
}

}  // namespace tombolo::sim::analysis
