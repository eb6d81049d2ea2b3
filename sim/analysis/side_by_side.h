// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <functional>

namespace tombolo::sim::analysis {

/// How many changed copies of a document of that many elements are worth trying at once, on this
/// machine: one where starting a thread takes as long as a trial, fewer where copies take memory.
std::size_t triedAtOnce(std::size_t elements);

/// Does work(0) to work(count - 1), at most so many at once, each of them once; returns when all
/// are done. What one does must not depend on what the others do: then the result is the same as if
/// they were done one after the other.
void sideBySide(std::size_t count, std::size_t atOnce,
                const std::function<void(std::size_t)>& work);

}  // namespace tombolo::sim::analysis
