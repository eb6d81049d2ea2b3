// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <set>

#include "tests/sim/small_worlds.h"

/// What happens during a run: faults, queues, entries that end, remembered clients, forged headers,
/// source checks.
using namespace tombolo;
using namespace tombolo::test;
using sim::StepKind;

namespace {

constexpr std::int64_t kMs = 1'000'000;

Fault fault(const char* element, std::int64_t down, std::optional<std::int64_t> up = {},
            const char* network = "")
{
    Fault f;
    f.element = element;
    f.network = network;
    f.downNs = down;
    f.upNs = up;
    return f;
}

std::vector<std::string> verdicts(const sim::Trace& trace)
{
    std::vector<std::string> out;
    for (const sim::FlowResult& f : trace.flows())
        out.push_back(verdict(trace, f));
    return out;
}

/// Flows from `from` to `to`, one at each of these milliseconds.
void flowsAt(World& w, const char* from, const char* to, int port,
             std::initializer_list<int> milliseconds, Protocol protocol = Protocol::Tcp)
{
    for (const int ms : milliseconds) {
        const std::string id = "f" + std::to_string(w.t.flows.size());
        w.flow(id.c_str(), from, to, protocol, port).startNs = ms * kMs;
    }
}

/// Steps that ended a packet for this reason, of every packet of the run.
int drops(const sim::Trace& trace, sim::Reason reason)
{
    int out = 0;
    for (std::uint32_t i = 0; i < trace.crossingCount(); ++i)
        for (const sim::Step& s : trace.steps(i))
            out += s.reason == reason ? 1 : 0;
    return out;
}

/// A client behind two routers that both learn the way to a pod; the way back is by r2 alone.
World twoWays()
{
    World w;
    w.network("nodes", {"10.20.0.0/24"});
    w.network("mid", {"10.30.0.0/24"});
    w.network("core", {"10.10.0.0/24"});
    w.router("r1", {{"nodes", "10.20.0.1"}, {"mid", "10.30.0.1"}}).bgpAsn = 64601;
    w.router("r2", {{"nodes", "10.20.0.2"}, {"mid", "10.30.0.2"}},
             {via("10.10.0.0/24", "10.30.0.9")})
        .bgpAsn = 64602;
    w.router("r9", {{"mid", "10.30.0.9"}, {"core", "10.10.0.1"}}).bgpAsn = 64609;
    Cluster& c = w.cluster("c1", "nodes", "10.1.0.0/16");
    c.model = ClusterModel::Flat;
    c.podRoutes = PodRoutes::Bgp;
    c.asn = 64700;
    World::pod(World::node(c, "n1", "10.20.0.11", "10.1.1.0/24", "10.20.0.2"), "a", "10.1.1.2");
    w.host("client", "core", "10.10.0.50", "10.10.0.1");
    return w;
}

}  // namespace

TEST(whatIsSentWhileANetworkIsDownIsLost)
{
    World w = island();
    flowsAt(w, "client", "server", 80, {1});
    flowsAt(w, "a", "server", 80, {1, 20, 50});
    w.t.header.scenario.faults = {fault("nodes", 10 * kMs, 40 * kMs)};
    const auto trace = w.run();
    CHECK_EQ(verdicts(*trace)[1], "answered");
    CHECK_EQ(verdicts(*trace)[2], "dropped link-down at n1");
    CHECK_EQ(verdicts(*trace)[3], "answered");
    const auto& lost = trace->flows()[2];
    CHECK_EQ(trace->crossing(lost.request.back()).lost, true);
    CHECK_EQ(stepsOf(*trace, lost, StepKind::Drop).front(), "r1 link  link-down nodes");
}

TEST(whatIsUnderWayWhenALinkGoesDownIsLost)
{
    World w = island();
    w.t.networks[1].latencyNs = 10 * kMs;
    flowsAt(w, "client", "server", 80, {1});
    w.t.header.scenario.faults = {fault("core", 5 * kMs)};
    const auto trace = w.run();
    CHECK_EQ(verdicts(*trace).front(), "dropped link-down at client");
}

TEST(aMachineThatIsDownTakesNothingAndSendsNothing)
{
    World w = island();
    flowsAt(w, "a", "server", 80, {1, 20, 50});
    flowsAt(w, "server", "10.10.0.50", 80, {20});
    w.t.header.scenario.faults = {fault("server", 10 * kMs, 40 * kMs)};
    const auto trace = w.run();
    CHECK_EQ(verdicts(*trace)[0], "answered");
    CHECK_EQ(verdicts(*trace)[1], "dropped machine-down at server");
    CHECK_EQ(verdicts(*trace)[2], "answered");
    CHECK_EQ(verdicts(*trace)[3], "dropped machine-down at server");
}

