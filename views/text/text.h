// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

#include <functional>

#include "model/core/finding.h"
#include "sim/trace.h"

/// The one place that turns codes into sentences for people (translated; English source).
namespace tombolo::text {

/// Turns an element id into the name to show. An empty function shows ids.
using NameOf = std::function<QString(const std::string& id)>;

/// A name of the document on one line of its own direction: without controls, and isolated where it
/// runs from right to left, so that it never turns the addresses beside it.
QString shownName(const QString& name);
QString shownName(const std::string& name);

QString errorText(const Error& error);  ///< what is wrong, where, what to do
/// What is wrong and what to do, without the place (for a message that shows the place elsewhere).
QString errorSentence(const Error& error);
QString placeText(const Place& place);  ///< "file.tombolo:3:7", "… at /clusters/0"; may be empty
/// Sentence that says what is wrong and what to do.
/// @param names element ids to names (may be empty: ids)
QString findingText(const Finding& finding, const NameOf& names = {});
/// False for a code that has no sentence of its own (findingText then shows the bare code).
bool hasFindingText(const std::string& code);
QString severityText(Severity severity);
QString reasonText(sim::Reason reason);  ///< a sentence: "no route to the destination"
QString reasonWord(sim::Reason reason);  ///< one or two words for a drop mark
QString verdictText(sim::Verdict verdict);
/// The same for a flow: also that somebody else answered than the one that it is meant for.
QString verdictText(const sim::Exchange& exchange);
/// Who got the packet of a stray flow (Exchange::isStray) instead of whom, and why.
QString strayText(const sim::Trace& trace, const sim::Exchange& exchange, const NameOf& names = {});
/// How many packets went unanswered before the one that tells of the flow, and what became of the
/// first; empty where that one tells (FlowResult::isLate).
QString lateText(const sim::Trace& trace, const sim::FlowResult& flow, const NameOf& names = {});
/// The same by values. @param packets how many; @param at element's id where the first ended
QString lateText(std::uint32_t packets, sim::Verdict verdict, sim::Reason reason,
                 const std::string& at, const NameOf& names = {});
QString stepTitle(const sim::Step& step);  ///< "Source translation", "Route", …
QString stepTitle(sim::StepKind kind);
/// Why the step happened, one or two sentences.
/// @param names element ids to names (may be empty: ids)
QString stepText(const sim::Trace& trace, const sim::Step& step, const NameOf& names = {});
/// Verdict and who is hidden by what.
QString flowSummary(const sim::Trace& trace, const sim::FlowResult& flow, const NameOf& names = {});
/// The configuration that a Step::rule or HiddenBy::rule names: "masquerade", "service web", …
QString ruleText(const std::string& rule, const NameOf& names = {});
QString kindText(ElementKind kind);       ///< "Network", "Pod", …
QString duration(sim::TimeNs ns);         ///< "50 µs", "1.2 ms" in the current locale's form
QString protocolText(Protocol protocol);  ///< "TCP", "UDP", "ICMP", "any protocol"
QString identityText(Identity identity);  ///< "X-Forwarded-For", "PROXY protocol v1", …
/// "10.0.0.1:80", "[2001:db8::1]:80"; without the port when it is 0.
QString endpointText(const IpAddress& address, std::uint16_t port);
/// "A, B and C" in the current language. More than `most` are counted: "A, B and 7 more".
QString listText(const QStringList& items, int most = 8);

/// The items with commas between them, as the language writes commas.
QString commaText(const QStringList& items);

/// Installs the translators of Tombolo and Qt for "en" or "ja" (or "" for the system's); may be
/// called again while running (widgets get LanguageChange). Lives in the application object.
void setLanguage(const QString& language);
QString language();  ///< "en" or "ja": what is shown now

}  // namespace tombolo::text
