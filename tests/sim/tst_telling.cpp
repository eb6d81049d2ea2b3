// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "sim/analysis/advisor.h"
#include "sim/analysis/diff.h"
#include "sim/analysis/remedies.h"
#include "sim/analysis/whois.h"
#include "sim/queries.h"
#include "tests/sim/ledger_cases.h"
#include "tests/sim/rule_dice.h"

/// Which exchange tells of a flow of several packets, and that every answer about the flow is then
/// the same as if nothing had been lost before.
using namespace tombolo;
using namespace tombolo::test;
using namespace tombolo::sim::analysis;
using sim::Exchange;
using sim::FlowResult;
using sim::Trace;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

World repeated(World w, std::int64_t count = 4)
{
    for (Flow& f : w.t.flows) {
        f.count = count;
        f.intervalNs = kSecond;
    }
    return w;
}

World down(World w, const std::string& element, std::int64_t from, std::optional<std::int64_t> to)
{
    Fault f;
    f.element = element;
    f.downNs = from;
    f.upNs = to;
    w.t.header.scenario.faults.push_back(f);
    w.t.header.scenario.convergeNs = kSecond / 10;
    return w;
}

World transparent()
{
    World w = tcp(published(GatewayKind::Proxy, PublishMode::Tcp), "client", "p");
    w.t.gateways[0].publish[0].transparent = true;
    return w;
}

/// Every way in which a source is hidden, or not.
std::vector<std::pair<const char*, World>> worlds()
{
    return {
        {"masquerade", tcp(island(), "a", "server")},
        {"masquerade udp", with(island(), "a", "server", Protocol::Udp, 53)},
        {"bridge", tcp(island(PodLink::Bridge), "a", "c", 8080)},
        {"tunnel", tcp(island(PodLink::Routed, Encapsulation::Vxlan), "a", "c", 8080)},
        {"echo", with(twoLayers(), "c1a", "server", Protocol::Icmp, 7)},
        {"two layers", tcp(twoLayers(), "c1a", "server")},
        {"pool", tcp(twoLayers({"10.10.0.1", "10.10.0.2"}), "c2b", "server")},
        {"source translation", tcp(natGate("10.40.0.0/24"), "client", "s1")},
        {"reused", tcp(reusedIslands(), "a1", "p2")},
        {"service", tcp(balanced(TrafficPolicy::Cluster), "client", "10.20.0.11", 30080)},
        {"service local", tcp(balanced(TrafficPolicy::Local), "client", "10.20.0.12", 30080)},
        {"cluster address", tcp(balanced(TrafficPolicy::Cluster, false), "a", "web")},
        {"dnat", tcp(published(GatewayKind::Nat, PublishMode::Dnat), "client", "p")},
        {"full nat", tcp(published(GatewayKind::Nat, PublishMode::FullNat), "client", "p")},
        {"proxy", tcp(published(GatewayKind::Proxy, PublishMode::Tcp), "client", "p")},
        {"preface",
         tcp(published(GatewayKind::Proxy, PublishMode::Tcp, {Identity::ProxyV2}), "client", "p")},
        {"headers", tcp(published(GatewayKind::Proxy, PublishMode::Http, {Identity::XForwardedFor}),
                        "client", "p")},
        {"transparent", transparent()},
        {"two proxies", twoProxies({Identity::XForwardedFor}, {Identity::XForwardedFor})},
        {"claims", forged(twoProxies({Identity::XForwardedFor}, {Identity::XForwardedFor}),
                          Identity::XForwardedFor)},
        {"untranslated", tcp(untranslated(), "c1a", "server")},
    };
}

std::vector<std::string> elementsOf(const Topology& t)
{
    std::vector<std::string> out;
    for (const Network& n : t.networks)
        out.push_back(n.id);
    for (const Gateway& g : t.gateways)
        out.push_back(g.id);
    for (const Router& r : t.routers)
        out.push_back(r.id);
    for (const Host& h : t.hosts)
        out.push_back(h.id);
    for (const Cluster& c : t.clusters)
        for (const Node& n : c.nodes)
            out.push_back(n.id);
    return out;
}

