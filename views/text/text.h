// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "model/core/finding.h"
#include "sim/trace.h"

/// The one place that turns codes into sentences for people (translated; English source).
namespace tombolo::text {

QString errorText(const Error& error);          ///< what is wrong, where, what to do
QString findingText(const Finding& finding);    ///< sentence that says what to do
QString severityText(Severity severity);
QString reasonText(sim::Reason reason);         ///< a sentence: "no route to the destination"
QString reasonWord(sim::Reason reason);         ///< one or two words for a drop mark
QString verdictText(sim::Verdict verdict);
QString stepTitle(const sim::Step& step);       ///< "Source translation", "Route", …
/// Why the step happened, one sentence. @param names element ids to names (may be null: ids)
QString stepText(const sim::Trace& trace, const sim::Step& step);
QString flowSummary(const sim::Trace& trace, const sim::FlowResult& flow);  ///< verdict and who is hidden by what
QString kindText(ElementKind kind);             ///< "Network", "Pod", …
QString duration(sim::TimeNs ns);               ///< "50 µs", "1.2 ms" in the current locale's form

/// Installs the translators of Tombolo and Qt for "en" or "ja" (or "" for the system's); may be
/// called again while running (widgets get LanguageChange). Lives in the application object.
void setLanguage(const QString& language);
QString language();

}  // namespace tombolo::text
