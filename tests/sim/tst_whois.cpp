// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/whois.h"
#include "tests/sim/detective_scene.h"
#include "tests/sim/header_world.h"

/// The log-line detective: who could be behind one logged line, and what evidence leaves.
using namespace tombolo;
using namespace tombolo::test;
using namespace tombolo::sim;
using namespace tombolo::sim::analysis;

namespace {

Evidence header(Identity identity, std::initializer_list<const char*> values)
{
    Evidence e;
    e.kind = Evidence::Kind::Header;
    e.identity = identity;
    for (const char* v : values)
        e.values.emplace_back(ip(v), 0);
    return e;
}

std::string numbers(const std::vector<std::uint32_t>& list)
{
    std::string out;
    for (const std::uint32_t n : list)
        out += (out.empty() ? "" : " ") + std::to_string(n);
    return out;
}

/// Two layers of translation, three flows.
World threeFlows()
{
    World w = twoLayers();
    w.flow("f", "c1a", "server", Protocol::Tcp, 80);
    w.flow("g", "c1b", "server", Protocol::Tcp, 80);
    w.flow("h", "c2a", "server", Protocol::Tcp, 80).startNs = 50'000'000;
    return w;
}

}  // namespace

TEST(aLineNarrowsTableByTable)
{
    const Scene s(threeFlows());
    const LogLine line = s.line("server", "10.10.0.1", 40001);
    const WhoIs answer = s.detective->ask(line, {s.table("gw"), s.table("c1n")});
    CHECK_EQ(numbers(answer.counts), "6 3 1");
    CHECK_EQ(names(*s.trace, answer.left()), "c1a");
    CHECK(answer.uses == (std::vector{Use::Narrows, Use::Narrows}));
    CHECK(answer.narrow.empty());
    for (const Candidate& c : answer.candidates) {
        CHECK_EQ(c.did, s.trace->elements()[c.element] == "c1a");
        CHECK_EQ(c.excludedBy, s.trace->elements()[c.element] == "c1a"     ? -1
                               : s.ledger->table()[c.element].cluster == 1 ? 0
                                                                           : 1);
    }
    // In the other order the node's table first says nothing about the gateway's address.
    CHECK_EQ(numbers(s.detective->ask(line, {s.table("c1n"), s.table("gw")}).counts), "6 6 1");
    // Another gateway's table has nothing about it.
    CHECK(s.detective->ask(line, {s.table("server")}).uses == std::vector{Use::NotOnWay});
}

/// An address that a gateway publishes and also takes for what leaves it: a pod behind it sees it
/// only where what leaves comes back.
TEST(whatLeavesByAnotherNetworkIsNotTranslatedThere)
{
    World w = reusedIslands();
    w.flow("g", "a2", "p1", Protocol::Tcp, 80);
    const Scene s(std::move(w));
    CHECK_EQ(toString(s.trace->flows()[0].seenSource->address), "10.10.0.22");
    CHECK_EQ(s.left(s.line("b1", "10.10.0.21")), "");
    CHECK(!s.detective->ask(s.line("b1", "10.10.0.21"), {}).isKnown);
    CHECK_EQ(s.left(s.line("b1", "10.10.0.22")), "n2 a2 b2");
    CHECK_EQ(s.left(s.line("b2", "10.10.0.21")), "n1 a1 b1");
    CHECK_EQ(s.left(s.line("server", "10.10.0.21")), "n1 a1 b1");
}

TEST(noLeadIsSaidTwice)
{
    World w = reusedIslands();
    w.flow("f", "a1", "server", Protocol::Tcp, 80);
    w.flow("g", "b1", "server", Protocol::Tcp, 80);
    const Scene s(std::move(w));
    const WhoIs answer = s.detective->ask(s.line("server", "10.10.0.21"), {});
    CHECK(!answer.narrow.empty());
    for (std::size_t i = 0; i < answer.narrow.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            CHECK(!(answer.narrow[i].evidence == answer.narrow[j].evidence));
    }
}

