// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/authoring/authoring.h"
#include "model/core/authoring/clipboard.h"
#include "model/core/element_lists.h"

namespace tombolo::authoring {
namespace {

using Ids = std::set<std::string, std::less<>>;

template <typename Element>
std::vector<Element> chosen(const std::vector<Element>& list, const Ids& ids)
{
    std::vector<Element> out;
    std::copy_if(list.begin(), list.end(), std::back_inserter(out),
                 [&](const Element& e) { return ids.contains(e.id); });
    return out;
}

/// Copies of the chosen elements; what stands around them is context.
class Extractor {
public:
    Extractor(const Topology& topology, const std::vector<std::string>& ids)
        : m_topology(topology), m_ids(ids.begin(), ids.end())
    {
    }

    Topology run()
    {
        m_out.routers = chosen(m_topology.routers, m_ids);
        m_out.gateways = chosen(m_topology.gateways, m_ids);
        m_out.hosts = chosen(m_topology.hosts, m_ids);
        m_out.notes = chosen(m_topology.notes, m_ids);
        for (const Cluster& cluster : m_topology.clusters)
            takeCluster(cluster);
        takeNetworks();
        noteInside();
        for (const Flow& flow : m_topology.flows)
            if (m_ids.contains(flow.id) ||
                (m_inside.contains(flow.from) && m_inside.contains(flow.to.element)))
                m_out.flows.push_back(flow);
        for (const auto& [id, item] : m_topology.canvasItems)
            if (m_inside.contains(id))
                m_out.canvasItems.emplace(id, item);
        mark();
        return std::move(m_out);
    }

private:
    void takeCluster(const Cluster& cluster)
    {
        if (m_ids.contains(cluster.id)) {
            m_out.clusters.push_back(cluster);
            m_copied.insert(cluster.id);
            return;
        }
        Cluster around;
        static_cast<ClusterSettings&>(around) = cluster;
        for (const Node& node : cluster.nodes) {
            if (m_ids.contains(node.id)) {
                around.nodes.push_back(node);
                m_copied.insert(node.id);
                continue;
            }
            Node shell;
            static_cast<NodeSettings&>(shell) = node;
            shell.pods = chosen(node.pods, m_ids);
            for (const Pod& pod : shell.pods)
                m_copied.insert(pod.id);
            if (!shell.pods.empty())
                around.nodes.push_back(std::move(shell));
        }
        around.services = chosen(cluster.services, m_ids);
        around.policies = chosen(cluster.policies, m_ids);
        for (const Service& service : around.services)
            m_copied.insert(service.id);
        for (const Policy& policy : around.policies)
            m_copied.insert(policy.id);
        if (!around.nodes.empty() || !around.services.empty() || !around.policies.empty())
            m_out.clusters.push_back(std::move(around));
    }

    void takeNetworks()
    {
        Ids needed = m_ids;
        const auto add = [&needed](const auto& machine) {
            for (const Interface& interface : machine.interfaces)
                needed.insert(interface.network);
        };
        std::for_each(m_out.routers.begin(), m_out.routers.end(), add);
        std::for_each(m_out.gateways.begin(), m_out.gateways.end(), add);
        std::for_each(m_out.hosts.begin(), m_out.hosts.end(), add);
        for (const Cluster& cluster : m_out.clusters)
            needed.insert(cluster.network);
        m_out.networks = chosen(m_topology.networks, needed);
    }

    /// What was copied, with everything inside.
    void noteInside()
    {
        const auto copyTop = [this](const auto& list) {
            for (const auto& element : list)
                if (m_ids.contains(element.id))
                    m_copied.insert(element.id);
        };
        copyTop(m_out.networks);
        copyTop(m_out.routers);
        copyTop(m_out.gateways);
        copyTop(m_out.hosts);
        copyTop(m_out.notes);
        m_inside = m_copied;
        for (const Gateway& gateway : m_out.gateways)
            for (const Publish& entry : gateway.publish)
                m_inside.insert(entry.id);
        for (const Cluster& cluster : m_out.clusters) {
            const bool all = m_copied.contains(cluster.id);
            for (const Node& node : cluster.nodes) {
                if (all)
                    m_inside.insert(node.id);
                for (const Pod& pod : node.pods)
                    m_inside.insert(pod.id);
            }
            for (const Service& service : cluster.services)
                m_inside.insert(service.id);
            for (const Policy& policy : cluster.policies)
                m_inside.insert(policy.id);
        }
    }

    void mark()
    {
        for (const Flow& flow : m_out.flows)
            if (m_ids.contains(flow.id))
                m_copied.insert(flow.id);
        std::string list = "[";
        for (const std::string& id : m_copied)
            list += (list.size() > 1 ? ",\"" : "\"") + id + '"';
        m_out.header.extra.members.emplace_back(kClipKey, list + ']');
    }

    const Topology& m_topology;
    Ids m_ids;
    Ids m_copied;
    Ids m_inside;
    Topology m_out;
};

}  // namespace

std::optional<Ids> copiedIds(const Topology& clip)
{
    for (const auto& [key, json] : clip.header.extra.members) {
        if (key != kClipKey)
            continue;
        // Ids hold no quotes or backslashes, so every second piece between quotes is one.
        Ids out;
        for (std::size_t open = json.find('"'); open != std::string::npos;) {
            const std::size_t close = json.find('"', open + 1);
            if (close == std::string::npos)
                break;
            out.insert(json.substr(open + 1, close - open - 1));
            open = json.find('"', close + 1);
        }
        return out;
    }
    return std::nullopt;
}

Topology extract(const Topology& topology, const std::vector<std::string>& ids)
{
    return Extractor(topology, ids).run();
}

}  // namespace tombolo::authoring
