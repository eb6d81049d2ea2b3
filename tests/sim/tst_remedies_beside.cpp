// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/generate.h"
#include "tests/sim/ledger_cases.h"
#include "tests/sim/remedy_cases.h"

using namespace tombolo;
using namespace tombolo::test;
using namespace tombolo::sim::analysis;

TEST(toldAsItWentBesideTheOthers)
{
    // Two ports for three pods, of which two draw one: the third finds none.
    World w = routedIsland();
    w.t.clusters[0].masquerade = false;
    w.network("far", {"10.60.0.0/24"});
    w.gateway("gw", GatewayKind::Nat, {{"core", "10.10.0.5"}, {"far", "10.60.0.1"}},
              {via("10.1.0.0/16", "10.10.0.1")});
    w.t.gateways[0].sourceNat = {
        {pre("10.0.0.0/8"), "far", {ip("10.60.0.1")}, PortRange{50000, 50001}, 0, {}}};
    w.t.routers[0].routes.push_back(via("10.60.0.0/24", "10.10.0.5"));
    w.host("s", "far", "10.60.0.11", "10.60.0.1", {{Protocol::Tcp, 80}});
    int at = 0;
    for (const char* pod : {"a", "b", "c"})
        w.flow(pod, pod, "s", Protocol::Tcp, 80).startNs = 1000000 * at++;
    const auto trace = w.run();
    for (const sim::FlowResult& f : trace->flows()) {
        const auto why = whyHidden(w.t, f.id);
        REQUIRE(why);
        CHECK_ROW(why->verdict == f.verdict && why->reason == f.reason, f.id);
        CHECK_ROW(why->seenSource == f.seenSource, f.id);
        if (f.seenSource)
            CHECK_EQ(why->losses.back().afterPort, f.seenSource->port);
        const auto given = whyHidden(w.t, *trace, f.id);
        REQUIRE(given);
        CHECK_EQ(all(*given), all(*why));
    }
    CHECK(trace->flows()[1].seenSource->port != trace->flows()[0].seenSource->port);
    const auto dropped = whyHidden(w.t, "c");
    CHECK(dropped->reason == sim::Reason::PortExhausted);
    CHECK(dropped->losses.empty() && dropped->remedies.empty());
    CHECK_EQ(dropped->tried, 0U);
    // A flow that is switched off is told beside those that are on.
    w.t.flows[2].enabled = false;
    CHECK(whyHidden(w.t, "c")->reason == sim::Reason::PortExhausted);
}

TEST(ownAddressAtEveryTranslatorOfTheWay)
{
    // Masquerade, a NAT, a carrier's NAT with other clients, and then the internet.
    World w;
    w.network("nodes", {"10.0.0.0/24"});
    w.network("cg", {"100.64.0.0/24"});
    w.network("out", {"192.0.2.0/24"}).kind = NetworkKind::Internet;
    Cluster& c = w.cluster("c1", "nodes", "10.244.0.0/16");
    c.masquerade = true;
    Node& n = World::node(c, "n1", "10.0.0.11", "10.244.1.0/24", "10.0.0.1");
    World::pod(n, "a", "10.244.1.2");
    World::pod(n, "b", "10.244.1.3");
    w.gateway("g1", GatewayKind::Nat, {{"nodes", "10.0.0.1"}, {"cg", "100.64.0.11"}},
              {via("0.0.0.0/0", "100.64.0.1"), via("10.244.1.0/24", "10.0.0.11")});
    w.t.gateways[0].sourceNat = {{pre("10.0.0.0/8"), "cg", {ip("100.64.0.11")}, {}, 0, {}}};
    w.gateway("g2", GatewayKind::Nat, {{"cg", "100.64.0.1"}, {"out", "192.0.2.1"}});
    w.t.gateways[1].sourceNat = {{pre("100.64.0.0/10"), "out", {ip("192.0.2.1")}, {}, 0, {}}};
    w.host("home", "cg", "100.64.0.50", "100.64.0.1");
    w.host("site", "out", "192.0.2.80", nullptr, {{Protocol::Tcp, 443}});
    w.flow("f", "a", "site", Protocol::Tcp, 443);
    w.flow("g", "b", "site", Protocol::Tcp, 443);
    const Why why = checkedWhy(w, "f");
    const auto own = std::find_if(why.remedies.begin(), why.remedies.end(), [](const Remedy& r) {
        return r.changes.size() == 3 && r.changes[1].element == "g1" &&
               r.changes[2].element == "g2" && r.changes[1].kind == ChangeKind::OwnAddress &&
               r.changes[2].kind == ChangeKind::OwnAddress;
    });
    REQUIRE(own != why.remedies.end());
    CHECK(own->sight == SourceSight::Alone);
}

