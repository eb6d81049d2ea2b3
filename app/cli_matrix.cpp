// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <numeric>
#include <sstream>

#include "app/cli_support.h"
#include "app/cli_words.h"
#include "model/core/topology_index.h"
#include "sim/analysis/matrix_json.h"
#include "sim/plan.h"
#include "views/export/files.h"
#include "views/export/matrix_html.h"
#include "views/text/matrix_text.h"

using namespace Qt::StringLiterals;

namespace tombolo::app {
namespace {

using namespace sim::analysis;
using Checks = std::vector<std::pair<Assertion, Checked>>;

constexpr const char* kAssertionHelp =
    "A sentence that has to hold; may be given several times. OBSERVER sees ORIGIN; no hidden "
    "source at OBSERVER; ORIGIN reaches OBSERVER; ORIGIN does not reach OBSERVER; each with 'by "
    "address' behind it where a proxy's header shall not count. Who: an id (of an element, or of "
    "a cluster or service for what is in it), host:ID, pod:ID, pod:KEY=VALUE[,KEY=VALUE]…, "
    "node:ID (with its pods), cluster:ID, service:ID, any.";

void addOptions(CommandParser& command)
{
    command.addLanguage();
    command.addTheme();
    QCommandLineParser& p = command.parser();
    p.addOption({QStringLiteral("group"),
                 QStringLiteral("What one row and one column stand for: cluster, node, label:KEY "
                                "or none (every element by itself)."),
                 QStringLiteral("by"), QStringLiteral("cluster")});
    p.addOption(
        {QStringLiteral("assert"), QString::fromUtf8(kAssertionHelp), QStringLiteral("sentence")});
    p.addOption({QStringLiteral("json"), QStringLiteral("Print JSON.")});
    p.addOption({QStringLiteral("csv"), QStringLiteral("Print CSV: a line for each kind of pair "
                                                       "of two groups.")});
    p.addOption({QStringLiteral("html"), QStringLiteral("Print a page of HTML.")});
    p.addOption({{QStringLiteral("o"), QStringLiteral("output")},
                 QStringLiteral("File to write instead of printing."),
                 QStringLiteral("file")});
}

std::optional<MatrixGrouping> groupingOf(const QString& text)
{
    if (text == QLatin1String("cluster"))
        return MatrixGrouping{GroupBy::Cluster, {}};
    if (text == QLatin1String("node"))
        return MatrixGrouping{GroupBy::Node, {}};
    if (text == QLatin1String("none"))
        return MatrixGrouping{GroupBy::Element, {}};
    if (text.startsWith(QLatin1String("label:")) && text.size() > 6)
        return MatrixGrouping{GroupBy::Label, text.mid(6).toStdString()};
    return {};
}

QString padded(const QString& text, qsizetype width)
{
    return text.size() > width ? text.left(width - 1) + QChar(u'…')
                               : text.leftJustified(width, QLatin1Char(' '));
}

/// Signs and words side by side; signs alone where the words would not fit the line.
QString grid(const Matrix& matrix, const MatrixTable& table)
{
    constexpr qsizetype kLine = 160;
    constexpr qsizetype kWidest = 48;
    const text::MatrixSheet sheet = text::matrixSheet(matrix, table);
    qsizetype first = 0;
    for (const QStringList& row : sheet.rows)
        first = std::max(first, row.front().size());
    first = std::min<qsizetype>(first, 40);
    std::vector<qsizetype> widths;
    qsizetype all = first;
    for (qsizetype c = 1; c < sheet.columns.size(); ++c) {
        qsizetype width = sheet.columns[c].size();
        for (const QStringList& row : sheet.rows)
            width = std::max(width, row[c].size() + 2);
        widths.push_back(std::min(width, kWidest));
        all += widths.back() + 2;
    }
    const bool words = all <= kLine;
    QString out;
    if (words) {
        out += QString(first, QLatin1Char(' '));
        for (std::size_t c = 0; c < widths.size(); ++c)
            out += "  "_L1 + padded(sheet.columns[qsizetype(c) + 1], widths[c]);
        out += QLatin1Char('\n');
    } else {
        for (qsizetype c = 1; c < sheet.columns.size(); ++c)
            out += QStringLiteral("%1  %2\n").arg(c, 5).arg(sheet.columns[c]);
    }
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const QStringList& row = sheet.rows[qsizetype(r)];
        out += padded(row.front(), first) + (words ? QString() : QStringLiteral("  "));
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const GroupCell& cell = table.at(r, c);
            const QString sign = cell.mixed() ? QStringLiteral("%") : text::sightSign(cell.sight());
            out +=
                words ? "  "_L1 + padded(sign + QLatin1Char(' ') + row[qsizetype(c) + 1], widths[c])
                      : sign;
        }
        while (out.endsWith(QLatin1Char(' ')))
            out.chop(1);
        out += QLatin1Char('\n');
    }
    return out;
}

