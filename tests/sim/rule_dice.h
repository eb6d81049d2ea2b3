// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/sim/random_world.h"

/// Adds to a random document what only some documents have: drawn ports, source ranges, endpoints
/// that end or are elsewhere, egress policies, proxies that wear their client's address.
namespace tombolo::test {

class RuleDice {
public:
    RuleDice(Topology& topology, std::uint64_t seed) : m_t(topology), m_dice{seed * 7919} {}

    void roll()
    {
        for (Cluster& c : m_t.clusters) {
            c.masqueradeRandomPorts = m_dice.chance(30);
            for (Node& n : c.nodes) {
                for (Pod& p : n.pods)
                    p.terminating = m_dice.chance(20);
            }
            for (Service& s : c.services)
                change(s);
            for (std::size_t i = m_dice.below(3); i > 0; --i)
                c.egressPolicies.push_back(policy(c));
        }
        for (Gateway& g : m_t.gateways) {
            for (SourceNat& rule : g.sourceNat)
                rule.randomPorts = m_dice.chance(30);
            for (Publish& p : g.publish)
                p.transparent = g.kind == GatewayKind::Proxy && m_dice.chance(50);
        }
    }

private:
    void change(Service& s)
    {
        if (m_dice.chance(40) && !m_t.hosts.empty())
            s.endpoints.push_back({m_t.hosts[m_dice.below(m_t.hosts.size())].id, {}, 80, {}});
        if (s.loadBalancer && m_dice.chance(40))
            s.loadBalancer->sourceRanges = {somePrefix()};
    }

    Prefix somePrefix()
    {
        const Network& n = m_t.networks[m_dice.below(m_t.networks.size())];
        return m_dice.chance(30) || n.prefixes.empty() ? Prefix{IpAddress::v4(0), 0}
                                                       : n.prefixes.front();
    }

    EgressPolicy policy(const Cluster& c)
    {
        EgressPolicy out;
        if (m_dice.chance(50) && !c.nodes.empty() && !c.nodes.front().pods.empty())
            out.selector = c.nodes.front().pods.front().labels;
        out.destinations = {somePrefix()};
        if (m_dice.chance(30))
            out.except = {somePrefix()};
        for (const Node& n : c.nodes) {
            if (m_dice.chance(60))
                out.nodes.push_back(n.id);
        }
        if (!out.nodes.empty() && m_dice.chance(50)) {
            const Node& n = c.nodes[m_dice.below(c.nodes.size())];
            if (!n.addresses.empty())
                out.address = n.addresses.front();
        }
        return out;
    }

    Topology& m_t;
    Dice m_dice;
};

}  // namespace tombolo::test
