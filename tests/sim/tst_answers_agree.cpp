// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "model/core/finding.h"
#include "sim/analysis/assertion.h"
#include "sim/analysis/flow_numbers.h"
#include "sim/analysis/ledger.h"
#include "sim/analysis/remedies.h"
#include "sim/queries.h"
#include "tests/sim/ledger_cases.h"
#include "tests/sim/random_world.h"
#include "tests/sim/regular_world.h"
#include "tests/sim/rule_dice.h"

/// Two answers about the same thing say the same: the trace, why, the ledger, the merges.
using namespace tombolo;
using namespace tombolo::test;
using namespace tombolo::sim;
using namespace tombolo::sim::analysis;

namespace {

/// Two islands with the same pods behind one translator, which knows the way to the first alone.
World oneTranslator()
{
    World w = twoLayers();
    for (Cluster& c : w.t.clusters)
        c.masquerade = false;
    w.t.gateways[0].routes = {via("10.1.1.0/24", "10.20.0.11")};
    const char* const senders[] = {"c1a", "c2a", "c2b"};
    for (int i = 0; i < 3; ++i) {
        Flow& f =
            w.flow(("f" + std::to_string(i + 1)).c_str(), senders[i], "server", Protocol::Tcp, 80);
        f.startNs = i * 2'000'000;
        f.sourcePort = i < 2 ? 40001 : 40005;
    }
    return w;
}

std::shared_ptr<const Ledger> ledgerOf(const World& w, const Trace& trace)
{
    const auto ledger = Ledger::make(w.t, trace);
    REQUIRE(ledger);
    return *ledger;
}

Why lossOf(const World& w, const Trace& trace, const std::string& flow)
{
    SearchOptions options;
    options.search = false;
    const auto why = whyHidden(w.t, trace, flow, options);
    REQUIRE(why);
    return *why;
}

std::string hiders(const Trace& trace, const FlowResult& flow)
{
    std::string out;
    for (const HiddenBy& by : flow.hiddenBy)
        out += nameOf(trace, by.element) + ' ' + by.rule + '\n';
    return out;
}

std::string hiders(const std::vector<Loss>& losses)
{
    std::string out;
    for (const Loss& l : losses)
        out += l.element + ' ' + l.rule + '\n';
    return out;
}

std::string hiders(const Trace& trace, const FlowLedger& flow)
{
    std::string out;
    for (const Flip& f : flow.flips) {
        if (f.before.address != f.after.address)
            out += nameOf(trace, f.at) + ' ' + f.rule + '\n';
    }
    return out;
}

/// Whether the list of problems says that the flow's answer finds no way back.
bool saysLost(const std::vector<Finding>& findings, const std::string& flow)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
        return f.code == "no-return-route" && f.args.at(2) == flow;
    });
}

bool isOfWay(const Finding& f)
{
    return f.code == "no-default-route" || f.code == "no-route" || f.code == "no-return-route" ||
           f.code == "routing-loop";
}

bool isOfAnswer(const Finding& f)
{
    return f.code.starts_with("reply-") || f.code == "publish-hairpin";
}

bool isOfEntry(const Finding& f)
{
    return f.code == "publish-without-route" || f.code == "publish-leads-elsewhere";
}

/// Flows from pods and hosts to every published entry, and to one another.
void askEverywhere(World& w)
{
    std::vector<std::string> senders;
    for (const Cluster& c : w.t.clusters) {
        for (const Node& n : c.nodes) {
            senders.push_back(n.id);
            for (const Pod& p : n.pods)
                senders.push_back(p.id);
        }
    }
    for (const Host& h : w.t.hosts)
        senders.push_back(h.id);
    w.t.flows.clear();
    std::int64_t number = 0;
    const auto ask = [&](const std::string& from, const std::string& to, int port) {
        const std::string id = "ask" + std::to_string(number);
        w.flow(id.c_str(), from.c_str(), to.c_str(), Protocol::Tcp, port).startNs =
            ++number * 3'000'000;
    };
    for (std::size_t s = 0; s < senders.size(); ++s) {
        for (const Gateway& g : w.t.gateways) {
            for (const Publish& p : g.publish)
                ask(senders[s], p.id, p.port);
        }
        const std::string& other = senders[(s * 7 + 3) % senders.size()];
        if (other != senders[s])
            ask(senders[s], other, 8080);
    }
}

