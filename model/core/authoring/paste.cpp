// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/authoring/paste.h"

#include <algorithm>

#include "model/core/authoring/addresses.h"
#include "model/core/authoring/attach.h"
#include "model/core/authoring/cluster_parts.h"
#include "model/core/element_lists.h"

namespace tombolo::authoring {
namespace {

bool contains(const std::vector<Prefix>& prefixes, const IpAddress& address)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const Prefix& p) { return p.contains(address); });
}

bool overlapAny(const std::vector<Prefix>& a, const std::vector<Prefix>& b)
{
    return std::any_of(a.begin(), a.end(), [&](const Prefix& p) {
        return std::any_of(b.begin(), b.end(), [&](const Prefix& q) { return p.overlaps(q); });
    });
}

}  // namespace

Paster::Paster(Draft& draft, const Topology& clip, const Spot& at)
    : m_draft(draft), m_clip(clip), m_at(at)
{
    detail::forEachId(draft.t, [this](const std::string& id) { m_before.insert(id); });
    if (const auto copied = copiedIds(clip)) {
        m_copied = *copied;
        return;
    }
    detail::forEachElement(clip,
                           [this](const auto& element, const std::string& parent, std::size_t) {
                               if (parent.empty())
                                   m_copied.insert(element.id);
                           });
}

Result<std::vector<std::string>> Paster::run()
{
    for (const auto step : {&Paster::pasteNetworks, &Paster::pasteMachines, &Paster::pasteClusters})
        if (const Result<Done> done = (this->*step)(); !done)
            return tl::unexpected(done.error());
    pasteNotes();
    followReferences();
    pasteFlows();
    pasteItems();
    if (m_outermost.empty())
        return fail(Errc::NotAllowed, {"clipboard", "nothing-to-paste"});
    return m_outermost;
}

std::string Paster::fresh(const std::string& id)
{
    std::string now = m_draft.idLike(id);
    m_ids[id] = now;
    return now;
}

std::string Paster::idOf(const std::string& old) const
{
    const auto it = m_ids.find(old);
    if (it != m_ids.end())
        return it->second;
    return m_before.contains(old) ? old : std::string();
}

Result<Done> Paster::pasteNetworks()
{
    for (const Network& from : m_clip.networks) {
        const bool under =
            std::any_of(m_clip.clusters.begin(), m_clip.clusters.end(),
                        [&](const Cluster& c) { return c.network == from.id && isCopied(c.id); });
        const bool there = m_draft.network(from.id) != nullptr;
        // A cluster keeps its network only where no other cluster lives on it already.
        if (!isCopied(from.id) && there && !(under && m_draft.clusterOn(from.id))) {
            m_networks[from.id] = from.id;
            continue;
        }
        Network network = from;
        if (overlapAny(network.prefixes, usedPrefixes(m_draft.t)))
            network.prefixes =
                under ? nodeNetworkPlan(m_draft.t) : networkPlan(m_draft.t, network.kind);
        if (network.prefixes.empty() && !from.prefixes.empty())
            return fail(Errc::NotAllowed, {from.id, "no-free-prefix"});
        mapPrefixes(from.prefixes, network.prefixes);
        network.id = fresh(from.id);
        network.name = m_draft.nameLike(from.name);
        m_networks[from.id] = network.id;
        if (isCopied(from.id))
            m_outermost.push_back(network.id);
        m_draft.t.networks.push_back(std::move(network));
    }
    return Done{};
}

std::vector<IpAddress> Paster::seats(const std::vector<IpAddress>& old,
                                     const std::string& oldNetwork, const std::string& network,
                                     bool isNode)
{
    const std::set<IpAddress> used = usedOn(m_draft.t, network);
    const Network* home = m_draft.network(network);
    const bool fit = home && std::all_of(old.begin(), old.end(), [&](const IpAddress& a) {
                         return contains(home->prefixes, a) && !used.contains(a);
                     });
    if (fit && !old.empty())
        return old;
    // On a renumbered network the first of a kind takes the first seat again.
    const bool first = !old.empty() && old.front().low % 256 == 1;
    const Seat seat = isNode ? Seat::Machine : first ? Seat::Forwarder : Seat::Host;
    const std::vector<IpAddress> now = seatsOn(m_draft.t, network, seat);
    for (const IpAddress& address : now)
        for (const IpAddress& was : old)
            if (was.family == address.family)
                m_addresses.try_emplace({oldNetwork, was}, address);
    return now;
}