TEST(aNeighbourThatIsKnownToBeGoneIsUnreachable)
{
    World w = island();
    flowsAt(w, "a", "server", 80, {20});
    w.t.header.scenario.faults = {fault("server", 10 * kMs)};
    w.t.header.scenario.convergeNs = 5 * kMs;
    const auto trace = w.run();
    CHECK_EQ(verdicts(*trace)[0], "dropped no-neighbour at r1");
    CHECK_EQ(trace->flows()[0].errors.size(), 2U);
}

TEST(podsGoDownWithTheirNode)
{
    World w = island();
    flowsAt(w, "a", "10.1.2.2", 8080, {1, 20});
    flowsAt(w, "c", "10.1.1.2", 8080, {20});
    w.t.header.scenario.faults = {fault("n2", 10 * kMs)};
    const auto trace = w.run();
    CHECK_EQ(verdicts(*trace)[0], "answered");
    CHECK_EQ(verdicts(*trace)[1], "dropped machine-down at n2");
    CHECK_EQ(verdicts(*trace)[2], "dropped machine-down at c");
}

// F-4, F-5: equal paths while both routers are there; the routes of the dead one are withdrawn.
TEST(bgpWithdrawsWhatGoesThroughADeadRouter)
{
    World w = twoWays();
    for (int i = 0; i < 8; ++i)
        flowsAt(w, "client", "a", 8080, {1, 12, 40});
    w.t.header.scenario.faults = {fault("r1", 10 * kMs, 60 * kMs)};
    w.t.header.scenario.convergeNs = 20 * kMs;
    const auto trace = w.run();
    const auto all = verdicts(*trace);
    std::set<std::string> ways;
    int lost = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int phase = static_cast<int>(i % 3);
        if (phase != 1)
            CHECK_EQ(all[i], "answered");
        lost += phase == 1 && all[i] == "dropped machine-down at r1" ? 1 : 0;
        if (phase == 0)
            ways.insert(nameOf(*trace, trace->crossing(trace->flows()[i].request[1]).to));
        if (phase == 2)
            CHECK_EQ(nameOf(*trace, trace->crossing(trace->flows()[i].request[1]).to), "r2");
    }
    CHECK_EQ(ways.size(), 2U);
    CHECK(lost > 0 && lost < 8);
}

TEST(anotherNodeAnswersForALoadBalancer)
{
    World w = island();
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "x");
    s.selector = {{"tier", "web"}};
    for (Node& n : w.t.clusters[0].nodes)
        n.pods.front().labels = {{"tier", "web"}};
    s.type = ServiceType::LoadBalancer;
    s.loadBalancer = LoadBalancer{{ip("10.20.0.200")}, Advertise::L2, "n1", {}};
    flowsAt(w, "client", "10.20.0.200", 80, {1, 12, 40, 41, 42, 43, 90});
    w.t.header.scenario.faults = {fault("n1", 10 * kMs, 60 * kMs)};
    w.t.header.scenario.convergeNs = 20 * kMs;
    const auto trace = w.run();
    CHECK_EQ(verdicts(*trace)[0], "answered");
    CHECK_EQ(verdicts(*trace)[1], "dropped machine-down at n1");
    for (std::size_t i = 2; i < 6; ++i) {  // endpoints on the dead node are left out, too
        CHECK_EQ(verdicts(*trace)[i], "answered");
        CHECK_EQ(nameOf(*trace, trace->crossing(trace->flows()[i].request[1]).to), "n2");
        CHECK_EQ(nameOf(*trace, trace->flows()[i].seenSource->element), "c");
    }
    CHECK_EQ(nameOf(*trace, trace->crossing(trace->flows()[6].request[1]).to), "n1");
}

TEST(aServiceWhoseNodesAreAllDownRefuses)
{
    World w = island();
    World::service(w.t.clusters[0], "web", "10.96.0.10", "c");
    flowsAt(w, "a", "web", 80, {1, 50});
    w.t.header.scenario.faults = {fault("n2", 10 * kMs)};
    w.t.header.scenario.convergeNs = 20 * kMs;
    const auto trace = w.run();
    CHECK_EQ(verdicts(*trace)[0], "answered");
    CHECK_EQ(verdicts(*trace)[1], "refused no-endpoint at n1");
}

