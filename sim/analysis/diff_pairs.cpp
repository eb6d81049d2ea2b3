// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include "sim/analysis/diff_parts.h"
#include "sim/analysis/matrix.h"
#include "sim/analysis/near_pairs.h"

namespace tombolo::sim::analysis {
namespace {

constexpr std::uint64_t kMostNear = 50'000'000;  ///< pairs near each other, looked at singly
/// Pairs that changed and are told one by one: pairs of a kind are hidden by their own nodes each.
constexpr std::uint64_t kMostTold = 20'000;

std::string nameOf(const Matrix& m, ElementIx e)
{
    return e == kNoElement ? std::string() : m.id(e);
}

/// Elements of one class in each document: what one pair of two such groups meets, all meet.
class PairWalk {
public:
    PairWalk(const Matrix& a, const Matrix& b, DiffLines& out, bool all)
        : m_a(a), m_b(b), m_out(out), m_all(all)
    {
        group();
    }

    /// @return whether all were compared; Cancelled
    Result<bool> run(std::uint64_t maxKinds, const std::atomic<bool>* stop)
    {
        if (std::uint64_t(m_groups.size()) * m_groups.size() > maxKinds || !walkNear())
            return false;
        walkFar();
        for (const auto& [key, kind] : m_kinds)
            m_compared += kind.count;
        m_singly = m_out.fallsApart() && m_compared <= kMostTold;
        for (const auto& [key, kind] : m_kinds) {
            if (stop != nullptr && *stop)
                return fail(Errc::Cancelled);
            compare(kind);
        }
        return true;
    }
    std::uint64_t compared() const { return m_compared; }

private:
    struct Group {
        std::vector<Both> members;
        bool sends = false;
        bool listens = false;
    };
    using Place = std::array<std::uint32_t, 3>;
    struct Kind {
        std::uint64_t count = 0;
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        Both origin;
        Both observer;
        Place place{};
    };
    using Key = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t>;

    void group()
    {
        std::unordered_map<std::string, ElementIx> inB;
        const auto& ids = m_b.plan().elementIds;
        const bool same = ids == m_a.plan().elementIds;
        for (ElementIx e = 0; !same && e < ids.size(); ++e)
            inB.emplace(ids[e], e);
        const auto find = [&](ElementIx e) {
            const auto at = inB.find(m_a.plan().elementIds[e]);
            return same ? e : at == inB.end() ? kNoElement : at->second;
        };
        std::map<std::tuple<std::uint32_t, std::uint32_t, bool>, std::uint32_t> known;
        for (ElementIx e = 0; e < m_a.plan().elementIds.size(); ++e) {
            if (!m_a.classes().sends(e))
                continue;
            const ElementIx there = find(e);
            if (there == kNoElement || !m_b.classes().sends(there))
                continue;
            const bool listens = m_a.classes().isObserver(e) && m_b.classes().isObserver(there);
            const auto [at, isNew] = known.try_emplace(
                {m_a.classes().places[e].cls, m_b.classes().places[there].cls, listens},
                std::uint32_t(m_groups.size()));
            if (isNew)
                m_groups.push_back({{}, true, listens});
            m_groups[at->second].members.push_back({e, there});
            m_units[{0, m_a.classes().places[e].unit}].push_back(
                {at->second, m_groups[at->second].members.back()});
            m_units[{1, m_b.classes().places[there].unit}].push_back(
                {at->second, m_groups[at->second].members.back()});
        }
    }

    std::uint32_t nearA(const Both& o, const Both& e) const
    {
        return m_a.classes().nearness(o.a, e.a);
    }
    std::uint32_t nearB(const Both& o, const Both& e) const
    {
        return m_b.classes().nearness(o.b, e.b);
    }

    /// @param place of the pair among all: the example of a kind is its first one
    void note(const Key& key, const Both& o, const Both& e, std::uint64_t count, const Place& place)
    {
        Kind& kind = m_kinds[key];
        if (kind.count == 0 || place < kind.place) {
            kind.from = std::get<0>(key);
            kind.to = std::get<1>(key);
            kind.origin = o;
            kind.observer = e;
            kind.place = place;
        }
        kind.count += count;
    }

    /// Pairs that share a node in one of the documents.
    bool walkNear()
    {
        std::uint64_t looked = 0;
        std::uint32_t number = 0;
        for (const auto& [unit, members] : m_units) {
            const NearPairs pairs(m_a.classes(), m_b.classes(), members, unit.first == 1);
            looked += pairs.work();
            if (looked > kMostNear)
                return false;
            pairs.each([&](std::uint32_t group) { return m_groups[group].listens; },
                       [&](const NearPairs::Count& c) {
                           note({c.from, c.to, c.near[0], c.near[1]}, c.origin, c.observer, c.pairs,
                                {number, c.place[0], c.place[1]});
                           m_near[{c.from, c.to}] += c.pairs;
                       });
            ++number;
        }
        return true;
    }

