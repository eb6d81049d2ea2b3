// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "model/core/generate.h"
#include "sim/analysis/assertion.h"
#include "tests/sim/regular_world.h"
#include "tests/sim/rule_dice.h"
#include "tests/sim/small_worlds.h"

/// The matrix by classes against the packets of every single pair.
using namespace tombolo;
using namespace tombolo::test;
using sim::ElementIx;
using sim::analysis::EntryWay;
using sim::analysis::Matrix;
using sim::analysis::MatrixCell;
using sim::analysis::MatrixOptions;
using sim::analysis::PairOutcome;
using sim::analysis::PairSight;

namespace {

std::string told(const Matrix& m, const PairOutcome& o)
{
    std::ostringstream out;
    const auto name = [&](ElementIx e) {
        return e == sim::kNoElement ? "-" : m.id(e);
    };
    out << toString(o.sight) << ' ' << toString(o.verdict) << ' ' << toString(o.reason) << " got "
        << name(o.receiver) << " ended " << name(o.endedAt) << " true "
        << toString(m.plan().address(o.source)) << " seen " << toString(m.plan().address(o.seen))
        << " pool " << o.pool << " among " << o.among << " by";
    for (const PairOutcome::Hide& h : o.hides)
        out << ' ' << name(h.at) << ':' << m.plan().rules[h.rule].rule;
    for (const Identity i : o.recovered)
        out << " header " << int(i);
    return out.str();
}

std::string told(const Matrix& m, std::vector<PairOutcome> outcomes)
{
    std::vector<std::string> lines;
    for (const PairOutcome& o : outcomes)
        lines.push_back(told(m, o));
    std::sort(lines.begin(), lines.end());
    std::string out;
    for (const std::string& line : lines)
        out += line + '\n';
    return out;
}

struct Tally {
    std::size_t pairs = 0, cells = 0;
    std::size_t sights[sim::analysis::kSights] = {};
    std::size_t ways[4] = {};
    std::size_t several = 0, pools = 0;
};

/// Every pair: what the class says, and what its own packets say, played with nobody else there.
void compare(const Topology& t, const std::string& what, Tally& tally)
{
    check::context() = what;
    auto matrix = Matrix::of(t);
    REQUIRE(matrix);
    tally.cells += matrix->cells().size();
    for (const ElementIx o : matrix->origins()) {
        for (const ElementIx e : matrix->observers()) {
            if (o == e) {
                CHECK(matrix->outcomesOf(o, e).empty());
                continue;
            }
            const auto alone = matrix->walk({{o, e}});
            REQUIRE(alone);
            check::context() = what + ": " + matrix->id(o) + " at " + matrix->id(e);
            CHECK_EQ(told(*matrix, matrix->outcomesOf(o, e)),
                     told(*matrix, alone->front().outcomes));
            const MatrixCell& cell = matrix->cells()[matrix->cellOf(o, e)];
            CHECK_EQ(cell.way, alone->front().way);
            ++tally.pairs;
            ++tally.sights[std::size_t(cell.sight)];
            ++tally.ways[std::size_t(matrix->wayOf(o, e).by)];
            tally.several += cell.outcomes.size() > 1;
            tally.pools += cell.outcomes.front().pool > 1;
        }
    }
    check::context().clear();
}

/// What a flow of the document does, played with everything that the document has, must be among
/// what the matrix says can happen.
void compareWithFlows(Topology t, std::uint64_t seed)
{
    check::context() = "flows of " + std::to_string(seed);
    auto matrix = Matrix::of(t);
    REQUIRE(matrix);
    Dice dice{seed};
    std::vector<std::pair<ElementIx, ElementIx>> pairs;
    t.flows.clear();
    for (std::size_t n = 0; n < 12; ++n) {
        const ElementIx o = matrix->origins()[dice.below(matrix->origins().size())];
        const ElementIx e = matrix->observers()[dice.below(matrix->observers().size())];
        if (o == e)
            continue;
        const EntryWay way = matrix->wayOf(o, e);
        Flow flow;
        flow.id = "probe" + std::to_string(n);
        flow.from = matrix->id(o);
        flow.to.address = matrix->plan().address(way.address);
        flow.protocol = way.protocol;
        flow.port = way.port;
        flow.sourcePort = matrix->sourcePortFor(o, e, way);
        flow.startNs = std::int64_t(n) * 1'000'000'000'000;
        if (flow.sourcePort == 0)
            continue;
        pairs.emplace_back(o, e);
        t.flows.push_back(flow);
    }
    for (std::size_t i = 0; i < t.flows.size(); ++i) {
        Topology one = t;
        one.flows = {t.flows[i]};
        const auto trace = sim::simulate(one);
        REQUIRE(trace);
        const sim::FlowResult& f = (*trace)->flows().front();
        const auto [o, e] = pairs[i];
        check::context() = "seed " + std::to_string(seed) + ": " + matrix->id(o) + " at " +
                           matrix->id(e) + ", " + verdict(**trace, f) + " seen " + seen(f);
        bool found = false;
        for (std::size_t k = 0; k < matrix->outcomesOf(o, e).size(); ++k) {
            const PairOutcome out = matrix->exactly(o, e, k);
            bool same =
                out.verdict == f.verdict && out.reason == f.reason && out.endedAt == f.droppedAt;
            if (f.seenSource) {
                same = same && out.receiver == f.seenSource->element &&
                       f.hidden == !out.hides.empty() && out.hides.size() == f.hiddenBy.size() &&
                       matrix->plan().address(out.seen) == f.seenSource->address &&
                       out.among == f.candidates.size();
            }
            found = found || same;
        }
        CHECK(found);
    }
    check::context().clear();
}

}  // namespace

