// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "sim/analysis/diff.h"
#include "views/text/text.h"

/// The difference of two documents in words (sim/analysis/diff.h).
namespace tombolo::text {

/// "−" gone or lost, "+" new or gained, "~" otherwise.
QString diffSign(sim::analysis::DiffKind kind);
/// What changed, one sentence.
QString diffText(const sim::analysis::DiffLine& line, const NameOf& names = {});
/// Whom it concerns: "Pod-A, Pod-B → Server"; for elements their names.
QString diffSubject(const sim::analysis::DiffLine& line, const NameOf& names = {});
/// "3 pairs, 2 flows"; empty where there is nothing to count.
QString diffCount(const sim::analysis::DiffLine& line);
/// How much was compared, and what not.
QString diffScope(const sim::analysis::Behaviour& behaviour);
/// Why a packet did not get through, and where.
QString failureText(const sim::analysis::Sighting& sighting, const NameOf& names = {});
/// Everything, one line per change.
QString diffReport(const sim::analysis::Behaviour& behaviour, const NameOf& names = {});

}  // namespace tombolo::text
