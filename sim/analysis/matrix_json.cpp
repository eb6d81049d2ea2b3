// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/analysis/matrix_json.h"

#include "model/core/words.h"
#include "sim/json_out.h"

namespace tombolo::sim::analysis {
namespace {

const char* wordOf(GroupBy by)
{
    static constexpr const char* kWords[] = {"none", "cluster", "node", "label"};
    return kWords[static_cast<std::size_t>(by)];
}

const char* wordOf(MatrixGroup::Of of)
{
    static constexpr const char* kWords[] = {"element", "pods", "nodes", "labelled", "unlabelled"};
    return kWords[static_cast<std::size_t>(of)];
}

const char* wordOf(EntryWay::By by)
{
    static constexpr const char* kWords[] = {"address", "service", "publish", "node-port"};
    return kWords[static_cast<std::size_t>(by)];
}

class Writer {
public:
    Writer(const Matrix& matrix, std::ostream& out) : m_matrix(matrix), m_json(out) {}

    JsonOut& json() { return m_json; }
    void number(const char* key, std::uint64_t n)
    {
        m_json.member(key, static_cast<std::int64_t>(n));
    }
    void element(const char* key, ElementIx e)
    {
        if (e == kNoElement)
            m_json.null(key);
        else
            m_json.member(key, m_matrix.id(e));
    }
    void address(const char* key, AddressId a)
    {
        if (a == 0)
            m_json.null(key);
        else
            m_json.member(key, toString(m_matrix.plan().address(a)));
    }
    void groups(const char* key, const std::vector<MatrixGroup>& groups)
    {
        m_json.beginArray(key);
        for (const MatrixGroup& g : groups) {
            m_json.beginObject(nullptr, true);
            m_json.member("of", wordOf(g.of));
            m_json.member("id", g.id);
            number("members", g.members.size());
            m_json.endObject();
        }
        m_json.endArray();
    }
    void outcome(const PairOutcome& o)
    {
        m_json.beginObject();
        m_json.member("sight", toString(o.sight));
        m_json.member("verdict", toString(o.verdict));
        m_json.member("reason", toString(o.reason));
        element("receiver", o.receiver);
        element("endedAt", o.endedAt);
        if (o.cause != Reason::None)
            m_json.member("cause", toString(o.cause));
        address("source", o.source);
        address("seen", o.seen);
        number("pool", o.pool);
        number("among", o.among);
        m_json.beginArray("hiddenBy");
        for (const PairOutcome::Hide& h : o.hides) {
            m_json.beginObject(nullptr, true);
            element("element", h.at);
            m_json.member("rule", m_matrix.plan().rules[h.rule].rule);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.beginArray("recovered");
        for (const Identity i : o.recovered)
            m_json.value(wordOf(i));
        m_json.endArray();
        if (!o.doubted.empty()) {
            m_json.beginArray("doubted");
            for (const Identity i : o.doubted)
                m_json.value(wordOf(i));
            m_json.endArray();
        }
        m_json.endObject();
    }
    void writeWay(const char* key, const EntryWay& way)
    {
        m_json.beginObject(key, true);
        m_json.member("by", wordOf(way.by));
        m_json.member("id", way.id);
        address("address", way.address);
        m_json.member("port", way.port);
        if (!way.everyNodeOf.empty())
            m_json.member("everyNodeOf", way.everyNodeOf);
        m_json.endObject();
    }
    void flow(const FlowWay& f)
    {
        m_json.beginObject();
        m_json.member("flow", f.flow);
        element("from", f.origin);
        element("to", f.observer);
        writeWay("way", f.way);
        m_json.beginArray("outcomes");
        outcome(m_matrix.exactly(f));
        m_json.endArray();
        m_json.endObject();
    }
    void pair(ElementIx o, ElementIx e)
    {
        const EntryWay way = m_matrix.wayOf(o, e);
        m_json.beginObject("example");
        element("from", o);
        element("to", e);
        writeWay("way", way);
        m_json.beginArray("otherWays");
        for (const EntryWay& other : m_matrix.otherWaysOf(o, e))
            writeWay(nullptr, other);
        m_json.endArray();
        m_json.beginArray("outcomes");
        for (std::size_t i = 0; i < m_matrix.outcomesOf(o, e).size(); ++i)
            outcome(m_matrix.exactly(o, e, i));
        m_json.endArray();
        m_json.endObject();
    }
    void cell(const MatrixTable& table, std::size_t row, std::size_t column)
    {
        const GroupCell& cell = table.at(row, column);
        if (cell.pairs == 0)
            return;
        m_json.beginObject();
        number("row", row);
        number("column", column);
        number("pairs", cell.pairs);
        m_json.member("sight", cell.mixed() ? "mixed" : toString(cell.sight()));
        m_json.beginObject("counts", true);
        for (std::size_t s = 0; s < kSights; ++s) {
            if (cell.counts[s] > 0)
                number(toString(static_cast<PairSight>(s)), cell.counts[s]);
        }
        m_json.endObject();
        m_json.beginArray("kinds");
        for (const GroupCell::Part& part : cell.parts) {
            const auto [o, e] = exampleOf(m_matrix, part.cell, table.rows[row].members,
                                          table.columns[column].members);
            m_json.beginObject();
            number("pairs", part.pairs);
            m_json.member("sight", toString(m_matrix.cells()[part.cell].sight));
            if (o != kNoElement)
                pair(o, e);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.endObject();
    }
    void checked(const Assertion& assertion, const Checked& c)
    {
        m_json.beginObject();
        m_json.member("text", assertion.text);
        m_json.member("holds", c.holds);
        number("pairs", c.pairs);
        number("broken", c.broken);
        if (c.origin != kNoElement)
            pair(c.origin, c.observer);
        if (c.flow >= 0)
            m_json.member("brokenByFlow", m_matrix.flowWays()[std::size_t(c.flow)].flow);
        m_json.endObject();
    }

private:
    const Matrix& m_matrix;
    JsonOut m_json;
};

}  // namespace

void writeMatrixJson(const Matrix& matrix, const MatrixTable& table,
                     const std::vector<std::pair<Assertion, Checked>>& assertions,
                     const std::string& file, std::ostream& out)
{
    Writer w(matrix, out);
    JsonOut& json = w.json();
    json.beginObject();
    json.member("tool", "tombolo");
    json.member("file", file);
    json.member("groupedBy", wordOf(table.grouping.by));
    if (table.grouping.by == GroupBy::Label)
        json.member("label", table.grouping.label);
    w.number("origins", matrix.origins().size());
    w.number("observers", matrix.observers().size());
    w.number("classes", matrix.classes().classes.size());
    w.number("kinds", matrix.cells().size());
    w.number("packets", matrix.probes());
    w.groups("rows", table.rows);
    w.groups("columns", table.columns);
    json.beginArray("cells");
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            w.cell(table, r, c);
    }
    json.endArray();
    json.beginArray("flows");
    for (const FlowWay& f : matrix.flowWays())
        w.flow(f);
    json.endArray();
    json.beginArray("assertions");
    for (const auto& [assertion, checked] : assertions)
        w.checked(assertion, checked);
    json.endArray();
    json.endObject();
    json.finish();
}

}  // namespace tombolo::sim::analysis
