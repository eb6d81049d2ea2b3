// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sim/rules.h"
#include "views/export/report_source.h"
#include "views/text/rule_text.h"

using namespace Qt::StringLiterals;

namespace tombolo::exporting {

namespace {

std::ptrdiff_t placeOf(const QString& number)
{
    const auto all = sim::ruleNumbers();
    return std::find(all.begin(), all.end(), number.trimmed().toStdString()) - all.begin();
}

}  // namespace

QString citeRules(Report& report, const QString& rules)
{
    const auto all = sim::ruleNumbers();
    for (const QString& range : rules.split(u',', Qt::SkipEmptyParts)) {
        const std::ptrdiff_t first = placeOf(range.section(u'…', 0, 0));
        const std::ptrdiff_t last = placeOf(range.section(u'…', -1));
        for (std::ptrdiff_t rule = first; rule <= last && rule < std::ssize(all); ++rule)
            report.cited.insert(all[static_cast<std::size_t>(rule)]);
    }
    return rules;
}

void addCited(Report& report, const ReportSource& source)
{
    Q_UNUSED(source)
    if (report.cited.empty())
        return;
    Section section;
    section.id = u"cited"_s;
    section.title = ReportText::tr("Rules cited");
    section.blocks.push_back(Paragraph{ReportText::tr(
        "The rules of network behaviour by which Tombolo simulates, as far as this report names "
        "them, and how each is known. The command “tombolo explain RULE” prints any of them.")});
    Table table;
    table.caption = ReportText::tr("Rules");
    table.head = {ReportText::tr("Rule"), ReportText::tr("What it says"),
                  ReportText::tr("How it is known")};
    table.weights = {8, 62, 30};
    for (const std::string_view number : sim::ruleNumbers()) {
        if (!report.cited.contains(number))
            continue;
        const text::RuleText words = text::ruleWords(number);
        Cell said;
        said.text = words.title + u'\n' + words.sentence;
        said.lines = {{words.title, Tone::Muted}, {words.sentence, Tone::Plain}};
        addRow(table, {code(QString::fromUtf8(number.data(), std::ssize(number))),
                       said,
                       {words.source, Tone::Muted}});
    }
    section.blocks.push_back(std::move(table));
    report.sections.push_back(std::move(section));
}

}  // namespace tombolo::exporting