TEST(whatWouldNarrowItIsSaidBestFirst)
{
    const Scene s(threeFlows());
    const WhoIs answer = s.detective->ask(s.line("server", "10.10.0.1", 40001), {});
    REQUIRE(!answer.narrow.empty());
    for (std::size_t i = 0; i + 1 < answer.narrow.size(); ++i)
        CHECK(answer.narrow[i].left.value_or(99) <= answer.narrow[i + 1].left.value_or(99));
    for (const Lead& p : answer.narrow) {
        REQUIRE(p.left);
        CHECK_EQ(
            *p.left,
            s.detective->ask(s.line("server", "10.10.0.1", 40001), {p.evidence}).left().size());
    }
    const Naming naming = s.detective->probesToName(0);
    CHECK_EQ(naming.left, 1U);
    CHECK_EQ(naming.probes, 2);
    World flat = flatOne();
    flat.flow("f", "a", "server", Protocol::Tcp, 80);
    const Naming none = Scene(flat).detective->probesToName(0);
    CHECK_EQ(none.left, 1U);
    CHECK_EQ(none.probes, 0);
}

TEST(whatEvidenceIsGoodForIsWhatTheCountsSay)
{
    const Scene s(threeFlows());
    const LogLine line = s.line("server", "10.10.0.1", 40001);
    // The node's table alone says nothing: the gateway's leads to it.
    CHECK(s.detective->ask(line, {s.table("gw"), s.table("c1n")}).uses ==
          (std::vector{Use::Narrows, Use::Narrows}));
    Evidence wrong = s.table("c1n");
    wrong.says = std::pair(ip("192.0.2.77"), std::uint16_t(5));
    const WhoIs none = s.detective->ask(line, {s.table("gw"), wrong});
    CHECK_EQ(numbers(none.counts), "6 3 0");
    CHECK(none.uses == (std::vector{Use::Narrows, Use::Contradicts}));
    World w = twoLayers();
    w.t.clusters.pop_back();
    w.flow("f", "c1a", "server", Protocol::Tcp, 80);
    w.flow("g", "c1b", "server", Protocol::Tcp, 80);
    const Scene one(std::move(w));
    const WhoIs both = one.detective->ask(one.line("server", "10.10.0.1", 40001),
                                          {one.table("gw"), one.table("c1n")});
    CHECK_EQ(numbers(both.counts), "3 3 1");
    CHECK(both.uses == (std::vector{Use::Together, Use::Narrows}));
}

/// Three pods with one source port go to three sockets: an entry says to which.
TEST(anEntryIsAlsoAboutItsTarget)
{
    World w = twoLayers();
    w.host("other", "core", "10.10.0.61", nullptr, {{Protocol::Tcp, 80}});
    World::pod(w.t.clusters[0].nodes[0], "c1c", "10.1.1.9");
    w.t.hosts[0].listen.push_back({Protocol::Tcp, 81, {}});
    w.flow("f", "c1a", "server", Protocol::Tcp, 80).sourcePort = 40000;
    w.flow("g", "c1b", "other", Protocol::Tcp, 80).sourcePort = 40000;
    w.flow("h", "c1c", "server", Protocol::Tcp, 81).sourcePort = 40000;
    const Scene s(std::move(w));
    const std::vector<Evidence> tables{s.table("gw"), s.table("c1n")};
    CHECK_EQ(s.left(s.line("other", "10.10.0.1", 40000), tables), "c1b");
    LogLine line = s.line("server", "10.10.0.1", 40000);
    CHECK_EQ(s.left(line, tables), "c1a c1c");
    line.to = ip("10.10.0.60");
    line.toPort = 81;
    CHECK_EQ(s.left(line, tables), "c1c");
    CHECK_EQ(lineOf(*s.trace, *s.ledger, 2)->toPort, 81);
    for (std::uint32_t f = 0; f < 3; ++f) {
        CHECK(s.ledger->flows()[f].recoverable);
        CHECK_EQ(s.detective->probesToName(f).left, 1U);
    }
}

TEST(timeAndClockErrorMatter)
{
    World w = threeFlows();
    w.t.header.scenario.timeouts.tcpNs = 1'000'000;
    const Scene s(std::move(w));
    LogLine line = s.line("server", "10.10.0.1");
    CHECK_EQ(s.left(line, {s.table("gw"), s.table("c1n"), s.table("c2n")}), "c1a c1b c2a");
    line.time = 50'500'000;
    CHECK_EQ(s.left(line, {s.table("gw"), s.table("c1n"), s.table("c2n")}), "c2a");
    line.clockErrorNs = 60'000'000;
    CHECK_EQ(s.left(line, {s.table("gw"), s.table("c1n"), s.table("c2n")}), "c1a c1b c2a");
}

