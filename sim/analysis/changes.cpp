// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/changes.h"

#include <algorithm>
#include <set>

#include "model/core/authoring/authoring.h"
#include "model/core/convert/convert.h"
#include "model/core/words.h"

/// Changes carried out.
namespace tombolo::sim::analysis {
namespace {

constexpr const char* kWords[] = {
    "traffic-policy-local", "load-balancer-node", "add-endpoint",        "health-check",
    "call-other-node",      "call-service",       "call-directly",       "masquerade-except",
    "masquerade-off",       "egress-except",      "egress-removed",      "routes",
    "replace-routes",       "advertise-pods",     "source-nat-narrowed", "source-nat-removed",
    "own-address",          "publish-dnat",       "publish-dsr",         "send-identity",
    "speak-http",           "replace-headers",    "append-headers",      "move-client",
    "flat-model",
};
static_assert(std::size(kWords) == static_cast<std::size_t>(ChangeKind::Count_));

template <typename Element>
Element* byId(std::vector<Element>& list, const std::string& id)
{
    const auto at =
        std::find_if(list.begin(), list.end(), [&](const Element& e) { return e.id == id; });
    return at == list.end() ? nullptr : &*at;
}

struct ServiceAt {
    Cluster* cluster = nullptr;
    Service* service = nullptr;
};

ServiceAt serviceOf(Topology& t, const std::string& id)
{
    for (Cluster& c : t.clusters) {
        if (Service* s = byId(c.services, id))
            return {&c, s};
    }
    return {};
}

struct PublishAt {
    Gateway* gateway = nullptr;
    Publish* publish = nullptr;
};

PublishAt publishOf(Topology& t, const std::string& id)
{
    for (Gateway& g : t.gateways) {
        if (Publish* p = byId(g.publish, id))
            return {&g, p};
    }
    return {};
}

Node* nodeOf(Topology& t, const std::string& id)
{
    for (Cluster& c : t.clusters) {
        if (Node* n = byId(c.nodes, id))
            return n;
    }
    return nullptr;
}

std::vector<Route>* routesOf(Topology& t, const std::string& machine)
{
    if (Router* r = byId(t.routers, machine))
        return &r->routes;
    if (Gateway* g = byId(t.gateways, machine))
        return &g->routes;
    if (Host* h = byId(t.hosts, machine))
        return &h->routes;
    Node* n = nodeOf(t, machine);
    return n ? &n->routes : nullptr;
}

bool setPolicyLocal(Topology& t, const Change& c)
{
    const ServiceAt at = serviceOf(t, c.element);
    if (!at.service || at.service->externalTrafficPolicy == TrafficPolicy::Local)
        return false;
    at.service->externalTrafficPolicy = TrafficPolicy::Local;
    return true;
}

bool addEndpoint(Topology& t, const Change& c)
{
    const ServiceAt at = serviceOf(t, c.element);
    Node* node = nodeOf(t, c.args.at(0));
    const auto address = authoring::freePodAddress(t, c.args.at(0));
    if (!at.service || !node || !address)
        return false;
    const Pod* model = nullptr;
    for (const Node& n : at.cluster->nodes) {
        for (const Pod& p : n.pods)
            model = p.id == c.args.at(1) ? &p : model;
    }
    if (!model || model->hostNetwork)
        return false;
    Pod pod = *model;
    pod.id = authoring::freeId(t, "pod");
    pod.name = authoring::freeName(t, "Pod");
    pod.addresses = {*address};
    node->pods.push_back(std::move(pod));
    return true;
}

bool healthCheck(Topology& t, const Change& c)
{
    const PublishAt at = publishOf(t, c.element);
    if (!at.publish)
        return false;
    std::erase_if(at.publish->backends, [&](const Backend& b) {
        return std::find(c.args.begin(), c.args.end(), b.element) != c.args.end();
    });
    return !at.publish->backends.empty();
}

bool aim(Topology& t, const Change& c)
{
    Flow* flow = byId(t.flows, c.element);
    if (!flow)
        return false;
    if (c.kind == ChangeKind::CallOtherNode) {
        const auto address = parseAddress(c.args.at(1));
        if (!address)
            return false;
        flow->to = {{}, *address, {}};
        return true;
    }
    flow->to = {c.args.at(0), {}, {}};
    flow->port = portIn(c.args.at(1));
    return true;
}

bool setMasquerade(Topology& t, const Change& c)
{
    Cluster* cluster = byId(t.clusters, c.element);
    if (!cluster || !cluster->masquerade)
        return false;
    if (c.kind == ChangeKind::MasqueradeOff) {
        cluster->masquerade = false;
        return true;
    }
    const auto prefix = parsePrefix(c.args.at(0));
    if (!prefix)
        return false;
    cluster->masqueradeExcept.push_back(*prefix);
    return true;
}

bool changeEgress(Topology& t, const Change& c)
{
    Cluster* cluster = byId(t.clusters, c.element);
    const std::size_t policy = portIn(c.args.at(0));
    if (!cluster || policy >= cluster->egressPolicies.size())
        return false;
    if (c.kind == ChangeKind::EgressRemoved) {
        cluster->egressPolicies.erase(cluster->egressPolicies.begin() +
                                      static_cast<std::ptrdiff_t>(policy));
        return true;
    }
    const auto prefix = parsePrefix(c.args.at(1));
    if (prefix)
        cluster->egressPolicies[policy].except.push_back(*prefix);
    return prefix.has_value();
}

/// @return false where that would take another route's place without a word
bool addRoutes(Topology& t, const Change& c)
{
    const bool replaces = c.kind == ChangeKind::ReplaceRoutes;
    const std::size_t step = replaces ? 4 : 3;
    for (std::size_t i = 0; i + step <= c.args.size(); i += step) {
        std::vector<Route>* routes = routesOf(t, c.args[i]);
        const auto to = parsePrefix(c.args[i + 1]);
        const auto via = parseAddress(c.args[i + 2]);
        if (!routes || !to || !via)
            return false;
        const auto isSame = [&](const Route& r) {
            return r.to.network() == to->network();
        };
        const auto isOther = [&](const Route& r) {
            return isSame(r) && r.via != *via;
        };
        const bool known = std::any_of(routes->begin(), routes->end(),
                                       [&](const Route& r) { return isSame(r) && r.via == *via; });
        if (!replaces && std::any_of(routes->begin(), routes->end(), isOther))
            return false;
        std::erase_if(*routes, isOther);
        if (!known)
            routes->push_back({*to, *via, {}});
    }
    return !c.args.empty();
}

std::uint32_t freeAsn(const Topology& t)
{
    std::set<std::uint32_t> used;
    for (const Router& r : t.routers)
        used.insert(r.bgpAsn.value_or(0));
    for (const Cluster& c : t.clusters)
        used.insert(c.asn.value_or(0));
    std::uint32_t asn = 64512;  // RFC 6996: private use
    while (used.contains(asn))
        ++asn;
    return asn;
}

bool advertise(Topology& t, const Change& c)
{
    Cluster* cluster = byId(t.clusters, c.element);
    if (!cluster || cluster->podRoutes == PodRoutes::Bgp)
        return false;
    cluster->podRoutes = PodRoutes::Bgp;
    if (!cluster->asn)
        cluster->asn = freeAsn(t);
    for (const std::string& id : c.args) {
        Router* router = byId(t.routers, id);
        if (!router)
            return false;
        router->bgpAsn = router->bgpAsn ? router->bgpAsn : freeAsn(t);
    }
    return true;
}

bool changeSourceNat(Topology& t, const Change& c)
{
    Gateway* gateway = byId(t.gateways, c.element);
    if (!gateway)
        return false;
    auto& rules = gateway->sourceNat;
    const auto at = std::find_if(rules.begin(), rules.end(), [&](const SourceNat& r) {
        return toString(r.from) == c.args.at(0) && r.out == c.args.at(1);
    });
    if (at == rules.end())
        return false;
    if (c.kind == ChangeKind::SourceNatRemoved) {
        rules.erase(at);
        return true;
    }
    const auto hole = parsePrefix(c.args.at(2));
    if (!hole)
        return false;
    const SourceNat model = *at;
    const auto left = static_cast<std::size_t>(at - rules.begin());
    rules.erase(at);
    std::vector<SourceNat> parts;
    for (const Prefix& prefix : detail::without(model.from, *hole)) {
        parts.push_back(model);
        parts.back().from = prefix;
    }
    const bool any = !parts.empty();
    rules.insert(rules.begin() + static_cast<std::ptrdiff_t>(left), parts.begin(), parts.end());
    return any;
}

bool giveOwnAddress(Topology& t, const Change& c)
{
    Gateway* gateway = byId(t.gateways, c.element);
    if (!gateway || c.args.size() < 3)
        return false;
    const auto at = std::find_if(gateway->interfaces.begin(), gateway->interfaces.end(),
                                 [&](const Interface& i) { return i.network == c.args[0]; });
    if (at == gateway->interfaces.end())
        return false;
    std::vector<SourceNat> rules;
    for (std::size_t i = 1; i + 1 < c.args.size(); i += 2) {
        const auto source = parseAddress(c.args[i]);
        const auto address = parseAddress(c.args[i + 1]);
        if (!source || !address)
            return false;
        at->addresses.push_back(*address);
        SourceNat rule;
        rule.from = {*source, static_cast<std::uint8_t>(source->bits())};
        rule.out = at->network;
        rule.to = {*address};
        rules.push_back(std::move(rule));
    }
    gateway->sourceNat.insert(gateway->sourceNat.begin(), rules.begin(), rules.end());
    return true;
}

bool sendIdentity(Publish& publish, const std::string& word)
{
    for (const Identity i :
         {Identity::XForwardedFor, Identity::Forwarded, Identity::ProxyV1, Identity::ProxyV2}) {
        if (wordOf(i) != word)
            continue;
        if (std::find(publish.identity.begin(), publish.identity.end(), i) ==
            publish.identity.end())
            publish.identity.push_back(i);
        return true;
    }
    return false;
}

bool changePublish(Topology& t, const Change& c)
{
    const PublishAt at = publishOf(t, c.element);
    if (!at.publish)
        return false;
    Publish& p = *at.publish;
    switch (c.kind) {
    case ChangeKind::PublishDnat:
        p.mode = PublishMode::Dnat;
        return true;
    case ChangeKind::PublishDsr:
        p.mode = PublishMode::Dsr;
        return true;
    case ChangeKind::ReplaceHeaders:
    case ChangeKind::AppendHeaders:
        p.clientHeaders =
            c.kind == ChangeKind::ReplaceHeaders ? ClientHeaders::Replace : ClientHeaders::Append;
        return true;
    case ChangeKind::SpeakHttp:
        p.mode = PublishMode::Http;
        // In front of a request the PROXY protocol is none that another http proxy would take.
        std::erase_if(p.identity,
                      [](Identity i) { return i == Identity::ProxyV1 || i == Identity::ProxyV2; });
        return sendIdentity(p, c.args.at(0));
    default:
        return sendIdentity(p, c.args.at(0));
    }
}

bool moveHost(Topology& t, const Change& c)
{
    Host* host = byId(t.hosts, c.element);
    const auto address = authoring::freeAddress(t, c.args.at(0));
    if (!host || !address)
        return false;
    // Whoever is there already knows the ways out.
    std::vector<Route> routes;
    for (const Host& other : t.hosts) {
        if (routes.empty() && other.id != host->id && other.interfaces.size() == 1 &&
            other.interfaces.front().network == c.args.at(0))
            routes = other.routes;
    }
    host->interfaces = {{c.args.at(0), {*address}, {}}};
    host->routes = routes;
    return true;
}

bool moveClient(Topology& t, const Change& c)
{
    if (byId(t.hosts, c.element))
        return moveHost(t, c);
    const auto edits = authoring::reparent(t, {c.element}, c.args.at(0));
    return edits && !edits->empty() && apply(t, *edits);
}

bool makeFlat(Topology& t)
{
    convert::ConvertOptions options;
    options.to = ClusterModel::Flat;
    convert::Conversion conversion = convert::convertTopology(t, options);
    if (!conversion.changed || conversion.misfit)
        return false;
    t = std::move(conversion.result);
    return true;
}

bool setNode(Topology& t, const Change& c)
{
    const ServiceAt at = serviceOf(t, c.element);
    if (!at.service || !at.service->loadBalancer)
        return false;
    at.service->loadBalancer->node = c.args.at(0);
    return true;
}

}  // namespace

const char* toString(ChangeKind kind)
{
    const auto at = static_cast<std::size_t>(kind);
    return at < std::size(kWords) ? kWords[at] : "";
}

bool applyChange(Topology& t, const Change& c)
{
    switch (c.kind) {
    case ChangeKind::TrafficPolicyLocal:
        return setPolicyLocal(t, c);
    case ChangeKind::LoadBalancerNode:
        return setNode(t, c);
    case ChangeKind::AddEndpoint:
        return addEndpoint(t, c);
    case ChangeKind::HealthCheck:
        return healthCheck(t, c);
    case ChangeKind::CallOtherNode:
    case ChangeKind::CallService:
    case ChangeKind::CallDirectly:
        return aim(t, c);
    case ChangeKind::MasqueradeExcept:
    case ChangeKind::MasqueradeOff:
        return setMasquerade(t, c);
    case ChangeKind::EgressExcept:
    case ChangeKind::EgressRemoved:
        return changeEgress(t, c);
    case ChangeKind::Routes:
    case ChangeKind::ReplaceRoutes:
        return addRoutes(t, c);
    case ChangeKind::AdvertisePods:
        return advertise(t, c);
    case ChangeKind::SourceNatNarrowed:
    case ChangeKind::SourceNatRemoved:
        return changeSourceNat(t, c);
    case ChangeKind::OwnAddress:
        return giveOwnAddress(t, c);
    case ChangeKind::PublishDnat:
    case ChangeKind::PublishDsr:
    case ChangeKind::SendIdentity:
    case ChangeKind::SpeakHttp:
    case ChangeKind::ReplaceHeaders:
    case ChangeKind::AppendHeaders:
        return changePublish(t, c);
    case ChangeKind::MoveClient:
        return moveClient(t, c);
    case ChangeKind::FlatModel:
        return makeFlat(t);
    case ChangeKind::Count_:
        break;
    }
    return false;
}

}  // namespace tombolo::sim::analysis
