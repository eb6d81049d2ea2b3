// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "tests/sim/random_world.h"

/// What holds for translation in every run: who is hidden, how replies go back, and that strangers
/// do not matter.
using namespace tombolo;
using namespace tombolo::test;
using sim::StepKind;

namespace {

World randomWorld(std::uint64_t seed)
{
    return Maker{{seed}, {}, {}, {}}.make();
}

/// Takes out of a document everything that rewrites: what is left is flat.
void flatten(Topology& t)
{
    for (std::size_t c = 0; c < t.clusters.size(); ++c) {
        t.clusters[c].model = ClusterModel::Flat;
        t.clusters[c].masquerade = false;
        t.clusters[c].services.clear();
    }
    for (Gateway& g : t.gateways) {
        g.sourceNat.clear();
        g.publish.clear();
        for (FirewallRule& rule : g.firewall)
            rule.action = FirewallAction::Deny;  // a reset wears the destination's address
    }
    std::erase_if(t.flows, [](const Flow& f) {
        return f.to.element.starts_with("svc") || f.to.element.starts_with("pub");
    });
}

/// Every sender to every service of its cluster, every host to everything published.
void addFlowsToTranslators(Topology& t, const std::set<std::string>& senders)
{
    const auto add = [&](const std::string& from, const std::string& to) {
        Flow f;
        f.id = "more-" + std::to_string(t.flows.size());
        f.from = from;
        f.to.element = to;
        f.port = 80;
        f.sourcePort = static_cast<std::uint16_t>(41000 + t.flows.size());
        t.flows.push_back(f);
    };
    for (const Cluster& c : t.clusters)
        for (const Service& s : c.services)
            for (const Node& n : c.nodes)
                for (const Pod& p : n.pods)
                    if (senders.contains(p.id))
                        add(p.id, s.id);
    for (const Host& h : t.hosts)
        for (const Gateway& g : t.gateways)
            for (const Publish& p : g.publish)
                add(h.id, p.id);
}

/// Leaves only rewriting of destinations: publishing without source translation, and services for
/// the pods of their cluster, none of which serves itself.
void keepDestinationsOnly(Topology& t)
{
    std::set<std::string> senders;
    for (std::size_t c = 0; c < t.clusters.size(); ++c) {
        Cluster& cluster = t.clusters[c];
        cluster.masquerade = false;
        for (Service& s : cluster.services)
            s.type = ServiceType::ClusterIp;
        for (Node& n : cluster.nodes)
            for (Pod& p : n.pods)
                if (!p.hostNetwork && p.labels["app"] != "web")
                    senders.insert(p.id);
    }
    for (const Host& h : t.hosts)
        senders.insert(h.id);
    for (Gateway& g : t.gateways) {
        g.sourceNat.clear();
        g.firewall.clear();
        if (g.kind == GatewayKind::Proxy)
            g.publish.clear();
        for (Publish& p : g.publish)
            p.mode = p.mode == PublishMode::FullNat ? PublishMode::Dnat : p.mode;
    }
    const auto known = [&](const Flow& f) {
        for (const Gateway& g : t.gateways)
            for (const Publish& p : g.publish)
                if (p.id == f.to.element)
                    return true;
        // A host's packets to a ClusterIP would be masqueraded (SVC-3).
        const bool pod = f.from.starts_with("n");
        return !f.to.element.starts_with("pub") && (pod || !f.to.element.starts_with("svc")) &&
               (!f.to.address || toString(*f.to.address) == "10.1.9.9");
    };
    std::erase_if(t.flows, [&](const Flow& f) { return !senders.contains(f.from) || !known(f); });
    addFlowsToTranslators(t, senders);
}

bool translates(StepKind kind)
{
    return kind == StepKind::SourceNat || kind == StepKind::DestinationNat ||
           kind == StepKind::TranslateBack;
}

/// "gw 10.0.0.1:1>10.0.0.2:80 to …": what one machine made of a packet.
struct Rewrite {
    sim::ElementIx at;
    sim::Header before;
    sim::Header after;
};

std::string tuple(const sim::Header& h)
{
    return socket(h.src, h.sport) + '>' + socket(h.dst, h.dport);
}

sim::Header inverse(sim::Header h)
{
    std::swap(h.src, h.dst);
    std::swap(h.sport, h.dport);
    return h;
}

/// Net rewriting of each stay at a machine, in order; stays that change nothing are left out.
std::vector<Rewrite> rewrites(const sim::Trace& trace, const std::vector<std::uint32_t>& list)
{
    std::vector<Rewrite> out;
    const auto stay = [&](const std::vector<sim::Step>& steps) {
        const sim::Step* first = nullptr;
        const sim::Step* last = nullptr;
        for (const sim::Step& s : steps) {
            if (!translates(s.kind))
                continue;
            first = first == nullptr ? &s : first;
            last = &s;
        }
        if (first != nullptr && tuple(first->before) != tuple(last->after))
            out.push_back({first->at, first->before, last->after});
    };
    for (const std::uint32_t i : list) {
        stay(trace.stepsBefore(i));
        stay(trace.steps(i));
    }
    return out;
}

/// Renames everything, so that two documents can lie side by side.
void rename(Topology& t, const std::string& stem)
{
    const auto name = [&](std::string& id) {
        if (!id.empty())
            id.insert(0, stem);
    };
    const auto interfaces = [&](std::vector<Interface>& list) {
        for (Interface& i : list)
            name(i.network);
    };
    for (Network& n : t.networks)
        name(n.id);
    for (Router& r : t.routers) {
        name(r.id);
        interfaces(r.interfaces);
    }
    for (Cluster& c : t.clusters) {
        name(c.id);
        name(c.network);
        for (Node& n : c.nodes) {
            name(n.id);
            for (Pod& p : n.pods)
                name(p.id);
        }
        for (Service& s : c.services) {
            name(s.id);
            if (s.loadBalancer)
                name(s.loadBalancer->node);
        }
    }
    for (Gateway& g : t.gateways) {
        name(g.id);
        interfaces(g.interfaces);
        for (SourceNat& s : g.sourceNat)
            name(s.out);
        for (Publish& p : g.publish) {
            name(p.id);
            for (Backend& b : p.backends)
                name(b.element);
        }
    }
    for (Host& h : t.hosts) {
        name(h.id);
        interfaces(h.interfaces);
    }
    for (Flow& f : t.flows) {
        name(f.id);
        name(f.from);
        name(f.to.element);
    }
}

template <typename T>
void append(std::vector<T>& to, const std::vector<T>& from)
{
    to.insert(to.end(), from.begin(), from.end());
}

Topology together(const Topology& a, const Topology& b)
{
    Topology t = a;
    append(t.networks, b.networks);
    append(t.routers, b.routers);
    append(t.clusters, b.clusters);
    append(t.gateways, b.gateways);
    append(t.hosts, b.hosts);
    append(t.flows, b.flows);
    return t;
}

/// Everything that a flow's first exchange shows, with its times.
std::string story(const sim::Trace& trace, const sim::FlowResult& f)
{
    std::string out = f.id + ' ' + verdict(trace, f) + " seen " + seen(f) + " hidden by " +
                      hides(trace, f) + " candidates " + names(trace, f.candidates) + '\n';
    for (const auto* list : {&f.request, &f.reply, &f.errors}) {
        out += told(trace, *list);
        for (const std::uint32_t i : *list)
            out += std::to_string(trace.crossing(i).departNs) + '-' +
                   std::to_string(trace.crossing(i).arriveNs) + ' ';
    }
    return out;
}

}  // namespace