/// Where the trace says that the answer's way ended.
bool endsAtSender(const Trace& trace, const FlowResult& flow)
{
    if (flow.reply.empty())
        return flow.verdict == Verdict::Answered;
    for (const Step& s : trace.steps(flow.reply.back())) {
        if (s.kind == StepKind::Deliver && s.rule == "socket" &&
            s.after.dst == flow.trueSource.address)
            return true;
    }
    return false;
}

}  // namespace

TEST(anEntryOfAnothersConnectionHidesToo)
{
    const World w = oneTranslator();
    const auto trace = w.run();
    for (const char* flow : {"f1", "f2", "f3"}) {
        const Why why = lossOf(w, *trace, flow);
        check::context() = flow;
        REQUIRE(why.losses.size() == 1);
        CHECK_EQ(why.losses[0].element, "gw");
        CHECK_EQ(why.losses[0].rule, "source-nat:0");
        CHECK_EQ(why.losses[0].law, std::string(flow) == "f2" ? "L-2" : "L-9");
        CHECK(why.sight != SourceSight::Address);
    }
    for (const FlowNumbers& n : flowNumbers(*trace))
        CHECK_EQ(n.translations, 1U);
}

TEST(whoJoinsAnothersEntryIsMergedWithIt)
{
    World w = oneTranslator();
    w.t.flows[1].count = 5;
    const auto trace = w.run();
    REQUIRE(trace->merges().size() == 1);
    const Merge& merge = trace->merges()[0];
    std::string senders;
    for (const ElementIx e : merge.origins)
        senders += nameOf(*trace, e) + ' ';
    CHECK_EQ(senders, "c1a c2a c2b ");
    REQUIRE(merge.sinceNs.size() == 3);
    CHECK(merge.sinceNs[1] > 2'000'000 && merge.sinceNs[1] < 3'000'000);
}

TEST(anAnswerThatATwinGetsGoesToNoTrueSource)
{
    const World w = oneTranslator();
    const auto trace = w.run();
    const auto ledger = ledgerOf(w, *trace);
    const std::string gets[] = {"", "c1a", "c1b"};
    for (const FlowLedger& f : ledger->flows()) {
        check::context() = trace->flows()[f.flow].id;
        REQUIRE(f.back.size() == 1);
        CHECK_EQ(f.back[0].toTrueSource, f.flow == 0);
        CHECK_EQ(f.answerTo == kNoElement ? std::string() : nameOf(*trace, f.answerTo),
                 gets[f.flow]);
    }
}

TEST(aPortThatChangesHidesNobody)
{
    World w = island();
    for (const char* from : {"a", "n1"}) {
        Flow& f =
            w.flow(from == std::string("a") ? "pod" : "node", from, "server", Protocol::Tcp, 80);
        f.sourcePort = 40001;
        f.startNs = from == std::string("a") ? 0 : 1'000'000;
    }
    const auto trace = w.run();
    const auto ledger = ledgerOf(w, *trace);
    const FlowLedger& node = ledger->flows()[1];
    REQUIRE(node.flips.size() == 1);
    CHECK_EQ(node.flips[0].rule, "conntrack");
    CHECK_EQ(int(node.flips[0].lost), int(kLostPort));
    CHECK_EQ(node.hiddenAt, -1);
    CHECK(node.recoverable);  // by the table of the node itself
    CHECK(!trace->flows()[1].hidden);
    for (const std::uint32_t i : trace->flows()[1].reply) {
        for (const Step& s : trace->steps(i)) {
            if (s.kind == StepKind::TranslateBack)
                CHECK_EQ(s.rule, "conntrack");
        }
    }
}

