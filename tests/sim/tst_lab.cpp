// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/lab/lab.h"
#include "sim/simulate.h"
#include "tests/sim/small_worlds.h"

/// The lab writer: which text realises which construct, and that nothing depends on chance.
using namespace tombolo;
using namespace tombolo::test;

namespace {

using sim::lab::Lab;
using sim::lab::LabLimit;

Lab labOf(const World& w)
{
    const auto trace = w.run();
    const auto lab = sim::lab::writeLab(w.t, *trace);
    REQUIRE(lab);
    return *lab;
}

std::string fileOf(const Lab& lab, const std::string& path)
{
    for (const sim::lab::LabFile& f : lab.files) {
        if (f.path == path)
            return f.text;
    }
    return "(no file " + path + ")";
}

bool holds(const std::string& text, const std::string& piece)
{
    if (text.find(piece) != std::string::npos)
        return true;
    std::fprintf(stderr, "'%s' is not in:\n%s\n", piece.c_str(), text.c_str());
    return false;
}

std::string scriptOf(const World& w, const char* machine)
{
    return fileOf(labOf(w), std::string("machines/") + machine + ".sh");
}

}  // namespace

TEST(sameDocumentSameBytes)
{
    const World w = island();
    const Lab one = labOf(w);
    const Lab two = labOf(w);
    REQUIRE(one.files.size() == two.files.size());
    for (std::size_t i = 0; i < one.files.size(); ++i) {
        CHECK_EQ(one.files[i].path, two.files[i].path);
        CHECK_EQ(one.files[i].text, two.files[i].text);
    }
    CHECK(one.limits.empty());
}

TEST(interfaceNamesFitTheKernel)
{
    World w = island();
    w.t.clusters[0].nodes[0].pods[0].id = "a-pod-with-a-name-that-is-much-longer-than-fifteen";
    const std::string links = fileOf(labOf(w), "links.ip");
    std::istringstream words(links);
    std::string word;
    std::string before;
    int seen = 0;
    while (words >> word) {
        if (before == "name") {
            CHECK(word.size() <= 15);
            ++seen;
        }
        before = word;
    }
    CHECK(seen > 10);
    CHECK(holds(links, "netns @P@-a-pod-with-a-name-that-is-much-longer-than-fifteen"));
}

TEST(masqueradeWithItsExceptions)
{
    const World w = island();
    const std::string n1 = scriptOf(w, "n1");
    CHECK(holds(n1, "settings 1 0 0"));
    CHECK(holds(n1, "oifname \"e0\" meta nfproto ipv4 ip saddr { 10.1.0.0/16 } ip daddr != { "
                    "10.1.0.0/16 } masquerade"));
    CHECK(holds(n1, "route add blackhole 10.1.1.0/24"));
    CHECK(holds(n1, "route add 10.1.2.0/24 via 10.20.0.12 dev e0 onlink src 10.20.0.11"));
    CHECK(scriptOf(w, "r1").find("nft") == std::string::npos);
}

TEST(exceptionsThatOverlapAreOneSet)
{
    World w = island();
    w.t.clusters[0].masqueradeExcept = {pre("10.0.0.0/8"), pre("10.1.0.0/16"), pre("10.0.0.0/8")};
    CHECK(holds(scriptOf(w, "n1"), "ip daddr != { 10.0.0.0/8 } masquerade"));
    w.t.clusters[0].masqueradeExcept = {pre("0.0.0.0/0")};
    CHECK(scriptOf(w, "n1").find("masquerade") == std::string::npos);
}

