// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/convert/merge.h"

#include <algorithm>
#include <map>
#include <set>

#include "model/core/convert/machines.h"
#include "model/core/convert/work.h"

namespace tombolo::convert {
namespace {

template <typename T>
void value(const T& base, const T& theirs, T& ours)
{
    if (theirs != base)
        ours = theirs;
}

template <typename T>
void list(const std::vector<T>& base, const std::vector<T>& theirs, std::vector<T>& ours)
{
    const auto in = [](const std::vector<T>& where, const T& what) {
        return std::find(where.begin(), where.end(), what) != where.end();
    };
    std::erase_if(ours, [&](const T& v) { return in(base, v) && !in(theirs, v); });
    for (const T& v : theirs)
        if (!in(base, v) && !in(ours, v))
            ours.push_back(v);
}

void merge(const ClusterSettings& base, const ClusterSettings& theirs, ClusterSettings& ours)
{
    value(base.name, theirs.name, ours.name);
    value(base.network, theirs.network, ours.network);
    value(base.servicePrefixes, theirs.servicePrefixes, ours.servicePrefixes);
    value(base.podLink, theirs.podLink, ours.podLink);
    value(base.encapsulation, theirs.encapsulation, ours.encapsulation);
    value(base.asn, theirs.asn, ours.asn);
    value(base.extra, theirs.extra, ours.extra);
}

void merge(const NodeSettings& base, const NodeSettings& theirs, NodeSettings& ours)
{
    value(base.name, theirs.name, ours.name);
    value(base.addresses, theirs.addresses, ours.addresses);
    list(base.routes, theirs.routes, ours.routes);
    value(base.rpFilter, theirs.rpFilter, ours.rpFilter);
    value(base.extra, theirs.extra, ours.extra);
}

void merge(const Pod& base, const Pod& theirs, Pod& ours)
{
    value(base.name, theirs.name, ours.name);
    value(base.labels, theirs.labels, ours.labels);
    value(base.hostNetwork, theirs.hostNetwork, ours.hostNetwork);
    value(base.listen, theirs.listen, ours.listen);
    value(base.extra, theirs.extra, ours.extra);
}

/// Router or gateway, whichever each of the three is.
template <typename A, typename B>
void mergeForwarder(const A& base, const A& theirs, B& ours)
{
    value(base.name, theirs.name, ours.name);
    value(base.interfaces, theirs.interfaces, ours.interfaces);
    list(base.routes, theirs.routes, ours.routes);
    list(base.firewall, theirs.firewall, ours.firewall);
    value(base.rpFilter, theirs.rpFilter, ours.rpFilter);
    value(base.extra, theirs.extra, ours.extra);
}

void merge(const Router& base, const Router& theirs, Router& ours)
{
    mergeForwarder(base, theirs, ours);
    value(base.bgpAsn, theirs.bgpAsn, ours.bgpAsn);
}

void merge(const Gateway& base, const Gateway& theirs, Gateway& ours)
{
    mergeForwarder(base, theirs, ours);
    value(base.kind, theirs.kind, ours.kind);
    list(base.sourceNat, theirs.sourceNat, ours.sourceNat);
    list(base.publish, theirs.publish, ours.publish);
}

void merge(const Host& base, const Host& theirs, Host& ours)
{
    mergeForwarder(base, theirs, ours);
    value(base.role, theirs.role, ours.role);
    value(base.listen, theirs.listen, ours.listen);
}

void merge(const Policy& base, const Policy& theirs, Policy& ours)
{
    if (theirs != base)
        ours = theirs;
}

void merge(const Flow& base, const Flow& theirs, Flow& ours)
{
    const FlowTarget to = ours.to;
    const std::uint16_t port = ours.port;
    const bool aimed = theirs.to != base.to || theirs.port != base.port;
    ours = theirs;
    if (!aimed) {
        ours.to = to;
        ours.port = port;
    }
}

template <typename T>
std::map<std::string, const T*> byId(const std::vector<T>& list)
{
    std::map<std::string, const T*> out;
    for (const T& element : list)
        out.emplace(element.id, &element);
    return out;
}

template <typename T>
const T* at(const std::map<std::string, const T*>& map, const std::string& id)
{
    const auto found = map.find(id);
    return found == map.end() ? nullptr : found->second;
}

class Merger {
public:
    Merger(ThreeWays ways, const TwinRecord& record, std::vector<Remark>& remarks)
        : m_ways(ways), m_record(record), m_remarks(remarks)
    {
    }

    void run()
    {
        clusters();
        lists(m_ways.base.hosts, m_ways.theirs.hosts, m_ways.ours.hosts);
        lists(m_ways.base.flows, m_ways.theirs.flows, m_ways.ours.flows);
        lists(m_ways.base.routers, m_ways.theirs.routers, m_ways.ours.routers);
        lists(m_ways.base.gateways, m_ways.theirs.gateways, m_ways.ours.gateways);
        across(m_ways.base.routers, m_ways.theirs.routers, m_ways.ours.gateways);
        across(m_ways.base.gateways, m_ways.theirs.gateways, m_ways.ours.routers);
        fitRoutes();
        fitFlows();
    }

private:
    void merged(const std::string& id) { m_remarks.push_back({RemarkCode::Merged, id, {}}); }