TEST(classesSayWhatEveryPairSays)
{
    Tally tally;
    for (std::uint64_t seed = 1; seed <= 600; ++seed)
        compare(RegularMaker(seed).make().t, "regular " + std::to_string(seed), tally);
    // What is compared is worth comparing: classes are shared, and everything comes up.
    CHECK(tally.pairs > 2 * tally.cells);
    for (std::size_t s = 1; s < sim::analysis::kSights; ++s) {
        check::context() = toString(PairSight(s));
        CHECK(tally.sights[s] > 0);
    }
    for (const std::size_t way : tally.ways)
        CHECK(way > 0);
    CHECK(tally.several > 0);
    CHECK(tally.pools > 0);
}

TEST(classesSayWhatEveryPairSaysWhereNothingIsAlike)
{
    Tally tally;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Maker maker{{seed}, {}, {}, {}};
        Topology t = maker.make().t;
        compare(t, "random " + std::to_string(seed), tally);
        Breaker{{seed}, t}.breakSomething();
        if (Matrix::of(t))
            compare(t, "broken " + std::to_string(seed), tally);
    }
}

TEST(classesSayWhatEveryPairSaysUnderRarerRules)
{
    Tally tally;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Topology t = RegularMaker(seed).make().t;
        RuleDice(t, seed).roll();
        compare(t, "rules " + std::to_string(seed), tally);
        compareWithFlows(t, seed);
    }
}

TEST(whatAFlowDoesIsWhatTheMatrixSays)
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed)
        compareWithFlows(RegularMaker(seed).make().t, seed);
}

TEST(aPoolOfOneShowsItsOneAddress)
{
    World w = twoSides(GatewayKind::Nat);
    w.network("out", {"10.60.0.0/24"});
    Gateway& gw = w.t.gateways[0];
    gw.interfaces[1].addresses = {ip("10.50.0.1"), ip("10.50.0.2")};
    gw.routes = {via("0.0.0.0/0", "10.50.0.3")};
    SourceNat two;
    two.from = pre("10.40.0.0/24");
    two.out = "back";
    two.to = {ip("10.50.0.1"), ip("10.50.0.2")};
    gw.sourceNat = {two};
    w.host("client2", "front", "10.40.0.51", "10.40.0.1");
    w.host("client3", "front", "10.40.0.52", "10.40.0.1");
    Gateway& isp =
        w.gateway("isp", GatewayKind::Nat, {{"back", "10.50.0.3"}, {"out", "10.60.0.1"}});
    SourceNat one;
    one.from = pre("10.50.0.0/24");
    one.out = "out";
    one.to = {ip("10.60.0.1")};
    isp.sourceNat = {one};
    w.host("far", "out", "10.60.0.9", nullptr, {{Protocol::Tcp, 80}});
    const auto matrix = Matrix::of(w.t);
    REQUIRE(matrix);
    const ElementIx client = matrix->find("client");
    const PairOutcome nested = matrix->outcomesOf(client, matrix->find("far")).at(0);
    CHECK_EQ(nested.pool, 0U);
    CHECK_EQ(toString(matrix->plan().address(nested.seen)), "10.60.0.1");
    std::set<std::string> seen;
    std::size_t among = 0;
    for (const char* from : {"client", "client2", "client3"}) {
        const PairOutcome o = matrix->exactly(matrix->find(from), matrix->find("s1"), 0);
        CHECK_EQ(o.pool, 2U);
        CHECK(o.among < 3);
        if (seen.insert(toString(matrix->plan().address(o.seen))).second)
            among += o.among;
    }
    CHECK_EQ(seen.size(), 2U);
    CHECK_EQ(among, 3U);
}

