// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/persist/limits.h"
#include "model/persist/read_parts.h"
#include "model/persist/write_parts.h"

/// What happens during a run: faults, time-outs, headers that a sender forges.
namespace tombolo::persist {
namespace {

void takeTime(ObjectReader& o, std::string_view key, std::optional<std::int64_t>& out)
{
    const JsonDom::Ix value = o.find(key);
    if (value == JsonDom::kNone)
        return;
    std::int64_t time = 0;
    o.reader().getScaled(value, time, 3, 0, kMaxStartNs);
    out = time;
}

void writeTime(JsonWriter& w, std::string_view key, const std::optional<std::int64_t>& time)
{
    if (!time)
        return;
    w.key(key);
    w.scaled(*time, 3);
}

void readValue(Reader& reader, JsonDom::Ix ix, Fault& out)
{
    ObjectReader o(reader, ix);
    o.take("element", out.element);
    o.take("network", out.network);
    o.number("downUs", out.downNs, 3, 0, kMaxStartNs);
    takeTime(o, "upUs", out.upNs);
    o.rest(out.extra);
}

void readValue(Reader& reader, JsonDom::Ix ix, Timeouts& out)
{
    ObjectReader o(reader, ix);
    takeTime(o, "tcpUs", out.tcpNs);
    takeTime(o, "udpUs", out.udpNs);
    takeTime(o, "icmpUs", out.icmpNs);
    o.rest(out.extra);
}

void writeValue(JsonWriter& w, const Fault& v)
{
    w.beginObject(JsonWriter::Layout::Inline);
    w.member("element", v.element);
    if (!v.network.empty())
        w.member("network", v.network);
    w.key("downUs");
    w.scaled(v.downNs, 3);
    writeTime(w, "upUs", v.upNs);
    w.members(v.extra);
    w.endObject();
}

}  // namespace

void readValue(Reader& reader, JsonDom::Ix ix, Claim& out)
{
    ObjectReader o(reader, ix);
    o.take("identity", out.identity);
    o.take("address", out.address);
    o.take("port", out.port);
    o.rest(out.extra);
}

void writeValue(JsonWriter& w, const Claim& v)
{
    w.beginObject(JsonWriter::Layout::Inline);
    w.member("identity", wordOf(v.identity));
    if (!v.address.isNone())
        w.member("address", v.address);
    if (v.port != 0)
        w.member("port", v.port);
    w.members(v.extra);
    w.endObject();
}

void readValue(Reader& reader, JsonDom::Ix ix, Scenario& out)
{
    ObjectReader o(reader, ix);
    if (const JsonDom::Ix list = o.find("faults");
        list != JsonDom::kNone && reader.expect(list, JsonDom::Type::Array)) {
        const JsonDom& dom = reader.dom();
        if (!reader.charge(dom.childCount(list) * sizeof(Fault), list))
            return;
        for (JsonDom::Ix at = list + 1; at < dom.end(list); at = dom.end(at))
            readValue(reader, at, out.faults.emplace_back());
    }
    o.number("convergeUs", out.convergeNs, 3, 0, kMaxStartNs);
    if (const JsonDom::Ix value = o.find("timeouts"); value != JsonDom::kNone)
        readValue(reader, value, out.timeouts);
    o.rest(out.extra);
}

void writeScenario(JsonWriter& w, const Scenario& v)
{
    const Scenario plain;
    if (v == plain)
        return;
    w.key("scenario");
    w.beginObject();
    if (!v.faults.empty()) {
        w.key("faults");
        w.beginArray();
        for (const Fault& fault : v.faults)
            writeValue(w, fault);
        w.endArray();
    }
    if (v.convergeNs != plain.convergeNs) {
        w.key("convergeUs");
        w.scaled(v.convergeNs, 3);
    }
    if (v.timeouts != plain.timeouts) {
        w.key("timeouts");
        w.beginObject(JsonWriter::Layout::Inline);
        writeTime(w, "tcpUs", v.timeouts.tcpNs);
        writeTime(w, "udpUs", v.timeouts.udpNs);
        writeTime(w, "icmpUs", v.timeouts.icmpNs);
        w.members(v.timeouts.extra);
        w.endObject();
    }
    w.members(v.extra);
    w.endObject();
}

}  // namespace tombolo::persist
