// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "model/core/topology_graph.h"
#include "model/core/topology_index.h"
#include "sim/analysis/changes.h"

/// Routes that are missing for an answer to come back, or a packet to get there.
namespace tombolo::sim::analysis::detail {
namespace {

bool holds(const std::vector<Prefix>& prefixes, const IpAddress& a)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const Prefix& p) { return p.contains(a); });
}

bool isPrivate(const IpAddress& a)
{
    static const std::vector<Prefix> kPrivate = {
        *parsePrefix("10.0.0.0/8"),     *parsePrefix("172.16.0.0/12"),
        *parsePrefix("192.168.0.0/16"), *parsePrefix("100.64.0.0/10"),
        *parsePrefix("fc00::/7"),
    };
    return holds(kPrivate, a);
}

/// Routing as the document alone says it.
class Tables {
public:
    explicit Tables(const TopologyIndex& index) : m_index(index) {}
    const TopologyIndex& index() const { return m_index; }

    /// Whether a machine's own networks and routes lead an address to this next hop, or straight
    /// to its network.
    bool leads(const std::string& machine, const IpAddress& to, const IpAddress& via) const
    {
        int best = -1;
        bool good = false;
        for (const std::string& id : networksOf(machine)) {
            const Network* network = m_index.network(id);
            for (const Prefix& p : network ? network->prefixes : std::vector<Prefix>{}) {
                if (p.contains(to) && p.length > best) {
                    best = p.length;
                    good = true;
                }
            }
        }
        for (const Route& route : routesOf(machine)) {
            if (route.to.contains(to) && route.to.length > best) {
                best = route.to.length;
                good = route.via == via;
            }
        }
        return good;
    }

    std::vector<std::string> networksOf(const std::string& machine) const
    {
        std::vector<std::string> out;
        const auto read = [&](const std::vector<Interface>& interfaces) {
            for (const Interface& i : interfaces)
                out.push_back(i.network);
        };
        if (const Router* r = m_index.router(machine))
            read(r->interfaces);
        else if (const Gateway* g = m_index.gateway(machine))
            read(g->interfaces);
        else if (const Host* h = m_index.host(machine))
            read(h->interfaces);
        else if (const Cluster* c = m_index.clusterOf(machine))
            out.push_back(c->network);
        return out;
    }

    std::vector<Route> routesOf(const std::string& machine) const
    {
        if (const Router* r = m_index.router(machine))
            return r->routes;
        if (const Gateway* g = m_index.gateway(machine))
            return g->routes;
        if (const Host* h = m_index.host(machine))
            return h->routes;
        const Node* n = m_index.node(machine);
        return n ? n->routes : std::vector<Route>{};
    }

    /// The cluster whose pods have the address, as far as the element that it should lead to says.
    const Cluster* podsWith(const IpAddress& a, const std::string& element) const
    {
        const Cluster* c = m_index.clusterOf(element);
        return c && holds(c->podPrefixes, a) ? c : nullptr;
    }

private:
    const TopologyIndex& m_index;
};

/// The routes of one change, and which machines get them.
struct Batch {
    std::vector<std::string> args;
    std::set<std::string> machines;
    void add(const std::string& machine, const Prefix& to, const IpAddress& via)
    {
        args.insert(args.end(), {machine, toString(to.network()), toString(via)});
        machines.insert(machine);
    }
};

/// One route for each node of the cluster that its pods' prefix does not lead to yet.
void addNodes(const Tables& tables, const std::string& machine, const Cluster& cluster,
              Family family, Batch& batch)
{
    for (const Node& node : cluster.nodes) {
        const auto via = std::find_if(node.addresses.begin(), node.addresses.end(),
                                      [&](const IpAddress& a) { return a.family == family; });
        for (const Prefix& p : node.podPrefixes) {
            if (p.address.family == family && via != node.addresses.end() &&
                !tables.leads(machine, p.first(), *via))
                batch.add(machine, p, *via);
        }
    }
}

