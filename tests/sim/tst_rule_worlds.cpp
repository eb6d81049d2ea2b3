// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/costs.h"
#include "tests/sim/small_worlds.h"

/// Rules of semantics.md that no other test is about, each in a world as small as it allows;
/// tests/sim/rule_proofs.csv has the proof of every rule.
using namespace tombolo;
using namespace tombolo::test;
using sim::StepKind;

namespace {

/// Kinds of the steps that one machine took with a flow's first request, in their order.
std::string workAt(const sim::Trace& trace, const sim::FlowResult& f, const char* machine)
{
    std::string out;
    for (const std::uint32_t i : f.request)
        for (const sim::Step& s : trace.steps(i))
            if (nameOf(trace, s.at) == machine)
                out += (out.empty() ? "" : " ") + std::string(toString(s.kind));
    return out;
}

std::string secondStop(const sim::Trace& trace, const sim::FlowResult& f)
{
    return f.request.size() < 2 ? "-" : nameOf(trace, trace.crossing(f.request[1]).to);
}

/// c on n2 behind a NodePort and a load balancer address.
Service& published(World& w, const char* app = "c")
{
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", app);
    s.type = ServiceType::NodePort;
    s.ports[0].nodePort = 30080;
    return s;
}

}  // namespace

// 0.2, L-3: the filter sees the translated destination and the source before its translation.
TEST(workIsDoneInTheKernelsOrder)
{
    World w = twoSides(GatewayKind::Nat);
    w.t.gateways[0].publish = {
        World::publish("p", "10.40.0.100", 81, "s1", 80, PublishMode::FullNat)};
    FirewallRule inside;
    inside.action = FirewallAction::Allow;
    inside.from = pre("10.40.0.50/32");
    inside.to = pre("10.50.0.11/32");
    inside.ports = PortRange{80, 80};
    w.t.gateways[0].firewall = {inside, FirewallRule{}};
    w.flow("f", "client", "p", Protocol::Tcp, 81);
    const auto trace = w.run();
    const auto& f = trace->flows()[0];
    CHECK_EQ(verdict(*trace, f), "answered");
    CHECK_EQ(workAt(*trace, f, "gw"),
             "receive balance-endpoint destination-nat route firewall source-nat conntrack-new");
    CHECK_EQ(seen(f), "10.50.0.1:40001");
}

// 0.2: a packet without TTL left is not filtered any more, one that is too large neither.
TEST(ttlAndSizeAreLookedAtBeforeTheFilter)
{
    World w;
    w.network("n0", {"10.0.0.0/24"});
    w.network("n1", {"10.0.1.0/24"});
    w.t.networks[1].mtuBytes = 1400;
    w.router("r", {{"n0", "10.0.0.1"}, {"n1", "10.0.1.1"}}).firewall = {FirewallRule{}};
    w.host("h", "n0", "10.0.0.50", "10.0.0.1");
    w.host("s", "n1", "10.0.1.50", "10.0.1.1");
    w.flow("large", "h", "s", Protocol::Udp, 9).payloadBytes = 1400;
    w.flow("small", "h", "s", Protocol::Udp, 9);
    const auto trace = w.run();
    CHECK_EQ(verdict(*trace, trace->flows()[0]), "dropped mtu at r");
    CHECK_EQ(verdict(*trace, trace->flows()[1]), "dropped firewall at r");
}

// K-5
TEST(podsKeepTheirAddressTowardsTheirOwnNode)
{
    World w = island();
    for (Node& n : w.t.clusters[0].nodes) {
        Pod& agent = World::pod(n, (n.id + "-agent").c_str(), "10.1.9.9");
        agent.addresses.clear();
        agent.hostNetwork = true;
        agent.listen = {{Protocol::Tcp, 9000, {}}};
    }
    w.flow("own", "a", "10.20.0.11", Protocol::Tcp, 9000);
    w.flow("other", "a", "10.20.0.12", Protocol::Tcp, 9000);
    auto trace = w.run();
    CHECK_EQ(seen(trace->flows()[0]), "10.1.1.2:40001");
    CHECK_EQ(seen(trace->flows()[1]), "10.20.0.11:40002");
    w.t.clusters[0].masqueradeExcept.push_back(pre("10.20.0.0/24"));
    trace = w.run();
    CHECK_EQ(seen(trace->flows()[1]), "10.1.1.2:40002");
}

