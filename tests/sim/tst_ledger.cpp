// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/ledger.h"
#include "sim/header_trust.h"
#include "tests/sim/ledger_cases.h"
#include "tests/sim/random_world.h"
#include "tests/sim/rule_cases.h"

/// The identity ledger: at which hop the visible source stops to single out the true one.
using namespace tombolo;
using namespace tombolo::test;
using namespace tombolo::sim;
using namespace tombolo::sim::analysis;

namespace {

std::string joined(const std::vector<std::string>& words, const char* between)
{
    std::string out;
    for (const std::string& w : words)
        out += (out.empty() ? "" : between) + w;
    return out;
}

std::string said(const Trace& trace, const Ledger& ledger, const FlowLedger& f)
{
    std::vector<std::string> flips;
    for (const Flip& flip : f.flips) {
        std::string line = nameOf(trace, flip.at) + ' ' + flip.rule;
        for (const std::string& w : lostWords(flip.lost))
            line += " -" + w;
        for (const std::string& w : lostWords(flip.regained))
            line += " +" + w;
        flips.push_back(line);
    }
    std::string out = flips.empty() ? "nothing" : joined(flips, "; ");
    if (const LedgerHop* r = f.received())
        out += std::string(" | ") + toString(r->reading.standing) + ' ' +
               std::to_string(ledger.group(r->reading.group).members.size());
    else
        out += " | not delivered";
    std::vector<std::string> back;
    for (const FlipBack& b : f.back)
        back.push_back(nameOf(trace, b.at) + (b.toTrueSource ? "!" : ""));
    return out + (back.empty() ? "" : " | back " + joined(back, " "));
}

std::string headersOf(const Trace& trace, const FlowLedger& f)
{
    std::vector<std::string> out;
    for (const HeaderLine& l : f.headers)
        out.push_back(toString(l.address) + " by " + nameOf(trace, l.writer) + ' ' +
                      toString(l.trust) + (l.isTrue ? " true" : "") +
                      (l.clientsMayAdd ? " open" : ""));
    return joined(out, ", ");
}

struct Read {
    std::shared_ptr<const Trace> trace;
    std::shared_ptr<const Ledger> ledger;
};

Read read(const World& w)
{
    const auto trace = w.run();
    const auto ledger = Ledger::make(w.t, *trace);
    REQUIRE(ledger);
    return {trace, *ledger};
}

std::string headersOf(const World& w)
{
    const Read r = read(w);
    return headersOf(*r.trace, r.ledger->flows()[0]);
}

/// Whether a header can be trusted is one answer: in the run, the ledger and what both count.
/// @return headers that others could have written
std::size_t checkTrust(const Read& r, const FlowLedger& f, const FlowResult& result)
{
    std::size_t forgeable = 0;
    for (const Recovered& header : result.recovered) {
        const auto line =
            std::find_if(f.headers.begin(), f.headers.end(), [&](const HeaderLine& l) {
                return l.identity == header.identity && l.address == header.address &&
                       l.trust != Trust::Claimed;
            });
        REQUIRE(line != f.headers.end());
        CHECK_EQ(line->trust == Trust::Vouched, header.forgers.empty());
        if (header.forgers.empty())
            continue;
        ++forgeable;
        CHECK_EQ(names(*r.trace, r.ledger->group(line->forgers).members),
                 names(*r.trace, header.forgers));
    }
    const Standing standing = f.received()->reading.standing;
    if (result.hidden)
        CHECK_EQ(tells(standing), isNamed(result) || !result.isMerged());
    return forgeable;
}

std::vector<LedgerCase> cases()
{
    using P = Protocol;
    return {
        {"pod to pod on one node", [] { return tcp(island(), "a", "b", 8080); },
         "nothing | exact 1"},
        {"pod to pod on one bridge", [] { return tcp(island(PodLink::Bridge), "a", "b", 8080); },
         "nothing | exact 1"},
        {"pod to pod across nodes",
         [] {
             World w = island();
             w.t.routers[0].routes = {via("10.1.1.0/24", "10.20.0.11")};
             return tcp(w, "a", "c", 8080);
         },
         "nothing | exact 1"},
        {"pod to pod in VXLAN",
         [] { return tcp(island(PodLink::Routed, Encapsulation::Vxlan), "a", "c", 8080); },
         "nothing | exact 1"},
        {"pod to pod in Geneve",
         [] { return tcp(island(PodLink::Bridge, Encapsulation::Geneve), "a", "c", 8080); },
         "nothing | exact 1"},
        {"flat pod to a server", [] { return tcp(flatOne(), "a", "server"); }, "nothing | exact 1"},
        {"flat pod to a server by UDP", [] { return with(flatOne(), "a", "server", P::Udp, 53); },
         "nothing | exact 1"},
        {"client to a flat pod", [] { return tcp(flatOne(), "client", "c", 8080); },
         "nothing | exact 1"},
        {"client to a server", [] { return tcp(island(), "client", "server"); },
         "nothing | exact 1"},
        {"node to a server", [] { return tcp(island(), "n1", "server"); }, "nothing | port 3"},
        {"agent with the node's address to a server",
         [] {
             World w = island();
             Pod& p = World::pod(w.t.clusters[0].nodes[0], "agent", "10.1.1.9");
             p.addresses.clear();
             p.hostNetwork = true;
             return tcp(w, "agent", "server");
         },
         "nothing | port 4"},
        {"masquerade", [] { return tcp(island(), "a", "server"); },
         "n1 masquerade -pod | port 3 | back n1!"},
        {"masquerade of UDP", [] { return with(island(), "a", "server", P::Udp, 53); },
         "n1 masquerade -pod | port 3 | back n1!"},
        {"masquerade of an echo", [] { return with(island(), "a", "server", P::Icmp, 7); },
         "n1 masquerade -pod | port 3 | back n1!"},
        {"masquerade of the only pod of a node", [] { return tcp(island(), "c", "server"); },
         "n2 masquerade -pod | port 2 | back n2!"},
        {"masquerade, but that destination is excepted",
         [] {
             World w = island();
             w.t.clusters[0].masqueradeExcept.push_back(pre("10.10.0.0/24"));
             w.t.routers[0].routes = {via("10.1.1.0/24", "10.20.0.11")};
             return tcp(w, "a", "server");
         },
         "nothing | exact 1"},
        {"masquerade to another node", [] { return with(island(), "a", "n2", P::Icmp, 9); },
         "n1 masquerade -pod | port 3 | back n1!"},
        {"pod to its own node", [] { return with(island(), "a", "n1", P::Icmp, 9); },
         "nothing | exact 1"},
        {"source translation of one client",
         [] { return tcp(natGate("10.40.0.50/32"), "client", "s1"); },
         "gw source-nat:0 | only-one 1 | back gw!"},
        {"source translation of a network",
         [] { return tcp(natGate("10.40.0.0/24"), "client", "s1"); },
         "gw source-nat:0 -host | port 2 | back gw!"},
        {"source translation of somebody else",
         [] { return tcp(natGate("10.40.0.51/32"), "client", "s1"); }, "nothing | exact 1"},
        {"source translation to a pool",
         [] {
             return tcp(
                 natGate("10.40.0.0/24", {"10.50.0.1", "10.50.0.2", "10.50.0.3", "10.50.0.4"}),
                 "client", "s1");
         },
         "gw source-nat:0 | only-one 1 | back gw!"},
        {"source translation to other ports",
         [] {
             World w = natGate("10.40.0.0/24");
             w.t.gateways[0].sourceNat[0].ports = PortRange{50000, 50999};
             return tcp(w, "client", "s1");
         },
         "gw source-nat:0 -host -port | port 2 | back gw!"},
        {"a block of ports for each",
         [] {
             World w = natGate("10.40.0.0/24");
             w.t.gateways[0].sourceNat[0].ports = PortRange{50000, 50999};
             w.t.gateways[0].sourceNat[0].portsPerHost = 100;
             return tcp(w, "client", "s1");
         },
         "gw source-nat:0 -host -port | port 2 | back gw!"},
        {"destination translation",
         [] { return tcp(published(GatewayKind::Vip, PublishMode::Dnat), "client", "p"); },
         "nothing | exact 1"},
        {"destination translation at a NAT gateway",
         [] { return tcp(published(GatewayKind::Nat, PublishMode::Dnat), "client", "p"); },
         "nothing | exact 1"},
        {"destination translation to one of two",
         [] {
             World w = published(GatewayKind::Vip, PublishMode::Dnat);
             w.t.gateways[0].publish[0].backends.push_back({"s2", {}, 80, {}});
             return tcp(w, "client", "p");
         },
         "nothing | exact 1"},
        {"direct server return",
         [] {
             World w = published(GatewayKind::Vip, PublishMode::Dsr);
             w.t.hosts[1].routes = {via("10.40.0.0/24", "10.50.0.1")};
             return tcp(w, "client", "p");
         },
         "nothing | exact 1"},
        {"full translation",
         [] { return tcp(published(GatewayKind::Vip, PublishMode::FullNat), "client", "p"); },
         "gw publish:p -host | port 4 | back gw!"},
        {"hairpin without source translation",
         [] {
             World w = natGate("10.99.0.0/24");
             w.t.gateways[0].publish = {
                 World::publish("p", "10.50.0.1", 8080, "s1", 80, PublishMode::Dnat)};
             return tcp(w, "s2", "p", 8080);
         },
         "nothing | exact 1"},
        {"hairpin with full translation",
         [] {
             World w = natGate("10.99.0.0/24");
             w.t.gateways[0].publish = {
                 World::publish("p", "10.50.0.1", 8080, "s1", 80, PublishMode::FullNat)};
             return tcp(w, "s2", "p", 8080);
         },
         "gw publish:p -host | port 4 | back gw!"},
        {"home router: out", [] { return tcp(natGate("10.40.0.0/16"), "client", "s2"); },
         "gw source-nat:0 -host | port 2 | back gw!"},
        {"a service inside",
         [] {
             World w = balanced(TrafficPolicy::Cluster);
             w.t.routers[0].routes = {via("10.1.1.0/24", "10.20.0.11")};
             return tcp(w, "a", "10.96.0.10");
         },
         "nothing | exact 1"},
        {"a service of the pod itself",
         [] {
             World w = balanced(TrafficPolicy::Cluster);
             return tcp(w, "c", "10.96.0.10");
         },
         "n2 service:web -cluster -node -pod | port 7 | back n2!"},
        {"a load balancer, Cluster, by another node",
         [] {
             World w = balanced(TrafficPolicy::Cluster);
             w.t.clusters[0].services[0].loadBalancer->node = "n1";
             return tcp(w, "client", "10.20.0.200");
         },
         "n1 service:web -host | port 7 | back n1!"},
        {"a load balancer, Cluster, by the pod's node",
         [] {
             World w = balanced(TrafficPolicy::Cluster);
             w.t.clusters[0].services[0].loadBalancer->node = "n2";
             return tcp(w, "client", "10.20.0.200");
         },
         "n2 service:web -host | port 7 | back n2!"},
        {"a load balancer, Local",
         [] { return tcp(balanced(TrafficPolicy::Local), "client", "10.20.0.200"); },
         "nothing | exact 1"},
        {"a node port, Cluster",
         [] { return tcp(balanced(TrafficPolicy::Cluster), "client", "10.20.0.11", 30080); },
         "n1 service:web -host | port 7 | back n1!"},
        {"a node port, Local",
         [] { return tcp(balanced(TrafficPolicy::Local), "client", "10.20.0.12", 30080); },
         "nothing | exact 1"},
        {"a proxy",
         [] { return tcp(published(GatewayKind::Proxy, PublishMode::Tcp), "client", "p"); },
         "gw proxy:p -host -port | port 4"},
        {"a proxy that says for whom",
         [] {
             return tcp(published(GatewayKind::Proxy, PublishMode::Http, {Identity::XForwardedFor}),
                        "client", "p");
         },
         "gw proxy:p -host -port | header 4"},
        {"a proxy with the PROXY protocol",
         [] {
             return tcp(published(GatewayKind::Proxy, PublishMode::Tcp, {Identity::ProxyV2}),
                        "client", "p");
         },
         "gw proxy:p -host -port | header 4"},
        {"a tcp proxy cannot write header lines",
         [] {
             return tcp(published(GatewayKind::Proxy, PublishMode::Tcp, {Identity::XForwardedFor}),
                        "client", "p");
         },
         "gw proxy:p -host -port | port 4"},
        {"two proxies that both say for whom",
         [] { return twoProxies({Identity::XForwardedFor}, {Identity::XForwardedFor}); },
         "p1 proxy:one -host -port; p2 proxy:two | header 4"},
        {"two proxies, only the first says it",
         [] { return twoProxies({Identity::XForwardedFor}, {}); },
         "p1 proxy:one -host -port; p2 proxy:two | port 4"},
        {"two proxies, only the second says it",
         [] { return twoProxies({}, {Identity::XForwardedFor}); },
         "p1 proxy:one -host -port; p2 proxy:two | port 4"},
        {"node, then gateway", [] { return tcp(twoLayers(), "c1a", "server"); },
         "c1n masquerade -pod; gw source-nat:0 -cluster -node | port 6 | back gw c1n!"},
        {"node, then a gateway's pool",
         [] {
             return tcp(twoLayers({"10.10.0.1", "10.10.0.2", "10.10.0.3", "10.10.0.4"}), "c1a",
                        "server");
         },
         "c1n masquerade -pod; gw source-nat:0 | port 3 | back gw c1n!"},
        {"a node's own packet at a gateway", [] { return tcp(twoLayers(), "c2n", "server"); },
         "gw source-nat:0 -cluster -node | port 6 | back gw!"},
        {"a pod address that two islands have", [] { return tcp(untranslated(), "c1a", "server"); },
         "nothing | port 2"},
        {"the same, and the answer goes astray",
         [] { return tcp(untranslated(), "c2a", "server"); }, "nothing | port 2"},
        {"refused: nobody listens", [] { return tcp(island(), "a", "server", 81); },
         "n1 masquerade -pod | not delivered | back n1!"},
        {"dropped behind the translation", [] { return tcp(island(), "a", "192.0.2.1"); },
         "n1 masquerade -pod | not delivered"},
    };
}

World replacing(World w)
{
    for (Gateway& g : w.t.gateways)
        g.publish[0].clientHeaders = ClientHeaders::Replace;
    return w;
}

}  // namespace

