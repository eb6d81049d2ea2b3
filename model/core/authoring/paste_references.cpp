// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/authoring/addresses.h"
#include "model/core/authoring/cluster_parts.h"
#include "model/core/authoring/paste.h"

namespace tombolo::authoring {
namespace {

bool contains(const std::vector<Prefix>& prefixes, const IpAddress& address)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const Prefix& p) { return p.contains(address); });
}

}  // namespace

Result<Done> Paster::pasteService(const Service& from, const std::string& cluster, bool outermost)
{
    Cluster& home = *m_draft.cluster(cluster);
    Service service = from;
    const auto clash = [&](const IpAddress& a) {
        return !contains(home.servicePrefixes, a) ||
               std::any_of(home.services.begin(), home.services.end(), [&](const Service& s) {
                   return std::find(s.clusterIps.begin(), s.clusterIps.end(), a) !=
                          s.clusterIps.end();
               });
    };
    if (std::any_of(from.clusterIps.begin(), from.clusterIps.end(), clash)) {
        service.clusterIps = serviceSeats(home);
        if (service.clusterIps.empty())
            return fail(Errc::NotAllowed, {cluster, "no-free-address"});
    }
    for (ServicePort& port : service.ports)
        for (const Service& other : home.services)
            for (const ServicePort& taken : other.ports)
                if (port.nodePort != 0 && port.nodePort == taken.nodePort)
                    port.nodePort = freeNodePort(home);
    if (service.loadBalancer) {
        service.loadBalancer->addresses = seatsOn(m_draft.t, home.network, Seat::LoadBalancer);
        const std::string node = idOf(service.loadBalancer->node);
        const bool there = std::any_of(home.nodes.begin(), home.nodes.end(),
                                       [&](const Node& n) { return n.id == node; });
        service.loadBalancer->node = there ? node : answeringNode(home, service.selector);
    }
    keepKnown(service.endpoints);
    service.id = fresh(from.id);
    service.name = m_draft.nameLike(from.name);
    if (outermost)
        m_outermost.push_back(service.id);
    home.services.push_back(std::move(service));
    return Done{};
}

void Paster::pastePolicy(const Policy& from, const std::string& cluster, bool outermost)
{
    Policy policy = from;
    policy.id = fresh(from.id);
    policy.name = m_draft.nameLike(from.name);
    for (auto* rules : {&policy.ingress, &policy.egress})
        if (*rules)
            for (PolicyRule& rule : **rules)
                if (rule.peers)
                    for (PolicyPeer& peer : *rule.peers) {
                        if (peer.prefix)
                            peer.prefix = mapped(*peer.prefix);
                        for (Prefix& prefix : peer.except)
                            prefix = mapped(prefix);
                    }
    if (outermost)
        m_outermost.push_back(policy.id);
    m_draft.cluster(cluster)->policies.push_back(std::move(policy));
}

void Paster::pasteNotes()
{
    for (const Note& from : m_clip.notes) {
        if (!isCopied(from.id))
            continue;
        Note note = from;
        note.id = fresh(from.id);
        m_outermost.push_back(note.id);
        m_draft.t.notes.push_back(std::move(note));
    }
}

void Paster::mapPrefixes(const std::vector<Prefix>& old, const std::vector<Prefix>& now)
{
    for (const Prefix& from : old)
        for (const Prefix& to : now)
            if (from.address.family == to.address.family && m_prefixes.try_emplace(from, to).second)
                break;
}

Prefix Paster::mapped(const Prefix& prefix) const
{
    const auto it = m_prefixes.find(prefix);
    return it == m_prefixes.end() ? prefix : it->second;
}

std::vector<Route> Paster::mapped(const std::vector<Route>& routes,
                                  const std::vector<std::string>& networks) const
{
    std::vector<Route> out;
    for (Route route : routes) {
        bool known = false;
        for (const auto& [old, now] : m_addresses)
            if (old.second == route.via && !known) {
                route.via = now;
                known = true;
            }
        const bool near = std::any_of(networks.begin(), networks.end(), [&](const auto& id) {
            const Network* network = m_draft.network(id);
            return network && contains(network->prefixes, route.via);
        });
        if (!near)
            continue;
        route.to = mapped(route.to);
        out.push_back(std::move(route));
    }
    return out;
}

void Paster::followReferences()
{
    const auto networksOf = [](const std::vector<Interface>& interfaces) {
        std::vector<std::string> out;
        for (const Interface& interface : interfaces)
            out.push_back(interface.network);
        return out;
    };
    const auto follow = [&](const auto& clip, auto& list) {
        for (const auto& from : clip)
            for (auto& machine : list)
                if (isCopied(from.id) && machine.id == m_ids[from.id])
                    machine.routes = mapped(from.routes, networksOf(machine.interfaces));
    };
    follow(m_clip.routers, m_draft.t.routers);
    follow(m_clip.gateways, m_draft.t.gateways);
    follow(m_clip.hosts, m_draft.t.hosts);
    for (const Cluster& cluster : m_clip.clusters)
        for (const Node& from : cluster.nodes)
            if (const auto id = m_ids.find(from.id); id != m_ids.end())
                if (Node* node = m_draft.node(id->second))
                    node->routes = mapped(from.routes, {m_draft.clusterAround(node->id)->network});
    for (const Gateway& from : m_clip.gateways)
        if (isCopied(from.id))
            followGateway(*m_draft.gateway(m_ids[from.id]), from);
}