// K-8
TEST(theLongestPrefixWins)
{
    World w;
    w.network("n0", {"10.0.0.0/24"});
    w.network("n1", {"10.9.3.0/24"});
    w.router("r", {{"n0", "10.0.0.1"}, {"n1", "10.9.3.1"}},
             {via("10.9.0.0/16", "10.0.0.2"), via("10.9.1.0/24", "10.0.0.3"),
              via("10.9.1.7/32", "10.0.0.2"), via("10.9.3.0/24", "10.0.0.3")});
    w.router("wide", {{"n0", "10.0.0.2"}});
    w.router("near", {{"n0", "10.0.0.3"}});
    w.host("h", "n0", "10.0.0.50", "10.0.0.1");
    w.host("s", "n1", "10.9.3.50", "10.9.3.1");
    for (const char* to : {"10.9.2.5", "10.9.1.5", "10.9.1.7", "10.9.3.50"})
        w.flow(to, "h", to, Protocol::Udp, 9);
    const auto trace = w.run();
    std::string next;
    for (const auto& f : trace->flows())
        next += secondStop(*trace, f) + ' ';
    CHECK_EQ(next, "wide near wide s ");  // attached networks before any route
}

// K-9
TEST(policiesSeeWhatTranslationLeft)
{
    for (const auto& [from, wanted] : {std::pair{"10.10.0.50/32", "dropped policy at n2"},
                                       std::pair{"10.20.0.11/32", "answered"}}) {
        World w = island();
        published(w);
        Policy only;
        only.id = "only";
        only.selector = {{"app", "c"}};
        PolicyRule rule;
        rule.peers = std::vector<PolicyPeer>{{{}, pre(from), {}, {}}};
        only.ingress = std::vector<PolicyRule>{rule};
        w.t.clusters[0].policies = {only};
        w.flow("f", "client", "10.20.0.11", Protocol::Tcp, 30080);
        const auto trace = w.run();
        CHECK_EQ(verdict(*trace, trace->flows()[0]), wanted);
    }
}

// F-4
TEST(nodesWithoutAnEndpointDoNotAdvertiseLocalServices)
{
    for (const TrafficPolicy policy : {TrafficPolicy::Cluster, TrafficPolicy::Local}) {
        World w = island();
        w.t.routers[0].bgpAsn = 64512;
        Cluster& c = w.t.clusters[0];
        c.asn = 64601;
        c.podRoutes = PodRoutes::Bgp;
        Service& s = published(w, "b");
        s.type = ServiceType::LoadBalancer;
        s.externalTrafficPolicy = policy;
        s.loadBalancer = LoadBalancer{{ip("192.0.2.10")}, Advertise::Bgp, "", {}};
        for (int i = 0; i < 30; ++i)
            w.flow(("f" + std::to_string(i)).c_str(), "client", "web", Protocol::Tcp, 80);
        const auto trace = w.run();
        std::map<std::string, int> entered;
        for (const auto& f : trace->flows()) {
            CHECK_EQ(verdict(*trace, f), "answered");
            CHECK_EQ(f.hidden, policy == TrafficPolicy::Cluster);
            ++entered[secondStop(*trace, f)];
        }
        CHECK_EQ(entered.size(), policy == TrafficPolicy::Cluster ? 2U : 1U);
        CHECK(entered["n1"] > 0);
    }
}

// F-5
TEST(packetsOfAConnectionTakeOneOfTheEqualRoutes)
{
    World w = island();
    w.t.routers[0].bgpAsn = 64512;
    w.t.clusters[0].asn = 64601;
    w.t.clusters[0].podRoutes = PodRoutes::Bgp;
    Service& s = published(w);
    s.type = ServiceType::LoadBalancer;
    s.loadBalancer = LoadBalancer{{ip("192.0.2.10")}, Advertise::Bgp, "", {}};
    for (int i = 0; i < 8; ++i)
        w.flow(("f" + std::to_string(i)).c_str(), "client", "web", Protocol::Tcp, 80).count = 6;
    const auto trace = w.run();
    std::map<std::uint32_t, std::map<std::string, int>> ways;
    for (std::uint32_t i = 0; i < trace->crossingCount(); ++i) {
        const sim::Crossing c = trace->crossing(i);
        if (c.phase == sim::Phase::Request && nameOf(*trace, c.from) == "r1")
            ++ways[c.flow][nameOf(*trace, c.to)];
    }
    CHECK_EQ(ways.size(), 8U);
    for (const auto& [flow, by] : ways) {
        CHECK_EQ(by.size(), 1U);
        CHECK_EQ(by.begin()->second, 6);
    }
    const auto routes = stepsOf(*trace, trace->flows()[0], StepKind::Route);
    CHECK(std::any_of(routes.begin(), routes.end(), [](const std::string& line) {
        return line.rfind("r1 route:192.0.2.10/32 F-5", 0) == 0;
    }));
}

