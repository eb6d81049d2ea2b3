// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <vector>

#include "model/core/convert/convert.h"
#include "model/core/result.h"

/// What a conversion breaks, and what it does not mend, found by running both documents: a rule for
/// every case there is does not exist, and nobody shall take a document for converted that answers
/// less, or believe that flat hides nobody.
namespace tombolo::sim::analysis {

/// Loss on wires is left out of account: who is lost is drawn anew in each run.
/// @param stop set to true to cancel
/// @return one AnswerLost for each flow that `before` answers and `after` does not, also where it
///         is somebody else who answered it,
///         in the order of `before`; then, where every cluster of `after` is flat, one ServiceHides
///         for each service that hides a sender there; what simulate() returns of either
Result<std::vector<convert::Remark>> lostAnswers(const Topology& before, const Topology& after,
                                                 const std::atomic<bool>* stop = nullptr);

/// Puts them before the other remarks. Nothing to do where nothing was converted.
Result<Done> addLostAnswers(const Topology& before, convert::Conversion& conversion,
                            const std::atomic<bool>* stop = nullptr);

}  // namespace tombolo::sim::analysis
