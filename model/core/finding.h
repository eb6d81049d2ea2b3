// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/core/edit.h"

namespace tombolo {

enum class Severity : std::uint8_t { Error, Warning, Hint };

/// One thing a designer should hear of. `code` is stable for ever ("address-outside-network");
/// views/text turns code and args into a sentence that says what to do.
struct Finding {
    Severity severity{};
    std::string code;
    std::vector<std::string> args;
    std::string element;   ///< id of the element to go to; may be empty
    std::string pointer;   ///< JSON pointer of the value
    /// The one safe mending, where there is one; an undo step.
    std::optional<EditList> fix;
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// Everything `tombolo check` and the Problems list say about a document; errors first, then in
/// document order. Pure and deterministic; linear-ish (10,000 pods well under 100 ms).
std::vector<Finding> validate(const Topology& topology);

/// Invariants that must never break whatever a user does (unique ids, references of nested elements,
/// indices). Run after every command in debug builds and tests.
Result<Done> checkIntegrity(const Topology& topology);

}  // namespace tombolo
