// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <set>
#include <tuple>

#include "tests/sim/world.h"

/// What holds in every run, whatever was drawn: many random topologies, most of them full of
/// mistakes.
using namespace tombolo;
using namespace tombolo::test;
using sim::StepKind;

namespace {

/// Small and repeatable (SplitMix64).
struct Dice {
    std::uint64_t state;
    std::uint64_t next()
    {
        std::uint64_t x = state += 0x9E3779B97F4A7C15ULL;
        x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
        return x ^ (x >> 31U);
    }
    std::size_t below(std::size_t n) { return n == 0 ? 0 : std::size_t(next() % n); }
    bool chance(std::size_t percent) { return below(100) < percent; }
};

std::string text(std::initializer_list<std::size_t> octets)
{
    std::string out;
    for (const std::size_t o : octets)
        out += (out.empty() ? "" : ".") + std::to_string(o);
    return out;
}

std::string text(const char* stem, std::size_t a, std::size_t b = 0)
{
    return stem + std::to_string(a) + "-" + std::to_string(b);
}

struct Maker {
    Dice dice;
    World w;
    std::vector<std::string> senders;
    std::vector<std::string> targets;

    void clusters()
    {
        const bool overlap = dice.chance(30);
        for (std::size_t c = 0; c < 1 + dice.below(3); ++c) {
            const std::string net = text("nodes", c);
            w.network(net.c_str(), {text({10, 20 + c, 0, 0}).append("/24").c_str()});
            const std::size_t pods = overlap ? 1 : 1 + c;
            Cluster& cluster = w.cluster(text("c", c).c_str(), net.c_str(),
                                         text({10, pods, 0, 0}).append("/16").c_str());
            cluster.podLink = dice.chance(50) ? PodLink::Bridge : PodLink::Routed;
            cluster.encapsulation = static_cast<Encapsulation>(dice.chance(40) ? dice.below(4) : 0);
            cluster.masquerade = dice.chance(70);
            if (dice.chance(80))
                cluster.masqueradeExcept = cluster.podPrefixes;
            for (std::size_t n = 0; n < 1 + dice.below(3); ++n)
                node(cluster, c, n, pods);
            if (dice.chance(60))
                service(cluster, c);
        }
    }
    void node(Cluster& cluster, std::size_t c, std::size_t n, std::size_t pods)
    {
        const std::string gateway = text({10, 20 + c, 0, 1});
        const std::string id = text("n", c, n);
        Node& node = World::node(cluster, id.c_str(), text({10, 20 + c, 0, 11 + n}).c_str(),
                                 text({10, pods, n, 0}).append("/24").c_str(),
                                 dice.chance(90) ? gateway.c_str() : nullptr);
        senders.push_back(id);
        targets.push_back(id);
        for (std::size_t p = 0; p < 1 + dice.below(3); ++p) {
            const std::string pod = id + "-p" + std::to_string(p);
            Pod& made = World::pod(node, pod.c_str(), text({10, pods, n, 2 + p}).c_str());
            made.labels = {{"app", dice.chance(50) ? "web" : "other"}};
            made.hostNetwork = dice.chance(10);
            if (made.hostNetwork)
                made.addresses.clear();
            senders.push_back(pod);
            targets.push_back(pod);
        }
    }
    void service(Cluster& cluster, std::size_t c)
    {
        const std::string id = text("svc", c);
        Service& s = World::service(cluster, id.c_str(), text({10, 96, c, 10}).c_str(), "web");
        s.type = dice.chance(50) ? ServiceType::LoadBalancer : ServiceType::NodePort;
        s.ports[0].nodePort = 30080;
        s.externalTrafficPolicy = dice.chance(40) ? TrafficPolicy::Local : TrafficPolicy::Cluster;
        if (s.type == ServiceType::LoadBalancer)
            s.loadBalancer =
                LoadBalancer{{ip(text({10, 20 + c, 0, 200}).c_str())}, Advertise::L2, "", {}};
        targets.push_back(id);
        targets.push_back(text({10, 20 + c, 0, 11}));
    }
    void middle()
    {
        w.network("core", {"10.10.0.0/24"});
        for (std::size_t c = 0; c < w.t.clusters.size(); ++c) {
            const std::string net = text("nodes", c);
            const std::string inside = text({10, 20 + c, 0, 1});
            const std::string outside = text({10, 10, 0, 1 + c});
            std::vector<Route> routes;
            for (const Node& n : w.t.clusters[c].nodes) {
                if (dice.chance(70))
                    routes.push_back({n.podPrefixes[0], n.addresses[0], {}});
            }
            for (std::size_t other = 0; other < w.t.clusters.size(); ++other) {
                const auto to = text({10, 20 + other, 0, 0}).append("/24");
                if (other != c && dice.chance(80))
                    routes.push_back(via(to.c_str(), text({10, 10, 0, 1 + other}).c_str()));
            }
            if (dice.chance(40)) {
                w.router(text("r", c).c_str(),
                         {{net.c_str(), inside.c_str()}, {"core", outside.c_str()}}, routes);
                continue;
            }
            gateway(c, net, inside, outside, routes);
        }
    }
    void gateway(std::size_t c, const std::string& net, const std::string& inside,
                 const std::string& outside, const std::vector<Route>& routes)
    {
        const auto kind = static_cast<GatewayKind>(dice.below(3));
        Gateway& g = w.gateway(text("gw", c).c_str(), kind,
                               {{net.c_str(), inside.c_str()}, {"core", outside.c_str()}}, routes);
        SourceNat snat;
        snat.from = pre("10.0.0.0/8");
        snat.out = "core";
        snat.to = {ip(outside.c_str())};
        if (dice.chance(30))
            snat.ports = PortRange{50000, 50002};
        if (kind == GatewayKind::Nat && dice.chance(70))
            g.sourceNat = {snat};
        const Node& node = w.t.clusters[c].nodes[0];
        const PublishMode nat[] = {PublishMode::Dnat, PublishMode::FullNat};
        const PublishMode vip[] = {PublishMode::Dnat, PublishMode::FullNat, PublishMode::Dsr};
        const PublishMode proxy[] = {PublishMode::Tcp, PublishMode::Http};
        const PublishMode mode = kind == GatewayKind::Nat   ? nat[dice.below(2)]
                                 : kind == GatewayKind::Vip ? vip[dice.below(3)]
                                                            : proxy[dice.below(2)];
        const std::string id = text("pub", c);
        g.publish = {
            World::publish(id.c_str(), outside.c_str(), 80, node.pods[0].id.c_str(), 8080, mode)};
        targets.push_back(id);
        if (dice.chance(20)) {
            FirewallRule rule;
            rule.action = dice.chance(50) ? FirewallAction::Deny : FirewallAction::Reject;
            rule.protocol = Protocol::Udp;
            g.firewall = {rule};
        }
    }
    World make()
    {
        clusters();
        middle();
        for (std::size_t h = 0; h < 3; ++h) {
            const std::string id = text("h", h);
            w.host(id.c_str(), "core", text({10, 10, 0, 50 + h}).c_str(),
                   dice.chance(80) ? "10.10.0.1" : nullptr,
                   {{Protocol::Tcp, 80}, {Protocol::Udp, 8080}});
            senders.push_back(id);
            targets.push_back(id);
        }
        targets.push_back("10.1.9.9");
        for (std::size_t f = 0; f < 25; ++f) {
            const auto protocol = static_cast<Protocol>(1 + dice.below(3));
            Flow& flow = w.flow(text("f", f).c_str(), senders[dice.below(senders.size())].c_str(),
                                targets[dice.below(targets.size())].c_str(), protocol,
                                dice.chance(50)   ? 80
                                : dice.chance(50) ? 8080
                                                  : 30080);
            flow.sourcePort = static_cast<std::uint16_t>(40000 + dice.below(3));
            flow.count = 1 + std::int64_t(dice.below(3));
            flow.startNs = std::int64_t(dice.below(4)) * 1'000'000;
            flow.payloadBytes = dice.chance(10) ? 1460 : 64;
        }
        if (dice.chance(30))
            w.t.networks.back().lossPpm = 100'000;
        return w;
    }
};

/// Does to a document what a hand-edited file may contain.
struct Breaker {
    Dice dice;
    Topology& t;

