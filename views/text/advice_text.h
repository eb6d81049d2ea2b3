// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>
#include <QStringList>

#include "sim/analysis/advisor.h"
#include "views/text/text.h"

/// The trade of the two models in words and tables (sim/analysis/advisor.h).
namespace tombolo::text {

/// The verdict in a few words: "Flat, for now".
QString adviceTitle(const sim::analysis::Advice& advice);
/// Who reads: whoever sits before the window finds its boxes; everybody else, the commands.
enum class AdviceReader { Paper, Window };
/// Why, with the numbers that it rests on.
QString adviceParagraph(const sim::analysis::Advice& advice, const NameOf& names = {},
                        AdviceReader reader = AdviceReader::Paper);
/// What would make it another one; may be empty.
QStringList adviceChanges(const sim::analysis::Advice& advice);

/// A line of the comparison; a side that there is not is "–".
struct TradeRow {
    QString what;
    QString flat;
    QString island;
    QString details;
};
QList<TradeRow> tradeRows(const sim::analysis::Advice& advice, const NameOf& names = {});

/// A line of the plan of addresses for a flat network.
struct AllocationRow {
    QString cluster;
    QString nodes;
    QString nodeBlock;  ///< "/24"
    QString prefixes;
    QString addresses;
};
QList<AllocationRow> allocationRows(const sim::analysis::Advice& advice, bool grown,
                                    const NameOf& names = {});
/// That a node's block holds fewer addresses than a node has pods, where that is why a plan does
/// not fit; else empty. The rest of a sentence.
QString blockTooSmall(const sim::analysis::AddressAdvice& addresses, const convert::Misfit& misfit,
                      const NameOf& names = {});
/// What a plan wastes, or why there is none.
QString planText(const sim::analysis::AddressAdvice& addresses, bool grown,
                 const NameOf& names = {});
/// The free blocks that the plan could use.
QString freeText(const sim::analysis::AddressAdvice& addresses);
/// How long it fits, for one thing that grows, and with which node blocks.
QString curveText(const sim::analysis::AddressAdvice& addresses,
                  const sim::analysis::GrowthCurve& curve);
QString nodeBlocksText(const std::vector<int>& lengths);  ///< "/24 and /25"
QString growthText(sim::analysis::Growth growth);         ///< "Nodes"

/// Name of a cost (CostItem::code), for a form.
QString costText(const char* code);
/// Pods that a node block has addresses for.
double podRoom(Family family, int length);
/// A number of addresses; large ones as a power of ten.
QString addressCount(double count);

/// Everything as plain text.
QString adviceReport(const sim::analysis::Advice& advice, const NameOf& names = {});

}  // namespace tombolo::text
