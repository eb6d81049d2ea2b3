// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/queries.h"
#include "sim/stages.h"
#include "tests/sim/small_worlds.h"
#include "tests/support/check.h"
#include "tests/support/hand_trace.h"

using namespace tombolo;
using namespace tombolo::sim;

TEST(tableFollowsTheTime)
{
    const auto trace = test::twoPods();
    CHECK(tableAt(trace, 3, 999).empty());
    CHECK_EQ(tableAt(trace, 3, 1000).size(), std::size_t{2});
    CHECK_EQ(tableAt(trace, 3, 29'999).size(), std::size_t{2});
    const auto later = tableAt(trace, 3, 30'000);
    CHECK_EQ(later.size(), std::size_t{1});
    CHECK_EQ(later[0].flow, 0U);
    CHECK(later[0].translates());
    CHECK(tableAt(trace, 4, 2000).empty());
    CHECK(tableAt(trace, kNoElement, 2000).empty());
}

TEST(latencyAddsUpToTheExchange)
{
    const auto trace = test::twoPods();
    const auto hops = latencyByHop(trace, 0);
    CHECK_EQ(hops.size(), std::size_t{6});
    TimeNs sum = 0;
    for (const HopLatency& hop : hops)
        sum += hop.wireNs + hop.machineNs + hop.translationNs;
    CHECK_EQ(sum, TimeNs{214'400});  // the last step included
    CHECK_EQ(hops[0].element, 3U);
    CHECK_EQ(hops[0].wireNs, TimeNs{1000});
    CHECK_EQ(hops[0].machineNs, TimeNs{4200});
    CHECK_EQ(hops[0].translationNs, TimeNs{800});
    // The server's own work before its answer belongs to the server.
    CHECK_EQ(hops[2].element, 5U);
    CHECK_EQ(hops[2].machineNs, TimeNs{3000});
    CHECK_EQ(hops[3].element, 4U);
    CHECK_EQ(hops[3].wireNs, TimeNs{50'000});
    CHECK_EQ(hops[4].translationNs, TimeNs{400});
    // node-1 was done at 212000 but sent at 213000: the wait is the wire's.
    CHECK_EQ(hops[5].wireNs, TimeNs{2000});
}

namespace {

/// "request accept(gw) connect(gw) reply", after checking that time only goes forward in it.
std::string stagesTold(const Trace& trace)
{
    std::string out;
    TimeNs now = 0;
    for (const Stage& stage : stagesOf(trace, trace.flows().front())) {
        const char* const words[] = {"request", "accept", "connect", "reply"};
        out += (out.empty() ? "" : " ") + std::string(words[std::size_t(stage.kind)]);
        if (stage.proxy != kNoElement)
            out += '(' + trace.elements()[stage.proxy] + ')';
        for (const std::uint32_t i : stage.crossings) {
            CHECK(trace.crossing(i).departNs >= now);
            now = trace.crossing(i).departNs;
        }
    }
    return out;
}

test::World proxied(Protocol protocol, const char* backend = "s1")
{
    test::World w = test::twoSides(GatewayKind::Proxy);
    const int port = protocol == Protocol::Tcp ? 80 : 53;
    w.t.gateways[0].publish = {test::World::publish("front", "10.40.0.1", port, backend, port,
                                                    PublishMode::Tcp, protocol)};
    w.flow("f", "client", "front", protocol, port);
    return w;
}

}  // namespace

TEST(aProxiedFlowIsToldAsItHappened)
{
    // The proxy answers a connection itself before it opens the next; a datagram only when it has
    // an answer.
    CHECK_EQ(stagesTold(*proxied(Protocol::Tcp).run()), "request accept(gw) connect(gw) reply");
    CHECK_EQ(stagesTold(*proxied(Protocol::Udp).run()), "request reply");
    test::World closed = proxied(Protocol::Tcp);
    closed.t.gateways[0].publish[0].backends.clear();
    CHECK_EQ(stagesTold(*closed.run()), "request accept(gw)");
    test::World plain = test::twoSides(GatewayKind::Nat);
    plain.flow("f", "client", "s1", Protocol::Tcp, 80);
    CHECK_EQ(stagesTold(*plain.run()), "request reply");
}

TEST(latencyOfAProxiedFlowIsThatOfTheExchange)
{
    for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp}) {
        const auto trace = proxied(protocol).run();
        const FlowResult& flow = trace->flows().front();
        TimeNs sum = 0;
        TimeNs now = 0;
        for (const HopLatency& hop : latencyByHop(*trace, 0)) {
            CHECK(trace->crossing(hop.crossing).departNs >= now);
            now = trace->crossing(hop.crossing).departNs;
            sum += hop.wireNs + hop.machineNs + hop.translationNs;
        }
        CHECK_EQ(sum, flow.endNs - flow.startNs);
    }
}

TEST(latencyOfOddFlows)
{
    const auto trace = test::twoPods();
    CHECK_EQ(latencyByHop(trace, 1).size(), std::size_t{2});
    CHECK(latencyByHop(trace, 2).empty());
    CHECK(latencyByHop(trace, 99).empty());
}

TEST(senderCostIsARowOfItsOwn)
{
    auto trace = test::twoPods();
    trace.records[0].before[0].costNs = 250;
    const auto hops = latencyByHop(trace, 0);
    CHECK_EQ(hops.size(), std::size_t{7});
    CHECK_EQ(hops[0].element, 0U);
    CHECK_EQ(hops[0].machineNs, TimeNs{250});
    CHECK_EQ(hops[0].wireNs, TimeNs{0});
    CHECK_EQ(hops[1].wireNs, TimeNs{1000});
}

TEST(eventsAreInOrderOfTime)
{
    const auto trace = test::twoPods();
    const auto all = events(trace);
    std::uint32_t wires = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0)
            CHECK(all[i].atNs >= all[i - 1].atNs);
        wires += all[i].crossing != kNoCrossing && all[i].step < 0;
    }
    CHECK_EQ(wires, trace.crossingCount());
    // Both at 0, both arrive and are masked, the third is refused in between.
    CHECK_EQ(all[0].crossing, 0U);
    CHECK_EQ(all[1].crossing, 1U);
    CHECK_EQ(all[2].crossing, kNoCrossing);
    CHECK_EQ(all[2].flow, 2U);
    CHECK_EQ(all[3].crossing, 0U);
    CHECK_EQ(all[3].step, 3);
    CHECK_EQ(all[3].atNs, TimeNs{6000});
    CHECK_EQ(int{all[3].traits}, kRewrites | kHidden);
    CHECK_EQ(all[4].crossing, 1U);
}

TEST(onlyWhatMattersIsAnEvent)
{
    const auto trace = test::twoPods();
    std::vector<StepKind> kinds;
    for (const Event& event : events(trace)) {
        if (event.step >= 0)
            kinds.push_back(trace.steps(event.crossing)[event.step].kind);
    }
    const std::vector<StepKind> expected{
        StepKind::SourceNat,     StepKind::SourceNat, StepKind::Drop,     StepKind::Deliver,
        StepKind::TranslateBack, StepKind::Deliver,   StepKind::SourceNat};
    CHECK(kinds == expected);
    Step route;
    route.kind = StepKind::Route;
    route.before.ttl = 64;
    route.after.ttl = 63;
    CHECK(!isWorthALine(route));
    Step firewall;
    firewall.kind = StepKind::Firewall;
    CHECK(!isWorthALine(firewall));
}

TEST(oneToOneIsNoMask)
{
    test::World w = test::twoSides(GatewayKind::Nat);
    w.host("other", "front", "10.40.0.51", "10.40.0.1");
    w.host("third", "front", "10.40.0.52", "10.40.0.1");
    w.t.gateways[0].interfaces[1].addresses.push_back(test::ip("10.50.0.60"));
    w.t.gateways[0].sourceNat = {
        {test::pre("10.40.0.50/32"), "back", {test::ip("10.50.0.60")}, {}, 0, {}},
        {test::pre("10.40.0.0/16"), "back", {test::ip("10.50.0.1")}, {}, 0, {}}};
    w.flow("own", "client", "s1", Protocol::Tcp, 80);
    w.flow("shared", "other", "s1", Protocol::Tcp, 80);
    const auto trace = w.run();
    std::size_t masked[2] = {0, 0};
    for (const Event& event : events(*trace))
        masked[event.flow] += (event.traits & kHidden) != 0 ? 1 : 0;
    CHECK_EQ(masked[0], 0U);
    CHECK(masked[1] > 0);
    for (const FlowResult& f : trace->flows()) {
        CHECK(f.hidden);
        const Crossing last = trace->crossing(f.request.back());
        CHECK(last.hidden);
        CHECK_EQ(isMasked(*trace, last), f.isMerged());
    }
}

TEST(portionsGiveTheSameEvents)
{
    const auto trace = test::twoPods();
    const auto all = events(trace);
    for (const std::size_t portion : {1, 2, 3, 7, 1000}) {
        std::vector<Event> parts;
        EventStream stream(trace);
        while (stream.take(portion, parts)) {}
        CHECK_EQ(parts.size(), all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            CHECK_EQ(parts[i].atNs, all[i].atNs);
            CHECK_EQ(parts[i].crossing, all[i].crossing);
            CHECK_EQ(parts[i].step, all[i].step);
        }
    }
    std::vector<Event> none;
    const test::HandTrace empty;
    CHECK(!EventStream(empty).take(10, none));
    CHECK(none.empty());
}

TEST(originsAreNumberedInDocumentOrder)
{
    const auto trace = test::twoPods();
    CHECK_EQ(originOf(trace, 0), 0);
    CHECK_EQ(originOf(trace, 1), 1);
    CHECK_EQ(originOf(trace, 2), 2);
    CHECK_EQ(originOf(trace, 3), -1);
    CHECK_EQ(originOf(trace, 5), 3);  // only answers: after those that send
    CHECK_EQ(originOf(trace, kNoElement), -1);
    const auto all = origins(trace);
    CHECK_EQ(all.size(), trace.elements().size());
    for (ElementIx i = 0; i < all.size(); ++i)
        CHECK_EQ(all[i], originOf(trace, i));
}

CHECK_MAIN()
