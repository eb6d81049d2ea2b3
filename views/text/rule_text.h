// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <string_view>

/// What the rules say that steps refer to (sim/rules.h), in the current language.
namespace tombolo::text {

/// A rule in words; all empty for an unknown number.
struct RuleText {
    QString title;     ///< a few words
    QString sentence;  ///< what the rule says
    QString source;    ///< how it is known
};
RuleText ruleWords(std::string_view number);

/// "L-8: address of a masquerade", the sentence and the source, for a tooltip. Plain text.
QString ruleTip(std::string_view number);

}  // namespace tombolo::text
