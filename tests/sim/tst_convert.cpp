// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "model/core/convert/convert.h"
#include "model/core/finding.h"
#include "sim/simulate.h"
#include "tests/sim/ledger_cases.h"
#include "tests/sim/random_world.h"
#include "tests/sim/small_worlds.h"
#include "tests/support/check.h"

using namespace tombolo;
using namespace tombolo::convert;
using namespace tombolo::test;

namespace {

std::set<std::string> errorsOf(const Topology& t)
{
    std::set<std::string> out;
    for (const Finding& finding : validate(t))
        if (finding.severity == Severity::Error)
            out.insert(finding.code + " " + finding.element);
    return out;
}

/// Islands with the same addresses: another pod than the one meant may have answered.
bool meant(const Topology& t, const sim::Trace& trace, const sim::FlowResult& result)
{
    for (const Flow& flow : t.flows)
        if (flow.id == result.id) {
            for (const Cluster& c : t.clusters)
                for (const Node& n : c.nodes)
                    for (const Pod& p : n.pods)
                        if (p.id == flow.to.element && !p.hostNetwork)
                            return !result.request.empty() &&
                                   trace.elements()[trace.crossing(result.request.back()).to] ==
                                       p.id;
        }
    return true;
}

/// A stateful firewall that sees only the answers judges them as new; translation hid that the ways
/// differ.
bool halfSeen(const Topology& t, const sim::Trace& trace, const sim::FlowResult& result)
{
    if (result.reason != sim::Reason::ReplyLost || result.droppedAt == sim::kNoElement)
        return false;
    for (const Gateway& g : t.gateways)
        if (g.id == trace.elements()[result.droppedAt])
            return !g.firewall.empty();
    return false;
}

void compareRuns(const Topology& before, const Conversion& c, ClusterModel to)
{
    const auto was = sim::simulate(before);
    const auto now = sim::simulate(c.result);
    CHECK_EQ(was.has_value(), now.has_value());
    if (!was || !now)
        return;
    for (std::size_t f = 0; f < (*was)->flows().size(); ++f) {
        const auto& a = (*was)->flows()[f];
        const auto& b = (*now)->flows()[f];
        if (a.verdict == sim::Verdict::Answered && !halfSeen(c.result, **now, b))
            CHECK_ROW(b.verdict == sim::Verdict::Answered || !meant(before, **was, a),
                      a.id + " " + sim::toString(b.reason));
        if (to == ClusterModel::Flat && b.hidden)
            for (const sim::HiddenBy& by : b.hiddenBy)
                CHECK_ROW(by.rule.starts_with("service:"),
                          b.id + " by " + (*now)->elements()[by.element] + " " + by.rule);
    }
}

}  // namespace

TEST(randomWorlds)
{
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        for (const ClusterModel from : {ClusterModel::Island, ClusterModel::Flat}) {
            Topology t = Maker{{seed}, {}, {}, {}}.make().t;
            for (Network& n : t.networks)
                n.lossPpm = 0;  // who is lost is drawn anew
            for (Flow& f : t.flows)
                f.payloadBytes = 64;  // between nodes, pods go through the tunnel
            for (Cluster& c : t.clusters)
                c.model = from;
            if (from == ClusterModel::Flat)
                for (Cluster& c : t.clusters)
                    c.masquerade = false;
            const ClusterModel to =
                from == ClusterModel::Flat ? ClusterModel::Island : ClusterModel::Flat;
            check::context() =
                "seed " + std::to_string(seed) + (to == ClusterModel::Flat ? " flat" : " island");
            const Conversion there = convertTopology(t, {to, {}, nullptr, false, true});
            CHECK(!there.misfit);
            CHECK(there.changed);
            const auto before = errorsOf(t);
            for (const std::string& e : errorsOf(there.result))
                CHECK_ROW(before.contains(e), e);
            compareRuns(t, there, to);
            for (const bool untouched : {true, false}) {
                const Conversion back =
                    convertTopology(there.result, {from, {}, &there.record, untouched, true});
                CHECK(back.restored);
                if (!CHECK_ROW(back.result == t, untouched ? "untouched" : "merged"))
                    for (const Edit& e : difference(t, back.result).edits)
                        CHECK_ROW(false, "  " + e.id);
            }
        }
    }
}

/// Whoever asks from the Internet cannot call a private address, be the model flat: what is
/// published there stays, also where nobody translates towards it.
TEST(whatIsPublishedOnTheInternetStays)
{
    for (const NetworkKind kind : {NetworkKind::Internet, NetworkKind::Lan}) {
        World w = twoSides(GatewayKind::Vip);
        w.t.networks[0].kind = kind;
        w.t.networks[0].prefixes = {pre("203.0.113.0/24")};
        w.t.gateways[0].interfaces[0].addresses = {ip("203.0.113.1")};
        w.t.hosts[0].interfaces[0].addresses = {ip("203.0.113.50")};
        w.t.hosts[0].routes = {via("0.0.0.0/0", "203.0.113.1")};
        Cluster& c = w.cluster("c1", "back", "10.1.0.0/16");
        c.model = ClusterModel::Island;
        c.masquerade = true;
        Node& n1 = World::node(c, "n1", "10.50.0.21", "10.1.1.0/24", "10.50.0.1");
        World::pod(n1, "a", "10.1.1.2");
        w.t.gateways[0].routes = {via("10.1.1.0/24", "10.50.0.21")};
        w.t.gateways[0].publish = {
            World::publish("web", "203.0.113.1", 80, "a", 8080, PublishMode::Dnat)};
        w.flow("f", "client", "web", Protocol::Tcp, 80);
        const Conversion made =
            convertTopology(w.t, {ClusterModel::Flat, {}, nullptr, false, true});
        REQUIRE(made.changed);
        const bool stays = kind == NetworkKind::Internet;
        CHECK_EQ(made.result.flows[0].to.element, stays ? "web" : "a");
        CHECK_EQ(std::count_if(made.remarks.begin(), made.remarks.end(),
                               [](const Remark& r) { return r.code == RemarkCode::EntryKept; }),
                 stays ? 1 : 0);
    }
}

/// Where the pods have a rule of their own towards the Internet, the nodes' rule need not take them
/// too; and nothing is added after what takes it already.
TEST(noTranslationIsAddedThatAnotherTakes)
{
    World w = reusedIslands();
    w.t.networks.back().kind = NetworkKind::Internet;
    for (Gateway& g : w.t.gateways) {
        SourceNat pods = g.sourceNat[0];
        g.sourceNat[0].portsPerHost = 1;
        pods.from = pre("10.1.0.0/16");
        g.sourceNat.push_back(pods);
    }
    ConvertOptions options;
    options.to = ClusterModel::Flat;
    const Conversion made = convertTopology(w.t, options);
    int ofPods = 0;
    for (const Gateway& g : made.result.gateways) {
        for (std::size_t i = 0; i < g.sourceNat.size(); ++i) {
            const SourceNat& rule = g.sourceNat[i];
            for (std::size_t before = 0; before < i; ++before)
                CHECK(!g.sourceNat[before].from.contains(rule.from) ||
                      g.sourceNat[before].out != rule.out);
            const bool theirs = rule.from.contains(ip("10.1.1.2")) ||
                                parsePrefix("10.64.0.0/10")->contains(rule.from);
            CHECK_EQ(rule.portsPerHost, theirs ? 0 : 1);
            ofPods += theirs;
        }
    }
    CHECK(ofPods > 2);
}

CHECK_MAIN()
