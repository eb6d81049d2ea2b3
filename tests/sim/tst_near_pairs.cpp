// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <map>
#include <random>

#include "model/core/generate.h"
#include "sim/analysis/near_pairs.h"
#include "sim/analysis/pair_judge.h"
#include "sim/analysis/remedies.h"
#include "tests/support/check.h"

using namespace tombolo;
using namespace tombolo::sim;
using namespace tombolo::sim::analysis;

namespace {

/// Elements in strands in units, dealt at random.
EndpointClasses dealt(std::mt19937& dice, std::uint32_t elements, std::uint32_t units,
                      std::uint32_t strandsOfUnit)
{
    EndpointClasses out;
    out.places.resize(elements);
    out.strands.resize(units * strandsOfUnit);
    for (ElementIx e = 0; e < elements; ++e) {
        const std::uint32_t unit = dice() % units;
        const std::uint32_t strand = unit * strandsOfUnit + dice() % strandsOfUnit;
        out.places[e] = {0, unit, strand};
        out.strands[strand].push_back(e);
    }
    return out;
}

struct Found {
    std::uint64_t pairs = 0;
    ElementIx origin = kNoElement;
    ElementIx observer = kNoElement;
    std::array<std::uint32_t, 2> place{};
    friend bool operator==(const Found& a, const Found& b)
    {
        return a.pairs == b.pairs && a.origin == b.origin && a.observer == b.observer;
    }
};
using Kinds = std::map<std::array<std::uint32_t, 4>, Found>;

Kinds counted(const NearPairs& pairs)
{
    Kinds out;
    pairs.each([](std::uint32_t group) { return group % 3 != 2; },
               [&](const NearPairs::Count& c) {
                   Found& f = out[{c.from, c.to, c.near[0], c.near[1]}];
                   const std::array<std::uint32_t, 2> place = {c.place[0], c.place[1]};
                   if (f.pairs == 0 || place < f.place) {
                       f.origin = c.origin.a;
                       f.observer = c.observer.a;
                       f.place = place;
                   }
                   f.pairs += c.pairs;
               });
    return out;
}

/// The same by looking at every pair.
Kinds looked(const EndpointClasses& a, const EndpointClasses& b,
             const std::vector<GroupMember>& members, bool second)
{
    Kinds out;
    for (const auto& [from, o] : members) {
        for (const auto& [to, e] : members) {
            const std::uint32_t nearA = a.nearness(o.a, e.a);
            if (o.a == e.a || to % 3 == 2 || (second && nearA > 0))
                continue;
            ++out[{from, to, nearA, b.nearness(o.b, e.b)}].pairs;
        }
    }
    return out;
}

}  // namespace

TEST(pairsAreCountedAsIfEachWasLookedAt)
{
    std::mt19937 dice(7);
    for (int round = 0; round < 400; ++round) {
        check::context() = std::to_string(round);
        const std::uint32_t elements = 2 + dice() % 40;
        const EndpointClasses a =
            dealt(dice, elements, 1 + dice() % 3, 1 + dice() % (elements + 3));
        const EndpointClasses b =
            dealt(dice, elements, 1 + dice() % 3, 1 + dice() % (elements + 3));
        std::vector<std::uint32_t> groups(elements);
        for (std::uint32_t& g : groups)
            g = dice() % 4;
        for (const bool second : {false, true}) {
            const EndpointClasses& own = second ? b : a;
            std::vector<GroupMember> members;
            for (ElementIx e = 0; e < elements; ++e) {
                if (own.places[e].unit == 0)
                    members.push_back({groups[e], {e, e}});
            }
            const Kinds found = counted(NearPairs(a, b, members, second));
            const Kinds wanted = looked(a, b, members, second);
            CHECK_EQ(found.size(), wanted.size());
            for (const auto& [key, kind] : wanted) {
                const auto at = found.find(key);
                REQUIRE(at != found.end());
                CHECK_EQ(at->second.pairs, kind.pairs);
                // The example is one of them.
                const ElementIx o = at->second.origin;
                const ElementIx e = at->second.observer;
                CHECK(o != e);
                CHECK_EQ(groups[o], key[0]);
                CHECK_EQ(groups[e], key[1]);
                CHECK_EQ(a.nearness(o, e), key[2]);
                CHECK_EQ(b.nearness(o, e), key[3]);
            }
        }
    }
}

TEST(unitsOfThousandsOfPodsAreCompared)
{
    // Every cluster uses the same pod addresses: all their nodes are one unit each.
    GenerateOptions o;
    o.reusePods = o.nodeMasquerade = o.outside = true;
    o.clusters = 3;
    o.nodes = 4;
    o.podsPerNode = 1500;
    o.flows = 2;
    const Topology t = generate(o);
    const std::vector<Change> changes = {{ChangeKind::MasqueradeOff, "c0", {}}};
    const auto after = withChanges(t, changes);
    REQUIRE(after.has_value());
    PairJudge judge(t);
    Price price;
    REQUIRE(judge.tell(changes, *after, price, nullptr).has_value());
    CHECK(price.allPairs);
    CHECK(!price.pairs.empty());
}

CHECK_MAIN()
