// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <sstream>

#include "sim/simulate.h"
#include "sim/trace_writer.h"
#include "tests/support/check.h"

namespace tombolo::test {

inline IpAddress ip(const char* text)
{
    return *parseAddress(text);
}
inline Prefix pre(const char* text)
{
    return *parsePrefix(text);
}
inline Route via(const char* to, const char* hop)
{
    return {pre(to), ip(hop), {}};
}

/// A small topology written down in a few lines, and what its flows did, as text to compare.
struct World {
    Topology t;

    Network& network(const char* id, std::initializer_list<const char*> prefixes)
    {
        Network n;
        n.id = id;
        for (const char* p : prefixes)
            n.prefixes.push_back(pre(p));
        t.networks.push_back(n);
        return t.networks.back();
    }
    static std::vector<Interface>
    interfaces(std::initializer_list<std::pair<const char*, const char*>> list)
    {
        std::vector<Interface> out;
        for (const auto& [net, address] : list)
            out.push_back({net, {ip(address)}, {}});
        return out;
    }
    Router& router(const char* id, std::initializer_list<std::pair<const char*, const char*>> list,
                   std::vector<Route> routes = {})
    {
        Router r;
        r.id = id;
        r.interfaces = interfaces(list);
        r.routes = std::move(routes);
        t.routers.push_back(r);
        return t.routers.back();
    }
    Gateway& gateway(const char* id, GatewayKind kind,
                     std::initializer_list<std::pair<const char*, const char*>> list,
                     std::vector<Route> routes = {})
    {
        Gateway g;
        g.id = id;
        g.kind = kind;
        g.interfaces = interfaces(list);
        g.routes = std::move(routes);
        t.gateways.push_back(g);
        return t.gateways.back();
    }
    Host& host(const char* id, const char* net, const char* address, const char* gateway = nullptr,
               std::initializer_list<std::pair<Protocol, int>> listens = {})
    {
        Host h;
        h.id = id;
        h.interfaces = interfaces({{net, address}});
        if (gateway != nullptr)
            h.routes = {via(ip(gateway).isV6() ? "::/0" : "0.0.0.0/0", gateway)};
        for (const auto& [protocol, port] : listens)
            h.listen.push_back({protocol, static_cast<std::uint16_t>(port), {}});
        t.hosts.push_back(h);
        return t.hosts.back();
    }
    Cluster& cluster(const char* id, const char* net, const char* pods)
    {
        Cluster c;
        c.id = id;
        c.network = net;
        c.podPrefixes = {pre(pods)};
        t.clusters.push_back(c);
        return t.clusters.back();
    }
    static Node& node(Cluster& c, const char* id, const char* address, const char* pods,
                      const char* gateway = nullptr)
    {
        Node n;
        n.id = id;
        n.addresses = {ip(address)};
        n.podPrefixes = {pre(pods)};
        if (gateway != nullptr)
            n.routes = {via(ip(gateway).isV6() ? "::/0" : "0.0.0.0/0", gateway)};
        c.nodes.push_back(n);
        return c.nodes.back();
    }
    static Pod& pod(Node& n, const char* id, const char* address)
    {
        Pod p;
        p.id = id;
        p.addresses = {ip(address)};
        p.labels = {{"app", id}};
        p.listen = {{Protocol::Tcp, 8080, {}}, {Protocol::Udp, 8080, {}}};
        n.pods.push_back(p);
        return n.pods.back();
    }
    static Service& service(Cluster& c, const char* id, const char* address, const char* app)
    {
        Service s;
        s.id = id;
        s.clusterIps = {ip(address)};
        s.selector = {{"app", app}};
        s.ports = {{Protocol::Tcp, 80, 8080, 0, {}}};
        c.services.push_back(s);
        return c.services.back();
    }
    static Publish publish(const char* id, const char* address, int port, const char* element,
                           int backendPort, PublishMode mode, Protocol protocol = Protocol::Tcp)
    {
        Publish p;
        p.id = id;
        p.address = ip(address);
        p.protocol = protocol;
        p.port = static_cast<std::uint16_t>(port);
        p.backends = {{element, {}, static_cast<std::uint16_t>(backendPort), {}}};
        p.mode = mode;
        return p;
    }
    /// @param to element id or address
    Flow& flow(const char* id, const char* from, const char* to, Protocol protocol, int port)
    {
        Flow f;
        f.id = id;
        f.from = from;
        if (const auto address = parseAddress(to))
            f.to.address = *address;
        else
            f.to.element = to;
        f.protocol = protocol;
        f.port = static_cast<std::uint16_t>(port);
        f.sourcePort = static_cast<std::uint16_t>(40001 + t.flows.size());
        t.flows.push_back(f);
        return t.flows.back();
    }
    std::shared_ptr<const sim::Trace> run(std::uint64_t seed = 1) const
    {
        sim::RunOptions options;
        options.seed = seed;
        auto trace = sim::simulate(t, options);
        REQUIRE(trace);
        return *trace;
    }
};

inline std::string socket(const IpAddress& a, int port)
{
    return toString(a) + (a.isV6() ? "." : ":") + std::to_string(port);
}

inline std::string nameOf(const sim::Trace& trace, sim::ElementIx e)
{
    return e == sim::kNoElement ? "-" : trace.elements().at(e);
}

/// "pod-a>n1 10.1.1.2:40001>10.10.0.50:80 64", one line per crossing of a list.
inline std::string told(const sim::Trace& trace, const std::vector<std::uint32_t>& list)
{
    std::string out;
    for (const std::uint32_t i : list) {
        const sim::Crossing c = trace.crossing(i);
        out += nameOf(trace, c.from) + '>' + nameOf(trace, c.to) + ' ';
        if (c.error)
            out += toString(c.header.src) + '>' + toString(c.header.dst) + " error " +
                   std::to_string(c.error->type) + '/' + std::to_string(c.error->code) + " about " +
                   socket(c.error->inner.src, c.error->inner.sport) + '>' +
                   socket(c.error->inner.dst, c.error->inner.dport);
        else
            out +=
                socket(c.header.src, c.header.sport) + '>' + socket(c.header.dst, c.header.dport);
        out += ' ' + std::to_string(c.header.ttl);
        if (c.outer)
            out += " in " + toString(c.outer->src) + '>' + toString(c.outer->dst);
        if (c.lost)
            out += " lost";
        out += '\n';
    }
    return out;
}

/// "answered", "delivered reply-lost at r1".
inline std::string verdict(const sim::Trace& trace, const sim::FlowResult& f)
{
    std::string out = toString(f.verdict);
    if (f.reason != sim::Reason::None)
        out += std::string(" ") + toString(f.reason);
    if (f.droppedAt != sim::kNoElement)
        out += " at " + nameOf(trace, f.droppedAt);
    return out;
}

inline std::string seen(const sim::FlowResult& f)
{
    return f.seenSource ? socket(f.seenSource->address, f.seenSource->port) : "nobody";
}

inline std::string hides(const sim::Trace& trace, const sim::FlowResult& f)
{
    std::string out;
    for (const sim::HiddenBy& h : f.hiddenBy)
        out += (out.empty() ? "" : ", ") + nameOf(trace, h.element) + ' ' + h.rule;
    return out;
}

inline std::string names(const sim::Trace& trace, const std::vector<sim::ElementIx>& list)
{
    std::string out;
    for (const sim::ElementIx e : list)
        out += (out.empty() ? "" : " ") + nameOf(trace, e);
    return out;
}

/// Steps of one kind in the whole first exchange: "n1 masquerade L-8 10.1.1.2 40001 10.20.0.11
/// 40001 kept".
inline std::vector<std::string> stepsOf(const sim::Trace& trace, const sim::FlowResult& f,
                                        sim::StepKind kind)
{
    std::vector<std::string> out;
    for (const auto* list : {&f.request, &f.reply, &f.errors}) {
        for (const std::uint32_t i : *list) {
            auto steps = trace.stepsBefore(i);
            const auto after = trace.steps(i);
            steps.insert(steps.end(), after.begin(), after.end());
            for (const sim::Step& s : steps) {
                if (s.kind != kind)
                    continue;
                std::string line = nameOf(trace, s.at) + ' ' + s.rule + ' ' + s.law;
                for (const std::string& a : s.args)
                    line += ' ' + a;
                out.push_back(line);
            }
        }
    }
    return out;
}

}  // namespace tombolo::test
