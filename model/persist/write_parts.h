// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/persist/json_writer.h"
#include "model/core/words.h"

/// One function per object of format.md section 1, the counterpart of read_parts.h.
namespace tombolo::persist {

void writeValue(JsonWriter& w, const Interface& v);
void writeValue(JsonWriter& w, const Route& v);
void writeValue(JsonWriter& w, const FirewallRule& v);
void writeValue(JsonWriter& w, const Listen& v);
void writeValue(JsonWriter& w, const SourceNat& v);
void writeValue(JsonWriter& w, const Backend& v);
void writeValue(JsonWriter& w, const FlowTarget& v);
void writeValue(JsonWriter& w, const ServicePort& v);
void writeValue(JsonWriter& w, const LoadBalancer& v);
void writeValue(JsonWriter& w, const EgressPolicy& v);
void writeValue(JsonWriter& w, const PolicyPeer& v);
void writeValue(JsonWriter& w, const PolicyPort& v);
void writeValue(JsonWriter& w, const Network& v);
void writeValue(JsonWriter& w, const Router& v);
void writeValue(JsonWriter& w, const Pod& v);
void writeValue(JsonWriter& w, const Node& v);
void writeValue(JsonWriter& w, const Service& v);
void writeValue(JsonWriter& w, const Policy& v);
void writeValue(JsonWriter& w, const Cluster& v);
void writeValue(JsonWriter& w, const Publish& v);
void writeValue(JsonWriter& w, const Gateway& v);
void writeValue(JsonWriter& w, const Host& v);
void writeValue(JsonWriter& w, const Flow& v);
void writeValue(JsonWriter& w, const Claim& v);
/// The key and the object; nothing when it says nothing.
void writeScenario(JsonWriter& w, const Scenario& v);

/// A list of objects: one entry per line or block.
template <typename T>
void writeList(JsonWriter& w, std::string_view name, const std::vector<T>& values)
{
    w.key(name);
    w.beginArray();
    for (const T& v : values)
        writeValue(w, v);
    w.endArray();
}

}  // namespace tombolo::persist