    /// Elements equal in `ours` and `theirs` have the change already.
    template <typename T>
    void lists(const std::vector<T>& base, const std::vector<T>& theirs, std::vector<T>& ours)
    {
        const auto b = byId(base);
        const auto t = byId(theirs);
        for (T& element : ours) {
            const T* was = at(b, element.id);
            const T* now = at(t, element.id);
            if (!was || !now || *was == *now || *now == element)
                continue;
            merge(*was, *now, element);
            merged(element.id);
        }
    }

    template <typename A, typename B>
    void across(const std::vector<A>& base, const std::vector<A>& theirs, std::vector<B>& ours)
    {
        const auto b = byId(base);
        const auto t = byId(theirs);
        for (B& element : ours) {
            const A* was = at(b, element.id);
            const A* now = at(t, element.id);
            if (!was || !now || *was == *now)
                continue;
            mergeForwarder(*was, *now, element);
            merged(element.id);
        }
    }

    void clusters()
    {
        const auto b = byId(m_ways.base.clusters);
        const auto t = byId(m_ways.theirs.clusters);
        for (Cluster& cluster : m_ways.ours.clusters) {
            const Cluster* was = at(b, cluster.id);
            const Cluster* now = at(t, cluster.id);
            if (!was || !now)
                continue;
            const ClusterSettings& base = *was;
            const ClusterSettings& theirs = *now;
            if (base != theirs) {
                merge(base, theirs, static_cast<ClusterSettings&>(cluster));
                merged(cluster.id);
            }
            lists(was->policies, now->policies, cluster.policies);
            nodes(*was, *now, cluster);
        }
    }

    void nodes(const Cluster& base, const Cluster& theirs, Cluster& ours)
    {
        const auto b = byId(base.nodes);
        const auto t = byId(theirs.nodes);
        for (Node& node : ours.nodes) {
            const Node* was = at(b, node.id);
            const Node* now = at(t, node.id);
            if (!was || !now)
                continue;
            const NodeSettings& settings = *was;
            if (settings != static_cast<const NodeSettings&>(*now)) {
                merge(settings, *now, static_cast<NodeSettings&>(node));
                merged(node.id);
            }
            lists(was->pods, now->pods, node.pods);
        }
    }

    bool kept(const std::string& id) const
    {
        const auto in = [&](const auto& list) {
            return std::any_of(list.begin(), list.end(), [&](const auto& e) { return e.id == id; });
        };
        return in(m_record.kept.routers) || in(m_record.kept.gateways) || in(m_record.kept.hosts);
    }

    bool gone(const Prefix& to) const
    {
        for (const Cluster& cluster : m_ways.ours.clusters)
            for (const Prefix& p : cluster.podPrefixes)
                if (p.contains(to))
                    return false;
        for (const Renumbering& map : m_record.renumbered)
            for (const auto& [was, now] : map.prefixes)
                if (now.contains(to))
                    return true;
        return false;
    }

    /// New machines may have routes to pod prefixes that are gone.
    void fitRoutes()
    {
        Machines machines(m_ways.ours);
        for (Machine& machine : machines.all())
            if (machine.cluster < 0 && !kept(machine.id))
                std::erase_if(*machine.routes,
                              [&](const Route& route) { return gone(route.to.network()); });
    }

    /// New flows were drawn for the other model.
    void fitFlows()
    {
        std::set<std::string> known(m_record.left.begin(), m_record.left.end());
        for (const Flow& flow : m_record.kept.flows)
            known.insert(flow.id);
        if (m_record.was == ClusterModel::Flat) {
            fitToPods(known);
            return;
        }
        const Topology before = m_ways.ours;
        Work work{before, before, {}, {}, {}, {}, {}, {}, {}};
        for (const Renumbering& map : m_record.renumbered)
            for (std::size_t c = 0; c < before.clusters.size(); ++c)
                if (before.clusters[c].id == map.cluster)
                    work.clusters.push_back(c);
        work.findMembers();
        aimFlowsAtEntries(work, known);
        m_ways.ours = std::move(work.t);
        m_remarks.insert(m_remarks.end(), work.remarks.begin(), work.remarks.end());
    }

    void fitToPods(const std::set<std::string>& known)
    {
        std::set<std::string> entries;
        for (const Gateway& gateway : m_ways.ours.gateways)
            for (const Publish& publish : gateway.publish)
                entries.insert(publish.id);
        for (Flow& flow : m_ways.ours.flows)
            for (const Gateway& gateway : m_ways.theirs.gateways)
                for (const Publish& publish : gateway.publish) {
                    if (known.contains(flow.id) || publish.id != flow.to.element ||
                        entries.contains(publish.id) || publish.backends.empty())
                        continue;
                    flow.to.element = publish.backends[0].element;
                    flow.to.address = publish.backends[0].address;
                    flow.port = publish.backends[0].port;
                    std::vector<std::string> args{publish.id, flow.to.element,
                                                  std::to_string(flow.port), gateway.id};
                    if (gateway.kind == GatewayKind::Proxy)
                        args.push_back(gateway.id);
                    m_remarks.push_back({RemarkCode::FlowToPod, flow.id, std::move(args)});
                }
    }

    ThreeWays m_ways;
    const TwinRecord& m_record;
    std::vector<Remark>& m_remarks;
};

}  // namespace

void mergeChanges(ThreeWays ways, const TwinRecord& record, std::vector<Remark>& remarks)
{
    Merger(ways, record, remarks).run();
}

}  // namespace tombolo::convert
