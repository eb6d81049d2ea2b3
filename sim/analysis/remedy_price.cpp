// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/remedy_price.h"

#include <algorithm>
#include <set>

#include "model/core/convert/pods_behind.h"
#include "model/core/topology_index.h"
#include "sim/analysis/document_counts.h"
#include "sim/analysis/header_doubt.h"

/// What a remedy costs, read off the two documents and their runs.
namespace tombolo::sim::analysis {
namespace {

std::uint32_t more(std::uint32_t before, std::uint32_t after)
{
    return after > before ? after - before : 0;
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

Pricing::Pricing(const Topology& topology, const std::string& flow, const SearchOptions& options,
                 FlowJudge& flows, PairJudge& pairs)
    : m_topology(topology), m_flow(flow), m_options(options), m_flows(flows), m_pairs(pairs)
{
}

Result<bool> Pricing::tell(Remedy& remedy) const
{
    const auto after = withChanges(m_topology, remedy.changes);
    if (!after)
        return false;
    const auto kept = tellFlows(*after, remedy);
    if (!kept || !*kept)
        return kept;
    const auto done = m_pairs.tell(remedy.changes, *after, remedy.price, m_options.stop);
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
    const auto before = m_flows.before(m_flow, m_options);
    if (!before)
        return tl::unexpected(before.error());
    const auto judged = m_flows.after(remedy.changes, after, m_flow, m_options);
    if (!judged)
        return tl::unexpected(judged.error());
    price.findings = (*judged)->findings;
    const Trace* const was = (*before)->run.get();
    const Trace* const now = (*judged)->run.get();
    if (was == nullptr || now == nullptr)
        return true;  // another flow of the document cannot be simulated: nothing to compare
    for (const FlowChange& change : (*judged)->flows) {
        if (change.flow != m_flow)
            price.flows.push_back(change);
    }
    const FlowResult* a = resultOf(*was, m_flow);
    const FlowResult* b = resultOf(*now, m_flow);
    if (!a || !b || !b->isAnswered())
        return false;
    // Beside the others it may get another port, or another endpoint of its service.
    remedy.seen = *b->seenSource;
    remedy.receiver = now->elements()[b->seenSource->element];
    if (a->isAnswered())
        price.latencyNs = (b->endNs - b->startNs) - (a->endNs - a->startNs);
    const std::vector<std::string> left = proxiesOf(*now, *b);
    for (const std::string& proxy : proxiesOf(*was, *a)) {
        if (std::find(left.begin(), left.end(), proxy) == left.end())
            price.proxies.push_back(proxy);
    }
    price.twins = twinsOf(*now, *b);
    if (remedy.sight == SourceSight::Header || remedy.sight == SourceSight::Doubted) {
        HeaderDoubt doubt = doubtOf(after, *now, m_flow);
        price.twins = std::move(doubt.twins);
        price.forgers = std::move(doubt.forgers);
    }
    return true;
}

}  // namespace tombolo::sim::analysis