TEST(anInterfaceThatIsDownTakesItsRoutesAlong)
{
    World w = island();
    flowsAt(w, "a", "server", 80, {1, 20, 50});
    w.t.header.scenario.faults = {fault("r1", 10 * kMs, 40 * kMs, "core")};
    const auto trace = w.run();
    CHECK_EQ(verdicts(*trace)[0], "answered");
    CHECK_EQ(verdicts(*trace)[1], "dropped no-route at r1");
    CHECK_EQ(verdicts(*trace)[2], "answered");
}

TEST(whatWasDownFromTheStartIsKnown)
{
    World w = twoWays();
    for (int i = 0; i < 6; ++i)
        flowsAt(w, "client", "a", 8080, {0});
    w.t.header.scenario.faults = {fault("r1", 0)};
    for (const std::string& v : verdicts(*w.run()))
        CHECK_EQ(v, "answered");
}

TEST(aMachineComesBackWithoutItsConnections)
{
    World w = island();
    Flow& f = w.flow("f", "a", "server", Protocol::Udp, 53);
    f.count = 3;
    f.intervalNs = 20 * kMs;
    w.t.header.scenario.faults = {fault("n1", 10 * kMs, 15 * kMs)};
    const auto trace = w.run();
    const auto& table = trace->table();
    CHECK_EQ(table.size(), 2U);
    CHECK_EQ(table[0].untilNs, 10 * kMs);
    CHECK_EQ(table[1].untilNs, std::numeric_limits<sim::TimeNs>::max());
    CHECK(table[1].fromNs >= 20 * kMs);
}

TEST(faultsAreTheSameEveryTime)
{
    World w = twoWays();
    for (int i = 0; i < 20; ++i)
        flowsAt(w, "client", "a", 8080, {i * 5});
    w.t.header.scenario.faults = {fault("r1", 10 * kMs, 60 * kMs),
                                  fault("mid", 30 * kMs, 31 * kMs)};
    w.t.header.scenario.convergeNs = 7 * kMs;
    CHECK_EQ(w.run()->fingerprint(), w.run()->fingerprint());
    World calm = w;
    calm.t.header.scenario = {};
    CHECK(w.run()->fingerprint() != calm.run()->fingerprint());
}

TEST(aFullQueueDropsTheLastToCome)
{
    World w = island();
    w.t.networks[1].bandwidthKbps = 1'000;
    w.t.networks[1].queuePackets = 4;
    Flow& f = w.flow("f", "a", "server", Protocol::Udp, 53);
    f.count = 20;
    f.intervalNs = 1'000;
    f.payloadBytes = 1'000;
    const auto trace = w.run();
    // One is being sent and four wait; the other fifteen come while nothing has left.
    CHECK_EQ(drops(*trace, sim::Reason::QueueFull), 15);
    int arrived = 0;
    for (std::uint32_t i = 0; i < trace->crossingCount(); ++i) {
        const sim::Crossing c = trace->crossing(i);
        arrived += nameOf(*trace, c.to) == "server" ? 1 : 0;
    }
    CHECK_EQ(arrived, 5);
    w.t.networks[1].queuePackets = 0;
    CHECK_EQ(drops(*w.run(), sim::Reason::QueueFull), 0);
}

TEST(queuesFillAndEmptyWithManyFlows)
{
    World w = island();
    w.t.networks[1].bandwidthKbps = 100'000;
    w.t.networks[1].queuePackets = 50;
    for (int i = 0; i < 40; ++i) {
        Flow& f = w.flow(("f" + std::to_string(i)).c_str(), i % 2 ? "a" : "b", "server",
                         Protocol::Udp, 53);
        f.count = 200;
        f.intervalNs = 2 * kMs;
        f.startNs = i * 1'000;
        f.payloadBytes = 1'200;
    }
    const auto trace = w.run();
    int sent = 0;
    int served = 0;
    for (std::uint32_t i = 0; i < trace->crossingCount(); ++i) {
        const sim::Crossing c = trace->crossing(i);
        sent += nameOf(*trace, c.from) == "a" || nameOf(*trace, c.from) == "b" ? 1 : 0;
        served += nameOf(*trace, c.to) == "server" ? 1 : 0;
    }
    const int dropped = drops(*trace, sim::Reason::QueueFull);
    CHECK_EQ(sent, 8000);
    CHECK(dropped > 1000);
    CHECK_EQ(served + dropped, sent);
}

