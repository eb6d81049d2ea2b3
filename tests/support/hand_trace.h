// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <limits>
#include <utility>

#include "sim/trace.h"

namespace tombolo::test {

/// A trace written by hand, for tests of what reads traces. Add crossings in any order, then
/// finish().
class HandTrace : public sim::Trace {
public:
    struct Record {
        sim::Crossing crossing;
        std::vector<sim::Step> before;
        std::vector<sim::Step> steps;
    };

    std::vector<std::string> elementIds;
    std::vector<std::string> networkIds;
    std::vector<sim::FlowResult> flowResults;
    std::vector<Record> records;
    std::vector<sim::TableEntry> entries;
    std::vector<sim::Merge> mergeList;
    sim::TimeNs end = 0;

    /// Orders the crossings by time and fills the flows' lists of their first exchange.
    void finish()
    {
        std::stable_sort(records.begin(), records.end(), [](const Record& a, const Record& b) {
            return a.crossing.departNs < b.crossing.departNs;
        });
        for (std::uint32_t i = 0; i < records.size(); ++i) {
            const sim::Crossing& c = records[i].crossing;
            end = std::max(end, c.arriveNs);
            if (c.attempt != 0)
                continue;
            sim::FlowResult& flow = flowResults[c.flow];
            (c.phase == sim::Phase::Request ? flow.request
             : c.phase == sim::Phase::Reply ? flow.reply
                                            : flow.errors)
                .push_back(i);
            flow.endNs = std::max(flow.endNs, c.arriveNs);
        }
    }