// I-1: flat or island by destination; I-4: what answers is not judged again.
TEST(oneClusterIsFlatAndIslandByDestination)
{
    World w = island();
    w.t.clusters[0].masqueradeExcept.push_back(pre("10.10.0.60/32"));
    w.t.routers[0].routes.push_back(via("10.1.1.0/24", "10.20.0.11"));
    w.host("other", "core", "10.10.0.61", "10.10.0.1", {{Protocol::Tcp, 80}});
    w.flow("flat", "a", "server", Protocol::Tcp, 80);
    w.flow("island", "a", "other", Protocol::Tcp, 80);
    w.flow("answer", "other", "a", Protocol::Tcp, 8080);
    const auto trace = w.run();
    const auto& f = trace->flows();
    CHECK_EQ(seen(f[0]), "10.1.1.2:40001");
    CHECK_EQ(stepsOf(*trace, f[0], StepKind::ConntrackNew).front(), "n1 conntrack I-1");
    CHECK_EQ(seen(f[1]), "10.20.0.11:40002");
    CHECK_EQ(stepsOf(*trace, f[1], StepKind::ConntrackNew).front(), "n1 conntrack L-1");
    CHECK_EQ(verdict(*trace, f[2]), "answered");
    CHECK_EQ(told(*trace, f[2].reply), "a>n1 10.1.1.2:8080>10.10.0.61:40003 64\n"
                                       "n1>r1 10.1.1.2:8080>10.10.0.61:40003 63\n"
                                       "r1>other 10.1.1.2:8080>10.10.0.61:40003 62\n");
    CHECK_EQ(stepsOf(*trace, f[2], StepKind::ConntrackMatch).front(), "n1 conntrack I-4 reply");
    CHECK_EQ(stepsOf(*trace, f[0], StepKind::ConntrackMatch).front(), "n1 conntrack L-1 reply");
}

// I-3
TEST(theFirstTranslationForADirectionDecides)
{
    World w = island();
    published(w);
    w.t.clusters[0].masqueradeExcept.clear();  // the node's own rule would fit as well
    w.flow("service", "a", "10.20.0.11", Protocol::Tcp, 30080);
    auto trace = w.run();
    const auto nat = stepsOf(*trace, trace->flows()[0], StepKind::SourceNat);
    REQUIRE(nat.size() == 1);
    CHECK_EQ(nat[0].rfind("n1 service:web SVC-4 ", 0), 0U);

    World g = twoSides(GatewayKind::Nat);
    for (const char* address : {"10.50.0.7", "10.50.0.8"}) {
        g.t.gateways[0].interfaces[1].addresses.push_back(ip(address));
        g.t.gateways[0].sourceNat.push_back(
            {pre("10.40.0.0/24"), "back", {ip(address)}, {}, 0, {}});
    }
    g.flow("f", "client", "s1", Protocol::Tcp, 80);
    trace = g.run();
    CHECK_EQ(hides(*trace, trace->flows()[0]), "gw source-nat:0");
    CHECK_EQ(seen(trace->flows()[0]), "10.50.0.7:40001");
}