Result<Done> Paster::pasteInterfaces(const std::vector<Interface>& from, std::vector<Interface>& to)
{
    for (const Interface& old : from) {
        const auto network = m_networks.find(old.network);
        if (network == m_networks.end())
            continue;
        Interface interface = old;
        interface.network = network->second;
        interface.addresses = seats(old.addresses, old.network, network->second, false);
        if (interface.addresses.empty() && !old.addresses.empty())
            return fail(Errc::NotAllowed, {network->second, "no-free-address"});
        to.push_back(std::move(interface));
    }
    return Done{};
}

Result<Done> Paster::pasteMachines()
{
    const auto pasteAll = [this](const auto& clip, auto& list) -> Result<Done> {
        for (const auto& from : clip) {
            if (!isCopied(from.id))
                continue;
            auto machine = from;
            machine.id = fresh(from.id);
            machine.name = m_draft.nameLike(from.name);
            machine.interfaces.clear();
            if (const Result<Done> done = pasteInterfaces(from.interfaces, machine.interfaces);
                !done)
                return done;
            m_outermost.push_back(machine.id);
            list.push_back(std::move(machine));
        }
        return Done{};
    };
    if (const Result<Done> done = pasteAll(m_clip.routers, m_draft.t.routers); !done)
        return done;
    if (const Result<Done> done = pasteAll(m_clip.gateways, m_draft.t.gateways); !done)
        return done;
    return pasteAll(m_clip.hosts, m_draft.t.hosts);
}

Result<Done> Paster::pasteClusters()
{
    for (const Cluster& from : m_clip.clusters) {
        const Result<Done> done =
            isCopied(from.id) ? pasteWholeCluster(from) : pasteIntoClusters(from);
        if (!done)
            return done;
    }
    return Done{};
}

Result<Done> Paster::pasteWholeCluster(const Cluster& from)
{
    Cluster cluster;
    static_cast<ClusterSettings&>(cluster) = from;
    const auto network = m_networks.find(from.network);
    if (network == m_networks.end())
        return fail(Errc::UnknownReference, {from.network});
    cluster.network = network->second;
    if (cluster.model == ClusterModel::Flat) {
        const std::vector<Prefix> used = usedPrefixes(m_draft.t);
        if (overlapAny(cluster.podPrefixes, used))
            cluster.podPrefixes = podPlan(m_draft.t, cluster.model);
        if (overlapAny(cluster.servicePrefixes, used))
            cluster.servicePrefixes = servicePlan(m_draft.t, cluster.model);
        if (cluster.podPrefixes.empty() && !from.podPrefixes.empty())
            return fail(Errc::NotAllowed, {from.id, "no-free-prefix"});
    }
    mapPrefixes(from.podPrefixes, cluster.podPrefixes);
    mapPrefixes(from.servicePrefixes, cluster.servicePrefixes);
    for (Prefix& prefix : cluster.masqueradeExcept)
        prefix = mapped(prefix);
    const std::string id = fresh(from.id);
    cluster.id = id;
    cluster.name = m_draft.nameLike(from.name);
    m_outermost.push_back(id);
    m_draft.t.clusters.push_back(std::move(cluster));
    for (const Node& node : from.nodes)
        if (const Result<Done> done = pasteNode(node, id, false); !done)
            return done;
    for (Cluster& home : m_draft.t.clusters)
        if (home.id == id)
            pasteEgressPolicies(home);
    for (const Service& service : from.services)
        if (const Result<Done> done = pasteService(service, id, false); !done)
            return done;
    for (const Policy& policy : from.policies)
        pastePolicy(policy, id, false);
    return Done{};
}

Result<std::string> Paster::targetCluster(const std::string& original)
{
    if (m_at.container.empty() && m_draft.cluster(original))
        return original;
    return homeCluster(m_draft, m_at);
}