    void walkFar()
    {
        for (std::uint32_t from = 0; from < m_groups.size(); ++from)
            for (std::uint32_t to = 0; to < m_groups.size(); ++to) {
                if (!m_groups[to].listens)
                    continue;
                const auto near = m_near.find({from, to});
                std::uint64_t count =
                    std::uint64_t(m_groups[from].members.size()) * m_groups[to].members.size();
                count -= from == to ? m_groups[from].members.size() : 0;
                count -= near == m_near.end() ? 0 : near->second;
                if (count > 0)
                    noteFar(from, to, count);
            }
    }

    void noteFar(std::uint32_t from, std::uint32_t to, std::uint64_t count)
    {
        for (const Both& o : m_groups[from].members)
            for (const Both& e : m_groups[to].members)
                if (o.a != e.a && nearA(o, e) == 0 && nearB(o, e) == 0) {
                    note({from, to, 0, 0}, o, e, count, {});
                    return;
                }
    }

    static void fill(Sighting& side, const Matrix& m, ElementIx origin, ElementIx observer)
    {
        const auto trace = m.record(origin, observer);
        if (trace && !(*trace)->flows().empty())
            fillPath(side, **trace, (*trace)->flows().front());
    }

    struct Sides {
        Sighting before;
        Sighting after;
    };
    Sides sidesOf(const Both& origin, const Both& observer) const
    {
        return {pairSighting(m_a, origin.a, observer.a), pairSighting(m_b, origin.b, observer.b)};
    }

    void compare(const Kind& kind)
    {
        const Sides sides = sidesOf(kind.origin, kind.observer);
        DiffLines::Sort sort;
        if (!DiffLines::sortOf(sides.before, sides.after, sort))
            return;
        if (m_singly)
            return tellSingly(kind, sort.kind);
        DiffLines::Pairs pairs;
        pairs.count = kind.count;
        pairs.alike = !m_out.fallsApart() || areAlike(kind, sides, sort.kind);
        pairs.origins = namesOf(m_groups[kind.from], kind.origin);
        pairs.observers = namesOf(m_groups[kind.to], kind.observer);
        tell(pairs, sides, kind.origin, kind.observer);
    }

    void tell(const DiffLines::Pairs& pairs, const Sides& sides, const Both& o, const Both& e)
    {
        DiffLine* line = m_out.addPairs(pairs, sides.before, sides.after);
        if (line != nullptr && m_all) {
            fill(line->before, m_a, o.a, e.a);
            fill(line->after, m_b, o.b, e.b);
        }
    }

    std::vector<std::string> namesOf(const Group& group, const Both& first) const
    {
        std::vector<std::string> out{m_a.id(first.a)};
        for (const Both& member : group.members)
            if (m_all && member.a != first.a)
                out.push_back(m_a.id(member.a));
        return out;
    }

    bool isOf(const Kind& kind, const Both& o, const Both& e) const
    {
        return o.a != e.a && nearA(o, e) == nearA(kind.origin, kind.observer) &&
               nearB(o, e) == nearB(kind.origin, kind.observer);
    }

    /// Pairs of a kind by what there is to say of them.
    void tellSingly(const Kind& kind, DiffKind what)
    {
        struct Said {
            DiffLines::Pairs pairs;
            std::set<ElementIx> known[2];  // origins, observers
            Sides sides;
            Both origin, observer;
        };
        std::map<std::string, std::size_t> index;
        std::vector<Said> all;
        for (const Both& o : m_groups[kind.from].members)
            for (const Both& e : m_groups[kind.to].members) {
                if (!isOf(kind, o, e))
                    continue;
                const Sides sides = sidesOf(o, e);
                const auto [at, isNew] = index.try_emplace(
                    DiffLines::saidOf(what, sides.before, sides.after), all.size());
                if (isNew)
                    all.push_back({{}, {}, sides, o, e});
                Said& said = all[at->second];
                ++said.pairs.count;
                if (said.known[0].insert(o.a).second)
                    said.pairs.origins.push_back(m_a.id(o.a));
                if (said.known[1].insert(e.a).second)
                    said.pairs.observers.push_back(m_a.id(e.a));
            }
        for (const Said& said : all)
            tell(said.pairs, said.sides, said.origin, said.observer);
    }