/// The island's pods reach the server through a gateway that translates them, and nobody else does.
World behindGateway(std::vector<SourceNat> rules)
{
    World w = island();
    w.gateway("gw", GatewayKind::Nat, {{"nodes", "10.20.0.9"}, {"core", "10.10.0.9"}});
    w.t.clusters[0].masquerade = false;
    for (Node& n : w.t.clusters[0].nodes)
        n.routes = {via("0.0.0.0/0", "10.20.0.9")};
    w.t.gateways[0].routes = {via("10.1.1.0/24", "10.20.0.11"), via("10.1.2.0/24", "10.20.0.12")};
    w.t.gateways[0].sourceNat = std::move(rules);
    return w;
}

SourceNat portsFor(const char* from, PortRange ports, std::int64_t perHost = 0)
{
    return {pre(from), "core", {ip("10.10.0.9")}, ports, perHost, {}};
}

// L-12
TEST(anEntryEndsAndItsPortIsFreeAgain)
{
    World w = behindGateway({portsFor("10.1.0.0/16", {5000, 5000})});
    flowsAt(w, "a", "server", 80, {1});
    flowsAt(w, "b", "server", 80, {30, 31});
    CHECK_EQ(verdicts(*w.run())[1], "dropped port-exhausted at gw");
    w.t.header.scenario.timeouts.tcpNs = 20 * kMs;
    const auto trace = w.run();
    CHECK_EQ(verdicts(*trace)[0], "answered");
    CHECK_EQ(verdicts(*trace)[1], "answered");
    CHECK_EQ(verdicts(*trace)[2], "dropped port-exhausted at gw");
    CHECK(trace->table().front().untilNs > 20 * kMs && trace->table().front().untilNs < 30 * kMs);
}

TEST(aBlockIsFreeWhenItsHostHasNothingLeft)
{
    World w = behindGateway({portsFor("10.1.0.0/16", {5000, 5003}, 2)});
    flowsAt(w, "a", "server", 80, {1});
    flowsAt(w, "b", "server", 80, {2, 25});
    flowsAt(w, "c", "server", 80, {5, 30});
    w.t.header.scenario.timeouts.tcpNs = 20 * kMs;
    const auto trace = w.run();
    CHECK_EQ(verdicts(*trace)[3], "dropped port-exhausted at gw");
    CHECK_EQ(verdicts(*trace)[4], "answered");
    CHECK(trace->flows()[4].seenSource->port <= 5001);  // the first host's block
    CHECK_EQ(verdicts(*trace)[2], "answered");
}

/// Another rule whose blocks are all busy says nothing about this one's.
TEST(blocksOfTwoRulesAreFreeEachInItsTime)
{
    World w = behindGateway(
        {portsFor("10.1.1.0/24", {5000, 5000}, 1), portsFor("10.1.2.0/24", {6000, 6000}, 1)});
    World::pod(w.t.clusters[0].nodes[1], "d", "10.1.2.3");
    flowsAt(w, "c", "server", 80, {1});
    flowsAt(w, "a", "server", 80, {10});
    flowsAt(w, "b", "server", 80, {15});  // finds a's block busy until 30
    flowsAt(w, "d", "server", 80, {25});  // c's was free at 21
    w.t.header.scenario.timeouts.tcpNs = 20 * kMs;
    const auto trace = w.run();
    CHECK_EQ(verdicts(*trace)[0], "answered");
    CHECK_EQ(verdicts(*trace)[1], "answered");
    CHECK_EQ(verdicts(*trace)[2], "dropped port-exhausted at gw");
    CHECK_EQ(verdicts(*trace)[3], "answered");
}

TEST(packetsThatNeverLeaveAreNotAnswered)
{
    World w = island();
    w.flow("f", "a", "2001:db8::1", Protocol::Udp, 53).count = 5;
    const auto trace = w.run();
    CHECK_EQ(trace->flows()[0].packets.sent, 5U);
    CHECK_EQ(trace->flows()[0].packets.answered(), 0U);
}

TEST(aReplyAfterTheTimeOutIsNotTranslatedBack)
{
    World w = island();
    w.t.networks[1].latencyNs = 30 * kMs;
    flowsAt(w, "a", "server", 53, {1}, Protocol::Udp);
    w.t.header.scenario.timeouts.udpNs = 20 * kMs;
    const auto trace = w.run();
    CHECK_EQ(toString(trace->flows()[0].verdict), std::string("delivered"));
    CHECK_EQ(trace->table().front().untilNs < 30 * kMs, true);
    w.t.header.scenario.timeouts.udpNs = 100 * kMs;
    CHECK_EQ(verdicts(*w.run())[0], "answered");
}

