// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>

#include <map>
#include <set>
#include <string>

#include "sim/analysis/flow_numbers.h"
#include "views/text/text.h"

/// What a document and its twin in the other model come to, side by side.
namespace tombolo::text {

using NumbersById = std::map<std::string, sim::analysis::FlowNumbers>;
/// @param trace null: no numbers
NumbersById numbersById(const sim::Trace* trace);
/// Flows that one of the runs answers and the other does not: their hops and times say nothing.
std::set<std::string> answeredOnce(const NumbersById& a, const NumbersById& b);
/// "4 of 5"; empty without flows.
QString answeredText(const NumbersById& all);
/// The name of the sums without those flows: "All flows".
QString summedText(const std::set<std::string>& without);

/// Sums of one side's flows, in words.
struct TwinSums {
    QString hops, translations, sees, candidates, latency;
    QString hidden;  ///< how many flows, as a number
};
TwinSums sumsOf(const NumbersById& all, const std::set<std::string>& without);

/// A line of the totals of both.
struct TwinTotal {
    QString what;
    QString left;
    QString right;
};
/// @param traces null where there was no run
QList<TwinTotal> twinTotals(const Topology& left, const sim::Trace* leftTrace,
                            const Topology& right, const sim::Trace* rightTrace);

}  // namespace tombolo::text
