// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/remedies.h"
#include "sim/json_out.h"

namespace tombolo::sim::analysis {
namespace {

void writeEndpoint(JsonOut& json, const char* key, const std::string& element, const Endpoint& e)
{
    json.beginObject(key, true);
    json.member("element", element);
    json.member("address", toString(e.address));
    json.member("port", int(e.port));
    json.endObject();
}

void writeList(JsonOut& json, const char* key, const std::vector<std::string>& list)
{
    json.beginArray(key);
    for (const std::string& text : list)
        json.value(text);
    json.endArray();
}

const char* wordOf(const DiffLine& line)
{
    const Sighting& failing = line.kind == DiffKind::Gained ? line.before : line.after;
    return line.kind == DiffKind::Lost || line.kind == DiffKind::Gained ? toString(failing.reason)
                                                                        : nullptr;
}

/// `changes`: by what happens to them, each with one pair as an example.
void writePairs(JsonOut& json, const Price& price)
{
    json.beginObject("pairs");
    json.member("compared", price.allPairs);
    for (const DiffKind kind :
         {DiffKind::Lost, DiffKind::Hidden, DiffKind::Gained, DiffKind::Visible})
        json.member(toString(kind), std::int64_t(price.pairsThat(kind)));
    json.member("astray", std::int64_t(price.pairsAstray()));
    json.beginArray("examples");
    for (const DiffLine& line : price.pairs) {
        json.beginObject(nullptr, true);
        json.member("what", isAstray(line) ? "astray" : toString(line.kind));
        json.member("from", line.origins.front());
        json.member("to", line.observers.front());
        json.member("pairs", std::int64_t(line.pairs));
        if (const char* reason = wordOf(line))
            json.member("reason", reason);
        if (isAstray(line))
            json.member("receiver", line.after.receiver);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void writePrice(JsonOut& json, const Price& price)
{
    json.beginObject("price");
    json.member("latencyNs", price.latencyNs);
    json.member("routes", std::int64_t(price.routes));
    json.member("replacedRoutes", std::int64_t(price.replaced));
    json.member("addresses", std::int64_t(price.addresses));
    json.member("rules", std::int64_t(price.rules));
    json.member("pods", std::int64_t(price.pods));
    json.member("renumberedPods", std::int64_t(price.renumbered));
    json.member("listenerMustUnderstand", price.listener);
    json.member("clientLinesComeAlong", price.clientLines);
    json.member("noBalancing", price.noBalancing);
    json.member("newAddress", price.newAddress);
    writeList(json, "proxiesPassedBy", price.proxies);
    writeList(json, "bypassing", price.bypassing);
    json.beginArray("load");
    for (const NodeLoad& load : price.load) {
        json.beginObject(nullptr, true);
        json.member("node", load.node);
        json.member("endpoints", std::int64_t(load.endpoints));
        json.member("perMillePerEndpoint", std::int64_t(load.perEndpoint));
        json.endObject();
    }
    json.endArray();
    writeList(json, "droppingNodes", price.droppingNodes);
    writeList(json, "twins", price.twins);
    writeList(json, "forgers", price.forgers);
    json.beginArray("breaks");
    for (const Sighting& end : price.breaks) {
        json.beginObject(nullptr, true);
        json.member("verdict", toString(end.verdict));
        json.member("reason", toString(end.stray ? Reason::AddressConflict : end.reason));
        if (!end.receiver.empty())
            json.member("receiver", end.receiver);
        if (!end.endedAt.empty())
            json.member("endedAt", end.endedAt);
        json.endObject();
    }
    json.endArray();
    json.beginArray("flows");
    for (const FlowChange& f : price.flows) {
        json.beginObject(nullptr, true);
        json.member("id", f.flow);
        json.member("what", toString(f.what));
        json.endObject();
    }
    json.endArray();
    writePairs(json, price);
    json.beginArray("findings");
    for (const Finding& f : price.findings) {
        json.beginObject(nullptr, true);
        json.member("severity", f.severity == Severity::Error ? "error" : "warning");
        json.member("code", f.code);
        json.member("element", f.element);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void writeRemedy(JsonOut& json, const Remedy& remedy)
{
    json.beginObject();
    json.beginArray("changes");
    for (const Change& change : remedy.changes) {
        json.beginObject();
        json.member("change", toString(change.kind));
        json.member("element", change.element);
        writeList(json, "args", change.args);
        json.endObject();
    }
    json.endArray();
    json.member("sight", toString(remedy.sight));
    writeEndpoint(json, "seenSource", remedy.receiver, remedy.seen);
    if (!remedy.calls.empty()) {
        json.beginObject("calls", true);
        json.member("element", remedy.calls);
        json.member("port", int(remedy.callsPort));
        json.endObject();
    }
    writePrice(json, remedy.price);
    json.endObject();
}

void writeLoss(JsonOut& json, const Loss& loss)
{
    json.beginObject(nullptr, true);
    json.member("element", loss.element);
    json.member("rule", loss.rule);
    json.member("law", loss.law);
    json.member("before", toString(loss.before));
    json.member("beforePort", int(loss.beforePort));
    json.member("after", toString(loss.after));
    json.member("afterPort", int(loss.afterPort));
    json.member("to", toString(loss.to));
    json.endObject();
}

void writeWhy(JsonOut& json, const Why& why)
{
    json.beginObject();
    json.member("id", why.flow);
    json.member("verdict", toString(why.verdict));
    if (why.attempt > 0)
        json.member("packet", std::int64_t(why.attempt) + 1);
    json.member("reason", toString(why.reason));
    writeEndpoint(json, "trueSource", why.sender, why.trueSource);
    if (why.seenSource)
        writeEndpoint(json, "seenSource", why.receiver, *why.seenSource);
    else
        json.null("seenSource");
    if (!why.meantFor.empty())
        json.member("meantFor", why.meantFor);
    if (!why.publishedAt.empty())
        json.member("publishedAt", why.publishedAt);
    if (!why.entry.empty())
        json.member("entry", why.entry);
    json.member("sight", toString(why.sight));
    if (!why.forgers.empty())
        writeList(json, "forgers", why.forgers);
    writeList(json, "candidates", why.candidates);
    json.beginArray("losses");
    for (const Loss& loss : why.losses)
        writeLoss(json, loss);
    json.endArray();
    json.beginArray("remedies");
    for (const Remedy& remedy : why.remedies)
        writeRemedy(json, remedy);
    json.endArray();
    if (!why.flatHides.empty())
        json.member("flatStillHiddenBy", why.flatHides);
    json.member("tried", std::int64_t(why.tried));
    json.member("complete", why.complete);
    json.endObject();
}

}  // namespace

void writeJson(const std::vector<Why>& flows, std::ostream& out)
{
    JsonOut json(out);
    json.beginObject();
    json.member("format", "tombolo-why");
    json.member("version", 1);
    json.beginArray("flows");
    for (const Why& why : flows)
        writeWhy(json, why);
    json.endArray();
    json.endObject();
    json.finish();
}

}  // namespace tombolo::sim::analysis