void addRange(const Topology& t, const Tables& tables, const std::string& machine,
              const Cluster* pods, const IpAddress& to, const IpAddress& via, Batch& batch)
{
    if (tables.leads(machine, to, via))
        return;
    for (const Prefix& p : pods ? pods->podPrefixes : std::vector<Prefix>{}) {
        if (p.contains(to))
            return batch.add(machine, p, via);
    }
    for (const Network& network : t.networks) {
        for (const Prefix& p : network.prefixes) {
            if (p.contains(to))
                return batch.add(machine, p, via);
        }
    }
    batch.add(machine, {to, static_cast<std::uint8_t>(to.bits())}, via);
}

/// The sender's own machine may know no way beyond its network.
/// @param way networks and forwarders in turn, its network first
void addFirst(const Topology& t, const Tables& tables, const std::string& sender,
              const std::vector<std::string>& way, const Cluster& pods, const IpAddress& to,
              Batch& batch)
{
    const Node* node = tables.index().nodeOf(sender);
    const std::string machine = node ? node->id : sender;
    const std::vector<Route> routes = tables.routesOf(machine);
    if (way.empty() || std::any_of(routes.begin(), routes.end(),
                                   [&](const Route& r) { return r.to.contains(to); }))
        return;
    if (way.size() < 3)
        return addNodes(tables, machine, pods, to.family, batch);
    const IpAddress via = addressOn(t, way[1], way[0], to.family);
    if (!via.isNone())
        addRange(t, tables, machine, &pods, to, via, batch);
}

/// Saying which routes have to go for it, where a machine has others to the same prefix.
Change asRoutes(const Tables& tables, const Batch& batch, const std::string& element)
{
    Change plain{ChangeKind::Routes, element, batch.args};
    Change instead{ChangeKind::ReplaceRoutes, element, {}};
    bool replaces = false;
    for (std::size_t i = 0; i + 2 < batch.args.size(); i += 3) {
        std::string lost;
        for (const Route& r : tables.routesOf(batch.args[i])) {
            if (toString(r.to.network()) == batch.args[i + 1] &&
                toString(r.via) != batch.args[i + 2])
                lost += (lost.empty() ? "" : " ") + toString(r.via);
        }
        replaces = replaces || !lost.empty();
        instead.args.insert(instead.args.end(), batch.args.begin() + static_cast<std::ptrdiff_t>(i),
                            batch.args.begin() + static_cast<std::ptrdiff_t>(i) + 3);
        instead.args.push_back(lost);
    }
    return replaces ? instead : plain;
}

/// As written routes, and where routers alone need them, by BGP.
std::vector<Change> asChanges(const Topology& t, const Tables& tables, const Batch& batch,
                              const Cluster* pods, const std::string& element)
{
    std::vector<Change> out;
    if (batch.args.empty())
        return out;
    out.push_back(asRoutes(tables, batch, pods ? pods->id : element));
    const bool routers =
        std::all_of(batch.machines.begin(), batch.machines.end(),
                    [&](const std::string& m) { return tables.index().router(m) != nullptr; });
    if (!pods || !routers || pods->podRoutes == PodRoutes::Bgp)
        return out;
    std::vector<std::string> begin;
    for (const Router& r : t.routers) {
        if (batch.machines.contains(r.id) && !r.bgpAsn)
            begin.push_back(r.id);
    }
    out.push_back({ChangeKind::AdvertisePods, pods->id, begin});
    return out;
}

}  // namespace

IpAddress addressOn(const Topology& t, const std::string& element, const std::string& network,
                    Family family)
{
    const auto first = [&](const std::vector<IpAddress>& list) {
        const auto at = std::find_if(list.begin(), list.end(),
                                     [&](const IpAddress& a) { return a.family == family; });
        return at == list.end() ? IpAddress{} : *at;
    };
    const auto among = [&](const std::vector<Interface>& interfaces) {
        for (const Interface& i : interfaces) {
            if (i.network == network)
                return first(i.addresses);
        }
        return IpAddress{};
    };
    for (const Router& r : t.routers) {
        if (r.id == element)
            return among(r.interfaces);
    }
    for (const Gateway& g : t.gateways) {
        if (g.id == element)
            return among(g.interfaces);
    }
    for (const Host& h : t.hosts) {
        if (h.id == element)
            return among(h.interfaces);
    }
    for (const Cluster& c : t.clusters) {
        for (const Node& n : c.nodes) {
            if (n.id == element && c.network == network)
                return first(n.addresses);
        }
    }
    return {};
}

