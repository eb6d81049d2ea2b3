// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "model/core/words.h"
#include "sim/analysis/diff.h"
#include "sim/json_out.h"

namespace tombolo::sim::analysis {
namespace {

void writeIds(JsonOut& w, const char* key, const std::vector<std::string>& ids)
{
    if (ids.empty())
        return;
    w.beginArray(key);
    for (const std::string& id : ids)
        w.value(id);
    w.endArray();
}

void writeSighting(JsonOut& w, const char* key, const Sighting& s)
{
    w.beginObject(key);
    w.member("verdict", toString(s.verdict));
    w.member("reason", toString(s.reason));
    w.member("varies", s.varies);
    w.member("endedAt", s.endedAt);
    w.member("receiver", s.receiver);
    if (s.stray) {
        w.member("stray", true);
        w.member("strayVerdict", toString(s.strayEnd));
    }
    w.member("seen", s.seen);
    w.member("translated", s.translated);
    w.member("hidden", s.hidden);
    w.member("recovered", s.recovered);
    if (s.claimed)
        w.member("claimed", true);
    if (!s.headers.empty()) {
        w.beginArray("headers");
        for (const Identity i : s.headers)
            w.value(wordOf(i));
        w.endArray();
    }
    w.beginArray("hiddenBy");
    for (const auto& [element, rule] : s.hiddenBy) {
        w.beginObject(nullptr, true);
        w.member("element", element);
        w.member("rule", rule);
        w.endObject();
    }
    w.endArray();
    w.member("candidates", std::int64_t(s.among));
    if (s.late > 0) {
        w.member("lateBy", std::int64_t(s.late));
        w.member("firstVerdict", toString(s.firstVerdict));
        w.member("firstReason", toString(s.firstReason));
        w.member("firstEndedAt", s.firstEndedAt);
    }
    writeIds(w, "path", s.path);
    w.endObject();
}

bool hasSides(DiffKind kind)
{
    return kind >= DiffKind::Lost && kind != DiffKind::FlowsRemoved && kind != DiffKind::FlowsAdded;
}

void writeChange(JsonOut& w, const DiffLine& change)
{
    w.beginObject();
    w.member("kind", toString(change.kind));
    if (change.addresses.empty()) {
        writeIds(w, "elements", change.elements);
    } else {
        w.beginArray("elements");
        for (std::size_t i = 0; i < change.elements.size(); ++i) {
            w.beginObject(nullptr, true);
            w.member("element", change.elements[i]);
            w.member("before", change.addresses[i].first);
            w.member("after", change.addresses[i].second);
            w.endObject();
        }
        w.endArray();
    }
    writeIds(w, "flows", change.flows);
    if (change.pairs > 0) {
        w.member("pairs", static_cast<std::int64_t>(change.pairs));
        writeIds(w, "origins", change.origins);
        writeIds(w, "observers", change.observers);
        w.member("pairsOfThose", static_cast<std::int64_t>(change.outOf));
    }
    if (hasSides(change.kind)) {
        w.member("alike", change.alike);
        writeSighting(w, "before", change.before);
        writeSighting(w, "after", change.after);
    }
    w.endObject();
}

}  // namespace

void writeJson(const Behaviour& behaviour, std::ostream& out)
{
    JsonOut w(out);
    w.beginObject();
    w.member("format", "tombolo-diff");
    w.member("version", 1);
    w.member("same", behaviour.same());
    w.member("pairsCompared", static_cast<std::int64_t>(behaviour.pairsCompared));
    w.member("allPairs", behaviour.allPairs);
    w.beginArray("changes");
    for (const DiffLine& change : behaviour.changes)
        writeChange(w, change);
    w.endArray();
    w.endObject();
    w.finish();
}

}  // namespace tombolo::sim::analysis
