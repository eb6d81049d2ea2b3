// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>

#include "tests/sim/ledger_cases.h"
#include "tests/sim/remedy_cases.h"

using namespace tombolo;
using namespace tombolo::test;
using namespace tombolo::sim::analysis;

namespace {

/// Another island behind the gateway "gw", with the pod prefix of the first. @return its node
Node& addIsland(World& w)
{
    w.network("nodes2", {"10.30.0.0/24"});
    w.gateway("gw", GatewayKind::Nat, {{"core", "10.10.0.9"}, {"nodes2", "10.30.0.1"}},
              {via("10.1.1.0/24", "10.30.0.21"), via("10.20.0.0/24", "10.10.0.1")});
    Cluster& c2 = w.cluster("c2", "nodes2", "10.1.0.0/16");
    c2.masquerade = true;
    return World::node(c2, "m1", "10.30.0.21", "10.1.1.0/24", "10.30.0.1");
}

/// A service of pod c on n2, on every node's port 30080.
World withNodePort(const char* app = "c")
{
    World w = island();
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", app);
    s.type = ServiceType::NodePort;
    s.ports[0].nodePort = 30080;
    return w;
}

World proxied(PublishMode mode)
{
    World w = twoSides(GatewayKind::Proxy);
    w.host("other", "front", "10.40.0.51", "10.40.0.1");
    w.t.gateways[0].publish = {World::publish("p", "10.40.0.1", 80, "s1", 80, mode)};
    w.flow("f", "client", "p", Protocol::Tcp, 80);
    return w;
}

}  // namespace

TEST(visibleSourceNeedsNothing)
{
    World w = routedIsland();
    w.t.clusters[0].masquerade = false;
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    CHECK(why.sight == SourceSight::Address);
    CHECK(why.losses.empty());
    CHECK(why.remedies.empty());
    CHECK_EQ(why.tried, 0U);
}

TEST(saysWhichRuleWithItsLaw)
{
    World w = island();
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    REQUIRE(why.losses.size() == 1);
    const Loss& loss = why.losses[0];
    CHECK_EQ(loss.element, "n1");
    CHECK_EQ(loss.rule, "masquerade");
    CHECK_EQ(loss.law, "L-8");
    CHECK_EQ(toString(loss.before), "10.1.1.2");
    CHECK_EQ(toString(loss.after), "10.20.0.11");
    CHECK_EQ(toString(loss.to), "10.10.0.60");
    CHECK_EQ(why.receiver, "server");
    CHECK_EQ(why.crowd.pods, 2U);
    CHECK_EQ(why.crowd.nodes, 1U);
}

/// Which law chose the port says nothing of who is hidden.
TEST(namesTheLawThatReplacesTheAddressWhateverChoseThePort)
{
    World w = island();
    w.t.clusters[0].masqueradeRandomPorts = true;
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    CHECK_EQ(checkedWhy(w, "f").losses.at(0).law, "L-8");

    World s = withNodePort("a");
    s.t.clusters[0].masqueradeRandomPorts = true;
    s.flow("f", "client", "10.20.0.11", Protocol::Tcp, 30080);
    CHECK_EQ(checkedWhy(s, "f").losses.at(0).law, "SVC-4");

    World g = twoSides(GatewayKind::Nat);
    SourceNat rule;
    rule.from = pre("10.40.0.0/24");
    rule.out = "back";
    rule.to = {ip("10.50.0.1")};
    g.t.gateways[0].sourceNat = {rule};
    g.flow("f", "client", "s1", Protocol::Tcp, 80);
    CHECK_EQ(checkedWhy(g, "f").losses.at(0).law, "L-9");
}