/// A node is seen by the same address whether it calls its own pod or a service that picks it.
TEST(whatANodeMakesItsOwnOtherAddressHidesNobody)
{
    World w = island(PodLink::Bridge);
    w.t.clusters[0].nodes[0].pods[0].labels = {{"app", "web"}};
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "web");
    s.type = ServiceType::NodePort;
    s.ports[0].nodePort = 30080;
    const Pod& a = w.t.clusters[0].nodes[0].pods[0];
    const char* const targets[] = {"a", "10.96.0.10", "10.20.0.11", "10.96.0.10"};
    const int ports[] = {a.listen[0].port, 80, 30080, 80};
    for (int i = 0; i < 4; ++i) {
        Flow& f =
            w.flow(("f" + std::to_string(i)).c_str(), "n1", targets[i], Protocol::Tcp, ports[i]);
        f.sourcePort = static_cast<std::uint16_t>(40001 + i % 3);
        f.startNs = i * 1'000'000;
        f.count = i == 3 ? 1 : 4;
    }
    w.t.flows[3].sourcePort = w.t.flows[0].sourcePort;  // that one is taken on the bridge
    const auto trace = w.run();
    const auto ledger = ledgerOf(w, *trace);
    for (const FlowResult& flow : trace->flows()) {
        check::context() = flow.id;
        const FlowLedger& told = ledger->flows()[&flow - trace->flows().data()];
        REQUIRE(flow.isAnswered() && flow.seenSource);
        CHECK(flow.trueSource.address == ip("10.1.1.1"));
        CHECK(flow.seenSource->address == ip("10.1.1.1"));
        CHECK(!flow.hidden && flow.hiddenBy.empty());
        CHECK(flow.candidates == trace->flows()[0].candidates);
        const Why why = lossOf(w, *trace, flow.id);
        CHECK(why.losses.empty());
        CHECK(why.sight == SourceSight::Address);
        CHECK_EQ(told.hiddenAt, -1);
        CHECK(told.back.empty());
        REQUIRE(told.flips.size() == (flow.id == "f3" ? 1U : 0U));
        if (flow.id == "f3") {
            CHECK(told.flips[0].before.address == told.flips[0].after.address);
            CHECK_EQ(int(told.flips[0].lost), int(kLostPort));
        }
    }
    CHECK(trace->merges().empty());
    for (std::uint32_t i = 0; i < trace->crossingCount(); ++i) {
        const Crossing c = trace->crossing(i);
        CHECK(c.phase != Phase::Request || (!c.hidden && c.trueAddress == ip("10.1.1.1")));
    }
    for (const Event& e : events(*trace))
        CHECK(!e.sender || (e.traits & kHidden) == 0);
}

/// Who could have answered, by the policy that chose: of node ports, one node's endpoints.
TEST(aLocalPolicyLeavesOneNodesEndpointsToAnswer)
{
    for (const TrafficPolicy policy : {TrafficPolicy::Cluster, TrafficPolicy::Local}) {
        World w = island();
        for (Node& n : w.t.clusters[0].nodes)
            n.pods[0].labels = {{"app", "web"}};
        w.t.clusters[0].nodes[0].pods[1].labels = {{"app", "web"}};
        Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "web");
        s.type = ServiceType::NodePort;
        s.ports[0].nodePort = 30080;
        s.externalTrafficPolicy = policy;
        w.flow("out", "client", "10.20.0.12", Protocol::Tcp, 30080);
        w.flow("pod", "b", "10.20.0.12", Protocol::Tcp, 30080);
        w.flow("inside", "c", "web", Protocol::Tcp, 80);
        const auto trace = w.run();
        const auto ledger = ledgerOf(w, *trace);
        for (const FlowLedger& f : ledger->flows()) {
            const std::string flow = trace->flows()[f.flow].id;
            check::context() = flow;
            REQUIRE(!f.hops.empty() && f.hops.back().reply);
            // Masqueraded by its node, a pod's packet is one from outside, too.
            const bool one = policy == TrafficPolicy::Local && flow != "inside";
            CHECK_EQ(ledger->group(f.hops.back().reading.group).members.size(), one ? 1U : 3U);
        }
    }
}

