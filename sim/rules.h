// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The rules that runs follow, by the numbers that steps name (Step::law). Their words are in
/// views/text/rule_text.h.
namespace tombolo::sim {

/// Every rule of semantics.md in its order: "K-1" … "L-22"; a rule without a number of its own goes
/// by its section ("0.2").
std::span<const std::string_view> ruleNumbers();

/// The number as it is written, from what somebody typed: "l-8", "L8", " svc 4". @return "" for
/// none
std::string_view findRule(std::string_view typed);

/// Numbers that somebody may have meant: of the same group, nearest first; else the groups' first
/// ones.
std::vector<std::string_view> rulesNear(std::string_view typed);

}  // namespace tombolo::sim
