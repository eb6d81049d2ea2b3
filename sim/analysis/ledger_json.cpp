// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/ledger_json.h"

#include <algorithm>

#include "model/core/words.h"
#include "sim/frame.h"
#include "sim/json_out.h"

namespace tombolo::sim::analysis {
namespace {

void writeCrowd(JsonOut& json, const char* key, const Crowd& crowd)
{
    json.beginObject(key, true);
    json.member("pods", std::int64_t(crowd.pods));
    json.member("nodes", std::int64_t(crowd.nodes));
    json.member("hosts", std::int64_t(crowd.hosts));
    json.member("others", std::int64_t(crowd.others));
    json.member("onNodes", std::int64_t(crowd.onNodes));
    json.member("clusters", std::int64_t(crowd.clusters));
    json.endObject();
}

class LedgerWriter {
public:
    LedgerWriter(const Ledger& ledger, const Trace& trace, std::ostream& out)
        : m_ledger(ledger), m_trace(trace), m_json(out)
    {
    }

    void write(const std::vector<std::uint32_t>& flows)
    {
        m_json.beginObject();
        m_json.member("format", "tombolo-ledger");
        m_json.member("version", 1);
        m_json.beginArray("flows");
        for (const std::uint32_t f : flows)
            flow(m_ledger.flows()[f]);
        m_json.endArray();
        m_json.beginArray("groups");
        for (const Sources::GroupIx g : m_groups)
            group(m_ledger.group(g));
        m_json.endArray();
        m_json.endObject();
        m_json.finish();
    }

private:
    std::string name(ElementIx e) const
    {
        return e == kNoElement ? std::string() : m_trace.elements()[e];
    }

    /// Groups are numbered in the order in which they are met.
    std::int64_t number(Sources::GroupIx g)
    {
        const auto [at, isNew] =
            m_numbers.try_emplace(g, static_cast<std::int64_t>(m_groups.size()));
        if (isNew)
            m_groups.push_back(g);
        return at->second;
    }

    void group(const Group& g)
    {
        m_json.beginObject();
        m_json.member("count", static_cast<std::int64_t>(g.members.size()));
        writeCrowd(m_json, "crowd", g.crowd);
        m_json.beginArray("members");
        for (const ElementIx e : g.members)
            m_json.value(name(e));
        m_json.endArray();
        m_json.endObject();
    }

    void words(const char* key, std::uint8_t parts)
    {
        m_json.beginArray(key);
        for (const std::string& w : lostWords(parts))
            m_json.value(w);
        m_json.endArray();
    }

    void reading(const char* key, const Reading& r)
    {
        m_json.beginObject(key);
        m_json.member("address", tombolo::toString(r.address));
        m_json.member("port", std::int64_t(r.port));
        m_json.member("standing", toString(r.standing));
        words("lost", r.lost);
        m_json.member("behind", static_cast<std::int64_t>(m_ledger.group(r.group).members.size()));
        m_json.member("group", number(r.group));
        m_json.endObject();
    }

    void headers(const std::vector<HeaderLine>& lines)
    {
        m_json.beginArray("headers");
        for (const HeaderLine& l : lines) {
            m_json.beginObject();
            m_json.member("identity", wordOf(l.identity));
            m_json.member("address", tombolo::toString(l.address));
            m_json.member("port", std::int64_t(l.port));
            m_json.member("writer", name(l.writer));
            m_json.member("true", l.isTrue);
            m_json.member("trust", toString(l.trust));
            m_json.member("clientsMayAdd", l.clientsMayAdd);
            if (l.forgers == Sources::kNoGroup)
                m_json.null("forgers");
            else
                m_json.member("forgers", number(l.forgers));
            m_json.endObject();
        }
        m_json.endArray();
    }

    void hop(const LedgerHop& h)
    {
        m_json.beginObject();
        m_json.member("phase", h.reply ? "reply" : "request");
        m_json.member("from", h.crossing == kNoCrossing ? std::string()
                                                        : name(m_trace.crossing(h.crossing).from));
        m_json.member("at", name(h.at));
        if (h.receiver != kNoElement)
            m_json.member("receiver", name(h.receiver));
        if (h.network < 0)
            m_json.null("network");
        else
            m_json.member("network", m_trace.networks()[static_cast<std::size_t>(h.network)]);
        m_json.member("trueSource", name(h.trueSource));
        reading("reads", h.reading);
        m_json.member("tunnelled", h.tunnelled);
        if (h.tunnelled)
            reading("onTheWire", h.wire);
        if (!h.headers.empty())
            headers(h.headers);
        m_json.endObject();
    }