TEST(egressPolicyIsExceptedOrRemoved)
{
    World w = routedIsland();
    Cluster& c = w.t.clusters[0];
    c.masqueradeExcept.push_back(pre("10.10.0.0/24"));
    c.encapsulation = Encapsulation::Vxlan;
    c.nodes[1].addresses.push_back(ip("10.20.0.99"));
    EgressPolicy policy;
    policy.selector = {{"app", "a"}};
    policy.destinations = {pre("10.10.0.0/24")};
    policy.nodes = {"n2"};
    policy.address = ip("10.20.0.99");
    c.egressPolicies = {policy};
    policy.selector = {{"app", "b"}};
    c.egressPolicies.push_back(policy);
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    CHECK_EQ(why.losses.front().rule, "egress-policy:0");
    CHECK(offers(why, "egress-except c1 0 10.10.0.0/24"));
    CHECK(offers(why, "egress-removed c1 0"));
    c.masqueradeExcept.pop_back();
    CHECK(offers(checkedWhy(w, "f"),
                 "egress-except c1 0 10.10.0.0/24; masquerade-except c1 10.10.0.0/24"));
}

TEST(routesThatTakeAnothersPlaceSayWhose)
{
    // One gateway for two islands with the same pods; its routes lead to the first.
    World w;
    w.network("up", {"192.0.2.0/24"});
    w.gateway("gw", GatewayKind::Nat, {{"up", "192.0.2.1"}}, {via("10.244.1.0/24", "10.1.0.11")});
    for (const auto& [net, prefix, hop] : {std::tuple("n1", "10.1.0.0/24", "10.1.0.1"),
                                           std::tuple("n2", "10.2.0.0/24", "10.2.0.1")}) {
        w.network(net, {prefix});
        w.t.gateways[0].interfaces.push_back({net, {ip(hop)}, {}});
        const std::string name = std::string("c") + net[1];
        Cluster& c = w.cluster(name.c_str(), net, "10.244.0.0/16");
        c.masquerade = true;
        const std::string node = name + "w";
        const std::string address = std::string(hop) + "1";
        Node& n = World::node(c, node.c_str(), address.c_str(), "10.244.1.0/24", hop);
        World::pod(n, (name + "p").c_str(), "10.244.1.2");
        World::pod(n, (name + "q").c_str(), "10.244.1.3");
    }
    w.t.gateways[0].sourceNat = {{pre("10.0.0.0/8"), "up", {ip("192.0.2.1")}, {}, 0, {}}};
    w.t.gateways[0].publish = {
        World::publish("pub1", "192.0.2.1", 81, "c1p", 8080, PublishMode::Dnat),
        World::publish("pub2", "192.0.2.1", 82, "c2p", 8080, PublishMode::Dnat)};
    w.host("srv", "up", "192.0.2.80", nullptr, {{Protocol::Tcp, 443}});
    w.host("cli", "up", "192.0.2.90");
    w.flow("f", "c2q", "srv", Protocol::Tcp, 443);
    w.flow("in1", "cli", "pub1", Protocol::Tcp, 81);
    w.flow("in2", "cli", "pub2", Protocol::Tcp, 82);
    const Why why = checkedWhy(w, "f");
    const std::string replace = "replace-routes c2 gw 10.244.1.0/24 10.2.0.11 10.1.0.11";
    const auto found = std::find_if(why.remedies.begin(), why.remedies.end(), [&](const Remedy& r) {
        return r.price.routes == 0 && told(r.changes).find(replace) != std::string::npos;
    });
    if (found == why.remedies.end())
        std::cout << all(why) << std::endl;
    REQUIRE(found != why.remedies.end());
    CHECK_EQ(found->price.routes, 0U);
    CHECK_EQ(found->price.replaced, 1U);
    // Who asked for the first island now gets to the second; who asked for that one, too.
    using What = FlowChange::What;
    CHECK(found->price.flows ==
          (std::vector<FlowChange>{{"in1", What::Broken}, {"in2", What::Mended}}));
    Topology copy = w.t;
    CHECK(!applyChange(copy, {ChangeKind::Routes, "c2", {"gw", "10.244.1.0/24", "10.2.0.11"}}));
    CHECK(copy.gateways[0].routes == w.t.gateways[0].routes);
}

