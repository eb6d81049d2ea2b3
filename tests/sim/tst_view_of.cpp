// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "sim/analysis/view_of.h"
#include "tests/sim/ledger_cases.h"
#include "tests/sim/random_world.h"

/// "Stand here": what one observer can know.
using namespace tombolo;
using namespace tombolo::test;
using namespace tombolo::sim;
using namespace tombolo::sim::analysis;

namespace {

struct Look {
    std::shared_ptr<const Trace> trace;
    std::shared_ptr<const Ledger> ledger;

    explicit Look(const World& w) : trace(w.run()), ledger(*Ledger::make(w.t, *trace)) {}
    std::string at(const char* id) const
    {
        Observer o;
        o.element = ledger->table().find(id);
        for (std::size_t n = 0; n < trace->networks().size(); ++n) {
            if (trace->networks()[n] == id)
                o.network = static_cast<std::int32_t>(n);
        }
        const ViewOf view = viewOf(*ledger, *trace, o);
        std::string out = "told";
        for (ElementIx e = 0; e < view.of.size(); ++e) {
            if (view.of[e] == Knowledge::Told)
                out += ' ' + nameOf(*trace, e);
            if (view.of[e] == Knowledge::ByHeader)
                out += " (" + nameOf(*trace, e) + ')';
        }
        for (const Fog& fog : view.fogs) {
            out += " |";
            for (const IpAddress& a : fog.addresses)
                out += ' ' + toString(a);
            out += ": " + names(*trace, fog.group.members) + " by " + names(*trace, fog.sent);
        }
        return out;
    }
};

/// Whether the element has others seen by an address of its.
bool lends(const Look& look, ElementIx e)
{
    const auto& publishes = look.ledger->plan().publishes;
    if (std::any_of(publishes.begin(), publishes.end(),
                    [&](const PublishInfo& p) { return p.machine == e; }))
        return true;
    return std::any_of(look.ledger->flows().begin(), look.ledger->flows().end(),
                       [&](const FlowLedger& flow) {
                           return std::any_of(flow.flips.begin(), flow.flips.end(),
                                              [&](const Flip& flip) { return flip.at == e; });
                       });
}

}  // namespace

TEST(standingAtDifferentPlaces)
{
    World w = island();
    w.flow("f", "a", "server", Protocol::Tcp, 80);
    w.flow("g", "c", "server", Protocol::Tcp, 80);
    w.flow("h", "client", "server", Protocol::Tcp, 80);
    const Look look(w);
    CHECK_EQ(look.at("server"), "told client | 10.20.0.11: n1 a b by a | 10.20.0.12: n2 c by c");
    CHECK_EQ(look.at("n1"), "told a server");
    CHECK_EQ(look.at("a"), "told server");
    CHECK_EQ(look.at("b"), "told");
    CHECK_EQ(look.at("nodes"), "told server | 10.20.0.11: n1 a b by a | 10.20.0.12: n2 c by c");
    CHECK_EQ(look.at("client"), "told server");
}

TEST(aHeaderLiftsTheFogForItsReader)
{
    World w = tcp(published(GatewayKind::Proxy, PublishMode::Http, {Identity::XForwardedFor}),
                  "client", "p");
    CHECK_EQ(Look(w).at("s1"), "told (client)");
    w.t.gateways[0].publish[0].identity.clear();
    CHECK_EQ(Look(w).at("s1"), "told | 10.50.0.1: client s1 s2 client2 by client");
}

TEST(behindAVirtualAddressIsAFogOfBackends)
{
    World w = published(GatewayKind::Vip, PublishMode::Dnat);
    w.t.gateways[0].publish[0].backends.push_back({"s2", {}, 80, {}});
    w.flow("f", "client", "p", Protocol::Tcp, 80);
    const Look look(w);
    const bool first = look.at("s1") == "told client";
    CHECK_EQ(look.at(first ? "s1" : "s2"), "told client");
    CHECK_EQ(look.at("client"), std::string("told | 10.40.0.1: s1 s2 by ") + (first ? "s1" : "s2"));
}

/// One that is told by its own address is still one of those behind the shared one.
TEST(whoIsToldElsewhereStaysBehindTheSharedAddress)
{
    World w = published(GatewayKind::Vip, PublishMode::Dnat);
    w.t.gateways[0].publish[0].backends.push_back({"s2", {}, 80, {}});
    w.flow("f", "client", "p", Protocol::Tcp, 80);
    w.flow("g", "client", "s2", Protocol::Tcp, 80);
    const Look look(w);
    Observer client;
    client.element = look.ledger->table().find("client");
    const ViewOf view = viewOf(*look.ledger, *look.trace, client);
    const auto& reading =
        std::find_if(look.ledger->flows()[0].hops.begin(), look.ledger->flows()[0].hops.end(),
                     [&](const LedgerHop& hop) { return hop.reply && hop.at == client.element; })
            ->reading;
    REQUIRE(view.fogs.size() == 1);
    CHECK_EQ(names(*look.trace, view.fogs[0].group.members), "s1 s2");
    CHECK_EQ(view.fogs[0].group.members, look.ledger->group(reading.group).members);
    CHECK(view.of[look.ledger->table().find("s2")] == Knowledge::Told);
    CHECK_EQ(view.both, std::uint32_t(1));
}

