// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

#include "sim/analysis/remedies.h"
#include "views/text/text.h"

/// Why a source is hidden and what would bring it back, in words (sim/analysis/remedies.h).
namespace tombolo::text {

/// One translation: who wrote which address over which, by which rule.
QString lossText(const sim::analysis::Loss& loss, const NameOf& names = {});
/// What the receiver sees instead of whom, and who else it could be.
QString whyText(const sim::analysis::Why& why, const NameOf& names = {});
/// A change as something to do: "Turn the masquerade of Cluster 1 off".
QString changeText(const sim::analysis::Change& change, const NameOf& names = {});
/// All changes of a remedy, as one line.
QString remedyText(const sim::analysis::Remedy& remedy, const NameOf& names = {});
/// What its receiver sees then.
QString remedySight(const sim::analysis::Remedy& remedy, const NameOf& names = {});

/// One part of a remedy's price, a few words for a chip.
struct PriceTag {
    enum class Weight { Gain, Cost, Harm };
    Weight weight = Weight::Cost;
    QString text;
    QString details;  ///< what the words leave out; may be empty
};
/// Harm first, then what it costs, then what else is gained; never empty.
QList<PriceTag> priceTags(const sim::analysis::Price& price, const NameOf& names = {});

/// What to say where there are no remedies; empty where there are.
QString noRemedyText(const sim::analysis::Why& why, const NameOf& names = {});

/// The whole answer as plain text, with numbers that `tombolo why --apply` takes.
QString whyReport(const sim::analysis::Why& why, const NameOf& names = {});

}  // namespace tombolo::text
