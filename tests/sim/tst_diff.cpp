// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include "model/core/convert/convert.h"
#include "model/core/generate.h"
#include "sim/analysis/diff_parts.h"
#include "sim/analysis/matrix.h"
#include "tests/sim/random_world.h"
#include "tests/sim/small_worlds.h"
#include "tests/support/check.h"

using namespace tombolo;
using namespace tombolo::sim::analysis;
using namespace tombolo::test;

namespace {

/// Two nodes behind a router, three pods, a server.
Topology small()
{
    World w;
    w.network("nodes", {"10.20.0.0/24"});
    w.network("core", {"10.10.0.0/24"});
    w.router("r1", {{"nodes", "10.20.0.1"}, {"core", "10.10.0.1"}},
             {via("10.1.1.0/24", "10.20.0.11"), via("10.1.2.0/24", "10.20.0.12")});
    Cluster& c = w.cluster("c1", "nodes", "10.1.0.0/16");
    c.model = ClusterModel::Flat;
    c.masquerade = false;
    Node& n1 = World::node(c, "n1", "10.20.0.11", "10.1.1.0/24", "10.20.0.1");
    World::pod(n1, "pod-a", "10.1.1.2").labels = {{"app", "web"}};
    World::pod(n1, "pod-b", "10.1.1.3").labels = {{"app", "job"}};
    Node& n2 = World::node(c, "n2", "10.20.0.12", "10.1.2.0/24", "10.20.0.1");
    World::pod(n2, "pod-c", "10.1.2.2").labels = {{"app", "job"}};
    w.host("server", "core", "10.10.0.80", "10.10.0.1", {{Protocol::Tcp, 80}});
    w.flow("c-to-a", "pod-c", "pod-a", Protocol::Tcp, 8080);
    w.flow("a-to-server", "pod-a", "server", Protocol::Tcp, 80);
    return w.t;
}

Behaviour compared(const Topology& a, const Topology& b)
{
    const auto out = compareBehaviour(a, b);
    CHECK(out.has_value());
    return out ? *out : Behaviour();
}

std::string kindsOf(const Behaviour& b)
{
    std::string out;
    for (const DiffLine& c : b.changes)
        out += std::string(out.empty() ? "" : " ") + toString(c.kind);
    return out;
}

}  // namespace

TEST(drawingMakesNoDifference)
{
    const Topology t = small();
    CHECK(compared(t, t).same());
    Topology moved = t;
    moved.canvasItems["pod-a"].x = 500;
    moved.header.title = "Another";
    moved.notes.emplace_back().text = "a note";
    moved.hosts[0].name = "A server";
    CHECK(compared(t, moved).same());
}

TEST(aPolicyIsOneLine)
{
    const Topology t = small();
    Topology closed = t;
    Policy& p = closed.clusters[0].policies.emplace_back();
    p.id = "only-web";
    p.selector = {{"app", "web"}};
    p.ingress.emplace();  // nothing may come in
    Topology open = closed;
    open.clusters[0].policies[0].ingress.reset();
    const Behaviour b = compared(open, closed);
    CHECK_EQ(kindsOf(b), "lost");
    REQUIRE(b.changes.size() == 1);
    const DiffLine& lost = b.changes[0];
    CHECK_EQ(lost.flows.size(), 1U);
    CHECK_EQ(lost.flows[0], "c-to-a");
    CHECK(lost.after.reason == sim::Reason::Policy);
    // pod-b, pod-c, n2 and the server cannot reach pod-a; its own node still can.
    CHECK_EQ(lost.pairs, 4U);
    CHECK_EQ(lost.observers.size(), 1U);
    CHECK_EQ(kindsOf(compared(closed, open)), "gained");
    CHECK_EQ(kindsOf(compared(t, closed)), "elements-added lost");
}

