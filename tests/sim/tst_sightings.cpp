// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "sim/analysis/view_of.h"
#include "sim/analysis/whois.h"
#include "sim/frame.h"
#include "sim/sightings.h"
#include "tests/sim/detective_scene.h"
#include "tests/sim/random_world.h"

/// "Who could it be": for one address at one observer there is one answer, whoever asks.
using namespace tombolo;
using namespace tombolo::test;
using namespace tombolo::sim;
using namespace tombolo::sim::analysis;

namespace {

/// A service of type NodePort on two nodes; its pod c is on n2.
World behindNodePort(TrafficPolicy policy)
{
    World w = island();
    Service& s = World::service(w.t.clusters[0], "web", "10.96.0.10", "c");
    s.type = ServiceType::NodePort;
    s.ports[0].nodePort = 30080;
    s.externalTrafficPolicy = policy;
    w.t.clusters[0].nodes[1].pods[0].labels = {{"app", "c"}};
    return w;
}

}  // namespace

TEST(theDoorDoesNotMatter)
{
    World w = behindNodePort(TrafficPolicy::Cluster);
    w.flow("in", "client", "10.20.0.12", Protocol::Tcp, 30080);
    w.flow("self", "c", "web", Protocol::Tcp, 80);
    const Scene a(w);
    for (const FlowResult& f : a.trace->flows()) {
        REQUIRE(f.seenSource);
        CHECK_EQ(toString(f.seenSource->address), "10.20.0.12");
        CHECK_EQ(names(*a.trace, f.candidates), a.whois("c", "10.20.0.12"));
    }
    const std::string all = a.whois("c", "10.20.0.12");
    for (const char* who : {"client", "server", "c"})
        CHECK(all.find(who) != std::string::npos);
}

TEST(whoKeepsItsAddressDoesNotShowTheNodes)
{
    World w = behindNodePort(TrafficPolicy::Local);
    const Scene a(w);
    CHECK(a.whois("c", "10.20.0.12").find("client") == std::string::npos);
    CHECK_EQ(a.whois("c", "10.10.0.50"), "client");
}

TEST(whoIsAlwaysTranslatedDoesNotShowItsOwnAddress)
{
    const Scene a(island());
    CHECK_EQ(a.whois("server", "10.1.1.2"), "");
    CHECK_EQ(a.whois("server", "10.20.0.11"), "n1 a b");
    CHECK_EQ(a.whois("c", "10.1.1.2"), "a");
}

TEST(aPortOutsideThePoolsRangeIsNobodys)
{
    World w = twoSides(GatewayKind::Nat);
    SourceNat s;
    s.from = pre("10.40.0.0/24");
    s.out = "back";
    s.to = {ip("10.50.0.1")};
    s.ports = PortRange{40000, 40003};
    w.t.gateways[0].sourceNat = {s};
    const Scene a(w);
    CHECK_EQ(a.whois("s1", "10.50.0.1", 50000), "");
    CHECK_EQ(a.whois("s1", "10.50.0.1", 40002), "client");
    CHECK_EQ(a.whois("s1", "10.50.0.1"), "client");
}

TEST(whatATranslatorMergesIsWhatItsReceiverReads)
{
    World w = behindNodePort(TrafficPolicy::Cluster);
    w.flow("self", "c", "web", Protocol::Tcp, 80);
    const Scene a(w);
    const FlowResult& f = a.trace->flows()[0];
    REQUIRE(f.seenSource);
    bool met = false;
    for (const Merge& m : a.trace->merges()) {
        if (m.seenAs != f.seenSource->address)
            continue;
        met = true;
        CHECK(std::includes(f.candidates.begin(), f.candidates.end(), m.candidates.begin(),
                            m.candidates.end()));
        const ElementIx client = a.ledger->table().find("client");
        CHECK(std::binary_search(m.candidates.begin(), m.candidates.end(), client));
    }
    CHECK(met);
}

