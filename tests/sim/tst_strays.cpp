// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include "sim/analysis/assertion.h"
#include "sim/analysis/diff.h"
#include "sim/analysis/lost_answers.h"
#include "sim/analysis/matrix.h"
#include "sim/analysis/remedies.h"
#include "sim/trace_writer.h"
#include "tests/sim/ledger_cases.h"

/// Flows that somebody else gets than the one that they are meant for, because the address leads
/// there; and addresses that are translated but stand for one sender alone.
using namespace tombolo;
using namespace tombolo::test;
using namespace tombolo::sim;

namespace {

/// "answered b1 instead of b2 at 10.1.1.3 (both)", "answered b2"
std::string told(const World& w)
{
    const auto trace = w.run();
    const FlowResult& f = trace->flows().front();
    std::string out = toString(f.verdict);
    if (f.seenSource)
        out += ' ' + trace->elements()[f.seenSource->element];
    if (f.isStray())
        out += " instead of " + f.meantFor + " at " + toString(f.meantAt);
    return out + (f.twins ? " (both)" : "");
}

World with(const char* from, const char* to, int port)
{
    World w = reusedIslands();
    w.flow("f", from, to, Protocol::Tcp, port);
    return w;
}

}  // namespace

TEST(whoHasTheAddressTooIsNotWhoIsMeant)
{
    const struct {
        const char* from;
        const char* to;
        int port;
        const char* says;
    } cases[] = {
        {"a1", "b2", 8080, "answered b1 instead of b2 at 10.1.1.3 (both)"},
        {"n1", "b2", 8080, "answered b1 instead of b2 at 10.1.1.3 (both)"},
        {"a1", "a2", 8080, "answered a1 instead of a2 at 10.1.1.2 (both)"},
        {"a1", "b1", 8080, "answered b1"},
        {"a1", "p2", 80, "answered b2"},
        {"a1", "server", 80, "answered server"},
        {"a1", "s1", 80, "answered b1"},
        {"a1", "s2", 80, "answered b1 instead of s2 at 10.96.0.10"},
        // An address is nobody in particular.
        {"a1", "10.1.1.3", 8080, "answered b1"},
    };
    for (const auto& c : cases) {
        check::context() = std::string(c.from) + " to " + c.to;
        CHECK_EQ(told(with(c.from, c.to, c.port)), c.says);
    }
    check::context().clear();
}

TEST(whatIsMeantIsInTheTraceAndNothingMoreElsewhere)
{
    std::ostringstream stray, straight;
    writeJson(*with("a1", "b2", 8080).run(), stray, {});
    writeJson(*with("a1", "b1", 8080).run(), straight, {});
    CHECK(stray.str().find("\"meantFor\": \"b2\"") != std::string::npos);
    CHECK(straight.str().find("meantFor") == std::string::npos);
}

TEST(aStrayFlowIsNotSeenAndBringsNothingBack)
{
    const World w = with("a1", "b2", 8080);
    CHECK_EQ(int(analysis::sightOf(w.run()->flows().front())), int(analysis::SourceSight::None));
    const auto why = analysis::whyHidden(w.t, "f");
    REQUIRE(why);
    CHECK_EQ(why->meantFor, "b2");
    CHECK_EQ(why->receiver, "b1");
    CHECK_EQ(toString(why->meantAt), "10.1.1.3");
    CHECK(why->remedies.empty());
}

/// What the matrix says of a pair, a flow between the two says as well.
TEST(theMatrixAndTheFlowAgree)
{
    const auto m = analysis::Matrix::of(reusedIslands().t);
    REQUIRE(m);
    for (const ElementIx o : m->origins()) {
        for (const ElementIx e : m->observers()) {
            const auto way = m->wayOf(o, e);
            if (o == e || way.by != analysis::EntryWay::By::Address)
                continue;
            check::context() = m->id(o) + " to " + m->id(e);
            World w = with(m->id(o).c_str(), m->id(e).c_str(), way.port);
            const auto trace = w.run();
            CHECK_EQ(trace->flows().front().isStray(),
                     m->sightOf(o, e) == analysis::PairSight::Elsewhere);
        }
    }
    check::context().clear();
}