TEST(headersSayWhoVouchesAndWhoCouldForge)
{
    using enum Identity;
    const auto one = [](PublishMode mode, std::vector<Identity> says) {
        return tcp(published(GatewayKind::Proxy, mode, std::move(says)), "client", "p");
    };
    CHECK_EQ(headersOf(one(PublishMode::Http, {XForwardedFor})),
             "10.40.0.50 by gw vouched true open");
    // Who takes the first line is fooled; who takes the one of the last proxy is not.
    CHECK_EQ(headersOf(forged(one(PublishMode::Http, {XForwardedFor}), XForwardedFor)),
             "192.0.2.6 by client claimed open, 10.40.0.50 by gw vouched true open");
    CHECK_EQ(headersOf(replacing(forged(one(PublishMode::Http, {XForwardedFor}), XForwardedFor))),
             "10.40.0.50 by gw vouched true");
    CHECK_EQ(headersOf(forged(one(PublishMode::Http, {XForwardedFor}), ProxyV1)),
             "10.40.0.50 by gw vouched true open");
    CHECK_EQ(headersOf(forged(one(PublishMode::Tcp, {}), ProxyV1)),
             "192.0.2.6 by client claimed open");
    CHECK_EQ(headersOf(forged(one(PublishMode::Tcp, {ProxyV2}), ProxyV1)),
             "10.40.0.50 by gw vouched true open, 192.0.2.6 by client claimed open");
    CHECK_EQ(headersOf(one(PublishMode::Tcp, {XForwardedFor})), "");
    CHECK_EQ(headersOf(forged(tcp(island(), "client", "server"), Forwarded)),
             "192.0.2.6 by client claimed open");
    // Each proxy names the one before it, and so vouches for its line.
    CHECK_EQ(headersOf(twoProxies({XForwardedFor}, {XForwardedFor})),
             "10.40.0.50 by p1 vouched true open, 10.45.0.1 by p2 vouched open");
    CHECK_EQ(headersOf(replacing(twoProxies({XForwardedFor}, {XForwardedFor}))),
             "10.45.0.1 by p2 vouched");
    // Anybody who reaches the second one can write such a line.
    CHECK_EQ(headersOf(twoProxies({XForwardedFor}, {})), "10.40.0.50 by p1 forgeable true open");
    CHECK_EQ(headersOf(twoProxies({XForwardedFor}, {Forwarded})),
             "10.40.0.50 by p1 forgeable true open, 10.45.0.1 by p2 vouched open");
    CHECK_EQ(headersOf(twoProxies({ProxyV1}, {XForwardedFor})), "10.45.0.1 by p2 vouched open");
    // What the first proxy sees is a node already.
    World w = tcp(published(GatewayKind::Proxy, PublishMode::Http, {XForwardedFor}), "client", "p");
    w.network("edge", {"10.60.0.0/24"});
    w.t.hosts[0].interfaces = World::interfaces({{"edge", "10.60.0.50"}});
    w.t.hosts[0].routes = {via("0.0.0.0/0", "10.60.0.1")};
    w.gateway("nat", GatewayKind::Nat, {{"edge", "10.60.0.1"}, {"front", "10.40.0.99"}})
        .sourceNat = {snat("10.60.0.0/24", "front", {"10.40.0.99"})};
    CHECK_EQ(headersOf(w), "10.40.0.99 by gw vouched open");
}

