// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

namespace tombolo::text {

/// The sentence of one finding code; %1 to %9 are the finding's arguments.
struct FindingSentence {
    const char* code;
    const char* sentence;  ///< English source, context "Text"
};

/// Every code of model/core/validate_codes.h, in that order.
std::span<const FindingSentence> findingSentences();

}  // namespace tombolo::text
