// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>

#include "sim/analysis/remedies.h"
#include "tests/sim/small_worlds.h"

/// What whyHidden() answers, checked and in words.
namespace tombolo::test {

using namespace tombolo::sim::analysis;

inline std::string told(const std::vector<Change>& changes)
{
    std::string out;
    for (const Change& c : changes) {
        out += (out.empty() ? "" : "; ") + std::string(toString(c.kind)) + ' ' + c.element;
        for (const std::string& a : c.args)
            out += ' ' + a;
    }
    return out;
}

inline std::string all(const Why& why)
{
    std::string out;
    for (const Remedy& r : why.remedies)
        out += "\n  " + told(r.changes) + " => " + toString(r.sight);
    return out;
}

/// What a receiver can know, and whether headers of the sender's own come along.
struct After {
    SourceSight sight = SourceSight::None;
    bool claims = false;
};

/// @param receiver someone else does not count, unless a policy chooses among other endpoints
inline After after(const Topology& before, const std::vector<Change>& changes,
                   const std::string& flow, const std::string& receiver)
{
    const auto changed = withChanges(before, changes);
    if (!changed)
        return {};
    sim::RunOptions options;
    options.flows = {flow};
    const auto trace = sim::simulate(*changed, options);
    if (!trace)
        return {};
    const sim::FlowResult& result = (*trace)->flows().front();
    const bool adds = std::any_of(changes.begin(), changes.end(), [](const Change& c) {
        return c.kind == ChangeKind::AddEndpoint || c.kind == ChangeKind::TrafficPolicyLocal ||
               c.kind == ChangeKind::FlatModel;
    });
    if (!adds && result.seenSource && nameOf(**trace, result.seenSource->element) != receiver)
        return {};
    return {sightOf(result), !result.claims.empty()};
}

inline bool good(const Why& why, const After& then)
{
    const bool misled = why.sight == SourceSight::Header && why.claims && !then.claims;
    return then.sight == SourceSight::Address ||
           (then.sight == SourceSight::Header && (why.sight != SourceSight::Header || misled)) ||
           (then.sight == SourceSight::Alone && !tells(why.sight)) ||
           (then.sight == SourceSight::Doubted && why.sight == SourceSight::Hidden);
}

/// Every remedy does what it says, with nothing superfluous in it.
inline Why checkedWhy(const World& w, const std::string& flow)
{
    check::context() = flow;
    const auto why = whyHidden(w.t, flow);
    REQUIRE(why);
    for (const Remedy& r : why->remedies) {
        const After then = after(w.t, r.changes, flow, why->receiver);
        CHECK_ROW(then.sight == r.sight, told(r.changes));
        CHECK_ROW(good(*why, then), told(r.changes));
        for (std::size_t left = 0; left < r.changes.size() && r.changes.size() > 1; ++left) {
            std::vector<Change> fewer = r.changes;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(left));
            const After less = after(w.t, fewer, flow, why->receiver);
            CHECK_ROW(!good(*why, less) || tells(less.sight) < tells(r.sight), told(fewer));
        }
        for (const Remedy& other : why->remedies) {
            const bool more = &other != &r && other.changes.size() > r.changes.size() &&
                              std::all_of(r.changes.begin(), r.changes.end(), [&](const Change& c) {
                                  return std::find(other.changes.begin(), other.changes.end(), c) !=
                                         other.changes.end();
                              });
            CHECK_ROW(!more, told(other.changes));
        }
    }
    const auto rank = [](const Remedy& r) {
        const bool flat = r.changes.front().kind == ChangeKind::FlatModel;
        CHECK(!flat || r.changes.size() == 1);
        return (r.price.cutsOff() ? 400 : 0) + (tells(r.sight) ? 0 : 200) +
               (flat ? 99 : r.changes.size());
    };
    for (std::size_t i = 1; i < why->remedies.size(); ++i)
        CHECK(rank(why->remedies[i - 1]) <= rank(why->remedies[i]));
    return *why;
}

inline bool offers(const Why& why, const std::string& changes)
{
    for (const Remedy& r : why.remedies) {
        if (told(r.changes) == changes)
            return true;
    }
    std::cout << "not offered: " << changes << all(why) << std::endl;
    return false;
}

inline const Remedy& remedy(const Why& why, const std::string& changes)
{
    for (const Remedy& r : why.remedies) {
        if (told(r.changes) == changes)
            return r;
    }
    std::cout << "not offered: " << changes << all(why) << std::endl;
    REQUIRE(false);
    return why.remedies.front();
}

/// island() whose router knows the way to the pods.
inline World routedIsland()
{
    World w = island();
    w.t.routers[0].routes = {via("10.1.1.0/24", "10.20.0.11"), via("10.1.2.0/24", "10.20.0.12")};
    return w;
}

}  // namespace tombolo::test