/// A header is the last proxy's own on the way that adds it; by another way of the same proxy
/// anybody can write it. The ledger and the detective say the same.
TEST(aHeaderCountsForItsWay)
{
    World w = twoProxies({Identity::XForwardedFor}, {Identity::XForwardedFor});
    Evidence header;
    header.kind = Evidence::Kind::Header;
    header.identity = Identity::XForwardedFor;
    header.values = {{ip("10.40.0.50"), 0}, {ip("10.45.0.1"), 0}};
    const auto left = [&](const Scene& a, const std::vector<Evidence>& evidence) {
        const auto line = lineOf(*a.trace, *a.ledger, 0);
        REQUIRE(line);
        return names(*a.trace, a.detective->ask(*line, evidence, false).left());
    };
    const Scene sure(w);
    CHECK_EQ(left(sure, {header}), "client");
    CHECK(sure.ledger->flows()[0].received()->reading.standing == Standing::ByHeader);

    w.t.gateways[1].publish.push_back(
        World::publish("raw", "10.45.0.2", 82, "s1", 80, PublishMode::Tcp));
    const Scene open(w);
    CHECK_EQ(left(open, {header}), "client near s1");
    const LedgerHop* received = open.ledger->flows()[0].received();
    CHECK(received->reading.standing == Standing::PortTells);
    REQUIRE(received->headers.size() == 2);
    for (const HeaderLine& line : received->headers) {
        CHECK(line.trust == Trust::Forgeable);
        CHECK_EQ(names(*open.trace, open.ledger->group(line.forgers).members), "near s1");
    }
    // What is true never leaves nobody, and a table tells the ways apart.
    Evidence table;
    table.where = open.ledger->table().find("p2");
    CHECK_EQ(left(open, {header, table}), "client");
    CHECK_EQ(left(open, {table, header}), "client");
    table.says = {ip("10.45.0.1"), std::uint16_t(0)};
    CHECK_EQ(left(open, {table, header}), "client");
}

TEST(thereIsOneAnswer)
{
    std::size_t asked = 0;
    std::size_t several = 0;
    std::size_t unforeseen = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        Maker maker{{seed}, {}, {}, {}};
        const World w = maker.make();
        const Scene a(w);
        Routing routing(a.ledger->plan());
        Sightings rules(a.ledger->plan(), routing);
        std::map<std::pair<ElementIx, IpAddress>, std::set<ElementIx>> showed;
        for (const FlowResult& f : a.trace->flows()) {
            if (f.seenSource)
                showed[{f.seenSource->element, f.seenSource->address}].insert(f.trueSource.element);
        }
        for (std::uint32_t i = 0; i < a.trace->flows().size(); ++i) {
            const FlowResult& f = a.trace->flows()[i];
            const auto line = lineOf(*a.trace, *a.ledger, i);
            if (!line || !f.seenSource || w.t.flows[i].protocol == Protocol::Icmp ||
                !Sightings::answers(a.ledger->plan().machines[line->at]))
                continue;
            check::context() = "seed " + std::to_string(seed) + " flow " + f.id;
            ++asked;
            several += f.candidates.size() > 1 ? 1 : 0;
            for (const ElementIx e : showed[{f.seenSource->element, f.seenSource->address}])
                CHECK(std::binary_search(f.candidates.begin(), f.candidates.end(), e));
            const std::vector<ElementIx> foreseen =
                rules.behind(line->at, a.ledger->plan().find(line->source), line->port);
            if (!std::binary_search(foreseen.begin(), foreseen.end(), f.trueSource.element))
                ++unforeseen;
            CHECK_EQ(names(*a.trace, a.detective->ask(*line, {}, false).left()),
                     names(*a.trace, f.candidates));
            const Reading& read = a.ledger->flows()[i].received()->reading;
            CHECK_EQ(names(*a.trace, a.ledger->group(read.group).members),
                     names(*a.trace, f.candidates));
            LogLine anyPort = *line;
            anyPort.port = 0;
            const auto all = a.detective->ask(anyPort, {}, false).left();
            CHECK(std::includes(all.begin(), all.end(), f.candidates.begin(), f.candidates.end()));
        }
    }
    check::context().clear();
    CHECK(asked > 500);
    CHECK(several > 100);
    CHECK_EQ(unforeseen, std::size_t{0});
}

