// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <tuple>

#include "model/core/validate_walk.h"

/// Egress policies of clusters (semantics.md EGR-1).
namespace tombolo::detail {
namespace {

bool owns(const Node& node, const IpAddress& address)
{
    return std::find(node.addresses.begin(), node.addresses.end(), address) != node.addresses.end();
}

/// Checks one policy of one cluster.
class EgressCheck {
public:
    EgressCheck(ValidateContext& c, const Site& site, const Cluster& cluster, std::size_t number)
        : m_c(c),
          m_site(site),
          m_cluster(cluster),
          m_policy(cluster.egressPolicies[number]),
          m_number(number),
          m_here(at("egressPolicies", number))
    {
    }

    void check()
    {
        const std::string shown = std::to_string(m_number + 1);
        if (m_c.matching(m_cluster, m_policy.selector, true).empty())
            m_c.add(Check::EgressSelectsNothing, m_site, {shown}, m_here + "/selector");
        const auto inside = [this](const Prefix& to) {
            return std::any_of(m_cluster.podPrefixes.begin(), m_cluster.podPrefixes.end(),
                               [&](const Prefix& p) { return p.contains(to); });
        };
        if (std::all_of(m_policy.destinations.begin(), m_policy.destinations.end(), inside))
            m_c.add(Check::EgressWithoutDestination, m_site, {shown}, m_here + "/destinations");
        checkNodes(shown);
    }

private:
    void checkNodes(const std::string& shown)
    {
        const Node* gateway = nullptr;
        for (std::size_t i = 0; i < m_policy.nodes.size(); ++i) {
            const std::string& id = m_policy.nodes[i];
            const std::string suffix = m_here + at("nodes", i);
            const Node* node = m_c.index().node(id);
            if (!m_c.hasId(id))
                m_c.add(Check::UnknownReference, m_site, {id, "nodes"}, suffix);
            else if (node == nullptr)
                m_c.add(Check::WrongReference, m_site, {id, "nodes"}, suffix);
            else if (m_c.index().clusterOf(id) != &m_cluster)
                m_c.add(Check::EgressNodeElsewhere, m_site, {id, m_cluster.id}, suffix);
            else if (gateway == nullptr ||
                     std::tie(node->name, node->id) < std::tie(gateway->name, gateway->id))
                gateway = node;
        }
        if (gateway == nullptr)
            m_c.add(Check::EgressWithoutGateway, m_site, {shown}, m_here + "/nodes", onlyNode());
        else if (m_policy.address && !m_policy.address->isNone() &&
                 !owns(*gateway, *m_policy.address))
            m_c.add(Check::EgressAddressNobody, m_site, {toString(*m_policy.address), gateway->id},
                    m_here + "/address",
                    m_c.changed<NodeSettings>(gateway->id, [this](NodeSettings& n) {
                        n.addresses.push_back(*m_policy.address);
                    }));
    }

    /// Makes the only node that can be meant the gateway.
    EditList onlyNode() const
    {
        const Node* only = nullptr;
        for (const Node& n : m_cluster.nodes) {
            if (m_policy.address && !owns(n, *m_policy.address))
                continue;
            if (only != nullptr)
                return {};
            only = &n;
        }
        if (only == nullptr)
            return {};
        return m_c.changed<ClusterSettings>(m_cluster.id, [&](ClusterSettings& s) {
            s.egressPolicies[m_number].nodes = {only->id};
        });
    }

    ValidateContext& m_c;
    const Site& m_site;
    const Cluster& m_cluster;
    const EgressPolicy& m_policy;
    std::size_t m_number;
    std::string m_here;
};

}  // namespace

void checkEgressPolicies(ValidateContext& c)
{
    forEachCluster(c.topology(), [&](const Site& site, const Cluster& cluster) {
        for (std::size_t i = 0; i < cluster.egressPolicies.size(); ++i)
            EgressCheck(c, site, cluster, i).check();
    });
}

}  // namespace tombolo::detail