Result<std::string> Paster::targetNode(const std::string& original, const std::string& cluster)
{
    if (m_draft.node(m_at.container))
        return m_at.container;
    if (const Node* around = m_draft.nodeAround(m_at.container))
        return around->id;
    if (m_at.container.empty() && m_draft.node(original))
        return original;
    const Result<std::string> home = targetCluster(cluster);
    return home ? emptiestNode(m_draft, *home) : home;
}

Result<Done> Paster::pasteIntoClusters(const Cluster& from)
{
    for (const Node& node : from.nodes) {
        if (isCopied(node.id)) {
            const Result<std::string> home = targetCluster(from.id);
            if (!home)
                return tl::unexpected(home.error());
            if (const Result<Done> done = pasteNode(node, *home, true); !done)
                return done;
            continue;
        }
        for (const Pod& pod : node.pods) {
            if (!isCopied(pod.id))
                continue;
            const Result<std::string> home = targetNode(node.id, from.id);
            if (!home)
                return tl::unexpected(home.error());
            if (const Result<Done> done = pastePod(pod, *home, true); !done)
                return done;
        }
    }
    for (const Service& service : from.services) {
        const Result<std::string> home = targetCluster(from.id);
        if (!home)
            return tl::unexpected(home.error());
        if (const Result<Done> done = pasteService(service, *home, true); !done)
            return done;
    }
    for (const Policy& policy : from.policies) {
        const Result<std::string> home = targetCluster(from.id);
        if (!home)
            return tl::unexpected(home.error());
        pastePolicy(policy, *home, true);
    }
    return Done{};
}

Result<Done> Paster::pasteNode(const Node& from, const std::string& cluster, bool outermost)
{
    Cluster* home = m_draft.cluster(cluster);
    std::string oldNetwork;
    for (const Cluster& c : m_clip.clusters)
        for (const Node& n : c.nodes)
            if (n.id == from.id)
                oldNetwork = c.network;
    Node node;
    static_cast<NodeSettings&>(node) = from;
    node.addresses = seats(from.addresses, oldNetwork, home->network, true);
    if (node.addresses.empty() && !from.addresses.empty())
        return fail(Errc::NotAllowed, {home->network, "no-free-address"});
    const bool keeps =
        std::all_of(from.podPrefixes.begin(), from.podPrefixes.end(), [&](const Prefix& p) {
            return std::any_of(home->podPrefixes.begin(), home->podPrefixes.end(),
                               [&](const Prefix& whole) { return whole.contains(p); }) &&
                   std::none_of(home->nodes.begin(), home->nodes.end(), [&](const Node& other) {
                       return overlapAny(other.podPrefixes, {p});
                   });
        });
    if (!keeps)
        node.podPrefixes = nodePodPlan(*home);
    if (node.podPrefixes.empty() && !from.podPrefixes.empty())
        return fail(Errc::NotAllowed, {cluster, "no-free-prefix"});
    mapPrefixes(from.podPrefixes, node.podPrefixes);
    const std::string id = fresh(from.id);
    node.id = id;
    node.name = m_draft.nameLike(from.name);
    if (outermost)
        m_outermost.push_back(id);
    home->nodes.push_back(std::move(node));
    for (const Pod& pod : from.pods)
        if (const Result<Done> done = pastePod(pod, id, false); !done)
            return done;
    return Done{};
}

Result<Done> Paster::pastePod(const Pod& from, const std::string& node, bool outermost)
{
    Node* home = m_draft.node(node);
    const Cluster& cluster = *m_draft.clusterAround(node);
    Pod pod = from;
    const auto isFree = [&](const IpAddress& a) {
        if (!contains(home->podPrefixes, a))
            return false;
        for (const Node& n : cluster.nodes)
            for (const Pod& other : n.pods)
                if (std::find(other.addresses.begin(), other.addresses.end(), a) !=
                    other.addresses.end())
                    return false;
        return true;
    };
    if (!pod.hostNetwork && !std::all_of(from.addresses.begin(), from.addresses.end(), isFree)) {
        pod.addresses = podSeats(cluster, *home);
        if (pod.addresses.empty())
            return fail(Errc::NotAllowed, {node, "no-free-address"});
    }
    pod.id = fresh(from.id);
    pod.name = m_draft.nameLike(from.name);
    if (outermost)
        m_outermost.push_back(pod.id);
    home->pods.push_back(std::move(pod));
    return Done{};
}

}  // namespace tombolo::authoring
