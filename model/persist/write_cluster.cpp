// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/persist/write_parts.h"

namespace tombolo::persist {
namespace {

void writeRules(JsonWriter& w, std::string_view direction, std::string_view peersKey,
                const std::optional<std::vector<PolicyRule>>& rules)
{
    if (!rules)
        return;
    w.key(direction);
    w.beginArray();
    for (const PolicyRule& rule : *rules) {
        w.beginObject();
        if (rule.peers)
            writeList(w, peersKey, *rule.peers);
        if (rule.ports)
            writeList(w, "ports", *rule.ports);
        w.members(rule.extra);
        w.endObject();
    }
    w.endArray();
}

}  // namespace

void writeValue(JsonWriter& w, const ServicePort& v)
{
    w.beginObject(JsonWriter::Layout::Inline);
    w.member("protocol", wordOf(v.protocol));
    w.member("port", v.port);
    w.member("targetPort", v.targetPort);
    if (v.nodePort != 0)
        w.member("nodePort", v.nodePort);
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const LoadBalancer& v)
{
    w.beginObject(JsonWriter::Layout::Inline);
    w.list("addresses", v.addresses);
    w.member("advertise", wordOf(v.advertise));
    if (!v.node.empty())
        w.member("node", v.node);
    if (!v.sourceRanges.empty())
        w.list("sourceRanges", v.sourceRanges);
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const EgressPolicy& v)
{
    w.beginObject();
    w.labels("selector", v.selector);
    w.list("destinations", v.destinations);
    if (!v.except.empty())
        w.list("except", v.except);
    w.list("nodes", v.nodes);
    if (v.address && !v.address->isNone())
        w.member("address", *v.address);
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const PolicyPeer& v)
{
    w.beginObject(JsonWriter::Layout::Inline);
    if (v.selector)
        w.labels("selector", *v.selector);
    if (v.prefix && !v.prefix->address.isNone())
        w.member("prefix", *v.prefix);
    if (!v.except.empty())
        w.list("except", v.except);
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const PolicyPort& v)
{
    w.beginObject(JsonWriter::Layout::Inline);
    w.member("protocol", wordOf(v.protocol));
    if (v.port != 0)
        w.member("port", v.port);
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const Pod& v)
{
    w.beginObject();
    w.member("id", v.id);
    w.member("name", v.name);
    w.list("addresses", v.addresses);
    w.labels("labels", v.labels);
    w.member("hostNetwork", v.hostNetwork);
    writeList(w, "listen", v.listen);
    if (v.terminating)
        w.member("terminating", true);
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const Node& v)
{
    w.beginObject();
    w.member("id", v.id);
    w.member("name", v.name);
    w.list("addresses", v.addresses);
    w.list("podPrefixes", v.podPrefixes);
    writeList(w, "routes", v.routes);
    writeList(w, "pods", v.pods);
    if (v.rpFilter != RpFilter::Off)
        w.member("rpFilter", wordOf(v.rpFilter));
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const Service& v)
{
    w.beginObject();
    w.member("id", v.id);
    w.member("name", v.name);
    w.member("type", wordOf(v.type));
    w.list("clusterIps", v.clusterIps);
    w.labels("selector", v.selector);
    writeList(w, "ports", v.ports);
    w.member("externalTrafficPolicy", wordOf(v.externalTrafficPolicy));
    w.member("internalTrafficPolicy", wordOf(v.internalTrafficPolicy));
    if (v.sessionAffinity != SessionAffinity::None)
        w.member("sessionAffinity", wordOf(v.sessionAffinity));
    if (v.affinityTimeoutNs != Service{}.affinityTimeoutNs) {
        w.key("sessionAffinityTimeoutUs");
        w.scaled(v.affinityTimeoutNs, 3);
    }
    if (v.loadBalancer) {
        w.key("loadBalancer");
        writeValue(w, *v.loadBalancer);
    }
    if (!v.endpoints.empty())
        writeList(w, "endpoints", v.endpoints);
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const Policy& v)
{
    w.beginObject();
    w.member("id", v.id);
    w.member("name", v.name);
    w.labels("selector", v.selector);
    writeRules(w, "ingress", "from", v.ingress);
    writeRules(w, "egress", "to", v.egress);
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const Cluster& v)
{
    w.beginObject();
    w.member("id", v.id);
    w.member("name", v.name);
    w.member("model", wordOf(v.model));
    w.member("network", v.network);
    w.list("podPrefixes", v.podPrefixes);
    w.list("servicePrefixes", v.servicePrefixes);
    w.member("podLink", wordOf(v.podLink));
    w.member("encapsulation", wordOf(v.encapsulation));
    w.key("masquerade");
    w.beginObject(JsonWriter::Layout::Inline);
    w.member("enabled", v.masquerade);
    w.list("except", v.masqueradeExcept);
    if (v.masqueradeRandomPorts)
        w.member("randomPorts", true);
    w.members(v.masqueradeExtra);
    w.endObject();
    w.member("podRoutes", wordOf(v.podRoutes));
    if (v.asn)
        w.member("asn", *v.asn);
    writeList(w, "nodes", v.nodes);
    writeList(w, "services", v.services);
    writeList(w, "policies", v.policies);
    if (!v.egressPolicies.empty())
        writeList(w, "egressPolicies", v.egressPolicies);
    w.members(v.extra);
    w.endObject();
}

}  // namespace tombolo::persist