TEST(masqueradeHides)
{
    const Topology t = small();
    Topology hiding = t;
    hiding.clusters[0].masquerade = true;
    hiding.clusters[0].masqueradeExcept = hiding.clusters[0].podPrefixes;
    const Behaviour b = compared(t, hiding);
    bool found = false;
    for (const DiffLine& c : b.changes)
        if (c.kind == DiffKind::Hidden && !c.flows.empty()) {
            found = true;
            CHECK_EQ(c.flows[0], "a-to-server");
            CHECK_EQ(c.after.seen, "10.20.0.11");
            CHECK_EQ(c.after.hiddenBy[0].first, "n1");
            CHECK(c.after.path == (std::vector<std::string>{"pod-a", "n1", "r1", "server"}));
            CHECK(c.after.wires == (std::vector<std::string>{"", "nodes", "core"}));
        }
    CHECK(found);
}

TEST(oneToOneIsToldNotHidden)
{
    World w = twoSides(GatewayKind::Nat);
    w.host("other", "front", "10.40.0.51", "10.40.0.1");
    auto& rules = w.t.gateways[0].sourceNat;
    rules = {{pre("10.40.0.0/16"), "back", {ip("10.50.0.1")}, {}, 0, {}}};
    w.flow("f", "client", "s1", Protocol::Tcp, 80);
    const auto withOwn = [&](const char* address) {
        Topology t = w.t;
        t.gateways[0].interfaces[1].addresses.push_back(ip(address));
        auto& list = t.gateways[0].sourceNat;
        list.insert(list.begin(),
                    SourceNat{pre("10.40.0.50/32"), "back", {ip(address)}, {}, 0, {}});
        return t;
    };
    const auto ofFlow = [](const Behaviour& b) {
        for (const DiffLine& c : b.changes) {
            if (!c.flows.empty())
                return c;
        }
        return DiffLine{};
    };
    const DiffLine told = ofFlow(compared(w.t, withOwn("10.50.0.60")));
    CHECK(told.kind == DiffKind::Visible);
    CHECK(told.before.hidden && told.before.translated);
    CHECK(!told.after.hidden && told.after.translated && told.after.tells());
    CHECK_EQ(told.after.seen, "10.50.0.60");
    CHECK(ofFlow(compared(withOwn("10.50.0.60"), w.t)).kind == DiffKind::Hidden);
    const DiffLine other = ofFlow(compared(withOwn("10.50.0.60"), withOwn("10.50.0.61")));
    CHECK(other.kind == DiffKind::SeenOtherwise);
    CHECK(other.after.tells());
    Topology open = w.t;
    open.gateways[0].sourceNat.clear();
    CHECK(ofFlow(compared(open, withOwn("10.50.0.60"))).kind == DiffKind::SeenOtherwise);
    // The pairs say the same.
    for (const DiffLine& c : compared(w.t, withOwn("10.50.0.60")).changes) {
        if (c.pairs > 0 && c.origins.front() == "client")
            CHECK(c.kind == DiffKind::Visible && !c.after.hidden);
    }
}

/// The last header is the proxy's, and tells; what the client wrote before it misleads readers who
/// begin with the first one.
TEST(aClaimBesideTheTrueHeaderIsTold)
{
    World w = twoSides(GatewayKind::Proxy);
    w.host("other", "front", "10.40.0.51", "10.40.0.1");
    w.t.gateways[0].publish = {World::publish("p", "10.40.0.1", 80, "s1", 80, PublishMode::Http)};
    w.t.gateways[0].publish.front().identity = {Identity::XForwardedFor};
    w.flow("f", "client", "p", Protocol::Tcp, 80).claims = {
        {Identity::XForwardedFor, ip("192.0.2.6"), 0, {}}};
    Topology replacing = w.t;
    replacing.gateways[0].publish.front().clientHeaders = ClientHeaders::Replace;
    const Behaviour better = compared(w.t, replacing);
    REQUIRE(better.changes.size() == 1);
    CHECK(better.changes[0].kind == DiffKind::SeenOtherwise);
    CHECK(better.changes[0].flows == std::vector<std::string>{"f"});
    CHECK(better.changes[0].before.claimed && !better.changes[0].after.claimed);
    CHECK_EQ(kindsOf(compared(replacing, w.t)), "seen-otherwise");
}

