// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <iosfwd>
#include <string>

#include "sim/trace.h"

namespace tombolo::sim {

/// Makes the sentence ("why") of a step; given by the caller, because sentences live in views/text.
using WhyText = std::function<std::string(const Trace&, const Step&)>;

/// The trace as format.md section 3 says: JSON, keys in that order, two-space indentation, newline
/// at the end; byte for byte the same on every machine.
void writeJson(const Trace& trace, std::ostream& out, const WhyText& why);
/// The words of the readable form in another language than English.
struct TraceWords {
    /// Another language's phrase for an English one; `%1`, `%2`… stand for names and numbers.
    std::function<std::string(const char* english)> say;
    /// Places of a terminal that a text takes; none: one for each byte.
    std::function<std::size_t(const std::string&)> width;
};

/// The readable form: per flow the verdict and a table of hops with what changed and why.
void writeText(const Trace& trace, std::ostream& out, const WhyText& why,
               const TraceWords& words = {});

}  // namespace tombolo::sim