    const std::vector<std::string>& elements() const override { return elementIds; }
    const std::vector<std::string>& networks() const override { return networkIds; }
    const std::vector<sim::FlowResult>& flows() const override { return flowResults; }
    std::uint32_t crossingCount() const override
    {
        return static_cast<std::uint32_t>(records.size());
    }
    sim::Crossing crossing(std::uint32_t index) const override { return records[index].crossing; }
    std::vector<sim::Step> steps(std::uint32_t index) const override
    {
        return records[index].steps;
    }
    std::vector<sim::Step> stepsBefore(std::uint32_t index) const override
    {
        return records[index].before;
    }
    const std::vector<sim::TableEntry>& table() const override { return entries; }
    const std::vector<sim::Merge>& merges() const override { return mergeList; }
    sim::TimeNs endNs() const override { return end; }
    std::uint64_t seed() const override { return 1; }
    std::uint64_t fingerprint() const override { return 0; }
};

inline IpAddress ip(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d)
{
    return IpAddress::v4(a << 24U | b << 16U | c << 8U | d);
}

inline sim::Step step(sim::StepKind kind, sim::ElementIx at, const char* rule, const char* law,
                      sim::Header before, sim::Header after, sim::TimeNs costNs,
                      std::vector<std::string> args = {}, sim::Reason reason = sim::Reason::None)
{
    return {kind, at, rule, law, std::move(args), before, after, reason, costNs};
}

/// Pod-A (f1) reaches the server through a node that masquerades and gets its answer; Pod-B (f2)
/// starts at the same time and is dropped by the router's firewall; Pod-C (f3) has no route and
/// never sends. f1 sends a second packet a second later, which is lost on the last wire.
///
/// Elements: 0 pod-a, 1 pod-b, 2 pod-c, 3 node-1, 4 router, 5 server. Crossings by time:
///  0 f1 pod-a → node-1 @0        1 f2 pod-b → node-1 @0
///  2 f1 node-1 → router @6000    3 f2 node-1 → router @6000
///  4 f1 router → server @57000   5 f1 server → router @110000
///  6 f1 router → node-1 @161000  7 f1 node-1 → pod-a @213000
///  8 f1 (2nd) pod-a → node-1     9 f1 (2nd) node-1 → router, lost
inline HandTrace twoPods()
{
    using namespace sim;
    HandTrace t;
    t.elementIds = {"pod-a", "pod-b", "pod-c", "node-1", "router", "server"};
    t.networkIds = {"inside", "outside"};
    const IpAddress podA = ip(10, 1, 1, 2);
    const IpAddress podB = ip(10, 1, 1, 3);
    const IpAddress node = ip(10, 10, 0, 11);
    const IpAddress server = ip(10, 20, 0, 50);
    const Header plainA{podA, server, 40000, 80, Protocol::Tcp, 64};
    const Header plainB{podB, server, 40000, 80, Protocol::Tcp, 64};
    Header maskedA = plainA;
    maskedA.src = node;
    maskedA.ttl = 63;
    Header maskedB = plainB;
    maskedB.src = node;
    maskedB.sport = 50001;
    maskedB.ttl = 63;
    const Header back{server, node, 80, 40000, Protocol::Tcp, 64};
    Header unmasked = back;
    unmasked.dst = podA;
    unmasked.ttl = 62;

    const auto cross = [&](std::uint32_t flow, std::uint32_t attempt, Phase phase, ElementIx from,
                           ElementIx to, std::int32_t network, Header header, TimeNs depart,
                           TimeNs arrive, ElementIx trueSource, bool hidden) {
        Crossing c;
        c.flow = flow;
        c.attempt = attempt;
        c.phase = phase;
        c.from = from;
        c.to = to;
        c.network = network;
        c.header = header;
        c.bytes = 104;
        c.departNs = depart;
        c.arriveNs = arrive;
        c.trueSource = trueSource;
        c.trueAddress = trueSource == 0 ? podA : trueSource == 1 ? podB : server;
        c.truePort = header.sport;
        c.hidden = hidden;
        c.hiddenBy = hidden ? 3 : kNoElement;
        return c;
    };
    const auto masquerade = [&](Header before, Header after) {
        return std::vector<Step>{
            step(StepKind::Receive, 3, "receive", "", before, before, 0),
            step(StepKind::ConntrackNew, 3, "conntrack", "L-1", before, before, 3700),
            step(StepKind::Route, 3, "route:0.0.0.0/0", "", before, before, 500,
                 {"10.10.0.1", "router", "inside", "static"}),
            step(StepKind::SourceNat, 3, "masquerade", "L-5", before, after, 800,
                 {toString(before.src), std::to_string(before.sport), toString(after.src),
                  std::to_string(after.sport), before.sport == after.sport ? "kept" : "clash"})};
    };
    const auto deliver = [&](ElementIx at, const char* rule, Header h) {
        return step(StepKind::Deliver, at, rule, "", h, h, 400, {"tcp", "80"});
    };
    t.flowResults.resize(3);
    FlowResult& f1 = t.flowResults[0];
    f1.id = "f1";
    f1.verdict = Verdict::Answered;
    f1.trueSource = {0, podA, 40000};
    f1.seenSource = Endpoint{5, node, 40000};
    f1.hidden = true;
    f1.hiddenBy = {{3, "masquerade"}};
    f1.candidates = {0, 1};
    FlowResult& f2 = t.flowResults[1];
    f2.id = "f2";
    f2.verdict = Verdict::Dropped;
    f2.reason = Reason::Firewall;
    f2.trueSource = {1, podB, 40000};
    f2.droppedAt = 4;
    FlowResult& f3 = t.flowResults[2];
    f3.id = "f3";
    f3.verdict = Verdict::Dropped;
    f3.reason = Reason::NoRoute;
    f3.trueSource = {2, ip(10, 1, 1, 4), 40000};
    f3.droppedAt = 2;
    f3.startNs = 2000;
    f3.endNs = 2000;

    const auto send = [](ElementIx at, Header h) {
        return std::vector<Step>{
            step(StepKind::Send, at, "send", "", h, h, 0, {toString(h.src), "server"})};
    };
    t.records = {
        {cross(0, 0, Phase::Request, 0, 3, -1, plainA, 0, 1000, 0, false), send(0, plainA),
         masquerade(plainA, maskedA)},
        {cross(1, 0, Phase::Request, 1, 3, -1, plainB, 0, 1000, 1, false), send(1, plainB),
         masquerade(plainB, maskedB)},
        {cross(0, 0, Phase::Request, 3, 4, 0, maskedA, 6000, 56'000, 0, true),
         {},
         {step(StepKind::Route, 4, "route:10.20.0.0/24", "", maskedA, maskedA, 1000,
               {"", "server", "outside", "connected"})}},
        {cross(1, 0, Phase::Request, 3, 4, 0, maskedB, 6000, 56'000, 1, true),
         {},
         {step(StepKind::Drop, 4, "firewall:0", "", maskedB, maskedB, 200, {"firewall"},
               Reason::Firewall)}},
        {cross(0, 0, Phase::Request, 4, 5, 1, maskedA, 57'000, 107'000, 0, true),
         {},
         {deliver(5, "listen", maskedA)}},
        {cross(0, 0, Phase::Reply, 5, 4, 1, back, 110'000, 160'000, 5, false),
         {step(StepKind::Send, 5, "send", "", back, back, 2600, {"10.20.0.50", "pod-a"})},
         {step(StepKind::Route, 4, "route:10.10.0.0/24", "", back, back, 1000,
               {"", "node-1", "inside", "connected"})}},
        {cross(0, 0, Phase::Reply, 4, 3, 0, back, 161'000, 211'000, 5, false),
         {},
         {step(StepKind::ConntrackMatch, 3, "conntrack", "L-1", back, back, 600, {"reply"}),
          step(StepKind::TranslateBack, 3, "masquerade", "L-5", back, unmasked, 400,
               {"destination"})}},
        {cross(0, 0, Phase::Reply, 3, 0, -1, unmasked, 213'000, 214'000, 5, false),
         {},
         {deliver(0, "socket", unmasked)}},
        {cross(0, 1, Phase::Request, 0, 3, -1, plainA, 1'000'000'000, 1'000'001'000, 0, false),
         send(0, plainA), masquerade(plainA, maskedA)},
        {cross(0, 1, Phase::Request, 3, 4, 0, maskedA, 1'000'006'000, 1'000'040'000, 0, true),
         {},
         {}},
    };
    t.records.back().crossing.lost = true;
    t.finish();
    const TimeNs always = std::numeric_limits<TimeNs>::max();
    t.entries = {{3, 0, Protocol::Tcp, plainA, back, 1000, always},
                 {3, 1, Protocol::Tcp, plainB, Header{server, node, 80, 50001, Protocol::Tcp, 0},
                  1000, 30'000}};
    t.mergeList = {{3, node, {0, 1}, {6000, 6000}, {0, 1}, 6000}};
    return t;
}

}  // namespace tombolo::test
