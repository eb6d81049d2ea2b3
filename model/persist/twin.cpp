// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/persist/twin.h"

#include <algorithm>

#include "model/persist/file.h"
#include "model/persist/read_parts.h"
#include "model/persist/write_parts.h"

namespace tombolo::persist {
namespace {

constexpr std::string_view kKey = "twin";

void eraseTwin(Extra& extra)
{
    std::erase_if(extra.members, [](const auto& member) { return member.first == kKey; });
}

void writeRenumbered(JsonWriter& w, const std::vector<convert::Renumbering>& maps)
{
    w.key("renumbered");
    w.beginArray();
    for (const convert::Renumbering& map : maps) {
        w.beginObject();
        w.member("cluster", map.cluster);
        w.key("prefixes");
        w.beginArray();
        for (const auto& [was, now] : map.prefixes) {
            w.beginObject(JsonWriter::Layout::Inline);
            w.member("was", was);
            w.member("now", now);
            w.endObject();
        }
        w.endArray();
        w.endObject();
    }
    w.endArray();
}

struct PrefixPair {
    Prefix was;
    Prefix now;
};

void readValue(Reader& reader, JsonDom::Ix ix, PrefixPair& out)
{
    ObjectReader o(reader, ix);
    o.take("was", out.was);
    o.take("now", out.now);
}

void readValue(Reader& reader, JsonDom::Ix ix, convert::Renumbering& out)
{
    ObjectReader o(reader, ix);
    o.take("cluster", out.cluster);
    const JsonDom::Ix list = o.find("prefixes");
    if (list == JsonDom::kNone || !reader.expect(list, JsonDom::Type::Array))
        return;
    const JsonDom& dom = reader.dom();
    for (JsonDom::Ix child = list + 1; child < dom.end(list); child = dom.end(child)) {
        PrefixPair pair;
        readValue(reader, child, pair);
        out.prefixes.emplace_back(pair.was, pair.now);
    }
}

void readRenumbered(ObjectReader& object, std::vector<convert::Renumbering>& out)
{
    Reader& reader = object.reader();
    const JsonDom::Ix list = object.find("renumbered");
    if (list == JsonDom::kNone || !reader.expect(list, JsonDom::Type::Array))
        return;
    const JsonDom& dom = reader.dom();
    for (JsonDom::Ix child = list + 1; child < dom.end(list); child = dom.end(child))
        readValue(reader, child, out.emplace_back());
}

bool sane(const std::vector<convert::Renumbering>& maps)
{
    return std::all_of(maps.begin(), maps.end(), [](const convert::Renumbering& map) {
        return std::all_of(map.prefixes.begin(), map.prefixes.end(), [](const auto& pair) {
            return !pair.first.address.isNone() &&
                   pair.first.address.family == pair.second.address.family;
        });
    });
}

void writeKept(JsonWriter& w, const Topology& kept)
{
    w.key("kept");
    w.beginObject();
    writeList(w, "routers", kept.routers);
    writeList(w, "clusters", kept.clusters);
    writeList(w, "gateways", kept.gateways);
    writeList(w, "hosts", kept.hosts);
    writeList(w, "flows", kept.flows);
    w.endObject();
}

void writeRecord(JsonWriter& w, const convert::TwinRecord& record)
{
    writeRenumbered(w, record.renumbered);
    w.list("added", record.added);
    w.list("left", record.left);
    w.list("routers", record.routers);
    w.list("gateways", record.gateways);
    w.list("faults", record.faults);
    writeKept(w, record.kept);
}

/// FNV-1a.
std::string digestOf(const std::string& text)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4)
        out += "0123456789abcdef"[hash >> unsigned(shift) & 15U];
    return out;
}

/// Of the canonical text of what a conversion reads.
std::string digestOf(Topology t)
{
    eraseTwin(t.header.extra);
    t.header.title.clear();
    t.header.description.clear();
    t.canvasItems.clear();
    t.notes.clear();
    return digestOf(write(t));
}

