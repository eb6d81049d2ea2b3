// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "model/core/validate_targets.h"
#include "model/core/words.h"

namespace tombolo::detail {
namespace {

/// The address by which packets go to something that is no machine itself; empty: there is none.
std::string entryAddress(const ValidateContext& c, const std::string& id)
{
    const TopologyIndex& index = c.index();
    if (const Publish* publish = index.publish(id).second)
        return toString(publish->address);
    if (const Gateway* gateway = index.gateway(id)) {
        if (!gateway->publish.empty())
            return toString(gateway->publish.front().address);
        for (const Interface& i : gateway->interfaces) {
            if (!i.addresses.empty())
                return toString(i.addresses.front());
        }
    }
    const Service* service = index.service(id);
    if (service && service->loadBalancer && !service->loadBalancer->addresses.empty())
        return toString(service->loadBalancer->addresses.front());
    return service && !service->clusterIps.empty() ? toString(service->clusterIps.front())
                                                   : std::string();
}

void addByAddress(ValidateContext& c, const Site& site, const Gateway& gateway, std::size_t i,
                  std::size_t b)
{
    const std::string& id = gateway.publish[i].backends[b].element;
    const Publish* entry = c.index().publish(id).second;
    EditList fix;
    if (entry && !entry->address.isNone())
        fix = c.changed<Gateway>(gateway.id, [&](Gateway& g) {
            Backend& backend = g.publish[i].backends[b];
            backend.element.clear();
            backend.address = entry->address;
            backend.port = entry->port;
        });
    c.add(Check::BackendNeedsAddress, site, {id, entryAddress(c, id)},
          at("publish", i) + at("backends", b) + "/element", std::move(fix));
}

bool isPreface(Identity identity)
{
    return identity == Identity::ProxyV1 || identity == Identity::ProxyV2;
}

/// The http entries of proxies to which the bytes go that an entry sends to its backends: other
/// entries on the way pass them on as they are.
void addHttpEntries(const Topology& t, const Publish& from, std::set<const Publish*>& met,
                    std::vector<const Publish*>& out)
{
    for (const Backend& backend : from.backends) {
        if (!backend.element.empty() || !backend.address)
            continue;
        for (const Gateway& gateway : t.gateways) {
            for (const Publish& entry : gateway.publish) {
                if (entry.address != *backend.address || entry.port != backend.port ||
                    entry.protocol != from.protocol || !met.insert(&entry).second)
                    continue;
                if (entry.mode == PublishMode::Http)
                    out.push_back(&entry);
                else
                    addHttpEntries(t, entry, met, out);
            }
        }
    }
}

void checkProxyHeader(ValidateContext& c, const Site& site, const Gateway& gateway, std::size_t i)
{
    const Publish& publish = gateway.publish[i];
    const auto sent = std::find_if(publish.identity.begin(), publish.identity.end(), isPreface);
    if (gateway.kind != GatewayKind::Proxy || sent == publish.identity.end())
        return;
    std::set<const Publish*> met{&publish};
    std::vector<const Publish*> entries;
    addHttpEntries(c.topology(), publish, met, entries);
    for (const Publish* entry : entries)
        c.add(Check::ProxyHeaderUnexpected, site, {publish.id, entry->id},
              at("publish", i) +
                  at("identity", static_cast<std::size_t>(sent - publish.identity.begin())),
              c.changed<Gateway>(gateway.id, [&](Gateway& g) {
                  std::erase_if(g.publish[i].identity, isPreface);
              }));
}

/// Proxies' entries that a connection to one of them can be handed on to.
std::vector<const Publish*> proxiesBehind(const Topology& t, const Publish& from)
{
    std::vector<const Publish*> out;
    for (const Backend& backend : from.backends) {
        for (const Gateway& gateway : t.gateways) {
            for (const Publish& entry : gateway.publish) {
                if (gateway.kind == GatewayKind::Proxy && backend.element.empty() &&
                    backend.address && entry.address == *backend.address &&
                    entry.port == backend.port && entry.protocol == from.protocol)
                    out.push_back(&entry);
            }
        }
    }
    return out;
}

/// Whether connections that an entry hands to another one can come back to it.
bool leadsBack(const Topology& t, const Publish& entry, const Publish& to,
               std::set<const Publish*>& met)
{
    if (&to == &entry)
        return true;
    if (!met.insert(&to).second)
        return false;
    const std::vector<const Publish*> next = proxiesBehind(t, to);
    return std::any_of(next.begin(), next.end(),
                       [&](const Publish* p) { return leadsBack(t, entry, *p, met); });
}

void checkProxyRing(ValidateContext& c, const Site& site, const Gateway& gateway, std::size_t i)
{
    const Publish& publish = gateway.publish[i];
    if (gateway.kind != GatewayKind::Proxy)
        return;
    for (std::size_t b = 0; b < publish.backends.size(); ++b) {
        Publish one = publish;
        one.backends = {publish.backends[b]};
        std::set<const Publish*> met;
        const std::vector<const Publish*> next = proxiesBehind(c.topology(), one);
        if (std::any_of(next.begin(), next.end(), [&](const Publish* p) {
                return leadsBack(c.topology(), publish, *p, met);
            }))
            c.add(Check::PublishLoop, site, {publish.id, toString(*publish.backends[b].address)},
                  at("publish", i) + at("backends", b) + "/address");
    }
}

void checkBackendElement(ValidateContext& c, const Site& site, const Gateway& gateway,
                         std::size_t i, std::size_t b)
{
    const Publish& publish = gateway.publish[i];
    const Backend& backend = publish.backends[b];
    const std::string here = at("publish", i) + at("backends", b);
    const Endpoint target = endpointOf(c, backend.element);
    if (!c.hasId(backend.element)) {
        c.add(Check::PublishMissingBackend, site, {publish.id, backend.element}, here + "/element");
        return;
    }
    if (!target.isMachine() && !entryAddress(c, backend.element).empty()) {
        addByAddress(c, site, gateway, i, b);
        return;
    }
    if (!target.isMachine()) {
        c.add(Check::WrongReference, site, {backend.element, "element"}, here + "/element");
        return;
    }
    if (backend.address && !backend.address->isNone())
        c.add(Check::AmbiguousTarget, site, {backend.element, toString(*backend.address)},
              here + "/address", c.changed<Gateway>(gateway.id, [&](Gateway& g) {
                  g.publish[i].backends[b].address.reset();
              }));
    const bool dsr = publish.mode == PublishMode::Dsr && target.host;
    if (dsr && backend.port != publish.port && backend.port != 0)
        c.add(Check::DsrKeepsPort, site,
              {std::to_string(publish.port), std::to_string(backend.port), backend.element},
              here + "/port", c.changed<Gateway>(gateway.id, [&](Gateway& g) {
                  g.publish[i].backends[b].port = publish.port;
              }));
    else if (target.listen() && backend.port != 0 &&
             !target.listens(publish.protocol, backend.port))
        c.add(
            Check::BackendNotListening, site,
            {backend.element, std::string(wordOf(publish.protocol)), std::to_string(backend.port)},
            here + "/port", alsoListen(c, target, publish.protocol, backend.port));
    const auto families = target.families();
    const bool same = gateway.kind != GatewayKind::Proxy || publish.transparent;
    if (same && families.any() && !publish.address.isNone() &&
        !families.has(publish.address.family))
        c.add(Check::BackendFamily, site, {backend.element, toString(publish.address)},
              here + "/element");
}

}  // namespace

void checkPublish(ValidateContext& c)
{
    forEachGateway(c.topology(), [&](const Site& site, const Gateway& gateway) {
        for (std::size_t i = 0; i < gateway.publish.size(); ++i) {
            const Publish& publish = gateway.publish[i];
            if (publish.backends.empty())
                c.add(Check::PublishWithoutBackend, site, {publish.id},
                      at("publish", i) + "/backends");
            checkProxyHeader(c, site, gateway, i);
            checkProxyRing(c, site, gateway, i);
            for (std::size_t b = 0; b < publish.backends.size(); ++b) {
                const Backend& backend = publish.backends[b];
                if (!backend.element.empty())
                    checkBackendElement(c, site, gateway, i, b);
                else if ((gateway.kind != GatewayKind::Proxy || publish.transparent) &&
                         backend.address && !publish.address.isNone() &&
                         !backend.address->isNone() &&
                         backend.address->family != publish.address.family)
                    c.add(Check::BackendFamily, site,
                          {toString(*backend.address), toString(publish.address)},
                          at("publish", i) + at("backends", b) + "/address");
            }
        }
    });
}

}  // namespace tombolo::detail
