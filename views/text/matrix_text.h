// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

#include "sim/analysis/assertion.h"
#include "views/text/text.h"

/// The matrix in words.
namespace tombolo::text {

QString sightWord(sim::analysis::PairSight sight);     ///< one or two words: "true", "translated"
QString sightMeaning(sim::analysis::PairSight sight);  ///< for a legend: one sentence
/// One character for tables of text: "✓", "≠".
QString sightSign(sim::analysis::PairSight sight);

/// "Pods of West", "Nodes of West", "app=web", "server".
QString groupText(const sim::analysis::MatrixTable& table, const sim::analysis::MatrixGroup& group,
                  const NameOf& names = {});
QString groupingText(const sim::analysis::MatrixGrouping& grouping);  ///< "by cluster"

/// What a cell says at a glance: "true", "as 10.10.0.11", "as the node", "no route", "mixed".
QString cellWord(const sim::analysis::Matrix& matrix, const sim::analysis::GroupCell& cell);
/// How its pairs divide: "4,900 translated, 100 true"; empty when they are all of one sort.
QString cellCounts(const sim::analysis::GroupCell& cell);
/// What becomes of the packets of one pair, in sentences.
QString pairText(const sim::analysis::Matrix& matrix, sim::ElementIx origin,
                 sim::ElementIx observer, const NameOf& names = {});
/// What becomes of a flow that takes another way than its pair is asked by.
QString flowWayText(const sim::analysis::Matrix& matrix, const sim::analysis::FlowWay& flow,
                    const NameOf& names = {});
/// The two parts of that for a table: by what the flow asks, and what becomes of its packets.
QString flowAskText(const sim::analysis::Matrix& matrix, const sim::analysis::FlowWay& flow,
                    const NameOf& names = {});
QString flowSightText(const sim::analysis::Matrix& matrix, const sim::analysis::FlowWay& flow,
                      const NameOf& names = {});
/// How the observer is addressed: "at its own address 10.0.0.5, TCP port 80".
QString wayText(const sim::analysis::Matrix& matrix, const sim::analysis::EntryWay& way,
                const NameOf& names = {});
/// The way of a flow's request on one line: "pod-a > n1 [10.1.0.2 becomes 10.20.0.11] > server".
QString pathText(const sim::Trace& trace, const sim::FlowResult& flow, const NameOf& names = {});

/// The table as text: heads, then a line of each row; for reports, CSV and clipboards.
struct MatrixSheet {
    QStringList columns;
    QList<QStringList> rows;  ///< the name of the row first
};
MatrixSheet matrixSheet(const sim::analysis::Matrix& matrix,
                        const sim::analysis::MatrixTable& table, const NameOf& names = {});
/// Kind by kind: who, at whom, how many pairs, what, an example. Separated by commas, RFC 4180.
QString matrixCsv(const sim::analysis::Matrix& matrix, const sim::analysis::MatrixTable& table,
                  const NameOf& names = {});

/// Why a sentence about the matrix is not one (Errc::BadValue of parseAssertion).
QString assertionError(const Error& error);
/// Whether it holds; when not, the breaking packet: who, its way, what was seen instead.
QString checkedText(const sim::analysis::Matrix& matrix, const sim::analysis::Assertion& assertion,
                    const sim::analysis::Checked& checked, const NameOf& names = {});

}  // namespace tombolo::text
