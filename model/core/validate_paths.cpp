// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "model/core/validate_targets.h"

/// Walks a flow's packet and its answer by the static tables alone, and gives up wherever
/// translation, a service or BGP could decide otherwise: what is reported is certain (semantics.md
/// F-2 a and b).
namespace tombolo::detail {
namespace {

enum class Walk { Arrived, NoRoute, Loop, Unsure };

struct Way {
    Walk end = Walk::Unsure;
    const Machine* at = nullptr;   ///< where it arrived, found no route or came twice
    const Network* out = nullptr;  ///< network by which the sender's machine sent it
};

bool hasPod(const Node& node, const IpAddress& address)
{
    return std::any_of(node.pods.begin(), node.pods.end(), [&](const Pod& pod) {
        return !pod.hostNetwork && std::find(pod.addresses.begin(), pod.addresses.end(), address) !=
                                       pod.addresses.end();
    });
}

/// A hop of one machine: where a destination goes by its most specific entry.
struct Hop {
    Walk end = Walk::NoRoute;
    const Machine* next = nullptr;
    const Network* out = nullptr;
};

class PathWalker {
public:
    explicit PathWalker(const ValidateContext& c) : m_c(c)
    {
        for (const Cluster& cluster : c.topology().clusters)
            for (const Node& node : cluster.nodes)
                for (const Prefix& prefix : node.podPrefixes)
                    m_nodes[&cluster].push_back({prefix.network(), c.machine(node.id)});
        for (auto& [cluster, nodes] : m_nodes)
            std::sort(nodes.begin(), nodes.end(),
                      [](const auto& a, const auto& b) { return a.first < b.first; });
    }

    Way walk(const Machine& from, const IpAddress& destination) const
    {
        Way way{Walk::Unsure, &from, nullptr};
        std::set<const Machine*> passed;
        for (int hops = 0; hops < 64; ++hops) {
            const Machine& m = *way.at;
            if (!passed.insert(&m).second) {
                way.end = Walk::Loop;
                return way;
            }
            if (m.owns(destination) || (m.node && hasPod(*m.node, destination))) {
                way.end = Walk::Arrived;
                return way;
            }
            if (hops > 0 && !forwardsPlainly(m))
                return way;
            const Hop hop = next(m, destination);
            if (hop.end != Walk::Arrived) {
                way.end = hop.end;
                return way;
            }
            way.out = way.out ? way.out : hop.out;
            way.at = hop.next;
        }
        return way;
    }

private:
    static bool forwardsPlainly(const Machine& m)
    {
        if (m.gateway)
            return m.gateway->kind != GatewayKind::Proxy && m.gateway->sourceNat.empty() &&
                   m.gateway->publish.empty();
        return m.router || m.node;
    }

    static bool contains(const std::vector<Prefix>& prefixes, const IpAddress& a, int& best)
    {
        bool found = false;
        for (const Prefix& p : prefixes)
            if (p.contains(a) && p.length > best) {
                best = p.length;
                found = true;
            }
        return found;
    }

    Hop next(const Machine& m, const IpAddress& destination) const
    {
        int best = -1;
        Hop hop;
        for (const Leg& leg : m.legs) {
            if (!leg.network)
                return {Walk::Unsure};
            if (contains(leg.network->prefixes, destination, best))
                hop = toward(leg.network, destination);
        }
        if (m.node) {
            if (contains(m.node->podPrefixes, destination, best))
                hop = {Walk::Unsure};  // its own prefix, but no such pod
            const Machine* other = nodeFor(*m.cluster, destination, best);
            if (other && other != &m)
                hop = {Walk::Arrived, other, m.legs.front().network};
        }
        for (const Route& route : *m.routes) {
            if (!route.to.contains(destination) || route.to.length <= best)
                continue;
            best = route.to.length;
            hop = {Walk::Unsure};
            for (const Leg& leg : m.legs)
                if (const Machine* owner = m_c.ownerOn(leg.network, route.via);
                    owner && owner != &m)
                    hop = {Walk::Arrived, owner, leg.network};
        }
        return hop;
    }

    /// The node of a cluster whose pod prefix holds an address. Prefixes of nodes do not overlap in
    /// a document without errors, so the last one that starts at or before the address is the only
    /// one.
    const Machine* nodeFor(const Cluster& cluster, const IpAddress& address, int& best) const
    {
        const auto nodes = m_nodes.find(&cluster);
        if (nodes == m_nodes.end())
            return nullptr;
        const Prefix wanted{address, static_cast<std::uint8_t>(address.bits())};
        auto it =
            std::upper_bound(nodes->second.begin(), nodes->second.end(), wanted,
                             [](const Prefix& p, const auto& node) { return p < node.first; });
        if (it == nodes->second.begin() || !(--it)->first.contains(address) ||
            it->first.length <= best)
            return nullptr;
        best = it->first.length;
        return it->second;
    }

