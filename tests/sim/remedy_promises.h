// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>

#include "sim/analysis/flow_judge.h"
#include "sim/analysis/ledger.h"
#include "sim/analysis/pair_judge.h"
#include "tests/sim/remedy_cases.h"

/// Every remedy that is offered does what it says: made in the document, the trace, the ledger and
/// the comparison of both documents say so.
namespace tombolo::test {

/// Chance may fall otherwise in a changed document.
inline Topology withoutLoss(Topology t)
{
    for (Network& n : t.networks)
        n.lossPpm = 0;
    return t;
}

/// One document, run with all its flows as they are drawn.
struct Played {
    std::shared_ptr<const sim::Trace> trace;
    std::shared_ptr<const Ledger> ledger;
    std::map<std::string, std::uint32_t> at;

    explicit Played(const Topology& t)
    {
        const auto run = sim::simulate(t);
        REQUIRE(run);
        trace = *run;
        const auto made = Ledger::make(t, *trace);
        REQUIRE(made);
        ledger = *made;
        for (std::uint32_t f = 0; f < trace->flows().size(); ++f)
            at.emplace(trace->flows()[f].id, f);
    }
    const sim::FlowResult& flow(const std::string& id) const { return trace->flows()[at.at(id)]; }
    std::string receiver(const std::string& id) const
    {
        const auto& seen = flow(id).seenSource;
        return seen ? trace->elements()[seen->element] : std::string();
    }
};

inline void checkTrace(const Remedy& r, const Played& after, const std::string& id)
{
    const sim::FlowResult& f = after.flow(id);
    CHECK(f.isAnswered());
    CHECK_EQ(toString(sightOf(f)), toString(r.sight));
    CHECK_EQ(after.receiver(id), r.receiver);
    CHECK(f.seenSource && *f.seenSource == r.seen);
    std::vector<std::string> others;
    for (const sim::ElementIx e : f.candidates) {
        if (e != f.trueSource.element)
            others.push_back(after.trace->elements()[e]);
    }
    if (r.sight == SourceSight::Address)
        CHECK(others == r.price.twins);
    if (r.sight == SourceSight::Alone)
        CHECK(others.empty());
    CHECK_EQ(r.sight == SourceSight::Doubted, !r.price.forgers.empty());
}

inline void checkLedger(const Remedy& r, const Played& after, const std::string& id)
{
    const LedgerHop* read = after.ledger->flows()[after.at.at(id)].received();
    REQUIRE(read);
    const Standing standing = read->reading.standing;
    if (r.sight == SourceSight::Address)
        CHECK_EQ(standing == Standing::Exact, r.price.twins.empty());
    if (r.sight == SourceSight::Alone)
        CHECK(standing == Standing::Singled);
    if (r.sight == SourceSight::Header)
        CHECK(standing == Standing::Singled || standing == Standing::ByHeader);
    if (r.sight == SourceSight::Doubted)
        CHECK(!tells(standing));
}

inline void checkOthers(const Remedy& r, const Played& before, const Played& after,
                        const std::string& id)
{
    using What = FlowChange::What;
    std::map<std::string, What> said;
    for (const FlowChange& f : r.price.flows)
        said.emplace(f.flow, f.what);
    for (const sim::FlowResult& now : after.trace->flows()) {
        if (now.id == id)
            continue;
        const sim::FlowResult& was = before.flow(now.id);
        const auto isBack = [](const sim::FlowResult& f) {
            return f.verdict == sim::Verdict::Answered;
        };
        const bool moved = before.receiver(now.id) != after.receiver(now.id);
        std::string is = "same";
        if (was.isAnswered() != now.isAnswered())
            is = toString(now.isAnswered() ? What::Mended : What::Broken);
        else if (isBack(was) && !isBack(now))
            is = toString(What::Broken);
        else if (now.isStray() && (!was.isStray() || moved))
            is = toString(What::Astray);
        else if (isBack(was) && isBack(now)) {
            const bool told = tells(sightOfAnswerer(was));
            if (told != tells(sightOfAnswerer(now)))
                is = toString(told ? What::Hidden : What::Shown);
            else if (moved)
                is = toString(What::Moved);
        }
        const auto it = said.find(now.id);
        CHECK_EQ(is, it == said.end() ? "same" : toString(it->second));
    }
}

inline void checkDiff(const Remedy& r, const Topology& before, const Topology& after,
                      const std::string& id, SourceSight was)
{
    const auto diff = compareBehaviour(before, after);
    REQUIRE(diff);
    std::string kind = "none";
    std::map<DiffKind, std::uint64_t> pairs;
    for (const DiffLine& line : diff->changes) {
        pairs[line.kind] += line.pairs;
        if (line.kind != DiffKind::Redirected &&
            std::find(line.flows.begin(), line.flows.end(), id) != line.flows.end())
            kind = toString(line.kind);
    }
    pairs[DiffKind::Failing] = 0;
    for (const DiffLine& line : diff->changes)
        pairs[DiffKind::Failing] += isAstray(line) ? line.pairs : 0;
    for (const DiffKind k :
         {DiffKind::Lost, DiffKind::Gained, DiffKind::Hidden, DiffKind::Visible, DiffKind::Failing})
        CHECK_EQ(r.price.pairsThat(k), pairs[k]);
    // A header that others could have written names the source, but does not prove it.
    const bool proves = tells(r.sight);
    const std::string due = was == SourceSight::None ? "gained"
                            : tells(was) || !proves  ? "seen-otherwise"
                                                     : "visible";
    CHECK(kind == "flows-retargeted" || kind == due || (!proves && kind == "none"));
}

inline std::shared_ptr<const sim::Trace> runFrom(Topology t, const std::string& id,
                                                 std::uint16_t port)
{
    for (Flow& f : t.flows)
        f.sourcePort = f.id == id ? port : f.sourcePort;
    sim::RunOptions options;
    options.flows = {id};
    const auto trace = sim::simulate(t, options);
    REQUIRE(trace);
    return *trace;
}

/// What a remedy does for the connection that is drawn it does for others of the flow, or says not.
inline void checkPorts(const Remedy& r, const Topology& before, const Topology& after,
                       const std::string& id, const std::string& sender)
{
    if (!r.price.breaks.empty())
        return;
    constexpr std::uint16_t kFirst = 40'000;
    const auto failed = [&](const sim::FlowResult& now) {
        bool found = false;
        for (std::uint16_t port = kFirst; port < kFirst + 60 && !found; ++port) {
            const auto was = runFrom(before, id, port);
            found = was->flows().front().reason == now.reason &&
                    was->flows().front().droppedAt == now.droppedAt;
        }
        return found;
    };
    for (std::uint16_t port = kFirst; port < kFirst + 6; ++port) {
        const auto now = runFrom(after, id, port);
        const sim::FlowResult& f = now->flows().front();
        CHECK(f.isAnswered() || failed(f));
        if (f.isAnswered() && now->elements()[f.seenSource->element] != sender)
            CHECK(tells(sightOf(f)) >= tells(r.sight));
    }
}

/// @param most hidden flows that are asked about
/// @return remedies that were made
inline int checkPromises(const Topology& t, const std::string& name, std::size_t most)
{
    int tried = 0;
    const auto run = sim::simulate(t);
    REQUIRE(run);
    const Played before(withoutLoss(t));
    FlowJudge flows(t);
    PairJudge pairs(t);
    SearchOptions options;
    options.flows = &flows;
    options.pairs = &pairs;
    for (const sim::FlowResult& f : (*run)->flows()) {
        if (!f.hidden || most == 0)
            continue;
        --most;
        check::context() = name + ' ' + f.id;
        const auto why = whyHidden(t, **run, f.id, options);
        REQUIRE(why);
        for (const Remedy& r : why->remedies) {
            check::context() = name + ' ' + f.id + ": " + told(r.changes);
            const auto changed = withChanges(t, r.changes);
            REQUIRE(changed);
            const Topology sure = withoutLoss(*changed);
            const Played after(sure);
            checkTrace(r, after, f.id);
            checkLedger(r, after, f.id);
            checkPorts(r, withoutLoss(t), sure, f.id, why->sender);
            checkOthers(r, before, after, f.id);
            checkDiff(r, withoutLoss(t), sure, f.id, sightOf(before.flow(f.id)));
            ++tried;
        }
    }
    check::context().clear();
    return tried;
}

}  // namespace tombolo::test
