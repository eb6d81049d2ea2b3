// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <iosfwd>

#include "sim/analysis/whois.h"

namespace tombolo::sim::analysis {

/// The ledger of these flows (indices into Trace::flows()), the same on every machine. Who could be
/// behind an address stands in "groups", which hops name by number.
void writeLedgerJson(const Ledger& ledger, const Trace& trace,
                     const std::vector<std::uint32_t>& flows, std::ostream& out);

/// An answer of the detective: candidates, those excluded and by which evidence, what would narrow
/// it further.
void writeWhoIsJson(const WhoIs& answer, const LogLine& line, const std::vector<Evidence>& evidence,
                    const Trace& trace, std::ostream& out);

}  // namespace tombolo::sim::analysis