TEST(whatDidNotWorkBeforeIsNoLoss)
{
    World w = routedIsland();
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    w.flow("nobody", "b", "10.10.0.77", Protocol::Tcp, 80);
    w.flow("refused", "b", "server", Protocol::Tcp, 81);
    for (const Remedy& r : checkedWhy(w, "f").remedies)
        CHECK_ROW(r.price.flows.empty(), told(r.changes));
}

/// Whichever endpoint the hash of the ports picks.
TEST(whatBreaksOtherConnectionsSaysSoAndComesLast)
{
    // Not masqueraded, the sender is a pod of the cluster for the policy Local: any endpoint is
    // chosen, and one on its own node answers past the node that translated (SVC-5).
    World w = island();
    Cluster& c = w.t.clusters[0];
    for (Node& n : c.nodes) {
        for (Pod& p : n.pods)
            p.labels = {{"app", p.id == "a" ? "client" : "web"}};
    }
    Service& s = World::service(c, "web", "10.96.0.10", "web");
    s.type = ServiceType::NodePort;
    s.externalTrafficPolicy = TrafficPolicy::Local;
    s.ports[0].nodePort = 30080;
    int checked = 0;
    for (std::uint16_t port = 40'000; port < 40'008; ++port) {
        w.t.flows.clear();
        w.flow("f", "a", "10.20.0.12", Protocol::Tcp, 30080).sourcePort = port;
        const Why why = checkedWhy(w, "f");
        for (const Remedy& r : why.remedies) {
            const ChangeKind kind = r.changes.front().kind;
            if (kind != ChangeKind::MasqueradeExcept && kind != ChangeKind::MasqueradeOff)
                continue;
            REQUIRE(r.price.breaks.size() == 1);
            CHECK_EQ(r.price.breaks[0].receiver, "b");
            CHECK(r.price.breaks[0].reason == sim::Reason::ReplyNotTranslated);
            CHECK(r.price.cutsOff() && !r.price.isFree());
            CHECK(&r != &why.remedies.front());
            ++checked;
        }
    }
    CHECK(checked > 0);
}

TEST(whatShowsSomeConnectionsOnlyIsNone)
{
    // By the cluster address a pod is seen by another pod, but not by the server outside, which is
    // an endpoint as well: what goes there is masqueraded (SVC-13).
    World w = island();
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "c");
    s.type = ServiceType::NodePort;
    s.ports[0].nodePort = 30080;
    s.endpoints = {{"server", {}, 80, {}}};
    int outside = 0;
    for (std::uint16_t port = 40'000; port < 40'008; ++port) {
        w.t.flows.clear();
        w.flow("f", "a", "10.20.0.11", Protocol::Tcp, 30080).sourcePort = port;
        const auto why = whyHidden(w.t, "f");
        REQUIRE(why);
        CHECK(why->sight == SourceSight::Hidden);
        outside += why->receiver == "server";
        for (const Remedy& r : why->remedies)
            CHECK_ROW(told(r.changes) != "call-service f web 80", told(r.changes));
    }
    CHECK(outside > 0 && outside < 8);
}

/// Called itself, the pod sees the same address of the node as through the service (L-8, H31).
TEST(theSameAddressWithTheSameOthersIsNoGain)
{
    World w = island(PodLink::Bridge);
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "a");
    s.type = ServiceType::NodePort;
    s.ports[0].nodePort = 30080;
    w.flow("f", "n1", "10.20.0.11", Protocol::Tcp, 30080);
    const Why why = checkedWhy(w, "f");
    CHECK_EQ(toString(why.seenSource->address), "10.1.1.1");
    CHECK(why.candidates.size() > 1);
    for (const Remedy& r : why.remedies)
        CHECK_ROW(toString(r.seen.address) != "10.1.1.1", told(r.changes));
}

