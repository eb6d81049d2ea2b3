// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/persist/reader.h"

/// One function per object of format.md section 1. Absent keys leave the default: a document that
/// an editor left half finished must open again; validate() says what is missing.
namespace tombolo::persist {

void readValue(Reader& reader, JsonDom::Ix ix, Interface& out);
void readValue(Reader& reader, JsonDom::Ix ix, Route& out);
void readValue(Reader& reader, JsonDom::Ix ix, FirewallRule& out);
void readValue(Reader& reader, JsonDom::Ix ix, Listen& out);
void readValue(Reader& reader, JsonDom::Ix ix, ServicePort& out);
void readValue(Reader& reader, JsonDom::Ix ix, LoadBalancer& out);
void readValue(Reader& reader, JsonDom::Ix ix, EgressPolicy& out);
void readValue(Reader& reader, JsonDom::Ix ix, PolicyPeer& out);
void readValue(Reader& reader, JsonDom::Ix ix, PolicyPort& out);
void readValue(Reader& reader, JsonDom::Ix ix, SourceNat& out);
void readValue(Reader& reader, JsonDom::Ix ix, Backend& out);
void readValue(Reader& reader, JsonDom::Ix ix, FlowTarget& out);
void readValue(Reader& reader, JsonDom::Ix ix, Claim& out);
void readValue(Reader& reader, JsonDom::Ix ix, Scenario& out);

/// Elements: false when there is no usable id, which drops them (newer files only; else an error).
bool readElement(Reader& reader, JsonDom::Ix ix, Network& out);
bool readElement(Reader& reader, JsonDom::Ix ix, Router& out);
bool readElement(Reader& reader, JsonDom::Ix ix, Cluster& out);
bool readElement(Reader& reader, JsonDom::Ix ix, Node& out);
bool readElement(Reader& reader, JsonDom::Ix ix, Pod& out);
bool readElement(Reader& reader, JsonDom::Ix ix, Service& out);
bool readElement(Reader& reader, JsonDom::Ix ix, Policy& out);
bool readElement(Reader& reader, JsonDom::Ix ix, Gateway& out);
bool readElement(Reader& reader, JsonDom::Ix ix, Publish& out);
bool readElement(Reader& reader, JsonDom::Ix ix, Host& out);
bool readElement(Reader& reader, JsonDom::Ix ix, Flow& out);
bool readElement(Reader& reader, JsonDom::Ix ix, Note& out);

template <typename T>
void takeElements(ObjectReader& object, std::string_view key, std::vector<T>& out)
{
    const JsonDom::Ix list = object.find(key);
    Reader& reader = object.reader();
    if (list == JsonDom::kNone || !reader.expect(list, JsonDom::Type::Array))
        return;
    const JsonDom& dom = reader.dom();
    const std::size_t count = dom.childCount(list);
    if (!reader.charge(count * sizeof(T), list))
        return;
    out.reserve(count);
    for (JsonDom::Ix ix = list + 1; ix < dom.end(list) && !reader.failed(); ix = dom.end(ix))
        if (!readElement(reader, ix, out.emplace_back()))
            out.pop_back();
}

}  // namespace tombolo::persist