/// What the signs that occur mean.
QString legend(const MatrixTable& table)
{
    std::array<bool, kSights> met{};
    bool mixed = false;
    for (const GroupCell& cell : table.cells) {
        mixed = mixed || cell.mixed();
        for (std::size_t s = 1; s < kSights; ++s)
            met[s] = met[s] || cell.counts[s] > 0;
    }
    QString out;
    for (std::size_t s = 1; s < kSights; ++s) {
        if (met[s])
            out += QStringLiteral("%1 %2: %3\n")
                       .arg(text::sightSign(PairSight(s)), text::sightWord(PairSight(s)),
                            text::sightMeaning(PairSight(s)));
    }
    if (mixed)
        out += CliWords::tr("% mixed: several of these; --group node or none tells which.") +
               QLatin1Char('\n');
    return out;
}

/// Kinds of pairs in words, those that are not simply true.
QString explained(const Matrix& matrix, const MatrixTable& table)
{
    constexpr int kMost = 30;
    QString out;
    int count = 0;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            for (const GroupCell::Part& part : storiesOf(matrix, table.at(r, c))) {
                if (matrix.cells()[part.cell].sight == PairSight::True || ++count > kMost)
                    continue;
                const auto [o, e] =
                    exampleOf(matrix, part.cell, table.rows[r].members, table.columns[c].members);
                out += QStringLiteral("%1 > %2 (%3 of %4)\n    %5\n")
                           .arg(text::groupText(table, table.rows[r]),
                                text::groupText(table, table.columns[c]))
                           .arg(part.pairs)
                           .arg(table.at(r, c).pairs)
                           .arg(text::pairText(matrix, o, e));
            }
        }
    }
    if (count > kMost)
        out += CliWords::tr("… and %1 more kinds; --json and --csv have all.").arg(count - kMost) +
               QLatin1Char('\n');
    return out;
}

/// The document's flows that take another way than the one by which their pair is asked.
QString otherFlows(const Matrix& matrix)
{
    constexpr std::size_t kMost = 30;
    const auto& ways = matrix.flowWays();
    QString out;
    for (std::size_t i = 0; i < std::min(kMost, ways.size()); ++i)
        out += QStringLiteral("    %1\n").arg(text::flowWayText(matrix, ways[i]));
    if (ways.size() > kMost)
        out += QStringLiteral("    ") + CliWords::tr("… and %1 more").arg(ways.size() - kMost) +
               QLatin1Char('\n');
    return out.isEmpty()
               ? out
               : CliWords::tr("Flows that come by another way:") + QLatin1Char('\n') + out;
}

QString report(const Matrix& matrix, const MatrixTable& table, const QString& file)
{
    const auto pairs =
        std::accumulate(table.cells.begin(), table.cells.end(), std::uint64_t(0),
                        [](std::uint64_t sum, const GroupCell& cell) { return sum + cell.pairs; });
    QString out = CliWords::tr("%1: %2 origins, %3 observers, %4 pairs of %5 kinds")
                      .arg(file)
                      .arg(matrix.origins().size())
                      .arg(matrix.observers().size())
                      .arg(pairs)
                      .arg(matrix.cells().size()) +
                  QStringLiteral("\n\n");
    out += grid(matrix, table) + QLatin1Char('\n') + legend(table);
    const QString more = explained(matrix, table);
    const QString flows = otherFlows(matrix);
    return out + (more.isEmpty() ? QString() : QLatin1Char('\n') + more) +
           (flows.isEmpty() ? QString() : QLatin1Char('\n') + flows);
}