// SVC-10
TEST(nodePortsAreOnEveryAddressOfTheNode)
{
    World w = island(PodLink::Bridge);
    published(w);
    w.t.networks[0].prefixes.push_back(pre("10.99.0.0/24"));
    w.t.routers[0].interfaces[0].addresses.push_back(ip("10.99.0.1"));
    w.t.clusters[0].nodes[0].addresses.push_back(ip("10.99.0.11"));
    w.flow("first", "client", "10.20.0.11", Protocol::Tcp, 30080);
    w.flow("second", "client", "10.99.0.11", Protocol::Tcp, 30080);
    w.flow("bridge", "a", "10.1.1.1", Protocol::Tcp, 30080);
    w.flow("nobody's", "client", "10.20.0.60", Protocol::Tcp, 30080);
    const auto trace = w.run();
    for (std::size_t i = 0; i < 3; ++i)
        CHECK_EQ(verdict(*trace, trace->flows()[i]), "answered");
    CHECK_EQ(toString(trace->flows()[3].verdict), std::string("dropped"));
}

// ING-2
TEST(aBalancerInFrontOfNodePortsHidesOnceMore)
{
    World w = island();
    published(w);
    w.network("front", {"10.40.0.0/24"});
    w.t.routers[0].interfaces.push_back({"front", {ip("10.40.0.2")}, {}});
    w.gateway("lb", GatewayKind::Vip, {{"front", "10.40.0.1"}, {"nodes", "10.20.0.5"}}).publish = {
        World::publish("np", "10.40.0.100", 80, "n1", 30080, PublishMode::FullNat)};
    w.host("near", "front", "10.40.0.50", "10.40.0.2");
    w.flow("f", "near", "np", Protocol::Tcp, 80);
    const auto trace = w.run();
    const auto& f = trace->flows()[0];
    CHECK_EQ(verdict(*trace, f), "answered");
    CHECK_EQ(hides(*trace, f), "lb publish:np, n1 service:web");
    CHECK_EQ(toString(trace->crossing(f.request[1]).header.dst), "10.20.0.11");
    CHECK_EQ(int(trace->crossing(f.request[1]).header.dport), 30080);
    CHECK_EQ(nameOf(*trace, trace->crossing(f.reply.back()).from), "lb");  // and back through it
}

// ING-6: the vector of semantics.md 0.4, and with Local only nodes that have an endpoint.
TEST(loadBalancersAnswerAtTheLowestHash)
{
    for (const char* app : {"b", "c"}) {
        World w = island();
        w.t.networks[0].prefixes.push_back(pre("203.0.113.0/24"));
        w.t.routers[0].interfaces[0].addresses.push_back(ip("203.0.113.1"));
        Service& s = published(w, app);
        s.type = ServiceType::LoadBalancer;
        s.loadBalancer = LoadBalancer{{ip("203.0.113.200")}, Advertise::L2, "", {}};
        w.flow("f", "client", "203.0.113.200", Protocol::Tcp, 80);
        CHECK_EQ(secondStop(*w.run(), w.run()->flows()[0]), "n1");
        w.t.clusters[0].services[0].externalTrafficPolicy = TrafficPolicy::Local;
        const auto trace = w.run();
        CHECK_EQ(secondStop(*trace, trace->flows()[0]), app == std::string("b") ? "n1" : "n2");
        CHECK_EQ(seen(trace->flows()[0]), "10.10.0.50:40001");
    }
}

// PX-3
TEST(forwardedTellsTheClient)
{
    World w = twoSides(GatewayKind::Proxy);
    Publish http = World::publish("h", "10.40.0.1", 80, "s1", 80, PublishMode::Http);
    http.identity = {Identity::Forwarded, Identity::XForwardedFor};
    w.t.gateways[0].publish = {http};
    w.flow("f", "client", "h", Protocol::Tcp, 80);
    const auto trace = w.run();
    const auto& known = trace->flows()[0].recovered;
    REQUIRE(known.size() == 2);
    CHECK(known[0].identity == Identity::Forwarded);
    CHECK_EQ(toString(known[0].address), "10.40.0.50");
}