    void breakSomething()
    {
        for (std::size_t n = 0; n < 6; ++n)
            breakOne();
    }
    Node& node()
    {
        auto& nodes = t.clusters[dice.below(t.clusters.size())].nodes;
        return nodes[dice.below(nodes.size())];
    }
    void breakOne()
    {
        Flow& flow = t.flows[dice.below(t.flows.size())];
        Network& network = t.networks[dice.below(t.networks.size())];
        Cluster& cluster = t.clusters[dice.below(t.clusters.size())];
        switch (dice.below(16)) {
        case 0:
            node().addresses.clear();
            break;
        case 1:
            node().podPrefixes = {pre("0.0.0.0/0")};
            break;
        case 2:
            node().podPrefixes = {pre("10.1.0.0/32"), pre("fd00::/128")};
            break;
        case 3:
            node().routes.assign(3, via("0.0.0.0/0", "9.9.9.9"));
            break;
        case 4:
            node().id = t.hosts[0].id;
            break;
        case 5:
            node().pods.front().addresses = {ip("10.20.0.11"), ip("fd00::1")};
            break;
        case 6:
            network.prefixes.clear();
            break;
        case 7:
            network.mtuBytes = dice.chance(50) ? 0 : 1'000'000'000;
            break;
        case 8:
            network.bandwidthKbps = 1;
            network.latencyNs = 9'000'000'000'000'000'000;
            break;
        case 9:
            network.lossPpm = 1'000'000;
            break;
        case 10:
            cluster.podPrefixes.clear();
            break;
        case 11:
            cluster.masqueradeExcept = {pre("::/0")};
            break;
        case 12:
            for (Gateway& g : t.gateways) {
                g.interfaces[0].addresses.clear();
                g.publish.push_back(g.publish.front());
                g.publish.back().backends = {{"nobody", {}, 0, {}}, {"", ip("0.0.0.0"), 1, {}}};
            }
            break;
        case 13:
            flow.count = 9'000'000'000'000'000'000;
            flow.intervalNs = flow.count;
            break;
        case 14:
            flow.startNs = -5;
            flow.payloadBytes = -7;
            flow.port = 0;
            flow.sourcePort = 0;
            break;
        default:
            t.hosts[0].interfaces.front().addresses = {ip("10.10.0.51")};
            break;
        }
    }
};

bool ends(const sim::Step& s)
{
    return s.kind == StepKind::Deliver || s.kind == StepKind::Drop || s.kind == StepKind::Reject ||
           s.kind == StepKind::ProxyAccept;
}

/// Every packet that arrives somewhere ends there exactly once or goes on exactly once.
void checkConservation(const sim::Trace& trace)
{
    std::map<std::tuple<std::uint32_t, std::uint32_t, sim::Phase, sim::ElementIx>, int> balance;
    for (std::uint32_t i = 0; i < trace.crossingCount(); ++i) {
        const sim::Crossing c = trace.crossing(i);
        CHECK(c.departNs >= 0 && c.arriveNs > c.departNs);
        CHECK(i == 0 || trace.crossing(i - 1).departNs <= c.departNs);
        const auto steps = trace.steps(i);
        const auto final = std::count_if(steps.begin(), steps.end(), ends);
        CHECK(final <= 1);
        CHECK(!c.lost || final == 1);
        if (final == 1)
            CHECK(ends(steps.back()) || steps.back().kind == StepKind::Deliver);
        else
            ++balance[{c.flow, c.attempt, c.phase, c.to}];
        const auto before = trace.stepsBefore(i);
        if (before.empty())
            --balance[{c.flow, c.attempt, c.phase, c.from}];
        else
            CHECK(before.front().kind == StepKind::Send ||
                  before.front().kind == StepKind::BalanceEndpoint);
    }
    for (const auto& [at, open] : balance)
        CHECK_EQ(open, 0);
}

/// No rewrite touches the true source; what is visible and not it is hidden by somebody.
void checkTruth(const sim::Trace& trace, const Topology& t)
{
    for (std::uint32_t i = 0; i < trace.crossingCount(); ++i) {
        const sim::Crossing c = trace.crossing(i);
        if (c.phase == sim::Phase::Request) {
            CHECK_EQ(nameOf(trace, c.trueSource), t.flows[c.flow].from);
            CHECK(c.trueAddress == trace.flows()[c.flow].trueSource.address);
        }
        CHECK_EQ(c.hidden, c.header.src != c.trueAddress);
        CHECK_EQ(c.hidden, c.hiddenBy != sim::kNoElement);
        sim::Header header = c.header;
        for (const sim::Step& s : trace.steps(i)) {
            CHECK(s.before == header);
            header = s.after;
            const bool may = s.kind == StepKind::SourceNat || s.kind == StepKind::DestinationNat ||
                             s.kind == StepKind::TranslateBack ||
                             s.kind == StepKind::TranslateError;
            CHECK(may || !s.rewrites());
        }
    }
    for (const sim::FlowResult& f : trace.flows()) {
        if (f.hidden)
            CHECK(!f.hiddenBy.empty());
        if (f.seenSource)
            CHECK(std::find(f.candidates.begin(), f.candidates.end(), f.trueSource.element) !=
                  f.candidates.end());
        CHECK((f.verdict == sim::Verdict::Answered) == (f.reason == sim::Reason::None));
    }
}

/// Two connections of one machine never expect the same answer.
void checkTables(const sim::Trace& trace)
{
    std::set<std::tuple<sim::ElementIx, Protocol, std::string>> expected;
    for (const sim::TableEntry& e : trace.table()) {
        const sim::Header& r = e.replyTuple;
        const std::string tuple = socket(r.src, r.sport) + '>' + socket(r.dst, r.dport);
        CHECK(expected.insert({e.at, e.protocol, tuple}).second);
    }
}

}  // namespace

