// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/crowd.h"

#include <set>

namespace tombolo::sim::analysis {

ElementTable::ElementTable(const Topology& topology)
{
    for (const Router& r : topology.routers)
        add(r.id, Kind::Router);
    for (std::uint32_t c = 0; c < topology.clusters.size(); ++c) {
        for (const Node& n : topology.clusters[c].nodes) {
            const auto node = static_cast<ElementIx>(m_rows.size());
            add(n.id, Kind::Node, c, node);
            for (const Pod& p : n.pods)
                add(p.id, Kind::Pod, c, node);
        }
    }
    for (const Gateway& g : topology.gateways)
        add(g.id, Kind::Gateway);
    for (const Host& h : topology.hosts)
        add(h.id, Kind::Host);
}

void ElementTable::add(const std::string& id, Kind kind, std::uint32_t cluster, ElementIx node)
{
    m_byId.emplace(id, static_cast<ElementIx>(m_rows.size()));
    m_rows.push_back({id, kind, cluster, node});
}

ElementIx ElementTable::find(const std::string& id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? kNoElement : found->second;
}

Crowd crowdOf(const ElementTable& table, const std::vector<ElementIx>& members)
{
    Crowd crowd;
    std::set<ElementIx> nodes;
    std::set<std::uint32_t> clusters;
    for (const ElementIx e : members) {
        const ElementTable::Row& row = table[e];
        switch (row.kind) {
        case ElementTable::Kind::Pod:
            ++crowd.pods;
            break;
        case ElementTable::Kind::Node:
            ++crowd.nodes;
            break;
        case ElementTable::Kind::Host:
            ++crowd.hosts;
            break;
        case ElementTable::Kind::Router:
        case ElementTable::Kind::Gateway:
            ++crowd.others;
            break;
        }
        if (row.node != kNoElement)
            nodes.insert(row.node);
        if (row.cluster != ElementTable::kNone)
            clusters.insert(row.cluster);
    }
    crowd.onNodes = static_cast<std::uint32_t>(nodes.size());
    crowd.clusters = static_cast<std::uint32_t>(clusters.size());
    return crowd;
}

}  // namespace tombolo::sim::analysis
