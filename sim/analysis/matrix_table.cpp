// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/matrix_table.h"

#include <algorithm>
#include <unordered_map>

#include "sim/analysis/digest.h"

namespace tombolo::sim::analysis {
namespace {

constexpr std::uint32_t kNone = Matrix::kNone;

/// How many elements of each group and class there are, in all and unit by unit.
class Census {
public:
    struct Entry {
        std::uint32_t group, cls;
        std::uint64_t count;
    };

    Census(const Matrix& matrix, const std::vector<MatrixGroup>& groups)
        : groupOf(matrix.plan().machines.size(), kNone)
    {
        const EndpointClasses& classes = matrix.classes();
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint64_t> all;
        std::vector<std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint64_t>> units(
            classes.units.size());
        for (std::uint32_t g = 0; g < groups.size(); ++g) {
            for (const ElementIx e : groups[g].members) {
                groupOf[e] = g;
                ++all[{g, classes.places[e].cls}];
                ++units[classes.places[e].unit][{g, classes.places[e].cls}];
            }
        }
        for (const auto& [key, count] : all)
            total.push_back({key.first, key.second, count});
        byUnit.resize(units.size());
        for (std::size_t u = 0; u < units.size(); ++u) {
            for (const auto& [key, count] : units[u])
                byUnit[u].push_back({key.first, key.second, count});
        }
    }

    std::vector<std::uint32_t> groupOf;  ///< by element
    std::vector<Entry> total;
    std::vector<std::vector<Entry>> byUnit;
};

/// Pairs by group of the origin, group of the observer, cell. All pairs first; then those of one
/// unit are taken from the far ones, and those of one strand from these.
class PairCounter {
public:
    PairCounter(const Matrix& matrix, const std::vector<MatrixGroup>& rows,
                const std::vector<MatrixGroup>& columns)
        : m_matrix(matrix),
          m_from(matrix, rows),
          m_to(matrix, columns),
          m_columns(columns.size()),
          m_counts(rows.size() * columns.size())
    {
        for (const auto& a : m_from.total) {
            for (const auto& b : m_to.total)
                add(a.group, b.group, cell(a.cls, b.cls, 0), a.count * b.count);
        }
        for (std::size_t u = 0; u < m_from.byUnit.size(); ++u) {
            for (const auto& a : m_from.byUnit[u]) {
                for (const auto& b : m_to.byUnit[u])
                    move(a.group, b.group, a.cls, b.cls, {0, 1}, a.count * b.count);
            }
        }
        for (const auto& strand : matrix.classes().strands)
            countStrand(strand);
    }
    std::vector<GroupCell> take()
    {
        std::vector<GroupCell> out(m_counts.size());
        for (std::size_t i = 0; i < out.size(); ++i) {
            for (const auto& [cell, pairs] : m_counts[i]) {
                if (pairs == 0 || cell == kNone)
                    continue;
                out[i].parts.push_back({cell, pairs});
                out[i].pairs += pairs;
                out[i].counts[std::size_t(m_matrix.cells()[cell].sight)] += pairs;
            }
            std::stable_sort(out[i].parts.begin(), out[i].parts.end(),
                             [](const auto& a, const auto& b) { return a.pairs > b.pairs; });
        }
        return out;
    }

private:
    std::uint32_t cell(std::uint32_t from, std::uint32_t to, std::uint32_t nearness) const
    {
        return m_matrix.cellOf(from, to, nearness);
    }
    void add(std::uint32_t row, std::uint32_t column, std::uint32_t cell, std::uint64_t pairs)
    {
        m_counts[row * m_columns + column][cell] += pairs;
    }
    void move(std::uint32_t row, std::uint32_t column, std::uint32_t from, std::uint32_t to,
              std::pair<std::uint32_t, std::uint32_t> nearness, std::uint64_t pairs)
    {
        auto& counts = m_counts[row * m_columns + column];
        counts[cell(from, to, nearness.first)] -= pairs;  // unsigned: comes out right in the end
        counts[cell(from, to, nearness.second)] += pairs;
    }
    void countStrand(const std::vector<ElementIx>& strand)
    {
        const auto& places = m_matrix.classes().places;
        for (const ElementIx o : strand) {
            for (const ElementIx e : strand) {
                const std::uint32_t row = m_from.groupOf[o];
                const std::uint32_t column = m_to.groupOf[e];
                if (row == kNone || column == kNone)
                    continue;
                if (o != e)
                    move(row, column, places[o].cls, places[e].cls, {1, 2}, 1);
                else
                    m_counts[row * m_columns + column][cell(places[o].cls, places[e].cls, 1)] -= 1;
            }
        }
    }