TEST(tablesCountEveryPairOnce)
{
    using namespace sim::analysis;
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        const Topology t = RegularMaker(seed).make().t;
        const auto m = Matrix::of(t);
        REQUIRE(m);
        for (const GroupBy by :
             {GroupBy::Element, GroupBy::Cluster, GroupBy::Node, GroupBy::Label}) {
            check::context() = "seed " + std::to_string(seed) + " by " + std::to_string(int(by));
            const auto table = tableOf(t, *m, {by, "app"});
            REQUIRE(table);
            std::size_t members = 0;
            for (const MatrixGroup& g : table->rows)
                members += g.members.size();
            CHECK_EQ(members, m->origins().size());
            for (std::size_t r = 0; r < table->rows.size(); ++r) {
                for (std::size_t c = 0; c < table->columns.size(); ++c) {
                    std::map<std::uint32_t, std::uint64_t> counted;
                    for (const ElementIx o : table->rows[r].members) {
                        for (const ElementIx e : table->columns[c].members) {
                            if (o != e)
                                ++counted[m->cellOf(o, e)];
                        }
                    }
                    std::map<std::uint32_t, std::uint64_t> said;
                    for (const GroupCell::Part& part : table->at(r, c).parts) {
                        said[part.cell] = part.pairs;
                        const auto [o, e] = exampleOf(*m, part.cell, table->rows[r].members,
                                                      table->columns[c].members);
                        CHECK(o != sim::kNoElement && m->cellOf(o, e) == part.cell);
                    }
                    CHECK(said == counted);
                }
            }
        }
    }
}

namespace {

/// Two islands of two nodes each behind their own gateways, and a server.
World islands()
{
    World w;
    w.network("lan", {"10.20.0.0/24"});
    w.network("core", {"10.10.0.0/24"});
    Cluster& c = w.cluster("west", "lan", "10.1.0.0/16");
    c.masquerade = true;
    c.masqueradeExcept = c.podPrefixes;
    Node& n1 = World::node(c, "n1", "10.20.0.11", "10.1.1.0/24", "10.20.0.1");
    World::pod(n1, "pod-a", "10.1.1.2").labels = {{"app", "payments"}, {"tier", "front"}};
    World::pod(n1, "pod-b", "10.1.1.3").labels = {{"app", "other"}};
    Node& n2 = World::node(c, "n2", "10.20.0.12", "10.1.2.0/24", "10.20.0.1");
    World::pod(n2, "pod-c", "10.1.2.2").labels = {{"app", "payments"}};
    World::service(c, "svc", "10.96.0.10", "payments");
    w.router("r", {{"lan", "10.20.0.1"}, {"core", "10.10.0.1"}});
    w.host("server", "core", "10.10.0.50", "10.10.0.1", {{Protocol::Tcp, 80}});
    w.host("idle", "core", "10.10.0.51", "10.10.0.1");
    return w;
}

std::string verdictOn(const Topology& t, Matrix& m, const char* text)
{
    const auto a = sim::analysis::parseAssertion(t, m, text);
    if (!a)
        return a.error().args.at(1);
    const auto c = sim::analysis::check(m, *a);
    if (c.holds)
        return "holds " + std::to_string(c.pairs);
    return "broken " + std::to_string(c.broken) + " of " + std::to_string(c.pairs) + ": " +
           m.id(c.origin) + " at " + m.id(c.observer);
}

}  // namespace