    /// Whether what is said of the kind's example names nobody who is another one for other pairs:
    /// one of another unit shows that.
    bool areAlike(const Kind& kind, const Sides& sides, DiffKind what) const
    {
        const std::string said = DiffLines::saidOf(what, sides.before, sides.after);
        const auto same = [&](const Both& o, const Both& e) {
            const Sides there = sidesOf(o, e);
            return DiffLines::saidOf(what, there.before, there.after) == said;
        };
        const auto find = [](const Group& group, const auto& fits) -> const Both* {
            const auto at = std::find_if(group.members.begin(), group.members.end(), fits);
            return at == group.members.end() ? nullptr : &*at;
        };
        const Group& from = m_groups[kind.from];
        const Group& to = m_groups[kind.to];
        for (const bool second : {false, true}) {
            const auto unit = [&](const Both& m) {
                return second ? m_b.classes().places[m.b].unit : m_a.classes().places[m.a].unit;
            };
            const Both* o = find(from, [&](const Both& m) { return unit(m) != unit(kind.origin); });
            const Both* e = find(to, [&](const Both& m) { return unit(m) != unit(kind.observer); });
            const Both* of =
                o ? find(to, [&](const Both& m) { return isOf(kind, *o, m); }) : nullptr;
            const Both* by =
                e ? find(from, [&](const Both& m) { return isOf(kind, m, *e); }) : nullptr;
            if ((of != nullptr && !same(*o, *of)) || (by != nullptr && !same(*by, *e)))
                return false;
        }
        return true;
    }

    const Matrix& m_a;
    const Matrix& m_b;
    DiffLines& m_out;
    const bool m_all;
    std::vector<Group> m_groups;
    std::map<std::pair<int, std::uint32_t>, std::vector<GroupMember>> m_units;
    std::map<Key, Kind> m_kinds;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint64_t> m_near;
    std::uint64_t m_compared = 0;
    bool m_singly = false;
};

}  // namespace

Sighting pairSighting(const Matrix& m, ElementIx origin, ElementIx observer)
{
    const std::vector<PairOutcome> outcomes = m.outcomesOf(origin, observer);
    Sighting out;
    if (outcomes.empty())
        return out;
    const PairOutcome& first = outcomes.front();
    const bool elsewhere = first.sight == PairSight::Elsewhere;
    out.verdict = elsewhere ? Verdict::Dropped : first.verdict;
    out.reason = elsewhere ? Reason::AddressConflict : first.reason;
    out.stray = elsewhere;
    out.strayEnd = elsewhere ? first.verdict : Verdict::Dropped;
    out.varies = outcomes.size() > 1;
    out.endedAt = nameOf(m, elsewhere ? first.receiver : first.endedAt);
    out.receiver = nameOf(m, first.receiver);
    out.translated = first.sight == PairSight::Translated || first.sight == PairSight::Recovered;
    out.hidden = out.translated && first.among != 1;
    out.recovered = first.sight == PairSight::Recovered;
    if (out.recovered) {
        out.headers = first.recovered;
        std::sort(out.headers.begin(), out.headers.end());
    }
    out.among = first.among;
    if (first.seen != 0)
        out.seen = toString(m.plan().address(first.seen));
    for (const PairOutcome::Hide& hide : first.hides)
        out.hiddenBy.emplace_back(nameOf(m, hide.at), m.plan().rules[hide.rule].rule);
    return out;
}

Result<std::uint64_t> comparePairs(const Matrix& before, const Matrix& after,
                                   const DiffOptions& options, DiffLines& out, bool& allPairs)
{
    PairWalk walk(before, after, out, options.all);
    const auto all = walk.run(options.maxKinds, options.stop);
    if (!all)
        return tl::unexpected<Error>(all.error());
    allPairs = *all;
    return walk.compared();
}

Result<std::uint64_t> comparePairs(const Topology& before, const Topology& after,
                                   const DiffOptions& options, DiffLines& out, bool& allPairs)
{
    MatrixOptions limits;
    limits.maxCells = options.maxKinds;
    limits.stop = options.stop;
    const auto a = Matrix::of(before, limits);
    const auto b = Matrix::of(after, limits);
    for (const auto* m : {&a, &b})
        if (!*m) {
            if (m->error().code != Errc::LimitReached)
                return tl::unexpected<Error>(m->error());
            allPairs = false;
            return 0;
        }
    return comparePairs(*a, *b, options, out, allPairs);
}

}  // namespace tombolo::sim::analysis
