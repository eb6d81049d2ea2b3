// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/generate.h"
#include "tests/sim/remedy_promises.h"
#include "tests/sim/rule_dice.h"

/// Remedies of documents that nobody thought of, held to their word.
using namespace tombolo;
using namespace tombolo::test;

TEST(randomWorlds)
{
    int tried = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Maker maker{{seed}, {}, {}, {}};
        tried += checkPromises(maker.make().t, std::to_string(seed), 4);
    }
    CHECK(tried > 200);
}

TEST(rarerRules)
{
    int tried = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        Maker maker{{seed}, {}, {}, {}};
        World w = maker.make();
        maker.forgeHeaders(w);
        RuleDice(w.t, seed).roll();
        tried += checkPromises(w.t, "rarer " + std::to_string(seed), 4);
    }
    CHECK(tried > 200);
}

TEST(generated)
{
    int tried = 0;
    for (std::uint32_t seed = 1; seed <= 6; ++seed) {
        for (const ClusterModel model : {ClusterModel::Flat, ClusterModel::Island}) {
            GenerateOptions shape = generateOptions(model);
            shape.podsPerNode = 3;
            shape.seed = seed;
            shape.flows = 12;
            tried += checkPromises(generate(shape), "generated " + std::to_string(seed), 12);
        }
    }
    CHECK(tried > 100);
}

CHECK_MAIN()