TEST(anAnswerThatIsLostSaysWhy)
{
    World w;
    w.network("in", {"10.0.0.0/24"});
    w.network("out", {"192.0.2.0/24"});
    w.router("there", {{"in", "10.0.0.1"}, {"out", "192.0.2.1"}});
    w.router("back", {{"in", "10.0.0.2"}, {"out", "192.0.2.2"}}).firewall.push_back({});
    w.host("a", "in", "10.0.0.11", "10.0.0.1");
    w.host("guarded", "out", "192.0.2.80", "192.0.2.2", {{Protocol::Tcp, 80}});
    w.host("lost", "out", "192.0.2.81", nullptr, {{Protocol::Tcp, 80}});
    auto matrix = Matrix::of(w.t);
    REQUIRE(matrix);
    const auto outcome = [&](const char* observer) {
        sim::ElementIx from = 0;
        sim::ElementIx to = 0;
        for (sim::ElementIx e = 0; e < matrix->plan().elementIds.size(); ++e) {
            from = matrix->id(e) == "a" ? e : from;
            to = matrix->id(e) == observer ? e : to;
        }
        return matrix->outcomesOf(from, to).at(0);
    };
    const PairOutcome guarded = outcome("guarded");
    CHECK(guarded.sight == PairSight::OneWay);
    CHECK(guarded.reason == sim::Reason::ReplyLost);
    CHECK(guarded.cause == sim::Reason::Firewall);
    CHECK_EQ(matrix->plan().rules[guarded.rule].rule, "firewall:0");
    CHECK(outcome("lost").cause == sim::Reason::NoRoute);
}

// Who asks where the way is shut wants to know who shut it, not that there is no other way.
TEST(aWayThatIsShutIsToldBeforeOneThatIsNone)
{
    World w = island();
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "c");
    s.type = ServiceType::NodePort;
    s.ports[0].nodePort = 30080;
    Policy shut;
    shut.id = "shut";
    shut.ingress.emplace();
    for (const bool isShut : {false, true}) {
        if (isShut)
            w.t.clusters[0].policies = {shut};
        const auto matrix = Matrix::of(w.t);
        REQUIRE(matrix);
        sim::ElementIx client = 0;
        sim::ElementIx pod = 0;
        for (sim::ElementIx e = 0; e < matrix->plan().elementIds.size(); ++e) {
            client = matrix->id(e) == "client" ? e : client;
            pod = matrix->id(e) == "c" ? e : pod;
        }
        const PairOutcome told = matrix->outcomesOf(client, pod).at(0);
        CHECK(told.sight == (isShut ? PairSight::Unreachable : PairSight::Translated));
        CHECK(told.reason == (isShut ? sim::Reason::Policy : sim::Reason::None));
    }
}

TEST(sentencesHoldOrNameThePairThatBreaksThem)
{
    const Topology t = islands().t;
    auto m = Matrix::of(t);
    REQUIRE(m);
    const std::pair<const char*, const char*> cases[] = {
        {"pod-a reaches pod-c", "holds 1"},
        {"pod-a sees pod-c", "holds 1"},
        {"server sees pod-a", "broken 1 of 1: pod-a at server"},
        {"server sees pod:app=payments", "broken 2 of 2: pod-a at server"},
        {"server sees pod:app=payments,tier=front", "broken 1 of 1: pod-a at server"},
        {"server sees node:n1", "broken 2 of 3: pod-a at server"},
        {"server sees n1", "holds 1"},
        {"no hidden source at host:server", "broken 3 of 6: pod-a at server"},
        {"no hidden source at cluster:west", "holds 18"},
        {"no hidden source at pod-a by address", "holds 6"},
        {"service:svc reach server", "holds 2"},
        {"server does not reach cluster:west", "holds 3"},
        {"west does not reach server", "broken 5 of 5: n1 at server"},
        {"server reaches pod-a", "broken 1 of 1: server at pod-a"},
        {"  any   reaches\tserver ", "holds 6"},
        {"gibberish at nowhere", "grammar"},
        {"", "grammar"},
        {"server sees", "grammar"},
        {"no hidden source at", "grammar"},
        {"pod-a reaches nowhere", "unknown"},
        {"nobody reaches server", "unknown"},
        {"host:pod-a reaches server", "unknown"},
        {"planet:mars reaches server", "unknown"},
        {"pod:app reaches server", "unknown"},
        {"pod:=x reaches server", "unknown"},
        {"pod:app=none reaches server", "nobody"},
        {"pod-a reaches idle", "nobody-listens"},
        {"pod-a reaches n1", "nobody-listens"},
    };
    for (const auto& [text, expected] : cases) {
        check::context() = text;
        CHECK_EQ(verdictOn(t, *m, text), expected);
    }
    check::context().clear();
}

