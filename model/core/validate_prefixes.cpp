// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/validate_walk.h"

namespace tombolo::detail {
namespace {

/// Reports bits behind the length; `get(T&)` finds the same prefix in the value to mend.
template <typename T, typename Get>
void checkHostBits(ValidateContext& c, const Site& site, const Prefix& prefix,
                   const std::string& suffix, Get get)
{
    if (prefix.address.isNone() || !prefix.hasHostBits())
        return;
    const Prefix clean = prefix.network();
    c.add(Check::HostBits, site, {toString(prefix), toString(clean)}, suffix,
          c.changed<T>(*site.id, [&](T& value) { get(value) = clean; }));
}

template <typename T>
void checkList(ValidateContext& c, const Site& site, const std::vector<Prefix>& prefixes,
               const std::string& key, std::vector<Prefix> T::*list)
{
    for (std::size_t i = 0; i < prefixes.size(); ++i)
        checkHostBits<T>(c, site, prefixes[i], key + "/" + std::to_string(i),
                         [&](T& value) -> Prefix& { return (value.*list)[i]; });
}

template <typename T>
void checkRouteTargets(ValidateContext& c, const Site& site, const T& value)
{
    for (std::size_t i = 0; i < value.routes.size(); ++i)
        checkHostBits<T>(c, site, value.routes[i].to, at("routes", i) + "/to",
                         [i](T& v) -> Prefix& { return v.routes[i].to; });
}

template <typename T>
void checkFirewallPrefixes(ValidateContext& c, const Site& site, const T& value)
{
    for (std::size_t i = 0; i < value.firewall.size(); ++i) {
        const FirewallRule& rule = value.firewall[i];
        if (rule.from)
            checkHostBits<T>(c, site, *rule.from, at("firewall", i) + "/from",
                             [i](T& v) -> Prefix& { return *v.firewall[i].from; });
        if (rule.to)
            checkHostBits<T>(c, site, *rule.to, at("firewall", i) + "/to",
                             [i](T& v) -> Prefix& { return *v.firewall[i].to; });
    }
}

using Rules = std::optional<std::vector<PolicyRule>>;

void checkPolicyPrefixes(ValidateContext& c, const Site& site, const Rules& rules,
                         Rules Policy::*list, const std::string& key, const char* peersKey)
{
    for (std::size_t r = 0; rules && r < rules->size(); ++r) {
        const auto& peers = (*rules)[r].peers;
        for (std::size_t p = 0; peers && p < peers->size(); ++p) {
            const std::string here = at(key, r) + at(peersKey, p);
            const auto peer = [=](Policy& v) -> PolicyPeer& {
                return (*(*(v.*list))[r].peers)[p];
            };
            if ((*peers)[p].prefix)
                checkHostBits<Policy>(c, site, *(*peers)[p].prefix, here + "/prefix",
                                      [&](Policy& v) -> Prefix& { return *peer(v).prefix; });
            for (std::size_t e = 0; e < (*peers)[p].except.size(); ++e)
                checkHostBits<Policy>(c, site, (*peers)[p].except[e], here + at("except", e),
                                      [&](Policy& v) -> Prefix& { return peer(v).except[e]; });
        }
    }
}

/// Addresses that machines or pods can have: 2^bits, at most 2^62; an IPv4 LAN keeps its first and
/// last, a node's bridge takes one more (IPv6: only the bridge's).
std::uint64_t usable(const Prefix& prefix, bool lan, bool bridge)
{
    const int bits = prefix.address.bits() - prefix.length;
    std::uint64_t count = 1ULL << static_cast<unsigned>(bits > 62 ? 62 : bits);
    if ((lan || bridge) && prefix.address.isV4() && bits >= 2)
        count -= 2;
    if (bridge && count > 0)
        --count;
    return count;
}

void checkNetworkSize(ValidateContext& c)
{
    const auto& networks = c.topology().networks;
    for (std::size_t n = 0; n < networks.size(); ++n) {
        const Site site{ElementKind::Network, &networks[n].id, static_cast<std::uint32_t>(n)};
        for (std::size_t i = 0; i < networks[n].prefixes.size(); ++i) {
            const std::uint64_t room = usable(networks[n].prefixes[i], true, false);
            if (room < 2)
                c.add(Check::PrefixTooSmall, site,
                      {toString(networks[n].prefixes[i]), std::to_string(room), "2"},
                      at("prefixes", i));
        }
    }
}

void checkNodeRoom(ValidateContext& c, const Site& site, const Node& node, bool bridge,
                   Family family)
{
    std::uint64_t room = 0;
    const Prefix* last = nullptr;
    std::size_t lastIndex = 0;
    std::size_t prefixes = 0;
    for (std::size_t i = 0; i < node.podPrefixes.size(); ++i) {
        if (node.podPrefixes[i].address.family != family)
            continue;
        room =
            std::min<std::uint64_t>(1ULL << 62U, room + usable(node.podPrefixes[i], false, bridge));
        last = &node.podPrefixes[i];
        lastIndex = i;
        ++prefixes;
    }
    if (!last || room > node.pods.size())
        return;
    std::uint64_t needed = 0;
    for (const Pod& pod : node.pods)
        needed += pod.hostNetwork ? 0 : 1;
    if (needed > room)
        c.add(Check::PrefixTooSmall, site,
              {toString(*last), std::to_string(room), std::to_string(needed)},
              at("podPrefixes", lastIndex));
    else if (needed == room && needed > 0 && prefixes == 1)
        c.add(Check::PrefixFull, site, {toString(*last)}, at("podPrefixes", lastIndex));
}

void checkCluster(ValidateContext& c, const Site& site, const Cluster& cluster)
{
    using S = ClusterSettings;
    checkList(c, site, cluster.podPrefixes, "/podPrefixes", &S::podPrefixes);
    checkList(c, site, cluster.servicePrefixes, "/servicePrefixes", &S::servicePrefixes);
    checkList(c, site, cluster.masqueradeExcept, "/masquerade/except", &S::masqueradeExcept);
    const bool bridge = cluster.podLink == PodLink::Bridge;
    for (std::size_t n = 0; n < cluster.nodes.size(); ++n) {
        const Node& node = cluster.nodes[n];
        const Site here{ElementKind::Node, &node.id, site.first, static_cast<std::uint32_t>(n)};
        checkList(c, here, node.podPrefixes, "/podPrefixes", &NodeSettings::podPrefixes);
        checkRouteTargets<NodeSettings>(c, here, node);
        checkNodeRoom(c, here, node, bridge, Family::V4);
        checkNodeRoom(c, here, node, bridge, Family::V6);
    }
    for (std::size_t p = 0; p < cluster.policies.size(); ++p) {
        const Policy& policy = cluster.policies[p];
        const Site here{ElementKind::Policy, &policy.id, site.first, static_cast<std::uint32_t>(p)};
        checkPolicyPrefixes(c, here, policy.ingress, &Policy::ingress, "ingress", "from");
        checkPolicyPrefixes(c, here, policy.egress, &Policy::egress, "egress", "to");
    }
}

}  // namespace

void checkPrefixes(ValidateContext& c)
{
    const Topology& t = c.topology();
    for (std::size_t n = 0; n < t.networks.size(); ++n)
        checkList(c, {ElementKind::Network, &t.networks[n].id, static_cast<std::uint32_t>(n)},
                  t.networks[n].prefixes, "/prefixes", &Network::prefixes);
    checkNetworkSize(c);
    forEachCluster(t, [&](const Site& site, const Cluster& v) { checkCluster(c, site, v); });
    for (const Machine& m : c.machines()) {
        if (m.router) {
            checkRouteTargets(c, m.site, *m.router);
            checkFirewallPrefixes(c, m.site, *m.router);
        } else if (m.gateway) {
            checkRouteTargets(c, m.site, *m.gateway);
            checkFirewallPrefixes(c, m.site, *m.gateway);
            for (std::size_t i = 0; i < m.gateway->sourceNat.size(); ++i)
                checkHostBits<Gateway>(c, m.site, m.gateway->sourceNat[i].from,
                                       at("sourceNat", i) + "/from",
                                       [i](Gateway& v) -> Prefix& { return v.sourceNat[i].from; });
        } else if (m.host) {
            checkRouteTargets(c, m.site, *m.host);
            checkFirewallPrefixes(c, m.site, *m.host);
        }
    }
}

}  // namespace tombolo::detail
