// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "model/core/validate_walk.h"
#include "model/core/words.h"

namespace tombolo::detail {
namespace {

bool isInside(const Network& network, const IpAddress& address)
{
    return std::any_of(network.prefixes.begin(), network.prefixes.end(),
                       [&](const Prefix& p) { return p.contains(address); });
}

bool hasMode(GatewayKind kind, PublishMode mode)
{
    switch (mode) {
    case PublishMode::Dnat:
    case PublishMode::FullNat:
        return kind != GatewayKind::Proxy;
    case PublishMode::Dsr:
        return kind == GatewayKind::Vip;
    case PublishMode::Tcp:
    case PublishMode::Http:
        return kind == GatewayKind::Proxy;
    }
    return false;
}

/// The interface on `out` gets the address, where that is safe.
EditList ownPoolAddress(const ValidateContext& c, const Gateway& gateway, const Network* out,
                        const IpAddress& address)
{
    if (!out || !isInside(*out, address) || c.ownerOn(out, address))
        return {};
    return c.changed<Gateway>(gateway.id, [&](Gateway& g) {
        for (Interface& interface : g.interfaces)
            if (interface.network == out->id) {
                interface.addresses.push_back(address);
                return;
            }
    });
}

/// Source addresses that a rule would translate, each once: those of nodes, of pods that no node
/// masquerades, and of hosts on other networks than the one that the rule leads to.
std::size_t sendersBehind(const ValidateContext& c, const SourceNat& rule)
{
    std::set<IpAddress> senders;
    const auto add = [&](const IpAddress& a) {
        if (rule.from.contains(a))
            senders.insert(a);
    };
    for (const PodAt& pod : c.pods())
        if (!pod.pod->hostNetwork && !pod.cluster->masquerade)
            std::for_each(pod.pod->addresses.begin(), pod.pod->addresses.end(), add);
    for (const Machine& m : c.machines()) {
        const bool outside = std::any_of(m.legs.begin(), m.legs.end(), [&](const Leg& leg) {
            return leg.network && leg.network->id == rule.out;
        });
        if (!outside && (m.node || m.host))
            for (const Leg& leg : m.legs)
                std::for_each(leg.addresses->begin(), leg.addresses->end(), add);
    }
    return senders.size();
}

/// Every sender needs a port towards a destination, or a block of them (semantics.md L-11).
void checkCapacity(ValidateContext& c, const Site& site, const Gateway& gateway, std::size_t i)
{
    constexpr std::size_t kAllPorts = 64'512;
    const SourceNat& rule = gateway.sourceNat[i];
    const std::size_t ports = !rule.ports ? kAllPorts
                              : rule.ports->last < rule.ports->first
                                  ? 0
                                  : std::size_t(rule.ports->last - rule.ports->first) + 1;
    const auto pool = static_cast<std::size_t>(
        std::count_if(rule.to.begin(), rule.to.end(),
                      [&](const IpAddress& a) { return a.family == rule.from.address.family; }));
    const bool blocks = rule.portsPerHost > 0;
    const std::size_t room = pool * (blocks ? ports / std::size_t(rule.portsPerHost) : ports);
    if (pool == 0 || room >= c.pods().size() + c.machines().size() * 2)
        return;
    if (const std::size_t senders = sendersBehind(c, rule); senders > room)
        c.add(Check::SourceNatTooSmall, site,
              {gateway.id, std::to_string(senders), std::to_string(room)},
              at("sourceNat", i) + (blocks ? "/portsPerHost" : "/ports"));
}

void checkSourceNat(ValidateContext& c, const Site& site, const Gateway& gateway, const Machine& m)
{
    if (gateway.kind != GatewayKind::Nat && !gateway.sourceNat.empty())
        c.add(Check::SourceNatNotByKind, site, {gateway.id, std::string(wordOf(gateway.kind))},
              "/sourceNat");
    for (std::size_t i = 0; i < gateway.sourceNat.size(); ++i) {
        const SourceNat& rule = gateway.sourceNat[i];
        const Network* out = c.index().network(rule.out);
        if (out && !m.isOn(out)) {
            c.add(Check::SourceNatOutNotConnected, site, {gateway.id, rule.out},
                  at("sourceNat", i) + "/out");
            continue;
        }
        const bool family = std::any_of(rule.to.begin(), rule.to.end(), [&](const IpAddress& a) {
            return a.family == rule.from.address.family;
        });
        if (!family && !rule.to.empty() && !rule.from.address.isNone())
            c.add(Check::SourceNatFamily, site, {toString(rule.from)}, at("sourceNat", i) + "/to");
        checkCapacity(c, site, gateway, i);
        for (std::size_t a = 0; a < rule.to.size(); ++a)
            if (!m.owns(rule.to[a]))
                c.add(Check::PoolAddressNobody, site, {toString(rule.to[a]), gateway.id},
                      at("sourceNat", i) + at("to", a),
                      ownPoolAddress(c, gateway, out, rule.to[a]));
    }
}

void checkMode(ValidateContext& c, const Site& site, const Gateway& gateway, std::size_t i)
{
    const Publish& publish = gateway.publish[i];
    const std::string here = at("publish", i);
    const bool proxy = gateway.kind == GatewayKind::Proxy;
    if (!hasMode(gateway.kind, publish.mode))
        c.add(Check::PublishModeNotByKind, site,
              {std::string(wordOf(publish.mode)), std::string(wordOf(gateway.kind))},
              here + "/mode", c.changed<Gateway>(gateway.id, [&](Gateway& g) {
                  g.publish[i].mode = proxy ? PublishMode::Tcp : PublishMode::Dnat;
              }));
    if (proxy && publish.protocol == Protocol::Udp)
        c.add(Check::ProxyNeedsTcp, site, {publish.id, "udp"}, here + "/protocol");
    if (!proxy && !publish.identity.empty())
        c.add(Check::IdentityNotByKind, site, {gateway.id}, here + "/identity",
              c.changed<Gateway>(gateway.id, [&](Gateway& g) { g.publish[i].identity.clear(); }));
    if (!proxy && publish.transparent)
        c.add(
            Check::TransparentNotByKind, site, {gateway.id}, here + "/transparent",
            c.changed<Gateway>(gateway.id, [&](Gateway& g) { g.publish[i].transparent = false; }));
    for (std::size_t n = 0; proxy && n < publish.identity.size(); ++n) {
        const Identity identity = publish.identity[n];
        if (publish.mode != PublishMode::Http &&
            (identity == Identity::XForwardedFor || identity == Identity::Forwarded))
            c.add(Check::IdentityNeedsHttp, site, {std::string(wordOf(identity))},
                  here + at("identity", n));
    }
}

void checkAddress(ValidateContext& c, const Site& site, const Gateway& gateway, const Machine& m,
                  std::size_t i)
{
    const IpAddress& address = gateway.publish[i].address;
    if (address.isNone() || m.owns(address))
        return;
    const bool inside = std::any_of(m.legs.begin(), m.legs.end(), [&](const Leg& leg) {
        return leg.network && isInside(*leg.network, address);
    });
    if (!inside)
        c.add(Check::PublishAddressOutside, site, {toString(address), gateway.id},
              at("publish", i) + "/address");
}

}  // namespace

void checkGateways(ValidateContext& c)
{
    forEachGateway(c.topology(), [&](const Site& site, const Gateway& gateway) {
        const Machine* m = c.machine(gateway.id);
        if (!m)
            return;
        checkSourceNat(c, site, gateway, *m);
        std::map<std::tuple<IpAddress, Protocol, std::uint16_t>, const std::string*> seen;
        for (std::size_t i = 0; i < gateway.publish.size(); ++i) {
            const Publish& p = gateway.publish[i];
            checkMode(c, site, gateway, i);
            checkAddress(c, site, gateway, *m, i);
            const auto [it, isNew] = seen.try_emplace({p.address, p.protocol, p.port}, &p.id);
            if (!isNew && !p.address.isNone() && p.port != 0)
                c.add(Check::DuplicatePublish, site,
                      {toString(p.address), std::to_string(p.port), *it->second}, at("publish", i));
        }
    });
}

}  // namespace tombolo::detail
