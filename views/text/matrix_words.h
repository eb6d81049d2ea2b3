// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/analysis/matrix.h"
#include "views/text/text_tr.h"

namespace tombolo::text {

/// Translation context of the matrix.
class Matrices {
    Q_DECLARE_TR_FUNCTIONS(Matrices)
};

inline QString addressText(const sim::analysis::Matrix& matrix, sim::AddressId a)
{
    return qs(toString(matrix.plan().address(a)));
}

/// What an outcome is at a glance, as it holds for every pair of its kind.
QString outcomeWord(const sim::analysis::Matrix& matrix, const sim::analysis::MatrixCell& kind,
                    const sim::analysis::PairOutcome& outcome);

}  // namespace tombolo::text