TEST(theUnderlayOfATunnelReadsNodes)
{
    World w = tcp(island(PodLink::Routed, Encapsulation::Vxlan), "a", "c", 8080);
    // The nodes are in different prefixes, so that a router forwards the tunnel.
    w.t.networks[0].prefixes.push_back(pre("10.21.0.0/24"));
    w.t.routers[0].interfaces[0].addresses.push_back(ip("10.21.0.1"));
    w.t.clusters[0].nodes[1].addresses = {ip("10.21.0.12")};
    w.t.clusters[0].nodes[1].routes = {via("0.0.0.0/0", "10.21.0.1")};
    const Read r = read(w);
    const FlowLedger& f = r.ledger->flows()[0];
    REQUIRE(!f.hops.empty());
    CHECK(f.flips.empty());
    int inTunnel = 0;
    for (const LedgerHop& hop : f.hops) {
        inTunnel += hop.tunnelled ? 1 : 0;
        CHECK(hop.wire.standing == Standing::Exact);
        CHECK_EQ(int(hop.reading.standing),
                 int(hop.tunnelled ? Standing::Merged : Standing::Exact));
    }
    CHECK_EQ(inTunnel, 2);  // there and back
}

/// An address and port that several use at a time, to different sockets: whoever reads the source
/// reads the target as well, and a translator's entry names it.
TEST(aTargetTellsApartWhoHasTheSamePort)
{
    World w = island();
    w.host("other", "core", "10.10.0.61", "10.10.0.1", {{Protocol::Tcp, 80}});
    for (Host& h : w.t.hosts) {
        if (h.id == "server")
            h.listen.push_back({Protocol::Tcp, 81, {}});
    }
    World::pod(w.t.clusters[0].nodes[0], "a2", "10.1.1.9");
    w.flow("f", "a", "server", Protocol::Tcp, 80).sourcePort = 40000;
    w.flow("g", "b", "other", Protocol::Tcp, 80).sourcePort = 40000;
    w.flow("h", "a2", "server", Protocol::Tcp, 81).sourcePort = 40000;
    const Read r = read(w);
    REQUIRE(r.ledger->flows().size() == 3);
    for (const FlowLedger& f : r.ledger->flows()) {
        REQUIRE(f.hops.size() == 3 * 2);
        CHECK_EQ(f.hops[2].reading.port, 40000);  // nobody had to change it
        CHECK(f.hops[0].reading.standing == Standing::Exact);
        CHECK(f.hops[1].reading.standing == Standing::PortTells);
        CHECK(f.hops[1].wire.standing == Standing::PortTells);
        CHECK(f.hops[2].reading.standing == Standing::PortTells);
        CHECK(f.received() == &f.hops[2]);
        CHECK(f.recoverable);
    }
}