std::vector<Change> routesBack(const TopologyIndex& index, const Trace& trace)
{
    const FlowResult& flow = trace.flows().front();
    if (!flow.seenSource)
        return {};
    const Topology& t = index.topology();
    const Tables tables(index);
    const std::string& sender = trace.elements()[flow.trueSource.element];
    const Cluster* led = nullptr;
    Batch batch;
    for (const std::uint32_t i : flow.request) {
        const Crossing c = trace.crossing(i);
        if (c.network < 0 || c.outer || c.error)
            continue;
        // The answer comes here on its way to the source that the packet had on this wire.
        const IpAddress to = c.header.src;
        const std::string& from = trace.elements()[c.from];
        const std::string& at = trace.elements()[c.to];
        const Cluster* home = tables.index().clusterOf(from);
        if (home && home == tables.index().clusterOf(at))
            continue;
        const Network& network = t.networks[static_cast<std::size_t>(c.network)];
        const IpAddress via = addressOn(t, from, network.id, to.family);
        if (via.isNone() || via == to)
            continue;
        const Cluster* pods = tables.podsWith(to, sender);
        led = pods ? pods : led;
        const std::size_t had = batch.args.size();
        if (pods && home == pods)
            addNodes(tables, at, *pods, to.family, batch);
        else
            addRange(t, tables, at, pods, to, via, batch);
        // Nobody takes private addresses across the internet (RFC 1918 section 3).
        if (batch.args.size() > had && network.kind == NetworkKind::Internet && isPrivate(to))
            return {};
    }
    return asChanges(t, tables, batch, led, sender);
}

std::vector<Change> routesThere(const TopologyIndex& index, const std::string& from,
                                const std::string& pod)
{
    const Topology& t = index.topology();
    const Tables tables(index);
    const Pod* target = tables.index().pod(pod);
    const Cluster* pods = tables.index().clusterOf(pod);
    const Cluster* own = tables.index().clusterOf(from);
    if (!target || target->addresses.empty() || !pods || pods == own)
        return {};
    const IpAddress to = target->addresses.front();
    const std::vector<std::string> starts =
        own ? std::vector<std::string>{own->network} : tables.networksOf(from);
    if (starts.empty())
        return {};
    const TopologyGraph graph(t, TopologyGraph::Scope::Forwarders, to.family);
    const std::vector<std::string> way = graph.shortestWay(starts.front(), pods->network);
    Batch batch;
    addFirst(t, tables, from, way, *pods, to, batch);
    // Networks and forwarders take turns, a network first.
    for (std::size_t i = 1; i + 1 < way.size(); i += 2) {
        if (i + 2 >= way.size()) {
            addNodes(tables, way[i], *pods, to.family, batch);
            continue;
        }
        const IpAddress via = addressOn(t, way[i + 2], way[i + 1], to.family);
        if (!via.isNone())
            addRange(t, tables, way[i], pods, to, via, batch);
    }
    return asChanges(t, tables, batch, pods, pod);
}

std::vector<Prefix> without(const Prefix& all, const Prefix& hole, std::size_t most)
{
    std::vector<Prefix> out;
    if (!all.contains(hole) || hole.length <= all.length ||
        hole.length - all.length > static_cast<int>(most))
        return out;
    for (int length = all.length + 1; length <= hole.length; ++length) {
        // The other half of what the hole is in.
        IpAddress other = hole.network().address;
        const int bit = other.bits() - length;
        if (bit >= 64)
            other.high ^= std::uint64_t(1) << (bit - 64);
        else
            other.low ^= std::uint64_t(1) << bit;
        out.push_back(Prefix{other, static_cast<std::uint8_t>(length)}.network());
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace tombolo::sim::analysis::detail