/// The family that a flow takes is the one of which a missing way back is told.
TEST(noWayBackIsMissedThatTheAnswerDoesNotTake)
{
    for (const bool six : {true, false}) {
        World w = island();
        w.t.clusters[0].masquerade = false;
        w.t.clusters[0].podPrefixes.push_back(pre("fd00:1::/48"));
        w.t.networks[0].prefixes.push_back(pre("fd00:20::/64"));
        w.t.networks[1].prefixes.push_back(pre("fd00:10::/64"));
        w.t.routers[0].interfaces[0].addresses.push_back(ip("fd00:20::1"));
        w.t.routers[0].interfaces[1].addresses.push_back(ip("fd00:10::1"));
        w.t.routers[0].routes = {via("fd00:1:0:1::/64", "fd00:20::11")};
        Node& n1 = w.t.clusters[0].nodes[0];
        n1.addresses.push_back(ip("fd00:20::11"));
        n1.podPrefixes.push_back(pre("fd00:1:0:1::/64"));
        n1.routes.push_back(via("::/0", "fd00:20::1"));
        n1.pods[0].addresses.push_back(ip("fd00:1:0:1::2"));
        Host& server = w.t.hosts[1];
        std::vector<IpAddress>& own = server.interfaces[0].addresses;
        own.insert(six ? own.begin() : own.end(), ip("fd00:10::60"));
        server.routes.push_back(via("::/0", "fd00:10::1"));
        w.flow("f", "a", "server", Protocol::Tcp, 80);
        check::context() = six ? "IPv6 first" : "IPv4 first";
        CHECK_EQ(w.run()->flows()[0].isAnswered(), six);
        CHECK_EQ(saysLost(validate(w.t), "f"), !six);
    }
}

/// The list of problems says only what is certain: what it says will fail, fails.
TEST(whatTheListOfProblemsSaysFailsDoes)
{
    std::map<std::string, std::size_t> told;
    for (std::uint64_t seed = 1; seed <= 1'200; ++seed) {
        World w = seed % 2 == 0 ? RegularMaker(seed).make() : Maker{{seed}, {}, {}, {}}.make();
        if (seed % 3 == 0)
            RuleDice(w.t, seed).roll();
        askEverywhere(w);
        const auto trace = w.run();
        // By that backend; nobody: by anyone.
        const auto fails = [&](const Finding& f, const FlowResult& flow, const std::string& by) {
            check::context() = "seed " + std::to_string(seed) + " flow " + flow.id + ' ' + f.code;
            ++told[f.code];
            CHECK(!flow.isAnswered() ||
                  (!by.empty() && nameOf(*trace, flow.seenSource->element) != by));
        };
        for (const Finding& f : validate(w.t)) {
            for (std::size_t i = 0; i < w.t.flows.size(); ++i) {
                const std::string& id = w.t.flows[i].id;
                const FlowResult& flow = trace->flows()[i];
                if ((isOfWay(f) && f.args.at(2) == id) ||
                    (f.code == "flow-leads-elsewhere" && f.args.at(0) == id))
                    fails(f, flow, "");
                else if (isOfAnswer(f) && f.args.at(0) == id)
                    fails(f, flow, f.args.at(2));
                else if (isOfEntry(f) && f.args.at(0) == w.t.flows[i].to.element)
                    fails(f, flow, f.args.at(1));
            }
        }
    }
    for (const char* code :
         {"no-default-route", "no-route", "no-return-route", "reply-bypasses-gateway",
          "reply-bypasses-proxy", "reply-through-director", "publish-hairpin",
          "flow-leads-elsewhere", "publish-without-route"}) {
        check::context() = code;
        CHECK(told[code] > 0);
    }
}

