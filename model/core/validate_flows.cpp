// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <tuple>

#include "model/core/validate_targets.h"
#include "model/core/words.h"

namespace tombolo::detail {
namespace {

/// Families under which a sender can address a service: its cluster IPs from inside the cluster,
/// its load balancer's addresses from elsewhere.
Families serviceFamilies(const ValidateContext& c, const Service& service, const std::string& from)
{
    Families out;
    if (c.index().clusterOf(from) == c.index().clusterOf(service.id))
        for (const IpAddress& a : service.clusterIps)
            out.add(a);
    else if (service.loadBalancer)
        for (const IpAddress& a : service.loadBalancer->addresses)
            out.add(a);
    return out;
}

void checkFamily(ValidateContext& c, const Site& site, const Flow& flow, const Endpoint& sender)
{
    const std::string& to = flow.to.element;
    Families target;
    if (const Endpoint endpoint = endpointOf(c, to); endpoint.isMachine())
        target = endpoint.families();
    else if (const Service* service = c.index().service(to))
        target = serviceFamilies(c, *service, flow.from);
    else if (const Publish* publish = c.index().publish(to).second)
        target.add(publish->address);
    else if (to.empty() && flow.to.address)
        target.add(*flow.to.address);
    const Families own = sender.families();
    if (own.any() && target.any() && !own.meets(target))
        c.add(Check::FlowFamily, site, {flow.from, to.empty() ? toString(*flow.to.address) : to},
              "/to");
}

void checkServiceTarget(ValidateContext& c, const Site& site, const Flow& flow,
                        const Service& service)
{
    if (flow.protocol == Protocol::Icmp) {
        c.add(Check::EchoNotTranslated, site, {service.id}, "/protocol");
        return;
    }
    const bool known =
        std::any_of(service.ports.begin(), service.ports.end(), [&](const ServicePort& p) {
            return p.protocol == flow.protocol && p.port == flow.port;
        });
    if (!known && flow.port != 0)
        c.add(Check::ServicePortUnknown, site,
              {service.id, std::string(wordOf(flow.protocol)), std::to_string(flow.port)}, "/port");
}

void checkPublishTarget(ValidateContext& c, const Site& site, const Flow& flow,
                        const Publish& publish)
{
    if (flow.protocol == Protocol::Icmp)
        c.add(Check::EchoNotTranslated, site, {publish.id}, "/protocol");
    else if (flow.port != 0 && (flow.port != publish.port || flow.protocol != publish.protocol))
        c.add(Check::PublishPortUnknown, site,
              {publish.id, std::string(wordOf(flow.protocol)), std::to_string(flow.port)}, "/port",
              c.changed<Flow>(flow.id, [&](Flow& f) {
                  f.protocol = publish.protocol;
                  f.port = publish.port;
              }));
}

void checkTarget(ValidateContext& c, const Site& site, const Flow& flow)
{
    const Endpoint target = endpointOf(c, flow.to.element);
    const bool transport = flow.protocol == Protocol::Tcp || flow.protocol == Protocol::Udp;
    if (target.listen() && transport && flow.port != 0 && !target.listens(flow.protocol, flow.port))
        c.add(Check::TargetNotListening, site,
              {flow.to.element, std::string(wordOf(flow.protocol)), std::to_string(flow.port)},
              "/port", alsoListen(c, target, flow.protocol, flow.port));
    if (const Service* service = c.index().service(flow.to.element))
        checkServiceTarget(c, site, flow, *service);
    else if (const Publish* publish = c.index().publish(flow.to.element).second)
        checkPublishTarget(c, site, flow, *publish);
}

void checkSize(ValidateContext& c, const Site& site, const Flow& flow, const Endpoint& sender)
{
    if (flow.protocol != Protocol::Udp && flow.protocol != Protocol::Icmp)
        return;  // tcp cuts its segments to fit
    std::int64_t mtu = 0;
    for (const Leg& leg : sender.machine->legs)
        if (leg.network)
            mtu = std::max(mtu, leg.network->mtuBytes);
    const std::int64_t header = sender.families().v4 ? 20 : 40;
    const std::int64_t bytes = flow.payloadBytes + 8 + header;
    if (mtu > 0 && bytes > mtu)
        c.add(Check::PayloadExceedsMtu, site, {std::to_string(bytes), std::to_string(mtu)},
              "/payloadBytes");
}

/// Flows to pods of other clusters at addresses that the sender's own cluster uses, too: pods of
/// its own cluster are what a node finds first.
void checkShadows(ValidateContext& c)
{
    struct Wanted {
        Site site;
        const Flow* flow;
    };
    std::map<std::pair<std::string, IpAddress>, std::vector<Wanted>> wanted;  // cluster, address
    forEachFlow(c.topology(), [&](const Site& site, const Flow& flow) {
        const Endpoint sender = endpointOf(c, flow.from);
        const Endpoint target = endpointOf(c, flow.to.element);
        const Cluster* here = c.index().clusterOf(flow.from);
        if (!sender.isMachine() || here == nullptr || target.pod == nullptr || target.usesNode() ||
            flow.to.address || c.index().clusterOf(flow.to.element) == here)
            return;
        const Families own = sender.families();
        for (const IpAddress& a : target.pod->addresses) {
            if (own.has(a.family)) {
                wanted[{here->id, a}].push_back({site, &flow});
                return;
            }
        }
    });
    for (const PodAt& at : c.pods()) {
        if (wanted.empty() || at.pod->hostNetwork)
            continue;
        for (const IpAddress& a : at.pod->addresses) {
            const auto found = wanted.find({at.cluster->id, a});
            if (found == wanted.end())
                continue;
            for (const Wanted& w : found->second)
                c.add(Check::FlowTargetShadowed, w.site,
                      {w.flow->to.element, toString(a), at.pod->id}, "/to");
            wanted.erase(found);
        }
    }
}

/// A node that asks its own node port asks a service.
bool isNodePort(const ValidateContext& c, const Endpoint& sender, const Flow& flow)
{
    const Cluster* cluster = sender.node ? c.index().clusterOf(sender.node->id) : nullptr;
    return cluster != nullptr &&
           std::any_of(cluster->services.begin(), cluster->services.end(), [&](const Service& s) {
               return std::any_of(s.ports.begin(), s.ports.end(), [&](const ServicePort& port) {
                   return port.nodePort == flow.port && port.protocol == flow.protocol;
               });
           });
}

}  // namespace

void checkFlows(ValidateContext& c)
{
    using Tuple =
        std::tuple<std::string, std::string, IpAddress, Protocol, std::uint16_t, std::uint16_t>;
    std::map<Tuple, const std::string*> seen;
    forEachFlow(c.topology(), [&](const Site& site, const Flow& flow) {
        checkTarget(c, site, flow);
        if (flow.enabled && flow.sourcePort != 0) {
            const auto [it, isNew] = seen.try_emplace(
                Tuple{flow.from, flow.to.element,
                      flow.to.element.empty() ? flow.to.address.value_or(IpAddress{}) : IpAddress{},
                      flow.protocol, flow.port, flow.sourcePort},
                &flow.id);
            if (!isNew)
                c.add(Check::DuplicateFlow, site, {*it->second}, "/sourcePort");
        }
        const Endpoint sender = endpointOf(c, flow.from);
        if (!sender.isMachine())
            return;
        if (flow.to.element == flow.from ||
            (flow.to.element.empty() && flow.to.address && sender.owns(*flow.to.address) &&
             !isNodePort(c, sender, flow)))
            c.add(Check::FlowToItself, site, {flow.from}, "/to");
        checkFamily(c, site, flow, sender);
        checkSize(c, site, flow, sender);
    });
    checkShadows(c);
}

}  // namespace tombolo::detail