void Paster::followGateway(Gateway& gateway, const Gateway& from)
{
    std::map<IpAddress, IpAddress> moved;
    for (const Interface& interface : from.interfaces)
        for (const IpAddress& address : interface.addresses)
            if (const auto it = m_addresses.find({interface.network, address});
                it != m_addresses.end())
                moved.emplace(address, it->second);
    const auto follow = [&](IpAddress& address) {
        if (const auto it = moved.find(address); it != moved.end())
            address = it->second;
    };
    for (SourceNat& rule : gateway.sourceNat) {
        rule.from = mapped(rule.from);
        if (const auto out = m_networks.find(rule.out); out != m_networks.end())
            rule.out = out->second;
        std::for_each(rule.to.begin(), rule.to.end(), follow);
    }
    // Two entries may share an address: they share the new one too.
    std::map<IpAddress, IpAddress> published = moved;
    for (Publish& entry : gateway.publish) {
        if (const auto known = published.find(entry.address); known != published.end()) {
            entry.address = known->second;
        } else {
            for (const Network& network : m_clip.networks) {
                const auto now = m_networks.find(network.id);
                if (now == m_networks.end() || !contains(network.prefixes, entry.address))
                    continue;
                for (const IpAddress& seat : seatsOn(m_draft.t, now->second, Seat::Virtual))
                    if (seat.family == entry.address.family) {
                        published.emplace(entry.address, seat);
                        entry.address = seat;
                        break;
                    }
                break;
            }
        }
        entry.id = fresh(entry.id);
        entry.name = m_draft.nameLike(entry.name);
        keepKnown(entry.backends);
    }
}

/// Names what was pasted along or stands here; whoever does neither is left out.
void Paster::keepKnown(std::vector<Backend>& backends)
{
    std::erase_if(backends, [this](Backend& backend) {
        if (backend.element.empty())
            return false;
        backend.element = idOf(backend.element);
        return backend.element.empty();
    });
}

void Paster::pasteEgressPolicies(Cluster& home)
{
    for (EgressPolicy& policy : home.egressPolicies) {
        for (std::string& node : policy.nodes)
            node = idOf(node);
        std::erase_if(policy.nodes, [&](const std::string& id) {
            return std::none_of(home.nodes.begin(), home.nodes.end(),
                                [&](const Node& n) { return n.id == id; });
        });
        policy.address.reset();  // the copies of nodes have addresses of their own
    }
}

void Paster::pasteFlows()
{
    for (const Flow& from : m_clip.flows) {
        Flow flow = from;
        flow.from = idOf(from.from);
        if (!from.to.element.empty())
            flow.to.element = idOf(from.to.element);
        if (flow.from.empty() || (flow.to.element.empty() && !flow.to.address))
            continue;
        flow.id = fresh(from.id);
        flow.name = m_draft.nameLike(from.name);
        if (isCopied(from.id))
            m_outermost.push_back(flow.id);
        m_draft.t.flows.push_back(std::move(flow));
    }
}

void Paster::pasteItems()
{
    // Places are kept relative to each other; the whole comes to stand at the spot.
    std::optional<double> left;
    std::optional<double> top;
    const auto stretch = [&](double x, double y) {
        left = std::min(left.value_or(x), x);
        top = std::min(top.value_or(y), y);
    };
    for (const auto& [id, item] : m_clip.canvasItems)
        if (isCopied(id))
            stretch(item.x, item.y);
    for (const Note& note : m_clip.notes)
        if (isCopied(note.id))
            stretch(note.x, note.y);
    double dx = m_at.x - left.value_or(m_at.x);
    double dy = m_at.y - top.value_or(m_at.y);
    // The spot is meant in its container; what lives outside of containers goes by the canvas.
    const bool inside = std::all_of(m_outermost.begin(), m_outermost.end(), [this](const auto& id) {
        return m_draft.clusterAround(id) && !m_draft.cluster(id);
    });
    if (const Cluster* around = m_draft.clusterAround(m_at.container); around && !inside)
        for (const std::string& id : std::set<std::string>{around->id, m_at.container})
            if (const auto it = m_draft.t.canvasItems.find(id); it != m_draft.t.canvasItems.end()) {
                dx += it->second.x;
                dy += it->second.y;
            }
    for (const auto& [old, from] : m_clip.canvasItems) {
        const auto id = m_ids.find(old);
        if (id == m_ids.end())
            continue;
        CanvasItem item = from;
        if (isCopied(old)) {
            item.x += dx;
            item.y += dy;
        }
        m_draft.t.canvasItems[id->second] = item;
    }
    for (const Note& from : m_clip.notes)
        if (const auto id = m_ids.find(from.id); id != m_ids.end())
            for (Note& note : m_draft.t.notes)
                if (note.id == id->second) {
                    note.x += dx;
                    note.y += dy;
                }
}

Result<Pasted> paste(const Topology& topology, const Topology& clip, Spot at)
{
    Draft draft(topology);
    Result<std::vector<std::string>> ids = Paster(draft, clip, at).run();
    if (!ids)
        return tl::unexpected(ids.error());
    return Pasted{draft.finish(), std::move(*ids)};
}

}  // namespace tombolo::authoring