TEST(bridgesAndTunnels)
{
    const std::string bridge = scriptOf(island(PodLink::Bridge), "n1");
    CHECK(holds(bridge, "settings 1 0 1"));
    CHECK(holds(bridge, "addr add 10.1.1.1/24 dev cni0"));
    CHECK(holds(bridge, "type bridge_slave hairpin on"));
    const std::string vxlan = scriptOf(island(PodLink::Routed, Encapsulation::Vxlan), "n1");
    CHECK(holds(vxlan, "type vxlan id 1 dstport 8472 nolearning local 10.20.0.11"));
    CHECK(holds(vxlan, "link set vx0 mtu 1450 up"));
    CHECK(holds(vxlan, "dst 10.20.0.12 self permanent"));
    const std::string geneve = scriptOf(island(PodLink::Routed, Encapsulation::Geneve), "n1");
    CHECK(holds(geneve, "type geneve id 1 remote 10.20.0.12 dstport 6081"));
    const std::string ipip = scriptOf(island(PodLink::Routed, Encapsulation::Ipip), "n1");
    CHECK(holds(ipip, "type ipip local 10.20.0.11 remote 10.20.0.12 ttl 64"));
    CHECK(holds(ipip, "mtu 1480 up"));
}

TEST(servicesChooseAsTheTraceDid)
{
    World w = island();
    for (Pod& pod : w.t.clusters[0].nodes[0].pods)
        pod.labels = {{"app", "web"}};
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "web");
    s.type = ServiceType::NodePort;
    s.ports[0].nodePort = 30080;
    World::service(w.t.clusters[0], "none", "10.96.0.11", "nobody");
    w.flow("f", "c", "web", Protocol::Tcp, 80);
    const std::string n2 = scriptOf(w, "n2");
    CHECK(holds(n2, "ip daddr 10.96.0.10 tcp dport 80 goto svc0v4internal"));
    CHECK(holds(n2, "fib daddr type local tcp dport 30080 goto svc0v4external"));
    CHECK(holds(n2, "ip saddr 10.1.2.2 tcp sport 40001 ip daddr 10.96.0.10 tcp dport 80 goto "));
    CHECK(holds(n2, "numgen random mod 2 vmap"));
    CHECK(holds(n2, "ip saddr != { 10.1.0.0/16 } meta mark set meta mark | 0x4000"));
    CHECK(holds(n2, "meta mark & 0x4000 == 0x4000 masquerade\n"));
    CHECK(holds(
        n2, "ct state new ip daddr 10.96.0.11 tcp dport 80 reject with icmpx port-unreachable"));
    CHECK(holds(n2, "ct state invalid drop"));
}

/// As kube-proxy does it, where the document says so.
TEST(servicesDrawPortsWhereTheDocumentSaysSo)
{
    World w = island();
    World::service(w.t.clusters[0], "web", "10.96.0.10", "web");
    w.t.clusters[0].masqueradeRandomPorts = true;
    CHECK(holds(scriptOf(w, "n2"), "meta mark & 0x4000 == 0x4000 masquerade fully-random"));
    CHECK(holds(fileOf(labOf(w), "lab.json"), "\"drawsPorts\": true"));
}

/// No wire shows which endpoint of its own a node took: what became of it does.
TEST(aChoiceOnTheSendersOwnNodeIsPinned)
{
    for (const bool listens : {false, true}) {
        World w = island();
        Node& n1 = w.t.clusters[0].nodes[0];
        n1.pods[0].labels = {{"app", "web"}};
        Pod& own = World::pod(n1, "own", "10.1.1.9");
        own.addresses.clear();
        own.hostNetwork = true;
        own.listen.clear();
        own.labels = {{"app", "web"}};
        if (listens)
            own.listen = {{Protocol::Tcp, 8080, {}}};
        World::service(w.t.clusters[0], "web", "10.96.0.10", "web");
        // One of the senders' ports leads to the node's own endpoint.
        bool met = false;
        for (int f = 0; f < 8; ++f)
            w.flow(("f" + std::to_string(f)).c_str(), "n1", "web", Protocol::Tcp, 80);
        const std::string n1Script = scriptOf(w, "n1");
        for (const sim::FlowResult& f : w.run()->flows()) {
            if (!f.request.empty())
                continue;
            met = true;
            CHECK(f.verdict == (listens ? sim::Verdict::Answered : sim::Verdict::Refused));
            CHECK(holds(n1Script, "ip saddr 10.20.0.11 tcp sport " +
                                      std::to_string(f.trueSource.port) +
                                      " ip daddr 10.96.0.10 tcp dport 80 goto svc0v4to1 comment"));
        }
        CHECK(met);
    }
}