TEST(aLogLeavesOutWhoWasSilent)
{
    World w = island();
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    w.flow("g", "b", "client", Protocol::Icmp, 7);
    const Scene s(std::move(w));
    const LogLine line = s.line("server", "10.20.0.11", 40001);
    CHECK_EQ(s.left(line), "n1 a b");
    // b did send, but not there.
    CHECK_EQ(s.left(line, {s.log("b")}), "n1 a");
    CHECK_EQ(s.left(line, {s.log("a")}), "n1 a b");
    CHECK_EQ(s.left(line, {s.log("n1")}), "a");
    CHECK_EQ(s.left(line, {s.log("n2")}), "n1 a b");
    // What somebody really read goes before what the run has.
    Evidence said = s.table("n1");
    said.says = std::pair(ip("10.1.1.3"), std::uint16_t(5));
    CHECK_EQ(s.left(line, {said}), "b");
}

/// A node's table has every connection of its pods: one with another port is not the logged one,
/// no more than none is.
TEST(anEntryWithAnotherPortIsNone)
{
    World w = island();
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    const Scene s(std::move(w));
    CHECK_EQ(s.left(s.line("server", "10.20.0.11", 40001), {s.table("n1")}), "a");
    const LogLine other = s.line("server", "10.20.0.11", 50000);
    CHECK_EQ(s.left(other), "n1 a b");
    const WhoIs answer = s.detective->ask(other, {s.table("n1")});
    CHECK_EQ(names(*s.trace, answer.left()), "n1");
    CHECK(answer.uses == std::vector{Use::Narrows});
    // Without a port any entry may be it.
    CHECK_EQ(s.left(s.line("server", "10.20.0.11"), {s.table("n1")}), "n1 a");
}

TEST(aHeaderCountsOnlyFromTheProxyThatWroteIt)
{
    const auto proxied = [](std::vector<Identity> says, PublishMode mode = PublishMode::Http) {
        return Scene(tcp(published(GatewayKind::Proxy, mode, std::move(says)), "client", "p"));
    };
    const Scene good = proxied({Identity::XForwardedFor});
    const LogLine line = good.line("s1", "10.50.0.1");
    CHECK_EQ(good.left(line), "client s1 s2 client2");
    CHECK_EQ(good.left(line, {header(Identity::XForwardedFor, {"10.40.0.50"})}), "client");
    // A forged line stands in front of it.
    CHECK_EQ(good.left(line, {header(Identity::XForwardedFor, {"192.0.2.6", "10.40.0.51"})}),
             "client2");
    const WhoIs other = good.detective->ask(line, {header(Identity::Forwarded, {"10.40.0.50"})});
    CHECK_EQ(other.left().size(), 4U);
    CHECK(other.uses == std::vector{Use::NotTrusted});
    const Scene silent = proxied({}, PublishMode::Tcp);
    CHECK_EQ(silent.left(line, {header(Identity::XForwardedFor, {"10.40.0.50"})}),
             "client s1 s2 client2");

    // A proxy's PROXY header comes first: what a client forged follows it.
    const Scene preface = proxied({Identity::ProxyV2}, PublishMode::Tcp);
    CHECK_EQ(preface.left(line, {header(Identity::ProxyV2, {"10.40.0.50", "10.40.0.51"})}),
             "client");
    CHECK_EQ(preface.left(line, {header(Identity::ProxyV2, {"10.40.0.50", "192.0.2.99"})}),
             "client");
    World chained = twoProxies({Identity::ProxyV1}, {Identity::ProxyV1}, PublishMode::Tcp);
    chained.t.gateways[0].publish[0].mode = PublishMode::Tcp;
    const Scene two(forged(std::move(chained), Identity::ProxyV1));
    const std::vector<Evidence> lines = headersOf(*two.ledger, 0);
    REQUIRE(lines.size() == 1 && lines[0].values.size() == 3);
    CHECK_EQ(toString(lines[0].values[0].first), "10.45.0.1");
    CHECK_EQ(toString(lines[0].values[1].first), "10.40.0.50");
    CHECK_EQ(toString(lines[0].values[2].first), "192.0.2.6");
    CHECK_EQ(two.left(*lineOf(*two.trace, *two.ledger, 0), lines), "client");

    const Scene chain(twoProxies({Identity::XForwardedFor}, {Identity::XForwardedFor}));
    const LogLine far = chain.line("s1", "10.50.0.1");
    CHECK_EQ(chain.left(far), "client client2 near s1");
    CHECK_EQ(chain.left(far, {header(Identity::XForwardedFor, {"10.40.0.50", "10.45.0.1"})}),
             "client");
    CHECK_EQ(chain.left(far, {header(Identity::XForwardedFor, {"10.40.0.50", "10.45.0.9"})}),
             "near");
}