namespace {

/// The line that is read of a packet at a place: by who gets it, or by a capture on its network.
LogLine lineAt(const Crossing& c, const LedgerHop& hop, bool capture, bool outside)
{
    LogLine line;
    if (capture)
        line.network = c.network;
    else
        line.at = hop.receiver != kNoElement ? hop.receiver : c.to;
    line.source = outside ? c.outer->src : c.header.src;
    line.to = outside ? c.outer->dst : c.header.dst;
    if (outside)
        return line;
    line.port = c.header.sport;
    line.toPort = c.header.protocol == Protocol::Icmp ? std::uint16_t(0) : c.header.dport;
    line.protocol = c.header.protocol;
    return line;
}

/// Who answered is among them, and nobody is forgotten whom the ledger names.
bool checkAnswer(const Scene& a, const Crossing& c, const LedgerHop& hop, bool capture)
{
    if (capture && c.network < 0)
        return false;
    const LogLine line = lineAt(c, hop, capture, !capture && hop.tunnelled);
    const WhoIs answer = a.detective->ask(line, {}, false);
    const std::vector<ElementIx> left = answer.left();
    const auto& behind = a.ledger->group((capture ? hop.wire : hop.reading).group).members;
    CHECK(std::includes(left.begin(), left.end(), behind.begin(), behind.end()));
    CHECK(
        std::any_of(answer.candidates.begin(), answer.candidates.end(),
                    [&](const Candidate& one) { return one.element == c.trueSource && one.did; }));
    return true;
}

struct Counts {
    std::size_t asked = 0;
    std::size_t several = 0;
    std::size_t unforeseen = 0;
    std::size_t captures = 0;
    std::size_t tunnels = 0;
    std::set<std::pair<IpAddress, std::uint16_t>> answered;  ///< sockets of the present world
};

/// One packet of a request at one place: whois and the ledger say the same, the true origin is
/// among them, and less in the line leaves more.
void checkPlace(const Scene& a, Sightings& rules, std::uint32_t crossing, const LedgerHop& hop,
                bool capture, bool outside, Counts& counts)
{
    const Crossing c = a.trace->crossing(crossing);
    const LogLine line = lineAt(c, hop, capture, outside);
    const std::vector<ElementIx> left = a.detective->ask(line, {}, false).left();
    ++counts.asked;
    counts.captures += capture ? 1 : 0;
    counts.tunnels += outside ? 1 : 0;
    counts.several += left.size() > 1 ? 1 : 0;
    CHECK(std::binary_search(left.begin(), left.end(), c.trueSource));
    if (!capture || !outside) {
        const Reading& read = capture ? hop.wire : hop.reading;
        const auto& behind = a.ledger->group(read.group).members;
        if (counts.answered.count({line.source, c.header.sport}) == 0)
            CHECK_EQ(names(*a.trace, left), names(*a.trace, behind));
        else  // somebody also answered from there
            CHECK(std::includes(left.begin(), left.end(), behind.begin(), behind.end()));
    }
    for (const bool bare : {false, true}) {
        LogLine less = line;
        less.toPort = 0;
        less.protocol.reset();
        if (line.protocol == Protocol::Icmp)
            less.port = 0;
        if (bare)
            less.to = {};
        if (a.ledger->plan().machines[c.to].kind == MachineKind::Proxy && !capture)
            continue;  // a proxy's log is about what it serves
        if (counts.answered.count({line.source, c.header.sport}) > 0)
            continue;
        const auto all = a.detective->ask(less, {}, false).left();
        CHECK(std::includes(all.begin(), all.end(), left.begin(), left.end()));
    }
    if (hop.receiver != kNoElement && !capture)
        return;
    const auto find = [&](const IpAddress& address) {
        return a.ledger->plan().find(address);
    };
    const Door to{find(line.to), line.protocol.value_or(Protocol::Any), line.toPort};
    const Lookout at = capture ? Lookout{kNoElement, c.network} : Lookout{c.to, -1};
    const auto ways = *rules.passings().ways(at, find(line.source), to);
    const bool foreseen = std::any_of(ways.begin(), ways.end(), [&](const Shown& s) {
        return s.element == c.trueSource &&
               s.canHave(c.header.protocol == Protocol::Icmp ? std::uint16_t(0) : line.port);
    });
    const bool ends = !capture && Sightings::answers(a.ledger->plan().machines[c.to]);
    counts.unforeseen += foreseen || ends ? 0 : 1;
}

}  // namespace

