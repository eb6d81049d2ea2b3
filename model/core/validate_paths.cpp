// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "model/core/validate_ways.h"

/// The ways of the document's flows, there and back.
namespace tombolo::detail {
namespace {

/// Addresses that somebody translates on arrival: cluster IPs, load balancers, published addresses,
/// and nodes of clusters with node ports.
std::set<IpAddress> translatedAddresses(const Topology& t)
{
    std::set<IpAddress> out;
    for (const Cluster& cluster : t.clusters) {
        bool nodePorts = false;
        for (const Service& service : cluster.services) {
            out.insert(service.clusterIps.begin(), service.clusterIps.end());
            if (service.loadBalancer)
                out.insert(service.loadBalancer->addresses.begin(),
                           service.loadBalancer->addresses.end());
            for (const ServicePort& port : service.ports)
                nodePorts = nodePorts || port.nodePort != 0;
        }
        for (std::size_t n = 0; nodePorts && n < cluster.nodes.size(); ++n)
            out.insert(cluster.nodes[n].addresses.begin(), cluster.nodes[n].addresses.end());
    }
    for (const Gateway& gateway : t.gateways)
        for (const Publish& publish : gateway.publish)
            out.insert(publish.address);
    return out;
}

/// Where a flow to an element goes: the first of its addresses of a family that the sender has.
/// The run takes that one, too.
IpAddress askedFor(const Endpoint& sender, const Endpoint& target)
{
    const auto first = [&](const std::vector<IpAddress>& list) {
        const auto at = std::find_if(list.begin(), list.end(), [&](const IpAddress& a) {
            return sender.address(a.family) != nullptr;
        });
        return at == list.end() ? IpAddress{} : *at;
    };
    if (target.pod && !target.pod->hostNetwork)
        return first(target.pod->addresses);
    IpAddress out;
    for (std::size_t l = 0; target.machine && out.isNone() && l < target.machine->legs.size(); ++l)
        out = first(*target.machine->legs[l].addresses);
    return out;
}

}  // namespace

void checkPaths(ValidateContext& c)
{
    const PathWalker walker(c);
    const std::set<IpAddress> translated = translatedAddresses(c.topology());
    forEachGateway(c.topology(), [&](const Site& site, const Gateway& gateway) {
        for (std::size_t i = 0; i < gateway.publish.size(); ++i) {
            if (gateway.publish[i].mode != PublishMode::Dsr)  // goes by the wire, not by a route
                checkPublishWay(c, walker, translated, site, gateway, i);
        }
    });
    std::set<std::tuple<Check, const Machine*, IpAddress>> told;
    const auto tell = [&](Check check, const Machine* m, const IpAddress& address,
                          const Flow& flow) {
        if (told.emplace(check, m, address).second)
            c.add(check, m->site, {m->id(), toString(address), flow.id}, "/routes");
    };
    forEachFlow(c.topology(), [&](const Site& site, const Flow& flow) {
        const Endpoint sender = endpointOf(c, flow.from);
        const Endpoint target = endpointOf(c, flow.to.element);
        if (!flow.enabled || !sender.isMachine())
            return;
        checkPublishedAnswer(c, walker, flow, sender);
        const IpAddress to = flow.to.element.empty() ? flow.to.address.value_or(IpAddress{})
                                                     : askedFor(sender, target);
        if (to.isNone() || !sender.address(to.family) || translated.contains(to) ||
            maySendByEgress(c, sender, to))
            return;
        const Way way = walker.walk(*sender.machine, to);
        if (way.end == Walk::NoRoute) {
            tell(way.at == sender.machine ? Check::NoDefaultRoute : Check::NoRoute, way.at, to,
                 flow);
            return;
        }
        if (way.end == Walk::Loop)
            tell(Check::RoutingLoop, way.at, to, flow);
        if (way.end != Walk::Arrived)
            return;
        if (target.isMachine() && way.at != target.machine) {
            const Cluster* here = c.index().clusterOf(flow.from);
            const bool shadowed = here != nullptr && way.at->cluster == here &&
                                  target.pod != nullptr && !target.usesNode();  // said already
            if (!shadowed)
                c.add(Check::FlowLeadsElsewhere, site,
                      {flow.id, flow.to.element, toString(to), ownerAt(*way.at, to)},
                      "/to/element");
            return;
        }
        if (way.at == sender.machine)
            return;
        const IpAddress source = seenSource(c, sender, to, way.out);
        if (source.isNone() || (way.at->gateway && !way.at->gateway->sourceNat.empty()))
            return;
        const Way back = walker.walk(*way.at, source);
        if (back.end == Walk::NoRoute || back.end == Walk::Loop)
            tell(back.end == Walk::Loop ? Check::RoutingLoop : Check::NoReturnRoute, back.at,
                 source, flow);
    });
}

}  // namespace tombolo::detail
