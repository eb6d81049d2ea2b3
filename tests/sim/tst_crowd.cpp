// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/generate.h"
#include "sim/analysis/crowd.h"
#include "sim/simulate.h"
#include "tests/support/check.h"

using namespace tombolo;
using namespace tombolo::sim;
using analysis::ElementTable;

TEST(elementsAreNumberedAsInATrace)
{
    GenerateOptions o;
    o.podsPerNode = 3;
    o.flows = 2;
    const Topology t = generate(o);
    const ElementTable table(t);
    const auto trace = *simulate(t);
    CHECK_EQ(table.size(), trace->elements().size());
    for (ElementIx e = 0; e < table.size(); ++e) {
        CHECK_EQ(table[e].id, trace->elements()[e]);
        CHECK_EQ(table.find(table[e].id), e);
    }
    CHECK_EQ(table.find("nobody"), kNoElement);
}

TEST(aCrowdCountsWhereItsMembersAre)
{
    GenerateOptions o;
    o.podsPerNode = 3;
    const ElementTable table(generate(o));
    std::vector<ElementIx> members;
    for (const char* id : {"c0-n0-p0", "c0-n0-p1", "c1-n2-p0", "c1-n1", "gw0"})
        members.push_back(table.find(id));
    const analysis::Crowd crowd = crowdOf(table, members);
    CHECK_EQ(crowd.pods, 3U);
    CHECK_EQ(crowd.nodes, 1U);
    CHECK_EQ(crowd.others, 1U);
    CHECK_EQ(crowd.hosts, 0U);
    CHECK_EQ(crowd.onNodes, 3U);
    CHECK_EQ(crowd.clusters, 2U);
    CHECK_EQ(crowd.members(), 5U);
    CHECK(crowdOf(table, {}) == analysis::Crowd{});
}

CHECK_MAIN()
