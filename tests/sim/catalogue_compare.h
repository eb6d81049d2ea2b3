// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <set>

#include "tests/sim/catalogue_case.h"

/// A case's rows against the crossings of a trace.
namespace tombolo::test::catalogue {

class Compare {
public:
    Compare(const Case& one, std::vector<Row> rows, const World& world, const sim::Trace& trace)
        : m_case(one), m_rows(std::move(rows)), m_trace(trace)
    {
        for (const Cluster& c : world.t.clusters)
            for (const Node& n : c.nodes)
                for (const Pod& p : n.pods)
                    m_pods.insert(p.id);
        std::set<std::string> shown;
        for (const auto& [id, verdict] : one.flows)
            shown.insert(id);
        for (std::uint32_t i = 0; i < trace.crossingCount(); ++i) {
            const sim::Crossing c = trace.crossing(i);
            if (c.attempt == 0 && shown.contains(trace.flows()[c.flow].id))
                m_crossings.push_back(i);
        }
    }

    /// @return one line per difference; empty when the simulator says what the catalogue says
    std::vector<std::string> differences()
    {
        change();
        for (const Row& row : m_rows) {
            if (names(m_case.inside, row.id))
                inside(row);
            else if (!isWithout(row.id))
                onWire(row);
        }
        if (!m_case.partial)
            for (const std::uint32_t i : m_crossings)
                if (!m_used.contains(i) && m_trace.crossing(i).phase != sim::Phase::Reset)
                    say("not in the catalogue: " + told(m_trace, {i}));
        outcomes();
        return m_found;
    }

private:
    void say(const std::string& text) { m_found.push_back(m_case.id + ' ' + text); }

    bool isWithout(const std::string& id) const
    {
        return std::any_of(m_case.without.begin(), m_case.without.end(),
                           [&](const Without& w) { return names(w.rows, id); });
    }

    /// Puts what the format decides otherwise in place of the catalogue's cells.
    void change()
    {
        if (!m_case.only.empty())
            std::erase_if(m_rows, [&](const Row& r) { return !names(m_case.only, r.id); });
        for (const Otherwise& o : m_case.otherwise) {
            for (Row& row : m_rows) {
                if (!names(o.rows, row.id))
                    continue;
                std::string& cell = o.cell == 'a'   ? row.at
                                    : o.cell == 's' ? row.source
                                    : o.cell == 'd' ? row.destination
                                                    : row.ttl;
                if (cell == o.value || o.why.empty())
                    say(row.id + " needs no other value: " + o.value);
                cell = o.value;
            }
        }
    }

    static std::string show(const Row& r)
    {
        return r.id + ' ' + r.at + ' ' + r.direction + ' ' + r.source + " > " + r.destination +
               " ttl " + r.ttl;
    }

    /// A port or id: the catalogue's number, or whatever stands for what the kernel drew, always
    /// the same.
    bool isPort(const std::string& text, std::uint16_t port)
    {
        const bool number = std::all_of(text.begin(), text.end(),
                                        [](unsigned char c) { return std::isdigit(c) != 0; });
        const bool drawn =
            std::find(m_case.drawn.begin(), m_case.drawn.end(), text) != m_case.drawn.end();
        if (number && !drawn)
            return std::to_string(port) == text;
        if (!drawn)
            return false;
        const auto known = m_bound.find({m_flow, text});
        if (known != m_bound.end())
            return known->second == port;
        m_trying.push_back({{m_flow, text}, port});
        return true;
    }

    /// "10.1.1.2:80", "10.1.1.2 id=7", "10.1.1.2 echo-req", "10.1.1.2 (1500 B, DF)".
    bool isSocket(const std::string& text, const IpAddress& address, std::uint16_t port)
    {
        const auto space = text.find(' ');
        const std::string socket = text.substr(0, space);
        const auto colon = socket.find(':');
        if (parseAddress(socket.substr(0, colon)) != address)
            return false;
        if (colon != std::string::npos)
            return isPort(socket.substr(colon + 1), port);
        const auto id = text.find("id=");
        return id == std::string::npos || isPort(text.substr(id + 3), port);
    }

    bool isPlace(const std::string& at, sim::ElementIx element, const sim::Crossing& c) const
    {
        const auto dot = at.find('.');
        if (nameOf(m_trace, element) != at.substr(0, dot))
            return false;
        if (dot == std::string::npos)
            return true;
        const std::string link = at.substr(dot + 1);
        const std::string network =
            c.network < 0 ? std::string() : m_trace.networks()[std::size_t(c.network)];
        if (network == link || network == at)
            return true;
        if (link == "flannel.1")
            return c.outer.has_value();
        if (link == "eth0")
            return c.network >= 0 || m_pods.contains(at.substr(0, dot));
        const bool pods = link == "cni0" || link.rfind("vp", 0) == 0;
        return pods && c.network < 0;
    }

