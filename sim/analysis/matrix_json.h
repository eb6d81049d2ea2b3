// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <iosfwd>

#include "sim/analysis/assertion.h"

namespace tombolo::sim::analysis {

/// The matrix as JSON: groups, and for each pair of groups how many pairs come to what, with one
/// example of each kind; then what became of the assertions.
void writeMatrixJson(const Matrix& matrix, const MatrixTable& table,
                     const std::vector<std::pair<Assertion, Checked>>& assertions,
                     const std::string& file, std::ostream& out);

}  // namespace tombolo::sim::analysis