/// Whose address is read is not “never seen”, although it sends nothing of its own.
TEST(whoLendsItsAddressIsSeen)
{
    const auto knows = [](const Look& look, const char* at, const char* of) {
        Observer o;
        o.element = look.ledger->table().find(at);
        return viewOf(*look.ledger, *look.trace, o).of[look.ledger->table().find(of)];
    };
    World pool = twoLayers({"10.10.0.1", "10.10.0.2"});
    pool.flow("f", "c1a", "server", Protocol::Tcp, 80);
    const Look out(pool);
    std::size_t lenders = 0;
    for (const Gateway& gateway : pool.t.gateways)
        lenders += knows(out, "server", gateway.id.c_str()) == Knowledge::Fogged;
    CHECK_EQ(lenders, std::size_t(1));
    World vip = published(GatewayKind::Vip, PublishMode::Dnat);
    vip.flow("f", "client", "p", Protocol::Tcp, 80);
    const Look in(vip);
    const char* gateway = vip.t.gateways[0].id.c_str();
    CHECK(knows(in, "client", gateway) == Knowledge::Fogged);
    CHECK(knows(in, "s1", gateway) == Knowledge::NeverSeen);
}

TEST(aPoolIsOneFogWhereItsAddressesShareMembers)
{
    World w = twoLayers({"10.10.0.1", "10.10.0.2", "10.10.0.3", "10.10.0.4"});
    w.flow("f", "c1a", "server", Protocol::Tcp, 80);
    w.flow("g", "c2a", "server", Protocol::Tcp, 80);
    const Look look(w);
    CHECK_EQ(look.at("server").substr(0, 6), "told |");
}

TEST(theViewIsTheLedgersAnswer)
{
    std::size_t fogs = 0;
    std::size_t told = 0;
    std::size_t both = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Maker maker{{seed}, {}, {}, {}};
        const Look look(maker.make());
        const std::size_t elements = look.trace->elements().size();
        const std::size_t networks = look.trace->networks().size();
        for (std::size_t o = 0; o < elements + networks; ++o) {
            const Observer observer{o < elements ? ElementIx(o) : kNoElement,
                                    o < elements ? -1 : std::int32_t(o - elements)};
            check::context() = "seed " + std::to_string(seed) + " observer " + std::to_string(o);
            const ViewOf view = viewOf(*look.ledger, *look.trace, observer);
            // What the ledger says of each origin that comes by.
            std::set<ElementIx> tells;
            std::map<IpAddress, std::set<ElementIx>> behind;
            for (const FlowLedger& f : look.ledger->flows()) {
                const FlowResult& r = look.trace->flows()[f.flow];
                for (const LedgerHop& hop : f.hops) {
                    const bool net = observer.element == kNoElement;
                    if (net ? hop.network != observer.network
                            : hop.at != look.ledger->plan().machines[observer.element].self)
                        continue;
                    if (!net && observer.element != hop.at && hop.receiver != observer.element &&
                        !(hop.reply && r.trueSource.element == observer.element))
                        continue;
                    const Reading& reading = net ? hop.wire : hop.reading;
                    if (analysis::tells(reading.standing))
                        tells.insert(hop.trueSource);
                    else
                        for (const ElementIx e : look.ledger->group(reading.group).members)
                            behind[reading.address].insert(e);
                }
            }
            std::vector<int> inFogs(elements);
            std::set<IpAddress> fogged;
            for (const Fog& fog : view.fogs) {
                ++fogs;
                CHECK(!fog.addresses.empty());
                for (const IpAddress& address : fog.addresses) {
                    CHECK(fogged.insert(address).second);
                    CHECK_EQ(names(*look.trace, {behind[address].begin(), behind[address].end()}),
                             names(*look.trace, fog.group.members));
                }
                CHECK_EQ(std::size_t(fog.group.crowd.members()), fog.group.members.size());
                for (const ElementIx e : fog.group.members)
                    ++inFogs[e];
            }
            CHECK_EQ(fogged.size(), behind.size());
            std::uint32_t foggedElements = 0;
            for (ElementIx e = 0; e < elements; ++e) {
                const bool self = e == observer.element;
                const bool isTold =
                    view.of[e] == Knowledge::Told || view.of[e] == Knowledge::ByHeader;
                told += isTold ? 1 : 0;
                foggedElements += inFogs[e] > 0 ? 1 : 0;
                both += isTold && inFogs[e] > 0 ? 1 : 0;
                CHECK_EQ(isTold, !self && tells.count(e) > 0);
                if (self || isTold)
                    continue;
                CHECK(inFogs[e] == 0 || view.of[e] == Knowledge::Fogged);
                CHECK(inFogs[e] > 0 || view.of[e] != Knowledge::Fogged || lends(look, e));
            }
            CHECK_EQ(foggedElements, view.fogged);
        }
    }
    check::context().clear();
    CHECK(fogs > 500);
    CHECK(told > 2000);
    CHECK(both > 100);
}

CHECK_MAIN()
