// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/validate_walk.h"
#include "model/core/words.h"

namespace tombolo::detail {
namespace {

bool hasPorts(Protocol protocol)
{
    return protocol == Protocol::Tcp || protocol == Protocol::Udp;
}

void checkPort(ValidateContext& c, const Site& site, std::uint16_t port, const char* key,
               const std::string& suffix)
{
    if (port == 0)
        c.add(Check::MissingValue, site, {key}, suffix + "/" + key);
}

void checkTransport(ValidateContext& c, const Site& site, Protocol protocol,
                    const std::string& suffix)
{
    if (!hasPorts(protocol))
        c.add(Check::ProtocolNotUsable, site, {std::string(wordOf(protocol))},
              suffix + "/protocol");
}

void checkListen(ValidateContext& c, const Site& site, const std::vector<Listen>& listen)
{
    for (std::size_t i = 0; i < listen.size(); ++i) {
        checkTransport(c, site, listen[i].protocol, at("listen", i));
        checkPort(c, site, listen[i].port, "port", at("listen", i));
    }
}

void checkRouteValues(ValidateContext& c, const Site& site, const std::vector<Route>& routes)
{
    for (std::size_t i = 0; i < routes.size(); ++i) {
        if (routes[i].to.address.isNone())
            c.add(Check::MissingValue, site, {"to"}, at("routes", i));
        if (routes[i].via.isNone())
            c.add(Check::MissingValue, site, {"via"}, at("routes", i));
    }
}

void checkGatewayValues(ValidateContext& c, const Site& site, const Gateway& gateway)
{
    for (std::size_t i = 0; i < gateway.sourceNat.size(); ++i) {
        if (gateway.sourceNat[i].from.address.isNone())
            c.add(Check::MissingValue, site, {"from"}, at("sourceNat", i));
        if (gateway.sourceNat[i].to.empty())
            c.add(Check::MissingValue, site, {"to"}, at("sourceNat", i) + "/to");
        if (gateway.sourceNat[i].ports)
            checkPort(c, site, gateway.sourceNat[i].ports->first, "ports", at("sourceNat", i));
    }
    for (std::size_t i = 0; i < gateway.publish.size(); ++i) {
        const Publish& publish = gateway.publish[i];
        const std::string here = at("publish", i);
        if (publish.address.isNone())
            c.add(Check::MissingValue, site, {"address"}, here);
        checkTransport(c, site, publish.protocol, here);
        checkPort(c, site, publish.port, "port", here);
        for (std::size_t b = 0; b < publish.backends.size(); ++b) {
            const Backend& backend = publish.backends[b];
            checkPort(c, site, backend.port, "port", here + at("backends", b));
            if (backend.element.empty() && (!backend.address || backend.address->isNone()))
                c.add(Check::MissingValue, site, {"element"}, here + at("backends", b));
        }
    }
}

void checkFlowValues(ValidateContext& c, const Site& site, const Flow& flow)
{
    if (flow.protocol == Protocol::Any)
        c.add(Check::ProtocolNotUsable, site, {"any"}, "/protocol");
    else if (hasPorts(flow.protocol))
        checkPort(c, site, flow.port, "port", {});
}

}  // namespace

void checkValues(ValidateContext& c)
{
    const Topology& t = c.topology();
    forEachCluster(t, [&](const Site& cluster, const Cluster& v) {
        for (std::size_t s = 0; s < v.services.size(); ++s) {
            const Site site{ElementKind::Service, &v.services[s].id, cluster.first,
                            static_cast<std::uint32_t>(s)};
            for (std::size_t p = 0; p < v.services[s].ports.size(); ++p) {
                const ServicePort& port = v.services[s].ports[p];
                checkTransport(c, site, port.protocol, at("ports", p));
                checkPort(c, site, port.port, "port", at("ports", p));
                checkPort(c, site, port.targetPort, "targetPort", at("ports", p));
            }
        }
    });
    for (const PodAt& pod : c.pods())
        checkListen(c, pod.site, pod.pod->listen);
    for (const Machine& m : c.machines()) {
        checkRouteValues(c, m.site, *m.routes);
        if (m.host)
            checkListen(c, m.site, m.host->listen);
    }
    forEachGateway(t, [&](const Site& site, const Gateway& v) { checkGatewayValues(c, site, v); });
    forEachFlow(t, [&](const Site& site, const Flow& v) { checkFlowValues(c, site, v); });
}

}  // namespace tombolo::detail