TEST(theDifferenceSaysThatSomebodyElseGetsIt)
{
    World before = reusedIslands();
    before.t.clusters[1].nodes[0].pods[1].addresses = {ip("10.1.1.9")};
    before.flow("f", "a1", "b2", Protocol::Tcp, 8080);
    const auto diff = analysis::compareBehaviour(before.t, with("a1", "b2", 8080).t);
    REQUIRE(diff);
    bool said = false;
    for (const analysis::DiffLine& line : diff->changes)
        said = said || (line.after.stray && line.after.receiver == "b1" && !line.flows.empty());
    CHECK(said);
}

namespace {

/// a1 pings what gw2 publishes: gw2 answers itself. Without the masquerade the answer goes to a2,
/// who has the same address.
World pinging(bool masquerade)
{
    World w = with("a1", "server", 80);
    w.flow("ping", "a1", "p2", Protocol::Icmp, 7);
    w.t.clusters[0].masquerade = masquerade;
    return w;
}

std::string failing(const Topology& before, const Topology& after)
{
    const auto diff = analysis::compareBehaviour(before, after);
    REQUIRE(diff);
    std::string out;
    for (const analysis::DiffLine& line : diff->changes) {
        const auto& flows = line.flows;
        if (std::find(flows.begin(), flows.end(), "ping") != flows.end())
            out += std::string(toString(line.kind)) + ' ' + line.before.receiver + ' ' +
                   toString(line.before.strayEnd) + ' ' + line.before.seen + " > " +
                   line.after.receiver + ' ' + toString(line.after.strayEnd) + ' ' +
                   line.after.seen;
    }
    return out;
}

}  // namespace

TEST(whatBecomesOfAStrayFlowIsADifference)
{
    const World before = pinging(true);
    const World after = pinging(false);
    const auto ping = [](const World& w) {
        return w.run()->flows().back();
    };
    REQUIRE(ping(before).isStray() && ping(after).isStray());
    CHECK_EQ(failing(before.t, after.t),
             "failing gw2 answered 10.10.0.21 > gw2 delivered 10.1.1.2");
    CHECK_EQ(failing(after.t, before.t),
             "failing gw2 delivered 10.1.1.2 > gw2 answered 10.10.0.21");
    CHECK_EQ(failing(before.t, before.t), "");
    World other = pinging(true);
    other.t.gateways[0].interfaces[1].addresses.push_back(ip("10.10.0.31"));
    other.t.gateways[0].sourceNat[0].to = {ip("10.10.0.31")};
    CHECK_EQ(failing(before.t, other.t),
             "failing gw2 answered 10.10.0.21 > gw2 answered 10.10.0.31");
}

TEST(aConversionThatSilencesAStrayFlowSaysSo)
{
    const auto lost = analysis::lostAnswers(pinging(true).t, pinging(false).t);
    REQUIRE(lost);
    bool said = false;
    for (const convert::Remark& r : *lost)
        said = said || (r.element == "ping" && r.args.front() == "delivered");
    CHECK(said);
}

TEST(thePriceNamesAStrayFlowThatBreaks)
{
    const World w = pinging(true);
    const auto why = analysis::whyHidden(w.t, "f");
    REQUIRE(why);
    int broken = 0;
    for (const analysis::Remedy& r : why->remedies) {
        const auto after = analysis::withChanges(w.t, r.changes);
        REQUIRE(after);
        World changed = w;
        changed.t = *after;
        const bool answered = changed.run()->flows().back().verdict == Verdict::Answered;
        const analysis::FlowChange breaks{"ping", analysis::FlowChange::What::Broken};
        const auto& flows = r.price.flows;
        CHECK_EQ(std::find(flows.begin(), flows.end(), breaks) != flows.end(), !answered);
        broken += !answered;
    }
    CHECK(broken > 0);
}

TEST(anAddressForOneAloneIsTranslatedButNotMerged)
{
    World w = with("a1", "server", 80);
    const auto merged = w.run();
    CHECK(merged->flows().front().hidden);
    CHECK(merged->flows().front().isMerged());
    const auto why = analysis::whyHidden(w.t, "f");
    REQUIRE(why);
    std::size_t alone = 0;
    for (const analysis::Remedy& r : why->remedies) {
        if (r.sight != analysis::SourceSight::Alone)
            continue;
        ++alone;
        World changed = w;
        const auto done = analysis::withChanges(w.t, r.changes);
        REQUIRE(done);
        changed.t = *done;
        const auto trace = changed.run();
        CHECK(trace->flows().front().hidden);  // as format.md has it
        CHECK(!trace->flows().front().isMerged());
    }
    CHECK(alone > 0);
}

