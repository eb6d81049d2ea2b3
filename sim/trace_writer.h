// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <iosfwd>

#include "sim/trace.h"

namespace tombolo::sim {

/// Makes the sentence ("why") of a step; given by the caller, because sentences live in views/text.
using WhyText = std::function<std::string(const Trace&, const Step&)>;

/// The trace as format.md section 3 says: JSON, keys in that order, two-space indentation, newline
/// at the end; byte for byte the same on every machine.
void writeJson(const Trace& trace, std::ostream& out, const WhyText& why);
/// The readable form: per flow the verdict and a table of hops with what changed and why.
void writeText(const Trace& trace, std::ostream& out, const WhyText& why);

}  // namespace tombolo::sim