TEST(flatWithoutTranslationNeverHides)
{
    int delivered = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        check::context() = "seed " + std::to_string(seed);
        World w = randomWorld(seed);
        flatten(w.t);
        const auto trace = w.run(seed);
        for (std::uint32_t i = 0; i < trace->crossingCount(); ++i) {
            const sim::Crossing c = trace->crossing(i);
            CHECK(!c.hidden && c.hiddenBy == sim::kNoElement && c.header.src == c.trueAddress);
        }
        for (const sim::TableEntry& e : trace->table())
            CHECK(!e.translates());
        CHECK(trace->merges().empty());
        for (const sim::FlowResult& f : trace->flows()) {
            CHECK(!f.hidden && f.hiddenBy.empty());
            if (!f.seenSource)
                continue;
            ++delivered;
            CHECK(f.seenSource->address == f.trueSource.address);
            CHECK_EQ(f.seenSource->port, f.trueSource.port);
        }
    }
    check::context().clear();
    CHECK(delivered > 500);
}

TEST(destinationTranslationAloneNeverHides)
{
    int rewritten = 0;
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        check::context() = "seed " + std::to_string(seed);
        World w = randomWorld(seed);
        keepDestinationsOnly(w.t);
        const auto trace = w.run(seed);
        for (const sim::FlowResult& f : trace->flows()) {
            CHECK(!f.hidden && f.hiddenBy.empty());
            if (!f.seenSource)
                continue;
            CHECK(f.seenSource->address == f.trueSource.address);
            const auto changes = rewrites(*trace, f.request);
            rewritten += changes.empty() ? 0 : 1;
            for (const Rewrite& r : changes)
                CHECK(r.before.src == r.after.src && r.before.sport == r.after.sport);
        }
        for (std::uint32_t i = 0; i < trace->crossingCount(); ++i) {
            const sim::Crossing c = trace->crossing(i);
            CHECK(c.phase != sim::Phase::Request || !c.hidden);
        }
    }
    check::context().clear();
    CHECK(rewritten > 1000);
}