/// Who gets it is told beside what else became of a flow.
TEST(anotherReceiverIsTold)
{
    World w = twoSides(GatewayKind::Vip);
    w.t.gateways[0].publish = {
        World::publish("p", "10.40.0.1", 80, "s1", 80, PublishMode::FullNat)};
    w.flow("f", "client", "p", Protocol::Tcp, 80);
    Topology moved = w.t;
    moved.gateways[0].publish[0].backends[0].element = "s2";
    const auto redirected = [](const Behaviour& b) {
        for (const DiffLine& c : b.changes) {
            if (c.kind == DiffKind::Redirected && c.flows == std::vector<std::string>{"f"})
                return c.before.receiver + " " + c.after.receiver;
        }
        return std::string();
    };
    CHECK_EQ(redirected(compared(w.t, moved)), "s1 s2");
    CHECK_EQ(kindsOf(compared(w.t, moved)), "redirected");
    moved.gateways[0].publish[0].mode = PublishMode::Dnat;
    const Behaviour both = compared(w.t, moved);
    CHECK_EQ(redirected(both), "s1 s2");
    CHECK(std::any_of(both.changes.begin(), both.changes.end(),
                      [](const DiffLine& c) { return c.kind == DiffKind::Visible; }));
}

TEST(otherChanges)
{
    const Topology t = small();
    Topology other = t;
    other.hosts[0].interfaces[0].addresses = {ip("10.10.0.81")};
    CHECK_EQ(kindsOf(compared(t, other)), "addresses-changed");
    other = t;
    other.flows.pop_back();
    CHECK_EQ(kindsOf(compared(t, other)), "flows-removed");
    CHECK_EQ(kindsOf(compared(other, t)), "flows-added");
    other = t;
    other.flows[0].port = 9999;
    CHECK_EQ(kindsOf(compared(t, other)), "flows-retargeted");
    other = t;
    other.routers[0].routes.pop_back();
    const Behaviour b = compared(t, other);
    CHECK(kindsOf(b).find("lost") != std::string::npos);
    // A detour by the other node (aggregate to one of them, F-3): still arrives, another way.
    other = t;
    other.routers[0].routes = {via("10.1.0.0/16", "10.20.0.12")};
    Topology from = t;
    World w{t};
    w.flow("server-to-a", "server", "pod-a", Protocol::Tcp, 8080);
    from.flows = other.flows = w.t.flows;
    CHECK_EQ(kindsOf(compared(from, other)), "path");
}

/// By kinds of pairs it must come to the same as pair by pair.
TEST(kindsOfPairsAreNotWrong)
{
    std::uint64_t changed = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        check::context() = "seed " + std::to_string(seed);
        Topology a = Maker{{seed}, {}, {}, {}}.make().t;
        a.flows.clear();
        Topology b = a;
        Dice dice{seed * 7919};
        Cluster& cluster = b.clusters[dice.below(b.clusters.size())];
        switch (dice.below(4)) {
        case 0:
            cluster.masquerade = !cluster.masquerade;
            break;
        case 1: {
            Policy& p = cluster.policies.emplace_back();
            p.id = "closed";
            p.selector = {{"app", "web"}};
            p.ingress.emplace();
            break;
        }
        case 2:
            cluster.nodes[0].routes.clear();
            break;
        default:
            b = convert::convertTopology(a, {ClusterModel::Flat, {}, nullptr, false}).result;
            b.flows.clear();
        }
        DiffLines list(1);
        bool all = true;
        const auto count = comparePairs(a, b, {}, list, all);
        REQUIRE(count.has_value() && all);
        const auto one = Matrix::of(a);
        const auto two = Matrix::of(b);
        REQUIRE(one.has_value() && two.has_value());
        std::uint64_t pairs = 0;
        for (const sim::ElementIx o : one->origins())
            for (const sim::ElementIx e : one->observers())
                pairs += o != e && two->find(one->id(o)) != sim::kNoElement ? 1 : 0;
        CHECK_EQ(*count, pairs);
        for (const DiffLine& change : list.take()) {
            changed += change.pairs;
            std::uint64_t seen = 0;
            for (const sim::ElementIx o : one->origins())
                for (const sim::ElementIx e : one->observers())
                    if (o != e) {
                        const auto before = pairSighting(*one, o, e);
                        const auto after =
                            pairSighting(*two, two->find(one->id(o)), two->find(one->id(e)));
                        DiffLines::Sort sort;
                        DiffLines::Sort wanted;
                        if (DiffLines::sortOf(before, after, sort) &&
                            DiffLines::sortOf(change.before, change.after, wanted) &&
                            sort.kind == wanted.kind && sort.key == wanted.key)
                            ++seen;
                    }
            CHECK_EQ(change.pairs, seen);
        }
    }
    CHECK(changed > 100);
}