TEST(gatewaysPoolsAndPublishedAddresses)
{
    World w = twoSides(GatewayKind::Nat);
    Gateway& gw = w.t.gateways[0];
    SourceNat pool{pre("10.50.0.0/24"), "front", {ip("10.40.0.7"), ip("10.40.0.8")}, {}, 0, {}};
    pool.ports = PortRange{2000, 2009};
    gw.sourceNat = {pool};
    gw.publish = {World::publish("full", "10.40.0.100", 80, "s1", 80, PublishMode::FullNat)};
    w.flow("f", "client", "full", Protocol::Tcp, 80);
    const std::string text = scriptOf(w, "gw");
    CHECK(holds(text, "addr add 10.40.0.100/32 dev e0"));
    CHECK(holds(text, "ip daddr 10.40.0.100 tcp dport 80 goto pub0"));
    CHECK(holds(text, "meta l4proto tcp dnat ip to 10.50.0.11:80"));
    CHECK(holds(text, "meta mark 0x2000 masquerade"));
    CHECK(holds(text,
                "oifname { \"e0\" } ip saddr 10.50.0.0/24 meta l4proto { tcp, udp } snat ip to "
                "10.40.0.7-10.40.0.8:2000-2009"));
}

TEST(directServerReturnIsSilent)
{
    World w = twoSides(GatewayKind::Vip);
    w.t.gateways[0].publish = {
        World::publish("vip", "10.40.0.100", 80, "s1", 80, PublishMode::Dsr)};
    w.flow("f", "client", "vip", Protocol::Tcp, 80);
    const std::string gw = scriptOf(w, "gw");
    CHECK(holds(gw, "rule del pref 0"));
    CHECK(holds(gw, "meta mark set 2000"));
    CHECK(holds(gw, "route add default via 10.50.0.11 dev e1 onlink table 2000"));
    const std::string s1 = scriptOf(w, "s1");
    CHECK(holds(s1, "addr add 10.40.0.100/32 dev lo noprefixroute scope host"));
    CHECK(holds(s1, "arp operation request arp daddr ip 10.40.0.100 drop"));
}

/// The node gives it to the pod that the gateway meant.
TEST(directServerReturnToSeveralPodsOfANode)
{
    World w = island();
    Gateway& gw =
        w.gateway("vip", GatewayKind::Vip, {{"core", "10.10.0.3"}, {"nodes", "10.20.0.3"}});
    gw.routes = {via("10.1.1.0/24", "10.20.0.11")};
    gw.publish = {World::publish("dsr", "10.10.0.100", 80, "a", 8080, PublishMode::Dsr)};
    gw.publish[0].backends.push_back(gw.publish[0].backends[0]);
    gw.publish[0].backends[1].element = "b";
    for (Pod& pod : w.t.clusters[0].nodes[0].pods)
        pod.listen = {{Protocol::Tcp, 8080, {}}};
    w.flow("f", "client", "dsr", Protocol::Tcp, 80);
    CHECK(holds(scriptOf(w, "n1"), "ip saddr 10.10.0.50 tcp sport 40001 ip daddr 10.10.0.100 tcp "
                                   "dport 80 goto dsrto"));
}

TEST(firewallsInOrder)
{
    World w = island();
    FirewallRule deny;
    deny.from = pre("10.10.0.0/24");
    deny.ports = PortRange{80, 90};
    FirewallRule reject;
    reject.action = FirewallAction::Reject;
    reject.protocol = Protocol::Icmp;
    w.t.routers[0].firewall = {deny, reject};
    const std::string text = scriptOf(w, "r1");
    const auto first =
        text.find("ip saddr 10.10.0.0/24 meta l4proto { tcp, udp } th dport 80-90 drop");
    const auto second =
        text.find("meta l4proto { icmp, ipv6-icmp } reject with icmpx admin-prohibited");
    CHECK(first != std::string::npos);
    CHECK(second != std::string::npos && first < second);
    CHECK(holds(text, "ct state established,related accept"));
}