TEST(aClientStaysWithItsEndpoint)
{
    World w = island();
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "x");
    s.selector = {{"tier", "web"}};
    for (Node& n : w.t.clusters[0].nodes)
        for (Pod& p : n.pods)
            p.labels = {{"tier", "web"}};
    World::pod(w.t.clusters[0].nodes[1], "d", "10.1.2.9");
    for (int i = 0; i < 12; ++i)
        flowsAt(w, "d", "web", 80, {i});
    const auto served = [](const sim::Trace& trace) {
        std::set<std::string> out;
        for (const sim::FlowResult& f : trace.flows())
            out.insert(f.seenSource ? nameOf(trace, f.seenSource->element) : "nobody");
        return out;
    };
    CHECK(served(*w.run()).size() > 1);
    w.t.clusters[0].services[0].sessionAffinity = SessionAffinity::ClientIp;
    CHECK_EQ(served(*w.run()).size(), 1U);
    w.t.clusters[0].services[0].affinityTimeoutNs = kMs / 2;  // forgotten before the next one
    CHECK(served(*w.run()).size() > 1);
}

// PX-2
TEST(aForgedHeaderIsAClaimAndNeverTheTruth)
{
    World w = twoSides(GatewayKind::Proxy);
    w.t.gateways[0].publish = {World::publish("p", "10.40.0.1", 80, "s1", 80, PublishMode::Http)};
    w.t.gateways[0].publish[0].identity = {Identity::XForwardedFor};
    w.flow("f", "client", "p", Protocol::Tcp, 80).claims = {
        {Identity::XForwardedFor, ip("6.6.6.6"), 0, {}},
        {Identity::XForwardedFor, ip("10.40.0.50"), 0, {}},  // its own address: still only a claim
        {Identity::ProxyV1, ip("6.6.6.6"), 666, {}}};
    auto trace = w.run();
    const sim::FlowResult* f = &trace->flows().front();
    CHECK_EQ(verdict(*trace, *f), "answered");
    CHECK_EQ(f->recovered.size(), 1U);
    CHECK_EQ(toString(f->recovered[0].address), "10.40.0.50");
    CHECK_EQ(f->claims.size(), 2U);
    CHECK_EQ(toString(f->claims[0].address), "6.6.6.6");
    std::ostringstream json;
    sim::writeJson(*trace, json, {});
    CHECK(json.str().find("\"claims\"") != std::string::npos);

    w.t.gateways[0].publish[0].clientHeaders = ClientHeaders::Replace;
    trace = w.run();
    f = &trace->flows().front();
    CHECK_EQ(f->recovered.size(), 1U);
    CHECK(f->claims.empty());

    w.t.gateways[0].publish[0].identity = {};  // a proxy that says nothing, and passes on
    w.t.gateways[0].publish[0].mode = PublishMode::Tcp;
    w.t.gateways[0].publish[0].clientHeaders = ClientHeaders::Append;
    trace = w.run();
    f = &trace->flows().front();
    CHECK(f->recovered.empty());
    CHECK_EQ(f->claims.size(), 3U);
}

// L-14
TEST(aStrictFilterDropsWhatItWouldAnswerAnotherWay)
{
    World w = twoWays();
    for (int i = 0; i < 8; ++i)
        flowsAt(w, "client", "a", 8080, {i});
    w.t.clusters[0].nodes[0].rpFilter = RpFilter::Strict;
    for (const std::string& v : verdicts(*w.run()))
        CHECK_EQ(v, "answered");  // both routers are on the same interface
    // r9 has two ways to the pods but the client's network only on one side: nothing to refuse.
    w.t.routers[2].rpFilter = RpFilter::Strict;
    for (const std::string& v : verdicts(*w.run()))
        CHECK_EQ(v, "answered");
    // r1 learns nothing about the client: it would answer nowhere.
    w.t.routers[0].rpFilter = RpFilter::Loose;
    const auto trace = w.run();
    int refused = 0;
    for (const std::string& v : verdicts(*trace))
        refused += v == "dropped reverse-path at r1" ? 1 : 0;
    CHECK(refused > 0 && refused < 8);
    CHECK_EQ(drops(*trace, sim::Reason::ReversePath), refused);
}

CHECK_MAIN()