TEST(anAddressThatNobodyShowsIsSaid)
{
    const Scene s(threeFlows());
    CHECK(!s.detective->ask(s.line("server", "203.0.113.9"), {}).isKnown);
    CHECK_EQ(s.left(s.line("server", "10.10.0.60")), "server");
}

namespace {

/// Every piece of evidence that could be about a flow, and some that is not.
std::vector<Evidence> everything(const Scene& s, std::uint32_t flow, Dice& dice)
{
    std::vector<Evidence> out;
    const auto add = [&](Evidence::Kind kind, ElementIx where) {
        Evidence e;
        e.kind = kind;
        e.where = where;
        if (std::find(out.begin(), out.end(), e) == out.end())
            out.push_back(e);
    };
    const FlowLedger& f = s.ledger->flows()[flow];
    for (const Flip& flip : f.flips)
        add(Evidence::Kind::Table, flip.at);
    for (const Evidence& e : headersOf(*s.ledger, flow))
        out.push_back(e);
    const ElementIx me = s.trace->flows()[flow].trueSource.element;
    add(Evidence::Kind::FlowLog, me);
    if (s.ledger->table()[me].node != kNoElement)
        add(Evidence::Kind::FlowLog, s.ledger->table()[me].node);
    if (!f.flips.empty())
        add(Evidence::Kind::FlowLog, f.flips.back().at);
    const auto random = static_cast<ElementIx>(dice.below(s.ledger->table().size()));
    add(dice.chance(50) ? Evidence::Kind::Table : Evidence::Kind::FlowLog, random);
    return out;
}

}  // namespace

/// A header that others could have written is not to be trusted, here as in the ledger; by a way
/// on which such lines are taken away nobody can have written it.
TEST(aHeaderThatOthersCouldWriteProvesNothing)
{
    World w = tcp(published(GatewayKind::Proxy, PublishMode::Http, {Identity::XForwardedFor}),
                  "client", "p");
    const auto asked = [](const World& world) {
        const Scene s(world);
        const auto line = lineOf(*s.trace, *s.ledger, 0);
        REQUIRE(line);
        const WhoIs answer = s.detective->ask(*line, headersOf(*s.ledger, 0), false);
        REQUIRE(answer.uses.size() == 1);
        return std::string(toString(answer.uses[0])) + " " + std::to_string(answer.left().size());
    };
    CHECK_EQ(asked(w), "narrows 1");
    addOpenDoor(w.t.gateways[0]);
    CHECK_EQ(asked(w), "not-trusted 4");
    Publish& open = w.t.gateways[0].publish[1];
    open.mode = PublishMode::Http;
    CHECK_EQ(asked(w), "not-trusted 4");
    open.clientHeaders = ClientHeaders::Replace;
    CHECK_EQ(asked(w), "narrows 1");
}

TEST(theLedgerAndTheDetectiveTrustTheSameHeaders)
{
    std::size_t trusted = 0;
    std::size_t doubted = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const Scene s(headerWorld(seed));
        for (std::uint32_t f = 0; f < s.trace->flows().size(); ++f) {
            const auto line = lineOf(*s.trace, *s.ledger, f);
            for (const Evidence& e : headersOf(*s.ledger, f)) {
                const auto& lines = s.ledger->flows()[f].headers;
                const auto written =
                    std::find_if(lines.begin(), lines.end(),
                                 [&](const HeaderLine& l) { return l.identity == e.identity; });
                REQUIRE(line && written != lines.end());
                const WhoIs answer = s.detective->ask(*line, {e}, false);
                const bool forgeable = written->trust == Trust::Forgeable;
                (forgeable ? doubted : trusted) += 1;
                check::context() =
                    "seed " + std::to_string(seed) + " flow " + s.trace->flows()[f].id;
                CHECK(answer.uses[0] != (forgeable ? Use::Confirms : Use::NotTrusted));
                if (forgeable)
                    continue;
                // An address that several wear is another matter.
                const auto& hops = s.ledger->flows()[f].hops;
                const bool worn = std::any_of(hops.begin(), hops.end(), [&](const LedgerHop& h) {
                    return h.at == written->writer && !h.reply &&
                           s.ledger->group(h.wire.group).members.size() > 1;
                });
                CHECK(answer.left().size() == 1 || !written->isTrue || worn);
            }
        }
    }
    check::context().clear();
    CHECK(trusted > 100);
    CHECK(doubted > 100);
}

