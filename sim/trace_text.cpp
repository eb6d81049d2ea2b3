// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

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
    TextWriter(const Trace& trace, std::ostream& out, const WhyText& why, const TraceWords& words)
        : m_trace(trace), m_out(out), m_why(why), m_words(words)
    {
    }

    void flow(const FlowResult& f)
    {
        m_out << say("flow %1", {f.id}) << ": ";
        verdict(f);
        if (f.isLate()) {
            line("told by", say("packet %1 of %2: none before it got so far",
                                {std::to_string(f.attempt + 1), std::to_string(f.packets.sent)}));
            m_out << "  " << column("first packet");
            verdict(*f.missed);
        }
        line("true source", name(f.trueSource.element) + ' ' +
                                socketText(f.trueSource.address, f.trueSource.port));
        if (f.seenSource)
            line("seen source",
                 say("%1 by %2", {socketText(f.seenSource->address, f.seenSource->port),
                                  name(f.seenSource->element)}));
        if (f.isStray())
            line("meant for", say("%1 at %2", {f.meantFor, tombolo::toString(f.meantAt)}));
        for (const HiddenBy& h : f.hiddenBy)
            line(f.isMerged() ? "hidden by" : "translated", name(h.element) + ' ' + h.rule);
        if (f.hidden && !f.candidates.empty()) {
            std::string all;
            for (const ElementIx e : f.candidates)
                all += (all.empty() ? "" : " ") + name(e);
            line("could be", f.isMerged() ? all : say("%1 and nobody else", {all}));
        }
        for (const Recovered& r : f.claims)
            line("claimed",
                 say("%1 by the sender itself", {std::string(wordOf(r.identity)) + ' ' +
                                                 (r.port != 0 ? socketText(r.address, r.port)
                                                              : tombolo::toString(r.address))}));
        if (f.request.empty() && f.reason == Reason::Mtu)
            line("nothing sent", say("it is larger than the sender's own link takes, and every "
                                     "packet forbids fragmentation"));
        if (f.packets.sent > 1)
            line("packets",
                 say("%1 of %2 answered, %3 dropped, %4 refused, %5 replies lost",
                     {std::to_string(f.packets.answered()), std::to_string(f.packets.sent),
                      std::to_string(f.packets.dropped), std::to_string(f.packets.refused),
                      std::to_string(f.packets.repliesLost)}));
        exchange(f, "%1");
        if (f.isLate())
            exchange(*f.missed, "%1 of the first packet");
    }

private:
    std::string say(const char* english, const std::vector<std::string>& args = {}) const
    {
        std::string text = m_words.say ? m_words.say(english) : std::string(english);
        std::string out;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const std::size_t which = text[i] == '%' && i + 1 < text.size()
                                          ? std::size_t(text[i + 1] - '1')
                                          : args.size();
            if (which < args.size()) {
                out += args[which];
                ++i;
            } else {
                out += text[i];
            }
        }
        return out;
    }

    /// A word at the beginning of a line, with the blanks that bring the rest into a column.
    std::string column(const char* english) const
    {
        constexpr std::size_t kColumn = 13;
        std::string word = say(english);
        const std::size_t width = m_words.width ? m_words.width(word) : word.size();
        return word + std::string(width < kColumn ? kColumn - width : 1, ' ');
    }

    void line(const char* english, const std::string& rest)
    {
        m_out << "  " << column(english) << rest << '\n';
    }

    void verdict(const Exchange& e)
    {
        if (e.isStray())
            m_out << say(e.verdict == Verdict::Answered    ? "answered by somebody else"
                         : e.verdict == Verdict::Delivered ? "delivered to somebody else"
                         : e.verdict == Verdict::Refused   ? "refused to somebody else"
                                                           : "dropped to somebody else");
        else
            m_out << say(toString(e.verdict));
        if (e.reason != Reason::None)
            m_out << " (" << toString(e.reason) << ')';
        if (e.droppedAt != kNoElement)
            m_out << ' ' << say("at %1", {name(e.droppedAt)});
        m_out << '\n';
    }

    void exchange(const Exchange& e, const char* which)
    {
        for (const Stage& stage : stagesOf(m_trace, e))
            list(say(which, {titleOf(stage)}), stage.crossings);
        list(say(which, {say("errors")}), e.errors);
        list(say(which, {say("resets")}), e.resets);
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
            return say("reply of %1 itself: it accepts the connection", {name(stage.proxy)});
        case Stage::Kind::Connect:
            return say("request of %1, which now connects on", {name(stage.proxy)});
        case Stage::Kind::Reply:
            return say("reply");
        }
        return say("request");
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
            m_out << "  [" << say("really %1", {name(c.trueSource)}) << ']';
        if (c.lost)
            m_out << "  " << say("lost");
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
            m_out << "  " << say("source") << ' ' << socketText(s.before.src, s.before.sport)
                  << " -> " << socketText(s.after.src, s.after.sport);
        if (s.before.dst != s.after.dst || s.before.dport != s.after.dport)
            m_out << "  " << say("destination") << ' ' << socketText(s.before.dst, s.before.dport)
                  << " -> " << socketText(s.after.dst, s.after.dport);
        const std::string why = m_why ? m_why(m_trace, s) : std::string();
        if (!why.empty())
            m_out << "\n                             " << why;
        m_out << '\n';
    }

    const Trace& m_trace;
    std::ostream& m_out;
    const WhyText& m_why;
    const TraceWords& m_words;
};

}  // namespace

void writeText(const Trace& trace, std::ostream& out, const WhyText& why, const TraceWords& words)
{
    TextWriter writer(trace, out, why, words);
    bool first = true;
    for (const FlowResult& f : trace.flows()) {
        if (!first)
            out << '\n';
        first = false;
        writer.flow(f);
    }
}

}  // namespace tombolo::sim