    void flow(const FlowLedger& f)
    {
        const FlowResult& r = m_trace.flows()[f.flow];
        m_json.beginObject();
        m_json.member("id", r.id);
        m_json.member("verdict", toString(r.verdict));
        if (r.isLate())  // the first ones went unanswered
            m_json.member("packet", std::int64_t(r.attempt) + 1);
        m_json.beginObject("trueSource");
        m_json.member("element", name(r.trueSource.element));
        m_json.member("address", tombolo::toString(r.trueSource.address));
        m_json.member("port", std::int64_t(r.trueSource.port));
        m_json.endObject();
        if (r.isStray())
            m_json.member("meantFor", r.meantFor);
        m_json.beginArray("hops");
        for (const LedgerHop& h : f.hops)
            hop(h);
        m_json.endArray();
        m_json.beginArray("flips");
        for (const Flip& flip : f.flips) {
            m_json.beginObject();
            m_json.member("at", name(flip.at));
            m_json.member("rule", flip.rule);
            reading("before", flip.before);
            reading("after", flip.after);
            words("lost", flip.lost);
            words("regained", flip.regained);
            m_json.endObject();
        }
        m_json.endArray();
        back(f);
        if (f.hiddenAt < 0)
            m_json.null("hiddenAt");
        else
            m_json.member("hiddenAt", name(f.flips[static_cast<std::size_t>(f.hiddenAt)].at));
        m_json.member("recoverable", f.recoverable);
        m_json.endObject();
    }

    void back(const FlowLedger& f)
    {
        m_json.beginArray("back");
        for (const FlipBack& b : f.back) {
            m_json.beginObject();
            m_json.member("at", name(b.at));
            m_json.member("rule", b.rule);
            m_json.member("before", tombolo::toString(b.before));
            m_json.member("after", tombolo::toString(b.after));
            m_json.member("toTrueSource", b.toTrueSource);
            m_json.endObject();
        }
        m_json.endArray();
        if (f.answerTo != kNoElement)
            m_json.member("answerTo", name(f.answerTo));
    }

    const Ledger& m_ledger;
    const Trace& m_trace;
    JsonOut m_json;
    std::map<Sources::GroupIx, std::int64_t> m_numbers;
    std::vector<Sources::GroupIx> m_groups;
};

/// Kind and place of a piece of evidence, and what it says.
std::string socketText(const IpAddress& address, std::uint16_t port)
{
    const std::string text = tombolo::toString(address);
    if (port == 0)
        return text;
    return (address.isV6() ? '[' + text + ']' : text) + ':' + std::to_string(port);
}

void writeEvidence(JsonOut& json, const Evidence& e, const Trace& trace)
{
    json.member("kind", toString(e.kind));
    if (e.kind == Evidence::Kind::Header)
        json.member("identity", wordOf(e.identity));
    else
        json.member("where", trace.elements()[e.where]);
    if (e.says) {
        json.member("address", tombolo::toString(e.says->first));
        json.member("port", std::int64_t(e.says->second));
    }
    if (e.values.empty())
        return;
    json.beginArray("values");
    for (const auto& [address, port] : e.values)
        json.value(socketText(address, port));
    json.endArray();
}

}  // namespace

void writeLedgerJson(const Ledger& ledger, const Trace& trace,
                     const std::vector<std::uint32_t>& flows, std::ostream& out)
{
    LedgerWriter(ledger, trace, out).write(flows);
}

void writeWhoIsJson(const WhoIs& answer, const LogLine& line, const std::vector<Evidence>& evidence,
                    const Trace& trace, std::ostream& out)
{
    JsonOut json(out);
    json.beginObject();
    json.member("format", "tombolo-whois");
    json.member("version", 1);
    const bool capture = line.network >= 0;
    json.member("at", capture ? trace.networks()[static_cast<std::size_t>(line.network)]
                              : trace.elements()[line.at]);
    if (capture)
        json.member("isNetwork", true);
    json.member("address", tombolo::toString(line.source));
    json.member("port", std::int64_t(line.port));
    if (!line.to.isNone())
        json.member("to", socketText(line.to, line.toPort));
    if (line.time)
        json.microseconds("timeUs", *line.time);
    else
        json.null("timeUs");
    json.microseconds("clockErrorUs", line.clockErrorNs);
    writeCrowd(json, "crowd", answer.crowd);
    json.beginArray("candidates");
    for (const Candidate& c : answer.candidates) {
        if (c.excludedBy >= 0)
            continue;
        json.beginObject(nullptr, true);
        json.member("element", trace.elements()[c.element]);
        json.member("sentInRun", c.did);
        json.endObject();
    }
    json.endArray();
    json.beginArray("excluded");
    for (const Candidate& c : answer.candidates) {
        if (c.excludedBy < 0)
            continue;
        json.beginObject(nullptr, true);
        json.member("element", trace.elements()[c.element]);
        json.member("sentInRun", c.did);
        json.member("byEvidence", c.excludedBy);
        json.endObject();
    }
    json.endArray();
    json.member("byConfiguration", std::int64_t(answer.counts.front()));
    json.beginArray("evidence");
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        json.beginObject();
        writeEvidence(json, evidence[i], trace);
        json.member("use", toString(answer.uses[i]));
        json.member("left", std::int64_t(answer.counts[i + 1]));
        json.endObject();
    }
    json.endArray();
    json.beginArray("narrow");
    for (const Lead& lead : answer.narrow) {
        json.beginObject();
        writeEvidence(json, lead.evidence, trace);
        if (lead.left)
            json.member("left", std::int64_t(*lead.left));
        else
            json.null("left");
        json.endObject();
    }
    json.endArray();
    json.endObject();
    json.finish();
}

}  // namespace tombolo::sim::analysis