/// However many rules a fault of the document is about then.
TEST(oldFaultsAreNoNewProblems)
{
    World w = routedIsland();
    w.network("far", {"10.60.0.0/24"});
    w.gateway("gw", GatewayKind::Nat, {{"core", "10.10.0.5"}, {"far", "10.60.0.1"}},
              {via("0.0.0.0/0", "10.10.0.1")});
    w.t.clusters[0].masquerade = false;
    w.t.gateways[0].sourceNat = {
        {pre("10.0.0.0/8"), "far", {ip("10.60.0.1"), ip("10.60.0.77")}, {}, 0, {}}};
    w.t.routers[0].routes.push_back(via("10.60.0.0/24", "10.10.0.5"));
    w.host("s", "far", "10.60.0.11", "10.60.0.1", {{Protocol::Tcp, 80}});
    std::uint16_t port = 40'000;
    w.flow("f", "a", "s", Protocol::Tcp, 80).sourcePort = port;
    const auto had = validate(w.t);
    CHECK(std::any_of(had.begin(), had.end(),
                      [](const Finding& f) { return f.code == "pool-address-nobody"; }));
    bool split = false;
    const auto why = whyHidden(w.t, "f");
    REQUIRE(why);
    for (const Remedy& r : why->remedies) {
        split = split || r.changes.front().kind == ChangeKind::SourceNatNarrowed;
        for (const Finding& f : r.price.findings)
            CHECK_ROW(f.code != "pool-address-nobody", told(r.changes));
    }
    CHECK(split);
}

TEST(noLoadIsToldWhereNobodyGetsAny)
{
    World w = island();
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "c");
    s.type = ServiceType::LoadBalancer;
    s.loadBalancer = LoadBalancer{{ip("10.20.0.200")}, Advertise::L2, "n1", {}};
    w.flow("f", "b", "10.20.0.200", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    const Price& price = remedy(why, "traffic-policy-local web").price;
    CHECK(price.droppingNodes == std::vector<std::string>{"n1"});
    CHECK(price.load.empty());
}

TEST(aChainLetsThroughWhatAnEarlierProxyWrote)
{
    World w = twoProxies({Identity::XForwardedFor}, {Identity::XForwardedFor});
    w.t.gateways[1].publish[0].clientHeaders = ClientHeaders::Replace;
    const Why why = checkedWhy(w, "f");
    CHECK(!tells(why.sight));
    const Remedy& r = remedy(why, "append-headers " + w.t.gateways[1].publish[0].id);
    CHECK(r.sight == SourceSight::Header);
    CHECK(r.price.clientLines && r.price.listener && !r.price.isFree());
    // Where the first one writes nothing, there is nothing to let through.
    w.t.gateways[0].publish[0].identity.clear();
    for (const Remedy& other : checkedWhy(w, "f").remedies)
        CHECK(other.changes.size() > 1 || other.changes[0].kind != ChangeKind::AppendHeaders);
}

/// Flat needs no entry: the flow then calls another pod behind it than the one that answers now.
TEST(flatIsOfferedWhateverPodAnsweredNow)
{
    GenerateOptions shape = generateOptions(ClusterModel::Island);
    shape.clusters = 2;
    shape.nodes = 3;
    shape.podsPerNode = 2;
    shape.flows = 24;
    const Topology t = generate(shape);
    Topology flat = t;
    REQUIRE(applyChange(flat, {ChangeKind::FlatModel, "", {"c0", "c1"}}));
    const auto before = sim::simulate(t);
    const auto after = sim::simulate(flat);
    REQUIRE(before && after);
    int offered = 0;
    for (std::size_t f = 0; f < (*before)->flows().size(); ++f) {
        const sim::FlowResult& was = (*before)->flows()[f];
        if (!was.hidden || sightOf((*after)->flows()[f]) != SourceSight::Address)
            continue;
        const auto why = whyHidden(t, **before, was.id);
        REQUIRE(why);
        CHECK_ROW(offers(*why, "flat-model  c0 c1"), was.id);
        ++offered;
    }
    CHECK(offered > 8);
}

CHECK_MAIN()