/// What a line says of its senders and receivers is so for every pair of them, and it says how many
/// of them it means.
TEST(whatALineSaysIsSoForAllOfIt)
{
    std::uint64_t checked = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        check::context() = "seed " + std::to_string(seed);
        Topology a = Maker{{seed}, {}, {}, {}}.make().t;
        a.flows.clear();
        Topology b = convert::convertTopology(a, {ClusterModel::Flat, {}, nullptr, false}).result;
        b.flows.clear();
        const auto one = Matrix::of(a);
        const auto two = Matrix::of(b);
        REQUIRE(one.has_value() && two.has_value());
        for (const DiffLine& line : compared(a, b).changes) {
            std::uint64_t there = 0;
            std::uint64_t alike = 0;
            for (const std::string& from : line.origins) {
                for (const std::string& to : line.observers) {
                    there += from != to ? 1 : 0;
                    if (from == to)
                        continue;
                    const auto before = pairSighting(*one, one->find(from), one->find(to));
                    const auto after = pairSighting(*two, two->find(from), two->find(to));
                    DiffLines::Sort sort;
                    if (DiffLines::sortOf(before, after, sort) && sort.kind == line.kind &&
                        (line.kind != DiffKind::Visible ||
                         (before.seen == line.before.seen && before.among == line.before.among &&
                          before.hiddenBy == line.before.hiddenBy)))
                        ++alike;
                }
            }
            CHECK_EQ(line.outOf, there);
            CHECK(line.pairs <= there);
            if (line.pairs > 0 && line.alike && line.outOf == line.pairs)
                CHECK_EQ(alike, there);
            checked += line.alike ? alike : 0;
        }
    }
    check::context().clear();
    CHECK(checked > 100);
}

/// Readers of one header find nothing in another.
TEST(anotherHeaderIsTold)
{
    World w = twoSides(GatewayKind::Proxy);
    w.host("other", "front", "10.40.0.51", "10.40.0.1");
    w.t.gateways[0].publish = {World::publish("p", "10.40.0.1", 80, "s1", 80, PublishMode::Http)};
    w.t.gateways[0].publish.front().identity = {Identity::XForwardedFor};
    w.flow("f", "client", "p", Protocol::Tcp, 80);
    Topology other = w.t;
    other.gateways[0].publish.front().identity = {Identity::Forwarded};
    const Behaviour b = compared(w.t, other);
    REQUIRE(!b.same());
    CHECK(b.changes[0].kind == DiffKind::SeenOtherwise);
    CHECK(b.changes[0].before.headers == std::vector<Identity>{Identity::XForwardedFor});
    CHECK(b.changes[0].after.headers == std::vector<Identity>{Identity::Forwarded});
}

TEST(tenThousandPods)
{
    GenerateOptions o = generateOptions(ClusterModel::Island);
    o.clusters = 2;
    o.nodes = 50;
    o.podsPerNode = 100;
    const Topology island = generate(o);
    const Topology flat =
        convert::convertTopology(island, {ClusterModel::Flat, {}, nullptr, false}).result;
    const Behaviour b = compared(island, flat);
    CHECK(b.allPairs);
    CHECK(b.pairsCompared > 100'000'000);
    CHECK(!b.same());
    CHECK(b.changes.size() < 40);
    std::ostringstream json;
    writeJson(b, json);
    CHECK(json.str().find("\"tombolo-diff\"") != std::string::npos);
}

CHECK_MAIN()