/// Shows whether someone wrote into the record.
std::string sealOf(const convert::TwinRecord& record)
{
    JsonWriter w;
    w.beginObject();
    w.member("was", wordOf(record.was));
    writeRecord(w, record);
    w.endObject();
    return digestOf(w.take());
}

void readKept(Reader& reader, JsonDom::Ix ix, Topology& out)
{
    ObjectReader o(reader, ix);
    takeElements(o, "routers", out.routers);
    takeElements(o, "clusters", out.clusters);
    takeElements(o, "gateways", out.gateways);
    takeElements(o, "hosts", out.hosts);
    takeElements(o, "flows", out.flows);
}

}  // namespace

std::optional<Twin> readTwin(const Topology& topology)
{
    const auto& members = topology.header.extra.members;
    const auto member =
        std::find_if(members.begin(), members.end(), [](const auto& m) { return m.first == kKey; });
    if (member == members.end())
        return std::nullopt;
    const auto dom = JsonDom::parse(member->second);
    if (!dom || !dom->isObject(JsonDom::kRoot))
        return std::nullopt;
    Twin twin;
    std::string digest;
    std::string seal;
    Reader reader(*dom, {}, false);
    {
        ObjectReader o(reader, JsonDom::kRoot);
        o.take("was", twin.record.was);
        o.take("digest", digest);
        o.take("seal", seal);
        readRenumbered(o, twin.record.renumbered);
        o.take("added", twin.record.added);
        o.take("left", twin.record.left);
        o.take("routers", twin.record.routers);
        o.take("gateways", twin.record.gateways);
        o.take("faults", twin.record.faults);
        if (const JsonDom::Ix kept = o.find("kept"); kept != JsonDom::kNone)
            readKept(reader, kept, twin.record.kept);
    }
    if (reader.failed() || !sane(twin.record.renumbered))
        return std::nullopt;
    twin.sealed = seal == sealOf(twin.record);
    twin.untouched = twin.sealed && digest == digestOf(topology);
    return twin;
}

void writeTwin(Topology& topology, const convert::TwinRecord& record)
{
    eraseTwin(topology.header.extra);
    JsonWriter w;
    w.beginObject();
    w.member("was", wordOf(record.was));
    w.member("digest", digestOf(topology));
    w.member("seal", sealOf(record));
    writeRecord(w, record);
    w.endObject();
    const std::string text = w.take();
    if (const auto dom = JsonDom::parse(text))
        topology.header.extra.members.emplace_back(kKey, dom->compact(JsonDom::kRoot));
}

ClusterModel twinModel(const Topology& topology)
{
    for (const Cluster& cluster : topology.clusters)
        if (cluster.model == ClusterModel::Island)
            return ClusterModel::Flat;
    return ClusterModel::Island;
}

convert::Conversion convertDocument(const Topology& topology, ClusterModel to,
                                    const std::vector<Prefix>& free, int nodeLength)
{
    const auto twin = readTwin(topology);
    Topology plain = topology;
    eraseTwin(plain.header.extra);
    convert::ConvertOptions options{to, free, nullptr, false, true, nodeLength};
    if (twin) {
        options.record = &twin->record;
        options.untouched = twin->untouched;
        options.sealed = twin->sealed;
    }
    convert::Conversion out = convert::convertTopology(plain, options);
    const bool carried =
        std::any_of(topology.header.extra.members.begin(), topology.header.extra.members.end(),
                    [](const auto& member) { return member.first == kKey; });
    if (carried && !twin && free.empty() && out.changed)
        out.remarks.insert(out.remarks.begin(),
                           {convert::RemarkCode::RecordUnused, {}, {"unreadable"}});
    if (!out.changed)
        out.result = topology;
    else if (!out.restored)
        writeTwin(out.result, out.record);
    return out;
}

}  // namespace tombolo::persist