/// The simulator gives echoes no port of a gateway's range, so the range tells nobody by one.
TEST(anEchosNumberIsNoPort)
{
    World w = twoLayers();
    w.t.gateways[0].sourceNat[0].ports = PortRange{40000, 40999};
    w.flow("ping", "c1a", "server", Protocol::Icmp, 7);
    w.flow("f", "c1b", "server", Protocol::Tcp, 80);
    const Scene s(w);
    const auto count = [&](std::uint16_t port, std::optional<Protocol> protocol) {
        LogLine line = s.line("server", "10.10.0.1", port);
        line.protocol = protocol;
        const auto left = s.detective->ask(line, {}).left();
        if (!s.trace->flows()[0].candidates.empty() && left.size() > 1)
            CHECK(left == s.trace->flows()[0].candidates);
        return left.size();
    };
    CHECK_EQ(s.trace->flows()[0].candidates.size(), 6U);
    CHECK_EQ(count(7, {}), 6U);  // that one
    CHECK_EQ(count(7, Protocol::Icmp), 6U);
    CHECK_EQ(count(9, {}), 0U);  // no echo in the run: a port
    CHECK_EQ(count(7, Protocol::Tcp), 0U);
    CHECK_EQ(count(40001, Protocol::Tcp), 6U);
}

TEST(theTrueSourceIsNeverRemoved)
{
    std::size_t asked = 0;
    std::size_t named = 0;
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        Maker maker{{seed}, {}, {}, {}};
        World w = maker.make();
        maker.forgeHeaders(w);
        for (Gateway& g : w.t.gateways) {
            for (Publish& p : g.publish) {
                if (maker.dice.chance(70))
                    p.identity = {Identity::XForwardedFor, Identity::ProxyV1};
            }
        }
        if (maker.dice.chance(30))
            w.t.header.scenario.timeouts = {20'000, 20'000, 20'000, {}};
        const Scene s(std::move(w));
        for (std::uint32_t f = 0; f < s.trace->flows().size(); ++f) {
            const FlowResult& r = s.trace->flows()[f];
            auto line = lineOf(*s.trace, *s.ledger, f);
            if (!line)
                continue;
            std::vector<Evidence> all = everything(s, f, maker.dice);
            const auto isLeft = [&](const LogLine& l, const std::vector<Evidence>& e) {
                const auto left = s.detective->ask(l, e, false).left();
                ++asked;
                return std::find(left.begin(), left.end(), r.trueSource.element) != left.end();
            };
            for (std::uint32_t set = 0; set < 1U << std::min<std::size_t>(all.size(), 7); ++set) {
                std::vector<Evidence> some;
                for (std::size_t i = 0; i < all.size(); ++i) {
                    if ((set >> i & 1U) != 0)
                        some.push_back(all[i]);
                }
                LogLine l = *line;
                if (maker.dice.chance(30))
                    l.time.reset();
                if (maker.dice.chance(20))
                    l.port = 0;
                if (l.time && maker.dice.chance(30)) {
                    l.clockErrorNs = 5000;
                    *l.time += TimeNs(maker.dice.below(10'000)) - 5000;
                }
                check::context() = "seed " + std::to_string(seed) + " flow " + r.id + " set " +
                                   std::to_string(set) + " " +
                                   nameOf(*s.trace, r.trueSource.element);
                if (!CHECK(isLeft(l, some))) {
                    break;
                }
            }
            if (!r.hidden || !s.ledger->flows()[f].recoverable)
                continue;
            check::context() = "seed " + std::to_string(seed) + " flow " + r.id + " in full";
            std::vector<Evidence> tables;
            for (const Evidence& e : all) {
                if (e.kind != Evidence::Kind::FlowLog)
                    tables.push_back(e);
            }
            if (!CHECK_EQ(names(*s.trace, s.detective->ask(*line, tables, false).left()),
                          nameOf(*s.trace, r.trueSource.element))) {}
            ++named;
        }
    }
    check::context().clear();
    CHECK(asked > 10'000);
    CHECK(named > 100);
}

CHECK_MAIN()
