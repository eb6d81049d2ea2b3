// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/advisor.h"
#include "sim/analysis/ledger.h"
#include "sim/analysis/matrix.h"
#include "sim/header_trust.h"
#include "tests/sim/header_world.h"

using namespace tombolo;
using namespace tombolo::sim;
using namespace tombolo::sim::analysis;
using namespace tombolo::test;

/// Whether a header can be trusted is one answer: the ledger's.
namespace {

/// One proxied flow, and what each view makes of its header.
std::string answersOf(const World& w)
{
    const auto trace = w.run();
    const auto ledger = Ledger::make(w.t, *trace);
    const auto matrix = Matrix::of(w.t);
    REQUIRE(ledger && matrix);
    const FlowResult& flow = trace->flows()[0];
    std::string out = toString((*ledger)->flows()[0].received()->reading.standing);
    out += isNamed(flow) ? " named" : " unnamed";
    out += std::string(" ") + toString(legOf(*trace, flow, CostModel{}).sight);
    for (const PairOutcome& o :
         matrix->outcomesOf(flow.trueSource.element, flow.seenSource->element))
        out += std::string(" ") + toString(o.sight) + " " + std::to_string(o.recovered.size()) +
               "+" + std::to_string(o.doubted.size());
    return out;
}

}  // namespace

TEST(aHeaderProvesNothingWhereOthersHaveAnotherWay)
{
    World w = tcp(published(GatewayKind::Proxy, PublishMode::Http, {Identity::XForwardedFor}),
                  "client", "p");
    CHECK_EQ(answersOf(w), "header named header recovered 1+0");
    addOpenDoor(w.t.gateways[0]);
    CHECK_EQ(answersOf(w), "port unnamed doubted translated 0+1");
    Publish& open = w.t.gateways[0].publish[1];
    open.mode = PublishMode::Http;
    open.clientHeaders = ClientHeaders::Replace;  // it lets no such line through
    CHECK_EQ(answersOf(w), "header named header recovered 1+0");
}

TEST(aHeaderIsTrustedByAllOrByNobody)
{
    std::size_t trusted = 0;
    std::size_t doubted = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const World w = headerWorld(seed);
        const auto trace = w.run();
        const auto ledger = Ledger::make(w.t, *trace);
        const auto matrix = Matrix::of(w.t);
        REQUIRE(ledger && matrix);
        for (std::size_t f = 0; f < trace->flows().size(); ++f) {
            const FlowResult& flow = trace->flows()[f];
            if (!flow.hidden || flow.recovered.empty())
                continue;
            check::context() = "seed " + std::to_string(seed) + " flow " + flow.id;
            const bool named = isNamed(flow);
            (named ? trusted : doubted) += 1;
            const Standing standing = (*ledger)->flows()[f].received()->reading.standing;
            CHECK_EQ(tells(standing), named || !flow.isMerged());
            const SourceSight sight = legOf(*trace, flow, CostModel{}).sight;
            if (flow.isAnswered())
                CHECK_EQ(tells(sight), tells(standing));
            for (const FlowWay& way : matrix->flowWays()) {
                if (way.flow != flow.id || way.outcome.receiver != flow.seenSource->element ||
                    matrix->plan().address(way.outcome.seen) != flow.seenSource->address)
                    continue;
                CHECK_EQ(!way.outcome.recovered.empty(), named);
                CHECK(!way.outcome.recovered.empty() || !way.outcome.doubted.empty());
            }
        }
    }
    check::context().clear();
    CHECK(trusted > 100);
    CHECK(doubted > 30);
}

CHECK_MAIN()