/// Who gets what is meant for the one behind a published address is not asked by its own.
TEST(theMatrixTellsWhomAStrayFlowAskedFor)
{
    World w;
    w.network("up", {"192.0.2.0/24"});
    w.network("n1", {"10.1.0.0/24"});
    w.network("n2", {"10.2.0.0/24"});
    w.gateway("gw", GatewayKind::Nat, {{"up", "192.0.2.1"}, {"n1", "10.1.0.1"}, {"n2", "10.2.0.1"}},
              {via("10.244.1.0/24", "10.1.0.11")});
    World::pod(World::node(w.cluster("c1", "n1", "10.244.0.0/16"), "w1", "10.1.0.11",
                           "10.244.1.0/24", "10.1.0.1"),
               "p1", "10.244.1.2");
    World::pod(World::node(w.cluster("c2", "n2", "10.244.0.0/16"), "w2", "10.2.0.11",
                           "10.244.1.0/24", "10.2.0.1"),
               "p2", "10.244.1.2");
    w.t.gateways[0].publish = {
        World::publish("pub", "192.0.2.1", 80, "p2", 8080, PublishMode::Dnat)};
    w.host("cli", "up", "192.0.2.90");
    w.flow("f", "cli", "pub", Protocol::Tcp, 80);
    const auto m = analysis::Matrix::of(w.t);
    REQUIRE(m);
    for (const analysis::FlowWay& way : m->flowWays()) {
        CHECK_EQ(m->id(way.observer), "p2");
        CHECK_EQ(way.way.id, "pub");
        CHECK(way.outcome.sight == analysis::PairSight::Elsewhere);
        CHECK_EQ(m->id(way.outcome.receiver), "p1");
    }
    // Either that, or its pair was asked this very way.
    const analysis::EntryWay asked = m->wayOf(m->find("cli"), m->find("p2"));
    CHECK(m->flowWays().size() == 1 || asked.by == analysis::EntryWay::By::Publish);
}

/// A pair that is asked another way because its own address leads to somebody else is broken by a
/// flow that asks by that address all the same.
TEST(aStrayFlowBreaksWhatItsPairKeepsTo)
{
    World w;
    w.network("core", {"10.10.0.0/24"});
    w.network("net-a", {"10.20.0.0/24"});
    w.network("net-b", {"10.30.0.0/24"});
    w.router("r1", {{"core", "10.10.0.1"}, {"net-a", "10.20.0.1"}, {"net-b", "10.30.0.1"}},
             {via("10.1.1.0/24", "10.20.0.11")});
    World::pod(World::node(w.cluster("a", "net-a", "10.1.0.0/16"), "a-n1", "10.20.0.11",
                           "10.1.1.0/24", "10.20.0.1"),
               "a-p", "10.1.1.2");
    Cluster& b = w.cluster("b", "net-b", "10.1.0.0/16");
    World::pod(World::node(b, "b-n1", "10.30.0.11", "10.1.1.0/24", "10.30.0.1"), "b-p", "10.1.1.2");
    Service& service = World::service(b, "wl", "10.96.0.11", "web");
    service.type = ServiceType::LoadBalancer;
    service.externalTrafficPolicy = TrafficPolicy::Local;
    service.loadBalancer.emplace();
    service.loadBalancer->addresses = {ip("10.30.0.201")};
    service.loadBalancer->node = "b-n1";
    b.nodes[0].pods[0].labels = {{"app", "web"}};
    w.host("cli", "core", "10.10.0.60", "10.10.0.1");
    const auto holds = [&](const char* sentence, const char* flow) {
        check::context() = sentence;
        auto m = analysis::Matrix::of(w.t);
        const auto said = analysis::parseAssertion(w.t, *m, sentence);
        const analysis::Checked checked = analysis::check(*m, *said);
        CHECK_EQ(checked.flow < 0 ? "" : m->flowWays()[std::size_t(checked.flow)].flow, flow);
        return checked.holds;
    };
    CHECK(holds("cli reaches b-p", ""));
    // Who is called by the very same address first, and rightly so, hides nobody.
    w.flow("right", "cli", "a-p", Protocol::Tcp, 8080);
    w.flow("stray", "cli", "b-p", Protocol::Tcp, 8080);
    const auto m = analysis::Matrix::of(w.t);
    REQUIRE(m && m->flowWays().size() == 1);
    const analysis::FlowWay& way = m->flowWays().front();
    CHECK_EQ(way.flow, "stray");
    CHECK_EQ(m->id(way.observer), "b-p");
    CHECK_EQ(m->id(way.outcome.receiver), "a-p");
    CHECK(way.outcome.sight == analysis::PairSight::Elsewhere);
    CHECK(!holds("cli reaches b-p", "stray"));
    CHECK(!holds("b-p sees cli", "stray"));
    check::context().clear();
}