/// Why, the ledger, the chips and the trace name the same hiders of every flow.
TEST(allNameTheSameHiders)
{
    std::size_t joined = 0;
    std::size_t elsewhere = 0;
    std::size_t lost = 0;
    for (std::uint64_t seed = 1; seed <= 2600; ++seed) {
        const World w = Maker{{seed}, {}, {}, {}}.make();
        const auto trace = w.run();
        const auto ledger = ledgerOf(w, *trace);
        const std::vector<Finding> findings = validate(w.t);
        for (std::uint32_t f = 0; f < trace->flows().size(); ++f) {
            const FlowResult& flow = trace->flows()[f];
            const FlowLedger& told = ledger->flows()[f];
            check::context() = "seed " + std::to_string(seed) + " flow " + flow.id;
            const Why why = lossOf(w, *trace, flow.id);
            CHECK_EQ(why.losses.empty(), !flow.hidden);
            CHECK_EQ(hiders(why.losses), hiders(*trace, flow));
            if (saysLost(findings, flow.id)) {
                ++lost;
                CHECK(!flow.isAnswered());
            }
            if (flow.seenSource && flow.hidden)
                CHECK_EQ(hiders(*trace, told), hiders(*trace, flow));
            CHECK(told.hiddenAt < 0 || flow.hidden);
            for (const Loss& l : why.losses) {
                joined += l.law == "L-2" ? 1 : 0;
                const auto merge = std::find_if(
                    trace->merges().begin(), trace->merges().end(), [&](const Merge& m) {
                        return nameOf(*trace, m.at) == l.element && m.seenAs == l.after;
                    });
                REQUIRE(merge != trace->merges().end());
                CHECK(std::binary_search(merge->origins.begin(), merge->origins.end(),
                                         flow.trueSource.element));
                CHECK(std::binary_search(merge->candidates.begin(), merge->candidates.end(),
                                         flow.trueSource.element));
            }
            for (const FlipBack& back : told.back) {
                const bool own = back.after == flow.trueSource.address;
                CHECK_EQ(back.toTrueSource, own && endsAtSender(*trace, flow));
                elsewhere += own && !back.toTrueSource ? 1 : 0;
            }
            if (told.answerTo == kNoElement)
                continue;
            // A refusal, too, may go to the twin: the flow ended before that.
            if (flow.verdict == Verdict::Refused) {
                CHECK_EQ(told.answerTo, trace->crossing(flow.reply.back()).to);
            } else {
                CHECK(flow.verdict == Verdict::Delivered && flow.reason == Reason::AddressConflict);
                CHECK_EQ(told.answerTo, flow.droppedAt);
            }
            CHECK(trace->crossing(flow.reply.back()).header.dst == told.answerAt);
        }
    }
    CHECK(joined > 0);
    CHECK(elsewhere > 0);
    CHECK(lost > 0);
}

/// Ranges of ports tell those apart who share an address: the matrix counts whom the trace counts,
/// and what is asserted keeps to that.
TEST(rangesOfPortsTellTheMatrixWhatTheyTellTheTrace)
{
    const std::optional<PortRange> ranges[] = {{}, PortRange{2000, 2001}, PortRange{40000, 40999}};
    std::set<std::size_t> met;
    for (const auto& ofNodes : ranges) {
        for (const auto& ofPods : ranges) {
            for (const char* const from : {"n1", "a1"}) {
                World w = reusedIslands();
                w.t.clusters[0].masquerade = false;
                w.t.gateways[0].sourceNat.push_back(snat("10.1.0.0/16", "core", {"10.10.0.21"}));
                w.t.gateways[0].sourceNat[0].ports = ofNodes;
                w.t.gateways[0].sourceNat[1].ports = ofPods;
                w.flow("f", from, "server", Protocol::Tcp, 80);
                check::context() = std::string(from) + (ofNodes ? " n " : " - ") +
                                   (ofPods ? std::to_string(ofPods->first) : "-");
                const auto trace = w.run();
                const std::size_t could = trace->flows()[0].candidates.size();
                auto m = analysis::Matrix::of(w.t);
                REQUIRE(m);
                const auto origin = m->find(from);
                const auto server = m->find("server");
                CHECK_EQ(m->outcomesOf(origin, server).front().among, could);
                const auto says =
                    analysis::parseAssertion(w.t, *m, std::string("server sees ") + from);
                REQUIRE(says);
                CHECK_EQ(analysis::check(*m, *says).holds, !trace->flows()[0].isMerged());
                met.insert(could);
            }
        }
    }
    check::context().clear();
    CHECK(met.size() > 2);
}

CHECK_MAIN()