/// The same, one after the other to one socket: then nothing but the time tells.
TEST(aConnectionThatTwoHadTellsNothing)
{
    World w = island();
    w.t.header.scenario.timeouts.tcpNs = 1'000'000;
    w.flow("f", "a", "server", Protocol::Tcp, 80).sourcePort = 40000;
    Flow& later = w.flow("g", "b", "server", Protocol::Tcp, 80);
    later.sourcePort = 40000;
    later.startNs = 900'000'000'000;
    const Read r = read(w);
    for (const FlowLedger& f : r.ledger->flows()) {
        REQUIRE(f.received() != nullptr);
        CHECK_EQ(f.received()->reading.port, 40000);
        CHECK(f.received()->reading.standing == Standing::Merged);
        CHECK(!f.recoverable);
    }
}

TEST(eachCaseIsLostWhereItIs)
{
    REQUIRE(cases().size() >= 40);
    for (const LedgerCase& c : cases()) {
        const Read r = read(c.make());
        check::context() = c.name;
        CHECK_EQ(said(*r.trace, *r.ledger, r.ledger->flows()[0]), std::string(c.says));
    }
}

TEST(theLedgerAgreesWithTheRunEverywhere)
{
    std::size_t hidden = 0;
    std::size_t told = 0;
    std::size_t forgeable = 0;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        Maker maker{{seed}, {}, {}, {}};
        World w = maker.make();
        maker.forgeHeaders(w);
        for (Gateway& g : w.t.gateways) {
            for (Publish& p : g.publish)
                p.identity = {Identity::XForwardedFor, Identity::ProxyV1};
            if (g.kind == GatewayKind::Proxy && seed % 2 == 0)
                addOpenDoor(g);
        }
        const Read r = read(w);
        for (const FlowLedger& f : r.ledger->flows()) {
            const FlowResult& result = r.trace->flows()[f.flow];
            check::context() = "seed " + std::to_string(seed) + " flow " + result.id;
            for (const LedgerHop& hop : f.hops) {
                CHECK(r.ledger->group(hop.reading.group).has(hop.trueSource));
                CHECK(r.ledger->group(hop.wire.group).has(hop.trueSource));
                if (hop.reply || hop.crossing == 0xFFFFFFFFU)
                    continue;
                const Crossing c = r.trace->crossing(hop.crossing);
                CHECK_EQ(c.hidden, hop.wire.address != c.trueAddress);
                if (c.hidden)
                    CHECK(hop.wire.standing != Standing::Exact);
            }
            const LedgerHop* received = f.received();
            CHECK_EQ(received != nullptr, result.seenSource.has_value());
            if (received == nullptr)
                continue;
            ++told;
            CHECK(received->reading.address == result.seenSource->address);
            CHECK_EQ(received->reading.port, result.seenSource->port);
            if (result.hidden) {
                ++hidden;
                CHECK_EQ(names(*r.trace, r.ledger->group(received->reading.group).members),
                         names(*r.trace, result.candidates));
                CHECK(!f.flips.empty());
            } else if (f.flips.empty()) {
                CHECK_EQ(f.hiddenAt, -1);  // destination translation alone loses nothing
            }
            std::size_t recovered = 0;
            std::size_t claimed = 0;
            for (const HeaderLine& l : f.headers) {
                claimed += l.trust == Trust::Claimed ? 1 : 0;
                recovered += l.trust != Trust::Claimed && l.isTrue ? 1 : 0;
            }
            CHECK_EQ(claimed, result.claims.size());
            CHECK_EQ(recovered, result.recovered.size());
            forgeable += checkTrust(r, f, result);
        }
    }
    check::context().clear();
    CHECK(hidden > 300);
    CHECK(told > 1000);
    CHECK(forgeable > 10);
}

CHECK_MAIN()