/// What an exchange shows, without times and ports.
std::string shown(const Trace& trace, const Exchange& e)
{
    std::ostringstream out;
    out << toString(e.verdict) << ' ' << toString(e.reason) << " seen "
        << (e.seenSource
                ? toString(e.seenSource->address) + " by " + nameOf(trace, e.seenSource->element)
                : std::string("by nobody"))
        << (e.hidden ? " hidden" : "") << (e.isMerged() ? " merged" : "") << " meant for "
        << e.meantFor << " could be " << names(trace, e.candidates);
    for (const sim::HiddenBy& h : e.hiddenBy)
        out << "; " << nameOf(trace, h.element) << ' ' << h.rule;
    for (const auto* list : {&e.recovered, &e.claims})
        for (const sim::Recovered& r : *list)
            out << "; header " << toString(r.address);
    for (const auto* list : {&e.request, &e.reply})
        for (const std::uint32_t i : *list)
            out << "; " << nameOf(trace, trace.crossing(i).from) << '>'
                << nameOf(trace, trace.crossing(i).to) << ' '
                << toString(trace.crossing(i).header.src)
                << (trace.crossing(i).hiddenBy == sim::kNoElement
                        ? std::string()
                        : " by " + nameOf(trace, trace.crossing(i).hiddenBy));
    return out.str();
}

std::string reading(const Ledger& ledger, const Trace& trace, const Reading& r)
{
    return toString(r.address) + ' ' + std::to_string(static_cast<int>(r.standing)) + " lost " +
           std::to_string(r.lost) + " (" +
           (r.group == Sources::kNoGroup ? std::string()
                                         : names(trace, ledger.group(r.group).members)) +
           ')';
}

std::string ledgerOf(const Topology& t, const Trace& trace)
{
    const auto ledger = *Ledger::make(t, trace);
    const FlowLedger& f = ledger->flows().front();
    std::ostringstream out;
    for (const LedgerHop& h : f.hops)
        out << nameOf(trace, h.at) << (h.reply ? " reply " : " ")
            << reading(*ledger, trace, h.reading) << " wire " << reading(*ledger, trace, h.wire)
            << " headers " << h.headers.size() << '\n';
    for (const Flip& x : f.flips)
        out << nameOf(trace, x.at) << ' ' << toString(x.kind) << ' ' << x.rule << ' '
            << reading(*ledger, trace, x.before) << " > " << reading(*ledger, trace, x.after)
            << " -" << int(x.lost) << " +" << int(x.regained) << (x.sender ? " sender" : "")
            << '\n';
    for (const FlipBack& b : f.back)
        out << nameOf(trace, b.at) << ' ' << b.rule << ' ' << b.toTrueSource << '\n';
    for (const HeaderLine& l : f.headers)
        out << toString(l.address) << ' ' << static_cast<int>(l.trust) << ' ' << l.isTrue << '\n';
    out << f.hiddenAt << ' ' << f.recoverable << '\n';
    Detective detective(t, trace, *ledger);
    if (const auto line = lineOf(trace, *ledger, 0)) {
        const WhoIs answer = detective.ask(*line, {});
        for (const Candidate& c : answer.candidates)
            out << nameOf(trace, c.element) << (c.did ? " did" : "") << '\n';
        for (const Lead& l : answer.narrow)
            out << toString(l.evidence.kind) << ' ' << nameOf(trace, l.evidence.where) << ' '
                << (l.left ? std::to_string(*l.left) : "nothing") << '\n';
        out << detective.probesToName(0).probes << '\n';
    }
    return out.str();
}

std::string whyOf(const Topology& t)
{
    const auto why = whyHidden(t, "f");
    REQUIRE(why);
    std::ostringstream out;
    out << toString(why->verdict) << ' ' << toString(why->sight) << ' ' << why->receiver << '\n';
    for (const Loss& l : why->losses)
        out << l.element << ' ' << l.rule << ' ' << l.law << ' ' << toString(l.before) << " > "
            << toString(l.after) << " to " << toString(l.to) << '\n';
    for (const Remedy& r : why->remedies) {
        for (const Change& c : r.changes)
            out << toString(c.kind) << ' ' << c.element << ", ";
        out << toString(r.sight) << ' ' << r.receiver << ' ' << toString(r.seen.address) << ' '
            << r.price.latencyNs << " ns " << r.price.flows.size() << '\n';
    }
    return out.str();
}

