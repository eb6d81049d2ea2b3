// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/catalogue_all.h"
#include "tests/sim/catalogue_compare.h"
#include "tests/sim/catalogue_tables.h"

/// The catalogue's seventy cases, hop by hop, as a kernel had them on its wires.
using namespace tombolo;
using namespace tombolo::test;
using namespace tombolo::test::catalogue;

namespace {

const std::map<std::string, std::vector<Row>>& catalogueRows()
{
    static const auto all = readCases(SOURCE_DIR "/tests/sim/catalogue/cases.md");
    return all;
}

void compareAll(const std::vector<Case>& cases)
{
    for (const Case& one : cases) {
        if (one.make == nullptr)
            continue;
        check::context() = one.id;
        const auto rows = catalogueRows().find(one.id);
        REQUIRE(rows != catalogueRows().end());
        const World world = one.make();
        const auto trace = world.run();
        for (const std::string& line : Compare(one, rows->second, world, *trace).differences())
            check::report(false, __FILE__, __LINE__, line);
        if (one.also)
            one.also(world, *trace);
    }
}

Case h05()
{
    for (const Case& one : hidingServices())
        if (one.id == "H05")
            return one;
    throw check::Ended();
}

}  // namespace

TEST(egress)
{
    compareAll(egressCases());
}

TEST(servicesThatHide)
{
    compareAll(hidingServices());
}

TEST(servicesThatKeep)
{
    compareAll(keepingServices());
}

TEST(servicesThatFail)
{
    compareAll(failingServices());
}

TEST(clusterToCluster)
{
    compareAll(clusterCases());
}

TEST(proxies)
{
    compareAll(proxyCases());
}

TEST(machines)
{
    compareAll(machineCases());
}

TEST(failuresWithoutTranslation)
{
    compareAll(untranslatedFailures());
}

TEST(failuresOfTranslation)
{
    compareAll(translatedFailures());
}

/// L-1, L-4: what each translating machine remembers of the connection, original and reply tuple.
TEST(tablesHoldTheKernelsEntries)
{
    const auto lines = readTables(SOURCE_DIR "/tests/sim/catalogue/cases.md");
    int compared = 0;
    for (const Case& one : allCases()) {
        const auto known = lines.find(one.id);
        if (one.make == nullptr || known == lines.end() || one.id == "H08")
            continue;  // H08's entries have the tunnel's address, which is another one here
        check::context() = one.id;
        const auto trace = one.make().run();
        for (const std::string& line : missingEntries(one, known->second, *trace, compared))
            check::report(false, __FILE__, __LINE__, line);
    }
    CHECK(compared >= 35);
}

/// Seventy cases, each with rows; every row of each is compared, or its absence has a reason.
TEST(nothingIsLeftOut)
{
    CHECK_EQ(catalogueRows().size(), 70U);
    std::map<std::string, std::vector<Case>> entries;
    for (const Case& one : allCases())
        entries[one.id].push_back(one);
    std::size_t literal = 0;
    for (const auto& [id, rows] : catalogueRows()) {
        check::context() = id;
        CHECK(rows.size() >= 2);
        REQUIRE(entries.contains(id));
        literal += entries[id].front().make != nullptr ? 1U : 0U;
        for (const Case& one : entries[id]) {
            CHECK(one.make != nullptr || one.why.size() > 40);
            for (const Without& w : one.without)
                CHECK(!w.why.empty());
        }
        for (const Row& row : rows) {
            const auto here =
                std::count_if(entries[id].begin(), entries[id].end(), [&](const Case& c) {
                    return c.only.empty() || names(c.only, row.id);
                });
            CHECK_ROW(here == 1, row.id);
        }
        entries.erase(id);
    }
    CHECK(entries.empty());
    CHECK_EQ(literal, 64U);
}

/// The comparison can fail: each cell of a row that is changed is missed.
TEST(comparisonSeesEveryCell)
{
    const Case one = h05();
    const World world = one.make();
    const auto trace = world.run();
    const auto rows = catalogueRows().at("H05");
    CHECK(Compare(one, rows, world, *trace).differences().empty());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (int cell = 0; cell < 5; ++cell) {
            auto changed = rows;
            Row& row = changed[i];
            std::string* cells[] = {&row.at, &row.direction, &row.source, &row.destination,
                                    &row.ttl};
            const char* values[] = {"srv.eth0", row.direction == "in" ? "out" : "in", "10.9.9.9:1",
                                    "10.9.9.9:1", "7"};
            *cells[cell] = values[cell];
            check::context() = row.id + ' ' + std::to_string(cell);
            CHECK(!Compare(one, changed, world, *trace).differences().empty());
        }
        auto shorter = rows;
        shorter.erase(shorter.begin() + std::ptrdiff_t(i));
        // "in" repeats the wire of the "out" before it; every other row is the only one of its own.
        CHECK_EQ(Compare(one, shorter, world, *trace).differences().empty(),
                 rows[i].direction == "in" ||
                     (i + 1 < rows.size() && rows[i + 1].direction == "in"));
    }
    Case other = one;
    other.flows[0].second = "dropped";
    CHECK(!Compare(other, rows, world, *trace).differences().empty());
    other = one;
    other.hides = "";
    CHECK(!Compare(other, rows, world, *trace).differences().empty());
}

CHECK_MAIN()
