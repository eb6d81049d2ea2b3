// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/persist/limits.h"
#include "model/persist/read_parts.h"

namespace tombolo::persist {
namespace {

/// A policy rule's peers stand under "from" (ingress) or "to" (egress).
void readRules(ObjectReader& policy, std::string_view direction, std::string_view peersKey,
               std::optional<std::vector<PolicyRule>>& out)
{
    const JsonDom::Ix list = policy.find(direction);
    Reader& reader = policy.reader();
    if (list == JsonDom::kNone || !reader.expect(list, JsonDom::Type::Array))
        return;
    const JsonDom& dom = reader.dom();
    out.emplace();
    if (!reader.charge(dom.childCount(list) * sizeof(PolicyRule), list))
        return;
    for (JsonDom::Ix ix = list + 1; ix < dom.end(list); ix = dom.end(ix)) {
        PolicyRule& rule = out->emplace_back();
        ObjectReader o(reader, ix);
        o.take(peersKey, rule.peers);
        o.take("ports", rule.ports);
        o.rest(rule.extra);
    }
}

}  // namespace

void readValue(Reader& reader, JsonDom::Ix ix, ServicePort& out)
{
    ObjectReader o(reader, ix);
    o.take("protocol", out.protocol);
    o.take("port", out.port);
    o.take("targetPort", out.targetPort);
    o.take("nodePort", out.nodePort);
    o.rest(out.extra);
}

void readValue(Reader& reader, JsonDom::Ix ix, LoadBalancer& out)
{
    ObjectReader o(reader, ix);
    o.take("addresses", out.addresses);
    o.take("advertise", out.advertise);
    o.take("node", out.node);
    o.take("sourceRanges", out.sourceRanges);
    o.rest(out.extra);
}

void readValue(Reader& reader, JsonDom::Ix ix, EgressPolicy& out)
{
    ObjectReader o(reader, ix);
    o.take("selector", out.selector);
    o.take("destinations", out.destinations);
    o.take("except", out.except);
    o.take("nodes", out.nodes);
    o.take("address", out.address);
    o.rest(out.extra);
}

void readValue(Reader& reader, JsonDom::Ix ix, PolicyPeer& out)
{
    ObjectReader o(reader, ix);
    o.take("selector", out.selector);
    o.take("prefix", out.prefix);
    o.take("except", out.except);
    o.rest(out.extra);
}

void readValue(Reader& reader, JsonDom::Ix ix, PolicyPort& out)
{
    ObjectReader o(reader, ix);
    o.take("protocol", out.protocol);
    o.take("port", out.port);
    o.rest(out.extra);
}

bool readElement(Reader& reader, JsonDom::Ix ix, Pod& out)
{
    ObjectReader o(reader, ix);
    const bool usable = o.id(out.id);
    o.take("name", out.name);
    o.take("addresses", out.addresses);
    o.take("labels", out.labels);
    o.take("hostNetwork", out.hostNetwork);
    o.take("listen", out.listen);
    o.take("terminating", out.terminating);
    o.rest(out.extra);
    return usable;
}

bool readElement(Reader& reader, JsonDom::Ix ix, Node& out)
{
    ObjectReader o(reader, ix);
    const bool usable = o.id(out.id);
    o.take("name", out.name);
    o.take("addresses", out.addresses);
    o.take("podPrefixes", out.podPrefixes);
    o.take("routes", out.routes);
    takeElements(o, "pods", out.pods);
    o.take("rpFilter", out.rpFilter);
    o.rest(out.extra);
    return usable;
}

bool readElement(Reader& reader, JsonDom::Ix ix, Service& out)
{
    ObjectReader o(reader, ix);
    const bool usable = o.id(out.id);
    o.take("name", out.name);
    o.take("type", out.type);
    o.take("clusterIps", out.clusterIps);
    o.take("selector", out.selector);
    o.take("ports", out.ports);
    o.take("externalTrafficPolicy", out.externalTrafficPolicy);
    o.take("internalTrafficPolicy", out.internalTrafficPolicy);
    o.take("sessionAffinity", out.sessionAffinity);
    o.number("sessionAffinityTimeoutUs", out.affinityTimeoutNs, 3, 1, kMaxAffinityNs);
    o.take("loadBalancer", out.loadBalancer);
    o.take("endpoints", out.endpoints);
    o.rest(out.extra);
    return usable;
}

bool readElement(Reader& reader, JsonDom::Ix ix, Policy& out)
{
    ObjectReader o(reader, ix);
    const bool usable = o.id(out.id);
    o.take("name", out.name);
    o.take("selector", out.selector);
    readRules(o, "ingress", "from", out.ingress);
    readRules(o, "egress", "to", out.egress);
    o.rest(out.extra);
    return usable;
}

bool readElement(Reader& reader, JsonDom::Ix ix, Cluster& out)
{
    ObjectReader o(reader, ix);
    const bool usable = o.id(out.id);
    o.take("name", out.name);
    o.take("model", out.model);
    o.take("network", out.network);
    o.take("podPrefixes", out.podPrefixes);
    o.take("servicePrefixes", out.servicePrefixes);
    o.take("podLink", out.podLink);
    o.take("encapsulation", out.encapsulation);
    if (const JsonDom::Ix value = o.find("masquerade"); value != JsonDom::kNone) {
        ObjectReader masquerade(reader, value);
        masquerade.take("enabled", out.masquerade);
        masquerade.take("except", out.masqueradeExcept);
        masquerade.take("randomPorts", out.masqueradeRandomPorts);
        masquerade.rest(out.masqueradeExtra);
    }
    o.take("podRoutes", out.podRoutes);
    o.take("asn", out.asn);
    takeElements(o, "nodes", out.nodes);
    takeElements(o, "services", out.services);
    takeElements(o, "policies", out.policies);
    o.take("egressPolicies", out.egressPolicies);
    o.rest(out.extra);
    return usable;
}

}  // namespace tombolo::persist
