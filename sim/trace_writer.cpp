// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/trace_writer.h"

#include <ostream>

#include "model/core/words.h"
#include "sim/json_out.h"

namespace tombolo::sim {
namespace {

class Writer {
public:
    Writer(const Trace& trace, std::ostream& out, const WhyText& why)
        : m_trace(trace), m_json(out), m_why(why)
    {
    }

    void write()
    {
        m_json.beginObject();
        m_json.member("format", "tombolo-trace");
        m_json.member("version", 1);
        m_json.beginArray("flows");
        for (const FlowResult& f : m_trace.flows())
            flow(f);
        m_json.endArray();
        m_json.endObject();
        m_json.finish();
    }

private:
    std::string element(ElementIx e) const
    {
        return e == kNoElement ? std::string() : m_trace.elements()[e];
    }

    void flow(const FlowResult& f)
    {
        m_json.beginObject();
        m_json.member("id", f.id);
        verdict(f.first());
        endpoint("trueSource", f.trueSource);
        sight(f.first());
        if (f.packets.sent > 1) {
            m_json.beginObject("packets");
            m_json.member("sent", static_cast<std::int64_t>(f.packets.sent));
            m_json.member("answered", static_cast<std::int64_t>(f.packets.answered()));
            m_json.member("dropped", static_cast<std::int64_t>(f.packets.dropped));
            m_json.member("refused", static_cast<std::int64_t>(f.packets.refused));
            m_json.member("repliesLost", static_cast<std::int64_t>(f.packets.repliesLost));
            m_json.endObject();
        }
        ways(f.first());
        if (f.isLate()) {  // everything above is about the first packet
            m_json.beginObject("told");
            m_json.member("packet", std::int64_t(f.attempt) + 1);
            verdict(f);
            sight(f);
            ways(f);
            m_json.endObject();
        }
        m_json.endObject();
    }

    void verdict(const Exchange& e)
    {
        m_json.member("verdict", toString(e.verdict));
        m_json.member("reason", toString(e.reason));
    }

    /// Who was seen, and what stands between.
    void sight(const Exchange& e)
    {
        if (e.seenSource)
            endpoint("seenSource", *e.seenSource);
        else
            m_json.null("seenSource");
        if (e.isStray())  // the element of seenSource is somebody else
            m_json.member("meantFor", e.meantFor);
        m_json.member("hidden", e.hidden);
        m_json.beginArray("hiddenBy");
        for (const HiddenBy& h : e.hiddenBy) {
            m_json.beginObject();
            m_json.member("element", element(h.element));
            m_json.member("rule", h.rule);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.beginArray("candidates");
        for (const ElementIx c : e.candidates)
            m_json.value(element(c));
        m_json.endArray();
        m_json.beginArray("recovered");
        for (const Recovered& r : e.recovered)
            header(r);
        m_json.endArray();
        if (e.claims.empty())
            return;
        m_json.beginArray("claims");  // a key of its own, because nobody vouches for them
        for (const Recovered& r : e.claims)
            header(r);
        m_json.endArray();
    }

    void ways(const Exchange& e)
    {
        crossings("request", e.request);
        crossings("reply", e.reply);
        m_json.beginArray("errors");
        for (const std::uint32_t i : e.errors)
            error(m_trace.crossing(i));
        m_json.endArray();
    }

    void header(const Recovered& r)
    {
        m_json.beginObject();
        m_json.member("identity", wordOf(r.identity));
        m_json.member("address", tombolo::toString(r.address));
        m_json.member("port", std::int64_t(r.port));
        m_json.endObject();
    }

    void endpoint(const char* key, const Endpoint& e)
    {
        m_json.beginObject(key);
        m_json.member("element", element(e.element));
        m_json.member("address", tombolo::toString(e.address));
        m_json.member("port", std::int64_t(e.port));
        m_json.endObject();
    }

    void ends(const Crossing& c)
    {
        m_json.member("from", element(c.from));
        m_json.member("to", element(c.to));
        if (c.network < 0)
            m_json.null("network");
        else
            m_json.member("network", m_trace.networks()[static_cast<std::size_t>(c.network)]);
    }

    void tuple(const Header& h)
    {
        m_json.member("src", tombolo::toString(h.src));
        m_json.member("sport", std::int64_t(h.sport));
        m_json.member("dst", tombolo::toString(h.dst));
        m_json.member("dport", std::int64_t(h.dport));
        m_json.member("protocol", wordOf(h.protocol));
    }

    void outer(const Crossing& c)
    {
        if (!c.outer)
            return m_json.null("outer");
        m_json.beginObject("outer");
        m_json.member("src", tombolo::toString(c.outer->src));
        m_json.member("dst", tombolo::toString(c.outer->dst));
        m_json.member("protocol", wordOf(c.outer->encapsulation));
        if (c.outer->dport == 0)
            m_json.null("dport");
        else
            m_json.member("dport", std::int64_t(c.outer->dport));
        m_json.endObject();
    }

    void crossings(const char* key, const std::vector<std::uint32_t>& list)
    {
        m_json.beginArray(key);
        for (const std::uint32_t i : list) {
            const Crossing c = m_trace.crossing(i);
            m_json.beginObject();
            ends(c);
            tuple(c.header);
            m_json.member("ttl", std::int64_t(c.header.ttl));
            outer(c);
            m_json.microseconds("timeUs", c.departNs);
            m_json.beginArray("steps");
            for (const Step& s : m_trace.steps(i))
                step(s);
            m_json.endArray();
            m_json.endObject();
        }
        m_json.endArray();
    }

    void step(const Step& s)
    {
        m_json.beginObject();
        m_json.member("step", toString(s.kind));
        m_json.member("rule", s.rule);
        m_json.member("why", m_why ? m_why(m_trace, s) : std::string());
        header("before", s.before);
        header("after", s.after);
        m_json.endObject();
    }

    void header(const char* key, const Header& h)
    {
        m_json.beginObject(key, true);
        tuple(h);
        m_json.endObject();
    }

    void error(const Crossing& c)
    {
        m_json.beginObject();
        ends(c);
        m_json.member("src", tombolo::toString(c.header.src));
        m_json.member("dst", tombolo::toString(c.header.dst));
        m_json.member("type", std::int64_t(c.error ? c.error->type : 0));
        m_json.member("code", std::int64_t(c.error ? c.error->code : 0));
        m_json.member("ttl", std::int64_t(c.header.ttl));
        if (c.error && c.error->mtu != 0)
            m_json.member("mtu", std::int64_t(c.error->mtu));
        outer(c);
        header("inner", c.error ? c.error->inner : Header{});
        m_json.endObject();
    }

    const Trace& m_trace;
    JsonOut m_json;
    const WhyText& m_why;
};

}  // namespace

void writeJson(const Trace& trace, std::ostream& out, const WhyText& why)
{
    Writer(trace, out, why).write();
}

}  // namespace tombolo::sim
