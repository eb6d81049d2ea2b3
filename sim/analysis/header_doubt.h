// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "model/core/entities.h"
#include "sim/trace.h"

namespace tombolo::sim::analysis {

/// Why a header that names a flow's sender need not be the sender's, as the ledger weighs it.
struct HeaderDoubt {
    std::vector<std::string> forgers;  ///< could have written such a line themselves
    std::vector<std::string> twins;    ///< others that the proxy sees as the same address
};

/// @param trace recorded, of that document
/// @return nothing to doubt where no header reached the receiver
HeaderDoubt doubtOf(const Topology& topology, const Trace& trace, const std::string& flow);

}  // namespace tombolo::sim::analysis