std::string adviceOf(const Topology& t)
{
    const auto advice = advise(t);
    REQUIRE(advice);
    std::ostringstream out;
    for (const auto* side : {&advice->flat, &advice->island}) {
        if (!*side)
            continue;
        const ModelSide& s = **side;
        out << s.answered << ' ' << s.hidden << ' ' << s.header << ' ' << s.steadyNs << ' '
            << s.setUpNs << ' ' << s.translationNs << ' ' << s.probes << '\n';
    }
    return out.str();
}

/// @return by packet whether its answer reached the sender, as the recording says
std::set<std::uint32_t> answeredBy(const Trace& trace, std::uint32_t flow)
{
    std::set<std::uint32_t> out;
    const auto& request = trace.flows()[flow].request;
    const sim::ElementIx sender =
        request.empty() ? sim::kNoElement : trace.crossing(request.front()).from;
    for (std::uint32_t i = 0; i < trace.crossingCount(); ++i) {
        const sim::Crossing c = trace.crossing(i);
        if (c.flow != flow || c.phase != sim::Phase::Reply || c.to != sender)
            continue;
        for (const sim::Step& s : trace.steps(i))
            if (s.kind == sim::StepKind::Deliver)
                out.insert(c.attempt);
    }
    return out;
}

}  // namespace

TEST(everyAnswerIsThatOfTheWorldWithoutTheFault)
{
    std::size_t compared = 0;
    for (const auto& [name, one] : worlds()) {
        const World w = repeated(one);
        const auto clean = w.run();
        CHECK(!clean->flows()[0].isLate());
        if (clean->flows()[0].verdict != sim::Verdict::Answered) {
            CHECK_EQ(std::string(name), std::string("untranslated"));
            continue;
        }
        const std::string ledger = ledgerOf(w.t, *clean);
        const std::string why = whyOf(w.t);
        const std::string advice = adviceOf(w.t);
        std::size_t late = 0;
        for (const std::string& element : elementsOf(w.t)) {
            check::context() = std::string(name) + ", down: " + element;
            const World lost = down(w, element, 0, kSecond + kSecond / 2);
            const auto trace = lost.run();
            const FlowResult& f = trace->flows()[0];
            if (!f.isLate())
                continue;
            ++late;
            CHECK_EQ(f.attempt, 2U);
            CHECK(f.first().verdict != sim::Verdict::Answered);
            CHECK_EQ(shown(*trace, f), shown(*clean, clean->flows()[0]));
            CHECK_EQ(ledgerOf(lost.t, *trace), ledger);
            CHECK_EQ(whyOf(lost.t), why);
            CHECK_EQ(adviceOf(lost.t), advice);
            CHECK(lossesOf(*trace, f).size() == lossesOf(*clean, clean->flows()[0]).size());
            const auto changed = compareBehaviour(w.t, lost.t, {});
            REQUIRE(changed);
            CHECK_EQ(changed->changes.size(), 1U);
            CHECK(changed->changes.front().kind == DiffKind::Late);
            CHECK_EQ(changed->changes.front().after.late, 2U);
        }
        check::context() = name;
        CHECK(late > 0);
        compared += late;
    }
    check::context().clear();
    CHECK(compared > 50);
}

TEST(aFirstPacketThatWasAnsweredKeepsTelling)
{
    const World w = repeated(tcp(twoLayers(), "c1a", "server"));
    const auto clean = w.run();
    const auto trace = down(w, "gw", kSecond / 2, {}).run();
    const FlowResult& f = trace->flows()[0];
    CHECK(!f.isLate());
    CHECK_EQ(f.attempt, 0U);
    CHECK_EQ(f.packets.answered(), 1U);
    CHECK_EQ(shown(*trace, f), shown(*clean, clean->flows()[0]));
    std::ostringstream out;
    sim::writeJson(*trace, out, {});
    CHECK(out.str().find("\"told\"") == std::string::npos);
}

TEST(whereNoPacketArrivesTheFirstTells)
{
    const auto trace = down(repeated(tcp(twoLayers(), "c1a", "server")), "gw", 0, {}).run();
    CHECK(!trace->flows()[0].isLate());
    CHECK_EQ(trace->flows()[0].packets.answered(), 0U);
    CHECK(!trace->flows()[0].seenSource);
}

