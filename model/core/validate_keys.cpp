// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/validate_walk.h"

/// Keys of the file that mean nothing here: kept, but a document says something else than whoever
/// wrote it thinks.
namespace tombolo::detail {
namespace {

/// A key that says by itself that it is for others: "$schema", "x-owner", "_comment".
bool isForOthers(const std::string& key)
{
    return key.empty() || key.starts_with('$') || key.starts_with('_') || key.starts_with("x-");
}

/// Says which keys of one element nobody reads, its parts' included.
class Keys {
public:
    Keys(ValidateContext& context, const Site& site) : m_c(context), m_site(site) {}

    void say(const Extra& extra, const std::string& suffix) const
    {
        for (const auto& [key, value] : extra.members) {
            if (!isForOthers(key))
                m_c.add(Check::UnknownKey, m_site, {key}, suffix + "/" + escaped(key));
        }
    }
    template <typename Part>
    void list(const std::vector<Part>& parts, const char* key, const std::string& suffix = {}) const
    {
        for (std::size_t i = 0; i < parts.size(); ++i)
            say(parts[i].extra, suffix + at(key, i));
    }
    template <typename Element>
    void machine(const Element& v) const
    {
        say(v.extra, {});
        list(v.interfaces, "interfaces");
        list(v.routes, "routes");
        list(v.firewall, "firewall");
    }
    void rules(const std::optional<std::vector<PolicyRule>>& rules, const char* key,
               const char* peers) const
    {
        for (std::size_t i = 0; rules && i < rules->size(); ++i) {
            const PolicyRule& rule = (*rules)[i];
            say(rule.extra, at(key, i));
            if (rule.peers)
                list(*rule.peers, peers, at(key, i));
            if (rule.ports)
                list(*rule.ports, "ports", at(key, i));
        }
    }

private:
    ValidateContext& m_c;
    const Site& m_site;
};

void checkNode(ValidateContext& c, const Site& site, const Node& node)
{
    const Keys keys(c, site);
    keys.say(node.extra, {});
    keys.list(node.routes, "routes");
    for (std::size_t p = 0; p < node.pods.size(); ++p) {
        const Pod& pod = node.pods[p];
        const Site there{ElementKind::Pod, &pod.id, site.first, site.second,
                         static_cast<std::uint32_t>(p)};
        const Keys own(c, there);
        own.say(pod.extra, {});
        own.list(pod.listen, "listen");
    }
}

void checkCluster(ValidateContext& c, const Site& site, const Cluster& cluster)
{
    const Keys keys(c, site);
    keys.say(cluster.extra, {});
    keys.say(cluster.masqueradeExtra, "/masquerade");
    keys.list(cluster.egressPolicies, "egressPolicies");
    const auto part = [&](ElementKind kind, const std::string& id, std::size_t i) {
        return Site{kind, &id, site.first, static_cast<std::uint32_t>(i)};
    };
    for (std::size_t n = 0; n < cluster.nodes.size(); ++n)
        checkNode(c, part(ElementKind::Node, cluster.nodes[n].id, n), cluster.nodes[n]);
    for (std::size_t s = 0; s < cluster.services.size(); ++s) {
        const Service& service = cluster.services[s];
        const Site there = part(ElementKind::Service, service.id, s);
        const Keys own(c, there);
        own.say(service.extra, {});
        own.list(service.ports, "ports");
        if (service.loadBalancer)
            own.say(service.loadBalancer->extra, "/loadBalancer");
    }
    for (std::size_t p = 0; p < cluster.policies.size(); ++p) {
        const Policy& policy = cluster.policies[p];
        const Site there = part(ElementKind::Policy, policy.id, p);
        const Keys own(c, there);
        own.say(policy.extra, {});
        own.rules(policy.ingress, "ingress", "from");
        own.rules(policy.egress, "egress", "to");
    }
}

}  // namespace

void checkKeys(ValidateContext& c)
{
    const Topology& t = c.topology();
    const std::string none;
    Keys(c, Site{ElementKind::Header, &none}).say(t.header.extra, {});
    for (std::size_t i = 0; i < t.networks.size(); ++i) {
        const Site site{ElementKind::Network, &t.networks[i].id, static_cast<std::uint32_t>(i)};
        Keys(c, site).say(t.networks[i].extra, {});
    }
    for (const Machine& m : c.machines()) {
        if (m.router)
            Keys(c, m.site).machine(*m.router);
    }
    forEachCluster(t, [&](const Site& site, const Cluster& v) { checkCluster(c, site, v); });
    forEachGateway(t, [&](const Site& site, const Gateway& v) {
        const Keys keys(c, site);
        keys.machine(v);
        keys.list(v.sourceNat, "sourceNat");
        keys.list(v.publish, "publish");
        for (std::size_t i = 0; i < v.publish.size(); ++i)
            keys.list(v.publish[i].backends, "backends", at("publish", i));
    });
    for (const Machine& m : c.machines()) {
        if (m.host) {
            const Keys keys(c, m.site);
            keys.machine(*m.host);
            keys.list(m.host->listen, "listen");
        }
    }
    forEachFlow(t, [&](const Site& site, const Flow& v) {
        const Keys keys(c, site);
        keys.say(v.extra, {});
        keys.say(v.to.extra, "/to");
        keys.list(v.claims, "claims");
    });
}

}  // namespace tombolo::detail