/// A service is asked for by its address, which another cluster's may have, too.
TEST(aFlowForAServiceElsewhereIsToldToThoseBehindIt)
{
    const World w = with("a1", "s2", 80);
    auto m = analysis::Matrix::of(w.t);
    REQUIRE(m && m->flowWays().size() == 1);
    const analysis::FlowWay& way = m->flowWays().front();
    CHECK_EQ(m->id(way.observer), "b2");
    CHECK_EQ(way.way.id, "s2");
    CHECK_EQ(m->id(way.outcome.receiver), "b1");
    const auto said = analysis::parseAssertion(w.t, *m, "a1 reaches b2");
    REQUIRE(said);
    CHECK(!analysis::check(*m, *said).holds);
}

/// A flow of the document that comes by a published address breaks a sentence that its pair, asked
/// by its own address, keeps to.
TEST(theMatrixKnowsTheWaysOfTheFlows)
{
    World w = reusedIslands();
    w.t.clusters[1].nodes[0].pods[1].addresses = {ip("10.2.1.3")};
    w.t.gateways[1].routes.push_back(via("10.2.1.0/24", "10.30.0.11"));
    w.flow("f", "server", "p2", Protocol::Tcp, 80);
    w.flow("g", "a1", "p2", Protocol::Tcp, 80);
    w.flow("h", "a1", "b1", Protocol::Tcp, 8080);
    const auto m = analysis::Matrix::of(w.t);
    REQUIRE(m);
    for (const analysis::FlowWay& way : m->flowWays())
        CHECK_EQ(m->id(way.observer), "b2");
    const ElementIx from = m->find("a1");
    const ElementIx to = m->find("b2");
    // Whichever way the pair is asked by, the published address is one of them.
    bool published = m->wayOf(from, to).by == analysis::EntryWay::By::Publish;
    for (const analysis::EntryWay& way : m->otherWaysOf(from, to))
        published = published || way.by == analysis::EntryWay::By::Publish;
    CHECK(published);
}

/// A flow by a published address that gets to nobody is told beside its pair, which is answered at
/// its own address, and breaks what is said of it.
TEST(theMatrixTellsOfFlowsThatGetToNobody)
{
    World w;
    w.network("up", {"192.0.2.0/24"});
    w.network("n1", {"10.1.0.0/24"});
    w.gateway("gw", GatewayKind::Nat, {{"up", "192.0.2.1"}, {"n1", "10.1.0.1"}}, {});
    w.host("srv", "n1", "10.1.0.5", "10.1.0.1", {{Protocol::Tcp, 443}});
    w.host("cli", "up", "192.0.2.90", "192.0.2.1");
    w.t.gateways[0].publish = {
        World::publish("pub", "192.0.2.1", 80, "srv", 9999, PublishMode::Dnat)};
    w.flow("f", "cli", "pub", Protocol::Tcp, 80);
    auto m = analysis::Matrix::of(w.t);
    REQUIRE(m);
    CHECK(m->sightOf(m->find("cli"), m->find("srv")) == analysis::PairSight::True);
    REQUIRE(m->flowWays().size() == 1);
    const analysis::FlowWay& way = m->flowWays().front();
    CHECK_EQ(m->id(way.observer), "srv");
    CHECK_EQ(way.way.id, "pub");
    CHECK(way.outcome.sight == analysis::PairSight::Unreachable);
    const auto said = analysis::parseAssertion(w.t, *m, "cli reaches srv");
    REQUIRE(said);
    const analysis::Checked checked = analysis::check(*m, *said);
    CHECK(!checked.holds);
    CHECK_EQ(checked.flow, 0);
}