/// @return nothing when one cannot be understood (said already)
std::optional<Checks> checkAll(const QStringList& sentences, const Topology& topology,
                               Matrix& matrix)
{
    Checks out;
    bool good = true;
    for (const QString& sentence : sentences) {
        const auto assertion = parseAssertion(topology, matrix, sentence.toStdString());
        if (!assertion) {
            printError(QStringLiteral("tombolo matrix: ") +
                       text::assertionError(assertion.error()));
            good = false;
            continue;
        }
        out.emplace_back(*assertion, check(matrix, *assertion));
        const Checked& checked = out.back().second;
        // What holds of nobody holds of no document either: a build would trust it.
        if (checked.holds && checked.pairs == 0) {
            printError(QStringLiteral("tombolo matrix: '%1' speaks of nobody: no pair of a sender "
                                      "and a listener is meant")
                           .arg(sentence));
            good = false;
        }
    }
    return good ? std::optional(std::move(out)) : std::nullopt;
}

std::string written(const CommandParser& command, const Topology& topology, const Matrix& matrix,
                    const MatrixTable& table, const Checks& checks)
{
    if (command.isSet(QStringLiteral("json"))) {
        std::ostringstream out;
        writeMatrixJson(matrix, table, checks, command.file().toStdString(), out);
        return out.str();
    }
    if (command.isSet(QStringLiteral("csv")))
        return text::matrixCsv(matrix, table).toStdString();
    if (command.isSet(QStringLiteral("html")))
        return exporting::matrixHtml(matrix, table, QFileInfo(command.file()).fileName(),
                                     command.value(QStringLiteral("theme")),
                                     exporting::namesOf(TopologyIndex(topology)))
            .toStdString();
    QString out;
    if (checks.empty() || command.isSet(QStringLiteral("o")))
        out = report(matrix, table, command.file());
    for (const auto& [assertion, checked] : checks)
        out += text::checkedText(matrix, assertion, checked) + QLatin1Char('\n');
    return out.toStdString();
}

}  // namespace

int runMatrix(const QStringList& arguments)
{
    CommandParser command("matrix");
    addOptions(command);
    if (const auto code = command.parse(arguments, 1))
        return *code;
    const auto grouping = groupingOf(command.value(QStringLiteral("group")));
    if (!grouping)
        return command.refuse(QStringLiteral("--group takes cluster, node, label:KEY or none, "
                                             "not '%1'")
                                  .arg(command.value(QStringLiteral("group"))));
    int formats = 0;
    for (const char* format : {"json", "csv", "html"})
        formats += command.isSet(QString::fromLatin1(format)) ? 1 : 0;
    if (formats > 1)
        return command.refuse(QStringLiteral("only one of --json, --csv and --html"));
    if (const auto code = command.refuseOverwriting())
        return *code;
    const Loaded loaded = load(command.file());
    if (!loaded.topology)
        return loaded.exitCode;
    // A matrix could do without a flow that is at fault; but what trace refuses is no document.
    if (const auto plan = sim::makePlan(*loaded.topology, {}); !plan)
        return failed(plan.error(), command.file());
    auto matrix = Matrix::of(*loaded.topology);
    if (!matrix)
        return failed(matrix.error(), command.file());
    const auto table = tableOf(*loaded.topology, *matrix, *grouping);
    if (!table && table.error().code == Errc::LimitReached) {
        printError(QStringLiteral("tombolo matrix: the table has more than %1 cells; take coarser "
                                  "groups, such as --group node or --group cluster")
                       .arg(table.error().args.size() > 1
                                ? QString::fromStdString(table.error().args[1])
                                : QString()));
        return kLimit;
    }
    if (!table)
        return failed(table.error(), command.file());
    auto checks =
        checkAll(command.parser().values(QStringLiteral("assert")), *loaded.topology, *matrix);
    if (!checks)
        return kUsage;
    const std::string text = written(command, *loaded.topology, *matrix, *table, *checks);
    const QString output = command.value(QStringLiteral("o"));
    if (const int code = writeOutput(output.isEmpty() ? QStringLiteral("-") : output, text);
        code != kOk)
        return code;
    const bool broken = std::any_of(checks->begin(), checks->end(),
                                    [](const auto& check) { return !check.second.holds; });
    // Where the answer goes to a file or a program, people still get to know what broke.
    for (const auto& [assertion, checked] : *checks) {
        if (!checked.holds && (formats > 0 || !output.isEmpty()))
            printError(text::checkedText(*matrix, assertion, checked));
    }
    return broken ? kFailed : kOk;
}

}  // namespace tombolo::app
