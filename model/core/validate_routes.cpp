// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "model/core/validate_walk.h"

namespace tombolo::detail {
namespace {

/// A proxy, unless answers to addresses that it wears are routed to it (PX-5).
bool takesNothing(const Gateway& gateway)
{
    return gateway.kind == GatewayKind::Proxy &&
           std::none_of(gateway.publish.begin(), gateway.publish.end(),
                        [](const Publish& p) { return p.transparent; });
}

bool isInside(const Network& network, const IpAddress& address)
{
    return std::any_of(network.prefixes.begin(), network.prefixes.end(),
                       [&](const Prefix& p) { return p.contains(address); });
}

void checkNextHop(ValidateContext& c, const Machine& m, const Route& route,
                  const std::string& suffix)
{
    std::vector<std::string> args{toString(route.via), toString(route.to)};
    if (route.via.family != route.to.address.family) {
        c.add(Check::RouteFamily, m.site, std::move(args), suffix);
        return;
    }
    if (m.owns(route.via)) {
        c.add(Check::RouteViaSelf, m.site, std::move(args), suffix);
        return;
    }
    bool connected = false;
    bool unknown = m.legs.empty();  // a missing network has been reported already
    for (const Leg& leg : m.legs) {
        unknown = unknown || !leg.network || leg.network->prefixes.empty();
        if (!leg.network || !isInside(*leg.network, route.via))
            continue;
        connected = true;
        const Machine* owner = c.ownerOn(leg.network, route.via);
        if (!owner)
            continue;
        if (owner->host || (owner->gateway && takesNothing(*owner->gateway))) {
            args.push_back(owner->id());
            c.add(Check::RouteViaNotForwarding, m.site, std::move(args), suffix);
        }
        return;
    }
    if (connected)
        c.add(Check::RouteViaNobody, m.site, std::move(args), suffix);
    else if (!unknown)
        c.add(Check::RouteViaUnreachable, m.site, std::move(args), suffix);
}

}  // namespace

void checkRoutes(ValidateContext& c)
{
    for (const Machine& m : c.machines()) {
        std::set<Prefix> seen;
        for (std::size_t i = 0; i < m.routes->size(); ++i) {
            const Route& route = (*m.routes)[i];
            if (route.to.address.isNone() || route.via.isNone())
                continue;
            if (!seen.insert(route.to.network()).second)
                c.add(Check::DuplicateRoute, m.site, {toString(route.to)}, at("routes", i) + "/to");
            checkNextHop(c, m, route, at("routes", i) + "/via");
        }
    }
}

}  // namespace tombolo::detail
