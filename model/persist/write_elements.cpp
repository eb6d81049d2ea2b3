// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/persist/file.h"
#include "model/persist/json_writer.h"
#include "model/persist/write_parts.h"

/// Keys in the order of format.md section 1. Lists are written even when empty; optional values
/// only when they are there.
namespace tombolo::persist {

void writeValue(JsonWriter& w, const Interface& v)
{
    w.beginObject(JsonWriter::Layout::Inline);
    w.member("network", v.network);
    w.list("addresses", v.addresses);
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const Route& v)
{
    w.beginObject(JsonWriter::Layout::Inline);
    if (!v.to.address.isNone())
        w.member("to", v.to);
    if (!v.via.isNone())
        w.member("via", v.via);
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const FirewallRule& v)
{
    w.beginObject(JsonWriter::Layout::Inline);
    w.member("action", wordOf(v.action));
    if (v.from && !v.from->address.isNone())
        w.member("from", *v.from);
    if (v.to && !v.to->address.isNone())
        w.member("to", *v.to);
    if (v.protocol != Protocol::Any)
        w.member("protocol", wordOf(v.protocol));
    if (v.ports)
        w.list("ports", std::vector<std::uint16_t>{v.ports->first, v.ports->last});
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const Listen& v)
{
    w.beginObject(JsonWriter::Layout::Inline);
    w.member("protocol", wordOf(v.protocol));
    w.member("port", v.port);
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const SourceNat& v)
{
    w.beginObject(JsonWriter::Layout::Inline);
    if (!v.from.address.isNone())
        w.member("from", v.from);
    w.member("out", v.out);
    w.list("to", v.to);
    if (v.ports)
        w.list("ports", std::vector<std::uint16_t>{v.ports->first, v.ports->last});
    w.member("portsPerHost", v.portsPerHost);
    if (v.randomPorts)
        w.member("randomPorts", true);
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const Backend& v)
{
    w.beginObject(JsonWriter::Layout::Inline);
    if (!v.element.empty())
        w.member("element", v.element);
    if (v.address && !v.address->isNone())
        w.member("address", *v.address);
    w.member("port", v.port);
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const FlowTarget& v)
{
    w.beginObject(JsonWriter::Layout::Inline);
    if (!v.element.empty())
        w.member("element", v.element);
    if (v.address && !v.address->isNone())
        w.member("address", *v.address);
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const Network& v)
{
    w.beginObject();
    w.member("id", v.id);
    w.member("name", v.name);
    w.member("kind", wordOf(v.kind));
    w.list("prefixes", v.prefixes);
    w.member("mtuBytes", v.mtuBytes);
    w.key("latencyUs");
    w.scaled(v.latencyNs, 3);
    w.key("bandwidthMbps");
    w.scaled(v.bandwidthKbps, 3);
    w.key("lossPercent");
    w.scaled(v.lossPpm, 4);
    if (v.queuePackets != 0)
        w.member("queuePackets", v.queuePackets);
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const Router& v)
{
    w.beginObject();
    w.member("id", v.id);
    w.member("name", v.name);
    writeList(w, "interfaces", v.interfaces);
    writeList(w, "routes", v.routes);
    if (v.bgpAsn) {
        w.key("bgp");
        w.beginObject(JsonWriter::Layout::Inline);
        w.member("asn", *v.bgpAsn);
        w.members(v.bgpExtra);
        w.endObject();
    }
    writeList(w, "firewall", v.firewall);
    if (v.rpFilter != RpFilter::Off)
        w.member("rpFilter", wordOf(v.rpFilter));
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const Publish& v)
{
    w.beginObject();
    w.member("id", v.id);
    w.member("name", v.name);
    if (!v.address.isNone())
        w.member("address", v.address);
    w.member("protocol", wordOf(v.protocol));
    w.member("port", v.port);
    writeList(w, "backends", v.backends);
    w.member("mode", wordOf(v.mode));
    w.key("identity");
    w.beginArray(JsonWriter::Layout::Inline);
    for (const Identity identity : v.identity)
        w.value(wordOf(identity));
    w.endArray();
    if (v.clientHeaders != ClientHeaders::Append)
        w.member("clientHeaders", wordOf(v.clientHeaders));
    if (v.transparent)
        w.member("transparent", true);
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const Gateway& v)
{
    w.beginObject();
    w.member("id", v.id);
    w.member("name", v.name);
    w.member("kind", wordOf(v.kind));
    writeList(w, "interfaces", v.interfaces);
    writeList(w, "routes", v.routes);
    writeList(w, "firewall", v.firewall);
    writeList(w, "sourceNat", v.sourceNat);
    writeList(w, "publish", v.publish);
    if (v.rpFilter != RpFilter::Off)
        w.member("rpFilter", wordOf(v.rpFilter));
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const Host& v)
{
    w.beginObject();
    w.member("id", v.id);
    w.member("name", v.name);
    w.member("role", wordOf(v.role));
    writeList(w, "interfaces", v.interfaces);
    writeList(w, "routes", v.routes);
    writeList(w, "listen", v.listen);
    writeList(w, "firewall", v.firewall);
    if (v.rpFilter != RpFilter::Off)
        w.member("rpFilter", wordOf(v.rpFilter));
    w.members(v.extra);
    w.endObject();
}

void writeValue(JsonWriter& w, const Flow& v)
{
    w.beginObject();
    w.member("id", v.id);
    w.member("name", v.name);
    w.member("from", v.from);
    w.key("to");
    writeValue(w, v.to);
    w.member("protocol", wordOf(v.protocol));
    w.member("port", v.port);
    if (v.sourcePort != 0)
        w.member("sourcePort", v.sourcePort);
    w.member("count", v.count);
    w.key("intervalUs");
    w.scaled(v.intervalNs, 3);
    w.key("startUs");
    w.scaled(v.startNs, 3);
    w.member("payloadBytes", v.payloadBytes);
    if (!v.enabled)
        w.member("enabled", v.enabled);
    if (!v.claims.empty())
        writeList(w, "claims", v.claims);
    w.members(v.extra);
    w.endObject();
}

namespace {

void writeCanvas(JsonWriter& w, const Topology& topology)
{
    w.key("canvas");
    w.beginObject();
    w.key("items");
    w.beginObject();
    for (const auto& [id, item] : topology.canvasItems) {
        w.key(id);
        w.beginObject(JsonWriter::Layout::Inline);
        w.member("x", item.x);
        w.member("y", item.y);
        w.member("width", item.width);
        w.member("height", item.height);
        w.member("collapsed", item.collapsed);
        w.members(item.extra);
        w.endObject();
    }
    w.endObject();
    w.key("notes");
    w.beginArray();
    for (const Note& note : topology.notes) {
        w.beginObject();
        w.member("id", note.id);
        w.member("text", note.text);
        w.member("x", note.x);
        w.member("y", note.y);
        w.member("width", note.width);
        w.member("height", note.height);
        w.members(note.extra);
        w.endObject();
    }
    w.endArray();
    w.members(topology.header.canvasExtra);
    w.endObject();
}

}  // namespace

std::string write(const Topology& topology)
{
    JsonWriter w;
    w.beginObject();
    w.member("format", "tombolo-topology");
    w.member("version", topology.header.version);
    w.member("title", topology.header.title);
    w.member("description", topology.header.description);
    writeList(w, "networks", topology.networks);
    writeList(w, "routers", topology.routers);
    writeList(w, "clusters", topology.clusters);
    writeList(w, "gateways", topology.gateways);
    writeList(w, "hosts", topology.hosts);
    writeList(w, "flows", topology.flows);
    writeScenario(w, topology.header.scenario);
    writeCanvas(w, topology);
    w.members(topology.header.extra);
    w.endObject();
    return w.take();
}

}  // namespace tombolo::persist
