// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <memory>
#include <set>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tombolo::render {
struct LensLook;
}
namespace tombolo::sim::analysis {
struct AddressAdvice;
}

/// A report as plain content: built once, written as HTML or on pages. Texts are not escaped here;
/// the writers do that.
namespace tombolo::exporting {

/// Translation context of every text of the report.
class ReportText {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// What a text says about its subject; shown by colour and by a sign, never by colour alone.
enum class Tone { Plain, Muted, Good, Caution, Bad, Masked };

struct Cell {
    QString text;
    Tone tone = Tone::Plain;
    bool code = false;     ///< address, prefix, id: tabular face
    bool changed = false;  ///< differs from the row above: marked
    bool number = false;   ///< of a column in one unit: stands at the right
    /// Lines of different tones, which together are the text.
    std::vector<std::pair<QString, Tone>> lines = {};
};

struct Table {
    QString label;  ///< "Table 3"; given by numberReport()
    QString caption;
    QStringList head;
    std::vector<int> weights;  ///< widths of the columns, relative
    std::vector<std::vector<Cell>> rows;
    qsizetype leftOut = 0;  ///< rows that cutTables() took away
};

struct Paragraph {
    QString text;
    Tone tone = Tone::Plain;
};

/// Name and value, one per line.
struct Facts {
    std::vector<std::pair<QString, Cell>> rows;
};

/// The diagram, or one flow's path in it, or the diagram as somebody sees it.
struct Drawing {
    int flow = -1;
    bool crop = false;
    std::shared_ptr<const render::LensLook> look = nullptr;
    QString caption;
    QString label;        ///< "Figure 2"
    QString description;  ///< for those who cannot see it
};

/// Latency by hop of one flow, or what growth does to the addresses.
struct Chart {
    int flow = -1;
    QString caption;
    std::shared_ptr<const sim::analysis::AddressAdvice> addresses = nullptr;
    int curve = 0;       ///< of the addresses
    QString label = {};  ///< "Figure 3"
};

using Block = std::variant<Paragraph, Facts, Table, Drawing, Chart>;

struct Section {
    QString id;      ///< anchor
    QString number;  ///< "2.1"; given by numberReport()
    QString title;
    int level = 1;  ///< 1: chapter, 2: inside a chapter
    std::vector<Block> blocks;
    bool newPage =
        false;  ///< on paper: begins a page, with the sections after it up to the next such
};

struct Report {
    QString title;
    QString subtitle;
    QString language;  ///< "en" or "ja"
    QString footer;
    std::vector<Section> sections;
    std::set<std::string_view> cited = {};  ///< rules that it names, of sim::ruleNumbers()
};

/// Numbers chapters and sections, and figures and tables each through the whole report.
void numberReport(Report& report);
/// Tables for people end after `most` rows, and say how many more there are.
void cutTables(Report& report, std::size_t most);
/// "2.1  Title" as headings and contents show it.
QString headingText(const Section& section);
/// "Table 3. Caption"; the caption alone where nothing is numbered.
QString captionText(const QString& label, const QString& caption);
/// Whether all of its cells are numbers (those that hold something).
bool isNumeric(const Table& table, std::size_t column);
/// A sign for the tone that reads without colour; empty for plain and muted.
QString signOf(Tone tone);
/// What stands below a table that was cut.
QString leftOutText(qsizetype rows);

}  // namespace tombolo::exporting
