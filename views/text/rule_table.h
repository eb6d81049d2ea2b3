// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

namespace tombolo::text {

/// Words of one rule.
struct RuleWords {
    const char* number;    ///< as sim::ruleNumbers() has it
    const char* title;     ///< English source, context "Rules"
    const char* sentence;  ///< English source, context "Rules"
    /// How it is known, parts divided by "; ": "kv E02 E03" (measured on a Linux kernel, names of
    /// the experiments), "src PLACE" (source code), "doc PLACE", "rfc NUMBER", "derived", "recall".
    const char* source;
};

std::span<const RuleWords> clusterRules();  ///< 0.2, K, F, I
std::span<const RuleWords> serviceRules();  ///< EGR, SVC, ING, 3.6, PX
std::span<const RuleWords> betweenRules();  ///< SM, 4.3, HY, OV
std::span<const RuleWords> linuxRules();    ///< L, 6.2

}  // namespace tombolo::text