    bool isError(const Row& row, const sim::Crossing& c) const
    {
        static const std::map<std::string, std::pair<int, int>> kKinds{{"net-unreachable", {3, 0}},
                                                                       {"host-unreachable", {3, 1}},
                                                                       {"port-unreachable", {3, 3}},
                                                                       {"frag-needed", {3, 4}},
                                                                       {"time-exceeded", {11, 0}}};
        if (!c.error || parseAddress(row.source.substr(5)) != c.header.src ||
            parseAddress(row.destination) != c.header.dst)
            return false;
        for (const auto& [word, kind] : kKinds) {
            if (row.what.rfind(word, 0) == 0 &&
                (c.error->type != kind.first || c.error->code != kind.second))
                return false;
        }
        if (const auto mtu = row.what.find("mtu="); mtu != std::string::npos)
            if (row.what.substr(mtu + 4, 4) != std::to_string(c.error->mtu))
                return false;
        if (row.what.find("→") == std::string::npos)
            return true;
        const std::string inner = "embedded " + socket(c.error->inner.src, c.error->inner.sport) +
                                  "→" + socket(c.error->inner.dst, c.error->inner.dport);
        const auto from = row.what.find(inner);
        const auto after = from + inner.size();
        return from != std::string::npos &&
               (after == row.what.size() ||
                std::isdigit(static_cast<unsigned char>(row.what[after])) == 0);
    }

    bool isOuter(const Row& row, const sim::Crossing& c)
    {
        return c.outer && isSocket(row.source, c.outer->src, 0) &&
               isSocket(row.destination, c.outer->dst, c.outer->dport) &&
               (row.what.find("1500 B") == std::string::npos || c.bytes == 1500);
    }

    bool matches(const Row& row, const sim::Crossing& c)
    {
        const bool out = row.direction == "out";
        if (!isPlace(row.at, out ? c.from : c.to, c) || (!out && c.lost))
            return false;
        if (row.destination.find(":8472") != std::string::npos)
            return isOuter(row, c);
        if (!row.ttl.empty() && row.ttl != std::to_string(int(c.header.ttl)))
            return false;
        if (row.source.rfind("ICMP ", 0) == 0)
            return isError(row, c);
        return !c.error && isSocket(row.source, c.header.src, c.header.sport) &&
               isSocket(row.destination, c.header.dst, c.header.dport);
    }

    void onWire(const Row& row)
    {
        const std::string thread = row.connection + row.id.substr(0, 1);
        for (const std::uint32_t i : m_crossings) {
            const sim::Crossing c = m_trace.crossing(i);
            const auto last = m_last.find({thread, c.flow});
            if (last != m_last.end() && i < last->second)
                continue;
            m_trying.clear();
            m_flow = c.flow;
            if (!matches(row, c))
                continue;
            m_bound.insert(m_trying.begin(), m_trying.end());
            m_used.insert(i);
            m_last[{thread, c.flow}] = i;
            if (row.direction == "in" && c.phase == sim::Phase::Request)
                m_received[c.flow] = {row, c.to};
            return;
        }
        say("no such crossing: " + show(row) + "\n" + told(m_trace, m_crossings));
    }

    void inside(const Row& row)
    {
        for (const std::uint32_t i : m_crossings) {
            for (const sim::Step& s : m_trace.steps(i)) {
                m_trying.clear();
                m_flow = m_trace.crossing(i).flow;
                if (nameOf(m_trace, s.at) == row.at.substr(0, row.at.find('.')) && s.rewrites() &&
                    isSocket(row.source, s.after.src, s.after.sport) &&
                    isSocket(row.destination, s.after.dst, s.after.dport) &&
                    row.ttl == std::to_string(int(s.after.ttl)))
                    return;
            }
        }
        say("no step that makes it: " + show(row));
    }

    /// Verdicts, who hides, and that the receiver's own view is the last row that reached it.
    void outcomes()
    {
        for (const auto& [id, wanted] : m_case.flows) {
            const sim::FlowResult& f = flowOf(m_trace, id);
            if (verdict(m_trace, f) != wanted)
                say(id + ": " + verdict(m_trace, f) + " instead of " + wanted);
            const bool hidden = &f == &flowOf(m_trace, m_case.flows.front().first);
            if (hidden && hides(m_trace, f) != m_case.hides)
                say(id + ": hidden by " + hides(m_trace, f) + " instead of " + m_case.hides);
            const auto flow = static_cast<std::uint32_t>(&f - m_trace.flows().data());
            const auto last = m_received.find(flow);
            if (!f.seenSource || last == m_received.end())
                continue;
            const auto& [row, to] = last->second;
            m_flow = flow;
            if (to == f.seenSource->element &&
                !isSocket(row.source, f.seenSource->address, f.seenSource->port))
                say(id + ": receiver sees " + seen(f) + " instead of " + row.source);
        }
    }

    const Case& m_case;
    std::vector<Row> m_rows;
    const sim::Trace& m_trace;
    std::set<std::string> m_pods;
    std::vector<std::uint32_t> m_crossings;  ///< of the flows that the rows are about
    std::set<std::uint32_t> m_used;
    std::map<std::pair<std::string, std::uint32_t>, std::uint32_t> m_last;
    using Drawn = std::pair<std::uint32_t, std::string>;  ///< flow, what the catalogue has
    std::map<Drawn, std::uint16_t> m_bound;
    std::vector<std::pair<Drawn, std::uint16_t>> m_trying;
    std::uint32_t m_flow = 0;  ///< of the crossing being looked at
    std::map<std::uint32_t, std::pair<Row, sim::ElementIx>> m_received;
    std::vector<std::string> m_found;
};

}  // namespace tombolo::test::catalogue