    const Matrix& m_matrix;
    const Census m_from, m_to;
    const std::size_t m_columns;
    std::vector<std::map<std::uint32_t, std::uint64_t>> m_counts;
};

/// What the groups are made from: containers and labels by element.
struct Places {
    explicit Places(const Topology& topology)
    {
        element += static_cast<ElementIx>(topology.routers.size());  // the plan's order
        for (const Cluster& c : topology.clusters) {
            for (const Node& n : c.nodes) {
                put({&c, &n, nullptr});
                for (const Pod& p : n.pods)
                    put({&c, &n, &p});
            }
        }
    }
    struct Row {
        const Cluster* cluster;
        const Node* node;
        const Pod* pod;
    };
    void put(Row row) { rows.emplace(element++, row); }

    ElementIx element = 0;
    std::unordered_map<ElementIx, Row> rows;
};

MatrixGroup groupFor(const Places::Row& row, const MatrixGrouping& grouping)
{
    MatrixGroup g;
    const bool agent = row.pod == nullptr || row.pod->hostNetwork;
    g.of = agent ? MatrixGroup::Of::Agents : MatrixGroup::Of::Pods;
    switch (grouping.by) {
    case GroupBy::Element:
        break;
    case GroupBy::Node:
        g.id = row.node->id;
        break;
    case GroupBy::Label:
        if (row.pod != nullptr) {
            const auto at = row.pod->labels.find(grouping.label);
            const bool has = at != row.pod->labels.end();
            g.of = has ? MatrixGroup::Of::Labelled : MatrixGroup::Of::Unlabelled;
            g.id = has ? at->second : std::string();
            break;
        }
        [[fallthrough]];
    case GroupBy::Cluster:
        g.id = row.cluster->id;
        break;
    }
    return g;
}

}  // namespace

bool GroupCell::mixed() const
{
    return std::count_if(counts.begin(), counts.end(), [](auto n) { return n > 0; }) > 1;
}

PairSight GroupCell::sight() const
{
    if (pairs == 0)
        return PairSight::Self;
    return static_cast<PairSight>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

std::vector<MatrixGroup> groupsOf(const Topology& topology, const Matrix& matrix,
                                  const std::vector<ElementIx>& elements,
                                  const MatrixGrouping& grouping)
{
    const Places places(topology);
    std::vector<MatrixGroup> out;
    std::map<std::pair<MatrixGroup::Of, std::string>, std::size_t> known;
    for (const ElementIx e : elements) {
        MatrixGroup g;
        const auto at = places.rows.find(e);
        if (at == places.rows.end() || grouping.by == GroupBy::Element)
            g.id = matrix.id(e);
        else
            g = groupFor(at->second, grouping);
        const auto [place, isNew] = known.emplace(std::pair{g.of, g.id}, out.size());
        if (isNew)
            out.push_back(std::move(g));
        out[place->second].members.push_back(e);
    }
    return out;
}

Result<MatrixTable> tableOf(const Topology& topology, const Matrix& matrix,
                            const MatrixGrouping& grouping, std::uint64_t maxCells)
{
    MatrixTable table;
    table.grouping = grouping;
    table.rows = groupsOf(topology, matrix, matrix.origins(), grouping);
    table.columns = groupsOf(topology, matrix, matrix.observers(), grouping);
    if (std::uint64_t(table.rows.size()) * table.columns.size() > maxCells)
        return fail(Errc::LimitReached, {"cells", std::to_string(maxCells)});
    table.cells = PairCounter(matrix, table.rows, table.columns).take();
    return table;
}

GroupCell pairsBetween(const Matrix& matrix, const std::vector<ElementIx>& origins,
                       const std::vector<ElementIx>& observers)
{
    MatrixGroup from, to;
    from.members = origins;
    to.members = observers;
    return PairCounter(matrix, {from}, {to}).take().front();
}

namespace {

Digest storyOf(const Matrix& matrix, const MatrixCell& kind)
{
    const NetworkPlan& plan = matrix.plan();
    const auto place = [&](MachineIx m) {
        const bool one = m == kNoElement || plan.machines[m].node != kNoElement ||
                         plan.machines[m].kind == MachineKind::Node;
        return m == kNoElement ? std::uint64_t(0)
               : one           ? 1 + (std::uint64_t(plan.machines[m].cluster) << 8U)
                               : 2 + (std::uint64_t(m) << 8U);
    };
    const auto isMoving = [&](AddressId a) {
        return std::any_of(plan.machines.begin(), plan.machines.end(), [&](const Machine& m) {
            const auto own = plan.addressesOf(m);
            return m.kind == MachineKind::Node && std::find(own.begin(), own.end(), a) != own.end();
        });
    };
    const EntryWay way = matrix.wayOf(kind.origin, kind.observer);
    Digest d;
    d.add(std::uint64_t(kind.sight)).add(std::uint64_t(way.by));
    for (const char c : way.id)
        d.add(std::uint64_t(static_cast<unsigned char>(c)));
    for (const PairOutcome& o : kind.outcomes) {
        d.add(std::uint64_t(o.verdict)).add(std::uint64_t(o.reason)).add(std::uint64_t(o.sight));
        d.add(std::uint64_t(o.cause)).add(o.rule);
        d.add(o.receiver == kind.origin)
            .add(place(o.endedAt))
            .add(o.pool)
            .add(o.recovered.size())
            .add(o.doubted.size());
        for (const PairOutcome::Hide& h : o.hides)
            d.add(h.rule).add(place(h.at));
        if (!o.hides.empty())
            d.add(isMoving(o.seen) ? 0 : o.seen);
    }
    return d;
}

}  // namespace

std::vector<GroupCell::Part> storiesOf(const Matrix& matrix, const GroupCell& cell)
{
    std::vector<GroupCell::Part> out;
    std::map<Digest, std::size_t> known;
    for (const GroupCell::Part& part : cell.parts) {
        const auto [at, isNew] =
            known.emplace(storyOf(matrix, matrix.cells()[part.cell]), out.size());
        if (isNew)
            out.push_back({part.cell, 0});
        out[at->second].pairs += part.pairs;
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return a.pairs > b.pairs; });
    return out;
}

std::pair<ElementIx, ElementIx> exampleOf(const Matrix& matrix, std::uint32_t cell,
                                          const std::vector<ElementIx>& origins,
                                          const std::vector<ElementIx>& observers)
{
    const MatrixCell& kind = matrix.cells()[cell];
    const EndpointClasses& classes = matrix.classes();
    const auto near = classes.nearness(kind.origin, kind.observer);
    const std::uint32_t from = classes.places[kind.origin].cls;
    for (const ElementIx o : origins) {
        if (classes.places[o].cls != from)
            continue;
        const EndpointClasses::Place& place = classes.places[o];
        const auto& unit = classes.units[place.unit];
        for (const auto* list : {&classes.strands[place.strand], &unit.pods, &unit.machines}) {
            for (std::size_t i = 0; near > 0 && i < list->size(); ++i) {
                const ElementIx e = (*list)[i];
                if (e != o && classes.isObserver(e) && matrix.cellOf(o, e) == cell &&
                    std::binary_search(observers.begin(), observers.end(), e))
                    return {o, e};
            }
        }
        for (std::size_t i = 0; near == 0 && i < observers.size(); ++i) {
            if (observers[i] != o && matrix.cellOf(o, observers[i]) == cell)
                return {o, observers[i]};
        }
    }
    return {kNoElement, kNoElement};
}

}  // namespace tombolo::sim::analysis