TEST(aPacketThatArrivesTellsWhereNoneIsAnswered)
{
    World w = repeated(tcp(twoSides(GatewayKind::Nat), "client", "s1"));
    w.t.hosts[1].routes.clear();  // s1 knows no way back
    const auto clean = w.run();
    CHECK_EQ(std::string(toString(clean->flows()[0].verdict)), std::string("delivered"));
    const auto trace = down(w, "gw", 0, kSecond / 2).run();
    const FlowResult& f = trace->flows()[0];
    CHECK(f.isLate());
    CHECK_EQ(f.attempt, 1U);
    CHECK_EQ(shown(*trace, f), shown(*clean, clean->flows()[0]));
    CHECK_EQ(f.startNs, kSecond);
}

TEST(theTraceTellsOfBoth)
{
    const World w = down(repeated(tcp(twoLayers(), "c1a", "server")), "gw", 0, kSecond / 2);
    const auto trace = w.run();
    std::ostringstream json;
    sim::writeJson(*trace, json, {});
    const std::string out = json.str();
    const auto told = out.find("\"told\"");
    REQUIRE(told != std::string::npos);
    CHECK(out.find("\"verdict\": \"dropped\"") < told);
    CHECK(out.find("\"seenSource\": null") < told);
    CHECK(out.find("\"packet\": 2", told) != std::string::npos);
    CHECK(out.find("\"verdict\": \"answered\"", told) != std::string::npos);
    std::ostringstream text;
    sim::writeText(*trace, text, {});
    CHECK(text.str().find("told by      packet 2 of 4") != std::string::npos);
    CHECK(text.str().find("request of the first packet") != std::string::npos);
    // Its masks are those of the packet that shows them.
    for (const std::uint32_t i : trace->flows()[0].request)
        CHECK_EQ(trace->crossing(i).attempt, 1U);
    for (const std::uint32_t i : trace->flows()[0].first().request)
        CHECK_EQ(trace->crossing(i).attempt, 0U);
}

TEST(theRuleHoldsWhateverLosesPackets)
{
    std::size_t late = 0;
    std::size_t delivered = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        World w = Maker{{seed}, {}, {}, {}}.make();
        Dice dice{seed * 7919};
        for (Flow& f : w.t.flows) {
            f.count = 1 + std::int64_t(dice.below(6));
            f.intervalNs = std::int64_t(dice.below(3)) * 300'000;
        }
        if (seed % 2 == 0)
            RuleDice(w.t, seed).roll();
        for (Network& n : w.t.networks) {
            if (dice.chance(50))
                n.lossPpm = 300'000;
            if (dice.chance(20)) {
                n.queuePackets = 1;
                n.bandwidthKbps = 1'000;
            }
        }
        if (dice.chance(40) && !w.t.gateways.empty())
            w = down(w, w.t.gateways[0].id, 0, 1'500'000);
        check::context() = "seed " + std::to_string(seed);
        const auto trace = w.run();
        sim::RunOptions silent;
        silent.record = silent.memory = false;
        const auto few = *sim::simulate(w.t, silent);
        for (std::uint32_t n = 0; n < trace->flows().size(); ++n) {
            const FlowResult& f = trace->flows()[n];
            const FlowResult& other = few->flows()[n];
            CHECK_EQ(f.attempt, other.attempt);
            CHECK_EQ(seen(f), seen(other));
            CHECK_EQ(verdict(*trace, f), verdict(*few, other));
            CHECK_EQ(f.endNs, other.endNs);
            CHECK_EQ(names(*trace, f.candidates), names(*few, other.candidates));
            for (const std::uint32_t i : f.request)
                CHECK_EQ(trace->crossing(i).attempt, f.attempt);
            if (!f.isLate()) {
                CHECK_EQ(f.attempt, 0U);
                if (f.verdict != sim::Verdict::Answered)
                    CHECK_EQ(f.packets.answered(), 0U);
                continue;
            }
            ++late;
            CHECK(f.first().verdict != sim::Verdict::Answered);
            CHECK(f.attempt > 0);
            CHECK(f.seenSource.has_value());
            if (f.verdict == sim::Verdict::Answered) {
                CHECK(answeredBy(*trace, n).count(f.attempt) > 0 || f.reply.empty());
            } else {
                CHECK_EQ(std::string(toString(f.verdict)), std::string("delivered"));
                CHECK_EQ(f.packets.answered(), 0U);
                ++delivered;
            }
        }
    }
    check::context().clear();
    CHECK(late > 200);
    CHECK(delivered > 10);
}

CHECK_MAIN()
