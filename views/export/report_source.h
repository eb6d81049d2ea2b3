// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "model/core/finding.h"
#include "sim/analysis/ledger.h"
#include "views/export/export.h"
#include "views/export/report_content.h"
#include "views/export/report_watch.h"
#include "views/render/render.h"
#include "views/text/duration_text.h"
#include "views/text/text.h"

namespace tombolo::exporting {

/// Flows beyond this appear in the overview only.
inline constexpr int kMostFlows = 40;
/// Drawings and charts of single flows.
inline constexpr int kMostFigures = 16;
/// Documents with more boxes show, for a flow, the surroundings of its path only.
inline constexpr std::size_t kCropAbove = 150;

/// Everything a report is made from. Holds its own, cleaned copy of the document.
struct ReportSource {
    ReportSource(const Topology& document, const sim::Trace* run, const render::Theme& shownTheme);
    ReportSource(const ReportSource&) = delete;
    ReportSource& operator=(const ReportSource&) = delete;

    const Topology topology;
    const TopologyIndex index;
    const sim::Trace* const trace;
    const render::Theme& theme;
    const std::vector<Finding> findings;
    const text::NameOf names;
    render::SceneModel scene;
    mutable ReportWatch watch;  ///< what it is told is no part of the report

    /// Who can tell what in the run; null without a run, or where it cannot be made.
    const sim::analysis::Ledger* ledger() const;

    QString name(const std::string& id) const { return names(id); }
    QString name(sim::ElementIx element) const;
    /// "Pod-A, Pod-B and 3 more"
    QString nameList(const std::vector<sim::ElementIx>& elements) const;

private:
    mutable std::optional<std::shared_ptr<const sim::analysis::Ledger>> m_ledger;
};

// The chapters, in the order of the report.
void addOverview(Report& report, const ReportSource& source);
void addAddressPlan(Report& report, const ReportSource& source);
void addRules(Report& report, const ReportSource& source);
void addFlows(Report& report, const ReportSource& source);
void addLedger(Report& report, const ReportSource& source);
void addTranslators(Report& report, const ReportSource& source);
void addMatrix(Report& report, const ReportSource& source);
void addRemedies(Report& report, const ReportSource& source);
void addAdvice(Report& report, const ReportSource& source);
void addProblems(Report& report, const ReportSource& source);
void addAssumptions(Report& report, const ReportSource& source);
void addCited(Report& report, const ReportSource& source);  ///< by the chapters before it
void addAbout(Report& report, const ReportSource& source);

/// @param parts ids of reportParts(); empty: all
Report buildReport(const ReportSource& source, const QStringList& parts);

// Helpers of the chapters.
Cell code(const QString& text);
Cell number(const QString& text);
/// A time in the unit of its column.
Cell timeCell(const text::DurationColumn& column, sim::TimeNs ns);
Tone toneOf(sim::Verdict verdict);
QString texts(const std::vector<IpAddress>& addresses);
QString texts(const std::vector<Prefix>& prefixes);
/// Notes rules for addCited(). @param rules numbers: "L-1, L-2", "SVC-1 … SVC-9" @return them
QString citeRules(Report& report, const QString& rules);
void addRow(Table& table, std::vector<Cell> row);

}  // namespace tombolo::exporting
