// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/validate_ways.h"

/// What gateways publish, and the routes there and back.
namespace tombolo::detail {

/// The backends of one entry against the routes that lead there from its gateway.
void checkPublishWay(ValidateContext& c, const PathWalker& walker,
                     const std::set<IpAddress>& translated, const Site& site,
                     const Gateway& gateway, std::size_t i)
{
    const Machine* from = c.machine(gateway.id);
    const Publish& publish = gateway.publish[i];
    for (std::size_t b = 0; from && b < publish.backends.size(); ++b) {
        const Backend& backend = publish.backends[b];
        const Endpoint target = endpointOf(c, backend.element);
        const IpAddress* own =
            target.isMachine() ? target.address(publish.address.family) : nullptr;
        const IpAddress to = backend.element.empty() ? backend.address.value_or(IpAddress{})
                             : own                   ? *own
                                                     : IpAddress{};
        if (to.isNone() || (backend.element.empty() && translated.contains(to)))
            continue;
        const Way way = walker.walk(*from, to);
        const std::string who = backend.element.empty() ? toString(to) : backend.element;
        const std::string pointer = at("publish", i) + at("backends", b) +
                                    (backend.element.empty() ? "/address" : "/element");
        if (way.end == Walk::NoRoute)
            c.add(Check::PublishWithoutRoute, site, {publish.id, who, toString(to), way.at->id()},
                  pointer);
        else if (way.end == Walk::Arrived && target.isMachine() && way.at != target.machine)
            c.add(Check::PublishLeadsElsewhere, site,
                  {publish.id, who, toString(to), ownerAt(*way.at, to), gateway.id}, pointer);
    }
}

namespace {

/// A flow that has come to a gateway's entry, and the source that it comes with.
struct Asked {
    const Flow& flow;
    const Endpoint& sender;
    const Gateway& gateway;
    const Publish& publish;
    const Machine& machine;  ///< the gateway's
    IpAddress source;
};

/// Whether the gateway hides that source on its way to a backend.
bool isMasked(const Asked& a, const Way& there)
{
    return std::any_of(a.gateway.sourceNat.begin(), a.gateway.sourceNat.end(),
                       [&](const SourceNat& rule) {
                           return rule.from.contains(a.source) &&
                                  (there.out == nullptr || rule.out == there.out->id);
                       });
}

bool isPodsOwn(const Endpoint& e, const IpAddress& address)
{
    return e.pod && !e.pod->hostNetwork &&
           std::find(e.pod->addresses.begin(), e.pod->addresses.end(), address) !=
               e.pod->addresses.end();
}

/// With dsr the nodes of the pods behind the entry translate its address, be it for a pod of
/// theirs.
bool isTakenBefore(const ValidateContext& c, const Asked& a)
{
    return a.publish.mode == PublishMode::Dsr && a.sender.node != nullptr &&
           std::any_of(a.publish.backends.begin(), a.publish.backends.end(), [&](const Backend& b) {
               const Endpoint e = endpointOf(c, b.element);
               return e.pod != nullptr && e.node == a.sender.node;
           });
}

/// What is wrong between the gateway and one backend; Count_: nothing that is certain.
///
/// A packet does not come in from a wire with the receiver's own address (L-14, IPv4 only), be it
/// the request at the machine that it left, or the answer at the director that owns its source. An
/// answer past a translator is refused (L-13, L-20, PX-5).
Check faultAt(const PathWalker& walker, const Asked& a, const Endpoint& target,
              const IpAddress& own)
{
    const bool proxy = a.gateway.kind == GatewayKind::Proxy;
    const bool direct = !proxy && a.publish.mode == PublishMode::Dsr;
    const bool v4 = a.source.isV4();
    // With dsr it goes by the wire, not by a route.
    const Way there = direct ? Way{} : walker.walk(a.machine, own);
    if (isMasked(a, there) ||
        (!direct && (there.end != Walk::Arrived || there.at != target.machine)))
        return Check::Count_;
    if (target.machine->owns(a.source) || isPodsOwn(target, a.source))
        return v4 ? Check::PublishHairpin : Check::Count_;
    const Way back = walker.walk(*target.machine, a.source, &a.machine);
    if (direct)
        return v4 && back.end == Walk::Stopped ? Check::ReplyThroughDirector : Check::Count_;
    if (back.end != Walk::Arrived || back.at != a.sender.machine)
        return Check::Count_;
    return proxy ? Check::ReplyBypassesProxy : Check::ReplyBypassesGateway;
}

}  // namespace

void checkPublishedAnswer(ValidateContext& c, const PathWalker& walker, const Flow& flow,
                          const Endpoint& sender)
{
    const auto [gateway, entry] = c.index().publish(flow.to.element);
    const Machine* machine = gateway ? c.machine(gateway->id) : nullptr;
    if (machine == nullptr)
        return;
    const Publish& publish = *entry;
    const auto i = static_cast<std::size_t>(entry - gateway->publish.data());
    const bool keepsSource =
        gateway->kind == GatewayKind::Proxy
            ? publish.transparent
            : publish.mode == PublishMode::Dnat || publish.mode == PublishMode::Dsr;
    if (!keepsSource || !sender.address(publish.address.family))
        return;
    // A published address that no interface has is the gateway's on the network that holds it.
    IpAddress door = publish.address;
    for (const Leg& leg : machine->legs) {
        const bool holds =
            leg.network &&
            std::any_of(leg.network->prefixes.begin(), leg.network->prefixes.end(),
                        [&](const Prefix& p) { return p.contains(publish.address); });
        const IpAddress* own = holds ? machine->addressOf(door.family, leg.network) : nullptr;
        if (own != nullptr && !machine->owns(publish.address))
            door = *own;
    }
    const Way way = walker.walk(*sender.machine, door);
    const Asked asked{flow,    sender,   *gateway,
                      publish, *machine, seenSource(c, sender, publish.address, way.out)};
    if (way.end != Walk::Arrived || way.at != machine || asked.source.isNone() ||
        isTakenBefore(c, asked))
        return;
    for (const Backend& backend : publish.backends) {
        const Endpoint target = endpointOf(c, backend.element);
        const IpAddress* own =
            target.isMachine() ? target.address(publish.address.family) : nullptr;
        if (own == nullptr)
            continue;
        const Check fault = faultAt(walker, asked, target, *own);
        if (fault != Check::Count_)
            c.add(fault, machine->site,
                  {flow.id, gateway->id, backend.element, toString(asked.source)},
                  at("publish", i) +
                      (gateway->kind == GatewayKind::Proxy ? "/transparent" : "/mode"));
    }
}

}  // namespace tombolo::detail
