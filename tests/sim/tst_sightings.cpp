// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "sim/analysis/whois.h"
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

CHECK_MAIN()