TEST(thereIsOneAnswerOnTheWay)
{
    Counts counts;
    std::size_t answers = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        Maker maker{{seed}, {}, {}, {}};
        const World w = maker.make();
        const Scene a(w);
        Routing routing(a.ledger->plan());
        Sightings rules(a.ledger->plan(), routing);
        counts.answered.clear();
        for (const FlowResult& f : a.trace->flows()) {
            for (const std::uint32_t i : f.reply) {
                const Header h = a.trace->crossing(i).header;
                counts.answered.insert({h.src, h.sport});
            }
        }
        for (const FlowLedger& f : a.ledger->flows()) {
            for (const LedgerHop& hop : f.hops) {
                if (hop.crossing == kNoCrossing)
                    continue;
                const Crossing c = a.trace->crossing(hop.crossing);
                check::context() = "seed " + std::to_string(seed) + " flow " +
                                   a.trace->flows()[f.flow].id + " to " + nameOf(*a.trace, c.to);
                if (hop.reply) {
                    for (const bool capture : {false, true})
                        answers += checkAnswer(a, c, hop, capture) ? 1 : 0;
                    continue;
                }
                checkPlace(a, rules, hop.crossing, hop, false, hop.tunnelled, counts);
                check::context() += " capture";
                if (c.network >= 0)
                    checkPlace(a, rules, hop.crossing, hop, true, false, counts);
                if (c.network >= 0 && c.outer)
                    checkPlace(a, rules, hop.crossing, hop, true, true, counts);
            }
        }
    }
    check::context().clear();
    CHECK(counts.asked > 5000);
    CHECK(counts.several > 1000);
    CHECK(counts.captures > 1000);
    CHECK(counts.tunnels > 100);
    CHECK(answers > 1000);
    CHECK_EQ(counts.unforeseen, std::size_t{0});
}

namespace {

/// Who is behind each address that is read at a place and does not tell: whois about every packet,
/// and who could have answered.
std::map<IpAddress, std::set<ElementIx>> shownAt(const Scene& a, const Observer& o)
{
    std::map<IpAddress, std::set<ElementIx>> out;
    for (const FlowLedger& f : a.ledger->flows()) {
        for (const LedgerHop& hop : f.hops) {
            const bool capture = o.network >= 0;
            if (capture ? hop.network != o.network : hop.at != o.element)
                continue;
            const Reading& read = capture ? hop.wire : hop.reading;
            if (tells(read.standing))
                continue;
            const bool inside = hop.crossing == kNoCrossing;
            const Crossing c = inside ? Crossing{} : a.trace->crossing(hop.crossing);
            // A line of an echo does not say whether it is a request: whois also names who answers.
            const bool echo = c.header.protocol == Protocol::Icmp;
            const auto who =
                hop.reply || inside || echo
                    ? a.ledger->group(read.group).members
                    : a.detective
                          ->ask(lineAt(c, hop, capture, !capture && hop.tunnelled), {}, false)
                          .left();
            out[read.address].insert(who.begin(), who.end());
        }
    }
    return out;
}

}  // namespace

/// "Stand here" on the way and at a network says what whois says there, about answers as well.
TEST(theLensSaysTheSame)
{
    std::size_t fogs = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        Maker maker{{seed}, {}, {}, {}};
        const Scene a(maker.make());
        const auto& machines = a.ledger->plan().machines;
        std::vector<Observer> observers;
        for (ElementIx e = 0; e < machines.size(); ++e) {
            if (!Sightings::answers(machines[e]))
                observers.push_back({e, -1});
        }
        for (std::size_t n = 0; n < a.trace->networks().size(); ++n)
            observers.push_back({kNoElement, static_cast<std::int32_t>(n)});
        for (const Observer& o : observers) {
            check::context() = "seed " + std::to_string(seed) + " at " +
                               (o.network >= 0 ? a.trace->networks()[std::size_t(o.network)]
                                               : nameOf(*a.trace, o.element));
            const auto shown = shownAt(a, o);
            const ViewOf view = viewOf(*a.ledger, *a.trace, o);
            for (const Fog& fog : view.fogs) {
                for (const IpAddress& address : fog.addresses) {
                    const auto at = shown.find(address);
                    if (CHECK(at != shown.end()))
                        CHECK_EQ(names(*a.trace, {at->second.begin(), at->second.end()}),
                                 names(*a.trace, fog.group.members));
                }
                ++fogs;
            }
        }
    }
    check::context().clear();
    CHECK(fogs > 500);
}

CHECK_MAIN()
