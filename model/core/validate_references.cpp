// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/validate_context.h"
#include "model/core/validate_walk.h"

namespace tombolo::detail {
namespace {

constexpr auto kNone = static_cast<std::size_t>(-1);

/// Who has an id.
struct Place {
    Site site;
    std::size_t publish = kNone;  ///< which of a gateway's entries; kNone: the element itself
};

void checkIds(ValidateContext& c)
{
    std::unordered_map<std::string_view, Place> first;
    first.reserve(c.pods().size() + c.machines().size());
    const auto suffixOf = [](const Place& place) {
        return (place.publish == kNone ? std::string() : at("publish", place.publish)) + "/id";
    };
    const auto look = [&](const Place& place, const std::string& id) {
        const auto [it, isNew] = first.try_emplace(id, place);
        if (isNew)
            return;
        const Place& other = it->second;
        c.add(Check::DuplicateId, place.site, {id, other.site.pointer() + suffixOf(other)},
              suffixOf(place));
    };
    forEachSite(c.topology(), [&](const Site& site) {
        look({site}, *site.id);
        if (site.kind != ElementKind::Gateway)
            return;
        const auto& publish = c.topology().gateways[site.first].publish;
        for (std::size_t i = 0; i < publish.size(); ++i)
            look({site, i}, publish[i].id);
    });
}

/// A key that must name a network.
void checkNetworkRef(ValidateContext& c, const Site& site, const std::string& id,
                     const std::string& key, const std::string& suffix)
{
    if (id.empty())
        c.add(Check::MissingValue, site, {key}, suffix);
    else if (!c.hasId(id))
        c.add(Check::UnknownReference, site, {id, key}, suffix);
    else if (!c.index().network(id))
        c.add(Check::WrongReference, site, {id, key}, suffix);
}

void checkInterfaces(ValidateContext& c, const Site& site, const std::vector<Interface>& interfaces)
{
    for (std::size_t i = 0; i < interfaces.size(); ++i)
        checkNetworkRef(c, site, interfaces[i].network, "network",
                        at("interfaces", i) + "/network");
}

void checkFlowRefs(ValidateContext& c, const Flow& flow, const Site& site)
{
    const TopologyIndex& index = c.index();
    if (flow.from.empty())
        c.add(Check::MissingValue, site, {"from"}, "/from");
    else if (!c.hasId(flow.from))
        c.add(Check::UnknownReference, site, {flow.from, "from"}, "/from");
    else if (!index.pod(flow.from) && !index.node(flow.from) && !index.host(flow.from))
        c.add(Check::WrongReference, site, {flow.from, "from"}, "/from");

    const std::string& to = flow.to.element;
    const bool hasAddress = flow.to.address && !flow.to.address->isNone();
    if (to.empty()) {
        if (!hasAddress)
            c.add(Check::MissingValue, site, {"to"}, "/to");
        return;
    }
    if (!c.hasId(to))
        c.add(Check::UnknownReference, site, {to, "to"}, "/to/element");
    else if (!index.pod(to) && !index.node(to) && !index.host(to) && !index.service(to) &&
             !index.publish(to).second)
        c.add(Check::WrongReference, site, {to, "to"}, "/to/element");
    if (hasAddress)
        c.add(Check::AmbiguousTarget, site, {to, toString(*flow.to.address)}, "/to/address",
              c.changed<Flow>(flow.id, [](Flow& f) { f.to.address.reset(); }));
}

void checkLoadBalancerRef(ValidateContext& c, const Service& service, const Cluster& cluster,
                          const Site& site)
{
    if (!service.loadBalancer || service.loadBalancer->node.empty())
        return;
    const std::string& node = service.loadBalancer->node;
    const Cluster* owner = c.index().clusterOf(node);
    if (!c.hasId(node))
        c.add(Check::UnknownReference, site, {node, "node"}, "/loadBalancer/node");
    else if (!c.index().node(node))
        c.add(Check::WrongReference, site, {node, "node"}, "/loadBalancer/node");
    else if (owner != &cluster)
        c.add(Check::LoadBalancerNodeElsewhere, site, {node, owner ? owner->id : ""},
              "/loadBalancer/node");
}

}  // namespace

void checkReferences(ValidateContext& c)
{
    checkIds(c);
    const Topology& t = c.topology();
    forEachSite(t, [&](const Site& site) {
        switch (site.kind) {
        case ElementKind::Router:
            checkInterfaces(c, site, t.routers[site.first].interfaces);
            break;
        case ElementKind::Cluster:
            checkNetworkRef(c, site, t.clusters[site.first].network, "network", "/network");
            break;
        case ElementKind::Service:
            checkLoadBalancerRef(c, t.clusters[site.first].services[site.second],
                                 t.clusters[site.first], site);
            break;
        case ElementKind::Gateway:
            checkInterfaces(c, site, t.gateways[site.first].interfaces);
            for (std::size_t i = 0; i < t.gateways[site.first].sourceNat.size(); ++i)
                checkNetworkRef(c, site, t.gateways[site.first].sourceNat[i].out, "out",
                                at("sourceNat", i) + "/out");
            break;
        case ElementKind::Host:
            checkInterfaces(c, site, t.hosts[site.first].interfaces);
            break;
        case ElementKind::Flow:
            checkFlowRefs(c, t.flows[site.first], site);
            break;
        default:
            break;
        }
    });
}

}  // namespace tombolo::detail
