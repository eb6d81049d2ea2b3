// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/persist/limits.h"
#include "model/persist/read_parts.h"

namespace tombolo::persist {

void readValue(Reader& reader, JsonDom::Ix ix, Interface& out)
{
    ObjectReader o(reader, ix);
    o.take("network", out.network);
    o.take("addresses", out.addresses);
    o.rest(out.extra);
}

void readValue(Reader& reader, JsonDom::Ix ix, Route& out)
{
    ObjectReader o(reader, ix);
    o.take("to", out.to);
    o.take("via", out.via);
    o.rest(out.extra);
}

void readValue(Reader& reader, JsonDom::Ix ix, FirewallRule& out)
{
    ObjectReader o(reader, ix);
    o.take("action", out.action);
    o.take("from", out.from);
    o.take("to", out.to);
    o.take("protocol", out.protocol);
    o.take("ports", out.ports);
    o.rest(out.extra);
}

void readValue(Reader& reader, JsonDom::Ix ix, Listen& out)
{
    ObjectReader o(reader, ix);
    o.take("protocol", out.protocol);
    o.take("port", out.port);
    o.rest(out.extra);
}

void readValue(Reader& reader, JsonDom::Ix ix, SourceNat& out)
{
    ObjectReader o(reader, ix);
    o.take("from", out.from);
    o.take("out", out.out);
    o.take("to", out.to);
    o.take("ports", out.ports);
    o.number("portsPerHost", out.portsPerHost, 0, 0, 65'535);
    o.take("randomPorts", out.randomPorts);
    o.rest(out.extra);
}

void readValue(Reader& reader, JsonDom::Ix ix, Backend& out)
{
    ObjectReader o(reader, ix);
    o.take("element", out.element);
    o.take("address", out.address);
    o.take("port", out.port);
    o.rest(out.extra);
}

void readValue(Reader& reader, JsonDom::Ix ix, FlowTarget& out)
{
    ObjectReader o(reader, ix);
    o.take("element", out.element);
    o.take("address", out.address);
    o.rest(out.extra);
}

bool readElement(Reader& reader, JsonDom::Ix ix, Network& out)
{
    ObjectReader o(reader, ix);
    const bool usable = o.id(out.id);
    o.take("name", out.name);
    o.take("kind", out.kind);
    o.take("prefixes", out.prefixes);
    o.number("mtuBytes", out.mtuBytes, 0, kMinMtuBytes, kMaxMtuBytes);
    o.number("latencyUs", out.latencyNs, 3, 0, kMaxLatencyNs);
    o.number("bandwidthMbps", out.bandwidthKbps, 3, 1, kMaxBandwidthKbps);
    o.number("lossPercent", out.lossPpm, 4, 0, kMaxLossPpm);
    o.number("queuePackets", out.queuePackets, 0, 0, kMaxQueuePackets);
    o.rest(out.extra);
    return usable;
}

bool readElement(Reader& reader, JsonDom::Ix ix, Router& out)
{
    ObjectReader o(reader, ix);
    const bool usable = o.id(out.id);
    o.take("name", out.name);
    o.take("interfaces", out.interfaces);
    o.take("routes", out.routes);
    if (const JsonDom::Ix value = o.find("bgp"); value != JsonDom::kNone) {
        ObjectReader bgp(reader, value);
        bgp.take("asn", out.bgpAsn);
        if (!out.bgpAsn)
            reader.refuse(Errc::MissingKey, {"asn"}, value);
        bgp.rest(out.bgpExtra);
    }
    o.take("firewall", out.firewall);
    o.take("rpFilter", out.rpFilter);
    o.rest(out.extra);
    return usable;
}

bool readElement(Reader& reader, JsonDom::Ix ix, Publish& out)
{
    ObjectReader o(reader, ix);
    const bool usable = o.id(out.id);
    o.take("name", out.name);
    o.take("address", out.address);
    o.take("protocol", out.protocol);
    o.take("port", out.port);
    o.take("backends", out.backends);
    o.take("mode", out.mode);
    o.take("identity", out.identity);
    o.take("clientHeaders", out.clientHeaders);
    o.take("transparent", out.transparent);
    o.rest(out.extra);
    return usable;
}

bool readElement(Reader& reader, JsonDom::Ix ix, Gateway& out)
{
    ObjectReader o(reader, ix);
    const bool usable = o.id(out.id);
    o.take("name", out.name);
    o.take("kind", out.kind);
    o.take("interfaces", out.interfaces);
    o.take("routes", out.routes);
    o.take("firewall", out.firewall);
    o.take("sourceNat", out.sourceNat);
    takeElements(o, "publish", out.publish);
    o.take("rpFilter", out.rpFilter);
    o.rest(out.extra);
    return usable;
}

bool readElement(Reader& reader, JsonDom::Ix ix, Host& out)
{
    ObjectReader o(reader, ix);
    const bool usable = o.id(out.id);
    o.take("name", out.name);
    o.take("role", out.role);
    o.take("interfaces", out.interfaces);
    o.take("routes", out.routes);
    o.take("listen", out.listen);
    o.take("firewall", out.firewall);
    o.take("rpFilter", out.rpFilter);
    o.rest(out.extra);
    return usable;
}

bool readElement(Reader& reader, JsonDom::Ix ix, Flow& out)
{
    ObjectReader o(reader, ix);
    const bool usable = o.id(out.id);
    o.take("name", out.name);
    o.take("from", out.from);
    o.take("to", out.to);
    o.take("protocol", out.protocol);
    o.take("port", out.port);
    o.take("sourcePort", out.sourcePort);
    o.number("count", out.count, 0, 1, kMaxFlowCount);
    o.number("intervalUs", out.intervalNs, 3, 0, kMaxIntervalNs);
    o.number("startUs", out.startNs, 3, 0, kMaxStartNs);
    o.number("payloadBytes", out.payloadBytes, 0, 0, kMaxPayloadBytes);
    o.take("enabled", out.enabled);
    o.take("claims", out.claims);
    o.rest(out.extra);
    return usable;
}

bool readElement(Reader& reader, JsonDom::Ix ix, Note& out)
{
    ObjectReader o(reader, ix);
    const bool usable = o.id(out.id);
    o.take("text", out.text);
    o.take("x", out.x);
    o.take("y", out.y);
    o.take("width", out.width);
    o.take("height", out.height);
    o.rest(out.extra);
    return usable;
}

namespace {

void readCanvas(Reader& reader, JsonDom::Ix ix, Topology& out)
{
    ObjectReader canvas(reader, ix);
    const JsonDom& dom = reader.dom();
    const JsonDom::Ix items = canvas.find("items");
    if (items != JsonDom::kNone && reader.expect(items, JsonDom::Type::Object)) {
        for (JsonDom::Ix key = items + 1; key < dom.end(items); key = dom.end(key + 1)) {
            CanvasItem& item = out.canvasItems[std::string(dom.text(key))];
            ObjectReader o(reader, key + 1);
            o.take("x", item.x);
            o.take("y", item.y);
            o.take("width", item.width);
            o.take("height", item.height);
            o.take("collapsed", item.collapsed);
            o.rest(item.extra);
        }
    }
    takeElements(canvas, "notes", out.notes);
    canvas.rest(out.header.canvasExtra);
}

}  // namespace

Result<Topology> readTopology(Reader& reader)
{
    Topology out;
    {
        ObjectReader o(reader, JsonDom::kRoot);
        static_cast<void>(o.find("format"));  // looked at by read(), which decides how to go on
        static_cast<void>(o.find("version"));
        o.take("title", out.header.title);
        o.take("description", out.header.description);
        takeElements(o, "networks", out.networks);
        takeElements(o, "routers", out.routers);
        takeElements(o, "clusters", out.clusters);
        takeElements(o, "gateways", out.gateways);
        takeElements(o, "hosts", out.hosts);
        takeElements(o, "flows", out.flows);
        o.take("scenario", out.header.scenario);
        if (const JsonDom::Ix canvas = o.find("canvas"); canvas != JsonDom::kNone)
            readCanvas(reader, canvas, out);
        o.rest(out.header.extra);
    }
    if (reader.failed())
        return tl::unexpected<Error>(*reader.error());
    return out;
}

}  // namespace tombolo::persist
