// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <ostream>

#include "model/core/words.h"
#include "sim/stages.h"
#include "sim/trace_writer.h"

/// The readable form of a trace.
namespace tombolo::sim {
namespace {

std::string socketText(const IpAddress& a, std::uint16_t port)
{
    return (a.isV6() ? '[' + toString(a) + ']' : toString(a)) + ':' + std::to_string(port);
}

std::string padded(std::string s, std::size_t width)
{
    s.resize(std::max(s.size(), width), ' ');
    return s;
}

std::string timeText(TimeNs ns)
{
    std::string s = std::to_string(ns / 1000) + '.' + std::to_string(1000 + ns % 1000).substr(1);
    return std::string(s.size() < 10 ? 10 - s.size() : 0, ' ') + s + " us";
}

class TextWriter {
public:
    TextWriter(const Trace& trace, std::ostream& out, const WhyText& why)
        : m_trace(trace), m_out(out), m_why(why)
    {
    }

    void flow(const FlowResult& f)
    {
        m_out << "flow " << f.id << ": ";
        verdict(f);
        if (f.isLate()) {
            m_out << "  told by      packet " << f.attempt + 1 << " of " << f.packets.sent
                  << ": none before it got so far\n  first packet ";
            verdict(*f.missed);
        }
        m_out << "  true source  " << name(f.trueSource.element) << ' '
              << socketText(f.trueSource.address, f.trueSource.port) << '\n';
        if (f.seenSource)
            m_out << "  seen source  " << socketText(f.seenSource->address, f.seenSource->port)
                  << " by " << name(f.seenSource->element) << '\n';
        if (f.isStray())
            m_out << "  meant for    " << f.meantFor << " at " << tombolo::toString(f.meantAt)
                  << '\n';
        for (const HiddenBy& h : f.hiddenBy)
            m_out << (f.isMerged() ? "  hidden by    " : "  translated   ") << name(h.element)
                  << ' ' << h.rule << '\n';
        if (f.hidden && !f.candidates.empty()) {
            m_out << "  could be    ";
            for (const ElementIx e : f.candidates)
                m_out << ' ' << name(e);
            m_out << (f.isMerged() ? "\n" : " and nobody else\n");
        }
        for (const Recovered& r : f.claims)
            m_out << "  claimed      " << wordOf(r.identity) << ' '
                  << (r.port != 0 ? socketText(r.address, r.port) : tombolo::toString(r.address))
                  << " by the sender itself\n";
        if (f.request.empty() && f.reason == Reason::Mtu)
            m_out << "  nothing sent  it is larger than the sender's own link takes, and every "
                     "packet forbids fragmentation\n";
        if (f.packets.sent > 1)
            m_out << "  packets      " << f.packets.answered() << " of " << f.packets.sent
                  << " answered, " << f.packets.dropped << " dropped, " << f.packets.refused
                  << " refused, " << f.packets.repliesLost << " replies lost\n";
        exchange(f, {});
        if (f.isLate())
            exchange(*f.missed, " of the first packet");
    }

private:
    void verdict(const Exchange& e)
    {
        m_out << toString(e.verdict);
        if (e.isStray())
            m_out << (e.verdict == Verdict::Answered ? " by" : " to") << " somebody else";
        if (e.reason != Reason::None)
            m_out << " (" << toString(e.reason) << ')';
        if (e.droppedAt != kNoElement)
            m_out << " at " << name(e.droppedAt);
        m_out << '\n';
    }

    void exchange(const Exchange& e, const std::string& which)
    {
        for (const Stage& stage : stagesOf(m_trace, e))
            list(titleOf(stage) + which, stage.crossings);
        list("errors" + which, e.errors);
        list("resets" + which, e.resets);
    }

    std::string name(ElementIx e) const
    {
        return e == kNoElement ? std::string("-") : m_trace.elements()[e];
    }

    std::string titleOf(const Stage& stage) const
    {
        switch (stage.kind) {
        case Stage::Kind::Request:
            break;
        case Stage::Kind::Accept:
            return "reply of " + name(stage.proxy) + " itself: it accepts the connection";
        case Stage::Kind::Connect:
            return "request of " + name(stage.proxy) + ", which now connects on";
        case Stage::Kind::Reply:
            return "reply";
        }
        return "request";
    }

    void list(const std::string& title, const std::vector<std::uint32_t>& crossings)
    {
        if (crossings.empty())
            return;
        m_out << "  " << title << '\n';
        for (const std::uint32_t i : crossings) {
            for (const Step& s : m_trace.stepsBefore(i))
                step(s);
            crossing(m_trace.crossing(i));
            for (const Step& s : m_trace.steps(i))
                step(s);
        }
    }

    void crossing(const Crossing& c)
    {
        const std::string ends = name(c.from) + " > " + name(c.to);
        m_out << "   " << timeText(c.departNs) << "  " << padded(ends, 22);
        const Header& h = c.header;
        if (c.error)
            m_out << ' ' << toString(h.src) << " > " << toString(h.dst) << " icmp "
                  << int(c.error->type) << '/' << int(c.error->code) << " about "
                  << wordOf(c.error->inner.protocol) << ' '
                  << socketText(c.error->inner.src, c.error->inner.sport) << " > "
                  << socketText(c.error->inner.dst, c.error->inner.dport);
        else
            m_out << ' ' << wordOf(h.protocol) << ' ' << socketText(h.src, h.sport) << " > "
                  << socketText(h.dst, h.dport);
        m_out << " ttl " << int(h.ttl);
        if (c.outer)
            m_out << " in " << toString(c.outer->src) << " > " << toString(c.outer->dst);
        if (c.hidden)
            m_out << "  [really " << name(c.trueSource) << ']';
        if (c.lost)
            m_out << "  lost";
        m_out << '\n';
    }

    void step(const Step& s)
    {
        if (s.kind == StepKind::Receive || s.kind == StepKind::ConntrackNew ||
            s.kind == StepKind::ConntrackMatch)
            return;
        m_out << "                    " << padded(name(s.at), 8) << ' '
              << padded(toString(s.kind), 16) << ' ' << s.rule;
        if (!s.law.empty())
            m_out << " (" << s.law << ')';
        if (s.before.src != s.after.src || s.before.sport != s.after.sport)
            m_out << "  source " << socketText(s.before.src, s.before.sport) << " -> "
                  << socketText(s.after.src, s.after.sport);
        if (s.before.dst != s.after.dst || s.before.dport != s.after.dport)
            m_out << "  destination " << socketText(s.before.dst, s.before.dport) << " -> "
                  << socketText(s.after.dst, s.after.dport);
        const std::string why = m_why ? m_why(m_trace, s) : std::string();
        if (!why.empty())
            m_out << "\n                             " << why;
        m_out << '\n';
    }

    const Trace& m_trace;
    std::ostream& m_out;
    const WhyText& m_why;
};

}  // namespace

void writeText(const Trace& trace, std::ostream& out, const WhyText& why)
{
    TextWriter writer(trace, out, why);
    bool first = true;
    for (const FlowResult& f : trace.flows()) {
        if (!first)
            out << '\n';
        first = false;
        writer.flow(f);
    }
}

}  // namespace tombolo::sim