/// Names that the window shows stand for ids.
TEST(sentencesTakeNames)
{
    Topology t = islands().t;
    const auto named = [&](const char* id, const char* name) {
        for (Host& h : t.hosts) {
            if (h.id == id)
                h.name = name;
        }
        for (Cluster& c : t.clusters) {
            for (Node& n : c.nodes) {
                for (Pod& p : n.pods) {
                    if (p.id == id)
                        p.name = name;
                }
            }
        }
    };
    named("server", "Audit log");
    named("pod-a", "Web");
    named("pod-b", "Web");
    named("pod-c", "server");  // an id wins
    auto m = Matrix::of(t);
    REQUIRE(m);
    const std::pair<const char*, const char*> cases[] = {
        {"no hidden source at Audit log", "broken 3 of 6: pod-a at server"},
        {"no hidden source at \"Audit log\"", "broken 3 of 6: pod-a at server"},
        {"Audit log sees host:\"Audit log\"", "holds 0"},
        {"pod-a reaches “Audit log” by address", "holds 1"},
        {"Audit log sees pod:server", "broken 1 of 1: pod-c at server"},
        {"pod-a reaches server", "holds 1"},
        {"Web reaches server", "several"},
        {"Web (pod-b) reaches server", "holds 1"},
        {"Audit lag sees pod-a", "unknown"},
        {"'by address' sees pod-a", "unknown"},
        {"r reaches server", "nobody-sends"},
    };
    for (const auto& [text, expected] : cases) {
        check::context() = text;
        CHECK_EQ(verdictOn(t, *m, text), expected);
    }
    check::context().clear();
    const auto args = [&](const char* text) {
        return sim::analysis::parseAssertion(t, *m, text).error().args;
    };
    CHECK_EQ(args("Web reaches server").at(3), "pod-a, pod-b");
    CHECK_EQ(args("Audit lag sees pod-a").at(3), "Audit log");
    CHECK_EQ(args("Audit lag sees pod-a").at(2), "Audit lag");
}

/// Which address of a pool a sender gets follows from its own: the one that nobody shares with it
/// is not hidden by it.
TEST(sentencesLookAtEachSenderOfAPool)
{
    World w = twoSides(GatewayKind::Nat);
    Gateway& gw = w.t.gateways[0];
    gw.interfaces[1].addresses = {ip("10.50.0.1"), ip("10.50.0.2")};
    SourceNat two;
    two.from = pre("10.40.0.0/24");
    two.out = "back";
    two.to = {ip("10.50.0.1"), ip("10.50.0.2")};
    gw.sourceNat = {two};
    w.host("client2", "front", "10.40.0.51", "10.40.0.1");
    w.host("client3", "front", "10.40.0.52", "10.40.0.1");
    auto m = Matrix::of(w.t);
    REQUIRE(m);
    std::size_t alone = 0;
    for (const char* from : {"client", "client2", "client3"}) {
        const std::uint32_t among = m->exactly(m->find(from), m->find("s1"), 0).among;
        check::context() = from;
        CHECK_EQ(verdictOn(w.t, *m, ("s1 sees " + std::string(from)).c_str()),
                 among == 1 ? "holds 1" : "broken 1 of 1: " + std::string(from) + " at s1");
        alone += among == 1;
    }
    check::context().clear();
    CHECK_EQ(alone, 1U);
    CHECK(verdictOn(w.t, *m, "no hidden source at s1").starts_with("broken 2 of "));
}

CHECK_MAIN()