/// What is there already is no advice: an entry is named where it works, and blamed where it was
/// asked.
TEST(whyKnowsWhatIsPublishedAlready)
{
    const auto asked = analysis::whyHidden(with("a1", "b2", 8080).t, "f");
    REQUIRE(asked);
    CHECK_EQ(asked->meantFor, "b2");
    CHECK_EQ(asked->entry, "p2");
    CHECK_EQ(asked->publishedAt, "");
    // The entry's gateway has lost its way to its own cluster: through gw1 the address is b1's.
    World w = with("server", "p2", 80);
    w.t.gateways[1].routes = {via("10.1.1.0/24", "10.10.0.21")};
    const auto blamed = analysis::whyHidden(w.t, "f");
    REQUIRE(blamed);
    CHECK_EQ(blamed->receiver, "b1");
    CHECK_EQ(blamed->meantFor, "b2");
    CHECK_EQ(blamed->publishedAt, "gw2");
    CHECK_EQ(blamed->entry, "");
    // Nobody publishes a2.
    const auto none = analysis::whyHidden(with("a1", "a2", 8080).t, "f");
    REQUIRE(none);
    CHECK_EQ(none->publishedAt + none->entry, "");
}

/// A node port of policy Cluster leads to a pod from every node; with Local from the pod's own.
TEST(theMatrixSaysWhichNodePortsEveryNodeHas)
{
    for (const TrafficPolicy policy : {TrafficPolicy::Cluster, TrafficPolicy::Local}) {
        World w = island();
        w.t.clusters[0].nodes[0].pods[0].labels = {{"app", "web"}};
        Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "web");
        s.type = ServiceType::NodePort;
        s.ports[0].nodePort = 30080;
        s.externalTrafficPolicy = policy;
        const auto m = analysis::Matrix::of(w.t);
        REQUIRE(m);
        const analysis::EntryWay way = m->wayOf(m->find("client"), m->find("a"));
        CHECK(way.by == analysis::EntryWay::By::NodePort);
        CHECK(m->plan().address(way.address) == ip("10.20.0.11"));
        CHECK_EQ(way.everyNodeOf, policy == TrafficPolicy::Cluster ? "c1" : "");
        // What it says holds: the other node lets it through, or does not.
        w.flow("f", "client", "10.20.0.12", Protocol::Tcp, 30080);
        CHECK_EQ(w.run()->flows()[0].isAnswered(), !way.everyNodeOf.empty());
    }
}

/// A way that is offered besides gets to the very listener, whoever else wears its address; and
/// what gets there is offered.
TEST(theMatrixOffersOnlyWaysThatLead)
{
    World w = reusedIslands();
    const auto m = analysis::Matrix::of(w.t);
    REQUIRE(m);
    const analysis::EntryWays entries(w.t, m->plan());
    std::size_t led = 0;
    std::size_t strayed = 0;
    for (const ElementIx from : m->origins()) {
        for (const ElementIx to : m->observers()) {
            if (from == to)
                continue;
            const std::vector<analysis::EntryWay> others = m->otherWaysOf(from, to);
            const analysis::EntryWay asked = m->wayOf(from, to);
            for (const analysis::EntryWay& way : entries.to(to, m->classes().listens[to])) {
                const bool same = way.address == asked.address && way.port == asked.port;
                if (same || !entries.fits(way, from))
                    continue;
                Topology one = w.t;
                one.flows.clear();
                Flow flow;
                flow.id = "probe";
                flow.from = m->id(from);
                flow.to.address = m->plan().address(way.address);
                flow.protocol = way.protocol;
                flow.port = way.port;
                one.flows.push_back(flow);
                const auto trace = simulate(one);
                REQUIRE(trace);
                const FlowResult& f = (*trace)->flows().front();
                const bool leads = f.seenSource && f.seenSource->element == to;
                const bool offered =
                    std::any_of(others.begin(), others.end(), [&](const analysis::EntryWay& o) {
                        return o.address == way.address && o.port == way.port;
                    });
                CHECK_EQ(offered, leads);
                ++(leads ? led : strayed);
            }
        }
    }
    CHECK(led > 0 && strayed > 0);
}

CHECK_MAIN()