TEST(masqueradeWithRoutes)
{
    World w = routedIsland();
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    w.flow("g", "b", "server", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    REQUIRE(!why.remedies.empty());
    CHECK_EQ(told(why.remedies[0].changes), "masquerade-except c1 10.10.0.0/24");
    CHECK(offers(why, "masquerade-off c1"));
    const Price& price = why.remedies[0].price;
    CHECK_EQ(price.rules, 1U);
    CHECK(price.latencyNs < 0);
    REQUIRE(price.flows.size() == 1);
    CHECK_EQ(price.flows[0].flow, "g");
    CHECK(price.flows[0].what == FlowChange::What::Shown);
}

TEST(masqueradeWithoutRoutes)
{
    World w = island();
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    const Remedy& r = remedy(why, "masquerade-except c1 10.10.0.0/24; routes c1 r1 10.1.1.0/24 "
                                  "10.20.0.11 r1 10.1.2.0/24 10.20.0.12");
    CHECK_EQ(r.price.routes, 2U);
    CHECK(offers(why, "masquerade-except c1 10.10.0.0/24; advertise-pods c1 r1"));
}

TEST(nodePortWithEndpointOnTheNode)
{
    World w = withNodePort("a");
    w.flow("f", "client", "10.20.0.11", Protocol::Tcp, 30080);
    w.flow("g", "client", "10.20.0.12", Protocol::Tcp, 30080);
    const Why why = checkedWhy(w, "f");
    REQUIRE(!why.losses.empty());
    CHECK_EQ(why.losses[0].law, "SVC-4");
    const Remedy& r = remedy(why, "traffic-policy-local web");
    CHECK(r.price.droppingNodes == std::vector<std::string>{"n2"});
    REQUIRE(r.price.flows.size() == 1);
    CHECK_EQ(r.price.flows[0].flow, "g");
    CHECK(r.price.flows[0].what == FlowChange::What::Broken);
}

TEST(nodePortWithoutEndpointOnTheNode)
{
    World w = withNodePort();
    w.flow("f", "client", "10.20.0.11", Protocol::Tcp, 30080);
    const Why why = checkedWhy(w, "f");
    const Remedy& added = remedy(why, "traffic-policy-local web; add-endpoint web n1 c");
    CHECK_EQ(added.price.pods, 1U);
    CHECK_EQ(added.price.addresses, 1U);
    CHECK(added.price.droppingNodes.empty());
    CHECK(offers(why, "traffic-policy-local web; call-other-node f n2 10.20.0.12"));
}

TEST(loadOfLocalPolicyIsUneven)
{
    // Two endpoints on n1, one on n2: by node they get a quarter, a quarter and a half.
    World w = withNodePort("web");
    for (Node& n : w.t.clusters[0].nodes) {
        for (Pod& p : n.pods)
            p.labels = {{"app", "web"}};
    }
    w.flow("f", "client", "10.20.0.11", Protocol::Tcp, 30080);
    const Why why = checkedWhy(w, "f");
    const Price& price = remedy(why, "traffic-policy-local web").price;
    REQUIRE(price.load.size() == 2);
    CHECK(price.load[0] == (NodeLoad{"n1", 2, 250}));
    CHECK(price.load[1] == (NodeLoad{"n2", 1, 500}));
    CHECK(price.droppingNodes.empty());
}

TEST(loadBalancerOnTheWrongNode)
{
    World w = withNodePort();
    Service& s = w.t.clusters[0].services[0];
    s.type = ServiceType::LoadBalancer;
    s.loadBalancer = LoadBalancer{{ip("10.20.0.200")}, Advertise::L2, "n1", {}};
    w.flow("f", "client", "10.20.0.200", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    CHECK(offers(why, "traffic-policy-local web; load-balancer-node web n2"));
    const Price& price = remedy(why, "traffic-policy-local web; add-endpoint web n1 c").price;
    REQUIRE(price.load.size() == 2);
    CHECK_EQ(price.load[0].perEndpoint, 1000U);
    CHECK_EQ(price.load[1].perEndpoint, 0U);
}

TEST(balancerInFrontSendsToNodesWithoutEndpoint)
{
    World w = withNodePort();
    w.network("front", {"10.40.0.0/24"});
    w.gateway("vip", GatewayKind::Vip, {{"front", "10.40.0.1"}, {"nodes", "10.20.0.2"}});
    w.host("user", "front", "10.40.0.50", "10.40.0.1");
    Publish p = World::publish("pub", "10.40.0.200", 80, "n1", 30080, PublishMode::Dnat);
    p.backends.push_back({"n2", {}, 30080, {}});
    w.t.gateways[0].publish = {p};
    for (Node& n : w.t.clusters[0].nodes)
        n.routes.push_back(via("10.40.0.0/24", "10.20.0.2"));
    // A port whose hash picks the node without endpoint.
    Flow& flow = w.flow("f", "user", "pub", Protocol::Tcp, 80);
    bool found = false;
    for (int port = 40001; port < 40020 && !found; ++port) {
        flow.sourcePort = static_cast<std::uint16_t>(port);
        const auto why = whyHidden(w.t, "f");
        REQUIRE(why);
        found = !why->losses.empty() && why->losses[0].element == "n1";
    }
    REQUIRE(found);
    const Why why = checkedWhy(w, "f");
    CHECK(offers(why, "traffic-policy-local web; health-check pub n1"));
}

TEST(podCallsNodePortOfItsOwnCluster)
{
    World w = withNodePort();
    w.flow("f", "a", "10.20.0.12", Protocol::Tcp, 30080);
    const Why why = checkedWhy(w, "f");
    CHECK_EQ(why.losses.size(), 2U);
    CHECK_EQ(told(why.remedies.front().changes), "call-service f web 80");
}

TEST(sourceNatOfAGateway)
{
    World w = twoSides(GatewayKind::Nat);
    w.host("other", "front", "10.40.0.51", "10.40.0.1");
    w.t.gateways[0].sourceNat = {{pre("10.40.0.0/16"), "back", {ip("10.50.0.1")}, {}, 0, {}}};
    w.flow("f", "client", "s1", Protocol::Tcp, 80);
    w.flow("g", "other", "s1", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    CHECK(offers(why, "source-nat-removed gw 10.40.0.0/16 back"));
    const Remedy& narrowed = remedy(why, "source-nat-narrowed gw 10.40.0.0/16 back 10.40.0.0/24");
    CHECK_EQ(narrowed.price.rules, 7U);  // eight halves instead of one rule
    const Remedy& own = remedy(why, "own-address gw back 10.40.0.50 10.50.0.50");
    CHECK(own.sight == SourceSight::Alone);
    CHECK_EQ(own.price.addresses, 1U);
}

TEST(fullTranslationBackToDestinationOnly)
{
    World w = twoSides(GatewayKind::Nat);
    w.host("other", "front", "10.40.0.51", "10.40.0.1");
    w.t.gateways[0].publish = {
        World::publish("p", "10.40.0.200", 80, "s1", 80, PublishMode::FullNat)};
    w.flow("f", "client", "p", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    CHECK_EQ(told(why.remedies.front().changes), "publish-dnat p");
    CHECK(why.remedies.front().price.isFree());
}

TEST(directServerReturnWhereAnswersTakeAnotherWay)
{
    World w = twoSides(GatewayKind::Vip);
    w.router("r", {{"front", "10.40.0.2"}, {"back", "10.50.0.2"}});
    w.host("other", "front", "10.40.0.51", "10.40.0.1");
    w.t.gateways[0].publish = {
        World::publish("p", "10.40.0.200", 80, "s1", 80, PublishMode::FullNat)};
    w.t.hosts[1].routes = {via("0.0.0.0/0", "10.50.0.2")};  // s1 answers past the gateway
    w.flow("f", "client", "p", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    CHECK_EQ(told(why.remedies.front().changes), "publish-dsr p");
    CHECK(!std::any_of(why.remedies.begin(), why.remedies.end(),
                       [](const Remedy& r) { return told(r.changes) == "publish-dnat p"; }));
}

TEST(proxySaysWhoItSpeaksFor)
{
    World tcp = proxied(PublishMode::Tcp);
    const Why why = checkedWhy(tcp, "f");
    const Remedy& v2 = remedy(why, "send-identity p proxy-v2");
    CHECK(v2.sight == SourceSight::Header);
    CHECK(v2.price.listener);
    World http = proxied(PublishMode::Http);
    CHECK(offers(checkedWhy(http, "f"), "send-identity p x-forwarded-for"));
}

/// A proxy is only named by the one behind it: both have to name their clients, and alike.
TEST(bothEndsOfAProxyChainAreChanged)
{
    const auto chain = [](PublishMode edge, std::vector<Identity> first, PublishMode inner,
                          std::vector<Identity> second) {
        World w = twoProxies(std::move(first), std::move(second), inner);
        w.t.gateways[0].publish[0].mode = edge;
        return checkedWhy(w, "f");
    };
    using enum PublishMode;
    const Why one = chain(Tcp, {}, Http, {Identity::Forwarded});
    CHECK(offers(one, "speak-http one forwarded alike"));
    CHECK(one.tried < 20);
    const Why deaf = chain(Tcp, {Identity::ProxyV2}, Http, {Identity::XForwardedFor});
    CHECK(offers(deaf, "speak-http one x-forwarded-for alike"));
    const auto after = withChanges(twoProxies({Identity::ProxyV2}, {}).t,
                                   {{ChangeKind::SpeakHttp, "one", {"forwarded", "alike"}}});
    REQUIRE(after);
    CHECK(after->gateways[0].publish[0].identity == std::vector{Identity::Forwarded});
}

TEST(forgedHeadersAreReplaced)
{
    World w = proxied(PublishMode::Http);
    w.t.gateways[0].publish[0].identity = {Identity::XForwardedFor};
    w.t.flows[0].claims = {{Identity::XForwardedFor, ip("192.0.2.1"), 0, {}}};
    const Why why = checkedWhy(w, "f");
    CHECK(why.sight == SourceSight::Header && why.claims);
    CHECK_EQ(told(why.remedies.front().changes), "replace-headers p");
}

TEST(headerNeedsTheSourceBeforeTheProxy)
{
    // A pod is masqueraded, then speaks through a proxy: the proxy's line names the node.
    World w = routedIsland();
    w.network("back", {"10.50.0.0/24"});
    w.gateway("px", GatewayKind::Proxy, {{"core", "10.10.0.5"}, {"back", "10.50.0.1"}},
              {via("0.0.0.0/0", "10.10.0.1")});
    w.host("s", "back", "10.50.0.11", "10.50.0.1", {{Protocol::Tcp, 80}});
    w.t.gateways[0].publish = {World::publish("p", "10.10.0.5", 80, "s", 80, PublishMode::Http)};
    w.flow("f", "a", "p", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    CHECK_EQ(why.losses.size(), 2U);
    CHECK(offers(why, "masquerade-except c1 10.10.0.0/24; send-identity p x-forwarded-for"));
}

TEST(twoTranslatorsInARow)
{
    World w = routedIsland();
    w.network("far", {"10.60.0.0/24"});
    w.gateway("gw", GatewayKind::Nat, {{"core", "10.10.0.5"}, {"far", "10.60.0.1"}},
              {via("0.0.0.0/0", "10.10.0.1")});
    w.t.gateways[0].sourceNat = {{pre("10.0.0.0/8"), "far", {ip("10.60.0.1")}, {}, 0, {}}};
    w.t.routers[0].routes.push_back(via("10.60.0.0/24", "10.10.0.5"));
    w.host("s", "far", "10.60.0.11", "10.60.0.1", {{Protocol::Tcp, 80}});
    w.flow("f", "a", "s", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    CHECK_EQ(why.losses.size(), 2U);
    CHECK(offers(why, "masquerade-except c1 10.60.0.0/24; source-nat-removed gw 10.0.0.0/8 far"));
    bool own = false;
    for (const Remedy& r : why.remedies)
        own = own || (r.sight == SourceSight::Alone && r.changes.size() == 2);
    CHECK(own);
}

TEST(privateAddressesStayOffTheInternet)
{
    World w = routedIsland();
    w.network("net", {"198.51.100.0/24"}).kind = NetworkKind::Internet;
    w.gateway("gw", GatewayKind::Nat, {{"core", "10.10.0.5"}, {"net", "198.51.100.9"}},
              {via("10.0.0.0/8", "10.10.0.1")});
    w.t.gateways[0].sourceNat = {{pre("10.0.0.0/8"), "net", {ip("198.51.100.9")}, {}, 0, {}}};
    w.t.routers[0].routes.push_back(via("0.0.0.0/0", "10.10.0.5"));
    w.host("site", "net", "198.51.100.80", nullptr, {{Protocol::Tcp, 80}});
    w.flow("f", "a", "site", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    REQUIRE(!why.remedies.empty());
    for (const Remedy& r : why.remedies) {
        if (r.changes.front().kind == ChangeKind::FlatModel)
            continue;
        CHECK(r.sight == SourceSight::Alone);
        CHECK(!IpAddress(r.seen.address).isNone() &&
              pre("198.51.100.0/24").contains(r.seen.address));
    }
}

/// Services are Kubernetes, in either model: what balancing hides, flat does not show.
TEST(flatDoesNotShowWhatAServiceHides)
{
    World w = withNodePort();
    w.flow("f", "client", "10.20.0.11", Protocol::Tcp, 30080);
    const Why why = checkedWhy(w, "f");
    CHECK(why.sight == SourceSight::Hidden);
    CHECK_EQ(why.flatHides, "web");
    for (const Remedy& r : why.remedies)
        CHECK_ROW(r.changes.front().kind != ChangeKind::FlatModel, told(r.changes));
    CHECK(offers(why, "traffic-policy-local web; call-other-node f n2 10.20.0.12"));
}

/// Past an entry one gets without making everything flat, where that will do.
TEST(flatIsNoWayPastAnEntry)
{
    World w = routedIsland();
    w.network("edge", {"10.60.0.0/24"});
    w.gateway("px", GatewayKind::Proxy, {{"core", "10.10.0.9"}},
              {via("10.1.0.0/16", "10.10.0.1"), via("10.20.0.0/24", "10.10.0.1")});
    w.t.gateways[0].publish = {World::publish("p", "10.10.0.9", 80, "a", 8080, PublishMode::Http)};
    w.flow("f", "client", "p", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    REQUIRE(why.losses.size() == 1);
    CHECK(offers(why, "call-directly f a 8080"));
    for (const Remedy& r : why.remedies) {
        CHECK_ROW(r.changes.front().kind != ChangeKind::FlatModel, told(r.changes));
        const bool direct = r.changes.front().kind == ChangeKind::CallDirectly;
        CHECK_ROW(r.price.proxies ==
                      (direct ? std::vector<std::string>{"px"} : std::vector<std::string>{}),
                  told(r.changes));
    }
}

/// Nor where the sender itself lacks the route.
TEST(theSenderMayNeedTheRoute)
{
    World w = routedIsland();
    w.host("lonely", "core", "10.10.0.70", nullptr);
    w.gateway("px", GatewayKind::Proxy, {{"core", "10.10.0.9"}},
              {via("10.1.0.0/16", "10.10.0.1"), via("10.20.0.0/24", "10.10.0.1")});
    w.t.gateways[0].publish = {World::publish("p", "10.10.0.9", 80, "a", 8080, PublishMode::Http)};
    w.flow("f", "lonely", "p", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    CHECK(offers(why, "call-directly f a 8080; routes c1 lonely 10.1.0.0/16 10.10.0.1"));
    for (const Remedy& r : why.remedies)
        CHECK_ROW(r.changes.front().kind != ChangeKind::FlatModel, told(r.changes));
}

/// Where flat is the way, it says that the flow then calls the pod itself, and what that costs.
TEST(flatSaysWhatItBypasses)
{
    World w = island();
    Node& m = addIsland(w);
    World::pod(m, "y", "10.1.1.3");
    World::pod(m, "z", "10.1.1.4");
    w.t.gateways[0].publish = {World::publish("p", "10.10.0.9", 80, "y", 8080, PublishMode::Dnat)};
    w.t.gateways[0].publish[0].backends.push_back({"z", {}, 8080, {}});
    w.flow("f", "a", "p", Protocol::Tcp, 80);
    w.flow("g", "client", "p", Protocol::Tcp, 80);
    const auto asked = whyHidden(w.t, "f");
    REQUIRE(asked);
    const Why& why = *asked;
    const auto flat = std::find_if(why.remedies.begin(), why.remedies.end(), [](const Remedy& r) {
        return r.changes.front().kind == ChangeKind::FlatModel;
    });
    REQUIRE(flat != why.remedies.end());
    CHECK(flat->calls == "y" || flat->calls == "z");
    CHECK_EQ(flat->calls, flat->receiver);
    CHECK_EQ(int(flat->callsPort), 8080);
    CHECK(flat->price.noBalancing);
    CHECK(flat->price.bypassing == std::vector<std::string>{"g"});
    CHECK(flat->price.proxies.empty());
}

TEST(anAnswerFromSomeoneElseIsNoRemedy)
{
    // The other island has a pod with the same address: reaching that one is not the same flow.
    World w = routedIsland();
    Node& m = addIsland(w);
    World::pod(m, "z", "10.1.1.3");
    w.t.gateways[0].publish = {World::publish("p", "10.10.0.9", 80, "z", 8080, PublishMode::Dnat)};
    w.flow("f", "a", "p", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    CHECK_EQ(why.receiver, "z");
    for (const Remedy& r : why.remedies)
        CHECK_EQ(r.receiver, "z");
}

TEST(flatIsTheLastResort)
{
    World w = routedIsland();
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    REQUIRE(!why.remedies.empty());
    CHECK_EQ(told(why.remedies.back().changes), "flat-model  c1");
    CHECK(why.remedies.size() > 1);
}

TEST(hairpinHasNoRemedy)
{
    World w = island();
    World::service(w.t.clusters[0], "own", "10.96.0.11", "a");
    w.flow("f", "a", "own", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    CHECK(why.sight == SourceSight::Hidden);
    REQUIRE(why.losses.size() == 1);
    CHECK_EQ(why.losses[0].law, "SVC-7");
    CHECK(why.remedies.empty());
}

TEST(twinsAreToldWithTheirFindings)
{
    World w = routedIsland();
    Cluster& c2 = w.cluster("c2", "nodes", "10.1.0.0/16");
    Node& m = World::node(c2, "m1", "10.20.0.31", "10.1.9.0/24", "10.20.0.1");
    World::pod(m, "twin", "10.1.1.2");
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    CHECK(remedy(why, "masquerade-except c1 10.10.0.0/24").price.twins ==
          std::vector<std::string>{"twin"});
}

TEST(whoIsMasqueradedBehindTheOwnAddressIsTold)
{
    // The sender speaks as its node, and so does every pod of that node.
    World w = routedIsland();
    Cluster& c = w.t.clusters[0];
    Pod& agent = World::pod(c.nodes[0], "agent", "10.1.1.9");
    agent.hostNetwork = true;
    agent.addresses.clear();
    w.network("far", {"10.60.0.0/24"});
    w.gateway("gw", GatewayKind::Nat, {{"core", "10.10.0.5"}, {"far", "10.60.0.1"}},
              {via("10.0.0.0/8", "10.10.0.1")});
    w.t.gateways[0].sourceNat = {{pre("10.20.0.0/24"), "far", {ip("10.60.0.1")}, {}, 0, {}}};
    w.t.routers[0].routes.push_back(via("10.60.0.0/24", "10.10.0.5"));
    w.host("s", "far", "10.60.0.11", "10.60.0.1", {{Protocol::Tcp, 80}});
    w.flow("f", "agent", "s", Protocol::Tcp, 80);
    const Remedy r = remedy(checkedWhy(w, "f"), "source-nat-removed gw 10.20.0.0/24 far");
    CHECK(r.sight == SourceSight::Address);
    CHECK_EQ(toString(r.seen.address), "10.20.0.11");
    CHECK(r.price.twins == (std::vector<std::string>{"n1", "a", "b"}));
    CHECK(!r.price.isFree());
}

TEST(anOwnAddressThatOthersWearIsNoGainForWhoStandsAlone)
{
    World w = routedIsland();
    w.t.clusters[0].masquerade = false;
    w.network("far", {"10.60.0.0/24"});
    w.gateway("gw", GatewayKind::Nat, {{"core", "10.10.0.5"}, {"far", "10.60.0.1"}},
              {via("10.0.0.0/8", "10.10.0.1")});
    w.t.gateways[0].interfaces[1].addresses.push_back(ip("10.60.0.2"));
    w.t.gateways[0].sourceNat = {{pre("10.1.1.2/32"), "far", {ip("10.60.0.2")}, {}, 0, {}}};
    w.t.routers[0].routes.push_back(via("10.60.0.0/24", "10.10.0.5"));
    w.host("s", "far", "10.60.0.11", "10.60.0.1", {{Protocol::Tcp, 80}});
    w.flow("f", "a", "s", Protocol::Tcp, 80);
    const Why alone = checkedWhy(w, "f");
    CHECK(alone.sight == SourceSight::Alone);
    CHECK(offers(alone, "source-nat-removed gw 10.1.1.2/32 far"));
    Cluster& c2 = w.cluster("c2", "far", "10.1.0.0/16");
    Node& m = World::node(c2, "m1", "10.60.0.31", "10.1.9.0/24", "10.60.0.1");
    World::pod(m, "twin", "10.1.1.2");
    for (const Remedy& r : checkedWhy(w, "f").remedies)
        CHECK_ROW(r.price.twins.empty(), told(r.changes));
    // Where it is seen without a name, the own address is more than before: with its price.
    w.t.gateways[0].sourceNat.front().from = pre("10.1.0.0/16");
    const Remedy r = remedy(checkedWhy(w, "f"), "source-nat-removed gw 10.1.0.0/16 far");
    CHECK(r.price.twins == std::vector<std::string>{"twin"});
}

TEST(whoCouldForgeTheHeaderIsTold)
{
    // The server can be reached past the proxy's door, by another one that adds no header.
    World w = proxied(PublishMode::Tcp);
    w.t.gateways[0].publish.push_back(
        World::publish("q", "10.40.0.1", 81, "s1", 80, PublishMode::Tcp));
    const char* both = "send-identity p proxy-v2; send-identity q proxy-v2 alike";
    CHECK(remedy(checkedWhy(w, "f"), both).sight == SourceSight::Header);
    w.t.gateways[0].publish.front().identity = {Identity::ProxyV2};
    const Why doubted = checkedWhy(w, "f");
    CHECK(doubted.sight == SourceSight::Doubted);
    CHECK(doubted.forgers.size() >= 2);
    CHECK(offers(doubted, "send-identity q proxy-v2 alike"));
    w.t.gateways[0].publish.pop_back();
    const Why sure = checkedWhy(w, "f");
    CHECK(sure.forgers.empty() && sure.sight == SourceSight::Header);
}

/// Whoever the gateway translates reaches the server as its proxy does, and no header of its.
TEST(whatLeavesADoubtComesAfterWhatLeavesNone)
{
    World w = proxied(PublishMode::Tcp);
    w.t.gateways[0].publish.push_back(
        World::publish("q", "10.40.0.1", 81, "s1", 80, PublishMode::FullNat));
    const Why why = checkedWhy(w, "f");
    const Remedy& doubtful = remedy(why, "send-identity p proxy-v2");
    CHECK(doubtful.sight == SourceSight::Doubted);
    const auto& forgers = doubtful.price.forgers;
    CHECK(std::find(forgers.begin(), forgers.end(), "other") != forgers.end());
    CHECK(tells(why.remedies.front().sight));
}

TEST(refusesWhatIsNotThereAndStops)
{
    World w = island();
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    CHECK(!whyHidden(w.t, "nobody"));
    SearchOptions options;
    const std::atomic<bool> stop = true;
    options.stop = &stop;
    const auto why = whyHidden(w.t, "f", options);
    CHECK(!why && why.error().code == Errc::Cancelled);
    SearchOptions bounded;
    bounded.maxTrials = 2;
    const auto part = whyHidden(w.t, "f", bounded);
    CHECK(part && !part->complete && part->tried == 2);
    Topology copy = w.t;
    CHECK(!applyChange(copy, {ChangeKind::MasqueradeOff, "nobody", {}}));
    CHECK(!withChanges(w.t, {{ChangeKind::PublishDnat, "nobody", {}}}));
}

TEST(writesJson)
{
    World w = routedIsland();
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    const Why why = checkedWhy(w, "f");
    std::ostringstream out;
    writeJson({why}, out);
    CHECK(out.str().find("\"format\": \"tombolo-why\"") != std::string::npos);
    CHECK(out.str().find("\"change\": \"masquerade-except\"") != std::string::npos);
}

CHECK_MAIN()