TEST(repliesRetraceTranslationsExactly)
{
    int retraced = 0;
    int twice = 0;
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        const World w = randomWorld(seed);
        const auto trace = w.run(seed);
        for (const sim::FlowResult& f : trace->flows()) {
            if (f.verdict != sim::Verdict::Answered)
                continue;
            check::context() = "seed " + std::to_string(seed) + ' ' + f.id;
            const auto there = rewrites(*trace, f.request);
            const auto back = rewrites(*trace, f.reply);
            CHECK_EQ(there.size(), back.size());
            for (std::size_t i = 0; i < std::min(there.size(), back.size()); ++i) {
                const Rewrite& r = there[there.size() - 1 - i];
                CHECK_EQ(nameOf(*trace, back[i].at), nameOf(*trace, r.at));
                CHECK_EQ(tuple(back[i].before), tuple(inverse(r.after)));
                CHECK_EQ(tuple(back[i].after), tuple(inverse(r.before)));
            }
            retraced += there.empty() ? 0 : 1;
            twice += there.size() > 1 ? 1 : 0;
        }
    }
    check::context().clear();
    CHECK(retraced > 1500);
    CHECK(twice > 100);
}

/// Two documents that share nothing, put into one, do what each does alone.
TEST(strangersDoNotMatter)
{
    int flows = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        World a = randomWorld(seed);
        World b = randomWorld(seed + 1000);
        rename(b.t, "z-");
        const auto first = a.run();
        const auto second = b.run();
        World both;
        both.t = together(a.t, b.t);
        const auto all = both.run();
        REQUIRE(all->flows().size() == first->flows().size() + second->flows().size());
        for (std::size_t i = 0; i < all->flows().size(); ++i) {
            const bool isFirst = i < first->flows().size();
            const sim::Trace& alone = isFirst ? *first : *second;
            const std::size_t j = isFirst ? i : i - first->flows().size();
            check::context() = "seed " + std::to_string(seed) + ' ' + all->flows()[i].id;
            CHECK_EQ(story(*all, all->flows()[i]), story(alone, alone.flows()[j]));
            ++flows;
        }
        CHECK_EQ(all->crossingCount(), first->crossingCount() + second->crossingCount());
    }
    check::context().clear();
    CHECK(flows > 3000);
}

CHECK_MAIN()