TEST(policiesAtThePodsLink)
{
    World w = island();
    Policy p;
    p.id = "only-b";
    p.selector = {{"app", "a"}};
    PolicyRule rule;
    rule.peers = {PolicyPeer{Labels{{"app", "b"}}, {}, {}, {}}};
    rule.ports = {PolicyPort{Protocol::Tcp, 8080, {}}};
    p.ingress = {rule};
    w.t.clusters[0].policies = {p};
    const std::string text = scriptOf(w, "n1");
    CHECK(holds(text, "ip saddr 10.1.1.3 tcp dport 8080 return"));
    CHECK(holds(text, "oifname \"p0\" jump to_p"));
    CHECK(text.find("iifname \"p0\" jump") == std::string::npos);
}

TEST(proxiesAreHaproxy)
{
    World w = twoSides(GatewayKind::Proxy);
    Publish http = World::publish("web", "10.40.0.1", 80, "s1", 80, PublishMode::Http);
    http.identity = {Identity::XForwardedFor};
    Publish tcp = World::publish("raw", "10.40.0.1", 81, "s1", 80, PublishMode::Tcp);
    tcp.identity = {Identity::ProxyV2};
    w.t.gateways[0].publish = {http, tcp};
    const std::string text = fileOf(labOf(w), "proxies/gw.cfg");
    CHECK(holds(text, "listen web\n    mode http\n    bind ipv4@10.40.0.1:80\n"));
    CHECK(holds(text, "option forwardfor"));
    CHECK(holds(text, "server s0 ipv4@10.50.0.11:80 send-proxy-v2"));
}

TEST(whatLinuxCannotDoIsRefused)
{
    World w = twoSides(GatewayKind::Proxy);
    w.t.gateways[0].publish = {
        World::publish("dns", "10.40.0.1", 53, "s1", 53, PublishMode::Tcp, Protocol::Udp)};
    const Lab udp = labOf(w);
    REQUIRE(udp.limits.size() == 1);
    CHECK(udp.refused());
    CHECK(udp.files.empty());
    CHECK(udp.limits[0].code == LabLimit::Code::UdpProxy);
    CHECK_EQ(udp.limits[0].element, std::string("gw"));
    CHECK_EQ(udp.limits[0].detail, std::string("10.40.0.1 port 53"));

    World lossy = island();
    lossy.t.networks[0].lossPpm = 1000;
    const Lab lab = labOf(lossy);
    CHECK(!lab.refused());
    REQUIRE(lab.limits.size() == 1);
    CHECK(lab.limits[0].code == LabLimit::Code::Loss);

    World tiny = island();
    tiny.t.networks[0].mtuBytes = 20;
    CHECK(labOf(tiny).refused());
}

TEST(whatHappensInTimeIsLeftOutAndSaid)
{
    World w = island();
    w.t.header.scenario.faults = {{w.t.networks[0].id, {}, 0, {}, {}}};
    w.t.header.scenario.timeouts.udpNs = 1;
    w.t.networks[0].queuePackets = 3;
    w.flow("f", "a", "server", Protocol::Tcp, 80).claims = {
        {Identity::ProxyV1, IpAddress::v4(0xC0000242U), 1, {}}};
    const Topology still = sim::lab::realisable(w.t);
    CHECK(still.header.scenario.faults.empty());
    CHECK(!still.header.scenario.timeouts.udpNs);
    CHECK_EQ(still.networks[0].queuePackets, 0);
    const auto trace = sim::simulate(still);
    REQUIRE(trace);
    const auto lab = sim::lab::writeLab(w.t, **trace);
    REQUIRE(lab);
    CHECK(!lab->refused());
    using Code = LabLimit::Code;
    for (const Code code : {Code::Queue, Code::Faults, Code::Timeouts, Code::ForgedPreface}) {
        CHECK(std::any_of(lab->limits.begin(), lab->limits.end(),
                          [&](const LabLimit& l) { return l.code == code; }));
    }
}

CHECK_MAIN()
