// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "model/core/validate_walk.h"

namespace tombolo::detail {
namespace {

void checkPeers(ValidateContext& c, const Site& site, const Cluster& cluster,
                const PolicyRule& rule, const std::string& suffix)
{
    for (std::size_t i = 0; rule.peers && i < rule.peers->size(); ++i) {
        const PolicyPeer& peer = (*rule.peers)[i];
        const std::string here = suffix + "/" + std::to_string(i);
        if (!peer.selector && !peer.prefix)
            c.add(Check::MissingValue, site, {"selector"}, here);
        if (peer.selector && c.matching(cluster, *peer.selector, true).empty())
            c.add(Check::PolicyPeerSelectsNothing, site, {*site.id}, here + "/selector");
        for (std::size_t e = 0; peer.prefix && e < peer.except.size(); ++e)
            if (!peer.prefix->contains(peer.except[e]))
                c.add(Check::PolicyExceptOutside, site,
                      {toString(peer.except[e]), toString(*peer.prefix)}, here + at("except", e));
    }
}

void checkPolicies(ValidateContext& c, const Site& clusterSite, const Cluster& cluster)
{
    for (std::size_t p = 0; p < cluster.policies.size(); ++p) {
        const Policy& policy = cluster.policies[p];
        const Site site{ElementKind::Policy, &policy.id, clusterSite.first,
                        static_cast<std::uint32_t>(p)};
        if (c.matching(cluster, policy.selector, true).empty())
            c.add(Check::PolicySelectsNothing, site, {policy.id}, "/selector");
        for (std::size_t r = 0; policy.ingress && r < policy.ingress->size(); ++r)
            checkPeers(c, site, cluster, (*policy.ingress)[r], at("ingress", r) + "/from");
        for (std::size_t r = 0; policy.egress && r < policy.egress->size(); ++r)
            checkPeers(c, site, cluster, (*policy.egress)[r], at("egress", r) + "/to");
    }
}

bool isTransport(const FirewallRule& rule)
{
    return rule.protocol == Protocol::Tcp || rule.protocol == Protocol::Udp ||
           (rule.protocol == Protocol::Any && rule.ports);
}

bool coversPrefix(const std::optional<Prefix>& wide, const std::optional<Prefix>& narrow)
{
    return !wide || (narrow && wide->contains(*narrow));
}

/// Whether everything that `late` matches is matched by `early`.
bool coversRule(const FirewallRule& early, const FirewallRule& late)
{
    if (!coversPrefix(early.from, late.from) || !coversPrefix(early.to, late.to))
        return false;
    if (early.protocol != Protocol::Any ? early.protocol != late.protocol
                                        : early.ports && !isTransport(late))
        return false;
    return !early.ports || (late.ports && early.ports->first <= late.ports->first &&
                            early.ports->last >= late.ports->last);
}

void checkFirewall(ValidateContext& c, const Site& site, const std::vector<FirewallRule>& rules)
{
    constexpr std::size_t kCompared = 300;  // pairs are compared: a longer list is checked so far
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const FirewallRule& rule = rules[i];
        const bool families =
            rule.from && rule.to && rule.from->address.family != rule.to->address.family;
        if (families || (rule.protocol == Protocol::Icmp && rule.ports)) {
            c.add(Check::FirewallNeverMatches, site, {std::to_string(i + 1)}, at("firewall", i));
            continue;
        }
        for (std::size_t e = 0; e < i && i < kCompared; ++e)
            if (coversRule(rules[e], rule)) {
                c.add(Check::FirewallRuleShadowed, site,
                      {std::to_string(i + 1), std::to_string(e + 1)}, at("firewall", i));
                break;
            }
    }
}

}  // namespace

void checkFilters(ValidateContext& c)
{
    forEachCluster(c.topology(), [&](const Site& site, const Cluster& cluster) {
        checkPolicies(c, site, cluster);
    });
    for (const Machine& m : c.machines()) {
        if (m.router)
            checkFirewall(c, m.site, m.router->firewall);
        else if (m.gateway)
            checkFirewall(c, m.site, m.gateway->firewall);
        else if (m.host)
            checkFirewall(c, m.site, m.host->firewall);
    }
}

}  // namespace tombolo::detail