    Hop toward(const Network* network, const IpAddress& address) const
    {
        const Machine* owner = m_c.ownerOn(network, address);
        return owner ? Hop{Walk::Arrived, owner, network} : Hop{Walk::Unsure};
    }

    const ValidateContext& m_c;
    using NodePrefix = std::pair<Prefix, const Machine*>;
    std::unordered_map<const Cluster*, std::vector<NodePrefix>> m_nodes;
};

bool anyBgp(const Topology& t)
{
    return std::any_of(t.routers.begin(), t.routers.end(),
                       [](const Router& r) { return r.bgpAsn; });
}

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

/// The source that arrives, as far as the sender's node decides it; none when that is not certain.
IpAddress seenSource(const ValidateContext& c, const Endpoint& sender, const IpAddress& destination,
                     const Network* out)
{
    const IpAddress* source = sender.address(destination.family);
    if (!sender.pod || sender.pod->hostNetwork) {
        source = out ? sender.machine->addressOf(destination.family, out) : source;
        return source ? *source : IpAddress{};
    }
    const Cluster& cluster = *c.index().clusterOf(sender.pod->id);
    const auto holds = [](const std::vector<Prefix>& prefixes, const IpAddress& a) {
        return std::any_of(prefixes.begin(), prefixes.end(),
                           [&](const Prefix& p) { return p.contains(a); });
    };
    if (std::any_of(
            cluster.egressPolicies.begin(), cluster.egressPolicies.end(),
            [&](const EgressPolicy& policy) { return holds(policy.destinations, destination); }))
        return {};
    if (!source || !cluster.masquerade)
        return source ? *source : IpAddress{};
    if (!holds(cluster.podPrefixes, *source) || holds(cluster.masqueradeExcept, destination))
        return *source;
    source = sender.machine->addressOf(destination.family);
    return source ? *source : IpAddress{};
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

/// Who gets a packet that arrived: the pod of that node, else the machine itself.
std::string ownerAt(const Machine& m, const IpAddress& address)
{
    for (std::size_t p = 0; m.node && p < m.node->pods.size(); ++p) {
        const Pod& pod = m.node->pods[p];
        if (!pod.hostNetwork &&
            std::find(pod.addresses.begin(), pod.addresses.end(), address) != pod.addresses.end())
            return pod.id;
    }
    return m.id();
}

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

/// A flow to an entry that keeps the source, whose backend answers by another way than through the
/// gateway: nobody translates the answer back (semantics.md L-13, L-20, PX-5).
void checkPublishedAnswer(ValidateContext& c, const PathWalker& walker, const Flow& flow,
                          const Endpoint& sender)
{
    const auto [gateway, entry] = c.index().publish(flow.to.element);
    const Machine* machine = gateway ? c.machine(gateway->id) : nullptr;
    if (machine == nullptr)
        return;
    const Publish& publish = *entry;
    const auto i = static_cast<std::size_t>(entry - gateway->publish.data());
    const bool keepsSource = gateway->kind == GatewayKind::Proxy
                                 ? publish.transparent
                                 : publish.mode == PublishMode::Dnat;
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
    const IpAddress source = seenSource(c, sender, publish.address, way.out);
    const bool masked =
        std::any_of(gateway->sourceNat.begin(), gateway->sourceNat.end(),
                    [&](const SourceNat& rule) { return rule.from.contains(source); });
    if (way.end != Walk::Arrived || way.at != machine || source.isNone() || masked)
        return;
    for (const Backend& backend : publish.backends) {
        const Endpoint target = endpointOf(c, backend.element);
        if (!target.isMachine() || target.machine == sender.machine)
            continue;
        // A way through the gateway itself, or another translator, ends as not sure.
        const Way back = walker.walk(*target.machine, source);
        if (back.end == Walk::Arrived && back.at == sender.machine)
            c.add(publish.transparent ? Check::ReplyBypassesProxy : Check::ReplyBypassesGateway,
                  machine->site, {flow.id, gateway->id, backend.element, toString(source)},
                  at("publish", i) + (publish.transparent ? "/transparent" : "/mode"));
    }
}

}  // namespace

void checkPaths(ValidateContext& c)
{
    if (anyBgp(c.topology()))
        return;
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
        if (to.isNone() || !sender.address(to.family) || translated.contains(to))
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