TEST(everyPacketEndsOnceAndNobodyLiesAboutItsSource)
{
    int crossings = 0;
    int answered = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        check::context() = "seed " + std::to_string(seed);
        const World w = Maker{{seed}, {}, {}, {}}.make();
        const auto trace = w.run(seed);
        checkConservation(*trace);
        checkTruth(*trace, w.t);
        checkTables(*trace);
        crossings += int(trace->crossingCount());
        for (const auto& f : trace->flows())
            answered += f.verdict == sim::Verdict::Answered ? 1 : 0;
    }
    check::context().clear();
    CHECK(crossings > 20'000);
    CHECK(answered > 1'000);
}

TEST(sameSeedSameRun)
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        check::context() = "seed " + std::to_string(seed);
        const World w = Maker{{seed}, {}, {}, {}}.make();
        std::ostringstream one;
        std::ostringstream two;
        const auto trace = w.run(7);
        sim::writeJson(*trace, one, {});
        sim::writeJson(*w.run(7), two, {});
        CHECK_EQ(trace->fingerprint(), w.run(7)->fingerprint());
        CHECK(one.str() == two.str());
    }
    check::context().clear();
}

/// Flows that share nothing do not notice each other: what one does alone it does in company, too.
TEST(aFlowAloneDoesWhatItDoesAmongOthers)
{
    World w;
    w.network("l", {"10.0.0.0/24"});
    w.network("r", {"10.0.1.0/24"});
    w.router("gw", {{"l", "10.0.0.1"}, {"r", "10.0.1.1"}});
    for (std::size_t i = 0; i < 8; ++i) {
        w.host(text("a", i).c_str(), "l", text({10, 0, 0, 10 + i}).c_str(), "10.0.0.1");
        w.host(text("b", i).c_str(), "r", text({10, 0, 1, 10 + i}).c_str(), "10.0.1.1",
               {{Protocol::Tcp, 80}});
        w.flow(text("f", i).c_str(), text("a", i).c_str(), text("b", i).c_str(), Protocol::Tcp, 80);
    }
    const auto all = w.run();
    for (std::size_t i = 0; i < 8; ++i) {
        sim::RunOptions options;
        options.flows = {text("f", i)};
        const auto alone = *sim::simulate(w.t, options);
        CHECK_EQ(told(*alone, alone->flows()[0].request), told(*all, all->flows()[i].request));
        CHECK_EQ(told(*alone, alone->flows()[0].reply), told(*all, all->flows()[i].reply));
    }
}

/// Whatever is missing, doubled or absurd: a run ends, with a trace or with an error.
TEST(brokenDocumentsDoNotBreakTheRun)
{
    int traced = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        check::context() = "seed " + std::to_string(seed);
        World w = Maker{{seed}, {}, {}, {}}.make();
        Breaker{{seed * 77}, w.t}.breakSomething();
        sim::RunOptions options;
        options.maxCrossings = 20'000;
        const auto trace = sim::simulate(w.t, options);
        if (!trace)
            continue;
        ++traced;
        checkConservation(**trace);
        std::ostringstream out;
        sim::writeText(**trace, out, {});
        sim::writeJson(**trace, out, {});
        CHECK(!out.str().empty());
    }
    check::context().clear();
    CHECK(traced > 150);
}

CHECK_MAIN()
