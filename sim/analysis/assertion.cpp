// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/assertion.h"

#include <algorithm>

/// Whether sentences about the matrix hold; assertion_words.cpp reads them.
namespace tombolo::sim::analysis {
namespace {

bool isBroken(const Assertion& assertion, const PairOutcome& o)
{
    const bool arrives = o.sight == PairSight::True || o.sight == PairSight::Recovered ||
                         o.sight == PairSight::Translated || o.sight == PairSight::OneWay;
    // An address that stands for one sender alone names it, whatever translated it.
    const bool alone = o.among == 1 && o.pool == 0;
    const bool known = o.hides.empty() || alone || (!assertion.byAddress && !o.recovered.empty());
    switch (assertion.says) {
    case Assertion::Says::Sees:
        return !arrives || !known;
    case Assertion::Says::NoHidden:
        return arrives && !known;
    case Assertion::Says::Reaches:
        return !arrives || o.sight == PairSight::OneWay;
    case Assertion::Says::DoesNotReach:
        return arrives;
    }
    return false;
}

/// The same for the one who got it in place of whom it asked for.
PairOutcome asReceived(PairOutcome o)
{
    o.sight = o.verdict == Verdict::Delivered ? PairSight::OneWay
              : o.hides.empty()               ? PairSight::True
              : o.recovered.empty()           ? PairSight::Translated
                                              : PairSight::Recovered;
    return o;
}

/// What its pairs keep to may still be broken by a flow that comes through a service or a published
/// address where the pair's own address would do.
int brokenByFlow(const Matrix& matrix, const Assertion& assertion)
{
    const auto has = [](const std::vector<ElementIx>& list, ElementIx e) {
        return std::binary_search(list.begin(), list.end(), e);
    };
    const auto breaks = [&](const FlowWay& way, bool asks) {
        const auto judged = [&](const PairOutcome& o) {
            return isBroken(assertion, asks ? o : asReceived(o));
        };
        return judged(way.outcome) && judged(matrix.exactly(way));
    };
    const auto& ways = matrix.flowWays();
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const FlowWay& way = ways[i];
        if (!has(assertion.origins, way.origin))
            continue;
        const bool asks = way.asksFor([&](ElementIx e) { return has(assertion.observers, e); });
        const bool strays = way.outcome.sight == PairSight::Elsewhere &&
                            assertion.says != Assertion::Says::Reaches &&
                            has(assertion.observers, way.outcome.receiver);
        if ((asks && breaks(way, true)) || (strays && breaks(way, false)))
            return static_cast<int>(i);
    }
    return -1;
}

/// Pairs of a kind that break it.
struct Breaking {
    std::uint64_t pairs = 0;
    std::pair<ElementIx, ElementIx> example{kNoElement, kNoElement};
};

/// Which address of a pool a pair gets, and who shares that one, differs from pair to pair.
Breaking breakingOneByOne(Matrix& matrix, const Assertion& assertion, std::uint32_t cell)
{
    constexpr std::size_t kBatch = 20'000;
    Breaking out;
    std::vector<std::pair<ElementIx, ElementIx>> pairs;
    const auto play = [&] {
        const auto cells = matrix.walk(pairs, {true, true});
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const bool broken =
                !cells || std::any_of((*cells)[i].outcomes.begin(), (*cells)[i].outcomes.end(),
                                      [&](const PairOutcome& o) { return isBroken(assertion, o); });
            if (broken && out.pairs++ == 0)
                out.example = pairs[i];
        }
        pairs.clear();
    };
    for (const ElementIx o : assertion.origins) {
        for (const ElementIx e : assertion.observers) {
            if (o != e && matrix.cellOf(o, e) == cell)
                pairs.emplace_back(o, e);
        }
        if (pairs.size() >= kBatch)
            play();
    }
    play();
    return out;
}

}  // namespace

Checked check(Matrix& matrix, const Assertion& assertion)
{
    constexpr std::uint64_t kMostOneByOne = 1'000'000;
    Checked out;
    const GroupCell pairs = pairsBetween(matrix, assertion.origins, assertion.observers);
    out.pairs = pairs.pairs;
    for (const GroupCell::Part& part : pairs.parts) {
        const auto& outcomes = matrix.cells()[part.cell].outcomes;
        const auto breaks = [&](const PairOutcome& o) {
            return isBroken(assertion, o);
        };
        const auto bad = std::find_if(outcomes.begin(), outcomes.end(), breaks);
        if (bad == outcomes.end())
            continue;
        Breaking breaking;
        if (part.pairs <= kMostOneByOne &&
            std::all_of(outcomes.begin(), outcomes.end(),
                        [&](const PairOutcome& o) { return o.pool > 0 || !breaks(o); }))
            breaking = breakingOneByOne(matrix, assertion, part.cell);
        else
            breaking = {part.pairs,
                        exampleOf(matrix, part.cell, assertion.origins, assertion.observers)};
        if (breaking.pairs == 0)
            continue;
        out.holds = false;
        out.broken += breaking.pairs;
        if (out.cell != Matrix::kNone)
            continue;
        out.cell = part.cell;
        out.outcome = static_cast<std::size_t>(bad - outcomes.begin());
        std::tie(out.origin, out.observer) = breaking.example;
    }
    if (out.holds)
        out.flow = brokenByFlow(matrix, assertion);
    out.holds = out.holds && out.flow < 0;
    return out;
}

}  // namespace tombolo::sim::analysis