// OV-3
TEST(onePrefixAdvertisedTwiceIsTwoPods)
{
    World w;
    w.network("core", {"10.10.0.0/24"});
    w.router("r1", {{"core", "10.10.0.1"}}).bgpAsn = 64512;
    for (const char* n : {"1", "2"}) {
        const std::string number = n;
        w.network(("nodes" + number).c_str(), {("10.2" + number + ".0.0/24").c_str()});
        w.t.routers[0].interfaces.push_back(
            {"nodes" + number, {ip(("10.2" + number + ".0.1").c_str())}, {}});
        Cluster& c = w.cluster(("c" + number).c_str(), ("nodes" + number).c_str(), "10.1.0.0/16");
        c.model = ClusterModel::Flat;
        c.podRoutes = PodRoutes::Bgp;
        c.asn = 64600 + static_cast<std::uint32_t>(number[0] - '0');
        Node& node = World::node(c, ("n" + number).c_str(), ("10.2" + number + ".0.11").c_str(),
                                 "10.1.1.0/24", ("10.2" + number + ".0.1").c_str());
        World::pod(node, ("pod" + number).c_str(), "10.1.1.2");
    }
    w.host("client", "core", "10.10.0.50", "10.10.0.1");
    for (int i = 0; i < 40; ++i)
        w.flow(("f" + std::to_string(i)).c_str(), "client", "10.1.1.2", Protocol::Tcp, 8080);
    const auto trace = w.run();
    std::map<std::string, int> reached;
    for (const auto& f : trace->flows()) {
        REQUIRE(f.seenSource.has_value());
        ++reached[nameOf(*trace, f.seenSource->element)];
    }
    CHECK(reached["pod1"] >= 8 && reached["pod2"] >= 8);
}

// OV-4
TEST(shadowedNetworksAreOutOfReachForPods)
{
    World w = island();
    w.network("corp", {"10.1.2.0/24"});
    w.network("services", {"10.96.0.0/24"});
    w.t.routers[0].interfaces.push_back({"corp", {ip("10.1.2.1")}, {}});
    w.t.routers[0].interfaces.push_back({"services", {ip("10.96.0.1")}, {}});
    w.host("far", "corp", "10.1.2.99", "10.1.2.1", {{Protocol::Tcp, 80}});
    w.host("twin", "services", "10.96.0.10", "10.96.0.1", {{Protocol::Tcp, 80}});
    World::service(w.t.clusters[0], "web", "10.96.0.10", "c");
    w.flow("pod range", "a", "far", Protocol::Tcp, 80);
    w.flow("service range", "a", "twin", Protocol::Tcp, 80);
    w.flow("outside 1", "client", "far", Protocol::Tcp, 80);
    w.flow("outside 2", "client", "twin", Protocol::Tcp, 80);
    const auto trace = w.run();
    const auto& f = trace->flows();
    CHECK_EQ(verdict(*trace, f[0]), "dropped no-neighbour at n2");
    CHECK_EQ(nameOf(*trace, f[1].seenSource->element), "c");  // the service takes it
    CHECK_EQ(verdict(*trace, f[2]), "answered");              // the networks are fine
    CHECK_EQ(nameOf(*trace, f[3].seenSource->element), "twin");
}

// 6.2
TEST(workCostsWhatWasMeasured)
{
    CHECK_EQ(sim::cost::kConntrackLookup, 600);
    CHECK_EQ(sim::cost::kConntrackNew, 3'700);
    CHECK_EQ(sim::cost::kTranslate, 400);
    CHECK_EQ(sim::cost::kRulePerLine, 16);
    CHECK_EQ(sim::cost::kTunnel, 1'400);
    CHECK_EQ(sim::cost::kProxyMessage, 12'000);
    CHECK(sim::cost::kChooseMapping >= 400 && sim::cost::kChooseMapping <= 1'200);
    World w = island(PodLink::Bridge, Encapsulation::Vxlan);
    w.flow("tunnel", "a", "c", Protocol::Tcp, 8080);
    w.flow("masked", "a", "server", Protocol::Tcp, 80);
    const auto trace = w.run();
    std::map<StepKind, sim::TimeNs> costs;
    for (std::uint32_t i = 0; i < trace->crossingCount(); ++i)
        for (const sim::Step& s : trace->steps(i))
            costs[s.kind] = s.costNs;
    CHECK_EQ(costs[StepKind::Encapsulate], sim::cost::kTunnel);
    CHECK_EQ(costs[StepKind::Decapsulate], sim::cost::kTunnel);
    CHECK_EQ(costs[StepKind::ConntrackMatch], sim::cost::kConntrackLookup);
    CHECK_EQ(costs[StepKind::TranslateBack], sim::cost::kTranslate);
    CHECK(costs[StepKind::ConntrackNew] >= sim::cost::kConntrackNew);
    CHECK(costs[StepKind::SourceNat] >= sim::cost::kTranslate);
}

CHECK_MAIN()
