// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "model/core/authoring/authoring.h"
#include "model/core/topology_index.h"
#include "sim/analysis/changes.h"

/// Whose addresses there are, and which are free.
namespace tombolo::sim::analysis::detail {
namespace {

/// What machines, published entries and balancers of the document have on networks.
std::set<IpAddress> usedAddresses(const Topology& t)
{
    std::set<IpAddress> used;
    const auto take = [&](const std::vector<Interface>& interfaces) {
        for (const Interface& i : interfaces)
            used.insert(i.addresses.begin(), i.addresses.end());
    };
    for (const Router& r : t.routers)
        take(r.interfaces);
    for (const Host& h : t.hosts)
        take(h.interfaces);
    for (const Gateway& g : t.gateways) {
        take(g.interfaces);
        for (const SourceNat& rule : g.sourceNat)
            used.insert(rule.to.begin(), rule.to.end());
        for (const Publish& p : g.publish)
            used.insert(p.address);
    }
    for (const Cluster& c : t.clusters) {
        for (const Node& n : c.nodes)
            used.insert(n.addresses.begin(), n.addresses.end());
        for (const Service& s : c.services) {
            if (s.loadBalancer)
                used.insert(s.loadBalancer->addresses.begin(), s.loadBalancer->addresses.end());
        }
    }
    return used;
}

/// Addresses of a network that nobody has, from the first that is offered for new machines.
std::vector<IpAddress> freeAddresses(const Topology& t, const std::string& network, Family family,
                                     std::size_t count)
{
    std::vector<IpAddress> out;
    const auto at = std::find_if(t.networks.begin(), t.networks.end(),
                                 [&](const Network& n) { return n.id == network; });
    const auto first = authoring::freeAddress(t, network);
    if (at == t.networks.end() || !first || first->family != family)
        return out;
    const auto holds = [&](const IpAddress& a) {
        return std::any_of(at->prefixes.begin(), at->prefixes.end(),
                           [&](const Prefix& p) { return p.contains(a) && a != p.last(); });
    };
    const std::set<IpAddress> used = usedAddresses(t);
    for (IpAddress a = *first; holds(a) && out.size() < count; a = a.plus(1)) {
        if (!used.contains(a))
            out.push_back(a);
    }
    return out;
}

bool isOneToOne(const SourceNat& rule)
{
    return rule.from.length == rule.from.address.bits() && rule.to.size() == 1;
}

}  // namespace

std::vector<Change> ownAddresses(const Topology& t, const std::string& gateway,
                                 const std::string& network, const std::vector<IpAddress>& sources)
{
    std::vector<Change> out;
    if (sources.empty())
        return out;
    const std::vector<IpAddress> free =
        freeAddresses(t, network, sources.front().family, sources.size());
    for (const std::size_t count : {std::size_t(1), sources.size()}) {
        if (free.size() < count || !(out.empty() || count > 1))
            continue;
        Change change{ChangeKind::OwnAddress, gateway, {network}};
        for (std::size_t i = 0; i < count; ++i) {
            change.args.push_back(toString(sources[i]));
            change.args.push_back(toString(free[i]));
        }
        out.push_back(std::move(change));
    }
    return out;
}

std::vector<IpAddress> ownAddressesLike(const Gateway& gateway, const IpAddress& address)
{
    std::vector<IpAddress> out;
    const auto rule =
        std::find_if(gateway.sourceNat.begin(), gateway.sourceNat.end(),
                     [&](const SourceNat& r) { return isOneToOne(r) && r.to.front() == address; });
    if (rule == gateway.sourceNat.end())
        return out;
    out.push_back(address);
    for (const SourceNat& r : gateway.sourceNat) {
        if (isOneToOne(r) && r.out == rule->out && r.to.front() != address)
            out.push_back(r.to.front());
    }
    return out;
}

std::vector<IpAddress> siblings(const TopologyIndex& index, const std::string& sender,
                                const IpAddress& source)
{
    constexpr std::size_t kMost = 64;
    std::vector<IpAddress> out{source};
    const Cluster* cluster = index.clusterOf(sender);
    for (std::size_t n = 0; cluster && n < cluster->nodes.size(); ++n) {
        for (const Pod& pod : cluster->nodes[n].pods) {
            for (const IpAddress& a : pod.addresses) {
                if (!pod.hostNetwork && a.family == source.family && a != source)
                    out.push_back(a);
                if (out.size() > kMost)
                    return {source};
            }
        }
    }
    return out;
}

bool isEndpoint(const Service& service, const Pod& pod)
{
    return !service.selector.empty() &&
           std::all_of(service.selector.begin(), service.selector.end(), [&](const auto& label) {
               const auto at = pod.labels.find(label.first);
               return at != pod.labels.end() && at->second == label.second;
           });
}

std::vector<std::uint32_t> endpointsByNode(const Cluster& cluster, const Service& service)
{
    std::vector<std::uint32_t> out;
    for (const Node& node : cluster.nodes)
        out.push_back(static_cast<std::uint32_t>(
            std::count_if(node.pods.begin(), node.pods.end(),
                          [&](const Pod& pod) { return isEndpoint(service, pod); })));
    return out;
}

}  // namespace tombolo::sim::analysis::detail
